"""Currencies by sign, code and name, each as its ISO 4217 code."""

SIGNS: dict[str, str] = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₸": "KZT", "₽": "RUB", "₴": "UAH", "₹": "INR", "₩": "KRW",
    "₺": "TRY", "₦": "NGN", "₱": "PHP", "₫": "VND", "₪": "ILS", "฿": "THB", "₾": "GEL", "₼": "AZN", "֏": "AMD", "₮": "MNT",
    "₡": "CRC", "₲": "PYG", "₵": "GHS", "៛": "KHR", "৳": "BDT",
}  # fmt: skip
# What stands directly before "$": "US$", "A$".
DOLLAR_PREFIXES: dict[str, str] = {
    "us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "nz": "NZD",
    "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "z": "ZWL", "j": "JMD", "bz": "BZD",
}  # fmt: skip
CODES: dict[str, str] = {
    code.lower(): code
    for code in [
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "CHF",
        "CNY",
        "RMB",
        "RUB",
        "KZT",
        "UZS",
        "KGS",
        "TJS",
        "TMT",
        "AZN",
        "GEL",
        "AMD",
        "UAH",
        "BYN",
        "TRY",
        "INR",
        "PKR",
        "BDT",
        "LKR",
        "NPR",
        "KRW",
        "AUD",
        "NZD",
        "CAD",
        "HKD",
        "SGD",
        "TWD",
        "MYR",
        "IDR",
        "THB",
        "PHP",
        "VND",
        "AED",
        "SAR",
        "QAR",
        "KWD",
        "BHD",
        "OMR",
        "ILS",
        "EGP",
        "MAD",
        "TND",
        "DZD",
        "NGN",
        "KES",
        "GHS",
        "ZAR",
        "ETB",
        "UGX",
        "TZS",
        "BRL",
        "MXN",
        "ARS",
        "CLP",
        "COP",
        "PEN",
        "UYU",
        "BOB",
        "PLN",
        "CZK",
        "HUF",
        "RON",
        "BGN",
        "RSD",
        "SEK",
        "NOK",
        "DKK",
        "ISK",
        "MNT",
        "AFN",
        "IRR",
        "IQD",
        "JOD",
        "LBP",
        "SYP",
    ]
}
CODES["rmb"] = "CNY"
# Short signs that are letters: "Rs 500", "R10 000", "kr 200", "Fr 30".
LETTER_SIGNS: dict[str, str] = {"rs": "INR", "r": "ZAR", "kr": "SEK", "chf": "CHF", "zł": "PLN", "rm": "MYR", "rp": "IDR"}
NAMES: dict[str, str] = {
    form: code
    for code, forms in {
        "USD": "dollar dollars bucks greenbacks",
        "EUR": "euro euros",
        "GBP": "pound pounds sterling quid",
        "JPY": "yen",
        "CNY": "yuan renminbi",
        "CHF": "franc francs",
        "RUB": "ruble rubles rouble roubles",
        "KZT": "tenge tenges",
        "UZS": "soum som soms soums sum",
        "TJS": "somoni",
        "AZN": "manat manats",
        "GEL": "lari",
        "AMD": "dram drams",
        "UAH": "hryvnia hryvnias hryvnya",
        "TRY": "lira liras",
        "INR": "rupee rupees",
        "BDT": "taka",
        "KRW": "won",
        "MYR": "ringgit",
        "IDR": "rupiah",
        "THB": "baht",
        "VND": "dong",
        "AED": "dirham dirhams",
        "SAR": "riyal riyals",
        "ILS": "shekel shekels",
        "KWD": "dinar dinars",
        "NGN": "naira",
        "KES": "shilling shillings",
        "GHS": "cedi cedis",
        "ZAR": "rand",
        "ETB": "birr",
        "BRL": "real reais",
        "MXN": "peso pesos",
        "PEN": "sol soles",
        "PLN": "zloty zlotys złoty",
        "CZK": "koruna korunas",
        "HUF": "forint forints",
        "RON": "leu lei",
        "SEK": "krona kronor",
        "NOK": "krone kroner",
        "MNT": "tugrik tugriks",
        "IRR": "rial rials",
        "crown": "crown crowns",
        "florin": "florin florins guilder guilders",
    }.items()
    for form in forms.split()
}
# What English calls the money of several countries.
CROWNS = frozenset(("crown", "SEK", "NOK", "DKK", "ISK", "CZK"))
# Names that are ordinary words too, and a currency only where a magnitude or a nationality says so.
AMBIGUOUS_NAMES = frozenset(("won", "real", "sum", "sol", "som", "rand", "dong", "lei", "sterling", "leu", "crown", "crowns"))
_DOLLARS = {
    "us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "kong": "HKD", "singapore": "SGD",
    "singaporean": "SGD", "zealand": "NZD", "taiwan": "TWD", "taiwanese": "TWD", "jamaican": "JMD", "namibian": "NAD",
    "fijian": "FJD", "zimbabwean": "ZWL",
}  # fmt: skip
# A nationality before the name of a currency that several countries use.
NATIONAL: dict[tuple[str, str], str] = {
    **{(nation, name): code for nation, code in _DOLLARS.items() for name in ("dollar", "dollars")},
    **{
        (nation, form): code
        for nation, names, code in (
            ("pakistani", "rupee rupees", "PKR"), ("lankan", "rupee rupees", "LKR"), ("nepalese", "rupee rupees", "NPR"),
            ("egyptian", "pound pounds", "EGP"), ("lebanese", "pound pounds", "LBP"), ("syrian", "pound pounds", "SYP"),
            ("sudanese", "pound pounds", "SDG"), ("kyrgyz", "som soms", "KGS"), ("uzbek", "som soms soum soums sum", "UZS"),
            ("turkmen", "manat manats", "TMT"), ("azerbaijani", "manat manats", "AZN"),
            ("belarusian", "ruble rubles rouble roubles", "BYN"), ("korean", "won", "KRW"), ("african", "rand", "ZAR"),
            ("argentine", "peso pesos", "ARS"), ("chilean", "peso pesos", "CLP"), ("colombian", "peso pesos", "COP"),
            ("philippine", "peso pesos", "PHP"), ("danish", "krone kroner", "DKK"), ("icelandic", "krona kronor", "ISK"),
            ("qatari", "riyal riyals", "QAR"), ("omani", "rial rials riyal riyals", "OMR"), ("iraqi", "dinar dinars", "IQD"),
            ("jordanian", "dinar dinars", "JOD"), ("bahraini", "dinar dinars", "BHD"), ("serbian", "dinar dinars", "RSD"),
            ("algerian", "dinar dinars", "DZD"), ("tunisian", "dinar dinars", "TND"), ("moroccan", "dirham dirhams", "MAD"),
            ("ugandan", "shilling shillings", "UGX"), ("tanzanian", "shilling shillings", "TZS"),
            ("brazilian", "real reais", "BRL"), ("afghan", "afghani afghanis", "AFN"), ("peruvian", "sol soles", "PEN"),
        )
        for form in names.split()
    },
}  # fmt: skip
NATIONS = frozenset(nation for nation, _ in NATIONAL) | frozenset(
    ("kazakh", "kazakhstani", "russian", "turkish", "indian", "chinese", "japanese", "south", "swiss", "british", "mexican",
     "israeli", "nigerian", "kenyan", "ghanaian", "polish", "czech", "hungarian", "romanian", "swedish", "norwegian",
     "mongolian", "iranian", "ukrainian", "georgian", "armenian", "hong", "new", "sri", "saudi", "malaysian", "indonesian",
     "thai", "vietnamese", "uae", "emirati", "kuwaiti", "ethiopian", "bangladeshi", "tajik")
)  # fmt: skip
# Whose hundredths are cents.
WITH_CENTS = frozenset(("USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "ZAR", "KES"))
# Hundredths: the code of the whole and its sign's value.
CENTS: dict[str, str] = {
    "cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "kopeck": "RUB", "kopecks": "RUB", "¢": "USD",
}  # fmt: skip
