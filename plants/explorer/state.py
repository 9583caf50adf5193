"""The state of the explorer, which is its address: what is asked, how it is measured, which tab shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from plants.periods import Period
from plants.series.dollars import DOLLAR
from plants.series.questions import By, Question, Step
from plants.vocabulary import MONEY_METRICS, Metric, Status


class Break(TextChoices):
    """By what the numbers are broken down."""

    COUNTRY = "country", _("Country")
    BRAND = "brand", _("Brand")
    PLANT = "plant", _("Plant")
    MODEL = "model", _("Model")
    SEGMENT = "segment", _("Kind of vehicle")
    REGION = "region", _("Region")
    NONE = "none", _("Nothing")


class Grain(TextChoices):
    """How long the periods are."""

    MONTH = "month", _("Month")
    YTD = "ytd", _("Year to date")
    YEAR = "year", _("Year")


class Measure(TextChoices):
    """How the numbers are told."""

    ABSOLUTE = "absolute", _("Numbers")
    SHARE = "share", _("Share")
    INDEX = "index", _("Index")
    CHANGE = "change", _("Change on a year before")


class Currency(TextChoices):
    """How money is told."""

    DOLLARS = DOLLAR, _("In US dollars")
    STATED = "stated", _("As stated")


class Tab(TextChoices):
    """How the answer is shown."""

    CHART = "chart", _("Chart")
    TABLE = "table", _("Table")
    MAP = "map", _("Map")
    SOURCES = "sources", _("Sources")
    FIGURES = "figures", _("Figures")


#: What no line can be made of: shares are of totals that no figure names, and a start is no quantity.
UNDRAWN = frozenset({Metric.SHARE, Metric.LAUNCH})

#: The metrics in which things can be compared.
COMPARED = (Metric.PRODUCTION, Metric.SALES, Metric.EXPORTS, Metric.IMPORTS)

#: What can narrow the figures to one thing, widest first.
SUBJECTS = ("country", "region", "brand", "model", "plant", "segment", "counterpart", "source")

#: What an address says where it says nothing.
DEFAULTS = {
    "metric": Metric.PRODUCTION.value,
    "by": Break.COUNTRY.value,
    "grain": Grain.YEAR.value,
    "measure": Measure.ABSOLUTE.value,
    "status": Status.ACTUAL.value,
    "currency": Currency.DOLLARS.value,
}

#: The order in which an address says things.
NAMES = (
    *("metric", "by", "grain", "measure", "country", "region", "brand", "model", "plant", "segment"),
    *("counterpart", "status", "source", "since", "until", "currency", "tab", "sort", "page"),
)


#: How a list of figures begins.
_FIRST_PAGE = {"page": "1", "sort": "-period"}

#: What means something when it is given as nothing: all metrics, any status.
_ANY = {"metric", "status"}


@dataclass(frozen=True, slots=True)
class State:
    """What one address asks for. `given` is the address itself, canonical."""

    metric: Metric | None = Metric.PRODUCTION
    by: Break = Break.COUNTRY
    grain: Grain = Grain.YEAR
    measure: Measure = Measure.ABSOLUTE
    currency: Currency = Currency.DOLLARS
    status: Status | None = Status.ACTUAL
    subjects: Mapping[str, Any] = field(default_factory=dict)
    since: Period | None = None
    until: Period | None = None
    tab: Tab = Tab.CHART
    given: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_drawn(self) -> bool:
        """Whether lines can be made of the metric at all."""
        return self.metric is not None and self.metric not in UNDRAWN

    @property
    def in_dollars(self) -> bool:
        return self.metric in MONEY_METRICS and self.currency == Currency.DOLLARS

    @property
    def question(self) -> Question:
        """What is asked of the engine; ValueError where all metrics are asked for at once."""
        if self.metric is None:
            raise ValueError("a question is about one metric")
        return Question(
            metric=self.metric,
            by=By.COUNTRY if self.by == Break.NONE else By(self.by.value),
            step=Step(self.grain.value),
            status=self.status or Status.ACTUAL,
            subjects=self.subjects,
            in_dollars=self.in_dollars,
        )

    def changed(self, **changes: str) -> "State":
        """The state with other choices, by the names of the address."""
        kinds: dict[str, Any] = {
            "by": Break,
            "grain": Grain,
            "measure": Measure,
            "currency": Currency,
            "tab": Tab,
        }
        made = {name: kinds[name](value) for name, value in changes.items() if name in kinds}
        if "metric" in changes:
            made["metric"] = Metric(changes["metric"]) if changes["metric"] else None
        return replace(self, **made, given=canonical({**self.given, **changes}))

    def without(self, name: str) -> "State":
        """The state without one of its filters."""
        subjects = {slot: value for slot, value in self.subjects.items() if slot != name}
        given = {slot: value for slot, value in self.given.items() if slot != name}
        changed: dict[str, Any] = {"subjects": subjects, "given": given}
        if name in {"since", "until"}:
            changed[name] = None
        if name == "status":
            changed["status"] = Status.ACTUAL
        return replace(self, **changed)

    @property
    def query(self) -> str:
        """The address after its path, with the question mark; empty where all is as usual."""
        return f"?{urlencode(self.given)}" if self.given else ""


def state_of(chosen: Mapping[str, Any], given: Mapping[str, str]) -> State:
    """The state that a valid form has chosen; `given` is the address that it was made of."""
    metric = Metric(chosen["metric"]) if chosen["metric"] else None
    made = State(
        metric=metric,
        by=Break(chosen["by"] or Break.COUNTRY),
        grain=Grain(chosen["grain"] or Grain.YEAR),
        measure=Measure(chosen["measure"] or Measure.ABSOLUTE),
        currency=Currency(chosen["currency"] or Currency.DOLLARS),
        status=Status(chosen["status"]) if chosen["status"] else None,
        subjects={name: chosen[name] for name in SUBJECTS if chosen.get(name)},
        since=chosen["since"],
        until=chosen["until"],
        given=canonical(given),
    )
    usual = Tab.CHART if made.is_drawn else Tab.FIGURES
    return replace(made, tab=Tab(chosen["tab"] or usual))


def canonical(given: Mapping[str, str]) -> dict[str, str]:
    """The shortest address that asks the same: in one order, without what is usual or says nothing."""
    metric = given.get("metric", DEFAULTS["metric"])
    is_drawn = bool(metric) and metric not in UNDRAWN
    tab = given.get("tab") or (Tab.CHART.value if is_drawn else Tab.FIGURES.value)
    usual = DEFAULTS | {"tab": Tab.CHART.value if is_drawn else Tab.FIGURES.value} | _FIRST_PAGE
    if year := given.get("year"):
        given = {"since": year, "until": year} | dict(given)
    kept = {}
    for name in NAMES:
        value = given.get(name)
        listed_only = name in {"sort", "page"} and tab != Tab.FIGURES
        if value is None or value == usual.get(name) or (not value and name not in _ANY) or listed_only:
            continue
        kept[name] = value.upper() if name in {"country", "counterpart"} else value
    if metric not in MONEY_METRICS:
        kept.pop("currency", None)
    return kept
