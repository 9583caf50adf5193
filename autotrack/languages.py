"""The language of an answer: what the address asks for, else what the reader has chosen or prefers.

`?lang=ru` on any address answers in that language and keeps it for this reader; without it the cookie
decides, then `Accept-Language`. The API is read by programs: it answers in English unless asked otherwise.
"""

from babel import Locale, UnknownLocaleError
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers

#: The parameter that any address takes.
PARAMETER = "lang"


def asked_for(request: HttpRequest) -> str:
    """The language that the address names; empty where it names none that we speak."""
    code = request.GET.get(PARAMETER, "")
    return code if code in dict(settings.LANGUAGES) else ""


def is_for_programs(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")


def name_of(code: str) -> str:
    """What the reader's language calls a language; the code itself where it has no word for it."""
    try:
        name = Locale.parse(code).get_language_name(translation.get_language() or settings.LANGUAGE_CODE)
    except (ValueError, UnknownLocaleError):
        name = None
    return name or code


class LanguageMiddleware(LocaleMiddleware):
    """Activates the language of an answer, tells caches what it depends on, and keeps a choice."""

    def process_request(self, request: HttpRequest) -> None:
        asked = asked_for(request) or (settings.LANGUAGE_CODE if is_for_programs(request) else "")
        if not asked:
            super().process_request(request)
            return
        translation.activate(asked)
        request.LANGUAGE_CODE = asked

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        answered = super().process_response(request, response)
        if not is_for_programs(request):
            patch_vary_headers(answered, ["Cookie"])
            if asked := asked_for(request):
                keep(answered, asked)
        return answered


def keep(response: HttpResponseBase, language: str) -> None:
    """Let this reader's next pages be in a language; the cookie says nothing else about them."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
