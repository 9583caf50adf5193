"""The map of plants, and the same as a list."""

from typing import Any

from django.db.models import Q

from plants.filters import PlantFilter
from plants.maps.mapping import map_of
from plants.maps.places import Accuracy, accuracy_of
from plants.models import Country, Plant, Region
from plants.views.keeping import Kept
from plants.views.listing import FilteredList

#: More plants than these are not drawn: nobody could tell them apart.
MOST_PLANTS = 500


class PlantMap(Kept, FilteredList):
    """Plants on a map: status, size, how exactly the place is known; zoomed to the country asked for."""

    queryset = Plant.objects.for_list()
    template_name = "plants/plant_map.html"
    filterset_class = PlantFilter
    shown = ("country", "status", "segment", "brand")
    paginate_by = MOST_PLANTS

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        plants = list(context["object_list"])
        country = self.filterset.form.cleaned_data.get("country") if self.filterset.is_valid() else None
        return context | {
            "plants": [(plant, accuracy_of(plant)) for plant in plants],
            "map": map_of(plants, towns(country), country.code if country else ""),
            "country": country,
            "countries": Country.objects.tracked(),
            "accuracies": Accuracy,
        }


def towns(country: Country | None) -> Any:
    """The places whose names are written on the map: capitals and centres; of a country all of its own."""
    named = Region.objects.filter(latitude__isnull=False)
    if country:
        return named.filter(Q(kind=Region.Kind.TOWN) | Q(towns=None), country=country).distinct()
    return named.filter(slug__in=LANDMARKS)


#: Towns that help a reader to find the way, by their slugs.
LANDMARKS = (
    "kz-astana",
    "kz-almaty",
    "kz-kostanay",
    "kz-atyrau",
    "kz-shymkent",
    "kz-ust-kamenogorsk",
    "kz-karaganda",
    "kg-bishkek",
    "kg-osh",
    "tj-dushanbe",
    "tm-ashgabat",
    "uz-tashkent",
    "uz-asaka",
    "uz-samarkand",
    "uz-nukus",
)
