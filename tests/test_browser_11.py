"""Lesson 11 as its readers meet it: the inventory is clicked, a profile appears, one promise is reworded and checked."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WORDS = {
    "zh": {"most": "最像", "least": "最不像", "show": "看我的画像", "check": "检查承诺", "few": "作答太少"},
    "en": {"most": "most", "least": "least", "show": "Show my profile", "check": "Check the promise", "few": "too few"},
}
SECOND = {"zh": "第 2 题", "en": "Situation 2"}
FIRST_STYLE = {"zh": "快速表现型排在第一位", "en": "Fast-expressive stands first"}
ADDED = {"zh": "多出来的承诺", "en": "Promised on top"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lesson_runs_inventory_and_messages_answer(page, lab, lang, screenshots):
    words = WORDS[lang]
    open_lesson(page, lab(lang), lang, "11_disc")
    explorer = show_cell(page, "explorer = StyleExplorer()")
    explorer.get_by_role("button", name=words["most"], exact=True).first.click()
    explorer.get_by_role("button", name=words["least"], exact=True).nth(1).click()
    expect(explorer).to_contain_text(SECOND[lang])
    explorer.get_by_role("button", name=words["show"]).click()
    expect(explorer).to_contain_text(words["few"])
    explorer.get_by_role("button", name="E01").click()
    expect(explorer).to_contain_text(FIRST_STYLE[lang])
    picture = explorer.locator("img.widget-image")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    page.screenshot(path=screenshots / f"inventory_{lang}.png")

    wording = show_cell(page, 'StyleExplorer("messages")')
    wording.locator(".widget-toggle-button").nth(2).click()
    expect(wording.locator("mark").first).to_be_visible()
    wording.locator("textarea").fill("周四 14:00–16:00 免费，减 30 元，可以另约，再送您 50 元 / gift")
    wording.locator("textarea").blur()
    wording.get_by_role("button", name=words["check"]).click()
    expect(wording).to_contain_text(ADDED[lang])
    page.screenshot(path=screenshots / f"messages_{lang}.png")

    answer_first_question(page, lang, "11_disc")
    keep_figures(page, screenshots, f"11_{lang}")
