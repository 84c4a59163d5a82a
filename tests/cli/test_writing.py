import os
import stat
import sys
from pathlib import Path

import pytest

from rashomon.cli import writing
from rashomon.errors import RashomonError


def test_what_was_there_is_replaced_whole(tmp_path):
    path = tmp_path / "dossier.html"
    path.write_text("an older one")
    writing.write(path, "a newer one, with “quotes” and half a pair: \ud800")
    assert path.read_text("utf-8") == "a newer one, with “quotes” and half a pair: \\ud800"
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_stays_when_writing_breaks_off(tmp_path, monkeypatch):
    def broken(*_):
        raise OSError(28, "No space left on device")

    path = tmp_path / "dossier.html"
    path.write_text("an older one")
    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(RashomonError, match="No space left"):
        writing.write(path, "a newer one")
    assert path.read_text() == "an older one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such rights")
def test_a_new_file_has_the_rights_of_any_new_file(tmp_path):
    before = os.umask(0o027)
    try:
        writing.write(tmp_path / "new.html", "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.html").stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.html").write_text("old")
    (tmp_path / "link.html").symlink_to(tmp_path / "real.html")
    writing.write(tmp_path / "link.html", "new")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_text() == "new"


def test_a_device_stays_what_it_is():
    writing.write(Path(os.devnull), "away with it")
    assert not Path(os.devnull).is_file()
