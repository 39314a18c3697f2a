"""The role-play: a customer of a style, with a need and a hidden worry, answers what the learner picks or types.

A talk goes through four steps, explore, offer, action, confirm. What a reply does to the customer's mood (0 to 100)
and patience follows one fixed rule, the same for a reply that is picked and for one that is typed:

===============================================================  =====================  ==================
the reply                                                        mood                   patience
===============================================================  =====================  ==================
crosses a red line                                               -15, each further -5   -2
takes the step (good)                                            +8 a step, at most 2   0
makes good after a red line: owns it and says what happens now   +8                     +1, up to the start
is sensible, but takes no step (empathy, thanks, another step)   0                      0
does none of these (empty)                                       -4                     -1
is typed, and the program finds nothing in it (unread)           0                      0
===============================================================  =====================  ==================

A good reply, or one that makes good, gains more when its manner suits the customer's style (+3), when it has a warm
wording (+2) and when it speaks to the worry that the customer has told (+5). After a red line a step taken without
making good first gains nothing. Style changes the customer's words and what suits, never what is promised: price,
date and limits stand in the scene. In typed words a promise made where the offer is due counts as the offer, and as
the action too unless it asks; of a style they say nothing, so nothing is added for it. The talk ends when mood or
patience is 0 (lost), when the last step is taken (kept at a mood of 60 or more, else lost) and after 24 replies
(lost). The numbers are the course's choice. It is a mirror and a practice partner, not a grade of people; whether
there is empathy is for people to judge.
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from course_lib import language
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.text import Evidence, check_turn

STEPS = ("explore", "offer", "action", "confirm")
STYLES = ("direct_dominant", "fast_expressive", "calm_steady", "careful_analytical")
RED_LINES = ("contempt", "irritation", "refusal", "doubt", "carelessness")
QUALITIES = ("good", "repair", "sensible", "unread", "empty", "red")
KINDS = ("complaint", "hard", "everyday")

RED, RED_AGAIN, STEP, REPAIR, EMPTY = -15, -5, 8, 8, -4  # mood
SUITS, WARM, EASES = 3, 2, 5  # mood, on top of a good reply
STEPS_AT_ONCE = 2
KEPT_FROM = 60
MOST_REPLIES = 24
_BANDS = ((40, "low"), (65, "mid"), (101, "high"))  # below which mood the customer speaks in which tone

_DATA = Path(__file__).parent / "data"
_SHORT = 5  # characters: typed words as short as "嗯" or "OK" say nothing, and need no reader to find it
_SOFT = ("emotion", "affirm")  # parts of a typed reply that see the person


# -- what a talk is made of ------------------------------------------------------------------------


@dataclass(frozen=True)
class Option:
    """One reply that can be picked.

    Attributes:
        id: its name within the scene, such as "explore.open".
        text, why: what is said, and the reason for its mark, by language.
        does: the steps that the words perform.
        red_lines, warm: labels of the codebook (warm wordings and atmosphere together).
        suits: styles whose way of talking it fits.
        uncovers: whether it makes the customer tell the hidden worry.
        eases: whether it speaks to that worry; it is shown only once the worry is told.
        repairs: whether it makes good after a red line.
    """

    id: str
    text: Mapping[str, str]
    why: Mapping[str, str]
    does: tuple[str, ...] = ()
    red_lines: tuple[str, ...] = ()
    warm: tuple[str, ...] = ()
    suits: tuple[str, ...] = ()
    uncovers: bool = False
    eases: bool = False
    repairs: bool = False


@dataclass(frozen=True)
class Turn:
    """One turn of the talk.

    Attributes:
        speaker: "customer" or "agent".
        text: what was said.
        step: the step at which it was said.
        mood, patience: of the customer after it.
        quality: of an agent's turn, one of ``QUALITIES``; "" for the customer.
        red_lines: red lines crossed.
        change: of the mood.
        why: the reason for the mark.
        better: the best reply at this point; "" where the reply was as good.
        option: id of the option picked; "" for typed words.
        evidence: the marked words of a typed reply.
    """

    speaker: str
    text: str
    step: str
    mood: int
    patience: int
    quality: str = ""
    red_lines: tuple[str, ...] = ()
    change: int = 0
    why: str = ""
    better: str = ""
    option: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class State:
    """A talk at one moment; ``reply`` makes the next one and leaves this as it is.

    Attributes:
        scene, seed, lang: which talk it is, and its language.
        style: of the customer; ``hidden`` says whether the learner is to guess it.
        mood, patience: of the customer now.
        step: the step to be taken next.
        worry_known: whether the customer has told the hidden worry.
        hurt: the red line that has not been made good, or "".
        turns: what was said so far.
        outcome: "kept" or "lost" when the talk is over, else "".
    """

    scene: str
    seed: int
    lang: str
    style: str
    hidden: bool
    mood: int
    patience: int
    step: str = "explore"
    worry_known: bool = False
    hurt: str = ""
    turns: tuple[Turn, ...] = ()
    outcome: str = ""


@dataclass(frozen=True)
class _Words:
    """What a reply's words do, picked or typed."""

    does: tuple[str, ...]
    red_lines: tuple[str, ...]
    warm: bool
    suits: tuple[str, ...]
    uncovers: bool
    eases: bool
    repairs: bool
    sensible: bool
    unread: bool = False


