"""Questionnaires: files read back as written, planted faults found, times by hand, and a form that pyxform accepts."""

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyxform.xls2xform import convert

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import questionnaire as qn
from course_lib.models.questionnaire import Finding, Option, Question, Questionnaire
from course_lib.text import check_item

QUICK = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
FEW = settings(QUICK, max_examples=12)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


YES_NO = (Option("yes", "是", "Yes"), Option("no", "否", "No"))
SATISFIED = tuple(
    Option(code, zh, en, side)
    for code, zh, en, side in (
        ("1", "非常不满意", "Very dissatisfied", "negative"),
        ("2", "不满意", "Dissatisfied", "negative"),
        ("3", "一般", "Neither", "neutral"),
        ("4", "满意", "Satisfied", "positive"),
        ("5", "非常满意", "Very satisfied", "positive"),
        ("dont_know", "说不清", "Cannot say", ""),
    )
)
CHANNELS = (
    Option("app", "App", "App"),
    Option("hotline", "热线", "Hotline"),
    Option("other", "其他", "Other"),
    Option("dont_know", "记不清", "Cannot remember"),
)
AGES = (
    Option("a", "不满 18 岁", "Under 18"),
    Option("b", "18–40 岁", "18 to 40"),
    Option("c", "41 岁及以上", "41 or older"),
    Option("refused", "不愿回答", "Prefer not to say"),
)


def rating(name, **more):
    more = {"scale": "satisfied_5", "options": SATISFIED, "purpose": "drivers"} | more
    return Question(name, "scale", f"您对{name}满意吗？", f"How satisfied are you with {name}?", **more)


SURVEY = Questionnaire(
    "csat_2025h2",
    "热线满意度调查",
    "Hotline satisfaction survey",
    ("phone", "web"),
    (
        Question("hello", "note", "您好，这里是澜海客服。", "Hello, this is Lanhai."),
        Question(
            "used",
            "single",
            "您最近用过热线吗？",
            "Have you used the hotline lately?",
            part="screening",
            purpose="screening",
            options=YES_NO,
        ),
        rating("csat", part="overall", purpose="overall", ask_if="used = yes"),
        rating("waiting", ask_if="used = yes"),
        rating("attitude", ask_if="used = yes"),
        Question(
            "why",
            "text",
            "哪里不满意？",
            "What was wrong?",
            purpose="reasons",
            required=False,
            ask_if="csat <= 2 or waiting <= 2",
        ),
        Question("via", "multiple", "您还用过哪些渠道？", "Which channels?", purpose="use", options=CHANNELS),
        Question("times", "number", "用过几次 App？", "How often the app?", purpose="use", ask_if="via = app"),
        Question(
            "age",
            "single",
            "您的年龄？",
            "How old are you?",
            part="demographic",
            purpose="weights",
            modes=("web",),
            options=AGES,
        ),
    ),
)


def survey(*questions, modes=("web",)):
    return Questionnaire("s", "调查", "Survey", modes, questions)


def choice(*texts, kind="single", **more):
    options = [
        Option(f"o{place}", *(text if isinstance(text, tuple) else (text, text))) for place, text in enumerate(texts)
    ]
    return Question("q", kind, "问题？", "Question?", purpose="p", options=options, **more)


def scale(*sides, codes=None, name="s", id="q", purpose="p"):
    points = [
        Option(codes[place] if codes else str(place), f"点{place}", f"point {place}", side)
        for place, side in enumerate(sides)
    ]
    return Question(id, "scale", "问题？", "Question?", scale=name, purpose=purpose, options=points)


def kinds(questionnaire, question="q", **more):
    found = qn.lint(questionnaire, **more)
    return found.loc[found["question"] == question, "kind"].tolist()


# -- files -----------------------------------------------------------------------------------------

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=12).filter(
    lambda text: "${" not in text
)
NAME = st.from_regex(re.compile(r"[a-z][a-z0-9_]{0,6}", re.ASCII), fullmatch=True)
OPTIONS = st.lists(
    st.builds(
        Option,
        st.from_regex(re.compile(r"[a-z0-9_]{1,4}", re.ASCII), fullmatch=True),
        TEXT,
        TEXT,
        st.sampled_from(qn.SIDES),
    ),
    max_size=4,
)


@st.composite
def questionnaires(draw):
    scales = draw(st.dictionaries(NAME.map("scale_{}".format), OPTIONS.filter(bool), max_size=2))
    questions = []
    for place in range(draw(st.integers(1, 5))):
        kind = draw(st.sampled_from([kind for kind in qn.KINDS if kind != "scale" or scales]))
        scale_name = draw(st.sampled_from(sorted(scales))) if kind == "scale" else ""
        questions.append(
            Question(
                f"q{place}",
                kind,
                draw(TEXT),
                draw(TEXT),
                scale=scale_name,
                part=draw(st.sampled_from(qn.PARTS)),
                purpose=draw(TEXT),
                ask_if=draw(st.sampled_from(["", "q0 = yes", "q0 != a and q1 >= 4.5", "q1 < -3 or q0 = 1"])),
                required=draw(st.booleans()),
                modes=draw(st.lists(st.sampled_from(qn.MODES), unique=True, max_size=2)),
                options=scales[scale_name] if scale_name else draw(OPTIONS) if kind in qn.CHOICES else (),
            )
        )
    modes = draw(st.lists(st.sampled_from(qn.MODES), unique=True, min_size=1))
    return Questionnaire(draw(NAME), draw(TEXT), draw(TEXT), modes, questions)


