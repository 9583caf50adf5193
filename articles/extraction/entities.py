"""Names in a sentence: the known ones from the gazetteer, unknown plants and companies by their shape."""

from collections.abc import Sequence
from dataclasses import replace

from plants.vocabulary import TRACKED_COUNTRIES

from .gazetteer import QUOTES, EntityKind, Gazetteer, Mention
from .grammar import CLOCK, CURRENCIES, HINTS, NOUNS, STATUSES, Hint, Noun
from .matching import Found
from .modelnames import unlisted_models
from .tokens import Kind, Token
from .unlisted import CYRILLIC_PLANT, OPENING, unlisted

MAKES = frozenset({"make", "brand", "marque", "badge"})
#: Words of a language that are spelt like a name's form.
PLAIN = """
    нет тогда того самого самой самом самому самым самых самые самый самое самая самую старте полях
"""
PLAIN_WORDS = frozenset(PLAIN.split())
NOT_PLANTS = frozenset({"agency", "association", "publisher", "investor"})


def find_entities(text: str, tokens: Sequence[Token], words: Found, gazetteer: Gazetteer) -> list[Mention]:
    """Every name, in order, none overlapping; a longer unknown name goes before a known one inside it."""
    found = [m for m in gazetteer.find(tokens) if not (_is_word(m, tokens, words) or _is_currency(m, tokens))]
    lands = sum(m.of(EntityKind.COUNTRY) is not None for m in found)
    known = [_brand_or_country(m, tokens, words, lands > 1) for m in found]
    known = [m for m in known if not _is_code_of_model(m, known, tokens)]
    known = [part for m in known for part in _apposed(m, known, tokens, gazetteer)]
    unknown = [*unlisted(text, tokens, words, known), *unlisted_models(tokens, words, known)]
    if not unknown:
        return known
    named = {m.first - len(_opening(tokens, m.first)) for m in [*known, *unknown] if is_company(m)}
    unknown = [m for m in unknown if m.last not in named or not _is_of_place(m, tokens)]
    unknown = [_at_home(_branded(mention, known), tokens, known) for mention in unknown]
    taken: list[Mention] = []
    for mention in sorted([*known, *unknown], key=lambda m: (m.first - m.last, m.first)):
        if all(mention.last <= other.first or mention.first >= other.last for other in taken):
            taken.append(mention)
    return sorted(taken, key=lambda m: m.first)


def _apposed(
    mention: Mention, known: Sequence[Mention], tokens: Sequence[Token], gazetteer: Gazetteer
) -> list[Mention]:
    """A plant named by its place right before its own name is that place: «Костанайский автозавод «Имя»»."""
    plant = mention.of(EntityKind.PLANT, EntityKind.ORGANISATION)
    after = next((m for m in known if m.first > mention.first), None)
    if plant is None or after is None or plant not in after.records:
        return [mention]
    between = tokens[mention.last : after.first]
    if not _is_of_place(mention, tokens) or any(token.text not in OPENING for token in between):
        return [mention]
    inside = gazetteer.find(tokens[mention.first : mention.first + 1])
    return [m._replace(first=mention.first, last=mention.first + 1) for m in inside]


