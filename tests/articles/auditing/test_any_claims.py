"""Whatever an article claims, the audits come to an end, and what they propose can be kept."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from articles.auditing.capacity import Capacities, above_capacity
from articles.auditing.changes import contradicted_changes
from articles.auditing.currencies import borne_out, odd_pairs
from articles.auditing.frame import fractions, future_actuals, missing_frame, unlinked_names
from articles.auditing.parts import parts_above_total
from articles.auditing.rates import Rates
from articles.auditing.repeats import printed_differently
from articles.auditing.series import jumps
from articles.auditing.worth import implausible_worth
from articles.models import Finding
from plants.periods import Period
from plants.vocabulary import Metric, Qualifier, Segment, unit_fits
from tests.articles.auditing.drafts import article, claim, known

TEXT = "from 4916 thousand ($40, or 74 thousand) 8.3 times 0 00 " * 3
UNITS = ["vehicles", "people", "percent", "date", "USD", "KZT", "CNY"]
RATES = Rates({"KZT": [(Period.year(2024), Decimal("0.002"))]})

numbers = st.sampled_from(
    ["0", "0.0001", "1", "7.8", "40", "74000", "11700", "11731", "83200", "1e9", "1.16e12", "9e19"]
)
periods = st.none() | st.builds(Period.year, st.integers(2023, 2026)) | st.just(Period.months(2024, 1, 2))


@st.composite
def claims(draw):
    metric = draw(st.sampled_from(Metric.values))
    start = draw(st.integers(0, len(TEXT)))
    return claim(
        draw(st.none() | numbers),
        metric,
        draw(st.sampled_from([unit for unit in UNITS if unit_fits(metric, unit)])),
        change_pct=draw(st.sampled_from([None, -500, -100, -50, 0, 3.2, 100, 730, 99_999_999])),
        qualifier=draw(st.sampled_from(["", *Qualifier.values])),
        segment=draw(st.sampled_from(["", *Segment.values])),
        period=draw(periods),
        country_id=draw(st.sampled_from([None, "KZ"])),
        plant_id=draw(st.sampled_from([None, 7])),
        brand_name=draw(st.sampled_from(["", "Kia"])),
        start=start,
        end=draw(st.integers(start, len(TEXT))),
    )


def found(page, these):
    series = known(*((one, one.period, 5_000) for one in these if one.period))
    return [
        *unlinked_names(these),
        *missing_frame(these),
        *fractions(these),
        *future_actuals(page, these),
        *contradicted_changes(page, these, series),
        *odd_pairs(page, these, RATES, series),
        *implausible_worth(page, these, RATES),
        *printed_differently(these, series),
        *parts_above_total(these),
        *above_capacity(these, Capacities({7: Decimal(70_000)})),
        *jumps(page, these, series, RATES, borne_out(page, these, RATES, series)),
    ]


@given(st.lists(claims(), max_size=8), st.sampled_from([None, date(2025, 8, 20)]))
def test_any_claims(these, published):
    for finding in found(article(TEXT, published), these):
        assert finding.claim in these
        assert can_be_kept(finding)
        assert 20 < len(finding.message) < 200


def can_be_kept(finding: Finding) -> bool:
    try:
        finding.clean_fields(exclude=["claim"])
    except ValidationError:
        return False
    return True
