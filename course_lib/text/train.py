"""Training: the corpus in ``datasets/text`` -> the weights in ``course_lib/text/data``, the same bytes on every run."""

import io
import json
import re
import zipfile
import zlib
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from course_lib.language import LANGUAGES
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
        single = [*rows["plain"], *joined(rows["plain"])]
        return [*_single(rows["turns"]), *_single(single), *_in_dialogues(rows["dialogues"])]
    if kind == "escalation":
        return list(_customers(rows["dialogues"]))
    found = []
    mixed = with_other_options([*rows["items"], *rows["plain_items"]]) if kind == "items" else []
    for row in [*rows[kind], *rows[f"plain_{kind}"], *mixed]:
        ready = prepare(row["text"], row["lang"])
        look = look_item(ready, row.get("options") or ()) if kind == "items" else look_plain(kind, ready)
        found.append((row["id"], look, row))
    return found


def joined(rows: Sequence[Row]) -> list[Row]:
    """Return turns made of two: one that takes no step, with its tone, beside one that takes a step in a calm tone.

    What people say is often both; the corpus cannot hold every pair, and without pairs a step would speak against a
    red line. A no beside an offer or an action is no refusal. The partner follows from the text, so that every run
    makes the same pairs.

    Args:
        rows: labelled turns; those with a context answer it and stay as they are.
    """
    found: list[Row] = []
    for lang, longest, space, stop in (("zh", 60, "", "。"), ("en", 150, " ", ".")):
        here = [row for row in rows if row["lang"] == lang and len(row["text"]) < longest and not row.get("context")]
        steps = [row for row in here if not row["red_lines"] and row["stage"] != "other"]
        for one in here if steps else ():
            if one["stage"] != "other" or (one["atmosphere"] and not one["red_lines"]):
                continue
            key = zlib.crc32(one["text"].encode())
            if not one["red_lines"] and key // 5 % 3:
                continue  # a third of the calm ones is enough to show that length alone is no fault
            two = steps[key // 3 % len(steps)]
            if "refusal" in one["red_lines"] and two["stage"] == "explore":
                continue  # whether a question opens a way out hangs on what it asks
            harsh = set(one["red_lines"]) - {"refusal"}
            way_out = two["stage"] in ("offer", "action")
            both = (one, two) if key % 3 or "refusal" in one["red_lines"] else (two, one)
            first, last = (row["text"] + ("" if row["text"][-1] in "。！？.!?" else stop) for row in both)
            found.append(
                {
                    "id": f"{one['id']}+{two['id']}",
                    "lang": lang,
                    "text": f"{first}{space}{last}",
                    "stage": two["stage"],
                    "red_lines": [label for label in one["red_lines"] if label != "refusal" or not way_out],
                    "warm": [label for label in WARM if label in {*one["warm"], *two["warm"]}],
                    "atmosphere": [
                        label for label in ATMOSPHERE if not harsh and label in {*one["atmosphere"], *two["atmosphere"]}
                    ],
                }
            )
    return found


_OF_OPTIONS = {"unbalanced_scale", "overlapping_options"}
_MULTI = re.compile(
    r"多选|不限|任选|复选|几项|勾出所有|凡是|all that|as many|tick any|select (?:all|any)|several|multiple|"
    r"every ?(?:one|thing)",
    re.IGNORECASE,
)


def with_other_options(rows: Sequence[Row]) -> list[Row]:
    """Return questions with the options of others, so that what is wrong with options does not hang on a question.

    Args:
        rows: labelled questions; those that allow several answers stay as they are.
    """
    found: list[Row] = []
    for lang in LANGUAGES:
        here = [row for row in rows if row["lang"] == lang and not _MULTI.search(row["text"])]
        stems = [row for row in here if not _OF_OPTIONS & set(row["defects"])]
        # A ring, so that one question more in the corpus changes one pair and not all of them.
        stems.sort(key=lambda row: zlib.crc32(row["id"].encode()))
        ring = [zlib.crc32(row["id"].encode()) for row in stems]
        for row in here if stems else ():
            key = zlib.crc32(row["text"].encode())
            if not row.get("options") or (not _OF_OPTIONS & set(row["defects"]) and key // 7 % 3):
                continue  # a third of the sound ones is enough to show what sound options look like
            stem = stems[bisect(ring, key) % len(stems)]
            defects = set(stem["defects"]) | (_OF_OPTIONS & set(row["defects"]))
            new = {"id": f"{row['id']}+{stem['id']}", "options": row["options"]}
            found.append({**stem, **new, "defects": [defect for defect in DEFECTS if defect in defects]})
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
    made = {"dialogues": {"transitions": transitions(rows["dialogues"]).astype(np.float32)}}
    with ProcessPoolExecutor() as pool:
        made |= dict(zip(GROUPS, pool.map(_trained, GROUPS, repeat(rows)), strict=True))
    return {f"weights_{kind}.npz": _write(out / f"weights_{kind}.npz", arrays) for kind, arrays in made.items()}


def _trained(kind: str, rows: Mapping[str, Sequence[Row]]) -> dict[str, NDArray]:
    return pack(train(kind, examples(kind, rows)))


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
