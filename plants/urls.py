"""The pages about the industry."""

from django.urls import path

from plants.views import feeds, files, tables
from plants.views.compare import Compare
from plants.views.derived import DerivedDetail
from plants.views.details import BrandDetail, CountryDetail, InvestmentDetail, OrganisationDetail, PlantDetail
from plants.views.embeds import Embed
from plants.views.evidence import FigureDetail
from plants.views.home import Home
from plants.views.keeping import kept
from plants.views.lists import BrandList, CountryList, InvestmentList, PlantList
from plants.views.maps import PlantMap
from plants.views.pictures import Picture
from plants.views.production import Production
from plants.views.promises import PromiseDetail, PromiseList, Standings
from plants.views.timeline import Timeline

urlpatterns = [
    path("", Home.as_view(), name="home"),
    path("production/", kept(Production.as_view()), name="production"),
    path("compare/", kept(Compare.as_view()), name="compare"),
    path("production/table.<suffix:suffix>", tables.TableFile.as_view(), name="production-table"),
    path("countries/", CountryList.as_view(), name="country-list"),
    path("countries/<str:code>/", CountryDetail.as_view(), name="country-detail"),
    path("plants/", PlantList.as_view(), name="plant-list"),
    path("plants/map/", PlantMap.as_view(), name="plant-map"),
    path("plants/<slug:slug>/", PlantDetail.as_view(), name="plant-detail"),
    path("brands/", BrandList.as_view(), name="brand-list"),
    path("brands/<slug:slug>/", BrandDetail.as_view(), name="brand-detail"),
    path("organisations/<slug:slug>/", OrganisationDetail.as_view(), name="organisation-detail"),
    path("investments/", InvestmentList.as_view(), name="investment-list"),
    path("investments/<slug:slug>/", InvestmentDetail.as_view(), name="investment-detail"),
    path("timeline/", Timeline.as_view(), name="timeline"),
    path("promises/", PromiseList.as_view(), name="promise-list"),
    path("promises/standings/", Standings.as_view(), name="promise-standings"),
    path("promises/<slug:key>/", PromiseDetail.as_view(), name="promise-detail"),
    path("figures/<int:pk>/", FigureDetail.as_view(), name="figure-detail"),
    path("derived/<str:how>/<str:metric>/<str:period>/", DerivedDetail.as_view(), name="derived-detail"),
    path("production.atom", feeds.Figures(), name="production-feed"),
    path("plants.atom", feeds.Plants(), name="plant-list-feed"),
    path("brands.atom", feeds.Brands(), name="brand-list-feed"),
    path("investments.atom", feeds.Investments(), name="investment-list-feed"),
    path("timeline.atom", feeds.Happenings(), name="timeline-feed"),
    path("promises.atom", feeds.Promises(), name="promise-list-feed"),
    path("index.<suffix:suffix>", files.home, name="home-file"),
    path("compare.<suffix:suffix>", files.compare, name="compare-file"),
    path("production.<suffix:suffix>", files.production, name="production-file"),
    path("countries.<suffix:suffix>", files.countries, name="country-list-file"),
    path("countries/<str:code>.<suffix:suffix>", files.country, name="country-detail-file"),
    path("plants.<suffix:suffix>", files.plants, name="plant-list-file"),
    path("plants/<slug:slug>.<suffix:suffix>", files.plant, name="plant-detail-file"),
    path("brands.<suffix:suffix>", files.brands, name="brand-list-file"),
    path("brands/<slug:slug>.<suffix:suffix>", files.brand, name="brand-detail-file"),
    path("organisations/<slug:slug>.<suffix:suffix>", files.organisation, name="organisation-detail-file"),
    path("investments.<suffix:suffix>", files.investments, name="investment-list-file"),
    path("investments/<slug:slug>.<suffix:suffix>", files.investment, name="investment-detail-file"),
    path("figures/<int:pk>.<suffix:suffix>", files.figure, name="figure-detail-file"),
    path("embed/", Embed.as_view(), name="embed"),
    path("embed/<path:page>/", Embed.as_view(), name="embed-page"),
    path("<path:page>.<picture:kind>", Picture.as_view(), name="picture"),
]
