"""Words that are written with a capital and are no names, and the small words inside names."""

from summarizer.grounding.figures.wordlist import listed

_TITLES = """
mr mrs ms miss mx dr sir dame lord lady madam prof professor rev reverend father sister brother saint st king queen
prince princess duke duchess earl count countess baron baroness emperor empress sultan emir sheikh sheik imam
ayatollah mullah rabbi pope cardinal archbishop bishop pastor deacon private pvt corporal cpl sergeant sgt lieutenant
lt captain capt major maj colonel col general gen admiral adm commander cmdr commodore marshal brigadier officer
constable detective inspector superintendent sheriff deputy president vice prime premier chancellor minister secretary
governor gov senator sen congressman congresswoman representative rep mayor akim ambassador commissioner councillor
councilor councilman alderman judge justice attorney prosecutor chief chairman chairwoman chairperson chair ceo cfo
coo cto executive director manager head boss coach trainer editor producer spokesman spokeswoman spokesperson
undersecretary treasurer comptroller speaker whip mp mep kc qc md phd jr sr obe mbe cbe founder owner leader analyst
economist lawyer barrister solicitor doctor nurse surgeon teacher principal headteacher engineer scientist researcher
author writer journalist reporter correspondent presenter broadcaster host actor actress singer rapper musician
comedian director filmmaker artist photographer designer model star chef athlete player striker midfielder defender
goalkeeper keeper winger forward skipper quarterback pitcher batsman bowler jockey driver pilot astronaut farmer
worker witness student pupil victim suspect defendant tycoon businessman businesswoman entrepreneur investor banker
trader activist campaigner mother dad mum mom son daughter husband wife widow uncle aunt grandmother grandfather
cousin nephew niece baby girlfriend boyfriend man woman boy girl teenager
"""
_QUALITIES = """
former ex late retired veteran fellow acting interim first second third new old young newly big great national
international federal regional local state royal supreme senior junior joint special central north south east west
northern southern eastern western upper lower left right inner outer greater ancient modern democratic republican
liberal conservative social republicans democrats liberals conservatives christian muslim jewish catholic protestant
islamic islamist sunni shia hindu buddhist muslims christians jews catholics protestants hindus islam christianity
judaism arab arabs latino latin nazi nazis communist marxist black white asian caucasian hispanic western mid anti pro
non
"""
_FIELDS = """
finance foreign interior defence defense health education transport energy trade justice labour labor agriculture
economy culture sport sports environment home housing industry science digital planning treasury climate immigration
tourism equality youth economic financial commercial technical legal corporate marketing sales operations human
resources public affairs business
"""
_GENERIC = """
region district county province oblast city town village municipality borough state republic kingdom territory island
islands river lake sea ocean mountain mount mountains valley bay coast port harbour harbor beach park street road
avenue lane square bridge square station airport stadium arena hall house castle palace tower building center centre
plaza theatre theater museum gallery library school college university academy institute hospital clinic church
cathedral mosque temple synagogue prison jail court company corporation corp co inc ltd limited plc llc llp gmbh ag sa
spa nv bv jsc llp ojsc pjsc oao ooo holding holdings group partners partnership association federation union league
club committee commission council board bureau agency authority administration department ministry office service
services fund foundation trust bank parliament senate congress assembly cabinet government house commons lords party
police army navy force forces guard fire press newspaper magazine times journal television channel radio network news
conference summit forum festival fair expo exhibition championship championships cup trophy final finals semifinal
semifinals tournament open grand prix games olympics olympic olympian paralympic season award awards prize medal act
bill law treaty agreement accord constitution project programme program plan strategy initiative campaign system unit
section stage phase plant factory works mill mine refinery terminal railway railroad line highway motorway berth dock
exhibit room floor figure table chapter article page part number no vol volume version episode series day week night
eve year morning afternoon evening weekend century quarter half term edition site zone area development industries
industry international technologies technology electronics energy power oil gas steel water air telecom communications
media entertainment studios pictures records motors airlines airways
"""
_CALENDAR = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
am pm gmt bst est edt pst pdt cet utc ad bc ce bce christmas xmas easter ramadan eid thanksgiving halloween hanukkah
passover diwali valentine valentines spring summer autumn winter good ash palm boxing bank holiday mondays tuesdays
wednesdays thursdays fridays saturdays sundays
"""
_MONEY = """
dollar dollars euro euros pound pounds sterling yen yuan renminbi ruble rubles rouble roubles tenge rupee rupees franc
francs krona kroner krone usd eur gbp jpy cny rmb rub kzt inr chf aud cad bitcoin lira peso pesos real won baht zloty
forint dirham riyal celsius fahrenheit kelvin mw gw kwh gwh mwh kw hz ghz mhz gb tb mb teu km kg cm mm hectare
hectares hp mph kph
"""
_COMMON = """
i ok tv dvd cd dna rna gdp ai it id vip cctv hiv aids gps pc pr hr hq faq diy usb wifi internet web online website god
bible quran koran lego pilates vr ceo cv ufo suv lgbt lgbtq ir covid covid19 coronavirus british-born click here read
watch update updated breaking exclusive video photo photos pictured scroll yes no oh hey hello mps meps pms lol wow
asap ps tbc qa iq er ipo ii iii iv vi vii viii ix xi moon earth mars sun venus jupiter saturn mercury nobel democrat
republican
"""
_FUNCTION = """
a an the this that these those his her its their our my your some any every each all both either neither and or but
nor so yet of in on at by to from for with without within into onto over under above below between among through
throughout during since until till after before about around against across along behind beside besides beyond near
off out up down per via than as if when while where wherever whenever whereas which who whom whose what whatever why
how because though although whether is are was were be been being am has have had having do does did done will would
shall should can could may might must cannot not he she they we you him them us me himself herself itself themselves
there here then now also only just even still already later earlier ago today yesterday tomorrow tonight again too
very more most less least such other others another include includes including according say says said saying tell
tells told despite plus minus like unlike versus vs amid amidst however meanwhile moreover furthermore nevertheless
nonetheless therefore thus hence otherwise instead additionally finally lastly initially originally previously
recently currently eventually ultimately reportedly allegedly apparently officials everyone everybody someone somebody
anyone anybody nobody nothing something everything many much few several one two three four five six seven eight nine
ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozens once twice nearly
almost roughly approximately more fewer up let lets make makes get gets go goes come see seen given following last
next previous current former once together overall elsewhere especially particularly though along back never ever
always often sometimes usually perhaps maybe why because people police residents experts authorities critics analysts
scientists researchers investigators prosecutors lawyers doctors fans players campaigners protesters supporters
families parents children students teachers workers employees customers users visitors men women
"""

PARTICLES = frozenset(
    listed(
        "de del della dell di da das do dos du des la le les el al bin ibn bint abu van von der den ter ten te zu zur af"
        " av y e i ul us und"
        " ad ap ben ould oglu qizi"
    )
)
"""Small words inside people's and places' names, compared with nothing."""

TITLES = frozenset(_TITLES.split())
"""What stands before a person's name and is no part of it."""

