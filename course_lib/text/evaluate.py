"""How good the tools are: cross-validation on the corpus, the blind set, agreement of two coders, speed and size."""

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from course_lib.language import LANGUAGES
from course_lib.text.coders import code_note, code_story
from course_lib.text.codes import ATMOSPHERE, CAUSES, DEFECTS, RED_LINES, STAGES, STYLES, WARM
from course_lib.text.items import check_item
from course_lib.text.look import SCALES
from course_lib.text.model import Model, instead
from course_lib.text.train import Row, examples, train
from course_lib.text.turns import check_dialogue, check_turn

FOLDS = 5
TOGETHER = 5  # neighbours in a file may resemble each other: they stay in one fold
DRAWS = 1_000  # of the bootstrap
FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    "turns": {"stage": STAGES, "red_lines": RED_LINES, "warm": WARM, "atmosphere": ATMOSPHERE},
    "items": {"defects": DEFECTS},
    "notes": {"style": STYLES},
    "stories": {"causes": CAUSES},
}
RUN: dict[str, Callable[[Row], Any]] = {
    "turns": lambda row: check_turn(row["text"], row["lang"], row.get("context") or None),
    "items": lambda row: check_item(row["text"], row["lang"], row.get("options") or None, row.get("mode")),
    "notes": lambda row: code_note(row["text"], row["lang"]),
    "stories": lambda row: code_story(row["text"], row["lang"]),
    "dialogues": lambda row: check_dialogue(
        [{"speaker": turn["speaker"], "text": turn["text"]} for turn in row["turns"]], row["lang"]
    ),
}


def fold_of(name: str) -> int:
    """Return the fold of a row; neighbours share one."""
    head, _, number = name.rpartition("-")
    block = int(number) // TOGETHER if number.isdigit() else number
    return zlib.crc32(f"{head}-{block}".encode()) % FOLDS


def predict(kind: str, rows: Iterable[Row]) -> dict[str, dict[str, Any]]:
    """Return id -> what the tool says of a row, as it stands now."""
    return {row["id"]: RUN[kind](row).record() for row in rows}


def cross_validate(
    rows: Mapping[str, Sequence[Row]], kinds: Sequence[str] = tuple(RUN), scales: Mapping[str, float] = SCALES
) -> dict[str, dict[str, dict[str, Any]]]:
    """Return tool -> id -> what the tool says of a row when trained on the other folds.

    Args:
        rows: file -> its rows.
        kinds: tools.
        scales: block -> how much it may say; 0 leaves one out.
    """
    found: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in kinds}
    needed = {"turns"} if set(kinds) & {"turns", "dialogues"} else set()
    needed |= {"escalation"} if "dialogues" in kinds else set()
    needed |= set(kinds) & {"items", "notes", "stories"}
    every = {kind: examples(kind, rows) for kind in sorted(needed)}
    for fold in range(FOLDS):
        models: dict[str, Model] = {
            kind: train(kind, [one for one in looks if fold not in map(fold_of, one[0].split("+"))], scales)
            for kind, looks in every.items()
        }
        with instead(models):
            for kind in kinds:
                found[kind] |= predict(kind, [row for row in rows[kind] if fold_of(row["id"]) == fold])
    return found


# -- measures --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Score:
    """Precision, recall and F1 with a bootstrap interval for F1."""

    label: str
    count: int
    precision: float
    recall: float
    f1: float
    low: float
    high: float


@dataclass(frozen=True)
class Table:
    """Scores of one field: each label, then macro and micro."""

    field: str
    lang: str
    texts: int
    scores: tuple[Score, ...]

    def of(self, label: str) -> Score:
        """Return the score of a label, "macro" or "micro"."""
        return next(score for score in self.scores if score.label == label)


def indicator(values: Sequence[Any], labels: Sequence[str]) -> NDArray[np.bool_]:
    """Return (texts, labels): whether each text has each label."""
    sets = [{value} if isinstance(value, str) else set(value) for value in values]
    return np.array([[label in one for label in labels] for one in sets], dtype=bool).reshape(len(sets), len(labels))


def _parts(truth: NDArray, said: NDArray) -> tuple[NDArray, NDArray, NDArray]:
    hit = (truth & said).sum(axis=0)
    precision = hit / np.maximum(said.sum(axis=0), 1)
    recall = hit / np.maximum(truth.sum(axis=0), 1)
    f1 = 2 * hit / np.maximum(truth.sum(axis=0) + said.sum(axis=0), 1)
    return precision, recall, f1


def _macro(f1: NDArray, truth: NDArray, said: NDArray) -> float:
    there = (truth.sum(axis=0) + said.sum(axis=0)) > 0
    return float(f1[there].mean()) if there.any() else float("nan")


