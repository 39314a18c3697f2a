"""Teams of 4 to 8: balanced, with wishes kept, the same for the same seed; and roles that go round."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment

from course_lib.errors import CourseError
from course_lib.language import say

SMALLEST, LARGEST = 4, 8
STARTS, STEPS = 6, 600  # searches from different random teams, fewer for a large class; the best counts
WISH = 1e6  # weight of a wish: far above anything that balance can gain


@dataclass(frozen=True)
class Teams:
    """Who is in which team.

    Attributes:
        team: person -> team, 1 to k, in the order of the roster.
        imbalance: share of the differences between people that lies between teams: 0 when all teams are alike.
        random: the same share that random teams have on average.
        by_column: the share of each column.
    """

    team: pd.Series
    imbalance: float
    random: float
    by_column: pd.Series

    def members(self) -> dict[int, list[str]]:
        """Return the people of each team, in the order of the roster."""
        return {int(team): list(rows.index) for team, rows in self.team.groupby(self.team)}


def team_sizes(people: int, size: int = 6) -> list[int]:
    """Return team sizes near ``size`` that use everyone up: all from 4 to 8, at most one apart, larger ones first.

    Raises:
        CourseError: fewer than 4 people, or a size outside 4 to 8.

    >>> team_sizes(17), team_sizes(9, 8), team_sizes(11, 8)
    ([6, 6, 5], [5, 4], [6, 5])
    """
    if not SMALLEST <= size <= LARGEST:
        raise CourseError(
            say(
                zh=f"每组 {size} 人不行：小组要有 {SMALLEST} 到 {LARGEST} 人。请换一个人数。",
                en=f"Teams of {size} are not possible: a team has {SMALLEST} to {LARGEST} people. Choose another size.",
            )
        )
    if people < SMALLEST:
        raise CourseError(
            say(
                zh=f"只有 {people} 个人，不够组成一个 {SMALLEST} 到 {LARGEST} 人的小组。",
                en=f"{people} people are too few for a team of {SMALLEST} to {LARGEST}.",
            )
        )
    fits = [k for k in range(1, people // SMALLEST + 1) if -(-people // k) <= LARGEST]
    count = min(fits, key=lambda k: (abs(people / k - size), -k))
    least, more = divmod(people, count)
    return [least + 1] * more + [least] * (count - more)


def make_teams(
    people: pd.DataFrame,
    size: int = 6,
    balance: Sequence[str] = (),
    apart: Iterable[Sequence[str]] = (),
    together: Iterable[Sequence[str]] = (),
    seed: int = 0,
) -> Teams:
    """Share people out into teams that are as alike as possible.

    A search from several random starts swaps two people as long as that helps. Numbers are compared by their mean,
    words by how often each occurs; a missing value counts as a word of its own, or as an average number.

    Args:
        people: one row a person with a unique index of names, as ``read_roster`` returns in ``people``.
        size: people a team, 4 to 8; the remainder is spread.
        balance: columns in which the teams should be alike.
        apart: groups of names of whom no two may share a team.
        together: groups of names who share a team.
        seed: the same seed gives the same teams, whatever the order of the rows.

    Raises:
        CourseError: an unknown column or name, or wishes that cannot be met.

    Source: between-group share of the sum of squares (Fisher 1925); exchange search (Kernighan & Lin 1970).
    """
    _need_unique_people(people)
    sizes = team_sizes(len(people), size)
    order = np.argsort(people.index.to_numpy().astype(str), kind="stable")  # the order of the rows must not matter
    table = people.iloc[order]
    features, _ = _features(table, balance)
    place = {person: i for i, person in enumerate(table.index)}
    groups_apart, groups_together = _named(apart, place), _named(together, place)
    _need_possible(groups_apart, groups_together, sizes, list(table.index))
    wishes = np.zeros((len(table), len(table)))
    for groups, weight in ((groups_apart, WISH), (groups_together, -WISH)):
        for group in groups:
            for i in group:
                wishes[i, [j for j in group if j != i]] = weight

    draw = np.random.default_rng(seed)
    slots = np.repeat(np.arange(len(sizes)), sizes)
    best, least = slots, np.inf
    for _ in range(min(STARTS, max(2, STEPS // len(table)))):
        found = _improved(draw.permutation(slots), features, wishes, np.array(sizes))
        cost = _cost(found, features, wishes)
        if cost < least - 1e-9:
            best, least = found, cost
    _need_wishes(best, groups_apart, groups_together, list(table.index))
    team = pd.Series(best + 1, index=table.index, name="team").reindex(people.index)
    return describe_teams(people, team, balance)


def describe_teams(people: pd.DataFrame, team: pd.Series, balance: Sequence[str] = ()) -> Teams:
    """Return ``Teams`` with the balance of teams that are given, for example after people were moved by hand."""
    features, owner = _features(people, balance)
    code, _ = pd.factorize(team.reindex(people.index), sort=True)
    counts = np.bincount(code)
    total, between = (features**2).sum(0), np.zeros(features.shape[1])
    for column in range(features.shape[1]):
        between[column] = (np.bincount(code, features[:, column]) ** 2 / counts).sum()
    share = {
        name: between[owner == i].sum() / total[owner == i].sum() if total[owner == i].sum() else 0.0
        for i, name in enumerate(balance)
    }
    chance = (len(counts) - 1) / max(len(people) - 1, 1)
    by_column = pd.Series(share, dtype=float)
    return Teams(team.reindex(people.index), float(by_column.mean()) if share else 0.0, chance, by_column)


def move(teams: Teams, people: pd.DataFrame, person: str, to: int, balance: Sequence[str] = ()) -> Teams:
    """Return the teams after one person has moved to another team.

    Raises:
        CourseError: no such person or team, or a team would have fewer than 4 or more than 8 people.
    """
    if person not in teams.team.index:
        raise _unknown(person)
    if to not in set(teams.team):
        raise CourseError(
            say(
                zh=f"没有第 {to} 组；现在有第 1 到第 {teams.team.max()} 组。",
                en=f"There is no team {to}; the teams are 1 to {teams.team.max()}.",
            )
        )
    team = teams.team.copy()
    team[person] = to
    for number, count in team.value_counts().items():
        if not SMALLEST <= count <= LARGEST:
            raise CourseError(
                say(
                    zh=f"这样第 {number} 组会有 {count} 人；小组要有 {SMALLEST} 到 {LARGEST} 人。请先换一个人过来。",
                    en=f"Team {number} would have {count} people; a team has {SMALLEST} to {LARGEST}. Swap somebody "
                    "first.",
                )
            )
    return describe_teams(people, team, balance)


def assign_roles(
    teams: Teams, roles: Sequence[str], history: Mapping[str, Sequence[str]] | None = None, seed: int = 0
) -> pd.Series:
    """Give each person a role, so that nobody has a role again before having had all the others.

    Args:
        teams: the teams.
        roles: role ids, most needed first; a team of m people uses the first m.
        history: person -> roles had so far, as often as they were had.
        seed: which of equally fair assignments is taken.

    Returns:
        Person -> role. In a team that stays together each round is one of a Latin square: by Hall's theorem a choice
        without repetition is always there.

    Raises:
        CourseError: a team has more people than there are roles.
    """
    had = history or {}
    draw = np.random.default_rng(seed)
    given: dict[str, str] = {}
    for number, members in teams.members().items():
        if len(members) > len(roles):
            raise CourseError(
                say(
                    zh=f"第 {number} 组有 {len(members)} 人，只有 {len(roles)} 个角色。请补充角色，或把小组分小。",
                    en=f"Team {number} has {len(members)} people but there are {len(roles)} roles. Add roles or make "
                    "smaller teams.",
                )
            )
        used = list(roles[: len(members)])
        times = np.array([[list(had.get(person, ())).count(role) for role in used] for person in members], dtype=float)
        # a second time weighs more than everybody's first times together
        cost = (len(members) + 1.0) ** times + draw.random(times.shape) / 1000
        rows, columns = linear_sum_assignment(cost)
        given |= {members[row]: used[column] for row, column in zip(rows, columns, strict=True)}
    return pd.Series(given, name="role").reindex(teams.team.index)


def _features(people: pd.DataFrame, balance: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return centred columns of numbers, each of ``balance`` with the same total square, and whose they are."""
    columns, owner = [], []
    for i, name in enumerate(balance):
        if name not in people:
            raise CourseError(
                say(
                    zh=f"名单里没有“{name}”这一列。可用的列：{'、'.join(map(str, people.columns))}。",
                    en=f"The roster has no column '{name}'. Its columns are: {', '.join(map(str, people.columns))}.",
                )
            )
        column = people[name]
        if pd.api.types.is_numeric_dtype(column) and column.dtype != bool:
            values = column.to_numpy(dtype=float)
            known = np.isfinite(values)
            table = np.where(known, values, values[known].mean() if known.any() else 0).reshape(-1, 1)
        else:
            table = pd.get_dummies(column.astype(object).where(column.notna(), "")).to_numpy(dtype=float)
        table = table - table.mean(0)
        spread = np.sqrt((table**2).sum())
        columns.append(table / spread if spread > 0 else table)
        owner += [i] * table.shape[1]
    if not columns:
        return np.zeros((len(people), 0)), np.zeros(0, dtype=int)
    return np.hstack(columns), np.array(owner)


