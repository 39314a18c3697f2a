"""DISC styles: how someone tends to work with customers, read from the course's own forced-choice inventory.

In each of 24 blocks a person marks the statement that is most like him or her and the one that is least. The score
of a style says how it stands to the person's OTHER styles; it cannot be compared between people, there are no norms,
and it is not made for choosing, promoting or judging anybody. Marston (1928) described four styles and built no test;
the statements here are our own. Styles are named by what they mean, because the letters are not used alike: what the
course's source calls S (fast-expressive) and I (calm-steady) standard DISC calls I (influence) and S (steadiness).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import yaml
from scipy import stats

from course_lib import language
from course_lib.errors import CourseError
from course_lib.labels import label
from course_lib.language import say
from course_lib.models import (
    as_names,
    as_number,
    in_known_order,
    need_columns,
    need_known,
    need_present,
    need_unique,
    random_numbers,
)
from course_lib.models.scores import mean_interval

STYLES = ("direct_dominant", "fast_expressive", "calm_steady", "careful_analytical")
LETTERS = {"source_letter": ("D", "S", "I", "C"), "standard_letter": ("D", "I", "S", "C")}  # in the order of STYLES
PATTERNS = ("single", "blend", "flat", "too_few")
BLOCKS = 24
FEWEST_BLOCKS = 20  # the course's choice: with fewer usable blocks there is no profile
ENOUGH = 0.8  # the course's choice: how sure of the first style cues must be before they name one
INSUFFICIENT = "insufficient"

_INVENTORY = Path(__file__).parent / "data" / "disc_blocks.yml"
_CELLS = 2_000_000  # numbers held at a time by the bootstrap


# -- the inventory ---------------------------------------------------------------------------------


def inventory() -> pd.DataFrame:
    """Return the statements of the inventory in the current language, in the order in which they are shown.

    Returns:
        Frame with ``block`` (1 to 24), ``situation``, ``place`` (1 to 4 within the block), ``style``, ``statement``.

    >>> inventory().groupby("block")["style"].nunique().eq(4).all()
    np.True_
    """
    lang = language.current()
    rows = [
        (block["block"], block["situation"][lang], place, style, text[lang])
        for block in _blocks()
        for place, (style, text) in enumerate(block["statements"].items(), start=1)
    ]
    return pd.DataFrame(rows, columns=["block", "situation", "place", "style", "statement"])


@cache
def _blocks() -> list[dict[str, Any]]:
    """Return the inventory as it stands in its file, read once."""
    blocks: list[dict[str, Any]] = yaml.safe_load(_INVENTORY.read_text(encoding="utf-8"))
    return blocks


def labelling() -> pd.DataFrame:
    """Show the letter of each style in the course's source and in standard DISC: I and S change places.

    Returns:
        Frame indexed by ``style``: ``source_letter``, ``standard_letter``.

    Source: Marston (1928) for the four letters; the source's swap is one of its errors.

    >>> labelling().loc["fast_expressive"].tolist()
    ['S', 'I']
    """
    return pd.DataFrame(LETTERS, index=pd.Index(STYLES, name="style"))


# -- answers and scores ----------------------------------------------------------------------------


def find_faults(answers: pd.DataFrame) -> pd.DataFrame:
    """Name every block that cannot be scored, by person and block.

    Args:
        answers: one row per person and block: ``person_id``, ``block`` (1 to 24), ``most`` and ``least`` (a style
            of ``STYLES`` each; may be missing).

    Returns:
        Frame with ``person_id``, ``block`` and ``problem``: "contradictory" (the same statement is most and least) or
        "incomplete" (a choice, or the whole row, is missing).

    Raises:
        CourseError: a missing column, an unknown style or block, a row without a person, a block answered twice.

    >>> answers = pd.DataFrame({"person_id": "P1", "block": range(1, 25), "most": "calm_steady",
    ...                         "least": ["calm_steady"] + 22 * ["direct_dominant"] + [None]})
    >>> find_faults(answers).to_numpy().tolist()
    [['P1', 1, 'contradictory'], ['P1', 24, 'incomplete']]
    """
    sheets = _read(answers)
    person, block = np.nonzero(~sheets.usable)
    problem = np.where(sheets.contradictory[person, block], "contradictory", "incomplete")
    return pd.DataFrame({"person_id": sheets.people[person], "block": block + 1, "problem": problem})


def score_styles(answers: pd.DataFrame) -> pd.DataFrame:
    """Score each person's styles: blocks in which the style is most like the person, minus those in which it is least.

    Blocks with a fault (``find_faults``) do not count. With K blocks left the ``most`` of a person add up to K and the
    ``net`` to 0: a style can only be high because another one is low. No norms: do not rank people by a score, and do
    not use it to select anybody.

    Args:
        answers: as for ``find_faults``.

    Returns:
        Frame indexed by ``person_id`` and ``style``: ``most``, ``least`` (blocks), ``net`` (-K to K), ``low``, ``high``
        (95 % t interval of the net over blocks like these; missing when all blocks are answered alike), ``rank`` (1 =
        highest net; equal nets share the better rank).

    Raises:
        CourseError: as ``find_faults``.

    >>> answers = pd.DataFrame({"person_id": "P1", "block": [1, 2], "most": "calm_steady",
    ...                         "least": ["direct_dominant", "fast_expressive"]})
    >>> score_styles(answers)["net"].droplevel(0).to_dict()
    {'direct_dominant': -1, 'fast_expressive': -1, 'calm_steady': 2, 'careful_analytical': 0}
    """
    sheets = _read(answers)
    blocks = np.repeat(sheets.usable.sum(axis=1), len(STYLES))
    chosen = {"most": sheets.points > 0, "least": sheets.points < 0}
    index = pd.MultiIndex.from_product([sheets.people, STYLES], names=["person_id", "style"])
    result = pd.DataFrame({name: marks.sum(axis=1).ravel() for name, marks in chosen.items()}, index)
    result["net"] = result["most"] - result["least"]
    several = np.where(blocks > 1, blocks, np.nan)
    mean = result["net"].to_numpy() / several
    square = (result["most"] + result["least"]).to_numpy() / several
    deviation = np.sqrt((square - mean**2).clip(0).round(12) * several / (several - 1))
    low, high = mean_interval(mean, deviation, blocks)
    result["low"], result["high"] = low * blocks, high * blocks
    net = result["net"].to_numpy().reshape(-1, len(STYLES))
    result["rank"] = 1 + (net[:, None, :] > net[:, :, None]).sum(axis=2).ravel()
    return result


def profile(answers: pd.DataFrame) -> pd.DataFrame:
    """Say for each person which style stands first, or that none does.

    A profile is "flat" when its nets are no more uneven than those of someone who marks statements by chance would be
    19 times in 20 (chi-square with 3 degrees of freedom of the sum of net² over 2K/3). Equal highest nets are a
    "blend". Description for talking about one's own work; no norms, no selection decisions.

    Args:
        answers: as for ``find_faults``.

    Returns:
        Frame indexed by ``person_id``: ``blocks`` (usable), ``incomplete``, ``contradictory`` (blocks left out), the
        net of each style, ``pattern`` ("single", "blend", "flat", or "too_few" below 20 usable blocks) and
        ``first_style`` (the style, or those of a blend joined by "+"; missing when flat or too few).

    Raises:
        CourseError: as ``find_faults``.

    >>> answers = pd.DataFrame({"person_id": "P1", "block": range(1, 25), "least": "direct_dominant",
    ...                         "most": 12 * ["calm_steady", "fast_expressive"]})
    >>> profile(answers)[["pattern", "first_style"]].iloc[0].tolist()
    ['blend', 'fast_expressive+calm_steady']
    """
    sheets = _read(answers)
    net = sheets.points.sum(axis=1)
    blocks, contradictory = sheets.usable.sum(axis=1), sheets.contradictory.sum(axis=1)
    counts = {"blocks": blocks, "incomplete": BLOCKS - blocks - contradictory, "contradictory": contradictory}
    people = pd.Index(sheets.people, name="person_id")
    result = pd.DataFrame({**counts, **dict(zip(STYLES, net.T, strict=True))}, people)
    top = _first(net)
    # By chance a style's net has variance K/2 and two nets covariance -K/6, so net² / (2K/3) adds up to a chi-square.
    even = (net**2).sum(axis=1) < stats.chi2.ppf(0.95, len(STYLES) - 1) * blocks * 2 / 3
    kinds = [blocks < FEWEST_BLOCKS, even, top.sum(axis=1) > 1]
    result["pattern"] = np.select(kinds, ["too_few", "flat", "blend"], "single")
    # Each set of styles is spelt once; a person points to its own by the binary digits of the set.
    spelt = ["+".join(style for bit, style in enumerate(STYLES) if code >> bit & 1) for code in range(16)]
    first = pd.Series(np.array(spelt, dtype=object)[top @ (1 << np.arange(len(STYLES)))], result.index)
    result["first_style"] = first.where(result["pattern"].isin(["single", "blend"]))
    return result


def first_stability(answers: pd.DataFrame, repetitions: int = 1000, seed: int = 0) -> pd.DataFrame:
    """Ask how often each style would stand first with other blocks of the same kind (bootstrap over blocks).

    The same resampled blocks serve everybody, so nobody's result depends on who else is in the table. Some highest net
    stands out in answers by chance too: read the stability of a profile that ``profile`` calls "flat" with care.

    Args:
        answers: as for ``find_faults``.
        repetitions: bootstrap samples.
        seed: of the bootstrap.

    Returns:
        Frame indexed by ``person_id``: for each style the share of samples in which it stands first (styles that tie
        share the sample), and ``stability``: that share for the style, or the styles, first in the answers. All missing
        below 20 usable blocks.

    Raises:
        CourseError: as ``find_faults``; fewer than one repetition.

    Source: Efron (1979).

    >>> answers = pd.DataFrame({"person_id": "P1", "block": range(1, 25), "most": "calm_steady",
    ...                         "least": "direct_dominant"})
    >>> first_stability(answers)["stability"].tolist()
    [1.0]
    """
    draws = int(as_number(repetitions, "repetitions", at_least=1, whole=True))
    sheets = _read(answers)
    rng = random_numbers(seed)
    times = rng.multinomial(BLOCKS, np.full(BLOCKS, 1 / BLOCKS), size=draws).astype(np.float32)  # whole numbers
    share = np.full((len(sheets.people), len(STYLES)), np.nan)
    enough = np.flatnonzero(sheets.usable.sum(axis=1) >= FEWEST_BLOCKS)
    step = max(1, _CELLS // (draws * len(STYLES)))
    for start in range(0, len(enough), step):
        rows = enough[start : start + step]
        net = times @ np.ascontiguousarray(sheets.points[rows].transpose(2, 1, 0), dtype=np.float32)
        first = net == net.max(axis=0)  # style, sample, person
        share[rows] = (first / first.sum(axis=0, dtype=np.float32)).mean(axis=1).T
    result = pd.DataFrame(share, index=pd.Index(sheets.people, name="person_id"), columns=list(STYLES))
    result["stability"] = (share * _first(sheets.points.sum(axis=1))).sum(axis=1)
    return result


def split_half(answers: pd.DataFrame) -> pd.DataFrame:
    """Compare the scores from the odd blocks with those from the even blocks, over people.

    The four nets of a person add up to 0, so the four reliabilities hang together and are only a rough guide. People
    with fewer than 20 usable blocks do not count.

    Args:
        answers: as for ``find_faults``, of at least 4 people.

    Returns:
        Frame indexed by ``style``: ``people``, ``correlation`` of the halves with its 95 % interval ``low``, ``high``
        (Fisher), and ``reliability`` of the whole inventory with ``reliability_low``, ``reliability_high``
        (Spearman-Brown; 0 for a negative correlation). Missing for a style of which a half gives all people the same
        net.

    Raises:
        CourseError: as ``find_faults``; fewer than 4 people.

    Source: Spearman (1910); Brown (1910); Fisher (1915).

    >>> styles = [*STYLES, "calm_steady"]
    >>> rows = [(p, b, styles[p], styles[p - 1]) for p in range(5) for b in range(1, 25)]
    >>> answers = pd.DataFrame(rows, columns=["person_id", "block", "most", "least"])
    >>> split_half(answers)["reliability"].round(2).tolist()
    [1.0, 1.0, 1.0, 1.0]
    """
    sheets = _read(answers)
    points = sheets.points[sheets.usable.sum(axis=1) >= FEWEST_BLOCKS]
    if len(points) < 4:
        raise CourseError(
            say(
                zh=f"有效题数不少于 {FEWEST_BLOCKS} 题的只有 {len(points)} 人，至少需要 4 人。请收集更多人的作答。",
                en=f"{len(points)} people have {FEWEST_BLOCKS} usable blocks or more, at least 4 are needed. Collect "
                "the answers of more people.",
            )
        )
    halves = [part - part.mean(axis=0) for part in (points[:, ::2].sum(axis=1), points[:, 1::2].sum(axis=1))]
    scale = np.sqrt((halves[0] ** 2).sum(axis=0) * (halves[1] ** 2).sum(axis=0))
    correlation = np.clip((halves[0] * halves[1]).sum(axis=0) / np.where(scale > 0, scale, np.nan), -1, 1)
    half = stats.norm.ppf(0.975) / np.sqrt(len(points) - 3)
    with np.errstate(divide="ignore"):  # a perfect correlation is infinitely far out
        ends = [np.tanh(np.arctanh(correlation) + sign * half) for sign in (-1, 1)]
    result = pd.DataFrame({"people": len(points)}, index=pd.Index(STYLES, name="style"))
    for name, whole, value in zip(
        ("correlation", "low", "high"), ("", "_low", "_high"), (correlation, *ends), strict=True
    ):
        result[name] = value
        result[f"reliability{whole}"] = 2 * np.maximum(value, 0) / (1 + np.maximum(value, 0))
    return result[["people", "correlation", "low", "high", "reliability", "reliability_low", "reliability_high"]]


# -- cues in a customer's own behaviour ------------------------------------------------------------


def weigh_cues(cues: Sequence[str]) -> pd.DataFrame:
    """Say how sure it is, from a few cues, which style stands first in one customer's behaviour.

    Each cue counts for the style whose description it fits. All styles begin as equals (a Dirichlet prior of 1 each),
    so one cue proves little. Cues are taken to be independent; those of one talk hang together, so the chances are
    rather too high than too low. They are about this contact, not about the person.

    Args:
        cues: for each cue the style, one of ``STYLES``; none at all will do.

    Returns:
        Frame indexed by ``style``: ``cues`` (count) and ``chance_first`` (0 to 1; the four add up to 1).

    Raises:
        CourseError: an unknown style.

    >>> weigh_cues(["calm_steady"])["chance_first"].round(2).tolist()
    [0.16, 0.16, 0.52, 0.16]
    """
    column = pd.Series(as_names(cues, "cues"), dtype=object, name="cues")
    need_known(column, STYLES)
    count = np.array([(column == style).sum() for style in STYLES])
    nodes, weights = np.polynomial.legendre.leggauss(200)
    chance = np.empty(len(STYLES))
    for place, shape in enumerate(1 + count):
        # The shares are gammas over their sum: the first is the largest gamma.
        at = stats.gamma.ppf((nodes + 1) / 2, shape)
        below = np.delete(stats.gamma.cdf(at, (1 + count)[:, None]), place, axis=0)
        chance[place] = (weights / 2 * below.prod(axis=0)).sum()
    index = pd.Index(STYLES, name="style")
    return pd.DataFrame({"cues": count, "chance_first": chance / chance.sum()}, index)


def call_style(cues: Sequence[str]) -> str:
    """Name the style that stands first in the cues with a chance of 0.8 or more, or answer "insufficient".

    Args:
        cues: as for ``weigh_cues``.

    Raises:
        CourseError: as ``weigh_cues``.

    >>> call_style(["calm_steady"] * 2), call_style(["calm_steady"] * 3)
    ('insufficient', 'calm_steady')
    """
    chance = weigh_cues(cues)["chance_first"]
    return str(chance.idxmax()) if chance.max() >= ENOUGH else INSUFFICIENT


def headline(profiles: pd.DataFrame, person: Any) -> str:
    """Say one person's profile in a few words.

    Args:
        profiles: result of ``profile``.
        person: a ``person_id`` in it.

    Raises:
        CourseError: not a result of ``profile``, nobody of that name.

    >>> answers = pd.DataFrame({"person_id": "P1", "block": [1], "most": "calm_steady", "least": "direct_dominant"})
    >>> "P1" in headline(profile(answers), "P1")
    True
    """
    need_columns(profiles, "pattern", "first_style", "blocks")
    need_known(profiles["pattern"], PATTERNS)
    if person not in list(profiles.index):
        some = ", ".join(map(str, profiles.index[:5]))
        raise CourseError(
            say(
                zh=f"结果里没有 {person!r} 这个人。请从这些编号里选，例如：{some}。",
                en=f"There is no {person!r} in the result. Choose one that is there, such as: {some}.",
            )
        )
    row = profiles.iloc[list(profiles.index).index(person)]
    names = [label(style) for style in str(row["first_style"]).split("+")]
    found = {
        "single": say(zh=f"{names[0]}排在第一位", en=f"{names[0]} stands first"),
        "blend": say(zh=f"{'与'.join(names)}并列第一", en=f"{' and '.join(names)} stand first together"),
        "flat": say(zh="四种风格相差不大，看不出哪种突出", en="no style stands out"),
        "too_few": say(zh="作答太少，证据不够", en="too few answers, not enough evidence"),
    }[row["pattern"]]
    count = row["blocks"]
    return say(zh=f"{person}：{found}（有效作答 {count} 题）", en=f"{person}: {found} ({count} usable blocks)")


def limits() -> str:
    """Say what a profile must not be used for.

    >>> "norms" in limits() or "常模" in limits()
    True
    """
    return say(
        zh="只描述本人这一次的作答；没有常模，不用于招聘、晋升等人事决定。",
        en="It describes one person's answers this time; there are no norms, and it is not for hiring or promotion.",
    )


@dataclass(frozen=True)
class _Sheets:
    """The answers as arrays: people sorted, then blocks, then styles."""

    people: np.ndarray
    points: np.ndarray  # 1 most, -1 least, 0 neither; a block with a fault gives nothing
    usable: np.ndarray  # per person and block
    contradictory: np.ndarray  # per person and block


def _read(answers: pd.DataFrame) -> _Sheets:
    """Check the answers and put them into arrays."""
    need_columns(answers, "person_id", "block", "most", "least")
    need_present(answers, "person_id")
    need_known(answers["block"], range(1, BLOCKS + 1))
    need_unique(answers, "person_id", "block")
    codes, found = pd.factorize(answers["person_id"])
    people = np.empty(len(found), dtype=object)
    people[:] = in_known_order(found, ())
    person, block = pd.Index(people).get_indexer(found)[codes], answers["block"].to_numpy(dtype=int) - 1
    choices = {}
    for column in ("most", "least"):
        need_known(answers[column].dropna(), STYLES)
        choices[column] = np.full((len(people), BLOCKS), -1, dtype=np.int8)
        choices[column][person, block] = pd.Categorical(answers[column], categories=list(STYLES)).codes
    most, least = choices["most"], choices["least"]
    made = (most >= 0) & (least >= 0)
    usable = made & (most != least)
    styles = np.arange(len(STYLES))
    points = (most[:, :, None] == styles).astype(np.int8) - (least[:, :, None] == styles)
    return _Sheets(people, points * usable[:, :, None], usable, made & (most == least))


def _first(net: np.ndarray) -> np.ndarray:
    """Mark the styles with the highest net; the styles are the last axis."""
    return net == net.max(axis=-1, keepdims=True)
