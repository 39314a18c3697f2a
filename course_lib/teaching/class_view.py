"""What a class knows of itself: who does what now, the board of points, ranges, agreement, words."""

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd

from course_lib import language
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models.agreement import cohen_kappa
from course_lib.teaching.classroom import MOST_BYTES, SUMMARIES, Classroom
from course_lib.teaching.teams import LARGEST, SMALLEST, Teams, assign_roles, describe_teams, make_teams, move

CLAUSE = re.compile(r"(?<=[；。！？])|(?<=[;.!?])\s")
STOP = re.compile(r"^(停|Stop\b)")
DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", start=1)}
TEAM_NAMED = re.compile(
    r"第?\s*(?P<zh>\d{1,3}|[一二三四五六七八九十]{1,3})\s*组|(?:team|group)[\s_-]*(?P<en>\d{1,3})", re.IGNORECASE
)
NUMBER_FIRST = re.compile(r"(\d{1,3})(?!\d)")
SETTLED_SECONDS = 1.5  # a file that changed later than that may not be whole yet
IN_USE_SECONDS = 12 * 3600
PEERS = "peers"  # the mean of all peers, where a rater is chosen
INSTRUCTORS = ("instructor 1", "instructor 2")  # two raters, so that it shows whether the rubric is read alike


@dataclass(frozen=True)
class RoleNow:
    """One role in the step that goes on.

    Attributes:
        id, name: of the role.
        does: what it does in this exercise.
        now: what the current step says of it: the clauses that begin with its name.
        people: (team, name) of those who have it.
    """

    id: str
    name: str
    does: str
    now: tuple[str, ...]
    people: tuple[tuple[int, str], ...]


def step_of(group: Mapping[str, Any], part: str) -> dict[str, Any] | None:
    """Return the step of a group exercise that an agenda's part stands for, None for another part."""
    return next((step for step in group["steps"] if step["id"] == part), None)


def stop_signs(step: Mapping[str, Any]) -> list[str]:
    """Return the lines of a step at which everyone stops: its title, and what to do, where they begin with "Stop"."""
    lang = language.current()
    return [line for line in [step["title"][lang], *step["do"][lang]] if STOP.match(line)]


def roles_now(group: Mapping[str, Any], part: str, people: pd.DataFrame) -> list[RoleNow]:
    """Return what each role that somebody has does in a part.

    Args:
        group: a lesson's ``group.yml``.
        part: id of the agenda's part.
        people: as ``Classroom.people`` returns.
    """
    lang = language.current()
    step = step_of(group, part)
    clauses = [clause.strip(" ；;") for line in (step["do"][lang] if step else []) for clause in CLAUSE.split(line)]
    named = people.dropna(subset=["team", "role"])
    found = []
    for role in group["roles"]:
        name = role["name"][lang]
        who = named[named["role"] == role["id"]].sort_values("team", kind="stable")
        if len(who):
            found.append(
                RoleNow(
                    role["id"],
                    name,
                    role["does"][lang],
                    tuple(said for said in clauses if said.lower().removeprefix("the ").startswith(name.lower())),
                    tuple((int(team), str(person)) for person, team in who["team"].items()),
                )
            )
    return found


# -- teams -----------------------------------------------------------------------------------------


def needed_roles(group: Mapping[str, Any]) -> list[str]:
    """Return role ids, those that a small team needs first."""
    return [role["id"] for role in sorted(group["roles"], key=lambda role: role["from"])]


def form_teams(
    room: Classroom,
    size: int = 6,
    balance: Sequence[str] = (),
    apart: Sequence[Sequence[str]] = (),
    together: Sequence[Sequence[str]] = (),
    seed: int = 0,
) -> Teams:
    """Share those who are present out into teams and keep it; who is absent has no team.

    Raises:
        CourseError: as ``make_teams``.
    """
    present = room.people().query("present == 1").index
    teams = make_teams(room.details().loc[present], size, balance, apart, together, seed)
    with room.at_once():
        room.unseat()
        room.seat({str(name): int(team) for name, team in teams.team.items()})
    return teams


def balance_now(room: Classroom, balance: Sequence[str] = ()) -> Teams | None:
    """Return the teams of a class with the balance of the columns, None when there are none yet."""
    team = room.people()["team"].dropna().astype(int)
    return describe_teams(room.details().loc[team.index], team, balance) if len(team) else None


