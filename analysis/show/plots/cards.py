"""The corpus at a glance: one line a report, with a bar for its length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.show.fonts import measure_width
from analysis.show.style import GREY, INK, PALE, RULE, SMALL, TEXT, points_high, points_wide, wrap_text
from analysis.show.words import LEVELS, Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_GAP = 14
_BAR = 110
_HEAD = 36
_TITLE = 190
_HEADS: Mapping[Language, Sequence[str]] = {
    "zh": ("报告", "标题", "日期", "地点", "级别", "媒体", "文字", "段数", "汉字数"),
    "en": ("Report", "Title", "Date", "Place", "Level", "Outlet", "Script", "Passages", "Han characters"),
}
_UNKNOWN: Mapping[Language, str] = {"zh": "未注明", "en": "not stated"}
_SCRIPTS = {"simplified": ("简体", "simplified"), "traditional": ("繁体", "traditional")}


@dataclass(frozen=True)
class _Columns:
    """Where the columns stand, in points, and the size of their text."""

    starts: Sequence[float]
    widths: Sequence[float]
    size: float


def draw_reports(table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language) -> None:
    """Draw the table of reports; what a file does not state is said to be not stated.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report, from `tabulate`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    """
    rows = [_write_row(row, labels, language) for row in table.to_dict("records")]
    wide, pitch = points_wide(axes), (points_high(axes) - _HEAD) / len(rows)
    pitch = min(pitch, 4.4 * TEXT)
    axes.set_xlim(0, wide)
    axes.set_ylim(-points_high(axes), 0)
    axes.set_axis_off()
    columns = _fit_columns([_HEADS[language], *rows], wide)
    _draw_row(axes, _HEADS[language], columns, -_HEAD / 2, 0)
    top = max(int(table["han_chars"].max()), 1)
    for i, (row, length) in enumerate(zip(rows, table["han_chars"], strict=True)):
        y = -_HEAD - (i + 0.5) * pitch
        axes.axhline(y + pitch / 2, color=RULE, linewidth=1)
        axes.barh(
            y, _BAR * length / top, height=min(0.6 * pitch, 30), left=columns.starts[-1] - 6, color=PALE
        )
        _draw_row(axes, row, columns, y, pitch)


def _write_row(row: Mapping[Any, Any], labels: Mapping[str, str], language: Language) -> list[str]:
    english = language == "en"
    level = LEVELS.get(row["level"], row["level"]) if english else row["level"]
    facts = [row["title"], row["date"], row["place"], level, row["outlet"]]
    stated = [str(fact) if _is_stated(fact) else _UNKNOWN[language] for fact in facts]
    script = _SCRIPTS[row["script"]][english]
    return [labels[row["doc_id"]], *stated, script, f"{row['passages']:,}", f"{row['han_chars']:,}"]


def _is_stated(fact: object) -> bool:
    return fact is not None and fact == fact and fact != ""  # noqa: PLR0124 - NaN is not itself


def _fit_columns(rows: Sequence[Sequence[str]], wide: float) -> _Columns:
    """Take the largest size at which the title keeps its room; the other columns share what is left."""
    size, natural = float(TEXT), list[float]()
    for size in (TEXT, 16, SMALL):
        natural = [max(measure_width(row[i], size) for row in rows) for i in range(len(rows[0]))]
        natural = [min(width, 6.2 * size) for width in natural]
        natural[-1] = max(_BAR, measure_width(rows[0][-1], size))
        natural[1] = wide - sum(natural) + natural[1] - _GAP * (len(natural) - 1)
        if natural[1] >= _TITLE:
            break
    starts = [sum(natural[:i]) + _GAP * i for i in range(len(natural))]
    return _Columns(starts, natural, size)


def _draw_row(axes: Axes, row: Sequence[str], columns: _Columns, y: float, high: float) -> None:
    """Draw a line of cells; a line without height is the one of the headings."""
    size, lines = columns.size, max(1, int(high / (1.45 * columns.size)))
    for text, x, width in zip(row, columns.starts, columns.widths, strict=True):
        colour = GREY if text in _UNKNOWN.values() or not high else INK
        shown = wrap_text(text, width, size, lines=lines)
        # One line stands on the base line of its row, whatever its letters; more are centred.
        anchor, low = ("center", y) if "\n" in shown else ("baseline", y - 0.36 * size)
        axes.text(x, low, shown, va=anchor, size=size, color=colour, linespacing=1.1)
