"""Models nobody listed, by their shape: words with capitals or digits right after a brand."""

import re
from collections.abc import Iterator, Sequence

from .gazetteer import EntityKind, Mention, Record
from .grammar import CLOCK, HINTS, METRICS, NOUNS, Hint, Noun
from .matching import Found, covered
from .periods import is_year
from .tokens import Kind, Token

#: Words that end the name of a company, in lower case.
TAILS = """
    motors motor auto avto group holding engineering industries automotive manufacturing machinery mash
    motor trucks technology trailer tractors tractor bus buses works jsc ojsc cjsc llc llp ltd моторс авто
    групп холдинг инжиниринг индастриз маш
"""
COMPANY_TAILS = frozenset(TAILS.split())
LONGEST_MODEL = 3
SHORTEST_NUMBER = 3  # digits of a model's number
MODEL_NUMBER = re.compile(r"\d{1,4}")


def unlisted_models(tokens: Sequence[Token], words: Found, known: Sequence[Mention]) -> Iterator[Mention]:
    """A model nobody listed: words with capitals or digits right after its brand: "Chery Tiggo 7"."""
    taken = covered(known)
    for mention in known:
        brand = mention.of(EntityKind.BRAND)
        if mention.of(EntityKind.MODEL) is not None:
            yield from _numbered(mention, tokens)
        if brand is None or mention.of(EntityKind.COUNTRY) or mention.last >= len(tokens):
            continue
        last = mention.last
        while last < len(tokens) and last - mention.last < LONGEST_MODEL and last not in taken:
            if not _names_model(tokens, words, last, last == mention.last):
                break
            last += 1
        company = (
            last < len(tokens) and words.at(HINTS[Hint.BACKER], last)[1] and tokens[last].text != "group"
        )
        if last > mention.last and not company:
            name = " ".join(token.text for token in tokens[mention.last : last])
            yield Mention(mention.last, last, (Record(EntityKind.MODEL, name.title(), brand=brand.name),))


def _numbered(model: Mention, tokens: Sequence[Token]) -> Iterator[Mention]:
    """A known model with the number of its version: "Arrizo 8"."""
    number = tokens[model.last] if model.last < len(tokens) else None
    after = tokens[model.last + 1].text if model.last + 1 < len(tokens) else "."
    if (
        number is not None
        and re.fullmatch(r"\d", number.text)
        and not after[0].isdigit()
        and after not in "%,"
    ):
        yield model._replace(last=model.last + 1)


def _names_model(tokens: Sequence[Token], words: Found, position: int, first: bool) -> bool:
    """Whether a token can be part of a model's name."""
    token = tokens[position]
    if token.kind is Kind.OPAQUE:
        return token.text[0].isalpha()
    if token.kind is Kind.NUMBER:
        counted = first and not _numbers_model(tokens, words, position)
        return not counted and MODEL_NUMBER.fullmatch(token.text) is not None and not is_year(token)
    common = words.at(NOUNS, position)[1] or words.at(CLOCK, position)[1] or words.at(METRICS, position)[1]
    company = token.text in COMPANY_TAILS or words.at(HINTS[Hint.PLANT], position)[1]
    return token.capital and token.kind is Kind.WORD and token.text.isascii() and not (common or company)


def _numbers_model(tokens: Sequence[Token], words: Found, position: int) -> bool:
    """Whether digits right after a brand are of a model: "200 units of KAMAZ 6520 trucks"."""
    if not tokens[position].text.isdigit() or len(tokens[position].text) < SHORTEST_NUMBER:
        return False
    follows = any(n.noun is Noun.VEHICLES for n in words.at(NOUNS, position + 1)[1])
    return follows and any(token.kind is Kind.NUMBER for token in tokens[max(0, position - 5) : position])
