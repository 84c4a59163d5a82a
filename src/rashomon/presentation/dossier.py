"""The dossier: one HTML file that opens from disk, needs no network and no script, and quotes everything it says."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rashomon.presentation.views import page
from rashomon.presentation.views.findings import KINDS
from rashomon.presentation.views.plain import plain

if TYPE_CHECKING:
    from rashomon.values import Case

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def dossier(case: Case) -> str:
    """The case as one HTML page. The same case always gives the same bytes."""
    style, script = _asset("dossier.css"), _asset("dossier.js")
    return (
        _environment()
        .get_template("dossier.html.j2")
        .render(page=page(case), kinds=KINDS, style=style, script=script, policy=_policy(style, script))
    )


@cache
def _environment() -> Environment:
    """Everything that is printed is escaped, and cleaned of what HTML forbids, in one place."""
    environment = Environment(
        loader=PackageLoader("rashomon.presentation"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    environment.filters["count"] = _count
    environment.filters["language"] = _language
    return environment


def _clean(value: object) -> object:
    return plain(value) if type(value) is str else value


def _count(number: int, noun: str, plural: str = "") -> str:
    """``1 article``, ``2 articles``, ``no articles``."""
    return f"{number or 'no'} {noun if number == 1 else plural or noun + 's'}"


def _language(code: str | None) -> str:
    """A language code that may stand in ``lang``, else empty, which means unknown."""
    return code if code and _LANGUAGE.fullmatch(code) else ""


@cache
def _asset(name: str) -> Markup:
    """One of our own files, put into the page as it is."""
    return Markup(files("rashomon.presentation").joinpath("templates", name).read_text(encoding="utf-8"))


def _policy(style: str, script: str) -> str:
    """A content security policy under which only our own style and script run and nothing at all is loaded."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
