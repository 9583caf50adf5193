"""A page is made once a version of the data, language and address, and never kept for one reader."""

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESS = "/production/?tab=table"


def test_the_second_reader_gets_what_was_kept(client, django_assert_num_queries):
    factories.figure()
    first = client.get(ADDRESS)
    with django_assert_num_queries(1):
        second = client.get(ADDRESS)
    assert second.content == first.content
    assert second["HX-Push-Url"] == ADDRESS


def test_a_change_of_the_data_is_shown_at_once(client):
    factories.figure(value=111_111)
    assert "111,111" in client.get(ADDRESS).content.decode()
    factories.figure(value=222_222, period=Period.year(2024))
    assert "222,222" in client.get(ADDRESS).content.decode()


def test_the_same_is_not_sent_again(client):
    factories.figure()
    tag = client.get(ADDRESS)["ETag"]
    answer = client.get(ADDRESS, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


def test_staff_are_answered_for_themselves(client, admin_client):
    factories.figure()
    assert "ETag" not in admin_client.get(ADDRESS)
    assert "/admin/" not in client.get(ADDRESS).content.decode()
