"""Names nobody has listed, found by their shape: plants, companies and brands."""

import re
from collections.abc import Iterator, Sequence

from plants.vocabulary import Metric

from .gazetteer import EntityKind, Mention, Record
from .grammar import HINTS, METRICS, NOUNS, Hint, Noun
from .matching import Found, covered
from .modelnames import COMPANY_TAILS
from .tokens import Kind, Token

LONG_WORD, FEWEST_LONG, HEADLINE = 4, 5, 0.8
OPENING = frozenset('«“"„')
CLOSING = frozenset('»”"“')
LONGEST_QUOTED_NAME = 6
OF_MAKE = ("марк", "бренд", "модел", "семейств")
#: How words end that say where vehicles are from: "European cars".
NATIONAL = ("an", "ese", "ish", "ch", "ern", "viet", "made", "built", "class")
BADGES = frozenset({"badge", "brand", "marque", "nameplate", "label"})
NAMED_WORKS = frozenset({"works", "plant", "factory", "workshop", "enterprise", "facility"})


def unlisted(text: str, tokens: Sequence[Token], words: Found, known: list[Mention]) -> list[Mention]:
    """Every name by its shape; they may overlap each other and `known` ones."""
    capitals = [position for position, token in enumerate(tokens) if token.capital]
    taken = covered(known)
    places = covered(m for m in known if m.of_place())
    return [
        *(_quoted(tokens, words, known) if not OPENING.isdisjoint(text) else ()),
        *(() if _is_headline_case(tokens) else _by_tail(tokens, capitals, known, places)),
        *_before_plant(tokens, words, taken),
        *_camel_case(tokens, capitals, text),
        *_apposed_names(tokens, capitals, places),
        *_called_ventures(tokens, capitals, taken),
        *_adjective_plants(tokens, capitals),
        *_place_plants(tokens, words, known),
        *_badged(tokens, capitals, known),
        *_of_vehicles(tokens, capitals, words, taken),
    ]


def _badged(tokens: Sequence[Token], capitals: Sequence[int], known: Sequence[Mention]) -> Iterator[Mention]:
    """A brand nobody listed: "under the Akia badge"."""
    for position in capitals:
        badge = tokens[position + 1].text if 0 < position < len(tokens) - 1 else ""
        if badge in BADGES and tokens[position - 1].text == "the":
            name = tokens[position].text
            if all(mention.first != position for mention in known):
                shown = name if name.isupper() else name.title()
                yield Mention(position, position + 1, (Record(EntityKind.BRAND, shown),))


def _of_vehicles(
    tokens: Sequence[Token], capitals: Sequence[int], words: Found, taken: set[int]
) -> Iterator[Mention]:
    """A brand nobody listed, right before the vehicles it is of: "to build Forthing crossovers"."""
    for position in capitals:
        token = tokens[position]
        if position in taken or position == 0 or tokens[position - 1].capital or not token.text.isascii():
            continue
        if token.upper or len(token.text) < LONG_WORD or token.text.endswith(NATIONAL) or "'" in token.text:
            continue
        if any(n.noun is Noun.VEHICLES for n in words.at(NOUNS, position + 1)[1]):
            yield Mention(position, position + 1, (Record(EntityKind.BRAND, token.text.title()),))


def _plant(tokens: Sequence[Token], first: int, last: int, name: str) -> Mention:
    return Mention(first, last, (Record(EntityKind.PLANT, name, role="unknown"),))


def _quoted(tokens: Sequence[Token], words: Found, known: list[Mention]) -> list[Mention]:
    """«Name» next to a word for a plant."""
    plants = words.find(HINTS[Hint.PLANT])
    after, before = {match.last for match in plants}, {match.first for match in plants}
    made = {n.last: n.first for n in words.find(NOUNS) if n.value.noun is Noun.VEHICLES}
    found: list[Mention] = []
    for position, token in enumerate(tokens):
        if token.text not in OPENING or (found and position < found[-1].last):
            continue
        end = next(
            (i for i in range(position + 1, min(len(tokens), position + 8)) if tokens[i].text in CLOSING),
            None,
        )
        if end is None or end - position - 1 > LONGEST_QUOTED_NAME or end == position + 1:
            continue
        if (position in made and made[position] not in after) or tokens[position - 1].text.startswith(
            OF_MAKE
        ):
            continue  # vehicles «of a name»; «завод автобусов «Имя»» is a plant's
        if _is_maker(tokens, words, end + 1) and not _is_known(known, position + 1, end):
            found.append(_plant(tokens, position + 1, end, ""))
            continue
        said = tokens[position - 1].text == ":"  # «Директор завода: «Мы растём»»
        led = not said and {position, position - 1, position - 2} & after
        near = led or {end + 1, end + 2, end + 3, end + 4} & before
        if near and tokens[position + 1].capital and not _is_known(known, position + 1, end):
            found.append(_plant(tokens, position + 1, end, ""))
    return found


