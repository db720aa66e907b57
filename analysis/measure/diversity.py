"""Lexical diversity: how varied the words of a report are, whatever its length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from types import MappingProxyType

import numpy as np
import pandas as pd
from scipy import special

from analysis.corpus.tables import DIVERSITY, TOKENS, make_table
from analysis.corpus.tables.needs import only, require
from analysis.corpus.text import HAN
from analysis.measure.jackknife import find_jackknife_interval

_THRESHOLD = 0.72
"""Where a run of MTLD ends: McCarthy & Jarvis's choice, as in all programs that measure it."""

_DRAWS = 42
"""Words that HD-D draws: in the middle of the 35 to 50 of the samples of vocd-D, for which it stands."""


def measure_mattr(words: Sequence[Hashable], *, window: int) -> float:
    """Measure the moving-average type-token ratio.

    Parameters
    ----------
    words : sequence
    window : int
        Words in a window, at least 1.

    Returns
    -------
    float
        Mean over all windows of ``window`` successive words of the share of different ones, 0 to 1;
        NaN in a text shorter than a window.

    References
    ----------
    Covington, M. A. & McFall, J. D. (2010). Cutting the Gordian knot: the moving-average type-token
    ratio (MATTR). Journal of Quantitative Linguistics 17: 94-100.

    Examples
    --------
    >>> measure_mattr(["党建", "引领", "党建", "党建"], window=2)  # 1, 1 and 0.5
    0.8333333333333334
    """
    if window < 1:
        raise ValueError(f"window={window}: a window holds at least 1 word")
    windows = len(words) - window + 1
    if windows < 1:
        return np.nan
    inside = Counter(words[:window])
    types = len(inside)
    for gone, come in zip(words, words[window:], strict=False):
        inside[come] += 1
        inside[gone] -= 1
        if not inside[gone]:
            del inside[gone]
        types += len(inside)
    return types / (windows * window)


def measure_mtld(words: Sequence[Hashable], *, threshold: float = _THRESHOLD) -> float:
    """Measure textual lexical diversity: how many words run on before they repeat themselves.

    Parameters
    ----------
    words : sequence
    threshold : float
        A run ends where its type-token ratio is no higher.

    Returns
    -------
    float
        Words per run, the mean of reading forward and backward; the rest after the last run counts as
        the part of a run that it has come down, (1 - ratio) / (1 - threshold). NaN where no word
        is repeated, for then no run has begun to end.

    Notes
    -----
    As in McCarthy & Jarvis. ``lexicalrichness`` 0.5.1 differs in a text without any repeated word: it
    gives its length, which is only what the text would be at least.

    References
    ----------
    McCarthy, P. M. & Jarvis, S. (2010). MTLD, vocd-D, and HD-D. Behavior Research Methods 42: 381-392.

    Examples
    --------
    >>> measure_mtld(["党建", "引领", "党建", "党建"])  # one run each way: of 3 words (2/3), and of 2
    4.0
    """
    runs = [_count_runs(read, threshold) for read in (words, words[::-1])]
    if not words or not all(runs):
        return np.nan
    return sum(len(words) / number for number in runs) / 2


def _count_runs(words: Sequence[Hashable], threshold: float) -> float:
    runs, length = 0, 0
    types: set[Hashable] = set()
    for word in words:
        length += 1
        types.add(word)
        if len(types) / length <= threshold:
            runs, length, types = runs + 1, 0, set[Hashable]()
    return runs + ((1 - len(types) / length) / (1 - threshold) if length else 0.0)


def measure_hdd(words: Sequence[Hashable], *, draws: int = _DRAWS) -> float:
    """Measure the type-token ratio to be expected of words drawn without putting them back.

    Parameters
    ----------
    words : sequence
    draws : int
        Words drawn.

    Returns
    -------
    float
        HD-D = sum over types of (1 - P(type not among the draws)) / draws, P hypergeometric:
        C(N - f, draws) / C(N, draws) for a type that f of the N words are. 0 to 1, NaN in a text
        of fewer words than are drawn.

    References
    ----------
    McCarthy, P. M. & Jarvis, S. (2007). vocd: a theoretical and empirical evaluation. Language
    Testing 24: 459-488.

    Examples
    --------
    >>> round(measure_hdd(["党建", "引领", "党建", "治理"], draws=2), 6)  # five of six pairs differ
    0.916667
    """
    if len(words) < draws:
        return np.nan
    others = len(words) - np.array(list(Counter(words).values()))
    # Logarithms, for the binomials are huge; with fewer others than draws the type can't be absent (-inf).
    ways = special.gammaln(others + 1) - special.gammaln(others - draws + 1)
    every = special.gammaln(len(words) + 1) - special.gammaln(len(words) - draws + 1)
    return float(np.sum(1 - np.exp(ways - every)) / draws)


MEASURES: Mapping[str, Callable[[Sequence[Hashable]], float]] = MappingProxyType(
    {
        "mattr_50": lambda words: measure_mattr(words, window=50),
        "mattr_100": lambda words: measure_mattr(words, window=100),
        "mtld": measure_mtld,
        "hdd": measure_hdd,
    }
)
"""The measures by name."""


def measure_diversity(tokens: pd.DataFrame) -> pd.DataFrame:
    """Measure how varied the words of each report are.

    Words are tokens with a Han character; the same word in the two scripts is one word only if the
    texts were simplified before.

    Parameters
    ----------
    tokens : pandas.DataFrame
        As ``segment`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per report and measure: doc_id, measure (mattr_50, mattr_100, mtld, hdd), words,
        value, low, high. NaN in a report too short for the measure.

    Notes
    -----
    The interval is value ± t standard errors, from the jackknife over passages (t is Student's, with
    one degree of freedom less than there are passages).

    Examples
    --------
    >>> tokens = pd.DataFrame({"doc_id": "a", "passage": [0, 1] * 30, "token": list("甲乙丙丁戊己") * 10})
    >>> measure_diversity(tokens).query("measure == 'mattr_50'")[["words", "value"]].values.tolist()
    [[60.0, 0.12]]
    """
    require((tokens, only(TOKENS, "doc_id", "passage", "token")))
    words = tokens[tokens["token"].str.contains(f"[{HAN}]")]
    rows = [
        (str(doc_id), name, len(mine), *_find_interval(mine, measure))
        for doc_id, mine in words.groupby("doc_id", sort=False, observed=True)
        for name, measure in MEASURES.items()
    ]
    return make_table(DIVERSITY, pd.DataFrame(rows, columns=DIVERSITY.names))


def _find_interval(
    words: pd.DataFrame, measure: Callable[[Sequence[Hashable]], float]
) -> tuple[float, float, float]:
    codes, passages = words["token"].tolist(), words["passage"].to_numpy()
    value = measure(codes)
    kinds = np.unique(passages)
    if len(kinds) < 2 or np.isnan(value):
        return value, np.nan, np.nan
    left_out = [
        measure([code for code, at in zip(codes, passages, strict=True) if at != one]) for one in kinds
    ]
    return value, *find_jackknife_interval(value, np.array(left_out))
