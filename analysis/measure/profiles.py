"""The rhetorical profile: what kind of text each report is, measure by measure, with intervals."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.corpus.lexicon.measures import PER_10K, list_measures
from analysis.corpus.tables import PROFILE, make_table
from analysis.corpus.tables.needs import KINDS, require
from analysis.corpus.tokens import Segmenter, segment
from analysis.find.claims import find_claims
from analysis.find.firsts import find_firsts
from analysis.find.markers import find_markers
from analysis.find.parallels import find_parallels
from analysis.find.phrases import find_phrases
from analysis.measure.devices import Devices, count_devices
from analysis.measure.diversity import measure_diversity
from analysis.measure.lengths import measure_lengths
from analysis.measure.rates import PER, measure_rates

_VALUES = ["value", "low", "high"]
_PERCENT = 100 / PER


def profile(
    passages: pd.DataFrame,
    *,
    segmenter: Segmenter | None = None,
    hits: pd.DataFrame | None = None,
    series: pd.DataFrame | None = None,
    claims: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Measure how each report speaks: slogans, series, numbers, stance, address, length, diversity.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them.
    segmenter : Segmenter, optional
        Cuts the words of series and diversity; without it, ``Segmenter()``.
    hits, series, claims : pandas.DataFrame, optional
        What ``find_phrases``, ``find_parallels`` and ``find_claims`` gave for these passages, where
        they were asked before (with a lexicon of one's own, say).

    Returns
    -------
    pandas.DataFrame
        One row per report and measure, each measure of ``list_measures`` in every report: doc_id,
        measure, group, n, value, unit, low, high, caution ('none found', 'one passage', 'below ten
        hits', 'too short' or empty).

    Notes
    -----
    Rates and their intervals are those of ``measure_rates``, which see: where nothing was found,
    `high` is an upper limit. Lengths and diversity have jackknife intervals over passages. Hits of the
    finders are no truth: a rate is low by what they miss and high by what they take wrongly.

    References
    ----------
    Biber, D. (1988). Variation across Speech and Writing (profiles of rates).
    Hyland, K. (2005). Metadiscourse: Exploring Interaction in Writing, chapter 3.

    Examples
    --------
    >>> text = "推进党建引领,必须抓基层、强基础、固基本。"
    >>> rows = [("a", n, "paragraph", "", text, 30 * n, 30 * n + len(text)) for n in range(2)]
    >>> columns = ["doc_id", "passage", "kind", "heading", "text", "start", "end"]
    >>> measured = profile(pd.DataFrame(rows, columns=columns)).set_index("measure")
    >>> measured.loc[["obligation", "sentence_length"], ["n", "value"]].round(1).values.tolist()
    [[2.0, 588.2], [2.0, 17.0]]
    """
    require((passages, KINDS))
    cut = Segmenter() if segmenter is None else segmenter
    devices = Devices(
        hits=find_phrases(passages) if hits is None else hits,
        series=find_parallels(passages, segmenter=cut) if series is None else series,
        claims=find_claims(passages, segmenter=cut) if claims is None else claims,
        firsts=find_firsts(passages),
        markers=find_markers(passages),
    )
    parts = [_measure_rates(passages, devices), _measure_lengths(passages), _measure_words(passages, cut)]
    return _arrange(pd.concat(parts), passages)


def _measure_rates(passages: pd.DataFrame, devices: Devices) -> pd.DataFrame:
    counts = count_devices(passages, devices)
    rates = measure_rates(pd.concat([counts, _seek_none(passages)]), passages)
    measured = rates.rename(columns={"term": "measure", "per_10k": "value"})
    # Han characters in quotation marks per 10,000 are a share of them.
    share = np.where(measured["measure"] == "quoted_share", _PERCENT, 1.0)
    measured[_VALUES] = measured[_VALUES].mul(share, axis=0)
    return measured


def _seek_none(passages: pd.DataFrame) -> pd.DataFrame:
    """Give each measure a count of nought, so that it has a rate where no report holds a hit, too."""
    measures = list_measures()
    rates = measures.loc[(measures["unit"] == PER_10K) | (measures["measure"] == "quoted_share"), "measure"]
    first = passages[["doc_id", "passage"]].head(1)
    return first.merge(rates.rename("term"), how="cross").assign(n=0)


def _measure_lengths(passages: pd.DataFrame) -> pd.DataFrame:
    return _warn(measure_lengths(passages))


def _measure_words(passages: pd.DataFrame, segmenter: Segmenter) -> pd.DataFrame:
    tokens = segment(passages, segmenter=segmenter)
    return _warn(measure_diversity(tokens).rename(columns={"words": "n"}))


def _warn(measured: pd.DataFrame) -> pd.DataFrame:
    none, one = measured["value"].isna(), measured["low"].isna()
    return measured.assign(caution=np.select([none, one], ["too short", "one passage"], ""))


def _arrange(measured: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Put every measure of the list in its place, in every report."""
    reports = passages[["doc_id"]].drop_duplicates()
    rows = reports.merge(list_measures()[["measure", "group", "unit"]], how="cross")
    table = rows.merge(measured[["doc_id", "measure", "n", *_VALUES, "caution"]], how="left")
    # A report without a single word has no row of diversity.
    table = table.fillna({"n": 0, "caution": "too short"})
    return make_table(PROFILE, table[PROFILE.names])
