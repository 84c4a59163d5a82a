from __future__ import annotations

from rashomon.comparison import compare
from rashomon.values import Finding
from tests.comparison.building import build

TOLL = {
    "name": "Mira Toll",
    "kind": "person",
    "words": {"The Harbour Post": ["Mira Toll"], "Delo Daily": ["Mira Toll"]},
}


def quote(outlet: str, content: str, **rest) -> dict:
    return {"outlet": outlet, "content": content, "source": "Mira Toll", "speaker": "Mira Toll", **rest}


def disagreements(one: str, other: str, quotations: list[dict], **rest) -> list[Finding]:
    documents = [
        {"outlet": "The Harbour Post", "text": f"Harbour row\n\n{one}", "published": rest.pop("published", None)},
        {"outlet": "Delo Daily", "text": f"Port dispute\n\n{other}", "published": rest.pop("other_published", None)},
    ]
    spec = {"documents": documents, "statements": [{"speaker": "Mira Toll", "quotations": quotations}]}
    readings, links = build({"entities": [TOLL], **spec, **rest})
    return [f for f in compare(readings, links) if f.kind == "conflict"]


WELCOME = "we will not pay the new harbour tax"


def test_two_media_for_one_post():
    found = disagreements(
        f"Mira Toll wrote on Telegram that “{WELCOME}”.",
        f"Mira Toll wrote on Twitter: «{WELCOME}».",
        [quote("The Harbour Post", WELCOME, cue="wrote"), quote("Delo Daily", WELCOME, via=["Twitter"])],
    )
    assert len(found) == 1
    assert "on Twitter according to Delo Daily, on Telegram according to The Harbour Post" in found[0].reason


def test_a_medium_on_one_side_is_no_conflict():
    assert not disagreements(
        f"Mira Toll wrote on Telegram that “{WELCOME}”.",
        f"Mira Toll said “{WELCOME}”.",
        [quote("The Harbour Post", WELCOME, cue="wrote"), quote("Delo Daily", WELCOME, cue="said")],
    )


def test_a_medium_inside_the_quotation_is_not_the_medium():
    words = "we will not answer the harbour master on Twitter"
    assert not disagreements(
        f"Mira Toll wrote on Telegram: “{words}”.",
        f"Mira Toll said: “{words}”.",
        [quote("The Harbour Post", words, via=["Telegram"]), quote("Delo Daily", words, cue="said")],
    )


def test_two_named_speakers():
    other = {"name": "Arno Vell", "words": {"Delo Daily": ["Arno Vell"]}}
    quotations = [quote("The Harbour Post", WELCOME), quote("Delo Daily", WELCOME)]
    quotations[1] |= {"speaker": "Arno Vell", "source": "Arno Vell"}
    toll = {"name": "Mira Toll", "words": {"The Harbour Post": ["Mira Toll"]}}
    texts = (f"“{WELCOME}”, said Mira Toll.", f"“{WELCOME}”, said Arno Vell.")
    found = disagreements(*texts, quotations, entities=[toll, other])
    assert len(found) == 1
    assert "Arno Vell" in found[0].reason
    assert "Mira Toll" in found[0].reason


def test_a_description_may_be_the_person_named_elsewhere():
    minister = {"name": "the port minister", "words": {"Delo Daily": ["the port minister"]}}
    quotations = [quote("The Harbour Post", WELCOME), quote("Delo Daily", WELCOME)]
    quotations[1] |= {"speaker": "the port minister", "source": "the port minister"}
    toll = {"name": "Mira Toll", "words": {"The Harbour Post": ["Mira Toll"]}}
    texts = (f"“{WELCOME}”, said Mira Toll.", f"“{WELCOME}”, said the port minister.")
    assert not disagreements(*texts, quotations, entities=[toll, minister])


def test_spellings_of_one_name_are_no_two_speakers():
    other = {"name": "Mirra Toll", "words": {"Delo Daily": ["Mirra Toll"]}}
    quotations = [quote("The Harbour Post", WELCOME), quote("Delo Daily", WELCOME)]
    quotations[1] |= {"speaker": "Mirra Toll", "source": "Mirra Toll"}
    toll = {"name": "Mira Toll", "words": {"The Harbour Post": ["Mira Toll"]}}
    texts = (f"“{WELCOME}”, said Mira Toll.", f"“{WELCOME}”, said Mirra Toll.")
    assert not disagreements(*texts, quotations, entities=[toll, other])


def test_renderings_that_differ_in_meaning():
    one, other = "we won’t sail with the old pilot", "we are not sailing with the old pilot"
    found = disagreements(
        f"“{one}”, said Mira Toll.",
        f"“{other}”, said Mira Toll.",
        [quote("The Harbour Post", one), quote("Delo Daily", other)],
    )
    assert len(found) == 1
    assert "“will”" in found[0].reason
    assert "“are”" in found[0].reason


