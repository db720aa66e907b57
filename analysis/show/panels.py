"""Write native charts into a slide, on a grid of panels."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Any, cast

from analysis.show.charts import Chart, Series
from analysis.show.errorbars import add_error_bars
from analysis.show.fonts import measure_width
from analysis.show.lettering import name_fonts, tint, to_colour, to_points
from analysis.show.scatters import NAMES, NAMESPACE, dress_scatter
from analysis.show.style import INK, PALE, RULE, TEXT

Box = tuple[float, float, float, float]
"""Left, top, width and height in inches."""

_MOST = 6
_ABREAST = 3
_LONG = 7
_BAR = 1.25 * TEXT / 72
_HEAD = 0.55
_EDGE, _NUMBER = 0.1, 0.45
_NAMES_WIDER = 1.15


def lay_out(charts: Sequence[Chart], box: Box) -> list[Box]:
    """Find a place for each chart: long ones in one row, short ones at most three abreast.

    Parameters
    ----------
    charts : sequence of Chart
    box : Box

    Returns
    -------
    list of Box
        Empty if the names could not be read at 18 points: then a picture has to do.

    Examples
    --------
    >>> one = Chart("bar", "", ("甲", "乙"), (), 1.0)
    >>> lay_out([one, one], (0, 0, 10, 5))
    [(0.0, 0.0, 5.0, 5.0), (5.0, 0.0, 5.0, 5.0)]
    >>> lay_out([one] * 7, (0, 0, 10, 5))
    []
    """
    count, most = len(charts), max((len(chart.categories) for chart in charts), default=0)
    if not 0 < count <= _MOST:
        return []
    columns = count if most > _LONG else min(count, _ABREAST)
    left, top, wide, high = box[0], box[1], box[2] / columns, box[3] / ceil(count / columns)
    if most * _BAR > high - (_HEAD if charts[0].heading else 0):
        return []
    return [(left + i % columns * wide, top + i // columns * high, wide, high) for i in range(count)]


def add_chart(slide: Any, chart: Chart, box: Box, *, alt: str) -> None:
    """Add a native chart to a slide.

    Parameters
    ----------
    slide : pptx.slide.Slide
    chart : Chart
    box : Box
    alt : str
        Alternative text.
    """
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    kinds = {
        "bar": XL_CHART_TYPE.BAR_CLUSTERED,
        "stacked": XL_CHART_TYPE.BAR_STACKED,
        "scatter": XL_CHART_TYPE.XY_SCATTER,
    }
    frame = slide.shapes.add_chart(kinds[chart.kind], *map(Inches, box), _gather(chart))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)  # python-pptx has no name for it
    native = frame.chart
    native.font.size, native.font.color.rgb = to_points(TEXT), to_colour(INK)
    name_fonts(native.font)
    _write_heading(native, chart.heading)
    _show_legend(native, many=len(chart.series) > 1, below=chart.kind == "scatter")
    (dress_scatter if chart.kind == "scatter" else _dress_bars)(native, chart)
    if chart.kind == "bar":
        _place_bars(native, chart, box)


def _gather(chart: Chart) -> Any:
    from pptx.chart.data import CategoryChartData, XyChartData

    if chart.kind != "scatter":
        data = CategoryChartData(number_format=chart.number)
        data.categories = chart.categories
        for series in chart.series:
            data.add_series(series.name, series.values)
        return data
    data = XyChartData(number_format=chart.number)
    names = Series(" ", INK, tuple((-NAMES, float(y)) for y in range(len(chart.categories))))
    for series in (*chart.series, names):
        points, pairs = data.add_series(series.name), cast("tuple[tuple[float, float], ...]", series.values)
        for x, y in pairs:
            points.add_data_point(x, y)
    return data


def _dress_bars(native: Any, chart: Chart) -> None:
    plot = native.plots[0]
    plot.gap_width, plot.vary_by_categories = 35, False
    if chart.kind == "stacked":
        plot.overlap = 100
    _dress_axes(native, chart)
    if any(series.below for series in chart.series):
        _scale(native.value_axis, chart)  # a number on a bar would be struck through by its interval
    else:
        _label_bars(plot, chart)
    for drawn, series in zip(plot.series, chart.series, strict=True):
        # Dark numbers stand on the bars, and reach beyond short ones.
        thin = series.colour if series.colour == PALE else tint(series.colour)
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.rgb = to_colour(thin)
        add_error_bars(drawn, series)


def _dress_axes(native: Any, chart: Chart) -> None:
    from pptx.enum.chart import XL_AXIS_CROSSES, XL_TICK_LABEL_POSITION, XL_TICK_MARK
    from pptx.oxml import parse_xml

    names, values = native.category_axis, native.value_axis
    names.reverse_order = True  # the first row of the table comes first
    names.crosses = XL_AXIS_CROSSES.MAXIMUM  # and the scale stays below
    names.major_tick_mark, names.format.line.color.rgb = XL_TICK_MARK.NONE, to_colour(RULE)
    # Without this every second name is left out where they stand close.
    names._element.find(_NO_MULTILEVEL).addprevious(parse_xml(f'<c:tickLblSkip {NAMESPACE} val="1"/>'))
    if chart.inside:
        names.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    values.minimum_scale, values.maximum_scale = 0, chart.top
    values.visible = values.has_major_gridlines = False


def _place_bars(native: Any, chart: Chart, box: Box) -> None:
    """Give the bars a place of their own, so that those of several panels stand alike.

    LibreOffice leaves out every second name where it has to find the place itself.
    """
    from pptx.oxml import parse_xml

    wide, high = box[2:]
    left = (
        _EDGE if chart.inside else _NAMES_WIDER * max(measure_width(n, TEXT) for n in chart.categories) / 72
    )
    top, scaled = _HEAD if chart.heading else _EDGE, any(series.below for series in chart.series)
    places = {"x": left / wide, "y": top / high, "w": 1 - (left + (_NUMBER if scaled else _EDGE)) / wide}
    places["h"] = 1 - (top + (_NUMBER if scaled else _EDGE)) / high
    told = "".join(f'<c:{side} val="{share:.4f}"/>' for side, share in places.items())
    area = native._chartSpace.chart.plotArea
    for old in area.findall(f"{_C}layout"):
        area.remove(old)
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    layout = f"<c:layout {NAMESPACE}><c:manualLayout>{modes}{told}</c:manualLayout></c:layout>"
    area.insert(0, parse_xml(layout))


def _scale(values: Any, chart: Chart) -> None:
    """Show the axis of values with few numbers."""
    from pptx.enum.chart import XL_TICK_LABEL_POSITION

    values.visible = values.has_major_gridlines = True
    values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH  # LibreOffice puts the numbers above else
    values.major_gridlines.format.line.color.rgb = to_colour(RULE)
    values.format.line.fill.background()
    values.major_unit = find_step(chart.top)
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = "General", False


def find_step(top: float) -> float:
    """Find a step of 1, 2 or 5 times a power of ten that divides an axis into two to five.

    Parameters
    ----------
    top : float
        End of the axis, above 0.

    Returns
    -------
    float

    Examples
    --------
    >>> find_step(180), find_step(0.44)
    (50.0, 0.1)
    """
    power = 10.0 ** floor(log10(top / 5))
    return float(f"{min(step * power for step in (1, 2, 5, 10) if 5 * step * power >= top * 0.999):.3g}")


def _label_bars(plot: Any, chart: Chart) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION

    plot.has_data_labels = True
    shown = plot.data_labels
    shown.number_format, shown.number_format_is_linked = chart.number, False
    shown.show_value, shown.show_category_name = not chart.inside, chart.inside
    shown.font.size = to_points(TEXT)
    name_fonts(shown.font)
    shown._element.txPr.bodyPr.set("wrap", "none")
    if chart.kind == "stacked":
        shown.number_format = '[<0.05]"";0%'  # a narrow piece has no room for its number
    else:
        shown.position = XL_LABEL_POSITION.INSIDE_BASE


_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_NO_MULTILEVEL = f"{_C}noMultiLvlLbl"


def _write_heading(native: Any, heading: str) -> None:
    native.has_title = bool(heading)
    if heading:
        run = native.chart_title.text_frame.paragraphs[0].add_run()
        run.text, run.font.size, run.font.bold = heading, to_points(TEXT), False
        name_fonts(run.font)


def _show_legend(native: Any, *, many: bool, below: bool) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION

    native.has_legend = many
    if many:
        native.legend.position = XL_LEGEND_POSITION.BOTTOM if below else XL_LEGEND_POSITION.RIGHT
        native.legend.include_in_layout = False
        native.legend.font.size = to_points(TEXT)
        name_fonts(native.legend.font)
