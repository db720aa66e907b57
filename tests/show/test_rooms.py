import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.show.rooms import Panels, count_lines, count_panels, lay_grid, measure_room
from analysis.show.sizes import HALF, PAPER, SIZES, SLIDE, choose_look

ROOMS = st.sampled_from([measure_room(size, glossed=g) for size in SIZES.values() for g in (False, True)])
PANELS = st.builds(
    Panels, wide=st.floats(3, 20), high=st.floats(2, 10), glossed=st.sampled_from([0, 15]), beside=st.just(0)
)


def test_room_by_hand():
    room = measure_room(SLIDE)
    assert room.wide * 18 == pytest.approx(960 - 72)
    assert room.high * 18 == pytest.approx(540 - 2 * 1.32 * (26 + 18) - (24 + 8 + 14 + 40))
    assert measure_room(HALF).wide < room.wide < measure_room(PAPER).wide


@given(st.integers(1, 30), PANELS, ROOMS)
def test_every_panel_has_a_cell_and_no_row_is_empty(count, panels, room):
    rows, columns = lay_grid(count, panels, room)
    assert rows * columns >= count > (rows - 1) * columns


@given(PANELS, ROOMS)
def test_as_many_panels_as_counted_have_their_room(panels, room):
    count = count_panels(panels, room._replace(glossed=False))
    rows, columns = lay_grid(count, panels, room._replace(glossed=False))
    assert columns * panels.wide <= max(room.wide - panels.beside, panels.wide)
    assert rows * panels.high <= max(room.high, panels.high)


@given(st.integers(1, 30), PANELS, ROOMS, st.floats(1, 4))
def test_lines_fit_their_panel(count, panels, room, pitch):
    lines, (rows, _) = count_lines(count, panels, room, pitch=pitch), lay_grid(count, panels, room)
    assert lines == 1 or lines * pitch + 1.4 <= room.high / rows


def test_both_faults_are_told():
    with pytest.raises(ValueError, match=r"theme='black'; choose .*; size='A4'; choose one of slide, half"):
        choose_look("black", "A4")


def test_lengths_follow_the_text():
    assert choose_look("light", "paper").pt(18) == PAPER.text
    assert choose_look("light", "half").pt(3) == 3
