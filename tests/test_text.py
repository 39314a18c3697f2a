"""The text tools: what their reports hold, in both languages and for hostile input."""

import json
import time

import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.text import check_dialogue, check_item, check_turn, code_note, code_story
from course_lib.text.codes import ATMOSPHERE, CAUSES, DEFECTS, RED_LINES, REPLY_PARTS, STAGES, STYLES, WARM

TOOLS = [check_turn, check_item, code_note, code_story]
HOSTILE = {
    "empty": "",
    "blank": " \t\n ",
    "emoji": "😀🙏👍🏽" * 20,
    "control": "\x00\x01\x1b[31m\u200b\u202e您好\x7f",
    "surrogate": "\ud800您好",
    "grows when small": "İİİ ẞ ﬃ",
    "traditional": "請問您的訂單號碼是多少？我們馬上為您處理",
    "mixed": "Hi 亲, your order 已经 shipped，please 查收 okay?",
    "nested quotes": "您说“他说「你说『行』」”，我记下了。",
    "open quotes": "“" * 300 + "您说",
    "long": "请问您今天什么时候方便？I'll call you tomorrow. " * 2_500,
    "one letter": "a" * 100_000,
    "no end": "我今天" * 33_000,
    "question marks": "?" * 100_000,
    "quotes": '"“' * 50_000,
}


def spans_are_inside(report, text: str) -> bool:
    return all(
        0 <= one.start < one.end <= len(text) and text[one.start : one.end] == one.words and one.why
        for one in report.evidence
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gives_a_report_with_spans_inside(name: str) -> None:
    for tool in TOOLS:
        report = tool(HOSTILE[name])
        assert spans_are_inside(report, HOSTILE[name])
        json.dumps(report.record())


@pytest.mark.parametrize("piece", ["请问您今天方便吗，", "i'll call you now ", "“您说", "no? "])
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        check_turn(text)
        return time.process_time() - start

    check_turn(piece)
    small, large = min(seconds(20_000) for _ in range(3)), seconds(100_000)
    assert large < 5 * small * 2.5 + 0.05


def test_labels_are_the_codebooks_in_its_order() -> None:
    report = check_turn(
        "Thank you for waiting. I understand; I can send a new one today, could you confirm the address?"
    )
    assert report.stage in STAGES
    for found, known in (
        (report.red_lines, RED_LINES),
        (report.warm, WARM),
        (report.atmosphere, ATMOSPHERE),
    ):
        assert list(found) == [label for label in known if label in found]
    assert set(report.reply_parts) <= set(REPLY_PARTS)
    assert "thanks" in report.atmosphere


def test_record_has_the_codebooks_fields() -> None:
    turn = [{"speaker": "customer", "text": "It is dead."}, {"speaker": "agent", "text": "Which lights are on?"}]
    assert set(check_turn("x").record()) == {"stage", "red_lines", "warm", "atmosphere", "reply_parts", "evidence"}
    assert set(check_dialogue(turn).record()) == {
        "steps_present",
        "missing",
        "out_of_order",
        "escalation_turn",
        "red_line_turns",
        "turns",
        "evidence",
    }
    assert set(check_item("x").record()) == {"defects", "evidence"}
    assert set(code_note("x").record()) == {"style", "scores", "evidence"}
    assert set(code_story("x").record()) == {"causes", "evidence"}


def test_words_follow_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "en")
    (english, *_) = check_turn("请问您的订单号是多少？").evidence
    monkeypatch.setattr(language, "_current", "zh")
    (chinese, *_) = check_turn("请问您的订单号是多少？").evidence
    assert english.words == chinese.words
    assert english.why.isascii()
    assert not chinese.why.isascii()


def test_wrong_input_is_told() -> None:
    with pytest.raises(CourseError, match="int"):
        check_turn(3)
    with pytest.raises(CourseError, match="fr"):
        check_turn("bonjour", lang="fr")
    with pytest.raises(CourseError):
        check_dialogue([])
    with pytest.raises(CourseError, match="1"):
        check_dialogue([{"speaker": "agent", "text": "Hello"}, {"speaker": "boss", "text": "Hello"}])
    with pytest.raises(CourseError, match="options"):
        check_item("How old are you?", options="young")


def test_known_labels_have_reasons() -> None:
    from course_lib.text.words import REASONS

    assert set(REASONS) >= {*STAGES, *RED_LINES, *WARM, *ATMOSPHERE, *REPLY_PARTS, *DEFECTS, *STYLES, *CAUSES}
