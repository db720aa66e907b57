"""Passages (headings and body paragraphs) and their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import pandas as pd

from analysis.corpus.layout import BODY
from analysis.corpus.reports import Report, gather_reports
from analysis.corpus.tables import LEFT_OUT, PASSAGES, SENTENCES, make_table
from analysis.corpus.tables.needs import TEXTS, require
from analysis.corpus.text import iterate_sentences


def split_passages(reports: Sequence[Report], *, keep: Literal["body", "all"] = "body") -> pd.DataFrame:
    """Split reports into headings and body paragraphs.

    Boilerplate, title, byline, captions, abstracts, tags and links to other articles are left out;
    ``keep="all"`` shows them too, each line with its kind and the rule that decided.

    Parameters
    ----------
    reports : sequence of Report
    keep : {"body", "all"}, default "body"
        Whether lines that are no passages get a row.

    Returns
    -------
    pandas.DataFrame
        One row per passage: doc_id, passage (from 0 in each report; -1 for a line that is left out),
        kind (heading or paragraph, else what the line is), heading (the one it stands under, empty
        before the first), rule (which decided on the kind), text, start, end.

    Raises
    ------
    ValueError
        If `keep` is neither.
    """
    reports = gather_reports(reports)
    if keep not in {"body", "all"}:
        raise ValueError(f"keep={keep!r}; choose from 'body' (the passages), 'all' (every line)")
    rows = [row for report in reports for row in _iterate_rows(report) if keep == "all" or row[1] >= 0]
    return make_table(PASSAGES, pd.DataFrame(rows, columns=PASSAGES.names))


def _iterate_rows(report: Report) -> Iterator[tuple[str, int, str, str, str, str, int, int]]:
    heading, number = "", -1
    for line in report.lines:
        body = line.kind in BODY
        text = line.cut(report.text)
        heading = text if line.kind == "heading" else heading
        number += body
        place, under = (number, heading) if body else (-1, "")
        yield report.doc_id, place, line.kind, under, line.rule, text, line.start, line.end


def list_left_out(reports: Sequence[Report]) -> pd.DataFrame:
    """List the lines that are no passages, each with the rule that decided.

    Parameters
    ----------
    reports : sequence of Report

    Returns
    -------
    pandas.DataFrame
        One row per line: doc_id, kind (title, source, caption, footer…), rule, text, start, end.
    """
    reports = gather_reports(reports)
    lines = split_passages(reports, keep="all")
    return make_table(LEFT_OUT, lines.loc[lines["passage"] < 0, LEFT_OUT.names])


def split_sentences(passages: pd.DataFrame) -> pd.DataFrame:
    """Split passages into sentences; joined, the sentences of a passage are the passage.

    Parameters
    ----------
    passages : pandas.DataFrame
        As :func:`split_passages` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per sentence: doc_id, passage, sentence (from 0 in each passage), text, start, end.
    """
    require((passages, TEXTS))
    columns = (passages[name] for name in ("doc_id", "passage", "text", "start"))
    rows: list[tuple[object, ...]] = [
        (doc_id, passage, number, text[start:end], offset + start, offset + end)
        for doc_id, passage, text, offset in zip(*columns, strict=True)
        for number, (start, end) in enumerate(iterate_sentences(text))
    ]
    return make_table(SENTENCES, pd.DataFrame(rows, columns=SENTENCES.names))