@dataclass(frozen=True)
class _Effect:
    """What a reply leads to."""

    quality: str
    change: int
    patience: int
    taken: tuple[str, ...] = ()


# -- playing ---------------------------------------------------------------------------------------


def scenes() -> pd.DataFrame:
    """List the scenes in the current language.

    Returns:
        Frame indexed by ``scene_id``: ``scene_kind`` ("complaint", "hard" or "everyday"), ``title``, ``customer``,
        ``style``, ``need``, ``hard_point``.

    >>> scenes().loc["lost_parcel", "scene_kind"]
    'complaint'
    """
    lang = language.current()
    rows = {
        name: {
            "scene_kind": scene["kind"],
            "title": scene["title"][lang],
            "customer": scene["customer"][lang],
            "style": scene["style"],
            "need": scene["need"][lang],
            "hard_point": scene["hard_point"][lang],
        }
        for name, scene in _scenes().items()
    }
    table = pd.DataFrame.from_dict(rows, orient="index").rename_axis("scene_id")
    return table.sort_values("scene_kind", key=lambda kinds: kinds.map(KINDS.index), kind="stable")


def start(scene: str, seed: int = 0, *, style: str | None = None, hidden_style: bool = False) -> State:
    """Open a talk in the current language: the customer speaks first.

    Args:
        scene: a name of ``scenes()``.
        seed: sets the order of the options, the customer's turns of phrase and a hidden style.
        style: one of ``STYLES``; None = the scene's own.
        hidden_style: whether the seed chooses the style, for the learner to guess.

    Raises:
        CourseError: no such scene or style, or a style together with ``hidden_style``.

    >>> start("lost_parcel").style
    'direct_dominant'
    """
    if scene not in list(_scenes()):
        names = ", ".join(_scenes())
        raise CourseError(
            say(
                zh=f"没有名为 {scene!r} 的场景。请从这些里选：{names}。",
                en=f"There is no scene {scene!r}. Choose one of: {names}.",
            )
        )
    if isinstance(seed, bool) or not isinstance(seed, int):
        raise CourseError(
            say(zh=f"seed 应是整数，得到的是 {seed!r}。", en=f"seed: found {seed!r}, expected a whole number.")
        )
    if style is not None and (style not in STYLES or hidden_style):
        known = ", ".join(STYLES)
        raise CourseError(
            say(
                zh=f"style 是 {style!r}。请从这些里选一个：{known}；要让风格保密，就不要写 style。",
                en=f"style is {style!r}. Choose one of: {known}; leave it out when the style is to be hidden.",
            )
        )
    data = _scenes()[scene]
    chosen = random.Random(f"style/{scene}/{seed}").choice(STYLES) if hidden_style else style or data["style"]
    state = State(scene, seed, language.current(), chosen, hidden_style, data["mood"], data["patience"])
    return _said(state, data["lines"][chosen]["opening"][state.lang])


