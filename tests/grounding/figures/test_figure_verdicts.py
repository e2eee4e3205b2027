from collections.abc import Sequence

import pytest

from summarizer.grounding.figures import FigureIndex, judge_figures
from summarizer.types.article import Article, Sentence
from summarizer.types.verdict import Verdict


def article(*sentences: str, published: str | None = None, language: str | None = "en") -> Article:
    spans, start = [], 0
    for number, words in enumerate(sentences, start=1):
        spans.append(Sentence(number, start, start + len(words)))
        start += len(words) + 1
    return Article("a", "a.txt", " ".join(sentences), tuple(spans), published=published, language=language)


def judge(claim: str, *sentences: str, cites: Sequence[int] | None = (1,), published: str | None = None) -> list[Verdict]:
    return judge_figures(claim, FigureIndex(article(*sentences, published=published)), cites)


def statuses(claim: str, *sentences: str, cites: Sequence[int] | None = (1,), published: str | None = None) -> list[str]:
    return [verdict.status for verdict in judge(claim, *sentences, cites=cites, published=published)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Exports doubled.", "A twofold rise in exports was seen."),
        ("Exports grew 1.5-fold.", "Exports grew 1.5 times."),
        ("The visit was on 14 August.", "The visit was on Aug. 14."),
        ("The visit was in August.", "The visit was on Aug. 14."),
        ("The visit was on August 14, 2024.", "The visit was on 14/08/2024."),
        ("It sold 1,500 cars.", "It sold 1.5 thousand cars."),
        ("It sold 1\u202f500 cars.", "It sold 1,500 cars."),
        ("It sold 40k cars.", "It sold 40,000 cars."),
        ("It cost USD 5 million.", "It cost $5 million."),
        ("It cost 5m US dollars.", "It cost $5 million."),
        ("It cost $30,000.", "It cost A$30,000."),
        ("It has almost 500 staff.", "It has nearly 500 staff."),
        ("It has 500 staff.", "It has nearly 500 staff."),
        ("It has about 500 staff.", "It has 500 staff."),
        ("It takes about 3 million tons.", "It takes 2.97 million tons."),
        ("It has more than 500 staff.", "It has 512 staff."),
        ("It has nearly 500 staff.", "It has 488 staff."),
        ("Hundreds of people came.", "Some 340 people came."),
        ("Half of the voters stayed.", "As many as 50% of the voters stayed."),
        ("One in five drivers stopped.", "20 per cent of drivers stopped."),
        ("Rates rose 0.5 percentage points.", "Rates rose 50 basis points."),
        ("It lasts 24 months.", "It lasts two years."),
        ("It weighs 2 tonnes.", "It weighs 2,000 kg."),
        ("It opened at 10 p.m.", "It opened at 22:00."),
        ("Anna Lee, 26, won.", "The 26-year-old Anna Lee won."),
        ("A woman in her 30s won.", "Anna Lee, 34, won."),
        ("Growth is put at 4-7%.", "Growth is put at between 4 and 7 percent."),
        ("They won 3-1.", "They won 3–1 at home."),
    ],
)
def test_other_wordings_of_one_figure_are_supported(claim: str, source: str) -> None:
    assert statuses(claim, source) == ["supported"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("It cost $6 million.", "It cost $5 million."),
        ("It cost $5 billion.", "It cost $5 million."),
        ("It cost €5 million.", "It cost $5 million."),
        ("It cost 5 million.", "It cost $5 million."),
        ("It grew by 66 jobs.", "It grew by 66%."),
        ("It created 500% jobs.", "It created 500 jobs."),
        ("It grew by 5 percentage points.", "It grew by 5 percent."),
        ("It holds 500 barrels.", "It holds 500 tons."),
        ("It sold 500 tons a day.", "It sold 500 tons a year."),
        ("It has more than 500 staff.", "It has nearly 500 staff."),
        ("It has at least 500 staff.", "It has up to 500 staff."),
        ("It has almost 500 staff.", "It has over 500 staff."),
        ("The visit was on 15 August.", "The visit was on 14 August."),
        ("The visit was in August 2023.", "The visit was in August 2024."),
        ("It starts by 2028.", "It starts by 2027."),
        ("They won 3-2.", "They won 3-1."),
        ("The 72-year-old left.", "The 27-year-old left."),
        ("Growth is put at 4-9%.", "Growth is put at 4-7%."),
    ],
)
def test_a_wrong_figure_is_unsupported(claim: str, source: str) -> None:
    assert statuses(claim, source) == ["unsupported"]


