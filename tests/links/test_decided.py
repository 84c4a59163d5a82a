from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links import contradictions, link
from rashomon.links.clustering import NEVER
from rashomon.links.decided import Rulings, decided_groups
from rashomon.links.sides import document_side, entity_side, mention_side, story_side
from rashomon.values import Anchor, Decision, Knowledge, Side, Span
from tests.links.building import Page, named

DAY = "2031-03-04"


def side(*names):
    return Side(names[0], tuple(Anchor(Span(name, 0, 0)) for name in names))


def ruled(*said):
    decisions = [Decision(kind, "story", tuple(side(*names) for names in sides), DAY) for kind, *sides in said]
    return Rulings(decisions, lambda anchor: anchor.span.document)


def grouped(units, scores, rulings):
    found = decided_groups([[unit] for unit in units], scores, 0.5, rulings)
    return ["".join(units[at] for at in group) for group in found]


def test_nothing_decided_changes_nothing():
    assert grouped("abc", {(0, 1): 0.9}, ruled()) == ["ab", "c"]


def test_what_is_one_is_one_whatever_the_score():
    assert grouped("abc", {(0, 1): NEVER}, ruled(("same", "a", "b"))) == ["ab", "c"]


def test_what_is_two_is_two_whatever_the_score():
    assert grouped("abc", {(0, 1): 1.0, (1, 2): 0.6}, ruled(("different", "a", "b"))) == ["a", "bc"]


def test_what_is_one_with_a_thing_is_apart_from_what_that_is_apart_from():
    rulings = ruled(("same", "a", "b"), ("different", "b", "c"))
    assert grouped("abc", {(0, 2): 1.0}, rulings) == ["ab", "c"]


def test_parts_of_a_side_stay_with_it():
    assert grouped("abc", {(0, 1): 0.9, (0, 2): 0.1}, ruled(("same", ("a", "b"), "c"))) == ["abc"]


def test_a_split_of_a_part_wins_over_the_whole_that_was_merged():
    for said in permutations([("same", ("a", "b"), "c"), ("split", "b", ("a", "c"))]):
        assert grouped("abc", {(0, 1): 0.9, (1, 2): 0.9}, ruled(*said)) == ["ac", "b"]


def test_parts_of_two_sides_that_were_decided_to_be_one_say_nothing_against_it():
    rulings = ruled(("different", ("a", "b"), ("c", "d")), ("same", "b", "d"))
    assert grouped("abcd", {}, rulings) == ["a", "bd", "c"]


def test_a_side_that_is_gone_decides_nothing():
    rulings = Rulings([Decision("same", "story", (side("a"), side("b")), DAY)], lambda _: None)
    assert grouped("ab", {}, rulings) == ["a", "b"]


def test_contradictions_name_the_way_from_one_to_the_other():
    rulings = ruled(("same", "a", "b"), ("same", "b", "c"), ("same", "a", "x"), ("different", "a", "c"))
    (clash,) = rulings.contradictions()
    assert [(one.kind, [s.name for s in one.sides]) for one in clash] == [
        ("different", ["a", "c"]),
        ("same", ["a", "b"]),
        ("same", ["b", "c"]),
    ]


def decision(kind, *sides, about="entity"):
    return Decision(kind, about, sides, DAY, "seen both")


def pages():
    one = Page("Harbour Post", "Fire", "Mira Toll spoke. Toll left.")
    one.name("Mira Toll", "person", one.name("Toll", "person", nth=1))
    two = Page("Delo Daily", "Fire again", "Ana Orlo spoke.")
    two.name("Ana Orlo", "person")
    three = Page("Quay News", "Elsewhere", "Mira Toll sang. The singer left.")
    three.name("Mira Toll", "person")
    three.name("The singer", "person", form="nominal")
    return [one, two, three]


def linked(held, *decisions):
    return link([page.reading() for page in held], Knowledge(tuple(decisions)))


def of(links, held, name):
    return entity_side(named(links, name), {page.id: page.text for page in held})


def mention(page, words, nth=0):
    return mention_side(page.at(words, nth), {page.id: page.text})


def shared(links, *places):
    """Do these (page, words), or (page, words, which), belong to one entity?"""
    spans = [page.at(*words) for page, *words in places]
    return any(all(span in {s for s, _ in e.mentions} for span in spans) for e in links.entities)


