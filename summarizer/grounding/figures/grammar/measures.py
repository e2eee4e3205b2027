"""Units of measure and their canonical names."""

UNITS: dict[str, str] = {
    form: unit
    for unit, forms in {
        "tonne": "ton tons tonne tonnes mt t tonner tonners",
        "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
        "gram": "gram grams gramme grammes g gr",
        "milligram": "milligram milligrams mg",
        "microgram": "microgram micrograms mcg",
        "pound weight": "lb lbs",
        "ounce": "ounce ounces oz",
        "carat": "carat carats",
        "kilometre": "kilometre kilometres kilometer kilometers km kms",
        "metre": "metre metres meter meters",
        "centimetre": "centimetre centimetres centimeter centimeters cm",
        "millimetre": "millimetre millimetres millimeter millimeters mm",
        "nanometre": "nanometre nanometres nanometer nanometers nm",
        "mile": "mile miles mi",
        "yard": "yard yards yd yds",
        "foot": "foot feet ft",
        "inch": "inch inches ins",
        "hectare": "hectare hectares ha",
        "acre": "acre acres",
        "barrel": "barrel barrels bbl bbls",
        "litre": "litre litres liter liters",
        "millilitre": "millilitre millilitres milliliter milliliters ml",
        "centilitre": "centilitre centilitres centiliter centiliters cl",
        "hectolitre": "hectolitre hectolitres hectoliter hectoliters hl",
        "gallon": "gallon gallons",
        "pint": "pint pints",
        "bushel": "bushel bushels",
        "watt": "watt watts w",
        "kilowatt": "kilowatt kilowatts kw",
        "megawatt": "megawatt megawatts mw",
        "gigawatt": "gigawatt gigawatts gw",
        "terawatt": "terawatt terawatts tw",
        "kilowatt hour": "kwh",
        "megawatt hour": "mwh",
        "gigawatt hour": "gwh",
        "terawatt hour": "twh",
        "volt": "volt volts",
        "joule": "joule joules",
        "calorie": "calorie calories",
        "kilocalorie": "kilocalorie kilocalories kcal",
        "hertz": "hertz hz",
        "megahertz": "mhz",
        "gigahertz": "ghz",
        "byte": "byte bytes",
        "kilobyte": "kilobyte kilobytes kb",
        "megabyte": "megabyte megabytes mb",
        "gigabyte": "gigabyte gigabytes gb",
        "terabyte": "terabyte terabytes tb",
        "megabit": "megabit megabits",
        "TEU": "teu teus",
        "mile per hour": "mph",
        "kilometre per hour": "kph kmh kmph",
        "knot": "knot knots",
        "degree": "degree degrees °",
        "decibel": "decibel decibels db",
        "horsepower": "horsepower hp bhp",
        "stone": "st",
        "troy ounce": "ozt",
        "basis point": "bp bps",
        "pixel": "pixel pixels",
        "megapixel": "megapixel megapixels",
        "light year": "ly",
    }.items()
    for form in forms.split()
}
# Signs that are a unit only directly behind digits or where a number stands before them anyway.
GLUED_UNITS: dict[str, str] = {"m": "metre", "l": "litre", "c": "degree Celsius", "f": "degree Fahrenheit", "in": "inch"}
SCALES_OF_DEGREE: dict[str, str] = {
    "celsius": "degree Celsius", "centigrade": "degree Celsius", "c": "degree Celsius",
    "fahrenheit": "degree Fahrenheit", "f": "degree Fahrenheit",
}  # fmt: skip
POWERS: dict[str, str] = {
    "metric": "",
    "square": "square",
    "sq": "square",
    "cubic": "cubic",
    "cu": "cubic",
    "nautical": "nautical",
}
# Two-letter forms that are ordinary words or other things where a space stands before them.
NEEDS_GLUE = frozenset(("w", "st", "ins"))

PERCENT_SIGNS = frozenset(("%", "percent", "pct", "\ufe6a", "\uff05"))
PERCENT_WORDS = PERCENT_SIGNS | {"percentage", "per", "pc"}