def test_evidence_is_the_span_in_the_cited_sentence() -> None:
    (verdict,) = judge("The plant hired 700 welders.", "It opened in May 2020.", "The plant employs 700 welders.", cites=[2])
    (piece,) = verdict.evidence
    assert (piece.sentence, piece.quote) == (2, "700")
    assert verdict.text == "700"


RESPECTIVELY = "Projects in coal and iron ore are to attract nearly $500 million and $978 million, respectively."


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Coal projects are to attract nearly $500 million.", "supported"),
        ("Iron ore projects are to attract $978 million.", "supported"),
        ("Coal projects are to attract $978 million.", "unsupported"),
        ("Iron ore projects are to attract nearly $500 million.", "unsupported"),
    ],
)
def test_a_list_with_respectively_gives_each_item_its_figure(claim: str, expected: str) -> None:
    assert statuses(claim, RESPECTIVELY) == [expected]


@pytest.mark.parametrize(
    "claim",
    [
        "Now 250,000 workers produce 700 units.",
        "Projects in coal and iron ore are to attract $978 million and nearly $500 million, respectively.",
        "The plant is to deliver 16 engines in 2026 and eight in 2027.",
        "It makes 9 million tons of steel and 5 million tons of coal.",
    ],
)
def test_figures_exchanged_within_a_sentence_are_unsupported(claim: str) -> None:
    source = {
        "Now": "Currently, 700 workers produce 250,000 units and components per year.",
        "Pro": RESPECTIVELY,
        "The": "The plant is to deliver eight engines in 2026 and the remaining 16 in 2027.",
        "It ": "It makes 5 million tons of steel and 9 million tons of coal.",
    }[claim[:3]]
    assert "unsupported" in statuses(claim, source)


def test_a_figure_with_the_noun_of_another_is_unsupported() -> None:
    source = "The farm keeps 1,200 cows and sold 340 calves last month."
    assert statuses("The farm keeps 1,200 cows.", source) == ["supported"]
    assert statuses("The farm keeps 340 cows.", source) == ["unsupported"]


STORIES = (
    "The mill in Tarnov employs 420 spinners and 35 dyers.",
    "Another mill in Brod will open with 610 looms.",
    "Its owner, Lena Marsh, lives abroad.",
)


def test_a_figure_of_an_uncited_sentence_that_fits_is_moved() -> None:
    (verdict,) = judge("A mill in Brod opens with 610 looms.", *STORIES, cites=[3])
    assert verdict.status == "supported"
    assert verdict.reason == "moved to sentence 2"
    assert [piece.sentence for piece in verdict.evidence] == [2]


def test_a_figure_of_an_uncited_sentence_that_does_not_fit_is_unsupported() -> None:
    assert statuses("The mill in Tarnov employs 610 spinners.", *STORIES, cites=[1]) == ["unsupported"]


def test_without_citations_the_whole_article_counts() -> None:
    assert statuses("A mill opens with 610 looms and 35 dyers.", *STORIES, cites=None) == ["supported", "supported"]
    assert statuses("A mill opens with 611 looms.", *STORIES, cites=None) == ["unsupported"]


@pytest.mark.parametrize("claim", ["They came third.", "He owns three boats.", "It is the club of this season."])
def test_a_small_figure_that_an_article_lacks_only_warns(claim: str) -> None:
    assert statuses(claim, "Nobody gave any figures.", cites=None) == ["soft"]


