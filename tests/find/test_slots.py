"""Frames are filled inside one clause; grammar in a slot makes a sentence of it."""

import pytest

from analysis.corpus.lexicon import CATEGORIES
from analysis.corpus.lexicon.frames import parse_frame, read_frames
from analysis.find.slots import find_slots


def found(text):
    return [hit.phrase for hit in find_slots(text)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("近日,全村以茶兴村,面貌一新", "以茶兴村"),
        ("打造山区康养新高地,", "打造山区康养新高地"),
        ("织密山林防火防护网,", "织密山林防火防护网"),
        ("激发乡贤回归活力,", "激发乡贤回归活力"),
        ("跑出审批“加速度”,", "跑出审批加速度"),
        ("打通供水“最后一公里”。", "打通供水最后一公里"),
        ("下好产业转型“先手棋”,", "下好产业转型先手棋"),
        ("当好果农的“贴心人”,", "当好果农的贴心人"),
        ("以民宿为抓手,", "以民宿为抓手"),
        ("把生态优势转化为发展优势,", "把生态优势转化为发展优势"),
        ("实现办事“零距离”。", "实现办事零距离"),
        ("让荒山变成“金山”,", "让荒山变成金山"),
        ("为果农注入新动能,", "为果农注入新动能"),
        ("提供坚强的人才支撑,", "坚强的人才支撑"),
        ("一个支点就是一座灯塔,", "一个支点就是一座灯塔"),
        ("党旗在茶山高高飘扬,", "党旗在茶山高高飘扬"),
    ],
)
def test_frame_is_found(text, phrase):
    assert phrase in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "打造了一个这样的新高地",
        "以便大家促进交流",
        "以“动态监督”的方式",
        "打造,高地",
        "今天的天气很好,大家出门散步。",
        "他以为是",
        "高地、样板、标杆",
    ],
)
def test_no_frame(text):
    assert found(text) == []


def test_every_frame_has_a_category_and_a_fixed_word():
    frames = read_frames()
    assert len({frame.written for frame in frames}) == len(frames) > 40
    assert {frame.category for frame in frames} <= set(CATEGORIES)
    assert sum(len(part) for frame in frames for part in frame.parts if isinstance(part, tuple)) > 1000


def test_parse_frame():
    assert parse_frame("坚持(X[为先|至上])") == (("坚持",), "(", "X", ("为先", "至上"), ")")


def test_broken_frames_are_named_all_at_once(tmp_path):
    path = tmp_path / "frames.tsv"
    path.write_text(
        "frame\tcategory\tfamily\tgloss_en\n[甲X\tmetaphor\t\t\nXY\tmetaphor\t\t\n甲X\n"
        "乙X\tmetaphor\t\t\n乙X\tmotto\t\t\n",
        encoding="utf-8",
    )
    faults = r"line 2.*line 3.*line 4.*line 5: the frame '乙X' stands 2 times.*'motto' is unknown"
    with pytest.raises(ValueError, match=f"(?s){faults}"):
        read_frames(path)


def test_a_list_of_frames_names_its_columns(tmp_path):
    path = tmp_path / "frames.tsv"
    path.write_text("甲\n", encoding="utf-8")
    with pytest.raises(ValueError, match="column names"):
        read_frames(path)
