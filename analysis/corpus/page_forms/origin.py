"""Where an article comes from: dates, sources, authors, editors, and the index table of an office."""

from __future__ import annotations

from analysis.corpus.page_forms.form import CLOSE, COLON, DATE, OPEN, make_form
from analysis.corpus.text import HAN

_EDITORS = (
    "作者|编辑|责编|责任编辑|值班编辑|编辑/责任|校对|校验|审核|审签|初审|复审|终审|一审|二审|三审|签发|监制|监审|策划|统筹"
    "|主编|副主编|总编|总值班|美编|排版|制作|制图|设计|供稿|撰稿|撰文|执笔|文字|文案|图文|文图|文/图|图/文|文|供图|摄影|整理|编译|编审"
    "|发布人|发布者|录入|录入者|采写|采访|报送单位|报送|作者单位|作者简介|投稿邮箱|新闻热线|总策划|课题组组长|课题组成员|课题组"
)
_INDEX = (
    "索引号|索引|主题分类|信息分类|分类|主题词|发文字号|文号|文件编号|发文机关|发文机构|发布机构|制发机关|公开方式|公开形式|公开日期"
    "|公开时间|公开范围|公开主体|有效性|是否有效|时效性|体裁|体裁分类|组配分类|公文种类|服务对象|信息名称|名称|内容概述|生成日期|实施日期"
    "|成文日期|印发日期|发文日期|发布机关|责任部门|上传人|文档编号|信息索引|统一登记号|废止日期|密级"
)
_TIMES = "信息提供|发布|发稿|更新|最后更新|最近更新|成文|印发|发表|上传|录入|创建|公开|刊发|收稿|时间|日期"
_WEEKDAY = r"\(?(?:星期|周|礼拜)[一二三四五六日天]\)?"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?"

SPEAKER = make_form(
    "byline",
    "names a speaker",
    rf"[{HAN}]{{0,16}}(?:书记|[省市县区镇乡州]长|主任|部长|局长|处长|院长|校长|主席|教授|研究员|秘书长|组长|理事长)\s+[{HAN}]{{2,4}}$",
)
MAIL = make_form(
    "source",
    "a mail header",
    rf"(?:发件人|收件人|抄送|密送|主题|发送时间|日期|from|to|cc|subject|date|sent){COLON}",
)
REPORTERS = make_form(
    "byline",
    "names its reporters",
    rf"[{HAN}]{{0,10}}(?:记者|通讯员|实习生|特约撰稿人)[{HAN}a-z、,\s·]{{2,30}}$",
)
UNSURE = frozenset({SPEAKER.rule, MAIL.rule, REPORTERS.rule})
"""Rules of forms that a heading can have too (记者走基层): between paragraphs it is one."""

