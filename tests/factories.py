"""Rows for tests, each in one call with sensible defaults; what a test is about, it names itself."""

import itertools
from datetime import date
from typing import Any

from articles.models import Article, Claim, Feed, text_hash
from plants.models import (
    Brand,
    Country,
    ExchangeRate,
    Figure,
    Investment,
    Organisation,
    Ownership,
    Plant,
    PlantEvent,
    Region,
    Source,
    VehicleModel,
)
from plants.periods import Period

_number = itertools.count(1)

NAMES = {"KZ": "Kazakhstan", "KG": "Kyrgyzstan", "TJ": "Tajikistan", "TM": "Turkmenistan", "UZ": "Uzbekistan"}


def country(code: str = "KZ") -> Country:
    return Country.objects.get_or_create(code=code, defaults={"name": NAMES.get(code, code)})[0]


def source(**fields: Any) -> Source:
    n = next(_number)
    fields = {"slug": f"source-{n}", "publisher": f"Publisher {n}", "title": f"Title {n}"} | fields
    return Source.objects.create(**fields)


def organisation(**fields: Any) -> Organisation:
    n = next(_number)
    return Organisation.objects.create(
        **{"slug": f"company-{n}", "name": f"Company {n}", "kind": "manufacturer"} | fields
    )


def brand(name: str = "", **fields: Any) -> Brand:
    name = name or f"Brand {next(_number)}"
    return Brand.objects.create(**{"slug": name.lower().replace(" ", "-"), "name": name} | fields)


def vehicle_model(name: str = "", **fields: Any) -> VehicleModel:
    return VehicleModel.objects.create(
        **{"name": name or f"Model {next(_number)}", "brand": fields.pop("brand", None) or brand()} | fields
    )


def plant(**fields: Any) -> Plant:
    n = next(_number)
    fields = {"slug": f"plant-{n}", "name": f"Plant {n}", "status": "operating"} | fields
    fields.setdefault("country", country())
    return Plant.objects.create(**fields)


def figure(**fields: Any) -> Figure:
    fields = {"metric": "production", "unit": "vehicles", "value": 1000, "period": Period.year(2025)} | fields
    fields.setdefault("country", country())
    fields.setdefault("source", None)
    fields["source"] = fields["source"] or source()
    return Figure.objects.create(**fields)


def investment(**fields: Any) -> Investment:
    n = next(_number)
    fields = {
        "slug": f"investment-{n}",
        "project": f"Project {n}",
        "amount": 1_000_000,
        "currency": "USD",
        "status": "announced",
    } | fields
    fields.setdefault("country", country())
    fields["source"] = fields.get("source") or source()
    return Investment.objects.create(**fields)


def article(text: str = "", **fields: Any) -> Article:
    n = next(_number)
    text = text or f"Kazakhstan produced 11,700 vehicles in July 2025. Article {n}."
    fields = {
        "address": f"https://news.example/{n}",
        "title": f"Article {n}",
        "published": date(2025, 8, 20),
        "language": "en",
        "state": Article.State.STORED,
    } | fields
    fields["source"] = fields.get("source") or source(url=f"https://news.example/{n}")
    return Article.objects.create(text=text, sha256=text_hash(text), **fields)


def claim(quote: str = "11,700 vehicles", **fields: Any) -> Claim:
    fields["article"] = fields.get("article") or article()
    start = fields["article"].text.index(quote)
    fields = {
        "metric": "production",
        "unit": "vehicles",
        "value": 11_700,
        "period": Period.months(2025, 7, 7),
        "start": start,
        "end": start + len(quote),
    } | fields
    fields.setdefault("country", country())
    return Claim.objects.create(quote=quote, **fields)


def one_of_each(code: str = "KZ") -> None:
    """One row of every kind of the industry in one country, with all its links set."""
    place = country(code)
    company = organisation(country=place, source=source())
    model = vehicle_model(brand=brand(home_country=place))
    region = Region.objects.create(slug=f"region-{model.pk}", name="Region", country=place)
    site = plant(country=place, region=region, town=region, operator=company)
    site.brands.add(model.brand)
    site.sources.add(source())
    Ownership.objects.create(plant=site, organisation=company, percent=51)
    PlantEvent.objects.create(
        plant=site, plant_status="operating", period=Period.year(2020), source=source(), brand=model.brand
    )
    project = investment(country=place, plant=site, region=region)
    project.investors.add(company)
    project.investor_countries.add(country("CN"))
    links = {"region": region, "plant": site, "brand": model.brand, "model": model}
    figure(country=place, counterpart=country("CN"), **links)
    ExchangeRate.objects.create(
        currency="KZT", period=Period.year(2025), usd_per_unit="0.0019", source=source()
    )


def feed(**fields: Any) -> Feed:
    n = next(_number)
    return Feed.objects.create(**{"name": f"Feed {n}", "url": f"https://feed.example/{n}"} | fields)
