import io
import json
import os
from pathlib import Path

import pytest

from rashomon.sources import CHANNELS, fetch
from rashomon.values import Failure, Fetched


def got(paths, **options):
    items = list(fetch(paths, **options))
    return [i for i in items if isinstance(i, Fetched)], [i for i in items if isinstance(i, Failure)]


def put(folder: Path, **files: bytes | str) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def test_a_folder_is_read_in_a_fixed_order_with_relative_names(tmp_path):
    put(tmp_path, b_txt="two", a_html="<p>one</p>", sub__c_TXT="three")
    read, failed = got([tmp_path])
    assert [(f.source, f.media) for f in read] == [("a.html", "html"), ("b.txt", "text"), ("sub/c.TXT", "text")]
    assert failed == []


def test_several_folders_keep_their_names_apart(tmp_path):
    put(tmp_path, north__doc_txt="one", south__doc_txt="two")
    asked = [tmp_path / "south", tmp_path / "north"]
    read, _ = got(asked)
    assert [f.source for f in read] == ["north/doc.txt", "south/doc.txt"]
    assert got(asked[::-1])[0] == read


def test_a_file_asked_for_twice_is_read_once(tmp_path):
    put(tmp_path, a_txt="one")
    read, _ = got([tmp_path, tmp_path / "a.txt", str(tmp_path)])
    assert len(read) == 1


def test_single_file_and_unknown_kinds(tmp_path):
    put(tmp_path, a_txt="one", b_pdf="%PDF")
    assert [f.source for f in got([tmp_path / "a.txt"])[0]] == ["a.txt"]
    (failure,) = got([tmp_path / "b.pdf"])[1]
    assert failure.source == "b.pdf"
    assert all(ending in failure.reason for channel in CHANNELS for ending in channel.endings)


def test_an_empty_folder_a_missing_path_and_an_empty_file_are_said(tmp_path):
    put(tmp_path, a_txt=" \n", empty__x="").joinpath("empty/x").unlink()
    assert "no file" in got([tmp_path / "empty"])[1][0].reason
    assert "does not exist" in got([tmp_path / "nowhere"])[1][0].reason
    assert "empty" in got([tmp_path / "a.txt"])[1][0].reason


def test_too_large_a_file_is_refused_without_being_read_whole(tmp_path):
    with (tmp_path / "big.txt").open("wb") as big:
        big.truncate(200_000_000)
    put(tmp_path, small_txt="one")
    read, (failure,) = got([tmp_path])
    assert [f.source for f in read] == ["small.txt"]
    assert failure.source == "big.txt"
    assert "20 MB" in failure.reason


def test_links_that_lead_nowhere_or_in_circles_are_said(tmp_path):
    put(tmp_path, a_txt="one", sub__b_txt="two")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    read, failed = got([tmp_path])
    assert [f.source for f in read] == ["a.txt", "sub/b.txt"]
    reasons = {f.source: f.reason for f in failed}
    assert "does not exist" in reasons["gone.txt"]
    assert "itself" in reasons["self.txt"]
    assert "only once" in reasons["sub/up"]


def test_an_unreadable_file_is_said(tmp_path, monkeypatch):
    put(tmp_path, a_txt="one", b_txt="two")
    opened = Path.open

    def refuse(self, *rest, **options):
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, *rest, **options)

    monkeypatch.setattr(Path, "open", refuse)
    read, (failure,) = got([tmp_path])
    assert [f.source for f in read] == ["b.txt"]
    assert "permissions" in failure.reason


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "pipe" in got([tmp_path])[1][0].reason


def test_a_name_that_is_not_utf8_can_still_be_written_down(tmp_path):
    with open(os.fsencode(tmp_path) + b"/a\xff.txt", "wb") as file:
        file.write(b"one")
    (item,) = got([tmp_path])[0]
    assert item.source.encode("utf-8") == b"a\\xff.txt"


@pytest.mark.parametrize(
    ("content", "media", "count"),
    [
        (b"Plain words", "text", 1),
        (b"<!DOCTYPE html><p>Hello", "html", 1),
        (b'{"title": "T", "text": "words"}', "text", 1),
        (b'[{"text": "one"}, {"text": "two"}]', "text", 2),
        (b'{"text": "one"}\n{"text": "two"}\n', "text", 2),
    ],
)
def test_standard_input_of_every_kind(content, media, count):
    read, failed = got(["-"], stdin=io.BytesIO(content))
    assert [f.media for f in read] == [media] * count
    assert failed == []
    assert read[0].source.startswith("stdin")


def test_the_manifest_goes_before_what_the_channel_says(tmp_path):
    put(tmp_path, a_txt="one", b_json=json.dumps({"text": "two", "source_domain": "own.example"}))
    put(
        tmp_path,
        manifest_csv="file,outlet,url,published\na.txt,The Gull,http://gull.example/1,2031-05-02\nb.json,Other,,\n",
    )
    (a, b), failed = got([tmp_path])
    assert (a.outlet, a.url, a.published) == ("The Gull", "http://gull.example/1", "2031-05-02")
    assert b.outlet == "Other"
    assert failed == []
    assert got([tmp_path / "a.txt"])[0][0].outlet == "The Gull"


def test_manifest_above_speaks_of_files_below(tmp_path):
    put(tmp_path, sub__a_txt="one", manifest_csv="file,outlet\nsub/a.txt,The Gull\n")
    assert got([tmp_path])[0][0].outlet == "The Gull"


@pytest.mark.parametrize(
    ("manifest", "words", "place"),
    [
        ("file,outlet\nabsent.txt,X\n", "no such file", "line 2"),
        ("file,outlet\n../../etc/passwd,X\n", "outside", "line 2"),
        ("file,outlet\n/etc/passwd,X\n", "outside", "line 2"),
        ("file,outlet\na.txt,X\na.txt,Y\n", "second time", "line 3"),
        ("name,outlet\na.txt,X\n", "no column 'file'", "line 1"),
        ("file,outlett\na.txt,X\n", "did you mean 'outlet'", "line 1"),
        ('file,outlet\na.txt,"X', "not well-formed", "line 2"),
        ("file,outlet\na.txt,X,Y\n", "3 cells", "line 2"),
        (b"file,outlet\na.txt,\xff\xfe\n", "UTF-8", "byte 19"),
    ],
)
def test_what_is_wrong_with_a_manifest_is_said_with_its_place(tmp_path, manifest, words, place):
    put(tmp_path, a_txt="one", manifest_csv=manifest)
    read, (failure,) = got([tmp_path])
    assert len(read) == 1
    assert failure.source == "manifest.csv"
    assert words in failure.reason
    assert failure.place == place
