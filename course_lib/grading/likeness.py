"""Answers that are more alike than the task makes them: for people to look at, without a verdict."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

WINDOW = 5  # tokens that stand together
ENOUGH = 10  # such windows of one's own; with fewer, two people may well write the same
ALIKE = 0.8  # windows in both, of those in either
COMMON = 0.1  # windows that more of the class have come from the course or from a right answer, not from one another
SKETCH = 12
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W\d_]\w*|\d+(?:\.\d+)?|[^\w\s]")


@dataclass(frozen=True)
class Alike:
    """Learners whose answers to one task are nearly the same: the least share that any linked two have in common."""

    task: str
    learners: tuple[str, ...]
    share: float


def windows(text: str) -> frozenset[tuple[str, ...]]:
    """Return every run of ``WINDOW`` tokens: words, numbers, signs, single Chinese characters; spaces do not count.

    >>> sorted(windows("a = b + c * d"))[0]
    ('=', 'b', '+', 'c', '*')
    """
    tokens = _TOKEN.findall(text)
    return frozenset(tuple(tokens[i : i + WINDOW]) for i in range(len(tokens) - WINDOW + 1))


def near_identical(answers: Mapping[str, str], given: Iterable[str], task: str) -> list[Alike]:
    """Return groups of learners whose own parts of an answer are nearly the same, the largest share first.

    Args:
        answers: learner -> what was handed in for the task.
        given: texts that everybody has seen: the cell as it was given, the text of the task, the course's solution.
            What an answer shares with them does not count, nor what many of the class wrote.
        task: the task's id, for the result.
    """
    known: set[tuple[str, ...]] = set().union(*map(windows, given))
    cut = {learner: windows(text) - known for learner, text in answers.items()}
    spread = Counter(window for own in cut.values() for window in own)
    most = max(8, COMMON * len(cut))  # a ring in a small class is not what many wrote
    own = {
        learner: frozenset(window for window in mine if spread[window] <= most) for learner, mine in sorted(cut.items())
    }
    own = {learner: mine for learner, mine in own.items() if len(mine) >= ENOUGH}
    shares = {}
    for one, other in _candidates(own):
        share = len(own[one] & own[other]) / len(own[one] | own[other])
        if share >= ALIKE:
            shares[one, other] = share
    return sorted(_linked(shares, task), key=lambda each: (-each.share, each.learners))


def _candidates(own: Mapping[str, frozenset[tuple[str, ...]]]) -> set[tuple[str, str]]:
    """Return pairs that can be alike: two sets with most members in common share one of their smallest hashes."""
    places: dict[int, list[str]] = defaultdict(list)
    for learner, mine in own.items():
        for value in sorted(zlib.crc32(" ".join(window).encode("utf-8", "replace")) for window in mine)[:SKETCH]:
            places[value].append(learner)
    return {(one, other) for members in places.values() for i, one in enumerate(members) for other in members[i + 1 :]}


def _linked(shares: Mapping[tuple[str, str], float], task: str) -> list[Alike]:
    parent: dict[str, str] = {}

    def head(learner: str) -> str:
        while parent.setdefault(learner, learner) != learner:
            learner = parent[learner]
        return learner

    for one, other in shares:
        parent[head(one)] = head(other)
    groups: dict[str, set[str]] = defaultdict(set)
    for pair in shares:
        groups[head(pair[0])].update(pair)
    return [
        Alike(task, tuple(sorted(group)), min(share for pair, share in shares.items() if pair[0] in group))
        for group in groups.values()
    ]
