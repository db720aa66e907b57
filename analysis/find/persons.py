"""Persons named in a text: a family name where a role stands before or a verb of speaking after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.corpus.lexicon.words import read_dictionary

_DOUBLE = "欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|东方|端木|闻人"
# The hundred and some commonest; some that are common words (成, 方, 任, 于) mislead.
_SINGLE = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范"
    "石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎武乔贺赖龚文庞樊殷施陶洪翟颜倪严温季俞章鲁葛韦毕聂祝莫"
)
_ROLE = (
    "书记|主任|局长|部长|镇长|乡长|县长|区长|市长|村长|院长|校长|所长|科长|处长|站长|队长|组长|会长|经理|董事长|委员|代表"
    "|网格员|社工|志愿者|党员|干部|负责人|村民|居民|业主|商户|农户|店主|老板|教授|专家|记者|骑手|楼长|楼栋长|带头人|职工|员工|同志|理事长"
)
_SAYS = "说|说道|说起|告诉|介绍|介绍说|表示|坦言|感慨|感叹|认为|指出|强调|回忆|笑言|直言|称赞|解释|补充道"
_LEADERS = "习近平|毛泽东|邓小平|江泽民|胡锦涛|周恩来|雷锋|焦裕禄"
_NAME = rf"(?:(?:{_DOUBLE})[\u4e00-\u9fff]{{1,2}}|[{_SINGLE}][\u4e00-\u9fff]{{1,2}}?)"
# How something is said has two or four characters, or three of the form 乐呵呵: so the name before it ends.
_HOW = r"(?:[\u4e00-\u9fff](?P<echo>[\u4e00-\u9fff])(?P=echo)|[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{4})地"
_SPEAKING = rf"(?:{_HOW})?(?:{_SAYS})"

_AFTER_ROLE = re.compile(
    rf"(?:{_ROLE})(?P<name>{_NAME})(?=[,。、;:!?()“”]|{_SPEAKING}|(?:同志|先生|女士|一家|等人)|$)"
)
_BEFORE_VERB = re.compile(rf"(?:^|[,。、;:!?()“”的据]|{_ROLE})(?P<name>{_NAME})(?={_SPEAKING})")
_NO_NAME = re.compile(rf".(?:{_ROLE})|.*(?:{_SAYS})")
_LEADER = re.compile(rf"(?P<name>{_LEADERS})(?!大道|路|新时代中国特色社会主义思想|思想)")


def find_persons(text: str) -> Iterator[tuple[int, int]]:
    """Find the names of persons in a passage.

    Parameters
    ----------
    text : str
        A passage, folded and simplified.

    Yields
    ------
    start, end : int
        A family name with one or two characters behind it, after a role or before a verb of
        speaking, unless it is a common word; and those whom every report names without either.
        The name of a doctrine is no mention of its author.

    Examples
    --------
    >>> text = "社区党委书记刘芳说,居民王建国、高兴的孩子都来了。"
    >>> [text[start:end] for start, end in find_persons(text)]
    ['刘芳', '王建国']
    """
    spans = {
        match.span("name")
        for pattern in (_AFTER_ROLE, _BEFORE_VERB, _LEADER)
        for match in pattern.finditer(text)
        if pattern is _LEADER or not _is_word(match["name"])
    }
    yield from sorted(spans)


def _is_word(name: str) -> bool:
    """Tell whether it is no name: a word of the dictionary (高兴), or words (曾指出)."""
    entry = read_dictionary().get(name)
    known = entry is not None and not entry.rpartition(" ")[2].startswith("nr")
    return known or _NO_NAME.fullmatch(name) is not None
