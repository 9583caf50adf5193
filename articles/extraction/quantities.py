"""Numbers with what they count: 11.7 thousand vehicles, KZT 164.9 billion, 19 percent, 2.3 times.

A quantity spans everything that says it, qualifier and counted noun included.
"""

import re
from collections.abc import Sequence

from plants.vocabulary import Qualifier

from .grammar import (
    CLOCK,
    CURRENCIES,
    FRACTIONS,
    GLUE,
    HINTS,
    METRICS,
    MULTIPLES,
    NOUNS,
    NUMERALS,
    PERCENTS,
    QUALIFIERS,
    SCALES,
    TIMES,
    CountedNoun,
    Hint,
    Noun,
)
from .lexicon import LEXICONS
from .matching import Found, Match
from .measures import Measure, Quantity
from .numbers import NumberReader, past_hyphen
from .tokens import Kind, Token
from .turkic import (
    TURKIC,
    WITH,
    ends_its_phrase,
    is_ending,
    names_kind,
    names_other_head,
    past_ending,
    says_by_how_much,
)

SUCH = frozenset({"таких", "такие", "же"})  # may stand for the noun: «ещё 400 таких же»
MOST_WORDS_TO_NOUN = 4
LONGEST_CODE = 3  # letters of a currency's sign or code
IN_WORDS = (NUMERALS, MULTIPLES, FRACTIONS)  # a quantity starts with one of these, or with digits
DEPARTURES = frozenset({"from", "с", "со"})
ARRIVAL_REACH = 4  # tokens before "to" in which a change or a "from" makes it no bound
FEWEST_DEALS = 100  # nothing grows so many times
FRACTION = "fraction"  # a percentage said in words: a third
COPULAS = frozenset({"were", "was", "are", "is", "being", "more", "further", "extra", "additional"})
ADJECTIVES = ("ых", "их", "ые", "ие", "ым", "им", "ого", "ый", "ий")  # how Russian ones end
DATING = frozenset({"next", "last", "this", "past", "previous", "coming"})  # "135 thousand next year"
YEAR = re.compile(r"(?:19|20)\d\d")
NAMED = CountedNoun(Noun.NAMED)


