"""Made-up articles of about 4.5 kB with the answers that a perfect model would give: the same ones for the same seed.

python -m bench.peers.articles COUNT > articles.jsonl
"""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Tree = dict[str, Any]

PREFIX = "article-"
DIGITS = 6
"""An id is the prefix and the number in so many digits, and stands in the text: a server knows an article by it."""

FIRST_NAMES = (
    "Agnes", "Bram", "Carla", "Dorian", "Edda", "Florin", "Greta", "Hannes", "Ilse", "Jovan", "Katrin", "Lorenz",
    "Mirela", "Nadia", "Oskar", "Petra", "Radek", "Selma", "Tomas", "Vera",
)  # fmt: skip
SURNAMES = (
    "Albrand", "Bexley", "Corvane", "Dallen", "Ebersol", "Farrow", "Gostin", "Haldane", "Ivarsen", "Jessup", "Kovel",
    "Lindqvar", "Marchetti", "Novalis", "Orlandic", "Pellworm", "Quisling", "Ravnik", "Strand", "Tervane",
)  # fmt: skip
NEIGHBOURS = (
    "Ambler", "Birkin", "Castor", "Dewhurst", "Ellery", "Fallow", "Gathorne", "Hobday", "Ingram", "Jolliffe", "Kersey",
    "Loxley", "Mottram", "Netherby", "Oakes", "Purdey", "Rushden", "Sallow", "Tindall", "Wragby",
)  # fmt: skip
BEGINNINGS = ("Arden", "Bryn", "Calder", "Dun", "Elm", "Fen", "Garth", "Holl", "Kest", "Lang", "Morr", "Oster", "Pel", "Thorn")
TOWN_ENDS = ("bridge", "brook", "field", "ford", "haven", "mere", "stead", "wick")
COMPANY_ENDS = ("Castings", "Ceramics", "Chemicals", "Foundry", "Glassworks", "Mills", "Motors", "Timber")
REGION_ENDS = ("dale", "mark", "moor", "shire")
PRODUCTS = ("bricks", "cable", "fertilizer", "glass", "paper", "pipes", "steel", "tiles")
MONTHS = ("March", "April", "May", "June", "September", "October", "November")
REMARKS = (
    "We have waited a long time for work of this kind to come home",
    "Nobody should have to leave the valley to earn a decent living",
    "What matters to us is that the river stays as clean as it is now",
    "A works like this one stands or falls with the people inside it",
)

FACTS = (
    "{company} will build a works for {product} in {town}, the company and the {region} council agreed after a year of talks.",
    "The company plans to spend ${investment} million on the building and its machines.",
    "The works is expected to employ {jobs} people once every line is running.",
    "Its furnaces will have the capacity to turn out {capacity} tons of {product} a year.",
    "{company} sold {sold} tons of {product} last year from its older works on the coast.",
    "Customers abroad took {exported}% of those sales.",
    "The {region} council has set aside ${road} million for a road and a rail spur to the site.",
    "A survey by the council counted {households} households within an hour of the gate.",
    "Its workers on the coast earn {wage} euros a month on average.",
    '"{remark}," said {chief}, chief executive of {company}.',
    "{head}, head of the {region} council, ordered the road office to finish the new bridge by the end of {bridge}.",
    "{unionist}, chair of the {region} Metal Union, welcomed the plan and asked for a place at the table.",
    "{company} promised to publish its readings of the river water every month.",
)
"""The sentences that the answer rests on, in their order."""

