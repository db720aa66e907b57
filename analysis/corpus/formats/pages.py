"""A page: what a file of any format gives, and the names under which files state what they know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.corpus.registry import read_day


class FileFault(ValueError):
    """A file that can't be read; the message says why and what to do, the caller adds the file's name."""


@dataclass(frozen=True)
class Page:
    """One text of a file: a file of text holds one, a table one in each row.

    Attributes
    ----------
    text : str
        The text as it came, decoded or extracted.
    encoding : str or None
        The encoding of the file, None where the format has none of its own (.docx, .pdf, .xlsx, .parquet).
    key : str
        Which row of a table; empty for a file of one text.
    stated : mapping of str to str
        What the file states beside the text (columns of a table, front matter), by the registry's names.
    hinted : mapping of str to str
        What was found around the text, to be used where the text itself says nothing.
    """

    text: str = field(repr=False)
    encoding: str | None = None
    key: str = ""
    stated: Mapping[str, str] = field(default_factory=dict[str, str])
    hinted: Mapping[str, str] = field(default_factory=dict[str, str])


NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "fulltext", "full_text", "正文", "内容", "全文", "文本"),
    "doc_id": ("doc_id", "id", "编号"),
    "title": ("title", "headline", "标题", "题目"),
    "date": ("date", "pubdate", "publish_date", "published", "日期", "发布日期", "发布时间", "时间"),
    "outlet": ("outlet", "source", "media", "publisher", "来源", "媒体", "出处"),
    "place": ("place", "location", "地点", "地区"),
    "province": ("province", "省份", "省"),
    "level": ("level", "级别", "层级"),
    "label_zh": ("label_zh",),
    "label_en": ("label_en",),
    "names": ("names",),
}
"""The names of columns and front matter that are understood, by what they mean; the first there counts."""


def translate_names(given: Mapping[str, str]) -> dict[str, str]:
    """Give what is stated under one of :data:`NAMES` its name in the registry; empty values and all else go.

    A date that is no full day (``2021年``) counts as not known.

    Examples
    --------
    >>> translate_names({"标题": "党建引领", "发布时间": "2021/3/5 08:00", "点击": "3"})
    {'title': '党建引领', 'date': '2021-03-05'}
    """
    plain = {name.strip().lower(): value.strip() for name, value in given.items()}
    found = {name: next((plain[a] for a in aliases if plain.get(a)), "") for name, aliases in NAMES.items()}
    day = read_day(found["date"])
    found["date"] = day.isoformat() if day else ""
    return {name: value for name, value in found.items() if value}
