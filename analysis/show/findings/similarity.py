"""What the table of pairs says: which reports are most alike, in words and in slogans."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.show.findings.wording import NOTHING, compose, find_top
from analysis.show.words import DISTANCES, MEASURES, Form, Language, join_names

_KINDS: Mapping[str, Mapping[str, str]] = {
    "cosine": {"zh": "用词", "en": "words"},
    "jaccard": {"zh": "提法", "en": "slogans"},
    "topics": {"zh": "主题", "en": "topics"},
    "delta": {"zh": "文体距离", "en": "style"},
    "profile": {"zh": "写法距离", "en": "profile"},
}
_TOO_FEW: Mapping[Language, str] = {
    "zh": "两份报告定不出文体距离的尺度，至少要三份",
    "en": "Two reports give distances of style no scale; three are needed",
}


def describe_similarity(
    table: pd.DataFrame, *, labels: Mapping[str, str], language: Language, form: Form = "prose"
) -> str:
    """Name the pair of reports most alike by each measure, and say whether the lead is sure.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per pair of reports and measure, from `compare`.
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    form : {"prose", "title"}

    Returns
    -------
    str
        Markdown, or one line.

    Examples
    --------
    >>> table = pd.DataFrame({"a": ["x", "x"], "b": ["y", "z"], "measure": ["cosine"] * 2,
    ...                       "value": [0.4, 0.2], "low": [0.3, 0.1], "high": [0.5, 0.25]})
    >>> describe_similarity(table, labels={"x": "吉阳", "y": "文昌", "z": "海口"}, language="zh")
    '**最相近的是吉阳和文昌（用词0.40）。** 用词：领先于别的报告对，区间不重叠。'
    """
    known = table.dropna(subset=["value"])
    if known.empty:
        few = len(table) == table["measure"].nunique() > 0 and table["measure"].isin(DISTANCES).all()
        return compose((_TOO_FEW if few else NOTHING)[language], [], form=form, language=language)
    measures = [m for m in MEASURES if (known["measure"] == m).any()]
    parts = [known[known["measure"] == measure] for measure in measures]
    kinds = [_KINDS[measure][language] for measure in measures]
    best = [_find_nearest(part) for part in parts]
    pairs = [_name_pair(row, labels, language) for row in best]
    ties = [int((part["value"] == row["value"]).sum()) - 1 for part, row in zip(parts, best, strict=True)]
    values = [_write_value(float(row["value"]), more, language) for row, more in zip(best, ties, strict=True)]
    if any(len(part) > 1 for part in parts):
        title = _join_pairs(kinds, pairs, values, language)
    else:  # of two reports nothing is the most
        title = _tell_pair(kinds, pairs[0], values, language)
    details = [_judge_lead(part, kind, language) for part, kind in zip(parts, kinds, strict=True)]
    return compose(title, details, form=form, language=language)


def _find_nearest(part: pd.DataFrame) -> pd.Series:
    """Take the pair most alike: of a distance the smallest."""
    sign = -1 if part["measure"].iloc[0] in DISTANCES else 1
    return find_top(part.assign(near=sign * part["value"]), "near")


def _name_pair(row: pd.Series, labels: Mapping[str, str], language: Language) -> str:
    return join_names([labels.get(str(row[side]), str(row[side])) for side in ("a", "b")], language)


def _write_value(value: float, ties: int, language: Language) -> str:
    if not ties:
        return f"{value:.2f}"
    return f"{value:.2f}，另有{ties}对并列" if language == "zh" else f"{value:.2f}, tied with {ties} more"


def _tell_pair(kinds: list[str], pair: str, values: list[str], language: Language) -> str:
    zh = language == "zh"
    each = [f"{kind}{'' if zh else ' '}{value}" for kind, value in zip(kinds, values, strict=True)]
    return f"{pair}相近的程度：{'、'.join(each)}" if zh else f"How alike {pair} are: {', '.join(each)}"


def _join_pairs(kinds: list[str], pairs: list[str], values: list[str], language: Language) -> str:
    if len(set(pairs)) == 1:
        each = [
            f"{kind}{value}" if language == "zh" else f"{kind} {value}"
            for kind, value in zip(kinds, values, strict=True)
        ]
        listed = "、".join(each) if language == "zh" else ", ".join(each)
        if language == "zh":
            return f"最相近的是{pairs[0]}（{listed}）"
        return f"Most alike: {pairs[0]} ({listed})"
    told = zip(kinds, pairs, values, strict=True)
    if language == "zh":
        return "最相近的是：" + "，".join(f"{kind}上{pair}（{value}）" for kind, pair, value in told)
    return "Most alike: " + "; ".join(f"in {kind}, {pair} ({value})" for kind, pair, value in told)


def _judge_lead(part: pd.DataFrame, kind: str, language: Language) -> str:
    if len(part) < 2:
        return ""
    best = _find_nearest(part)
    a, b = str(best["a"]), str(best["b"])
    rivals = part[(part["a"] != a) | (part["b"] != b)]
    if best["measure"] in DISTANCES:
        clear = float(best["high"]) < float(rivals["low"].min())
    else:
        clear = float(best["low"]) > float(rivals["high"].max())
    if language == "zh":
        return f"{kind}：{'领先于别的报告对，区间不重叠' if clear else '区间与别的报告对有重叠，先后难断'}。"
    apart = "lies apart from all others" if clear else "overlaps with others: the order is open"
    return f"For {kind} its interval {apart}."
