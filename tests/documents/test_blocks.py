import json
from pathlib import Path

import pytest

from rashomon.documents.blocks import blocks

GOLDEN = Path(__file__).parents[1] / "golden" / "documents"
SHARED = Path(__file__).parents[2] / "../shared"
NEWS = "The ferry that left on Monday sank within sight of the harbour, and nobody knows why, officials said."


def marked(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(run.kind, text[run.start : run.end]) for run in blocks(text, title)]


@pytest.mark.parametrize("case", sorted(p.name for p in GOLDEN.iterdir()) if GOLDEN.is_dir() else [])
def test_golden(case):
    """``expected.txt``: one block a line, its kind, a bar, its words."""
    text = (GOLDEN / case / "input.txt").read_bytes().decode()
    expected = (GOLDEN / case / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert [f"{kind:10} | {' '.join(words.split())}" for kind, words in marked(text)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the town was empty",
        "By a narrow vote, the council agreed.",
        "“It is over.”",
        "He died.",
        "What happened?",
        "Why the harbour matters",
        "NATO – which has no ships there – said nothing.",
        "Read the report, he said.",
        "Share prices fell.",
        "More: that was all she wanted to say on the evening of the day on which the ferry went down, and nobody in "
        "the harbour had anything else to tell the people who came to ask.",
        "Follow the money, she said.",
        "“Delete any message that promises a prize delivered to your inbox,” the police said.",
        "The views expressed by the minister were condemned by the whole of the council on Monday.",
        "Tag Harbour sold its last ship.",
        "Posted in the north since May, the troops had no boats.",
        "Comment is free, the court held.",
        "Search teams went out again.",
        "Copyright law protects the map.",
        "1. The ferry was old",
        "- No lights on deck",
    ],
)
def test_news_is_never_taken_for_furniture(line):
    found = marked(f"Ferry sinks off Port Vale\n\n{NEWS}\n\n{line}\n\n{NEWS}\n\n{NEWS}")
    assert ("paragraph", line) in found


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Post a Comment", "furniture"),
        ("Source link", "furniture"),
        ("11:43", "furniture"),
        ("USD 87.45", "furniture"),
        ("Advertisement", "furniture"),
        ("SUBSCRIBE", "furniture"),
        ("» Read more", "furniture"),
        ("Facebook Twitter Telegram Print", "furniture"),
        ("Home › News › World", "furniture"),
        ("Related: Harbour master resigns", "furniture"),
        ("We use cookies to improve this site.", "furniture"),
        ("© 2031 The Gull. All rights reserved.", "furniture"),
        ("Sign up for our daily newsletter", "furniture"),
        ("___", "furniture"),
        ("10:42 a.m.", "dateline"),
        ("Updated at 4:50 p.m. ET", "dateline"),
        ("Published 2 May 2031, 10:12", "dateline"),
        ("By Ada Brook and Carl Dene", "byline"),
        ("[Edited by Ada Brook]", "byline"),
        ("Reporting by Ada Brook; Editing by Carl Dene", "byline"),
        ("The Associated Press contributed to this report.", "byline"),
        ("The quay on Tuesday. (AP Photo/Ada Brook)", "caption"),
        ("The quay on Tuesday. © Harbour Office", "caption"),
        ("File photo. The quay last year.", "caption"),
        ("Image copyright Reuters Image caption The quay on Tuesday", "caption"),
        ("Ada Brook/Getty Images", "caption"),
    ],
)
def test_lines_by_themselves(line, kind):
    assert (kind, line) in marked(f"Ferry sinks off Port Vale\n\n{NEWS}\n\n{line}\n\n{NEWS}")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (f"PORT VALE, May 2. /TASS/. {NEWS}", [("dateline", "PORT VALE, May 2. /TASS/."), ("paragraph", NEWS)]),
        (f"PORT VALE (AP) - {NEWS}", [("dateline", "PORT VALE (AP) -"), ("paragraph", NEWS)]),
        (f"PORT VALE — {NEWS}", [("dateline", "PORT VALE —"), ("paragraph", NEWS)]),
        (f"{NEWS} Source link", [("paragraph", NEWS), ("furniture", "Source link")]),
        (f"{NEWS}Post a Comment", [("paragraph", NEWS), ("furniture", "Post a Comment")]),
        (f"Post a Comment{NEWS}", [("furniture", "Post a Comment"), ("paragraph", NEWS)]),
        (f"Popular{NEWS}", [("furniture", "Popular"), ("paragraph", NEWS)]),
    ],
)
def test_what_is_glued_comes_apart(line, parts):
    assert marked(f"Ferry sinks off Port Vale\n\n{line}")[1:] == parts


