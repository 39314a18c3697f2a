"""What a class shows: roles now, teams by hand, rounds of roles, letter box, board, ranges, agreement, screen, report."""

import asyncio
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models.agreement import cohen_kappa
from course_lib.paths import root
from course_lib.teaching import class_pages, class_view
from course_lib.teaching.agenda import LENGTHS, make_agenda
from course_lib.teaching.classroom import Classroom, open_class
from course_lib.teaching.source import load_group
from course_lib.widgets.classroom import BAD, ClassConsole

LESSON = "01_segmentation"
GROUP = load_group(LESSON)
PEOPLE = ["张三", "李四", "王五", "赵六", "孙七", "周八", "Anna", "Ben", "Cao", "Dai", "Eve", "Finn"]
LINES = [line["id"] for line in GROUP["rubric"]]
ENGLISH = re.compile(r"[A-Za-z]{2,}")
KNOWN = {
    "ARPU",
    "App",
    "Lanhai",
    "kappa",
    "PK",
    "MB",
    "Anna",
    "Ben",
    "Cao",
    "Dai",
    "Eve",
    "Finn",
    "csv",
    "docx",
    "Excel",
}


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


def a_class(folder, minutes=90, speed=1.0, now=None):
    roster = pd.DataFrame({"name": PEOPLE, "score": range(12), "department": ["shop", "web", None] * 4}, index=PEOPLE)
    more = {"now": now} if now else {}
    return open_class(
        folder / "class.sqlite", LESSON, "en", make_agenda(GROUP, minutes), GROUP["rubric"], roster, speed=speed, **more
    )


@pytest.fixture
def room(tmp_path, english):
    made = a_class(tmp_path)
    class_view.form_teams(made, 6, ["score"])
    return made


def score_all(room, points):
    """Give points: (rater, kind) -> team -> points of each line."""
    for (rater, kind), of_team in points.items():
        for team, values in of_team.items():
            for line, value in zip(LINES, values, strict=True):
                room.score(team, line, rater, value, kind)


# -- roles and teams -------------------------------------------------------------------------------


def test_every_role_says_what_it_does_and_lines_of_the_step_that_name_it(room):
    class_view.give_roles(room, GROUP)
    found = {role.id: role for role in class_view.roles_now(GROUP, "build", room.people())}
    assert len(found) == 6
    assert found["customer_d"].now == ("The class D customer sits apart with material 5",)
    assert found["planner"].now == ()
    assert found["planner"].does.startswith("Fills in the matrix")
    assert [team for team, _ in found["chair"].people] == [1, 2]


@pytest.mark.parametrize("lesson", sorted(path.parent.name for path in root().glob("lessons/*/group.yml")))
def test_every_exercise_has_stop_signs_in_both_languages(lesson):
    group, before = load_group(lesson), language.current()
    signs = {}
    for lang in language.LANGUAGES:
        language.use(lang)
        signs[lang] = [(step["id"], len(class_view.stop_signs(step))) for step in group["steps"]]
    language.use(before)
    assert signs["zh"] == signs["en"]
    assert sum(count for _, count in signs["zh"]) >= 1


def test_nobody_has_a_role_again_before_having_had_all(room):
    class_view.give_roles(room, GROUP)
    for _ in range(5):
        class_view.give_roles(room, GROUP, next_round=True)
    had = room.roles_had(now_too=True)
    assert room.round() == 6
    assert all(len(set(roles)) == 6 for roles in had.values())
    class_view.give_roles(room, GROUP, next_round=True)
    assert all(len(roles) == 7 and len(set(roles)) == 6 for roles in room.roles_had(now_too=True).values())


def test_roles_dealt_anew_in_one_round_count_once(room):
    class_view.give_roles(room, GROUP, seed=1)
    class_view.give_roles(room, GROUP, seed=2)
    assert room.round() == 1
    assert all(len(roles) == 1 for roles in room.roles_had(now_too=True).values())
    assert room.roles_had() == {}


def test_teams_made_again_in_a_later_round_keep_the_roles_of_earlier_rounds(room):
    first = class_view.give_roles(room, GROUP)
    class_view.give_roles(room, GROUP, next_round=True)
    class_view.form_teams(room, 6, seed=1)
    second = class_view.give_roles(room, GROUP)
    assert room.round() == 2
    assert room.roles_had(now_too=True) == {name: [first[name], second[name]] for name in PEOPLE}
    assert all(first[name] != second[name] for name in PEOPLE)


