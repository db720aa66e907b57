"""Consensus: which units stand together however the corpus is resampled."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from analysis.measure.resampling import Floats
from analysis.measure.topics.models import MODELS, Model, Partition, Weights

_SHARE = 0.8
# Two or three settle most corpora; two units that swap for ever must not keep it going.
_ROUNDS = 5

VOTES: Mapping[Model, float] = {"nmf": 3, "agglomerative": 1, "kmeans": 1}
"""What each model's divisions count in the consensus: NMF is the most stable of the three, the other
two find the report least."""


def draw_units(texts: Sequence[str], draws: int, *, seed: int = 0) -> npt.NDArray[np.bool_]:
    """Draw samples of units, four in five, so that each unit's draws hang on its own text.

    Parameters
    ----------
    texts : sequence of str
        The text of each unit.
    draws, seed : int

    Returns
    -------
    ndarray of shape (draws, units)
        True where a unit is in a sample. A unit keeps its samples when others come, go or change
        places; two units of one text share theirs.

    Examples
    --------
    >>> drawn = draw_units(["引才育才", "建网入格"], 100)
    >>> (drawn[:, 1] == draw_units(["建网入格"], 100)[:, 0]).all()
    np.True_
    """
    keys = [zlib.crc32(text.encode()) for text in texts]
    return np.stack([np.random.default_rng([seed, key]).random(draws) < _SHARE for key in keys], axis=1)


def measure_consensus(
    weights: Weights,
    drawn: npt.NDArray[np.bool_],
    k: int,
    *,
    votes: Mapping[Model, float] = VOTES,
    seed: int = 0,
) -> Floats:
    """Measure how often two units fall into one topic, over samples and models.

    Parameters
    ----------
    weights : Weights
    drawn : ndarray of shape (draws, units)
        As :func:`draw_units` gives them.
    k : int
        Number of topics.
    votes : mapping of str to float
        The models to ask, and what each counts.
    seed : int

    Returns
    -------
    ndarray of shape (units, units)
        Of the samples that hold both units, the share in which they fall into one topic, 0 to 1;
        0 where no sample holds both.

    References
    ----------
    Monti, S., Tamayo, P., Mesirov, J. & Golub, T. (2003). Consensus clustering: a resampling-based
    method. Machine Learning 52: 91-118.
    """
    units = drawn.shape[1]
    together, both = np.zeros((units, units), dtype=np.float32), np.zeros((units, units), dtype=np.float32)
    for number, sample in enumerate(drawn):
        rows = np.flatnonzero(sample)
        if len(rows) < k:
            continue
        square = np.ix_(rows, rows)
        both[square] += sum(votes.values())
        for name, vote in votes.items():
            topic = MODELS[name](weights.take(rows), k, seed=seed + number)
            together[square] += vote * (topic[:, None] == topic[None, :])
    consensus = np.divide(together, both, out=np.zeros_like(together), where=both > 0).astype(np.float64)
    np.fill_diagonal(consensus, 1)
    return consensus


def cut_consensus(consensus: Floats, k: int) -> Partition:
    """Cut a consensus into topics: average linkage, then each unit to the topic it is nearest to.

    Parameters
    ----------
    consensus : ndarray of shape (units, units)
    k : int

    Returns
    -------
    Partition
        At most `k` topics: fewer where the units don't tell more apart.

    Examples
    --------
    >>> import numpy as np
    >>> cut_consensus(np.array([[1, 0.9, 0.1], [0.9, 1, 0.2], [0.1, 0.2, 1]]), 2).tolist()
    [0, 0, 1]
    """
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    # Rounded, so that ties are ties on every machine.
    distance = np.round(1 - consensus, 6)
    np.fill_diagonal(distance, 0)
    topic = fcluster(linkage(squareform(distance, checks=False), "average"), k, "maxclust") - 1
    return _settle(consensus, np.asarray(topic, dtype=np.int64))


def _settle(consensus: Floats, topic: Partition) -> Partition:
    for _ in range(_ROUNDS):
        nearest = share_consensus(consensus, topic).argmax(axis=1)
        if (nearest == topic).all():
            break
        topic = np.unique(nearest, return_inverse=True)[1].astype(np.int64)
    return topic


def share_consensus(consensus: Floats, topic: Partition) -> Floats:
    """Share each unit out to the topics by its mean consensus with their other units.

    Parameters
    ----------
    consensus : ndarray of shape (units, units)
    topic : Partition

    Returns
    -------
    ndarray of shape (units, topics)
        Rows sum to 1.
    """
    member: Floats = np.eye(int(topic.max()) + 1)[topic]
    others = consensus - np.diag(np.diag(consensus))
    # A unit alone in its topic is as near to it as can be.
    alone = member * (member.sum(axis=0) == 1)
    means = np.maximum(others @ member / np.maximum(member.sum(axis=0) - member, 1) + alone, 0)
    means = np.asarray(means.round(6) + 1e-9, dtype=np.float64)
    return means / means.sum(axis=1, keepdims=True)
