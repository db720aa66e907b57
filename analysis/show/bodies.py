"""The body of a slide: native charts where they can be read, else a picture of the figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from analysis.show.charts import Chart
from analysis.show.exhibits import choose_rows
from analysis.show.files import round_table
from analysis.show.gallery import label_reports
from analysis.show.natives import CHARTS
from analysis.show.panels import Box, lay_out
from analysis.show.pictures import Picture, measure_edges
from analysis.show.records import Record
from analysis.show.render import Sheet, render_panels
from analysis.show.slides import LEAST_ROOM, find_room
from analysis.show.words import Language

_EDGES = (8 / 72, 9 / 72)


class Body(NamedTuple):
    """The rows shown, charts with their places (none for a picture), the subtitle, the room there is."""

    shown: pd.DataFrame
    charts: Sequence[Chart]
    places: Sequence[Box]
    subtitle: str
    box: Box


def plan_body(record: Record) -> Body:
    """Choose what a figure's slide shows.

    Parameters
    ----------
    record : Record

    Returns
    -------
    Body
    """
    words, language, name = record.words, record.language, record.exhibit.name
    labels = label_reports(record.reports, language=language)
    shown = round_table(choose_rows(record.exhibit, record.table, list(labels), language=language))
    charts = _make_charts(name, shown, labels, language)
    subtitle = CHARTS[name].subtitle[language] + _note_of(record) if charts else words["subtitle"]
    box = find_room(words["title"], subtitle)
    return Body(shown, charts, lay_out(charts, box), subtitle, box)


def draw_body(record: Record, body: Body) -> Picture:
    """Draw a figure for its slide, which has its words as text.

    Parameters
    ----------
    record : Record
    body : Body

    Returns
    -------
    Picture
    """
    labels = label_reports(record.reports, language=record.language)
    sheet = Sheet(record.exhibit, body.shown, record.words, labels, record.language)
    # The empty edges of a figure fall away, so that it is drawn larger than its place.
    return measure_edges(render_panels(sheet, (body.box[2] + _EDGES[0], body.box[3] + _EDGES[1])))


def picture_body(record: Record) -> Picture | None:
    """Draw the picture that a figure's slide needs, perhaps in a process of its own.

    Parameters
    ----------
    record : Record

    Returns
    -------
    Picture or None
        None where the slide has charts.
    """
    body = plan_body(record)
    return None if body.places else draw_body(record, body)


def _note_of(record: Record) -> str:
    """Take what a subtitle says behind the words of its figure: how much of the table is shown."""
    said, own = record.words["subtitle"], record.exhibit.subtitle[record.language]
    return said.removeprefix(own) if said.startswith(own) else ""


def _make_charts(
    name: str, shown: pd.DataFrame, labels: Mapping[str, str], language: Language
) -> tuple[Chart, ...]:
    """Make a figure's native charts; none where they would not be legible on a slide."""
    if name not in CHARTS or shown.empty:
        return ()
    charts = CHARTS[name].make(shown, labels, language)
    return charts if lay_out(charts, LEAST_ROOM) else ()
