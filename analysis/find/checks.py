"""What the numbers of one sentence let a reader check: sums, shares, changes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Verdict = Literal["confirmed", "contradicted", "cannot tell"]
"""What a check says; where parts may overlap or be left out, it cannot tell."""

_PARTS = re.compile(r"其中|分为|包括|包含|即")
_TOTAL = re.compile(r"(?P<sum>合计|总计|共计)|[,、;]一?共(?:有|\w{2})?$")
_SHARE = re.compile(r"率|占|比[例重]")
_OF = re.compile(r"占[^,。;]{0,14}的?$|占比[^,。;]{0,3}$")
_UP = re.compile("[增升扩提涨跃]|壮大|延长")
_DOWN = re.compile("[降减缩压]|精简|合并|整合")
_GROWTH = re.compile("增[长幅加]|提[高升]|上升|下降|降幅|减少|压缩|缩短|翻")
_DONE = re.compile("其中|[已完办结改成达签解]")
_ADDED = frozenset({"count", "money", "area"})
_DAYS = {"天": (1, 1), "周": (7, 7), "月": (28, 31), "年": (365, 366), "小时": (1 / 24, 1 / 24)}
_MOST_WHOLE = 100_000


class Claim(NamedTuple):
    """A claim as a check reads it: its row, its place in the passage, and what it says."""

    row: int
    start: int
    end: int
    surface: str
    value: float
    low: float
    high: float
    unit: str
    kind: str
    counted: str
    role: str
    hedge: str

    @property
    def is_exact(self) -> bool:
        """Whether the number stands without a hedge."""
        return self.hedge == "exact"


class Check(NamedTuple):
    """One check: its kind, its verdict, why, and the claims it used, each with its role."""

    check: str
    verdict: Verdict
    detail: str
    used: tuple[tuple[Claim, str], ...]


def iterate_checks(folded: str, claims: list[Claim]) -> Iterator[Check]:
    """Check what the numbers of a sentence say of each other.

    Parameters
    ----------
    folded : str
        The passage, simplified and folded.
    claims : list of Claim
        Those of one sentence, in reading order.

    Yields
    ------
    Check
        Sums, shares and changes.
    """
    for at, claim in enumerate(claims):
        before = folded[claims[at - 1].end if at else max(0, claim.start - 20) : claim.start]
        yield from _check_parts(folded, claims, at)
        if _TOTAL.search(before):
            yield from _check_total(claims[:at], claim, before)
        if claim.unit == "%" and at and _SHARE.search(before):
            yield from _check_share(folded, claims[:at], claim, before)
        if claim.role == "after" and at:
            yield from _check_change(folded, claims[at - 1], claim, claims[at + 1 : at + 2])


def _check_parts(folded: str, claims: list[Claim], at: int) -> Iterator[Check]:
    """Check a whole against the parts after 其中."""
    whole, after = claims[at], claims[at + 1 : at + 2]
    # an average and a threshold are no whole and part: 村均收入70万元,其中100万元以上的村
    if (
        not after
        or whole.kind not in _ADDED
        or "均" in whole.counted
        or not _PARTS.search(folded[whole.end : after[0].start])
    ):
        return
    parts = _take_alike(claims[at + 1 :], whole)
    total = sum(part.value for part in parts)
    used = ((whole, "whole"), *((part, "part") for part in parts))
    larger = [part for part in parts if part.is_exact and whole.is_exact and part.value > whole.value]
    if larger:
        detail = f"a part, {larger[0].surface}, is more than the whole, {whole.surface}"
        yield Check("sum", "contradicted", detail, used)
    elif len(parts) > 1:
        same = all(claim.is_exact for claim, _ in used) and total == whole.value
        detail = f"{_write_sum(parts)} = {total:g}, the whole is {whole.value:g}"
        note = "" if same else "; parts may be left out, overlap or be rounded"
        yield Check("sum", "confirmed" if same else "cannot tell", detail + note, used)


def _take_alike(claims: list[Claim], whole: Claim) -> list[Claim]:
    """Take the claims in the whole's unit, up to the first in another; ages and shares describe a part."""
    counts = [claim for claim in claims if claim.kind not in {"age", "percent"}]
    stop = next((at for at, claim in enumerate(counts) if claim.unit != whole.unit), len(counts))
    return counts[:stop]


def _check_total(earlier: list[Claim], total: Claim, before: str) -> Iterator[Check]:
    """Check a total after its parts: 甲3个、乙5个,共计8个."""
    parts = _take_alike(earlier[::-1], total)[::-1]
    if len(parts) < 2 or math.isnan(total.value):
        return
    found = sum(part.value for part in parts)
    used = (*((part, "part") for part in parts), (total, "whole"))
    exact = all(claim.is_exact for claim, _ in used)
    verdict: Verdict = "cannot tell"
    if exact and found == total.value:
        verdict = "confirmed"
    elif exact and "计" in before:
        verdict = "contradicted"
    yield Check("sum", verdict, f"{_write_sum(parts)} = {found:g}, the total is {total.value:g}", used)


