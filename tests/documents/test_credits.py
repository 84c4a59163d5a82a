import pytest

from rashomon.documents.credits import credits_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank. RIA Novosti reported.", [("RIA Novosti", "RIA Novosti reported")]),
        ("PORT VALE, May 2. /TASS/. The ferry sank.", [("TASS", "/TASS/")]),
        ("She told a KazTAG correspondent that it sank.", [("KazTAG", "told a KazTAG correspondent")]),
        ("The quay at dawn. © Sputnik", [("Sputnik", "© Sputnik")]),
        ("PORT VALE (AP) - The ferry sank.", [("AP", "PORT VALE (AP) -")]),
        ("(Reuters) - The ferry sank.", [("Reuters", "(Reuters)")]),
        ("It sank, according to the Associated Press.", [("AP", "according to the Associated Press")]),
        ("The ferry sank, news agency dpa reported.", [("dpa", "news agency dpa reported")]),
        ("with files from AFP", [("AFP", "with files from AFP")]),
        ("It was first told by the Valley News Agency reported on Monday.", []),
        ("Valley News Agency reported it.", [("Valley News Agency", "Valley News Agency reported")]),
        ("The Port Vale Gazette reports that it sank.", [("Port Vale Gazette", "The Port Vale Gazette reports")]),
        ("ab/cd (AFP, dpa)", [("AFP", "ab/cd (AFP, dpa)"), ("dpa", "ab/cd (AFP, dpa)")]),
        ("The quay. [Harbour pool/EPA/EFE]", [("EFE", "[Harbour pool/EPA/EFE]"), ("EPA", "[Harbour pool/EPA/EFE]")]),
        ("Ada Brook/Reuters", [("Reuters", "Ada Brook/Reuters")]),
        ("Copyright 2031 The Associated Press. All rights reserved.", [("AP", "Copyright 2031 The Associated Press")]),
        ("The trend reported by the ministry is clear.", []),
        ("He said the map of the port was wrong.", []),
        ("State media said nothing.", []),
    ],
)
def test_credits_with_the_words_that_say_so(text, expected):
    found = [(c.agency, text[c.start : c.end]) for c in credits_in(text)]
    if "first told by" in text:
        assert {agency for agency, _ in found} <= {"Valley News Agency"}
    else:
        assert found == expected


def test_an_outlet_that_names_itself_is_no_source_but_an_agency_is():
    assert credits_in("She told the BBC so.", "bbc.com") == ()
    assert credits_in("PORT VALE (Reuters) - It sank.", "reuters.com") != ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("RIA Novosti reported that it sank.", ["agency"]),
        ("The Port Vale Gazette reports that it sank.", ["outlet"]),
        ("CNN reported that it sank.", ["outlet"]),
        ("It sank, the Valley News Agency reported.", ["agency"]),
        ("TARN, October 18. /Vestpress/. Miners left the pit.", ["agency"]),
        ("She told the news agency Interlomar so.", ["agency"]),
        ("Ada Brook/Getty Images", ["library"]),
        ("Nobody was hurt.\nInformation from: Port Vale Gazette, http://www.gazette.example", ["agency", "outlet"]),
    ],
)
def test_an_agency_delivers_texts_and_an_outlet_only_tells(text, kinds):
    assert sorted({credit.kind for credit in credits_in(text)}) == kinds


def test_an_agency_of_no_lexicon_is_known_by_how_it_is_written() -> None:
    text = (
        "TARN, October 18. /Vestpress/. Miners left the pit.\n"
        "Nine were hurt, medics told the news agency Interlomar.\nThe pit is closed, Interlomar reported."
    )
    assert [c.agency for c in credits_in(text)] == ["Vestpress", "Interlomar", "Interlomar"]
