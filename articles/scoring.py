"""How well claims were read, against claims annotated by hand.

Both sides are rows as the annotation guidelines define them. *number F1* asks that metric, unit and
value agree (or, without a value, the change); *claim F1* asks for every slot but the change too;
*grounded* is the share of quotes that stand in the article's text.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Row = Mapping[str, Any]
Pair = tuple[Row, Row]

NAMED = ("region", "plant", "brand", "model")
SLOTS = ("status", "period", "country", *NAMED, "segment", "counterpart", "change_pct")
JUDGED = tuple(slot for slot in SLOTS if slot != "change_pct")
LEGAL_FORMS = re.compile(
    r"\b(llp|llc|jsc|ao|тоо|ао|ооо|аж|жшс|mchj|aj|region|oblast|plant|завод)\b"
)  # and words that name no one
SHORTEST_PART = 4
VALUE_TOLERANCE, CHANGE_TOLERANCE = 0.005, 0.02


@dataclass
class Tally:
    """What was counted over some articles."""

    gold: int = 0
    found: int = 0
    numbers: int = 0
    claims: int = 0
    quotes: int = 0
    articles: int = 0
    relevant: int = 0

    def add(self, other: "Tally") -> None:
        """Count `other` in."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def figures(self) -> dict[str, float]:
        """The scores, from 0 to 1, and the counts they come from."""
        return {
            "number_f1": f1(self.numbers, self.gold, self.found),
            "claim_f1": f1(self.claims, self.gold, self.found),
            "relevance": self.relevant / self.articles if self.articles else 0.0,
            "grounded": self.quotes / self.found if self.found else 1.0,
            **vars(self),
        }


@dataclass
class Evaluation:
    """The scores over all articles, by language, metric and slot, and the misses in words."""

    total: Tally = field(default_factory=Tally)
    languages: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    metrics: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    slots: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    misses: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return {
            **self.total.figures(),
            "languages": {name: tally.figures() for name, tally in sorted(self.languages.items())},
            "metrics": {name: tally.figures() for name, tally in sorted(self.metrics.items())},
            "slots": {slot: share(counts) for slot, counts in self.slots.items()},
        }


def evaluate(gold: Iterable[Row], found: Iterable[Row], articles: Iterable[Row]) -> Evaluation:
    """Score the rows of `found` against `gold`, joined by `id`; an article not found has no claims."""
    result = Evaluation()
    read = {row["id"]: row for row in found}
    texts = {row["id"]: row for row in articles}
    for row in gold:
        article = texts.get(row["id"], {})
        _score(row, read.get(row["id"], {"relevant": False, "claims": []}), article, result)
    return result


def _score(gold: Row, found: Row, article: Row, result: Evaluation) -> None:
    pairs, missed, invented = pair(gold["claims"], found["claims"])
    right = [p for p in pairs if all(agrees(slot, *p) for slot in JUDGED)]
    text = article.get("text", "")
    tally = Tally(
        gold=len(gold["claims"]),
        found=len(found["claims"]),
        numbers=len(pairs),
        claims=len(right),
        quotes=sum(bool(c.get("quote")) and c["quote"] in text for c in found["claims"]),
        articles=1,
        relevant=int(gold["relevant"] == found["relevant"]),
    )
    result.total.add(tally)
    result.languages[article.get("language", "?")].add(tally)
    _score_metrics(gold, found, pairs, right, result)
    for pair_ in pairs:
        for slot in SLOTS:
            result.slots[slot][agrees(slot, *pair_)] += 1
    result.misses.extend(_misses(gold["id"], pairs, missed, invented))


def _score_metrics(gold: Row, found: Row, pairs: list[Pair], right: list[Pair], result: Evaluation) -> None:
    for claim in gold["claims"]:
        result.metrics[claim["metric"]].add(Tally(gold=1))
    for claim in found["claims"]:
        result.metrics[claim["metric"]].add(Tally(found=1))
    for claim, _ in pairs:
        result.metrics[claim["metric"]].add(Tally(numbers=1))
    for claim, _ in right:
        result.metrics[claim["metric"]].add(Tally(claims=1))


def _misses(key: str, pairs: list[Pair], missed: list[Row], invented: list[Row]) -> Iterable[str]:
    for claim in missed:
        yield f"{key} MISSED   {_line(claim)}"
    for claim in invented:
        yield f"{key} INVENTED {_line(claim)}"
    for gold, found in pairs:
        wrong = [f"{s}: {found.get(s)!r} for {gold.get(s)!r}" for s in SLOTS if not agrees(s, gold, found)]
        if wrong:
            yield f"{key} WRONG    «{gold['quote']}» {'; '.join(wrong)}"


def _line(claim: Row) -> str:
    return f"{claim['metric']} {claim['value']} {claim['unit']} {claim.get('period')} «{claim.get('quote')}»"


def close(first: float | None, second: float | None, tolerance: float = VALUE_TOLERANCE) -> bool:
    """Whether two numbers are the same within a share of the larger; nothing is only close to nothing."""
    if first is None or second is None:
        return first is second
    return abs(float(first) - float(second)) <= tolerance * max(abs(float(first)), abs(float(second)), 1e-9)


def bare_name(text: str | None) -> str:
    """A name without case, quotation marks, punctuation or legal form."""
    folded = unicodedata.normalize("NFKC", text or "").casefold()
    return re.sub(r"\W+", "", LEGAL_FORMS.sub(" ", folded))


def same_name(first: str | None, second: str | None) -> bool:
    """Whether two names are one, or one is part of the other."""
    a, b = bare_name(first), bare_name(second)
    if not a or not b or a == b:
        return a == b
    return min(len(a), len(b)) >= SHORTEST_PART and (a in b or b in a)


def agrees(slot: str, gold: Row, found: Row) -> bool:
    """Whether two claims say the same in one slot."""
    first, second = gold.get(slot), found.get(slot)
    if slot == "period":
        return list(first or ()) == list(second or ())
    if slot == "change_pct":
        return close(first, second, CHANGE_TOLERANCE)
    if slot in NAMED:
        return same_name(first, second)
    return (first or None) == (second or None)


def same_number(gold: Row, found: Row) -> bool:
    """Whether two claims give one number: for a launch its period, without a value the change."""
    if gold["metric"] != found.get("metric") or gold["unit"] != found.get("unit"):
        return False
    if gold["unit"] == "date":
        return agrees("period", gold, found)
    if gold["value"] is None or found.get("value") is None:
        return gold["value"] is found.get("value") and close(gold["change_pct"], found.get("change_pct"))
    return close(gold["value"], found["value"])


def pair(golds: list[Row], founds: list[Row]) -> tuple[list[Pair], list[Row], list[Row]]:
    """Pair claims of one number, most slots in agreement first; the pairs, the missed, the invented."""
    options = sorted(
        (-sum(agrees(slot, g, f) for slot in SLOTS), i, j)
        for i, g in enumerate(golds)
        for j, f in enumerate(founds)
        if same_number(g, f)
    )
    taken: dict[int, int] = {}
    for _, i, j in options:
        if i not in taken and j not in taken.values():
            taken[i] = j
    pairs = [(golds[i], founds[j]) for i, j in taken.items()]
    missed = [g for i, g in enumerate(golds) if i not in taken]
    return pairs, missed, [f for j, f in enumerate(founds) if j not in taken.values()]


def f1(hits: int, gold: int, found: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (gold + found) if gold + found else 0.0


def share(counts: Counter[bool]) -> float:
    """The part that is true."""
    return counts[True] / counts.total() if counts else 0.0
