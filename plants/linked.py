"""Numbers as links to their evidence: a stated one's sentence or source, a derived one's making."""

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from plants import numbers
from plants.models import Figure
from plants.models.preference import has_words
from plants.series.addresses import address_of
from plants.series.points import Point, Scope


def number(figure: Figure, *, unit: bool = False) -> SafeString:
    """A figure's number as a link to its evidence, marked where that is a sentence."""
    text = numbers.stated(figure) if unit else numbers.qualified(numbers.value_text(figure), figure.qualifier)
    return stated(figure.get_absolute_url(), text, is_quoted=bool(figure.quote))


def point(point: Point, scope: Scope | None = None, by: str = "", *, unit: bool = False) -> SafeString:
    """A point's number as a link to its evidence: a stated one's figure, a derived one's making.

    `scope` is that of its line, `by` what a total is parted by: see `plants.series.addresses.address_of`.
    """
    return of_point(point, numbers.point_text(point, unit=unit), scope, by)


def of_point(point: Point, text: str, scope: Scope | None = None, by: str = "") -> SafeString:
    """As `point`, in words of one's own."""
    url = address_of(point, scope, by)
    return derived(url, text) if point.is_derived else stated(url, text, is_quoted=has_words(point.inputs[0]))


def stated(url: str, text: str, *, is_quoted: bool) -> SafeString:
    """A number that a source states; `is_quoted` where its sentence is kept."""
    return format_html('<a class="{}" href="{}">{}</a>', "num num--quoted" if is_quoted else "num", url, text)


def derived(url: str, text: str) -> SafeString:
    """A number that is computed here, said to be so to eyes and ears."""
    words = '<a class="num num--derived" href="{}">{}<span class="hidden"> {}</span></a>'
    return format_html(words, url, text, _("derived"))
