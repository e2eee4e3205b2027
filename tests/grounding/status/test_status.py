from functools import cache
from pathlib import Path

import pytest
from grounding.status.status_cases import SOUND, WRONG, Case
from grounding.status.status_pairs import CASES
from hypothesis import example, given
from hypothesis import strategies as st
from support.articles import article_of

from summarizer.grounding.status import StatusIndex, judge_status
from summarizer.grounding.status.reading import read
from summarizer.grounding.status.verbs import root
from summarizer.reading.article import article_from_text

SEEDS = Path(__file__).parents[3] / "seeds"


@cache
def index_of(name: str) -> StatusIndex:
    return StatusIndex(article_from_text((SEEDS / name).read_text(encoding="utf-8"), id=name, source=name))


def is_flagged(case: Case) -> bool:
    source, anchor, statement = case
    article = index_of(source).article
    cited = next(
        sentence.number for sentence in article.sentences if anchor in article.words_of(sentence).replace("\u00a0", " ")
    )
    return any(verdict.status == "unsupported" for verdict in judge_status(statement, index_of(source), [cited]))


def test_at_least_nine_tenths_of_statements_in_the_wrong_status_are_found() -> None:
    missed = [statement for case in WRONG if not is_flagged(case) for statement in case[2:]]
    assert len(WRONG) >= 40
    assert len(missed) <= len(WRONG) / 10, missed


def is_doubted(source: str, statement: str) -> bool:
    index = StatusIndex(article_of(source, "It rained."))
    return bool(judge_status(statement, index, [1]))


def test_at_least_nine_tenths_of_statements_that_change_a_status_are_found() -> None:
    missed = [wrong for source, wrong, _ in CASES if not is_doubted(source, wrong)]
    assert len(missed) <= len(CASES) / 10, missed


@pytest.mark.parametrize(("source", "statement"), [(source, sound) for source, _, sound in CASES])
def test_a_status_told_in_other_words_is_left_alone(source: str, statement: str) -> None:
    assert not is_doubted(source, statement)


@pytest.mark.parametrize("case", SOUND, ids=lambda case: case[2])
def test_a_statement_in_the_right_status_is_left_alone(case: Case) -> None:
    assert not is_flagged(case)


@pytest.mark.parametrize(
    ("sentence", "mood"),
    [
        ("The plant made 5 tyres.", "done"),
        ("The plant will make 5 tyres.", "planned"),
        ("The plant must make 5 tyres.", "ordered"),
        ("The plant could make 5 tyres.", "possible"),
        ("The plant can make 5 tyres.", "capacity"),
        ("The plant didn’t make 5 tyres.", "negated"),
        ("The plant told them to make 5 tyres.", "ordered"),
        ("The plant, which was to close, made 5 tyres.", "done"),
        ("- make 5 tyres by Friday", "ordered"),
        ("Plant to make 5 tyres", "planned"),
        ("In May the plant made 5 tyres.", "done"),
    ],
)
def test_the_mood_of_a_deed_is_read(sentence: str, mood: str) -> None:
    assert {telling.mood for telling in read(sentence) if telling.act == root("make")} == {mood}


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The ban will end in May.", "Growers must register before it ends the ban."),
        ("The club is looking for a new coach.", "Until the club finds a new coach, Marten Oll goes on."),
        (
            "Sarnow will build the plant if it gets a grid connection.",
            "Provided Sarnow gets a grid connection, it wants to build.",
        ),
        (
            "The bank has been seeking 400 million crowns from its owners.",
            "The bank was trying since May to get 400 million crowns.",
        ),
        (
            "The minister promised to pay farmers for sheep culled in the outbreak.",
            "He will pay farmers whose sheep were culled.",
        ),
        ("The governor said 400 families would be rehoused.", "Rehousing for 400 families was announced by the governor."),
        ("The chief told reporters that no arrests had been made.", "No one has been arrested, the chief told reporters."),
        ("Storms scrubbed the launch of the rocket.", "Storms forced the launch of the rocket to be scrubbed."),
        ("The deputy ordered the railway to be opened.", "The deputy instructed that the railway be opened."),
        ("Nurses think the ward will close.", "Nurses believe the ward has closed."),
        ("Halden is to build a bridge.", "Halden is building a bridge."),
        ("Merle Foods wants to buy 60 vans.", "Merle Foods could buy 60 vans."),
    ],
)
def test_what_waits_for_something_or_is_only_believed_is_not_told_as_done(source: str, statement: str) -> None:
    index = StatusIndex(article_of(source, "It rained."))
    assert judge_status(statement, index, [1]) == judge_status(statement, index, None) == []


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Crews are still laying the last 12 kilometres of track.", "The last 12 kilometres of track have been laid."),
        ("The clinic has begun recruiting 60 nurses.", "The clinic has recruited 60 nurses."),
        ("Divers tried on Sunday night to reach the crew of the barge.", "Divers reached the crew of the barge."),
        ("Judges will hear in March whether Ebersol sold timber below cost.", "Ebersol sold timber below cost."),
        (
            "The chancellor dismissed the head of the mint.",
            "The chancellor is considering the dismissal of the head of the mint.",
        ),
        ("The Varn tunnel has been opened to traffic.", "The Varn tunnel has not yet been opened to traffic."),
    ],
)
def test_a_whole_article_is_searched_for_how_a_deed_is_told(source: str, statement: str) -> None:
    index = StatusIndex(article_of("It rained.", source))
    assert [verdict.evidence[0].sentence for verdict in judge_status(statement, index, None)] == [2]


