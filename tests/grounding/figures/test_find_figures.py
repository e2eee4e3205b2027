from decimal import Decimal

import pytest

from summarizer.grounding.figures import find_figures
from summarizer.types.quantity import Quantity


def only(text: str) -> Quantity:
    found = find_figures(text)
    assert len(found) == 1, [figure.text for figure in found]
    return found[0]


def brief(figure: Quantity) -> tuple[str, str, str | None, str | None]:
    value = None if figure.value is None else f"{figure.value.normalize():f}"
    return figure.text, figure.kind, value, figure.unit


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("The bridge cost $5 million.", "$5 million", "5000000", "USD"),
        ("It is worth US$163.7 million today.", "US$163.7 million", "163700000", "USD"),
        ("A loan of USD 5 million followed.", "USD 5 million", "5000000", "USD"),
        ("A loan of USD5m followed.", "USD5m", "5000000", "USD"),
        ("He asked for 5 million US dollars.", "5 million US dollars", "5000000", "USD"),
        ("He asked for 1.5 million U.S. dollars.", "1.5 million U.S. dollars", "1500000", "USD"),
        ("The mill paid 78.2 billion tenge.", "78.2 billion tenge", "78200000000", "KZT"),
        ("The mill paid 3m tenge.", "3m tenge", "3000000", "KZT"),
        ("Profit was €3.5bn.", "€3.5bn", "3500000000", "EUR"),
        ("Profit was £30m.", "£30m", "30000000", "GBP"),
        ("A stamp costs 5 cents.", "5 cents", "0.05", "USD"),
        ("A stamp costs 50p.", "50p", "0.5", "GBP"),
        ("Rent is A$20 now.", "A$20", "20", "AUD"),
        ("Rent is $ 5 now.", "$ 5", "5", "USD"),
        ("They lent Rs 500 crore.", "Rs 500 crore", "5000000000", "INR"),
        ("They lent R10 000.", "R10 000", "10000", "ZAR"),
        ("They lent 3 million Hong Kong dollars.", "3 million Hong Kong dollars", "3000000", "HKD"),
        ("They lent # 2,100 to him.", "# 2,100", "2100", "GBP"),
    ],
)
def test_money_is_read_by_sign_code_and_name(text: str, span: str, value: str, unit: str) -> None:
    assert brief(only(text)) == (span, "money", value, unit)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,500", "1500"),
        ("1\u00a0500", "1500"),
        ("1\u202f500", "1500"),
        ("1\u2009500", "1500"),
        ("1.500,50", "1500.5"),
        ("1.500.000", "1500000"),
        ("12,50,000", "1250000"),
        ("10 000", "10000"),
        ("34 thousand", "34000"),
        ("1.1 mn", "1100000"),
        ("3.5bn", "3500000000"),
        ("40k", "40000"),
        ("5-million", "5000000"),
        ("five million", "5000000"),
        ("twenty-one", "21"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("half a million", "500000"),
        ("one hundred and twenty", "120"),
        ("two and a half million", "2500000"),
        ("two point five billion", "2500000000"),
        ("three hundred thousand", "300000"),
    ],
)
def test_a_number_has_one_value_however_it_is_written(written: str, value: str) -> None:
    figure = only(f"It sold {written} tickets.")
    assert brief(figure) == (written, "count", value, None)
    assert figure.noun == "ticket"


