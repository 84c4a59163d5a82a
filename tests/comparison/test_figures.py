from __future__ import annotations

from rashomon.comparison import compare
from rashomon.values import Finding
from tests.comparison.building import build, told


def two(one: dict, other: dict, *, dates: tuple[str | None, str | None] = (None, None), copies: bool = False, **rest):
    """Two outlets, one sentence and one figure each; returns the conflict and update findings."""
    outlets = ("The Harbour Post", "Delo Daily")
    texts = [side.pop("text") for side in (one, other)]
    spec = {
        "documents": [
            {"outlet": o, "published": d, "text": f"Ferry sinks off Velin\n\n{t}"}
            for o, d, t in zip(outlets, dates, texts, strict=True)
        ],
        "figures": [
            {
                "quantity": "people killed in the sinking",
                "accounts": [{"outlet": o, **side, **rest} for o, side in zip(outlets, (one, other), strict=True)],
            }
        ],
        "copies": [list(outlets)] if copies else [],
    }
    readings, links = build(spec)
    return [f for f in compare(readings, links) if f.kind in ("conflict", "update")]


KILLED = {"counted": "people killed"}


def killed(text: str, words: str, **bounds) -> dict:
    return {"text": text, "words": words, **bounds}


def ten(**rest) -> dict:
    return killed("Officials said 10 people were killed.", "10 people", number=10, **rest)


def at_least_ten() -> dict:
    return killed("Officials said at least 10 people were killed.", "at least 10 people", low=10)


def twelve(**rest) -> dict:
    return killed("Police said 12 people were killed.", "12 people", number=12, **rest)


def only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1
    return findings[0]


def test_exact_numbers_without_dates_conflict():
    found = only(two(ten(), twelve(), **KILLED))
    assert found.kind == "conflict"
    assert found.reason == (
        "Both speak of people killed: The Harbour Post gives “10 people were killed” and Delo Daily gives "
        "“12 people were killed”. Not all of these can be true, and nothing shows which is later."
    )
    assert {a.value for a in found.accounts} == {"10 people killed", "12 people killed"}


def test_a_later_document_updates():
    found = only(two(ten(), twelve(), dates=("2031-03-04", "2031-03-05"), **KILLED))
    assert found.kind == "update"
    assert "Delo Daily (2031-03-05) is later than The Harbour Post (2031-03-04)" in found.reason


def test_the_same_day_is_no_order():
    assert only(two(ten(), twelve(), dates=("2031-03-04", "2031-03-04"), **KILLED)).kind == "conflict"


def test_a_month_that_holds_the_day_is_no_order():
    assert only(two(ten(), twelve(), dates=("2031-03", "2031-03-04"), **KILLED)).kind == "conflict"


def test_at_least_ten_and_twelve_are_both_true():
    assert two(at_least_ten(), twelve(), **KILLED) == []


def test_at_least_ten_raised_the_next_day_is_an_update():
    found = only(two(at_least_ten(), twelve(), dates=("2031-03-04", "2031-03-05"), **KILLED))
    assert found.kind == "update"


def test_wording_shows_the_order():
    risen = killed("The toll has risen to 12 people killed.", "12 people", number=12)
    assert only(two(ten(), risen, **KILLED)).kind == "update"


def test_a_number_called_earlier_does_not_stand_for_its_document():
    both = killed("Police initially said that 10 people were killed.", "10 people", number=10)
    found = only(two(both, twelve(), **KILLED))
    assert found.kind == "update"
    assert "The Harbour Post presents its number as the earlier one" in found.reason


def test_about_thirty_is_twenty_nine():
    about = killed("About 30 people were killed.", "About 30 people", number=30)
    exact = killed("In all 29 people were killed.", "29 people", number=29)
    assert two(about, exact, **KILLED) == []


