"""Lesson 00 as its readers meet it: goals answered and kept, a self-rating uncovered, in both languages."""

import json
import re

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

KEEP = {"zh": "存下我的答案", "en": "Keep my answers"}
KEPT = {"zh": "已存下", "en": "Kept"}
COLLEAGUE = {"zh": "同事 1 评我", "en": "Colleague 1 rates me"}
SHOW = {"zh": "揭开结果", "en": "Show the result"}
# In each of the rows the button or option at its place; the last place holds for the rows after it, None for no click.
CLICK = """(rows, places) => rows.forEach((row, i) => {
    const place = places[Math.min(i, places.length - 1)];
    if (place !== null) row.querySelectorAll("button, input")[place].click();
})"""
UNDEFINED = {"zh": "相关系数没有定义", "en": "a correlation with them is undefined"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_goals_are_kept_and_a_self_rating_is_uncovered(page, lab, lang, screenshots):
    server = lab(lang)
    open_lesson(page, server, lang, "00_self_check")

    goals = show_cell(page, "show_goals()")
    goals.locator(".widget-toggle-buttons").first.get_by_role("button", name="2", exact=True).click()
    goals.locator("input[type=radio]").first.check()
    goals.locator(".widget-toggle-buttons").evaluate_all(CLICK, [1])
    goals.locator(".widget-radio-box").evaluate_all(CLICK, [0])
    page.screenshot(path=screenshots / f"goals_{lang}.png")
    goals.get_by_role("button", name=KEEP[lang]).click()
    expect(goals).to_contain_text(KEPT[lang])
    record = json.loads((server.folder / ".course" / "goals.json").read_text(encoding="utf-8"))
    assert set(record) == {"before"}
    assert set(record["before"]["sure"].values()) == {2}

    check = show_cell(page, "SelfCheck(")
    rows = check.locator(".widget-toggle-buttons")
    rows.nth(1).get_by_role("button", name="4", exact=True).click()
    rows.evaluate_all(CLICK, [None, *[3] * 10])
    check.get_by_role("button", name=COLLEAGUE[lang]).click()
    expect(rows.nth(1).locator("button.mod-active")).to_have_count(0)  # the own scores are covered
    rows.nth(1).get_by_role("button", name="2", exact=True).click()
    rows.evaluate_all(CLICK, [None, *[place % 5 for place in range(1, 11)]])
    expect(check).to_contain_text(re.compile("10/10.*10/10"))
    page.screenshot(path=screenshots / f"rating_{lang}.png")
    picture = check.locator("img.widget-image")
    expect(picture).to_be_hidden()
    check.get_by_role("button", name=SHOW[lang]).click()
    expect(check).to_contain_text(UNDEFINED[lang], timeout=20_000)
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    picture.scroll_into_view_if_needed()
    page.screenshot(path=screenshots / f"self_check_{lang}.png")

    answer_first_question(page, lang, "00_self_check")
    page.screenshot(path=screenshots / f"quiz_00_{lang}.png")
    keep_figures(page, screenshots, f"00_{lang}")
