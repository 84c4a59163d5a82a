from __future__ import annotations

import json

import pytest

from rashomon.errors import UnreadableError
from rashomon.links.gazetteer import Known, read_gazetteer


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_csv_has_ids_names_kinds_and_countries(tmp_path):
    path = written(
        tmp_path,
        "list.csv",
        'id,name,aliases,kind,country\np1,Mira Toll,"M. Toll; Mira Tovel",person,KE\nx2,Harbour Line,,,\n',
    )
    assert list(read_gazetteer(path)) == [
        Known("p1", ("Mira Toll", "M. Toll", "Mira Tovel"), "person", ("ke",)),
        Known("x2", ("Harbour Line",)),
    ]


def test_entities_of_follow_the_money_on_lines(tmp_path):
    rows = [
        {
            "id": "NK-1",
            "schema": "Person",
            "properties": {"name": ["Mira Toll"], "alias": ["Мира Толл"], "country": ["ke"]},
        },
        {"id": "NK-2", "schema": "Ownership", "properties": {"role": ["owner"]}},
        {"id": "NK-3", "schema": "LegalEntity", "properties": {"name": ["Harbour Line"]}},
    ]
    path = written(tmp_path, "entities.ftm.json", "\n".join(map(json.dumps, rows)) + "\n\n")
    assert list(read_gazetteer(path)) == [
        Known("NK-1", ("Mira Toll", "Мира Толл"), "person", ("ke",)),
        Known("NK-3", ("Harbour Line",)),
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("list.csv", "name,kind\nMira Toll,person\n", "line 1: a gazetteer needs the columns id and name"),
        ("list.csv", "id,name\np1,\n", "line 2: id or name is empty"),
        ("list.csv", "id,name,kind\np1,Mira Toll,human\n", "line 2: the kind is 'human'"),
        ("list.jsonl", '{"id": "p1"}\n', "line 1: no FollowTheMoney entity"),
        ("list.jsonl", '{"id": "p1", "schema": "Person", "properties": []}\n', "line 1: id must be a text"),
        ("list.jsonl", "Mira Toll\n", "line 1: no FollowTheMoney entity"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(tmp_path, name, text, said):
    with pytest.raises(UnreadableError, match=said):
        list(read_gazetteer(written(tmp_path, name, text)))


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UnreadableError, match="cannot be read as a gazetteer"):
        list(read_gazetteer(tmp_path / "none.csv"))
