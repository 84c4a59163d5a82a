import pytest

from scripts import check_links
from scripts.check_links import anchor, fault, links


@pytest.fixture
def page(tmp_path, monkeypatch):
    monkeypatch.setattr(check_links, "ROOT", tmp_path)
    (tmp_path / "other.md").write_text("# Who said what?\n\n## Twice\n\n## Twice\n", encoding="utf-8")
    (tmp_path / "page.md").write_text("# Here\n", encoding="utf-8")
    return tmp_path / "page.md"


def test_links_in_code_are_no_links():
    text = '[a](a.md) `[b](b.md)` ![c](c.png)\n```\n[d](d.md)\n```\n[e]: e.md\n<img src="f.png">'
    assert list(links(text)) == ["a.md", "c.png", "e.md", "f.png"]


def test_anchors_are_those_of_github():
    assert anchor("Who said what?") == "who-said-what"
    assert anchor("`rashomon read` and [the store](store.md)") == "rashomon-read-and-the-store"


@pytest.mark.parametrize(
    "target", ["other.md", "other.md#who-said-what", "other.md#twice-1", "#here", "https://x.example"]
)
def test_a_link_that_leads_somewhere_is_no_fault(page, target):
    assert fault(page, target) is None


@pytest.mark.parametrize("target", ["gone.md", "other.md#nobody", "#there", "../outside.md"])
def test_a_link_that_leads_nowhere_is_a_fault(page, target):
    assert fault(page, target)
