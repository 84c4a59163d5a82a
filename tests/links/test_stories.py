from __future__ import annotations

from rashomon.links import link
from tests.links.building import Page

FERRY = "Divers searched the wreck of the ferry Kestrel off Velin on Monday after it sank with salt on board."
SUNK = "The ferry Kestrel sank off Velin; divers were looking for its cargo of salt, the harbour council said."
BUDGET = "Parliament in Ostrava passed a budget that raises the tax on beer and lowers the one on bread."


def test_reports_of_one_happening_are_one_story_and_others_are_alone():
    pages = [
        Page("Harbour Post", "Ferry Kestrel sinks off Velin", FERRY, published="2031-03-04"),
        Page("Delo Daily", "Divers search wreck of ferry Kestrel", SUNK, published="2031-03-05"),
        Page("Coast Wire", "Beer tax rises", BUDGET, published="2031-03-05"),
    ]
    links = link([p.reading() for p in pages])
    assert sorted(len(s.documents) for s in links.stories) == [1, 2]
    assert {s.title for s in links.stories if len(s.documents) == 1} == {"Beer tax rises"}


def test_the_same_words_months_apart_are_two_stories():
    one = Page("Harbour Post", "Ferry Kestrel late again off Velin", FERRY[:60], published="2031-03-04")
    two = Page("Delo Daily", "Kestrel ferry sinks near Ostrava", SUNK[:60], published="2031-08-05")
    assert len(link([one.reading(), two.reading()]).stories) == 2


def test_a_story_of_one_document_without_a_title_goes_by_its_first_line():
    page = Page("Harbour Post", "Ferry late", FERRY)
    page.title = None
    assert link([page.reading()]).stories[0].title == "Ferry late"
