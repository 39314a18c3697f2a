"""Training: the corpus in ``datasets/text`` -> the weights in ``course_lib/text/data``, the same bytes on every run."""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from course_lib.paths import root
from course_lib.text.codes import ATMOSPHERE, CAUSES, DEFECTS, RED_LINES, STAGES, STYLES, WARM
from course_lib.text.features import DATA
from course_lib.text.fit import fit
from course_lib.text.look import SCALES, Look, look_customer, look_item, look_plain, look_turn
from course_lib.text.model import Model, pack
from course_lib.text.prepare import prepare
from course_lib.text.turns import places_of

Row = Mapping[str, Any]
GROUPS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "turns": (("stage", STAGES), ("red_lines", RED_LINES), ("warm", WARM), ("atmosphere", ATMOSPHERE)),
    "escalation": (("escalation", ("escalation",)),),
    "items": (("defects", DEFECTS),),
    "notes": (("style", STYLES),),
    "stories": (("causes", CAUSES),),
}
PENALTY, BALANCE = 1.0, 0.7  # chosen by cross-validation on the corpus
FOLDER = "text"
# "plain": texts in other manners than those of the corpus, labelled once; not part of any evaluation
CORPUS = ("turns", "plain", "dialogues", "items", "plain_items", "notes", "plain_notes", "stories", "plain_stories")


def read(name: str, folder: Path | None = None) -> list[dict[str, Any]]:
    """Return the rows of one file of the corpus, such as ``"turns"``."""
    path = (folder or root() / "datasets" / FOLDER) / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def examples(kind: str, rows: Mapping[str, Sequence[Row]]) -> list[tuple[str, Look, Row]]:
    """Return (id, what the tool sees, labels) of every example of one tool.

    Args:
        kind: a key of ``GROUPS``.
        rows: name of a file -> its rows.
    """
    if kind == "turns":
        return [*_single(rows["turns"]), *_single(rows["plain"]), *_in_dialogues(rows["dialogues"])]
    if kind == "escalation":
        return list(_customers(rows["dialogues"]))
    found = []
    for row in [*rows[kind], *rows[f"plain_{kind}"]]:
        ready = prepare(row["text"], row["lang"])
        look = look_item(ready, row.get("options") or ()) if kind == "items" else look_plain(kind, ready)
        found.append((row["id"], look, row))
    return found


def _single(rows: Iterable[Row]) -> Iterator[tuple[str, Look, Row]]:
    for row in rows:
        context = prepare(row["context"], row["lang"]) if row.get("context") else None
        yield row["id"], look_turn(prepare(row["text"], row["lang"]), context), row


def _in_dialogues(rows: Iterable[Row]) -> Iterator[tuple[str, Look, Row]]:
    for row in rows:
        turns = [(turn["speaker"], prepare(turn["text"], row["lang"])) for turn in row["turns"]]
        for number, before, after, place in places_of(turns):
            yield row["id"], look_turn(turns[number][1], before, after, place), row["turns"][number]


def _customers(rows: Iterable[Row]) -> Iterator[tuple[str, Look, Row]]:
    for row in rows:
        before = None
        for number, turn in enumerate(row["turns"]):
            ready = prepare(turn["text"], row["lang"])
            if turn["speaker"] == "agent":
                before = ready
            elif before is not None:
                here = number == row["escalation_turn"]
                yield row["id"], look_customer(ready, before), {"escalation": ["escalation"] if here else []}
                if here:
                    break  # what follows is neither the first nor innocent


def targets(kind: str, rows: Sequence[Row]) -> list[tuple[tuple[str, ...], NDArray]]:
    """Return (labels, (examples, labels) of 0 and 1) for each group of labels of a tool."""
    found = []
    for field, labels in GROUPS[kind]:
        given = [(row[field],) if isinstance(row[field], str) else row[field] for row in rows]
        found.append((labels, np.array([[label in one for label in labels] for one in given], dtype=float)))
    return found


def train(kind: str, found: Sequence[tuple[str, Look, Row]], scales: Mapping[str, float] = SCALES) -> Model:
    """Return the model of one tool, fitted to examples."""
    seen = [look.seen for _, look, _ in found]
    return fit(seen, targets(kind, [row for _, _, row in found]), scales, PENALTY, BALANCE)


def transitions(rows: Sequence[Row]) -> NDArray[np.float64]:
    """Return the log-probability of each step after each step; the last row is the start of a dialogue."""
    counts = np.full((len(STAGES) + 1, len(STAGES)), 1.0)
    for row in rows:
        before = len(STAGES)
        for turn in row["turns"]:
            if turn["speaker"] == "agent":
                here = STAGES.index(turn["stage"])
                counts[before, here] += 1
                before = here
    found: NDArray[np.float64] = np.log(counts / counts.sum(axis=1, keepdims=True))
    return found


def train_all(out: Path = DATA, folder: Path | None = None) -> dict[str, int]:
    """Train every tool and write its weights.

    Args:
        out: folder for the weights.
        folder: the corpus; None = that of the course.

    Returns:
        Size of each file in bytes.
    """
    rows = {name: read(name, folder) for name in CORPUS}
    sizes = {}
    for kind in GROUPS:
        name = f"weights_{kind}.npz"
        sizes[name] = _write(out / name, pack(train(kind, examples(kind, rows))))
    name = "weights_dialogues.npz"
    sizes[name] = _write(out / name, {"transitions": transitions(rows["dialogues"]).astype(np.float32)})
    return sizes


def _write(path: Path, arrays: Mapping[str, NDArray]) -> int:
    """Write an npz whose bytes depend on its arrays only, not on the clock."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            content = io.BytesIO()
            np.lib.format.write_array(content, np.ascontiguousarray(array), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), content.getvalue(), zipfile.ZIP_DEFLATED, 9)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(held.getvalue())
    return path.stat().st_size