def choices(state: State) -> tuple[Option, ...]:
    """Return the replies to pick from now, in the order of the seed; none when the talk is over.

    What was picked before at this step is not offered again. The order and the options do not depend on the style.

    >>> len(choices(start("lost_parcel"))) >= 5
    True
    """
    if state.outcome:
        return ()
    used = {turn.option for turn in state.turns}
    found = [option for option in _pool(state) if option.id not in used or option.repairs]
    found = [option for option in found if state.worry_known or not option.eases]
    random.Random(f"order/{state.scene}/{state.seed}/{state.step}/{state.hurt}").shuffle(found)
    return tuple(found)


def reply(state: State, answer: int | str) -> State:
    """Say something to the customer and return what comes of it.

    Args:
        state: a talk that is not over.
        answer: the number of an option of ``choices(state)``, counted from 1; or its id; or words of one's own, which
            are read by ``course_lib.text.check_turn``.

    Raises:
        CourseError: the talk is over, no option has this number, or nothing was said.

    >>> talk = reply(start("lost_parcel"), "这是我们的疏忽，向您道歉。请问订单尾号是多少？")
    >>> talk.turns[1].quality, talk.step
    ('good', 'offer')
    """
    if state.outcome:
        raise CourseError(
            say(
                zh="这场对话已经结束。再练一次，请用 start(...) 重新开始。",
                en="This talk is over. Use start(...) to play it again.",
            )
        )
    option = _picked(state, answer)
    if option is None:
        text = str(answer).strip()
        words, evidence, why = _read(text, state)
    else:
        text, why, evidence = option.text[state.lang], option.why[state.lang], ()
        words = _labels(option)
    effect = _judge(words, state)
    best = best_reply(state)
    as_good = _value(words, effect) >= _value(_labels(best), _judge(_labels(best), state))
    data = _scenes()[state.scene]
    mood = min(max(state.mood + effect.change, 0), 100)
    patience = min(max(state.patience + effect.patience, 0), data["patience"])
    turn = Turn(
        speaker="agent",
        text=text,
        step=state.step,
        mood=mood,
        patience=patience,
        quality=effect.quality,
        red_lines=words.red_lines,
        change=mood - state.mood,
        why=why,
        better="" if as_good else best.text[state.lang],
        option=option.id if option else "",
        evidence=evidence,
    )
    uncovered = words.uncovers and effect.taken == ("explore",)
    place = STEPS.index(state.step) + len(effect.taken)
    hurt = words.red_lines[0] if effect.quality == "red" else ""
    after = replace(
        state,
        mood=mood,
        patience=patience,
        step=STEPS[min(place, len(STEPS) - 1)],
        worry_known=state.worry_known or uncovered,
        hurt=hurt if effect.quality in ("red", "repair", "good") else state.hurt,
        turns=(*state.turns, turn),
    )
    over = mood == 0 or patience == 0 or place == len(STEPS) or _replies(after) >= MOST_REPLIES
    if over:
        outcome = "kept" if place == len(STEPS) and mood >= KEPT_FROM else "lost"
        after = replace(after, outcome=outcome)
    return _said(after, _answer(after, effect, uncovered))


def finished(state: State) -> bool:
    """Return whether the talk is over; ``state.outcome`` then says "kept" or "lost".

    >>> finished(start("lost_parcel"))
    False
    """
    return bool(state.outcome)


def best_reply(state: State) -> Option:
    """Return the option that does the customer most good now.

    The mood it brings counts, and that a worry is told which a later reply can speak to. Several may be as good: it is
    one of them, not the only right one.

    Raises:
        CourseError: the talk is over.

    >>> best_reply(start("lost_parcel")).uncovers
    True
    """
    options = choices(state)
    if not options:
        raise CourseError(
            say(
                zh="这场对话已经结束，没有下一句。请用 start(...) 重新开始。",
                en="This talk is over: there is no next sentence. Use start(...) to play it again.",
            )
        )
    return max(options, key=lambda option: _value(_labels(option), _judge(_labels(option), state)))


