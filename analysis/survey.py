"""What `tifa check` prints: a folder's reports, and all that was done to them, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

import analysis as an
from analysis.corpus.reports import Report
from analysis.show.findings.wording import plural

_SHOWN = 60


def describe_folder(reports: Sequence[Report]) -> str:
    """Describe reports: the corpus card, suspicions, near-duplicates, repairs, lines left out.

    Parameters
    ----------
    reports : sequence of Report

    Returns
    -------
    str
        Lines to print.
    """
    passages = an.split_passages(reports)
    sections = {
        "Reports": _list_cards(reports),
        "Suspicious": _list_rows(an.list_suspicions(reports), "{doc_id}: {suspicion}: {detail}"),
        "Near-duplicates": _list_rows(an.list_duplicates(passages), "{a} and {b}: {similarity:.0%} the same"),
        "Repaired": list_repairs(an.audit_repairs(reports)),
        "Left out": _list_left_out(an.list_left_out(reports)),
    }
    return "\n\n".join("\n".join([f"{name}:", *(lines or ["  nothing"])]) for name, lines in sections.items())


def _list_cards(reports: Sequence[Report]) -> list[str]:
    card = an.tabulate(reports)
    encodings = [report.encoding for report in reports]
    lines: list[str] = []
    for row, encoding in zip(card.to_dict("records"), encodings, strict=True):
        known = (row["title"] or "no title", row["date"] or "no date", row["outlet"] or "no outlet")
        size = f"{plural(row['passages'], 'passage')}, {plural(row['han_chars'], 'Han character')}"
        told = [row["file"], *([encoding] if encoding else []), row["script"], *map(str, known), size]
        lines.append(f"  {row['doc_id']}: {' · '.join(told)}")
    return lines


def _list_rows(table: pd.DataFrame, form: str) -> list[str]:
    return ["  " + form.format(**row) for row in table.to_dict("records")]  # pyright: ignore[reportCallIssue]


def list_repairs(repairs: pd.DataFrame) -> list[str]:
    """List repairs, those that are the same in one report as one line.

    Parameters
    ----------
    repairs : pandas.DataFrame
        One row per repair: doc_id, rule, before, after, start, end (of the file as it came).

    Returns
    -------
    list of str

    Examples
    --------
    >>> values = [("甲", "pinyin residue", "(qū)", "", 1, 5), ("甲", "pinyin residue", "(qū)", "", 9, 13)]
    >>> list_repairs(pd.DataFrame(values, columns=["doc_id", "rule", "before", "after", "start", "end"]))
    ["  甲: pinyin residue: '(qū)' became '', 2 times, first at 1"]
    """
    same = repairs.groupby(["doc_id", "rule", "before", "after"], sort=False, observed=True)["start"]
    return [
        f"  {doc_id}: {rule}: {_shorten(before)!r} became {_shorten(after)!r}, "
        f"{plural(times, 'time')}, first at {first}"
        for (doc_id, rule, before, after), times, first in _iterate_groups(same.agg(["size", "min"]))
    ]


def _iterate_groups(groups: pd.DataFrame) -> Iterable[tuple[tuple[str, str, str, str], int, int]]:
    return zip(groups.index.tolist(), groups["size"].tolist(), groups["min"].tolist(), strict=True)


def _list_left_out(table: pd.DataFrame) -> list[str]:
    rows = table[["doc_id", "kind", "rule", "text"]].itertuples(index=False)
    return [f"  {doc_id}: {kind} ({rule}): {_shorten(text)}" for doc_id, kind, rule, text in rows]


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
