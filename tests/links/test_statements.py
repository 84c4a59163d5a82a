from __future__ import annotations

from dataclasses import replace

from rashomon.links import link
from tests.links.building import Page


def page(outlet, text, content, speaker="Mira Toll", type="direct", title="Ferry sinks off Velin"):
    made = Page(outlet, title, text)
    own = made.name(speaker, "person") if speaker else None
    made.quote(content, source=speaker, speaker=own, type=type)
    return made


def speakers(links):
    names = {e.id: e.name for e in links.entities}
    return {names.get(s.speaker): len(s.quotations) for s in links.statements}


def test_two_translations_of_one_utterance_are_one_statement():
    one = page("Harbour Post", "Mira Toll said: “We will not welcome the envoy at the lighthouse of Velin.”",
               "We will not welcome the envoy at the lighthouse of Velin")  # fmt: skip
    two = page("Delo Daily", "“We won't be welcoming this envoy to Velin lighthouse,” Mira Toll said.",
               "We won't be welcoming this envoy to Velin lighthouse")  # fmt: skip
    assert speakers(link([one.reading(), two.reading()])) == {"Mira Toll": 2}


def test_two_remarks_of_one_speaker_are_two_statements():
    one = page("Harbour Post", "Mira Toll said: “We will not welcome the envoy at the lighthouse.”",
               "We will not welcome the envoy at the lighthouse")  # fmt: skip
    two = page("Delo Daily", "“The ferry should never have left port in such a storm,” Mira Toll said.",
               "The ferry should never have left port in such a storm")  # fmt: skip
    assert [len(s.quotations) for s in link([one.reading(), two.reading()]).statements] == [1, 1]


def test_a_speaker_named_by_one_account_speaks_in_all():
    words = "The ferry should never have left port in such a storm"
    one = page("Harbour Post", f"“{words},” an official said.", words, speaker=None)
    two = page("Delo Daily", f"“{words},” Mira Toll said.", words)
    assert speakers(link([one.reading(), two.reading()])) == {"Mira Toll": 2}


def test_other_speakers_with_like_words_are_two_statements():
    one = page("Harbour Post", "Mira Toll said the ferry was old.", "the ferry was old", type="indirect")
    two = page("Delo Daily", "Ilan Droz said the ferry was new.", "the ferry was new", "Ilan Droz", "indirect")
    assert speakers(link([one.reading(), two.reading()])) == {"Mira Toll": 1, "Ilan Droz": 1}


def statements(*told):
    """How many quotations each statement has, of (outlet, text, content, rest) by Mira Toll and others."""
    return sorted(len(s.quotations) for s in link([reported(*one) for one in told]).statements)


def reported(outlet, text, content, speaker="Mira Toll", cue="said", stance="neutral"):
    made = Page(outlet, "Dam fails above Velin", text)
    made.quote(content, cue=cue, source=speaker, speaker=made.name(speaker, "person"), type="indirect")
    made.quotations[-1] = replace(made.quotations[-1], stance=stance)
    return made.reading()


FAILED = "that the upper dam had failed in the storm"


def test_who_does_not_deny_it_does_not_say_it():
    one = ("Harbour Post", f"Mira Toll wrote {FAILED}.", FAILED, "Mira Toll", "wrote")
    two = ("Delo Daily", f"Mira Toll did not deny {FAILED}.", FAILED, "Mira Toll", "deny")
    assert statements(one, two) == [1, 1]


def test_who_denies_it_does_not_say_it():
    one = ("Harbour Post", f"Mira Toll wrote {FAILED}.", FAILED, "Mira Toll", "wrote")
    two = ("Delo Daily", f"Mira Toll denied {FAILED}.", FAILED, "Mira Toll", "denied", "denial")
    assert statements(one, two) == [1, 1]


def test_to_deny_it_is_to_say_that_it_is_not_so():
    words = "that the upper dam had not failed in the storm"
    one = ("Harbour Post", f"Mira Toll wrote {words}.", words, "Mira Toll", "wrote")
    two = ("Delo Daily", f"Mira Toll denied {FAILED}.", FAILED, "Mira Toll", "denied", "denial")
    assert statements(one, two) == [2]


def test_what_was_asked_was_not_said():
    one = ("Harbour Post", f"Mira Toll said {FAILED}.", FAILED)
    two = ("Delo Daily", "Mira Toll asked whether the upper dam had failed in the storm.",
           "whether the upper dam had failed in the storm", "Mira Toll", "asked", "question")  # fmt: skip
    assert statements(one, two) == [1, 1]


def test_names_alone_make_no_statement():
    one = ("Harbour Post", "Mira Toll said the Velin Rangers of Arno Vell hold the crew.",
           "the Velin Rangers of Arno Vell hold the crew")  # fmt: skip
    two = ("Delo Daily", "Ilan Droz said he shot Arno Vell of the Velin Rangers.",
           "he shot Arno Vell of the Velin Rangers", "Ilan Droz")  # fmt: skip
    assert statements(one, two) == [1, 1]


OLD, GATES = "The upper dam was far too old for this storm.", "Nobody had repaired the rusty gates since spring."


def test_a_quotation_that_others_report_in_parts_is_in_the_statement_of_each():
    whole = page("Harbour Post", f"“{OLD} {GATES}” Mira Toll said.", f"{OLD} {GATES}")
    one = page("Delo Daily", f"“{OLD}” Mira Toll said.", OLD)
    two = page("Velin Times", f"“{GATES}” Mira Toll said.", GATES)
    found = link([p.reading() for p in (whole, one, two)]).statements
    told = sorted(
        sorted(s.of(whole.text) for q in f.quotations for s in q.content if s.document == whole.id) for f in found
    )
    assert [len(s.quotations) for s in found] == [2, 2]
    assert told == [[GATES], [OLD]]


def test_a_quotation_that_another_reports_in_part_stays_whole():
    whole = page("Harbour Post", f"“{OLD} {GATES}” Mira Toll said.", f"{OLD} {GATES}")
    one = page("Delo Daily", f"“{OLD}” Mira Toll said.", OLD)
    (found,) = link([whole.reading(), one.reading()]).statements
    assert whole.quotations[0] in found.quotations
    assert one.quotations[0] in found.quotations
