"""Dress a native scatter: marks without lines, names of levels where an axis would have numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.show.charts import Chart
from analysis.show.lettering import name_fonts, to_colour, to_points
from analysis.show.style import RULE, TEXT

NAMES = 0.25
"""Share of a scatter's width that names of levels take, left of zero."""

NAMESPACE = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
"""Of the parts of a chart for which python-pptx has no name."""


def dress_scatter(native: Any, chart: Chart) -> None:
    """Give a scatter its axes, marks and names of levels.

    Parameters
    ----------
    native : pptx.chart.chart.Chart
        With the series of the chart, and after them one of points that carry the names.
    chart : Chart
    """
    from pptx.enum.chart import XL_AXIS_CROSSES, XL_MARKER_STYLE

    across, up = native.category_axis, native.value_axis
    across.minimum_scale, across.maximum_scale, across.major_unit = -NAMES, chart.top, NAMES
    across.tick_labels.number_format = f"{chart.number};;{chart.number}"  # nothing below zero is a value
    across.tick_labels.number_format_is_linked = False
    across.has_major_gridlines = True
    across.major_gridlines.format.line.color.rgb = to_colour(RULE)
    up.minimum_scale, up.maximum_scale = -0.5, len(chart.categories) - 0.5
    up.crosses = XL_AXIS_CROSSES.MAXIMUM
    up.visible, up.reverse_order, up.has_major_gridlines = False, True, False
    *drawn, names = native.plots[0].series
    for each, series in zip(drawn, chart.series, strict=True):
        each.format.line.fill.background()
        each.marker.style, each.marker.size = XL_MARKER_STYLE.CIRCLE, 7
        each.marker.format.fill.solid()
        each.marker.format.fill.fore_color.rgb = to_colour(series.colour)
        each.marker.format.line.fill.background()
    names.format.line.fill.background()
    names.marker.style = XL_MARKER_STYLE.NONE
    _name_levels(native, names, chart.categories)


def _name_levels(native: Any, names: Any, levels: Sequence[str]) -> None:
    """Write the names of levels beside them; a scatter has no axis of names."""
    from pptx.enum.chart import XL_LABEL_POSITION
    from pptx.oxml import parse_xml

    for i, level in enumerate(levels):
        label = names.points[i].data_label
        label.position = XL_LABEL_POSITION.RIGHT
        run = label.text_frame.paragraphs[0].add_run()
        run.text, run.font.size = level, to_points(TEXT)
        name_fonts(run.font)
    last = len(native.plots[0].series) - 1
    hidden = f'<c:legendEntry {NAMESPACE}><c:idx val="{last}"/><c:delete val="1"/></c:legendEntry>'
    native.legend._element.legendPos.addnext(parse_xml(hidden))