def test_who_has_no_team_when_roles_are_dealt_anew_had_none_in_that_round(room):
    class_view.give_roles(room, GROUP)
    room.set_absent(["Finn"])
    class_view.form_teams(room, 6)
    class_view.give_roles(room, GROUP)
    assert set(room.roles_had(now_too=True)) == set(PEOPLE) - {"Finn"}


def test_people_are_moved_swapped_and_the_late_ones_join(room, tmp_path):
    first, second = (class_view.balance_now(room).members()[team][0] for team in (1, 2))
    class_view.move_person(room, first, 2, second)
    assert room.people().loc[[first, second], "team"].tolist() == [2, 1]
    class_view.move_person(room, second, 2)
    assert (room.people()["team"] == 2).sum() == 7
    with pytest.raises(CourseError, match="one team"):
        class_view.move_person(room, first, 2, second)
    room.set_absent(["Finn"])
    class_view.form_teams(room, 6)
    assert pd.isna(room.people().loc["Finn", "team"])
    assert room.people()["present"].sum() == 11
    with pytest.raises(CourseError, match="no team yet"):
        class_view.move_person(room, "Anna", 1, "Finn")
    class_view.move_person(room, "Finn", 1)
    assert room.people().loc["Finn", "team"] == 1


def test_balance_uses_the_columns_of_the_roster_after_a_restart(room):
    again = Classroom(room.path)
    assert class_view.balance_now(again, ["score"]).imbalance < 0.02
    assert again.details().loc["张三"].to_dict() == {"name": "张三", "score": 0, "department": "shop"}
    assert class_view.form_teams(again, 6, ["score", "department"]).by_column.index.tolist() == ["score", "department"]


# -- products --------------------------------------------------------------------------------------


def test_the_letter_box_is_emptied_into_the_record(room, tmp_path):
    box = tmp_path / "box"
    (box / "第2组").mkdir(parents=True)
    for name in ("第一组_方案.txt", "Team 2 plan.csv", "1 notes.md", "第2组/表.csv", "20261126 plan.csv", "photo.png"):
        (box / name).write_bytes(name.encode())
    (box / "team 1 empty.txt").touch()
    class_view.take_in(room, box, "build")
    assert len(room.products()) == 0  # they may still be growing
    for path in box.rglob("*.*"):
        os.utime(path, (1_000_000, 1_000_000))
    room.hand_in(1, "build", file="1 notes.md", content=b"1 notes.md")  # a crash before the file was removed
    notes = class_view.take_in(room, box, "build")
    kept = room.products()
    assert sorted(zip(kept["team"], kept["file"], strict=True)) == [
        (1, "1 notes.md"),
        (1, "第一组_方案.txt"),
        (2, "Team 2 plan.csv"),
        (2, "表.csv"),
    ]
    assert room.content(kept.index[kept["file"] == "表.csv"][0]) == "第2组/表.csv".encode()
    assert sorted(path.name for path in box.rglob("*") if path.is_file()) == [
        "20261126 plan.csv",
        "photo.png",
        "team 1 empty.txt",
    ]
    assert len(notes) == 2
    assert "teams: 1, 2" in notes[0]


@pytest.mark.parametrize(
    ("path", "team"),
    [
        ("第一组_方案.docx", 1),
        ("第十组.csv", 10),
        ("第十一组_方案.docx", 11),
        ("第二十组.csv", 20),
        ("第二十一组.csv", 21),
        ("第 12 组.csv", 12),
        ("01_分群_第2组.docx", 2),
        ("3月5日_第2组.docx", 2),
        ("01_segmentation team 2.csv", 2),
        ("第1组/3.csv", 1),
        ("第1组/第2组.csv", 2),
        ("2/plan.csv", 2),
        ("2/3 plan.csv", 3),
        ("group-4.csv", 4),
        ("20261126 plan.csv", 0),
        ("分组.csv", 0),
    ],
)
def test_the_team_of_a_file_is_the_one_it_is_called_by(room, tmp_path, path, team):
    box = tmp_path / "box"
    (box / path).parent.mkdir(parents=True)
    (box / path).write_bytes(b"x")
    os.utime(box / path, (1_000_000, 1_000_000))
    room.seat(dict(zip(PEOPLE, [1, 2, 3, 4, 5, 10, 11, 12, 20, 21, 30, 38], strict=True)))
    notes = class_view.take_in(room, box, "build")
    assert room.products()["team"].tolist() == ([team] if team else [])
    assert len(notes) == (not team)


