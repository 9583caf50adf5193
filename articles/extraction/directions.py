"""Where goods come from and go to: by a word before a place's name, or by how the name ends."""

from .analysis import Analysis
from .gazetteer import QUOTES, EntityKind, Mention, Record
from .grammar import Hint
from .lexicon import LEXICONS
from .tokens import Token
from .turkic import TURKIC, is_attributive

INTO = ("to", "into")
#: «пришлось на Германию»: what falls to it came from there
FALLS = ("пришл", "пришел", "приход", "доля", "долю")
MARKETS = ("рынок", "рынки")
LOCATIVE = ("е", "и")  # how a Russian name ends after "in"; not after "into"


def falls_to(mention: Mention, analysis: Analysis) -> bool:
    """Whether a part of a total falls to a place: «14 машин пришлось на Германию»."""
    if mention.first < 1 or analysis.tokens[mention.first - 1].text != "на":
        return False
    return any(token.text.startswith(FALLS) for token in analysis.tokens[: mention.first])


def goes_to(mention: Mention, analysis: Analysis) -> bool:
    """Whether goods go to a place: "to Russia", «в Россию», "Ресейге"."""
    language = analysis.words_language
    if language in TURKIC:
        return _ends(mention, analysis, LEXICONS[language].dative)
    if language == "en":
        return mention.first > 0 and analysis.tokens[mention.first - 1].text in INTO
    market = mention.first > 1 and analysis.tokens[mention.first - 1].text in MARKETS
    if market and analysis.tokens[mention.first - 2].text == "на":
        return True
    if falls_to(mention, analysis):
        return False
    led = analysis.led_by(Hint.TOWARDS, mention.first, 1)
    return led and not _last_word(mention, analysis).text.endswith(LOCATIVE)


def comes_from(mention: Mention, analysis: Analysis) -> bool:
    """Whether goods come from a place: "from China", «из Китая», "Қытайдан"."""
    language = analysis.words_language
    if language in TURKIC:
        return _ends(mention, analysis, LEXICONS[language].ablative)
    return analysis.led_by(Hint.OUT_OF, mention.first)


def stands_at(mention: Mention, analysis: Analysis) -> Record | None:
    """The place that says where a plant is, right before its name: «Көкшетаудағы «Имя» зауыты»."""
    if analysis.words_language not in TURKIC:
        return None
    first = mention.first
    while first and analysis.tokens[first - 1].text in QUOTES:
        first -= 1
    near = next((m for m in analysis.mentions if m.last == first and m.of(EntityKind.REGION)), None)
    if near is None or not is_attributive(analysis.tokens[near.last - 1]):
        return None
    return near.of(EntityKind.REGION)


def _last_word(mention: Mention, analysis: Analysis) -> Token:
    return analysis.tokens[mention.last - 1]


def _ends(mention: Mention, analysis: Analysis, endings: tuple[str, ...]) -> bool:
    """Whether a name has one of `endings` beyond its plain form."""
    word = _last_word(mention, analysis).text
    plain = {name.lower().split()[-1] for r in mention.records for name in (r.name, *r.aliases) if name}
    return word.endswith(endings) and word not in plain
