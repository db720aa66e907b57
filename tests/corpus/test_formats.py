from __future__ import annotations

import io
import json
import logging
import sys
import zipfile
from datetime import date, datetime

import pyarrow as pa
import pytest
from docx import Document
from openpyxl import Workbook
from pyarrow import parquet
from pypdf import PdfReader, PdfWriter

from analysis.corpus.formats import SUFFIXES, containers, read_pages
from analysis.corpus.formats.markdown import read_markdown
from analysis.corpus.formats.pages import FileFault, translate_names
from analysis.corpus.formats.sheets import read_csv, read_json_lines

LEAD = "近年来,全县坚持以党建引领基层治理,把支部建在网格上,群众的获得感不断增强。"
NEXT = "推进阵地建设。全县投入资金,新建党群服务中心,让党员群众有了温馨的家园。"


def save(thing) -> bytes:
    file = io.BytesIO()
    getattr(thing, "save", getattr(thing, "write", None))(file)
    return file.getvalue()


def zip_files(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def read_one(suffix: str, content: bytes):
    (page,) = read_pages(suffix, content)
    return page


# ---- markdown ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("# 党建引领", "党建引领"),
        ("###党建引领 ##", "党建引领"),
        ("#话题在这里#", "#话题在这里#"),
        ("- 第一项", "第一项"),
        ("* [x] 办结", "办结"),
        ("> 引文", "引文"),
        ("1. 第一", "1. 第一"),
        ("**强**“根”*固*(__魂__)", "强“根”固(魂)"),
        ("见[全文](http://a.b/c)和[此处][1]", "见全文和此处"),
        ("前![图](data:image/png;base64,AAAA)后", "前后"),
        ("1+8+38+N 与 3*4*5", "1+8+38+N 与 345"),
        ("文件_a_b名", "文件_a_b名"),
        ("| 单位 | 数量 |", "单位 数量"),
        ("|---|:-:|", ""),
        ("---", ""),
        ("=====", ""),
        (r"\*原样\*", "*原样*"),
        ("前<br>后<!-- 注 -->", "前后"),
        ("-5度", "-5度"),
        ("<5%且>3%", "<5%且>3%"),
    ],
)
def test_markdown_marks_go(line, text):
    assert read_markdown(line).text == text


def test_front_matter_is_metadata():
    page = read_markdown(
        f"---\r\ntitle: “党建引领”\r\ndate: 2022-03-01\r\ntags: [a]\r\n---\r\n# 题\r\n{LEAD}"
    )
    assert page.stated == {"title": "党建引领", "date": "2022-03-01"}
    assert page.text == f"题\n{LEAD}"
    assert read_markdown(f"---\n\n{LEAD}").stated == {}


# ---- web pages --------------------------------------------------------------------------------


def test_the_main_text_of_a_web_page():
    html = f"""<html><head><meta charset="gb2312"><title>某县谱新篇_某网</title>
<meta name="publishdate" content="2022-03-01"></head><body><ul class="nav"><li><a href="/">首页</a></li></ul>
<h1>某县谱新篇</h1><div class="content"><p>　　{LEAD}</p><h2>强基固本筑堡垒</h2>
<p>{NEXT[:20]}<b>{NEXT[20:]}</b></p>
<p>第一行<br>第二行&#20826;</p><table><tr><td>党委</td><td>17</td></tr></table></div>
<script>var a = "党";</script><div class="footer">版权所有</div></body></html>"""
    page = read_one(".html", html.encode("gbk"))
    body = [LEAD, "强基固本筑堡垒", NEXT, "第一行", "第二行党", "党委 17"]
    assert page.text.split("\n") == ["某县谱新篇", *body]
    assert page.hinted == {"title": "某县谱新篇", "date": "2022-03-01"}
    assert page.encoding == "gb18030"


def test_a_bare_web_page_is_read_whole():
    assert read_one(".htm", f"<div>{LEAD}</div>".encode()).text == LEAD
    assert read_one(".html", f"<?xml version='1.0' encoding='gbk'?><p>{LEAD}</p>".encode()).text == LEAD
    deep = "<div>" * 200 + LEAD + "</div>" * 200
    assert LEAD in read_one(".html", deep.encode()).text


# ---- word documents ---------------------------------------------------------------------------


