import pytest

from rashomon.documents import read
from rashomon.values import Fetched


def credits_of(text):
    return [(c.agency, c.kind, c.scope) for c in read(Fetched("x", "text", text.encode())).credits]


LONG = "The ferry that left Port Vale on Monday sank within sight of the harbour, officials of the port said."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"PORT VALE, Jan 3 (Reuters) - {LONG}", ("Reuters", "agency", "text")),
        (f"TARN, October 18. /TASS/. {LONG}", ("TASS", "agency", "text")),
        (f"{LONG}\n\nCopyright 2031 The Associated Press.", ("AP", "agency", "text")),
        (f"{LONG} He told AFP so.", ("AFP", "agency", "text")),
        (f"{LONG}\n\nThe quay at dawn. Ada Brook/Associated Press\n\n{LONG} Again.", ("AP", "agency", "photo")),
        (f"{LONG}\n\n©Ada Brook (AFP)\n\n{LONG} Again.", ("AFP", "agency", "photo")),
        (f"{LONG}\n\nAda Brook/Getty Images\n\n{LONG} Again.", ("Getty Images", "library", "photo")),
    ],
)
def test_a_photo_s_credit_is_told_from_one_for_the_words(text, expected):
    assert credits_of(text) == [expected]


def test_of_a_caption_that_says_who_reported_the_words_are_the_agency_s():
    text = f"{LONG}\n\nFile photo: The quay, which Reuters reported was empty.\n\n{LONG} Again."
    assert ("Reuters", "agency", "text") in credits_of(text)


def test_agencies_beside_each_other_are_no_photographers():
    assert {scope for _, _, scope in credits_of(f"{LONG}\n\nab/cd (AFP, dpa)")} == {"text"}
