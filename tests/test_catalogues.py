"""Every message of the sources and templates is translated, and no template shows words that are not."""

import re
from html.parser import HTMLParser

import pytest

from autotrack import catalogues

MESSAGES = [message for message in catalogues.gathered() if message.id]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd%]|</?\w+[^>]*>|https?://\S+")


@pytest.fixture(params=["ru", "kk"], scope="module")
def catalogue(request):
    return catalogues.read(catalogues.LOCALE / request.param / "LC_MESSAGES" / "django.po")


def forms(text):
    return list(text) if isinstance(text, tuple | list) else [text]


def test_every_message_is_translated(catalogue):
    known = {(message.context, tuple(forms(message.id))) for message in catalogue if translated(message)}
    missing = [message.id for message in MESSAGES if (message.context, tuple(forms(message.id))) not in known]
    assert missing == [], "run: make messages, then translate these in autotrack/locale"


def translated(message):
    return message.id and catalogues.is_translated(message)


def test_no_message_is_kept_that_nothing_uses(catalogue):
    used = {(message.context, tuple(forms(message.id))) for message in MESSAGES}
    unused = [one.id for one in catalogue if one.id and (one.context, tuple(forms(one.id))) not in used]
    assert unused == [], "run: make messages"


def test_translations_keep_what_is_filled_in(catalogue):
    for message in catalogue:
        if message.id:
            wanted = sorted(PLACEHOLDER.findall(forms(message.id)[-1]))
            for form in forms(message.string):
                assert sorted(PLACEHOLDER.findall(form)) == wanted, message.id


def test_every_form_of_a_plural_is_there(catalogue):
    for message in catalogue:
        if message.id and message.pluralizable:
            assert len(message.string) == catalogue.num_plurals


#: What is no word of a language: names, formats, codes.
NO_WORDS = {"API", "AutoTrack", "Auto", "Track", "BibTeX", "CSV", "JSON", "PNG", "SVG", "XLSX", "USD"}
SHOWN_ATTRIBUTES = {"alt", "aria-label", "aria-description", "content", "data-label", "placeholder", "title"}
BLOCKS = re.compile(
    r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|{%\s*blocktrans.*?endblocktrans(?:late)?\s*%}|{%.*?%}|{{.*?}}",
    re.DOTALL,
)


class Words(HTMLParser):
    """The words of a template that stand outside its tags."""

    def __init__(self):
        super().__init__()
        self.found, self.inside = [], []

    def handle_starttag(self, tag, attrs):
        self.inside.append(tag)
        if tag != "meta" or dict(attrs).get("name") == "description":
            self.found += [value for name, value in attrs if name in SHOWN_ATTRIBUTES and value]

    def handle_endtag(self, tag):
        if tag in self.inside:
            del self.inside[self.inside.index(tag) :]

    def handle_data(self, data):
        # A text area holds code to be copied.
        if not {"script", "style", "textarea"}.intersection(self.inside):
            self.found.append(data)


def words_of(template):
    words = Words()
    words.feed(BLOCKS.sub(" ", template))
    return {word for text in words.found for word in re.findall(r"[^\W\d_]{2,}", text)} - NO_WORDS


@pytest.mark.parametrize(
    "path",
    sorted(catalogues.TEMPLATES.rglob("*.html")),
    ids=lambda path: path.relative_to(catalogues.TEMPLATES).as_posix(),
)
def test_template_shows_no_words_outside_a_translation(path):
    assert words_of(path.read_text()) == set()


def test_words_outside_a_translation_are_seen():
    template = (
        """{% comment %} Not this. {% endcomment %}<p title="Here">{% translate "Not this" %} there</p>"""
    )
    assert words_of(template) == {"Here", "there"}


def test_stale_catalogues_are_compiled(tmp_path, monkeypatch):
    place = tmp_path / "kk" / "LC_MESSAGES" / "django.po"
    place.parent.mkdir(parents=True)
    place.write_text('msgid ""\nmsgstr "Language: kk\\n"\n\nmsgid "Plant"\nmsgstr "Зауыт"\n')
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    assert catalogues.compile_stale() == [place]
    assert "Зауыт".encode() in place.with_suffix(".mo").read_bytes()
    assert catalogues.compile_stale() == []


def test_messages_are_brought_up_to_date_and_none_is_guessed(tmp_path, monkeypatch):
    place = tmp_path / "kk" / "LC_MESSAGES" / "django.po"
    place.parent.mkdir(parents=True)
    place.write_text('msgid ""\nmsgstr "Language: kk\\n"\n\nmsgid "Plants and more"\nmsgstr "Зауыт"\n')
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    assert catalogues.update() == [(place, len(MESSAGES))]
    before = place.read_bytes()
    assert "Зауыт" not in before.decode()
    catalogues.update()
    assert place.read_bytes() == before
