"""Numbers as people read them, in the active language: grouped, scaled, with unit and qualifier."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from plants.models import StatedNumber
from plants.series.points import Derivation, Point
from plants.vocabulary import PEOPLE, PERCENT, VEHICLES, Metric, Qualifier

#: The scales of money, the largest first; news prints the same.
_SCALES = (
    (Decimal(10) ** 12, gettext_lazy("%s trillion")),
    (Decimal(10) ** 9, gettext_lazy("%s billion")),
    (Decimal(10) ** 6, gettext_lazy("%s million")),
)

#: The same beside an axis.
_SHORT_SCALES = (
    (Decimal(10) ** 12, gettext_lazy("%stn")),
    (Decimal(10) ** 9, gettext_lazy("%sbn")),
    (Decimal(10) ** 6, gettext_lazy("%sm")),
    (Decimal(10) ** 3, gettext_lazy("%sk")),
)

#: Amounts as the languages say them; of other currencies the code is written.
_MONEY = {
    "CNY": gettext_lazy("CNY %s"),
    "EUR": gettext_lazy("EUR %s"),
    "KGS": gettext_lazy("KGS %s"),
    "KZT": gettext_lazy("KZT %s"),
    "RUB": gettext_lazy("RUB %s"),
    "TJS": gettext_lazy("TJS %s"),
    "TMT": gettext_lazy("TMT %s"),
    "USD": gettext_lazy("USD %s"),
    "UZS": gettext_lazy("UZS %s"),
}

#: What a text said of a number's exactness, around the number: languages put it before or behind.
_QUALIFIED = {
    Qualifier.ABOUT: gettext_lazy("about %s"),
    Qualifier.OVER: gettext_lazy("over %s"),
    Qualifier.UP_TO: gettext_lazy("up to %s"),
    Qualifier.NEARLY: gettext_lazy("nearly %s"),
    Qualifier.AT_LEAST: gettext_lazy("at least %s"),
}

#: From here on a number is shortened where room is scarce; four digits read as fast as "9.4k".
SHORTENED_FROM = Decimal(10_000)


def plain(value: Decimal, places: int | None = None) -> str:
    """A number with grouped thousands, at most `places` decimals and no trailing zeros."""
    rounded = value if places is None else round(value, places)
    text = f"{rounded:f}"
    decimals = len(text.partition(".")[2].rstrip("0"))
    return number_format(rounded, decimal_pos=decimals, use_l10n=True, force_grouping=True)


def money(amount: Decimal, currency: str) -> str:
    """An amount at a scale that can be said: "KZT 164.9 billion", «164,9 млрд тенге»."""
    for size, scaled in _SCALES:
        if abs(amount) >= size:
            return _in_currency(scaled % plain(amount / size, 2), currency)
    return money_in_full(amount, currency)


def money_in_full(amount: Decimal, currency: str) -> str:
    """An amount with all its digits: "KZT 164,900,000,000"."""
    return _in_currency(plain(amount, 2), currency)


def _in_currency(number: str, currency: str) -> str:
    if currency in _MONEY:
        return _MONEY[currency] % number
    return _("%(currency)s %(amount)s") % {"currency": currency, "amount": number}


def percent(value: Decimal) -> str:
    return _("%s%%") % plain(value, 2)


def change(value: Decimal) -> str:
    """A change in percent with its sign; the minus is a real one."""
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return sign + percent(abs(round(value, 1)))


def in_unit(value: Decimal, unit: str) -> str:
    """A value with its unit: "83,200 vehicles", "52%", "KZT 1.16 trillion"."""
    match unit:
        case "vehicles":
            return ngettext("%s vehicle", "%s vehicles", int(value)) % plain(value)
        case "people":
            return ngettext("%s person", "%s people", int(value)) % plain(value)
        case "percent":
            return percent(value)
    return money(value, unit)


def value_text(number: StatedNumber) -> str:
    """The value alone, for a table or bar whose heading names the unit; money and percent keep theirs."""
    if number.metric == Metric.LAUNCH:
        return number.period.label if number.period else ""
    if number.value is None:
        return change(number.change_pct) if number.change_pct is not None else ""
    if number.unit in {VEHICLES, PEOPLE}:
        return plain(number.value)
    return percent(number.value) if number.unit == PERCENT else money(number.value, number.unit)


def point_text(point: Point, *, unit: bool = False) -> str:
    """A point's value as `value_text`, or with its unit; a change has its sign, a share one decimal."""
    value, figure = point.value, point.inputs[0]
    is_stated_change = not point.is_derived and point.unit != figure.unit
    if point.derived == Derivation.CHANGE or is_stated_change:
        return change(value)
    if point.unit == PERCENT:
        text = percent(abs(round(value, 1)) if point.is_derived else abs(value))
    elif unit or point.unit not in {VEHICLES, PEOPLE}:
        text = in_unit(abs(value), point.unit)
    else:
        text = plain(abs(value))
    text = f"−{text}" if value < 0 else text
    return text if point.is_derived else qualified(text, figure.qualifier)


def short(value: Decimal) -> str:
    """A value in the few letters that fit beside an axis: "83.2k", "458k", "1.16tn"."""
    if abs(value) < SHORTENED_FROM:
        return plain(value, 1)
    size, word = next((size, word) for size, word in _SHORT_SCALES if abs(value) >= size)
    return word % plain(value / size, 0 if abs(value) >= 100 * size else 1)


def compact(number: StatedNumber) -> str:
    """A value for the top of its bar, where the chart names the unit."""
    if number.value is None or number.unit == PERCENT:
        return value_text(number)
    return short(number.value)


def stated(number: StatedNumber) -> str:
    """All that was stated of a number: qualifier, value, unit: "about 83,200 vehicles"."""
    if number.value is None or number.metric == Metric.LAUNCH:
        return value_text(number)
    return qualified(in_unit(number.value, number.unit), number.qualifier)


def around(qualifier: str) -> tuple[str, str]:
    """What a qualifier puts before a number and behind it: "about " and nothing, or nothing and « дерлік»."""
    before, _number, behind = qualified("\0", qualifier).partition("\0")
    return before, behind


def qualified(text: str, qualifier: str) -> str:
    """A number as written, with what was said of its exactness: "about 83,200"."""
    return _QUALIFIED[Qualifier(qualifier)] % text if qualifier else text
