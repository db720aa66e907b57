"""The word lists: what they hold, and what a faulty file is told."""

import pytest

from analysis.corpus.lexicon.words import (
    WORD,
    Term,
    read_dictionary,
    read_glosses,
    read_stopwords,
    read_terms,
)

CONTENT = {
    "加强",
    "全面",
    "促进",
    "坚持",
    "推动",
    "党建",
    "基层",
    "治理",
    "服务",
    "切实",
    "积极",
    "深入",
    "共同",
}


def write(folder, *lines):
    path = folder / "list.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_term_list_holds_each_term_once_with_a_frequency():
    terms = read_terms()
    assert len({term.word for term in terms}) == len(terms) > 200
    assert all(term.freq >= 1 and WORD.fullmatch(term.word) for term in terms)


def test_a_corrected_tag_leaves_the_frequency_as_it_was():
    dictionary = read_dictionary()
    corrected = {term.word: term for term in read_terms() if term.word in ("城市", "美丽", "清单", "文明")}
    assert {word: term.tag for word, term in corrected.items()} == {
        "城市": "n",
        "美丽": "a",
        "清单": "n",
        "文明": "n",
    }
    assert all(dictionary[word].split(" ")[0] == str(term.freq) for word, term in corrected.items())


def test_the_stopwords_are_function_words():
    stopwords = read_stopwords()
    assert {"的", "和", "通过", "进行", "我们", "以及", "不断", "个", "之间"} <= stopwords
    assert not stopwords & CONTENT
    assert not stopwords & {term.word for term in read_terms()}


def test_every_stopword_is_a_word_the_segmenter_can_give():
    assert [word for word in read_stopwords() if word not in read_dictionary()] == []


def test_a_file_of_ones_own_with_comments_blank_lines_and_a_byte_order_mark(tmp_path):
    path = write(tmp_path, "\ufeffword\ttag\tfreq\tgroup", "# mine", "", "微网格\tn\t300\tgovernance")
    assert read_terms(path) == (Term("微网格", "n", 300),)
    assert read_stopwords(write(tmp_path, "word\tclass", "之\tparticle")) == {"之"}


def test_all_faults_of_a_term_list_come_in_one_error(tmp_path):
    rows = [
        "网\tn\t3\tx",
        "网 格\tn\t3\tx",
        "网格员\tN1\t0\tx",
        "微网格\tn\t3\tx",
        "微网格\tn\t5\tx",
        "格\tn",
        "“网格”\tn\t3\tx",
    ]
    path = write(tmp_path, "word\ttag\tfreq\tgroup", *rows)
    with pytest.raises(ValueError, match=r"list\.tsv has 8 fault") as caught:
        read_terms(path)
    message = str(caught.value)
    for part in (
        "line 2: the word '网' has 1",
        "line 3",
        "tag 'N1'",
        "freq '0'",
        "line 6: the word '微网格' stands 2",
    ):
        assert part in message
    assert "line 7: ['格', 'n'] has 2 cells; give it 4" in message
    assert "line 8: the word '“网格”' holds '“”'" in message


def test_a_stopword_without_a_class_and_a_wrong_header(tmp_path):
    with pytest.raises(ValueError, match=r"line 2: the word '的' has no class"):
        read_stopwords(write(tmp_path, "word\tclass", "的\t "))
    with pytest.raises(ValueError, match=r"is \['的', 'u'\]; make it the column names \['word', 'class'\]"):
        read_stopwords(write(tmp_path, "的\tu"))
    with pytest.raises(ValueError, match=r"the first line that is no comment is \[\]"):
        read_terms(write(tmp_path, "# nothing"))


def test_glosses_are_english_and_have_no_commas():
    """Labels join glosses with commas."""
    glosses = read_glosses()
    assert all(gloss.isascii() and "," not in gloss for gloss in glosses.values())


def test_a_word_without_a_gloss_is_a_fault(tmp_path):
    with pytest.raises(ValueError, match="'网格' has no gloss"):
        read_glosses(write(tmp_path, "word\tgloss_en", "网格\t "))
