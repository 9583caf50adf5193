"""What the API serves of the industry, by address."""

from rest_framework.routers import SimpleRouter

from plants.api import views

router = SimpleRouter()
router.register("countries", views.CountryViewSet)
router.register("regions", views.RegionViewSet)
router.register("organisations", views.OrganisationViewSet)
router.register("brands", views.BrandViewSet)
router.register("models", views.VehicleModelViewSet, basename="model")
router.register("plants", views.PlantViewSet)
router.register("investments", views.InvestmentViewSet)
router.register("figures", views.FigureViewSet)
router.register("sources", views.SourceViewSet)
