"""The text tools: what their reports hold, in both languages and for hostile input."""

import json
import time

import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.text import check_dialogue, check_item, check_turn, code_note, code_story
from course_lib.text.codes import ATMOSPHERE, CAUSES, DEFECTS, RED_LINES, REPLY_PARTS, STAGES, STYLES, WARM
from course_lib.text.prepare import prepare
from course_lib.text.rules import hits, table
from course_lib.text.terms import terms

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


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize(
    "piece", ["请问您今天方便吗，", "i'll call you now ", "“您说", "no? ", "1", "一", "a", "(a", "for the ", "员"]
)
def test_time_is_linear(tool, piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        tool(text)
        return time.process_time() - start

    tool(piece)
    small, large = (min(seconds(size) for _ in range(3)) for size in (8_000, 40_000))  # the least disturbed of three
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


def ruled(text: str, lang: str) -> set[str]:
    """Return what the rules alone find."""
    ready = prepare(text, lang)
    rules = (*table("turns", lang), *table("red_lines", lang))
    return {hit.label for hit in hits(rules, ready.plain, ready.own, ready.sentences)}


@pytest.mark.parametrize("text", ["您能不能把单号发给我?", "这样行不行?", "可不可以麻烦您签个字?"])
def test_asking_whether_is_no_refusal(text: str) -> None:
    assert "refusal" not in ruled(text, "zh")
    assert "refusal" not in check_turn(text, "zh").red_lines


@pytest.mark.parametrize(
    ("text", "red_lines"),
    [
        ("这个确实办不了。请问还有什么可以帮您的吗？", ("refusal",)),
        ("We can't do that, I'm afraid. Is there anything else I can help you with?", ("refusal",)),
        ("这个退不了，不过我可以给您换成等价的券，您看行吗？", ()),
        ("I can't refund it, but I can swap it for another one. Would you like that?", ()),
    ],
)
def test_a_no_with_a_way_out_is_no_refusal_and_asking_what_else_is_no_way_out(
    text: str, red_lines: tuple[str, ...]
) -> None:
    assert check_turn(text).red_lines == red_lines


@pytest.mark.parametrize("text", ["没问题。", "好的，请稍等。", "No problem.", "No worries, take your time."])
def test_everyday_words_cross_no_line(text: str) -> None:
    assert check_turn(text).red_lines == ()


def test_a_step_taken_in_a_bad_tone_keeps_step_and_red_line() -> None:
    report = check_turn("都跟您说了三遍了，别再打了！我现在就给您退，三分钟到账。")
    assert (report.stage, report.red_lines) == ("action", ("irritation",))
    assert next(one for one in report.evidence if one.label == "irritation").words


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


FIVE_ZH = ["非常满意", "满意", "一般", "不满意", "非常不满意"]


@pytest.mark.parametrize(
    ("text", "options", "defects"),
    [
        ("您对手机信号是否满意？", ["满意", "一般", "不满意"], ()),
        ("您对问题的解决结果是否满意？", FIVE_ZH, ()),
        ("您的问题最后是怎么解决的？", None, ()),
        ("How was your problem solved?", None, ()),
        ("How satisfied are you with how your problem was solved?", None, ()),
        ("您最喜欢哪位主持人？", None, ()),
        ("Who is your favourite presenter?", None, ()),
        ("您对客房的清洁和隔音是否满意？", FIVE_ZH, ("double_barrelled",)),
        ("船开得稳不稳，小卖部贵不贵？", ["是", "否"], ("double_barrelled",)),
        ("您今天点的是酸菜鱼和米饭套餐吗？", ["是", "否"], ()),
        ("您对压载水置换的间隔放心吗？", ["放心", "不放心"], ("jargon",)),
        ("Is the jitter on your line acceptable to you?", ["Yes", "No"], ("jargon",)),
        ("For ICU nurses: how often did you recalibrate the transducer?", ["Once", "Twice", "Three times or more"], ()),
        ("您借的书本本都看完了吗？", ["是", "否"], ("absolute",)),
        ("您这辈子一共换过多少个理发师？", None, ("recall_overload",)),
        ("您多大年纪？", ["不到18岁", "18到29岁", "30到44岁", "45岁及以上"], ()),
    ],
)
def test_questions_are_linted(text: str, options: list[str] | None, defects: tuple[str, ...]) -> None:
    assert check_item(text, options=options).defects == defects


def test_terms_of_trades_are_known_to_the_linter() -> None:
    assert [terms("您对久期和敞口满意吗", "zh"), terms("您对价格满意吗", "zh")] == [2, 0]
    assert [terms("our latency and churn", "en"), terms("our prices", "en")] == [2, 0]


def test_causes_told_as_a_scene_are_coded() -> None:
    assert code_story("三个店员围着看手机，我站了十分钟，没有一个人抬头，我就走了。").causes == ("encounter_failure",)
    assert "price" in code_story("A trim was twenty, then thirty, and last week the board said forty-five.").causes
