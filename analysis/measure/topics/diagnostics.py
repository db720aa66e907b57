"""Diagnostics: how far each topic can be trusted."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from analysis.corpus.lexicon.fields import gloss_fields
from analysis.corpus.tables import TOPIC_DIAGNOSTICS, TOPIC_NUMBERS, TOPICS, make_table
from analysis.corpus.tables.needs import SECTIONS, only, require, require_passages
from analysis.corpus.tokens import Segmenter
from analysis.measure.resampling import Floats, Labels
from analysis.measure.topics.choice import choose_best, list_numbers, measure_stability
from analysis.measure.topics.counting import count_paragraphs
from analysis.measure.topics.features import Terms
from analysis.measure.topics.labels import rank_terms, weigh_topic_terms
from analysis.measure.topics.learning import gather_corpus, learn_corpus
from analysis.measure.topics.models import limit_threads
from analysis.measure.topics.summaries import measure_agreement, summarise_topics
from analysis.measure.topics.wording import count_topic_words, name_topic_fields

_TOP = 10


def diagnose_topics(  # noqa: PLR0913 - every option is named by the caller
    passages: pd.DataFrame,
    topics: pd.DataFrame,
    *,
    draws: int = 10,
    seed: int = 0,
    segmenter: Segmenter | None = None,
    terms: Terms = "shared",
) -> pd.DataFrame:
    """Diagnose topics: their size, coherence and stability, and whether they are the reports.

    Parameters
    ----------
    passages : pandas.DataFrame
        As ``split_passages`` gives them.
    topics : pandas.DataFrame
        As ``cluster_topics`` gives them for these passages.
    draws : int
        How often the topics are learnt anew with a random tenth of the paragraphs left out.
    seed, segmenter, terms
        As they were for ``cluster_topics``.

    Returns
    -------
    pandas.DataFrame
        One row per topic: topic, label, field, field_en (the field of policy or Party work that sets
        it off most), paragraphs, reports, largest_share, one_report, weight (mean share of the topic
        in its paragraphs), npmi, stability, and, the same in every row, kept (median adjusted Rand
        index over the draws), report_ami.

    Raises
    ------
    ValueError
        If `draws` is below 1.

    Notes
    -----
    npmi is the mean over pairs of the topic's ten heaviest terms of ln(p(a, b) / (p(a) p(b))) /
    -ln p(a, b), p being shares of paragraphs: 1 where terms always stand together, 0 where they
    do as chance would have it, -1 where never. stability is the mean over the draws of the best
    Jaccard index with a topic of the draw, over the paragraphs that were not left out.

    References
    ----------
    Bouma, G. (2009). Normalized (pointwise) mutual information in collocation extraction.
    Proceedings of GSCL 2009: 31-40.
    Hennig, C. (2007). Cluster-wise assessment of cluster stability. Computational Statistics & Data
    Analysis 52: 258-271.
    """
    require((passages, SECTIONS), (topics, only(TOPICS, "doc_id", "passage", "topic", "weight", "label")))
    require_passages(topics, passages, name="topics")
    if draws < 1:
        raise ValueError(f"draws={draws}: give 1 or more")
    k = topics["topic"].nunique()
    counts = count_paragraphs(passages[passages["kind"] == "paragraph"], segmenter)
    again = [
        learn_corpus(gather_corpus(part, segmenter=segmenter, terms=terms, counts=counts), k, seed=seed)
        for part in _leave_tenths_out(passages, draws, seed)
    ]
    matched = [_match(topics, other.paragraphs) for other in again]
    table = summarise_topics(topics)
    table["field"] = pd.Series(name_topic_fields(passages, topics), dtype="str")
    table["field_en"] = table["field"].map({"": "", **gloss_fields()}).astype("str")
    table["weight"] = topics.groupby("topic")["weight"].mean().to_numpy()
    table["npmi"] = measure_coherence(*_count(passages, topics, segmenter))
    table["stability"] = np.mean([measure_overlap(pair) for pair in matched], axis=0)
    table["kept"] = float(np.median([_measure_kept(pair) for pair in matched]))
    table["report_ami"] = measure_agreement(topics)
    return make_table(TOPIC_DIAGNOSTICS, table[TOPIC_DIAGNOSTICS.names])


def _leave_tenths_out(passages: pd.DataFrame, draws: int, seed: int) -> list[pd.DataFrame]:
    paragraphs = passages[passages["kind"] == "paragraph"]
    generator = np.random.default_rng(seed)
    size = max(2, round(0.9 * len(paragraphs)))
    chosen = [np.sort(generator.choice(len(paragraphs), size, replace=False)) for _ in range(draws)]
    return [paragraphs.iloc[rows] for rows in chosen]


def _match(topics: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Set the topics of the same paragraphs side by side; `whole` keeps every number of `topics`."""
    keys, columns = ["doc_id", "passage"], ["doc_id", "passage", "topic"]
    both = topics[columns].merge(other[columns], on=keys, suffixes=("", "_again"))
    every = pd.CategoricalDtype(sorted(topics["topic"].unique().tolist()))
    return pd.DataFrame({"whole": both["topic"].astype(every), "again": both["topic_again"]})


