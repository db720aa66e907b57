"""One cell of a matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.show.themes import Theme, shade

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw_cell(axes: Axes, x: float, y: float, share: float, theme: Theme) -> None:
    """Draw a cell of one by one, the stronger the higher the share.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    x, y : float
        Its corner with the lowest coordinates.
    share : float
        0 to 1.
    theme : Theme
    """
    from matplotlib.patches import Rectangle

    axes.add_patch(
        Rectangle((x, y), 1, 1, facecolor=shade(share, theme), edgecolor=theme.ground, linewidth=1)
    )