def test_a_file_that_goes_while_the_box_is_emptied_stops_nothing(room, tmp_path, monkeypatch):
    (tmp_path / "box").mkdir()
    (tmp_path / "box" / "team 1.csv").touch()

    def gone(named):
        (tmp_path / "box" / named).unlink()
        return 1

    monkeypatch.setattr(class_view, "_team_in", gone)
    assert class_view.take_in(room, tmp_path / "box", "build") == []


def test_a_file_that_is_too_large_is_refused_in_words(room):
    with pytest.raises(CourseError, match="21 MB"):
        room.hand_in(1, "build", file="film.mp4", content=b"x" * 21_000_000)


# -- scores ----------------------------------------------------------------------------------------


def test_peers_and_instructors_count_the_same_on_the_board(room):
    score_all(
        room,
        {
            ("instructor 1", "instructor"): {1: [4, 4, 4, 4, 4], 2: [2, 2, 2, 2, 2]},
            ("A", "peer"): {1: [2, 2, 2, 2, 2]},
            ("B", "peer"): {1: [0, 0, 0, 0, 0]},
        },
    )
    board = class_view.pk_board(room)
    assert board["total"].to_dict() == {1: 12.5, 2: 10}  # (4 + (2 + 0) / 2) / 2 a line
    assert board["rank"].to_dict() == {1: 1, 2: 2}
    assert board.loc[1, ["low", "high", "raters"]].tolist() == [0, 20, 3]
    room.score(2, LINES[0], "A", 4)
    assert class_view.pk_board(room).loc[2, "total"] == 11
    ranges = class_view.score_ranges(room)
    assert ranges.loc[LINES[0], ["low", "middle", "high", "apart", "apart_team", "scores"]].tolist() == [
        0,
        2,
        4,
        4,
        1,
        5,
    ]
    assert ranges.loc[LINES[1], "best"] == [1]


def test_a_class_without_scores_has_an_empty_board(room):
    board, ranges = class_view.pk_board(room), class_view.score_ranges(room)
    assert board.index.tolist() == [1, 2]
    assert board["total"].isna().all()
    assert ranges["scores"].tolist() == [0] * len(LINES)
    assert class_view.agreements(room) == []


def test_kappa_of_two_raters_is_that_of_the_model(room):
    one, two = {1: [4, 3, 2, 1, 0], 2: [2, 2, 3, 4, 4]}, {1: [4, 2, 2, 1, 1], 2: [3, 2, 3, 4, 2]}
    score_all(room, {("instructor 1", "instructor"): one, ("instructor 2", "instructor"): two})
    found = class_view.rater_agreement(room, "instructor 1", "instructor 2")
    alone = cohen_kappa([*one[1], *one[2]], [*two[1], *two[2]], weights="quadratic")
    assert found["answers"] == 10
    assert found[["value", "low", "high"]].tolist() == pytest.approx(alone[["value", "low", "high"]].tolist())
    [(first, second, again)] = class_view.agreements(room)
    assert (first, second, again["value"]) == ("instructor 1", "instructor 2", found["value"])
    with pytest.raises(CourseError, match="two different raters"):
        class_view.rater_agreement(room, "instructor 1", "instructor 1")


def test_a_team_does_not_score_itself(room):
    with pytest.raises(CourseError, match="own team"):
        room.score(1, LINES[0], "team 1", 2)
    room.score(2, LINES[0], "team 1", 2)
    assert class_view.rater_name("team 1") == "Team 1"


# -- words -----------------------------------------------------------------------------------------


def test_three_two_one_takes_no_more_and_keeps_all_or_nothing(room):
    class_view.add_summary(room, "Anna", ["a", " ", "b"], ["t"], "call back", "2026-12-01")
    class_view.add_summary(room, "Anna", ["c"], [], "", "")
    for gains, action, due, words in (
        (["d"], "", "", "at most 3"),
        ([], "", "", "Nothing is written"),
        ([], "x", "", "at most 1"),
    ):
        with pytest.raises(CourseError, match=words):
            class_view.add_summary(room, "Anna", gains, [], action, due)
    with pytest.raises(CourseError, match="needs a date"):
        class_view.add_summary(room, "Ben", ["kept?"], [], "x", "")
    assert room.words()["text"].tolist() == ["a", "b", "t", "call back", "c"]


# -- the clock -------------------------------------------------------------------------------------


def test_a_new_class_hour_waits_for_its_people(tmp_path, english):
    room = a_class(tmp_path, 180)
    for part, following in pairwise(room.agenda):
        room.next_part() if room.clock().part < 0 else None
        clock = room.next_part()
        assert clock.running == (part.session == following.session)
        room.resume()


