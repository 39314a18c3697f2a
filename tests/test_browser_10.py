"""Lesson 10 as its readers meet it: the mirror marks a recording, the customer of the role-play answers, the quiz too."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LOOK = {"zh": "照一照", "en": "Look"}
MIRROR = {"zh": "这是一面镜子", "en": "This is a mirror"}
YOU = {"zh": "您：", "en": "You:"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_mirror_marks_customer_answers_quiz_answers(page, lab, lang, screenshots):
    open_lesson(page, lab(lang), lang, "10_mot_eoac")
    glass = show_cell(page, "DialogueMirror(")
    expect(glass.locator("textarea")).to_be_visible()
    expect(glass).not_to_contain_text(MIRROR[lang])
    glass.locator("select").select_option(index=2)
    glass.get_by_role("button", name=LOOK[lang], exact=True).click()
    expect(glass).to_contain_text(MIRROR[lang], timeout=20_000)
    picture = glass.locator("img.widget-image")
    expect(picture).to_be_visible()
    page.wait_for_function("image => image.naturalWidth > 300", arg=picture.element_handle())
    page.screenshot(path=screenshots / f"mirror_{lang}.png")

    talk = show_cell(page, 'play("beyond_role")')
    expect(talk).not_to_contain_text(YOU[lang])
    talk.locator(".rp-option").first.click()
    expect(talk.locator(".rp-agent").first).to_contain_text(YOU[lang], timeout=20_000)
    page.screenshot(path=screenshots / f"talk_{lang}.png")

    answer_first_question(page, lang, "10_mot_eoac")
    keep_figures(page, screenshots, f"10_{lang}")
