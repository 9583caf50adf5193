"""Phrases found in tokens.

A phrase is words with spaces between; a word that ends in `*` stands for every word that starts so,
and `*` alone for any word. A whole word goes before a stem and a longer stem before a shorter, so
that an entry can except another. Phrases belong to tables; all tables are searched in one walk.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, Protocol, Self, TypeVar

from .tokens import Kind, Token, tokenize

T = TypeVar("T")

#: How many words are remembered as the first of phrases or not, and how many after each of these, so
#: that odd input cannot fill the memory.
REMEMBERED = 50_000
REMEMBERED_AFTER = 500


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """The name of a table of phrases that stand for values of one type."""

    name: str


@dataclass(slots=True)
class Node(Generic[T]):
    """Where the walk stands after some words."""

    exact: dict[str, "Node[T]"] = field(default_factory=dict)
    stems: dict[str, "Node[T]"] = field(default_factory=dict)
    lengths: tuple[int, ...] = ()
    values: list[T] = field(default_factory=list)

    def follow(self, word: str) -> list["Node[T]"]:
        """The nodes that `word` leads to: its own, and those of its stems."""
        found = [self.exact[word]] if word in self.exact else []
        for length in self.lengths:
            stem = self.stems.get(word[:length]) if length <= len(word) else None
            if stem is not None:
                found.append(stem)
        return found

    def grow(self, word: str) -> "Node[T]":
        """The node after `word`, made where there is none; a word in `*` is a stem."""
        if not word.endswith("*"):
            return self.exact.setdefault(word, Node())
        stem = word[:-1]
        self.lengths = tuple(sorted({*self.lengths, len(stem)}, reverse=True))
        return self.stems.setdefault(stem, Node())


class Match(NamedTuple, Generic[T]):
    """A phrase found at tokens [first, last)."""

    first: int
    last: int
    value: T


class Run(Protocol):
    """What stands at tokens [first, last)."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


def covered(runs: Iterable[Run]) -> set[int]:
    """The tokens of all of `runs`."""
    return {position for run in runs for position in range(run.first, run.last)}


def words_of(phrase: str) -> list[str]:
    """The words of a phrase as tokens, with `*` kept on the word it follows."""
    words: list[str] = []
    end = 0
    for token in tokenize(phrase):
        if token.text == "*" and words and token.start == end:
            words[-1] += "*"
        else:
            words.append(token.text)
        end = token.end
    return words


class State(Generic[T]):
    """All the nodes that a walk can stand at after some words, and where each next word leads.

    The ways are found once and remembered: few words lead anywhere, and the same ones recur.
    """

    __slots__ = ("bound", "ended", "known", "nodes", "values")

    def __init__(self, nodes: Sequence[Node[T]], bound: int = REMEMBERED_AFTER) -> None:
        self.nodes = nodes
        self.bound = bound
        self.values = [value for node in nodes for value in node.values]
        self.known: dict[str, Self | None] = {}
        self.ended = not any(node.exact or node.stems for node in nodes)

    def step(self, word: str) -> Self | None:
        """The state after `word`; None where no phrase goes on so."""
        known = self.known
        if word in known:
            return known[word]
        if len(known) >= self.bound:
            known.clear()
        nodes = self.follow(word)
        state = known[word] = type(self)(nodes) if nodes else None
        return state

    def follow(self, word: str) -> list[Node[T]]:
        """The nodes that `word` leads to."""
        return [after for node in self.nodes for after in node.follow(word)]


class Phrases(State[tuple[str, Any]]):
    """A state among phrases of tables; `notes` are the values of each, of the most exact phrase alone."""

    __slots__ = ("notes",)

    def __init__(self, nodes: Sequence[Node[tuple[str, Any]]], bound: int = REMEMBERED_AFTER) -> None:
        super().__init__(nodes, bound)
        by_table: dict[str, list[Any]] = {}
        for node in nodes:
            here: dict[str, list[Any]] = {}
            for table, value in node.values:
                if table not in by_table:
                    here.setdefault(table, []).append(value)
            by_table.update(here)
        self.notes = list(by_table.items())


Ends = dict[int, tuple[int, list[Any]]]
NOWHERE: Ends = {}


class Found:
    """The phrases found in a run of tokens, by table, leftmost first."""

    __slots__ = ("numbers", "tables")

    def __init__(self, tokens: Sequence[Token]) -> None:
        number = Kind.NUMBER
        self.numbers = [position for position, token in enumerate(tokens) if token[3] is number]
        self.tables: dict[str, Ends] = {}

    def at(self, table: Table[T], position: int) -> tuple[int, list[T]]:
        """The longest phrase of a table that starts at a token: its end and values, or (position, [])."""
        ends = self.tables.get(table.name)
        return (ends.get(position) if ends else None) or (position, [])

    def starts(self, *tables: Table[Any]) -> set[int]:
        """The tokens at which phrases of `tables` start."""
        return set().union(*(self.tables.get(table.name, NOWHERE) for table in tables))

    def find(self, table: Table[T]) -> list[Match[T]]:
        """Every phrase of a table, leftmost first and longest at its start; none overlaps another."""
        matches: list[Match[T]] = []
        make = tuple.__new__
        reached = 0
        for first, (last, values) in self.tables.get(table.name, NOWHERE).items():
            if first >= reached:
                for value in values:
                    matches.append(make(Match, (first, last, value)))
                reached = last
        return matches


class Vocabulary:
    """Every table of phrases of one language."""

    def __init__(self) -> None:
        self.root: Node[tuple[str, Any]] = Node()
        self.start = Phrases([self.root], REMEMBERED)

    def add(self, table: Table[T], phrases: Iterable[tuple[str, T]]) -> None:
        """Let phrases stand for values in `table`, besides whatever they stood for."""
        for phrase, value in phrases:
            node = self.root
            for word in words_of(phrase):
                node = node.grow(word)
            if node is not self.root and (table.name, value) not in node.values:
                node.values.append((table.name, value))
        self.start = Phrases([self.root], REMEMBERED)

    def scan(self, tokens: Sequence[Token]) -> Found:
        """All phrases in `tokens`; of one table, the longest at each token."""
        found = Found(tokens)
        tables, start, length = found.tables, self.start, len(tokens)
        known = start.known
        for first, token in enumerate(tokens):
            word = token[0]
            state = known[word] if word in known else start.step(word)
            position = first + 1
            while state is not None:
                for table, values in state.notes:
                    ends = tables.get(table)
                    if ends is None:
                        ends = tables[table] = {}
                    ends[first] = (position, values)
                if position == length or state.ended:
                    break
                state = state.step(tokens[position][0])
                position += 1
        return found