GIVEN_NAMES = frozenset(listed("bill jan april may june august per christian dean earl will mark art grace hope finn jordan"))
"""Ordinary words that are people's first names as well."""

GENERIC = frozenset(_GENERIC.split())
"""What kind of place or organisation a name is of; it may be left out or added."""

FIELDS = frozenset(_FIELDS.split())
"""What a minister, a director or a manager may be in charge of."""

FUNCTION = frozenset(_FUNCTION.split())
"""Words that begin sentences."""

ORDINARY = TITLES | GENERIC | FUNCTION | FIELDS | frozenset(f"{_QUALITIES} {_CALENDAR} {_MONEY} {_COMMON}".split())
"""Words that are no names by themselves though a capital may begin them."""

_ENDINGS = (
    "ing", "ed", "ly", "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ance", "ence", "ist", "ists",
    "ers", "ors", "ful", "less", "ous", "ive", "ives", "able", "ible", "ical", "ship", "ships", "ism", "ings", "ants", "ents",
    "age", "ages", "wide", "time", "year", "old", "ward", "wards", "ual", "ary",
)  # fmt: skip
_SHORTEST_STEM = 3


def looks_ordinary(key: str) -> bool:
    """Whether a word that nothing is known of has an ending of common words ("-tion", "-ing")."""
    return key.endswith(_ENDINGS) and len(key) > _SHORTEST_STEM + 2
