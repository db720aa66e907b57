"""Every figure is drawn for every corpus, language and size, and its texts are measured."""

import re
from dataclasses import replace

import pandas as pd
import pytest
from matplotlib.text import Text

from analysis.show import clouds, gallery
from analysis.show.exhibits import FIGURES, choose_rows
from analysis.show.files import round_table
from analysis.show.render import Sheet, draw_sheet, use_look
from analysis.show.sizes import PLAIN, SIZES, SLIDE, choose_look

SLACK = 0.14  # share of the font size above and below the ink that a text's box holds
CASES = [(2, "slide"), (5, "slide"), (5, "half"), (5, "paper"), (12, "slide")]


def sheet_of(corpus, name, language, look=PLAIN):
    exhibit, table = FIGURES[name], round_table(corpus.tables()[name])
    labels = gallery.label_reports(corpus.reports, language=language)
    shown = choose_rows(exhibit, table, list(labels), language=language, size=look.size)
    words = gallery._write_words(exhibit, table, shown, corpus.reports, language, size=look.size)
    return Sheet(exhibit, shown, words, labels, language, look)


@pytest.fixture
def settings():
    with use_look(PLAIN):
        yield


@pytest.fixture(scope="module")
def corpora(make_corpus):
    return {count: make_corpus(count) for count in (2, 5, 12)}


def boxes_of(figure, monkeypatch):
    """Boxes of the texts that are really drawn; ticks outside the axes have texts too."""
    drawn, draw = {}, Text.draw

    def note(self, renderer, *args, **kwargs):
        if self.get_visible() and self.get_text().strip():
            drawn[id(self)] = self
        return draw(self, renderer, *args, **kwargs)

    monkeypatch.setattr(Text, "draw", note)
    figure.draw_without_rendering()
    monkeypatch.setattr(Text, "draw", draw)
    return [(text, text.get_window_extent()) for text in drawn.values()]


def _overlap(one, other):
    (a, box), (b, rival) = one, other
    scale = a.figure.dpi / 72
    cut_a, cut_b = SLACK * a.get_fontsize() * scale, SLACK * b.get_fontsize() * scale
    wide = min(box.x1, rival.x1) - max(box.x0, rival.x0)
    high = min(box.y1 - cut_a, rival.y1 - cut_b) - max(box.y0 + cut_a, rival.y0 + cut_b)
    return wide > 1 and high > 1


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("count", "size"), CASES)
@pytest.mark.parametrize("name", FIGURES)
def test_texts_are_inside_legible_whole_and_apart(corpora, monkeypatch, name, count, size, language):
    look = choose_look("light", size)
    sheet = sheet_of(corpora[count], name, language, look)
    with use_look(look):
        figure = draw_sheet(sheet)
        boxes = boxes_of(figure, monkeypatch)
    page = figure.bbox
    out = [t.get_text() for t, b in boxes if b.x0 < 0 or b.y0 < 0 or b.x1 > page.x1 or b.y1 > page.y1]
    assert out == []
    small = {t.get_text() for t, _ in boxes if t.get_fontsize() < look.size.text}
    assert small <= {sheet.words["source"]}
    written = "".join(t.get_text() for t in figure.texts).replace(" ", "")
    assert [w for w in ("title", "subtitle") if sheet.words[w].replace(" ", "") not in written] == []
    pairs = [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if _overlap(a, b)]
    assert [(a[0].get_text(), b[0].get_text()) for a, b in pairs] == []


def test_sizes_of_text_are_those_promised():
    assert all(SIZES[name].text >= 18 and SIZES[name].source >= 14 for name in ("slide", "half"))
    assert min(SIZES["paper"].text, SIZES["paper"].source) >= 7
    wide, high = (inches * SLIDE.dpi for inches in SLIDE.inches)
    assert (round(wide), round(high)) == (1920, 1080)
    assert SIZES["half"].inches[0] * 9 == pytest.approx(SIZES["half"].inches[1] * 8)


