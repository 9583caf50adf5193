"""Phrases found in tokens.

A phrase is words with spaces between; a word that ends in `*` stands for every word that starts so,
and `*` alone for any word. A whole word goes before a stem and a longer stem before a shorter, so that an entry can except another.
All phrases of one table are found in one walk over the tokens.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .tokens import Token, tokenize

T = TypeVar("T")

#: How many words a table remembers, so that odd input cannot fill the memory.
REMEMBERED = 50_000


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


class Phrases(Generic[T]):
    """A table of phrases and what each stands for."""

    def __init__(self, entries: Iterable[tuple[str, T]] = ()) -> None:
        self.root: Node[T] = Node()
        self.starts: dict[str, list[Node[T]]] = {}
        for phrase, value in entries:
            self.add(phrase, value)

    def add(self, phrase: str, value: T) -> None:
        """Let `phrase` stand for `value`, besides whatever it stood for."""
        node = self.root
        for word in words_of(phrase):
            node = node.grow(word)
        if node is not self.root and value not in node.values:
            node.values.append(value)
        self.starts.clear()

    def _start(self, word: str) -> list[Node[T]]:
        """The nodes that a phrase starting with `word` leads to, remembered: most words lead nowhere."""
        found = self.starts.get(word)
        if found is None:
            if len(self.starts) > REMEMBERED:
                self.starts.clear()
            found = self.starts[word] = self.root.follow(word)
        return found

    def at(self, tokens: Sequence[Token], first: int) -> tuple[int, list[T]]:
        """The longest phrase that starts at token `first`: its end and values, or (first, [])."""
        best: tuple[int, list[T]] = (first, [])
        front = self._start(tokens[first].text)
        position = first
        while front:
            values = next((node.values for node in front if node.values), [])
            if values:
                best = (position + 1, values)
            position += 1
            if position == len(tokens):
                break
            front = [node for here in front for node in here.follow(tokens[position].text)]
        return best

    def find(self, tokens: Sequence[Token]) -> list[Match[T]]:
        """Every phrase, leftmost first and longest at its start; none overlaps another."""
        matches: list[Match[T]] = []
        position = 0
        while position < len(tokens):
            last, values = self.at(tokens, position)
            matches.extend(Match(position, last, value) for value in values)
            position = max(last, position + 1)
        return matches
