"""English verbs by their forms: the root that a word shares with its verb, and which forms tell that something was done."""

from functools import lru_cache

from summarizer.grounding.figures.wordlist import listed

_IRREGULAR = """
arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,begin began begun,
bend bent bent,bet bet bet,bind bound bound,bite bit bitten,bleed bled bled,blow blew blown,break broke broken,
breed bred bred,bring brought brought,broadcast broadcast broadcast,build built built,burn burnt burnt,
burst burst burst,buy bought bought,catch caught caught,choose chose chosen,cling clung clung,come came come,
cost cost cost,creep crept crept,cut cut cut,deal dealt dealt,dig dug dug,draw drew drawn,drink drank drunk,
drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,feel felt felt,fight fought fought,find found found,
flee fled fled,fly flew flown,forbid forbade forbidden,forget forgot forgotten,forgive forgave forgiven,
freeze froze frozen,get got gotten,give gave given,go went gone,grow grew grown,hang hung hung,hear heard heard,
hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,keep kept kept,know knew known,lay laid laid,lead led led,
learn learnt learnt,leave left left,lend lent lent,let let let,lie lay lain,light lit lit,lose lost lost,
make made made,meet met met,overcome overcame overcome,overthrow overthrew overthrown,overtake overtook overtaken,
oversee oversaw overseen,pay paid paid,put put put,quit quit quit,rebuild rebuilt rebuilt,repay repaid repaid,
read read read,ride rode ridden,ring rang rung,rise rose risen,run ran run,see saw seen,seek sought sought,
sell sold sold,send sent sent,set set set,shake shook shaken,shed shed shed,shine shone shone,shoot shot shot,
shrink shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,sit sat sat,sleep slept slept,slide slid slid,
speak spoke spoken,spend spent spent,spin spun spun,split split split,spread spread spread,spring sprang sprung,
stand stood stood,steal stole stolen,stick stuck stuck,strike struck struck,swear swore sworn,sweep swept swept,
swim swam swum,swing swung swung,take took taken,teach taught taught,tear tore torn,throw threw thrown,
undergo underwent undergone,undertake undertook undertaken,upset upset upset,wake woke woken,wear wore worn,
win won won,withdraw withdrew withdrawn,withhold withheld withheld,write wrote written,resell resold resold,
retake retook retaken,rewrite rewrote rewritten,outsell outsold outsold,mean meant meant,think thought thought,
tell told told,say said said,die died died,use used used,sue sued sued,agree agreed agreed,free freed freed,
guarantee guaranteed guaranteed,override overrode overridden,uphold upheld upheld,withstand withstood withstood,
mislead misled misled,undo undid undone,overrun overran overrun,foresee foresaw foreseen,mistake mistook mistaken,
cast cast cast,outdo outdid outdone,grind ground ground,slay slew slain,strive strove striven,show showed shown,
prove proved proven,sow sowed sown,shear sheared shorn,swell swelled swollen,rid rid rid,thrust thrust thrust
"""
_ROWS = [row.split() for row in _IRREGULAR.replace("\n", "").split(",")]
_BASE = {form: row[0] for row in _ROWS for form in row[1:] if form != "lay"}
INVARIANT = frozenset(row[0] for row in _ROWS if row[0] == row[1])
"""Verbs whose past looks like their infinitive."""
_INFINITIVES = frozenset(row[0] for row in _ROWS)
FINITE = frozenset(row[1] for row in _ROWS if row[1] not in row[2:] and row[1] not in (row[0], "lay")) | frozenset(
    listed("said told thought meant")
)
"""Irregular forms that are a past tense and nothing else."""
_PAST = frozenset(form for row in _ROWS for form in row[1:]) - {"lay", "light", "left"}

