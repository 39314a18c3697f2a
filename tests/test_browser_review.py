"""A written answer scored with the keyboard alone, in a real JupyterLab that `course review` opened."""

import pytest
from browser import Lab, wait_for_notebook
from grading_sample import LESSON, filled_gradebook
from playwright.sync_api import expect

from course_lib.grading.gradebook import Gradebook
from course_lib.grading.review import Desk, Typed
from course_lib.grading.totals import standings

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAVED = {"zh": "已保存：2 1 0.5", "en": "Saved: 2 1 0.5"}
DECIDED = {"zh": "已议定：1 1 0.5", "en": "Decided: 1 1 0.5"}
WORDS = {"zh": "保证要写具体，至少两项", "en": "Name two things she can count on"}
SCORED = {"zh": "全部已评 2", "en": "2 scored in all"}
RATER = {"zh": "甲", "en": "first"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_keyboard_alone(page, lang, screenshots, tmp_path):
    path = tmp_path / "成绩 grades" / "gradebook.sqlite"
    filled_gradebook(path, 6).close()
    lab = Lab(tmp_path / "course", lang, "review", str(path), "--rater", RATER[lang])
    try:
        page.goto(lab.address)
        wait_for_notebook(page, f"review_{RATER[lang]}.ipynb")
        page.keyboard.press("Shift+Enter")  # the text
        page.keyboard.press("Shift+Enter")  # the page
        box = page.locator(".rv input[type=text]")
        expect(box).to_be_focused(timeout=60_000)
        page.screenshot(path=screenshots / f"review_{lang}.png")
        page.keyboard.insert_text(f"2 1 0.5 {WORDS[lang]}")
        page.keyboard.press("Enter")
        note = page.locator(".rv-note")
        expect(note).to_contain_text(f"{SAVED[lang]} · {WORDS[lang]}")
        expect(box).to_have_value("")
        page.keyboard.type("2 1 0.5 #1")
        page.keyboard.press("Enter")
        expect(page.locator(".rv-head")).to_contain_text(SCORED[lang])
        expect(note).to_contain_text(f"{SAVED[lang]} · {WORDS[lang]}")
        expect(box).to_have_value("")
        page.keyboard.type("9")
        page.keyboard.press("Enter")
        expect(page.locator(".rv-note .rv-bad")).to_be_visible()
        page.screenshot(path=screenshots / f"review_next_{lang}.png")

        with Gradebook(path) as book:
            first, second = Desk(book, RATER[lang]), Desk(book, "B")
            done = [item for item in first.items if (item.submission, item.task) in first.scored()]
            assert [first.given(item)[RATER[lang]] for item in done] == [
                {"honest_reason": 2, "what_is_guaranteed": 1, "way_forward": 0.5}
            ] * 2
            second.save(done[0], Typed((0, 1, 0.5), ""))
            second.save(done[1], Typed((2, 1, 0.5), ""))

        page.keyboard.press("Control+A")
        expect(box).to_have_value("9")
        page.keyboard.press("Backspace")
        page.keyboard.type("d")
        page.keyboard.press("Enter")
        expect(page.locator(".rv-differs")).to_have_count(1)
        page.screenshot(path=screenshots / f"review_differs_{lang}.png")
        page.keyboard.insert_text(f"1 1 0.5 {WORDS[lang]}")
        page.keyboard.press("Enter")
        expect(note).to_contain_text(DECIDED[lang])
        expect(box).to_have_value("")
        page.keyboard.type("k")
        page.keyboard.press("Enter")
        expect(page.locator(".rv table").last).to_contain_text("kappa")
        page.screenshot(path=screenshots / f"review_agreement_{lang}.png")
        with Gradebook(path) as book:
            standing = next(s for s in standings(book, LESSON) if s.row.submission.id == done[0].submission)
            letter = next(task for task in standing.tasks if task.task == "letter")
            assert (letter.earned, letter.open) == (2.5, 0)
    finally:
        lab.stop()
