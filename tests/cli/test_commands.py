import json
import os
import subprocess
import sys

import pytest
from typer.main import get_command

from rashomon import __version__
from rashomon.cli import COMMANDS, GROUPS, app, main
from rashomon.run import dating, local, reviewing
from rashomon.store import View, Writer
from tests.run.invented import STAGES

ARTICLES = {
    "ansel.txt": "Ferry aground off Tolmey\n\n40 people were aboard.",
    "berrin.txt": "Ferry stuck\n\n42 people were aboard, Captain Orlo said.",
}


@pytest.fixture(autouse=True)
def stages(monkeypatch):
    for module in (local, dating, reviewing):
        monkeypatch.setattr(module, "all_stages", lambda: STAGES)


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text)
    return tmp_path


@pytest.fixture
def case(here, call):
    assert call("read", "articles", "-o", "case.db")[0] == 0
    return "case.db"


@pytest.fixture
def call(capfd):
    """Calls the command line; gives its exit code, standard output and standard error."""

    def calling(*arguments):
        capfd.readouterr()
        with pytest.raises(SystemExit) as end:
            main(list(arguments))
        sys.stdout.flush()
        return (end.value.code or 0, *capfd.readouterr())

    return calling


def test_every_command_and_option_has_help():
    whole = get_command(app)
    assert [command.__name__ for command in COMMANDS] + [group.info.name for group in GROUPS] == list(whole.commands)
    inner = [command for group in GROUPS for command in whole.commands[group.info.name].commands.values()]
    for command in (whole, *whole.commands.values(), *inner):
        assert command.help
        assert all(parameter.help for parameter in command.params if parameter.name != "help")


def test_the_help_names_the_exit_codes(call):
    for words in (["--help"], ["review", "--help"], *([command.__name__, "--help"] for command in COMMANDS)):
        code, out, _ = call(*words)
        assert code == 0
        assert "Exit codes: 0 done" in out


def test_version(call):
    assert call("--version") == (0, f"rashomon {__version__}\n", "")


def test_wrong_usage_has_code_2(call):
    assert call("read")[0] == 2
    assert call("unheard-of")[0] == 2
    assert call("read", "x", "-o", "y", "--workers", "0")[0] == 2


def test_read_prints_a_summary_and_what_was_done(here, call):
    code, out, err = call("read", "articles", "-o", "case.db")
    assert code == 0
    assert "Everything" in out
    assert "2 articles met, 2 of them read now" in err


def test_read_for_programs_prints_one_object(here, call):
    (here / "articles" / "empty.txt").write_text("")
    code, out, _ = call("read", "articles", "-o", "case.db", "--json")
    assert code == 3
    found = json.loads(out)
    assert (found["met"], found["annotated"], found["documents"]) == (2, 2, 2)
    assert found["failures"] == [{"source": "empty.txt", "reason": "It is empty.", "place": ""}]


def test_input_that_cannot_be_read_is_named(here, call):
    (here / "articles" / "empty.txt").write_text("")
    code, out, err = call("read", "articles", "-o", "case.db")
    assert code == 3
    assert "empty.txt" in out
    assert "It is empty." in out
    assert "1 could not be read" in err


@pytest.mark.parametrize(("level", "shown"), [("strict", 0), ("normal", 1), ("all", 1)])
def test_the_user_sets_how_certain_findings_must_be(case, call, level, shown):
    rows = json.loads(call("export", case, "--findings", level)[1])
    assert (len(rows["findings"]), "withheld" in rows) == (shown, not shown)


def test_a_model_that_is_not_there_is_one_sentence(here, call):
    code, _, err = call("read", "articles", "-o", "case.db", "--model", "missing")
    assert (code, err.count("\n")) == (1, 1)
    assert "There is no model" in err


def test_a_pipeline_of_the_users_is_handed_on(here, call):
    assert call("read", "articles", "-o", "case.db", "--pipeline", "mine")[0] == 0
    assert json.loads(call("export", "case.db")[1])["model"] == "fake-1+mine"


