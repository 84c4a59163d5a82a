from types import SimpleNamespace

from benchmarks.names import count, measure, ours, parse, parse_universal, region, summary
from benchmarks.scoring import Tally


def test_other_classes_are_no_names_and_facilities_are_places():
    tags = ["B-Facility", "I-Facility", "B-Date", "I-NORP", "I-Person", "B-Money"]
    assert ours(tags) == ["B-place", "I-place", "O", "B-group", "B-person", "O"]


def test_a_token_file_has_an_empty_line_between_sentences():
    sentences = parse("Ana\tB-Person\nleft\tO\n\n\n.\tO\n \tO\nBorva\tB-Location\n")
    assert [(s.words, s.tags) for s in sentences] == [
        (("Ana", "left"), ("B-person", "O")),
        ((".", "Borva"), ("O", "B-place")),
    ]


def test_regions_follow_from_the_beginning_of_a_file_name():
    assert region("kenya_some_paper_3.txt.tsv") == "Africa"
    assert region("nz_rnz_1.txt.tsv") == "Indigenous"
    assert region("Colla_1.tsv") == "Latin America"
    assert region("atlantis_1.tsv") is None


def test_spread_is_the_best_region_less_the_worst():
    tallies = {}
    count(tallies, "Asia", ["B-person", "O"], ["B-person", "O"])
    count(tallies, "Africa", ["B-place", "B-group"], ["B-place", "O"])
    count(tallies, None, ["B-organization"], ["B-place"])
    assert summary(tallies) == {
        "f1": 57.14,
        "person_f1": 100.0,
        "organization_f1": 0.0,
        "place_f1": 66.67,
        "group_f1": 0.0,
        "region_spread": 33.33,
        "regions": {"Africa": 66.67, "Asia": 100.0},
    }


def test_a_span_with_other_words_or_of_another_class_is_wrong():
    tallies = {}
    count(tallies, "Asia", ["B-person", "I-person", "B-group"], ["B-person", "O", "B-other"])
    assert tallies["Asia", "person"] == Tally(right=0, found=1, gold=1)
    assert tallies["Asia", "group"] == Tally(right=0, found=0, gold=1)


def test_without_any_name_nothing_is_known():
    assert summary({})["f1"] is None
    assert summary({})["region_spread"] is None


def test_only_the_first_tag_column_counts() -> None:
    (sentence,) = parse("Karsk\tB-Organization\tB-Location\nMine\tI-Organization\n")
    assert sentence.tags == ("B-organization", "I-organization")


UNIVERSAL_FILE = """# newdoc id = one
# sent_id = one-1
# text = Ana Ruk left Karsk Mine.
1\tAna\tB-PER\t-\tx
2\tRuk\tI-PER\t-\tx
3\tleft\tO\t-\t-
4\tKarsk\tB-ORG\t-\tx
5\tMine\tI-ORG\t-\tx

# sent_id = one-2
1\t#\tO\t-\t-

# newdoc id = two
1\tBorvan\tB-OTH\t-\tx
2\tBorva\tB-LOC\t-\tx
"""


def test_a_file_of_universal_ner_has_numbers_comments_and_documents():
    documents = parse_universal(UNIVERSAL_FILE)
    assert [[s.words for s in document] for document in documents] == [
        [("Ana", "Ruk", "left", "Karsk", "Mine"), ("#",)],
        [("Borvan", "Borva")],
    ]
    assert documents[0][0].tags == ("B-person", "I-person", "O", "B-organization", "I-organization")
    assert documents[1][0].tags == ("O", "B-place")


def test_only_the_classes_that_the_files_scheme_has_count(tmp_path, monkeypatch):
    asked = []

    class Reader:
        def read(self, sentences):
            asked.append(sentences)
            names = {"Ana": "B-person", "Ruk": "I-person", "Karsk": "B-place", "Borvan": "B-group", "Borva": "B-place"}
            return SimpleNamespace(sentences=[SimpleNamespace(names=[names.get(w, "O") for w in s]) for s in sentences])

    monkeypatch.setattr("rashomon.annotations.reader.Reader", Reader)
    (tmp_path / "kenya_a.iob2").write_text(UNIVERSAL_FILE, encoding="utf-8")
    (tmp_path / "a.stats").write_text("{}", encoding="utf-8")
    # Two of three names are found; three are said, the wrong place among them, but not the group.
    assert measure(tmp_path) == {
        "f1": 66.67,
        "person_f1": 100.0,
        "organization_f1": 0.0,
        "place_f1": 66.67,
        "group_f1": None,
        "region_spread": None,
        "regions": {},
    }
    assert asked == [[["Ana", "Ruk", "left", "Karsk", "Mine"], ["#"]], [["Borvan", "Borva"]]]


def test_groups_count_in_files_whose_scheme_has_them(tmp_path, monkeypatch):
    class Reader:
        def read(self, sentences):
            return SimpleNamespace(sentences=[SimpleNamespace(names=["B-group"])])

    monkeypatch.setattr("rashomon.annotations.reader.Reader", Reader)
    (tmp_path / "kenya_a.tsv").write_text("Borvan\tB-NORP\n", encoding="utf-8")
    assert measure(tmp_path / "kenya_a.tsv")["group_f1"] == 100.0