def _opening(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """The quotation mark right before a name, if there is one."""
    return tokens[first - 1 : first] if first and tokens[first - 1].text in OPENING else ()


def _is_of_place(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether a plant is named by its place: «Костанайский автозавод», which may have a name besides."""
    return CYRILLIC_PLANT.fullmatch(tokens[mention.last - 1].text) is not None


def _branded(plant: Mention, known: Sequence[Mention]) -> Mention:
    """A plant that knows the brand and the place in its name."""
    inside = [m for m in known if plant.first <= m.first and m.last <= plant.last]
    brand = next((r for m in inside if (r := m.of(EntityKind.BRAND)) is not None), None)
    place = next((r for m in inside if (r := m.of(EntityKind.REGION)) is not None), None)
    record = replace(
        plant.records[0],
        brand=brand.name if brand else None,
        region=place.name if place else None,
        country=place.country if place else None,
    )
    return plant._replace(records=(record,))


def _brand_or_country(mention: Mention, tokens: Sequence[Token], words: Found, among: bool) -> Mention:
    """A name of both kinds is the brand before a vehicle or a model's number: "Belarus tractors".

    Not before a number where it is `among` countries: "Georgia sent 402 and Belarus 155".
    """
    if mention.of(EntityKind.BRAND) is None or mention.of(EntityKind.COUNTRY) is None:
        return mention
    vehicles = any(n.noun is Noun.VEHICLES for n in words.at(NOUNS, mention.last)[1])
    numbered = mention.last < len(tokens) and tokens[mention.last].kind is Kind.NUMBER
    numbered = numbered and not among
    called = mention.last < len(tokens) and tokens[mention.last].text in MAKES
    named = " ".join(token.text for token in tokens[mention.first : mention.last])
    plain = any(
        named in map(str.lower, (r.name, *r.aliases)) for r in mention.records if r.kind is EntityKind.BRAND
    )
    quoted = mention.first > 0 and tokens[mention.first - 1].text in OPENING
    kept = EntityKind.BRAND if plain and (vehicles or numbered or quoted or called) else EntityKind.COUNTRY
    return Mention(mention.first, mention.last, tuple(r for r in mention.records if r.kind is kept))


OF_ITS = frozenset({"'s", "company", "firm", "carmaker", "automaker", "maker", "giant", "group", "concern"})


def _at_home(company: Mention, tokens: Sequence[Token], known: Sequence[Mention]) -> Mention:
    """An unknown company, one of another country if that is named with it: "China's Foton Motor"."""
    first = company.first
    while first > 0 and tokens[first - 1].text in OF_ITS:
        first -= 1
    follows = company.last < len(tokens) and tokens[company.last].text in ("of", "из")
    near = [m for m in known if m.last == first or (follows and m.first == company.last + 1)]
    country = next((r.name for m in near if (r := m.of(EntityKind.COUNTRY)) is not None), None)
    if country is None or country in TRACKED_COUNTRIES:
        return company
    record = company.records[0]
    return company._replace(records=(replace(record, kind=EntityKind.ORGANISATION, country=country),))


def _is_code_of_model(mention: Mention, known: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Whether a country's code is part of a model's name: "Isuzu NP 37"."""
    coded = len(tokens[mention.first].text) == 2 and mention.of(EntityKind.COUNTRY) is not None
    return coded and any(m.last == mention.first and m.of(EntityKind.BRAND) for m in known)


def _is_currency(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether a country only says whose dollars they are: "US$115 million"."""
    return mention.last < len(tokens) and tokens[mention.last].text == "$"


def _is_word(mention: Mention, tokens: Sequence[Token], words: Found) -> bool:
    """Whether a name is a word of another kind: a country's in its money's, a model's in "Next door"."""
    model = mention.of(EntityKind.MODEL)
    said = words.at(CLOCK, 0)[1] or words.at(STATUSES, 0)[1] or words.at(HINTS[Hint.SOURCE], 0)[1]
    if mention.last - mention.first == 1 and tokens[mention.first].text in PLAIN_WORDS:
        return True
    money = bool(words.at(CURRENCIES, mention.first)[1]) and mention.of_place()
    return money or (model is not None and mention.first == 0 and bool(said))


def is_company(mention: Mention) -> bool:
    """Whether a mention can be the plant or operating company of a claim."""
    record = mention.of(EntityKind.PLANT, EntityKind.ORGANISATION)
    if record is None or mention.of(EntityKind.BRAND) is not None or record.role in NOT_PLANTS:
        return False
    return record.kind is EntityKind.PLANT or record.country in TRACKED_COUNTRIES


def surface(text: str, tokens: Sequence[Token], mention: Mention) -> str:
    """The words of a mention as the article writes them, closing quotation marks left out."""
    words = tokens[mention.first : mention.last]
    while words and words[-1].text in QUOTES:
        words = words[:-1]
    return text[words[0].start : words[-1].end] if words else ""
