"""What the model sees of a text: n-grams, what rules and cues found and where, and the meaning of its words."""

import re
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from course_lib.text.prepare import Prepared
from course_lib.text.rules import Hit, hits, table

Hashes = NDArray[np.uint32]
DATA = Path(__file__).parent / "data"

_MIX = np.uint64(0x9E3779B97F4A7C15)
_STEP = np.uint64(1_000_003)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|[0-9]+|[?!.,:;]|[^\x00-\x7f]")
_DIGIT = str.maketrans("0123456789", "0" * 10)
_ZH_SIZES, _EN_SIZES = (1, 2, 3, 4), (4, 5)


def _mixed(values: NDArray[np.uint64], salt: int) -> Hashes:
    values = (values ^ np.uint64(salt)) * _MIX
    return ((values ^ (values >> np.uint64(29))) * _MIX >> np.uint64(32)).astype(np.uint32)


def _runs(codes: NDArray[np.uint64], sizes: Sequence[int], salt: int) -> list[tuple[int, Hashes]]:
    """Hash every run of ``size`` neighbours, for each size."""
    found, state = [], np.zeros(len(codes), dtype=np.uint64)
    for size in range(1, max(sizes) + 1):
        if len(codes) < size:
            break
        state = state[: len(codes) - size + 1] * _STEP + codes[size - 1 :]
        if size in sizes:
            found.append((size, _mixed(state, salt + size)))
    return found


def placed_grams(plain: str, lang: str, salt: int = 0) -> list[tuple[Hashes, NDArray, NDArray]]:
    """Return the n-grams of a folded text as hashes, with where each one starts and ends.

    Args:
        plain: folded text.
        lang: "zh": runs of 1 to 4 characters; "en": of 1 to 3 words, and of 4 and 5 letters.
        salt: tells apart what the n-grams are of.
    """
    letters = f"\x02{plain.translate(_DIGIT)}\x03"
    codes = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    at = np.arange(len(codes)) - 1  # the mark of the start is no part of the text
    if lang == "zh":
        return [(run, at[: len(run)], at[: len(run)] + size) for size, run in _runs(codes, _ZH_SIZES, salt * 64)]
    found = [(run, at[: len(run)], at[: len(run)] + size) for size, run in _runs(codes, _EN_SIZES, salt * 64 + 32)]
    spans = [(match.start() - 1, match.end() - 1, match.group()) for match in _WORD.finditer(letters)]
    whole = np.array([zlib.crc32(word.encode("utf-8", "replace")) for _, _, word in spans], dtype=np.uint64)
    starts, ends = (np.array([span[side] for span in spans], dtype=np.int64) for side in (0, 1))
    for size, run in _runs(whole, (1, 2, 3), salt * 64 + 16):
        found.append((run, starts[: len(run)], ends[size - 1 :]))
    return found


def grams(plain: str, lang: str, salt: int = 0) -> Hashes:
    """Return the distinct n-grams of a folded text as hashes; see ``placed_grams``."""
    found = [run for run, _, _ in placed_grams(plain, lang, salt)]
    return np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.uint32)


def named(names: Iterable[str]) -> Hashes:
    """Return names as hashes."""
    return np.unique(np.array([zlib.crc32(name.encode()) for name in names], dtype=np.uint32))


def _asks(plain: str, end: int) -> bool:
    """Return whether the sentence that ends there is a question; quotes and brackets may follow its mark."""
    return "?" in plain[max(end - 3, 0) : end]


