"""The lists of plants, brands, investments and countries."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.views.generic import ListView

from plants import national
from plants.filters import BrandFilter, InvestmentFilter, PlantFilter
from plants.models import Brand, Country, Figure, Investment, Plant
from plants.series import comparable
from plants.series.dollars import DOLLAR_RULE, Rates
from plants.views.home import production_by_country
from plants.views.keeping import Kept
from plants.views.listing import FilteredList
from plants.vocabulary import Metric, PlantStatus


class CountryList(Kept, ListView):
    """The five countries that are followed."""

    queryset = Country.objects.tracked()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        made = national.yearly(metric=Metric.PRODUCTION)
        counted = Country.objects.tracked().annotate(
            operating=Count("plants", filter=Q(plants__status=PlantStatus.OPERATING)), sites=Count("plants")
        )
        glances = national.glances(counted, made)
        return super().get_context_data(
            **kwargs,
            glances=glances,
            months=national.newest_months(glances),
            by_country=production_by_country(made),
            segment_rule=comparable.SEGMENT_RULE,
        )


class PlantList(FilteredList):
    queryset = Plant.objects.for_list()
    filterset_class = PlantFilter
    shown = ("country", "status", "segment", "brand", "name")


class BrandList(FilteredList):
    queryset = (
        Brand.objects.select_related("home_country")
        .annotate(sites=Count("plants", filter=~Q(plants__status=PlantStatus.CLOSED), distinct=True))
        # Of the other brands only the name is known, for the sake of reading the news.
        .filter(
            Exists(Figure.objects.filter(brand=OuterRef("pk")))
            | Exists(Plant.objects.filter(brands=OuterRef("pk")))
        )
        .order_by("name")
    )
    filterset_class = BrandFilter
    shown = ("country", "home_country")
    paginate_by = 100


class InvestmentList(FilteredList):
    queryset = Investment.objects.for_list()
    filterset_class = InvestmentFilter
    shown = ("country", "status", "investor_country", "plant", "currency")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {"rows": Rates().price(context["object_list"]), "dollar_rule": DOLLAR_RULE}
