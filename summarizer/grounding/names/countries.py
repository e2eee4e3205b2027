"""Countries: their names, the adjectives and nouns made of them, and the cities that stand for them."""

from collections.abc import Collection, Iterator
from functools import cache

from summarizer.grounding.names.fold import fold

# Code, names, demonyms (a plural in -s is understood), places from which a reader infers the country.
_TABLE = """
af Afghanistan|Afghan|Kabul
al Albania|Albanian|Tirana
dz Algeria|Algerian|Algiers
ad Andorra|Andorran|
ao Angola|Angolan|Luanda
ag Antigua and Barbuda,Antigua|Antiguan|
ar Argentina|Argentine,Argentinian,Argentinean|Buenos Aires
am Armenia|Armenian|Yerevan
au Australia|Australian,Aussie|Canberra,Sydney,Melbourne,Brisbane,Perth,Adelaide,Queensland,New South Wales,Victoria,Tasmania
at Austria|Austrian|Vienna
az Azerbaijan|Azerbaijani,Azeri|Baku
bs Bahamas|Bahamian|Nassau
bh Bahrain|Bahraini|Manama
bd Bangladesh|Bangladeshi|Dhaka
bb Barbados|Barbadian,Bajan|Bridgetown
by Belarus,Belorussia|Belarusian,Belarussian|Minsk
be Belgium|Belgian|Brussels,Antwerp
bz Belize|Belizean|
bj Benin|Beninese|
bt Bhutan|Bhutanese|Thimphu
bo Bolivia|Bolivian|La Paz
ba Bosnia,Bosnia and Herzegovina|Bosnian|Sarajevo
bw Botswana|Botswanan|Gaborone
br Brazil|Brazilian|Brasilia,Rio de Janeiro,Rio,Sao Paulo
bn Brunei|Bruneian|
bg Bulgaria|Bulgarian|Sofia
bf Burkina Faso|Burkinabe|Ouagadougou
bi Burundi|Burundian|
kh Cambodia|Cambodian,Khmer|Phnom Penh
cm Cameroon|Cameroonian|Yaounde
ca Canada|Canadian|Ottawa,Toronto,Montreal,Vancouver,Ontario,Quebec,Alberta,British Columbia
cv Cape Verde|Cape Verdean|
cf Central African Republic||Bangui
td Chad|Chadian|
cl Chile|Chilean|Santiago
cn China,People's Republic of China,PRC|Chinese|Beijing,Shanghai,Xinjiang,Guangdong,Shenzhen
co Colombia|Colombian|Bogota
km Comoros|Comorian|
cd Congo,Democratic Republic of the Congo,Democratic Republic of Congo,DRC,DR Congo|Congolese|Kinshasa
cr Costa Rica|Costa Rican|
ci Ivory Coast,Cote d'Ivoire|Ivorian|Abidjan
hr Croatia|Croatian,Croat|Zagreb
cu Cuba|Cuban|Havana
cy Cyprus|Cypriot|Nicosia
cz Czech Republic,Czechia|Czech|Prague,Brno
dk Denmark|Danish,Dane|Copenhagen
dj Djibouti|Djiboutian|
dm Dominica||
do Dominican Republic|Dominican|Santo Domingo
tl East Timor,Timor-Leste|Timorese|
ec Ecuador|Ecuadorian,Ecuadorean|Quito
eg Egypt|Egyptian|Cairo
sv El Salvador|Salvadoran|
gq Equatorial Guinea||
er Eritrea|Eritrean|
ee Estonia|Estonian|Tallinn
sz Eswatini,Swaziland|Swazi|
et Ethiopia|Ethiopian|Addis Ababa
fj Fiji|Fijian|
fi Finland|Finnish,Finn|Helsinki
fr France|French,Frenchman,Frenchwoman,Frenchmen|Paris,Marseille,Lyon
ga Gabon|Gabonese|
gm Gambia|Gambian|
ge Georgia|Georgian|Tbilisi
de Germany|German|Berlin,Munich,Frankfurt,Hamburg,Cologne,Bavaria
gh Ghana|Ghanaian|Accra
gr Greece|Greek|Athens
gl Greenland|Greenlandic|
gd Grenada|Grenadian|
gt Guatemala|Guatemalan|
gn Guinea|Guinean|Conakry
gw Guinea-Bissau||
gy Guyana|Guyanese|
ht Haiti|Haitian|Port-au-Prince
hn Honduras|Honduran|
hk Hong Kong|Hongkonger|
hu Hungary|Hungarian|Budapest
is Iceland|Icelandic,Icelander|Reykjavik
in India|Indian|Delhi,New Delhi,Mumbai,Bangalore,Kolkata
id Indonesia|Indonesian|Jakarta,Bali
ir Iran|Iranian|Tehran
iq Iraq|Iraqi|Baghdad,Mosul
ie Ireland,Republic of Ireland|Irish,Irishman,Irishwoman,Irishmen|Dublin
il Israel|Israeli|Jerusalem,Tel Aviv
it Italy|Italian|Rome,Milan,Turin,Naples
jm Jamaica|Jamaican|Kingston
jp Japan|Japanese|Tokyo,Osaka
jo Jordan|Jordanian|Amman
kz Kazakhstan|Kazakh,Kazakhstani|Astana,Almaty
ke Kenya|Kenyan|Nairobi
ki Kiribati||
xk Kosovo|Kosovar,Kosovan|Pristina
kw Kuwait|Kuwaiti|
kg Kyrgyzstan,Kyrgyz Republic|Kyrgyz|Bishkek
la Laos|Laotian,Lao|Vientiane
lv Latvia|Latvian|Riga
lb Lebanon|Lebanese|Beirut
ls Lesotho||
lr Liberia|Liberian|Monrovia
ly Libya|Libyan|Tripoli
li Liechtenstein||
lt Lithuania|Lithuanian|Vilnius
lu Luxembourg|Luxembourger|
mo Macau,Macao|Macanese|
mg Madagascar|Malagasy|
mw Malawi|Malawian|
my Malaysia|Malaysian|Kuala Lumpur
mv Maldives|Maldivian|
ml Mali|Malian|Bamako
mt Malta|Maltese|Valletta
mh Marshall Islands|Marshallese|
mr Mauritania|Mauritanian|
mu Mauritius|Mauritian|
mx Mexico|Mexican|Mexico City
fm Micronesia|Micronesian|
md Moldova|Moldovan|Chisinau
mc Monaco|Monegasque|
mn Mongolia|Mongolian|Ulaanbaatar
me Montenegro|Montenegrin|Podgorica
ma Morocco|Moroccan|Rabat,Casablanca
mz Mozambique|Mozambican|
mm Myanmar,Burma|Burmese|Yangon
na Namibia|Namibian|
nr Nauru||
np Nepal|Nepalese,Nepali|Kathmandu
nl Netherlands,Holland|Dutch,Dutchman,Dutchwoman|Amsterdam,Rotterdam,The Hague
nz New Zealand|New Zealander,Kiwi|Wellington,Auckland
ni Nicaragua|Nicaraguan|
ne Niger||Niamey
ng Nigeria|Nigerian|Abuja,Lagos
kp North Korea,DPRK|North Korean|Pyongyang
mk North Macedonia,Macedonia|Macedonian|Skopje
no Norway|Norwegian|Oslo
om Oman|Omani|Muscat
pk Pakistan|Pakistani|Islamabad,Karachi,Lahore
pw Palau||
ps Palestine|Palestinian|Gaza,West Bank,Ramallah
pa Panama|Panamanian|
pg Papua New Guinea||
py Paraguay|Paraguayan|
pe Peru|Peruvian|Lima
ph Philippines|Filipino,Filipina,Philippine|Manila
pl Poland|Polish,Pole|Warsaw
pt Portugal|Portuguese|Lisbon
pr Puerto Rico|Puerto Rican|
qa Qatar|Qatari|Doha
ro Romania|Romanian|Bucharest
ru Russia,Russian Federation|Russian|Moscow,Kremlin,St Petersburg
rw Rwanda|Rwandan|Kigali
ws Samoa|Samoan|
sm San Marino||
sa Saudi Arabia,Saudi|Saudi,Saudi Arabian|Riyadh
sn Senegal|Senegalese|Dakar
rs Serbia|Serbian,Serb|Belgrade
sc Seychelles||
sl Sierra Leone|Sierra Leonean|Freetown
sg Singapore|Singaporean|
sk Slovakia|Slovak,Slovakian|Bratislava
si Slovenia|Slovenian,Slovene|Ljubljana
sb Solomon Islands||
so Somalia|Somali|Mogadishu
za South Africa|South African|Johannesburg,Cape Town,Pretoria
kr South Korea,Korea|South Korean,Korean|Seoul
ss South Sudan|South Sudanese|Juba
cat Catalonia|Catalan|Barcelona
es Spain|Spanish,Spaniard|Madrid,Barcelona,Catalonia,Seville
lk Sri Lanka|Sri Lankan|Colombo
lc St Lucia|St Lucian|
vc St Vincent||
sd Sudan|Sudanese|Khartoum
sr Suriname|Surinamese|
se Sweden|Swedish,Swede|Stockholm,Gothenburg
ch Switzerland|Swiss|Bern,Geneva,Zurich
sy Syria|Syrian|Damascus,Aleppo
tw Taiwan|Taiwanese|Taipei
tj Tajikistan|Tajik|Dushanbe
tz Tanzania|Tanzanian|Dar es Salaam
th Thailand|Thai|Bangkok
bo2 Tibet|Tibetan|Lhasa
tg Togo|Togolese|
to Tonga|Tongan|
tt Trinidad and Tobago,Trinidad|Trinidadian|
tn Tunisia|Tunisian|Tunis
tr Turkey,Turkiye|Turkish,Turk|Ankara,Istanbul
tm Turkmenistan|Turkmen|Ashgabat
tv Tuvalu|Tuvaluan|
ug Uganda|Ugandan|Kampala
ua Ukraine|Ukrainian|Kyiv,Kiev,Crimea,Donetsk
ae United Arab Emirates,UAE,Emirates|Emirati|Dubai,Abu Dhabi
uy Uruguay|Uruguayan|Montevideo
uz Uzbekistan|Uzbek|Tashkent
vu Vanuatu|Ni-Vanuatu|
va Vatican,Vatican City||Holy See,Pope
ve Venezuela|Venezuelan|Caracas
vn Vietnam,Viet Nam|Vietnamese|Hanoi,Ho Chi Minh City
ye Yemen|Yemeni|Sanaa,Aden
zm Zambia|Zambian|Lusaka
zw Zimbabwe|Zimbabwean|Harare
eng England|English,Englishman,Englishwoman,Englishmen|London,Manchester,Liverpool,Birmingham,Leeds,Bristol
sct Scotland|Scottish,Scot,Scots|Edinburgh,Glasgow,Aberdeen,Dundee
wls Wales|Welsh,Welshman,Welshwoman|Cardiff,Swansea
nir Northern Ireland|Northern Irish|Belfast
gb United Kingdom,UK,Britain,Great Britain,GB|British,Briton,Brit|Whitehall,Westminster,Downing Street
us United States,United States of America,US,USA,America|American,US-American|Washington,White House,Pentagon
ussr Soviet Union,USSR|Soviet|
eu European Union,EU||Brussels
europe Europe|European|
asia Asia|Asian|
africa Africa|African|
""".strip()

