"""Lesson 03 as its readers meet it: another score, the same modes, more answers, in both languages."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MODES = {"zh": "换成和第一轮一样的调查方式构成", "en": "Give both waves the modes of the first"}
START = {"zh": "其中 10 份看得出变化。全部回答的变化是 +14.7", "en": "10 of them tell it from chance"}
ALIKE = {"zh": "全部回答的变化是 +10.5", "en": "the change is +10.5"}
MORE = {"zh": "每轮 250 份回答", "en": "250 answers from each wave"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lesson_runs_explorer_moves_quiz_answers(page, lab, lang, screenshots):
    open_lesson(page, lab(lang), lang, "03_measuring")
    explorer = show_cell(page, "MeasuringExplorer(")
    picture = explorer.locator("img.widget-image")
    expect(picture).to_be_visible()
    expect(explorer).to_contain_text(START[lang])
    before = picture.get_attribute("src")
    explorer.get_by_label(MODES[lang]).check()
    expect(explorer).to_contain_text(ALIKE[lang], timeout=20_000)
    expect(picture).not_to_have_attribute("src", before)
    explorer.get_by_role("button", name="CES").click()
    expect(explorer).to_contain_text("+0.40", timeout=20_000)
    line = explorer.locator(".widget-slider .noUi-handle").first
    line.focus()
    page.keyboard.press("ArrowRight")
    expect(line).to_have_attribute("aria-valuenow", "250.0")
    expect(explorer).to_contain_text(MORE[lang], timeout=20_000)
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    page.screenshot(path=screenshots / f"measuring_{lang}.png")

    answer_first_question(page, lang, "03_measuring")
    page.screenshot(path=screenshots / f"quiz_03_{lang}.png")
    keep_figures(page, screenshots, f"03_{lang}")