@QUICK
@given(questionnaires())
def test_yaml_and_excel_give_back_what_was_written(tmp_path, questionnaire):
    qn.write_yaml(questionnaire, tmp_path / "s.yml")
    assert qn.read_yaml(tmp_path / "s.yml") == questionnaire
    qn.write_excel(questionnaire, tmp_path / "s.xlsx")
    assert qn.read_excel(tmp_path / "s.xlsx") == questionnaire


@pytest.mark.parametrize("text", ["=1+1", "#N/A", "'quoted", "yes", "007", "1-5", "- item", "a: b", "# no", "𠮷 é ü"])
def test_texts_that_spreadsheets_or_yaml_would_change_stay_as_they_are(tmp_path, text):
    one = survey(Question("q", "text", text, text, purpose=text))
    qn.write_excel(one, tmp_path / "s.xlsx")
    qn.write_yaml(one, tmp_path / "s.yml")
    assert qn.read_excel(tmp_path / "s.xlsx") == qn.read_yaml(tmp_path / "s.yml") == one


HAND_WRITTEN = """
id: short
title_zh: 短问卷
title_en: Short survey
modes: [phone, web]
scales:
  effort:
    - {code: 1, text_zh: 很难, text_en: Hard, side: negative}
    - {code: 2, text_zh: 容易, text_en: Easy, side: positive}
questions:
  - id: used
    kind: single
    text_zh: 用过吗？
    text_en: Used it?
    required: no
    options:
      - {code: yes, text_zh: 是, text_en: Yes}
      - {code: no, text_zh: 否, text_en: No}
  - id: ces
    kind: scale
    scale: effort
    text_zh: 容易吗？
    text_en: Easy?
    ask_if: used = yes
    modes: phone
"""


def test_yaml_written_by_hand_keeps_yes_and_no_as_words(tmp_path):
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        (tmp_path / "s.yml").write_text(HAND_WRITTEN, encoding=encoding)
        read = qn.read_yaml(tmp_path / "s.yml")
        assert [option.code for option in read.questions[0].options] == ["yes", "no"]
        assert (read.questions[0].required, read.questions[1].required) == (False, True)
        assert [point.text_zh for point in read.questions[1].options] == ["很难", "容易"]
        assert read.questions[1].modes == ("phone",)


def test_keys_without_a_value_are_empty(tmp_path):
    text = (
        "id: s\ntitle_zh: 调查\ntitle_en:\nmodes: web\nscales:\nquestions:\n- {id: q, kind: single, options: , part: }"
    )
    read = qn.read_yaml(written(tmp_path, text))
    assert (read.title_en, read.questions[0].options, read.questions[0].part) == ("", (), "detail")


def test_excel_rows_may_be_sorted_and_numbers_may_be_numbers(tmp_path):
    path = tmp_path / "s.xlsx"
    qn.write_excel(SURVEY, path)
    book = openpyxl.load_workbook(path)
    for name in ("questions", "options"):
        rows = [[cell.value for cell in row] for row in book[name].iter_rows()]
        header, body = rows[0], sorted(rows[1:], key=lambda row: str(row[-1]) + str(row[3]))
        del book[name]
        sheet = book.create_sheet(name)
        for row in [header, *body, [None] * len(header)]:
            sheet.append([int(value) if str(value).isdecimal() else value for value in row])
    book.save(path)
    assert qn.read_excel(path) == SURVEY


def test_the_question_table_is_for_reading():
    table = qn.question_table(SURVEY)
    assert table["id"].tolist() == [question.id for question in SURVEY.questions]
    assert table["order"].tolist() == list(range(1, 10))
    assert table.loc[1, "options"] == "yes no"
    assert table.loc[8, "modes"] == "web"


def test_one_mode_asks_only_its_questions():
    phone = SURVEY.for_mode("phone")
    assert [question.id for question in SURVEY.questions if question not in phone.questions] == ["age"]
    assert phone.modes == ("phone",)
    assert SURVEY.for_mode("web").questions[-1].id == "age"


# -- structure -------------------------------------------------------------------------------------


def test_a_sound_questionnaire_has_no_finding():
    assert qn.lint(SURVEY).empty
    assert qn.lint(SURVEY).columns.tolist() == [
        "question", "kind", "severity", "message_zh", "message_en", "advice_zh", "advice_en",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["0-10", "10-20", "21 以上"], ["overlapping_options"]),
        (["0–9", "10–19", "20 及以上"], []),
        (["0-9", "11-20", "21+"], ["gap_in_options"]),
        (["不满 10", "10～20", "超过 20"], []),
        (["10 以下", "10 至 20", "20 以上"], ["overlapping_options", "overlapping_options"]),
        (["0 次", "1 次", "2–3 次", "4 次以上"], []),
        (["0 次", "1 次", "2–3 次", "5 次以上"], ["gap_in_options"]),
        (["0-9.9", "10-19.9", "20 或更多"], []),
        (["0-9", "10-20"], ["no_top_option"]),
        (["under 10", "10 to 20", "over 20"], []),
        (["less than $1,000", "$1,000-$2,000", "more than $2,000"], []),
        (["up to 10 minutes", "10 minutes to 20 minutes", "over 20 minutes"], ["overlapping_options"]),
        (["65+", "18-64"], ["no_bottom_option"]),
        (["20 元以上不满 50 元", "不满 20 元", "50 元以上"], []),
        (["不超过 5", "6-8", "9 以上"], []),
        (["30 以上", "0-10", "11-40"], ["overlapping_options"]),
        (["0-50", "10-20", "51 以上"], ["overlapping_options"]),
    ],
)
def test_ranges_that_overlap_or_leave_a_gap_are_found(texts, expected):
    found = [kind for kind in kinds(survey(choice(*texts))) if "option" in kind]
    assert found == expected