def transcript(state: State) -> pd.DataFrame:
    """Return what was said, turn by turn, with its marks.

    Returns:
        Frame with ``speaker``, ``text``, ``step``, ``quality``, ``red_lines`` (joined by ";"), ``mood_change``,
        ``mood``, ``patience``, ``why`` and ``better_reply`` (the best one at this point; "" where the reply was as
        good); one row a turn, from 0.

    >>> transcript(start("lost_parcel"))["speaker"].tolist()
    ['customer']
    """
    names = ["speaker", "text", "step", "quality", "red_lines", "change", "mood", "patience", "why", "better"]
    rows = [[getattr(turn, name) for name in names] for turn in state.turns]
    table = pd.DataFrame(rows, columns=names).rename_axis("turn")
    table["red_lines"] = table["red_lines"].map(";".join)
    return table.rename(columns={"change": "mood_change", "better": "better_reply"})


def mood_curve(state: State) -> pd.DataFrame:
    """Return the mood at the start and after each reply.

    Returns:
        Frame indexed by ``reply`` (0 = start): ``mood``, ``patience``, ``quality``, ``red_lines``, ``step``.

    >>> mood_curve(start("lost_parcel"))["quality"].tolist()
    ['']
    """
    data = _scenes()[state.scene]
    rows = [{"mood": data["mood"], "patience": data["patience"], "quality": "", "red_lines": "", "step": ""}]
    for turn in state.turns:
        if turn.speaker == "agent":
            row = {name: getattr(turn, name) for name in ("mood", "patience", "quality", "step")}
            rows.append(row | {"red_lines": ";".join(turn.red_lines)})
    return pd.DataFrame(rows).rename_axis("reply")


def brief(state: State) -> dict[str, str]:
    """Return what the learner knows of the scene, in the talk's language.

    Returns:
        ``title``, ``customer``, ``setting``, ``need``, ``hard_point``, ``limits`` (what may be promised, the same for
        every style), ``scene_kind``; ``worry`` once it is told or the talk is over; ``style`` unless it is hidden;
        ``ending`` when the talk is over.

    >>> "worry" in brief(start("lost_parcel"))
    False
    """
    data = _scenes()[state.scene]
    names = ("title", "customer", "setting", "need", "hard_point", "limits")
    card = {name: str(data[name][state.lang]) for name in names} | {"scene_kind": data["kind"]}
    if state.worry_known or state.outcome:
        card["worry"] = data["worry"][state.lang]
    if not state.hidden:
        card["style"] = state.style
    if state.outcome:
        card["ending"] = data["endings"][state.outcome][state.lang]
    return card


def style_cues(style: str) -> dict[str, str]:
    """Return by what a style can be heard in the talks, and what suits it, in the current language.

    One talk is thin evidence: a style heard in it is a guess about how to talk, not a judgement of a person.

    Returns:
        ``cues`` and ``suits``.

    Raises:
        CourseError: no such style.

    >>> sorted(style_cues("calm_steady"))
    ['cues', 'suits']
    """
    if style not in STYLES:
        known = ", ".join(STYLES)
        raise CourseError(
            say(
                zh=f"没有 {style!r} 这种风格。请从这些里选：{known}。",
                en=f"There is no style {style!r}. Choose one of: {known}.",
            )
        )
    voice = _voices()[style]
    return {name: voice[name][language.current()] for name in ("cues", "suits")}


# -- the rule --------------------------------------------------------------------------------------


