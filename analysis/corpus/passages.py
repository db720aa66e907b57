"""Passages (headings and body paragraphs) and their sentences."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.corpus.layout import BODY
from analysis.corpus.reports import Report
from analysis.corpus.tables import LEFT_OUT, PASSAGES, SENTENCES, make_table
from analysis.corpus.text import iterate_sentences


def split_passages(reports: Sequence[Report]) -> pd.DataFrame:
    """Split reports into headings and body paragraphs.

    Boilerplate, title, byline, captions, abstracts, tags and links to other articles are left out;
    :func:`list_left_out` says which line, and by which rule.

    Parameters
    ----------
    reports : sequence of Report

    Returns
    -------
    pandas.DataFrame
        One row per passage: doc_id, passage (from 0 in each report), kind (heading or paragraph),
        heading (the one it stands under, empty before the first), text, start, end.
    """
    rows: list[tuple[object, ...]] = []
    for report in reports:
        heading = ""
        body = [line for line in report.lines if line.kind in BODY]
        for number, line in enumerate(body):
            text = report.text[line.start : line.end]
            heading = text if line.kind == "heading" else heading
            rows.append((report.doc_id, number, line.kind, heading, text, line.start, line.end))
    return make_table(PASSAGES, pd.DataFrame(rows, columns=PASSAGES.names))


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
    rows = [
        (report.doc_id, line.kind, line.rule, report.text[line.start : line.end], line.start, line.end)
        for report in reports
        for line in report.lines
        if line.kind not in BODY
    ]
    return make_table(LEFT_OUT, pd.DataFrame(rows, columns=LEFT_OUT.names))


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
    columns = (passages[name] for name in ("doc_id", "passage", "text", "start"))
    rows: list[tuple[object, ...]] = [
        (doc_id, passage, number, text[start:end], offset + start, offset + end)
        for doc_id, passage, text, offset in zip(*columns, strict=True)
        for number, (start, end) in enumerate(iterate_sentences(text))
    ]
    return make_table(SENTENCES, pd.DataFrame(rows, columns=SENTENCES.names))
