from __future__ import annotations

from rashomon.links import link
from rashomon.links.collection import Collection
from rashomon.links.stories import FEW, likenesses
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


def reports(count, shared):
    """Articles that have nothing but these words in common; the later ones came out first."""
    own = [" ".join(f"{a}{b}o{c}u" for a in "bdfg" for b in "aeiou") for c in "klmnprstvz"[:count]]
    return Collection(
        Page("Delo Daily", words.split()[0], f"{shared} {words}.", published=f"2031-03-{20 - at}").reading()
        for at, words in enumerate(own)
    )


def test_a_word_that_many_articles_share_is_no_reason_to_compare_them():
    assert len(likenesses(reports(FEW, "Kestrel"))) == FEW * (FEW - 1) // 2
    assert not len(likenesses(reports(FEW + 1, "Kestrel")))
    assert len(likenesses(reports(FEW + 1, "Kestrel of Velin"))) == FEW * (FEW + 1) // 2


def test_likenesses_name_articles_by_their_places_in_the_collection():
    days = ("2031-03-09", "2031-03-01", "2031-03-05", "2031-03-02")
    pages = [Page(f"Outlet {at}", "Late", (FERRY, BUDGET)[at % 2], published=day) for at, day in enumerate(days)]
    collection = Collection([page.reading() for page in pages])
    texts = [article.document.text for article in collection.articles]
    same = {(i, j) for i in range(4) for j in range(i + 1, 4) if texts[i] == texts[j]}
    assert {pair for pair, score in likenesses(collection).items() if score > 0.5} == same
