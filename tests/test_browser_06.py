"""Lesson 06 as its readers meet it: a line is moved, satisfaction is added, in both languages."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SATISFACTION = {"zh": "加上满意度这一列", "en": "Add the satisfaction column"}
HIGH = {"zh": "340 位客户看起来高度忠诚", "en": "340 customers look highly loyal"}
CAPTIVE = {"zh": "115 位（34%）的满意度不到 3 分", "en": "115 (34%) rate their satisfaction below 3"}
MOVED = {"zh": "位客户换了格子", "en": "customers are in another cell"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lesson_runs_explorer_moves_quiz_answers(page, lab, lang, screenshots):
    open_lesson(page, lab(lang), lang, "06_loyalty")
    explorer = show_cell(page, "LoyaltyExplorer(")
    picture = explorer.locator("img.widget-image")
    expect(picture).to_be_visible()
    expect(explorer).to_contain_text(HIGH[lang])
    expect(explorer).not_to_contain_text(CAPTIVE[lang])
    before = picture.get_attribute("src")
    explorer.get_by_label(SATISFACTION[lang]).check()
    expect(explorer).to_contain_text(CAPTIVE[lang], timeout=20_000)
    expect(picture).not_to_have_attribute("src", before)
    page.screenshot(path=screenshots / f"loyalty_satisfaction_{lang}.png")
    before = picture.get_attribute("src")
    line = explorer.locator(".widget-slider .noUi-handle").first
    line.focus()
    page.keyboard.press("ArrowLeft")
    expect(line).to_have_attribute("aria-valuenow", "5.0")
    expect(explorer).to_contain_text(MOVED[lang], timeout=20_000)
    expect(picture).not_to_have_attribute("src", before)
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    page.screenshot(path=screenshots / f"loyalty_{lang}.png")

    answer_first_question(page, lang, "06_loyalty")
    page.screenshot(path=screenshots / f"quiz_06_{lang}.png")
    keep_figures(page, screenshots, f"06_{lang}")
