"""Models: three ways to divide units into topics, each behind one function."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from analysis.measure.resampling import Floats

Partition = npt.NDArray[np.int64]
"""The topic of each unit, from 0."""

Model = Literal["nmf", "agglomerative", "kmeans"]
"""The models, the default first."""


class Weights(NamedTuple):
    """Units as a model sees them: `terms` without negative weights, `dense` in few dimensions."""

    terms: sparse.csr_array
    dense: Floats

    def take(self, rows: npt.NDArray[np.intp]) -> Weights:
        """Take some units."""
        return Weights(self.terms[rows], self.dense[rows])


def limit_threads() -> AbstractContextManager[object]:
    """Hold linear algebra to one thread: on hundreds of units threads wait for one another."""
    from threadpoolctl import threadpool_limits  # scikit-learn requires it

    # The limit holds for libraries that are loaded by now, so load them first.
    import_module("sklearn.decomposition")
    return threadpool_limits(1)


def divide_nmf(weights: Weights, k: int, *, seed: int = 0) -> Partition:
    """Divide units by non-negative matrix factorisation: each goes to its heaviest factor.

    Parameters
    ----------
    weights : Weights
    k : int
    seed : int
        Of the randomised singular value decomposition that starts it.

    Returns
    -------
    Partition

    References
    ----------
    Lee, D. D. & Seung, H. S. (1999). Learning the parts of objects by non-negative matrix
    factorization. Nature 401: 788-791.
    """
    return np.asarray(factorise(weights.terms, k, seed=seed)[0].argmax(axis=1), dtype=np.int64)


def factorise(terms: sparse.csr_array, k: int, *, seed: int = 0) -> tuple[Floats, Floats]:
    """Factorise weights into units by topics and topics by terms."""
    from sklearn.decomposition import NMF
    from sklearn.exceptions import ConvergenceWarning

    make: Any = NMF
    # A start from the singular vectors: it hangs on the units, not on luck.
    nmf = make(k, init="nndsvda", random_state=seed, max_iter=300, tol=1e-3)
    # Units that repeat one another leave nothing to be explained, and the root of a rounding error below 0.
    with warnings.catch_warnings(), np.errstate(invalid="ignore"):
        warnings.simplefilter("ignore", ConvergenceWarning)
        units: Floats = nmf.fit_transform(terms)
    return units, nmf.components_


def divide_agglomerative(weights: Weights, k: int, *, seed: int = 0) -> Partition:
    """Divide units by Ward's method.

    Parameters
    ----------
    weights : Weights
    k : int
    seed : int
        Not needed; taken so that all models are called alike.

    Returns
    -------
    Partition

    References
    ----------
    Ward, J. H. (1963). Hierarchical grouping to optimize an objective function. Journal of the
    American Statistical Association 58: 236-244.
    """
    from sklearn.cluster import AgglomerativeClustering

    return np.asarray(AgglomerativeClustering(k, linkage="ward").fit_predict(weights.dense), dtype=np.int64)


def divide_kmeans(weights: Weights, k: int, *, seed: int = 0) -> Partition:
    """Divide units by k-means.

    Parameters
    ----------
    weights : Weights
    k : int
    seed : int
        Of the starting centres (k-means++).

    Returns
    -------
    Partition

    References
    ----------
    Arthur, D. & Vassilvitskii, S. (2007). k-means++: the advantages of careful seeding. Proceedings of
    SODA 2007: 1027-1035.
    """
    from sklearn.cluster import KMeans
    from sklearn.exceptions import ConvergenceWarning

    make: Any = KMeans
    # Of fewer different units than topics it makes fewer topics, and says so for every sample.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        topic = make(k, n_init=1, random_state=seed).fit_predict(weights.dense)
    return np.asarray(topic, dtype=np.int64)


MODELS: Mapping[Model, Callable[..., Partition]] = {
    "nmf": divide_nmf,
    "agglomerative": divide_agglomerative,
    "kmeans": divide_kmeans,
}
"""The models by name."""