@pytest.mark.parametrize("words", [["report"], ["export"], ["verify"], ["search", "x"]])
def test_a_missing_case_is_one_sentence(here, call, words):
    code, out, err = call(words[0], "none.db", *words[1:])
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("rashomon: There is no case none.db.")


def test_report_writes_the_dossier(here, call, case):
    assert call("report", case, "-o", "out.html")[0] == 0
    assert (here / "out.html").read_text("utf-8").lstrip().lower().startswith("<!doctype html")


def test_a_folder_is_not_overwritten(here, call, case):
    code, _, err = call("report", case, "-o", "articles")
    assert code == 1
    assert "articles is a folder" in err


def test_a_place_that_cannot_be_written_is_one_sentence(here, call, case):
    code, _, err = call("report", case, "-o", "none/out.html")
    assert (code, err.count("\n")) == (1, 1)
    assert "cannot be written" in err


def test_export_gives_the_same_on_standard_output_and_in_a_file(here, call, case):
    code, out, _ = call("export", case, "--format", "json")
    assert code == 0
    assert call("export", case, "-o", "case.json")[0] == 0
    assert (here / "case.json").read_text("utf-8") == out
    assert len(json.loads(out)["documents"]) == 2
    assert sorted(path.name for path in here.iterdir() if path.name.startswith(".")) == []


def test_export_to_an_unknown_format_is_wrong_usage(call, case):
    assert call("export", case, "--format", "papyrus")[0] == 2


def test_search_shows_where_the_words_stand(call, case):
    code, out, _ = call("search", case, "aboard captain")
    assert code == 0
    assert "berrin.txt" in out
    assert "Captain Orlo" in out
    assert "ansel.txt" not in out


def test_search_for_programs(call, case):
    code, out, _ = call("search", case, '"people were"', "--json", "--limit", "1")
    found = json.loads(out)
    assert (code, len(found["hits"]), found["more"]) == (0, 1, True)
    assert found["hits"][0]["span"]["start"] == 29 or found["hits"][0]["source"] == "berrin.txt"


def test_search_for_what_is_nowhere(call, case):
    code, out, err = call("search", case, "submarine")
    assert (code, out) == (0, "")
    assert "No paragraph" in err


def test_search_for_nothing(call, case):
    code, _, err = call("search", case, " ")
    assert code == 1
    assert "no word to search for" in err


def test_verify_says_that_all_is_sound(call, case):
    code, _, err = call("verify", case)
    assert code == 0
    assert "all say what was read" in err


def test_verify_names_what_does_not_fit(here, call, case):
    with Writer(case) as writer:
        writer.connection.exec_driver_sql("UPDATE mention SET start_char = start_char + 1 WHERE words = 'Tolmey'")
    code, out, _ = call("verify", case)
    assert code == 1
    assert "read 'Tolmey', now 'olmey'" in out
    code, out, _ = call("verify", case, "--json")
    assert code == 1
    assert json.loads(out)["mismatches"][0]["expected"] == "Tolmey"


@pytest.fixture
def dated(here):
    (here / "articles" / "costa.txt").write_text("The ferry ran aground in 2031-03.")
    return here


def test_date_tells_when_articles_were_published(dated, call):
    code, out, err = call("date", "articles/ansel.txt", "articles/costa.txt")
    assert (code, err) == (0, "")
    shown = [line.strip() for line in out.splitlines() if line.strip()]
    assert shown[:2] == ["ansel.txt", "March 2031, inferred; known to the month"]
    assert shown[2:4] == ["costa.txt", "March 2031, inferred, likely (90 %); known to the month"]
    assert shown[4:] == ["it names this month", "“2031-03”  characters 25-32"]


def test_date_alone(dated, call):
    code, out, _ = call("date", "articles", "--alone")
    assert code == 0
    assert out.count("cannot be told from what it says") == 2