def test_a_rehearsal_runs_faster_and_goes_on_at_the_same_time_elsewhere(tmp_path, english):
    seconds = [1_000_000.0]
    room = a_class(tmp_path, speed=60, now=lambda: seconds[0])
    room.next_part()
    seconds[0] += 2
    again = Classroom(room.path, lambda: seconds[0])
    assert again.speed == 60
    assert again.clock().elapsed == pytest.approx(120)


# -- screen and report -----------------------------------------------------------------------------


def filled(tmp_path, minutes=90):
    room = a_class(tmp_path, minutes)
    class_view.form_teams(room, 6, ["score"])
    class_view.give_roles(room, GROUP)
    score_all(room, {("instructor 1", "instructor"): {1: [4, 3, 2, 1, 0]}, ("张三", "peer"): {}})
    class_view.add_summary(room, "张三", ["先听后说 <b>"], ["分层表"], "当天回电", "2026-12-01")
    room.hand_in(1, "build", "A 3 3 2 1 2", "plan.csv", b"A;3")
    return room


@pytest.mark.parametrize("minutes", LENGTHS)
def test_the_screen_shows_every_part_in_the_reader_s_language(tmp_path, lang, minutes):
    room = filled(tmp_path, minutes)
    for place in range(-1, len(room.agenda) + 1):
        for view in class_pages.VIEWS if place in (-1, 3) else ("now",):
            state = json.loads(class_pages.screen_state(room, GROUP, view, 0.0))
            assert state["clock"]["part"] == place
            text = html.unescape(
                re.sub(r"<[^>]+>", " ", " ".join(state[key] for key in ("main", "agenda", "links", "title")))
            )
            assert "nan" not in text.lower().split()
            if lang == "zh":
                assert set(ENGLISH.findall(text)) <= KNOWN | {"plan", "web"}, text
        if 0 <= place < len(room.agenda):
            assert state["title"] == room.agenda[place].title[lang]
            assert state["agenda"].count('part on"') == 1
        room.next_part()
    words = json.loads(class_pages.screen_state(room, GROUP, "words", 0.0))["main"]
    assert "先听后说 &lt;b&gt;" in words
    for link in re.findall(r'data-path="([^"]+)"', state["links"]):
        assert (root() / link).is_file(), link


def test_the_report_has_all_and_forgets(tmp_path):
    room = filled(tmp_path)
    room.next_part()
    room.next_part()
    command = [sys.executable, "-m", "course_lib", "class"]
    environment = {**os.environ, "PYTHONPATH": str(root()), "COURSE_LANG": "en"}
    told = subprocess.run(
        [*command, "report", str(room.path)], capture_output=True, text=True, env=environment, check=True
    )
    reports = {lang: tmp_path / f"class_report_{lang}.html" for lang in ("zh", "en")}
    for lang, path in reports.items():
        assert path.name in told.stdout
        page = path.read_text(encoding="utf-8")
        assert all(
            text in page for text in ("张三", "plan.csv", "A 3 3 2 1 2", "当天回电", "2026-12-01", "先听后说 &lt;b&gt;")
        )
        assert all(part.title[lang] in page for part in room.agenda[:2])
        assert not re.search(r"<script|https?:|src=", page)
        if lang == "zh":
            text = html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL))
            assert set(ENGLISH.findall(text)) <= KNOWN | {"plan"}
    room.hand_in(2, "build", "", "team.docx", b"PK\x03\x04\x00\xff\xfe" * 9)
    told = subprocess.run(
        [*command, "forget", str(room.path), "张三"], capture_output=True, text=True, env=environment, check=True
    )
    assert "2: team.docx" in told.stdout
    files = [path for path in tmp_path.iterdir() if path.is_file()]
    assert {room.path, *reports.values()} <= set(files)
    for path in files:
        assert "张三".encode() not in path.read_bytes(), path.name
    with language.words_in("en"), pytest.raises(CourseError, match="'张三'"):
        class_pages.forget_everywhere(room, "张三")
    assert class_pages.forget_everywhere(room, "Anna", drop_unreadable=True) == []
    assert room.content(2) == b""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_name_leaves_files_and_other_people_s_rows_but_no_longer_name_is_cut(tmp_path, english, encoding):
    roster = pd.DataFrame({"partner": ["", "Ann and 张三", "Annabel"]}, index=["Ann", "张三", "Annabel"])
    room = open_class(tmp_path / "c.sqlite", LESSON, "en", make_agenda(GROUP), GROUP["rubric"], roster)
    room.seat(dict.fromkeys(roster.index, 1), {"张三": "chair"})
    text = 'Ann, 张三 and Annabel; {"who": "\\u5f20\\u4e09"}'
    room.hand_in(1, "build", file="notes.txt", content=text.encode(encoding))
    assert room.forget("Ann") == []
    assert room.forget("张三") == []
    assert room.content(1).decode(encoding) == '…, … and Annabel; {"who": "…"}'
    assert room.details().loc["Annabel", "partner"] == "Annabel"
    for path in tmp_path.iterdir():
        data = path.read_bytes()
        for form in ("张三".encode(), "张三".encode("gb18030"), "张三".encode("utf-16-le"), b"\\u5f20\\u4e09"):
            assert form not in data


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_longer_chinese_name_stays_whole(tmp_path, english, encoding):
    roster = pd.DataFrame({"partner": ["张三丰", "", "张三"]}, index=["李四", "张三", "张三丰"])
    room = open_class(tmp_path / "c.sqlite", LESSON, "en", make_agenda(GROUP), GROUP["rubric"], roster)
    room.seat(dict.fromkeys(roster.index, 1))
    text = '张三和张三丰; {"who": "\\u5f20\\u4e09\\u4e30", "and": "\\u5f20\\u4e09"}'
    room.hand_in(1, "build", "张三丰、张三", "张三丰.txt", text.encode(encoding))
    room.forget("张三")
    assert room.content(1).decode(encoding) == '…和张三丰; {"who": "\\u5f20\\u4e09\\u4e30", "and": "…"}'
    assert room.products().loc[1, ["text", "file"]].tolist() == ["张三丰、…", "张三丰.txt"]
    assert room.details()["partner"].to_dict() == {"李四": "张三丰", "张三丰": "…"}