MADE = ("л", "ла", "ло")  # how a verb of the past ends whose subject is one


def _is_maker(tokens: Sequence[Token], words: Found, verb: int) -> bool:
    """Whether right after a quoted name stands that it made something: «"Имя" собрало 90 машин»."""
    made = any(value is Metric.PRODUCTION for value in words.at(METRICS, verb)[1])
    return made and tokens[verb].text.endswith(MADE)


def _is_known(known: list[Mention], first: int, last: int) -> bool:
    return any(m.first <= first and m.last >= last for m in known)


def _before_plant(tokens: Sequence[Token], words: Found, taken: set[int]) -> Iterator[Mention]:
    """A name nobody listed between "the" and the word for a plant: "the Ziksto works"."""
    for match in words.find(HINTS[Hint.PLANT]):
        name = match.first
        while name > 0 and name - 1 not in taken and _is_capital_word(tokens[name - 1]):
            name -= 1
        if not 0 < name < match.first or match.first - name > LONGEST_NAME:
            continue
        if tokens[name - 1].text == "the" and tokens[match.first].text in NAMED_WORKS:
            yield _plant(tokens, name, match.first, "")


def _is_capital_word(token: Token) -> bool:
    return token.capital and token.kind is Kind.WORD


def _goes_on(tokens: Sequence[Token], position: int, places: set[int]) -> bool:
    """Whether a name goes on after a word that could end it: "Turkmen Motor Transport"."""
    if position >= len(tokens) or not tokens[position].capital or position in places:
        return False
    return tokens[position].text not in COMPANY_TAILS | NAMED_WORKS


def _is_headline_case(tokens: Sequence[Token]) -> bool:
    """Whether nearly every long word has a capital, and so a capital says nothing of names."""
    long = [token for token in tokens if token.kind is Kind.WORD and len(token.text) >= LONG_WORD]
    return len(long) >= FEWEST_LONG and sum(token.capital for token in long) >= HEADLINE * len(long)


def _by_tail(
    tokens: Sequence[Token], capitals: Sequence[int], known: Sequence[Mention], places: set[int]
) -> list[Mention]:
    """Capitalised words that end in "Motors", "Group" and the like, a place before them left out."""
    tails = [position for position in capitals if tokens[position].text in COMPANY_TAILS]
    if not tails:
        return []
    found = []
    ends = {m.last for m in known if m.of(EntityKind.PLANT, EntityKind.ORGANISATION)}
    for position in tails:
        if position + 1 in ends or _goes_on(tokens, position + 1, places):
            continue
        first = position
        while first > 0 and _is_capital_word(tokens[first - 1]) and position - first < 3:
            first -= 1
        if first == 0 and first in places and first + 1 < position:
            first += 1
        if first < position:
            found.append(_plant(tokens, first, position + 1, ""))
    return found


VENTURES = frozenset({"venture", "assembler", "automaker", "carmaker"})
LONGEST_NAME = 4
FEWEST_OF_NAME = 2  # words of a name that nothing but its capitals shows


def _called_ventures(tokens: Sequence[Token], capitals: Sequence[int], taken: set[int]) -> Iterator[Mention]:
    """A name that is said to be a venture right after it: "Pamir Bus, a venture of the city with ..."."""
    named = {i for i in capitals if tokens[i].kind is Kind.WORD} - taken
    for position in sorted(named):
        last = position
        while last in named:
            last += 1
        after = [token.text for token in tokens[last : last + 5]]
        called = after[:1] == [","] and after[1:2] in (["a"], ["an"]) and bool(VENTURES & set(after[2:]))
        if position - 1 not in named and FEWEST_OF_NAME <= last - position <= LONGEST_NAME and called:
            yield _plant(tokens, position, last, "")