def test_both_languages_are_read_and_a_fault_in_both_is_told_once():
    english = choice(("0-9", "0-10"), ("10 以上", "10 or more"))
    assert kinds(survey(english)).count("overlapping_options") == 1
    both = choice("0-10", "10+")
    assert kinds(survey(both)).count("overlapping_options") == 1


def test_options_that_only_contain_numbers_are_no_ranges():
    assert "gap_in_options" not in kinds(survey(choice("4G 套餐", "5G 套餐", "宽带 500M")))
    assert "no_other" in kinds(survey(choice("4G 套餐", "5G 套餐", "宽带 500M")))


@QUICK
@given(
    st.lists(st.integers(1, 30), min_size=2, max_size=6),
    st.randoms(),
    st.sampled_from(["{}-{}", "{} 至 {} 元", "{} to {}"]),
)
def test_ranges_side_by_side_pass_in_any_order_and_a_shift_is_found(widths, chance, form):
    starts = [sum(widths[:place]) for place in range(len(widths) + 1)]
    texts = [*(form.format(one, other - 1) for one, other in pairwise(starts)), f"{starts[-1]} 以上"]
    chance.shuffle(texts)
    assert kinds(survey(choice(*texts))) == ["no_dont_know"]
    top = texts.index(f"{starts[-1]} 以上")
    for move, kind in ((-1, "overlapping_options"), (1, "gap_in_options")):
        moved = [*texts[:top], f"{starts[-1] + move} 以上", *texts[top + 1 :]]
        assert kind in kinds(survey(choice(*moved)))


def test_options_that_are_missing_doubled_or_worth_a_thought():
    assert "missing_options" in kinds(survey(choice()))
    assert "missing_options" in kinds(survey(choice("唯一")))
    assert kinds(survey(choice("甲", "乙", "甲"))).count("duplicate_option") == 2  # in Chinese and in English
    hints = qn.lint(survey(choice("甲", "乙", "丙"))).query("question == 'q'")
    assert hints[["kind", "severity"]].to_numpy().tolist() == [["no_other", "hint"], ["no_dont_know", "hint"]]
    assert kinds(survey(choice("是", "否"))) == []


@QUICK
@given(st.lists(st.sampled_from(["negative", "neutral", "positive"]), min_size=2, max_size=9))
def test_a_scale_is_unbalanced_when_its_sides_differ(sides):
    uneven = sides.count("negative") != sides.count("positive")
    marked = set(sides) - {"neutral"}
    assert ("unbalanced_scale" in kinds(survey(scale(*sides)))) == (bool(marked) and uneven)
    assert ("unmarked_scale" in kinds(survey(scale(*sides)))) == (not marked)


def test_a_scale_marked_at_its_ends_is_balanced_and_a_missing_point_is_found():
    ends = ["negative", *[""] * 9, "positive"]
    assert kinds(survey(scale(*ends))) == ["no_dont_know"]
    codes = [*"01235", "6", "7", "8", "9", "10", "11"]
    assert "missing_point" in kinds(survey(scale(*ends, codes=codes)))


def test_mixed_and_reversed_scales_are_found():
    one = scale("negative", "positive", name="two", id="a")
    other = scale("negative", "neutral", "positive", name="three", id="b")
    assert kinds(survey(one, other), "b") == ["mixed_scales", "no_dont_know"]
    apart = scale("negative", "neutral", "positive", name="three", id="b", purpose="else")
    assert kinds(survey(one, apart), "b") == ["no_dont_know"]
    back = scale("positive", "negative", name="back", id="b", purpose="else")
    assert kinds(survey(one, back), "b") == ["reversed_scale"]


def test_what_a_shared_scale_lacks_is_told_once():
    questions = [rating(name, options=SATISFIED[:5]) for name in ("a", "b", "c")]
    found = qn.lint(survey(*questions))
    assert found.loc[found["kind"] == "no_dont_know", "question"].tolist() == ["a"]


def part(id, part, **more):
    return Question(id, "number", "问题？", "Question?", part=part, purpose="p", **more)


def test_order_is_screening_then_the_whole_then_details_then_the_person():
    right = [part(name, name) for name in qn.PARTS]
    assert qn.lint(survey(*right)).empty
    found = qn.lint(survey(*right[::-1])).set_index("question")["kind"]
    assert found.to_dict() == {
        "demographic": "early_sensitive",
        "sensitive": "early_sensitive",
        "overall": "specific_first",
        "screening": "late_screening",
    }
    assert qn.lint(survey(*right[1:]))["kind"].tolist() == ["no_screening"]
    hello = Question("hello", "note", "您好！", "Hello!")
    assert qn.lint(survey(hello, *right, Question("bye", "note", "再见！", "Goodbye!"))).empty


