"""Finding questions by typing: accents, capitals, word endings and single slips do not matter."""

from __future__ import annotations

import heapq
import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from prep_guide.content.model import Question

MOST = 30
"""Questions found at once: more is not an answer but a heap."""

TOPICS = ("comfort", "day", "team", "results", "after", "choice")
"""The topics a question may have, in the order they are shown."""

_MOST_WORDS = 10
"""Typed words that are looked at."""

_TITLE, _ALSO, _ANSWER = 8.0, 4.0, 1.0
"""What a word counts by where it stands. The beginning of a word counts more here than all of it one place below."""
_OTHER_ENDING = 0.85
"""The share of this a word counts that was typed with another ending ..."""
_BEGINNING = 0.7
"""... and one of which only the beginning was typed."""
_SMALL = 0.25
"""... and a small one."""
_HAS_IT = 100.0
"""What having a word at all counts: more than the places of all words together (``_MOST_WORDS`` x ``_TITLE``)."""

_WORD = re.compile(r"\w{1,40}")
"""A word, or a piece of one that has no end and would take long to look through."""
_ACCENTS = re.compile("[\u0300-\u036f]+")
_MARKUP = re.compile(r"\[\^[^\]]*\]|\]\([^)]*\)|\{[^}]*\}")
"""What in an answer as typed is not for reading: source marks, addresses, ids of headings, names of rules."""

# English first, then Spanish. Other languages do without: there the common beginning of two words decides.
_ENDING = re.compile(
    r"(?<=....)(?:ations?|ions?|ings?|ied|ies|ed|ers?|es|e|ly|y|ful|less|ness|ive|able|ic|s"
    r"|aciones|acion|cion|mente|iendo|ando|[ai]d[oa]s?|[aei]r|[oa]s?)++\Z"
    r"|(?<=\A...)(?:ing|s)\Z"
)
"""The endings of a word, as many as there are after its first four letters; of a short word only two."""

_SHORTEST_TO_MEND = 4
"""A shorter word has too many neighbors to guess which one was meant."""
_LETTERS = 64
"""Letters tried in place of a wrong one: all there are, but not all of the characters of Chinese."""
_SHORTEST_ROOT = 4
"""Letters two words share at least when only their beginnings agree."""


def asked_as(question: Question, *, needle_free: bool) -> str:
    """The question as it is put to a reader, who may want words without needles."""
    return question.needle_free if needle_free and question.needle_free else question.question


class Found(NamedTuple):
    """What was found: the best questions first, at most ``MOST``, and how many more there are."""

    questions: tuple[Question, ...]
    more: int


class _Match(NamedTuple):
    """Words of the questions a typed word stands for: those it is but for the ending, and those it begins."""

    same: Collection[str] = ()
    begun: Collection[str] = ()


