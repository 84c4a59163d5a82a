from __future__ import annotations

from rashomon.annotations.figures import Figures
from rashomon.annotations.page import Page
from rashomon.values import Annotations, FigureAccount, Quotation, Span, Time
from tests.annotations.building import page

KILLED = """
At at IN case 2
least least JJS advmod 3
10 10 CD nummod 4
people people NNS nsubj:pass 6
were be VBD aux:pass 6
killed kill VBN root 0
in in IN case 9
the the DT det 9
crash crash NN obl 6
. . . punct 6
"""
LEFT = """
It it PRP nsubj 2
left leave VBD root 0
225 225 CD obj 2
dead dead JJ xcomp 2
and and CC cc 8
4,500 4,500 CD conj 3
more more JJR advmod 6
injured injured JJ conj 4
. . . punct 2
"""
TOLL = """
The the DT det 3
death death NN compound 3
toll toll NN nsubj 4
rose rise VBD root 0
to to IN case 6
12 12 CD obl 4
. . . punct 4
"""


def figures(page: Page, **found: object) -> tuple[FigureAccount, ...]:
    return Figures()(page, Annotations("d-1", **found)).figures  # type: ignore[arg-type]


def test_it_says_what_it_needs_and_gives() -> None:
    assert (Figures().requires, Figures().assigns) == (frozenset({"sentences", "times", "quotations"}), "figures")


def test_people_what_happened_to_them_and_where() -> None:
    hall = page(KILLED)
    (figure,) = figures(hall)
    assert figure.span.of(hall.document.text) == "At least 10 people"
    assert (figure.low, figure.high, figure.unit) == (10, None, "people")
    assert figure.counted == "people killed in the crash"
    assert figure.about == ("kill", "people")


def test_a_fate_alone_counts_people() -> None:
    dead, injured = figures(page(LEFT))
    assert (dead.low, dead.unit, dead.about) == (225, "people", ("kill", "people"))
    assert (injured.low, injured.unit, injured.about) == (4_500, "people", ("injure", "people"))


def test_a_toll_counts_the_dead() -> None:
    (figure,) = figures(page(TOLL))
    assert (figure.low, figure.unit, figure.about) == (12, "people", ("kill", "people"))


def test_dead_died_and_killed_are_one_quantity() -> None:
    died = KILLED.replace("killed kill VBN", "died die VBD").replace("were be VBD aux:pass", "have have VBP aux")
    assert figures(page(KILLED))[0].about == figures(page(died))[0].about


def test_the_part_of_a_whole_counts_the_whole_s_noun() -> None:
    text = """
    Dozens dozens NNS nsubj 5
    of of IN case 4
    young young JJ amod 4
    miners miner NNS nmod 1
    fled flee VBD root 0
    . . . punct 5
    """
    (figure,) = figures(page(text, heads={"miners": "person"}))
    assert (figure.low, figure.high, figure.unit) == (24, None, "people")
    assert figure.counted == "young miners fled"
    assert figure.about == ("escape", "miner", "young")


def test_things_have_their_noun_as_unit() -> None:
    text = """
    Fires fire NNS nsubj 2
    destroyed destroy VBD root 0
    40 40 CD nummod 5
    wooden wooden JJ amod 5
    houses house NNS obj 2
    . . . punct 2
    """
    (figure,) = figures(page(text))
    assert (figure.unit, figure.counted, figure.about) == (
        "house",
        "wooden houses destroyed",
        ("destroy", "house", "wooden"),
    )


def test_a_measure_says_what_is_measured() -> None:
    text = """
    The the DT det 2
    shaft shaft NN nsubj 6
    is be VBZ cop 6
    40 40 CD nummod 5
    metres metre NNS obl:unmarked 6
    deep deep JJ root 0
    . . . punct 6
    """
    (figure,) = figures(page(text))
    assert (figure.low, figure.unit, figure.about) == (40, "metre", ("depth", "shaft"))


def test_an_age_between_commas() -> None:
    text = """
    Mara Mara NNP nsubj 6
    Lind Lind NNP flat 1
    , , , punct 4
    42 42 CD appos 1
    , , , punct 4
    left leave VBD root 0
    . . . punct 6
    """
    (figure,) = figures(page(text, names={"Mara Lind": "person"}))
    assert (figure.low, figure.unit, figure.counted) == (42, "year", "age of Mara Lind")


