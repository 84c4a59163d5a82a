from benchmarks.names import count, ours, parse, region, summary
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
