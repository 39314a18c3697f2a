"""The numbers and claims in the prose of lesson 10, computed again; what the syllabus says of its concepts."""

import re

import pandas as pd
import pytest
import yaml

from course_lib import language
from course_lib.models import dialogue as dg
from course_lib.models import roleplay as rp
from course_lib.paths import root
from course_lib.text.codes import ATMOSPHERE, RED_LINES, REPLY_PARTS, STEPS, WARM

FOLDER = root() / "lessons" / "10_mot_eoac"


@pytest.fixture(params=["zh", "en"], autouse=True)
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def agent(name: str) -> pd.DataFrame:
    coded = dg.example(name)
    return coded[coded["speaker"] == "agent"]


def test_there_are_as_many_of_each_kind_as_the_lesson_says():
    kinds = (RED_LINES, WARM, ATMOSPHERE, REPLY_PARTS, STEPS, dg.SCENES)
    assert [len(kind) for kind in kinds] == [5, 4, 4, 5, 4, 4]


def test_recording_one():
    cold = agent("cold_call")
    assert cold["red_lines"].tolist() == ["refusal", "refusal", "irritation", "doubt"]
    assert (dg.step_sequence(cold["stage"])["verdict"] == "left_out").all()
    point = dg.escalation_point(dg.example("cold_call"))
    assert (point["escalation_turn"], point["trigger_turn"]) == (6, 5)
    said = dg.example("cold_call")["text"].iloc[5]
    assert "烦不烦啊" in said or "I have had enough of this" in said


def test_recording_two():
    warm = agent("warm_call")
    assert warm["stage"].tolist() == list(STEPS)
    used = dg.technique_coverage(warm, "warm")["used"]
    assert list(used.index[~used]) == ["consent_may_I_trouble"]
    atmosphere = dg.technique_coverage(warm, "atmosphere")["used"]
    assert (atmosphere.mean(), atmosphere.sum() / 3) == (0.75, 1)


def test_two_calls_in_codes():
    one = dg.step_sequence(["offer", "explore", "action"])["verdict"]
    assert one.to_dict() == {"explore": "misplaced", "offer": "in_place", "action": "in_place", "confirm": "left_out"}
    two = dg.step_sequence(["explore", "other", "offer", "action", "explore", "confirm"])["verdict"]
    assert (two == "in_place").all()


def test_five_requests():
    rows = [(True, True, False, 48, 1), (True, False, False, 72, 48), (False, True, True, 48, 24)]
    rows += [(True, False, False, 2, 48), (True, True, True, 24, 1)]
    columns = ["in_contract", "in_department", "in_role", "deadline_hours", "normal_hours"]
    found = dg.route(pd.DataFrame(rows, columns=columns)).tolist()
    assert found == ["beyond_role", "beyond_department", "beyond_contract", "urgent", "within_limits"]
    assert str(rows[3]).strip("()") in (FOLDER / "lesson.py").read_text(encoding="utf-8")


def test_a_reply_that_begins_with_the_feeling():
    assert dg.reply_structure(["emotion", "action", "facts"]).tolist() == [3, 2, "affirm;open_ending"]


def test_the_scene_played_twice():
    good = rp.start("beyond_role")
    assert good.mood == 42
    assert rp.KEPT_FROM == 60
    while not rp.finished(good):
        good = rp.reply(good, rp.best_reply(good).id)
    assert rp.mood_curve(good)["mood"].tolist() == [42, 55, 73, 84, 97]
    assert good.outcome == "kept"
    bad = rp.start("beyond_role")
    while not rp.finished(bad):
        bad = rp.reply(bad, next(choice.id for choice in rp.choices(bad) if choice.red_lines))
    assert rp.mood_curve(bad)["mood"].tolist() == [42, 27, 12]
    assert bad.outcome == "lost"
    assert (rp.RED, rp.STEP) == (-15, 8)
    assert len(rp.scenes()) == 12
    assert (rp.scenes()["scene_kind"] == "hard").sum() == 4


def test_the_matrix_of_peer_scores():
    text = (FOLDER / "lesson.py").read_text(encoding="utf-8")
    rows = [
        [one, two, *map(int, rest)] for one, two, *rest in re.findall(r'\["(\d)", "(\d)", (\d), (\d), (\d)\]', text)
    ]
    sheet = pd.DataFrame(rows, columns=["judged", "judge", "red_lines", "steps", "warm"])
    assert len(sheet) == 9
    table = dg.peer_scores(sheet.melt(["judged", "judge"], var_name="skill", value_name="score"))
    assert list(table.index[table["verdict"] == "talk"]) == [("1", "steps")]
    assert table.loc[("1", "steps"), "mean"] == 3
    assert sheet[(sheet["judged"] == "1") & (sheet["judge"] != "1")]["steps"].tolist() == [2, 4]
    assert table.loc[("3", "warm"), ["self_score", "mean"]].tolist() == [5, 2.5]


def test_facts_of_the_syllabus(lang):
    concepts = {row["id"]: row for row in yaml.safe_load((root() / "lessons" / "syllabus.yml").read_text())["concepts"]}
    assert concepts["C51"]["facts"].split("; ")[0].split(", ") == list(RED_LINES)
    assert "three and lists four" in concepts["C54"]["facts"]
    text = (FOLDER / "lesson.py").read_text(encoding="utf-8")
    assert "**三种**" in text
    assert "**four**" in text
    scenes = "beyond my role, beyond my department, beyond the contract, needs urgent internal coordination"
    assert concepts["C60"]["facts"] == scenes
    group = yaml.safe_load((FOLDER / "group.yml").read_text(encoding="utf-8"))
    matrix = next(
        material[lang]
        for material in group["materials"]
        if material[lang].startswith("**" + {"zh": "材料 4", "en": "Material 4"}[lang])
    )
    assert len(re.findall(r"^\| (?:不越红线|No red line) \|", matrix, re.MULTILINE)) == 2


def test_the_minutes_leave_room_for_one_class_hour():
    group = yaml.safe_load((FOLDER / "group.yml").read_text(encoding="utf-8"))
    must = sum(step["minutes"] for step in group["steps"] if step["mark"] == "must")
    assert sum(step["minutes"] for step in group["steps"]) == group["minutes"] == 45
    assert must <= 42
