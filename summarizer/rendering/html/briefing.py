"""The page of a briefing: its lines beside the articles that they rest on."""

from collections.abc import Iterable

from summarizer.rendering.blocks import Paragraph, Section, Title
from summarizer.rendering.briefing_outline import briefing_outline
from summarizer.rendering.characters import visible
from summarizer.rendering.findings import unread
from summarizer.rendering.html.disagreements import disagreement_cards
from summarizer.rendering.html.language import foreign
from summarizer.rendering.html.lines import uncited, verdict_line
from summarizer.rendering.html.markup import Markup, element, joined
from summarizer.rendering.html.page import page, skip_links
from summarizer.rendering.html.sources import Sources
from summarizer.rendering.html.stacked import articles_view
from summarizer.rendering.outline import origin_of
from summarizer.types.briefing import Accounting, Briefing, Bullet, Omitted, Source, Watch


def render_briefing(briefing: Briefing) -> str:
    """A briefing beside its articles as one HTML file, which loads nothing and in which no word acts as markup."""
    sources = Sources(briefing)
    title, account = _title_and_account(briefing)
    header = element(
        "header",
        element("h1", title.text, dir="auto"),
        element("p", uncited(title.about), class_="about"),
        verdict_line(account),
    )
    told = element(
        "section",
        element("h2", "Briefing", id="briefing-title"),
        _bullets(briefing.bullets, sources),
        _section("Disagreements", disagreement_cards(briefing.disagreements, sources), "disagreements"),
        _section("What to watch", _watch(briefing.watch, sources), "watch"),
        _verification(briefing, sources),
        class_="pane summary",
        id="briefing",
        aria_labelledby="briefing-title",
    )
    body = element(
        "main", told, articles_view(briefing.articles, sources), element("p", id="lit", class_="unseen", role="status")
    )
    skip = skip_links(briefing="Skip to the briefing", articles="Skip to the articles")
    return page(title.text, skip, header, body, styles=("report.css", "briefing.css"))


def _title_and_account(briefing: Briefing) -> tuple[Title, Paragraph]:
    """What every format says first, and what it says of verification."""
    blocks = briefing_outline(briefing)
    title = next(block for block in blocks if isinstance(block, Title))
    sections = [block for block in blocks if isinstance(block, Section)]
    return title, next(block for block in sections[-1].blocks if isinstance(block, Paragraph))


def _section(title: str, content: Markup, class_: str) -> Markup:
    return element("section", element("h3", title), content, class_=class_) if content else Markup()


def _bullets(bullets: tuple[Bullet, ...], sources: Sources) -> Markup:
    """The points, most important first."""
    items = [element("li", _line(visible(bullet.text), bullet.sources, sources)) for bullet in bullets]
    return element("ol", *items, class_="entries points") if items else Markup()


def _watch(watch: tuple[Watch, ...], sources: Sources) -> Markup:
    """Who is to do what, by deadline."""
    items = []
    for one in watch:
        who = joined([element("strong", visible(one.who)), ": ", visible(one.what)])
        deadline = element("p", visible(one.deadline), class_="deadline", dir="auto")
        items.append(element("li", deadline, _line(who, one.sources, sources)))
    return element("ol", *items, class_="entries deadlines") if items else Markup()


def _line(words: str, cited: tuple[Source, ...], sources: Sources) -> Markup:
    """One line with its sources; it says its language where all of them have the same other one."""
    languages = {foreign(sources.article(source).language) for source in cited}
    language = languages.pop() if len(languages) == 1 else None
    attributes = sources.claim(cited)
    return element("div", words, sources.chips(cited), dir="auto", lang=language, **attributes)


def _verification(briefing: Briefing, sources: Sources) -> Markup:
    """What verification found, and what made the briefing."""
    found: Accounting = briefing.verification
    repaired = [
        joined([element("del", visible(one.before)), " ", element("ins", visible(one.after)), _reason(one.reason)])
        for one in found.repaired
    ]
    details = [
        _list("Repaired", repaired),
        _list("Dropped", (_omitted("del", one, sources) for one in found.dropped)),
        _list("Warnings", (_omitted("span", one, sources) for one in found.warnings)),
    ]
    origin = element("p", uncited(origin_of(briefing.provenance).line), class_="origin")
    notes = (element("p", uncited(note.line)) for note in unread(article.language for article in briefing.articles))
    nothing = "" if any(details) else element("p", "Nothing was repaired or dropped.")
    return element("section", element("h3", "Verification"), *details, nothing, *notes, origin, class_="verification")


def _list(title: str, entries: Iterable[Markup]) -> Markup:
    items = [element("li", entry, dir="auto") for entry in entries]
    if not items:
        return Markup()
    return joined([element("h4", title, element("span", f" {len(items):,}", class_="count")), element("ul", *items)])


def _omitted(tag: str, omitted: Omitted, sources: Sources) -> Markup:
    words = element(tag, visible(omitted.text)) if omitted.text else ""
    return joined([words, sources.chips(omitted.sources), _reason(omitted.reason)])


def _reason(reason: str) -> Markup:
    return element("p", visible(reason), lang="en", dir="auto")