def test_two_names_that_are_decided_to_be_one_with_the_reason():
    held = pages()
    before = linked(held)
    links = linked(held, decision("same", of(before, held, "Mira Toll"), of(before, held, "Ana Orlo")))
    assert shared(links, (held[0], "Mira Toll"), (held[1], "Ana Orlo"), (held[2], "Mira Toll"))
    (entity,) = [e for e in links.entities if "Ana Orlo" in (e.name, *e.aliases)]
    assert "decided by a person on 2031-03-04: seen both" in {merge.reason for merge in entity.merges}


def test_namesakes_are_kept_apart_with_what_stands_for_them():
    held = pages()
    links = linked(held, decision("different", mention(held[0], "Mira Toll"), mention(held[2], "Mira Toll")))
    assert not shared(links, (held[0], "Mira Toll"), (held[2], "Mira Toll"))
    assert shared(links, (held[0], "Mira Toll"), (held[0], "Toll", 1))


def test_a_new_document_follows_the_namesake_of_its_story():
    held = pages()
    said = decision("different", mention(held[0], "Mira Toll"), mention(held[2], "Mira Toll"))
    more = Page("Ostrel Mail", "Elsewhere", "Mira Toll sang. The singer left. Nobody else did.")
    more.name("Mira Toll", "person")
    first, new, last = (document_side(p.reading().document) for p in (held[0], more, held[2]))
    story = (Decision("same", "story", (new, last), DAY), Decision("different", "story", (first, last), DAY))
    links = linked([*held, more], said, *story)
    assert shared(links, (more, "Mira Toll"), (held[2], "Mira Toll"))
    assert not shared(links, (more, "Mira Toll"), (held[0], "Mira Toll"))


def test_a_mention_leaves_the_chain_that_the_reader_put_it_in():
    held = pages()
    before = linked(held)
    whole = of(before, held, "Mira Toll")
    off = held[0].at("Toll", 1)
    rest = Side(whole.name, tuple(a for a in whole.anchors if a.span != off))
    links = linked(held, decision("split", mention(held[0], "Toll", 1), rest))
    (alone,) = [e for e in links.entities if off in {span for span, _ in e.mentions}]
    assert [span for span, _ in alone.mentions] == [off]


def test_somebody_who_is_only_described_is_given_a_name():
    held = pages()
    links = linked(held, decision("same", mention(held[2], "The singer"), mention(held[1], "Ana Orlo")))
    assert shared(links, (held[2], "The singer"), (held[1], "Ana Orlo"))


def test_a_family_name_joins_whom_a_person_says():
    held = pages()
    more = Page("Ostrel Mail", "Flood", "Toll waded.")
    more.name("Toll", "person")
    links = linked([*held, more], decision("same", mention(more, "Toll"), mention(held[1], "Ana Orlo")))
    assert shared(links, (more, "Toll"), (held[1], "Ana Orlo"))
    assert not shared(links, (more, "Toll"), (held[0], "Mira Toll"))


def test_a_family_name_does_not_join_whom_a_person_says_it_is_not():
    held = pages()
    more = Page("Ostrel Mail", "Flood", "Toll waded.")
    more.name("Toll", "person")
    held.append(more)
    assert shared(linked(held), (more, "Toll"), (held[0], "Mira Toll"))
    links = linked(held, decision("different", mention(more, "Toll"), of(linked(pages()), held, "Mira Toll")))
    assert not shared(links, (more, "Toll"), (held[0], "Mira Toll"))
    assert not shared(links, (more, "Toll"), (held[2], "Mira Toll"))


def test_a_shorter_name_does_not_join_the_longer_that_a_person_says_it_is_not():
    page = Page("Harbour Post", "Mine", "The Velin Ore Pit closed. Velin slept.")
    page.name("Velin Ore Pit", "place")
    page.name("Velin", "place", nth=1)
    assert len(linked([page]).entities) == 1
    assert (
        len(linked([page], decision("different", mention(page, "Velin Ore Pit"), mention(page, "Velin", 1))).entities)
        == 2
    )


def test_a_tie_across_two_names_that_are_kept_apart_elsewhere():
    """Both hold: of two names some chains are one person, others are two."""
    ones = [Page(f"Paper {i}", f"Day {i}", "Mira Toll spoke.") for i in range(2)]
    twos = [Page(f"Paper {i}", f"Week {i}", "Ana Orlo spoke.") for i in range(2)]
    for page, name in [*((p, "Mira Toll") for p in ones), *((p, "Ana Orlo") for p in twos)]:
        page.name(name, "person")
    same = decision("same", mention(ones[0], "Mira Toll"), mention(twos[0], "Ana Orlo"))
    apart = decision("different", mention(ones[1], "Mira Toll"), mention(twos[1], "Ana Orlo"))
    links = linked([*ones, *twos], same, apart)
    assert shared(links, (ones[0], "Mira Toll"), (twos[0], "Ana Orlo"))
    assert not shared(links, (ones[1], "Mira Toll"), (twos[1], "Ana Orlo"))


