"""Captions and credits of pictures, and what is left of a player."""

from __future__ import annotations

from analysis.corpus.page_forms.form import COLON, make_form
from analysis.corpus.text import HAN

PICTURES = (
    make_form(
        "caption",
        "points to a picture",
        r"点击(?:图片|视频|播放|查看|放大)|图为|资料图|[↑▲△▼↓]",
        r"[(\[]?[上下左右]{1,2}图(?:为|[:,])",
        rf"图(?:片|示)?\s*[一二三四五六七八九十\d①-⑨]{{0,3}}(?:{COLON})",
        r"图[①-⑨](?!.{0,6}(?:所示|可见))",
        long=True,
    ),
    make_form(
        "caption",
        "credits a picture",
        r"[^\n]{0,150}[。)\s]摄\s*[:/|][^。]{2,30}$",
        rf"(?:[^\n]{{0,150}}[(。\s])?(?:[{HAN}]{{0,8}}(?:记者|通讯员)|本报|本网)?\s*[{HAN}]{{2,4}}\s*/?\s*(?:(?<!拍)摄|供图|摄影|摄影报道)\)?。?$",
        r"[^\n]{0,150}\((?:图|图片|照片|图源)\s*[:/|]\s*[^()]{2,20}\)$",
        rf"\(?(?:摄影?|图片?)\s*[:/|]\s*[^()。,]{{2,20}}\)?$|[^。]{{0,60}}\(?(?:图片来源|图源|图片由|照片由|图片均由|照片均由){COLON}?[^。]{{0,20}}$",
        r"本版(?:图片|照片|摄影)",
        long=True,
    ),
    make_form("caption", "an emphasised line", r"\*[^*\s][^*]{0,80}\*$|_[^_\s][^_]{0,80}_$"),
    make_form(
        "caption",
        "the label of a picture or a film",
        rf"\W*(?:图片?|照片|视频|音频|直播|image|img|photo|video)\d{{0,4}}(?:{COLON}|\W)*$",
    ),
)
