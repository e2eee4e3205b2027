"""Words that number things: the number behind one is part of a name."""

from summarizer.grounding.figures.wordlist import listed

# A place in a list, a document's part, a thing's model.
NAMERS = frozenset(
    listed(
        """article articles section sections chapter page pages room route highway flight gate channel rule resolution
        phase level type grade category version model boeing airbus apollo formula title tier zone platform terminal
        district ward block plot lot volume figure table episode catch no nos number numbers schedule appendix annex
        clause paragraph bus interstate junction line shaft mine count unit reactor shop building apartment flat suite
        hall camp stage group pool division"""
    )
)
