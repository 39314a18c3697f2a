"""The role-play as a learner and a class meet it: a real JupyterLab, by mouse, by keyboard and by vote."""

import nbformat
import pytest
from browser import run_all, show_cell, wait_for_notebook
from playwright.sync_api import expect

from course_lib import language
from course_lib.models import roleplay as rp

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CELLS = ("mouse = play('lost_parcel', seed=3)", "keys = play(hidden_style=True, seed=7)", "group = play('store_queue')")
END = {
    "kept": {"zh": "客户留下了", "en": "The customer stays"},
    "lost": {"zh": "客户走了", "en": "The customer is lost"},
}


def open_notebook(page, lab, lang):
    """Open a small notebook with three talks, and run it."""
    imports = f"from course_lib import language\nfrom course_lib.widgets.roleplay import play\nlanguage.use({lang!r})"
    sources = [imports, *(f"{cell}\n{cell.split()[0]}" for cell in CELLS)]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = f"notebooks/{lang}/role_play_test.ipynb"
    nbformat.write(notebook, lab.folder / path)
    page.goto(lab.address.replace("welcome", "role_play_test"))
    wait_for_notebook(page, path)
    assert run_all(page) == []


def options(cell):
    return cell.locator("button.rp-option:visible")


def look(page, cell, path):
    """Keep a picture of the end of a talk: from the curve downwards."""
    cell.locator("img.widget-image").evaluate("image => image.scrollIntoView({block: 'start'})")
    page.screenshot(path=path)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_mouse_keyboard_and_vote(page, lab, lang, screenshots, monkeypatch):
    monkeypatch.setattr(language, "_current", lang)
    open_notebook(page, lab(lang), lang)

    # By mouse alone, the best reply each time: the customer stays.
    cell = show_cell(page, CELLS[0])
    state = rp.start("lost_parcel", 3)
    page.screenshot(path=screenshots / f"roleplay_start_{lang}.png")
    while not rp.finished(state):
        best = rp.best_reply(state)
        place = rp.choices(state).index(best)
        expect(options(cell)).to_have_count(len(rp.choices(state)))
        expect(options(cell).nth(place)).to_contain_text(best.text[lang])
        options(cell).nth(place).click()
        state = rp.reply(state, best.id)
        expect(cell.locator(".rp-now")).to_contain_text(state.turns[-1].text)
        if state.step == "action":
            page.screenshot(path=screenshots / f"roleplay_middle_{lang}.png")
    expect(cell).to_contain_text(END["kept"][lang])
    image = cell.locator("img.widget-image")
    expect(image).to_be_visible()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    expect(cell.locator(".rp-mark")).to_have_count(4)
    look(page, cell, screenshots / f"roleplay_end_{lang}.png")
    again = {"zh": "从头再来", "en": "Play again"}[lang]
    cell.get_by_role("button", name=again).click()
    expect(cell.locator(".rp-say")).to_have_count(1)

    # By keyboard alone: a number, a button, words of one's own; then red lines to the bitter end, and a guess.
    cell = show_cell(page, CELLS[1])
    state = rp.start(rp.scenes().index[0], 7, hidden_style=True)
    box = cell.locator("input[type=text]")
    box.focus()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    state = rp.reply(state, 1)
    expect(cell.locator(".rp-now")).to_contain_text(state.turns[-1].text)
    expect(box).to_have_value("")
    expect(box).to_be_focused()
    words = {"zh": "您确定吗？是不是您自己记错了？", "en": "Are you sure? Maybe you just misread the message."}[lang]
    page.keyboard.insert_text(words)
    page.keyboard.press("Enter")
    state = rp.reply(state, words)
    expect(cell.locator(".rp-now")).to_contain_text(state.turns[-1].text)
    place = next(n for n, one in enumerate(rp.choices(state)) if one.red_lines)
    for _ in range(len(rp.choices(state)) - place):  # back from the box to the button
        page.keyboard.press("Shift+Tab")
    expect(options(cell).nth(place)).to_be_focused()
    page.keyboard.press("Enter")
    state = rp.reply(state, place + 1)
    while not rp.finished(state):
        expect(cell.locator(".rp-now")).to_contain_text(state.turns[-1].text)
        place = next(n for n, one in enumerate(rp.choices(state)) if one.red_lines)
        box.focus()
        page.keyboard.insert_text(str(place + 1))
        page.keyboard.press("Enter")
        state = rp.reply(state, place + 1)
    guess = cell.locator(".rp-guess button").first
    expect(guess).to_be_visible()
    expect(cell.locator("img.widget-image")).to_be_hidden()
    page.screenshot(path=screenshots / f"roleplay_guess_{lang}.png")
    guess.focus()
    page.keyboard.press("Enter")
    expect(cell).to_contain_text(END[state.outcome][lang])
    expect(cell).to_contain_text(rp.style_cues(state.style)["cues"])
    look(page, cell, screenshots / f"roleplay_lost_{lang}.png")

    # A class on a projector: large type, votes, a tie, and the winner.
    cell = show_cell(page, CELLS[2])
    small = options(cell).first.evaluate("button => parseFloat(getComputedStyle(button).fontSize)")
    cell.get_by_role("button", name={"zh": "大字（投影）", "en": "Large type"}[lang]).click()
    expect(cell.locator(".rp-large")).to_have_count(1)
    assert options(cell).first.evaluate("button => parseFloat(getComputedStyle(button).fontSize)") > 1.5 * small
    page.screenshot(path=screenshots / f"roleplay_projector_{lang}.png")
    cell.get_by_role("button", name={"zh": "小组投票", "en": "Group vote"}[lang]).click()
    more = cell.locator("button:visible", has_text="+")
    more.nth(0).click()
    more.nth(2).click()
    take = cell.get_by_role("button", name={"zh": "按票数选", "en": "Take the vote"}[lang])
    take.click()
    expect(cell.locator(".rp-note")).to_contain_text({"zh": "平票：1、3", "en": "A tie: 1 and 3"}[lang])
    page.screenshot(path=screenshots / f"roleplay_vote_{lang}.png")
    more.nth(2).click()
    take.click()
    state = rp.reply(rp.start("store_queue"), 3)
    expect(cell.locator(".rp-now")).to_contain_text(state.turns[-1].text)