@pytest.mark.parametrize("claim", ["They came third.", "He owns three boats.", "It lasted two weeks."])
def test_a_small_figure_that_the_cited_sentence_lacks_is_unsupported(claim: str) -> None:
    assert statuses(claim, "Nobody gave any figures.") == ["unsupported"]


@pytest.mark.parametrize(
    "claim", ["It is the club of this season.", "It was first seen in Brod.", "One parent stayed.", "It opened on Monday."]
)
def test_what_people_say_without_a_source_only_warns(claim: str) -> None:
    assert statuses(claim, "Nobody gave any figures yesterday.") == ["soft"]


def test_a_weekday_is_unsupported_where_the_cited_sentence_tells_no_day() -> None:
    assert statuses("It opened on Monday.", "The mill opened.") == ["unsupported"]
    assert statuses("It opened on Monday.", "The mill opened.", cites=None) == ["soft"]


def test_a_half_is_rounded_upwards() -> None:
    assert statuses("Sales were $1.7 billion.", "Sales were $1.65 billion.") == ["soft"]
    assert statuses("Sales were $1.6 billion.", "Sales were $1.65 billion.") == ["unsupported"]


def test_a_weekday_of_something_else_in_the_article_is_unsupported() -> None:
    assert statuses("The mill closed on Monday.", "The mill closed.", "Snow fell on Monday.") == ["unsupported"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("See No. 4.", "Nobody gave any figures."),
        ("A Boeing 747 landed.", "A Boeing 737 landed."),
        ("Count 6 was dropped.", "Count 4 was dropped."),
        ("SARS-CoV-4 spread.", "SARS-CoV-2 spread."),
    ],
)
@pytest.mark.parametrize("cites", [(1,), None])
def test_an_identifier_that_the_article_lacks_is_unsupported(claim: str, source: str, cites: Sequence[int] | None) -> None:
    assert statuses(claim, source, cites=cites) == ["unsupported"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("It is shown on Formula 1 days.", "It is shown on Formula One days."),
        ("Number 10 said no.", "No. 10 said no."),
    ],
)
def test_identifiers_are_known_by_other_spellings(claim: str, source: str) -> None:
    assert "unsupported" not in statuses(claim, source)


@pytest.mark.parametrize(
    ("claim", "sources"),
    [
        ("The port moved 5.5 million tonnes.", ["The plan is 7.6 million tonnes.", "The port moved 5.5 million."]),
        ("Of the aid 3,650 tonnes came.", ["Of 4,200 tonnes of aid, 3,650 came."]),
        ("The buyer gets eight engines.", ["He ordered 24 engines for €90 million.", "Eight come in May."]),
        ("Output in 2024 was 218 tonnes.", ["The paper misstated output in 2024.", "It was 218 tonnes."]),
    ],
)
def test_what_a_sentence_leaves_to_the_one_before_is_read_there(claim: str, sources: list[str]) -> None:
    assert set(statuses(claim, *sources, cites=(len(sources),))) == {"supported"}


def test_the_baseline_of_a_comparison_is_not_its_result() -> None:
    source = "Margin was 64% in the third quarter of 2020, compared to the third quarter of 2019."
    assert statuses("Margin was high in the third quarter of 2019.", source) == ["unsupported"]


def test_each_end_of_a_change_is_a_figure_of_its_own() -> None:
    source = "Sales grew from 3.1 billion tenge to 4.4 billion."
    assert statuses("Sales reached 4.4 billion tenge.", source) == ["supported"]
    assert statuses("Sales reached 4.4 billion euros.", source) == ["unsupported"]


def test_a_minute_supports_the_time_until_then() -> None:
    assert statuses("He scored after six minutes.", "His sixth-minute goal decided it.") == ["supported"]


