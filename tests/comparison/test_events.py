from __future__ import annotations

from rashomon.comparison import compare
from rashomon.values import Finding
from tests.comparison.building import build

BRIDGE = {"name": "Old Bridge", "kind": "place"}


def findings(accounts: list[dict], kinds: tuple[str, ...] = ("conflict", "update"), **rest) -> list[Finding]:
    outlets = ["The Harbour Post", "Delo Daily", "Vell Gazette", "Norden"]
    documents, told = [], []
    for outlet, account in zip(outlets, accounts, strict=False):
        text = account.pop("text")
        documents.append({"outlet": outlet, "text": f"Storm\n\n{text}", "published": account.pop("published", None)})
        told.append({"outlet": outlet, "participants": {"patient": "Old Bridge"}, **account})
    spec = {"documents": documents, "entities": [BRIDGE], "events": [{"label": "close bridge", "accounts": told}]}
    readings, links = build(spec | rest)
    return [f for f in compare(readings, links) if f.kind in kinds]


def closed(**rest) -> dict:
    return {"text": "Old Bridge was closed.", "trigger": "closed", "predicate": "close", **rest}


def not_closed(**rest) -> dict:
    return {"text": "Old Bridge was not closed.", "trigger": "closed", "predicate": "close", "status": "CT-", **rest}


def test_it_happened_and_it_did_not():
    found = findings([closed(), not_closed()])
    assert [f.kind for f in found] == ["conflict"]
    assert "“Old Bridge was closed”" in found[0].reason
    assert "“Old Bridge was not closed”" in found[0].reason
    assert {a.value for a in found[0].accounts} == {"Old Bridge was closed", "Old Bridge was not closed"}


def test_a_later_denial_is_an_update():
    found = findings([closed(published="2031-03-04"), not_closed(published="2031-03-06")])
    assert [f.kind for f in found] == ["update"]


def test_another_bridge_is_no_contradiction():
    other = not_closed(text="New Bridge was not closed.", participants={"patient": "New Bridge"})
    assert not findings([closed(), other], entities=[BRIDGE, {"name": "New Bridge", "kind": "place"}])


def test_another_day_is_no_contradiction():
    assert not findings([closed(time="2031-03-04"), not_closed(time="2031-03-05")])


def test_unknown_is_no_denial():
    assert not findings([closed(), not_closed(status="Uu")])


def test_a_fact_here_is_alleged_there():
    alleged = closed(text="Old Bridge was allegedly closed.", status="PS+")
    found = findings([closed(), alleged])
    assert [f.kind for f in found] == ["conflict"]
    assert "only as alleged" in found[0].reason


def test_a_possibility_without_a_hedge_in_words_is_no_finding():
    assert not findings([closed(), closed(text="Old Bridge was closed, it seems.", status="PS+")])


def test_places_of_one_level():
    places = [BRIDGE, {"name": "Velin", "kind": "place"}, {"name": "Ostra", "kind": "place"}]
    one = closed(text="Old Bridge was closed in the village of Velin.", place="Velin")
    other = closed(text="Old Bridge was closed in the village of Ostra.", place="Ostra")
    assert len(findings([dict(one), other], entities=places)) == 1
    nested = closed(text="Old Bridge was closed in the province of Ostra.", place="Ostra")
    assert not findings([one, nested], entities=places)


def test_two_days():
    one = closed(text="Old Bridge was closed on 4 March 2031.", time="2031-03-04")
    other = closed(text="Old Bridge was closed on 6 March 2031.", time="2031-03-06")
    times = [
        {"outlet": "The Harbour Post", "words": "4 March 2031", "value": "2031-03-04"},
        {"outlet": "Delo Daily", "words": "6 March 2031", "value": "2031-03-06"},
    ]
    found = findings([one, other], times=times)
    assert [f.kind for f in found] == ["conflict"]
    assert "2031-03-06 according to Delo Daily, 2031-03-04 to The Harbour Post" in found[0].reason


def test_a_month_and_a_day_in_it():
    one = closed(text="Old Bridge was closed in March 2031.", time="2031-03")
    other = closed(text="Old Bridge was closed on 6 March 2031.", time="2031-03-06")
    assert not findings([one, other])


