"""Run the notebooks over a folder of reports, headless, whole or not at all."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from contextlib import closing
from importlib.resources import files
from math import inf
from pathlib import Path
from typing import Any, NamedTuple

from tqdm import tqdm

from analysis.corpus.folders import load_reports
from analysis.corpus.registry import CorpusError
from analysis.lanes import run_side_by_side
from analysis.pages import read_title, render_page
from analysis.staging import stage

_CELL_SECONDS = 600
# Else kernels warn that they listen on this machine's own address, and some that their end is an interrupt.
_QUIET_KERNEL = ["--log-level=CRITICAL"]


class _Job(NamedTuple):
    """A notebook to be executed: where to, over which reports, with which values of its parameters."""

    notebook: Path
    staged: Path
    corpus: Path
    parameters: Mapping[str, object]


class RunError(RuntimeError):
    """A run that can't start or did not end well; the message says where and why."""


def find_shared(name: str) -> Path:
    """Find a folder that comes with the package (``notebooks`` or ``seeds``), in a clone or installed."""
    package = Path(str(files("analysis")))
    # In a clone the folders beside the package are the ones being worked on; a wheel carries copies.
    clone = (package.parent / "pyproject.toml").is_file()
    folder = package.parent / name if clone else package / "_share" / name
    if folder.is_dir():
        return folder
    raise RunError(f"the folder {name!r} that comes with the package is missing; install the package again")


def list_notebooks() -> list[Path]:
    """List the notebooks in the order in which they are read."""
    return sorted(find_shared("notebooks").glob("[0-9]*.ipynb"))


def order_notebooks(notebooks: Sequence[Path], build: Path) -> list[Path]:
    """Order notebooks for several processes: the longest first, so that none is left for last.

    Parameters
    ----------
    notebooks : sequence of pathlib.Path
    build : pathlib.Path
        Where the last run left its executed notebooks, which tell how long they took.

    Returns
    -------
    list of pathlib.Path
        Those of which nothing is known come first, in reverse: they build on what the others show.
    """
    last_first = list(reversed(notebooks))
    return sorted(last_first, key=lambda path: _read_seconds(build / path.name), reverse=True)


def _read_seconds(executed: Path) -> float:
    try:
        return float(json.loads(executed.read_text("utf-8"))["metadata"]["papermill"]["duration"])
    except (OSError, ValueError, KeyError, TypeError):
        return inf


def run_notebooks(
    corpus: str | Path, out: str | Path, *, parameters: Mapping[str, object] | None = None
) -> list[Path]:
    """Execute every notebook over a folder of reports.

    Parameters
    ----------
    corpus : str or pathlib.Path
        The folder of reports.
    out : str or pathlib.Path
        Where to write: figures into ``figures``, executed notebooks and pages of them into ``build``.
    parameters : mapping of str to object, optional
        Values for the notebooks' parameters, such as ``{"language": "en"}``; each notebook gets
        those that it has.

    Returns
    -------
    list of pathlib.Path
        The executed notebooks.

    Raises
    ------
    RunError
        If the corpus can't be read or has fewer than two reports, a parameter is in no notebook, the
        results can't be written, or a cell fails (naming notebook and cell). Nothing is written then.
    """
    corpus, out, parameters = Path(corpus).resolve(), Path(out).resolve(), dict(parameters or {})
    notebooks = list_notebooks()
    known = {path: _list_parameters(path) for path in notebooks}
    _check(corpus, known, parameters)
    with stage(out, ("build", "figures")) as staged:
        ordered = order_notebooks(notebooks, out / "build")
        jobs = [_Job(path, staged, corpus, _choose(parameters, known[path])) for path in ordered]
        titles = {path.stem: read_title(path) for path in notebooks}
        language = str(parameters.get("language", "zh"))
        with closing(run_side_by_side(_execute, jobs)) as done:
            for job in tqdm(done, desc="notebooks", unit="notebook", total=len(jobs)):
                executed = staged / "build" / job.notebook.name
                page = render_page(executed, titles, language=language)
                executed.with_suffix(".html").write_text(page, "utf-8")
    return [out / "build" / path.name for path in notebooks]