def table_of(name: str, lang: str, truth: NDArray, said: NDArray, labels: Sequence[str], seed: int = 1) -> Table:
    """Return precision, recall and F1 of each label, macro and micro, with 95% bootstrap intervals over texts."""
    texts = len(truth)
    rng = np.random.default_rng(seed)
    draws = []
    for _ in range(DRAWS):
        pick = rng.integers(0, texts, texts)
        _, _, f1 = _parts(truth[pick], said[pick])
        hit, all_ = (truth[pick] & said[pick]).sum(), truth[pick].sum() + said[pick].sum()
        draws.append([*f1, _macro(f1, truth[pick], said[pick]), 2 * hit / max(all_, 1)])
    low, high = np.nanpercentile(np.array(draws), [2.5, 97.5], axis=0)
    precision, recall, f1 = _parts(truth, said)
    hit = (truth & said).sum()
    micro = (hit / max(said.sum(), 1), hit / max(truth.sum(), 1), 2 * hit / max(said.sum() + truth.sum(), 1))
    macro = (float(precision.mean()), float(recall.mean()), _macro(f1, truth, said))
    rows = [*zip(labels, truth.sum(axis=0), precision, recall, f1, strict=True)]
    rows += [("macro", truth.sum(), *macro), ("micro", truth.sum(), *micro)]
    scores = [
        Score(label, int(count), float(p), float(r), float(f), float(low[place]), float(high[place]))
        for place, (label, count, p, r, f) in enumerate(rows)
    ]
    return Table(name, lang, texts, tuple(scores))


def tables(kind: str, rows: Sequence[Row], said: Mapping[str, Mapping[str, Any]]) -> list[Table]:
    """Return the tables of a tool, by field and language ("both" for all)."""
    found = []
    for name, labels in FIELDS[kind].items():
        for lang in ("both", *LANGUAGES):
            chosen = [row for row in rows if lang in ("both", row["lang"])]
            if chosen:
                truth = indicator([row[name] for row in chosen], labels)
                given = indicator([said[row["id"]][name] for row in chosen], labels)
                found.append(table_of(name, lang, truth, given, labels))
    return found


def dialogue_shares(rows: Sequence[Row], said: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, float]]:
    """Return language -> share of dialogues in which each field is exactly right, and the F1 of red-line turns."""
    found = {}
    for lang in ("both", *LANGUAGES):
        chosen = [row for row in rows if lang in ("both", row["lang"])]
        if not chosen:
            continue
        shares = {"dialogues": float(len(chosen))}
        for name in ("missing", "out_of_order", "escalation_turn", "red_line_turns"):
            same = [_same(row[name], said[row["id"]][name]) for row in chosen]
            shares[name] = float(np.mean(same))
        pairs = [(set(row["red_line_turns"]), set(said[row["id"]]["red_line_turns"])) for row in chosen]
        hit = sum(len(one & other) for one, other in pairs)
        shares["red_line_f1"] = 2 * hit / max(sum(len(one) + len(other) for one, other in pairs), 1)
        stages = [
            (turn["stage"], report["stage"])
            for row in chosen
            for turn, report in zip(row["turns"], said[row["id"]]["turns"], strict=True)
            if turn["speaker"] == "agent" and "stage" in turn
        ]
        if stages:
            shares["stage_right"] = float(np.mean([one == other for one, other in stages]))
        found[lang] = shares
    return found


def _same(one: Any, other: Any) -> bool:
    return sorted(one) == sorted(other) if isinstance(one, list) else one == other


def alarms(rows: Sequence[Row], said: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[float, float]]:
    """Return language -> (share of planted defects found, share of clean questions flagged)."""
    found = {}
    for lang in ("both", *LANGUAGES):
        chosen = [row for row in rows if lang in ("both", row["lang"])]
        planted = [(defect, said[row["id"]]["defects"]) for row in chosen for defect in row["defects"]]
        clean = [bool(said[row["id"]]["defects"]) for row in chosen if not row["defects"]]
        recall = float(np.mean([defect in given for defect, given in planted])) if planted else float("nan")
        found[lang] = (recall, float(np.mean(clean)) if clean else float("nan"))
    return found


def kappa(one: Sequence[Any], other: Sequence[Any]) -> float:
    """Return Cohen's kappa of two codings of the same things (Cohen, 1960)."""
    labels = sorted({*one, *other}, key=str)
    same = float(np.mean([a == b for a, b in zip(one, other, strict=True)]))
    chance = sum(list(one).count(label) * list(other).count(label) for label in labels) / len(one) ** 2
    return (same - chance) / (1 - chance) if chance < 1 else 1.0
