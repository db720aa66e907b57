"""Long tables to search and leaf through in a notebook and in its page, without a network."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isinf
from typing import TYPE_CHECKING, Any

from analysis.show.words import Language, check_language

if TYPE_CHECKING:
    import pandas as pd

_ROWS = 10
_MOST_BYTES = "2MB"

_INTERFACE: Mapping[Language, Mapping[str, Any]] = {
    "zh": {
        "search": "搜索：",
        "lengthMenu": "每页_MENU_行",
        "info": "第_START_至_END_行，共_TOTAL_行",
        "infoEmpty": "没有行",
        "infoFiltered": "（筛选自_MAX_行）",
        "zeroRecords": "没有符合的行",
        "emptyTable": "表中没有行",
        "paginate": {"first": "«", "previous": "‹", "next": "›", "last": "»"},
        "aria": {
            "orderable": "：排序",
            "orderableReverse": "：反向排序",
            "orderableRemove": "：取消排序",
            "paginate": {"first": "第一页", "previous": "上一页", "next": "下一页", "last": "最后一页"},
        },
    },
    "en": {
        "search": "Search:",
        "lengthMenu": "_MENU_ rows a page",
        "info": "Rows _START_ to _END_ of _TOTAL_",
        "infoEmpty": "No rows",
        "infoFiltered": "(filtered from _MAX_)",
        "zeroRecords": "No row matches",
        "emptyTable": "The table has no rows",
    },
}
"""What the buttons of a table say."""


@dataclass(frozen=True)
class BrowsableTable:
    """A table that a notebook shows with a search box, ten rows a page, sorted by a click.

    Parameters
    ----------
    table : pandas.DataFrame
    html : str
        Works after :func:`start_browsing` in the same notebook.
    """

    table: pd.DataFrame
    html: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return repr(self.table)


def start_browsing() -> None:
    """Put what draws tables to browse into a notebook, once for all of its tables.

    The library becomes part of the notebook, some 1 MB, so that tables work without a network.
    """
    from itables import init_notebook_mode

    init_notebook_mode(all_interactive=False, connected=False)


def browse(
    table: pd.DataFrame, *, name: str, language: str = "zh", right: Sequence[str] = ()
) -> BrowsableTable:
    """Make a table browsable.

    Parameters
    ----------
    table : pandas.DataFrame
        Shown without its index.
    name : str
        Its id in the page, one of its own for each table of a notebook.
    language : {"zh", "en"}, optional
        Of the search box and the buttons.
    right : sequence of str, optional
        Columns whose text ends at their right edge.

    Returns
    -------
    BrowsableTable

    Raises
    ------
    ValueError
        If `name` is no identifier, or the table has no column that `right` names.

    Notes
    -----
    Of a table above 2 MB the first and last rows are shown, and the page says so.

    Examples
    --------
    >>> import pandas as pd
    >>> found = browse(pd.DataFrame({"match": ["党建引领"]}), name="concordance")
    >>> 'id="concordance"' in found.html
    True
    """
    spoken = check_language(language)
    _check(table, name, right)
    from itables import to_html_datatable
    from pandas import option_context

    make: Any = to_html_datatable
    targets = [list(table.columns).index(column) for column in right]
    with warnings.catch_warnings(), option_context("display.float_format", _write_number):
        # itables takes the texts of a table for a flat mapping; DataTables, which reads them, does not.
        warnings.simplefilter("ignore", SyntaxWarning)
        html = make(
            table.reset_index(drop=True),
            table_id=name,
            connected=False,
            showIndex=False,
            display_logo_when_loading=False,
            classes="display compact",
            style="width:100%",
            maxBytes=_MOST_BYTES,
            pageLength=_ROWS,
            language=_INTERFACE[spoken],
            columnDefs=[{"className": "dt-right", "targets": targets}],
        )
    return BrowsableTable(table, html)


def _write_number(value: float) -> str:
    """Write a number as it is said: whole numbers whole, others with six digits.

    >>> [_write_number(value) for value in (36e6, 0.30303030, float("inf"))]
    ['36,000,000', '0.30303', '∞']
    """
    if isinf(value):
        return "∞" if value > 0 else "-∞"
    return f"{value:,.0f}" if value == round(value) else f"{value:,.6g}"


def _check(table: pd.DataFrame, name: str, right: Sequence[str]) -> None:
    faults: list[str] = []
    if not name.isidentifier():
        faults.append(f"name={name!r} is no identifier: letters, digits and _, no digit first")
    strange = [column for column in right if column not in table]
    if strange:
        faults.append(f"right={strange}: choose from {', '.join(map(str, table.columns))}")
    if faults:
        raise ValueError("; ".join(faults))