FILLERS = (
    "The site lies on the eastern edge of {town}, between the old railway yard and the river.",
    "Grass has grown between the rails there for as long as most people remember.",
    "Surveyors walked the ground in spring and found it firm enough for heavy machines.",
    "An earlier plan for a warehouse failed because nobody wanted to pay for the road.",
    "Shopkeepers on the main street speak of little else these days.",
    "Some of them hope that families who moved away will think about coming back.",
    "Others worry about lorries passing the school at the hour when lessons begin.",
    "The council wants deliveries to keep to the bypass, and the company has raised no objection.",
    "Farmers upstream asked how much water the works would draw in a dry summer.",
    "Engineers answered that most of it would be cooled and used again.",
    "An independent office is to check the pumps before the first line starts.",
    "The school in {town} is preparing a course for young people who want to learn the trade.",
    "Its teachers visited the coast to see the machines at work.",
    "They came back with drawings, samples and a long list of tools to buy.",
    "Older workers who lost their places when the mill closed may apply first.",
    "The mill, once the largest in {region}, shut its doors after a flood.",
    "Parts of it still stand, and the council would like to keep the tower.",
    "An artist has offered to paint the long wall that faces the market.",
    "Not everyone in the hall applauded when the agreement was read out.",
    "A group of residents left early and spoke to reporters on the steps.",
    "They said that the noise of the furnaces had not been measured at night.",
    "The company replied that a wall of earth and trees would stand between the works and the houses.",
    "Planting is to begin before the foundations are poured.",
    "The bank that lends part of the money sent two of its people to look at the books.",
    "They were shown the order lists and the insurance papers, and asked few questions.",
    "Suppliers from across {region} have begun to ring the town hall.",
    "A haulier near the station is thinking about a second yard.",
    "The baker on the square has ordered a larger oven, to be on the safe side.",
    "Rents in {town} have not moved so far, and both agents expect a quiet winter.",
    "The council promised to watch them and to build on its own land if they rise.",
    "Rail freight would spare the valley a great many lorries every week.",
    "The line needs new sleepers and a signal box before a train can use it again.",
    "Volunteers who look after the old station offered to help with the platforms.",
    "The museum next to it collects photographs of the first works in the valley.",
    "A public meeting about the details will be held in the sports hall.",
    "Questions can be handed in beforehand at the town hall or the library.",
    "The answers are to be printed and pinned up where everybody can read them.",
    "Until then the fences stay where they are, and the gate stays locked.",
    "Work on the ground may begin as soon as the last permit has come.",
    "The weather in autumn decides how far the builders get before the frost.",
)
TAILS = (
    ", according to {person} of the {office}",
    ", {person} told the {office}",
    ", as {count} residents wrote in a letter to the {office}",
    ", a paper of {count} pages by {person} says",
)
"""What a filler may end with, so that hardly a sentence stands in two articles."""

OFFICES = (
    "water board", "housing office", "harbour trust", "teachers' council", "heritage club", "growers' circle",
    "savings bank", "rail office", "youth forum", "traders' guild",
)  # fmt: skip
FILLERS_AN_ARTICLE = 28
SENTENCES_A_PARAGRAPH = 4
LAST = "The desk filed this report as {id}."


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """An article, and the answer in the `article` schema in which every claim holds."""

    id: str
    text: str
    answer: Tree


def article(number: int, seed: int = 0) -> MadeArticle:
    """The article of that number, from 0 to 999,999; the numbers in it differ from those of its neighbours."""
    chance = random.Random(f"{seed}:{number}")
    identity = f"{PREFIX}{number:0{DIGITS}}"
    details = details_of(chance)
    fillers = [with_tail(chance, filler) for filler in chance.sample(FILLERS, FILLERS_AN_ARTICLE)]
    told = placed(chance, [*FACTS], fillers)
    cites = {sentence: place for place, sentence in enumerate(told, 1)}
    sentences = [sentence.format_map(details) for sentence in told] + [LAST.format(id=identity)]
    paragraphs = (
        " ".join(sentences[start : start + SENTENCES_A_PARAGRAPH]) for start in range(0, len(sentences), SENTENCES_A_PARAGRAPH)
    )
    return MadeArticle(identity, "\n\n".join(paragraphs), answer(details, [cites[fact] for fact in FACTS]))


def articles(count: int, seed: int = 0) -> Iterator[MadeArticle]:
    """The first `count` articles."""
    return (article(number, seed) for number in range(count))


def details_of(chance: random.Random) -> dict[str, str]:
    """The names and figures of one article."""
    town, company, region = chance.sample(BEGINNINGS, 3)
    people = [f"{first} {last}" for first, last in zip(chance.sample(FIRST_NAMES, 3), chance.sample(SURNAMES, 3), strict=True)]
    return {
        "town": town + chance.choice(TOWN_ENDS),
        "company": f"{company} {chance.choice(COMPANY_ENDS)}",
        "region": region + chance.choice(REGION_ENDS),
        "chief": people[0],
        "head": people[1],
        "unionist": people[2],
        "product": chance.choice(PRODUCTS),
        "bridge": chance.choice(MONTHS),
        "remark": chance.choice(REMARKS),
        "investment": str(chance.randrange(120, 980)),
        "road": str(chance.randrange(14, 90)),
        "jobs": f"{chance.randrange(1_010, 6_990):,}",
        "capacity": f"{chance.randrange(110_000, 890_000):,}",
        "sold": f"{chance.randrange(10_100, 98_000):,}",
        "exported": str(chance.randrange(21, 79)),
        "households": f"{chance.randrange(7_100, 9_990):,}",
        "wage": f"{chance.randrange(1_510, 3_990):,}",
    }