def test_the_standfirst_has_no_full_stop_or_stands_before_a_dateline():
    text = f"Ferry sinks\n\nForty people were on board when it went down\n\n{NEWS}"
    assert [kind for kind, _ in marked(text)] == ["title", "standfirst", "paragraph"]
    text = f"Ferry sinks\n\nForty people were on board when it went down.\n\nPORT VALE, May 2. /TASS/. {NEWS}"
    assert [kind for kind, _ in marked(text)] == ["title", "standfirst", "dateline", "paragraph"]
    assert [kind for kind, _ in marked(f"Ferry sinks\n\n{NEWS}\n\n{NEWS}")] == ["title", "paragraph", "paragraph"]


def test_comments_end_the_article_only_when_it_has_been_told():
    told = f"Ferry sinks\n\n{NEWS}\n\n{NEWS}\n\n{NEWS}\n\n2 comments\n\nAda: It was nothing like that at all."
    assert marked(told)[-1][0] == "furniture"
    top = f"Ferry sinks\n\nComments\n\n{NEWS}\n\n{NEWS}"
    assert [kind for kind, _ in marked(top)] == ["title", "furniture", "paragraph", "paragraph"]


def test_lines_broken_at_a_fixed_width_are_one_paragraph():
    broken = "The ferry that left on Monday\nsank in sight of the harbour,\nand nobody knows why,\nofficials said.\n"
    text = f"Ferry sinks\n\n{broken}"
    assert [kind for kind, _ in marked(text)] == ["title", "paragraph"]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
def test_the_seeds_are_read_without_their_furniture():
    found = [marked(path.read_text(encoding="utf-8")) for path in sorted((SHARED / "seeds").glob("*.txt"))]
    assert all(sum(kind == "title" for kind, _ in seed) == 1 for seed in found)
    news = "\n".join(words for seed in found for kind, words in seed if kind in ("paragraph", "standfirst", "title"))
    for words in (
        "Read more",
        "Post a Comment",
        "Source link",
        "Leave a Reply",
        "Subscribe",
        "Popular",
        "USD ",
        "©",
        "/TASS/",
    ):
        assert words not in news
    assert sum(kind == "paragraph" for seed in found for kind, _ in seed) >= 50


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
def test_little_of_many_articles_is_furniture():
    share = []
    for path in sorted((SHARED / "accounts").glob("*/doc*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        text = f"{article['title']}\n\n{article.get('maintext') or article['text']}"
        found = marked(text, article["title"])
        assert found[0] == ("title", article["title"].strip())
        furniture = [words for kind, words in found if kind == "furniture"]
        assert not any("said" in words and "”" in words for words in furniture)
        share.append(sum(map(len, furniture)) / len(text))
    assert sorted(share)[len(share) // 2] < 0.05


def test_a_masthead_and_a_small_currency_are_furniture() -> None:
    text = (
        "The Tarn Courier\nXQL 0.09\nFriday, October 18, 2024 – 11:20\n\nMiners leave the pit\n\n"
        "The miners left on Friday, after nine days below ground in the northern pit.\n"
    )
    kinds = {text[run.start : run.end]: run.kind for run in blocks(text, outlet="The Tarn Courier")}
    assert kinds["The Tarn Courier"] == "furniture"
    assert kinds["XQL 0.09"] == "furniture"
    assert kinds["Friday, October 18, 2024 – 11:20"] == "dateline"
    assert kinds["Miners leave the pit"] == "title"
