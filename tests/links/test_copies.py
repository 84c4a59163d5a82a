from __future__ import annotations

from dataclasses import replace

from rashomon.links import link
from rashomon.values import Credit, Span
from tests.links.building import Page

TEXT = (
    "The ferry left the harbour of Velin shortly after dawn with thirty crates of salt on deck. "
    "Divers reached the wreck by noon and raised a flag over the stern to warn other vessels. "
    "The harbour council meets on Friday to decide about the channel."
)
BACKGROUND = (
    "Velin was founded by salt traders four hundred years ago and has been rebuilt twice after floods that "
    "swept away its old bridge."
)
QUOTE = (
    "We have done everything that could be done with the boats that we had and I am proud of every single sailor "
    "who went out into that storm without asking twice"
)

NOTICE = (
    "Barges that carry more than forty tons must keep to the northern channel until the dredgers have finished their "
    "work below the old lighthouse, which pilots expect to last well into the herring season. Smaller craft may pass "
    "at slack water once a launch has signalled that nobody is diving near the moorings."
)
APPEAL = (
    "Our reporters walk the quays in every weather, and readers like you pay for their boots, so please consider a "
    "small gift to the newsroom today because honest news about tides and tolls never comes for free."
)


def test_the_same_text_is_one_exact_copy():
    links = link([Page("Harbour Post", "Ferry", TEXT).reading(), Page("Delo Daily", "Wreck", TEXT).reading()])
    (copy,) = links.copies
    assert len(copy.documents) == 2
    assert "word for word" in copy.why


def test_a_rewritten_copy_says_how_much_and_whom_it_credits():
    one = Page("Coast Wire", "Ferry", TEXT)
    two = Page("Delo Daily", "Wreck", TEXT.replace("shortly after dawn", "early") + " Coast Wire reported.",
               credits=[("Coast Wire", "Coast Wire")])  # fmt: skip
    (copy,) = link([one.reading(), two.reading()]).copies
    assert "%" in copy.why
    assert "Delo Daily credits Coast Wire" in copy.why
    assert "comes from there" in copy.why


def test_where_a_picture_comes_from_says_nothing_of_the_words():
    one = Page("Harbour Post", "Ferry", TEXT)
    two = Page("Delo Daily", "Wreck", TEXT.replace("shortly after dawn", "early") + " Ada Brook/Coast Wire").reading()
    shown = replace(two.document, credits=(Credit("Coast Wire", Span(two.document.id, 0, 5), scope="photo"),))
    (copy,) = link([one.reading(), replace(two, document=shown)]).copies
    assert "Coast Wire" not in copy.why


def test_a_shared_background_paragraph_is_a_partial_copy_of_exactly_that():
    one = Page("Harbour Post", "Ferry", "Salt rose in price this week, traders told us.", BACKGROUND)
    two = Page("Delo Daily", "Bridge", BACKGROUND, "Masons laid the last stone of the new bridge on Sunday.")
    (copy,) = link([one.reading(), two.reading()]).copies
    texts = {page.id: page.text for page in (one, two)}
    assert {s.of(texts[s.document]) for s in copy.spans} == {BACKGROUND.rstrip(".")}


def test_what_somebody_is_quoted_with_is_no_copy():
    one = Page("Harbour Post", "Ferry", f"Captain Droz praised his crew before the council. “{QUOTE},” he said.")
    two = Page("Delo Daily", "Wreck", f"“{QUOTE},” the captain told reporters at the quay on Monday.")
    assert link([one.reading(), two.reading()]).copies == ()


def test_a_title_in_common_is_no_copy():
    title = "Ferry sinks off the coast of Velin with thirty crates of salt on its deck at dawn"
    one = Page("Harbour Post", title, "Nobody was hurt.")
    two = Page("Delo Daily", title, "Divers are on their way.")
    assert link([one.reading(), two.reading()]).copies == ()


