"""Concepts: words of the news that measure or do the same thing, so that "cost" and "price tag" meet."""

from functools import lru_cache

from summarizer.grounding.figures.stems import stem
from summarizer.grounding.figures.wordlist import listed

MEASURES: dict[str, str] = {
    "cost": "cost costs price priced pricing invest invests invested investing investment investments spend spends spending"
    "spent outlay expenditure worth budget budgeted earmark earmarked finance financing funded funding pay pays paid paying"
    " payment",
    "revenue": "revenue revenues sales turnover takings",
    "profit": "profit profits earn earns earned earnings income surplus",
    "loss": "deficit shortfall loss losses",
    "debt": "debt debts loan loans credit credits borrowing borrowed arrears",
    "aid": "subsidy subsidies grant grants aid relief compensation benefit benefits pension pensions",
    "tax": "tax taxes levy duty duties excise",
    "fine": "fine fines fined penalty penalties damages",
    "pay": "salary salaries wage wages paycheck bonus bonuses",
    "tariff": "tariff tariffs fare fares fee fees toll rent rents",
    "dead": "dead die died dies death deaths kill killed kills killing fatality fatalities",
    "hurt": "injured injure injury injuries injuring hurt wounded wounding hospitalised hospitalized",
    "missing": "missing unaccounted",
    "evacuated": "evacuate evacuated evacuation evacuees flee fled displaced homeless",
    "arrested": "arrest arrested arrests detained detain detention",
    "ill": "infected infection infections cases sick ill",
    "staff": "employ employs employed employees employee worker workers staff workforce headcount personnel",
    "hiring": "hire hires hired hiring recruit recruits recruited recruitment create creates created vacancy vacancies",
    "firing": "layoff layoffs redundant redundancies redundancy sack sacked fired dismissed",
    "visitors": "visitor visitors attend attended attendance spectators guests crowd turnout",
    "pupils": "pupil pupils student students schoolchildren",
    "residents": "resident residents inhabitants population",
    "output": "output produce produced produces producing production manufacture manufactured",
    "harvest": "harvest harvested crop crops reap reaped thresh threshed gathered",
    "yield": "yield yields",
    "area": "area sown acreage",
    "exports": "export exports exported shipment shipments ship shipped",
    "imports": "import imports imported",
    "traffic": "carry carried carries handle handled handles transported passengers",
    "capacity": "capacity seat seats seated",
    "length": "length long stretch",
    "height": "height high tall",
    "depth": "depth deep",
    "storage": "storage stored",
    "share": "share stake portion proportion ownership",
    "growth": "rise rises rose risen rising grow grows grew grown growing growth increase increased increases climb climbed"
    " gain"
    " gained jump jumped surge surged",
    "decline": "fall falls fell fallen falling decline declined decrease decreased drop dropped shrink shrank slump slumped"
    " slip slipped",
    "open": "open opens opened opening reopen reopened reopening inaugurate inaugurated inauguration launch launched launches"
    " commission commissioned commissioning",
    "finish": "finish finished finishes complete completed completes completion ready end ends conclude concluded",
    "start": "start starts started starting begin begins began beginning commence commenced",
    "deliver": "deliver delivers delivered delivery deliveries supply supplied handed handover",
    "purchase": "buy buys bought buying order orders ordered purchase purchased acquire acquired acquisition",
    "vote": "vote votes voted ballot ballots election poll polls",
    "meeting": "meet meets meeting summit talks hearing trial",
    "visit": "visit visits visited visiting tour tours",
    "arrival": "arrive arrives arrived arrival",
    "departure": "depart departs departed departure leave leaves left",
}
"""What a figure may measure or a date may be of: figures of two of these say different things."""

EVENTS = frozenset(("#open", "#finish", "#start", "#arrival", "#departure", "#meeting", "#visit"))
"""The measures that only a date can be of."""

OF_MONEY = frozenset(
    ("#cost", "#revenue", "#profit", "#loss", "#debt", "#aid", "#tax", "#fine", "#pay", "#tariff")
)  # fmt: skip
"""The measures that only money and parts of it can be of."""