def _list_parameters(path: Path) -> set[str]:
    import papermill

    inspect: Any = papermill.inspect_notebook  # pyright: ignore[reportUnknownVariableType]
    return set(inspect(str(path)))


def _check(corpus: Path, known: Mapping[Path, set[str]], parameters: Mapping[str, object]) -> None:
    faults = _check_corpus(corpus)
    for path, names in known.items():
        if not {"corpus", "figures"} <= names:
            faults.append(f"{path.name} has no cell tagged 'parameters' that sets corpus and figures")
    choices = sorted({name for names in known.values() for name in names} - {"corpus", "figures"})
    for name in parameters:
        if name not in choices:
            faults.append(f"no notebook has a parameter {name!r}; choose from {', '.join(choices)}")
    if faults:
        raise RunError("\n".join(faults))


def _check_corpus(corpus: Path) -> list[str]:
    """Read the reports once before any notebook starts: a fault is told at once, not by a cell."""
    if not corpus.is_dir():
        return [f"corpus {str(corpus)!r} is no folder; give the folder that holds the reports"]
    try:
        reports = load_reports(corpus)
    except CorpusError as error:
        return [str(error)]
    if len(reports) < 2:
        return [f"{corpus}: one report; comparing needs two or more"]
    return []


def _choose(parameters: Mapping[str, object], known: set[str]) -> dict[str, object]:
    return {name: value for name, value in parameters.items() if name in known}


def _execute(job: _Job) -> None:
    """Execute one notebook, perhaps in a process of its own."""
    import papermill
    from papermill.exceptions import PapermillExecutionError

    path, executed = job.notebook, job.staged / "build" / job.notebook.name
    # Forward slashes need no escapes in the cell that papermill writes, on any system.
    folders = {"corpus": job.corpus.as_posix(), "figures": (job.staged / "figures").as_posix()}
    try:
        execute: Any = papermill.execute_notebook  # pyright: ignore[reportUnknownVariableType]
        execute(
            str(path),
            str(executed),
            parameters={**job.parameters, **folders},
            kernel_name="python3",
            cwd=str(path.parent),
            progress_bar=False,
            execution_timeout=_CELL_SECONDS,
            extra_arguments=_QUIET_KERNEL,
        )
    except PapermillExecutionError as error:
        failure: Any = error
        source = textwrap.indent(failure.source or "", "    ")
        where = f"{path.name}, cell {failure.cell_index}"
        raise RunError(f"{where}: {failure.ename}: {failure.evalue}\n  in the cell\n{source}") from error
    except Exception as error:
        raise RunError(f"{path.name}: {type(error).__name__}: {error}") from error
    _forget_stage(executed, job.staged)


def _forget_stage(executed: Path, staged: Path) -> None:
    """Let an executed notebook name the folder that its figures end up in."""
    text = executed.read_text("utf-8").replace(f"/{staged.name}/", "/")
    executed.write_text(text, "utf-8")


def read_parameters(pairs: Sequence[str]) -> dict[str, object]:
    """Read ``name=value`` pairs; numbers, true and false become what they say.

    Examples
    --------
    >>> read_parameters(["language=en", "seed=3"])
    {'language': 'en', 'seed': 3}
    """
    wrong = [pair for pair in pairs if "=" not in pair.lstrip("=")]
    if wrong:
        raise RunError(f"{', '.join(map(repr, wrong))}: write a parameter as name=value")
    return {
        name.strip(): _read_value(value.strip()) for name, value in (pair.split("=", 1) for pair in pairs)
    }


def _read_value(value: str) -> object:
    words: dict[str, object] = {"true": True, "false": False, "none": None}
    if value.lower() in words:
        return words[value.lower()]
    for read in (int, float):
        try:
            return read(value)
        except ValueError:
            continue
    return value
