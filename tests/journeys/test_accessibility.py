"""What axe-core can find on a page of every type, wide and narrow, by day and by night."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.conftest import settle

#: Rules that the theme can break; every other depends on the width alone.
OF_COLOUR = {"runOnly": ["color-contrast", "link-in-text-block"]}


def faults(page, path, options=None):
    found = Axe().run(page, options=options).response["violations"]
    return [(path, fault["id"], node["html"]) for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize(("width", "scheme", "other"), [(1440, "light", "dark"), (390, "dark", "light")])
def test_no_page_has_a_fault_that_can_be_found_by_machine(visit, every_page, width, scheme, other):
    found = []
    with visit(width=width, dark=scheme == "dark", quiet=False) as page:
        for path in every_page:
            page.emulate_media(color_scheme=scheme)
            page.goto(path)
            settle(page)
            found += faults(page, path)
            page.emulate_media(color_scheme=other)
            settle(page)
            found += faults(page, path, OF_COLOUR)
    assert found == []