def test_independent_accounts_agree_and_copies_count_once():
    sides = [closed(time="2031-03-04") for _ in range(3)]
    found = findings(sides, ("agreement",), copies=[["Delo Daily", "Vell Gazette"]])
    assert len(found) == 1
    assert found[0].reason.startswith("Two independent accounts agree on the event “Old Bridge was closed”")
    assert "Delo Daily and Vell Gazette share one text or source and count once." in found[0].reason


def test_one_participant_without_a_name_is_too_little_to_agree_on():
    assert not findings([closed(), closed()], ("agreement",))


def test_two_copies_are_no_agreement():
    sides = [closed(time="2031-03-04") for _ in range(2)]
    assert not findings(sides, ("agreement",), copies=[["The Harbour Post", "Delo Daily"]])


def test_a_document_that_lacks_what_the_others_carry():
    silent = {"outlet": "Norden", "text": "Rain\n\nThe market opened late.", "published": "2031-03-09"}
    outlets = ["The Harbour Post", "Delo Daily", "Vell Gazette"]
    told = [{"outlet": o, "text": "Storm\n\nOld Bridge was closed.", "published": "2031-03-05"} for o in outlets]
    accounts = [
        {
            "outlet": o,
            "trigger": "closed",
            "predicate": "close",
            "participants": {"patient": "Old Bridge"},
            "time": "2031-03-04",
        }
        for o in outlets
    ]
    spec = {"entities": [BRIDGE], "events": [{"label": "close bridge", "accounts": accounts}]}

    def omissions(document: dict) -> list[Finding]:
        readings, links = build({"documents": [*told, document], **spec})
        return [f for f in compare(readings, links) if f.kind == "omission"]

    found = omissions(silent)
    assert len(found) == 1
    assert "We found no mention of it in Norden." in found[0].reason
    assert "does not mention the event “Old Bridge was closed”" in {a.value for a in found[0].accounts}
    early = omissions(silent | {"published": "2031-03-04"})
    assert "Norden came out before them, perhaps before it was known." in early[0].reason
    assert not omissions(silent | {"text": "Rain\n\nThey closed the Old Bridge."})


def claimed(cue: str, **rest) -> list[Finding]:
    content = "that Old Bridge was closed"
    quotation = {"outlet": "Delo Daily", "content": content, "source": "The mayor", "cue": cue, "type": "indirect"}
    other = closed(text=f"The mayor {cue} {content}.")
    return findings([closed(), other], statements=[{"quotations": [quotation]}], **rest)


def test_a_fact_here_is_a_claim_there():
    (found,) = claimed("claims")
    assert "The Harbour Post tells it as a fact, Delo Daily only as alleged or possible" in found.reason


def test_what_somebody_says_is_not_doubted():
    assert not claimed("says")


def test_what_outlets_only_attribute_is_no_agreement():
    assert not [f for f in claimed("says", kinds=("agreement",)) if f.about.type == "event"]


def test_descriptions_of_two_words_are_one_thing():
    def thrown(text: str, **rest) -> dict:
        return {
            "text": text,
            "trigger": "thrown",
            "predicate": "throw",
            "participants": {"patient": "smoke pots"},
            **rest,
        }

    sides = [thrown("Two smoke pots were thrown."), thrown("No smoke pots were thrown.", status="CT-")]
    assert [f.kind for f in findings(sides)] == ["conflict"]


def test_a_disputed_event_is_no_agreement():
    sides = [closed(time="2031-03-04"), closed(time="2031-03-04"), not_closed(time="2031-03-04")]
    assert [f.kind for f in findings(sides, ("conflict", "agreement"))] == ["conflict"]


def test_a_plan_or_a_rule_is_not_denied_by_what_has_not_happened():
    plan = {"text": "The council moved to close the bridge.", "trigger": "close", "predicate": "close"}
    rule = {"text": "The law closes the bridge in winter.", "trigger": "closes", "predicate": "close"}
    denial = {"text": "The council has not closed the bridge.", "trigger": "closed", "predicate": "close"}
    for side in (plan, rule):
        sides = [
            {**side, "participants": {"patient": "the bridge"}},
            {**denial, "participants": {"patient": "the bridge"}, "status": "CT-"},
        ]
        assert findings(sides) == []