def test_labels_names_and_idle_words_are_no_figures() -> None:
    article = """
    Article article NN nsubj 3
    5 5 CD nummod 1
    applies apply VBZ root 0
    . . . punct 3
    """
    day = """
    One one CD nummod 2
    day day NN obl 4
    he he PRP nsubj 4
    left leave VBD root 0
    . . . punct 4
    """
    name = """
    Radio Radio NNP nsubj 3
    Nine Nine NNP flat 1
    closed close VBD root 0
    . . . punct 3
    """
    assert figures(page(article)) == ()
    assert figures(page(day)) == ()
    assert figures(page(name, names={"Radio Nine": "organization"})) == ()


def test_a_particle_is_no_qualifier() -> None:
    text = """
    They they PRP nsubj 2
    handed hand VBD root 0
    over over RP advmod 4
    21 21 CD nummod 5
    miners miner NNS obj 2
    . . . punct 2
    """
    (figure,) = figures(page(text))
    assert (figure.low, figure.high) == (21, 21)


def test_dates_are_no_figures_and_tell_when_the_figure_holds() -> None:
    text = """
    On on IN case 2
    Monday Monday NNP obl 5
    12 12 CD nummod 4
    people people NNS nsubj 5
    died die VBD root 0
    . . . punct 5
    """
    hall = page(text)
    monday = Time(Span("d-1", 3, 9), "DATE", "2022-01-10")
    (figure,) = figures(hall, times=(monday,))
    assert figure.as_of == "2022-01-10"
    assert figures(hall, times=(Time(Span("d-1", 0, 12), "DATE", None),)) == ()


def test_whose_figure_it_is() -> None:
    hall = page(KILLED)
    whole = Span("d-1", 0, len(hall.document.text))
    police, paper = Span("d-1", 0, 2), Span("d-1", 3, 8)
    said = Quotation((Span("d-1", 0, 18),), (), (police,), "indirect")
    wrote = Quotation((whole,), (), (paper,), "indirect")
    (figure,) = figures(hall, quotations=(wrote, said))
    assert figure.according_to == (police,)


def test_the_number_of_people_injured_counts_people_injured() -> None:
    text = """
    The the DT det 2
    number number NN nsubj 6
    of of IN case 4
    people people NNS nmod 2
    injured injure VBN acl 4
    rose rise VBD root 0
    to to IN case 8
    31 31 CD obl 6
    . . . punct 6
    """
    (figure,) = figures(page(text))
    assert (figure.counted, figure.about, figure.unit) == ("people injured", ("injure", "people"), "people")


def test_what_people_lack_is_counted_with_them() -> None:
    text = """
    140 140 CD nummod 2
    people people NNS nsubj 3
    had have VBD root 0
    no no DT det 6
    tap tap NN compound 6
    water water NN obj 3
    . . . punct 3
    """
    (figure,) = figures(page(text, heads={"people": "person"}))
    assert figure.counted == "people had no tap water"
    assert figure.about == ("people", "tap", "water")


def test_a_part_among_those_counted_is_not_what_is_counted() -> None:
    text = """
    Guards guard NNS nsubj 2
    held hold VBD root 0
    112 112 CD nummod 4
    people people NNS obj 2
    , , , punct 8
    among among IN case 7
    them they PRP nmod 8
    minors minor NNS nmod 4
    . . . punct 2
    """
    (figure,) = figures(page(text, heads={"people": "person"}))
    assert "among" not in figure.counted


def test_a_revised_estimate_counts_what_was_estimated() -> None:
    text = """
    It it PRP nsubj 2
    lost lose VBD root 0
    600 600 CD nummod 4
    litres litre NNS obj 2
    of of IN case 6
    oil oil NN nmod 4
    . . . punct 2
    """
    more = """
    It it PRP nsubj 2
    doubled double VBD root 0
    its its PRP$ nmod:poss 4
    estimate estimate NN obj 2
    to to IN case 7
    1,200 1,200 CD nummod 7
    litres litre NNS obl 2
    . . . punct 2
    """
    first, second = figures(page(text, more))
    assert (second.counted, second.about) == (first.counted, first.about) == ("oil", ("oil",))