def test_furniture_in_common_is_no_copy():
    house = "Subscribe to our newsletter now and get every morning the best of our reporting from around the bay"
    one = Page("Harbour Post", "Ferry", "Nobody was hurt.", furniture=[house])
    two = Page("Delo Daily", "Wreck", "Divers are on their way.", furniture=[house])
    assert link([one.reading(), two.reading()]).copies == ()


def test_a_passage_of_which_every_third_word_was_changed_is_found():
    words = NOTICE.split()
    words[2::6] = ["lantern"] * len(words[2::6])
    del words[4::6]
    one = Page("Harbour Post", "Channel", NOTICE, "Salt rose in price this week.")
    two = Page("Delo Daily", "Bridge", "Masons laid the last stone.", " ".join(words))
    (copy,) = link([one.reading(), two.reading()]).copies
    covered = sum(len(span) for span in copy.spans if span.document == two.id)
    assert covered > 0.9 * len(" ".join(words))


def test_paragraphs_that_changed_places_are_found():
    one = Page("Harbour Post", "Channel", NOTICE, BACKGROUND)
    two = Page("Delo Daily", "Bridge", BACKGROUND, NOTICE)
    (copy,) = link([one.reading(), two.reading()]).copies
    assert len(copy.documents) == 2
    assert sum(len(s) for s in copy.spans) > 0.95 * 2 * len(NOTICE + BACKGROUND)


def test_two_accounts_of_one_happening_are_no_copies():
    one = "The ferry Petrel sank off Velin on Monday with thirty crates of salt on board, Captain Mira Droz said."
    two = "Captain Mira Droz saw thirty crates of salt go down when the Petrel, a ferry, sank off the coast of Velin."
    assert link([Page("Harbour Post", "F", one).reading(), Page("Delo Daily", "W", two).reading()]).copies == ()


def test_a_quotation_inside_a_copied_passage_belongs_to_it():
    text = f"{NOTICE} “{QUOTE},” the harbour master told the council. {BACKGROUND}"
    one = Page("Harbour Post", "Channel", text)
    two = Page("Delo Daily", "Bridge", f"Early {text}")
    (copy,) = link([one.reading(), two.reading()]).copies
    assert {span.document: len(span) for span in copy.spans}[one.id] > 0.95 * len(text)


def test_words_that_an_outlet_prints_everywhere_are_its_house_s():
    matters = ["Salt rose in price.", "Masons laid the last stone.", "The choir sang at noon.", "Rain fell in Tarn."]
    house = [Page("Harbour Post", matter, matter, APPEAL).reading() for matter in matters]
    assert link([*house, Page("Delo Daily", "Fair", "The fair opened.", APPEAL).reading()]).copies == ()


def test_ten_outlets_that_print_one_agency_are_tied_together():
    outlets = [f"Outlet {number}" for number in range(10)]
    pages = [Page(outlet, "Channel", f"{outlet} readers know it. {NOTICE}", BACKGROUND) for outlet in outlets]
    copies = link([page.reading() for page in pages]).copies
    tied = {pages[0].id}
    for _ in pages:
        tied |= {d for copy in copies if tied.intersection(copy.documents) for d in copy.documents}
    assert tied == {page.id for page in pages}


def test_whoever_published_days_before_did_not_copy_it():
    one = Page("Harbour Post", "Channel", NOTICE, published="2031-03-04")
    two = Page("Delo Daily", "Channel", NOTICE, published="2031-03-06")
    (copy,) = link([one.reading(), two.reading()]).copies
    assert "Harbour Post had it 2 days before" in copy.why


def test_copies_do_not_depend_on_the_order_of_the_documents():
    pages = [Page(f"Outlet {n}", "T", f"Day {n} began calmly.", NOTICE if n % 2 else BACKGROUND) for n in range(6)]
    readings = [page.reading() for page in pages]
    assert link(readings).copies == link(readings[::-1]).copies


def test_an_article_without_a_word_is_no_copy_of_another():
    assert link([Page("Harbour Post", "").reading(), Page("Delo Daily", "").reading()]).copies == ()
