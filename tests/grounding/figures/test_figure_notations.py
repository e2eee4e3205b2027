from collections.abc import Sequence

import pytest

from summarizer.grounding.facts import Facts
from summarizer.grounding.figures import FigureIndex, find_figures, judge_figures
from summarizer.grounding.judging import judge
from summarizer.types.article import Article, Sentence


def article(*sentences: str) -> Article:
    spans, start = [], 0
    for number, words in enumerate(sentences, start=1):
        spans.append(Sentence(number, start, start + len(words)))
        start += len(words) + 1
    return Article("a", "a.txt", " ".join(sentences), tuple(spans), language="en")


def statuses(claim: str, *sentences: str, cites: Sequence[int] | None = (1,)) -> set[str]:
    return {verdict.status for verdict in judge_figures(claim, FigureIndex(article(*sentences)), cites)}


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("She won in 3:04:17.", "She needed three hours, four minutes and 17 seconds."),
        ("The film is 2:15 long.", "The film lasts two hours and 15 minutes."),
        ("He waited 45 minutes.", "He waited three quarters of an hour."),
        ("It was closed for 18 months.", "It was closed for a year and a half."),
        ("It stood empty for 50 years.", "It stood empty for half a century."),
        ("The talks took 6.5 hours.", "The talks took 6 and a half hours."),
        ("The fair opens at 18:30.", "The fair opens at half past six in the evening."),
        ("The train left at 7:45.", "The train left at a quarter to eight."),
        ("The bell rang at 5:10.", "The bell rang at ten minutes past five."),
        ("The rate is 2¾%.", "The rate is 2.75 percent."),
        ("They drew 0-0.", "The match was goalless."),
        ("They won 4-2.", "They won four-two after extra time."),
        ("They won 2-0.", "It ended in a two-nil win."),
        ("The show runs between March 3 and March 9.", "The show runs from 3 to 9 March."),
        ("The show opens on March 3.", "The show runs from 3 to 9 March."),
        ("Sales rose from July to September.", "Sales rose in the third quarter."),
        ("The choir has 48 singers.", "The choir has four dozen singers."),
        ("Output fell by half.", "Output halved."),
        ("They sold half as many coats.", "Sales of coats halved."),
        ("Debt is 80% of income.", "Debt is 0.8 times income."),
        ("Costs were down by almost 50%.", "Costs fell by nearly half."),
        ("A third of homes stand empty.", "Every third home stands empty."),
        ("18% of the shops are shut.", "9 of the 50 shops are shut."),
        ("19 out of twenty-five shops are shut.", "Nineteen of the 25 shops are shut."),
        ("15% of the tests failed.", "Of the 60 tests, 9 failed."),
        ("Seven of the 12 boats sank.", "Seven out of 12 boats sank."),
        ("The loan costs 5.75%.", "The loan costs five and three quarters percent."),
        ("About a third of the seats are taken.", "32 of the 100 seats are taken."),
        ("It used 700 l of milk.", "It used 700 litres of milk."),
        ("It holds 28m cubic metres.", "It holds 28 million cubic metres."),
        ("A call costs €0.08.", "A call costs 8 cents."),
        ("The fine is 90 Danish kroner.", "The fine is 90 crowns."),
        ("Foreigners pay twice as much.", "Foreigners pay double."),
        ("It was 7 degrees.", "It was 7C."),
    ],
)
def test_another_notation_of_one_figure_is_supported(claim: str, source: str) -> None:
    assert statuses(claim, source) == {"supported"}


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("She won in 3:04:18.", "She needed three hours, four minutes and 17 seconds."),
        ("The film is 2:25 long.", "The film lasts two hours and 15 minutes."),
        ("He waited 40 minutes.", "He waited three quarters of an hour."),
        ("The fair opens at 17:30.", "The fair opens at half past six in the evening."),
        ("The train left at 8:15.", "The train left at a quarter to eight."),
        ("The fair opens at 6:30 a.m.", "The fair opens at half past six in the evening."),
        ("They drew 1-1.", "The match was goalless."),
        ("The show runs between March 3 and March 8.", "The show runs from 3 to 9 March."),
        ("Sales rose from July to October.", "Sales rose in the third quarter."),
        ("The choir has 36 singers.", "The choir has four dozen singers."),
        ("Output fell by a third.", "Output halved."),
        ("A third of homes stand empty.", "Every fourth home stands empty."),
        ("38% of the shops are shut.", "9 of the 50 shops are shut."),
        ("A quarter of the seats are taken.", "32 of the 100 seats are taken."),
        ("4 in 7 seats are taken.", "4 in 8 seats are taken."),
        ("A call costs £0.08.", "A call costs 8 cents."),
        ("The fine is 90 roubles.", "The fine is 90 crowns."),
    ],
)
def test_another_figure_in_another_notation_is_unsupported(claim: str, source: str) -> None:
    assert "unsupported" in statuses(claim, source)


