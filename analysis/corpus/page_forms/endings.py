"""What closes an article or follows it: the end mark, other articles, comments, references, law."""

from __future__ import annotations

from analysis.corpus.page_forms.form import CLOSE, COLON, OPEN, make_form
from analysis.corpus.text import HAN

_OTHERS = "新闻|文章|报道|链接|阅读|内容|推荐|专题|资讯|信息|稿件|热点|视频|话题"
_WHICH = "(?:相关|延伸|推荐|更多|热门|往期|精彩|猜你|今日|最新|编辑|为您|新闻|热点|同类|精选)"

CLOSERS = ("end", "related", "comments", "references")
"""Kinds of lines behind which nothing of the article stands, if they are near its end."""

ENDINGS = (
    make_form("end", "the end of the article", r"\W*(?:end|the end|完|全文完|本文完|未完待续|正文完)\W*$"),
    make_form(
        "related",
        "announces other articles",
        rf"{OPEN}{_WHICH}(?:{_OTHERS}|精彩|精选){{1,2}}(?:回顾|推荐|排行)?{CLOSE}\s*(?:{COLON}|>*$)",
        rf"{OPEN}(?:往期|精彩|更多)(?:精彩|内容)?(?:回顾|推荐|内容){CLOSE}\s*(?:{COLON}|$)",
        r"猜你(?:喜欢|想看)|大家(?:都在|还|正在|爱)(?:看|搜)|喜欢此内容的人还喜欢|看过本文的人还|你可能(?:还)?(?:喜欢|感兴趣)|看了又看",
        r"(?:即日|当日|昨日|本周|热门|最热)(?:新闻|排行)(?:榜)?$",
    ),
    make_form(
        "comments",
        "begins the comments",
        rf"{OPEN}(?:全部|最新|热门|精彩|网友|读者|精选|发表|用户|我要)?(?:评论|留言|跟帖)(?:区|列表)?{CLOSE}\s*(?:\(?\s*\d*\s*条?\)?)?\s*:?$",
        r"文明上网|已有\s*\d+\s*(?:人|条)(?:评论|参与)",
    ),
    make_form(
        "references",
        "begins the references",
        rf"{OPEN}(?:主要)?(?:参考文献|参考资料|引用文献|注释|尾注){CLOSE}\s*(?:{COLON}|$)",
        r"\[\d{1,3}\].{2,120}\[[a-z](?:/ol)?\]",
    ),
    make_form(
        "footer",
        "a disclaimer",
        r"\W{0,3}(?:免责|版权|特别|郑重|法律|重要|转载|本网|本站|权利)?(?:声明|告示)\s*:",
        r"\W{0,3}(?:本文|本稿|该文|此文|以上)[^。]{0,24}(?:不代表|仅代表|网友投稿|转自|侵权)",
        r"\W{0,3}本文(?:为|系)[^。]{0,16}(?:原创|授权)",
        r"\W{0,3}[^。]{0,60}不代表(?:本|我)[^。]{0,8}(?:立场|观点)",
        r"\W{0,3}(?:未经|非经)[^。]{0,16}(?:授权|许可|同意|允许)[^。]{0,12}(?:不得|禁止|请勿|严禁)[^。]{0,8}(?:转载|复制|使用|摘编|引用|镜像|刊)",
        r"\W{0,3}(?:转载|引用|刊载)[^。]{0,10}(?:注明|标明|出处)",
        r"\W{0,3}(?:如有|如涉|若有|如果|如)[^。]{0,16}(?:侵权|版权)[^。]{0,24}(?:联系|删除|告知)",
        r"\W{0,3}凡(?:本报|本网|本站|注明)",
        r"\W{0,3}(?:不得转载|禁止转载|谢绝转载|请勿转载|转载必究)",
        r"\W{0,3}(?:本邮件|此邮件|本电邮)[^。]{0,40}(?:仅供|机密|保密|收件人)",
        long=True,
    ),
    make_form(
        "footer",
        "legal matter",
        r".{0,30}(?:版权所有|copyright|©|icp备|公网安备|icp证|许可证|违法和不良信息|举报(?:电话|邮箱))",
        r".{0,30}(?:all rights reserved|powered by|produced by|publishdate)",
    ),
    make_form(
        "footer",
        "an address or an operator",
        r"(?:主办|承办|协办|主管|运行维护|技术支持|联系电话|联系人|联系方式|电话|传真|地址|邮编|邮箱|网址|网站标识码|建议使用|浏览器)(?:单位|方)?\s*:",
        r"\((?:联系人|联系电话|电话)\s*:",
    ),
    make_form(
        "footer",
        "an attachment or a copy",
        r"附\s*件?\s*\d{0,2}\s*(?:$|:\s*\S)",
        r"(?:抄送|抄报|主送|发送|印发|共印)\s*:|\(?此页无正文\)?|共印\s*\d+\s*份",
        rf"[{HAN}]{{2,20}}(?:办公室|部|委|局)\s*(?:19|20)\d{{2}}年\d{{1,2}}月\d{{1,2}}日印发",
    ),
    make_form("footer", "the closing of a letter", r"(?:此致|敬礼|顺祝.{2,6}|祝.{2,6}安好?|敬启)[!。]?$"),
)