_PARTS = {
    "gb": ("eng", "sct", "wls", "nir"),
    "es": ("cat",),
}
"""Countries within a country: what is told of the first holds for the second."""

_STATES = """
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,
Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,
New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,
South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,Chicago,Los Angeles,Boston,Philadelphia,
San Francisco,Miami,Houston,Dallas,Detroit,Seattle,Atlanta,Hollywood,Las Vegas
"""
LONGEST = 5
"""The most words in a name of the table."""


@cache
def stated() -> dict[str, str]:
    """The code of a country by the key of each of its names and demonyms, words parted by spaces."""
    return {key: code for code, names, demonyms, _ in _rows() for word in names + demonyms for key in _keys(word)}


def is_country(name: Collection[str]) -> bool:
    """Whether a key of a name is a country's, its people's or a well-known place's."""
    return any(key in stated() or key in implied() for key in name)


@cache
def demonyms() -> frozenset[str]:
    """The keys of the demonyms."""
    return frozenset(key for _, _, words, _ in _rows() for word in words for key in _keys(word))


@cache
def implied() -> dict[str, str]:
    """The code of the country that a place brings to mind, by the key of the place."""
    places = {key_of(place): code for code, _, _, places in _rows() for place in places}
    return places | {key_of(state): "us" for state in _STATES.replace("\n", "").split(",")}


def with_wholes(codes: set[str]) -> set[str]:
    """Those countries, and the ones that they are part of."""
    return codes | {whole for whole, parts in _PARTS.items() if codes.intersection(parts)}


def key_of(words: str) -> str:
    """The key of a name of one or more words."""
    return " ".join(map(fold, words.replace("-", " ").split()))


def _keys(word: str) -> Iterator[str]:
    key = key_of(word)
    yield key
    yield f"{key}s"


def _rows() -> Iterator[tuple[str, list[str], list[str], list[str]]]:
    for line in _TABLE.splitlines():
        code, _, rest = line.partition(" ")
        names, words, places = ([item for item in part.split(",") if item] for part in rest.split("|"))
        yield code, names, words, places
