"""The words of each language, and nothing else."""

from .en import ENGLISH
from .kk import KAZAKH
from .ky import KYRGYZ
from .ru import RUSSIAN
from .shape import Lexicon, phrases
from .uz import UZBEK

LEXICONS: dict[str, Lexicon] = {
    lexicon.language: lexicon for lexicon in (ENGLISH, RUSSIAN, KAZAKH, UZBEK, KYRGYZ)
}

__all__ = ["LEXICONS", "Lexicon", "phrases"]
