"""Names coined by their form are whole words."""

import pytest

from analysis.find.names import find_names


def found(text):
    return [hit.phrase for hit in find_names(text)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("构建新图景,探索新路子。", ["新图景", "新路子"]),
        ("全面推行楼长制,", ["楼长制"]),
        ("实行订单式培训和项目化推进,", ["订单式培训", "项目化推进"]),
        ("小茶叶撬动大产业,", ["小茶叶撬动大产业"]),
        ("建设大党建格局", ["大党建"]),
    ],
)
def test_name_is_found(text, phrases):
    assert set(phrases) <= set(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "创新模式,",
        "更新理念,",
        "新时代,",
        "机制体制编制,",
        "小区服务大厅,小区整治大任务,",
        "新风,大院,",
        "的管理方式,",
    ],
)
def test_no_name(text):
    assert found(text) == []
