from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.presentation.views.plain import one_line, plain


def test_controls_are_shown_not_obeyed():
    assert plain("a\x1b[31m\x00\x7f\x9b\ufffe\ud800") == "a␛[31m␀␡���"
    assert plain("exe\u202egpj") == "exe⟨U+202E⟩gpj"


def test_honest_text_is_left_alone():
    text = "Ünïcode “quotes”, العربية\u200f, می\u200cخواهم, עברית, 橋\n\tand space\u00a0too"
    assert plain(text) == text


def test_a_terminal_line_is_one_line():
    assert one_line(" two\n lines\r\n\u2067here\u2069 ") == "two lines ⟨U+2067⟩here⟨U+2069⟩"


@given(st.text())
def test_what_is_shown_can_always_be_written(text):
    plain(text).encode("utf-8")
    assert "\x1b" not in one_line(text)
