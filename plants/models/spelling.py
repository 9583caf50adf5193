"""Which of a place's spellings readers of a language know: «Костанайская область», «Қостанай облысы».

A place's aliases are every spelling met, in many languages and none named. Letters and the word for a
region tell the language; the spelling met first is the usual one, and one that says "region" is preferred,
since towns bear the same names.
"""

import re
from collections.abc import Iterable

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_KAZAKH_LETTER = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_FOREIGN_LETTER = re.compile(r"[^\W\dа-яёәғқңөұүһі]", re.IGNORECASE)
_RUSSIAN_WORD = re.compile(r"облас|велаят", re.IGNORECASE)
_KAZAKH_WORD = re.compile(r"облысы|уәлаяты|қаласы|аудандар", re.IGNORECASE)
_OTHER_WORD = re.compile(r"облусу|шаары|вилояти|ноҳия", re.IGNORECASE)


def spelling(name: str, aliases: Iterable[str], language: str, *, is_kazakh: bool) -> str:
    """The spelling in `language`, the printed name where there is none; `is_kazakh` is of places there.

    Kazakh takes the Russian spelling where it has none of its own: it is in the same letters.
    """
    if language not in {"ru", "kk"}:
        return name
    cyrillic = [alias for alias in aliases if _is_name(alias)]
    kazakh = [alias for alias in cyrillic if _KAZAKH_WORD.search(alias)]
    if is_kazakh:
        kazakh += [alias for alias in cyrillic if _KAZAKH_LETTER.search(alias)]
    if language == "kk" and kazakh:
        return kazakh[0]
    russian = [alias for alias in cyrillic if not _KAZAKH_LETTER.search(alias) and alias not in kazakh]
    return min(russian, key=lambda alias: not _RUSSIAN_WORD.search(alias), default=name)


def _is_name(alias: str) -> bool:
    """Whether an alias is a name in Russian or Kazakh letters, and no abbreviation as «ВКО»."""
    foreign = _FOREIGN_LETTER.search(alias) or _OTHER_WORD.search(alias)
    return bool(_CYRILLIC.search(alias)) and not foreign and not alias.isupper()
