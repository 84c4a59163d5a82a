from __future__ import annotations

import dataclasses
import re
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from rashomon.presentation import dossier
from rashomon.presentation.views.anchors import span_anchor
from rashomon.values import Annotations, Case, Document, Links, Reading

from . import hostile, invented
from .markup import Markup

EMPTY = Case((), Links(), (), (), "reader-test")
CASES = {"invented": invented.case(), "hostile": hostile.case(), "empty": EMPTY}


@pytest.fixture(scope="module", params=CASES)
def page(request) -> Markup:
    return Markup(dossier(CASES[request.param]))


@pytest.fixture(scope="module")
def barge() -> Markup:
    return Markup(dossier(invented.case()))


def test_elements_nest(page):
    assert page.faults == []


def test_ids_are_unique_and_every_link_inside_the_page_arrives(page):
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)
    assert {i for value in page.values("aria-labelledby") for i in value.split()} <= set(ids)


def test_nothing_is_loaded_from_anywhere(page):
    assert not {tag for tag, _ in page.tags} & {
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "base",
        "form",
    }
    assert page.values("src") == page.values("srcset") == page.values("style") == []
    assert "url(" not in dossier(EMPTY)
    assert "@import" not in dossier(EMPTY)


def test_the_policy_lets_only_its_own_style_and_script_run(page):
    [policy] = [a["content"] for t, a in page.tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]


def test_headings_are_in_order_and_landmarks_are_there(page):
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))
    assert {"header", "nav", "main", "footer"} <= {tag for tag, _ in page.tags}
    assert page.tags[0] == ("html", {"lang": "en"})


def test_the_same_case_gives_the_same_bytes_whatever_its_order():
    case = invented.case()
    links = case.links
    turned = dataclasses.replace(
        case,
        readings=case.readings[::-1],
        findings=case.findings[::-1],
        failures=case.failures[::-1],
        links=dataclasses.replace(
            links,
            entities=links.entities[::-1],
            statements=links.statements[::-1],
            figures=links.figures[::-1],
            events=links.events[::-1],
            stories=links.stories[::-1],
        ),
    )
    assert dossier(turned) == dossier(case)


def test_every_word_a_finding_rests_on_has_its_place(barge):
    ids = set(barge.values("id"))
    for finding in invented.case().findings:
        assert finding.id in ids
        for account in finding.accounts:
            assert f"{account.span.document}.{account.span.start}-{account.span.end}" in ids


def test_the_texts_stand_in_full(barge):
    flat = " ".join(barge.words.split())
    for reading in invented.case().readings:
        for block in reading.document.blocks:
            assert " ".join(block.span.of(reading.document.text).split()) in flat


def test_conflicts_come_first_and_agreements_last(barge):
    kinds = [
        a["class"]
        for t, a in barge.tags
        if t in ("article", "li") and re.match("finding |agreement", a.get("class") or "")
    ]
    assert kinds == [
        "finding conflict",
        "finding conflict",
        "finding update",
        "finding omission",
        "finding naming",
        "agreement",
        "agreement",
    ]


def test_what_is_unknown_is_said_plainly(barge):
    flat = " ".join(barge.words.split())
    assert "the date of 1 is unknown" in flat
    assert "bulletin.txt date unknown" in flat
    assert "Speaker not known" in flat
    assert "5 May 2031, inferred" in flat
    assert "is a PDF, and PDF is not read yet" in flat


def test_an_inferred_date_has_its_reason_its_sureness_and_its_words(barge):
    flat = " ".join(barge.words.split())
    assert "; 2 dates are inferred; the date of 1 is unknown." in flat
    assert "Capital Morning 5 May 2031, inferred, likely (96 %)" in flat
    reason = "Date inferred: “Monday” after the crash of Sunday 4 May in the other accounts"
    assert f"{reason} Rescuers were still searching the Tell on Monday." in flat
    assert "Date inferred: only the month can be told No words of this article tell it." in flat
    words = invented.span(invented.documents()["morning"], "on Monday")
    assert f"#{span_anchor(words)}" in barge.values("href")


