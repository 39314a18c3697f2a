"""Hidden checks of lesson 07: the same misconceptions on other data, so that nothing can be typed in."""

from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.teaching.source import public_names

public = public_names(__file__)

checks = Checklist(hidden=True)


@checks.check(
    "causes",
    "deceit_not_seen",
    points=1,
    zh="`case_5`：你选了 {found}。明写干洗、偷着水洗、还叫人别声张，是欺骗：道德问题（G）。",
    en="`case_5`: you chose {found}. Sold as dry-cleaning, washed in secret, and told to keep quiet: deceit, an ethical problem (G).",
    hint_zh="这是做坏了，还是存心骗人？",
    hint_en="Was it done badly, or meant to deceive?",
)
def deceit_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = public["cause_letters"](answer)["case_5"]
    return found == public["CAUSES"]["case_5"] or {"found": found}


@checks.check(
    "ranking",
    "digits_of_ten_tenants",
    points=1,
    zh="换一张 `left`，`shares`、`top` 或 `total` 就不对了。三个都要由 `left` 算出来。",
    en="With another table `left`, `shares`, `top` or `total` is no longer right. Work all three out from `left`.",
    hint_zh="等号右边不写数字，也不写原因的名字。",
    hint_en="Write neither digits nor names of causes to the right of the equals sign.",
)
def digits_of_ten_tenants(answer: Answer) -> bool:
    codes = ["encounter_failure", "encounter_failure;price", "inconvenience", "encounter_failure;ethics;price"]
    codes += ["involuntary;core_failure", "price", "encounter_failure;core_failure", "competition"]
    fresh = pd.DataFrame({"codes": codes})
    found = public["by_cause"](answer.rerun("shares", left=fresh))
    way = public["share_way"](found, fresh)
    total = answer.rerun("total", left=fresh).number()
    top = public["cause_of"](answer.rerun("top", left=fresh).text())
    known = [found.sum(), 13 / 8, 1.0, found.max()]
    counts = public["share_ways"](fresh)["counts"]
    # the least frequent, one share for the sum, and shares of all causes, are other misconceptions
    right_total = public["near_any"](total, known, 0.02) or public["near_any"](total, [100 * found.sum()], 2)
    return way is not None and right_total and top in (counts.idxmax(), counts.idxmin())


@checks.check(
    "agreement",
    "digits_of_twenty_stories",
    points=1,
    zh="换一张 `coded`，`observed`、`chance` 或 `kappa` 就不对了。三个都要由表算出来。",
    en="With another table `coded`, `observed`, `chance` or `kappa` is no longer right. Work all three out from the table.",
    hint_zh="等号右边不写结果。",
    hint_en="Write no result to the right of the equals sign.",
)
def digits_of_twenty_stories(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "first": [1, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1],
            "second": [1, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0],
        }
    )
    observed, chance, kappa = (answer.rerun(name, coded=fresh).number() for name in ("observed", "chance", "kappa"))
    near = public["near_any"]
    p_o = public["observed_ways"](fresh)
    p_e = {name: way for name, way in public["chance_ways"](fresh).items() if name != "coin"}
    # a kappa made another way is another misconception, as long as it moves with the table
    ways = [(o - c) / d for o in p_o.values() for c in p_e.values() for d in (1, 1 - c)] + list(p_o.values())
    known_chance = [*p_e.values(), 0.5]
    return (
        near(observed, p_o.values()) and near(chance, known_chance) and near(kappa, [*ways, p_o["right"] - 0.5], 0.011)
    )


