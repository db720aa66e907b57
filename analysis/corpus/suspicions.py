"""Suspicions: signs that a report is not what it should be, for a person to look at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from statistics import median

import pandas as pd

from analysis.corpus.decoding import share_frequent
from analysis.corpus.layout import BODY
from analysis.corpus.reports import Report, gather_reports
from analysis.corpus.tables import SUSPICIONS, make_table
from analysis.corpus.text import HAN, count_han

_DAMAGE = re.compile("[\ufffd\ue000-\uf8ff\x80-\x84\x86-\x9f]|锟斤拷|烫烫烫|屯屯屯|ï»¿|[ÃÂâä][\x80-\xbf]")
_MARKUP = re.compile(
    r"</?(?:p|div|span|br|a|img|font|table|td|strong|script|style)\b[^<>\n]{0,200}>|&(?:nbsp|[lg]t|quot|amp);"
)
_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_HAN_SHARE = 0.5
_FOREIGN_SHARE = 0.05
_FREQUENT_SHARE = 0.6
_SHORT = 10
_FEW = 3  # of two reports, neither is the odd one


def list_suspicions(reports: Sequence[Report]) -> pd.DataFrame:
    """List what looks suspicious about reports.

    Parameters
    ----------
    reports : sequence of Report

    Returns
    -------
    pandas.DataFrame
        One row per report and sign: doc_id, suspicion, detail. The signs: no date; no 。 in the body;
        not the script of most; another language; characters that a wrong decoding leaves; tags of a
        web page; a body ten times shorter than the median.

    Notes
    -----
    A file without a Chinese character is refused when it is read, as nothing in it could be counted;
    another language beside Chinese (quotations, a bilingual page) is a suspicion only.
    """
    reports = gather_reports(reports)
    bodies = [_join_body(report) for report in reports]
    rows = [
        (report.doc_id, suspicion, detail)
        for report, body in zip(reports, bodies, strict=True)
        for suspicion, look in _SIGNS.items()
        if (detail := look(report, body))
    ]
    rows += [*_find_other_script(reports), *_find_short(reports, bodies)]
    order = {report.doc_id: number for number, report in enumerate(reports)}
    rows.sort(key=lambda row: order[row[0]])
    return make_table(SUSPICIONS, pd.DataFrame(rows, columns=SUSPICIONS.names))


def _join_body(report: Report) -> str:
    return "\n".join(line.cut(report.text) for line in report.lines if line.kind in BODY)


def _see_no_date(report: Report, _body: str) -> str:
    return "" if report.date else "neither the registry nor the page says when it appeared"


def _see_no_stop(_report: Report, body: str) -> str:
    return "" if "。" in body else f"no 。 in {count_han(body)} Han characters"


def _see_language(_report: Report, body: str) -> str:
    letters = sum(map(str.isalpha, body))
    han = count_han(body)
    for name, pattern in {"Japanese kana": _KANA, "Korean hangul": _HANGUL}.items():
        if (n := len(pattern.findall(body))) > _FOREIGN_SHARE * letters:
            return f"{n} of {letters} letters are {name}"
    return f"only {han} of {letters} letters are Han characters" if han < _HAN_SHARE * letters else ""


def _see_damage(report: Report, body: str) -> str:
    marks = _DAMAGE.findall(report.raw)
    if marks:
        return f"{len(marks)} places hold what a wrong decoding leaves, first {marks[0]!r}"
    share = share_frequent("".join(_HAN.findall(body)))
    return f"only {share:.0%} of its characters are frequent in Chinese" if share < _FREQUENT_SHARE else ""


def _see_markup(report: Report, _body: str) -> str:
    tags = _MARKUP.findall(report.raw)
    return f"{len(tags)} tags or entities of a web page, first {tags[0]!r}; save it as .html" if tags else ""


_SIGNS: dict[str, Callable[[Report, str], str]] = {
    "no date": _see_no_date,
    "no full stop": _see_no_stop,
    "other language": _see_language,
    "damaged": _see_damage,
    "markup": _see_markup,
}


def _find_other_script(reports: Sequence[Report]) -> Iterator[tuple[str, str, str]]:
    scripts = Counter(report.script for report in reports)
    for report in reports:
        same = scripts[report.script]
        if len(reports) >= _FEW and same < len(reports) / 2:
            detail = f"{report.script}, as {same} of {len(reports)} reports are"
            yield report.doc_id, "other script", detail


def _find_short(reports: Sequence[Report], bodies: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    lengths = [count_han(body) for body in bodies]
    middle = median(lengths) if lengths else 0
    for report, length in zip(reports, lengths, strict=True):
        if len(reports) >= _FEW and length * _SHORT <= middle:
            yield report.doc_id, "short", f"{length} Han characters; the median is {middle:g}"