def test_copies_count_once(barge):
    flat = " ".join(barge.words.split())
    assert "Northern Ledger, Capital Morning: 1 independent account" in flat
    assert "Marrowick Courier, Northern Ledger, Tell Valley Post: 3 independent accounts" in flat


def test_accounts_of_one_amount_stand_together_under_it(barge):
    sides = [words for words in re.findall(r"<h5[^>]*>([^<]*)</h5>", dossier(invented.case())) if "people" in words]
    assert sides == ["4 people", "6 people", "at least 4 people", "4 people", "6 people"]


def test_versions_show_the_words_that_differ():
    assert '<mark class="only">do not</mark> understand how he <mark class="only">did not</mark>' in dossier(
        invented.case()
    )


def test_to_whom_and_on_what_it_was_said_stands_under_a_quotation(barge):
    flat = " ".join(barge.words.split())
    assert ", said 5 May 2031, to the Tell Valley Post" in flat
    assert "direct, in or on a statement" in flat


def test_a_cue_that_does_more_than_report_is_shown_with_its_words():
    case = invented.case()
    [brandt] = next(s.quotations for s in case.links.statements if s.id == "statement-brandt")
    [mend] = next(s.quotations for s in case.links.statements if s.id == "statement-mend")
    changed = {
        "statement-brandt": (dataclasses.replace(brandt, stance="doubting"),),
        "statement-mend": (dataclasses.replace(mend, source=(), hearsay=True),),
    }
    links = dataclasses.replace(
        case.links,
        statements=tuple(
            dataclasses.replace(s, quotations=changed.get(s.id, s.quotations)) for s in case.links.statements
        ),
    )
    before, after = (" ".join(Markup(dossier(c)).words.split()) for c in (case, dataclasses.replace(case, links=links)))
    assert "kept at a distance: said in a statement" in after
    assert after.count("said by nobody named") == before.count("said by nobody named") + 1


def test_an_empty_case_says_what_is_empty():
    flat = " ".join(Markup(dossier(EMPTY)).words.split())
    for sentence in (
        "No article could be read.",
        "No story is told by more than one article",
        "No statement with a known speaker was found.",
        "No figure was found.",
        "No date could be placed on a calendar.",
        "Nobody and nothing is named.",
        "Every input was read.",
        "There is no article in this case.",
    ):
        assert sentence in flat


def test_a_document_without_text_or_without_blocks_is_shown():
    empty = Document("document-a", "a.txt", "", ())
    bare = Document("document-b", "b.txt", "Words in no block at all.", ())
    case = dataclasses.replace(EMPTY, readings=tuple(Reading(d, Annotations(d.id)) for d in (empty, bare)))
    words = Markup(dossier(case)).words
    assert "This document holds no text." in words
    assert "Words in no block at all." in words


def test_hostile_text_stays_text():
    text = dossier(hostile.case())
    assert hostile.SCRIPT not in text
    assert text.count("<script") == text.count("<style") == 1
    assert "49" not in Markup(text).words
    assert text.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202d\u202e]", text)
    assert "⟨U+202E⟩" in text


def test_hostile_addresses_never_become_links():
    page = Markup(dossier(hostile.case()))
    assert {urlsplit(href).scheme for href in page.values("href")} == {""}
    assert set(page.values("lang")) == {"en"}


def test_text_of_articles_chooses_its_own_direction(barge):
    assert all("dir" in a for t, a in barge.tags if t == "p" and a.get("class") in ("title", "paragraph", "furniture"))


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2) of #rrggbb."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(scheme):
    blocks = re.findall(r":root {([^}]*)}", dossier(EMPTY))
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", blocks[scheme]))
    inks = ["ink", "soft", "link", "conflict", "update", "omission", "naming", "agreement"]
    pairs = [(ink, "paper") for ink in inks] + [("ink", ground) for ground in ("mark", "target", "only", "card")]
    for ink, ground in pairs:
        low, high = sorted((luminance(colours[ink]), luminance(colours[ground])))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, ground)
