"""Where goods come from and go to: by a word before a place's name, or by how the name ends."""

from .analysis import Analysis
from .gazetteer import Mention
from .grammar import Hint
from .lexicon import LEXICONS
from .tokens import Token
from .turkic import TURKIC

INTO = ("to", "into")
MARKETS = ("рынок", "рынки")
LOCATIVE = ("е", "и")  # how a Russian name ends after "in"; not after "into"


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
    led = analysis.led_by(Hint.TOWARDS, mention.first, 1)
    return led and not _last_word(mention, analysis).text.endswith(LOCATIVE)


def comes_from(mention: Mention, analysis: Analysis) -> bool:
    """Whether goods come from a place: "from China", «из Китая», "Қытайдан"."""
    language = analysis.words_language
    if language in TURKIC:
        return _ends(mention, analysis, LEXICONS[language].ablative)
    return analysis.led_by(Hint.OUT_OF, mention.first)


def _last_word(mention: Mention, analysis: Analysis) -> Token:
    return analysis.tokens[mention.last - 1]


def _ends(mention: Mention, analysis: Analysis, endings: tuple[str, ...]) -> bool:
    """Whether a name has one of `endings` beyond its plain form."""
    word = _last_word(mention, analysis).text
    plain = {name.lower().split()[-1] for r in mention.records for name in (r.name, *r.aliases) if name}
    return word.endswith(endings) and word not in plain