def _cost(team: np.ndarray, features: np.ndarray, wishes: np.ndarray) -> float:
    counts = np.bincount(team)
    same = team[:, None] == team
    between = sum((np.bincount(team, column) ** 2 / counts).sum() for column in features.T)
    return float(between + wishes[same].sum() / 2)


def _improved(team: np.ndarray, features: np.ndarray, wishes: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Swap people as long as a swap helps; each step looks at all swaps of one person at once."""
    people = np.arange(len(team))
    member = np.zeros((len(team), len(sizes)))
    member[people, team] = 1
    sums, pull = member.T @ features, wishes @ member
    better = True
    while better:
        better = False
        for i in people:
            here, there = team[i], team
            step = features - features[i]  # what my team gains and theirs loses
            mine = ((sums[here] + step) ** 2).sum(1) / sizes[here] - (sums[here] ** 2).sum() / sizes[here]
            theirs = ((sums[there] - step) ** 2).sum(1) / sizes[there] - (sums[there] ** 2).sum(1) / sizes[there]
            wish = pull[i, there] - pull[i, here] + pull[people, here] - pull[people, there] - 2 * wishes[i]
            gain = np.where(there == here, 0, mine + theirs + wish)
            j = int(gain.argmin())
            if gain[j] < -1e-9:
                other = team[j]
                sums[here] += step[j]
                sums[other] -= step[j]
                change = wishes[:, j] - wishes[:, i]
                pull[:, here] += change
                pull[:, other] -= change
                team[i], team[j] = other, here
                better = True
    return team


def _named(groups: Iterable[Sequence[str]], place: dict[str, int]) -> list[list[int]]:
    found = []
    for group in groups:
        names = list(dict.fromkeys(group))
        for name in names:
            if name not in place:
                raise _unknown(name)
        found.append([place[name] for name in names])
    return found


def _unknown(name: str) -> CourseError:
    return CourseError(
        say(
            zh=f"名单里没有“{name}”。请照名单写名字；同名的人要写上学号或序号，例如“王伟 (2)”。",
            en=f"Nobody in the roster is called '{name}'. Write names as in the roster; namesakes with id or number, "
            "as "
            "in 'Wang Wei (2)'.",
        )
    )


def _need_unique_people(people: pd.DataFrame) -> None:
    doubled = people.index[people.index.duplicated()]
    if len(doubled):
        raise CourseError(
            say(
                zh=f"名字“{doubled[0]}”出现了不止一次。请用 read_roster 读名单，它会把同名的人区分开。",
                en=f"The name '{doubled[0]}' occurs more than once. Read the list with read_roster, which tells "
                "namesakes apart.",
            )
        )


def _need_possible(apart: list[list[int]], together: list[list[int]], sizes: list[int], names: list[str]) -> None:
    """Refuse wishes that contradict each other or do not fit, in words that name the people."""
    block = list(range(len(names)))  # people who must be in one team have the same number
    for group in together:
        merged = {block[i] for i in group}
        block = [min(merged) if b in merged else b for b in block]
    for group in apart:
        for at, i in enumerate(group):
            for j in group[at + 1 :]:
                if block[i] == block[j]:
                    raise CourseError(
                        say(
                            zh=f"“{names[i]}”和“{names[j]}”既要同组又要分开，做不到。请去掉其中一个要求。",
                            en=f"'{names[i]}' and '{names[j]}' are to be both together and apart. Drop one of the "
                            "wishes.",
                        )
                    )
        if len(group) > len(sizes):
            raise CourseError(
                say(
                    zh=f"有 {len(group)} 个人要互相分开，但只有 {len(sizes)} 个组。请去掉几个人，或把小组分小。",
                    en=f"{len(group)} people are to be kept apart, but there are only {len(sizes)} teams. Leave some "
                    "out or "
                    "make smaller teams.",
                )
            )
    for b in set(block):
        count = block.count(b)
        if count > max(sizes):
            who = say(zh="、", en=", ").join(name for name, other in zip(names, block, strict=True) if other == b)
            raise CourseError(
                say(
                    zh=f"要同组的有 {count} 人（{who}），最大的小组只有 {max(sizes)} 人。请去掉几个人，或把小组分大。",
                    en=f"{count} people are to be together ({who}), but the largest team has {max(sizes)}. Leave "
                    "some out "
                    "or make larger teams.",
                )
            )


def _need_wishes(team: np.ndarray, apart: list[list[int]], together: list[list[int]], names: list[str]) -> None:
    broken = [
        (i, j, same)
        for groups, same in ((apart, False), (together, True))
        for group in groups
        for at, i in enumerate(group)
        for j in group[at + 1 :]
        if (team[i] == team[j]) != same
    ]
    if broken:
        i, j, same = broken[0]
        raise CourseError(
            say(
                zh=f"这些要求不能同时满足：“{names[i]}”和“{names[j]}”没能{'同组' if same else '分开'}。请减少要求，"
                "或换一个小组人数。",
                en=f"The wishes cannot all be met: '{names[i]}' and '{names[j]}' could not be "
                f"{'together' if same else 'apart'}. Wish for less, or choose another team size.",
            )
        )
