"""Rows that turn out to be one, and addresses that were."""

import pytest

from plants.merging import MergeError, merge
from plants.models import Brand, FormerAddress, Plant
from tests import factories

pytestmark = pytest.mark.django_db


def test_what_referred_to_one_refers_to_the_other():
    old, new = factories.plant(name="Old Works", aliases=["Works No 1"]), factories.plant(name="New Works")
    figure, investment = factories.figure(plant=old), factories.investment(plant=old)
    brand = factories.brand()
    old.brands.add(brand)
    merge(old, new)
    figure.refresh_from_db()
    investment.refresh_from_db()
    assert (figure.plant, investment.plant) == (new, new)
    assert list(new.brands.all()) == [brand]
    assert new.aliases == ["Old Works", "Works No 1"]
    assert not Plant.objects.filter(name="Old Works").exists()


def test_claims_of_articles_follow():
    old, new = factories.brand("Onyx"), factories.brand("Onix")
    claim = factories.claim(brand=old)
    merge(old, new)
    claim.refresh_from_db()
    assert claim.brand == new


def test_a_brand_s_plants_follow():
    old, new = factories.brand("Old"), factories.brand("New")
    site = factories.plant()
    site.brands.add(old)
    merge(old, new)
    assert list(site.brands.all()) == [new]


def test_nothing_changes_where_both_have_what_may_stand_once():
    old, new, source = factories.brand("Old"), factories.brand("New"), factories.source()
    factories.figure(brand=old, source=source)
    factories.figure(brand=new, source=source)
    with pytest.raises(MergeError, match="has the same figure"):
        merge(old, new)
    assert Brand.objects.filter(name="Old").exists()
    assert old.figures.count() == 1


def test_a_row_is_not_merged_into_itself():
    plant = factories.plant()
    with pytest.raises(MergeError):
        merge(plant, plant)


def test_the_old_address_leads_to_the_new_one(client):
    old, new = factories.plant(slug="old"), factories.plant(slug="new")
    merge(old, new)
    answer = client.get("/plants/old/?lang=ru")
    assert (answer.status_code, answer["Location"]) == (301, "/plants/new/?lang=ru")


@pytest.mark.parametrize(
    "make", [factories.plant, factories.brand, factories.organisation, factories.investment]
)
def test_a_renamed_row_is_found_at_all_its_addresses(client, make):
    row = make()
    first = row.get_absolute_url()
    for slug in ("second", "third"):
        row.slug = slug
        row.save()
    assert client.get(first)["Location"] == row.get_absolute_url()
    assert client.get(first.replace(first.split("/")[2], "second"))["Location"] == row.get_absolute_url()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("/plants/old.csv?lang=ru", "/plants/new.csv?lang=ru"),
        ("/plants/old.json?chart=output", "/plants/new.json?chart=output"),
        ("/plants/old.svg?chart=output", "/plants/new.svg?chart=output"),
        ("/embed/plants/old/?chart=output", "/embed/plants/new/?chart=output"),
    ],
)
def test_files_and_pictures_of_a_renamed_row_are_found_too(client, asked, found):
    plant = factories.plant(slug="old")
    factories.figure(plant=plant)
    plant.slug = "new"
    plant.save()
    assert client.get(asked)["Location"] == found
    assert client.get(found).status_code == 200
    assert client.get(asked.replace("old", "older")).status_code == 404


def test_a_row_that_takes_its_old_name_back_is_there(client):
    plant = factories.plant(slug="old")
    for slug in ("new", "old"):
        plant.slug = slug
        plant.save()
    assert client.get("/plants/old/").status_code == 200
    assert client.get("/plants/new/")["Location"] == "/plants/old/"
    assert FormerAddress.objects.count() == 1


def test_another_list_s_former_address_leads_nowhere(client):
    brand = factories.brand(slug="old")
    brand.slug = "new"
    brand.save()
    assert client.get("/plants/old/").status_code == 404


def test_staff_merge_in_the_admin(admin_client):
    old, new = factories.plant(name="Old Works"), factories.plant(name="New Works")
    chosen = {"action": "merge_rows", "_selected_action": [old.pk, new.pk]}
    asked = admin_client.post("/admin/plants/plant/", chosen)
    assert "Which one stays?" in asked.content.decode()
    told = admin_client.post("/admin/plants/plant/", chosen | {"stays": new.pk}, follow=True)
    assert "Old Works merged into New Works." in told.content.decode()
    assert list(Plant.objects.all()) == [new]
