"""Chinese numerals are read as by hand, and as any number is written out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.find.numerals import read_numeral
from analysis.find.shares import iterate_shares


@pytest.mark.parametrize(
    ("numeral", "low", "high"),
    [
        ("三", 3, 3),
        ("十", 10, 10),
        ("二十六", 26, 26),
        ("一百零五", 105, 105),
        ("三百五", 350, 350),
        ("两千", 2000, 2000),
        ("一万两千", 12000, 12000),
        ("三万五", 35000, 35000),
        ("一亿零三百万", 103_000_000, 103_000_000),
        ("千万", 10_000_000, 10_000_000),
        ("两三", 2, 3),
        ("三五", 3, 5),
        ("十七八", 17, 18),
        ("七八百", 700, 800),
        ("十几", 11, 19),
        ("几十", 20, 90),
        ("数百", 200, 900),
        ("几百万", 2_000_000, 9_000_000),
    ],
)
def test_values(numeral, low, high):
    assert read_numeral(numeral) == (low, high)


@pytest.mark.parametrize("numeral", ["", "千百", "二〇二〇", "十百", "一二三", "五三", "万亿千", "万个"])
def test_what_is_no_number(numeral):
    assert read_numeral(numeral) is None


def write(number):
    """Write a number below 10,000 in Chinese, the long way: an oracle of its own."""
    digits = "零一二三四五六七八九"
    parts = [(number // power % 10, name) for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, ""))]
    text = "".join(f"{digits[digit]}{name}" if digit else "零" for digit, name in parts).strip("零")
    while "零零" in text:
        text = text.replace("零零", "零")
    return text


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_reads_what_is_written(small, myriads):
    assert read_numeral(write(small)) == (small, small)
    if myriads:
        padded = write(small) if small >= 1000 else f"零{write(small)}"
        assert read_numeral(f"{write(myriads)}万{padded}")[0] == myriads * 10_000 + small


@given(st.text("零〇一二两三四五六七八九十百千万亿几数", max_size=12))
def test_never_fails_and_keeps_its_bounds(numeral):
    span = read_numeral(numeral)
    assert span is None or 0 <= span.low <= span.high


def shares(text):
    return [(round(share.bounds.low, 6), share.unit) for share in iterate_shares(text)]


def test_shares():
    assert shares("三分之二、百分之八十七点五、百分之12.5、三成半,占全县的1/4") == [
        (66.666667, "%"),
        (87.5, "%"),
        (12.5, "%"),
        (35, "%"),
        (25, "%"),
    ]
    assert shares("产值翻番,收入翻两番") == [(2, "倍"), (4, "倍")]
    assert shares("一成不变、八成立交、三成员、过半年、四分五裂、翻身") == []
