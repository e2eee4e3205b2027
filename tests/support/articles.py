"""Articles for tests that need one and do not care how it was read."""

from summarizer.types.article import Article, Sentence


def article_of(*sentences: str, identity: str = "test") -> Article:
    """An article with exactly these sentences, parted by spaces."""
    text, cut = "", []
    for number, words in enumerate(sentences, 1):
        start = len(text) + bool(text)
        text = f"{text} {words}" if text else words
        cut.append(Sentence(number, start, len(text)))
    return Article(identity, f"{identity}.txt", text, tuple(cut), language="en")
