"""Texts and answers that try to get out of the page."""

from hypothesis import strategies as st

from summarizer.schema.tree import Tree

ATTACKS = (
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;http://evil.example\x07link\x1b]8;;\x07", "\x9b31m", "\x9d0;t\x9c",
    "\x1bc", "\x00", "\x07", "\x08", "\r", "\n", "\n\n", "\t", "\u2028", "\x85", "\u202e", "\u2066", "\u200b", "\u200d",
    "\ufeff", "\xad", "\ud800", "[red]", "[/]", "[a](http://e.example)", "![a](http://e.example/i.png)", "[a]: http://e.example",
    "<b>", "<!--", "<script>alert(1)</script>", "<http://e.example>", "http://e.example/a_b", "HTTPS://e.example",
    "ftp://e.example", "www.e.example", "WWW.e.example", "a@b.example", "@someone", "mailto:a@b.example", "&lt;", "&#60;",
    "&amp;", "*a*", "**", "***", "__a__", "_", "a_b", "`a`", "```", "~~a~~", "~~~", "$a$", "$$", "$5", "|", "| --- |", "# ",
    "#", "-", "- ", "--- ", "+ ", "1. ", "1) ", "2024.", "> ", "===", "\\", "!", ":", "    ", "[x] ", "[^1]", "“", "”",
    "日本語", "e\u0301", "👩\u200d👩\u200d👧", "❤\ufe0f", "가", "ﷺ", "Ə", "word", " ", "x" * 90,
)  # fmt: skip
any_text = st.text() | st.lists(st.sampled_from(ATTACKS) | st.text(max_size=3), max_size=12).map("".join)

_scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | any_text
_keys = (
    st.sampled_from(("cites", "text", "quote", "speaker", "what", "role", "status", "bullets", "figures", "a_b", "a/b"))
    | any_text
)


def _with_cites(tree: Tree) -> st.SearchStrategy[Tree]:
    cites = st.lists(st.integers(1, 6), min_size=1, max_size=3)
    return st.just(tree) | cites.map(lambda numbers: tree | {"cites": numbers})


def _objects(children: st.SearchStrategy[object]) -> st.SearchStrategy[Tree]:
    return st.dictionaries(_keys, children, max_size=4).map(_without_bad_cites).flatmap(_with_cites)


def _without_bad_cites(tree: Tree) -> Tree:
    """An integer array there would be taken for sentence numbers, of which the article has only six."""
    return {key: value for key, value in tree.items() if key != "cites" or not isinstance(value, list)}


_values = st.recursive(_scalars, lambda children: st.lists(children, max_size=4) | _objects(children), max_leaves=20)
answers = _objects(_values)
