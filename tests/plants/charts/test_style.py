"""Pictures are plain values that Plotly's own objects know: they refuse any name or value that is none."""

import plotly.graph_objects as go
import pytest

from plants.charts import charts
from plants.charts.marks import Curve
from plants.models import Figure
from plants.periods import Period
from plants.rankings import rankings
from plants.series import comparable
from plants.series.choice import Choice
from plants.series.points import stated
from tests import factories
from tests.plants.charts.test_curves import chart, derived, figure, years

pytestmark = pytest.mark.django_db


def bars():
    factories.figure(period=Period.year(2024))
    factories.figure(period=Period.months(2025, 1, 7))
    capacity = factories.figure(metric="capacity", value=5000, period=None)
    compared = comparable.compare(Figure.objects.filter(metric="production"))
    return charts.by_year("slug", "Output", "Vehicles", compared, capacity)


def ranking():
    for name in ("Kia", "JAC", "BYD"):
        factories.figure(brand=factories.brand(name))
    return charts.ranking(*rankings())


def lines():
    disputed = stated(Choice(figure(12, "2024"), (figure(9, "2024"),)))
    promised = [figure(3, "2025"), figure(4, "2026", status="target")]
    partial = [*years((2023, 1), (2024, 2)), figure(1, "2025-01/2025-05")]
    return chart(Curve("Told", (derived(2, "2023"), disputed)), promised, partial, level=100)


@pytest.mark.parametrize("make", [bars, ranking, lines])
def test_plotly_knows_all_of_a_picture(make):
    made = make()
    assert go.Figure(made.picture).to_plotly_json()["data"] == made.picture["data"]


def test_a_name_that_plotly_does_not_know_is_refused():
    picture = bars().picture
    picture["data"][0]["color"] = "red"
    with pytest.raises(ValueError, match="color"):
        go.Figure(picture)
