"""Pages read back with an independent parser."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "input"}
CONTROLS = {chr(code) for code in (*range(32), *range(0x7F, 0xA0), 0x200B, 0x202E, 0x2066, 0xFEFF)} - {"\n"}
LOADING = {
    "img",
    "iframe",
    "object",
    "embed",
    "link",
    "base",
    "form",
    "input",
    "audio",
    "video",
    "source",
    "picture",
    "template",
}


@dataclass
class Node:
    """An element of a page."""

    tag: str
    attributes: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def nodes(self) -> list["Node"]:
        """This element and all below it, in order."""
        return [self, *(node for child in self.children if isinstance(child, Node) for node in child.nodes)]

    def all(self, tag: str | None = None, class_: str | None = None) -> list["Node"]:
        return [
            node
            for node in self.nodes
            if tag in (None, node.tag) and (class_ is None or class_ in node.attributes.get("class", "").split())
        ]

    def one(self, tag: str | None = None, class_: str | None = None) -> "Node":
        (found,) = self.all(tag, class_)
        return found


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("page", {})]
        self.declared: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute stands twice in {self.get_starttag_text()}"
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")

    def handle_decl(self, decl: str) -> None:
        self.declared.append(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data!r}")


def read_page(page: str) -> Node:
    """A page as a tree; AssertionError where it is not well formed."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    assert [node.tag for node in builder.open] == ["page"]
    assert builder.declared == ["DOCTYPE html"]
    return builder.open[0]


def skeleton(page: Node) -> Counter[str]:
    """Every element with its attributes' names, counted; no text and no values."""
    return Counter(" ".join([node.tag, *sorted(node.attributes)]) for node in page.nodes)


def check_links(page: Node) -> None:
    """Ids are unique, and every reference leads to one."""
    ids = Counter(node.attributes["id"] for node in page.nodes if "id" in node.attributes)
    assert not [identity for identity, count in ids.items() if count > 1]
    for node in page.nodes:
        named = ("aria-describedby", "aria-labelledby", "data-sentences", "href")
        targets = " ".join(node.attributes.get(name, "").removeprefix("#") for name in named).split()
        assert not set(targets) - set(ids), node
        assert node.attributes.get("href", "#").startswith("#")