def move_person(room: Classroom, person: str, to: int, swap_with: str | None = None) -> None:
    """Move somebody to another team, in exchange for somebody of it where one is named; the roles are given anew.

    Raises:
        CourseError: no such person or team, the two are in one team, or a team would have too few or too many people.
    """
    team = room.people()["team"].dropna().astype(int)
    if swap_with is None and person not in team.index and person in room.people().index and to in set(team):
        _need_place(team, to)  # somebody who comes late
        room.seat({person: to})
        return
    people = room.details().loc[team.index]
    if swap_with is None:
        moved = move(describe_teams(people, team), people, person, to).team
        room.seat({person: int(moved[person])})
        return
    for name in (person, swap_with):
        if name not in team.index:
            raise CourseError(
                say(zh=f"“{name}”还没有分到组。请先分组。", en=f"'{name}' is in no team yet. Make the teams first.")
            )
    if team[person] == team[swap_with]:
        raise CourseError(
            say(
                zh=f"“{person}”和“{swap_with}”在同一组，不用换。请选别组的人。",
                en=f"'{person}' and '{swap_with}' are in one team. Choose somebody of another team.",
            )
        )
    room.seat({person: int(team[swap_with]), swap_with: int(team[person])})


def _need_place(team: pd.Series, to: int) -> None:
    if (team == to).sum() >= LARGEST:
        raise CourseError(
            say(
                zh=f"第 {to} 组已有 {LARGEST} 人，满了（小组要有 {SMALLEST} 到 {LARGEST} 人）。请选别的组。",
                en=f"Team {to} has {LARGEST} people and is full (a team has {SMALLEST} to {LARGEST}). Choose another.",
            )
        )


def give_roles(room: Classroom, group: Mapping[str, Any], *, next_round: bool = False, seed: int = 0) -> pd.Series:
    """Give everyone in a team a role that was not theirs before everybody's turn came, and keep it.

    Args:
        room: the class.
        group: its ``group.yml``.
        next_round: the roles held until now count as had; else the current round is dealt anew.
        seed: which of equally fair deals is taken.

    Raises:
        CourseError: there are no teams yet, or a team has more people than the exercise has roles.
    """
    teams = balance_now(room)
    if teams is None:
        raise CourseError(say(zh="还没有分组。请先分组，再发角色。", en="There are no teams yet. Make teams first."))
    roles = assign_roles(teams, needed_roles(group), room.roles_had(now_too=next_round), seed)
    room.seat({}, {str(name): role for name, role in roles.items()}, next_round=next_round)
    return roles


# -- products --------------------------------------------------------------------------------------


def take_in(room: Classroom, folder: Path, part: str) -> list[str]:
    """Take in the files that lie in a folder, as one empties a letter box: what is in the record leaves the folder.

    The team stands in the name of the file or of its folder: ``第2组_方案.docx``, ``team 2.csv``, ``2/plan.csv``.

    Returns:
        What could not be taken in and why, in the reader's language.
    """
    notes = []
    teams = {int(team) for team in room.people()["team"].dropna()}
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith((".", "~"))):
        named = file.relative_to(folder)
        team = _team_in(named)
        if team not in teams:
            shown = "、".join(map(str, sorted(teams))) if language.current() == "zh" else ", ".join(map(str, teams))
            notes.append(
                say(
                    zh=f"{named}：看不出是哪一组（现有第 {shown} 组）。请把文件名改成“第1组_方案”的样子。",
                    en=f"{named}: no team in its name (teams: {shown}). Call it 'team 1 plan', for example.",
                )
            )
            continue
        try:
            if file.stat().st_size > MOST_BYTES:
                notes.append(
                    say(
                        zh=f"{named}：超过 {MOST_BYTES / 1e6:.0f} MB，没有收。",
                        en=f"{named}: more than {MOST_BYTES / 1e6:.0f} MB, left where it is.",
                    )
                )
                continue
            if time.time() - file.stat().st_mtime < SETTLED_SECONDS:
                continue  # still being copied, perhaps
            content = file.read_bytes()
            if content and not _is_in(room, team, file.name, content):
                room.hand_in(team, part, file=file.name, content=content)
            if content:
                file.unlink()  # only now: it is on disk in the record
        except OSError:
            continue  # another program has it open, or took it away; it is taken in when that lets go
    return notes


def _is_in(room: Classroom, team: int, file: str, content: bytes) -> bool:
    products = room.products()
    same = products.index[(products["team"] == team) & (products["file"] == file)]
    return any(room.content(int(product)) == content for product in same)


