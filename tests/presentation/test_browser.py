"""What a real browser makes of the dossier."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from rashomon.presentation import dossier

from . import hostile, invented

pytestmark = pytest.mark.browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--enable-logging=stderr", "--log-level=0"),
)
#: Measures the page in a frame of that width: a headless window itself is never narrower than 500 pixels.
PROBE = """<!doctype html><iframe src="{name}" width="{width}" height="900"></iframe><output></output><script>
onload = () => {{
  const inside = document.querySelector("iframe").contentDocument;
  const root = inside.documentElement;
  inside.querySelectorAll("details").forEach((one) => {{ one.open = true; }});
  const wide = [...inside.querySelectorAll("main *")].filter((e) => e.getBoundingClientRect().right > {width} + 1);
  const names = wide.map((e) => e.tagName + "." + e.className);
  document.querySelector("output").textContent =
    `scroll=${{root.scrollWidth}} client=${{root.clientWidth}} wide=${{names}}`;
}};</script>"""


@pytest.fixture(scope="module")
def browser() -> str:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"no browser found: looked for {', '.join(NAMES)}")
    return found


def dump(browser: str, folder, address: str, *flags: str) -> tuple[str, list[str]]:
    """The page as the browser built it, and what its console said."""
    command = [browser, *FLAGS, f"--user-data-dir={folder / 'profile'}", *flags, "--dump-dom", address]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True, errors="replace")
    return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]


@pytest.mark.parametrize("case", [invented.case(), hostile.case()], ids=["invented", "hostile"])
def test_renders_without_a_word_on_the_console(browser, tmp_path, case):
    page = tmp_path / "dossier.html"
    page.write_text(dossier(case), encoding="utf-8")
    dom, said = dump(browser, tmp_path, page.as_uri())
    assert said == []
    assert dom.count("<script") == 1
    assert "Full texts" in dom


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_is_wider_than_the_window(browser, tmp_path, width):
    (tmp_path / "dossier.html").write_text(dossier(invented.case()), encoding="utf-8")
    probe = tmp_path / "probe.html"
    probe.write_text(PROBE.format(name="dossier.html", width=width), encoding="utf-8")
    dom, _ = dump(browser, tmp_path, probe.as_uri(), "--allow-file-access-from-files")
    measured = re.search(r"scroll=(\d+) client=(\d+) wide=([^<]*)", dom)
    assert measured, dom[-500:]
    assert int(measured[1]) <= int(measured[2])
    assert measured[3] == ""


def test_a_link_into_something_folded_opens_it(browser, tmp_path):
    page = tmp_path / "dossier.html"
    page.write_text(dossier(invented.case()), encoding="utf-8")
    dom, said = dump(browser, tmp_path, page.as_uri() + "#figure-subsidy")
    assert said == []
    assert re.search(r'<details class="more" open="">\s*<summary>1 quantity', dom)