def test_the_order_of_decisions_and_documents_does_not_matter():
    held = pages()
    before = linked(held)
    said = [
        decision("same", of(before, held, "Mira Toll"), of(before, held, "Ana Orlo")),
        decision("split", mention(held[2], "Mira Toll"), mention(held[0], "Mira Toll")),
        decision("different", mention(held[2], "The singer"), mention(held[2], "Mira Toll")),
        Decision("same", "story", tuple(document_side(held[i].reading().document) for i in (0, 2)), DAY),
    ]
    first = linked(held, *said)
    for order in permutations(said):
        assert linked(held[::-1], *order) == first


STORM = "A storm broke the pier of Velin harbour and sank eleven boats in the night."
TRIAL = "The court of Ostrel freed the banker Ana Orlo, whom nobody had accused of theft."


def stories(held, *decisions):
    found = linked(held, *decisions).stories
    return sorted(
        "".join(sorted(str(next(i for i, p in enumerate(held) if p.id == d)) for d in s.documents)) for s in found
    )


@pytest.fixture
def papers():
    texts = [STORM, STORM + " Boats.", TRIAL, TRIAL + " Freed."]
    return [Page(f"Paper {i}", text[:20], text) for i, text in enumerate(texts)]


def test_stories_are_merged_with_all_their_documents(papers):
    one, other = linked(papers).stories
    assert stories(papers) == ["01", "23"]
    same = Decision("same", "story", tuple(story_side(s, s.documents) for s in (one, other)), DAY)
    assert stories(papers, same) == ["0123"]


def test_a_document_leaves_its_story(papers):
    sides = document_side(papers[1].reading().document), document_side(papers[0].reading().document)
    assert stories(papers, Decision("split", "story", sides, DAY)) == ["0", "1", "23"]


def test_contradictions_across_chains_of_documents():
    held = pages()
    toll, orlo, other = mention(held[0], "Mira Toll"), mention(held[1], "Ana Orlo"), mention(held[2], "Mira Toll")
    said = [decision("same", toll, orlo), decision("same", orlo, other), decision("different", toll, other)]
    (clash,) = contradictions([page.reading() for page in held], said)
    assert clash == [said[2], said[0], said[1]]


def test_what_a_new_reader_reads_otherwise_still_holds():
    """The reader found a longer mention, in another chain, and took two persons for one."""
    held = pages()
    said = decision("different", mention(held[0], "Mira Toll"), mention(held[1], "Ana Orlo"))
    again = Page("Harbour Post", "Fire", "Mira Toll spoke. Toll left.")
    again.chains = 7
    again.name("Mira Toll spoke", "person")
    assert again.id == held[0].id
    assert not shared(linked([again, *held[1:]], said), (again, "Mira Toll spoke"), (held[1], "Ana Orlo"))
    both = Page("Quay News", "Two", "Mira Toll met Ana Orlo.")
    both.name("Ana Orlo", "person", both.name("Mira Toll", "person"))
    links = linked([both], decision("different", mention(both, "Mira Toll"), mention(both, "Ana Orlo")))
    assert not shared(links, (both, "Mira Toll"), (both, "Ana Orlo"))


names = st.sampled_from("abcdef")
wholes = st.lists(names, min_size=1, max_size=3, unique=True).map(tuple)


@st.composite
def anything_said(draw):
    kind = draw(st.sampled_from(["same", "different", "split"]))
    one, other = draw(wholes), draw(wholes)
    return kind, one, tuple(name for name in other if name not in one) or ("g",)


@given(st.lists(anything_said(), max_size=5), st.dictionaries(st.tuples(names, names), st.floats(-1, 1)), st.randoms())
def test_all_that_can_hold_holds_in_any_order(said, scores, random):
    units = "abcdefg"
    scored = {tuple(sorted((units.index(a), units.index(b)))): s for (a, b), s in scores.items() if a != b}
    rulings = ruled(*said)
    found = grouped(units, scored, rulings)
    random.shuffle(said)
    assert grouped(units, scored, ruled(*said)) == found
    assert "".join(sorted("".join(found))) == units
    home = {unit: group for group in found for unit in group}
    if not rulings.contradictions():
        for kind, one, other in said:
            off = one if kind == "split" else one[:1]
            assert all((home[unit] == home[other[0]]) == (kind == "same") for unit in off)