def _team_in(path: Path) -> int:
    """Return the team a path is called by, the file's name before its folders', a bare number only where none is."""
    names = (path.name, *reversed(path.parent.parts))
    if found := next(filter(None, map(TEAM_NAMED.search, names)), None):
        return _count(found["zh"] or found["en"])
    found = next(filter(None, map(NUMBER_FIRST.match, names)), None)
    return int(found[1]) if found else 0


def _count(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return 10 * DIGITS.get(tens, 1) * bool(ten) + DIGITS.get(ones, 0)


# -- scores ----------------------------------------------------------------------------------------


def pk_board(room: Classroom) -> pd.DataFrame:
    """Return the board of points, best first.

    For each line of the rubric the mean of the peers and the mean of the instructors count the same; where only one
    of the two scored, it counts alone.

    Returns:
        Frame indexed by ``team``: a column for each line of the rubric (missing when nobody scored it), ``total`` (sum
        of the lines that are scored), ``low`` and ``high`` (lowest and highest total that one rater gave who scored
        every line), ``raters``, ``rank`` (1 = best, equal totals share a rank; missing without a score).
    """
    lines = [line["id"] for line in room.rubric]
    teams = sorted({int(team) for team in room.people()["team"].dropna()})
    scores = room.scores()
    by_kind = scores.groupby(["team", "criterion", "kind"])["points"].mean()
    table = by_kind.groupby(["team", "criterion"]).mean().unstack().reindex(index=teams, columns=lines)
    whole = scores.groupby(["team", "rater"])["points"].agg(["sum", "count"])
    whole = whole[whole["count"] == len(lines)]["sum"].groupby("team").agg(["min", "max"]).reindex(teams)
    board = table.assign(total=table.sum(axis=1, min_count=1), low=whole["min"], high=whole["max"])
    board["raters"] = scores.groupby("team")["rater"].nunique().reindex(teams, fill_value=0)
    board["rank"] = board["total"].rank(method="min", ascending=False)
    return board.rename_axis("team").sort_values(["rank"], kind="stable")


def score_ranges(room: Classroom) -> pd.DataFrame:
    """Return how far apart points lie for each line of the rubric: over teams, and over the raters of one team.

    Returns:
        Frame indexed by ``criterion``, in the rubric's order: ``most`` (points to be had), ``low``, ``middle``,
        ``high`` (over all scores), ``best`` (teams with the highest mean, with their points), ``apart`` (the largest
        difference between raters of one team), ``apart_team`` (that team), ``scores`` (how many).
    """
    board, scores = pk_board(room), room.scores()
    rows = {}
    for line in room.rubric:
        of_line = scores[scores["criterion"] == line["id"]]
        points = of_line["points"]
        spread = of_line.groupby("team")["points"].agg(lambda values: values.max() - values.min())
        means = board[line["id"]].dropna()
        rows[line["id"]] = {
            "most": line["points"],
            "low": points.min(),
            "middle": points.median(),
            "high": points.max(),
            "best": [int(team) for team in means.index[means == means.max()]] if len(means) else [],
            "apart": spread.max() if len(spread) else float("nan"),
            "apart_team": int(spread.idxmax()) if len(spread) else 0,
            "scores": len(points),
        }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("criterion")


def raters(room: Classroom) -> list[str]:
    """Return everyone who scored, instructors first; ``PEERS`` stands for the mean of all peers where there are two."""
    scores = room.scores()
    first = scores[scores["kind"] == "instructor"]["rater"].unique()
    peers = scores[scores["kind"] == "peer"]["rater"].unique()
    return [*map(str, first), *([PEERS] if len(peers) > 1 else []), *map(str, peers)]


def rater_agreement(room: Classroom, first: str, second: str) -> pd.Series:
    """Return quadratic-weighted kappa of two raters over the teams and lines that both scored.

    Args:
        room: the class.
        first, second: names of raters, or ``PEERS``, whose mean is rounded to whole points.

    Returns:
        As ``cohen_kappa``: ``answers``, ``value``, ``low``, ``high``, ``status``.

    Raises:
        CourseError: the two are one, or scored nothing that the other scored too.
    """
    one, other = (_points_of(room, rater) for rater in (first, second))
    both = one.index.intersection(other.index)
    if first == second or not len(both):
        raise CourseError(
            say(
                zh="请选两位不同的评分人，并且他们至少给同一组的同一项打过分。",
                en="Choose two different raters who scored at least one line of one team both.",
            )
        )
    pairs = [points[both].set_axis(both).rename(rater_name(rater)) for points, rater in ((one, first), (other, second))]
    return cohen_kappa(pairs[0], pairs[1], weights="quadratic")


def agreements(room: Classroom) -> list[tuple[str, str, pd.Series]]:
    """Return (rater, rater, agreement) of instructors with each other and with the peers' mean.

    Raters that have no score in common are left out.
    """
    few = [rater for rater in raters(room) if rater == PEERS or rater in _instructors(room)]
    found = []
    for first, second in combinations(few, 2):
        if len(_points_of(room, first).index.intersection(_points_of(room, second).index)):
            found.append((first, second, rater_agreement(room, first, second)))
    return found


def _instructors(room: Classroom) -> set[str]:
    scores = room.scores()
    return set(scores[scores["kind"] == "instructor"]["rater"])


def _points_of(room: Classroom, rater: str) -> pd.Series:
    scores = room.scores()
    if rater == PEERS:
        means = scores[scores["kind"] == "peer"].groupby(["team", "criterion"])["points"].mean()
        return means.round()
    return scores[scores["rater"] == rater].set_index(["team", "criterion"])["points"]


def rater_name(rater: str) -> str:
    """Return the display name of a rater: a person's own, or what a team or the peers are called."""
    if rater == PEERS:
        return say(zh="互评平均", en="mean of the peers")
    found = re.fullmatch(r"(team|instructor) (\d+)", rater)
    if not found:
        return rater
    if found[1] == "team":
        return say(zh=f"第 {found[2]} 组", en=f"Team {found[2]}")
    return say(zh=f"教师 {found[2]}", en=f"Instructor {found[2]}")


# -- words -----------------------------------------------------------------------------------------


def words_wanted(room: Classroom) -> dict[str, int]:
    """Return kind -> how many each person is asked for."""
    return SUMMARIES[room.summary]


def add_summary(
    room: Classroom, person: str, gains: Sequence[str], tools: Sequence[str], action: str, due: str
) -> None:
    """Keep what one person writes at the end of the class; empty lines do not count.

    Raises:
        CourseError: nothing written, more lines than asked for, an action without a date, or nobody of that name.
    """
    lines = {"gain": gains, "tool": tools, "action": [action]}
    filled = {kind: [line.strip() for line in some if line.strip()] for kind, some in lines.items()}
    if not any(filled.values()):
        raise CourseError(say(zh="还没有写。请至少写一行。", en="Nothing is written yet. Write at least one line."))
    had = room.words()
    for kind, wanted in words_wanted(room).items():
        count = int(((had["person"] == person) & (had["kind"] == kind)).sum()) + len(filled[kind])
        if count > wanted:
            raise CourseError(
                say(
                    zh=f"{kind_name(kind)}每人最多 {wanted} 条，“{person}”就有 {count} 条了。请挑最要紧的。",
                    en=f"{kind_name(kind)}: at most {wanted} each, '{person}' would have {count}. Keep what matters "
                    "most.",
                )
            )
    room.add_all_words(
        [(person, kind, text, due if kind == "action" else None) for kind, some in filled.items() for text in some]
    )


def kind_name(kind: str) -> str:
    """Return the display name of a gain, a tool or an action."""
    return {
        "gain": say(zh="收获", en="Gains"),
        "tool": say(zh="工具", en="Tools"),
        "action": say(zh="行动", en="Actions"),
    }[kind]


# -- records ---------------------------------------------------------------------------------------


def find_records(folder: Path) -> list[Classroom]:
    """Return the classes in a folder, the one that was changed last first; other files are left alone."""
    found = []
    for path in folder.glob("*.sqlite"):
        try:
            found.append(Classroom(path))
        except CourseError:
            continue
    return sorted(found, key=lambda room: room.version()[::2], reverse=True)


def goes_on(room: Classroom) -> bool:
    """Return whether a class has begun and not ended, and was in use today: one whose end was forgotten does not."""
    recent = time.time() - room.path.stat().st_mtime < IN_USE_SECONDS
    return recent and 0 <= room.clock().part < len(room.agenda)


def free_path(folder: Path, lesson: str, day: str) -> Path:
    """Return a path for a new record that is not taken: day, lesson, and a number where one is there."""
    names = [f"{day}_{lesson}", *(f"{day}_{lesson}_{number}" for number in range(2, 1000))]
    return next(folder / f"{name}.sqlite" for name in names if not (folder / f"{name}.sqlite").exists())


def letter_box(room: Classroom) -> Path:
    """Return the folder into which files are dropped to be handed in."""
    return room.path.with_name(f"{room.path.stem}_hand_in")
