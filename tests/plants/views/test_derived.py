"""The page of a number that no source states: its making, its figures, its flags, in words."""

import pytest
from django.template import Context, Template
from django.utils import timezone

from articles import review
from articles.models import Article
from plants.models import Figure
from plants.periods import Period
from plants.series.points import Grain
from plants.series.windows import lines
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "Plants grew. In January–July 2025 Kazakhstan made 83,200 vehicles, it said. It snowed."


def tag(point, arguments="point"):
    template = Template("{% load figures %}{% point " + arguments + " %}")
    return template.render(Context({"point": point}))


@pytest.fixture
def july():
    """A month out of two windows, one of them read in an article."""
    article = factories.article(TEXT, state=Article.State.ANNOTATED, annotated=timezone.now(), relevant=True)
    window = Period.months(2025, 1, 7)
    review.accept(factories.claim("83,200 vehicles", article=article, value=83_200, period=window))
    factories.figure(value=71_500, period=Period.months(2025, 1, 6), qualifier="about")
    (line,) = lines(Figure.objects.all().plain(), Grain.MONTH)
    return line.by_period[Period.months(2025, 7, 7)]


def address(point):
    return tag(point).partition('href="')[2].partition('"')[0].replace("&amp;", "&")


def test_tag_says_that_the_number_is_derived(july):
    assert 'class="num num--derived"' in tag(july)
    assert '>11,700<span class="hidden"> derived</span></a>' in tag(july)


def test_tag_of_a_stated_point_is_its_figure(july):
    (line,) = lines(Figure.objects.filter(quote="").plain(), Grain.HALF)
    (point,) = line.points
    url = point.inputs[0].get_absolute_url()
    assert tag(point) == f'<a class="num" href="{url}">about 71,500</a>'
    assert "about 71,500 vehicles" in tag(point, "point unit=True")


@pytest.mark.parametrize("suffix", ["", "&fragment=1"])
def test_page_and_fragment_tell_the_making_and_its_words(client, july, suffix):
    response = client.get(address(july) + suffix)
    shown = response.content.decode()
    assert response.status_code == 200
    for words in ("Derived", "No source states this period", "plus", "minus", "11,700", "83,200", "71,500"):
        assert words in shown
    assert ">83,200 vehicles</a></mark>, it said." in shown
    assert "It snowed" not in shown
    assert "A source says about, over, up to or the like." in shown
    assert "From windows of different publishers." in shown
    assert ("<html" in shown) == (not suffix)
    assert response.get("X-Robots-Tag") == ("noindex" if suffix else None)


def test_page_goes_to_the_figure_where_a_source_has_come_to_state_it(client, july):
    stated = factories.figure(value=11_690, period=july.period)
    assert client.get(address(july)).url == stated.get_absolute_url()
    assert client.get(address(july) + "&fragment=1").url == f"{stated.get_absolute_url()}?fragment=1"


@pytest.mark.parametrize("suffix", ["", "&fragment=1"])
def test_what_cannot_be_derived_any_more_is_said(client, july, suffix):
    Figure.objects.filter(value=71_500).delete()
    response = client.get(address(july) + suffix)
    assert response.status_code == 404
    assert "nothing can be derived for July 2025" in response.content.decode()


def test_an_address_of_nothing_is_said_to_be_so(client):
    response = client.get("/derived/magic/production/2025/")
    assert response.status_code == 404
    assert "The address names no derived number" in response.content.decode()


def test_the_number_of_queries_does_not_grow_with_the_parts(client, django_assert_max_num_queries):
    factories.figure(value=1000)
    for number in range(30):
        factories.figure(value=number, brand=factories.brand())
    with django_assert_max_num_queries(12):
        shown = client.get("/derived/residual/production/2025/?country=KZ&by=brand").content.decode()
    assert "leave over of the stated total" in shown


def test_a_change_on_a_page_opens_on_its_making(client):
    for year, value in ((2024, 1000), (2025, 1100)):
        factories.figure(period=Period.year(year), value=value)
    shown = client.get("/").content.decode()
    assert 'num--derived" href="/derived/change/production/2025/?country=KZ">+10%' in shown
