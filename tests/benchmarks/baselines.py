"""What would a user do without the finders? Run with ``python -m tests.benchmarks.baselines --gold DIR``.

DIR holds annotated reports and the scorer that came with them, ``score.py`` (another folder's with
``--scorer``). Each method is scored by it: jieba's keywords, n-grams of jieba's tokens, discovery of
new words by mutual information and entropy, and the finders with and without the lexicon. It prints
the table of ``docs/decisions/0015-baselines.md``, in a minute.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from math import log2
from pathlib import Path

import pandas as pd

import analysis as an
from analysis.corpus.lexicon import Lexicon
from analysis.corpus.tables import HITS, make_table
from analysis.corpus.text import HAN, fold, simplify
from analysis.find.termhood import measure_entropy

TOP = 100
"""Keywords of a report that are taken, as many as one reads in such a list."""
MOST_TOKENS, LEAST_N = 4, 2
"""Longest n-gram, and how often one has to come."""
LONGEST, LEAST_PMI, LEAST_ENTROPY = 8, 5.0, 0.5
"""Characters of a new word, its mutual information and its entropy at both sides, in bits."""
FOLDER = "TIFA_BASELINE_REPORTS"
"""Environment variable that names the folder over which n-grams and new words are counted."""

METHODS = {
    "jieba.analyse, tf-idf, top 100": "find_tfidf",
    "jieba.analyse, TextRank, top 100": "find_textrank",
    "n-grams of jieba's tokens, 2 to 4, twice or more": "find_ngrams",
    "new words by PMI and entropy": "find_new_words",
    "the lexicon alone": "find_listed",
    "the finders without the lexicon": "find_unlisted",
}
MEASURES = ("core_recall", "precision", "precision_near", "precision_all", "count_exact")

_RUN = re.compile(f"[{HAN}a-z0-9+]+")


# ---- the baselines: passages to hits -------------------------------------------------------------


def find_tfidf(passages: pd.DataFrame) -> pd.DataFrame:
    """Find the keywords that jieba ranks highest by tf-idf."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # jieba leaves its table of weights open
        import jieba.analyse

        keywords = jieba.analyse.TFIDF().extract_tags(join(passages), topK=TOP)
    return locate(passages, keywords, "tfidf")


def find_textrank(passages: pd.DataFrame) -> pd.DataFrame:
    """Find the keywords that jieba ranks highest by TextRank."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        import jieba.analyse

        keywords = jieba.analyse.TextRank().textrank(join(passages), topK=TOP)
    return locate(passages, keywords, "textrank")


def find_ngrams(passages: pd.DataFrame) -> pd.DataFrame:
    """Find sequences of jieba's tokens that come twice or more in all reports."""
    text = join(passages)
    return locate(passages, [gram for gram in repeat_ngrams(read_all() or text) if gram in text], "ngram")


def find_new_words(passages: pd.DataFrame) -> pd.DataFrame:
    """Find strings whose characters hold together and whose neighbours vary."""
    text = join(passages)
    return locate(passages, [word for word in discover(read_all() or text) if word in text], "new word")


def find_listed(passages: pd.DataFrame) -> pd.DataFrame:
    """Find what the lexicon lists."""
    return an.find_phrases(passages, finders=("lexicon",))


def find_unlisted(passages: pd.DataFrame) -> pd.DataFrame:
    """Find slogans by their form alone."""
    return an.find_phrases(passages, lexicon=Lexicon(()))


# ---- what they are made of ------------------------------------------------------------------------


def join(passages: pd.DataFrame) -> str:
    """Give the passages as one text, simplified and folded."""
    return "\n".join(fold(simplify(text)) for text in passages["text"])


@cache
def read_all() -> str:
    """Read all the reports that the run is about; nothing where none are named."""
    folder = os.environ.get(FOLDER)
    return join(an.split_passages(an.load_reports(folder))) if folder else ""


@cache
def repeat_ngrams(text: str) -> tuple[str, ...]:
    """List the sequences of two to four tokens, within a clause, that come twice or more."""
    import jieba

    cut, counts = jieba.Tokenizer().lcut, Counter[str]()
    stopwords = an.read_stopwords()
    for clause in _RUN.findall(text):
        tokens = cut(clause)
        for n in range(2, MOST_TOKENS + 1):
            for start in range(len(tokens) - n + 1):
                gram = tokens[start : start + n]
                if gram[0] not in stopwords and gram[-1] not in stopwords:
                    counts["".join(gram)] += 1
    return tuple(gram for gram, n in counts.items() if n >= LEAST_N)


