"""Turn the deck into pages as an audience sees them, and check that none is missing or blank.

    python .ci/slides.py figures/tifa.pptx build/slides

LibreOffice and poppler come from the system; where they are not, this says so and does nothing,
except in continuous integration, which has to have them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from pptx import Presentation

from analysis.show.fonts import find_font

TOOLS = ("soffice", "pdftoppm")
DOTS = 72
LEAST_INK = 0.002
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{}</dir></fontconfig>
"""


def main(deck: Path, folder: Path) -> str:
    """Write the pages of a deck into a folder; returns what is wrong with them, or nothing."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        print(f"slides are not looked at: no {' and no '.join(missing)} here", file=sys.stderr)
        return "continuous integration needs them" if os.environ.get("CI") else ""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as work:
        draw_pages(deck, folder, Path(work))
    pages, slides = sorted(folder.glob("*.png")), len(Presentation(str(deck)).slides)
    blank = [page.name for page in pages if measure_ink(page) < LEAST_INK]
    print(f"{len(pages)} pages of {slides} slides are in {folder}")
    faults = [f"{slides} slides, but {len(pages)} pages"] if len(pages) != slides else []
    return "; ".join(faults + [f"blank: {', '.join(blank)}"] * bool(blank))


def draw_pages(deck: Path, folder: Path, work: Path) -> None:
    """Convert a deck to PDF and its pages to PNG, with the package's font for Chinese."""
    settings = work / "fonts.conf"
    settings.write_text(FONTS.format(find_font().parent), "utf-8")
    environment = os.environ | {"FONTCONFIG_FILE": str(settings)}
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(work), str(deck)]
    subprocess.run(convert, env=environment, check=True, stdout=subprocess.DEVNULL, timeout=300)
    (printed,) = work.glob("*.pdf")
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", str(printed), str(folder / "page")], check=True)


def measure_ink(page: Path) -> float:
    """Measure which share of a page is not white."""
    with Image.open(page) as picture:
        histogram = picture.convert("L").histogram()
    return 1 - sum(histogram[250:]) / sum(histogram)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])) or 0)