def test_an_indirect_rendering_is_not_held_to_its_words():
    one, other = "we will not sail with the old pilot", "they are not sailing with the old pilot"
    assert not disagreements(
        f"“{one}”, said Mira Toll.",
        f"Mira Toll said {other}.",
        [quote("The Harbour Post", one), quote("Delo Daily", other, type="indirect")],
    )


def test_days_of_speaking_with_stated_dates():
    texts = (f"“{WELCOME}”, Mira Toll said on March 4.", f"“{WELCOME}”, Mira Toll said on March 6.")
    quotations = [
        quote("The Harbour Post", WELCOME, cue="said", time="2031-03-04"),
        quote("Delo Daily", WELCOME, cue="said", time="2031-03-06"),
    ]
    times = [
        {"outlet": "The Harbour Post", "words": "March 4", "value": "2031-03-04"},
        {"outlet": "Delo Daily", "words": "March 6", "value": "2031-03-06"},
    ]
    found = disagreements(*texts, quotations, times=times)
    assert len(found) == 1
    assert "2031-03-06 according to Delo Daily, 2031-03-04 to" in found[0].reason


def test_weekdays_of_undated_documents_are_no_conflict():
    texts = (f"“{WELCOME}”, Mira Toll said on Tuesday.", f"“{WELCOME}”, Mira Toll said on Thursday.")
    quotations = [
        quote("The Harbour Post", WELCOME, cue="said", time="2031-03-04"),
        quote("Delo Daily", WELCOME, cue="said", time="2031-03-06"),
    ]
    assert not disagreements(*texts, quotations)


def test_a_month_that_holds_the_day_is_no_conflict():
    texts = (f"“{WELCOME}”, Mira Toll said in March 2031.", f"“{WELCOME}”, Mira Toll said on 6 March.")
    quotations = [
        quote("The Harbour Post", WELCOME, cue="said", time="2031-03"),
        quote("Delo Daily", WELCOME, cue="said", time="2031-03-06"),
    ]
    assert not disagreements(*texts, quotations)


def test_only_what_stands_in_quotation_marks_is_compared():
    content = f"“{WELCOME}”, who was named by the council after a long night of talks in the town hall of Velin"
    found = disagreements(
        f"On Telegram Mira Toll stated that {content}.",
        f"Mira Toll wrote on Twitter: «{WELCOME}».",
        [quote("The Harbour Post", content, type="mixed"), quote("Delo Daily", f"«{WELCOME}»", via=["Twitter"])],
    )
    assert len(found) == 1


def test_x_is_twitter_and_no_telegram():
    found = disagreements(
        f"On Telegram Mira Toll wrote “{WELCOME}”.",
        f"Mira Toll wrote on X: “{WELCOME}”.",
        [quote("The Harbour Post", WELCOME, cue="wrote"), quote("Delo Daily", WELCOME, cue="wrote")],
    )
    assert len(found) == 1
    assert "on X according to Delo Daily" in found[0].reason
    assert {"on X", "on Telegram"} <= {a.value for a in found[0].accounts}


def findings(spec: dict, kind: str) -> list[Finding]:
    return [f for f in compare(*build(spec)) if f.kind == kind]


def spoken(texts: list[str], quotations: list[dict], **rest) -> dict:
    outlets = [q["outlet"] for q in quotations]
    documents = [{"outlet": o, "text": f"Harbour row\n\n{t}"} for o, t in zip(outlets, texts, strict=True)]
    entity = {**TOLL, "words": {o: ["Mira Toll"] for o in outlets if o != rest.get("silent")}}
    return {"documents": documents, "entities": [entity, *rest.get("entities", [])],
            "statements": [{"speaker": "Mira Toll", "quotations": quotations}]}  # fmt: skip


def test_outlets_that_quote_one_speaker_are_one_source():
    (found,) = findings(
        spoken(
            [f"Mira Toll said: “{WELCOME}”."] * 2,
            [quote("The Harbour Post", WELCOME), quote("Delo Daily", WELCOME)],
        ),
        "agreement",
    )
    assert found.reason.startswith(f"Two independent accounts quote one speaker, Mira Toll: “{WELCOME}”")


def test_a_denial_is_shown_as_one():
    quotations = [
        quote("The Harbour Post", "no pilot was swapped for the barge", type="indirect"),
        quote("Delo Daily", "that a pilot was swapped for the barge", type="indirect", stance="denial"),
    ]
    texts = ["Mira Toll said no pilot was swapped for the barge.",
             "Mira Toll denied that a pilot was swapped for the barge."]  # fmt: skip
    (found,) = findings(spoken(texts, quotations), "agreement")
    assert "Mira Toll denied: “a pilot was swapped for the barge”" in {a.value for a in found.accounts}


def test_an_article_of_another_year_is_no_further_account():
    spec = spoken(
        [f"Mira Toll said: “{WELCOME}”."] * 2,
        [quote("The Harbour Post", WELCOME), quote("Delo Daily", WELCOME)],
    )
    assert not findings(spec | {"stories": [["The Harbour Post"], ["Delo Daily"]]}, "agreement")