def test_plain_spaces_join_digits_only_where_the_article_sets_them_so() -> None:
    assert statuses("It had 1 248 guests.", "It had 1\u202f248 guests.") == ["supported"]
    assert statuses("It ordered 12 737 MAX jets.", "It ordered 12 737 MAX jets.") == ["supported", "supported"]


def test_a_long_text_is_judged_against_itself() -> None:
    words = " ".join(f"They sold {n * 37} tonnes of ore for ${n * 13 + 7} million on May {n % 31 + 1}." for n in range(400))
    verdicts = judge_figures(words, FigureIndex(article(*words.split(". "))), None)
    assert len(verdicts) == 1200
    assert {verdict.status for verdict in verdicts} == {"supported"}


def test_a_small_count_that_the_citation_contradicts_is_unsupported() -> None:
    assert statuses("Police held two miners after the fire.", "Police held five miners after the fire.") == ["unsupported"]


def test_a_value_rounded_without_a_word_only_warns() -> None:
    (verdict,) = judge("Sales were $1.7 billion.", "Sales were $1.65 billion.")
    assert verdict.status == "soft"
    assert verdict.reason is not None
    assert verdict.reason.startswith("rounded")


@pytest.mark.parametrize(
    ("claim", "source", "reason"),
    [
        ("In total 90 people fell ill.", "In Brod 60 people fell ill and in Tarnov 30 people.", "derived: 60 + 30"),
        (
            "Sales rose by $20 million.",
            "Sales went from $80 million to $100 million.",
            "derived: from $80 million to $100 million",
        ),
        ("It closed in 2023.", "It closed last year.", "derived: last year, seen from 2024-05-06"),
        ("It closed last year.", "It closed in 2023.", "derived: 2023, seen from 2024-05-06"),
        ("It opens on May 6, 2024.", "It opens on Monday.", "derived: the article is of 2024-05-06"),
    ],
)
def test_plain_arithmetic_derives_a_figure(claim: str, source: str, reason: str) -> None:
    verdicts = judge(claim, source, published="2024-05-06T10:00:00Z")
    assert [(verdict.status, verdict.reason) for verdict in verdicts] == [("supported", reason)]


def test_numbers_that_merely_add_up_are_not_derived() -> None:
    assert statuses("It bought 90 lorries.", "It sold 60 boats and 30 barges.") == ["unsupported"]


def test_the_ends_of_a_change_are_not_derived_from_each_other() -> None:
    source = "They plan 120 trains, up from 75."
    assert statuses("They plan 45 trains more.", "They plan 120 trains against 75 trains.") == ["supported"]
    assert statuses("They plan 120 trains, up from 45.", source) == ["supported", "unsupported"]


def test_a_year_put_to_a_date_must_be_that_of_the_article() -> None:
    source = "In the third quarter sales rose, as they did through 2020."
    assert statuses("Sales rose in the third quarter of 2020.", source) == ["supported"]
    assert statuses("Sales rose in the third quarter of 2019.", source) == ["unsupported"]


def test_a_weekday_fits_its_full_date() -> None:
    assert statuses("It opened on Monday.", "It opened on May 6, 2024.") == ["supported"]
    assert statuses("It opened on Tuesday.", "It opened on May 6, 2024.") == ["soft"]


def test_in_a_language_without_a_grammar_digits_are_compared() -> None:
    index = FigureIndex(article("Le pont a coûté 1 500 000 euros en 2024.", language="fr"))
    verdicts = judge_figures("Il coûte 1\u202f500\u202f000 euros, pas 2 500.", index, [1])
    assert verdicts[0].status == "supported"
    assert verdicts[-1].status == "unsupported"


def test_a_text_without_figures_has_no_verdicts() -> None:
    assert judge("Nothing to count here.", "It cost $5 million.") == []


