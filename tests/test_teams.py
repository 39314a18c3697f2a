"""Teams: sizes, balance, wishes, the same for the same seed; roles that go round."""

import os
import subprocess
import sys
import time
from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from course_lib import cli, language
from course_lib.errors import CourseError
from course_lib.teaching.teams import assign_roles, describe_teams, make_teams, move, team_sizes

ROLES = ["chair", "planner", "accountant", "customer", "owner", "observer", "agent", "recorder"]


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


def class_of(n, seed=1):
    draw = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "score": draw.normal(38, 5, n).round(),
            "style": draw.choice(["D", "I", "S", "C"], n, p=[0.4, 0.3, 0.2, 0.1]),
            "department": draw.choice(["hotline", "shop", "web"], n),
        },
        index=[f"person {i:03d}" for i in range(n)],
    )


@given(st.integers(4, 400), st.integers(4, 8))
def test_sizes_use_everyone_up_and_stay_within_four_and_eight(people, size):
    sizes = team_sizes(people, size)
    assert sum(sizes) == people
    assert min(sizes) >= 4
    assert max(sizes) <= 8
    assert max(sizes) - min(sizes) <= 1


def test_balance_is_far_better_than_random_teams_and_measured_by_hand():
    people = class_of(45)
    columns = ["score", "style"]
    teams = make_teams(people, 6, columns, seed=5)
    draw = np.random.default_rng(0)
    by_chance = [
        describe_teams(people, pd.Series(draw.permutation(teams.team), people.index), columns).imbalance
        for _ in range(200)
    ]
    assert np.mean(by_chance) == pytest.approx(teams.random, rel=0.1)  # (k - 1) / (n - 1)
    assert teams.imbalance < min(by_chance) / 3
    score = people["score"]
    means = score.groupby(teams.team).transform("mean")
    share = ((means - score.mean()) ** 2).sum() / ((score - score.mean()) ** 2).sum()
    assert teams.by_column["score"] == pytest.approx(share)


def test_same_seed_same_teams_whatever_the_order_of_the_rows():
    people = class_of(31)
    first = make_teams(people, 5, ["score", "department"], seed=8)
    again = make_teams(people.sample(frac=1, random_state=3), 5, ["score", "department"], seed=8)
    assert first.team.to_dict() == again.team.to_dict()
    assert make_teams(people, 5, ["score"], seed=9).team.to_dict() != first.team.to_dict()


@pytest.mark.parametrize("seed", range(5))
def test_wishes_are_kept(seed):
    people = class_of(40, seed)
    names = list(people.index)
    teams = make_teams(people, 5, ["style"], [names[:7], names[7:9]], [names[10:14], names[20:22], names[13:15]], seed)
    assert teams.team[names[:7]].nunique() == 7
    assert teams.team[names[7:9]].nunique() == 2
    assert teams.team[names[10:15]].nunique() == 1
    assert teams.team[names[20:22]].nunique() == 1


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        (
            {"apart": [["person 000", "person 001"]], "together": [["person 001", "person 000"]]},
            "both together and apart",
        ),
        ({"apart": [[f"person {i:03d}" for i in range(4)]]}, "only 3 teams"),
        ({"together": [[f"person {i:03d}" for i in range(7)]]}, "largest team has 6"),
        ({"apart": [["person 000", "nobody"]]}, "called 'nobody'"),
        ({"balance": ["height"]}, "no column 'height'.*score, style, department"),
        ({"size": 9}, "Teams of 9"),
        # two blocks of four and one of three do not fit three teams of six beside each other
        ({"together": [[f"person {i + at:03d}" for i in range(4)] for at in (0, 4, 8, 12)]}, "cannot all be met"),
    ],
)
def test_impossible_wishes_are_refused_in_words(wishes, words):
    with pytest.raises(CourseError, match=words):
        make_teams(class_of(18), **wishes)


def test_three_hundred_people_in_under_two_seconds():
    people = class_of(300)
    start = time.perf_counter()
    teams = make_teams(
        people, 6, ["score", "style", "department"], [list(people.index[:5])], [list(people.index[8:11])]
    )
    assert time.perf_counter() - start < 2
    assert teams.imbalance < 0.03


def test_moving_people_by_hand_keeps_sizes_and_tells_the_balance():
    people = class_of(17)
    teams = make_teams(people, 6, ["score"])
    person = teams.members()[1][0]
    moved = move(teams, people, person, 3, ["score"])
    assert moved.team[person] == 3
    assert moved.imbalance > teams.imbalance
    with pytest.raises(CourseError, match="There is no team 9"):
        move(teams, people, person, 9)
    small = make_teams(class_of(8), 4)
    with pytest.raises(CourseError, match="would have 3 people"):
        move(small, class_of(8), small.members()[1][0], 2)


@settings(max_examples=25, deadline=None)
@given(st.integers(4, 24), st.integers(4, 8), st.integers(0, 5))
def test_nobody_repeats_a_role_before_all_had_it(people, size, seed):
    teams = make_teams(class_of(people), size)
    history: dict[str, list[str]] = {}
    for round_ in range(2 * max(len(members) for members in teams.members().values())):
        roles = assign_roles(teams, ROLES, history, seed + round_)
        for members in teams.members().values():
            assert sorted(roles[members]) == sorted(ROLES[: len(members)])
        for person, role in roles.items():
            history.setdefault(person, []).append(role)
        for members in teams.members().values():
            for person in members:
                counts = Counter(history[person])
                least = min(counts[role] for role in ROLES[: len(members)])
                assert max(counts.values()) - least <= 1


def test_too_few_roles_are_refused():
    with pytest.raises(CourseError, match="5 roles"):
        assign_roles(make_teams(class_of(6), 6), ROLES[:5])


def test_the_command_prints_teams_and_writes_them(tmp_path):
    roster = tmp_path / "名单.csv"
    rows = "\n".join(f"20{i:02d},学员{i},{30 + i % 7},{'热线' if i % 3 else '门店'}" for i in range(13))
    roster.write_bytes(f"学号,姓名,自评,部门\n{rows}\n合计,,13,\n".encode("gb18030"))
    out = tmp_path / "teams.csv"
    command = ["teams", str(roster), "--size", "4", "--balance", "自评", "--apart", "学员0，学员1", "--out", str(out)]
    run = subprocess.run(
        [sys.executable, "-m", "course_lib", *command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COURSE_LANG": "zh", "COLUMNS": "200"},
    )
    assert run.returncode == 0, run.stderr
    assert "组间差异" in run.stdout
    assert "第 15 行没有姓名" in run.stdout
    written = pd.read_csv(out, index_col="person")
    assert sorted(written["team"].value_counts()) == [4, 4, 5]
    assert written.loc["学员0", "team"] != written.loc["学员1", "team"]


def test_a_file_for_the_teams_that_cannot_be_written_is_told(tmp_path):
    roster = tmp_path / "list.csv"
    roster.write_text("\n".join(["name", *(f"person {i}" for i in range(8))]), encoding="utf-8")
    run = CliRunner().invoke(cli.app, ["teams", str(roster), "--out", str(tmp_path / "no" / "teams.csv")])
    assert isinstance(run.exception, CourseError)
    assert "Cannot write" in str(run.exception)
