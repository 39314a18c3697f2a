"""The mirror of lesson 10: lines are read as they are typed, nothing is judged before the button, errors are told."""

import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models.dialogue import example
from course_lib.text import mirror
from course_lib.widgets.dialogue import MOST_LINES, DialogueMirror, draft, read_lines


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def glass(lang):
    made = DialogueMirror()
    yield made
    made.close_all()


@pytest.mark.parametrize("name", ["cold_call", "warm_call"])
def test_a_recording_typed_out_is_read_back(name, lang):
    coded = example(name)
    assert read_lines(draft(name)) == coded[["speaker", "text"]].to_dict("records")


@pytest.mark.parametrize(
    ("line", "speaker", "said"),
    [
        ("顾客 : 没网了", "customer", "没网了"),
        ("客服：我来查", "agent", "我来查"),
        ("  AGENT: I can look.", "agent", "I can look."),
        ("c: it is dead", "customer", "it is dead"),
        ("我可以替您查。", "agent", "我可以替您查。"),
        ("请注意：明天停机。", "agent", "请注意：明天停机。"),
    ],
)
def test_who_speaks_is_read_from_the_beginning_of_the_line(line, speaker, said):
    assert read_lines(line) == [{"speaker": speaker, "text": said}]


@pytest.mark.parametrize("text", ["", " \n ", "坐席：", "Agent:\nCustomer: hello", "好。\n" * (MOST_LINES + 1)])
def test_what_cannot_be_read_is_told(text, lang):
    with pytest.raises(CourseError):
        read_lines(text)


def test_nothing_is_judged_before_the_button(glass):
    assert glass.report is None
    assert glass._marks.value == ""
    assert glass._image.layout.display == "none"
    glass.look.click()  # the draft of one's own still has no words
    assert glass.report is None
    assert "color" in glass._note.value
    glass.drafts.value = "warm_call"
    assert glass.report is None
    glass.look.click()
    assert len(glass.report.turns) == len(example("warm_call"))
    assert mirror() in glass._marks.value.replace("&#x27;", "'")
    assert bytes(glass._image.value).startswith(b"\x89PNG")
    glass.drafts.value = "cold_call"
    assert glass.report is None
    assert glass._marks.value == ""


def test_words_of_ones_own_are_escaped(glass):
    glass.box.value = "<script>alert(1)</script>"
    glass.look.click()
    assert "<script>" not in glass._marks.value
    assert "<script>" not in glass._repr_mimebundle_()["text/html"]
