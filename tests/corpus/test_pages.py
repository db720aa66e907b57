"""Pages of many kinds, dressed and damaged as such pages are: what is kept of them.

Each page is a table: the kind of a line (title, heading, paragraph, out), a tab, the line as it came.
The rules were tuned on `tuned/`; `held_out/` was written before them and read only once they were final.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

import analysis as an

PAGES = Path(__file__).parent / "pages"
NAMES = [str(path.relative_to(PAGES).with_suffix("")) for path in sorted(PAGES.glob("*/*.tsv"))]
BODY = {"heading", "paragraph"}


class Kept(NamedTuple):
    """A page: its lines with their kinds, and the numbers of the lines that have a character in a passage."""

    kinds: list[str]
    lines: list[str]
    kept: set[int]
    report: an.Report


def read_page(name: str) -> tuple[list[str], list[str]]:
    rows = (PAGES / f"{name}.tsv").read_text("utf-8").rstrip("\n").split("\n")
    kinds, lines = zip(*(row.split("\t", 1) for row in rows), strict=True)
    return list(kinds), list(lines)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return {name: keep_lines(name, tmp_path_factory.mktemp("page")) for name in NAMES}


def keep_lines(name: str, folder: Path) -> Kept:
    kinds, lines = read_page(name)
    (folder / "page.txt").write_text("\n".join(lines), encoding="utf-8")
    (report,) = an.load_reports(folder)
    passages = an.split_passages([report])
    ends = np.cumsum([len(line) + 1 for line in lines])
    spans = zip(passages["start"], passages["end"], strict=True)
    places = np.concatenate([report.traced.starts[start:end] for start, end in spans])
    return Kept(kinds, lines, set(np.searchsorted(ends, places, side="right").tolist()), report)


def count_errors(page: Kept) -> Counter:
    """Body lines that are kept and lost, other lines that are kept; a title may be either."""
    counts: Counter = Counter()
    for n, (kind, line) in enumerate(zip(page.kinds, page.lines, strict=True)):
        if line.strip() and kind != "title":
            counts[(kind in BODY, n in page.kept)] += 1
    return counts


@pytest.mark.parametrize("group", ["tuned", "held_out"])
def test_body_lines_are_kept_and_no_others(group, pages):
    counts = sum((count_errors(page) for name, page in pages.items() if name.startswith(group)), Counter())
    right, lost, wrong = counts[True, True], counts[True, False], counts[False, True]
    assert right > 80
    assert right / (right + wrong) >= 0.95, f"{wrong} lines of dressing kept"
    assert right / (right + lost) >= 0.95, f"{lost} lines of the text lost"


def test_there_are_pages_of_both_groups_and_scripts(pages):
    assert Counter(name.split("/")[0] for name in pages) >= Counter(tuned=18, held_out=12)
    assert Counter(page.report.script for page in pages.values())["traditional"] >= 5


@pytest.mark.parametrize("name", NAMES)
def test_the_title_is_read(name, pages):
    page = pages[name]
    titles = [line for kind, line in zip(page.kinds, page.lines, strict=True) if kind == "title"]
    assert (page.report.title is not None) == bool(titles)


@pytest.mark.parametrize("name", NAMES)
def test_every_character_is_shown_with_its_kind(name, pages):
    report = pages[name].report
    shown = an.split_passages([report], keep="all")
    places = [
        0,
        *(at for span in zip(shown["start"], shown["end"], strict=True) for at in span),
        len(report.text),
    ]
    between = [report.text[a:b] for a, b in zip(places[::2], places[1::2], strict=True)]
    assert not "".join(between).strip()
    assert shown["rule"].str.len().min() > 0


def test_paragraphs_of_wrapped_pages_are_whole(pages):
    for name in ("tuned/hard_wrapped_no_indent", "tuned/pdf_pages", "held_out/mail_hard_wrapped"):
        texts = an.split_passages([pages[name].report]).query("kind == 'paragraph'")["text"]
        assert [text for text in texts if not text.endswith("。")] == []


def test_words_are_repaired(pages):
    text = {name: page.report.text for name, page in pages.items()}
    assert "首要任务。基层党组织要把握方向" in text["tuned/gbk_damage"]
    assert "保落实”[2],做到" in text["tuned/gbk_damage"]
    assert "党建引领作用" in text["tuned/letter_spaced"]
    assert "强组织 促增收" in text["tuned/letter_spaced"]
    assert "开展“党员先锋岗”创建活动的做法" in text["tuned/entities"]
    assert "<十佳服务标兵>" in text["tuned/entities"]
    assert "「一街一品、一巷一景」" in text["tuned/vertical_and_compat"]
    assert "东湖社区" in text["tuned/invisible_and_private"]
    assert "1个中心党组织、8个骨干党组织、N个成员党组织" in text["tuned/fullwidth"]