def test_a_document_keeps_headings_tables_and_breaks():
    document = Document()
    document.add_heading("强基固本筑堡垒", 1)
    document.add_paragraph("第一行\n第二行\t后")
    document.add_table(1, 2).rows[0].cells[1].text = "单元格"
    document.add_paragraph(LEAD)
    assert [line for line in read_one(".docx", save(document)).text.split("\n") if line] == [
        "强基固本筑堡垒", "第一行", "第二行\t后", "单元格", LEAD,
    ]  # fmt: skip


def test_what_python_docx_passes_over_is_read():
    document = Document()
    paragraph = document.add_paragraph("前")._p
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    from docx.oxml import parse_xml

    for xml in (
        f"<w:ins {word}><w:r><w:t>插</w:t></w:r></w:ins>",
        f"<w:del {word}><w:r><w:delText>删</w:delText></w:r></w:del>",
        f"<w:moveFrom {word}><w:r><w:t>移</w:t></w:r></w:moveFrom>",
        f"<w:smartTag {word}><w:r><w:t>标</w:t></w:r></w:smartTag>",
        f"<w:sdt {word}><w:sdtContent><w:r><w:t>控</w:t></w:r></w:sdtContent></w:sdt>",
    ):
        paragraph.append(parse_xml(xml))
    paragraph.insert(0, parse_xml(f'<w:pPr {word}><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>'))
    assert read_one(".docx", save(document)).text == "前插标控"


# ---- tables -----------------------------------------------------------------------------------


def test_columns_are_known_by_their_names():
    assert translate_names({" Title ": "甲", "来源": "某报", "Date": "2021年", "其他": "x"}) == {
        "title": "甲",
        "outlet": "某报",
    }


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_rows_of_a_csv(delimiter):
    rows = [["编号", "标题", "日期", "正文"], ["a1", "甲", "2022/3/1", f'"{LEAD}\n{NEXT}"'], ["", "", "", ""]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    (page,) = read_csv(text)
    assert (page.key, page.text) == ("a1", f"{LEAD}\n{NEXT}")
    assert page.stated == {"doc_id": "a1", "title": "甲", "date": "2022-03-01"}


def test_a_text_longer_than_the_csv_limit():
    (page,) = read_csv("text\n" + "党" * 200_000)
    assert len(page.text) == 200_000


def test_rows_of_a_workbook():
    book = Workbook()
    book.active.append(["说明"])
    sheet = book.create_sheet("文章")
    sheet.append(["编号", "内容", "日期", "来源"])
    sheet.append([7, LEAD, datetime(2022, 3, 1), "某报"])
    sheet.append([None, NEXT, None, None])
    pages = read_pages(".xlsx", save(book))
    assert [(page.key, page.text) for page in pages] == [("7", LEAD), ("2", NEXT)]
    assert pages[0].stated == {"doc_id": "7", "date": "2022-03-01", "outlet": "某报"}


def test_rows_of_a_parquet():
    file = io.BytesIO()
    parquet.write_table(
        pa.table({"text": [LEAD, NEXT], "date": [date(2022, 3, 1), None], "vector": [[1.0], [2.0]]}), file
    )
    pages = read_pages(".parquet", file.getvalue())
    assert [(page.key, page.text) for page in pages] == [("1", LEAD), ("2", NEXT)]
    assert [page.stated for page in pages] == [{"date": "2022-03-01"}, {}]


def test_rows_of_json_lines():
    lines = [
        json.dumps({"id": "甲", "content": LEAD, "来源": None}),
        "",
        json.dumps({"content": NEXT, "n": [1]}),
    ]
    assert [(page.key, page.text) for page in read_json_lines("\n".join(lines))] == [
        ("甲", LEAD),
        ("3", NEXT),
    ]


@pytest.mark.parametrize(
    ("suffix", "content", "message"),
    [
        (".csv", "标题,作者\n甲,乙\n".encode(), r"no column of texts.*正文.*it has '标题', '作者'"),
        (".csv", b"", "no column of texts"),
        (".csv", "正文\n".encode(), "holds no row"),
        (".csv", "正文,标题\n甲,乙,丙\n".encode(), "row 1 has 3 cells, but there are 2 columns"),
        (".csv", '正文\n"甲\n'.encode(), r"is broken or no \.csv file"),
        (".jsonl", b'{"text": "a"}\n{"text": \n', "line 2 is no JSON"),
        (".jsonl", b"[1]\n", "line 1 is no JSON object"),
        (".jsonl", b"[" * 100_000, "line 1 is no JSON"),
        (".jsonl", b'{"name": "a"}\n', "no column of texts"),
    ],
)
def test_faults_of_tables(suffix, content, message):
    with pytest.raises(FileFault, match=message):
        read_pages(suffix, content)


# ---- what can't be read -----------------------------------------------------------------------

WORD = save(Document())
LOCKED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
)
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1200)


