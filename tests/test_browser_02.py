"""Lesson 02 as its readers meet it: the simulator is moved, the truth revealed, in both languages."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

REVEAL = {"zh": "揭晓真实分数", "en": "Reveal the true score"}
TRUTH = {"zh": "真实分数是 51.6%", "en": "The true score is 51.6%"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lesson_runs_simulator_reveals_quiz_answers(page, lab, lang, screenshots):
    open_lesson(page, lab(lang), lang, "02_survey_design")
    simulator = show_cell(page, "FieldworkSimulator(")
    picture = simulator.locator("img.widget-image")
    expect(picture).to_be_visible()
    expect(simulator).not_to_contain_text(TRUTH[lang])
    before = picture.get_attribute("src")
    callbacks = simulator.locator(".widget-slider .noUi-handle").nth(1)
    callbacks.focus()
    page.keyboard.press("ArrowRight")
    expect(callbacks).to_have_attribute("aria-valuenow", "1.0")
    expect(picture).not_to_have_attribute("src", before, timeout=20_000)
    simulator.locator("select").nth(1).select_option(index=1)
    simulator.get_by_role("button", name=REVEAL[lang]).click()
    expect(simulator).to_contain_text(TRUTH[lang], timeout=20_000)
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    page.screenshot(path=screenshots / f"simulator_{lang}.png")

    answer_first_question(page, lang, "02_survey_design")
    page.screenshot(path=screenshots / f"quiz_02_{lang}.png")
    keep_figures(page, screenshots, f"02_{lang}")
