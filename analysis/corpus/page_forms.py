"""The forms by which a line of a page shows what it is: labels, widgets, captions, legal matter."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.corpus.text import HAN

DATE = r"\d{4}\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*日?"
_COLON = r"[:\uff1a]"
_OPEN, _CLOSE = r"[【\[(\uff08]?", r"[】\])\uff09]?"
_EDITORS = "作者|编辑|责编|责任编辑|校对|审核|供稿|撰稿|文字|文/图"


class Form(NamedTuple):
    """A kind of line, the rule that tells it, and the pattern its beginning matches."""

    kind: str
    rule: str
    pattern: re.Pattern[str]


def _form(kind: str, rule: str, *patterns: str) -> Form:
    return Form(kind, rule, re.compile("|".join(patterns), re.IGNORECASE))


REPORTERS = _form(
    "byline",
    "names its reporters",
    rf"[□■●◎]?\s*(?:本报|本网|本刊|本台|全媒体|特约|见习|实习)*(?:记者|通讯员|实习生)[{HAN}A-Za-z、,\s·]{{2,30}}$",
)

FORMS = (
    _form(
        "navigation",
        "a path of places",
        rf"(?:您的|当前|您现在的|你的)?(?:所在)?位置\s*{_COLON}",
        r"首页$",
        r"[^。]{0,40}[^\s。]\s*[>›»][^。]{0,40}$",
    ),
    _form("original_title", "names an original title", rf"原(?:标题|题)\s*{_COLON}"),
    _form(
        "abstract",
        "begins as an abstract",
        rf"{_OPEN}(?:内容)?(?:摘\s*要|提要|导读|核心提示|编者按)\s*(?:[】\]]|{_COLON})",
    ),
    _form(
        "related",
        "announces other articles",
        rf"{_OPEN}(?:相关|延伸|推荐|更多|热门|往期)(?:阅读|链接|新闻|报道|文章|推荐|内容|回顾){_CLOSE}\s*(?:{_COLON}|$)",
        rf"猜你喜欢|(?:上|下)一篇\s*(?:{_COLON}|$)",
    ),
    _form("tags", "a list of tags", rf"(?:标签|关键词|关键字|tags?)\s*{_COLON}"),
    _form(
        "source",
        "a date label",
        rf"{_OPEN}(?:信息提供|发布|发稿|更新|成文|印发)?(?:日期|时间)\s*{_CLOSE}\s*{_COLON}\s*{DATE}",
    ),
    _form(
        "source",
        "a printed issue",
        rf".{{0,4}}《[^》]{{2,20}}》\s*[(\uff08]?\s*{DATE}[^。]{{0,12}}$",
    ),
    _form("source", "begins with a date", rf"{DATE}(?:\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?(?:\s[^。]*)?$"),
    _form(
        "source",
        "a source label",
        rf"{_OPEN}(?:信息|文章|消息)?(?:来源|稿源){_CLOSE}\s*{_COLON}",
        r"【(?:信息|文章|消息)?(?:来源|稿源)】",
    ),
    _form(
        "byline",
        "an author label",
        rf"{_OPEN}(?:{_EDITORS}){_CLOSE}\s*{_COLON}",
        rf"【(?:{_EDITORS})】",
    ),
    REPORTERS,
    _form(
        "caption",
        "points to a picture",
        r"点击(?:图片|查看|放大)|图为|资料图|[↑▲△]",
        rf"图(?:片|[一二三四五六七八九十\d①-⑨]+)?\s*{_COLON}",
    ),
    _form(
        "caption",
        "credits a picture",
        rf"(?:[^。]{{0,60}}[(\uff08\s])?(?:本报|本网)?(?:记者|通讯员)?\s*[{HAN}]{{2,4}}\s*(?:(?<!拍)摄|供图|摄影)[)\uff09]?。?$",
        r"[^。]{0,60}[(\uff08]?(?:图片来源|图源)[^。]{0,20}$",
    ),
    _form(
        "widget",
        "a button or a counter",
        rf"(?:分享|转发)(?:到|至|给)?\s*(?:{_COLON}|$)",
        rf"(?:打印|点赞|收藏|评论|关闭窗口|返回顶部)(?![{HAN}])",
        rf"【?字[体号]\s*{_COLON}|扫一扫|扫码|长按|阅读量|浏览次数|点击数",
        r"(?:欢迎)?关注.{0,20}(?:公众号|微信号|微博)",
    ),
    _form(
        "footer",
        "legal matter",
        r".{0,30}(?:版权所有|copyright|©|ICP备|公网安备|许可证|违法和不良信息|举报(?:电话|邮箱))",
    ),
    _form(
        "footer",
        "an address or an operator",
        rf"(?:主办|承办|协办|运行维护|技术支持|联系电话|电话|传真|地址|邮编|邮箱)(?:单位|方)?\s*{_COLON}",
    ),
)
"""The forms, in the order in which they are tried."""
