"""A folder for what is not yet in place is gone afterwards, come what may."""

import signal
import tempfile

import pytest

from analysis.partials import open_partial


def test_it_is_there_and_then_gone(tmp_path):
    with open_partial(tmp_path / "out") as partial:
        (partial / "a").write_text("x")
        assert partial.parent == tmp_path / "out"
        (partial / "a").rename(tmp_path / "out" / "a")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a"]


def test_a_folder_made_for_nothing_is_gone_too(tmp_path):
    with pytest.raises(ZeroDivisionError), open_partial(tmp_path / "out"):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "mine").mkdir()
    with open_partial(tmp_path / "mine"):
        pass
    assert (tmp_path / "mine").is_dir()


def test_an_interrupt_while_it_is_made_leaves_nothing(tmp_path, monkeypatch):
    make = tempfile.mkdtemp

    def interrupted(*arguments):
        made = make(*arguments)
        signal.raise_signal(signal.SIGINT)
        return made

    monkeypatch.setattr(tempfile, "mkdtemp", interrupted)
    with pytest.raises(KeyboardInterrupt), open_partial(tmp_path):
        pytest.fail("the block was entered")
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_while_it_is_removed_comes_too_late(tmp_path, monkeypatch):
    remove = tempfile.TemporaryDirectory.cleanup

    def interrupted(self):
        signal.raise_signal(signal.SIGINT)
        remove(self)

    monkeypatch.setattr(tempfile.TemporaryDirectory, "cleanup", interrupted)
    with open_partial(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []
