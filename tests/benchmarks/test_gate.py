import json
from pathlib import Path

import pytest

from benchmarks import BENCHMARKS
from benchmarks import gate as module
from benchmarks.gate import FLOORS, TABLE, Run, flat, floors, judge, main, markdown, table, write_readme

RUN = Run("syntax", "trees/dev", at_least={"las": 88.0}, at_most={"load_seconds": 2.0})


def verdicts(figures):
    return {row.figure: row.passed for row in judge(RUN, figures)}


def test_a_floor_is_met_when_reached():
    assert verdicts({"las": 88.0, "load_seconds": 2.0, "words": 7}) == {
        "las": True,
        "load_seconds": True,
        "words": True,
    }


def test_a_floor_is_not_met_below_or_above():
    assert verdicts({"las": 87.99, "load_seconds": 2.01}) == {"las": False, "load_seconds": False}


def test_a_bar_without_its_figure_is_not_met():
    assert verdicts({"las": None}) == {"las": False, "load_seconds": False}


def test_figures_inside_figures_get_dotted_names_and_words_are_left_out():
    nested = {"credits": {"f1": 50.0, "recall": None}, "note": "words", "pairs": 3}
    assert dict(flat(nested)) == {"credits.f1": 50.0, "credits.recall": None, "pairs": 3}


def test_the_table_says_what_is_below():
    lines = table(judge(RUN, {"las": 80.0, "load_seconds": 1.5})).splitlines()
    assert lines[0].split() == ["figure", "bar", "reached"]
    assert lines[1].endswith("BELOW")
    assert not lines[2].endswith("BELOW")


def test_the_readme_keeps_what_stands_around_the_table(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{TABLE[0]}\nold\n{TABLE[1]}\nafter\n", encoding="utf-8")
    rows = judge(RUN, {"las": 90.0, "load_seconds": 1.5})
    write_readme(rows, readme)
    assert readme.read_text(encoding="utf-8") == f"before\n{TABLE[0]}\n{markdown(rows)}\n{TABLE[1]}\nafter\n"
    assert "| ≥ 88 | 90 | `python -m benchmarks syntax --data ../shared/data/trees/dev` |" in markdown(rows)


def test_a_number_of_documents_is_no_place(tmp_path):
    generated = Run("linking-scale", "2000")
    assert (generated.place(tmp_path), RUN.place(tmp_path)) == (Path("2000"), tmp_path / "trees/dev")
    assert generated.command == "python -m benchmarks linking-scale --data 2000"


def test_what_is_generated_needs_no_data(tmp_path, monkeypatch, capsys):
    path = tmp_path / "floors.json"
    path.write_text(json.dumps([{"name": "linking-scale", "data": "40", "at_most": {"seconds": 9}}]), encoding="utf-8")
    monkeypatch.setattr(module, "measure", lambda _run, data: {"seconds": float(str(data))})
    assert main(["--data", str(tmp_path), "--floors", str(path)]) == 1
    assert "BELOW" in capsys.readouterr().out


def test_every_floor_names_a_benchmark():
    assert {run.name for run in floors(FLOORS)} <= set(BENCHMARKS)


@pytest.mark.parametrize(("las", "code"), [(90.0, 0), (10.0, 1)])
def test_the_exit_code_tells_of_a_floor_not_reached(tmp_path, monkeypatch, capsys, las, code):
    path = tmp_path / "floors.json"
    entries = [
        {"name": "syntax", "data": "here", "at_least": {"las": 88}},
        {"name": "names", "data": "absent", "at_least": {"f1": 1}},
    ]
    path.write_text(json.dumps(entries), encoding="utf-8")
    (tmp_path / "here").mkdir()
    monkeypatch.setattr(module, "measure", lambda run, data: {"las": las})
    assert main(["--data", str(tmp_path), "--floors", str(path)]) == code
    told = capsys.readouterr()
    assert "syntax, here: las" in told.out
    assert "no data for names" in told.err
