"""Save the figures: one call draws a table and writes picture, data and words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.corpus.tables import REPORTS
from analysis.corpus.tables.needs import only, require
from analysis.show.exhibits import FIGURES, Exhibit, choose_rows
from analysis.show.files import hash_input, replace_files, round_table, write_csv, write_json
from analysis.show.findings.wording import plural
from analysis.show.fonts import measure_width
from analysis.show.records import pack_table
from analysis.show.render import Sheet, render_pictures
from analysis.show.sizes import PLAIN, SLIDE, Look, Size, choose_look
from analysis.show.style import TEXT, shorten
from analysis.show.words import Language, check_language, join_names

_DISPLAY_WIDTH = 960
_LABEL = 9 * TEXT


@dataclass(frozen=True)
class SavedFigure:
    """A figure that was saved; at the end of a notebook cell it shows the saved PNG.

    Parameters
    ----------
    paths : mapping of str to pathlib.Path
        The files by suffix: png, svg, pdf, csv, json.
    title, caption, alt : str
    """

    paths: Mapping[str, Path]
    title: str
    caption: str
    alt: str

    def _repr_png_(self) -> tuple[bytes, dict[str, int | str]]:
        return self.paths["png"].read_bytes(), {"width": _DISPLAY_WIDTH, "alt": self.alt}


def save_figure(  # noqa: PLR0913 - every option is named by the caller
    name: str,
    table: pd.DataFrame,
    *,
    reports: pd.DataFrame,
    folder: Path | str,
    language: str = "zh",
    part: str | None = None,
    theme: str = "light",
    size: str = "slide",
) -> SavedFigure:
    """Draw a finished table as one of the figures and save it.

    Parameters
    ----------
    name : str
        One of :data:`FIGURES`.
    table : pandas.DataFrame
        The table that the figure shows.
    reports : pandas.DataFrame
        From `tabulate`: labels, order and hashes of the reports.
    folder : path
        Where the files go; made if it is missing.
    language : {"zh", "en"}, optional
        Of the figure's own words; terms and slogans stay Chinese.
    part : str, optional
        A `doc_id`: show that report alone, where the figure allows it.
    theme : {"light", "dark", "transparent"}, optional
        Transparent pictures have the colours of light ones and no ground: they are for white slides.
    size : {"slide", "half", "paper"}, optional
        A slide of 16:9, half of one, or 178 mm of a journal's page at 300 dots to the inch. What has
        no room in a size is left out, and the subtitle says so.

    Returns
    -------
    SavedFigure
        With ``<name>[.<part>].<language>[.<theme>][.<size>]`` as .png, .svg, .pdf, .csv (what is
        plotted) and .json (title, caption, alternative text, source, hash of the input, the whole
        table); light and slide go without saying. Two runs write the same bytes.

    Raises
    ------
    ValueError
        If the name, language, part, theme or size is not known, the table is not the one that the
        figure shows, or the font lacks a character.
    """
    exhibit, spoken, look = _find_exhibit(name), check_language(language), choose_look(theme, size)
    _check_table(exhibit, table, reports, part)
    chosen = table if part is None else table[table[str(exhibit.part)] == part]
    rounded = round_table(chosen)
    labels = label_reports(reports, language=spoken)
    shown = round_table(choose_rows(exhibit, rounded, list(labels), language=spoken, size=look.size))
    words = _write_words(exhibit, rounded, shown, reports, spoken, size=look.size)
    words["input"] = hash_input(reports["sha256"], write_csv(rounded))
    pictures = render_pictures(Sheet(exhibit, shown, words, labels, spoken, look))
    record = words | {"name": name, "part": part, "language": spoken, "theme": theme, "size": size}
    record |= {"table": pack_table(rounded, exhibit.contract), "reports": pack_table(reports, REPORTS)}
    files = {**pictures, "csv": write_csv(shown), "json": write_json(record)}
    stem = ".".join(filter(None, [name, part, spoken, name_look(look)]))
    paths = replace_files(Path(folder), {f"{stem}.{suffix}": content for suffix, content in files.items()})
    by_suffix = {path.suffix[1:]: path for path in paths.values()}
    return SavedFigure(by_suffix, words["title"], words["caption"], words["alt"])


def name_look(look: Look) -> str:
    """Name a look in the names of files: nothing for the defaults.

    Parameters
    ----------
    look : Look

    Returns
    -------
    str

    Examples
    --------
    >>> name_look(choose_look("dark", "paper")), name_look(choose_look("light", "half")), name_look(PLAIN)
    ('dark.paper', 'half', '')
    """
    pairs = ((look.theme.name, PLAIN.theme.name), (look.size.name, PLAIN.size.name))
    return ".".join(name for name, default in pairs if name != default)


def label_reports(reports: pd.DataFrame, *, language: Language = "zh") -> dict[str, str]:
    """Give each report's short name in a language, by its `doc_id`, in the order of the reports.

    Parameters
    ----------
    reports : pandas.DataFrame
        From `tabulate`.
    language : {"zh", "en"}

    Returns
    -------
    dict of str to str
    """
    label = f"label_{check_language(language)}"
    require((reports, only(REPORTS, "doc_id", label)))
    return {
        str(d): shorten(str(x), _LABEL, TEXT) for d, x in zip(reports["doc_id"], reports[label], strict=True)
    }


def _find_exhibit(name: str) -> Exhibit:
    if name not in FIGURES:
        raise ValueError(f"no figure {name!r}; choose one of {', '.join(FIGURES)}")
    return FIGURES[name]


def _check_table(exhibit: Exhibit, table: pd.DataFrame, reports: pd.DataFrame, part: str | None) -> None:
    require((table, only(exhibit.contract)), (reports, REPORTS))
    faults: list[str] = []
    missing = [column for column in exhibit.contract.names if column not in table]
    if missing:
        faults.append(
            f"{exhibit.name} shows the table of {exhibit.contract.verb}; columns missing: {missing}"
        )
    ids = {doc for column in ("doc_id", "a", "b") if column in table for doc in table[column]}
    strange = sorted(ids - set(reports["doc_id"]))
    if strange:
        faults.append(f"doc_id {strange} not in reports, which has {sorted(reports['doc_id'])}")
    if part is not None and exhibit.part is None:
        faults.append(f"{exhibit.name} has no parts, but part={part!r}")
    elif part is not None and part not in set(reports["doc_id"]):
        faults.append(f"part={part!r}; choose one of {', '.join(reports['doc_id'])}")
    if faults:
        raise ValueError("; ".join(faults))


def _write_words(  # noqa: PLR0913 - called once, and in tests
    exhibit: Exhibit,
    table: pd.DataFrame,
    shown: pd.DataFrame,
    reports: pd.DataFrame,
    language: Language,
    *,
    size: Size = SLIDE,
) -> dict[str, str]:
    labels = label_reports(reports, language=language)
    title = exhibit.describe(table, labels=labels, language=language, form="title")
    note = _count_shown(exhibit, table, shown, language)
    stop = "。" if language == "zh" else ". "
    return {
        "title": title,
        "subtitle": exhibit.subtitle[language] + note,
        "caption": f"{title}{stop}{exhibit.caption[language]}",
        "alt": f"{exhibit.kind[language]}{stop}{title}{stop}".strip(),
        "source": _cite(reports, language, size),
    }


def _count_shown(exhibit: Exhibit, table: pd.DataFrame, shown: pd.DataFrame, language: Language) -> str:
    """Say how much of the table is shown, where it is not all."""
    counts: list[str] = []
    for column, noun in (exhibit.units or {}).items():
        held, drawn = (len(frame[column].unique()) if column in frame else 0 for frame in (table, shown))
        if 0 < drawn < held:
            of = f"{drawn}/{held:,}{noun['zh']}" if language == "zh" else f"{drawn} of {held:,} {noun['en']}"
            counts.append(of)
    if not counts:
        return ""
    return f"；显示{'、'.join(counts)}" if language == "zh" else f"; shown: {', '.join(counts)}"


def _cite(reports: pd.DataFrame, language: Language, size: Size) -> str:
    """Name the reports in one line: all, the first of many, or no more than their number."""
    labels = list(label_reports(reports, language=language).values())
    comma = "、" if language == "zh" else ", "
    count, room = len(labels), size.inches[0] * 72 - 2 * size.side
    names = [join_names(labels, language)] if count <= size.reports else []
    lines = [_write_source(count, each, language) for each in (*names, comma.join([*labels[:3], "…"]), "")]
    return next((line for line in lines if measure_width(line, size.source) <= room), lines[-1])


def _write_source(count: int, names: str, language: Language) -> str:
    if language == "zh":
        held = f"（{names}）" if names else ""
        return f"资料：{count}份报告{held}；制图：tifa-analysis"
    held = f" ({names})" if names else ""
    return f"Source: {plural(count, 'report')}{held}; drawn with tifa-analysis"
