"""Explorer of lesson 11: the inventory is filled in, the profile follows, the promise does not change with the style."""

from html import unescape

import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import disc, messages
from course_lib.widgets import disc as module
from course_lib.widgets.disc import EXAMPLES, StyleExplorer, as_sheet, marked_message, read, verdict_on, what_to_see

D, F, S, C = disc.STYLES


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def explorer(lang, monkeypatch):
    monkeypatch.setattr(module, "draw", lambda found: found.person)
    monkeypatch.setattr(module, "png", lambda figure: str(figure).encode())
    made = StyleExplorer()
    yield made
    made.close_all()


def fill(explorer, most, least, blocks=24):
    for _ in range(blocks):
        shown = list(explorer._shown()["style"])
        explorer.choose("most", shown.index(most))
        explorer.choose("least", shown.index(least))


def test_a_whole_inventory_gives_the_profile_that_was_marked(explorer):
    fill(explorer, S, D)
    assert len(explorer.choices) == 24
    explorer.show.click()
    assert explorer.found.profiles[[D, F, S, C]].iloc[0].tolist() == [-24, 0, 24, 0]
    assert explorer._image.layout.display == ""
    assert disc.limits().rstrip("。.") in unescape(explorer._seen.value)


def test_a_sentence_cannot_be_both_and_a_mark_can_be_moved(explorer):
    explorer.choose("most", 0)
    explorer.choose("least", 0)
    assert explorer.choices[1] == {"least": explorer._shown()["style"].iloc[0]}
    assert explorer.block == 1
    explorer.choose("most", 1)
    assert explorer.block == 2
    explorer.back.click()
    explorer.choose("most", 2)
    assert len(explorer.choices[1]) == 2


def test_nothing_marked_and_too_little_marked_are_said(explorer):
    explorer.show.click()
    assert explorer.found is None
    assert explorer._note.value
    fill(explorer, S, D, blocks=5)
    explorer.show.click()
    assert explorer.found.profiles["pattern"].iloc[0] == "too_few"
    assert str(disc.FEWEST_BLOCKS) in explorer._seen.value


def test_an_example_is_shown_without_answers(explorer):
    for button, name in zip(explorer.example, EXAMPLES, strict=True):
        button.click()
        assert explorer.found.person == name
        assert name in explorer._seen.value


def test_the_promise_stays_while_the_words_change(explorer):
    promise, seen = explorer._promise.value, set()
    for style in disc.STYLES:
        explorer.style_choice.value = style
        assert explorer._promise.value == promise
        seen.add(explorer._message.value)
    assert len(seen) == 4
    explorer.case.value = "lower_price"
    assert explorer._promise.value != promise


def test_own_words_are_checked(explorer):
    explorer.check.click()
    assert explorer._verdict.value
    for text in messages.messages("late_visit"):
        explorer.own.value = text
        explorer.check.click()
        assert module.GOOD_COLOUR in explorer._verdict.value
    explorer.own.value = messages.messages("late_visit")[D] + " 50 元 / 50 yuan"
    explorer.check.click()
    assert module.BAD_COLOUR in explorer._verdict.value
    assert "50" in explorer._verdict.value


def test_missing_parts_are_named(lang):
    same, told = verdict_on("周四来 Thursday", "late_visit")
    assert not same
    assert all(name in told for name in list(messages.promise_parts("late_visit"))[1:])


def test_marks_cover_every_part_and_lose_no_letter(lang):
    for case in messages.cases().index:
        for style in disc.STYLES:
            html = marked_message(case, style)
            plain = html.replace("</mark>", "").replace(f"<mark style='background:{module.MARKED}'>", "")
            assert plain.replace("&#x27;", "'").replace("&quot;", '"') == messages.messages(case)[style]
            assert html.count("<mark") >= len(messages.promise_parts(case))


@pytest.mark.parametrize(
    ("most", "least", "pattern"),
    [(S, D, "single"), ([D, F, S, C] * 6, [F, S, C, D] * 6, "flat"), ([S, C] * 12, [D, F] * 12, "blend")],
)
def test_the_sentence_says_what_the_pattern_is(most, least, pattern, lang):
    def pick(given, place):
        return given if isinstance(given, str) else given[place]

    sheet = as_sheet(
        "P1", {block: {"most": pick(most, block - 1), "least": pick(least, block - 1)} for block in range(1, 25)}
    )
    found = read(sheet)
    assert found.profiles["pattern"].iloc[0] == pattern
    told = what_to_see(found)
    assert disc.headline(found.profiles, "P1") in told
    assert ("%" in told) is (pattern != "flat")


def test_no_answer_at_all_is_an_error(lang):
    with pytest.raises(CourseError):
        as_sheet("P1", {})


def test_where_no_kernel_runs_something_can_be_read(lang):
    for page in module.PAGES:
        made = StyleExplorer(page)
        bundle = made._repr_mimebundle_()
        made.close_all()
        assert len(bundle["text/html"]) > 100
    with pytest.raises(CourseError):
        StyleExplorer("nothing")
