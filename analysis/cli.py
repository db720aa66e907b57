"""The command ``tifa``."""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Callable, Sequence
from shlex import quote
from typing import TYPE_CHECKING

from analysis import __version__
from analysis.options import (
    offer_deck,
    offer_figures,
    offer_folder,
    offer_gallery,
    offer_looks,
    offer_new,
    offer_run,
)

if TYPE_CHECKING:
    from analysis.show.words import Language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command ``tifa``; returns the exit status: 0 if all went well, 1 if not, 130 after Ctrl-C."""
    options = _build_parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except KeyboardInterrupt:
        print("tifa: stopped; nothing was written", file=sys.stderr)
        return 130


def _run(options: argparse.Namespace) -> int:
    from analysis.runner import RunError, find_shared, read_parameters, run_notebooks

    try:
        corpus = options.corpus or find_shared("seeds")
        run_notebooks(corpus, options.out, parameters=read_parameters(options.parameter))
    except (RunError, OSError) as error:
        return _refuse(error)
    print(f"Figures are in {options.out}/figures, executed notebooks and their pages in {options.out}/build.")
    return 0


def _figures(options: argparse.Namespace) -> int:
    from analysis.show.copies import copy_figures
    from analysis.show.findings.wording import plural

    try:
        drawn = copy_figures(
            options.figures,
            languages=_choose_languages(options),
            theme=options.theme,
            size=options.size,
            out=options.out,
        )
    except (OSError, ValueError) as error:
        return _refuse(error)
    print(f"{plural(len(drawn), 'figure')} drawn in {options.out or options.figures}.")
    return 0


def _deck(options: argparse.Namespace) -> int:
    from analysis.show.deck import DeckError, save_deck

    try:
        path = save_deck(options.figures, languages=_choose_languages(options))
    except (DeckError, OSError) as error:
        return _refuse(error)
    print(f"Slides are in {path}.")
    return 0


def _choose_languages(options: argparse.Namespace) -> list[Language]:
    from analysis.show.words import TAGS, check_language

    return [check_language(each) for each in options.language or TAGS]


def _publish(options: argparse.Namespace) -> int:
    from analysis.show.deck import DeckError
    from analysis.show.publishing import publish_figures

    try:
        page = publish_figures(options.figures)
    except (DeckError, OSError, ValueError) as error:
        return _refuse(error)
    print(f"Figures in both languages, slides and workbook are in {options.figures}; {page} shows them.")
    return 0


def _gallery(options: argparse.Namespace) -> int:
    from analysis.interrupts import ignore_interrupts
    from analysis.show.markdown import renew_gallery
    from analysis.show.page import save_page

    try:
        with ignore_interrupts():  # else some were new and some old
            written = [renew_gallery(path, options.figures) for path in options.markdown]
            written.append(save_page(options.figures))
    except (OSError, ValueError) as error:
        return _refuse(error)
    print(f"The figures are shown in {', '.join(map(str, written))}.")
    return 0


def _workbook(options: argparse.Namespace) -> int:
    from analysis.show.workbook import save_workbook

    try:
        path = save_workbook(options.figures)
    except OSError as error:
        return _refuse(error)
    print(f"The tables behind the figures are in {path}.")
    return 0


def _new(options: argparse.Namespace) -> int:
    from analysis.corpus.folders import save_registry

    return _read(
        lambda: _describe_new(options.folder, str(save_registry(options.folder, force=options.force)))
    )


def _check(options: argparse.Namespace) -> int:
    from analysis.corpus.folders import load_reports
    from analysis.survey import describe_folder

    return _read(lambda: describe_folder(load_reports(options.folder)))


def _read(work: Callable[[], str]) -> int:
    """Print what a command says, or the faults of the folder; what it should be told goes to stderr."""
    from analysis.corpus.files import CorpusNote
    from analysis.corpus.registry import CorpusError

    with warnings.catch_warnings(record=True) as noted:
        warnings.simplefilter("always", CorpusNote)
        try:
            said, status = work(), 0
        except CorpusError as error:
            said, status = "", _refuse(error)
    for note in noted:
        print(f"tifa: note: {note.message}", file=sys.stderr)
    if said:
        print(said)
    return status


def _refuse(error: Exception) -> int:
    print(f"tifa: {_describe_fault(error)}", file=sys.stderr)
    return 1


def _describe_fault(error: Exception) -> str:
    """Say what the system refused without its number, and what can be done about it."""
    if isinstance(error, OSError) and error.strerror and error.filename is not None:
        return f"{error.filename}: {error.strerror}; is it where you meant, and may you read and write there?"
    return str(error)


def _describe_new(folder: str, path: str) -> str:
    return (
        f"Wrote {path} from what the files say.\n"
        "Correct it in a spreadsheet or an editor: labels, places, dates, names to keep whole. An empty\n"
        "cell means not known; a column that you remove is read from the pages again. Then:\n"
        f"  tifa check {quote(folder)}\n"
        f"  tifa run --corpus {quote(folder)} --out RESULTS"
    )


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tifa", description="Compare the rhetoric of Chinese official reports."
    )
    parser.add_argument("--version", action="version", version=f"tifa-analysis {__version__}")
    commands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, command: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about)
        added.set_defaults(command=command)
        return added

    offer_new(add("new", _new, "write registry.csv for a folder from what its files say"))
    offer_folder(add("check", _check, "print what is in a folder, and all that was done to it"))
    offer_run(add("run", _run, "execute the notebooks over a folder of reports"))
    what = "all that is made of the figures of a run: the other language, slides, workbook, page"
    offer_figures(add("publish", _publish, what))
    offer_looks(add("figures", _figures, "draw the figures of a run again: language, colours, size"))
    offer_deck(add("deck", _deck, "make slides of the figures: one finding a slide"))
    offer_figures(add("workbook", _workbook, "write tifa.xlsx: the tables behind all figures"))
    offer_gallery(add("gallery", _gallery, "write index.html: every figure with its words and code"))
    return parser


if __name__ == "__main__":
    sys.exit(main())
