"""The options of the command ``tifa``."""

from __future__ import annotations

import argparse


def offer_folder(parser: argparse.ArgumentParser) -> None:
    """Take a folder of reports."""
    parser.add_argument("folder", metavar="FOLDER", help="folder of reports")


def offer_new(parser: argparse.ArgumentParser) -> None:
    """Take what `tifa new` needs."""
    offer_folder(parser)
    parser.add_argument("--force", action="store_true", help="replace a registry that is there")


def offer_run(parser: argparse.ArgumentParser) -> None:
    """Take what `tifa run` needs."""
    parser.add_argument(
        "--corpus", metavar="DIR", help="folder of reports (default: the five that come with it)"
    )
    parser.add_argument(
        "--out", metavar="DIR", default=".", help="where to write figures/ and build/ (default: here)"
    )
    parser.add_argument(
        "-p",
        "--parameter",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="a notebook parameter, such as language=en; may be repeated",
    )


def offer_figures(parser: argparse.ArgumentParser) -> None:
    """Take the folder of the figures."""
    parser.add_argument(
        "--figures", metavar="DIR", default="figures", help="where `tifa run` wrote them (default: figures)"
    )


def offer_language(parser: argparse.ArgumentParser, about: str) -> None:
    """Take one language or two."""
    parser.add_argument("--language", choices=["zh", "en"], action="append", help=about)


def offer_looks(parser: argparse.ArgumentParser) -> None:
    """Take what `tifa figures` needs: language, colours, size."""
    offer_figures(parser)
    offer_language(parser, "one language only (default: both)")
    parser.add_argument(
        "--theme",
        choices=["light", "dark", "transparent"],
        default="light",
        help="colours; transparent pictures are for white slides (default: light)",
    )
    parser.add_argument(
        "--size",
        choices=["slide", "half", "paper"],
        default="slide",
        help="a slide, half a slide, or the width of a journal's page at 300 dpi (default: slide)",
    )
    parser.add_argument(
        "--out",
        metavar="DIR",
        help="where to write NAME.LANGUAGE.THEME.SIZE.png (default: beside the figures)",
    )


def offer_deck(parser: argparse.ArgumentParser) -> None:
    """Take what `tifa deck` needs."""
    offer_figures(parser)
    offer_language(parser, "one language only, in tifa.LANGUAGE.pptx (default: tifa.pptx with both)")


def offer_gallery(parser: argparse.ArgumentParser) -> None:
    """Take what `tifa gallery` needs."""
    offer_figures(parser)
    parser.add_argument(
        "--markdown",
        metavar="FILE",
        action="append",
        default=[],
        help="also renew the gallery in FILE, between <!-- gallery en: NAME … --> and <!-- /gallery -->",
    )
