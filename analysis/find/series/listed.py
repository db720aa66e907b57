"""Lists that are no rhetoric: places, bodies, posts, counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.find.series.likeness import Stretch

_COUNT = re.compile(r"\d")
_NAMED = re.compile(
    r"(?:[省市区县镇乡村屯组局委办部科处室站所厅院校厂店馆园员长者]|街道|中心|公司|集团|银行|大学|支部|总支|"
    r"书记|主任|干部|代表|骨干|群众|居民|村民|职工|单位|企业|组织|机关|医院|部门|基地|广场|平台|协会)$"
)
_NAMING = frozenset("nwxamf")


def is_listed(members: Sequence[Stretch]) -> bool:
    """Tell whether members only name things of one sort, or count them.

    Parameters
    ----------
    members : sequence of Stretch

    Returns
    -------
    bool
        True where every second member has a figure, or most are names of places, bodies or posts.

    Examples
    --------
    >>> lists = (["县委", "乡镇党委"], ["党委17个", "支部49个"], ["强基础", "抓落实"])
    >>> [is_listed([Stretch(text, len(text), (text,), "n") for text in texts]) for texts in lists]
    [True, True, False]
    """
    counted = sum(
        _COUNT.search(member.text) is not None and (len(members) == 2 or "v" not in member.kinds)
        for member in members
    )
    named = sum(_NAMED.search(member.text) is not None and set(member.kinds) <= _NAMING for member in members)
    return 2 * counted >= len(members) or 2 * named > len(members)
