"""Keyness: which terms set a report, or a group of reports, apart from others."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, NamedTuple, get_args

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from analysis.corpus.tables import KEYNESS, make_table
from analysis.corpus.tables.needs import COUNTS, require
from analysis.measure.background import GENERAL, look_up, measure_background
from analysis.measure.contrasts import Sides, measure_g2, measure_log_odds, measure_log_ratio, measure_lrc
from analysis.measure.counts import (
    By,
    Matrix,
    Unit,
    check_by,
    measure_sizes,
    order_falling,
    sum_terms,
    to_matrix,
)
from analysis.measure.intervals import Interval, find_ratio_interval
from analysis.measure.permutation import permute_groups
from analysis.measure.rates import PER
from analysis.measure.resampling import Floats

Prior = Literal["pooled", "general Chinese"]
"""Where the log-odds' prior takes a term's frequency from: both sides together, or jieba's dictionary."""

REST = "rest"


class _Corpus(NamedTuple):
    """Counts of the passages of both sides, their sizes, and which of them are of the target."""

    matrix: Matrix
    sizes: Floats
    unit: Unit
    target: npt.NDArray[np.bool_]
    general: bool


def find_keyness(  # noqa: PLR0913 - every option is named by the caller
    counts: pd.DataFrame,
    target: str | Collection[str],
    reference: str | Collection[str] | None = None,
    *,
    passages: pd.DataFrame | None = None,
    by: By = "term",
    prior: Prior = "pooled",
    prior_size: float = 500.0,
    draws: int = 1000,
    seed: int = 0,
    progress: bool = False,
) -> pd.DataFrame:
    """Find what sets a report, or a group of reports, apart from others.

    Parameters
    ----------
    counts : pandas.DataFrame
        As ``count_terms`` or ``count_phrases`` gives them. Names of places that are to be masked are
        taken out by ``mask_names`` first.
    target : str or collection of str
        A `doc_id`, or several that are taken together.
    reference : str or collection of str, optional
        A `doc_id` or several; ``"general Chinese"``, which is jieba's dictionary; all other reports
        where None.
    passages : pandas.DataFrame, optional
        All passages, as ``split_passages`` gives them. With them rates are per 10,000 Han characters,
        and passages without any term count; without them, per 10,000 counted terms (`unit` says which).
    by : {"term", "category"}
        What to count together; a category needs ``count_phrases``.
    prior : {"pooled", "general Chinese"}
        The frequencies that the log-odds' prior expects: those of both sides together, or of jieba's
        dictionary (where it does not list a term, one occurrence is assumed).
    prior_size : float
        How much text the prior counts for, in units of the sizes; above 0.
    draws, seed : int
        Number of permutations (0 leaves `p_permutation` NaN), and the seed.
    progress : bool
        Show a progress bar.

    Returns
    -------
    pandas.DataFrame
        One row per term of either side, sorted by `z`, what the target uses more first: target,
        reference, term, n_target, n_reference, size_target, size_reference, unit, per_10k_target,
        per_10k_reference, log_ratio, low, high (its 95 % interval, widened for bursts), log_odds, z,
        prior, lrc, g2, share_difference, p_permutation. Against general Chinese there are no
        passages to permute, `share_difference` and `p_permutation` are NaN, and terms that the
        dictionary does not list are left out: nothing is known of them.

    Raises
    ------
    ValueError
        If a report is unknown, stands on both sides, or no report is left for the reference; if an
        option is unknown, or counts name passages that are not given. One error names all faults.

    Notes
    -----
    `log_ratio`, `log_odds` with `z`, `lrc` and `g2` are those of :mod:`analysis.measure.contrasts`;
    G² treats every occurrence as independent and is no evidence. `p_permutation` deals the passages
    out anew between both sides and takes the maximum over all terms
    (:func:`analysis.measure.permutation.permute_groups`): below 0.05, the chance that any term of the
    table looks so different by accident is below one in twenty. ``docs/decisions/0014-keyness.md``
    has the simulations.

    References
    ----------
    Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008). Fightin' words. Political Analysis 16: 372-403.
    Hardie, A. (2014). Log Ratio - an informal introduction. CASS, Lancaster University.
    Evert, S. (2022). Measuring keyness. Digital Humanities 2022: Conference Abstracts, Tokyo.
    Lijffijt, J. et al. (2016). Significance testing of word frequencies in corpora. Digital
    Scholarship in the Humanities 31: 374-397.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = [("海口", p, "网格", 3) for p in range(8)] + [("文昌", p, "网格", 1) for p in range(8)]
    >>> rows += [(doc, p, "党建", 2) for doc in ("海口", "文昌") for p in range(8)]
    >>> counts = pd.DataFrame(rows, columns=["doc_id", "passage", "term", "n"])
    >>> keyness = find_keyness(counts, "海口")
    >>> keyness[["term", "n_target", "n_reference", "log_ratio", "p_permutation"]].round(3).values.tolist()
    [['网格', 24, 8, 0.848, 0.001], ['党建', 16, 16, -0.737, 0.001]]
    """
    require((counts, COUNTS))
    check_by(counts, by)
    known = list(dict.fromkeys((counts if passages is None else passages)["doc_id"]))
    first, general = _list_side(target), reference == GENERAL
    second = _list_reference(first, reference, known)
    faults = _find_faults(first, second, known, general=general) + _find_prior_faults(prior, prior_size)
    if faults:
        raise ValueError("; ".join(faults))
    corpus = _lay_out(counts, first, second, passages=passages, by=by)
    if not len(corpus.matrix.terms):
        return make_table(KEYNESS, {name: [] for name in KEYNESS.names})
    sides, interval = _sum_sides(corpus), _find_interval(corpus)
    odds = measure_log_odds(sides, _expect(corpus, sides, prior) * prior_size, prior_size)
    table = pd.DataFrame(
        {
            "target": _name_side(target),
            "reference": REST if reference is None else _name_side(reference),
            "term": corpus.matrix.terms,
            **{field: getattr(sides, field) for field in sides._fields},
            "unit": corpus.unit,
            "per_10k_target": PER * sides.n_target / sides.size_target,
            "per_10k_reference": PER * sides.n_reference / sides.size_reference,
            "log_ratio": measure_log_ratio(sides),
            "low": interval.low,
            "high": interval.high,
            **odds._asdict(),
            "prior": prior,
            "lrc": measure_lrc(sides, family=len(corpus.matrix.terms)),
            "g2": measure_g2(np.stack(sides[:2]), np.array(sides[2:])),
            **_compare_passages(corpus, draws=draws, seed=seed, progress=progress),
        }
    )
    order = table.assign(key=order_falling(odds.z)).sort_values(["key", "term"])
    return make_table(KEYNESS, order.drop(columns="key"))