@checks.check(
    "silence",
    "digits_of_one_table",
    points=1,
    zh="换一张 `incidents`，`silent`、`silent_searching` 或 `encounter_complained` 就不对了。三个都要由表算出来。",
    en="With another table `incidents`, `silent`, `silent_searching` or `encounter_complained` is no longer right. Work all three out from it.",
    hint_zh="等号右边不写结果。",
    hint_en="Write no result to the right of the equals sign.",
)
def digits_of_one_table(answer: Answer) -> bool:
    whole = public["incidents"]()
    keep = np.random.default_rng(7).permutation(len(whole))[:260]
    flip = np.random.default_rng(8).random(len(whole)) < 0.3
    fresh = whole.assign(complained=whole["complained"].where(~flip, 1)).iloc[keep].reset_index(drop=True)
    near = public["near_any"]
    asked = (
        ("silent", "silent_ways"),
        ("silent_searching", "searching_ways"),
        ("encounter_complained", "encounter_ways"),
    )
    found = {name: answer.rerun(name, incidents=fresh).number() for name, _ in asked}
    ways = {name: list(public[known](fresh).values()) for name, known in asked}
    return all(
        near(found[name], ways[name], 0.0021) or near(found[name], [100 * way for way in ways[name]], 0.51)
        for name in found
    )


@checks.check(
    "damage",
    "digits_of_one_gym",
    points=1,
    zh="换一个 `gym`，`lost_silent`、`lost` 或 `yuan` 就不对了。三个都要从字典里取数来算。",
    en="With another `gym`, `lost_silent`, `lost` or `yuan` is no longer right. Take the numbers from the dictionary.",
    hint_zh="等号右边不写 0.3、0.25 这样的数。",
    hint_en="Write no numbers such as 0.3 or 0.25 to the right of the equals sign.",
)
def digits_of_one_gym(answer: Answer) -> bool:
    fresh = {
        "customers": 5_000,
        "problem": 0.20,
        "complaint": 0.45,
        "satisfied": 0.70,
        "renew_ok": 0.85,
        "renew_satisfied": 0.82,
        "renew_dissatisfied": 0.50,
        "renew_silent": 0.55,
        "value": 640,
    }
    silent, lost, yuan = (answer.rerun(name, gym=fresh).number() for name in ("lost_silent", "lost", "yuan"))
    matching = public["matching"]
    if matching(silent, public["silent_losses"](fresh)) is None or matching(lost, public["losses"](fresh)) is None:
        return False
    right = public["losses"](fresh)[("all", True)] * fresh["value"]
    troubled = fresh["customers"] * fresh["problem"]
    # a loss without its price, and a price for other people, are another misconception
    priced = [people * fresh["value"] for people in (lost, silent, troubled)]
    return public["near_any"](yuan, [*priced, right, lost], 0.51 * fresh["value"])


@checks.check(
    "mouth",
    "digits_of_one_shop",
    points=1,
    zh="换一个 `noodle`，`customers` 或 `saved` 就不对了。两个都要从 `table` 里取。",
    en="With another `noodle`, `customers` or `saved` is no longer right. Take both from `table`.",
    hint_zh="等号右边不写结果，也不写 80、0.6 这样的数。",
    hint_en="Write neither results nor numbers such as 80 or 0.6 to the right of the equals sign.",
)
def digits_of_one_shop(answer: Answer) -> bool:
    fresh = {"seeds": 140, "rate": 0.8, "rounds": 4, "market": 900, "reward": 20, "advert": 75}
    customers, saved = (answer.rerun(name, noodle=fresh).number() for name in ("customers", "saved"))
    near = public["near_any"]
    return near(customers, public["customer_ways"](fresh).values(), 0.51) and near(
        saved, public["saving_ways"](fresh).values(), 1.01
    )


@checks.check(
    "accounts",
    "no_record_taken_for_no_event",
    points=1,
    zh="`case_5`：你选了 {found}。这件事只有来源说，我们没有核实，也没有证据说它没发生：写“未核实”（C）。",
    en="`case_5`: you chose {found}. Only the source tells it; it is not verified, and nothing shows that it did not happen: 'not verified' (C).",
    hint_zh="不知道，就写不知道。",
    hint_en="Where you do not know, say so.",
)
def no_record_taken_for_no_event(answer: Answer) -> bool | dict[str, Any]:
    found = public["account_letters"](answer)["case_5"]
    return found == public["ACCOUNTS"]["case_5"] or {"found": found}