def _write_sum(parts: list[Claim]) -> str:
    return " + ".join(f"{part.value:g}" for part in parts)


def _check_share(folded: str, earlier: list[Claim], share: Claim, before: str) -> Iterator[Check]:
    """Check a percentage against the two counts before it, or against all wholes there could be."""
    part, whole = earlier[-1], earlier[-2] if len(earlier) > 1 else None
    if part.kind not in _ADDED or part.role or math.isnan(part.value):
        return
    if whole and whole.unit == part.unit and 0 < part.value <= whole.value and _is_part(folded, part, whole):
        ratio = 100 * part.value / whole.value
        used = ((whole, "whole"), (part, "part"), (share, "share"))
        detail = f"{part.value:g} / {whole.value:g} = {ratio:.4g} %, the text says {share.surface}"
        exact = part.is_exact and whole.is_exact and share.counted.endswith(("率", "占比", "比"))
        otherwise: Verdict = "contradicted" if exact else "cannot tell"
        yield Check("share", "confirmed" if _fits(ratio, share) else otherwise, detail, used)
    elif _OF.search(before) and part.is_exact and share.is_exact and part.kind == "count" and share.value:
        yield _check_whole(part, share)


def _is_part(folded: str, part: Claim, whole: Claim) -> bool:
    """Tell whether the text says that one number is part of another: 线索80项,已办结76项."""
    return bool(_DONE.search(folded[whole.end : part.start])) or part.counted == whole.counted != ""


def _check_whole(part: Claim, share: Claim) -> Check:
    """Ask whether any whole number makes a share of a part; which it is the text does not say."""
    used = ((part, "part"), (share, "share"))
    nearest = round(100 * part.value / share.value)
    wholes = range(max(1, int(part.value), nearest - _reach(share)), nearest + _reach(share) + 1)
    fitting = [whole for whole in wholes if _fits(100 * part.value / whole, share)]
    if fitting:
        span = f"{fitting[0]}" if len(fitting) == 1 else f"{fitting[0]} to {fitting[-1]}"
        return Check("share", "cannot tell", f"the whole is not stated; it would be {span}", used)
    return Check(
        "share", "contradicted", f"no whole number makes {part.value:g} a share of {share.surface}", used
    )


def _reach(share: Claim) -> int:
    return min(_MOST_WHOLE, 2 + int(200 / max(share.value, 0.01)))


def _fits(ratio: float, share: Claim) -> bool:
    """Tell whether a ratio is the share as it is written: rounded or cut off at its last decimal."""
    decimals = re.search(r"\.(\d+)", share.surface)
    step = 10.0 ** -len(decimals[1]) if decimals else 1.0
    return share.low - step / 2 <= ratio + 1e-9 and (ratio < share.high + step or math.isinf(share.high))


def _check_change(folded: str, first: Claim, second: Claim, after: list[Claim]) -> Iterator[Check]:
    """Check that a change goes the way its verb says, and by as much as the growth after it."""
    between = folded[first.end : second.start]
    up, down = _UP.search(between), _DOWN.search(between)
    used = ((first, "before"), (second, "after"))
    bounds = _compare(first, second)
    if bounds and bool(up) != bool(down):
        (low, high), (from_, to) = bounds
        rises, falls = from_ > high, to < low
        right, wrong = (rises, falls) if up else (falls, rises)
        verdict: Verdict = "confirmed" if right else "contradicted" if wrong else "cannot tell"
        detail = (
            f"{first.surface} to {second.surface} is {'more' if rises else 'less' if falls else 'unclear'}"
        )
        yield Check("change", verdict, detail, used)
    if after and after[0].unit == "%" and _GROWTH.search(folded[second.end : after[0].start]):
        yield from _check_growth(first, second, after[0])


def _compare(first: Claim, second: Claim) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Give the bounds of two numbers in one unit: days, where one is in months and the other in days."""
    if first.unit == second.unit:
        return (first.low, first.high), (second.low, second.high)
    if first.unit in _DAYS and second.unit in _DAYS:
        (a, b), (c, d) = _DAYS[first.unit], _DAYS[second.unit]
        return (first.low * a, first.high * b), (second.low * c, second.high * d)
    return None


def _check_growth(first: Claim, second: Claim, growth: Claim) -> Iterator[Check]:
    if first.unit != second.unit or first.kind == "percent" or not first.value or math.isnan(second.value):
        return
    percent = 100 * abs(second.value - first.value) / first.value
    exact = first.is_exact and second.is_exact
    otherwise: Verdict = "contradicted" if exact else "cannot tell"
    detail = f"from {first.value:g} to {second.value:g} is {percent:.4g} %, the text says {growth.surface}"
    used = ((first, "before"), (second, "after"), (growth, "growth"))
    yield Check("change", "confirmed" if _fits(percent, growth) else otherwise, detail, used)
