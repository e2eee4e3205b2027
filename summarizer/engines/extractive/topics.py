"""Topics: the common nouns that an article keeps coming back to, as far as they can be told without a grammar."""

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.engines.extractive.passages import Passage
from summarizer.engines.extractive.words import is_telling, stem

_MOST = 5
_FEWEST_SENTENCES = 3
_SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NO_NOUN = re.compile(r"(?:ed|ing|ly|ize|ise|ous|ful|ive|able|ible|al|ic)$")


def topics_of(passages: Sequence[Passage]) -> list[str]:
    """Up to five words in lower case that stand in at least three sentences, the most frequent first."""
    sentences: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for passage in passages:
        found = list(dict.fromkeys(word for word in _WORD.findall(passage.text) if _is_candidate(word)))
        sentences.update(dict.fromkeys(map(stem, found), 1))
        for word in found:
            forms.setdefault(stem(word), Counter())[word] += 1
    frequent = [word for word, count in sentences.most_common() if count >= _FEWEST_SENTENCES]
    return [forms[word].most_common(1)[0][0] for word in frequent[:_MOST]]


def _is_candidate(word: str) -> bool:
    return len(word) >= _SHORTEST and word.islower() and is_telling(word) and not _NO_NOUN.search(word)
