"""Every figure is drawn for every corpus in both languages, and its texts are measured."""

import matplotlib as mpl
import pytest
from matplotlib.text import Text

from analysis.show import clouds, gallery
from analysis.show.exhibits import FIGURES
from analysis.show.files import round_table
from analysis.show.fonts import use_chinese_font
from analysis.show.render import Sheet, draw_sheet
from analysis.show.style import RC, SMALL, TEXT, TITLE

SLACK = 0.14  # share of the font size above and below the ink that a text's box holds


def sheet_of(corpus, name, language):
    exhibit, table = FIGURES[name], round_table(corpus.tables()[name])
    labels = gallery.label_reports(corpus.reports, language=language)
    shown = round_table(exhibit.pick(table, list(labels)))
    words = gallery._write_words(exhibit, table, shown, corpus.reports, language)
    return Sheet(exhibit, shown, words, labels, language)


@pytest.fixture
def settings():
    with mpl.rc_context(dict(RC)), use_chinese_font():
        yield


def boxes_of(figure, monkeypatch):
    """Boxes of the texts that are really drawn; ticks outside the axes have texts too."""
    drawn, draw = {}, Text.draw

    def note(self, renderer, *args, **kwargs):
        if self.get_visible() and self.get_text().strip():
            drawn[id(self)] = self
        return draw(self, renderer, *args, **kwargs)

    monkeypatch.setattr(Text, "draw", note)
    figure.canvas.draw()
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
@pytest.mark.parametrize("name", FIGURES)
def test_texts_are_inside_legible_and_apart(settings, monkeypatch, corpus, name, language):
    figure = draw_sheet(sheet_of(corpus, name, language))
    boxes = boxes_of(figure, monkeypatch)
    page = figure.bbox
    out = [t.get_text() for t, b in boxes if b.x0 < 0 or b.y0 < 0 or b.x1 > page.x1 or b.y1 > page.y1]
    assert out == []
    assert min(t.get_fontsize() for t, _ in boxes) >= SMALL
    pairs = [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if _overlap(a, b)]
    assert [(a[0].get_text(), b[0].get_text()) for a, b in pairs] == []


def test_the_measure_of_overlap_sees_one(settings, monkeypatch, five):
    figure = draw_sheet(sheet_of(five, "corpus_card", "zh"))
    x, y = figure.texts[0].get_position()
    figure.text(x + 0.01, y - 0.01, "党建", va="top")
    boxes = boxes_of(figure, monkeypatch)
    assert any(_overlap(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_title_and_subtitle_stand_in_the_sizes_of_a_slide(settings, five):
    figure = draw_sheet(sheet_of(five, "slogan_rates", "zh"))
    assert {t.get_fontsize() for t in figure.texts} == {TITLE, TEXT, SMALL}


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
    slopes = {round((s - clouds._LEAST) / w, 3) for s, w in zip(ordered, shown["tfidf"], strict=True)}
    assert max(slopes) - min(slopes) < 0.01


def test_cloud_that_does_not_fit_says_so(five):
    weights = {f"新时代文明实践站{i}": 1.0 for i in range(90)}
    with pytest.raises(ValueError, match="90 terms don't fit"):
        clouds._place(weights, (300, 200), 0)
