"""Colours: contrast on their ground, apart to colour-blind eyes and in grey."""

from itertools import combinations

import numpy as np
import pytest

from analysis.show.themes import THEMES, contrast, ink_on, shade

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
DEFICIENCIES = {
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
}
TO_XYZ = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
          [0.0193339, 0.1191920, 0.9503041]]  # fmt: skip
WHITE = [0.95047, 1.0, 1.08883]


@pytest.fixture(params=THEMES.values(), ids=list(THEMES))
def theme(request):
    return request.param


def linear(colour):
    levels = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)


def lab(light):
    """CIELAB of linear RGB."""
    part = np.array(TO_XYZ) @ np.clip(light, 0, 1) / WHITE
    x, y, z = np.where(part > 216 / 24389, np.cbrt(part), (24389 / 27 * part + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def test_contrast_of_known_pairs():
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)  # WebAIM's checker
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")
    assert contrast("#FF0000", "#FFFFFF") == pytest.approx(4.0, abs=0.005)


def test_lab_of_known_colours():
    assert lab(linear("#FFFFFF")) == pytest.approx([100, 0, 0], abs=0.02)
    assert lab(linear("#FF0000")) == pytest.approx([53.24, 80.09, 67.20], abs=0.05)


def test_text_stands_out(theme):
    texts = (theme.ink, theme.grey, theme.accent, theme.alert)
    assert min(contrast(text, theme.ground) for text in texts) >= 4.5
    assert min(contrast(text, theme.pale) for text in (theme.ink, theme.grey)) >= 4.5


def test_marks_stand_out(theme):
    marks = (*theme.categories, theme.accent, theme.alert, theme.axis, shade(1, theme))
    assert min(contrast(mark, theme.ground) for mark in marks) >= 3
    assert min(contrast(theme.accent, other) for other in (theme.pale, theme.ground)) >= 3


@pytest.mark.parametrize("percent", range(0, 101, 5))
def test_text_on_every_shade_stands_out(theme, percent):
    colour = shade(percent / 100, theme)
    assert contrast(ink_on(colour), colour) >= 4.5


def test_shades_grow_away_from_the_ground(theme):
    steps = [contrast(shade(percent / 100, theme), theme.ground) for percent in range(0, 101, 5)]
    assert steps == sorted(steps)


def test_text_on_the_parts_of_a_bar_stands_out(theme):
    assert min(contrast(ink_on(colour), colour) for colour in theme.categories) >= 4.5


def test_categories_are_apart_in_grey(theme):
    lightness = sorted(lab(linear(colour))[0] for colour in theme.categories)
    assert min(np.diff(lightness)) >= 6.5


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_categories_are_apart_to_colour_blind_eyes(theme, deficiency):
    seen = [lab(np.array(DEFICIENCIES[deficiency]) @ linear(colour)) for colour in theme.categories]
    assert min(np.linalg.norm(a - b) for a, b in combinations(seen, 2)) >= 15


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_what_stands_out_does_so_to_colour_blind_eyes(theme, deficiency):
    seen = [lab(np.array(DEFICIENCIES[deficiency]) @ linear(c)) for c in (theme.accent, theme.alert)]
    assert np.linalg.norm(seen[0] - seen[1]) >= 30


def test_a_transparent_picture_has_the_colours_of_white_slides():
    light, clear = THEMES["light"], THEMES["transparent"]
    assert clear.clear and not light.clear
    assert (clear.ground, clear.ink, clear.categories) == ("#FFFFFF", light.ink, light.categories)
