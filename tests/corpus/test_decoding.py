from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.decoding import decode, share_frequent

SIMPLIFIED = "近年来,全县坚持以党建引领基层治理,把支部建在网格上,群众的获得感不断增强。\r\n“1+N”模式"
TRADITIONAL = "近年來，全縣堅持以黨建引領基層治理，把支部建在網格上，群眾的獲得感不斷增強。"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "utf-16", "utf-16-le"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "utf-32", "utf-32-le"),
        (SIMPLIFIED, "utf-32-be", "utf-32-be"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "gbk", "gb18030"),
        (TRADITIONAL, "utf-16-be", "utf-16-be"),
        ("党建引领", "gbk", "gb18030"),
        ("黨建引領", "big5", "big5hkscs"),
        ("A plain line.\n", "ascii", "utf-8"),
        ("", "utf-8", "utf-8"),
        ("<style>" + "a{b:c}" * 9000 + "</style>党建引领基层治理", "gbk", "gb18030"),
    ],
)
def test_encodings_are_told(text, encoding, name):
    assert decode(text.encode(encoding)) == (text, name)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_BE, b"\x84\x31\x95\x33"])
def test_a_byte_order_mark_is_no_text(mark):
    name = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_BE: "utf-16-be"}.get(mark, "gb18030")
    assert decode(mark + SIMPLIFIED.encode(name)) == (SIMPLIFIED, name)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode(), rf"byte {len(SIMPLIFIED.encode())} \(0xff\)"),
        (SIMPLIFIED.encode("gbk") + b"\xff\xff", rf"byte {len(SIMPLIFIED.encode('gbk'))} .* not GB18030"),
        (SIMPLIFIED.encode("utf-16") + b"a", "is not UTF-16-LE"),
        (SIMPLIFIED.encode()[: -len("式".encode()) + 1], "is not UTF-8"),
        ("この文書は日本語で書かれています。".encode("cp932"), "nor is it Chinese in"),
        ("Les communes rurales préfèrent l'été.".encode("latin-1"), r"byte 23 \(0xe9\) is not UTF-8"),
        (bytes(range(256)) * 9, r"byte 0 \(0x00\) is a control character"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "a PNG picture"),
        (b"PK\x03\x04" + bytes(99), "a ZIP archive"),
        (b"%PDF-1.7\n", "a PDF"),
    ],
)
def test_what_is_no_text_is_refused_with_the_byte(content, message):
    with pytest.raises(ValueError, match=message):
        decode(content)


def test_wrong_readings_have_rare_characters():
    assert share_frequent(SIMPLIFIED) > 0.9
    assert share_frequent(TRADITIONAL) > 0.9
    for text, meant, read in [
        (SIMPLIFIED, "gbk", "big5hkscs"),
        (TRADITIONAL, "big5", "gb18030"),
        (SIMPLIFIED, "utf-8", "gb18030"),
        (SIMPLIFIED, "utf-16-le", "utf-16-be"),
    ]:
        assert share_frequent(text.encode(meant).decode(read, errors="replace")) < 0.4


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content):
    try:
        text, name = decode(content)
    except ValueError:
        return
    assert text == content.decode(name).removeprefix("\ufeff")


@given(st.text(alphabet=st.sampled_from(SIMPLIFIED), min_size=8, max_size=80))
def test_utf_8_is_never_taken_for_something_else(text):
    assert decode(text.encode()) == (text, "utf-8")