def with_tail(chance: random.Random, filler: str) -> str:
    """A filler that tells who says so, or by how many it is said."""
    tail = chance.choice(TAILS).format(
        person=f"{chance.choice(FIRST_NAMES)} {chance.choice(NEIGHBOURS)}",
        office=chance.choice(OFFICES),
        count=chance.randrange(13, 990),
    )
    return f"{filler.removesuffix('.')}{tail}."


def placed(chance: random.Random, facts: list[str], fillers: list[str]) -> list[str]:
    """Facts and fillers mixed, each kind in its order, with the first fact first."""
    kinds = [True] * (len(facts) - 1) + [False] * len(fillers)
    chance.shuffle(kinds)
    rest, others = iter(facts), iter(fillers)
    return [next(rest), *(next(rest) if is_fact else next(others) for is_fact in kinds)]


def answer(d: dict[str, str], cites: list[int]) -> Tree:
    """What there is to say about an article with these details, whose facts stand in the sentences `cites`."""
    lead, spend, jobs, capacity, sold, abroad, road, survey, wage, remark, bridge, union, water = ([number] for number in cites)
    company, town, region, product = d["company"], d["town"], d["region"], d["product"]
    return {
        "headline": f"{company} will build a works for {product} in {town}",
        "gist": {
            "text": f"{company} will build a works for {product} in {town}, which is expected to employ {d['jobs']} people.",
            "cites": [*lead, *jobs],
        },
        "bullets": [
            {"text": f"{company} plans to spend ${d['investment']} million on the building and its machines.",
             "cites": [*lead, *spend]},
            {"text": f"The works will have the capacity to turn out {d['capacity']} tons of {product} a year.",
             "cites": capacity},
            {"text": f"{company} sold {d['sold']} tons of {product} last year; customers abroad took {d['exported']}% of it.",
             "cites": [*sold, *abroad]},
            {"text": f"The {region} council has set aside ${d['road']} million for a road and a rail spur to the site.",
             "cites": road},
            {"text": f"{d['head']}, head of the {region} council, ordered the road office to finish the new bridge.",
             "cites": bridge},
        ],
        "figures": [
            figure(f"planned spending of {company} on the works", f"${d['investment']} million", "planned", [*lead, *spend]),
            figure("people to be employed at the works", f"{d['jobs']} people", "planned", jobs),
            figure(f"yearly capacity for {product}", f"{d['capacity']} tons", "capacity", capacity),
            figure(f"{product} sold by {company}", f"{d['sold']} tons", "actual", sold, "last year"),
            figure("share of the sales that customers abroad took", f"{d['exported']}%", "actual", abroad),
            figure("money set aside for a road and a rail spur", f"${d['road']} million", "actual", road),
            figure("households within an hour of the gate", f"{d['households']} households", "actual", survey),
            figure("average monthly pay of the workers on the coast", f"{d['wage']} euros", "actual", wage),
        ],
        "people": [
            {"name": d["chief"], "role": f"chief executive of {company}", "cites": remark},
            {"name": d["head"], "role": f"head of the {region} council", "cites": bridge},
            {"name": d["unionist"], "role": f"chair of the {region} Metal Union", "cites": union},
        ],
        "organizations": [
            {"name": company, "what": f"the company that will build the works in {town}", "cites": lead},
            {"name": f"{region} Metal Union", "what": "a union that welcomed the plan", "cites": union},
        ],
        "commitments": [
            {"who": d["head"], "what": "the road office is to finish the new bridge", "deadline": f"the end of {d['bridge']}",
             "cites": bridge},
            {"who": company, "what": "publish its readings of the river water every month", "deadline": None, "cites": water},
        ],
        "quotations": [{"speaker": d["chief"], "quote": d["remark"], "cites": remark}],
        "topics": ["industry", product, "jobs"],
    }  # fmt: skip


def figure(label: str, quote: str, status: str, cites: list[int], when: str | None = None) -> Tree:
    """One item of `figures`."""
    return {"label": label, "quote": quote, "status": status, "when": when, "cites": cites}


if __name__ == "__main__":
    for made in articles(int(sys.argv[1])):
        print(json.dumps({"id": made.id, "text": made.text}))