def test_a_round_toll_below_a_hundred_is_not_rounded():
    round_ = killed("In all 50 people were killed.", "50 people", number=50)
    exact = killed("In all 52 people were killed.", "52 people", number=52)
    assert only(two(round_, exact, **KILLED)).kind == "conflict"


def test_dozens_and_thirty():
    dozens = killed("Dozens were killed.", "Dozens", low=24)
    exact = killed("In all 30 people were killed.", "30 people", number=30)
    assert two(dozens, exact, **KILLED) == []


def test_killed_and_injured_are_not_compared():
    one, other = ten(about=["people", "kill"]), twelve(about=["people", "injure"])
    assert two(one, other, counted="people") == []


def test_children_among_the_dead_are_another_scope():
    one = ten(about=["people", "kill"])
    other = killed(
        "Of those, 12 children were killed.", "12 children", number=12, unit="child", about=["child", "kill"]
    )
    assert two(one, other) == []


def test_another_ten_are_a_remainder():
    other = killed("Another 12 people were killed.", "12 people", number=12)
    assert two(ten(), other, **KILLED) == []
    after = killed("And 12 others were killed.", "12", number=12)
    assert two(ten(), after, **KILLED) == []


def test_seriously_injured_are_another_scope():
    one, other = ten(about=["people", "injure"]), twelve(about=["people", "seriously", "injure"])
    assert two(one, other, counted="people") == []


def test_words_unknown_to_the_other_document_are_another_scope():
    one, other = ten(about=["people", "kill"]), twelve(about=["people", "kill", "Ostrava"])
    assert two(one, other, counted="people") == []


def test_words_of_the_other_documents_lead_are_the_same_scope():
    one, other = ten(about=["people", "kill", "ferry"]), twelve(about=["people", "kill"])
    assert only(two(one, other, counted="people")).kind == "conflict"


def test_years_apart_are_another_happening():
    one, other = ten(as_of="2019-03"), twelve(as_of="2031-03-04")
    assert two(one, other, **KILLED) == []


def test_miles_and_kilometres():
    one = killed("It lay 50 miles from shore.", "50 miles", number=50, unit="mile")
    other = killed("It lay 80 km from shore.", "80 km", number=80, unit="km")
    assert two(one, other, about=["shore", "lie"], counted="from shore") == []
    far = killed("It lay 120 km from shore.", "120 km", number=120, unit="km")
    one = killed("It lay 50 miles from shore.", "50 miles", number=50, unit="mile")
    assert only(two(one, far, about=["shore", "lie"], counted="from shore")).kind == "conflict"


def test_other_currencies_are_not_compared():
    one = killed("It cost 5 million euros.", "5 million euros", number=5e6, unit="EUR")
    other = killed("It cost 6 million dollars.", "6 million dollars", number=6e6, unit="USD")
    assert two(one, other, about=["cost"], counted="cost") == []


def test_a_weight_is_no_update():
    one = killed("The 30-ton truck burned.", "30-ton", number=30, unit="ton")
    other = killed("The 22-ton truck burned.", "22-ton", number=22, unit="ton")
    found = only(two(one, other, dates=("2031-03-04", "2031-03-05"), about=["truck"], counted="truck"))
    assert found.kind == "conflict"


def test_copies_that_differ_are_a_finding_that_says_so():
    found = only(two(ten(), twelve(), copies=True, **KILLED))
    assert "are not independent here: they share text." in found.reason


def test_a_document_that_has_both_numbers_contradicts_neither():
    spec = {
        "documents": [
            {"outlet": "A", "text": "Sinking\n\nIt was 10 people killed. The coast guard has 12 people killed."},
            {"outlet": "B", "text": "Sinking\n\nIt was 12 people killed."},
        ],
        "figures": [
            {
                "quantity": "people killed",
                "accounts": [
                    {"outlet": "A", "words": "10 people", "number": 10},
                    {"outlet": "A", "words": "12 people", "number": 12},
                    {"outlet": "B", "words": "12 people", "number": 12},
                ],
            }
        ],
    }
    readings, links = build(spec)
    assert [f.kind for f in compare(readings, links)] == ["agreement"]


