import pytest
import spacy

from rashomon.annotations.pipelines.loading import full_name, load
from rashomon.errors import PipelineError


@pytest.fixture
def folder(tmp_path):
    nlp = spacy.blank("en", meta={"name": "small", "version": "0.3"})
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("merge_entities")
    nlp.to_disk(tmp_path / "small")
    return tmp_path / "small"


def test_a_pipeline_that_is_not_there_is_one_sentence_that_says_what_to_do():
    with pytest.raises(PipelineError, match=r"python -m spacy download en_no_such_pipeline$"):
        load("en_no_such_pipeline")


def test_a_folder_that_holds_none_is_one_sentence(tmp_path):
    with pytest.raises(PipelineError, match=r"cannot be loaded: .* version of spaCy") as error:
        load(str(tmp_path))
    assert "\n" not in str(error.value)


def test_what_joins_words_is_left_out(folder):
    assert load(str(folder)).pipe_names == ["sentencizer"]


def test_a_folder_is_called_by_its_content(folder):
    nlp = load(str(folder))
    name = full_name(nlp, str(folder))
    assert name.startswith("en_small-0.3-")
    assert full_name(nlp, str(folder)) == name
    (folder / "vocab" / "more").write_text("changed")
    assert full_name(nlp, str(folder)) != name


def test_without_a_place_the_name_is_that_of_the_pipeline():
    assert full_name(spacy.blank("en", meta={"name": "small", "version": "0.3"})) == "en_small-0.3"
