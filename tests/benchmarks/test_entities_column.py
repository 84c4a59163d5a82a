import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.entities_column import Mention, documents, fields_of, head, mentions, parse

GUM = """# newdoc id = first
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
1-2\tAna's\t_\t_\t_\t_\t_\t_\t_\t_
1\tAna\tAna\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tDiscourse=x|Entity=(2-object-new-nnnnn-cf2-2-sgl(1-person-new-nnnnn-cf1-1-coref-Ana_Ruk
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=1)
3\tboat\tboat\tNOUN\tNN\t_\t4\tnsubj\t_\tEntity=2)|SpaceAfter=No
4\tsank\tsink\tVERB\tVBD\t_\t0\troot\t_\t_
4.1\tsank\tsink\tVERB\tVBD\t_\t_\t_\t_\tEntity=(9-object-new)

1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-nnnnn-cf1-1-ana-Ana_Ruk)
2\tswam\tswim\tVERB\tVBD\t_\t0\troot\t_\t_

# newdoc id = second
1\tNobody\tnobody\tPRON\tNN\t_\t0\troot\t_\t_
"""


def column(*entities):
    return [f"Entity={entity}" if entity else "_" for entity in entities]


def test_mentions_have_their_sentence_head_type_and_chain():
    first, second = parse(GUM)
    assert first.mentions == [
        Mention(0, 0, 2, 2, "object", "2"),
        Mention(0, 0, 1, 0, "person", "1"),
        Mention(1, 0, 0, 0, "person", "1"),
    ]
    assert [s.words for s in first.sentences] == [("Ana", "'s", "boat", "sank"), ("She", "swam")]
    assert second.mentions == []


def test_a_folder_is_read_in_order_of_names(tmp_path):
    (tmp_path / "b.conllu").write_text(GUM, encoding="utf-8")
    (tmp_path / "a.conllu").write_text("1\tB\tb\tX\tFW\t_\t0\troot\t_\t_\n", encoding="utf-8")
    assert [len(document.mentions) for document in documents(tmp_path)] == [0, 3, 0]


def test_of_two_open_mentions_of_one_entity_the_inner_closes_first():
    found = mentions(column("(1-person-new", "(1-person-giv", "1)", "1)"), [0, 1, 2, 1])
    assert [(m.first, m.last) for m in found] == [(0, 3), (1, 2)]


def test_brackets_that_touch_are_told_apart():
    found = mentions(column("(4-time-new(5-place-new)", "4)(6-event-new", "6)"), [0, 1, 1])
    assert [(m.first, m.last, m.kind, m.chain) for m in found] == [
        (0, 1, "time", "4"),
        (0, 0, "place", "5"),
        (1, 2, "event", "6"),
    ]


def test_the_head_is_the_first_word_whose_own_head_lies_outside():
    assert head(0, 2, [2, 4, 2, 0]) == 1
    assert head(0, 1, [3, 3, 0]) == 0
    assert head(0, 1, [2, 0]) == 1


def test_a_mention_in_parts_is_joined_from_its_first_word_to_its_last():
    parts = column("(5[1/3]-person-new)", "(7-time-new)", "(5[2/3]-person-new)", "", "(5[3/3]", "5[3/3])")
    found = mentions(parts, [0, 1, 1, 1, 1, 1])
    assert [(m.first, m.last, m.kind, m.chain) for m in found] == [(0, 5, "person", "5"), (1, 1, "time", "7")]


def test_the_fields_are_those_that_the_comment_names():
    fields = fields_of("# global.Entity = eid-head-etype-other\n")
    assert fields == ("eid", "head", "etype", "other")
    assert mentions(column("(e1-1-place-x)"), [0], fields=fields) == [Mention(0, 0, 0, 0, "place", "e1")]
    assert fields_of("# newdoc\n") == ("GRP", "etype")


@pytest.mark.parametrize("broken", ["9)", "(9-person-new", "", "nothing"])
def test_brackets_without_their_partners_are_no_mentions(broken):
    assert mentions(column("(1-person-new)", broken), [0, 1]) == [Mention(0, 0, 0, 0, "person", "1")]


@st.composite
def nested(draw, start=0, end=7):
    """Spans of which none cross."""
    if start > end or not draw(st.booleans()):
        return []
    first = draw(st.integers(start, end))
    last = draw(st.integers(first, end))
    return [(first, last), *draw(nested(first, last - 1)), *draw(nested(last + 1, end))]


@given(nested())
def test_what_is_written_is_read(spans):
    brackets = [""] * 8
    for number, (first, last) in sorted(enumerate(spans), key=lambda s: (s[1][0], -s[1][1], s[0])):
        brackets[first] += f"({number}-place-new" + (")" if first == last else "")
    for number, (first, last) in sorted(enumerate(spans), key=lambda s: (-s[1][0], s[1][1], -s[0])):
        if first != last:
            brackets[last] += f"{number})"
    found = mentions(column(*brackets), [0] * 8)
    assert sorted((m.first, m.last, int(m.chain)) for m in found) == sorted(
        (first, last, number) for number, (first, last) in enumerate(spans)
    )
    assert found == sorted(found, key=lambda m: (m.first, -m.last))
