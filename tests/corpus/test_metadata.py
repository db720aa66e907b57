from __future__ import annotations

from datetime import date

import pytest

from analysis.corpus.layout import classify_lines
from analysis.corpus.metadata import read_date, read_genre, read_outlet, read_title

BODY = "2019年5月1日,全县召开大会,总结基层党建工作的经验和做法,部署下一阶段的重点任务,要求各级抓好落实。"


def read(page: str):
    lines = classify_lines(page)
    return read_title(page, lines), read_date(page, lines), read_outlet(page, lines)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            f"题目在这里\n2022-03-01 来源:某某日报 作者:张三\n{BODY}",
            ("题目在这里", date(2022, 3, 1), "某某日报"),
        ),
        (f"题目在这里\n时间:2022年3月1日\n{BODY}\n来源：某网", ("题目在这里", date(2022, 3, 1), "某网")),
        (f"{BODY}\n《某某日报》(2022年03月01日 第2版)", (None, date(2022, 3, 1), "某某日报")),
        (f"点击查看2022年3月1日《某某日报》报道\n{BODY}", (None, date(2022, 3, 1), "某某日报")),
        (f"{BODY}\n【来源】中共某县委组织部\n【来源】某某客户端", (None, None, "某某客户端")),
        (f"{BODY}\n来源:中共某县委组织部", (None, None, "中共某县委组织部")),
        (f"{BODY}\nCopyright © 2016-2026 某网", (None, None, None)),
        (f"题目在这里\n时间:2022-13-45\n{BODY}", ("题目在这里", None, None)),
    ],
)
def test_metadata_of_a_page(page, expected):
    assert read(page) == expected


@pytest.mark.parametrize(
    ("page", "genre"),
    [
        (f"题目在这里\n□本报记者 张三\n{BODY}", "新闻报道"),
        (f"{BODY}\n来源:某某日报", "新闻报道"),
        (f"{BODY}\n【来源】中共某县委组织部\n【来源】某某客户端", "单位材料"),
        (BODY, None),
    ],
)
def test_genre_is_what_the_labels_entail(page, genre):
    assert read_genre(page, classify_lines(page)) == genre
