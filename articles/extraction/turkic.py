"""How Kazakh, Kyrgyz and Uzbek build a noun phrase: endings after a number, and the head at the end."""

import re
from collections.abc import Sequence

from .grammar import CLOCK, HINTS, NOUNS, Hint, Noun
from .matching import Found
from .tokens import Token

TURKIC = frozenset({"kk", "ky", "uz"})

#: Words that join two nouns: "жеңіл көлік пен автобус".
WITH = frozenset({"мен", "пен", "бен", "менен", "bilan", "билан", "hamda", "ҳамда"})

#: A case ending written apart from the digits or numeral it belongs to: "500-ден аса", "36 000 dan ortiq".
ENDING = re.compile(
    r"[дтн][аеоө]н|[гк][аеоө]|ға|ге|қа|дан|dan|ga|ta|та|га|tadan|тадан|[ыиуүі]|с[ыиуүі]|[ыиуү]н"
)
#: A scale with a case of its own.
CASED = re.compile(
    r"(?:мың|миң|ming|минг)(?:ға|нан|ды|ге|ден|ди|ga|dan|ni|га|дан|ни|taga|tadan|tani|тага|тадан|тани)"
)
BELONGING = re.compile(r".+[ыіиуүi](?:[нng]\w{0,3}|da|dan|да|дан|га)?")  # its: "zavodi", «зауытында»
GOAL = re.compile(r".+(?:[гғкқ][аеоө]|[gkq]a)|[гғкқ][аеоө]|[gkq]a")  # how a word ends that says to how many
SOURCE = re.compile(r".*(?:[дтн][аеоө]н|dan)")  # from how many, than how many
MORE_OR_LESS = frozenset(
    [
        *("ko'proq", "кўпроқ", "kamroq", "камроқ", "ko'p", "кўп", "kam", "кам"),
        *("көп", "көбірек", "аз", "кем", "кемірек", "көбүрөөк"),
    ]
)


#: How a verb ends that says what somebody means to do: «орналаспақ», "oshirmoqchi".
INTENT = re.compile(r"\w{4,}(?:[мбп][ае][қк](?:шы|ші|пыз|піз)?|moqchi\w*|моқчи\w*|мекчи\w*|макчы\w*)")


def intends(token: Token) -> bool:
    """Whether a word is a verb of what is meant to be done."""
    return not token.capital and INTENT.fullmatch(token.text) is not None


#: How a verb ends that is the object of one after it: "chiqarishni rejalashtirmoqda", «шығаруды көздейді».
INFINITIVE = re.compile(r"\w{2,}(?:ishni|ишни|уды|уді|ууну|үүнү|оону|өөнү)")


def is_infinitive(token: Token) -> bool:
    """Whether a verb is what another means, plans or starts to do."""
    return INFINITIVE.fullmatch(token.text) is not None


def past_ending(tokens: Sequence[Token], position: int) -> int:
    """Past a case ending that stands apart from its number, with or without a dash."""
    dashed = position + 1 < len(tokens) and tokens[position].text == "-"
    at = position + 1 if dashed else position
    return at + 1 if at < len(tokens) and ENDING.fullmatch(tokens[at].text) else position


def is_ending(token: Token) -> bool:
    """Whether letters glued to digits are a case ending: "1000ге"."""
    return ENDING.fullmatch(token.text) is not None


def ends_its_phrase(token: Token) -> bool:
    """Whether a scale or numeral has a case of its own, so that no noun follows: «12 мыңға жеткізу»."""
    return CASED.fullmatch(token.text) is not None


def names_kind(token: Token) -> bool:
    """Whether a word after a name only says that it is a model or brand: "Tracker modellariga"."""
    return token.text.startswith(
        ("model", "модел", "marka", "марка", "rusum", "русум", "brend", "бренд", "үлгі", "үлгү")
    )


def names_other_head(tokens: Sequence[Token], words: Found, position: int) -> bool:
    """Whether a noun of vehicles only describes the next word: "11 avtomobil zavodi", "2 көлік үлгісі"."""
    if position >= len(tokens) or BELONGING.fullmatch(tokens[position].text) is None:
        return False
    if words.at(CLOCK, position)[1]:
        return False
    nouns = words.at(NOUNS, position)[1]
    alien = any(noun.noun is Noun.ALIEN for noun in nouns)
    return alien or bool(words.at(HINTS[Hint.PLANT], position)[1])


def says_by_how_much(tokens: Sequence[Token], position: int) -> bool:
    """Whether "more" or "fewer" right after a number tells a difference: "26 mingta ko'proq"."""
    if position >= len(tokens) or tokens[position].text not in MORE_OR_LESS:
        return False
    return SOURCE.fullmatch(tokens[position - 1].text) is None
