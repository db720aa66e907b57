"""What was changed in the files: every repair with its place, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from analysis.corpus.reports import Report, gather_reports
from analysis.corpus.tables import REPAIRS_MADE, make_table


def audit_repairs(reports: Sequence[Report]) -> pd.DataFrame:
    """List every repair that was made, so that none is taken on trust.

    Parameters
    ----------
    reports : sequence of Report

    Returns
    -------
    pandas.DataFrame
        One row per repair: doc_id, rule, before (``report.raw[start:end]``), after (empty where
        something was dropped), start, end. A place that was repaired twice has two rows, in the order
        in which the repairs were made.
    """
    reports = gather_reports(reports)
    rows = [row for report in reports for row in sorted(_iterate_repairs(report), key=lambda row: row[4])]
    return make_table(REPAIRS_MADE, pd.DataFrame(rows, columns=REPAIRS_MADE.names))


def _iterate_repairs(report: Report) -> Iterator[tuple[str, str, str, str, int, int]]:
    for made in report.traced.made:
        spans = zip(made.starts.tolist(), made.ends.tolist(), strict=True)
        for (start, end), new, rule in zip(spans, made.news, made.rules, strict=True):
            yield report.doc_id, rule, report.raw[start:end], new, start, end
