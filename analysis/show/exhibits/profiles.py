"""The figures of the profile: what persuades, and how the text is written."""

from __future__ import annotations

from analysis.corpus.tables import PROFILE
from analysis.show import findings, plots, profile_rows
from analysis.show.exhibits.exhibit import Exhibit
from analysis.show.rooms import Panels

_SCALE = {
    "zh": "横轴为各报告平均的倍数，数字为原值；线为 95% 区间；空心：不足十次或没有",
    "en": "Axis: times the mean of the reports; number: value; line: 95 % interval; hollow: few",
}
_SCALED = {
    "style": "the measure, as `list_measures` defines it",
    "times": "value divided by the mean of the reports shown",
    "least": "lower limit of the 95 % interval, divided by that mean",
    "most": "upper limit of the 95 % interval, divided by that mean",
}
_UNITS = {"doc_id": {"zh": "份报告", "en": "reports"}}

PROFILES = (
    Exhibit(
        name="profile_devices",
        contract=PROFILE,
        pick=profile_rows.pick_devices,
        draw=plots.draw_profile,
        describe=findings.describe_profile,
        subtitle=_SCALE,
        caption={
            "zh": "数值为每万汉字的次数。平均取自所示各报告，本身也不确定；区间重叠的两份报告，高低难断。",
            "en": "Values are rates per 10,000 Han characters. The mean is that of the reports shown and "
            "is uncertain itself; where intervals overlap, the order is open.",
        },
        kind={"zh": "点图，每项指标一格", "en": "Dot plots, one panel per measure"},
        caveat={
            "zh": "次数由规则数出，会漏也会错；平均只是这几份报告的平均，不是常模。",
            "en": "Rules count the devices, and miss or mistake some; the mean is that of these reports, not "
            "a norm.",
        },
        code="profile",
        added=_SCALED,
        facet="style",
        units=_UNITS,
        panels=Panels(wide=5.9, high=7, beside=5),
    ),
    Exhibit(
        name="profile_manner",
        contract=PROFILE,
        pick=profile_rows.pick_manner,
        draw=plots.draw_profile,
        describe=findings.describe_manner,
        subtitle=_SCALE,
        caption={
            "zh": "人群和机构为每万汉字次数，引号内文字为占汉字的百分比，长度以汉字计，MTLD 以词计。",
            "en": "People and organisations per 10,000 Han characters, quotation in % of Han characters, "
            "lengths in Han characters, MTLD in words.",
        },
        kind={"zh": "点图，每项指标一格", "en": "Dot plots, one panel per measure"},
        caveat={
            "zh": "体裁和篇幅会影响句长和用词的多样；引号多，可能是引文，也可能是自创名称。",
            "en": "Genre and length move sentence length and diversity; quotation marks hold quotes and "
            "coined names.",
        },
        code="profile",
        added=_SCALED,
        facet="style",
        units=_UNITS,
        panels=Panels(wide=5.9, high=7, beside=5),
    ),
)