def test_an_article_without_sentences_supports_nothing() -> None:
    index = FigureIndex(Article("a", "a", "", ()))
    assert [verdict.status for verdict in judge_figures("It cost $5 million.", index, None)] == ["unsupported"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Sales should be up by 4-7%.", "We expect sales to be up 4% to 7%."),
        ("The share rose by 16 percentage points.", "The share rose from 20% to 36%."),
        ("It happened over a nine-year period.", "It happened between 2004 and 2013."),
        ("The dog had 3 degree burns.", "The dog had three degree burns."),
        ("He plays in League 2.", "He plays in League Two."),
        ("He plays in League Two.", "He plays in League 2."),
        ("She planted 90 ha.", "She planted 90 hectares."),
        ("It has a 50s look.", "It has the look of the 1950s."),
        ("It is from the eighties.", "It is an Eighties tower."),
        ("The horse is at 5/1.", "The horse is at 5/1 with most of them."),
    ],
)
def test_other_forms_that_news_uses_are_supported(claim: str, source: str) -> None:
    assert statuses(claim, source) == ["supported"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("It opened in 1981.", "It opened in the 1980s."),
        ("It opened in the early 1981s.", "It opened in the early 1980s."),
        ("It is for children aged three to 12.", "It is for children aged three to 11."),
        ("It grew between 2006 and 3010.", "It grew between 2006 and 2010."),
        ("Shares fell 0.97 jobs.", "Shares fell 0.97%."),
        ("The risk rose by 40 per cent.", "The risk rose from 30 per cent to 70 per cent."),
    ],
)
def test_what_only_resembles_the_source_is_unsupported(claim: str, source: str) -> None:
    assert "unsupported" in statuses(claim, source)


def test_numbers_that_add_up_give_way_to_the_figure_that_was_replaced() -> None:
    source = "The town has 14 schools with 60 teachers, 5 nurseries and 55 nurses in total."
    claim = "The town has 115 schools with 60 teachers, 5 nurseries and 55 nurses in total."
    assert statuses(claim, source)[0] == "unsupported"


def test_dates_of_different_grain_that_were_exchanged_are_unsupported() -> None:
    source = "The mayor resigned on Friday after a fire in 2013 had closed the tower."
    assert statuses("The mayor resigned in 2013 after a fire on Friday had closed the tower.", source) == ["unsupported"] * 2
    assert statuses("The mayor resigned on Friday, and in 2013 a fire had closed the tower.", source) == ["supported"] * 2


def test_two_tellings_of_one_day_are_not_exchanged() -> None:
    source = "Sales begin this Saturday, April 11, and the doll of 1959 costs little."
    assert statuses("The doll of 1959 is on sale from April 11.", source) == ["supported", "supported"]


def test_a_figure_told_in_the_place_of_another_too_is_unsupported() -> None:
    source = "The depot repaired 18 buses in spring and 24 lorries in autumn."
    verdicts = statuses("The depot repaired 18 buses in spring and 18 lorries in autumn.", source)
    assert verdicts == ["supported", "unsupported"]


def test_a_century_that_the_article_lacks_only_warns() -> None:
    assert statuses("The 18th century museum reopens.", "The museum reopens.", cites=None) == ["soft"]