def make_pdf(password: str | None = None) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    return save(writer)


def lock_zip(content: bytes) -> bytes:
    """Set the flag of encryption in both headers of every part."""
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        parts = content.split(sign)
        content = sign.join(
            [parts[0], *(p[: offset - 4] + bytes([p[offset - 4] | 1]) + p[offset - 3 :] for p in parts[1:])]
        )
    return content


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is broken or no Office file"),
        ("党建引领".encode(), "is broken or no Office file"),
        (WORD[: len(WORD) // 2], "is broken or no Office file"),
        (zip_files(**{"a.txt": b"x"}), "is broken or no"),
        (LOCKED, "protected by a password; save a copy without"),
        (OLD, r"in the old Office format \(\.doc, \.xls\)"),
        (lock_zip(zip_files(a=b"x")), "protected by a password"),
    ],
)
def test_faults_of_office_files(suffix, content, message):
    with pytest.raises(FileFault, match=message):
        read_pages(suffix, content)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_bombs_are_refused_by_what_they_declare(suffix, monkeypatch):
    bomb = zip_files(**{"word/document.xml": bytes(20_000_000)})
    with pytest.raises(FileFault, match=r"unpacks from [\d,]+ bytes to 20,000,000, more than 200 times"):
        read_pages(suffix, bomb)
    monkeypatch.setattr(containers, "MAX_UNPACKED_BYTES", 1_000)
    with pytest.raises(FileFault, match="at most 1,000 are read"):
        read_pages(suffix, zip_files(a=bytes(600), b=bytes(600)))


def test_entities_do_not_explode():
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    xml = (
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "党">{lol}]><w:document xmlns:w="w">&l9;</w:document>'
    )
    parts = {
        name: zipfile.ZipFile(io.BytesIO(WORD)).read(name)
        for name in zipfile.ZipFile(io.BytesIO(WORD)).namelist()
    }
    try:
        page = read_one(".docx", zip_files(**parts | {"word/document.xml": xml.encode()}))
    except FileFault:
        return
    assert len(page.text) < 1_000


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", r"is broken or no \.pdf file"),
        (b"%PDF-1.7\n" + bytes(500), r"is broken or no \.pdf file"),
        (make_pdf("secret"), "is an encrypted PDF"),
        (make_pdf(), "1 page.* no Chinese text layer, as in a scanned PDF"),
    ],
)
def test_faults_of_pdf_files(content, message):
    with pytest.raises(FileFault, match=message):
        read_pages(".pdf", content)


def test_a_pdf_that_opens_without_a_password_is_not_refused_as_locked():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf())))
    writer.encrypt("", owner_password="owner", algorithm="RC4-128")
    with pytest.raises(FileFault, match="no Chinese text layer"):
        read_pages(".pdf", save(writer))


@pytest.mark.parametrize(
    ("suffix", "library"),
    [
        (".html", "trafilatura"),
        (".docx", "docx"),
        (".pdf", "pypdf"),
        (".xlsx", "openpyxl"),
        (".parquet", "pyarrow"),
    ],
)
def test_a_missing_library_names_the_extra(suffix, library, monkeypatch):
    for name in [*(name for name in sys.modules if name.startswith(f"{library}.")), library]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(FileFault, match=r'pip install "tifa-analysis\[formats\]"'):
        read_pages(suffix, zip_files(a=b"x") if suffix in {".docx", ".xlsx"} else b"<p>a</p>")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "content", [b"", b"\x00", b"\xff\xfe\x00", b"PK\x03\x04", b"PAR1PAR1", b"<", b"{", bytes(64)]
)
def test_no_format_lets_a_librarys_error_through(suffix, content):
    try:
        assert all(isinstance(page.text, str) for page in read_pages(suffix, content))
    except FileFault as fault:
        assert "\n" not in str(fault)


def test_libraries_print_nothing(caplog, recwarn):
    level = logging.getLogger("pypdf").level
    with pytest.raises(FileFault):
        read_pages(".pdf", b"%PDF-1.7\n" + bytes(99))
    read_pages(".html", b"")
    assert (caplog.records, list(recwarn)) == ([], [])
    assert logging.getLogger("pypdf").level == level
