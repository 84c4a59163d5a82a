"""How fast the reader learns."""

from __future__ import annotations

import pytest

from training.schedule import rate

CONFIG = {"warm_up": 0.1, "final_rate": 0.02, "rounds": [{"rate": 1.0}, {"rate": 0.5}]}


def test_each_round_warms_up_to_its_own_rate_and_goes_down() -> None:
    rates = [rate(step, [100, 200], CONFIG) for step in range(200)]
    for peak, part in ((1.0, rates[:100]), (0.5, rates[100:])):
        assert max(part) == part[10] == peak
        assert part[:11] == sorted(part[:11])
        assert part[10:] == sorted(part[10:], reverse=True)
        assert part[-1] == pytest.approx(0.02 * peak)
        assert part[0] > 0
    assert rate(250, [100, 200], CONFIG) == 0.01


def test_rounds_may_differ_in_length() -> None:
    rates = [rate(step, [20, 220], CONFIG) for step in range(220)]
    assert rates.index(1.0) == 2
    assert rates.index(0.5, 20) == 40


def test_without_warm_up_a_round_begins_at_its_peak() -> None:
    assert rate(0, [10], {**CONFIG, "warm_up": 0}) == 1.0