def test_one_finding_for_many_accounts():
    numbers = {"A": 10, "B": 12, "C": 12, "D": 15}
    spec = {
        "documents": [{"outlet": o, "text": f"Sinking\n\nIn all {n} people killed."} for o, n in numbers.items()],
        "figures": [
            {
                "quantity": "people killed",
                "accounts": [{"outlet": o, "words": f"{n} people", "number": n} for o, n in numbers.items()],
            }
        ],
    }
    readings, links = build(spec)
    found = only([f for f in compare(readings, links) if f.kind == "conflict"])
    assert sorted(told(found, readings)) == ["A", "B", "C", "D"]
    assert "B and C gives" not in found.reason


def test_a_number_that_is_far_off_is_of_another_thing():
    far = killed("Police said 95 people were killed.", "95 people", number=95)
    assert two(ten(), far, **KILLED) == []


def test_a_number_nearer_to_the_top_shows_that_one_below_is_of_another_happening():
    numbers = [("A", "10 people", 10), ("B", "11 people", 11), ("B", "15 people", 15)]
    deep = "\n".join(f"It was day {n}." for n in range(6))
    spec = {
        "documents": [
            {"outlet": "A", "text": "Sinking\n\nIn all 10 people killed."},
            {"outlet": "B", "text": f"Sinking leaves 11 people killed\n\nSad.\n{deep}\nA flood left 15 people killed."},
        ],
        "figures": [
            {"quantity": "killed", "accounts": [{"outlet": o, "words": w, "number": n} for o, w, n in numbers]}
        ],
    }
    readings, links = build(spec)
    found = [f for f in compare(readings, links) if f.kind == "conflict"]
    assert [sorted(a.value for a in f.accounts) for f in found] == [["10 people killed", "11 people killed"]]


HELD = {"counted": "people detained", "about": ["arrest", "people"]}


def held(number: int, source: str) -> dict:
    text = f"Police held {number} people, according to {source}."
    return {"text": text, "words": f"{number} people", "number": number, "according_to": source}


def test_a_lower_count_of_another_body_is_no_update():
    found = only(two(held(112, "Open Docks"), held(46, "the ministry"), dates=("2031-03-04", "2031-03-05"), **HELD))
    assert found.kind == "conflict"
    assert "each names a source of its own: the ministry and Open Docks" in found.reason


def test_one_body_by_two_names_has_no_second_source():
    found = only(two(held(17, "the Port Ministry"), held(14, "the ministry"), **HELD))
    assert "source of its own" not in found.reason


def test_a_higher_count_later_updates_whoever_counts():
    found = only(two(held(46, "the ministry"), held(60, "Open Docks"), dates=("2031-03-04", "2031-03-05"), **HELD))
    assert found.kind == "update"


def test_what_rose_replaces_what_is_lower():
    risen = {"text": "The number of injured has risen to 38.", "words": "38", "number": 38}
    climbed = {"text": "The number of injured has climbed to 31.", "words": "31", "number": 31}
    found = only(two(risen, climbed, counted="people injured"))
    assert found.kind == "update"
    assert "The Harbour Post says that the number rose" in found.reason


def test_dozens_may_be_46_but_not_120():
    dozens = {"text": "Dozens of people were killed.", "words": "Dozens of people", "low": 24}
    exact = {"text": "In all 46 people were killed.", "words": "46 people", "number": 46}
    many = {"text": "In all 120 people were killed.", "words": "120 people", "number": 120}
    dates = ("2031-03-04", "2031-03-05")
    assert not two(dict(dozens), exact, dates=dates, **KILLED)
    assert only(two(dict(dozens), many, dates=dates, **KILLED)).kind == "update"


