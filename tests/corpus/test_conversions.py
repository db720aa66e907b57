"""The five reports in other formats and encodings keep their passages."""

from __future__ import annotations

import io
from functools import cache
from html import escape

import matplotlib as mpl
import pandas as pd
import pytest
from docx import Document
from fontTools.ttLib import TTFont
from matplotlib.backends.backend_pdf import FigureCanvasPdf, PdfPages
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

import analysis as an
from analysis.show.fonts import find_font

_ACROSS, _DOWN = 38, 40
_LETTER = 10.5
_CLOSING = "，。、；：！？”’）》,.:;!?)]"


def lines_of(report) -> list[str]:
    return [line.strip() for line in report.raw.splitlines() if line.strip()]


def write_html(report) -> bytes:
    lines = lines_of(report)
    paragraphs = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    if report.title:
        paragraphs = paragraphs.replace(f"<p>{report.title}</p>", f"<h1>{report.title}</h1>", 1)
    head = f'<head><meta charset="utf-8"><title>{escape(report.title or "要闻")}_某网</title></head>'
    page = f'<!DOCTYPE html><html lang="zh">{head}<body><div class="article">{paragraphs}</div></body></html>'
    return page.encode()


def write_docx(report) -> bytes:
    document = Document()
    for line in lines_of(report):
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def set_lines(text: str) -> list[str]:
    """Break a paragraph as a printer does: two characters indented, no closing mark at the head of a line."""
    lines, line = [], "　　"
    for character in text:
        if measure(line + character) > _ACROSS and character not in _CLOSING:
            lines.append(line)
            line = ""
        line += character
    return [*lines, line]


@cache
def advances() -> dict[str, float]:
    font = TTFont(find_font())
    widths, unit = font["hmtx"], font["head"].unitsPerEm
    return {chr(code): widths[name][0] / unit for code, name in font.getBestCmap().items()}


def measure(line: str) -> float:
    return sum(advances().get(character, 1.0) for character in line)


def write_pdf(report) -> bytes:
    font = FontProperties(fname=str(find_font()))
    printed = [line for paragraph in lines_of(report) for line in set_lines(paragraph)]
    file = io.BytesIO()
    with mpl.rc_context({"pdf.fonttype": 42}), PdfPages(file) as pages:
        for number, first in enumerate(range(0, len(printed), _DOWN), start=1):
            page = Figure(figsize=(595 / 72, 842 / 72))
            FigureCanvasPdf(page)
            for row, line in enumerate(printed[first : first + _DOWN]):
                bare = line.lstrip("　")
                left = 72 + _LETTER * (len(line) - len(bare))
                page.text(left / 595, (770 - 17 * row) / 842, bare, fontproperties=font, fontsize=_LETTER)
            page.text(0.5, 40 / 842, f"— {number} —", fontproperties=font, fontsize=_LETTER)
            pages.savefig(page)
    return file.getvalue()


WRITERS = {".html": write_html, ".docx": write_docx, ".pdf": write_pdf}


def passages_of(folder) -> dict[str, list[str]]:
    table = an.split_passages(an.load_reports(folder))
    return {str(doc_id): rows["text"].tolist() for doc_id, rows in table.groupby("doc_id")}


@pytest.fixture(scope="module")
def expected(passages):
    return {str(doc_id): rows["text"].tolist() for doc_id, rows in passages.groupby("doc_id")}


@pytest.mark.parametrize("suffix", WRITERS)
def test_other_formats_keep_the_passages(suffix, reports, expected, tmp_path):
    for report in reports:
        (tmp_path / f"{report.doc_id}{suffix}").write_bytes(WRITERS[suffix](report))
    assert passages_of(tmp_path) == expected


def test_markdown_keeps_the_passages(reports, expected, tmp_path):
    for report in reports:
        text = "\n\n".join(lines_of(report))
        (tmp_path / f"{report.doc_id}.md").write_text(f"---\nlang: zh\n---\n{text}\n", encoding="utf-8")
    assert passages_of(tmp_path) == expected


def test_a_table_keeps_the_passages(reports, expected, tmp_path):
    rows = [{"id": report.doc_id, "正文": report.raw, "标题": report.title} for report in reports]
    table = pd.DataFrame(rows)
    table.to_csv(tmp_path / "a.csv", index=False, encoding="gb18030")
    assert passages_of(tmp_path) == expected
    (tmp_path / "a.csv").unlink()
    table.to_json(tmp_path / "a.jsonl", orient="records", lines=True, force_ascii=True)
    assert passages_of(tmp_path) == expected
    (tmp_path / "a.jsonl").unlink()
    table.to_excel(tmp_path / "a.xlsx", index=False)
    assert passages_of(tmp_path) == expected
    (tmp_path / "a.xlsx").unlink()
    table.to_parquet(tmp_path / "a.parquet", index=False)
    assert passages_of(tmp_path) == expected


@pytest.mark.parametrize(
    "encoding",
    ["utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"],
)
def test_other_encodings_keep_the_passages(encoding, reports, expected, tmp_path):
    for report in reports:
        (tmp_path / f"{report.doc_id}.txt").write_bytes(report.raw.encode(encoding))
    assert passages_of(tmp_path) == expected


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "gbk"])
def test_narrow_encodings_keep_what_they_can_hold(encoding, reports, tmp_path):
    """Big5 has no place for the simplified characters and tone marks that the converted report mixes in."""
    report = next(report for report in reports if report.script == "traditional")
    content = report.raw.encode(encoding, errors="ignore")
    assert len(content.decode(encoding)) > 0.9 * len(report.raw)
    narrow, wide = tmp_path / "narrow", tmp_path / "wide"
    for folder, written in ((narrow, content), (wide, content.decode(encoding).encode())):
        folder.mkdir()
        (folder / "jiedong.txt").write_bytes(written)
    assert passages_of(narrow) == passages_of(wide)
    (loaded,) = an.load_reports(narrow)
    assert loaded.raw == content.decode(encoding)
    assert loaded.encoding == {"gbk": "gb18030"}.get(encoding, "big5hkscs")