def test_the_measure_of_overlap_sees_one(settings, monkeypatch, five):
    figure = draw_sheet(sheet_of(five, "corpus_card", "zh"))
    x, y = figure.texts[0].get_position()
    figure.text(x + 0.01, y - 0.01, "党建", va="top")
    boxes = boxes_of(figure, monkeypatch)
    assert any(_overlap(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_title_and_subtitle_stand_in_the_sizes_of_a_slide(settings, five):
    figure = draw_sheet(sheet_of(five, "slogan_rates", "zh"))
    assert {t.get_fontsize() for t in figure.texts} == {SLIDE.title, SLIDE.text, SLIDE.source}


def test_a_long_title_takes_a_line_more_and_is_not_cut(settings, five):
    sheet = sheet_of(five, "slogan_rates", "zh")
    long = "党建引领基层治理" * 10
    figure = draw_sheet(replace(sheet, words={**sheet.words, "title": long}))
    assert "".join(t.get_text() for t in figure.texts).startswith(long)


def test_less_is_shown_where_there_is_less_room_and_the_subtitle_says_so(five):
    for name, unit in (("coinages", "个自创提法"), ("top_terms", "个词")):
        shown = {}
        for size in ("paper", "slide", "half"):
            sheet = sheet_of(five, name, "zh", choose_look("light", size))
            column = "phrase" if name == "coinages" else "term"
            shown[size] = sheet.shown[column].nunique()
            assert re.search(rf"显示{shown[size]}/\d+{unit}$", sheet.words["subtitle"])
        assert shown["half"] < shown["slide"] <= shown["paper"]


def test_english_figures_gloss_the_terms(settings, five):
    for name in ("top_terms", "word_cloud", "slogan_heat_map", "keywords", "topics_by_report"):
        sheet = sheet_of(five, name, "en")
        told = " ".join(t.get_text() for t in draw_sheet(sheet).findobj(Text))
        glosses = [meaning for meaning in sheet.shown["gloss_en"] if meaning]
        assert any(meaning in told for meaning in glosses), name
        chinese = " ".join(t.get_text() for t in draw_sheet(sheet_of(five, name, "zh")).findobj(Text))
        assert not any(meaning in chinese for meaning in glosses), name


def test_many_reports_are_limited_and_the_subtitle_says_so(make_corpus):
    sheet = sheet_of(make_corpus(15), "slogan_rates", "zh")
    assert sheet.shown["doc_id"].nunique() == 12
    assert sheet.words["subtitle"].endswith("；显示12/15份报告")


def test_cloud_sizes_are_linear_in_the_weights(settings, five):
    figure = draw_sheet(sheet_of(five, "word_cloud", "zh"))
    shown = sheet_of(five, "word_cloud", "zh").shown
    sizes = {t.get_text(): t.get_fontsize() for t in figure.axes[0].texts}
    assert set(sizes) == set(shown["term"])
    ordered = [sizes[term] for term in shown["term"]]
    slopes = {round((s - SLIDE.text) / w, 3) for s, w in zip(ordered, shown["tfidf"], strict=True)}
    assert max(slopes) - min(slopes) < 0.01


def test_cloud_that_does_not_fit_says_so():
    entries = [clouds._Entry(f"新时代文明实践站{i}", "", 1.0) for i in range(90)]
    with pytest.raises(ValueError, match="90 terms don't fit"):
        clouds.place_words(entries, (300, 200), look=PLAIN, seed=0)


def test_what_the_title_names_is_shown_however_many_reports_there_are(make_corpus):
    corpus = make_corpus(12)
    corpus.shares.loc[corpus.shares.index[-1], "share"] = 1.0
    top = corpus.shares.iloc[-1]
    shown = sheet_of(corpus, "topic_shares", "zh").shown
    assert ((shown["doc_id"] == top["doc_id"]) & (shown["topic"] == top["topic"])).any()
    assert shown["doc_id"].nunique() == 6
    last = int(corpus.topic_positions["topic"].max()) + 1
    row = corpus.topic_positions.tail(1).assign(topic=last, label="末段", begin=0.99, finish=1.0)
    corpus.topic_positions = pd.concat([corpus.topic_positions, row], ignore_index=True)
    sheet = sheet_of(corpus, "topic_positions", "zh")
    assert "末段" in sheet.words["title"] and "末段" in set(sheet.shown["label"])


@pytest.mark.parametrize("count", [2, 5, 12])
def test_bars_are_as_high_as_the_numbers_on_them(settings, make_corpus, count):
    axes = draw_sheet(sheet_of(make_corpus(count), "whose_words", "zh")).axes[0]
    highest = max(text.get_window_extent().height for text in axes.texts if text.get_text().endswith("%"))
    assert min(bar.get_window_extent().height for bar in axes.patches) >= (1 - 2 * SLACK) * highest