def measure_overlap(pair: pd.DataFrame) -> Floats:
    """Measure the best Jaccard index of each topic with one of another division.

    Parameters
    ----------
    pair : pandas.DataFrame
        One row per paragraph: whole (a categorical of all topics), again.

    Returns
    -------
    ndarray of shape (topics,)
        NaN where no paragraph of a topic is left.

    Examples
    --------
    >>> pair = pd.DataFrame({"whole": pd.Categorical([0, 0, 1]), "again": [5, 5, 5]})
    >>> measure_overlap(pair).round(3).tolist()
    [0.667, 0.333]
    """
    both = pd.crosstab(pair["whole"], pair["again"], dropna=False).to_numpy(np.float64)
    either = both.sum(axis=1, keepdims=True) + both.sum(axis=0, keepdims=True) - both
    best: Floats = (both / np.maximum(either, 1)).max(axis=1)
    return np.where(both.sum(axis=1) > 0, best, np.nan)


def _measure_kept(pair: pd.DataFrame) -> float:
    from sklearn.metrics import adjusted_rand_score  # pyright: ignore[reportUnknownVariableType]

    return float(adjusted_rand_score(pair["whole"].cat.codes, pair["again"]))


def _count(
    passages: pd.DataFrame, topics: pd.DataFrame, segmenter: Segmenter | None
) -> tuple[sparse.csr_array, Labels]:
    block, _, topic = count_topic_words(passages, topics, segmenter=segmenter)
    return block.n, topic


def measure_coherence(n: sparse.csr_array, topic: npt.NDArray[np.int64]) -> Floats:
    """Measure the coherence of topics: the mean NPMI of pairs of their ten heaviest terms.

    Parameters
    ----------
    n : sparse array of shape (units, terms)
    topic : ndarray of shape (units,)

    Returns
    -------
    ndarray of shape (topics,)
        NaN for a topic with fewer than two terms.
    """
    held: Floats = (n > 0).astype(np.float64).toarray()
    return np.array([_mean_npmi(held[:, rank_terms(row, _TOP)]) for row in weigh_topic_terms(n, topic)])


def _mean_npmi(held: Floats) -> float:
    units, terms = held.shape
    if terms < 2:
        return float("nan")
    first, second = np.triu_indices(terms, 1)
    alone = held.mean(axis=0)
    both = (held.T @ held)[first, second] / units
    # Terms that never meet have -1 and terms that are in every unit 1, the limits of the formula.
    inner = (both > 0) & (both < 1)
    log = np.log(np.where(inner, both, 0.5))
    npmi = (log - np.log(alone[first] * alone[second])) / -log
    return float(np.where(inner, npmi, np.where(both > 0, 1.0, -1.0)).mean())


def scan_topics(
    passages: pd.DataFrame, *, seed: int = 0, segmenter: Segmenter | None = None, terms: Terms = "shared"
) -> pd.DataFrame:
    """Measure how stable topics are for every number of them, and mark the number to choose.

    Parameters
    ----------
    passages, seed, segmenter, terms
        As for ``cluster_topics``, which takes the number chosen here where it is given none.

    Returns
    -------
    pandas.DataFrame
        One row per number of topics: k, stability (0 to 1), low, high (95 % interval of the mean
        over samples), chosen (true for the most stable).

    Notes
    -----
    See ``analysis.measure.topics.choice.measure_stability``. Numbers from five to sixteen are tried, as
    long as there are six paragraphs to a topic.

    References
    ----------
    Greene, D., O'Callaghan, D. & Cunningham, P. (2014). How many topics? Stability analysis for topic
    models. Proceedings of ECML PKDD 2014: 498-513.
    """
    require((passages, SECTIONS))
    corpus = gather_corpus(passages, segmenter=segmenter, terms=terms)
    numbers = list_numbers(len(corpus.texts))
    with limit_threads():
        curve = measure_stability(corpus.space, corpus.texts, numbers, seed=seed)
    curve["chosen"] = curve["k"] == choose_best(curve["k"], curve["stability"])
    return make_table(TOPIC_NUMBERS, curve)
