"""Summaries of topics: how many paragraphs, of which reports, where in them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.corpus.lexicon.glossing import gloss
from analysis.corpus.tables import TOPIC_POSITIONS, TOPIC_SHARES, TOPIC_SUMMARY, TOPICS, make_table
from analysis.corpus.tables.needs import PLACES, only, require, require_passages
from analysis.measure.intervals import NORMAL
from analysis.measure.positions import lay_along
from analysis.measure.resampling import Floats


def measure_agreement(topics: pd.DataFrame) -> float:
    """Measure how far topics are the reports under other names.

    Parameters
    ----------
    topics : pandas.DataFrame
        As ``cluster_topics`` gives them.

    Returns
    -------
    float
        Adjusted mutual information between topic and report: 1 if the topics are the reports, about
        0 if a topic says nothing about the report.

    References
    ----------
    Vinh, N. X., Epps, J. & Bailey, J. (2010). Information theoretic measures for clusterings
    comparison. Journal of Machine Learning Research 11: 2837-2854.
    """
    require((topics, only(TOPICS, "doc_id", "topic")))
    from sklearn.metrics import adjusted_mutual_info_score  # pyright: ignore[reportUnknownVariableType]

    return float(adjusted_mutual_info_score(topics["doc_id"], topics["topic"]))


def summarise_topics(topics: pd.DataFrame) -> pd.DataFrame:
    """Summarise topics, and flag those that are one report under another name.

    Parameters
    ----------
    topics : pandas.DataFrame
        As ``cluster_topics`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per topic: topic, label, label_en, paragraphs, reports, largest_share, one_report.
    """
    require((topics, only(TOPICS, "doc_id", "topic", "label")))
    sizes = topics.groupby(["topic", "label", "doc_id"]).size()
    by_topic = sizes.groupby(["topic", "label"])
    table = pd.DataFrame(
        {"paragraphs": by_topic.sum(), "reports": by_topic.size(), "most": by_topic.max()}
    ).reset_index()
    table["label_en"] = pd.Series([gloss(label) for label in table["label"]], dtype="str")
    table["largest_share"] = table["most"] / table["paragraphs"]
    table["one_report"] = table["reports"] == 1
    return make_table(TOPIC_SUMMARY, table[TOPIC_SUMMARY.names])


def share_topics(topics: pd.DataFrame) -> pd.DataFrame:
    """Give the share of each topic in each report, and how far it is from the other reports' share.

    Parameters
    ----------
    topics : pandas.DataFrame
        As ``cluster_topics`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per topic in a report, also where it does not occur: doc_id, topic, label,
        paragraphs, share, low, high (95 % interval of the share), others (share in the other
        reports together; NaN where there are none), difference (share - others), difference_low,
        difference_high (95 % interval of the difference).

    Notes
    -----
    Wilson's score interval, which is not empty where no paragraph is found; for the difference
    Newcombe's interval (method 10), made of two of Wilson's. Both take paragraphs for independent:
    where a topic stands in runs of paragraphs they are too narrow.

    References
    ----------
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
    Journal of the American Statistical Association 22: 209-212.
    Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions.
    Statistics in Medicine 17: 873-890.

    Examples
    --------
    >>> topics = pd.DataFrame({"doc_id": list("aabb"), "topic": [0, 0, 0, 1]})
    >>> topics["label"] = ["人才", "人才", "人才", "网格"]
    >>> share_topics(topics)[["share", "others", "difference"]].values.tolist()
    [[1.0, 0.5, 0.5], [0.0, 0.5, -0.5], [0.5, 1.0, -0.5], [0.5, 0.0, 0.5]]
    """
    require((topics, only(TOPICS, "doc_id", "topic", "label")))
    labels = topics.drop_duplicates("topic").set_index("topic")["label"].sort_index()
    grid = pd.MultiIndex.from_product([topics["doc_id"].unique(), labels.index], names=["doc_id", "topic"])
    sizes = topics.groupby(["doc_id", "topic"]).size().reindex(grid, fill_value=0)
    table = sizes.rename("paragraphs").reset_index()
    table["label"] = table["topic"].map(labels)
    n, of = table["paragraphs"], table.groupby("doc_id")["paragraphs"].transform("sum")
    other_n, other_of = table.groupby("topic")["paragraphs"].transform("sum") - n, len(topics) - of
    here, there = find_share_interval(n, of), find_share_interval(other_n, other_of)
    table = table.assign(share=here[0], low=here[1], high=here[2], others=there[0])
    table = table.assign(difference=here[0] - there[0])
    table["difference_low"] = table["difference"] - np.hypot(here[0] - here[1], there[2] - there[0])
    table["difference_high"] = table["difference"] + np.hypot(here[2] - here[0], there[0] - there[1])
    return make_table(TOPIC_SHARES, table[TOPIC_SHARES.names])


def find_share_interval(n: pd.Series, of: pd.Series) -> tuple[Floats, Floats, Floats]:
    """Give shares with Wilson's 95 % intervals: share, low, high; NaN where there is nothing to share.

    Parameters
    ----------
    n, of : pandas.Series
        How many have it, of how many.

    Examples
    --------
    >>> [x.round(3).tolist() for x in find_share_interval(pd.Series([0, 5]), pd.Series([10, 10]))]
    [[0.0, 0.5], [0.0, 0.237], [0.278, 0.763]]
    """
    total: Floats = np.where(of > 0, of, np.nan).astype(np.float64)
    share: Floats = n.to_numpy(np.float64) / total
    middle = (share + NORMAL**2 / (2 * total)) / (1 + NORMAL**2 / total)
    margin = np.sqrt(share * (1 - share) / total + (NORMAL / (2 * total)) ** 2)
    margin = NORMAL * margin / (1 + NORMAL**2 / total)
    # Rounding errors must not take the limits of 0 and 1 past them.
    low: Floats = np.clip(np.round(middle - margin, 12), 0, share)
    high: Floats = np.clip(np.round(middle + margin, 12), share, 1)
    return share, low, high


def locate_topics(topics: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Give the place of each topic's paragraphs along their reports.

    Parameters
    ----------
    topics : pandas.DataFrame
        As ``cluster_topics`` gives them.
    passages : pandas.DataFrame
        As ``split_passages`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per paragraph with a topic: doc_id, passage, topic, label, begin, finish (shares of
        the characters of the report's passages that stand before it and up to its end, 0 to 1).
    """
    require((topics, only(TOPICS, "doc_id", "passage", "topic", "label")), (passages, PLACES))
    require_passages(topics, passages, name="topics")
    along = lay_along(passages)
    places = along.assign(begin=along["before"] / along["total"], finish=along["upto"] / along["total"])
    located = topics.merge(places, on=["doc_id", "passage"], how="left", validate="one_to_one")
    return make_table(TOPIC_POSITIONS, located[TOPIC_POSITIONS.names])