@pytest.mark.parametrize(
    ("ask_if", "expected"),
    [
        ("first = yes", []),
        ("first != no", []),
        ("rate <= 2 and first = yes", []),
        ("rate = dont_know", []),
        ("many > 3.5", []),
        ("several = app", []),
        ("lost = yes", ["unknown_filter"]),
        ("later = 3", ["late_filter"]),
        ("q = 3", ["late_filter"]),
        ("first = maybe", ["bad_filter"]),
        ("first > 1", ["bad_filter"]),
        ("rate = 9", ["bad_filter"]),
        ("several > 1", ["bad_filter"]),
        ("many = some", ["bad_filter"]),
        ("words = no", ["bad_filter"]),
        ("mobile = 1", ["filter_mode"]),
        ("lost = yes or later = 1", ["unknown_filter", "late_filter"]),
    ],
)
def test_filters_are_checked_against_what_was_asked_before(ask_if, expected):
    questions = [
        Question("first", "single", "问？", "Ask?", part="screening", purpose="p", options=YES_NO),
        rating("rate"),
        part("many", "detail"),
        Question("several", "multiple", "问？", "Ask?", purpose="p", options=CHANNELS),
        Question("words", "text", "问？", "Ask?", purpose="p"),
        part("mobile", "detail", modes=("sms",)),
        part("q", "detail", ask_if=ask_if),
        part("later", "detail"),
    ]
    assert kinds(survey(*questions, modes=("web", "sms"))) == expected


def test_ids_texts_purposes_and_modes():
    twice = survey(part("q", "screening"), part("q", "detail"))
    assert kinds(twice) == ["duplicate_id"]
    bare = Questionnaire(
        "s", "", "Survey", ("web",), [Question("q", "single", "问？", "", options=[Option("a", "", ""), *YES_NO])]
    )
    found = qn.lint(bare)
    assert found["kind"].value_counts().to_dict() == {
        "missing_text": 4, "no_screening": 1, "no_purpose": 1, "no_other": 1, "no_dont_know": 1,
    }  # fmt: skip
    assert found["message_en"][found["kind"] == "missing_text"].tolist() == [
        "title: no Chinese text", "question: no English text", "option 1: no Chinese text", "option 1: no English text",
    ]  # fmt: skip
    assert found["question"].tolist()[:2] == ["", ""]
    assert "never_asked" in kinds(survey(part("q", "screening", modes=("sms",))))


def test_every_finding_says_what_to_do_in_both_languages():
    worst = survey(
        scale("negative", name="x"), part("q", "screening", ask_if="lost = 1"), choice("0-5", "5-9"), modes=("ivr",)
    )
    found = qn.lint(worst)
    assert len(found) > 5
    for column in ("message_zh", "advice_zh"):
        assert found[column].str.contains("[一-鿿]").all()
    for column in ("message_en", "advice_en"):
        assert not found[column].str.contains("[一-鿿]").any()
    assert found["advice_en"].str.endswith(".").all()
    assert set(found["severity"]) <= set(qn.SEVERITIES)


def test_a_wording_check_plugs_in_and_sees_every_question_once():
    seen = []

    def wording(question):
        seen.append(question.id)
        if "满意" in question.text_zh:
            yield Finding(question.id, "leading", "warning", "有倾向", "leads", "改成中性", "Make it neutral.")

    found = qn.lint(SURVEY, wording=wording)
    assert seen == [question.id for question in SURVEY.questions]
    assert found["question"].tolist() == ["csat", "waiting", "attitude", "why"]


@QUICK
@given(questionnaires())
def test_lint_takes_any_questionnaire(questionnaire):
    found = qn.lint(questionnaire)
    ids = {question.id for question in questionnaire.questions}
    assert set(found["question"]) <= ids | {""}
    assert set(found["kind"]) <= set(qn.RULES)
    if not (found["severity"] == "error").any():
        assert all(question.text_zh and question.text_en for question in questionnaire.questions)


# -- minutes ---------------------------------------------------------------------------------------


def test_texts_are_counted_in_characters_and_in_words():
    assert (
        qn.text_length("您对 5G 套餐满意吗？（1-5）", "zh") == 7 + 3 + 2
    )  # 您对套餐满意吗, 5 1 5, one word in letters
    assert qn.text_length("Don't you use the self-service app, version 2.5?", "en") == 8
    assert qn.text_length("", "zh") == 0


def test_seconds_by_hand():
    """By hand: 17 words at 120 a minute are 8.5 s; a scale heard just before is not read again."""
    paces = {"phone": qn.Pace(60, 120, single=1, option=2, scale=3, number=4, text=5)}
    points = [Option("1", "差", "bad", "negative"), Option("2", "好", "good", "positive")]
    seconds = qn.question_seconds(
        survey(
            rating("waiting", options=points),
            rating("attitude", options=points),
            Question("via", "multiple", "渠道", "Which", options=CHANNELS[:2]),
            rating("network", options=points),
            Question("bye", "note", "谢谢", "Thank you"),
            modes=("phone",),
        ),
        "phone",
        "en",
        paces,
    )
    assert seconds["length"].tolist() == [8, 6, 3, 8, 2]
    assert seconds["reading_seconds"].tolist() == [4, 3, 1.5, 4, 1]
    assert seconds["answer_seconds"].tolist() == [3, 3, 4, 3, 0]


