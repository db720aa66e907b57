"""Other ways to write a formula: every one is made of the same words, and none is invented."""

from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.lexicon.variants import (
    CONTRACTIONS,
    drop_particle,
    identify_form,
    split_members,
    vary,
)

NAMES = st.lists(st.text("甲乙丙丁", min_size=2, max_size=4), min_size=1, max_size=5, unique=True)


def test_three_names_come_in_every_order():
    names = ["获得感", "幸福感", "安全感"]
    plain = {"、".join(order) for order in permutations(names)}
    varied = set(vary("、".join(names)))
    assert plain - {"、".join(names)} <= varied
    assert {"安全感、获得感和幸福感", "幸福感、安全感与获得感"} <= varied
    assert len(varied) == 6 * 5 - 1


@pytest.mark.parametrize(
    ("form", "varied"),
    [
        ("大抓基层的鲜明导向", ["大抓基层鲜明导向"]),
        ("高质量发展", ["高质发展"]),
        ("发展高质量", []),
        ("有的放矢", []),
        ("和谐共生", []),
        ("久久为功", []),
        ("踏石留印、抓铁有痕", 9),
        ("上面千条线、下面一根针", ["下面一根针、上面千条线"]),
        ("学党史、悟思想、办实事、开新局", 23),
        ("甲甲、乙乙、丙丙、丁丁、戊戊", []),
    ],
)
def test_variations(form, varied):
    found = list(vary(form))
    assert found == varied if isinstance(varied, list) else len(found) == varied


@given(NAMES)
def test_variations_keep_the_characters(names):
    form = "、".join(names)
    ignored = set("、和与以及")
    for varied in vary(form):
        assert Counter(c for c in varied if c not in ignored) == Counter(c for c in form if c not in ignored)
    assert len(set(vary(form))) == len(list(vary(form)))
    assert form not in set(vary(form))


@given(NAMES)
def test_members_join_to_the_form(names):
    form = "、".join(names)
    assert "、".join(split_members(form)) == form


@pytest.mark.parametrize(
    ("form", "members"),
    [
        ("有形覆盖和有效覆盖", ("有形覆盖", "有效覆盖")),
        ("人与自然和谐共生", ("人与自然和谐共生",)),
        ("和美乡村", ("和美乡村",)),
        ("信任感、归属感与荣誉感", ("信任感", "归属感", "荣誉感")),
    ],
)
def test_members(form, members):
    assert split_members(form) == members


def test_particles_at_the_ends_stay():
    assert drop_particle("目的地的建设标的") == "目的地建设标的"
    assert drop_particle("我们的歌") == "我们的歌"


def test_contractions_are_shorter():
    assert all(long.startswith(short) and long != short for long, short in CONTRACTIONS)


@given(NAMES)
def test_every_variation_has_the_same_identity(names):
    form = "、".join(names)
    assert {identify_form(varied) for varied in vary(form)} <= {identify_form(form)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("高质量发展", "高质发展", True),
        ("自治和法治、德治", "自治、法治、德治", False),
        ("三个聚焦", "两个聚焦", False),
        ("踏石留印、抓铁有痕", "抓铁有痕、踏石留印", True),
    ],
)
def test_identity(one, other, same):
    assert (identify_form(one) == identify_form(other)) is same
