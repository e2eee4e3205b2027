"""The writer of HTML."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.rendering.html.markup import Markup, element, joined, shown


def test_an_element_holds_its_children_and_its_attributes() -> None:
    assert element("p", "a", element("b", "c"), None, class_="d e", aria_label="f", tabindex=0, lang=None, id="") == (
        '<p class="d e" aria-label="f" tabindex="0">a<b>c</b></p>'
    )
    assert element("meta", charset="utf-8") == '<meta charset="utf-8">'


def test_text_is_escaped_in_elements_and_in_attributes() -> None:
    assert element("p", "<b> & \"'", title="\"><b '&") == (
        '<p title="&quot;&gt;&lt;b &#x27;&amp;">&lt;b&gt; &amp; &quot;&#x27;</p>'
    )


def test_whatever_is_made_of_markup_by_other_means_is_text_again() -> None:
    bold = element("b", "x")
    for text in (bold + "", f"{bold}", "".join(reversed([bold, bold])), bold.replace("x", "y"), bold[:]):
        assert not isinstance(text, Markup)
        assert "<" not in joined([text])


@given(st.text(st.characters(exclude_categories=["C", "M", "Z"]), min_size=1))
def test_text_cut_anywhere_keeps_the_spaces_at_its_ends(word: str) -> None:
    assert shown(f"\n{word}\t \x07") == f" {word} "
    assert shown(word) == word
    assert shown(f"\x1b[31m{word}\u202e") == word
