"""Numbers on a page: how they are written, and the link that opens their evidence."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from django import template
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plants import linked, numbers
from plants.charts.bars import short_window
from plants.models import Figure, Investment
from plants.promises.promise import Promise
from plants.promises.standings import Standing
from plants.series.choice import Choice
from plants.series.comparable import is_partial, label, segment_label
from plants.series.growth import year_on_year
from plants.series.points import Point, stated
from plants.vocabulary import CURRENCY, PEOPLE, PERCENT, VEHICLES

register = template.Library()

register.filter("plain", numbers.plain)
register.filter("percent", numbers.percent)
register.filter("change", numbers.change)
register.filter("stated", numbers.stated)
register.filter("value_text", numbers.value_text)
register.filter("point_text", numbers.point_text)
register.filter("money", numbers.money)
register.filter("in_unit", numbers.in_unit)
register.filter("money_in_full", numbers.money_in_full)
register.filter("segment_label", segment_label)
register.filter("around", numbers.around)
register.filter("short_window", short_window)


register.simple_tag(linked.number)
register.simple_tag(linked.point)


@register.simple_tag
def amount(investment: Investment) -> SafeString:
    """An investment's amount as a link to its evidence."""
    text = numbers.money(investment.amount, investment.currency)
    return linked.stated(investment.get_absolute_url(), text, is_quoted=bool(investment.quote))


@register.filter
def change_from(now: Figure, before: Figure) -> Point | None:
    """The change between the levels of a period and of the year before, derived."""
    if now.value is None or before.value is None:
        return None
    return change_of(stated(Choice(now)), stated(Choice(before)))


@register.filter
def change_of(now: Point, before: Point) -> Point | None:
    """The change of a point on the same period a year before, derived; None on zero or less."""
    changes = year_on_year((before, now))
    return next((one for one in changes if one.period == now.period and one.is_derived), None)


@register.filter
def of_key(found: Mapping[str, Any], key: str) -> Any:
    """What a mapping holds for a key, or None."""
    return found.get(key)


@register.filter
def rounded_percent(value: Decimal) -> str:
    """A share in whole percent: more digits would claim to know more than a handful of cases tell."""
    return numbers.percent(round(value, 0))


@register.filter
def percent_rounded(value: Decimal) -> str:
    """A percentage computed here, to one decimal; below a tenth to two, so that it is not told as none."""
    return numbers.percent(round(value, 1 if abs(value) >= Decimal("0.1") else 2))


@register.filter
def count_of(standing: Standing, outcome: str) -> int:
    """How many promises had this outcome."""
    return standing.counts.get(outcome, 0)


@register.filter
def about(figure: Figure, without: str = "") -> str:
    """Whom a figure is about, but for the slots named in `without`, which the page is about anyway."""
    return label(figure, without.split())


@register.filter
def promised_about(promise: Promise, without: str = "") -> str:
    """Whom a promise is about, but for the slots named in `without`, which the page is about anyway."""
    if isinstance(promise.made, Figure):
        return capfirst(label(promise.made, (without or "").split()))
    return promise.subject


@register.filter
def window(figure: Figure) -> str:
    """Which part of its year a figure counts, "Jan–Nov"; empty for a whole year."""
    if figure.period is None or not figure.period.is_from_january or not is_partial(figure):
        return ""
    return short_window(figure.period)


@register.filter
def unit_label(unit: str) -> str:
    """A unit in words; a currency stays its code."""
    if CURRENCY.fullmatch(unit):
        return unit
    words = {VEHICLES: _("vehicles"), PEOPLE: _("people"), PERCENT: _("percent")}
    return words.get(unit, "")


@register.filter
def is_web(url: str) -> bool:
    """Whether an address may be offered as a link: on the web, and nothing a browser would run."""
    return url.startswith(("http://", "https://"))


@register.filter
def at_passage(url: str, passage: str) -> str:
    """The address of a page, scrolled to a passage by browsers that know text fragments."""
    if not passage:
        return url
    directive = ":~:text=" + quote(" ".join(passage.split()), safe="").replace("-", "%2D")
    return f"{url}{directive}" if "#" in url else f"{url}#{directive}"