def _lay_out(
    counts: pd.DataFrame, first: list[str], second: list[str], *, passages: pd.DataFrame | None, by: By
) -> _Corpus:
    """Lay out both sides' counts; without a second side the terms that general Chinese has."""
    general = not second
    kept = counts[counts["doc_id"].isin([*first, *second])]
    if general:
        kept = kept[np.isfinite(look_up(pd.Index(kept[by])))]
    given = None if passages is None else passages[passages["doc_id"].isin([*first, *second])]
    matrix = to_matrix(kept, by=by, passages=given)
    sizes, unit = measure_sizes(matrix, given)
    mine = np.asarray(matrix.doc_ids.isin(first))
    empty = [name for name, part in (("target", mine), ("reference", ~mine)) if not sizes[part].any()]
    if len(matrix.terms) and empty and not (general and empty == ["reference"]):
        raise ValueError(f"nothing is counted on one side: {empty}; rates need text on both")
    return _Corpus(matrix, sizes, unit, mine, general)


def _list_side(side: str | Collection[str]) -> list[str]:
    return [side] if isinstance(side, str) else list(side)


def _list_reference(first: list[str], reference: str | Collection[str] | None, known: list[str]) -> list[str]:
    """List the reports of the reference; none where it is general Chinese."""
    if reference is None:
        return [doc for doc in known if doc not in first]
    return [] if reference == GENERAL else _list_side(reference)


def _name_side(side: str | Collection[str]) -> str:
    return "+".join(_list_side(side))


def _find_faults(first: list[str], second: list[str], known: list[str], *, general: bool) -> list[str]:
    faults: list[str] = []
    strange = [doc for doc in dict.fromkeys([*first, *second]) if doc not in known]
    both = [doc for doc in first if doc in second]
    if strange:
        faults.append(f"no report {strange}; choose from {known}, or {GENERAL!r} as the reference")
    if both:
        faults.append(f"{both} stand on both sides; a report belongs to one")
    if not first:
        faults.append("the target names no report")
    if not second and not general:
        faults.append(f"no report is left for the reference; name some, or {GENERAL!r}")
    return faults


def _find_prior_faults(prior: Prior, prior_size: float) -> list[str]:
    faults: list[str] = []
    if prior not in get_args(Prior):
        faults.append(f"prior={prior!r}: choose one of {get_args(Prior)}")
    if not prior_size > 0:
        faults.append(f"prior_size={prior_size!r}: give a number above 0")
    return faults


def _sum_sides(corpus: _Corpus) -> Sides:
    mine, sizes = corpus.target, corpus.sizes
    n = sum_terms(corpus.matrix.n[mine])
    if corpus.general:
        return Sides(n, look_up(corpus.matrix.terms), sizes[mine].sum(), measure_background(corpus.unit))
    other = sum_terms(corpus.matrix.n[~mine])
    return Sides(n, other, float(sizes[mine].sum()), float(sizes[~mine].sum()))


def _expect(corpus: _Corpus, sides: Sides, prior: Prior) -> Floats:
    """Give the rate of each term that the prior expects."""
    if prior == "pooled":
        return (sides.n_target + sides.n_reference) / (sides.size_target + sides.size_reference)
    return np.nan_to_num(look_up(corpus.matrix.terms), nan=1.0) / measure_background(corpus.unit)


def _find_interval(corpus: _Corpus) -> Interval:
    mine, n, sizes = corpus.target, corpus.matrix.n, corpus.sizes
    reference = (n[~mine], sizes[~mine])
    if corpus.general:
        # One passage: the dictionary tells nothing of how its words were spread.
        whole = np.array([measure_background(corpus.unit)])
        reference = (sparse.csr_array(look_up(corpus.matrix.terms)[None]), whole)
    ratio = find_ratio_interval((n[mine], sizes[mine]), reference)
    with np.errstate(divide="ignore"):
        return Interval(np.log2(ratio.low), np.log2(ratio.high))


def _compare_passages(corpus: _Corpus, *, draws: int, seed: int, progress: bool) -> dict[str, Floats]:
    n, mine = corpus.matrix.n, corpus.target
    if corpus.general:
        undefined: Floats = np.full(n.shape[1], np.nan)
        return {"share_difference": undefined, "p_permutation": undefined}
    shares = [sum_terms(part > 0) / part.shape[0] for part in (n[mine], n[~mine])]
    groups = (~mine).astype(np.intp)
    permuted = permute_groups(n, corpus.sizes, groups, draws=draws, seed=seed, progress=progress)
    return {"share_difference": shares[0] - shares[1], "p_permutation": permuted.p}