_NOUNS = {
    "agreement": "agree", "creation": "create", "dying": "die", "using": "use",
    "sale": "sell", "sales": "sell", "seller": "sell", "purchase": "buy", "growth": "grow", "loss": "lose", "losses": "lose",
    "flight": "fly", "death": "die", "birth": "bear", "choice": "choose", "expansion": "expand", "extension": "extend",
    "reduction": "reduce", "production": "produce", "introduction": "introduce", "closure": "close", "decision": "decide",
    "division": "divide", "conversion": "convert", "submission": "submit", "admission": "admit", "permission": "permit",
    "suspension": "suspend", "acquisition": "acquire", "reopening": "reopen", "takeover": "acquire", "merger": "merge",
    "proof": "prove", "relief": "relieve", "theft": "steal", "payment": "pay", "repayment": "repay", "shutdown": "close",
    "resumption": "resume", "reception": "receive", "receipt": "receive", "adoption": "adopt", "defeat": "defeat",
    "descent": "descend", "arrest": "arrest", "trial": "try", "burial": "bury", "entry": "enter", "output": "produce",
    "building": "build", "meeting": "meet", "spending": "spend", "savings": "save", "ruling": "rule", "hearing": "hear",
    "visit": "visit", "trip": "travel", "conviction": "convict", "sentence": "sentence", "election": "elect",
    "dismissal": "dismiss", "delivery": "deliver", "recovery": "recover", "discovery": "discover", "inquiry": "inquire",
    "emission": "emit", "transmission": "transmit", "invasion": "invade", "explosion": "explode", "collision": "collide",
    "revision": "revise", "supervision": "supervise", "destruction": "destroy", "reform": "reform", "repair": "repair",
    "abolition": "abolish", "demolition": "demolish", "publication": "publish", "ratification": "ratify",
    "qualification": "qualify", "description": "describe", "subscription": "subscribe", "consumption": "consume",
    "absorption": "absorb", "redemption": "redeem", "speech": "speak", "pursuit": "pursue", "complaint": "complain",
    "restraint": "restrain", "failure": "fail", "departure": "depart", "seizure": "seize", "exposure": "expose",
    "renewal": "renew", "testing": "test", "strike": "strike", "walkout": "strike", "rescue": "rescue", "rollout": "launch",
    "handover": "transfer", "overhaul": "renovate", "buyout": "acquire", "jail": "imprison", "prison": "imprison",
    "ban": "ban", "bans": "ban", "cull": "cull", "deployment": "deploy", "response": "respond", "defence": "defend",
    "defense": "defend", "offence": "offend", "retreat": "retreat", "refund": "refund", "transfusion": "transfuse",
}  # fmt: skip
"""Nouns of deeds whose form does not lead to the verb by a rule."""

_INFLECTIONS = {"ied": "i", "ies": "i", "ings": "", "ing": "", "ed": "", "es": "", "s": ""}
_DERIVATIONS = {
    "isation": "is", "ization": "is", "ification": "ifi", "ation": "", "ment": "", "ion": "", "ance": "", "al": "", "y": "i",
    "e": "",
}  # fmt: skip
_SHORTEST = 3
_NO_PAST = frozenset(
    listed(
        "hundred need indeed speed feed seed exceed proceed succeed united red bed shed weed breed greed aged based located"
        " related limited allied combined so-called alleged unprecedented experienced retired interested concerned involved"
        " wed ted fred reed creed embed sacred naked wicked crowded armed detailed talented complicated"
    )
)
_VOWELS = frozenset("aeiou")


def forms(key: str) -> tuple[str, ...]:
    """The words of a root that do not begin with it: "bought" and "sale"."""
    return _FORMS.get(key, ())


@lru_cache(maxsize=1 << 14)
def root(word: str) -> str:
    """What the forms of a verb and the nouns made of it share, of a word in lower case."""
    base = _NOUNS.get(word) or _BASE.get(word)
    if base:
        return _stripped(base)
    return _stripped(word)


def _stripped(word: str) -> str:
    for endings in (_INFLECTIONS, _DERIVATIONS):
        for ending, kept in endings.items():
            if word.endswith(ending) and not (ending == "s" and word.endswith("ss")) and len(word) - len(ending) >= _SHORTEST:
                word = word[: -len(ending)] + kept
                break
        if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in _VOWELS:
            word = word[:-1]
    if word.endswith("at") and len(word) > _SHORTEST + 1 and word[-3] != "e":
        word = word[:-2]
    word = word.replace("iz", "is") if word.endswith("iz") else word
    return word.removesuffix("e") if len(word) > _SHORTEST else word


def names_deed(word: str) -> bool:
    """Whether a word in lower case is a noun of a deed, by its form."""
    return word in _NOUNS or word.endswith(("ion", "ment", "ing"))


def is_base(word: str) -> bool:
    """Whether a past form is an infinitive too: "become", "overcome"."""
    return word in _INFINITIVES


@lru_cache(maxsize=1 << 14)
def is_past(word: str) -> bool:
    """Whether a word in lower case has the form of a past tense or a participle."""
    return word in _PAST or (word.endswith("ed") and len(word) > _SHORTEST + 1 and word not in _NO_PAST)


def _forms_by_root() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for form in (*_BASE, *_NOUNS):
        found.setdefault(root(form), []).append(form)
    return {key: tuple(form for form in forms if not form.startswith(key)) for key, forms in found.items()}


_FORMS = _forms_by_root()
