from __future__ import annotations

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