@pytest.mark.parametrize(
    ("claim", "sentences"),
    [
        ("A bun costs €1.30.", ("A loaf costs 2 euros at the bakery.", "A bun goes for 1.30.")),
        ("The loan cost 3½% in May.", ("The loan costs 4.1 percent.", "In May it was 3.5.")),
        ("His aide got six years.", ("The mayor got eight years in prison.", "His aide was given six.")),
    ],
)
def test_a_bare_number_has_the_unit_of_the_one_before(claim: str, sentences: tuple[str, ...]) -> None:
    assert "unsupported" not in statuses(claim, *sentences, cites=range(1, len(sentences) + 1))


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The fee went up by €4 to €19.", "The fee is €19, and was €15 before."),
        ("The rate was raised by half a percentage point.", "The rate was raised from 3 to 3.5 percent."),
        ("The rate was raised by 50 basis points.", "The rate was raised from 3 to 3.5 percent."),
        ("The fare rose 40 cents.", "The fare rose from $3.00 to $3.40."),
        ("Turnout was two percentage points higher.", "Turnout was 61 percent, and 59 percent four years ago."),
        ("It has 260 staff here and 150 there, making 410.", "It has 260 staff at the old mill and 150 staff at the new one."),
        ("The move left it with 140 shops, leaving 45 empty.", "Of the 185 shops it keeps 140."),
        ("They won by 14 points.", "They won 92-78."),
        ("Each of the 40 cows gives 25 litres.", "The 40 cows give 1,000 litres."),
        ("Some 6,000 of the trees died.", "One in five of the 30,000 trees died."),
        ("The rent is £24,000 a year.", "The rent is £2,000 a month."),
        ("It pays 9,000 euros per tonne.", "It pays 9 euros for each kilogram."),
        ("The price is over three times the estimate.", "The price was £950, against an estimate of £300."),
        ("The bridge was 71 years old when it fell in 1994.", "The bridge, built in 1923, fell in 1994."),
        ("Trams follow five months later.", "Buses change on 1 May and trams on 1 October."),
    ],
)
def test_what_plain_arithmetic_gives_is_supported(claim: str, source: str) -> None:
    assert "unsupported" not in statuses(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The fee went up by €5 to €19.", "The fee is €19, and was €15 before."),
        ("It makes 5 million bulbs by 2030.", "It makes 2 million bulbs now and 7 million by 2030."),
        ("The fee is €4.", "The fee is €19, and was €15 before."),
        ("The rate was raised by 60 basis points.", "The rate was raised from 3 to 3.5 percent."),
        ("They won by 15 points.", "They won 92-78."),
        ("Each of the 40 cows gives 27 litres.", "The 40 cows give 1,000 litres."),
        ("Some 7,000 of the trees died.", "One in five of the 30,000 trees died."),
        ("The rent is £25,000 a year.", "The rent is £2,000 a month."),
        ("The price is over four times the estimate.", "The price was £950, against an estimate of £300."),
        ("The bridge was 72 years old when it fell in 1994.", "The bridge, built in 1923, fell in 1994."),
    ],
)
def test_what_arithmetic_does_not_give_is_unsupported(claim: str, source: str) -> None:
    assert "unsupported" in statuses(claim, source)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("It took two hours, five minutes and six seconds.", ["two hours, five minutes and six seconds"]),
        ("It closed for three weeks and two days ago it opened.", ["three weeks and two days ago"]),
        ("It lasted for half an hour.", ["half an hour"]),
        ("The half-century of the batsman helped.", []),
        ("She gave a quarter to nine schools.", ["a quarter", "nine"]),
        ("She rose at a quarter to nine.", ["a quarter to nine"]),
        ("Every third day it rains.", ["third"]),
        ("He was ill from 3 May to 7 June.", ["from 3 May to 7 June"]),
    ],
)
def test_a_figure_in_several_words_is_one(text: str, spans: list[str]) -> None:
    assert [figure.text for figure in find_figures(text)] == spans


@pytest.mark.parametrize("claim", ["It cost NOK 40 million.", "It cost 40 million NOK.", "It cost US$6 million."])
def test_the_code_of_a_currency_is_no_name(claim: str) -> None:
    facts = Facts(article("It cost 40 million kroner, or 6 million dollars."))
    assert not [verdict for verdict in judge(claim, facts, [1]) if verdict.status == "unsupported"]


def test_capitals_without_a_number_are_a_name() -> None:
    facts = Facts(article("It cost 40 million kroner."))
    assert [verdict.text for verdict in judge("It was paid by SEK.", facts, [1])] == ["SEK"]
