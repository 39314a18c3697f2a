"""The course as its readers meet it: a real JupyterLab in a real browser, in both languages."""

import pytest
from browser import answer_first_question, keep_figures, open_lesson, show_cell, wait_for_notebook
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MENU = {"zh": ["文件", "编辑", "查看", "运行", "内核"], "en": ["File", "Edit", "View", "Run", "Kernel"]}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_start_opens_the_welcome_page(page, lab, lang, screenshots):
    page.goto(lab(lang).opened)
    wait_for_notebook(page, f"notebooks/{lang}/welcome.ipynb")

    expect(page.locator("#jp-main-dock-panel .lm-TabBar-tabLabel")).to_have_text(["welcome.ipynb"])
    menu = page.locator(".lm-MenuBar .lm-MenuBar-itemLabel")
    expect(menu.first).to_have_text(MENU[lang][0])
    assert menu.all_inner_texts()[:5] == MENU[lang]
    files = page.locator("#filebrowser .jp-DirListing-itemName")
    expect(files.filter(has_text="welcome.ipynb")).to_be_visible()
    expect(files.filter(has_text="01_segmentation.ipynb")).to_be_visible()
    expect(page.locator(".jp-Dialog, .jp-toastContainer")).to_have_count(0)
    page.screenshot(path=screenshots / f"welcome_{lang}.png")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lesson_runs_explorer_moves_quiz_answers(page, lab, lang, screenshots):
    open_lesson(page, lab(lang), lang, "01_segmentation")
    explorer = show_cell(page, "SegmentationExplorer(")
    picture = explorer.locator("img.widget-image")
    expect(picture).to_be_visible()
    before = picture.get_attribute("src")
    handle = explorer.locator(".widget-slider .noUi-handle").first
    value = handle.get_attribute("aria-valuenow")
    handle.focus()
    page.keyboard.press("ArrowRight")
    expect(handle).not_to_have_attribute("aria-valuenow", value)
    expect(picture).not_to_have_attribute("src", before, timeout=20_000)
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    page.screenshot(path=screenshots / f"explorer_{lang}.png")

    answer_first_question(page, lang, "01_segmentation")
    page.screenshot(path=screenshots / f"quiz_{lang}.png")
    keep_figures(page, screenshots, f"01_{lang}")