def test_a_crowd_is_estimated_in_many_words():
    here = {"text": "About 6,000 people stood in the square.", "words": "About 6,000 people", "number": 6_000}
    there = {"text": "At most 800 people joined the rally.", "words": "At most 800 people", "high": 800}
    here |= {"counted": "people in the square", "about": ["people"]}
    there |= {"counted": "people joined the rally", "about": ["join", "people", "rally"]}
    found = only(two(here, there, dates=("2031-03-04", "2031-03-05")))
    assert found.kind == "conflict"
    assert found.reason.startswith("The accounts differ on how many people came together")


def test_a_third_account_tells_that_a_number_was_replaced():
    def spill(outlet: str, text: str, words: str, number: float) -> tuple[dict, dict]:
        account = {"outlet": outlet, "words": words, "number": number, "unit": "cubic metre", "counted": "mud"}
        return {"outlet": outlet, "text": f"Spill\n\n{text}"}, account

    told_all = [
        spill("The Harbour Post", "The firm put it at 600 cubic metres of mud.", "600 cubic metres", 600),
        spill("Delo Daily", "Then 900 cubic metres of mud ran out.", "900 cubic metres", 900),
        spill("Norden", "The firm first put it at 600 cubic metres of mud.", "600 cubic metres", 600),
    ]
    figures = [{"quantity": "mud", "accounts": [a]} for _, a in told_all]
    readings, links = build({"documents": [d for d, _ in told_all], "figures": figures})
    found = [f for f in compare(readings, links) if f.kind in ("conflict", "update")]
    assert {f.kind for f in found} == {"update"}


def test_a_place_by_its_people_or_by_most_of_its_name_is_mentioned():
    entities = [{"name": "Velin Strip", "kind": "place", "words": {"The Harbour Post": ["Velin Harbour Strip"]}}]
    one = killed("On the Velin Harbour Strip 10 people were killed.", "10 people", number=10)
    other = killed("At Velin harbour 12 people were killed.", "12 people", number=12)
    spec = {
        "documents": [
            {"outlet": o, "text": f"Ferry\n\n{s.pop('text')}"}
            for o, s in (("The Harbour Post", one), ("Delo Daily", other))
        ],
        "figures": [
            {
                "quantity": "people killed",
                "accounts": [{"outlet": "The Harbour Post", **one}, {"outlet": "Delo Daily", **other}],
            }
        ],
        "entities": entities,
    }
    readings, links = build(spec)
    assert [f.kind for f in compare(readings, links) if f.kind != "agreement"] == ["conflict"]


def test_a_toll_that_is_said_to_rise_updates_a_bound_it_fits():
    bound = killed("Police said at least 84 people were killed.", "at least 84 people", low=84)
    risen = killed("The toll rose to 85 on Friday.", "85", number=85)
    assert only(two(bound, risen, dates=("2031-03-04", "2031-03-07"), **KILLED)).kind == "update"


def test_a_document_with_a_number_is_not_saved_by_its_dozens():
    texts = ("Scores were killed. By night 77 people were dead.", "In all 84 people were killed.")
    documents = [
        {"outlet": o, "text": f"Ferry\n\n{t}", "published": d}
        for o, t, d in zip(("The Harbour Post", "Delo Daily"), texts, ("2031-03-04", "2031-03-05"), strict=True)
    ]
    accounts = [
        {"outlet": "The Harbour Post", "words": "Scores", "low": 40},
        {"outlet": "The Harbour Post", "words": "77 people", "number": 77},
        {"outlet": "Delo Daily", "words": "84 people", "number": 84},
    ]
    readings, links = build({"documents": documents, "figures": [{"quantity": "people killed", "accounts": accounts}]})
    assert [f.kind for f in compare(readings, links) if f.kind != "agreement"] == ["update"]