MOVES = frozenset(("#growth", "#decline"))
"""The measures that say how another one changed."""

BODIES = frozenset(
    ("=person", "=job", "=customer", "#staff", "#visitors", "#pupils", "#residents", "#dead", "#hurt", "#missing", "#evacuated",
     "#arrested", "#ill", "#hiring", "#firing")
)  # fmt: skip
"""What people are counted as: the words around tell which people."""

KINDS: dict[str, str] = {
    "works": "plant plants factory factories works mill mills facility smelter refinery",
    "company": "company companies firm firms group corporation operator producer manufacturer maker business enterprise",
    "road": "road roads highway highways motorway motorways bypass street streets",
    "bridge": "bridge bridges crossing crossings overpass viaduct",
    "rail": "rail rails railway railways railroad track tracks train trains",
    "harbour": "port ports harbour harbor harbours terminal terminals quay",
    "hospital": "hospital hospitals clinic clinics",
    "school": "school schools college colleges",
    "home": "home homes house houses housing flat flats apartment apartments dwelling dwellings",
    "fire": "fire fires blaze blazes wildfire wildfires",
    "crash": "crash crashes accident accidents collision collisions derailment",
    "quake": "quake quakes earthquake earthquakes tremor tremors",
    "flood": "flood floods flooding flooded",
    "strike": "strike strikes walkout walkouts stoppage",
    "job": "job jobs post posts position positions",
    "person": "people person persons",
    "farm": "farm farms farmer farmers agricultural agriculture",
    "grain": "grain grains wheat barley cereal cereals",
    "power": "power electricity energy",
    "wind": "wind turbine turbines",
    "vehicle": "car cars vehicle vehicles",
    "bus": "bus buses",
    "engine": "locomotive locomotives engine engines",
    "council": "council councils councillors municipality",
    "library": "library libraries",
    "museum": "museum museums gallery galleries",
    "stadium": "stadium stadiums arena arenas",
    "line": "line lines route routes",
    "tree": "tree trees sapling saplings",
    "customer": "customer customers client clients subscriber subscribers",
    "shop": "shop shops outlet outlets",
    "water": "water reservoir reservoirs dam dams",
    "project": "project projects scheme schemes programme programmes program programs",
    "repair": "repair repairs repaired repairing renovate renovates"
    " renovating renovation renovated modernise modernised modernisation"
    " modernize modernized modernization upgrade upgraded overhaul refurbishment reconstruction rebuild rebuilding",
    "build": "build builds building buildings built construction construct constructed",
}
"""What things are: other words for one kind of thing."""

_IDLE = frozenset(
    listed(
        """said says say told tell tells announced announce reported report reports according statement added spokesman
        spokeswoman official officials also now today yesterday tomorrow week month day days months weeks hour hours time first
        second third new total number amount figure sum about some many most million billion thousand tonne tonnes ton tons
        kilometre kilometres km hectare hectares metre metres tenge dollar dollars euro euros pound pounds kroner krone yen
        ruble rubles currency per cent percent percentage point points initial initially expected plan plans planned planning
        will would could due set scheduled aim aims intend estimate estimated forecast target governor mayor minister president
        director manager chief executive head chairman plans previously earlier later latest last next year years half quarter
        end early late mid correct correction corrected clarification article version error wrong wrongly stated misstated
        thing things way lot lots right rights part parts whole all each more less than still already only just
        after before during since while january february march
        april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        expect expects originally previous instead put back push pushed postpone postponed delay delayed brought forward move
        moved raise raised lower lowered revise revised"""
    )
)


@lru_cache(maxsize=1)
def _by_word() -> dict[str, str]:
    found = {word: f"={name}" for name, words in KINDS.items() for word in words.split()}
    found |= {word: f"#{name}" for name, words in MEASURES.items() for word in words.split()}
    return found | dict.fromkeys(_IDLE, "")


@lru_cache(maxsize=1 << 15)
def concept(word: str) -> str:
    """What a word in lower case stands for: "#cost" is a measure, "=works" a kind of thing, any other word its stem.

    The empty string for a word that says nothing about what a figure is of.
    """
    found = _by_word().get(word)
    return stem(word) if found is None else found
