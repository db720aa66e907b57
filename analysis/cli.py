"""The command ``tifa``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from analysis import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command ``tifa``; returns the exit status: 0 if all went well, 1 if not."""
    options = _build_parser().parse_args(arguments)
    from analysis.runner import RunError, find_shared, read_parameters, run_notebooks

    try:
        corpus = options.corpus or find_shared("seeds")
        run_notebooks(corpus, options.out, parameters=read_parameters(options.parameter))
    except (RunError, OSError) as error:
        print(f"tifa: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("tifa: stopped; nothing was written", file=sys.stderr)
        return 130
    print(f"Figures are in {options.out}/figures, executed notebooks in {options.out}/build.")
    return 0


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tifa", description="Compare the rhetoric of Chinese official reports."
    )
    parser.add_argument("--version", action="version", version=f"tifa-analysis {__version__}")
    commands = parser.add_subparsers(required=True, metavar="command")
    run = commands.add_parser("run", help="execute the notebooks over a folder of reports")
    run.add_argument(
        "--corpus", metavar="DIR", help="folder of reports (default: the five that come with it)"
    )
    run.add_argument(
        "--out", metavar="DIR", default=".", help="where to write figures/ and build/ (default: here)"
    )
    run.add_argument(
        "-p",
        "--parameter",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="a notebook parameter, such as language=en; may be repeated",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
