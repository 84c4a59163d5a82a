import pytest

from rashomon.documents.blocks import blocks
from rashomon.documents.dateforms import date_of
from rashomon.documents.dates import published

BODY = "\n\nThe ferry that left on Monday sank within sight of the harbour, and nobody knows why, officials said."


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2022-01-13T10:00:00Z", "2022-01-13"),
        ("2022/01/13", "2022-01-13"),
        ("Thu, 13 Jan 2022 10:00:00 GMT", "2022-01-13"),
        ("13th of January, 2022", "2022-01-13"),
        ("January 13, 2022 at 5 pm", "2022-01-13"),
        ("Jan. 13, 2022", "2022-01-13"),
        ("13.01.2022", "2022-01-13"),
        ("04/04/2022", "2022-04-04"),
        ("20220113", "2022-01-13"),
        ("January 2022", "2022-01"),
        ("2022-01", "2022-01"),
        ("2022", "2022"),
        ("03/04/2022", None),
        ("31 February 2022", None),
        ("yesterday", None),
        ("15 February", None),
    ],
)
def test_dates_carry_their_precision_and_are_not_guessed(words, value):
    date = date_of(words)
    assert (date.value if date else None) == value


def dated(text, channel=None, url=None):
    return published(channel, url, text, blocks(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ferry sinks\n\nPublished 13 January 2022" + BODY, "2022-01-13"),
        ("Ferry sinks\n\nUpdated: 2022-01-14 10:00\nPosted: 2022-01-13 09:00" + BODY, "2022-01-13"),
        ("Ferry sinks\n\n2022-01-13 09:00" + BODY, "2022-01-13"),
        ("Ferry sinks\n\nPORT VALE, January 13, 2022 (Reuters) -" + BODY.strip(), "2022-01-13"),
        ("Ferry sinks\n\nPORT VALE, January 13. /TASS/. " + BODY.strip(), None),
        ("Ferry sinks\n\nPublished 03/04/2022" + BODY, None),
        ("Ferry sinks" + BODY + "\n\nThe law was passed on 13 January 2022.", None),
        ("Ferry sinks" + BODY + "\n\nFriday, January 14, 2022.", None),
        ("Ferry sinks" + BODY + "\n\nPublished on Friday, January 14, 2022.", "2022-01-14"),
        ("Ferry sinks\n\nThe quay on 3 May 2019. (Photo: Harbour Office)" + BODY, None),
    ],
)
def test_a_date_is_stated_only_where_the_page_speaks_of_itself(text, value):
    found = dated(text)
    assert (found.value.value if found else None) == value
    if found:
        assert found.basis == "stated"
        assert all(text[s:e] in found.why for s, e in found.evidence)


def test_the_channels_date_comes_first_and_a_different_one_is_told():
    found = dated("Ferry sinks\n\nPublished 14 January 2022" + BODY, channel="2022-01-13")
    assert (found.value.value, found.basis) == ("2022-01-13", "metadata")
    assert "14 January 2022" in found.why


def test_other_evidence_settles_what_can_be_read_in_two_ways():
    found = dated("Ferry sinks\n\nPublished 3 April 2022" + BODY, channel="04/03/2022")
    assert found.value.value == "2022-04-03"
    assert dated("Ferry sinks" + BODY, channel="04/03/2022") is None


def test_the_address_may_hold_the_date():
    assert dated("Ferry sinks" + BODY, url="https://gull.example/2022/01/13/ferry").value.value == "2022-01-13"
    assert dated("Ferry sinks" + BODY, url="https://gull.example/2022/jan/13/ferry").value.value == "2022-01-13"
    assert dated("Ferry sinks" + BODY, url="https://gull.example/12345") is None
