"""Lesson 05 as its readers meet it: an item not turned, another brand, another weight, in both languages."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

START = {"zh": "全部品牌，可靠性的权重 32%", "en": "all brands, weight of reliability 32%"}
TURNED = {"zh": "q13 翻过来", "en": "q13 turned round"}
NOT_TURNED = {"zh": "响应性的差距只剩 -0.40 分", "en": "the gap of responsiveness, -0.40, is wrong"}
LITE = {"zh": "轻享", "en": "Lite"}
OF_LITE = {"zh": "差距最大的是可靠性（-1.41 分）", "en": "The widest gap is in reliability (-1.41 points)"}
LIGHTER = {"zh": "轻享，可靠性的权重 31%", "en": "Lite, weight of reliability 31%"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lesson_runs_explorer_moves_quiz_answers(page, lab, lang, screenshots):
    open_lesson(page, lab(lang), lang, "05_service_quality")
    explorer = show_cell(page, "QualityExplorer(")
    picture = explorer.locator("img.widget-image")
    expect(picture).to_be_visible()
    expect(explorer).to_contain_text(START[lang])
    before = picture.get_attribute("src")
    box = explorer.get_by_label(TURNED[lang])
    box.uncheck()
    expect(explorer).to_contain_text(NOT_TURNED[lang], timeout=20_000)
    expect(picture).not_to_have_attribute("src", before)
    box.check()
    explorer.get_by_role("button", name=LITE[lang]).click()
    expect(explorer).to_contain_text(OF_LITE[lang], timeout=20_000)
    line = explorer.locator(".widget-slider .noUi-handle").first
    line.focus()
    page.keyboard.press("ArrowLeft")
    expect(explorer).to_contain_text(LIGHTER[lang], timeout=30_000)
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    page.screenshot(path=screenshots / f"quality_{lang}.png")

    answer_first_question(page, lang, "05_service_quality")
    page.screenshot(path=screenshots / f"quiz_05_{lang}.png")
    keep_figures(page, screenshots, f"05_{lang}")
