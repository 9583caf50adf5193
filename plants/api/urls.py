"""What the API serves of the industry, by address."""

from rest_framework.routers import SimpleRouter

from plants.api import views
from plants.api.promises import PromiseViewSet
from plants.api.series import SeriesViewSet

router = SimpleRouter()
router.register("countries", views.CountryViewSet)
router.register("regions", views.RegionViewSet)
router.register("organisations", views.OrganisationViewSet)
router.register("brands", views.BrandViewSet)
router.register("models", views.VehicleModelViewSet, basename="model")
router.register("plants", views.PlantViewSet)
router.register("plant-events", views.PlantEventViewSet)
router.register("investments", views.InvestmentViewSet)
router.register("figures", views.FigureViewSet)
router.register("series", SeriesViewSet, basename="series")
router.register("promises", PromiseViewSet, basename="promise")
router.register("sources", views.SourceViewSet)
router.register("exchange-rates", views.ExchangeRateViewSet)
router.register("deletions", views.DeletionViewSet)
