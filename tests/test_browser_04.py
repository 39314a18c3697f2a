"""Lesson 04 as its readers meet it: another brand, fewer people, in both languages."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

START = {"zh": "全部品牌，300 人", "en": "all brands, 300 people"}
LITE = {"zh": "轻享", "en": "Lite"}
OF_LITE = {"zh": "“首次来电即解决”在这里是 O", "en": "Solved at the first call is O here"}
FEWER = {"zh": "轻享，90 人", "en": "Lite, 90 people"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lesson_runs_explorer_moves_quiz_answers(page, lab, lang, screenshots):
    open_lesson(page, lab(lang), lang, "04_kano")
    explorer = show_cell(page, "KanoExplorer(")
    picture = explorer.locator("img.widget-image")
    expect(picture).to_be_visible()
    expect(explorer).to_contain_text(START[lang])
    before = picture.get_attribute("src")
    explorer.get_by_role("button", name=LITE[lang]).click()
    expect(explorer).to_contain_text(OF_LITE[lang], timeout=20_000)
    expect(picture).not_to_have_attribute("src", before)
    line = explorer.locator(".widget-slider .noUi-handle").first
    line.focus()
    for _ in range(21):
        page.keyboard.press("ArrowLeft")
    expect(line).to_have_attribute("aria-valuenow", "90.0")
    expect(explorer).to_contain_text(FEWER[lang], timeout=30_000)
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    page.screenshot(path=screenshots / f"kano_{lang}.png")

    answer_first_question(page, lang, "04_kano")
    page.screenshot(path=screenshots / f"quiz_04_{lang}.png")
    keep_figures(page, screenshots, f"04_{lang}")