@pytest.mark.parametrize(
    ("source", "wrong", "sound"),
    [
        (
            "The council is considering a plan to turn the old brewery of Brenholm into flats.",
            "The old brewery of Brenholm was made into flats.",
            "The council may turn the old brewery of Brenholm into flats.",
        ),
        (
            "Architects finished the library of Ostmark. It will open to the readers of Ostmark in May.",
            "The library of Ostmark was opened to readers.",
            "The library of Ostmark is to open to readers in May.",
        ),
        (
            "Firefighters have brought the forest fire near Pella under control.",
            "Firefighters have so far failed to bring the forest fire near Pella under control.",
            "Firefighters brought the forest fire near Pella under control on Monday.",
        ),
        (
            "Carmaker Ostin has recalled vans because of faulty brakes.",
            "Carmaker Ostin is thinking about recalling vans because of faulty brakes.",
            "Faulty brakes made carmaker Ostin recall vans.",
        ),
        (
            "Parliament accepted the offer of the fishermen of Oll.",
            "Parliament rejected the offer of the fishermen of Oll.",
            "The offer of the fishermen of Oll was accepted by parliament.",
        ),
        (
            "The ferry Marisol never reached the harbour of Elan.",
            "The ferry Marisol reached the harbour of Elan.",
            "The harbour of Elan was never reached by the ferry Marisol.",
        ),
        (
            "Work on the northern stadium of Viborg began on Monday.",
            "The northern stadium of Viborg was finished on Monday.",
            "Builders of the northern stadium of Viborg started on Monday.",
        ),
        (
            "The drivers of Gadder Tram ended their walkout over night shifts on Sunday.",
            "The drivers of Gadder Tram remain on strike over night shifts.",
            "The strike of the drivers of Gadder Tram over night shifts is over.",
        ),
        (
            "Were the river Ulla to rise again, the town of Halm would clear its harbour.",
            "The town of Halm is clearing its harbour on the river Ulla.",
            "If the river Ulla rises, the town of Halm will clear its harbour.",
        ),
        (
            "Police searched the flat of the broker Ivo Marn. No one has been charged.",
            "Police charged the broker Ivo Marn.",
            "Police have not charged the broker Ivo Marn.",
        ),
        (
            "Minister Rut Aller ordered an inquiry into the collapse of the Sarn dam.",
            "Minister Rut Aller published an inquiry into the collapse of the Sarn dam.",
            "Minister Rut Aller had an inquiry opened into the collapse of the Sarn dam.",
        ),
        (
            "The express Karel will stop in Tarn from the 23rd on its way to Vellin.",
            "The express Karel stopped in Tarn on its way to Vellin.",
            "The express Karel stops in Tarn from the 23rd on its way to Vellin.",
        ),
        (
            "Mayor Ada Quell of Lothar will open the footbridge over the river Venn on Saturday.",
            "Mayor Ada Quell of Lothar opened the footbridge over the river Venn in front of 450 guests.",
            "Mayor Ada Quell of Lothar opens the footbridge over the river Venn on Saturday.",
        ),
    ],
)
def test_a_status_is_found_in_a_free_paraphrase(source: str, wrong: str, sound: str) -> None:
    index = StatusIndex(article_from_text(f"{source} Some 450 people live there.", id="a", source="a", language="en"))
    assert judge_status(wrong, index, None)
    assert not judge_status(sound, index, None)


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "The six miners who were caught in the pit will be brought up.",
            "The six miners caught in the pit are to be brought up.",
        ),
        ("The minister will assure growers of aid for frost damage.", "The minister will aid growers for frost damage."),
        ("Norvolt restored power to all homes in Teel.", "Power to all homes in Teel was restored by Norvolt."),
        ("The bypass of Ellery was to cost 120 million.", "The bypass of Ellery was at first priced at 120 million."),
    ],
)
def test_what_only_looks_like_another_status_is_left_alone(source: str, statement: str) -> None:
    index = StatusIndex(article_of(source, "The day was dry."))
    assert judge_status(statement, index, [1]) == judge_status(statement, index, None) == []


def test_the_verdict_tells_both_ways_and_where_the_article_has_it() -> None:
    index = StatusIndex(article_of("Velden will deliver 40 locomotives.", "It rained."))
    (verdict,) = judge_status("It rained. Velden delivered 40 locomotives.", index, [1])
    assert verdict.kind == "status"
    assert verdict.text == "Velden delivered 40 locomotives."
    assert verdict.reason == "told as done; the article tells it as planned or expected"
    assert verdict.evidence[0].sentence == 1


def test_what_an_uncited_sentence_tells_as_done_may_be_told_as_done() -> None:
    index = StatusIndex(
        article_of("Velden was to deliver 40 locomotives.", "It delivered the 40 locomotives of Velden in May.")
    )
    assert judge_status("Velden delivered 40 locomotives.", index, [1]) == []


PIECES = st.sampled_from(
    ["will", "deliver", "delivered", "to", "told", "40", "3.5", "million", "locomotives", "n't", "didn’t", "and", ",", ".",
     "was", "the", "-", "plan", "(", "\n", "may", "1 000", "5m"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join)))
@example("² " + "1" * 5_000)
def test_every_verdict_spans_its_words(text: str) -> None:
    index = StatusIndex(article_of("Velden will deliver 40 locomotives for 3.5 million, not 5m, and was told to.", f"x {text}"))
    for sentences in (None, [1]):
        for verdict in judge_status(text, index, sentences):
            assert text[verdict.start : verdict.end] == verdict.text