@pytest.mark.parametrize(
    ("text", "span", "kind", "value", "unit"),
    [
        ("Output rose by 66%.", "66%", "percent", "66", "percent"),
        ("Output rose by 20 per cent.", "20 per cent", "percent", "20", "percent"),
        ("Rates rose 0.5 percentage points.", "0.5 percentage points", "percent", "0.5", "percentage point"),
        ("Rates rose 25 basis points.", "25 basis points", "percent", "25", "basis point"),
        ("It holds 45,000 tons of sand.", "45,000 tons", "measure", "45000", "tonne"),
        ("It holds five million hectares.", "five million hectares", "measure", "5000000", "hectare"),
        ("It moves 500,000 TEU.", "500,000 TEU", "measure", "500000", "TEU"),
        ("It makes 200 MW.", "200 MW", "measure", "200", "megawatt"),
        ("Wind reached 60 mph.", "60 mph", "measure", "60", "mile per hour"),
        ("Wind reached 90 km/h.", "90 km/h", "measure", "90", "kilometre per hour"),
        ("It was 30 degrees Celsius.", "30 degrees Celsius", "measure", "30", "degree Celsius"),
        ("A deck of 1,400 sq ft.", "1,400 sq ft", "measure", "1400", "square foot"),
        ("A plot of 12 square kilometres.", "12 square kilometres", "measure", "12", "square kilometre"),
        ("It took three hours.", "three hours", "period", "3", "hour"),
        ("A 17-week course.", "17-week", "period", "17", "week"),
        ("Costs rose 1.5-fold.", "1.5-fold", "multiple", "1.5", None),
        ("Costs doubled.", "doubled", "multiple", "2", None),
        ("A twofold rise.", "twofold", "multiple", "2", None),
        ("It grew by 1.4 times.", "1.4 times", "multiple", "1.4", None),
        ("It pays five times the usual rate.", "five times", "multiple", "5", None),
        ("It was called 235,000 times.", "235,000", "count", "235000", None),
        ("Half of the crew left.", "Half", "fraction", "0.5", None),
        ("One in four drivers left.", "One in four", "fraction", "0.25", None),
        ("Nine out of ten drivers left.", "Nine out of ten", "fraction", "0.9", None),
        ("Aged 32, she left.", "32", "age", "32", "year"),
        ("The 92-year-old left.", "92-year-old", "age", "92", "year"),
        ("Anna Lee, 26, left.", "26", "age", "26", "year"),
        ("A six-month-old calf left.", "six-month-old", "age", "6", "month"),
        ("They came 17th.", "17th", "ordinal", "17", None),
        ("They came twenty-first.", "twenty-first", "ordinal", "21", None),
    ],
)
def test_a_figure_has_kind_value_and_unit(text: str, span: str, kind: str, value: str, unit: str | None) -> None:
    assert brief(only(text)) == (span, kind, value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Growth of 4-7% is likely.", 4, 7),
        ("Growth from 4 to 7 percent is likely.", 4, 7),
        ("Between $1.2bn and $1.4bn was spent.", 1_200_000_000, 1_400_000_000),
        ("About $1-2bn was spent.", 1_000_000_000, 2_000_000_000),
        ("Some 4 to 7 million people came.", 4_000_000, 7_000_000),
        ("It lasts 3–5 years.", 3, 5),
        ("It lasts 10-15 days.", 10, 15),
        ("Pupils aged 9 to 12 came.", 9, 12),
    ],
)
def test_a_range_is_one_figure_with_two_ends(text: str, low: int, high: int) -> None:
    figure = only(text)
    assert (figure.value, figure.high) == (Decimal(low), Decimal(high))


