"""Error bars of native charts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.show.charts import Series
from analysis.show.scatters import NAMESPACE
from analysis.show.style import GREY

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def add_error_bars(drawn: Any, series: Series) -> None:
    """Add error bars; python-pptx has none, so they are written as the standard (ISO 29500) has them.

    Parameters
    ----------
    drawn : pptx.chart.series.BarSeries
    series : Series
        Nothing is added where it has no lengths.
    """
    from pptx.oxml import parse_xml

    if not series.below:
        return
    xml = (
        f'<c:errBars {NAMESPACE} {_A}><c:errBarType val="both"/><c:errValType val="cust"/>'
        '<c:noEndCap val="1"/>'
        f"<c:plus>{_list_numbers(series.above)}</c:plus><c:minus>{_list_numbers(series.below)}</c:minus>"
        f'<c:spPr><a:ln w="25400"><a:solidFill><a:srgbClr val="{GREY[1:]}"/></a:solidFill></a:ln></c:spPr>'
        "</c:errBars>"
    )
    drawn._element.cat.addprevious(parse_xml(xml))


def _list_numbers(values: Sequence[float]) -> str:
    points = "".join(f'<c:pt idx="{i}"><c:v>{value:.6g}</c:v></c:pt>' for i, value in enumerate(values))
    return (
        f'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numLit>'
    )
