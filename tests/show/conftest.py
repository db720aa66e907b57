"""Finished tables as the verbs would make them, for corpora of 2, 5 and 12 reports."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.corpus.lexicon.measures import list_measures
from analysis.corpus.tables import (
    CALLS,
    COINAGES,
    FORMULAS,
    KEYNESS,
    ORIGINS,
    PHRASE_SHARING,
    POSITIONS,
    PROFILE,
    RATES,
    REPORTS,
    SIMILARITY,
    TFIDF,
    TOPIC_MAP,
    TOPIC_NUMBERS,
    TOPIC_POSITIONS,
    TOPIC_SHARES,
    TOPIC_TERMS,
    make_table,
)  # fmt: skip
from analysis.show.exhibits import FIGURES, choose_rows
from analysis.show.files import round_table
from analysis.show.gallery import _write_words, label_reports
from analysis.show.records import Record
from analysis.show.words import CATEGORIES

PLACES = [
    ("青山", "Qingshan"), ("云溪", "Yunxi"), ("临江", "Linjiang"), ("长乐新区", "Changle New Area"),
    ("白石", "Baishi"), ("东港", "Donggang"), ("凤凰", "Fenghuang"), ("石门", "Shimen"),
    ("双河口", "Shuanghekou"), ("南塘", "Nantang"),
    ("三川", "Sanchuan"), ("没有登记的报告2023终稿", "unregistered_report_2023_final"),
]  # fmt: skip
TITLES = [
    "青山县：党建引领聚合力 乡村振兴开新局",
    "以高质量党建引领保障高质量发展——云溪区深入推进基层党组织标准化规范化建设纪实",
    "“红色引擎”激活基层治理“末梢”",
    None,
]
TERMS = """
党员 社区 服务 党建 组织 基层 群众 治理 网格 村民 党支部 书记 学习 产业 振兴 志愿 先锋 阵地 乡村 项目
企业 干部 党史学习教育 新时代文明实践站 物业 小区 老旧 改造 协商 议事 合作社 农户 集体经济 人才 园区 楼宇
商圈 调解 积分 榜样
""".split()  # noqa: SIM905 - a list of words is easier to read
PHRASES = """
党建引领 最后一公里 1+8+38+N 红色引擎 四议两公开 “131”工作法 知行合一 走深走实 战斗堡垒 主心骨
牛鼻子 三会一课 两学一做 不忘初心、牢记使命 党建+企业+人才服务 领头雁 压舱石 绣花功夫 我为群众办实事
五位一体 三个聚焦 急难愁盼 学习贯彻习近平新时代中国特色社会主义思想 共建共治共享 见行见效 星火燎原
添砖加瓦 敢为人先 枫桥经验 双报到
""".split()  # noqa: SIM905

FAMILIES = ["engine", "building", "journey", "body", "household", "light", "war", "plant", "test", "other"]
UNPACKED = [
    ("三变", 3, "资源变资产|资金变股金|农民变股东"),
    (
        "四个聚焦",
        4,
        "聚焦政治引领,抓好队伍|聚焦服务群众,办好实事|聚焦乡村振兴,兴旺产业|聚焦作风转变,提升效能",
    ),
    ("五好小区", 5, "组织建设好|平台搭建好|资源整合好|自治运转好|群众评价好"),
    ("一图、一网、一链", 3, "全区域资源管理图|全过程服务物联网"),
    ("131工作法", 3, ""),
]


class Corpus:
    """The tables of a made-up corpus of so many reports."""

    def __init__(self, count: int) -> None:
        self.rng = np.random.default_rng(count)
        self.docs = [f"d{i:02d}" for i in range(count)]
        self.reports = self._reports()
        self.terms = self._terms()
        self.phrases = self._rates(PHRASES, 1.2)
        self.categories = self._rates([c for c in CATEGORIES if c != "party_plus"] + ["party_plus"], 14)
        self.positions = self._positions()
        self.shares, self.topic_terms = self._topics()
        self.topic_map, self.topic_positions, self.topic_numbers = self._places()
        self.sharing, self.formulas, self.coinages = self._sharing(), self._formulas(), self._coinages()
        self.families = self._rates(FAMILIES, 0.8)
        self.pairs = self._pairs({"cosine": 0.6, "jaccard": 0.2})
        self.distances = self._pairs({"delta": 1.4, "profile": 2.2})
        self.shared = self._pairs({"topics": 0.9})
        self.profile = self._profile()
        self.keyness, self.calls, self.origins = self._keyness(), self._calls(), self._origins()

    def tables(self) -> dict[str, pd.DataFrame]:
        return {
            "profile_devices": self.profile, "profile_manner": self.profile,
            "corpus_card": self.reports, "top_terms": self.terms, "word_cloud": self.terms,
            "slogan_heat_map": self.phrases, "slogan_rates": self.categories,
            "slogan_dispersion": self.positions, "topics_by_report": self.shares,
            "topic_terms": self.topic_terms, "similarity": self.pairs,
            "slogan_sharing": self.sharing, "formulas_unpacked": self.formulas,
            "coinages": self.coinages, "metaphor_families": self.families,
            "similarity_of_style": self.distances, "similarity_of_topics": self.shared,
            "keywords": self.keyness, "keyword_cloud": self.keyness,
            "keyness_calls": self.calls, "whose_words": self.origins,
            "topic_shares": self.shares, "topic_contrasts": self.shares, "topic_map": self.topic_map,
            "topic_positions": self.topic_positions, "topic_numbers": self.topic_numbers,
        }  # fmt: skip

    def _reports(self) -> pd.DataFrame:
        count = len(self.docs)
        names = [PLACES[i % len(PLACES)] for i in range(count)]
        return make_table(REPORTS, {
            "doc_id": self.docs,
            "file": [f"{doc}.txt" for doc in self.docs],
            "title": [TITLES[i % 4] for i in range(count)],
            "date": [None if i % 3 == 0 else date(2021, 1 + i % 12, 3) for i in range(count)],
            "place": [f"某省{zh}区" for zh, _ in names],
            "province": ["某省"] * count,
            "level": ["区", "县", None, "镇"][:count] + ["市"] * max(count - 4, 0),
            "outlet": ["某日报", None, "某某新闻网客户端"][:count] + [None] * max(count - 3, 0),
            "genre": ["新闻报道", None, "单位材料"][:count] + [None] * max(count - 3, 0),
            "script": ["traditional" if i == 1 else "simplified" for i in range(count)],
            "label_zh": [zh for zh, _ in names],
            "label_en": [en for _, en in names],
            "passages": self.rng.integers(18, 60, count),
            "han_chars": self.rng.integers(1900, 5200, count),
            "sha256": [f"{i:064x}" for i in range(count)],
        })  # fmt: skip

    def _terms(self) -> pd.DataFrame:
        rows = []
        for doc in self.docs:
            n = self.rng.poisson(self.rng.gamma(0.5, 8, len(TERMS)))
            weight = n * self.rng.uniform(1, 3, len(TERMS))
            weight = weight / np.linalg.norm(weight)
            rows += [(doc, t, k, w) for t, k, w in zip(TERMS, n, weight, strict=True) if k]
        return make_table(TFIDF, dict(zip(TFIDF.names, zip(*rows, strict=True), strict=True)))

    def _rates(self, terms: list[str], mean: float) -> pd.DataFrame:
        rows = []
        for i, doc in enumerate(self.docs):
            scale = 10_000 / self.reports["han_chars"][i]
            for k, term in enumerate(terms):
                n = int(self.rng.poisson(mean * 3 / (1 + k % 7)))
                low, high = (max(n - 1.9 * n**0.5, 0), n + 2 * n**0.5) if n else (0, 3)
                caution = "none found" if n == 0 else "below ten hits" if n < 10 else ""
                shares = (min(n, 20) / 20, 1.0)
                rows.append((doc, term, n, n * scale, low * scale, high * scale, caution, *shares))
        return make_table(RATES, dict(zip(RATES.names, zip(*rows, strict=True), strict=True)))

    def _profile(self) -> pd.DataFrame:
        """Lengths and diversity too; the first report is too short for MTLD and claims nothing."""
        rows = []
        for i, doc in enumerate(self.docs):
            for k, (name, group, unit) in enumerate(list_measures()[["measure", "group", "unit"]].to_numpy()):
                n = 0 if i == 0 and name == "claims" else int(self.rng.poisson(4 + k % 40))
                value = np.nan if i == 0 and name == "mtld" else 3.3 * n
                caution = "" if n >= 10 else "none found" if n == 0 else "below ten hits"
                rows.append((doc, name, group, n, value, unit, value * 0.6, value * 1.7 + 9, caution))
        return make_table(PROFILE, pd.DataFrame(rows, columns=PROFILE.names))

    def _positions(self) -> pd.DataFrame:
        rows = [
            (doc, 0, "党建引领", category, place)
            for doc in self.docs
            for k, category in enumerate(CATEGORIES)
            for place in self.rng.beta(0.8, 1.1, self.rng.integers(0, 40 // (1 + k)))
        ]
        return make_table(POSITIONS, dict(zip(POSITIONS.names, zip(*rows, strict=True), strict=True)))

    def _topics(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        topics = 5 if len(self.docs) < 6 else 10
        shares, terms = [], []
        labels = ["、".join(TERMS[3 * t : 3 * t + 3]) for t in range(topics)]
        for doc in self.docs:
            n = self.rng.poisson(4, topics) * (self.rng.random(topics) > 0.2)
            share = n / max(n.sum(), 1)
            low, high = np.clip(share - 0.1, 0, 1), np.clip(share + 0.15, 0, 1)
            others = self.rng.dirichlet(np.ones(topics))
            apart = share - others
            cells = zip(n, share, low, high, others, apart, apart - 0.12, apart + 0.12, strict=True)
            shares += [(doc, t, labels[t], *cell) for t, cell in enumerate(cells)]
        for t in range(topics):
            weights = np.sort(self.rng.random(10))[::-1]
            chosen = [TERMS[(3 * t + j) % len(TERMS)] for j in range(10)]
            terms += [(t, labels[t], c, w / weights[0], 3, 2) for c, w in zip(chosen, weights, strict=True)]
        return (
            make_table(TOPIC_SHARES, dict(zip(TOPIC_SHARES.names, zip(*shares, strict=True), strict=True))),
            make_table(TOPIC_TERMS, dict(zip(TOPIC_TERMS.names, zip(*terms, strict=True), strict=True))),
        )

    def _sharing(self) -> pd.DataFrame:
        rows = []
        for phrase in PHRASES:
            held = [doc for doc in self.docs if self.rng.random() < 0.5] or self.docs[:1]
            n = len(held) + int(self.rng.poisson(1))
            share = len(held) / len(self.docs)
            users = ("|".join(held), len(held) == 1)
            rows.append((phrase, "stock_phrase", n, n, len(held), 0.1, share, *users, n, 1))
        return make_table(PHRASE_SHARING, pd.DataFrame(rows, columns=PHRASE_SHARING.names))

    def _formulas(self) -> pd.DataFrame:
        rows = []
        for i, doc in enumerate(self.docs):
            for k, (phrase, number, parts) in enumerate(UNPACKED):
                found = parts.count("|") + 1 if parts else 0
                agrees = None if not parts or k == i else found == number
                place = (doc, k, 10 * k, 10 * k + len(phrase), phrase, phrase)
                rows.append((*place, str(number), number, parts, found, "marker", 10 * k, 10 * k + 5, agrees))
        return make_table(FORMULAS, pd.DataFrame(rows, columns=FORMULAS.names))

    def _coinages(self) -> pd.DataFrame:
        rows = []
        for i, doc in enumerate(self.docs):
            for k, phrase in enumerate(PHRASES[: 8 + 2 * i]):
                place = (f"{phrase}{i}", list(CATEGORIES)[k % 6], doc, k, 10 * k, 10 * k + 4, phrase)
                rows.append((*place, 1 + k % 3, 1 + (k == 7), "", "解释" if k % 4 == 0 else "", None, None))
        return make_table(COINAGES, pd.DataFrame(rows, columns=COINAGES.names))

    def _keyness(self) -> pd.DataFrame:
        """No term survives in the second report; in the first one has no upper limit."""
        rows = []
        for i, doc in enumerate(self.docs):
            for k, term in enumerate(TERMS):
                n, other, ratio = 12 - k // 5, 0 if k % 9 == 0 else 1 + k % 7, 5 - k / 5
                high = np.inf if other == 0 else ratio + 2
                p = 0.01 if k < 3 and i != 1 else 1.0
                size = (2000 + i, 9000)
                rates = (1e4 * n / size[0], 1e4 * other / size[1])
                scores = (ratio / 2, ratio, "pooled", max(ratio - 3, 0), ratio**2, 0.2, p)
                interval = (ratio, ratio - 1.6, high)
                rows.append((doc, "rest", term, n, other, *size, "term", *rates, *interval, *scores))
        return make_table(KEYNESS, dict(zip(KEYNESS.names, zip(*rows, strict=True), strict=True)))

    def _calls(self) -> pd.DataFrame:
        called = {"g2": 60, "g2_bonferroni": 2, "lrc": 1, "permutation": 0}
        rows = [
            (doc, "rest", method, 900, n and n + i)
            for i, doc in enumerate(self.docs)
            for method, n in called.items()
        ]
        return make_table(CALLS, dict(zip(CALLS.names, zip(*rows, strict=True), strict=True)))

    def _origins(self) -> pd.DataFrame:
        kinds = ["central", "shared", "listed", "own"]
        rows = []
        for i, doc in enumerate(self.docs):
            for k, phrase in enumerate(PHRASES[i % 3 :]):
                kind = kinds[(k + i) % 4] if i else "own"
                source = ("党的十九大报告", 2017) if kind == "central" else (None, None)
                rows.append((doc, phrase, 1 + k % 4, kind, 2 if kind == "shared" else 1, *source))
        return make_table(ORIGINS, pd.DataFrame(rows, columns=ORIGINS.names))

    def _places(self) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        topics = self.topic_terms.drop_duplicates("topic")
        rows = [(doc, n, int(self.rng.integers(len(topics)))) for doc in self.docs for n in range(20)]
        table = pd.DataFrame(rows, columns=["doc_id", "passage", "topic"]).assign(x=0.0, y=0.0)
        table["label"] = topics["label"].to_numpy()[table["topic"]]
        table[["x", "y"]] = self.rng.random((len(table), 2))
        places = table.assign(begin=table["passage"] / 20, finish=(table["passage"] + 1) / 20)
        k = np.arange(5, 13)
        stable = 0.4 + 0.2 * self.rng.random(len(k))
        curve = {"k": k, "stability": stable, "low": stable - 0.05, "high": stable + 0.05}
        return (
            make_table(TOPIC_MAP, table),
            make_table(TOPIC_POSITIONS, places[TOPIC_POSITIONS.names]),
            make_table(TOPIC_NUMBERS, curve | {"chosen": stable == stable.max()}),
        )

    def _pairs(self, measures: dict[str, float]) -> pd.DataFrame:
        rows = [
            (a, b, measure, v, v - 0.05, v + 0.06)
            for measure, top in measures.items()
            for i, a in enumerate(self.docs)
            for b in self.docs[i + 1 :]
            for v in [0.06 + top * self.rng.random()]
        ]
        return make_table(SIMILARITY, dict(zip(SIMILARITY.names, zip(*rows, strict=True), strict=True)))


@pytest.fixture(scope="session", params=[2, 5, 12])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    return Corpus(request.param)


@pytest.fixture(scope="session")
def make_corpus() -> type[Corpus]:
    return Corpus


@pytest.fixture(scope="session")
def five() -> Corpus:
    return Corpus(5)


@pytest.fixture(scope="session")
def records_of() -> Callable[..., list[Record]]:
    return _record_all


def _record_all(corpus: Corpus, languages: tuple[str, ...] = ("zh", "en")) -> list[Record]:
    """Every figure as a run would have saved it, without drawing it."""
    records = []
    for name in FIGURES:
        exhibit, table = FIGURES[name], round_table(corpus.tables()[name])
        for language in languages:
            labels = label_reports(corpus.reports, language=language)
            shown = round_table(choose_rows(exhibit, table, list(labels), language=language))
            words = _write_words(exhibit, table, shown, corpus.reports, language)
            stem = f"{name}.{language}"
            records.append(Record(exhibit, stem, None, language, words, table, corpus.reports, 0))
    return records