def test_a_change_is_two_figures_and_both_have_the_unit() -> None:
    assert [(f.value, f.high, f.unit) for f in find_figures("Sales rose from 4 to 7 percent.")] == [
        (Decimal(4), None, "percent"),
        (Decimal(7), None, "percent"),
    ]


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("Aug. 14", "XXXX-08-14"),
        ("14 August", "XXXX-08-14"),
        ("14th of August", "XXXX-08-14"),
        ("August 14, 2024", "2024-08-14"),
        ("14 August 2024", "2024-08-14"),
        ("2024-08-14", "2024-08-14"),
        ("14/08/2024", "2024-08-14"),
        ("08/14/2024", "2024-08-14"),
        ("14.08.2024", "2024-08-14"),
        ("Sept. 10-12", "XXXX-09-10/XXXX-09-12"),
        ("July 2025", "2025-07"),
        ("2027", "2027"),
        ("2014-15", "2014/2015"),
        ("1940s", "194X"),
        ("19th century", "18XX"),
        ("Q3 2024", "2024-Q3"),
        ("3Q 2024", "2024-Q3"),
        ("third quarter of 2024", "2024-Q3"),
        ("first half", "XXXX-H1"),
        ("Tuesday", "XXXX-WXX-2"),
    ],
)
def test_a_date_is_read_in_every_order(written: str, when: str) -> None:
    figure = only(f"It opened in the {written}.")
    assert (figure.text, figure.kind, figure.when) == (written, "date", when)


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("10:30", "T10:30"),
        ("10 a.m. EST", "T10:00"),
        ("10.30pm", "T22:30"),
        ("2pm", "T14:00"),
        ("22:15", "T22:15"),
        ("noon", "T12:00"),
        ("1400 GMT", "T14:00"),
        ("10 o'clock", "T10:00"),
    ],
)
def test_a_clock_time_is_read_in_both_clocks(written: str, when: str) -> None:
    figure = only(f"It opened at {written}")
    assert (figure.text, figure.kind, figure.when) == (written, "time", when)


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "when"),
    [
        ("It shut last month.", "last month", 1, "month", "past"),
        ("It will run over the next three years.", "next three years", 3, "year", "future"),
        ("It shut 35 years ago.", "35 years ago", 35, "year", "past"),
        ("It shut two weeks later.", "two weeks later", 2, "week", "after"),
        ("It shuts this week.", "this week", 1, "week", "present"),
    ],
)
def test_a_period_told_from_now_keeps_its_direction(text: str, span: str, value: int, unit: str, when: str) -> None:
    figure = only(text)
    assert (figure.text, figure.kind, figure.value, figure.unit, figure.when) == (span, "period", Decimal(value), unit, when)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("nearly 500 seats", "nearly"),
        ("almost 500 seats", "nearly"),
        ("just under 500 seats", "nearly"),
        ("more than 500 seats", "over"),
        ("over 500 seats", "over"),
        ("500+ seats", "over"),
        ("up to 500 seats", "up to"),
        ("as many as 500 seats", "up to"),
        ("at most 500 seats", "up to"),
        ("at least 500 seats", "at least"),
        ("no fewer than 500 seats", "at least"),
        ("500 or more seats", "at least"),
        ("about 500 seats", "about"),
        ("some 500 seats", "about"),
        ("an estimated 500 seats", "about"),
        ("500 or so seats", "about"),
        ("less than 500 seats", "under"),
        ("500 seats", None),
    ],
)
def test_a_qualifier_is_canonical_and_outside_the_span(text: str, qualifier: str | None) -> None:
    figure = only(f"There are {text}")
    assert (figure.text, figure.qualifier) == ("500", qualifier)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("ready by 2027", "by"),
        ("ready by the end of 2027", "by"),
        ("built since the beginning of 2027", "since"),
        ("open until 2027", "until"),
        ("built in early 2027", "early"),
    ],
)
def test_a_date_keeps_by_and_since(text: str, qualifier: str) -> None:
    assert only(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("34,000 people work there", "person"),
        ("14 new dairy farms opened", "dairy farm"),
        ("700 workers produce tyres", "worker"),
        ("97,000 equipment units since then", "equipment unit"),
        ("three sales representatives spoke", "sales representative"),
        ("18 killed in a fire", "killed"),
        ("2,000 of the students", "student"),
        ("5 million tons of iron ore concentrate", "iron ore concentrate"),
        ("an 80% wear rate", "wear rate"),
        ("30% of respondents", "respondent"),
        ("He paid 500 for it", None),
    ],
)
def test_a_figure_knows_the_noun_that_it_counts(text: str, noun: str | None) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("5 tons per year", "year"),
        ("5 tons a day", "day"),
        ("$50 per barrel", "barrel"),
        ("£100,000-a-week", "week"),
        ("$9 an hour", "hour"),
        ("5 tons annually", "year"),
    ],
)
def test_a_rate_says_what_it_is_per(text: str, per: str) -> None:
    figure = only(text)
    assert (figure.per, figure.text) == (per, text)


@pytest.mark.parametrize(
    "written",
    [
        "5-9-5", "No. 2", "Boeing 737", "A380", "KamAZ-5490", "+7 701 123-45-67", "G7", "9/11", "Article 5", "Covid-19",
        "F-16", "3D", "5G", "iPhone 6", "10.0.1", "24/7",
    ],
)  # fmt: skip
def test_a_name_with_a_number_counts_nothing(written: str) -> None:
    figure = only(f"They all spoke of {written} again.")
    assert (figure.text, figure.kind, figure.value) == (written, "identifier", None)


@pytest.mark.parametrize(
    "text", ["World War Two ended.", "No one came.", "This is one of them.", "You may go.", "Erik ten Hag left."]
)
def test_words_that_only_look_like_figures_are_left_out(text: str) -> None:
    assert find_figures(text) == []


def test_a_list_number_is_an_identifier() -> None:
    found = find_figures("1. Sow 40 hectares\n2. Buy seed")
    assert [(figure.text, figure.kind) for figure in found] == [
        ("1", "identifier"),
        ("40 hectares", "measure"),
        ("2", "identifier"),
    ]


def test_a_conversion_in_brackets_is_a_second_figure_and_not_negative() -> None:
    found = find_figures("It cost 78.2 billion tenge (US$163.7 million) in all.")
    assert [brief(figure) for figure in found] == [
        ("78.2 billion tenge", "money", "78200000000", "KZT"),
        ("US$163.7 million", "money", "163700000", "USD"),
    ]


def test_scores_are_pairs() -> None:
    found = find_figures("They won 3-1 and then lost 6-4, 7-5.")
    assert [(f.text, f.kind, f.value, f.high) for f in found] == [
        ("3-1", "score", Decimal(3), Decimal(1)),
        ("6-4", "score", Decimal(6), Decimal(4)),
        ("7-5", "score", Decimal(7), Decimal(5)),
    ]