def test_an_ordinary_web_question_takes_about_ten_seconds():
    """Pew Research Center (2022): an ordinary stand-alone question takes about 10 seconds on the web."""
    points = [
        Option("a", "非常重视", "A great deal"),
        Option("b", "比较重视", "A fair amount"),
        Option("c", "不太重视", "Not too much"),
        Option("d", "完全不重视", "Not at all"),
    ]
    english = "In general, how much do you think the company cares about what its customers say?"
    one = survey(Question("q", "single", "总的来说，您认为公司对客户提出的意见有多重视？", english, options=points))
    minutes = qn.minutes_by_mode(one)["estimated_minutes"] * 60
    assert minutes.between(7, 13).all()


def test_minutes_and_verdicts_by_mode():
    """Syllabus C11: by telephone warn at 10 minutes, fail at 20."""
    result = qn.minutes_by_mode(SURVEY)
    assert result.index.tolist() == [("phone", "zh"), ("phone", "en"), ("web", "zh"), ("web", "en")]
    assert result["questions"].tolist() == [7, 7, 8, 8]
    assert result["verdict"].tolist() == ["ok", "ok", "no_limit", "no_limit"]
    seconds = qn.question_seconds(SURVEY, "phone", "zh")
    total = (seconds["reading_seconds"] + seconds["answer_seconds"]).sum()
    assert result["estimated_minutes"]["phone", "zh"] == pytest.approx(total / 60)


def timed(minutes, mode="phone"):
    """A survey of that many minutes: 0 s of reading, one open answer a minute."""
    paces = {mode: qn.Pace(1e9, 1e9, single=0, option=0, scale=0, number=0, text=60)}
    asked = [Question(f"q{place}", "text", "问？", "Ask?", part="screening", purpose="p") for place in range(minutes)]
    return survey(*asked, modes=(mode,)), paces


@pytest.mark.parametrize(("minutes", "verdict"), [(9, "ok"), (10, "long"), (19, "long"), (20, "too_long")])
def test_the_telephone_warns_at_ten_minutes_and_fails_at_twenty(minutes, verdict):
    for mode in qn.TELEPHONE:
        asked, paces = timed(minutes, mode)
        assert qn.minutes_by_mode(asked, paces)["verdict"].tolist() == [verdict] * 2
        found = qn.lint(asked, paces=paces)
        assert found["kind"].tolist() == ([] if verdict == "ok" else [verdict])
        assert found["severity"].tolist() == {"ok": [], "long": ["warning"], "too_long": ["error"]}[verdict]
    assert qn.lint(*timed(minutes, "web")[:1], paces=timed(minutes, "web")[1]).empty


@QUICK
@given(questionnaires(), st.sampled_from(language.LANGUAGES))
def test_a_faster_pace_is_shorter_and_a_question_more_is_longer(questionnaire, language):
    slow = qn.PACES | {"web": qn.Pace(100, 80, 9, 9, 9, 9, 60)}
    asked = survey(*(replace(question, modes=(), ask_if="") for question in questionnaire.questions))
    longer = survey(*asked.questions, Question("more", "text", "还有吗？", "More?"))

    def minutes(one, paces=qn.PACES):
        return qn.minutes_by_mode(one, paces)["estimated_minutes"]["web", language]

    assert 0 <= minutes(asked) <= minutes(asked, slow)
    assert minutes(longer) > minutes(asked)


# -- XLSForm ---------------------------------------------------------------------------------------

XF = {"x": "http://www.w3.org/2002/xforms", "h": "http://www.w3.org/1999/xhtml"}


def form(questionnaire, path):
    """Return the XForm that pyxform makes of the export; pyxform raises when it finds an error."""
    qn.to_xlsform(questionnaire, path)
    result = convert(xlsform=path)
    assert result.warnings == []
    return ElementTree.fromstring(result.xform)


def labels(root, lang):
    texts = root.findall(f".//x:translation[@lang='{lang}']/x:text/x:value", XF)
    return [text.text for text in texts]


def test_pyxform_accepts_the_export_with_the_labels_of_both_languages(tmp_path):
    root = form(SURVEY, tmp_path / "form.xlsx")
    assert [node.get("lang") for node in root.findall(".//x:translation", XF)] == ["中文 (zh)", "English (en)"]
    options = [*YES_NO, *SATISFIED, *CHANNELS, *AGES]
    for lang, field in (("中文 (zh)", "text_zh"), ("English (en)", "text_en")):
        expected = [getattr(record, field) for record in (*SURVEY.questions, *options)]
        assert sorted(labels(root, lang)) == sorted(expected)
    binds = {node.get("nodeset").removeprefix("/data/"): node for node in root.findall(".//x:bind", XF)}
    assert " ".join(binds["why"].get("relevant").split()) == "/data/csat <= 2 or /data/waiting <= 2"
    assert " ".join(binds["times"].get("relevant").split()) == "selected( /data/via , 'app')"
    assert " ".join(binds["csat"].get("relevant").split()) == "/data/used = 'yes'"
    assert (binds["why"].get("required"), binds["csat"].get("required")) == (None, "true()")
    assert binds["hello"].get("required") is None
    assert [binds[name].get("type") for name in ("used", "times", "why")] == ["string", "int", "string"]
    assert [node.get("ref") for node in root.findall(".//x:select", XF)] == ["/data/via"]
    assert len(root.findall(".//x:select1", XF)) == 5
    assert root.find(".//h:title", XF).text == "热线满意度调查 / Hotline satisfaction survey"


