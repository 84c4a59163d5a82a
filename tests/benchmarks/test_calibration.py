from benchmarks.calibration import calibration


def test_scores_that_mean_what_they_say_have_no_calibration_error():
    found = calibration([(0.75, True), (0.75, True), (0.75, True), (0.75, False)])
    assert found["pairs"] == 4
    assert found["ece"] == 0.0
    assert found["brier"] == 18.75


def test_scores_that_promise_too_much_are_told():
    assert calibration([(0.9, True), (0.9, False)])["ece"] == 40.0


def test_pairs_that_nobody_holds_to_be_one_are_left_out():
    assert calibration([(0.0, False)] * 5) == {"pairs": 0, "brier": None, "ece": None}