def test_forget_tells_the_files_that_still_lie_in_the_letter_box(room):
    box = class_view.letter_box(room)
    (box / "old").mkdir(parents=True)
    (box / "old" / "张三 plan.docx").touch()
    assert class_pages.forget_everywhere(room, "张三") == [str(Path("class_hand_in", "old", "张三 plan.docx"))]


def test_a_report_that_cannot_be_written_is_told(room):
    taken = room.path.with_name("taken")
    taken.touch()
    with pytest.raises(CourseError, match=r"Cannot write .*taken"):
        class_pages.write_reports(room, folder=taken)


def test_forget_waits_until_nobody_else_reads(room):

    reader = sqlite3.connect(room.path)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM people").fetchall()
    room.mark_present("Anna", False)
    impatient = Classroom(room.path)
    impatient.patience = 0.2
    with pytest.raises(CourseError, match="Another program"):
        impatient.forget("Anna")
    reader.close()
    assert "Anna" in impatient.people().index
    assert impatient.forget("Anna") == []


# -- the console -----------------------------------------------------------------------------------


def test_the_console_opens_the_class_that_goes_on_and_tells_faults(tmp_path, lang):
    console = ClassConsole(tmp_path)
    console.open_new.click()
    assert {"zh": "还没有名单", "en": "No class list"}[lang] in console.note.value
    console.names.value = "姓名\t自评\n" + "\n".join(f"{name}\t{i}" for i, name in enumerate(PEOPLE))
    console.minutes.value = 45
    console.open_new.click()
    assert len(console.room.people()) == 12
    assert console.balance.options == ("自评",)
    assert ClassConsole(tmp_path).room is None  # opened, not begun: it may be another day's class
    console.make.click()
    console.next.click()
    again = ClassConsole(tmp_path)
    assert again.room.path == console.room.path
    assert again.view == "teams"
    for path in tmp_path.glob("*.sqlite*"):
        os.utime(path, (1_000_000, 1_000_000))
    forgotten = ClassConsole(tmp_path)  # nobody pressed the end, days ago
    assert forgotten.room is None
    forgotten.go_on.click()
    assert forgotten.room.path == console.room.path
    again.absent.value = ["Anna"]
    again.mark_absent.click()
    assert console.room.people()["present"].sum() == 11
    again.hand_in.click()
    assert {"zh": "还没有内容", "en": "Nothing to hand in"}[lang] in again.note.value
    again.apart.value = "Ben, Cao"
    again.make.click()
    team = again.room.people()["team"]
    assert team["Ben"] != team["Cao"]
    assert pd.isna(team["Anna"])
    bundle = again._repr_mimebundle_()
    assert not any(name in str(bundle) for name in PEOPLE)
    assert bundle["text/plain"] == "ClassConsole()"


