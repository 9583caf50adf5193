"""Phrases found in tokens.

A phrase is words with spaces between; a word that ends in `*` stands for every word that starts so,
and `*` alone for any word. A whole word goes before a stem and a longer stem before a shorter, so
that an entry can except another. Phrases belong to tables; all tables are searched in one walk.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from .tokens import Token, tokenize

T = TypeVar("T")

#: How many words a table remembers, so that odd input cannot fill the memory.
REMEMBERED = 50_000


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


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase found at tokens [first, last)."""

    first: int
    last: int
    value: T


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


Ends = dict[int, tuple[int, list[Any]]]


class Found:
    """The phrases found in a run of tokens, by table."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.tables: dict[str, Ends] = {}

    def add(self, table: str, first: int, last: int, values: list[Any]) -> None:
        """Note a phrase at tokens [first, last), unless a longer one of its table starts there."""
        ends = self.tables.setdefault(table, {})
        if first not in ends or ends[first][0] < last:
            ends[first] = (last, values)

    def at(self, table: Table[T], position: int) -> tuple[int, list[T]]:
        """The longest phrase of a table that starts at a token: its end and values, or (position, [])."""
        ends = self.tables.get(table.name)
        if ends is None or position not in ends:
            return position, []
        return cast(tuple[int, list[T]], ends[position])

    def find(self, table: Table[T]) -> list[Match[T]]:
        """Every phrase of a table, leftmost first and longest at its start; none overlaps another."""
        matches: list[Match[T]] = []
        reached = 0
        for first, (last, values) in sorted(self.tables.get(table.name, {}).items()):
            if first >= reached:
                matches.extend(Match(first, last, value) for value in values)
                reached = last
        return matches


class Vocabulary:
    """Every table of phrases of one language."""

    def __init__(self) -> None:
        self.root: Node[tuple[str, Any]] = Node()
        self.starts: dict[str, list[Node[tuple[str, Any]]]] = {}

    def add(self, table: Table[T], phrases: Iterable[tuple[str, T]]) -> None:
        """Let phrases stand for values in `table`, besides whatever they stood for."""
        for phrase, value in phrases:
            node = self.root
            for word in words_of(phrase):
                node = node.grow(word)
            if node is not self.root and (table.name, value) not in node.values:
                node.values.append((table.name, value))

    def scan(self, tokens: Sequence[Token]) -> Found:
        """All phrases in `tokens`."""
        found = Found(len(tokens))
        for first, token in enumerate(tokens):
            front = self._start(token.text)
            position = first + 1
            while front:
                self._note(found, front, first, position)
                if position == len(tokens):
                    break
                front = [node for here in front for node in here.follow(tokens[position].text)]
                position += 1
        return found

    def _note(self, found: Found, front: list[Node[tuple[str, Any]]], first: int, last: int) -> None:
        """Note the values reached; of one table, those of the most exact phrase alone."""
        by_table: dict[str, list[Any]] = {}
        for node in front:
            here: dict[str, list[Any]] = {}
            for table, value in node.values:
                if table not in by_table:
                    here.setdefault(table, []).append(value)
            by_table.update(here)
        for table, values in by_table.items():
            found.add(table, first, last, values)

    def _start(self, word: str) -> list[Node[tuple[str, Any]]]:
        """The nodes that a phrase starting with `word` leads to, remembered: most words lead nowhere."""
        front = self.starts.get(word)
        if front is None:
            if len(self.starts) > REMEMBERED:
                self.starts.clear()
            front = self.starts[word] = self.root.follow(word)
        return front
