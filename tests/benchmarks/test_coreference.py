from dataclasses import dataclass
from types import SimpleNamespace

from benchmarks.coreference import count, empty, exact, heads, measure, summary

TWO_SENTENCES = """# newdoc id = one
# global.Entity = GRP-etype-infstat
1\tAna\tAna\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new)
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv)
2\twaved\twave\tVERB\tVBD\t_\t0\troot\t_\t_

# newdoc id = blanked
# global.Entity = GRP-etype-infstat
1\t_\t_\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-person-new)
2\t_\t_\tPRON\tPRP\t_\t1\tdep\t_\tEntity=(1-person-giv)
"""


@dataclass(frozen=True)
class Mention:
    sentence: int
    first: int
    last: int
    head: int
    chain: int


def figures(gold, found):
    totals = empty()
    count(totals, gold, found)
    return summary(totals)


def test_singletons_are_removed():
    mentions = [Mention(0, 0, 1, 1, 1), Mention(0, 3, 3, 3, 2), Mention(1, 0, 0, 0, 1)]
    assert exact(mentions) == [{(0, 0, 1), (1, 0, 0)}]
    assert heads(mentions) == [{(0, 1), (1, 0)}]


def test_a_mention_with_other_borders_is_right_by_its_head_alone():
    gold = [Mention(0, 0, 3, 1, 1), Mention(1, 0, 0, 0, 1)]
    found = [Mention(0, 0, 1, 1, 7), Mention(1, 0, 0, 0, 7)]
    reached = figures(gold, found)
    # B-cubed: of two mentions one is shared, and for it one of two: recall = precision = (1/2) / 2 = 1/4.
    assert (reached["muc"], reached["b3"], reached["ceafe"]) == (0.0, 25.0, 50.0)
    assert (reached["head_muc"], reached["head_b3"], reached["head_conll"]) == (100.0, 100.0, 100.0)


def test_of_two_mentions_with_one_head_the_larger_counts():
    ana_and_ben, ana = Mention(0, 0, 2, 0, 1), Mention(0, 0, 0, 0, 2)
    they, she, her = Mention(1, 0, 0, 0, 1), Mention(2, 0, 0, 0, 2), Mention(3, 0, 0, 0, 2)
    mentions = [ana_and_ben, ana, they, she, her]
    assert heads(mentions) == [{(0, 0), (1, 0)}, {(2, 0), (3, 0)}]
    assert len(exact(mentions)[1]) == 3


def test_a_larger_mention_without_a_chain_takes_no_head_word():
    ana_and_ben, ana, she = Mention(0, 0, 2, 0, 1), Mention(0, 0, 0, 0, 2), Mention(1, 0, 0, 0, 2)
    assert heads([ana_and_ben, ana, she]) == [{(0, 0), (1, 0)}]


def test_a_chain_left_with_one_mention_by_its_heads_is_removed():
    assert heads([Mention(0, 0, 2, 0, 1), Mention(0, 0, 0, 0, 1)]) == []


def test_numbers_of_chains_mean_nothing_across_sides():
    gold = [Mention(0, 0, 0, 0, 1), Mention(1, 0, 0, 0, 1), Mention(2, 0, 0, 0, 2), Mention(3, 0, 0, 0, 2)]
    found = [Mention(m.sentence, 0, 0, 0, 3 - m.chain) for m in gold]
    assert figures(gold, found)["conll"] == 100.0


def test_all_singletons_find_no_chain():
    gold = [Mention(0, 0, 0, 0, 1), Mention(1, 0, 0, 0, 1)]
    assert figures(gold, [Mention(0, 0, 0, 0, 1), Mention(1, 0, 0, 0, 2)])["head_conll"] == 0.0


def test_documents_are_read_whole_and_blanked_ones_are_left_out(tmp_path, monkeypatch):
    asked = []

    class Reader:
        def read(self, sentences):
            asked.append(sentences)
            return SimpleNamespace(sentences=[], mentions=[Mention(0, 0, 0, 0, 5), Mention(1, 0, 0, 0, 5)])

    monkeypatch.setattr("rashomon.annotations.reader.Reader", Reader)
    (tmp_path / "one.conllu").write_text(TWO_SENTENCES, encoding="utf-8")
    assert measure(tmp_path) == {
        **{prefix + name: 100.0 for prefix in ("", "head_") for name in ("muc", "b3", "ceafe", "conll")},
        "documents_left_out": 1,
    }
    assert asked == [[["Ana", "left"], ["She", "waved"]]]
