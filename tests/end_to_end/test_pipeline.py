"""The installed command with a spaCy pipeline of the user's own."""

import json

import pytest

from rashomon import sample
from tests.annotations.pipelines.invented import train
from tests.end_to_end.test_sample import pytestmark as needs_model
from tests.end_to_end.test_sample import rashomon_

pytestmark = needs_model


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pipeline")
    train().to_disk(folder / "mine")
    ruled = train("tagger")
    ruled.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Interior Ministry"}])
    ruled.to_disk(folder / "rules")
    return folder


@pytest.fixture(scope="module")
def exported(folder):
    rashomon_("read", sample.folder(), "-o", "case.db", "--pipeline", "mine", cwd=folder)
    return rashomon_("export", "case.db", cwd=folder).stdout


def test_the_case_says_what_read_it(exported):
    assert "+en_invented-1.2.3-" in json.loads(exported)["model"]


def test_the_case_is_sound(folder, exported):
    assert "all say what was read" in rashomon_("verify", "case.db", cwd=folder).stderr


def test_workers_read_with_it_too(folder, exported):
    options = ("--pipeline", "mine", "--workers", "2")
    rashomon_("read", sample.folder(), "-o", "other.db", *options, cwd=folder)
    assert rashomon_("export", "other.db", cwd=folder).stdout == exported


def test_another_pipeline_reads_the_case_anew(folder, exported):
    again = ("read", sample.folder(), "-o", "case.db", "--json", "--pipeline")
    assert json.loads(rashomon_(*again, "mine", cwd=folder).stdout)["annotated"] == 0
    assert json.loads(rashomon_(*again, "rules", cwd=folder).stdout)["annotated"] == 7
    case = json.loads(rashomon_("export", "case.db", cwd=folder).stdout)
    assert case["model"].endswith("(xpos, names)")
    texts = {document["id"]: document["text"] for document in case["documents"]}
    persons = [m for e in case["entities"] if e["kind"] == "person" for m in e["mentions"] if m["form"] == "name"]
    assert {texts[m["document"]][m["start"] : m["end"]] for m in persons} == {"Interior Ministry"}


def test_a_pipeline_that_is_not_there_is_one_sentence(folder):
    done = rashomon_("read", sample.folder(), "-o", "none.db", "--pipeline", "en_missing", cwd=folder, code=1)
    assert done.stderr.count("\n") == 1
    assert "python -m spacy download en_missing" in done.stderr
