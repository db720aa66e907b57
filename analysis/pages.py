"""Executed notebooks as web pages that need no network."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from analysis.imports import leave_out

# jsonschema, which checks notebooks, would compile a grammar of web addresses (2 s) that they don't have.
with leave_out("rfc3987_syntax"):
    import nbformat

_TEMPLATES = Path(str(files("analysis"))) / "page"
_INJECTED = "injected-parameters"
_FOLDERS = ("corpus", "figures")
_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)<a class="anchor-link"', re.S)
_CONTENTS = "<!-- contents -->"


def read_title(notebook: Path) -> str:
    """Read the title of a notebook: its first heading.

    Parameters
    ----------
    notebook : pathlib.Path

    Returns
    -------
    str
        The name of the file where there is none.
    """
    cells: list[Any] = _read(notebook).cells
    found = [re.match(r"#\s+(.+)", cell.source) for cell in cells if cell.cell_type == "markdown"]
    return next((match[1].strip() for match in found if match), notebook.stem)


def render_page(executed: Path, titles: Mapping[str, str], *, language: str) -> str:
    """Render an executed notebook as a page that holds all it shows.

    Parameters
    ----------
    executed : pathlib.Path
    titles : mapping of str to str
        The pages to lead to: title by stem of the file, this one's own among them.
    language : {"zh", "en"}
        Of the findings.

    Returns
    -------
    str
        HTML. Two runs of a notebook with the same results give the same page.
    """
    from nbconvert.exporters import HTMLExporter

    make: Any = HTMLExporter
    exporter = make(
        template_name="basic",
        template_file="page.html.j2",
        extra_template_basedirs=[],
        extra_template_paths=[str(_TEMPLATES)],
    )
    page = {
        "stem": executed.stem,
        "title": titles[executed.stem],
        "pages": list(titles.items()),
        "lang": "zh-Hans" if language == "zh" else "en",
        "style": (_TEMPLATES / "page.css").read_text("utf-8"),
    }
    body, _ = exporter.from_notebook_node(_prepare(_read(executed)), resources={"page": page})
    return _finish(body)


def _read(path: Path) -> Any:
    read: Any = nbformat.read  # pyright: ignore[reportUnknownVariableType]
    return read(path, as_version=4)


def _prepare(notebook: Any) -> Any:
    """Leave out what tells of the machine: folders among the parameters, and with them an empty cell."""
    kept: list[Any] = []
    for cell in notebook.cells:
        if _INJECTED in cell.metadata.get("tags", []):
            cell.source = drop_folders(cell.source)
        if cell.source.strip():
            kept.append(cell)
    notebook.cells = kept
    return notebook


def drop_folders(source: str) -> str:
    r"""Drop the lines that set folders from a cell of parameters; what else it sets stays.

    Examples
    --------
    >>> drop_folders('# Parameters\ncorpus = "/data"\nseed = 3\nfigures = "/out/figures"\n')
    '# Parameters\nseed = 3'
    >>> drop_folders('# Parameters\ncorpus = "/data"\n')
    ''
    """
    lines = [line for line in source.splitlines() if line.partition(" =")[0] not in _FOLDERS]
    return "\n".join(lines) if any(not line.startswith("#") for line in lines) else ""


def _finish(body: str) -> str:
    """List the headings at the side, and make wide tables reachable by keyboard."""
    body = body.replace(_CONTENTS, list_headings(_HEADING.findall(body)))
    # An empty cell of a head is no heading: row labels without a name have one above them.
    body = re.sub(r"<th></th>", "<td></td>", body)
    return "\n".join(line.rstrip() for line in body.splitlines()) + "\n"


def list_headings(headings: Sequence[tuple[str, str]]) -> str:
    r"""List headings as links.

    Examples
    --------
    >>> list_headings([("Where", "Where <em>else</em>")])
    '<ol>\n<li><a href="#Where">Where else</a></li>\n</ol>'
    """
    rows = [
        f'<li><a href="#{anchor}">{re.sub("<[^>]+>", "", text).strip()}</a></li>' for anchor, text in headings
    ]
    return "\n".join(["<ol>", *rows, "</ol>"])
