"""The pages about the industry."""

from django.urls import path

from plants.views.details import BrandDetail, CountryDetail, InvestmentDetail, OrganisationDetail, PlantDetail
from plants.views.evidence import FigureDetail
from plants.views.home import Home
from plants.views.lists import BrandList, CountryList, InvestmentList, PlantList
from plants.views.production import Production

urlpatterns = [
    path("", Home.as_view(), name="home"),
    path("production/", Production.as_view(), name="production"),
    path("countries/", CountryList.as_view(), name="country-list"),
    path("countries/<str:code>/", CountryDetail.as_view(), name="country-detail"),
    path("plants/", PlantList.as_view(), name="plant-list"),
    path("plants/<slug:slug>/", PlantDetail.as_view(), name="plant-detail"),
    path("brands/", BrandList.as_view(), name="brand-list"),
    path("brands/<slug:slug>/", BrandDetail.as_view(), name="brand-detail"),
    path("organisations/<slug:slug>/", OrganisationDetail.as_view(), name="organisation-detail"),
    path("investments/", InvestmentList.as_view(), name="investment-list"),
    path("investments/<slug:slug>/", InvestmentDetail.as_view(), name="investment-detail"),
    path("figures/<int:pk>/", FigureDetail.as_view(), name="figure-detail"),
]