ORIGINS = (
    make_form("original_title", "names an original title", rf"原(?:标题|题){COLON}"),
    make_form(
        "abstract",
        "begins as an abstract",
        rf"{OPEN}(?:内容)?(?:摘\s*要|提\s*要|导读|导语|核心提示|编者按|编者的话|内容简介)\s*(?:\]|{COLON})",
        long=True,
    ),
    make_form(
        "tags", "a list of tags", rf"{OPEN}(?:标签|关键词|关键字|tags?|keywords?)(?:{CLOSE}{COLON}|\s*\])"
    ),
    make_form("tags", "a list of tags", r"(?:#[^\s#]{1,20}#?\s*)+$"),
    make_form(
        "tags",
        "the classification of a journal",
        rf"{OPEN}(?:中图分类号|文献标[识志]码|文章编号|doi|基金项目|收稿日期|项目来源|引用格式)(?:{CLOSE}{COLON}|\s*\])",
    ),
    make_form(
        "source",
        "a row of an index table",
        rf"{OPEN}(?:{_INDEX}){CLOSE}{COLON}",
        rf"[{HAN}]{{0,4}}(?:日期|时间){COLON}$",
    ),
    make_form(
        "source",
        "a document number",
        rf"[{HAN}\s]{{1,12}}[〔\[(]\s*(?:19|20)\d{{2}}\s*[〕\])]\s*第?\d{{1,4}}\s*号$",
    ),
    make_form(
        "source", "an issue of a journal", rf"[{HAN}·\s]{{2,20}}(?:19|20)\d{{2}}\s*年\s*第?\s*\d{{1,2}}\s*期$"
    ),
    make_form("byline", "an address with its postal code", rf"\([{HAN}\s,、·]{{4,50}}\d{{6}}\)$"),
    make_form("source", "who signed it", rf"签发人{COLON}|此件(?:公开|主动公开|依申请公开)"),
    make_form(
        "source", "a date label", rf"{OPEN}(?:{_TIMES}|[{HAN}]{{0,4}}(?:日期|时间)){CLOSE}{COLON}{DATE}"
    ),
    MAIL,
    make_form("source", "a printed issue", rf".{{0,4}}《[^》]{{2,20}}》\s*\(?\s*{DATE}[^。]{{0,12}}$"),
    make_form(
        "source",
        "begins with a date",
        rf"\(?{DATE}\)?\s*(?:{_WEEKDAY})?(?:\s*{_TIME}[{HAN}]{{0,12}})?(?:\s[^。]{{0,80}})?$",
        r"\(?(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\)?$",
    ),
    make_form(
        "source",
        "a name, a date and a time",
        rf"[^。!?,;]{{1,40}}\s(?:{DATE}|\d{{1,2}}[-/月]\d{{1,2}}日?)\s*{_TIME}[^。!?,;]{{0,20}}$",
        rf"(?:刊登|发表|发布|登载|原载)于?\s*{DATE}|中华民国\s*\d{{2,3}}\s*年\s*\d{{1,2}}\s*月[^。]{{0,12}}$",
        r"[^。!?,;:]{2,20}\s(?:今天|昨天|前天|刚刚|\d{1,2}(?:分钟|小时|天)前)$",
        r"[^。,;]{0,6}时间\s*\d{1,2}时\d{1,2}分$",
    ),
    make_form(
        "source",
        "a source label",
        rf"{OPEN}(?:信息|文章|消息|资料|稿件|本文|新闻|内容)?(?:来源|稿源|出处|转自|来源于){CLOSE}{COLON}",
        r"\[(?:信息|文章|消息)?(?:来源|稿源)\]",
        r"以下文章来源于",
        rf"(?:原文|文章|本文)?(?:链接|地址|网址|出处){COLON}\s*(?:http|www|$)",
    ),
    make_form("byline", "an author label", rf"{OPEN}(?:{_EDITORS}){CLOSE}{COLON}", rf"\[(?:{_EDITORS})\]"),
    make_form("byline", "an author label", rf"[(\[](?:{_EDITORS})\s+[{HAN}\s、,]{{2,30}}[)\]]$"),
    make_form(
        "byline",
        "a note in brackets on who wrote it",
        r"[(\[](?:本文|本报|本网|见习|实习|全媒体|特约)*(?:作者|执笔|课题组|整理|记者|通讯员|供稿|供图|图片|文图|稿件|撰稿人|编译)[^()\[\]]{0,60}[)\]]$",
        r"[(\[][^()\[\]。]{2,20}(?:供稿|供图|报送)[^()\[\]。]{0,14}[)\]]$",
        rf"(?:本报|本网)?(?:见习|实习|全媒体|融媒体?)?(?:记者|通讯员|摄影记者){COLON}[{HAN}]{{2,4}}(?:[\s、,]+[{HAN}]{{2,4}}){{0,6}}$",
    ),
    make_form(
        "byline",
        "signs the article",
        r"[□■●◎☉◇◆○]\s*[^。!?:;]{0,20}(?:记者|通讯员|实习生)[^。!?:;]{2,30}$",
        rf"[□☉◎]\s*[{HAN}]{{2,4}}(?:\s+[{HAN}]{{2,4}}){{0,4}}$",
        r"(?:整理|文|图|撰文|摄影|采写|作者|文图|图文)\s*/\s*[^。!?:;]{2,30}$",
        rf"[^。!?;]{{0,20}}(?:记者|通讯员|实习生)[^。!?;]{{0,24}}(?:文/图|图/文|文图|图文|摄影报道|综合报道?导?|报道|/[{HAN}]{{2,4}}报[导道][{HAN}]{{0,6}})$",
        rf"[{HAN}\s]{{0,10}}(?:图文|摄影|综合|编译)报[导道]$",
    ),
    SPEAKER,
    REPORTERS,
)
