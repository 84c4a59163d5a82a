import pytest

from rashomon.errors import CaseError, PipelineError
from rashomon.store import View, Writer, opening
from rashomon.values import (
    About,
    Annotations,
    Block,
    Document,
    Entity,
    Failure,
    Finding,
    FindingAccount,
    Links,
    Mention,
    Reading,
    Sentence,
    Span,
    Story,
)


def reading(name="document-1", text="The lock at Varn is shut.", **more):
    whole = Span(name, 0, len(text))
    document = Document(name, f"{name}.txt", text, (Block(whole, "paragraph"),))
    return Reading(document, Annotations(name, sentences=(Sentence(whole),), **more))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "case.db"


def put_and_break(path, *readings, keep=False):
    with Writer(path) as writer:
        writer.put_readings(readings[:1], reader="r")
        if keep:
            writer.keep()
        writer.put_readings(readings, reader="r")
        raise KeyError


def case_of(path):
    with View(path) as view:
        return view.case()


def test_an_error_leaves_a_new_case_unmade(path):
    with pytest.raises(KeyError):
        put_and_break(path, reading())
    assert list(path.parent.iterdir()) == []


def test_an_error_leaves_an_old_case_as_it_was(path):
    with Writer(path) as writer:
        writer.put_readings([reading()], reader="r")
    before = case_of(path)
    with pytest.raises(KeyError):
        put_and_break(path, reading("document-2"))
    assert case_of(path) == before


def test_what_is_kept_stays_whatever_comes_later(path):
    with pytest.raises(KeyError):
        put_and_break(path, reading(), reading("document-2"), keep=True)
    assert [one.document.id for one in case_of(path).readings] == ["document-1"]


def test_a_second_writer_is_told_to_wait(path, monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    with Writer(path), pytest.raises(CaseError, match="in use"), Writer(path):
        pass


def test_a_case_in_a_folder_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(CaseError, match="There is no folder"), Writer(tmp_path / "none" / "case.db"):
        pass


def test_a_document_is_replaced_with_all_that_was_read_from_it(path):
    again = reading(mentions=(Mention(Span("document-1", 12, 16), Span("document-1", 12, 16), "place", "name", 0),))
    with Writer(path) as writer:
        writer.put_readings([reading(), reading("document-2")], reader="r")
        writer.put_readings([again], reader="r")
    assert case_of(path).readings == (again, reading("document-2"))


def test_new_readings_take_links_and_findings_away(path):
    links = Links(stories=(Story("story-1", "The lock", ("document-1",)),))
    with Writer(path) as writer:
        writer.put_readings([reading()], reader="r")
        writer.put_links(links, ())
        assert writer.view.case().links == links
        writer.put_readings([reading("document-2")], reader="r")
    assert case_of(path).links == Links()


def test_links_replace_links(path):
    with Writer(path) as writer:
        writer.put_readings([reading()], reader="r")
        writer.put_links(Links(stories=(Story("story-1", "The lock", ("document-1",)),)), ())
        writer.put_links(Links(stories=(Story("story-1", "The dam", ()),)), ())
    assert case_of(path).links == Links(stories=(Story("story-1", "The dam", ()),))


@pytest.mark.parametrize("span", [Span("document-1", 3, 99), Span("document-9", 0, 3)])
def test_a_span_that_is_not_in_its_text_is_refused(path, span):
    with Writer(path) as writer:
        writer.put_readings([reading()], reader="r")
        with pytest.raises(PipelineError, match="characters"):
            writer.put_readings([reading(mentions=(Mention(span, span, "place", "name", 0),))], reader="r")
    assert case_of(path).readings == (reading(),)


def test_two_entities_with_one_id_are_refused_and_the_links_stay(path):
    links = Links(stories=(Story("story-1", "The lock", ()),))
    twins = Links(entities=(Entity("entity-1", "place", "Varn", (), (), ()),) * 2)
    with Writer(path) as writer:
        writer.put_readings([reading()], reader="r")
        writer.put_links(links, ())
        with pytest.raises(PipelineError, match="cannot hold"):
            writer.put_links(twins, ())
    assert case_of(path).links == links


def test_an_unread_document_is_kept_but_is_not_in_the_case(path):
    with Writer(path) as writer:
        writer.put_unread(reading().document)
        assert writer.view.readers() == {"document-1": None}
        assert list(writer.view.documents()) == [reading().document]
    assert case_of(path).readings == ()


def test_failures_of_a_request_replace_those_of_the_same_request(path):
    with Writer(path) as writer:
        writer.put_failures([Failure("a.txt", "It is empty.")], request="one")
        writer.put_failures([Failure("b.txt", "It is empty.")], request="two")
        writer.put_failures([Failure("c.txt", "It is empty.")], request="one")
    assert [failure.source for failure in case_of(path).failures] == ["b.txt", "c.txt"]


def test_failures_of_a_file_that_was_met_again_are_settled(path):
    with Writer(path) as writer:
        writer.put_failures(
            [Failure("list.json#2", "It has no text."), Failure("z.txt", "It is empty.")], request="one"
        )
        writer.put_failures([], request="two", settled={"list.json"})
    assert [failure.source for failure in case_of(path).failures] == ["z.txt"]


def test_the_other_sources_of_a_document_are_kept(path):
    with Writer(path) as writer:
        writer.put_readings([reading()], reader="r")
        writer.put_same_articles({"document-1": ["b.txt", "a.txt"]})
        writer.put_same_articles({"document-1": ["c.txt", "b.txt"]})
        assert writer.view.same_articles() == {"document-1": ("b.txt", "c.txt")}


def test_findings_come_back_in_their_order(path):
    span = Span("document-1", 0, 8)
    findings = tuple(
        Finding(f"finding-{i}", "conflict", About("figure", "figure-1"), "They differ.", (FindingAccount(span, "2"),))
        for i in (3, 1, 2)
    )
    with Writer(path) as writer:
        writer.put_readings([reading()], reader="r")
        writer.put_links(Links(), findings)
    assert case_of(path).findings == findings
