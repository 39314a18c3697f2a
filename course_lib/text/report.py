"""The tables of the data card, measured anew: ``python -m course_lib.text.report``.

It trains nothing that ships. The blind set under ``datasets/text/blind`` was written by people who saw neither the
rules nor the corpus; nothing reads it but this report.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from course_lib import language
from course_lib.labels import label
from course_lib.language import LANGUAGES, say
from course_lib.paths import root
from course_lib.text.codes import ATMOSPHERE, CAUSES, DEFECTS, RED_LINES, WARM
from course_lib.text.evaluate import (
    RUN,
    Table,
    alarms,
    dialogue_shares,
    indicator,
    kappa,
    predict,
    tables,
)
from course_lib.text.features import DATA
from course_lib.text.look import SCALES
from course_lib.text.model import instead
from course_lib.text.train import CORPUS, GROUPS, Row, examples, read, train, train_all

BEGIN, END = "<!-- begin: measured -->", "<!-- end: measured -->"
FILES = ("turns", "dialogues", "items", "notes", "stories")
RULES_ALONE = {name: (scale if name == "names" else 0.0) for name, scale in SCALES.items()}
MODEL_ALONE = {**SCALES, "names": 0.0}
MANY: dict[str, tuple[str, tuple[str, ...]]] = {
    "red_lines": ("turns", RED_LINES),
    "warm": ("turns", WARM),
    "atmosphere": ("turns", ATMOSPHERE),
    "defects": ("items", DEFECTS),
    "causes": ("stories", CAUSES),
}
Said = Mapping[str, Mapping[str, Mapping[str, Any]]]


def folder() -> Path:
    """Return where the corpus lies."""
    return root() / "datasets" / "text"


def _grid(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in (head, ["---"] * len(head), *rows)]
    return "\n".join(lines)


def _headline(found: Mapping[str, Sequence[Table]], shares: Mapping[str, Any], alarm: Mapping[str, Any]) -> list[float]:
    """Return the numbers that the goals are about."""

    def of(kind: str, name: str, which: str) -> float:
        return next(table for table in found[kind] if table.field == name and table.lang == "both").of(which).f1

    return [
        of("turns", "stage", "macro"),
        of("turns", "red_lines", "micro"),
        shares["both"]["missing"],
        of("notes", "style", "macro"),
        of("stories", "causes", "micro"),
        *alarm["both"],
    ]


def _measures() -> list[str]:
    return [
        say(zh="四步（宏平均 F1）", en="steps, macro-F1"),
        say(zh="红线（微平均 F1）", en="red lines, micro-F1"),
        say(zh="缺步集合完全一致", en="missing-step set exactly right"),
        say(zh="DISC 风格（宏平均 F1）", en="DISC style, macro-F1"),
        say(zh="转换原因（微平均 F1）", en="causes of switching, micro-F1"),
        say(zh="题目毛病召回率", en="question defects, recall"),
        say(zh="好题误报率", en="clean questions flagged"),
    ]


GOALS = (0.85, 0.80, 0.75, 0.80, 0.80, 0.85, 0.10)


def measure(blind: Mapping[str, Sequence[Row]]) -> tuple[Said, dict[str, list[Table]], Any, Any]:
    """Return what the tools say of the blind set, the tables, the shares of dialogues and the alarms."""
    said = {kind: predict(kind, blind[kind]) for kind in RUN}
    found = {kind: tables(kind, blind[kind], said[kind]) for kind in RUN if kind != "dialogues"}
    return said, found, dialogue_shares(blind["dialogues"], said["dialogues"]), alarms(blind["items"], said["items"])


def ablation(corpus: Mapping[str, Sequence[Row]], blind: Mapping[str, Sequence[Row]]) -> list[list[float]]:
    """Return the headline numbers of rules alone and of the model alone, trained on the whole corpus."""
    results = []
    seen = {kind: examples(kind, corpus) for kind in GROUPS}
    for scales in (RULES_ALONE, MODEL_ALONE):
        with instead({kind: train(kind, looks, scales) for kind, looks in seen.items()}):
            results.append(_headline(*measure(blind)[1:]))
    return results


def agreement(first: Mapping[str, Sequence[Row]], second: Mapping[str, Sequence[Row]]) -> list[tuple[str, int, float]]:
    """Return (what, texts, kappa) of the two independent labellings, before disputes were settled."""
    found = []

    def both(kind: str, name: str) -> tuple[list[Any], list[Any]]:
        other = {row["id"]: row for row in second[kind]}
        pairs = [(row[name], other[row["id"]][name]) for row in first[kind] if row["id"] in other]
        return [one for one, _ in pairs], [two for _, two in pairs]

    for kind, name in (("turns", "stage"), ("notes", "style")):
        one, two = both(kind, name)
        found.append((name, len(one), kappa(one, two)))
    for name, (kind, labels) in MANY.items():
        one, two = both(kind, name)
        left, right = indicator(one, labels), indicator(two, labels)
        for place, text in enumerate(labels):
            pair = kappa(left[:, place].tolist(), right[:, place].tolist())
            found.append((f"{name}.{text}", len(one), pair))
    for name in ("missing", "out_of_order", "escalation_turn", "red_line_turns"):
        one, two = both("dialogues", name)
        texts = [[json.dumps(sorted(v) if isinstance(v, list) else v) for v in side] for side in (one, two)]
        found.append((name, len(one), kappa(*texts)))
    return found


def as_first_labelled(corpus: Mapping[str, Sequence[Row]]) -> dict[str, list[dict[str, Any]]]:
    """Return the corpus as its writers labelled it, before disputes were settled."""
    rows = {name: [dict(row) for row in corpus[name]] for name in FILES}
    places = {(name, row["id"]): row for name in FILES for row in rows[name]}
    for dispute in read("settled"):
        places[dispute["file"], dispute["id"]][dispute["field"]] = dispute["first"]
    return rows


def speed(blind: Mapping[str, Sequence[Row]]) -> dict[str, float]:
    """Return milliseconds for a text of each tool, seconds to load in a new process, and sizes in MB."""
    found: dict[str, float] = {}
    for kind, run in RUN.items():
        rows = blind[kind][:100]
        run(rows[0])
        start = time.process_time()
        for row in rows:
            run(row)
        found[kind] = 1000 * (time.process_time() - start) / len(rows)
    code = (
        "import time, numpy; start = time.process_time()\n"
        "from course_lib.text import check_turn\n"
        "check_turn('您好'); print(time.process_time() - start)\n"
        "check_turn('hello'); print(time.process_time() - start)"
    )
    runs = []
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        runs.append([float(line) for line in done.stdout.split()])
    found["load"], found["load both"] = (min(times) for times in zip(*runs, strict=True))
    found["weights"] = sum(path.stat().st_size for path in DATA.glob("weights_*.npz")) / 1e6
    found["vectors"] = sum(path.stat().st_size for path in DATA.glob("vectors_*.npz")) / 1e6
    return found


def worst(
    blind: Mapping[str, Sequence[Row]], said: Said, kinds: Sequence[str] = ("turns", "items", "notes", "stories")
) -> list[tuple[str, str, str, str, str]]:
    """Return (tool, text, field, given by people, given by the tool) of texts that are most wrong, by tool."""
    fields = {"turns": ("stage", "red_lines"), "items": ("defects",), "notes": ("style",), "stories": ("causes",)}
    found = []
    for kind in kinds:
        for row in blind[kind]:
            for name in fields[kind]:
                true, given = row[name], said[kind][row["id"]][name]
                one = {true} if isinstance(true, str) else set(true)
                two = {given} if isinstance(given, str) else set(given)
                if one != two:
                    found.append((len(one ^ two), kind, row["text"], name, sorted(one), sorted(two)))
    found.sort(key=lambda entry: (-entry[0], entry[1], entry[2]))
    return [(kind, text, name, ", ".join(one) or "–", ", ".join(two) or "–") for _, kind, text, name, one, two in found]


def page(facts: Mapping[str, Any]) -> str:
    """Return the measured part of the card in the current language."""
    found, shares, alarm = facts["tables"], facts["shares"], facts["alarms"]
    head = _headline(found, shares, alarm)
    rules, model = facts["ablation"]
    parts = [
        say(
            zh="## 在盲测集上的表现\n\n盲测集由没有见过规则和语料的人写成并标注，写规则的人没有读过它。",
            en="## How good, on the blind set\n\nThe blind set was written and labelled by people who saw neither "
            "the rules nor the corpus; nobody who writes rules has read it.",
        ),
        _grid(
            (
                say(zh="指标", en="measure"),
                say(zh="目标", en="goal"),
                say(zh="规则＋模型", en="rules and model"),
                say(zh="只用规则", en="rules alone"),
                say(zh="只用模型", en="model alone"),
            ),
            [
                (name, f"{goal:.2f}", f"**{both:.2f}**", f"{one:.2f}", f"{two:.2f}")
                for name, goal, both, one, two in zip(_measures(), GOALS, head, rules, model, strict=True)
            ],
        ),
        say(
            zh="“只用规则”：各条规则和线索是否命中，由同样的线性模型加权；“只用模型”：n 元组和词向量，不看规则。",
            en="Rules alone: whether each rule and cue fired, weighed by the same linear model. Model alone: n-grams "
            "and word vectors, without the rules.",
        ),
    ]
    for kind, listed in found.items():
        parts.append(f"### {_tool(kind)}")
        for table in listed:
            if table.lang != "both":
                parts.append(_scores(table))
    parts.append(f"### {_tool('dialogues')}")
    names = ("missing", "out_of_order", "escalation_turn", "red_line_turns", "stage_right")
    parts.append(
        _grid(
            (say(zh="完全一致的占比", en="share exactly right"), *(_lang(lang) for lang in shares)),
            [
                (
                    say(zh="各轮的步骤", en="step of each turn") if name == "stage_right" else label(name),
                    *(f"{shares[lang].get(name, float('nan')):.2f}" for lang in shares),
                )
                for name in names
            ],
        )
    )
    parts.append(say(zh="## 两名编码者的一致性", en="## Agreement of the two coders"))
    parts.append(
        say(
            zh="除 `plain` 各文件外，语料都由两人按编码指南各自标注，他们的一致程度就是工具的上限。"
            "κ 即 Cohen's kappa，用两人商定之前的标注算出。",
            en="Two coders labelled the corpus, all but the `plain` files, by the guide, each alone: the ceiling for "
            "the tools. Cohen's kappa, before disputes were settled.",
        )
    )
    parts.append(
        _grid(
            (say(zh="标注", en="label"), say(zh="文本数", en="texts"), "κ"),
            [(_name(name), count, f"{value:.2f}") for name, count, value in facts["agreement"]],
        )
    )
    quick = facts["speed"]
    parts.append(say(zh="## 速度与大小", en="## Speed and size"))
    rows = [(_tool(kind), f"{quick[kind]:.1f} ms") for kind in RUN]
    rows += [
        (
            say(
                zh="载入并检查第一句话（numpy 已载入）",
                en="load beside numpy and check a first turn",
            ),
            f"{quick['load']:.2f} s",
        ),
        (
            say(zh="再加上另一种语言的第一句话", en="the same, and a first turn in the other language"),
            f"{quick['load both']:.2f} s",
        ),
        (
            say(zh="训练（所有处理器一起，钟表时间）", en="training (clock time, all processors)"),
            f"{facts['training']:.0f} s",
        ),
        (say(zh="权重", en="weights"), f"{quick['weights']:.2f} MB"),
        (say(zh="词向量", en="word vectors"), f"{quick['vectors']:.2f} MB"),
    ]
    parts.append(_grid((say(zh="每条文本或每段对话", en="for one text or dialogue"), ""), rows))
    parts.append(
        say(
            zh=f"处理器时间，单线程，{platform.machine()}，Python {platform.python_version()}，"
            f"numpy {np.__version__}。",
            en=f"Processor time of one thread, {platform.machine()}, Python {platform.python_version()}, "
            f"numpy {np.__version__}.",
        )
    )
    return "\n\n".join(parts)


def _tool(kind: str) -> str:
    return {
        "turns": say(zh="坐席的话", en="Agents' turns"),
        "dialogues": say(zh="对话", en="Dialogues"),
        "items": say(zh="调查题", en="Survey questions"),
        "notes": say(zh="通话记录", en="Call notes"),
        "stories": say(zh="离开的故事", en="Stories of leaving"),
    }[kind]


def _lang(lang: str) -> str:
    return {"zh": say(zh="中文", en="Chinese"), "en": say(zh="英文", en="English"), "both": say(zh="合计", en="both")}[
        lang
    ]


def _name(name: str) -> str:
    column, _, value = name.rpartition(".")
    if name == "stage":
        return say(zh="步骤", en="Step")
    return f"{label(column)}{say(zh='：', en=': ')}{label(value, column)}" if column else str(label(value))


def _scores(table: Table) -> str:
    named = {"macro": say(zh="宏平均", en="macro"), "micro": say(zh="微平均", en="micro")}
    rows = [
        (
            named.get(score.label) or label(score.label, table.field),
            score.count,
            f"{score.precision:.2f}",
            f"{score.recall:.2f}",
            f"{score.f1:.2f}",
            f"{score.low:.2f}–{score.high:.2f}",
        )
        for score in table.scores
    ]
    named_field = say(zh="步骤", en="Step") if table.field == "stage" else label(table.field)
    head = f"{named_field} · {_lang(table.lang)}"
    columns = (
        say(zh="标注数", en="texts"),
        say(zh="精确率", en="precision"),
        say(zh="召回率", en="recall"),
        "F1",
        say(zh="95% 区间", en="95% interval"),
    )
    return _grid((head, *columns), rows)


def collect(say_progress: Callable[[str], None] = lambda text: None) -> dict[str, Any]:
    """Return everything that the card's measured part shows."""
    corpus = {name: read(name) for name in CORPUS}
    blind = {name: read(name, folder() / "blind") for name in FILES}
    second = {name: read(f"{name}_second") for name in FILES}
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as out:
        train_all(Path(out))
    training = time.perf_counter() - start
    say_progress("trained")
    said, found, shares, alarm = measure(blind)
    say_progress("measured")
    return {
        "said": said,
        "tables": found,
        "shares": shares,
        "alarms": alarm,
        "ablation": ablation(corpus, blind),
        "agreement": agreement(as_first_labelled(corpus), second),
        "speed": speed(blind),
        "training": training,
        "worst": worst(blind, said),
    }


def write_cards(facts: Mapping[str, Any]) -> list[Path]:
    """Write the measured part into both cards, between its marks."""
    written = []
    before = language.current()
    for lang, name in zip(LANGUAGES, ("CARD.zh.md", "CARD.md"), strict=True):
        language.use(lang)
        path = folder() / name
        text = path.read_text(encoding="utf-8")
        head, _, rest = text.partition(BEGIN)
        _, _, tail = rest.partition(END)
        path.write_text(f"{head}{BEGIN}\n\n{page(facts)}\n\n{END}{tail}", encoding="utf-8", newline="\n")
        written.append(path)
    language.use(before)
    return written


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gathered = collect(lambda text: print(text, file=sys.stderr))
    for one in write_cards(gathered):
        print(one)
