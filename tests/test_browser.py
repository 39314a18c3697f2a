"""The course as its readers meet it: a real JupyterLab in a real browser, in both languages."""

import os
from pathlib import Path

import pytest
from browser import cells_with_pictures, run_all, scroll_to, show_cell, wait_for_notebook
from playwright.sync_api import expect

from course_lib.teaching.source import load_quiz

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MENU = {"zh": ["文件", "编辑", "查看", "运行", "内核"], "en": ["File", "Edit", "View", "Run", "Kernel"]}
CHECK = {"zh": "检查", "en": "Check"}


@pytest.fixture
def screenshots(tmp_path):
    """Folder of the pictures taken; COURSE_SCREENSHOTS keeps them."""
    folder = Path(os.environ.get("COURSE_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


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
    page.goto(lab(lang).address)
    wait_for_notebook(page, f"notebooks/{lang}/welcome.ipynb")
    page.locator(".jp-Notebook:visible a[href*='01_segmentation.ipynb']").first.click()
    wait_for_notebook(page, f"notebooks/{lang}/01_segmentation.ipynb")
    assert run_all(page) == []

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

    quiz = show_cell(page, "show_quiz(")
    feedback = quiz.locator(".quiz-feedback").first
    expect(feedback).to_have_text("")
    quiz.locator("input[type=radio]").first.check()
    quiz.get_by_role("button", name=CHECK[lang]).first.click()
    option = load_quiz("01_segmentation")[0]["options"][0]
    expect(feedback).to_contain_text(option["feedback"][lang])
    page.screenshot(path=screenshots / f"quiz_{lang}.png")

    if os.environ.get("COURSE_SCREENSHOTS"):
        for index in cells_with_pictures(page):
            scroll_to(page, index).screenshot(path=screenshots / f"cell_{index:02d}_{lang}.png")