def _judge(words: _Words, state: State) -> _Effect:
    """Return what a reply does, by the rule at the top of this module."""
    if words.red_lines:
        return _Effect("red", RED + RED_AGAIN * (len(words.red_lines) - 1), -2)
    taken: list[str] = []
    for step in STEPS[STEPS.index(state.step) :][:STEPS_AT_ONCE]:
        if step not in words.does:
            break
        taken.append(step)
    repairs = bool(state.hurt) and words.repairs
    if repairs or taken:
        gain = REPAIR * repairs + STEP * len(taken)
        gain += SUITS * (state.style in words.suits) + WARM * words.warm + EASES * (words.eases and state.worry_known)
        if state.hurt and not repairs:
            gain = 0  # the customer lets it pass, and stays cool
        return _Effect("repair" if repairs else "good", gain, int(repairs), tuple(taken))
    if words.sensible or words.unread:  # what the program may have missed costs nothing
        return _Effect("sensible" if words.sensible else "unread", 0, 0)
    return _Effect("empty", EMPTY, -1)


def _value(words: _Words, effect: _Effect) -> int:
    """Return how much good a reply does, a told worry included."""
    return effect.change + EASES * (words.uncovers and effect.taken == ("explore",))


def _labels(option: Option) -> _Words:
    return _Words(
        does=option.does,
        red_lines=option.red_lines,
        warm=bool(option.warm),
        suits=option.suits,
        uncovers=option.uncovers,
        eases=option.eases,
        repairs=option.repairs,
        sensible=bool(option.does or option.warm),
    )


def _read(text: str, state: State) -> tuple[_Words, tuple[Evidence, ...], str]:
    """Return what typed words do, the words that show it, and the reason for the mark."""
    if not text:
        raise CourseError(
            say(zh="还没有写回复。请写一句，或选一个选项。", en="Nothing was said. Type a reply or pick one.")
        )
    heard = next((turn.text for turn in reversed(state.turns) if turn.speaker == "customer"), None)
    report = check_turn(text, context=heard)
    warm = bool(report.warm or report.atmosphere)
    soft = any(part in report.reply_parts for part in _SOFT)
    owns = "respect_I" in report.warm or soft
    does = report.steps
    if state.step == "offer" and "action" in does:
        does = ("offer",) if "?" in text or "？" in text else ("offer", "action")
    sensible = bool(does or warm or report.reply_parts)
    words = _Words(
        does=does,
        red_lines=report.red_lines,
        warm=warm,
        suits=(),  # which style a sentence suits is not read from typed words
        uncovers="explore" in report.steps and (warm or soft),
        eases=False,
        repairs=owns and bool(report.steps or "willing_I_can" in report.warm),
        sensible=sensible,
        unread=not sensible and len(text) > _SHORT,
    )
    labels = report.red_lines or tuple(step for step in report.steps if step == state.step) or report.steps
    shown = [one for one in report.evidence if one.label in labels] or list(report.evidence)
    reasons = dict.fromkeys(say(zh=f"“{one.words}”：{one.why}", en=f'"{one.words}": {one.why}') for one in shown[:3])
    if not reasons:
        reasons = {say(zh="程序没有从这句里看出四步中的任何一步", en="The program found none of the steps in it"): None}
    return words, report.evidence, say(zh="；", en="; ").join(reasons)


# -- the customer's words --------------------------------------------------------------------------


def _answer(state: State, effect: _Effect, uncovered: bool) -> str:
    """Return the customer's next words, by mood and by what was said."""
    voice, lines = _voices()[state.style], _scenes()[state.scene]["lines"][state.style]
    if state.outcome:
        how = "warm" if state.outcome == "kept" else "walks" if 0 in (state.mood, state.patience) else "cool"
        words = [_pick(voice["last"][how], state)]
    elif effect.quality == "red":
        words = [_pick(voice["red"][state.hurt], state)]
    elif effect.taken:
        step = effect.taken[-1]
        band = next(name for below, name in _BANDS if state.mood < below)
        tone = voice["heard" if step == "explore" else "accepts"][band]
        words = [_pick(tone, state), lines["worry" if uncovered else "facts" if step == "explore" else step]]
    elif effect.quality == "repair":
        words = [_pick(voice["repaired"], state)]
    elif state.hurt and effect.quality == "sensible":
        words = [_pick(voice["sorry"], state)]
    else:
        key = "empty" if effect.quality == "empty" else "sensible"
        words = [_pick(voice["unasked" if state.step == "confirm" and not state.hurt else key], state)]
    return ("" if state.lang == "zh" else " ").join(one[state.lang] for one in words)


