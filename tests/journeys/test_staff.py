"""What a browser must draw for people who build on the data, and for those who enter it."""

from tests import factories


def test_docs_page_draws_every_list_under_the_strict_policy(visit):
    with visit("/api/docs/") as page:
        page.locator(".opblock").first.wait_for()
        paths = page.request.get("/api/v1/schema/").json()["paths"]
        operations = sum(method != "parameters" for path in paths.values() for method in path)
        assert page.locator(".opblock").count() == operations > 30


def test_plant_is_entered_in_the_admin(visit, admin_user):
    factories.country("UZ")
    with visit("/admin/plants/plant/add/") as page:
        page.fill("#id_username", "admin")
        page.fill("#id_password", "password")
        page.click("[type=submit]")
        page.fill("#id_name", "Asaka plant")
        page.select_option("#id_status", "operating")
        page.click(".field-country .select2-selection")
        page.keyboard.type("uzb")
        page.click(".select2-results__option--highlighted")
        page.click("[name=_save]")
        assert "was added successfully" in page.inner_text(".messagelist")
        assert page.inner_text("#result_list tbody .field-country") == "Uzbekistan"
