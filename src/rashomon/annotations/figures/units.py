"""Units of measure and money: how they are written, and the one name each has in a figure."""

from __future__ import annotations

import re

from rashomon.annotations.figures import numerals

#: A unit's name, and its other forms. Metric and imperial stay as the article has them: 130 ft is not 40 m.
MEASURES: dict[str, tuple[str, ...]] = {
    "metre": ("metres", "meter", "meters", "m"),
    "kilometre": ("kilometres", "kilometer", "kilometers", "km", "kms"),
    "centimetre": ("centimetres", "centimeter", "centimeters", "cm"),
    "millimetre": ("millimetres", "millimeter", "millimeters", "mm"),
    "foot": ("feet", "ft"),
    "inch": ("inches",),
    "yard": ("yards", "yd"),
    "mile": ("miles", "mi"),
    "nautical mile": ("nautical miles",),
    "acre": ("acres",),
    "hectare": ("hectares", "ha"),
    "square metre": ("square metres", "square meter", "square meters", "sq m", "m²", "square-metre", "square-meter"),
    "square kilometre": ("square kilometres", "square kilometer", "square kilometers", "sq km", "km²"),
    "square mile": ("square miles", "sq mi"),
    "square foot": ("square feet", "sq ft", "square-foot"),
    "cubic metre": ("cubic metres", "cubic meter", "cubic meters"),
    "litre": ("litres", "liter", "liters"),
    "gallon": ("gallons",),
    "barrel": ("barrels",),
    "gram": ("grams", "gramme", "grammes", "g"),
    "kilogram": ("kilograms", "kilogramme", "kilogrammes", "kilo", "kilos", "kg"),
    "pound": ("lb", "lbs"),
    "ounce": ("ounces", "oz"),
    "ton": ("tons", "tonne", "tonnes"),
    "carat": ("carats",),
    "kilometre per hour": ("km/h", "kph", "kmh", "kilometres per hour", "kilometers per hour", "kilometres an hour"),
    "mile per hour": ("mph", "miles per hour", "miles an hour"),
    "degree": ("degrees", "°"),
    "degree Celsius": ("degrees celsius", "°c", "degrees centigrade"),
    "degree Fahrenheit": ("degrees fahrenheit", "°f"),
    "magnitude": (),
    "megawatt": ("megawatts", "mw"),
    "gigawatt": ("gigawatts", "gw"),
    "kilowatt-hour": ("kilowatt-hours", "kilowatt hours", "kwh"),
    "volt": ("volts",),
    "second": ("seconds", "sec", "secs"),
    "minute": ("minutes", "min", "mins"),
    "hour": ("hours", "hr", "hrs"),
    "day": ("days",),
    "night": ("nights",),
    "week": ("weeks",),
    "month": ("months",),
    "year": ("years", "yr", "yrs"),
    "decade": ("decades",),
    "century": ("centuries",),
    "%": ("percent", "per cent", "pct"),
    "percentage point": ("percentage points", "percentage-point"),
    "basis point": ("basis points",),
}

#: Units that measure time: their figures stand also inside time expressions ("two years ago").
TIME_UNITS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"})

#: Currency words by ISO 4217 code. "Dollars" and "pounds" alone are those of the United States and Britain.
CURRENCIES: dict[str, tuple[str, ...]] = {
    "USD": ("dollars", "dollar", "us dollars", "u.s. dollars", "usd", "bucks", "american dollars"),
    "EUR": ("euros", "euro", "eur"),
    "GBP": ("pounds", "pounds sterling", "british pounds", "gbp", "sterling"),
    "JPY": ("yen", "jpy"),
    "CNY": ("yuan", "renminbi", "rmb", "cny"),
    "RUB": ("rubles", "roubles", "ruble", "rouble", "rub"),
    "INR": ("rupees", "indian rupees", "inr"),
    "KZT": ("tenge", "kzt"),
    "UAH": ("hryvnia", "hryvnias", "uah"),
    "CHF": ("swiss francs", "chf"),
    "AUD": ("australian dollars", "aud"),
    "CAD": ("canadian dollars", "cad"),
    "TRY": ("lira", "turkish lira", "liras"),
    "BRL": ("reais", "brl"),
    "ZAR": ("rand", "zar"),
    "NGN": ("naira", "ngn"),
    "KRW": ("won", "krw"),
    "ILS": ("shekels", "ils"),
    "PLN": ("zloty", "zlotys", "pln"),
}

SIGNS = {
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₽": "RUB",
    "₹": "INR",
    "₸": "KZT",
    "₴": "UAH",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₦": "NGN",
}

_FORMS = {form: name for name, forms in (MEASURES | CURRENCIES).items() for form in (name.lower(), *forms)}


def _either(words: object) -> str:
    forms = sorted(map(str, words), key=lambda w: (-len(w), w))  # type: ignore[call-overload]
    return "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in forms)


#: A currency's sign before a number.
SIGN = f"(?:{_either(SIGNS)})"

#: A unit after a number: "40m", "330 foot", "19-ton", "15%".
_UNIT = rf"(?P<unit>{_either(_FORMS)})(?!\w)"
AFTER = re.compile(rf"(?:[^\S\n]?|-){_UNIT}", re.IGNORECASE)

#: The same after "dozens", "hundreds".
AFTER_VAGUE = re.compile(rf"(?:[^\S\n]+of)?[^\S\n]+{_UNIT}", re.IGNORECASE)


def name(form: str) -> str:
    """The name of a unit, from any of its forms."""
    flat = numerals.folded(form)
    return _FORMS.get(flat.replace("-", " ")) or _FORMS[flat]


def currency(sign: str) -> str:
    """The ISO 4217 code of a sign."""
    return SIGNS[sign.upper()]


#: Units that measure the same, by what they measure. Amounts of money convert, too.
_SORTS = (
    "metre, kilometre, centimetre, millimetre, foot, inch, yard, mile, nautical mile",
    "acre, hectare, square metre, square kilometre, square mile, square foot",
    "cubic metre, litre, gallon, barrel",
    "gram, kilogram, pound, ounce, ton",
    "kilometre per hour, mile per hour",
    "degree, degree Celsius, degree Fahrenheit",
    ", ".join(sorted({*CURRENCIES, *SIGNS.values()})),
)
_SORT = {unit: number for number, units in enumerate(_SORTS) for unit in units.split(", ")}


def convertible(one: str, other: str) -> bool:
    """Are these two names of units that measure the same, and differ?

    >>> convertible("metre", "foot"), convertible("metre", "metre"), convertible("metre", "pound")
    (True, False, False)
    """
    return one != other and _SORT.get(one, -1) == _SORT.get(other, -2)
