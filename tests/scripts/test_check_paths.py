import pytest

from scripts.check_paths import faults


@pytest.mark.parametrize("folder", ["/ho" + "me/ana/case.db", "/Us" + "ers/ana", "/ro" + "ot/x", "C:" + "\\Users\\ana"])
def test_a_folder_of_one_machine_is_found_with_its_place(folder):
    assert faults("page.md", f"first\nopen {folder} now") == [f"page.md:2: open {folder} now"]


@pytest.mark.parametrize(
    "text", ["../shared/data", "https://outlet.example/home/news", "training/work/", "/usr/bin/env"]
)
def test_other_paths_are_none(text):
    assert faults("page.md", text) == []