class QuantityFinder:
    """Finds the quantities of one run of tokens."""

    def __init__(
        self,
        tokens: Sequence[Token],
        words: Found,
        language: str,
        names: frozenset[int] = frozenset(),
        places: frozenset[int] = frozenset(),
    ) -> None:
        self.tokens = tokens
        self.words = words
        self.language = language
        self.names = names  # tokens that are part of a brand's or model's name
        self.places = places  # tokens that are part of a country's or region's name
        self.qualifiers_by_end: dict[int, Match[Qualifier]] = {}
        self.qualifiers_by_start: dict[int, Match[Qualifier]] = {}
        for match in words.find(QUALIFIERS):
            self.qualifiers_by_end[match.last] = match
            self.qualifiers_by_start[match.first] = match
        self.currency_by_end = {match.last: match for match in words.find(CURRENCIES)}
        self.numbers = NumberReader(tokens, words, language, self.currency_by_end)

    def find(self) -> list[Quantity]:
        """Every quantity, in order, none overlapping."""
        found: list[Quantity] = []
        reached = 0
        for position in sorted(self.words.starts(*IN_WORDS).union(self.words.numbers)):
            if position < reached:
                continue
            quantity = self._change(position) or self._quantity(position)
            if quantity is not None:
                found.append(quantity)
                reached = quantity.last
        return self._paired(found)

    def _paired(self, found: list[Quantity]) -> list[Quantity]:
        """A bare number takes what the next one counts in "from 25 to 60 percent"."""
        pairs = zip(found, [*found[1:], None], strict=False)
        return [self._like(quantity, after) if after is not None else quantity for quantity, after in pairs]

    def _like(self, low: Quantity, high: Quantity) -> Quantity:
        led = low.first > 0 and self.tokens[low.first - 1].text in ("from", "с", "со")
        led = led or (self._is_and(low.core_end) and bool(self.words.find(HINTS[Hint.RESPECTIVE])))
        gap = high.core - low.core_end
        if [token.text for token in self.tokens[low.core_end : high.core]] == ["out", "of"]:
            return low._replace(noun=high.noun, segment=high.segment)
        if (
            not led
            or gap != 1
            or low.noun is not Noun.NONE
            or low.measure is not Measure.COUNT
            or low.scale > 1
        ):
            return low
        return low._replace(
            measure=high.measure,
            unit=high.unit,
            noun=high.noun,
            segment=high.segment,
            scale=high.scale,
            value=low.value * high.scale,
        )

    def _change(self, position: int) -> Quantity | None:
        """A word that is a change by itself: doubled, halved."""
        last, values = self.words.at(MULTIPLES, position)
        if not values:
            return None
        return Quantity(position, position, last, last, values[0], Measure.CHANGE, in_words=True)

    def _quantity(self, position: int) -> Quantity | None:
        fraction = self._fraction(position)
        if fraction is not None:
            return fraction
        figures = self.numbers.figures_at(position)
        if figures is None:
            return None
        bare = Quantity(
            figures.first,
            figures.first,
            figures.last,
            figures.last,
            figures.value,
            scale=figures.scale,
            in_words=figures.in_words,
        )
        return self._qualified(self._measured(bare))

    def _fraction(self, position: int) -> Quantity | None:
        """A share in words: "a tenth of the market"."""
        last, values = self.words.at(FRACTIONS, position)
        numeral = self.words.at(NUMERALS, position)[0]
        if not values or (numeral >= last and self.words.at(SCALES, numeral)[1]):
            return None
        share = Quantity(
            position, position, last, last, values[0], Measure.PERCENT, unit=FRACTION, in_words=True
        )
        return self._qualified(share)

    def _measured(self, bare: Quantity) -> Quantity:
        """`bare` with what it counts: percent, times, money, or the noun after it."""
        after = bare.last
        if after < len(self.tokens) and self.tokens[after].text == "-":
            after += 1 if self.words.at(PERCENTS, after + 1)[1] else 0
        for measure, table in ((Measure.PERCENT, PERCENTS), (Measure.TIMES, TIMES)):
            last, values = self.words.at(table, after) if after < len(self.tokens) else (after, [])
            if values and measure is Measure.TIMES and bare.value >= FEWEST_DEALS:
                return bare._replace(noun=Noun.UNITS, last=last)  # "was bought 2,210 times"
            if values:
                return bare._replace(measure=measure, last=last)
        return self._money(bare) or self._counted(bare)

    def _money(self, bare: Quantity) -> Quantity | None:
        before = self.currency_by_end.get(bare.first)
        if before is not None and not self._is_word_for_money(before):
            return bare._replace(measure=Measure.MONEY, unit=before.value, first=before.first)
        if bare.last >= len(self.tokens):
            return None
        last, values = self.words.at(CURRENCIES, past_hyphen(self.tokens, bare.last))
        return bare._replace(measure=Measure.MONEY, unit=values[0], last=last) if values else None

    def _is_word_for_money(self, currency: Match[str]) -> bool:
        """Whether a currency is spelled out, which outside English never leads its number."""
        return self.language != "en" and len(self.tokens[currency.last - 1].text) > LONGEST_CODE

    def _bounded(self, bare: Quantity) -> Quantity:
        """`bare` with the bound after it, where the language puts it there: "500-ден аса"."""
        position = past_ending(self.tokens, bare.last)
        after = self.qualifiers_by_start.get(position)
        if after is None or says_by_how_much(self.tokens, position):
            return bare
        return bare._replace(last=after.last, qualifier=after.value)

    def _counted(self, bare: Quantity) -> Quantity:
        """`bare` with the head of the noun phrase after it; a noun nobody knows is alien."""
        if self.language in TURKIC:
            bare = self._bounded(bare)
            if bare.qualifier is None and ends_its_phrase(self.tokens[bare.core_end - 1]):
                return bare
        if self._is_attribute(bare.last):
            return bare._replace(noun=Noun.UNKNOWN)
        position, unknown, best = self._past_copula(self._past_dash(self._past_glued(bare.last))), 0, None
        while position < len(self.tokens) and unknown < MOST_WORDS_TO_NOUN:
            last, nouns = self.words.at(NOUNS, position)
            if position in self.names:
                best, position = (position + 1, NAMED), position + 1
            elif nouns:
                if best is not None and best[1] is NAMED and names_kind(self.tokens[position]):
                    break
                best, position = (last, nouns[0]), last
                if nouns[0].noun is not Noun.UNITS and not self._only_describes(position):
                    break
            elif (
                self.tokens[position].text in SUCH
                or self._describes(position)
                or self._is_of_nation(position, bare.last)
            ):
                position += 1
            elif self._ends_phrase(position, bare.last):
                break
            elif self._is_verb(position):
                if self.language == "ru" and self._is_finite(position):
                    break
                position += 1
            else:
                unknown, position = unknown + 1, position + 1
        if best is None or best[1].noun is Noun.UNITS:
            best = self._class_after_dash(best[0] if best else self._past_ending(bare.last)) or best
        if best is None:
            return bare._replace(noun=Noun.UNKNOWN if unknown else Noun.NONE)
        best = self._units_of(*best)
        headed = self.language in TURKIC and best[1] is not NAMED
        if headed and names_other_head(self.tokens, self.words, best[0]):
            return bare._replace(noun=Noun.ALIEN, last=best[0])
        return self._listed(bare._replace(noun=best[1].noun, segment=best[1].segment, last=best[0]))

    def _only_describes(self, position: int) -> bool:
        """Whether the class before `position` is an adjective of the noun there: «два гибридных завода»."""
        if self.language != "ru" or position >= len(self.tokens):
            return False
        adjective = self.tokens[position - 1].text.endswith(ADJECTIVES)
        return adjective and any(n.noun is Noun.ALIEN for n in self.words.at(NOUNS, position)[1])

    def _describes(self, position: int) -> bool:
        """Whether a word says "such", or a participle what vehicles they are: "locally made cars"."""
        if self.tokens[position].text in SUCH:
            return True
        if self.language != "en" or not self.words.at(METRICS, position)[1]:
            return False
        last = self.words.at(METRICS, position)[0]
        nouns = self.words.at(NOUNS, last)[1]
        return last == position + 1 and bool(nouns) and nouns[0].noun is Noun.VEHICLES

    def _is_of_nation(self, position: int, start: int) -> bool:
        """Whether an English adjective of a place stands before what is counted: "six Kazakh plants"."""
        if self.language != "en" or position != start or position not in self.places:
            return False
        if YEAR.fullmatch(self.tokens[position - 1].text):
            return False
        ahead = range(position + 1, min(position + 3, len(self.tokens)))
        return any(n.noun is not Noun.UNITS for i in ahead for n in self.words.at(NOUNS, i)[1])

    def _past_ending(self, position: int) -> int:
        """Past a possessive that stands apart from its number: «1 900-і — автобус»."""
        return past_ending(self.tokens, position) if self.language in TURKIC else position

    def _class_after_dash(self, position: int) -> tuple[int, CountedNoun] | None:
        """The class of vehicle that a dash after a number says it is: «6,1 мыңы — жүк көлігі, ...»."""
        if (
            self.language not in TURKIC
            or position + 1 >= len(self.tokens)
            or self.tokens[position].text != "-"
        ):
            return None
        if self.tokens[position].start == self.tokens[position - 1].end:
            return None
        last, nouns = self.words.at(NOUNS, position + 1)
        classed = nouns and nouns[0].noun is Noun.VEHICLES and nouns[0].segment is not None
        ends = last >= len(self.tokens) or self.tokens[last].text in ",;." or self._is_and(last)
        return (last, nouns[0]) if classed and ends else None

    def _units_of(self, last: int, noun: CountedNoun) -> tuple[int, CountedNoun]:
        """The noun after "of" where units are counted: "500 units of special machinery"."""
        of_it = last + 1 < len(self.tokens) and self.tokens[last].text == "of"
        if noun.noun is not Noun.UNITS or not of_it:
            return last, noun
        named = last + 1
        while named in self.names:
            named += 1
        end, nouns = self.words.at(NOUNS, named)
        return (end, nouns[0]) if nouns and nouns[0].noun is Noun.VEHICLES else (last, noun)

    def _past_glued(self, position: int) -> int:
        """Past a case ending glued to the digits: «6 300ү Россияга кетти»."""
        if self.language not in TURKIC or position >= len(self.tokens):
            return position
        ending = self.tokens[position]
        glued = self.tokens[position - 1].end == ending.start and is_ending(ending)
        return position + 1 if glued and not self.words.at(NOUNS, position)[1] else position

    def _past_dash(self, position: int) -> int:
        """Past the dash of "a 70,000-vehicle-a-year plant"."""
        dash = position + 1 < len(self.tokens) and self.tokens[position].text == "-"
        joined = dash and self.tokens[position].end == self.tokens[position + 1].start
        return position + 1 if joined and self.language == "en" else position

    def _is_attribute(self, position: int) -> bool:
        """Whether an English number only describes: "a 12-metre bus"."""
        if self.language != "en" or position + 1 >= len(self.tokens) or not position:
            return False
        before, dash, word = self.tokens[position - 1 : position + 2]
        glued = dash.text == "-" and before.end == dash.start and dash.end == word.start
        nouns = self.words.at(NOUNS, position + 1)
        yearly = bool(nouns[1]) and ("a", 0) in self.words.at(CLOCK, nouns[0])[1]
        return glued and word.kind is Kind.WORD and not yearly

    def _past_copula(self, position: int) -> int:
        """Past "were" or "more" where vehicles or people follow: "702 were buses", "500 more workers"."""
        if position + 1 >= len(self.tokens) or self.tokens[position].text not in COPULAS:
            return position
        nouns = self.words.at(NOUNS, position + 1)[1]
        named = position + 1 in self.names
        ours = bool(nouns) and nouns[0].noun in (Noun.VEHICLES, Noun.PEOPLE)
        return position + 1 if ours or named else position

    def _listed(self, quantity: Quantity) -> Quantity:
        """`quantity` with the nouns listed after its own: "cars, trucks and buses" are of no one class."""
        position = quantity.last
        while quantity.noun is Noun.VEHICLES and position + 1 < len(self.tokens):
            joined = self.tokens[position].text == "," or self._is_and(position)
            last, nouns = self.words.at(NOUNS, position + 1)
            if not joined or not nouns or nouns[0].noun is not Noun.VEHICLES:
                break
            segment = quantity.segment if nouns[0].segment == quantity.segment else None
            quantity, position = quantity._replace(segment=segment, last=last), last
        return quantity

    def _is_and(self, position: int) -> bool:
        with_it = self.language in TURKIC and self.tokens[position].text in WITH
        return with_it or ("&", 0) in self.words.at(CLOCK, position)[1]

    def _ends_phrase(self, position: int, start: int) -> bool:
        """Whether the noun phrase is over before token `position`."""
        token = self.tokens[position]
        if token.text == "-" and position >= start and self.tokens[position - 1].end == token.start:
            return False
        if position in self.places or (self.language == "en" and token.text in DATING):
            return True
        if token.kind is not Kind.WORD:
            return token.text not in '«“"„'
        joined = (
            position > start
            and self.tokens[position - 1].text == "-"
            and token.start == self.tokens[position - 1].end
        )
        return not joined and bool(self.words.at(GLUE, position)[1])

    def _is_verb(self, position: int) -> bool:
        """Whether a word says what was done with the things counted: "5,660 made", «ввезённых машин»."""
        text = self.tokens[position].text
        known = self.words.at(METRICS, position)[1] or self.words.at(HINTS[Hint.MOVES], position)[1]
        return bool(known) or (len(text) > 4 and text.endswith(LEXICONS[self.language].verb_endings))

    def _is_finite(self, position: int) -> bool:
        """Whether a verb can end the noun phrase: «ещё 900 примут»."""
        text = self.tokens[position].text
        return len(text) > 4 and text.endswith(LEXICONS[self.language].verb_endings)

    def _qualified(self, quantity: Quantity) -> Quantity:
        """`quantity` with the qualifier before it."""
        before = self.qualifiers_by_end.get(quantity.first)
        if before is None or (before.value is Qualifier.UP_TO and self.language in TURKIC):
            return quantity
        if before.value is Qualifier.UP_TO and self._is_arrival(before.first):
            return quantity._replace(first=before.first)
        return quantity._replace(qualifier=before.value, first=before.first)

    def _is_arrival(self, position: int) -> bool:
        """Whether the word for a bound says where a change arrives: «вырос до», «со 101 тыс. до»."""
        start = max(0, position - ARRIVAL_REACH)
        before = range(start, position)
        if any(self.tokens[at].text in DEPARTURES and at + 1 in self.words.numbers for at in before):
            return True
        return any(self.words.at(HINTS[way], at)[1] for way in (Hint.UP, Hint.DOWN) for at in before)