def test_scores_here_and_there_are_no_agreement():
    texts = ("Scores of people were killed.", "The wave left scores of people dead.")
    outlets = ("The Harbour Post", "Delo Daily")
    documents = [{"outlet": o, "text": f"Ferry\n\n{t}"} for o, t in zip(outlets, texts, strict=True)]
    accounts = [
        {"outlet": o, "words": w, "low": 40}
        for o, w in zip(outlets, ("Scores of people", "scores of people"), strict=True)
    ]
    readings, links = build({"documents": documents, "figures": [{"quantity": "people killed", "accounts": accounts}]})
    assert not compare(readings, links)


def test_a_word_for_a_number_is_quoted_and_is_no_bound():
    found = [f for f in compare(*build({
        "documents": [
            {"outlet": "The Harbour Post", "text": "Flood\n\nHundreds of people were displaced by the flood."},
            {"outlet": "Delo Daily", "text": "Flood\n\nMore than 200 people were displaced by the flood."},
            {"outlet": "Norden", "text": "Flood\n\nMore than 200 people were displaced by the flood."},
        ],
        "figures": [{"quantity": "people displaced", "accounts": [
            {"outlet": "The Harbour Post", "words": "Hundreds of people", "low": 200, "unit": "people",
             "counted": "people displaced"},
            {"outlet": "Delo Daily", "words": "More than 200 people", "low": 200, "unit": "people",
             "counted": "people displaced"},
            {"outlet": "Norden", "words": "More than 200 people", "low": 200, "unit": "people",
             "counted": "people displaced"},
        ]}],
    })) if f.kind == "agreement"]  # fmt: skip
    assert [[a.value for a in f.accounts] for f in found] == [["More than 200 people displaced"] * 2]


def counts(*told: tuple[str, str, int]) -> Finding:
    """One finding of outlets with a day and a number each."""
    spec = {
        "documents": [
            {"outlet": o, "published": d, "text": f"Sinking\n\nIn all {n} people were killed."} for o, d, n in told
        ],
        "figures": [
            {
                "quantity": "people killed",
                "accounts": [
                    {"outlet": o, "words": f"{n} people", "number": n, "counted": "people killed"} for o, _, n in told
                ],
            }
        ],
    }
    readings, links = build(spec)
    return only([f for f in compare(readings, links) if f.kind != "agreement"])


def test_what_replaced_a_conflict_is_not_called_earlier():
    found = counts(("A", "2031-03-05", 14), ("B", "2031-03-05", 17), ("C", "2031-03-04", 11), ("D", "2031-03-07", 20))
    assert "Earlier C (2031-03-04) gave “11 people were killed”. Later D (2031-03-07) gave “20 people" in found.reason


def test_a_measure_that_is_an_attribute_of_a_thing_is_no_update():
    days = ("2031-03-04", "2031-03-07")
    deep = {"unit": "metre", "counted": "deep shaft"}
    one = killed("He fell into a 40-metre-deep shaft.", "40-metre", number=40)
    other = killed("He fell into an 80-metre-deep shaft.", "80-metre", number=80)
    assert only(two(one, other, dates=days, **deep)).kind == "conflict"
    one = killed("The shaft is 40 metres deep by now.", "40 metres", number=40)
    other = killed("The shaft is 80 metres deep by now.", "80 metres", number=80)
    assert only(two(one, other, dates=days, **deep)).kind == "update"


def test_who_did_it_is_not_what_the_accounts_agree_on():
    texts = {
        "A": "A mob came and set fire to three patrol cars.",
        "B": "There were three patrol cars burning in Velin.",
    }
    spec = {
        "documents": [{"outlet": o, "text": f"Night of unrest\n\n{t}"} for o, t in texts.items()],
        "figures": [
            {
                "quantity": "patrol cars",
                "accounts": [
                    {"outlet": o, "words": "three patrol cars", "number": 3, "unit": "car", "counted": "patrol cars",
                     "about": ["patrol", "car"]}
                    for o in texts
                ],
            }
        ],
    }  # fmt: skip
    readings, links = build(spec)
    found = only([f for f in compare(readings, links) if f.kind == "agreement"])
    assert "agree on “three patrol cars burning in Velin”" in found.reason
