"""The deck is opened again by python-pptx, for corpora of 2, 5 and 12 reports in both languages."""

import re
import zipfile
from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.util import Pt

from analysis.cli import main
from analysis.corpus.tables import REPORTS, make_table
from analysis.show import deck as decks
from analysis.show import gallery
from analysis.show.deck import build_deck
from analysis.show.exhibits import CHAPTERS, FIGURES
from analysis.show.files import round_table
from analysis.show.lettering import CHINESE, LATIN
from analysis.show.natives import CHARTS
from analysis.show.panels import find_step, lay_out
from analysis.show.records import Record, pack_table, read_records, unpack_table

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
SOURCE = 14


@pytest.fixture(scope="session")
def built(corpus, records_of):
    return corpus, build_deck(records_of(corpus), ("zh", "en"))


def open_again(content):
    return Presentation(BytesIO(content))


def texts_of(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def test_one_finding_a_slide_with_its_words(built, records_of):
    corpus, content = built
    deck = open_again(content)
    assert deck.slide_width * 9 == deck.slide_height * 16
    records = records_of(corpus)
    assert len(deck.slides) == len(records) + 6  # a cover, an overview and limits in each language
    slides = list(deck.slides)
    half = len(slides) // 2
    for language, part in (("zh", slides[2 : half - 1]), ("en", slides[half + 2 : -1])):
        spoken = [record for record in records if record.language == language]
        for record, slide in zip(spoken, part, strict=True):
            title = slide.shapes.title.text_frame.text
            assert re.sub(r"\s", "", title) == re.sub(r"\s", "", record.words["title"])
            assert record.words["source"] in texts_of(slide)
            notes = slide.notes_slide.notes_text_frame.text
            assert record.words["source"] in notes
            assert record.exhibit.caption[language] in notes
            assert f"{record.stem}.csv" in notes


def test_every_body_has_alternative_text_and_stands_on_the_page(built):
    _, content = built
    deck = open_again(content)
    for slide in deck.slides:
        bodies = [shape for shape in slide.shapes if shape.has_chart or shape.shape_type == 13]
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height
        for body in bodies:
            (named,) = body._element.xpath(".//p:cNvPr")
            assert len(named.get("descr")) > 10
    assert sum(shape.has_chart for slide in deck.slides for shape in slide.shapes) >= 6


def test_shapes_of_a_slide_do_not_overlap(built):
    _, content = built
    for slide in open_again(content).slides:
        boxes = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
        for i, one in enumerate(boxes):
            for other in boxes[i + 1 :]:
                wide = min(one[2], other[2]) - max(one[0], other[0])
                high = min(one[3], other[3]) - max(one[1], other[1])
                assert not (wide > Pt(1) and high > Pt(1)), texts_of(slide)


def test_fonts_and_sizes(built):
    _, content = built
    for slide in open_again(content).slides:
        for run in slide._element.iter(f"{A}rPr"):
            assert int(run.get("sz")) >= 100 * SOURCE
            assert run.find(f"{A}latin").get("typeface") == LATIN
            assert run.find(f"{A}ea").get("typeface") == CHINESE
        for shape in slide.shapes:
            if shape.has_chart:
                for run in shape.chart._chartSpace.iter(f"{A}defRPr"):
                    if run.get("sz"):
                        assert int(run.get("sz")) >= 1800
                        assert run.find(f"{A}ea").get("typeface") == CHINESE


def test_a_chart_holds_the_numbers_of_the_table(five, records_of):
    (record,) = [r for r in records_of(five, ("zh",)) if r.exhibit.name == "top_terms"]
    slide = open_again(build_deck([record], ("zh",))).slides[2]
    charts = [shape.chart for shape in slide.shapes if shape.has_chart]
    shown = record.exhibit.pick(record.table, five.docs)
    assert len(charts) == len(five.docs)
    for chart, (_, rows) in zip(charts, shown.groupby("doc_id", sort=False), strict=True):
        assert list(chart.plots[0].categories) == rows["term"].tolist()
        assert list(chart.plots[0].series[0].values) == pytest.approx(rows["tfidf"].tolist(), rel=1e-5)


def test_every_figure_has_method_numbers_and_caveats_in_its_notes(five, records_of):
    for language, heads, any_ in (
        ("zh", ("方法：", "数字：", "注意：", "数据："), "几篇报告只代表它们自己"),
        ("en", ("Method: ", "Numbers: ", "Caveats: ", "Data: "), "A few reports stand for themselves"),
    ):
        own = [exhibit.caveat[language] for exhibit in FIGURES.values()]
        assert len(set(own)) == len(FIGURES)
        for record in records_of(five, (language,)):
            notes = decks._write_notes(record, record.words["subtitle"])
            bodies = [note.removeprefix(head) for note, head in zip(notes, heads, strict=False)]
            assert [len(note) - len(body) for note, body in zip(notes, bodies, strict=False)][:4] == [
                len(head) for head in heads
            ]
            method, numbers, caveats = bodies[:3]
            assert record.exhibit.caption[language] in method and len(numbers) > 10
            assert record.exhibit.caveat[language] in caveats and any_ in caveats


def test_sections_hold_every_slide_in_its_order(built):
    _, content = built
    deck = open_again(content)
    listed = deck.part._element.findall(f".//{P14}section")
    ids = [int(one.get("id")) for section in listed for one in section.iter(f"{P14}sldId")]
    assert ids == [slide.slide_id for slide in deck.slides]
    names = [section.get("name") for section in listed]
    titles = [[chapter.title[language] for chapter in CHAPTERS] for language in ("zh", "en")]
    assert names == ["开头", *titles[0], "局限", "Opening", *titles[1], "Limits"]
    assert len({section.get("id") for section in listed}) == len(listed)


def test_the_overview_answers_each_question(built, records_of):
    corpus, content = built
    for language, at in (("zh", 1), ("en", len(FIGURES) + 4)):
        told = [re.sub(r"\s", "", text) for text in texts_of(open_again(content).slides[at])[1:-1]]
        titles = {record.exhibit.name: record.words["title"] for record in records_of(corpus, (language,))}
        points = [chapter.title[language] + titles[chapter.key] for chapter in CHAPTERS]
        assert told == [re.sub(r"\s", "", point) for point in points]


def test_each_slide_but_the_cover_has_its_number(built):
    _, content = built
    for slide in open_again(content).slides:
        fields = [field.get("type") for field in slide._element.iter(f"{A}fld")]
        assert fields == ([] if slide.slide_layout.name == "Title Slide" else ["slidenum"])


def test_a_picture_loses_its_empty_edges_and_keeps_its_shape(built):
    _, content = built
    for slide in open_again(content).slides:
        for shape in slide.shapes:
            if shape.shape_type == 13:
                wide, high = shape.image.size
                inner = wide * (1 - shape.crop_left - shape.crop_right)
                assert shape.crop_left > 0.02 and shape.crop_top > 0.02
                tall = high * (1 - shape.crop_top - shape.crop_bottom)
                assert shape.width / shape.height == pytest.approx(inner / tall, rel=0.001)


def test_measures_that_cannot_be_compared_have_scales_of_their_own(five):
    labels = gallery.label_reports(five.reports)
    charts = CHARTS["similarity"].make(five.pairs, labels, "zh")
    for chart, (_, rows) in zip(charts, five.pairs.groupby("measure", sort=False), strict=True):
        assert chart.top == pytest.approx(1.05 * rows["high"].max())


def test_error_bars_end_where_the_interval_ends(five):
    labels = gallery.label_reports(five.reports)
    shown = FIGURES["slogan_rates"].pick(five.categories, list(labels))
    charts = CHARTS["slogan_rates"].make(shown, labels, "zh")
    found = [
        (round(v - b, 9), round(v + a, 9))
        for chart in charts
        for series in chart.series
        for v, b, a in zip(series.values, series.below, series.above, strict=True)
    ]
    assert found == [
        (round(low, 9), round(high, 9)) for low, high in zip(shown["low"], shown["high"], strict=True)
    ]


def test_two_runs_give_the_same_bytes_also_inside(five, records_of):
    chosen = [r for r in records_of(five, ("en",)) if r.exhibit.name in {"slogan_rates", "slogan_heat_map"}]
    first = build_deck(chosen, ("en",))
    assert first == build_deck(chosen, ("en",))
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        inside = [name for name in archive.namelist() if name.endswith(".xlsx")]
        with zipfile.ZipFile(BytesIO(archive.read(inside[0]))) as book:
            assert {entry.date_time[0] for entry in book.infolist()} == {1980}
            assert b"2000-01-01T00:00:00Z" in book.read("docProps/core.xml")


def test_an_empty_table_is_a_slide_that_says_so(five):
    exhibit = FIGURES["slogan_rates"]
    empty = make_table(exhibit.contract, {name: [] for name in exhibit.contract.names})
    words = gallery._write_words(exhibit, empty, exhibit.pick(empty, []), five.reports, "zh")
    record = Record(exhibit, "slogan_rates.zh", None, "zh", words, empty, five.reports, 0)
    slide = open_again(build_deck([record], ("zh",))).slides[2]
    assert not any(shape.has_chart for shape in slide.shapes)
    assert slide.shapes.title.text_frame.text == "没有找到可以显示的内容"


def test_the_command_makes_slides_of_saved_figures(five, tmp_path, capsys):
    gallery.save_figure("corpus_card", five.reports, reports=five.reports, folder=tmp_path)
    assert main(["deck", "--figures", str(tmp_path)]) == 0
    assert len(Presentation(tmp_path / "tifa.pptx").slides) == 4
    assert main(["deck", "--figures", str(tmp_path), "--language", "zh"]) == 0
    assert (tmp_path / "tifa.zh.pptx").exists()
    assert main(["deck", "--figures", str(tmp_path), "--language", "en"]) == 1
    assert "holds no figures in en" in capsys.readouterr().err
    assert main(["deck", "--figures", str(tmp_path / "nowhere")]) == 1
    assert "`tifa run` draws them" in capsys.readouterr().err


def test_without_the_library_the_command_says_what_to_install(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(decks, "find_spec", lambda name: None)
    assert main(["deck", "--figures", str(tmp_path)]) == 1
    assert "pip install 'tifa-analysis[deck]'" in capsys.readouterr().err


@pytest.mark.parametrize("name", FIGURES)
def test_tables_come_back_as_they_were(five, tmp_path, name):
    table, contract = round_table(five.tables()[name]), FIGURES[name].contract
    read = unpack_table(pack_table(table, contract), contract)
    assert (
        read.astype(object).where(read.notna(), None).equals(table.astype(object).where(table.notna(), None))
    )
    assert list(read.dtypes) == list(table.dtypes)


def test_dates_and_gaps_come_back(five):
    read = unpack_table(pack_table(five.reports, REPORTS), REPORTS)
    assert read["date"].tolist() == five.reports["date"].tolist()
    assert read["date"][1] == date(2021, 2, 3)
    assert read["title"][3] is None


def test_records_pass_over_what_is_no_figure(five, tmp_path):
    gallery.save_figure("corpus_card", five.reports, reports=five.reports, folder=tmp_path)
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    old = '{"name": "top_terms", "table": "doc_id,term,weight\\n"}'
    (tmp_path / "top_terms.zh.json").write_text(old, encoding="utf-8")
    (record,) = read_records(tmp_path)
    assert (record.exhibit.name, record.language, record.part) == ("corpus_card", "zh", None)


def test_too_many_names_ask_for_a_picture():
    from analysis.show.charts import Chart

    twenty = Chart("bar", "", tuple("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸"), (), 1.0)
    assert lay_out([twenty], (0, 0, 12, 5)) == []
    assert lay_out([], (0, 0, 12, 5)) == []


@pytest.mark.parametrize("top", [0.03, 0.44, 1.0, 7.0, 180.0, 12_345.0])
def test_an_axis_has_two_to_five_steps(top):
    assert 2 <= top / find_step(top) <= 5.01


def test_copies_in_the_other_language_are_those_of_a_run_in_it(five, tmp_path):
    for folder, language in (("a", "zh"), ("b", "en")):
        gallery.save_figure(
            "corpus_card", five.reports, reports=five.reports, folder=tmp_path / folder, language=language
        )
    assert main(["figures", "--figures", str(tmp_path / "a"), "--language", "en"]) == 0
    for path in (tmp_path / "b").iterdir():
        assert path.read_bytes() == (tmp_path / "a" / path.name).read_bytes(), path.suffix
    assert main(["figures", "--figures", str(tmp_path / "a"), "--language", "en"]) == 0  # nothing is left
    assert main(["figures", "--figures", str(tmp_path / "c"), "--language", "en"]) == 1