def test_a_team_column_of_the_roster_seats_people_at_once(tmp_path, english):
    console = ClassConsole(tmp_path)
    console.names.value = "name,team\n" + "\n".join(f"{name},{1 + i // 6}" for i, name in enumerate(PEOPLE))
    console.open_new.click()
    assert console.room.people()["team"].tolist() == [1] * 6 + [2] * 6


def test_a_press_keeps_all_or_nothing(tmp_path, english, monkeypatch):
    console = ClassConsole(tmp_path)
    console.names.value = "\n".join(PEOPLE)
    console.open_new.click()
    console.make.click()
    room = console.room
    before = room.people(), room.roles_had(now_too=True)
    with monkeypatch.context() as patch:
        patch.setattr(console, "group", {**console.group, "roles": console.group["roles"][:2]})  # too few for a team
        console.seed.value = 5
        for press in (console.make, console.move):
            console.person.value, console.to.value = next(
                (name, 3 - int(team)) for name, team in room.people()["team"].items()
            )
            press.click()
            assert BAD in console.note.value
            assert room.people().equals(before[0])
            assert room.roles_had(now_too=True) == before[1]
    files = [{"name": "a.csv", "content": b"x"}, {"name": "b.mp4", "content": b"x" * 21_000_000}]
    console.file = type("Files", (), {"value": files})()
    console.hand_in.click()
    assert "21 MB" in console.note.value
    assert room.products().empty
    console.file.value = [files[0]] * 2
    console.hand_in.click()
    assert len(Classroom(room.path).products()) == 2
    buttons = next(iter(console.lines.values()))
    monkeypatch.setitem(console.lines, "no such line", buttons)
    buttons.value = 1
    console.keep_scores.click()
    assert "no line" in console.note.value
    assert room.scores().empty


def test_the_letter_box_is_watched_on_after_the_record_was_out_of_reach(tmp_path, english, monkeypatch):
    monkeypatch.setattr("course_lib.widgets.classroom.WATCH_SECONDS", 0.01)
    faults = [sqlite3.OperationalError("database is locked"), pd.errors.DatabaseError("locked"), OSError("gone")]
    version = Classroom.version

    def sometimes(room):
        if faults:
            raise faults.pop()
        return version(room)

    async def live():
        console = ClassConsole(tmp_path)
        console.names.value = "\n".join(PEOPLE)
        console.open_new.click()
        console.make.click()
        monkeypatch.setattr(Classroom, "version", sometimes)
        while faults:
            await asyncio.sleep(0.01)
        file = class_view.letter_box(console.room) / "team 1 plan.csv"
        file.write_text("A;3\n", encoding="utf-8")
        os.utime(file, (1_000_000, 1_000_000))
        while file.exists():
            await asyncio.sleep(0.01)
        return console

    console = asyncio.run(asyncio.wait_for(live(), 20))
    assert console.room.products()["file"].tolist() == ["team 1 plan.csv"]
    assert "Files taken in from the folder: 1" in console.note.value


def test_a_press_while_another_program_writes_is_told_and_does_nothing(tmp_path, english):
    console = ClassConsole(tmp_path)
    console.names.value = "\n".join(PEOPLE)
    console.open_new.click()
    console.room.patience = 0.2
    writer = sqlite3.connect(console.room.path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    console.make.click()
    assert "this press did nothing" in console.note.value
    writer.execute("ROLLBACK")
    writer.close()
    assert console.room.people()["team"].isna().all()
    console.make.click()
    assert console.room.people()["team"].notna().all()


def test_five_three_one_asks_for_more(tmp_path, english):
    console = ClassConsole(tmp_path)
    console.names.value = "\n".join(PEOPLE)
    console.summary.value = "5-3-1"
    console.open_new.click()
    console.author.value = "Anna"
    console.gains.value, console.tools.value = "1\n2\n3\n4\n5", "a\nb\nc"
    console.keep_words.click()
    assert "Kept what Anna wrote" in console.note.value
    assert console.room.words()["kind"].value_counts().to_dict() == {"gain": 5, "tool": 3}
    console.views.value = "words"
    assert "5 gains, 3 tools, 1 action with a date" in html.unescape(console.state.value)
    assert not any("3-2-1" in title for part in console.room.agenda for title in part.title.values())
