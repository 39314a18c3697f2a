"""A small valid lesson for tests of the builder: each test breaks one thing in it."""

import shutil
from pathlib import Path

from course_lib.paths import root

LESSON = """# ---
# course:
#   title: {zh: 称重, en: Weighing}
#   question: {zh: 多重？, en: "How heavy?"}
#   minutes: 5
#   objectives: {zh: [会称], en: [weigh]}
#   prerequisites: {zh: 无, en: none}
# ---

# %% [markdown] lang="zh" concepts="C03" mark="must"
# ## 先猜

# %% [markdown] lang="en" concepts="C03" mark="must"
# ## Guess first

# %%
# zh: 相加
# en: add up
total = sum([1, 2, 3])
print(total)
"""

EXERCISE = '''# ---
# course:
#   title: {zh: 称重, en: Weighing}
#   minutes: 5
#   points: 5
# ---

# %% [markdown] lang="zh" task="mean"
# ## 任务 1：平均
# 写一个函数。

# %% [markdown] lang="en" task="mean"
# ## Task 1: the mean
# Write a function.

# %% task="mean" answer="mean" kind="code" points=3 concepts="C03"
# begin solution
def mean(values):
    """Mean of the values."""
    return sum(values) / len(values)
# end solution

# %% [markdown] lang="zh" task="why"
# ## 任务 2：为什么

# %% [markdown] lang="en" task="why"
# ## Task 2: why

# %% task="why" answer="why" kind="choice" points=2 concepts="C03"
# begin solution
why = "B"
# end solution
'''

CHECKS = """from course_lib.checks import Answer, Checklist

checks = Checklist()


@checks.check("mean", "summed_only", points=1, zh="只求了和，没有除以个数。", en="That is the sum; divide by how many.")
def summed_only(answer: Answer) -> bool:
    return answer.call("mean", [1, 2, 6]).number() == 3


@checks.check("why", "guessed_a", points=2, zh="再读一遍题目：你选了 {chosen}。", en="Read again: you chose {chosen}.")
def guessed_a(answer: Answer) -> bool | dict:
    chosen = answer["why"].choice()
    return chosen == "B" or {"chosen": chosen}
"""

HIDDEN = """from course_lib.checks import Answer, Checklist

checks = Checklist(hidden=True)


@checks.check("mean", "typed_in", points=2, zh="换一组数就不对了。", en="With other numbers it is wrong.")
def typed_in(answer: Answer) -> bool:
    return answer.call("mean", [2, 4, 9, 5]).number() == 5
"""

ANSWERS = {
    "wrong_mean_sum.py": "# task: mean\n# caught_by: summed_only\ndef mean(values):\n    return sum(values)\n",
    "wrong_mean_typed.py": "# task: mean\n# caught_by: typed_in\ndef mean(values):\n    return 3\n",
    "wrong_why_a.py": '# task: why\n# caught_by: guessed_a\nwhy = "A"\n',
    "right_why_lower.py": '# task: why\n# right: a small letter\nwhy = " b "\n',
}

GROUP = (
    """title: {zh: 一起称, en: Weigh together}
aim: {zh: 称, en: Weigh.}
concepts: [C03]
minutes: 10
size: {min: 4, max: 8}
roles:
"""
    + "".join(
        f"  - {{id: r{i}, from: {max(4, i)}, name: {{zh: 角色{i}, en: Role {i}}}, does: {{zh: 做, en: Does.}}}}\n"
        for i in range(1, 9)
    )
    + """materials: [{zh: 秤, en: Scales}]
steps:
  - {id: one, minutes: 4, mark: must, title: {zh: 一, en: One}, do: {zh: [称], en: [Weigh]}, checkpoint: {zh: 数, en: Count}}
  - {id: two, minutes: 6, mark: if-time, title: {zh: 二, en: Two}, do: {zh: [说], en: [Tell]}, checkpoint: {zh: 好, en: Done}}
debrief: {zh: [好吗], en: ["Well?"]}
rubric:
  - id: exact
    points: 2
    concepts: [C03]
    name: {zh: 准, en: Exact}
    levels: [{points: 0, zh: 否, en: none}, {points: 1, zh: 半, en: half}, {points: 2, zh: 是, en: so}]
facilitator:
  set_up: {zh: 摆好, en: Set up.}
  goes_wrong: [{sign: {zh: 乱, en: Mess}, say: {zh: 停, en: Stop}}]
  samples:
    - {level: {zh: 起步, en: Starting}, product: {zh: 一, en: One}, why: {zh: 少, en: Little}}
"""
)

QUIZ = """questions:
  - id: q1
    concepts: [C03]
    stem: {zh: 哪个？, en: "Which?"}
    options:
      - {text: {zh: 甲, en: A}, feedback: {zh: 不, en: Not so}}
      - {text: {zh: 乙, en: B}, right: true, feedback: {zh: 对, en: Right}}
"""

WELCOME = """# ---
# course:
#   title: {zh: 欢迎, en: Welcome}
# ---

# %% [markdown] lang="zh"
# # 欢迎

# %% [markdown] lang="en"
# # Welcome

# %% [markdown] lang="zh" insert="lessons"
# ## 课

# %% [markdown] lang="en" insert="lessons"
# ## Lessons
"""

CONSOLE = """# ---
# course:
#   title: {zh: 课堂, en: Class}
# ---

# %% [markdown] lang="zh"
# # 课堂

# %% [markdown] lang="en"
# # Class

# %%
1 + 1
"""


def write_project(folder: Path) -> Path:
    """Write a project with one small lesson and return the lesson's folder."""
    lesson = folder / "lessons" / "01_segmentation"
    (lesson / "answers").mkdir(parents=True)
    (folder / "datasets").mkdir()
    (folder / "requirements.lock").write_text("", encoding="utf-8")
    shutil.copy(root() / "lessons" / "syllabus.yml", folder / "lessons" / "syllabus.yml")
    files = {
        "lesson.py": LESSON,
        "exercise.py": EXERCISE,
        "checks.py": CHECKS,
        "hidden.py": HIDDEN,
        "group.yml": GROUP,
        "quiz.yml": QUIZ,
        **{f"answers/{name}": text for name, text in ANSWERS.items()},
    }
    for name, text in files.items():
        (lesson / name).write_text(text, encoding="utf-8")
    (folder / "lessons" / "welcome.py").write_text(WELCOME, encoding="utf-8")
    (folder / "lessons" / "console.py").write_text(CONSOLE, encoding="utf-8")
    return lesson