def test_date_for_programs(dated, call):
    (dated / "articles" / "empty.txt").write_text("")
    (dated / "articles" / "dunmore.txt").write_text((dated / "articles" / "costa.txt").read_text())
    code, out, _ = call("date", "articles", "--json", "--alone")
    found = json.loads(out)
    assert code == 3
    assert [one["published"] and one["published"]["value"] for one in found["articles"]] == [None, None, "2031-03"]
    assert found["articles"][2]["published"]["evidence"] == [{"start": 25, "end": 32, "words": "2031-03"}]
    assert found["same"] == [["dunmore.txt", "costa.txt"]]
    assert found["failures"] == [{"source": "empty.txt", "reason": "It is empty.", "place": ""}]


def test_date_names_what_cannot_be_read_and_what_is_the_same(dated, call):
    (dated / "articles" / "empty.txt").write_text("")
    (dated / "articles" / "dunmore.txt").write_text((dated / "articles" / "costa.txt").read_text())
    code, _, err = call("date", "articles")
    assert code == 3
    assert err == "dunmore.txt: same article as costa.txt, dated once\nempty.txt: It is empty.\n"


@pytest.mark.parametrize("words", [("read", "articles", "-o", "case.db"), ("date", "articles")])
def test_ctrl_c_is_one_sentence(here, call, monkeypatch, words):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    for name in ("read_case", "date_articles"):
        monkeypatch.setattr(f"rashomon.run.{name}", interrupted)
    code, _, err = call(*words)
    assert (code, err.count("\n")) == (130, 1)
    assert "Stopped." in err


def test_demo_reads_the_sample_and_writes_its_dossier(here, call, monkeypatch):
    monkeypatch.setattr("rashomon.sample.folder", lambda: here / "articles")
    code, out, err = call("demo")
    assert code == 0
    assert "Everything" in out
    assert "open it in a browser" in err
    assert (here / "dossier.html").exists()
    with View(here / "demo.db") as view:
        assert len(view.readers()) == 2


def test_nothing_heavy_is_imported_before_it_is_needed():
    code = "import sys, rashomon.cli; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"spacy", "sqlalchemy", "onnxruntime", "trafilatura", "numpy", "jinja2"} & set(loaded)


def test_an_odd_character_does_not_stop_a_terminal_that_cannot_show_it(here):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "rashomon", "verify", "no\N{SNOWMAN}.db"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 1
    assert "no\\u2603.db" in done.stderr


def test_review_lists_what_is_uncertain_and_options_may_stand_behind(here, call, case):
    code, _, err = call("review", case)
    assert (code, "to look at. To decide: rashomon review" in err) == (0, True)
    found = json.loads(call("review", case, "--json", "--limit", "1")[1])
    assert len(found["proposals"]) + found["more"] == int(err.split()[0])


def test_a_decision_is_told_listed_and_taken_back(here, call, case):
    entities = json.loads(call("export", case)[1])["entities"]
    ids = [entity["id"] for entity in entities if entity["name"] in ("Ferry", "Tolmey")]
    code, out, err = call("review", case, "different", *ids, "--on", "2031-03-04", "--note", "a ship and a town")
    assert (code, out) == (0, "")
    assert err.startswith("Decision 1: different ")
    assert f"rashomon review {case} undo 1" in err
    assert "a ship and a town)  holds" in call("review", case, "decisions")[1].replace("\n", " ")
    assert json.loads(call("review", case, "decisions", "--json")[1])["decisions"][0]["state"] == "holds"
    assert "Taken back: 1 different" in call("review", case, "undo", "1")[2]
    assert "Nothing was decided yet" in call("review", case, "decisions")[2]
    code, _, err = call("review", case, "undecided", *ids, "--on", "2031-03-04")
    assert (code, "The links stay as they are." in " ".join(err.split())) == (0, True)


def test_a_decision_that_cannot_be_made_is_one_sentence(here, call, case):
    code, out, err = call("review", case, "same", "entity-1", "entity-2")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert call("review", case, "sane", "entity-1")[0] == 2


def test_a_gazetteer_is_handed_on(here, call):
    (here / "known.csv").write_text("Q1")
    assert call("read", "articles", "-o", "case.db", "--gazetteer", "known.csv")[0] == 0