class QuestionSearch:
    """Finds questions among those it was made of. Made once, it answers every keystroke. Never raises.

    Args:
        questions: The questions, in reading order.
        small: Words that say little, such as "the", in the language of the questions.
    """

    def __init__(self, questions: Sequence[Question], small: Iterable[str] = ()) -> None:
        order = {topic: place for place, topic in enumerate(TOPICS)}
        self._questions = sorted(questions, key=lambda question: order[question.topic])
        self._topics = [question.topic for question in self._questions]
        self._small = frozenset(word for each in small for word in _words(each))
        titles = (f"{question.question} {question.needle_free}" for question in self._questions)
        answers = (_MARKUP.sub(" ", question.body.text) for question in self._questions)
        # From the least to the best place, so that a better one overwrites what a word counts.
        self._places = (
            (_ANSWER, _places(answers)),
            (_ALSO, _places(" ".join(question.also) for question in self._questions)),
            (_TITLE, _places(titles)),
        )
        words = {word for _, places in self._places for word in places}
        self._words = sorted(words)
        letters = Counter(letter for word in self._words for letter in word)
        self._letters = [letter for letter, _ in letters.most_common(_LETTERS)]
        self._roots: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            self._roots[_root(word)].append(word)

    def find(self, typed: str, topic: str = "") -> Found:
        """The questions that fit best.

        A question fits that has at least half of the words typed; small words count only where there are no
        others. One that has more of them comes first, then one that has them in its title, in its ``also``
        words, in its answer. The last word may still be unfinished.

        Args:
            typed: What was typed. Without a word in it, all questions fit, in the order of their topics.
            topic: The topic they have to be of; empty for any.
        """
        words = list(dict.fromkeys(_words(typed)))[:_MOST_WORDS]
        telling = [word for word in words if word not in self._small] or words
        unfinished = words[-1] if words and not typed[-1].isspace() else ""
        totals = [0.0] * len(self._questions)
        for word in words:
            extra, share = (_HAS_IT, 1.0) if word in telling else (0.0, _SMALL)
            for number, worth in self._worth(word, begun=word == unfinished).items():
                totals[number] += extra + share * worth
        enough = (len(telling) + 1) // 2 * _HAS_IT
        fitting = [
            number
            for number, total in enumerate(totals)
            if total >= enough and topic in ("", self._topics[number])
        ]
        # Of those that count the same, the one that was first stays first.
        best = heapq.nlargest(MOST, fitting, key=totals.__getitem__)
        return Found(tuple(self._questions[number] for number in best), len(fitting) - len(best))

    def _worth(self, word: str, *, begun: bool) -> dict[int, float]:
        """What a typed word counts, by the number of each question that has it."""
        match = self._match(word, begun=begun)
        kinds = ((match.begun, _BEGINNING), (match.same, _OTHER_ENDING), ((word,), 1.0))
        worth: dict[int, float] = {}
        for weight, places in self._places:
            for words, share in kinds:
                for each in words:
                    worth.update(dict.fromkeys(places.get(each, ()), weight * share))
        return worth

    def _match(self, word: str, *, begun: bool) -> _Match:
        """The words one stands for: itself with any ending; else the same with a slip; else with its beginning."""
        match = _Match(self._roots.get(_root(word), ()), self._beginning_with(word) if begun else ())
        if not any(match) and len(word) >= _SHORTEST_TO_MEND:
            match = self._mended(word, begun=begun)
        return match if any(match) else _Match(begun=self._akin(word))

    def _beginning_with(self, word: str) -> Sequence[str]:
        first = bisect_left(self._words, word)
        # No character sorts behind this one, so that every longer word stands before it.
        return self._words[first : bisect_left(self._words, word + "\U0010ffff", first)]

    def _mended(self, word: str, *, begun: bool) -> _Match:
        """The words that are one slip away: a letter left out, added, mistaken, or two in the wrong order."""
        same: set[str] = set()
        found: set[str] = set()
        for near in _neighbors(word, self._letters):
            same.update(self._roots.get(_root(near), ()))
            if begun:
                found.update(self._beginning_with(near))
        return _Match(same, found)

    def _akin(self, word: str) -> Sequence[str]:
        """The words that share the longest beginning with one."""
        for length in range(len(word), _SHORTEST_ROOT - 1, -1):
            if found := self._beginning_with(word[:length]):
                return found
        return ()


def _words(text: str) -> list[str]:
    """The words of a text without capitals and accents, in their order."""
    return _WORD.findall(_ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold())))


def _root(word: str) -> str:
    """A word without its endings."""
    return _ENDING.sub("", word)


def _places(texts: Iterable[str]) -> dict[str, list[int]]:
    """Each word of some texts, and the numbers of the texts it stands in."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for word in dict.fromkeys(_words(text)):
            places[word].append(number)
    return dict(places)


def _neighbors(word: str, letters: Sequence[str]) -> set[str]:
    """Everything that is one slip away from a word."""
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    shorter = {head + tail[1:] for head, tail in halves if tail}
    turned = {head + tail[1] + tail[0] + tail[2:] for head, tail in halves if len(tail) > 1}
    other = {head + letter + tail[1:] for head, tail in halves if tail for letter in letters}
    longer = {head + letter + tail for head, tail in halves for letter in letters}
    return shorter | turned | other | longer
