"""How fast the reader learns."""

from __future__ import annotations

from training.schedule import rate

CONFIG = {"warm_up": 0.1, "final_rate": 0.02, "restart_rate": 0.5}


def test_each_round_warms_up_and_goes_down_and_later_ones_peak_lower() -> None:
    rates = [rate(step, [100, 200], CONFIG) for step in range(200)]
    assert max(rates[:100]) == 1.0
    assert max(rates[100:]) == 0.5
    assert rates[:11] == sorted(rates[:11])
    assert rates[10:100] == sorted(rates[10:100], reverse=True)
    assert rates[99] == 0.02
    assert rate(250, [100, 200], CONFIG) == 0.01
