"""`copy_figures`: the other language follows the last run."""

import json

from analysis.show.copies import copy_figures
from analysis.show.gallery import save_figure


def save(corpus, folder, table):
    save_figure("slogan_rates", table, reports=corpus.reports, folder=folder, language="zh")


def test_a_copy_older_than_the_last_run_is_drawn_again(five, tmp_path):
    table = five.tables()["slogan_rates"]
    save(five, tmp_path, table)
    assert copy_figures(tmp_path, languages=["en"]) == ["slogan_rates.en"]
    assert copy_figures(tmp_path, languages=["en"]) == []
    save(five, tmp_path, table.assign(n=table["n"] + 1))
    assert copy_figures(tmp_path, languages=["en"]) == ["slogan_rates.en"]
    told = [json.loads((tmp_path / f"slogan_rates.{each}.json").read_text("utf-8")) for each in ("zh", "en")]
    assert told[0]["table"] == told[1]["table"]
