"""Coded dialogues: steps, escalation, techniques, replies, routes and peer scores against figures worked out by hand."""

import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import dialogue as dg
from course_lib.plots.dialogue import coded_html, plot_peer_scores, plot_steps
from course_lib.text.codes import REPLY_PARTS

NAMES = ("cold_call", "warm_call", "broken_screen")


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_coded_in_both_languages(name, lang):
    coded = dg.example(name)
    agent = coded["speaker"] == "agent"
    assert coded["speaker"].tolist() == ["customer", "agent"] * (len(coded) // 2) + ["customer"] * (len(coded) % 2)
    assert (coded.loc[agent, "stage"] != "").all()
    assert (coded.loc[~agent, ["stage", "red_lines", "warm", "atmosphere"]] == "").all(axis=None)
    assert coded["text"].str.contains("[一-鿿]").all() == (lang == "zh")
    report = dg.as_report(coded)
    assert [turn.stage for turn in report.turns if turn] == coded.loc[agent, "stage"].tolist()


def test_the_two_recordings_begin_alike(lang):
    cold, warm = dg.example("cold_call"), dg.example("warm_call")
    assert cold["text"].iloc[0] == warm["text"].iloc[0]


@pytest.mark.parametrize(
    ("stages", "verdicts"),
    [
        (["explore", "offer", "action", "confirm"], ["in_place"] * 4),
        (["offer", "explore"], ["misplaced", "in_place", "left_out", "left_out"]),
        (["explore", "offer", "explore", "action", "offer", "confirm"], ["in_place"] * 4),
        (["confirm", "action", "offer", "explore"], ["misplaced"] * 3 + ["in_place"]),
        (["other", "other"], ["left_out"] * 4),
    ],
)
def test_steps_by_the_first_time_each_is_taken(stages, verdicts):
    table = dg.step_sequence(stages)
    assert table["verdict"].tolist() == verdicts
    assert table["times"].sum() == len([stage for stage in stages if stage != "other"])


def test_escalation_is_about_attitude_and_what_the_agent_said_before():
    assert dg.escalation_point(dg.example("broken_screen")).tolist() == [4, 3, "refusal;contempt"]
    calm = dg.escalation_point(dg.example("warm_call"))
    assert calm["escalation_turn"] is None
    assert calm["red_lines"] == ""
    opening = pd.DataFrame({"speaker": ["customer"], "about": ["attitude"], "red_lines": [""]})
    assert dg.escalation_point(opening).tolist() == [0, None, ""]


def test_a_report_of_a_coded_dialogue_says_what_the_codes_say():
    report = dg.as_report(dg.example("broken_screen"))
    assert report.steps_present == ("explore", "offer", "action", "confirm")
    assert not report.out_of_order
    assert (report.escalation_turn, report.red_line_turns) == (4, (3,))
    only_customer = dg.as_report(dg.example("cold_call").iloc[:1])
    assert only_customer.missing == ("explore", "offer", "action", "confirm")


def test_a_technique_that_comes_twice_covers_one():
    coded = pd.DataFrame({"atmosphere": ["thanks", "praise;thanks", "", "thanks"]})
    table = dg.technique_coverage(coded, "atmosphere")
    assert table["times"].to_dict() == {"praise": 1, "care": 0, "thanks": 3, "esteem": 0}
    assert table["used"].mean() == 0.5


@pytest.mark.parametrize(
    ("parts", "present", "in_order"),
    [
        (list(REPLY_PARTS), 5, 5),
        (list(reversed(REPLY_PARTS)), 5, 1),
        (["emotion", "facts", "affirm", "action", "open_ending"], 5, 4),
        (["facts", "facts", "action"], 2, 2),
        (["open_ending"], 1, 1),
    ],
)
def test_a_reply_is_scored_by_its_longest_run_in_order(parts, present, in_order):
    found = dg.reply_structure(parts)
    assert (found["present"], found["in_order"]) == (present, in_order)


@pytest.mark.parametrize(
    ("given", "scene"),
    [
        ((False, False, False, 1, 2), "urgent"),
        ((False, False, False, 2, 2), "beyond_contract"),
        ((True, False, False, 2, 1), "beyond_department"),
        ((True, True, False, 2, 1), "beyond_role"),
        ((True, True, True, 2, 1), "within_limits"),
    ],
)
def test_routes_are_asked_in_their_order(given, scene):
    columns = ["in_contract", "in_department", "in_role", "deadline_hours", "normal_hours"]
    assert dg.route(pd.DataFrame([given], columns=columns)).tolist() == [scene]


def axes():
    return Figure(layout="constrained").subplots()


def peers(rows):
    return pd.DataFrame(rows, columns=["judged", "judge", "skill", "score"])


def test_own_scores_stay_out_of_the_mean_and_stand_beside_it():
    table = dg.peer_scores(peers([["1", "1", "warm", 5], ["1", "2", "warm", 2], ["1", "3", "warm", 3]]))
    row = table.loc[("1", "warm")]
    assert (row["judges"], row["mean"], row["spread"], row["self_score"], row["gap"]) == (2, 2.5, 1, 5, 2.5)
    assert row["verdict"] == "agreed"


def test_far_apart_judges_talk_and_a_team_judged_by_nobody_has_no_mean():
    table = dg.peer_scores(peers([["1", "2", "warm", 1], ["1", "3", "warm", 3], ["2", "2", "warm", 4]]))
    assert table["verdict"].tolist() == ["talk", "no_judge"]
    assert pd.isna(table.loc[("2", "warm"), "mean"])


def test_a_judge_scores_once():
    with pytest.raises(CourseError, match="warm"):
        dg.peer_scores(peers([["1", "2", "warm", 1], ["1", "2", "warm", 3]]))


def test_figures_state_what_they_show(lang):
    rows = [["1", "2", "warm", 1], ["1", "3", "warm", 3], ["2", "1", "warm", 4], ["2", "3", "warm", 4]]
    title = plot_peer_scores(dg.peer_scores(peers(rows)), axes()).get_title().replace("\n", "")
    assert "2" in title
    assert "1" in title
    words = {"zh": "四步齐全", "en": "All four steps"}
    assert words[lang] in plot_steps(dg.as_report(dg.example("warm_call")), axes()).get_title()


def test_a_dialogue_to_read_shows_only_the_labels_asked_for(lang):
    coded = dg.example("broken_screen")
    names = {"zh": ("轻蔑", "探询"), "en": ("Contempt", "Explore")}[lang]
    assert not any(name in coded_html(coded) for name in names)
    shown = coded_html(coded, "red_lines")
    assert names[0] in shown
    assert names[1] not in shown
    assert "&lt;b&gt;" in coded_html(coded.assign(text="<b>"))
