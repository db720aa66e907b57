"""Save the figures: one call draws a table and writes picture, data and words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.corpus.tables import REPORTS
from analysis.show.exhibits import FIGURES, Exhibit
from analysis.show.files import hash_input, replace_files, round_table, write_csv, write_json
from analysis.show.records import pack_table
from analysis.show.render import Sheet, render_pictures
from analysis.show.rows import MOST_REPORTS
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

    Returns
    -------
    SavedFigure
        With ``<name>[.<part>].<language>`` as .png, .svg, .pdf, .csv (what is plotted) and .json
        (title, caption, alternative text, source, hash of the input, the whole table); two runs
        write the same bytes.

    Raises
    ------
    ValueError
        If the name, language or part is not known, the table is not the one that the figure shows,
        or the font lacks a character.
    """
    exhibit, spoken = _find_exhibit(name), check_language(language)
    _check_table(exhibit, table, reports, part)
    chosen = table if part is None else table[table[str(exhibit.part)] == part]
    rounded = round_table(chosen)
    labels = label_reports(reports, language=spoken)
    shown = round_table(exhibit.pick(rounded, list(labels)))
    words = _write_words(exhibit, rounded, shown, reports, spoken)
    words["input"] = hash_input(reports["sha256"], write_csv(rounded))
    pictures = render_pictures(Sheet(exhibit, shown, words, labels, spoken))
    record = words | {"name": name, "part": part, "language": spoken}
    record |= {"table": pack_table(rounded, exhibit.contract), "reports": pack_table(reports, REPORTS)}
    files = {**pictures, "csv": write_csv(shown), "json": write_json(record)}
    stem = ".".join([name, *([part] if part else []), spoken])
    paths = replace_files(Path(folder), {f"{stem}.{suffix}": content for suffix, content in files.items()})
    by_suffix = {path.suffix[1:]: path for path in paths.values()}
    return SavedFigure(by_suffix, words["title"], words["caption"], words["alt"])


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
    return {
        str(d): shorten(str(x), _LABEL, TEXT)
        for d, x in zip(reports["doc_id"], reports[f"label_{language}"], strict=True)
    }


def _find_exhibit(name: str) -> Exhibit:
    if name not in FIGURES:
        raise ValueError(f"no figure {name!r}; choose one of {', '.join(FIGURES)}")
    return FIGURES[name]


def _check_table(exhibit: Exhibit, table: pd.DataFrame, reports: pd.DataFrame, part: str | None) -> None:
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


def _write_words(
    exhibit: Exhibit, table: pd.DataFrame, shown: pd.DataFrame, reports: pd.DataFrame, language: Language
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
        "source": _cite(reports, language),
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


def _cite(reports: pd.DataFrame, language: Language) -> str:
    labels = list(label_reports(reports, language=language).values())
    few = labels if len(labels) <= MOST_REPORTS else [*labels[:3], "…"]
    names = join_names(few, language) if len(labels) <= MOST_REPORTS else "、".join(few)
    if language == "zh":
        return f"资料：{len(labels)}份报告（{names}）；制图：tifa-analysis"
    return f"Source: {len(labels)} report{'s' * (len(labels) != 1)} ({names}); drawn with tifa-analysis"
