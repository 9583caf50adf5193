"""The one shape that the words of every language have.

A field of words is a string of phrases with commas between; a word ending in `*` is a stem.
"""

from dataclasses import dataclass, field

from plants.vocabulary import Metric, Qualifier, Segment, Status

#: What a phrase of time says; `articles.extraction.periods` reads strings of these letters.
TIME_WORDS = {
    "-": "through, to (between two dates)",
    "&": "and",
    "y": "year",
    "m": "months",
    "O": "an ordinal (in `ordinals`)",
    "Q": "quarter",
    "H": "half (of a year named)",
    "h": "half-year",
    "l": "last, past",
    "L": "last year, in one word",
    "t": "this, current",
    "T": "this year, in one word",
    "n": "next, coming",
    "s": "since",
    "f": "from (before a range)",
    "u": "until, by",
    "p": "after",
    "r": "since, after its noun",
    "U": "until, after its noun",
    "P": "after, after its noun",
    "g": "the beginning of",
    "e": "the end of",
    "E": "a year earlier",
    "S": "the same period, those months",
    "G": "ago",
    "D": "today",
    "d": "yesterday",
    "a": "a year, annually: not a time but a rate",
    "B": "the month before",
    "X": "all the time there was: no period",
    "W": "by the end of the year, in words without it: before New Year",
    "w": "the whole year, of a plan: for the year",
    "F": "since then",
    "o": "words passed over: of, the, in",
}


@dataclass(frozen=True)
class Lexicon:
    """The words of one language."""

    language: str
    scales: dict[int, str]
    numerals: dict[str, str]  # value, as a decimal -> words
    currencies: dict[str, str]
    percent: str
    people: str
    vehicles: dict[Segment | None, str]
    units: str  # pieces of whatever is spoken of
    aliens: str  # what is counted and is not ours
    products: str  # what is made and traded, and is not ours: tyres, engines
    standing: str  # vehicles there are, not made or traded: the fleet
    qualifiers: dict[Qualifier, str]
    up: str
    down: str
    times: str  # after a number: "2.3 times"; for a prefix as in "в 2,3 раза" the number is inside
    multiples: dict[str, str]  # change in percent -> words that say it alone: doubled, halved
    metrics: dict[Metric, str]
    status: dict[Status, str]
    months: tuple[str, ...]
    seasons: dict[int, str]  # first month -> words
    ordinals: dict[int, str]
    times_of: dict[str, str]  # letters of TIME_WORDS -> words
    comparison: str  # before or after the figure that another is held against
    moves: str  # sent, arrived: exports or imports, as the countries tell
    into: str  # the level after a change: "to"
    out_of: str  # the level before a change, and where goods come from: "from"
    towards: str  # where goods go: "to", "into"
    share: str
    equity: str
    of_them: str
    nation: str  # the country or its industry as a whole
    sources: str  # who is quoted: "according to"
    respective: str  # "respectively"
    another: str  # "another 200 million": not the same number again
    pronouns: str  # they and it, opening a sentence about what the one before named
    starts: str  # began, will start: with a word for production, a start of production
    worth: str  # what makes money the value of the vehicles spoken of: "on a contract worth"
    costs: str  # what makes money an investment where a plant is spoken of
    building: str  # the plant is being built
    turnover: str
    done: str  # money that was spent, not promised
    verb_endings: tuple[str, ...]  # how a word ends that is a verb, not the noun counted
    changed: str  # heads a column of changes
    daily: str  # a rate that is not a year's
    running: str  # the plant works at its capacity
    backers: str  # who invests: after a country's name, its investor
    anaphora: str  # "This represents": what follows speaks of the sentence before
    plants: str  # common nouns for a plant
    projects: str
    breaks: tuple[str, ...]  # where one clause ends and another begins; phrases, for they hold commas
    glue: str  # words that end a noun phrase
    industry: str  # words that say an article is about the industry
    trade: str  # words that make vehicles a matter of trade or output
    offtopic: str
    boilerplate: str
    single: str  # price of one, per unit, loans, profits: money that is no claim
    frequent: str  # the commonest words, to tell the language
    purchases: str = ""  # verbs of buying: imports, where the seller is abroad
    dative: tuple[str, ...] = ()  # how the name of a place ends that goods go to
    ablative: tuple[str, ...] = ()  # how the name of a place ends that goods come from
    letters: str = ""  # letters that only this language of the five has
    fractions: dict[str, str] = field(default_factory=dict)  # percent -> words: a third, half
    takes: str = ""  # what a buyer does with what comes from abroad: bought, received
    abroad: str = ""  # makes sales exports and purchases imports
    makers: str = ""  # plants in the plural: all those of a country, where no other owner is named
    estimates: str = ""  # makes money an estimate of what a project will cost
    supplies: str = ""  # what is done to the country named next: supplied, entered
    scheduled: str = ""  # before the day that making is to start: "planned for"
    owners: str = ""  # before the name of who owns a plant: "a subsidiary of"
    partners: str = ""  # before the names of a venture's partners: "a joint venture of"
    district: str = ""  # the region spoken of, as a whole: "in the region"
    idioms: str = ""  # phrases in which a word for a metric means another thing
    weekdays: tuple[str, ...] = ()  # from Monday, with the word before: "on monday"
    firms: str = ""  # the company spoken of: "the company", "the venture"
    of_level: str = ""  # after a fraction: of the level a year before
    here: str = ""  # at the plant spoken of
    says: str = ""  # what a holding that is quoted does: said, reported
    holds: str = ""  # between a brand and its share: "has", "is down to"
    mostly: str = ""  # what follows is the greater part, not all: "chiefly"
    local: str = ""  # before who invests: one of the country
    notes: dict[str, str] = field(default_factory=dict)


def phrases(words: str) -> list[str]:
    """The phrases of a field."""
    return [phrase for part in words.split(",") if (phrase := " ".join(part.split()))]