def _apposed_names(tokens: Sequence[Token], capitals: Sequence[int], places: set[int]) -> Iterator[Mention]:
    """A name set off by commas after what it is: "a joint venture, Avesto Energo-Auto, will make"."""
    named = frozenset(capitals)
    for position in capitals:
        before = [token.text for token in tokens[max(position - 2, 0) : position]]
        if len(before) < 2 or before[1] != "," or before[0] not in VENTURES or position in places:
            continue
        last = position + 1
        while last < len(tokens) and (last in named or tokens[last].text == "-"):
            last += 1
        ended = last < len(tokens) and tokens[last].text == ","
        if ended and last - position <= LONGEST_NAME:
            yield _plant(tokens, position, last, "")


CAMEL_CASE = re.compile(r"[A-ZА-ЯЁ][a-zа-яё]{1,12}(?:[A-ZА-ЯЁ][a-zа-яё]*){1,3}")


def _camel_case(tokens: Sequence[Token], capitals: Sequence[int], text: str) -> list[Mention]:
    """A company's name in one word: QazTehna, СарыаркаАвтоПром."""
    return [
        _plant(tokens, position, position + 1, "")
        for position in capitals
        if len((token := tokens[position]).text) >= 6
        and CAMEL_CASE.fullmatch(text, token.start, token.end)
        and not (position == 0 and _is_agency(tokens))
    ]


def _is_agency(tokens: Sequence[Token]) -> bool:
    """Whether the first word is the agency that reports: «КазТАГ - За полгода продано»."""
    return len(tokens) > 2 and tokens[1].text == "-" and tokens[2].capital and tokens[2].kind is Kind.WORD


PLANT_WORDS = ("plant", "factory", "works")
CYRILLIC_PLANT = re.compile(r"(?:авто)?завод(?:а|е|у|ом)?")
OF_NAMED = re.compile(r"завод(?:ы|а|е|у|ом|ов)?")  # Russian alone names a plant after the word for it
OF_A_PLACE = ("ский", "ского", "скому", "ским", "ском")
OF_A_KIND = ("ный", "ного", "ному", "ным", "ном", *OF_A_PLACE)  # what stands between: «тракторный»
MOST_WORDS_BETWEEN = 2


def _place_plants(tokens: Sequence[Token], words: Found, known: list[Mention]) -> list[Mention]:
    """A place or brand with the word for a plant: "Sokuluk car plant", «завод Yutong»."""
    found = []
    for mention in known:
        place = mention.of(EntityKind.REGION, EntityKind.BRAND)
        if place is None or mention.of(EntityKind.PLANT, EntityKind.COUNTRY):
            continue
        last = _plant_word(tokens, words, mention.last)
        if last is not None:
            found.append(_plant(tokens, mention.first, last + 1, ""))
        elif (
            place.kind is EntityKind.BRAND
            and mention.first
            and OF_NAMED.fullmatch(tokens[mention.first - 1].text)
            and not _is_first_of_list(mention, known, tokens)
        ):
            found.append(_plant(tokens, mention.first - 1, mention.last, ""))
    return found


def _is_first_of_list(mention: Mention, known: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Whether more brands follow: «завод Chery, Changan и Haval» has no name."""
    brands = {m.first for m in known if m.of(EntityKind.BRAND)}
    joined = mention.last < len(tokens) and tokens[mention.last].text in (",", "и")
    return joined and mention.last + 1 in brands


def _plant_word(tokens: Sequence[Token], words: Found, first: int) -> int | None:
    """The token of "plant" at `first`, or after a noun of vehicles or two: "tractor assembly plant"."""
    for position in range(first, min(first + MOST_WORDS_BETWEEN + 1, len(tokens))):
        if tokens[position].text in PLANT_WORDS:
            return position
        of_vehicles = words.at(NOUNS, position)[1] or tokens[position].text in ("assembly", "automobile")
        if not of_vehicles or tokens[position].capital:
            return None
    return None


def _adjective_plants(tokens: Sequence[Token], capitals: Sequence[int]) -> Iterator[Mention]:
    """A place's adjective with the word for a plant: «Ташкентский тракторный завод»."""
    for position in capitals:
        if not tokens[position].text.endswith(OF_A_PLACE):
            continue
        for last in range(position + 1, min(position + 4, len(tokens))):
            if CYRILLIC_PLANT.fullmatch(tokens[last].text):
                yield _plant(tokens, position, last + 1, "")
                break
            if not tokens[last].text.endswith(OF_A_KIND):
                break
