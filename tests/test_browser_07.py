"""Lesson 07 as its readers meet it: more complaints, fewer of the silent, in both languages."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

START = {"zh": "一年流失 520 位", "en": "520 customers are lost"}
MORE = {"zh": "一年流失 552 位", "en": "552 customers are lost"}
SILENT_LEAVE = {"zh": "请他们说出来", "en": "Make them speak"}


def push(page, handle, key, times, value):
    """Move a slider with the keyboard."""
    handle.focus()
    for _ in range(times):
        page.keyboard.press(key)
    expect(handle).to_have_attribute("aria-valuenow", value)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lesson_runs_explorer_moves_quiz_answers(page, lab, lang, screenshots):
    open_lesson(page, lab(lang), lang, "07_switching")
    explorer = show_cell(page, "SwitchingExplorer(")
    picture = explorer.locator("img.widget-image")
    expect(picture).to_be_visible()
    expect(explorer).to_contain_text(START[lang])
    before = picture.get_attribute("src")
    handles = explorer.locator(".widget-slider .noUi-handle")
    push(page, handles.nth(1), "ArrowRight", 4, "55.0")
    expect(explorer).to_contain_text(MORE[lang], timeout=20_000)
    expect(picture).not_to_have_attribute("src", before)
    push(page, handles.nth(3), "ArrowLeft", 3, "55.0")
    expect(explorer).to_contain_text(SILENT_LEAVE[lang], timeout=20_000)
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    page.screenshot(path=screenshots / f"switching_{lang}.png")

    answer_first_question(page, lang, "07_switching")
    page.screenshot(path=screenshots / f"quiz_07_{lang}.png")
    keep_figures(page, screenshots, f"07_{lang}")