def test_orders_of_magnitude_are_marked_as_several() -> None:
    found = find_figures("Tens of thousands of voters and hundreds of guards came.")
    assert [(f.value, f.qualifier, f.noun) for f in found] == [
        (Decimal(10_000), "several", "voter"),
        (Decimal(100), "several", "guard"),
    ]


def test_a_value_is_written_without_needless_zeros() -> None:
    assert str(only("It cost $3.5 billion.").value) == "3500000000"
    assert only("Two-thirds left.").value == Decimal(2) / Decimal(3)


def test_a_difference_to_a_figure_is_no_bound_of_it() -> None:
    _, old = find_figures("That was 10% more than the 5.0 million tonnes of 2024."[:48])
    assert (old.text, old.qualifier) == ("5.0 million tonnes", None)
    (bound,) = find_figures("It cost more than the 5 million promised.")
    assert bound.qualifier == "over"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales grew from 3.1 billion tenge to 4.4 billion.", [("3100000000", "KZT"), ("4400000000", "KZT")]),
        ("Sales rose to 4.4 billion tenge from 3.1 billion.", [("4400000000", "KZT"), ("3100000000", "KZT")]),
        ("Rates fell from 7 to 4 percent.", [("7", "percent"), ("4", "percent")]),
        ("It rose from $3 to $5 million.", [("3000000", "USD"), ("5000000", "USD")]),
        ("It rose from 950 to 1.2 million tons.", [("950", "tonne"), ("1200000", "tonne")]),
        ("The index rose 5% to 300.", [("5", "percent"), ("300", None)]),
    ],
)
def test_a_change_has_two_figures_in_one_unit(text: str, values: list[tuple[str, str | None]]) -> None:
    assert [(f"{f.value:f}", f.unit) for f in find_figures(text)] == values
    assert all(f.high is None for f in find_figures(text))


@pytest.mark.parametrize("text", ["Prices run from $5 to $10.", "It takes 5 to 10 dollars.", "It is between $5 and $10."])
def test_a_range_is_one_figure(text: str) -> None:
    assert (only(text).value, only(text).high) == (Decimal(5), Decimal(10))


@pytest.mark.parametrize(
    ("text", "unit", "noun"),
    [
        ("The port has six yard gantries.", None, "yard gantry"),
        ("He scored from the six-yard boxes.", "yard", "box"),
        ("They met five metre waves.", "metre", "wave"),
        ("It has two stone walls.", None, "stone wall"),
    ],
)
def test_a_unit_that_is_a_thing_may_tell_the_kind_of_what_is_counted(text: str, unit: str | None, noun: str) -> None:
    assert (only(text).unit, only(text).noun) == (unit, noun)


def test_a_price_is_per_share_or_measure() -> None:
    assert [(f.text, f.per) for f in find_figures("It earned 71 cents a share and sold oil at $80 a barrel.")] == [
        ("71 cents a share", "share"),
        ("$80 a barrel", "barrel"),
    ]


def test_an_ordinal_behind_a_name_is_no_part_of_it() -> None:
    assert brief(only("The defeat leaves United 4th.")) == ("4th", "ordinal", "4", None)


def test_a_currency_that_touches_the_next_number_belongs_to_it() -> None:
    assert [figure.text for figure in find_figures("He had six GBP 1.80 tubs.")] == ["six", "GBP 1.80"]


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("The bank lent 2.9m to firms.", None, 2900000),
        ("It paid the city 2.9m in May.", None, 2900000),
        ("It spent money on a 2.9m wall.", "metre", Decimal("2.9")),
        ("The wall is 2.9m high.", "metre", Decimal("2.9")),
        ("He cleared 2.9m in May.", "metre", Decimal("2.9")),
    ],
)
def test_what_is_paid_in_m_is_millions(text: str, unit: str | None, value: Decimal) -> None:
    figure = find_figures(text)[0]
    assert (figure.unit, figure.value) == (unit, value)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("It dug a third less than 9 million tons.", None),
        ("It dug two-thirds more than 9 million tons.", None),
        ("It dug 2 million more than 9 million tons.", None),
        ("It dug 3 tons less than 9 million tons.", None),
        ("In the first quarter more than 9 million tons were dug.", "over"),
        ("It dug less than 9 million tons.", "under"),
    ],
)
def test_a_difference_is_no_bound(text: str, qualifier: str | None) -> None:
    assert find_figures(text)[-1].qualifier == qualifier
