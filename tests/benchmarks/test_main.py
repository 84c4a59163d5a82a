from benchmarks import BENCHMARKS, load
from benchmarks.__main__ import main


def test_without_a_name_the_names_are_listed(capsys):
    assert main([]) == 0
    assert capsys.readouterr().out.split() == list(BENCHMARKS)


def test_data_that_is_not_there_is_named(tmp_path, capsys):
    assert main(["syntax", "--data", str(tmp_path / "nowhere")]) == 1
    assert "nowhere" in capsys.readouterr().err


def test_each_benchmark_is_called_what_its_module_is_called():
    for name in BENCHMARKS:
        benchmark = load(name)
        assert name == benchmark.NAME
        assert benchmark.DATA
