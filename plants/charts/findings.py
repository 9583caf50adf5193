"""Findings: the sentence that a page begins with, made from its data and from nothing else."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plants import linked, numbers
from plants.models import Brand, Figure
from plants.numbers import plain
from plants.series.choice import Choice
from plants.series.comparable import Glance, period_of, segment_label
from plants.series.growth import year_on_year
from plants.series.points import Line, Point
from plants.series.points import stated as point_of
from plants.series.shares import Market


def newest(glances: Iterable[Glance]) -> Glance | None:
    """The glance whose numbers end last; of several the one with the largest."""
    known = [glance for glance in glances if glance.to_date or glance.year]
    return max(known, key=_newness, default=None)


def _newness(glance: Glance) -> tuple[int, Decimal]:
    shown = glance.to_date or glance.year
    if shown is None:
        return 0, Decimal(0)
    return period_of(shown).end.toordinal(), shown.value or Decimal(0)


def of_production(glance: Glance, who: object = None) -> str:
    """What a country made in its newest window, and the change on a year before, each with its evidence.

    HTML; empty where nothing is known. `who` names another subject that the numbers are of, as a plant in
    the country.
    """
    now, before = newest_window(glance)
    if now is None:
        return ""
    sentences = _NARROW if now.segment else _WIDE
    words = {
        "who": who or glance.country,
        "number": linked.number(now, unit=True),
        "kind": segment_label(now.segment).lower(),
        "period": now.period_label,
    }
    change = _change(now, before)
    if change is None:
        return _sentence(sentences["alone"], words)
    share = numbers.percent(abs(round(change.value, 1)))
    return _sentence(sentences[_direction(change.value)], words | {"change": linked.of_point(change, share)})


def _change(now: Figure, before: Figure | None) -> Point | None:
    """The change on the figure before in percent; as the newer one states it where there is none before."""
    points = [point_of(Choice(figure)) for figure in (before, now) if figure and figure.value is not None]
    return next((change for change in year_on_year(points) if change.period == now.period), None)


def _sentence(sentence: Any, words: dict[str, Any]) -> SafeString:
    """A sentence as HTML; words that are no HTML yet are escaped."""
    return mark_safe(str(sentence) % {name: conditional_escape(word) for name, word in words.items()})


def of_brand(brand: Brand, glance: Glance) -> str:
    """What was made of a brand in one country."""
    return of_production(
        glance, gettext("%(brand)s in %(country)s") % {"brand": brand, "country": glance.country}
    )


def of_utilisation(line: Line) -> str:
    """How much of its capacity a plant used in the newest year that tells."""
    newest = line.points[-1]
    words = {"share": numbers.percent(round(newest.value, 0)), "period": newest.period.label}
    return gettext("It used %(share)s of its capacity in %(period)s") % words


def newest_window(glance: Glance) -> tuple[Figure | None, Figure | None]:
    """The newest window of a glance, and the same of the year before."""
    if glance.to_date:
        return glance.to_date, glance.to_date_before
    return glance.year, glance.year_before


def _direction(percent: Decimal) -> str:
    rounded = round(percent, 1)
    return "same" if rounded == 0 else "more" if rounded > 0 else "fewer"


_WIDE = {
    "alone": _("%(who)s made %(number)s in %(period)s"),
    "same": _("%(who)s made %(number)s in %(period)s, as many as a year before"),
    "more": _("%(who)s made %(number)s in %(period)s, %(change)s more than a year before"),
    "fewer": _("%(who)s made %(number)s in %(period)s, %(change)s fewer than a year before"),
}

_NARROW = {
    "alone": _("%(who)s made %(number)s (%(kind)s) in %(period)s"),
    "same": _("%(who)s made %(number)s (%(kind)s) in %(period)s, as many as a year before"),
    "more": _("%(who)s made %(number)s (%(kind)s) in %(period)s, %(change)s more than a year before"),
    "fewer": _("%(who)s made %(number)s (%(kind)s) in %(period)s, %(change)s fewer than a year before"),
}


def of_shares(market: Market) -> str:
    """How much the three largest brands hold, and how concentrated that is."""
    held = market.held
    words = {
        "share": plain(held.top3, 0),
        "period": market.breakdown.period.label,
        "least": plain(held.least, 0),
        "most": plain(held.most, 0),
    }
    if round(held.least) == round(held.most):
        return str(_CONCENTRATED % words)
    return str(_BETWEEN % words)


_CONCENTRATED = _(
    "The three largest brands made %(share)s%% in %(period)s; "
    "the Herfindahl–Hirschman index of concentration is %(least)s of 10,000."
)

_BETWEEN = _(
    "The three largest brands made %(share)s%% in %(period)s; the Herfindahl–Hirschman index of "
    "concentration is between %(least)s and %(most)s of 10,000: what is not told could be one or many."
)