def test_scales_are_listed_once(tmp_path):
    qn.to_xlsform(SURVEY, tmp_path / "form.xlsx")
    book = pd.read_excel(tmp_path / "form.xlsx", sheet_name=None, dtype=str)
    assert list(book) == ["survey", "choices", "settings"]
    assert (book["choices"]["list_name"] == "satisfied_5").sum() == len(SATISFIED)
    assert book["survey"]["type"].tolist()[:3] == ["note", "select_one used", "select_one satisfied_5"]


def mended(questionnaire):
    """The same questions with ids, codes and texts that lint passes, without filters."""
    questions = []
    for place, old in enumerate(questionnaire.questions):
        options = [
            Option(f"c{number}", f"选{option.text_zh}{number}", f"o{option.text_en}{number}", option.side)
            for number, option in enumerate((*old.options, *old.options))
        ]
        if old.kind in qn.CHOICES and not options:
            options = YES_NO
        texts = {"text_zh": f"问{old.text_zh}", "text_en": f"Ask {old.text_en}"}
        questions.append(replace(old, id=f"q{place}", **texts, ask_if="", modes=(), options=options))
    return replace(questionnaire, title_zh="调查", title_en="Survey", questions=questions)


@FEW
@given(questionnaires())
def test_whatever_lint_passes_pyxform_accepts(tmp_path, questionnaire):
    found = qn.lint(questionnaire)
    if (found["severity"] == "error").any():
        with pytest.raises(CourseError):
            qn.to_xlsform(questionnaire, tmp_path / "form.xlsx")
        questionnaire = mended(questionnaire)
    root = form(questionnaire, tmp_path / "form.xlsx")
    assert len(labels(root, "中文 (zh)")) == len(labels(root, "English (en)")) >= len(questionnaire.questions)


def test_a_questionnaire_with_errors_is_not_exported_but_a_long_one_is(tmp_path, lang):
    with pytest.raises(CourseError) as caught:
        qn.to_xlsform(survey(choice("0-5", "5-9")), tmp_path / "form.xlsx")
    assert "0-5" in str(caught.value)
    long = survey(*(Question(f"q{n}", "text", "为什么？" * 20, "Why? " * 20) for n in range(40)), modes=("phone",))
    assert "too_long" in qn.lint(long)["kind"].tolist()
    form(long, tmp_path / "form.xlsx")


# -- bad input -------------------------------------------------------------------------------------


def written(tmp_path, text, name="s.yml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def line_of(text, part):
    return str(text[: text.index(part)].count("\n") + 1)


BAD_YAML = {
    "broken": (HAND_WRITTEN.replace("title_en: Short", "title_en: [Short"), None, []),
    "unknown key": (HAND_WRITTEN.replace("ask_if:", "askif:"), "askif", ["'askif'", "ask_if"]),
    "doubled key": (HAND_WRITTEN.replace("required: no", "kind: text"), "kind: text", ["'kind'"]),
    "unknown kind": (
        HAND_WRITTEN.replace("kind: single", "kind: singel"),
        "kind: singel",
        ["kind", "'singel'", "multiple"],
    ),
    "missing kind": (HAND_WRITTEN.replace("    kind: single\n", ""), "id: used", ["kind", "''", "single"]),
    "missing id": (HAND_WRITTEN.replace("id: short\n", ""), None, ["id", "''"]),
    "id with a blank": (HAND_WRITTEN.replace("id: used", "id: used it"), "id: used it", ["id", "'used it'"]),
    "code with a sign": (HAND_WRITTEN.replace("code: 2", "code: 2%"), "code: 2%", ["code", "'2%'"]),
    "unknown side": (HAND_WRITTEN.replace("side: negative", "side: bad"), "side: bad", ["side", "'bad'", "negative"]),
    "unknown mode": (HAND_WRITTEN.replace("modes: [phone", "modes: [fax"), "modes: [fax", ["modes", "'fax'", "phone"]),
    "unknown scale": (HAND_WRITTEN.replace("scale: effort", "scale: ease"), "scale: ease", ["'ease'", "effort"]),
    "no scale": (HAND_WRITTEN.replace("    scale: effort\n", ""), "id: ces", ["scale", "''"]),
    "scale and options": (
        HAND_WRITTEN.replace("kind: single", "kind: scale\n    scale: effort"),
        "scale: effort\n",
        [],
    ),
    "filter": (HAND_WRITTEN.replace("used = yes", "used is yes"), "ask_if", ["ask_if", "'used is yes'"]),
    "mixed filter": (
        HAND_WRITTEN.replace("used = yes", "a = 1 and b = 2 or c = 3"),
        "ask_if",
        ["ask_if", "a = 1 and b = 2 or c = 3"],
    ),
    "required": (HAND_WRITTEN.replace("required: no", "required: maybe"), "required", ["required", "'maybe'", "yes"]),
    "options for a number": (HAND_WRITTEN.replace("kind: single", "kind: number"), "id: used", ["options", "number"]),
    "text is a mapping": (HAND_WRITTEN.replace("text_zh: 用过吗？", "text_zh: {a: b}"), "text_zh: {a", ["text_zh"]),
    "question is a word": (HAND_WRITTEN + "  - word\n", "- word", []),
    "options no list": (
        HAND_WRITTEN.replace("- {code: yes", "{code: yes").replace("- {code: no", "# "),
        "{code: yes",
        [],
    ),
    "no questions": (HAND_WRITTEN[: HAND_WRITTEN.index("questions:")], None, ["questions", "0"]),
    "reference": (HAND_WRITTEN.replace("用过吗？", "${name}用过吗？"), "${name}", ["text_zh", "'${'"]),
    "empty": ("", None, ["id", "''"]),
    "scale named as a question": (HAND_WRITTEN.replace("effort", "used"), None, ["scale", "'used'"]),
}


@pytest.mark.parametrize("case", BAD_YAML)
def test_bad_yaml_is_told_with_its_line(case, lang, tmp_path):
    text, at, parts = BAD_YAML[case]
    with pytest.raises(CourseError) as caught:
        qn.read_yaml(written(tmp_path, text))
    message = str(caught.value)
    assert "s.yml" in message
    if at:
        where = f"第 {line_of(text, at)} 行" if lang == "zh" else f"line {line_of(text, at)}:"
        assert where in message
    for part in parts:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message.replace("用过吗", "")) == (lang == "zh")


