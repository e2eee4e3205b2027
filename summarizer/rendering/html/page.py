"""The shell of a page: one file that holds its styles and its script, and a policy that lets it load or send nothing."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from summarizer.rendering.html.markup import Markup, element, joined

_FOLDER = Path(__file__).parent


def page(title: str, *body: Markup, styles: tuple[str, ...] = ("report.css",), script: str = "report.js") -> str:
    """A whole page with that body, which brings its own landmarks; styles and script are files beside this module."""
    style, code = joined(map(_asset, styles)), _asset(script)
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(code)}'; base-uri 'none'; form-action 'none'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", style),
    )
    whole = element("html", head, "\n", element("body", *body, element("script", code)), lang="en")
    return joined([Markup("<!DOCTYPE html>\n"), whole, "\n"])


def skip_links(**targets: str) -> Markup:
    """The first links of a page: an element's id, and what the link to it says."""
    links = (element("a", words, href=f"#{target}") for target, words in targets.items())
    return element("nav", *links, class_="skip", aria_label="Skip")


def _asset(name: str) -> Markup:
    """One of the files beside this module, as it will stand in the page."""
    return Markup((_FOLDER / name).read_text(encoding="utf-8"))


def _hash(content: str) -> str:
    """What a content security policy knows a style or a script by."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
