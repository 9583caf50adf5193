"""Evidence alone, for the dialog that a number opens: the same address with `?fragment=1`."""

from typing import Any

from django.http import HttpRequest, HttpResponse


class Fragmented:
    """A page that also answers with a part of itself: its evidence, without what surrounds a page."""

    request: HttpRequest

    #: The template of the part.
    fragment_name = ""

    @property
    def is_fragment(self) -> bool:
        return "fragment" in self.request.GET

    def get_template_names(self) -> list[str]:
        names: list[str] = super().get_template_names()  # type: ignore[misc]
        return [self.fragment_name] if self.is_fragment else names

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().render_to_response(context, **kwargs)  # type: ignore[misc]
        if self.is_fragment:
            response["X-Robots-Tag"] = "noindex"
        return response
