"""Buttons, counters, ways through a site, and invitations to look at something else."""

from __future__ import annotations

import re

from analysis.corpus.page_forms.form import COLON, make_form
from analysis.corpus.text import HAN

_BUTTONS = frozenset(
    """
    首页 主页 网站首页 返回首页 返回 返回列表 返回目录 返回顶部 返回页首 回顶部 回页顶 回页首 顶部 目录
    文章导航 版面导航 正文 列表 上一篇 下一篇 上一版 下一版 上一则 下一则 上一页 下一页 上一条 下一条
    上一节 下一节 上篇 下篇 末页 尾页 分享 分享到 分享至 转发 转发到 收藏 加入收藏 点赞 赞 在看 评论
    发表评论 我要评论 写评论 回复 举报 我要举报 纠错 评分 投诉 打赏 订阅 关注 已关注 私信 打印 打印本页
    打印此页 打印版 列印 列印版本 友善列印 预览列印 关闭 关闭窗口 关闭本页 关闭此页 复制链接 复制 保存
    下载 上传 听全文 朗读 语音播报 播放 字号 字体 字型 字型大小 字体大小 字级 大 中 小 特大 放大 缩小
    默认 恢复 aa a a+ a- 最大 较大 视力保护色 微信 微博 新浪微博 腾讯微博 qq qq空间 朋友圈 人人网 豆瓣
    脸书 电邮 电邮分享 邮箱 邮件 facebook fb twitter x line whatsapp email plurk telegram instagram
    threads 推特 无障碍 无障碍浏览 无障碍阅读 长者模式 长者助手 适老版 繁体版 繁体 简体版 简体 繁 简
    english en 手机版 电脑版 移动版 客户端 客户端下载 app 网站地图 站内搜索 搜索 信息搜索 登录 注册
    邮箱登录 退出 用户中心 设为首页 rss 更多 更多>> 查看更多 展开 收起 阅读全文 查看全文 点击展开 视频
    图片 听新闻 编辑 详细 相关
    """.split()  # noqa: SIM905
)
_COUNTERS = r"(?:(?:阅读|浏览|点击|访问)(?:量|数|率|次数|人次)?|人气|字数)"
_SPLIT = re.compile(r"[\s\[\]()<>《》|/:>»›·,、。!-]+")


def is_row_of_buttons(line: str) -> bool:
    """Tell whether a folded line holds nothing but the words of buttons.

    Examples
    --------
    >>> is_row_of_buttons("[字体:大 中 小] [打印] [关闭]"), is_row_of_buttons("分享经验")
    (True, False)
    """
    words = [word for word in _SPLIT.split(line[:200]) if not re.fullmatch(r"\d*", word)]
    return bool(words) and len(line) <= 200 and all(word in _BUTTONS for word in words)


def is_row_of_links(line: str) -> bool:
    """Tell whether a folded line is a row of short names, as in the menu of a site.

    Names of one length are the parts of a title rather (强组织 兴产业 美乡村), unless two characters
    long each.

    Examples
    --------
    >>> is_row_of_links("走进云溪 政务公开 互动交流 专题"), is_row_of_links("强组织 兴产业 富口袋 美乡村")
    (True, False)
    """
    words = [word for word in re.split(r"[\s|]+", line[:200]) if word]
    lengths = {len(word) for word in words}
    enough = len(words) >= (3 if "|" in line else 4)
    short = len(line) <= 200 and max(lengths, default=9) <= 6 and not re.search(r"[,。;:!?“”]", line)
    return enough and short and ("|" in line or len(lengths) > 1 or lengths <= {1, 2})


NAVIGATION = (
    make_form(
        "navigation",
        "a path of places",
        rf"(?:您的|当前|您现在的|您当前的|你的|现在|目前)?(?:所在)?(?:的)?位置{COLON}",
        r"[^。]{0,40}[^\s。]\s*[>›»][^。]{0,60}$",
        r"(?:首页|主页)\s*/",
        r"跳(?:至|到|过|转到)(?:主要?)?内容",
    ),
    make_form(
        "navigation",
        "a page of a newspaper",
        r"第?\s*[a-z]?\d{1,5}\s*版\s*[:|]?[^。,]{0,16}$",
        r"第\s*[\d一二三四五六七八九十百]{1,5}\s*期(?:\s*\(?总第?\s*\d{1,5}\s*期\)?)?$",
        rf"[{HAN}]{{2,10}}\s*(?:数字报纸?|电子报|电子版)$",
        r"\(?总第\s*\d{1,5}\s*期\)?$",
    ),
    make_form(
        "navigation",
        "the article before or behind",
        rf"(?:阅读)?[上下]一[篇则条页](?:文章|新闻)?\s*(?:{COLON}|$)",
    ),
)

WIDGETS = (
    make_form(
        "widget",
        "a button or a counter",
        rf"(?:分享|转发)(?:到|至|给|让更多人看到)?\s*(?:{COLON}|$)",
        rf"\[?(?:打印|列印|点赞|收藏|评论|关闭窗口|返回顶部)\]?(?![{HAN}])",
        r"\[?字[体号型级](?:大小)?\s*(?::|$|[a大中小\s]+$)",
        r"扫码|长按|.{0,12}(?:扫一扫|扫描.{0,8}二维码|识别.{0,4}二维码)",
        rf"(?:本文|本页|文章|累计|总)?(?:共有)?{_COUNTERS}(?:{COLON}|\s*\d)",
        r"(?:我是)?广告(?:\s|$|请)|.{0,6}继续往下阅读",
        r"今天是\s*(?:19|20)\d{2}|您是第\s*\d|.{0,6}视力保护色|共\s*\d{1,4}\s*页",
        r"政府网站(?:找错|年度报表|标识码)|网站(?:地图|声明)(?:$|\s)",
        r"评分(?:$|\s)|纠错(?:$|\s)",
        r".{0,24}(?:使用|接受).{0,10}cookie|cookie",
        r"(?:视频|图片|页面)(?:加载失败|无法播放)|您的浏览器",
        long=True,
    ),
    make_form(
        "widget",
        "the code or address of something",
        r"(?:var|let|const|function|document\.|window\.|\$\(|if\s*\(|<!--|<script|<style|@media|#[\w-]+\s*\{)[^\u4e00-\u9fff]",
        r"(?:https?://|www\.)\S+$|[\w-]{1,80}\.(?:jpe?g|png|gif|webp|bmp|mp4|docx?|pdf|xlsx?|zip)$",
    ),
    make_form(
        "widget",
        "an invitation to read elsewhere",
        r"(?:欢迎)?(?:点击|更多精彩|更多内容)?.{0,12}(?:关注|订阅).{0,20}(?:公众号|微信号|微博|视频号|频道)",
        r"(?:点击)?(?:上方|下方|左下角|右上角|文末).{0,4}(?:蓝字|阅读原文|关注|名片|卡片)|点击(?:上方|下方|蓝字|阅读原文|标题|关键词)",
        r"(?:轻触|点击)?阅读原文|预览时标签不可点|设为星标|点(?:分享|收藏|点赞|在看|个)",
        r"在小说阅读器|听全文|收录于|修改于|赞赏|喜欢作者",
        r"(?:立即)?(?:打开|下载|安装).{0,12}(?:app|客户端)|(?:app|客户端)内打开",
        r"加入.{0,10}(?:好友|社群|会员|line)|追踪我们|按赞",
        r"(?:文章|内容)有问题.{0,6}(?:点此|点击)",
    ),
)