def placed(ready: Prepared, found: Sequence[Hit], kind: str) -> list[str]:
    """Return names for what was found: alone, in a question, in the last sentence, and in pairs.

    Args:
        ready: the text.
        found: hits of the rules.
        kind: tells apart rules and cues.
    """
    spans = ready.sentences
    names: set[str] = set()
    by_sentence: dict[int, set[str]] = {}
    starts = np.array([start for start, _ in spans] or [0])
    for hit in found:
        place = max(int(np.searchsorted(starts, hit.start, side="right")) - 1, 0)
        by_sentence.setdefault(place, set()).add(hit.name)
    whole: set[str] = set()
    for place, fired in by_sentence.items():
        asks = bool(spans) and _asks(ready.plain, spans[place][1])
        last = place == len(spans) - 1
        ordered = sorted(fired)
        for index, one in enumerate(ordered):
            names.add(f"{kind}{one}|q{asks:d}")
            if last:
                names.add(f"{kind}{one}|last{asks:d}")
            for other in ordered[index + 1 :]:
                names.add(f"{kind}{one}&{other}|{asks:d}")
        whole |= fired
    ordered = sorted(whole)
    names.update(f"{kind}{one}" for one in ordered)
    names.update(f"{kind}{one}+{other}" for index, one in enumerate(ordered) for other in ordered[index + 1 :])
    return sorted(names)


def shape(ready: Prepared, context: str | None = None) -> list[str]:
    """Return names for the shape of a text: questions, length, and whether it echoes what came before."""
    spans = ready.sentences
    asks = [_asks(ready.plain, end) for _, end in spans]
    size = min(int(np.log2(len(ready.plain) + 1)), 9)
    names = [f"sentences{min(len(spans), 5)}", f"questions{min(sum(asks), 3)}", f"size{size}"]
    if asks:
        names += [f"first{asks[0]:d}last{asks[-1]:d}", f"end{ready.plain.rstrip()[-1:]}"]
    if context and spans:
        first = {letter for letter in ready.plain[spans[0][0] : spans[0][1]] if letter.isalnum()}
        share = len(first & set(context)) / max(len(first), 1)
        names += [f"echo{int(share * 3)}", f"echo{int(share * 3)}first{asks[0]:d}"]
    return names


@cache
def vectors(lang: str) -> tuple[dict[str, int], NDArray[np.int8]]:
    """Return the place of each known word, and the vectors of all, read once.

    They are fitted so that their mean is close to the meaning of whole sentences.
    """
    with np.load(DATA / f"vectors_{lang}.npz") as stored:
        words = bytes(stored["words"]).decode("utf-8").split("\n")
        return {word: place for place, word in enumerate(words)}, stored["vectors"]


_EXTREME = 0.003  # brings extremes to the size of means
_LONGEST = 4  # characters of a Chinese word


def words(plain: str, lang: str) -> list[int]:
    """Return the places of the known words of a text, the longest match first in Chinese."""
    known, _ = vectors(lang)
    if lang == "en":
        return [known[word] for word in _WORD.findall(plain) if word in known]
    found, at, size = [], 0, len(plain)
    while at < size:
        if plain[at] < "\u3400":
            at += 1
            continue
        for length in range(min(_LONGEST, size - at), 0, -1):
            place = known.get(plain[at : at + length])
            if place is not None:
                found.append(place)
                at += length
                break
        else:
            at += 1
    return found


def meaning(plain: str, lang: str) -> NDArray[np.float32]:
    """Return the mean of the vectors of a text's words, of length 1 (0 where none is known)."""
    _, table_of = vectors(lang)
    places = words(plain, lang)
    if not places:
        return np.zeros(table_of.shape[1], dtype=np.float32)
    mean = table_of[places].astype(np.float32).sum(axis=0)
    size = float(np.linalg.norm(mean))
    return mean / size if size else mean


def extremes(plain: str, lang: str) -> NDArray[np.float32]:
    """Return the largest and the smallest number of the vectors of a text's words, in each direction."""
    _, table_of = vectors(lang)
    places = np.unique(words(plain, lang)).astype(int)
    if not len(places):
        return np.zeros(2 * table_of.shape[1], dtype=np.float32)
    chosen = table_of[places].astype(np.float32) * _EXTREME
    return np.concatenate([chosen.max(axis=0), chosen.min(axis=0)])


def find(kind: str, ready: Prepared, raw: bool = False) -> list[Hit]:
    """Return what the rules of one table find; with ``raw`` also within quotations."""
    own = ready.plain if raw else ready.own
    return list(hits(table(kind, ready.lang), ready.plain, own, ready.sentences))
