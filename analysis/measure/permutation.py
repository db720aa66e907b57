"""Permutation of passages: which differences between groups are more than bursts and chance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from scipy import sparse

from analysis.measure.contrasts import measure_g2
from analysis.measure.counts import sum_terms
from analysis.measure.intervals import estimate_variance
from analysis.measure.resampling import Floats, Labels, draw_labels, sum_samples

_CELLS = 2_000_000
"""How many numbers a batch of permutations holds: 16 MB, whatever the size of the corpus."""


class Permuted(NamedTuple):
    """The statistic of each term as the groups are, and the largest of each permutation."""

    observed: Floats
    maxima: Floats

    @property
    def p(self) -> Floats:
        """Give each term's p-value, corrected for the number of terms; NaN without a permutation."""
        if not len(self.maxima):
            return np.full(len(self.observed), np.nan)
        # The last digits of sums differ with the order of the passages: what is equal must count.
        ordered = np.sort(self.maxima * (1 + 1e-9))
        above = len(ordered) - np.searchsorted(ordered, self.observed, side="left")
        return (1 + above) / (1 + len(ordered))


def permute_groups(  # noqa: PLR0913 - every option is named by the caller
    counts: sparse.csr_array, sizes: Floats, groups: Labels, *, draws: int, seed: int, progress: bool = False
) -> Permuted:
    """Deal passages out anew between groups, and see how far apart the groups come by chance.

    Parameters
    ----------
    counts : sparse array of shape (passages, terms)
        Occurrences.
    sizes : ndarray of shape (passages,)
        Size of each passage.
    groups : array of shape (passages,)
        The group of each passage, from 0.
    draws, seed : int
        Number of permutations, and the seed of the random generator.
    progress : bool
        Show a progress bar.

    Returns
    -------
    Permuted
        Its `p` is the share of permutations, the reports' own order among them, in which any term
        differs as much.

    Notes
    -----
    The statistic is G² / phi with phi = max(1, v / N): v the jackknife variance of a term's total N
    over all passages (:func:`analysis.measure.intervals.estimate_variance`), which is N where
    occurrences fall independently. phi does not depend on the groups, so that the test keeps its
    level; it brings bursty and even terms onto one scale, without which the maximum would belong to
    the bursty ones and the test would see nothing else.

    References
    ----------
    Westfall, P. H. & Young, S. S. (1993). Resampling-Based Multiple Testing, section 2.2.
    Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical
    Applications in Genetics and Molecular Biology 9, article 39.
    """
    n = sum_terms(counts)
    spread = np.count_nonzero(sizes) > 1
    variance = estimate_variance(counts, sizes) if spread else n
    phi = np.maximum(1, np.divide(variance, n, out=np.ones(len(n)), where=n > 0))
    number = int(groups.max()) + 1
    observed = next(_compare_groups(counts, sizes, groups[None], number)) / phi
    if not len(n):
        return Permuted(observed[0], np.zeros(0))
    drawn = draw_labels(groups, draws, seed=seed)
    batches = _compare_groups(counts, sizes, drawn, number, progress=progress) if draws else iter(())
    maxima = [(each / phi).max(axis=1) for each in batches]
    return Permuted(observed[0], np.concatenate(maxima) if maxima else np.zeros(0))


def _compare_groups(
    counts: sparse.csr_array, sizes: Floats, groups: Labels, number: int, *, progress: bool = False
) -> Iterator[Floats]:
    """Give the G² of every term for some permutations at a time."""
    from tqdm import tqdm

    batch = max(1, _CELLS // (number * max(counts.shape[1], 1)))
    n, size = sum_terms(counts), float(sizes.sum())
    starts = range(0, len(groups), batch)
    for start in tqdm(starts, desc="permuting", unit=f"×{batch}", disable=not progress):
        members = [groups[start : start + batch] == group for group in range(number - 1)]
        sums = [sum_samples(counts, sizes, each.astype(np.float64)) for each in members]
        found = np.stack([each.n for each in sums], axis=-2)
        held = np.stack([each.sizes for each in sums], axis=-1)
        # The last group has what the others leave.
        last, left = n - found.sum(axis=-2), size - held.sum(axis=-1)
        yield measure_g2(
            np.concatenate([found, last[..., None, :]], axis=-2), np.append(held, left[..., None], axis=-1)
        )
