"""Lesson 09 as its readers meet it: another scene, another order, in both languages."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

START = {"zh": "全部场景，800 起", "en": "all scenes, 800 complaints"}
LATE = {"zh": "未按时送达", "en": "Not delivered on time"}
OF_LATE = {"zh": "未按时送达，225 起", "en": "Not delivered on time, 225 complaints"}
SEVERITY = {"zh": "严重度", "en": "severity"}
FIRST = {"zh": "按严重度排，第一是打包", "en": "By severity the first is Packing"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lesson_runs_explorer_moves_quiz_answers(page, lab, lang, screenshots):
    open_lesson(page, lab(lang), lang, "09_recovery")
    explorer = show_cell(page, "RecoveryExplorer(")
    picture = explorer.locator("img.widget-image")
    expect(picture).to_be_visible()
    expect(explorer).to_contain_text(START[lang])
    before = picture.get_attribute("src")
    explorer.get_by_role("button", name=LATE[lang]).click()
    expect(explorer).to_contain_text(OF_LATE[lang], timeout=20_000)
    expect(picture).not_to_have_attribute("src", before)
    explorer.get_by_role("button", name=SEVERITY[lang], exact=True).click()
    expect(explorer).to_contain_text(FIRST[lang], timeout=20_000)
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    page.screenshot(path=screenshots / f"recovery_{lang}.png")

    answer_first_question(page, lang, "09_recovery")
    page.screenshot(path=screenshots / f"quiz_09_{lang}.png")
    keep_figures(page, screenshots, f"09_{lang}")
