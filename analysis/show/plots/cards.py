"""The corpus at a glance: one line a report, with a bar for its length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.show.fonts import measure_width
from analysis.show.sizes import Look
from analysis.show.style import points_high, points_wide, wrap_text
from analysis.show.words import LEVELS, Language

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_GAP = 14
_BAR = 100
_HEAD = 36
_TITLE = 10
_WIDEST = 6.2
_FIRST_TO_GO = (6, 7, 4, 5, 3, 2)
"""Columns that are left out where the title would lose its room: script, passages, level, outlet, …"""

_HEADS: Mapping[Language, Sequence[str]] = {
    "zh": ("报告", "标题", "日期", "地点", "级别", "媒体", "文字", "段数", "汉字数"),
    "en": ("Report", "Title", "Date", "Place", "Level", "Outlet", "Script", "Passages", "Han characters"),
}
_UNKNOWN: Mapping[Language, str] = {"zh": "未注明", "en": "not stated"}
_SCRIPTS = {"simplified": ("简体", "simplified"), "traditional": ("繁体", "traditional")}


@dataclass(frozen=True)
class _Columns:
    """Which columns are shown, and where they stand, in points."""

    kept: Sequence[int]
    starts: Sequence[float]
    widths: Sequence[float]


def draw_reports(
    table: pd.DataFrame, axes: Axes, *, labels: Mapping[str, str], language: Language, look: Look
) -> None:
    """Draw the table of reports; what a file does not state is said to be not stated.

    Parameters
    ----------
    table : pandas.DataFrame
        One row per report, from `tabulate`.
    axes : matplotlib.axes.Axes
    labels : mapping of str to str
        `doc_id` to the report's label.
    language : {"zh", "en"}
    look : Look
    """
    rows = [_write_row(row, labels, language) for row in table.to_dict("records")]
    wide, head, theme = points_wide(axes), look.pt(_HEAD), look.theme
    pitch = min((points_high(axes) - head) / len(rows), 4.4 * look.size.text)
    axes.set_xlim(0, wide)
    axes.set_ylim(-points_high(axes), 0)
    axes.set_axis_off()
    columns = _fit_columns([_HEADS[language], *rows], wide, look)
    _draw_row(axes, _HEADS[language], columns, -head / 2, high=0, look=look)
    top = max(int(table["han_chars"].max()), 1)
    for i, (row, length) in enumerate(zip(rows, table["han_chars"], strict=True)):
        y = -head - (i + 0.5) * pitch
        axes.axhline(y + pitch / 2, color=theme.rule, linewidth=look.pt(1))
        start, band = columns.starts[-1] - look.pt(6), min(0.8 * pitch, look.pt(30))
        end = start + columns.widths[-1] * length / top
        axes.barh(y, end - start, height=band, left=start, color=theme.pale)
        axes.hlines(y - band / 2, start, end, color=theme.accent, linewidth=look.pt(2))
        _draw_row(axes, row, columns, y, high=pitch, look=look)


def _write_row(row: Mapping[Any, Any], labels: Mapping[str, str], language: Language) -> list[str]:
    english = language == "en"
    level = LEVELS.get(row["level"], row["level"]) if english else row["level"]
    facts = [row["title"], row["date"], row["place"], level, row["outlet"]]
    stated = [str(fact) if _is_stated(fact) else _UNKNOWN[language] for fact in facts]
    script = _SCRIPTS[row["script"]][english]
    return [labels[row["doc_id"]], *stated, script, f"{row['passages']:,}", f"{row['han_chars']:,}"]


def _is_stated(fact: object) -> bool:
    return fact is not None and fact == fact and fact != ""  # noqa: PLR0124 - NaN is not itself


def _fit_columns(rows: Sequence[Sequence[str]], wide: float, look: Look) -> _Columns:
    """Leave out columns until the title keeps its room; it takes what the others leave."""
    text, gap = look.size.text, look.pt(_GAP)
    natural = [max(measure_width(row[i], text) for row in rows) for i in range(len(rows[0]))]
    natural = [min(width, _WIDEST * text) for width in natural]
    natural[-1] = max(look.pt(_BAR), measure_width(rows[0][-1], text))
    kept = list(range(len(natural)))
    for column in (*_FIRST_TO_GO, -1):
        others = sum(natural[i] for i in kept if i != 1) + gap * (len(kept) - 1)
        if wide - others >= _TITLE * text or column < 0:
            natural[1] = wide - others
            break
        kept.remove(column)
    widths = [natural[i] for i in kept]
    return _Columns(kept, [sum(widths[:i]) + gap * i for i in range(len(widths))], widths)


def _draw_row(  # noqa: PLR0913 - every option is named by the caller
    axes: Axes, row: Sequence[str], columns: _Columns, y: float, *, high: float, look: Look
) -> None:
    """Draw a line of cells; a line without height is the one of the headings."""
    text, lines = look.size.text, max(1, int(high / (1.45 * look.size.text)))
    for i, x, width in zip(columns.kept, columns.starts, columns.widths, strict=True):
        colour = look.theme.grey if row[i] in _UNKNOWN.values() or not high else look.theme.ink
        shown = wrap_text(row[i], width, text, lines=lines)
        # One line stands on the base line of its row, whatever its letters; more are centred.
        anchor, low = ("center", y) if "\n" in shown else ("baseline", y - 0.36 * text)
        axes.text(x, low, shown, va=anchor, color=colour, linespacing=1.1)
