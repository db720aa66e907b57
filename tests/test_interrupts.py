"""An interrupt waits for a step to be done, or comes too late."""

import signal
import threading

import pytest

from analysis.interrupts import hold_interrupts, ignore_interrupts


def interrupt():
    signal.raise_signal(signal.SIGINT)


def test_a_held_interrupt_comes_after_the_block():
    done = []
    with pytest.raises(KeyboardInterrupt), hold_interrupts():
        interrupt()
        done.append(1)
    assert done == [1]


def test_what_fails_because_of_an_interrupt_is_an_interrupt():
    with pytest.raises(KeyboardInterrupt) as caught, hold_interrupts():
        interrupt()
        raise BrokenPipeError
    assert isinstance(caught.value.__context__, BrokenPipeError)


def test_other_errors_stay_what_they_are():
    with pytest.raises(BrokenPipeError), hold_interrupts():
        raise BrokenPipeError


def test_an_ignored_interrupt_does_not_come():
    with ignore_interrupts():
        interrupt()


def test_the_handler_of_before_is_back():
    before = signal.getsignal(signal.SIGINT)
    with hold_interrupts(), ignore_interrupts():
        interrupt()
    assert signal.getsignal(signal.SIGINT) is before


def test_other_threads_are_let_alone():
    done = []

    def work():
        with hold_interrupts():
            done.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [signal.getsignal(signal.SIGINT)]
