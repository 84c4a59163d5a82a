from __future__ import annotations

from rashomon.links import link
from tests.links.building import Page

TITLE = "Boy falls into a well in Velin"


def groups(*pages: Page) -> list[int]:
    return sorted(len(f.accounts) for f in link([p.reading() for p in pages]).figures)


def page(outlet: str, text: str, *figures: tuple[object, ...]) -> Page:
    made = Page(outlet, TITLE, text, published="2031-03-04")
    for figure in figures:
        made.figure(*figure)
    return made


def test_a_depth_is_no_width() -> None:
    one = page("Harbour Post", "The well in Velin is 40 metres deep.", ("40 metres", 40, 40, "metre", "well", ["well"]))
    two = page("Delo Daily", "The well in Velin is 40 metres wide.", ("40 metres", 40, 40, "metre", "well", ["well"]))
    assert groups(one, two) == [1, 1]


def test_one_depth_in_two_forms() -> None:
    one = page("Harbour Post", "He fell into the 80m-deep well in Velin.", ("80m", 80, 80, "metre", "well", ["well"]))
    two = page("Delo Daily", "The well in Velin had a depth of 40m.", ("40m", 40, 40, "metre", "well", ["well"]))
    assert groups(one, two) == [2]


def test_a_mass_is_that_of_what_stands_behind_it() -> None:
    one = page("Harbour Post", "A 25-ton truck hit the well in Velin.", ("25-ton", 25, 25, "ton", "truck", []))
    two = page("Delo Daily", "The 19-ton truck hit a well in Velin.", ("19-ton", 19, 19, "ton", "truck", []))
    assert groups(one, two) == [2]
