"""What came of a promise, decided from what is known: no query, no clock.

A promise is a level to reach (`of_number`) or a start to make (`of_start`), perhaps by a day. What is
known answers it in one of three ways. Of the same scope it settles the matter. Of a narrower one (a part,
or a part of the time) it can only prove that the level was reached; of a wider one, only that it was not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from plants.periods import Period
from plants.vocabulary import Qualifier

#: How much of "about" or "nearly" so much must be there.
TOLERANCE = Decimal("0.95")


class Outcome(TextChoices):
    """What came of a promise."""

    PENDING = "pending", _("Pending")
    KEPT = "kept", _("Kept")
    MISSED = "missed", _("Missed")
    UNKNOWN = "unknown", _("Unknown")


class Reason(TextChoices):
    """Why an outcome is what it is."""

    REACHED = "reached", _("reached")
    BELOW = "below", _("not reached")
    LATE = "late", _("reached, but late")
    CLOSED = "closed", _("the plant was closed before")
    AHEAD = "ahead", _("its day is still ahead")
    NO_DATE = "no_date", _("no date was given, and it is not reached yet")
    NO_FLOOR = "no_floor", _("“up to” promises no least number")
    INEXACT = "inexact", _("what is known is not exact enough to tell")
    SILENCE = "silence", _("nothing is known since")


class Relation(TextChoices):
    """How the scope of what is known relates to that of the promise."""

    SAME = "same", _("same scope")
    NARROWER = "narrower", _("a part of it")
    WIDER = "wider", _("more than it")


@dataclass(frozen=True, slots=True)
class Answer:
    """Something known: a level (or None for a start), when it was, and the rows that say so.

    `rows` are figures and plant events; `period` is None where the time is not known.
    """

    rows: tuple[Any, ...]
    period: Period | None
    value: Decimal | None = None
    relation: Relation = Relation.SAME


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome, the reason, and the answer it rests on.

    `days_late` is there where it came late: at most so many for a level, which a window reaches by its
    end; at least so many for a start.
    """

    outcome: Outcome
    reason: Reason
    answer: Answer | None = None
    days_late: int | None = None


def of_number(
    target: Decimal,
    qualifier: str,
    due: date | None,
    answers: Iterable[Answer],
    *,
    at: date,
    is_closed: bool = False,
) -> Verdict:
    """Whether a level was reached by its day, as of `at`.

    A level of the due year or later that falls short settles that it was missed; an older one does not.
    """
    known = sorted(answers, key=_level, reverse=True)
    reached = [one for one in known if one.relation != Relation.WIDER and meets(one, target, qualifier)]
    in_time = [one for one in reached if _is_in_time(one, due)]
    if in_time:
        return Verdict(Outcome.KEPT, Reason.REACHED, in_time[0])
    if reached and due:
        earliest = min(reached, key=_end)
        return _late(earliest, (_end(earliest) - due).days)
    best = next((one for one in known if one.relation != Relation.WIDER), None)
    if is_closed:
        return Verdict(Outcome.MISSED, Reason.CLOSED, best)
    if due is None or at <= due:
        return Verdict(Outcome.PENDING, Reason.AHEAD if due else Reason.NO_DATE, best)
    return _short(target, qualifier, due, known, best)


def _short(target: Decimal, qualifier: str, due: date, known: list[Answer], best: Answer | None) -> Verdict:
    """The verdict where the day has passed and nothing known reaches the level."""
    settles = [one for one in known if _settles(one, target, qualifier, due)]
    if not settles:
        return Verdict(Outcome.UNKNOWN, Reason.INEXACT if best else Reason.SILENCE, best)
    if qualifier == Qualifier.UP_TO:
        return Verdict(Outcome.UNKNOWN, Reason.NO_FLOOR, settles[0])
    return Verdict(Outcome.MISSED, Reason.BELOW, settles[0])


def _settles(answer: Answer, target: Decimal, qualifier: str, due: date) -> bool:
    """Whether an answer shows that the level was not reached by its day."""
    if answer.period is None or answer.period.end.year < due.year:
        return False
    if answer.relation == Relation.WIDER:
        return not meets(answer, target, qualifier)
    return answer.relation == Relation.SAME


def meets(answer: Answer, target: Decimal, qualifier: str) -> bool:
    """Whether the level is reached: "over" must be passed, "about" and "nearly" come close."""
    value = answer.value or Decimal(0)
    match qualifier:
        case Qualifier.OVER:
            return value > target
        case Qualifier.ABOUT | Qualifier.NEARLY:
            return value >= target * TOLERANCE
    return value >= target


def of_start(due: date | None, answers: Iterable[Answer], *, at: date, is_closed: bool = False) -> Verdict:
    """Whether a start was made by its day, as of `at`.

    A start that is known only by its month or year is in time when all of that is, and late when none is.
    """
    known = sorted((one for one in answers if one.period), key=_end)
    own = [one for one in known if one.relation != Relation.WIDER]
    if own and (due is None or _end(own[0]) <= due):
        return Verdict(Outcome.KEPT, Reason.REACHED, own[0])
    if due and (late := next((one for one in known if _shows_late(one, own, due)), None)):
        return _late(late, (_start(late) - due).days)
    if due is None or at <= due:
        return Verdict(Outcome.PENDING, Reason.AHEAD if due else Reason.NO_DATE)
    if own:
        return Verdict(Outcome.UNKNOWN, Reason.INEXACT, own[0])
    return Verdict(*((Outcome.MISSED, Reason.CLOSED) if is_closed else (Outcome.UNKNOWN, Reason.SILENCE)))


def _shows_late(answer: Answer, own: list[Answer], due: date) -> bool:
    """The earliest own start, or one of the whole that no part can precede, after the day."""
    is_whole = answer.relation != Relation.NARROWER
    return is_whole and all(_start(one) > due for one in (answer, *own))


def _late(answer: Answer, days: int) -> Verdict:
    return Verdict(Outcome.MISSED, Reason.LATE, answer, days)


def _is_in_time(answer: Answer, due: date | None) -> bool:
    """The year of the day counts as a whole: "by 2025" is kept by the output of 2025."""
    return due is None or _start(answer) <= due


def _level(answer: Answer) -> Decimal:
    return answer.value or Decimal(0)


def _start(answer: Answer) -> date:
    return answer.period.start if answer.period else date.min


def _end(answer: Answer) -> date:
    return answer.period.end if answer.period else date.max
