"""The installed command on the built-in sample, from articles to dossier."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import rashomon
from rashomon import sample

MODEL = Path(rashomon.__file__).parent / "annotations/reader/model/reader.onnx"
pytestmark = pytest.mark.skipif(not MODEL.exists(), reason="the reader's model is not built")


def rashomon_(*arguments, cwd, code=0, given=None):
    environment = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"}
    command = [sys.executable, "-m", "rashomon", *map(str, arguments)]
    options = {"cwd": cwd, "env": environment, "encoding": "utf-8", "timeout": 300}
    done = subprocess.run(command, capture_output=True, input=given, **options)
    assert done.returncode == code, done.stderr
    return done


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample")
    rashomon_("demo", cwd=folder)
    return folder


@pytest.fixture(scope="module")
def exported(folder):
    return rashomon_("export", "demo.db", cwd=folder).stdout


def test_all_articles_are_in_the_case(exported):
    articles = [path for path in sample.folder().iterdir() if path.name != "manifest.csv"]
    assert len(json.loads(exported)["documents"]) == len(articles)


def test_every_span_of_the_export_stands_in_its_text(exported):
    case = json.loads(exported)
    texts = {document["id"]: document["text"] for document in case["documents"]}
    mentions = [mention for entity in case["entities"] for mention in entity["mentions"]]
    assert mentions
    assert all(0 <= one["start"] <= one["end"] <= len(texts[one["document"]]) for one in mentions)


def test_the_dossier_is_one_file_that_needs_nothing_else(folder):
    dossier = (folder / "dossier.html").read_text("utf-8")
    assert "<script src" not in dossier
    assert '<link rel="stylesheet"' not in dossier


def test_the_case_is_sound(folder):
    assert "all say what was read" in rashomon_("verify", "demo.db", cwd=folder).stderr


def test_a_search_finds_its_words(folder):
    found = json.loads(rashomon_("search", "demo.db", '"petrol bombs"', "--json", cwd=folder).stdout)
    assert len({hit["source"] for hit in found["hits"]}) > 1


def test_workers_and_order_do_not_change_a_byte(folder, exported):
    files = sorted(path for path in sample.folder().iterdir() if path.name != "manifest.csv")
    rashomon_("read", *reversed(files), "-o", "other.db", "--workers", "2", cwd=folder)
    assert rashomon_("export", "other.db", cwd=folder).stdout == exported


def test_reading_again_changes_nothing(folder, exported):
    again = json.loads(rashomon_("read", sample.folder(), "-o", "demo.db", "--json", cwd=folder).stdout)
    assert again["annotated"] == 0
    assert rashomon_("export", "demo.db", cwd=folder).stdout == exported


def test_what_cannot_be_read_is_said_and_the_rest_is_read(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/good.txt").write_text(
        "Bridge closed\n\nThe bridge at Orsk Mill is closed, Ana Tormey said.\n"
    )
    (tmp_path / "articles/empty.txt").write_bytes(b"")
    (tmp_path / "articles/broken.json").write_text('{"title": "Half an art')
    found = json.loads(rashomon_("read", "articles", "-o", "case.db", "--json", cwd=tmp_path, code=3).stdout)
    assert found["documents"] == 1
    assert {failure["source"] for failure in found["failures"]} == {"broken.json", "empty.txt"}