BAD_EXCEL = {
    "date": ("options", "E2", pd.Timestamp("2025-01-05"), ["options", "E2", "2025-01-05"]),
    "error value": ("questions", "D3", "=1/0", ["questions", "D3"]),
    "kind": ("questions", "C3", "pick", ["questions", "C3", "'pick'", "single"]),
    "empty id": ("questions", "B4", None, ["questions", "B4", "id"]),
    "order twice": ("questions", "A4", "2", ["questions", "A4", "'2'"]),
    "order as word": ("options", "A4", "third", ["options", "A4", "'third'"]),
    "filter": ("questions", "I4", "used yes", ["questions", "I4", "'used yes'"]),
    "required": ("questions", "J4", "maybe", ["questions", "J4", "'maybe'"]),
    "code": ("options", "D3", "2.5", ["options", "D3", "'2.5'"]),
    "owner": ("options", "B9", "lost", ["options", "B9", "'lost'"]),
    "two owners": ("options", "C9", "satisfied_5", ["options", "B9"]),
    "scale": ("questions", "F4", "stars", ["questions", "F4", "'stars'", "satisfied_5"]),
    "header": ("questions", "D1", "text", ["questions", "text_zh"]),
    "unknown column": ("questions", "M1", "note", ["questions", "note", "ask_if"]),
    "doubled column": ("questions", "M1", "kind", ["questions", "kind"]),
    "modes": ("questionnaire", "D2", "phone fax", ["questionnaire", "D2", "'fax'"]),
    "second row": ("questionnaire", "A3", "again", ["questionnaire", "2"]),
    "no row": ("questionnaire", "A2:D2", None, ["questionnaire", "0"]),
}


@pytest.mark.parametrize("case", BAD_EXCEL)
def test_bad_excel_is_told_with_its_sheet_and_cell(case, lang, tmp_path):
    sheet, cell, value, parts = BAD_EXCEL[case]
    path = tmp_path / "s.xlsx"
    qn.write_excel(SURVEY, path)
    book = openpyxl.load_workbook(path)
    if ":" in cell:
        for target in book[sheet][cell][0]:
            target.value = value
    else:
        book[sheet][cell] = value
        if value == "=1/0":  # what Excel stores for a formula that fails
            book[sheet][cell].value, book[sheet][cell].data_type = "#DIV/0!", "e"
    book.save(path)
    with pytest.raises(CourseError) as caught:
        qn.read_excel(path)
    message = str(caught.value)
    for part in ["s.xlsx", *parts]:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message) == (lang == "zh")


def test_files_that_are_not_there_or_not_what_they_seem(lang, tmp_path):
    for read, name in ((qn.read_yaml, "none.yml"), (qn.read_excel, "none.xlsx")):
        with pytest.raises(CourseError, match=name):
            read(tmp_path / name)
    for name in ("s.xlsx", "s.xls", "s.csv"):
        with pytest.raises(CourseError, match=re.escape(name)):
            qn.read_excel(written(tmp_path, "id,kind", name))
    with pytest.raises(CourseError, match=r"s\.yml"):
        qn.read_yaml(written(tmp_path, "\x00\x01"))
    for write in (qn.write_yaml, qn.write_excel, qn.to_xlsform):
        with pytest.raises(CourseError, match="missing"):
            write(SURVEY, tmp_path / "missing" / "s.xlsx")
    openpyxl.Workbook().save(tmp_path / "blank.xlsx")
    with pytest.raises(CourseError, match="questionnaire"):
        qn.read_excel(tmp_path / "blank.xlsx")
    book = openpyxl.Workbook()
    for sheet in ("questionnaire", "questions", "options"):
        book.create_sheet(sheet)
    book.save(tmp_path / "blank.xlsx")
    with pytest.raises(CourseError, match="title_zh"):
        qn.read_excel(tmp_path / "blank.xlsx")