def test_a_name_with_one_number_only_may_leave_it_out() -> None:
    assert statuses("Covid-19 is a risk.", "COVID is a risk.") == ["soft"]
    assert statuses("Covid-20 is a risk.", "COVID is a risk.") == ["unsupported"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Growth was 2.5%.", "Growth was -2.5%."),
        ("Growth was -2.5%.", "Growth was 2.5%."),
        ("Growth was 2.5%.", "Growth was minus 2.5%."),
        ("Growth fell to 2.5%.", "Growth fell to \u22122.5%."),
        ("It made a profit of $2.5m.", "The result was -$2.5m."),
        ("It was 20C at night.", "It was -20C at night."),
    ],
)
def test_a_figure_of_the_other_sign_is_unsupported(claim: str, source: str) -> None:
    assert statuses(claim, source) == statuses(claim, source, cites=None) == ["unsupported"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Growth was minus 2.5%.", "Growth was -2.5%."),
        ("The economy shrank by 2.5%.", "Growth was -2.5%."),
        ("There was a 2.5% fall in output.", "Output: \u22122.5%."),
        ("It made a loss of $2.5m.", "The result was -$2.5m."),
        ("The result was -$2.5m.", "It made a loss of $2.5m."),
        ("It was -20C at night.", "It was 20 degrees below zero at night."),
    ],
)
def test_a_fall_or_a_loss_tells_a_minus_sign(claim: str, source: str) -> None:
    assert statuses(claim, source)[0] == "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("It laid 1,250 km of cable.", "It laid 1 250 km of cable."),
        ("It laid 1 250 km of cable.", "It laid 1,250 km of cable."),
        ("It laid 1,250 to 1,300 km.", "It laid 1 250 to 1 300 km."),
        ("It laid 1,250-1,300 km.", "It laid 1 250-1 300 km."),
        ("It paid 12,345,678 tenge.", "It paid 12 345 678 tenge."),
        ("It cost \u20ac1,250.50.", "It cost \u20ac1 250,50 in all."),
        ("Some 1,250 people came.", "Some 1 250 people came."),
        ("Fire burnt 10.5 hectares.", "Fire burnt 10,5 hectares."),
        ("Sales grew 2.5%.", "Sales grew 2,5%."),
        ("At the gate 250 people waited.", "At Gate 12 250 people waited."),
        ("In 2024 250 people came.", "In 2024 250 people came there."),
        ("Some 250 people came.", "On May 12 some people left, and in week 3 250 people came."),
        ("Shops 3 and 5 were shut.", "Shops 3,5 and 8 were shut."),
    ],
)
def test_digits_are_one_number_where_that_is_the_plain_reading(claim: str, source: str) -> None:
    assert set(statuses(claim, source)) <= {"supported"}


def test_the_last_digits_of_a_number_are_no_number() -> None:
    assert statuses("It laid 250 km of cable.", "It laid 1 250 km of cable.") == ["unsupported"]
    assert statuses("Fire burnt 5 hectares.", "Fire burnt 10,5 hectares.") == ["unsupported"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("183 shops were shut.", "Some 45 of 183 shops were shut."),
        ("183 shops were closed.", "Some 45 of the 183 shops were shut."),
        ("All 183 shops in Almaty were shut.", "Some 45 of its 183 shops in Almaty were shut on Monday."),
        ("The storm shut 183 shops.", "The storm shut 45 of 183 shops."),
        ("183 shops closed.", "In the end 45 out of 183 shops closed."),
    ],
)
def test_a_whole_is_not_told_for_its_part(claim: str, source: str) -> None:
    assert statuses(claim, source) == statuses(claim, source, cites=None) == ["unsupported"]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Of the 183 shops, 45 were shut.", "Some 45 of 183 shops were shut."),
        ("It runs 183 shops, of which 45 were shut.", "Some 45 of its 183 shops were shut."),
        ("The chain has 183 shops.", "Some 45 of its 183 shops were shut."),
        ("45 shops were shut.", "Some 45 of 183 shops were shut."),
        ("45 shops need new windows.", "Of its 183 shops, 45 need new windows."),
        ("New windows are wanted in 45 shops.", "Of its 183 shops, 45 want new windows."),
        ("Inspectors saw 183 shops.", "Inspectors saw 183 shops, and 45 of 183 shops were shut."),
    ],
)
def test_a_whole_and_its_part_each_stand_in_their_place(claim: str, source: str) -> None:
    assert set(statuses(claim, source)) == {"supported"}


def test_the_whole_that_opens_a_sentence_is_not_told_for_the_part_behind_it() -> None:
    assert statuses("183 shops need new windows.", "Of its 183 shops, 45 need new windows.") == ["unsupported"]