def _pick(lines: Sequence[Mapping[str, str]], state: State) -> Mapping[str, str]:
    """Return one of several ways to say it: the next one each time, from a place that the seed sets."""
    first = random.Random(f"voice/{state.scene}/{state.seed}").randrange(len(lines))
    marks = [turn.quality for turn in state.turns if turn.speaker == "agent"]
    return lines[(first + marks.count(marks[-1])) % len(lines)]


def _said(state: State, text: str) -> State:
    turn = Turn("customer", text, state.step, state.mood, state.patience)
    return replace(state, turns=(*state.turns, turn))


def _replies(state: State) -> int:
    return sum(turn.speaker == "agent" for turn in state.turns)


# -- the options and the data ----------------------------------------------------------------------


def _picked(state: State, answer: int | str) -> Option | None:
    """Return the option that an answer means, or None for words of one's own."""
    options = choices(state)
    if isinstance(answer, int) and not isinstance(answer, bool):
        if not 1 <= answer <= len(options):
            raise CourseError(
                say(
                    zh=f"没有第 {answer} 个选项，现在可以选 1 到 {len(options)}。",
                    en=f"There is no option {answer}; choose 1 to {len(options)}.",
                )
            )
        return options[answer - 1]
    if not isinstance(answer, str):
        kind = type(answer).__name__
        raise CourseError(
            say(
                zh=f"回复应是选项的编号或一句话，得到的是 {kind}。",
                en=f"A reply is the number of an option or a sentence; found {kind}.",
            )
        )
    said = answer.strip()
    return next((option for option in options if said in (option.id, option.text[state.lang])), None)


def _pool(state: State) -> tuple[Option, ...]:
    """Return the options of the step, or those that answer a red line."""
    return _repairs()[state.hurt] if state.hurt else _options(state.scene)[state.step]


@cache
def _scenes() -> dict[str, dict[str, Any]]:
    """Return the scenes as they stand in their files, read once."""
    files = sorted((_DATA / "scenes").glob("*.yml"))
    found = {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in files}
    return dict(sorted(found.items(), key=lambda pair: (KINDS.index(pair[1]["kind"]), pair[0])))


@cache
def _bank() -> dict[str, Any]:
    """Return what all scenes share: the voices of the styles and the replies after a red line."""
    bank: dict[str, Any] = yaml.safe_load((_DATA / "roleplay.yml").read_text(encoding="utf-8"))
    return bank


def _voices() -> dict[str, Any]:
    voices: dict[str, Any] = _bank()["voices"]
    return voices


@cache
def _options(scene: str) -> dict[str, tuple[Option, ...]]:
    steps = _scenes()[scene]["steps"]
    return {step: tuple(_option(step, record) for record in steps[step]) for step in STEPS}


@cache
def _repairs() -> dict[str, tuple[Option, ...]]:
    bank = _bank()["repairs"]
    return {line: tuple(_option(f"repair.{line}", record) for record in bank[line]) for line in RED_LINES}


def _option(group: str, record: Mapping[str, Any]) -> Option:
    """Make an option from its record; one label may stand without brackets."""
    return Option(
        id=f"{group}.{record['id']}",
        text={lang: record[lang] for lang in language.LANGUAGES},
        why=record["why"],
        does=_several(record.get("does", ())),
        red_lines=_several(record.get("red", ())),
        warm=_several(record.get("warm", ())),
        suits=_several(record.get("suits", ())),
        uncovers=bool(record.get("uncovers")),
        eases=bool(record.get("eases")),
        repairs=bool(record.get("repairs")),
    )


def _several(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