BAD = {
    "text for a number": (lambda: Question("q", "text", 5, "Ask?"), ["text_zh", "5"]),
    "control character": (lambda: Question("q", "text", "问\x07", "Ask?"), ["text_zh", "\\x07"]),
    "part": (lambda: Question("q", "text", "问", "Ask?", part="end"), ["part", "'end'", "overall"]),
    "mode": (lambda: Question("q", "text", "问", "Ask?", modes=("fax",)), ["modes", "'fax'"]),
    "scale of a choice": (lambda: Question("q", "single", "问", "Ask?", scale="s"), ["scale", "'s'"]),
    "no mode": (lambda: Questionnaire("s", "调查", "Survey", (), SURVEY.questions), ["modes", "''", "phone"]),
    "scale named as a question": (lambda: survey(scale("positive", name="q")), ["scale", "'q'"]),
    "two scales of one name": (
        lambda: survey(scale("positive"), scale("negative", id="other")),
        ["scale", "'s'", "other"],
    ),
    "mode not fielded": (lambda: SURVEY.for_mode("sms"), ["mode", "'sms'", "phone, web"]),
    "nothing asked": (lambda: survey(part("q", "detail", modes=("sms",))).for_mode("web"), ["questions", "0"]),
    "no pace": (lambda: qn.minutes_by_mode(SURVEY, {"web": qn.PACES["web"]}), ["mode", "'phone'", "web"]),
    "export": (lambda: qn.to_xlsform(survey(choice("一个")), "unwritten.xlsx"), ["q"]),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_is_told_in_the_reader_s_language(case, lang):
    call, parts = BAD[case]
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    for part in parts:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message) == (lang == "zh")


def test_written_yaml_is_plain_enough_for_people(tmp_path):
    qn.write_yaml(SURVEY, tmp_path / "s.yml")
    text = (tmp_path / "s.yml").read_text(encoding="utf-8")
    assert "非常满意" in text
    assert yaml.safe_load(text)["questions"][1]["options"][0] == {"code": "yes", "text_zh": "是", "text_en": "Yes"}


# -- the questionnaires of the course, and revising them ---------------------------------------------


def test_every_planted_defect_of_the_old_form_is_found(lang):
    found = qn.lint(qn.example("old_phone"), qn.wording_by(check_item))
    told = set(zip(found["question"], found["kind"], strict=True))
    assert told >= {
        ("", "long"),
        ("Q1", "overlapping_options"),
        ("Q1", "early_sensitive"),
        ("Q2", "late_screening"),
        ("Q3", "double_barrelled"),
        ("Q4", "leading"),
        ("Q4", "unbalanced_scale"),
        ("Q5", "jargon"),
        ("Q6", "specific_first"),
        ("Q8", "recall_overload"),
        ("Q9", "late_filter"),
        ("Q11", "loaded"),
        ("Q12", "absolute"),
        ("Q13", "double_negative"),
        ("Q14", "no_purpose"),
        ("Q16", "no_purpose"),
    }


def test_the_sound_survey_has_ten_questions_no_finding_and_becomes_a_form(tmp_path, lang):
    sound = qn.example("telephone")
    assert qn.lint(sound, qn.wording_by(check_item)).empty
    assert set(qn.minutes_by_mode(sound)["questions"]) == {10}
    assert qn.minutes_by_mode(sound)["estimated_minutes"].max() < 3
    assert len(form(sound, tmp_path / "form.xlsx").findall(".//x:bind", XF)) > 10


def test_revise_keeps_reorders_and_rewords_in_the_reader_s_language(lang):
    old = qn.example("pool")
    new = qn.revise(old, ["F", "D", "B"], {"B": "新 new"})
    assert [question.id for question in new.questions] == ["F", "D", "B"]
    text = {name: getattr(new.questions[2], f"text_{name}") for name in ("zh", "en")}
    other = {"zh": "en", "en": "zh"}[lang]
    assert text[lang] == "新 new"
    assert text[other] == getattr(old.questions[1], f"text_{other}")
    assert qn.revise(old) == old


def test_as_read_shows_options_in_the_reader_s_language_and_a_scale_once(lang):
    shown = qn.as_read(qn.example("pool"))
    assert list(shown.index) == list("ABCDEFGHIJKLMNOPQR")
    assert shown.loc["F", "options"] == {"zh": "打过 / 没打过", "en": "I did / I did not"}[lang]
    assert shown.loc["A", "options"].count(" / ") == 5
    assert shown.loc["B", "options"] == {"zh": "同前", "en": "as before"}[lang]
    assert shown.loc["E", ["options", "purpose"]].tolist() == ["", ""]


@pytest.mark.parametrize(
    ("order", "texts", "word"), [(["D", "Z"], None, "'Z'"), (["D", "F", "D"], None, "'D'"), (None, {"Y": "x"}, "'Y'")]
)
def test_revise_tells_ids_that_are_unknown_or_doubled(order, texts, word, lang):
    with pytest.raises(CourseError, match=word):
        qn.revise(qn.example("pool"), order, texts)


def test_an_unknown_example_is_told(lang):
    with pytest.raises(CourseError, match="old_phone, pool, telephone"):
        qn.example("other")


def test_wording_leaves_notes_alone_and_tells_each_defect_once(lang):
    note = Question("n", "note", "我们一流的服务您一定满意吧？", "Wouldn't you agree that our service is excellent?")
    asked = replace(note, id="q", kind="text")
    wording = qn.wording_by(check_item)
    assert list(wording(note)) == []
    kinds = [finding.kind for finding in wording(asked)]
    assert "leading" in kinds
    assert len(kinds) == len(set(kinds))


def test_findings_in_words_stand_in_the_reader_s_language(lang):
    words = qn.in_words(qn.lint(qn.example("old_phone")))
    assert list(words) == ["seriousness", "finding", "remedy"]
    assert words.index.name == "question"
    assert ("重叠" in " ".join(words["finding"])) == (lang == "zh")