@cache
def discover(text: str) -> tuple[str, ...]:
    """List new words: mutual information of their weakest cut, entropy of their neighbours.

    The usual recipe (matrix67, 2012): a string is a word where p(ab) / (p(a) p(b)) is high for
    every cut into a and b, and the characters before and after it vary.
    """
    counts, left, right = Counter[str](), defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    runs = _RUN.findall(text)
    for run in runs:
        for start, end in iterate_spans(len(run)):
            word = run[start:end]
            counts[word] += 1
            left[word].append(run[start - 1 : start] or f"edge {len(left[word])}")
            right[word].append(run[end : end + 1] or f"edge {len(right[word])}")
    total = sum(map(len, runs))
    return tuple(
        word
        for word, n in counts.items()
        if n >= LEAST_N and len(word) > 1 and measure_pmi(word, counts, total) >= LEAST_PMI
        and min(measure_entropy(left[word]), measure_entropy(right[word])) >= LEAST_ENTROPY
    )  # fmt: skip


def iterate_spans(length: int) -> Iterator[tuple[int, int]]:
    """Yield all spans of up to eight characters."""
    for start in range(length):
        for end in range(start + 1, min(start + LONGEST, length) + 1):
            yield start, end


def measure_pmi(word: str, counts: Counter[str], total: int) -> float:
    """Measure the mutual information of the weakest cut of a word, in bits."""
    cuts = (counts[word[:at]] * counts[word[at:]] for at in range(1, len(word)))
    return log2(counts[word] * total / max(cuts))


def locate(passages: pd.DataFrame, terms: Iterable[str], finder: str) -> pd.DataFrame:
    """Find every place of some strings; of overlapping ones the longest, as `find_phrases` does."""
    wanted = sorted(set(terms), key=lambda term: (-len(term), term))
    rows: list[tuple[object, ...]] = []
    for doc_id, passage, text, offset in passages[["doc_id", "passage", "text", "start"]].itertuples(
        index=False, name=None
    ):
        folded = fold(simplify(text))
        for start, end in sorted(claim(folded, wanted)):
            place = (doc_id, passage, offset + start, offset + end)
            rows.append((*place, simplify(text[start:end]), text[start:end], "stock_phrase", finder))
    return make_table(HITS, pd.DataFrame(rows, columns=HITS.names))


def claim(folded: str, wanted: list[str]) -> Iterator[tuple[int, int]]:
    """Let the longest strings claim their places first."""
    taken = bytearray(len(folded))
    for term in wanted:
        start = folded.find(term)
        while start >= 0:
            end = start + len(term)
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * len(term)
                yield start, end
            start = folded.find(term, start + 1)


# ---- the table ------------------------------------------------------------------------------------


def score(options: argparse.Namespace, *arguments: str) -> dict[str, float]:
    """Run the scorer that came with the annotations."""
    command = [sys.executable, options.scorer or options.gold / "score.py", "--json"]
    command += ["--reports", options.reports, "--gold", options.gold, *arguments]
    here = Path(__file__).parents[2]
    env = {**os.environ, "PYTHONPATH": str(here), FOLDER: str(Path(options.reports).resolve())}
    done = subprocess.run(
        list(map(str, command)), env=env, cwd=here, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def write(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
    """Print one line per method."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="the folder of annotations")
    parser.add_argument("--reports", type=Path, default=Path("seeds"), help="the reports they annotate")
    parser.add_argument("--scorer", type=Path, help="the scorer; without it, score.py among the annotations")
    options = parser.parse_args()
    write("| method | " + " | ".join(MEASURES) + " |")
    write("|---" * (len(MEASURES) + 1) + "|")
    runs = [(method, ["--find", f"tests.benchmarks.baselines:{name}"]) for method, name in METHODS.items()]
    for method, arguments in [
        *runs,
        ("all finders, each report without what the lexicon learnt from it", ["--leave-one-out"]),
    ]:
        figures = score(options, *arguments)
        shown = (figures.get(f"slogans.{measure}") for measure in MEASURES)
        write(f"| {method} | " + " | ".join("–" if f is None else f"{f:.2f}" for f in shown) + " |")


if __name__ == "__main__":
    main()
