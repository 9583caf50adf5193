"""Every list as an Atom feed, at the list's address: `/plants.atom?country=KZ`, what changed last first."""

from datetime import datetime
from http import HTTPStatus
from typing import Any, ClassVar

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import FilterSet

from plants.filters import BrandFilter, FigureFilter, InvestmentFilter, PlantFilter
from plants.models import Brand, Figure, Investment, Plant
from plants.numbers import money, stated
from plants.promises.promise import Promise, promises
from plants.timeline import Happening
from plants.views.lists import BrandList
from plants.views.promises import PromiseFilter
from plants.views.timeline import TimelineFilter

#: As many entries as a feed has.
MOST_ENTRIES = 50


class ListFeed(Feed):
    """The rows that a list's filters leave. A bad filter is told in a sentence, with status 400."""

    feed_type = Atom1Feed
    page = ""
    description = ""
    filterset: ClassVar[type[FilterSet]]
    #: What the filters choose from; filters that read their rows themselves need none.
    queryset: Any = Figure.objects.none()

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = self.filterset(request.GET.dict(), self.all(request))
        if asked.is_valid():
            return super().__call__(request, *args, asked=asked, **kwargs)
        told = [f"{name}: {' '.join(map(str, errors))}" for name, errors in asked.form.errors.items()]
        return HttpResponse("\n".join(told), status=HTTPStatus.BAD_REQUEST, content_type="text/plain")

    def all(self, request: HttpRequest) -> Any:
        """The rows that this reader's filters choose from."""
        return self.queryset.all()

    def get_object(self, request: HttpRequest, *args: Any, asked: FilterSet, **kwargs: Any) -> Any:
        self.query = request.GET.urlencode()
        return asked

    def link(self, asked: FilterSet) -> str:
        return f"{reverse(self.page)}?{self.query}" if self.query else reverse(self.page)

    def items(self, asked: FilterSet) -> Any:
        return asked.qs.order_by("-updated", "-pk")[:MOST_ENTRIES]

    def item_updateddate(self, item: Any) -> datetime:
        return item.updated

    def item_description(self, item: Any) -> str:
        return ""


class Figures(ListFeed):
    page = "production"
    title = gettext_lazy("AutoTrack: figures")
    filterset = FigureFilter
    queryset = Figure.objects.for_list()

    def item_title(self, item: Figure) -> str:
        words = [item.get_metric_display(), item.subject_label, item.period_label]
        return f"{', '.join(filter(None, words))}: {stated(item)}"

    def item_description(self, item: Figure) -> str:
        return f"“{item.quote}” — {item.source.publisher}" if item.quote else item.source.publisher


class Plants(ListFeed):
    page = "plant-list"
    title = gettext_lazy("AutoTrack: plants")
    filterset = PlantFilter
    queryset = Plant.objects.for_list()

    def item_description(self, item: Plant) -> str:
        return ", ".join(filter(None, [item.get_status_display(), item.place, str(item.country)]))


class Brands(ListFeed):
    page = "brand-list"
    title = gettext_lazy("AutoTrack: brands")
    filterset = BrandFilter
    queryset = BrandList.queryset

    def item_description(self, item: Brand) -> str:
        return item.owner


class Investments(ListFeed):
    page = "investment-list"
    title = gettext_lazy("AutoTrack: investments")
    filterset = InvestmentFilter
    queryset = Investment.objects.for_list()

    def item_title(self, item: Investment) -> str:
        return f"{item.project}, {item.country}: {money(item.amount, item.currency)}"

    def item_description(self, item: Investment) -> str:
        return f"{item.get_status_display()} — {item.source.publisher}"


class Happenings(ListFeed):
    """The line of time; what happened last is first, whenever it became known."""

    page = "timeline"
    title = gettext_lazy("AutoTrack: openings, closures and investments")
    filterset = TimelineFilter

    def items(self, asked: Any) -> list[Happening]:
        found: list[Happening] = asked.happenings()
        return found[:MOST_ENTRIES]

    def item_title(self, item: Happening) -> str:
        subject = item.plant or item.brand or item.country
        words = {"what": item.kind.label, "subject": subject, "period": item.period.label}
        return _("%(what)s: %(subject)s, %(period)s") % words

    def item_link(self, item: Happening) -> str:
        row = item.row if hasattr(item.row, "get_absolute_url") else item.plant
        return row.get_absolute_url() if row else reverse(self.page)

    def item_guid(self, item: Happening) -> str:
        return f"{self.page}:{type(item.row).__name__}:{item.row.pk}"

    def item_updateddate(self, item: Happening) -> datetime:
        return item.row.updated


class Promises(ListFeed):
    """Promises, those about which something became known last first."""

    page = "promise-list"
    title = gettext_lazy("AutoTrack: promises")
    filterset = PromiseFilter

    def items(self, asked: Any) -> list[Promise]:
        found = filter(asked.leaves, promises(timezone.localdate(), **asked.whose))
        return sorted(found, key=self.item_updateddate, reverse=True)[:MOST_ENTRIES]

    def item_description(self, item: Promise) -> str:
        return str(item.outcome.label)

    def item_updateddate(self, item: Promise) -> datetime:
        return max(row.updated for row in item.rows)
