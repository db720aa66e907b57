from __future__ import annotations

import json
import re

import pandas as pd
import pytest

from analysis.show.browsing import browse

TABLE = pd.DataFrame({"left": ["坚持", "<b>强"], "match": ["党建引领", "党建"], "n": [1, 2]}, index=[7, 3])


def read_options(html):
    """The options that the page gives to the library."""
    return json.loads(re.search(r"let dt_args = (\{.*?\n\s*\});\n", html, re.S)[1])


def test_every_row_is_there_without_the_index():
    options = read_options(browse(TABLE, name="found").html)
    assert json.loads(options["data_json"]) == [["坚持", "党建引领", 1], ["&lt;b&gt;强", "党建", 2]]
    assert re.findall(r"<th>(\w+)</th>", options["table_html"]) == ["left", "match", "n"]


def test_it_speaks_the_language_asked_for():
    spoken = {
        language: read_options(browse(TABLE, name="found", language=language).html)["language"]["search"]
        for language in ("zh", "en")
    }
    assert spoken == {"zh": "搜索：", "en": "Search:"}


def test_columns_end_at_the_right():
    (rule,) = read_options(browse(TABLE, name="found", right=["match"]).html)["columnDefs"]
    assert rule == {"className": "dt-right", "targets": [1]}


def test_the_same_table_twice_gives_the_same_html():
    assert browse(TABLE, name="found").html == browse(TABLE.copy(), name="found").html


def test_nothing_is_fetched():
    html = browse(TABLE, name="found").html
    assert re.findall(r"(?:src|from|import\()\s*=?\s*['\"]?https?://\S+", html) == []


def test_numbers_are_written_whole_and_sorted_as_numbers():
    values = pd.DataFrame({"high": [36e6, 3.5, float("inf"), float("nan")]})
    cells = [cell for (cell,) in json.loads(read_options(browse(values, name="found").html)["data_json"])]
    assert [shown for shown, _ in cells] == ["36,000,000", "3.5", "∞", "NaN"]
    assert [key for _, key in cells][:2] == [36e6, 3.5]


def test_an_empty_table_has_its_columns():
    options = read_options(browse(TABLE.iloc[:0], name="found").html)
    assert "match" in options["table_html"]


def test_all_faults_at_once():
    with pytest.raises(ValueError, match=r"'a b' is no identifier.*right=\['rechts'\]: choose from left"):
        browse(TABLE, name="a b", right=["rechts"])
    with pytest.raises(ValueError, match="language='fr'"):
        browse(TABLE, name="found", language="fr")


def test_in_a_terminal_it_is_the_table():
    assert repr(browse(TABLE, name="found")) == repr(TABLE)
