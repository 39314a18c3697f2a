"""The role-play: every scene played to both endings by a scripted player, and the rule of mood, in both languages."""

import itertools
import random
from collections import Counter
from dataclasses import FrozenInstanceError

import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import disc
from course_lib.models import roleplay as rp
from course_lib.text import codes

SCENES = sorted(rp._scenes())
LINES = ("opening", "facts", "worry", "offer", "action")
COMPLAINTS = {"lost_or_damaged", "billing", "not_on_time", "held_at_customs"}
HARD = {"beyond_my_role", "beyond_my_department", "beyond_the_contract", "urgent_coordination"}


@pytest.fixture(params=["zh", "en"])
def lang(request, monkeypatch):
    monkeypatch.setattr(language, "_current", request.param)
    return request.param


def effect(state, option):
    return rp._judge(rp._labels(option), state)


def quality(state, option):
    return effect(state, option).quality


def play(state, choose):
    """Play to the end; a talk of the scripted player never needs more replies than the rule allows."""
    while not rp.finished(state):
        state = rp.reply(state, choose(state).id)
    return state


def worst(state):
    return min(rp.choices(state), key=lambda option: effect(state, option).change)


def states(scene):
    """Yield one state for each step, hurt, worry, mood and patience that can be reached: all that the rule looks at."""
    seen, waiting = set(), [rp.start(scene)]
    while waiting:
        state = waiting.pop()
        key = (state.step, state.hurt, state.worry_known, state.mood, state.patience, state.outcome)
        if key not in seen:
            seen.add(key)
            yield state
            waiting += [rp.reply(state, option.id) for option in rp.choices(state)]


# -- the scenes as data ----------------------------------------------------------------------------


def test_the_four_complaints_and_the_four_hard_scenes_are_there():
    data = rp._scenes()
    assert len(data) >= 12
    assert {scene["topic"] for scene in data.values() if scene["kind"] == "complaint"} == COMPLAINTS
    assert {scene["topic"] for scene in data.values() if scene["kind"] == "hard"} == HARD
    assert Counter(scene["style"] for scene in data.values()) == dict.fromkeys(rp.STYLES, len(data) // 4)


def test_names_are_those_of_the_codebook_and_of_the_models():
    assert (rp.STEPS, rp.RED_LINES) == (codes.STEPS, codes.RED_LINES)
    assert rp.STYLES == disc.STYLES


def both(texts, where):
    assert set(texts) == {"zh", "en"}, where
    assert any("一" <= sign <= "鿿" for sign in texts["zh"]), where
    assert not any("一" <= sign <= "鿿" for sign in texts["en"]), where
    for text in texts.values():
        assert text == text.strip(), where


@pytest.mark.parametrize("scene", SCENES)
def test_a_scene_has_everything_in_both_languages(scene):
    data = rp._scenes()[scene]
    for name in ("title", "customer", "setting", "need", "hard_point", "limits", "worry"):
        both(data[name], (scene, name))
    for outcome in ("kept", "lost"):
        both(data["endings"][outcome], (scene, outcome))
    assert list(data["lines"]) == list(rp.STYLES)
    for style, lines in data["lines"].items():
        assert tuple(lines) == LINES
        for name, line in lines.items():
            both(line, (scene, style, name))
    assert data["style"] in rp.STYLES
    assert 30 <= data["mood"] < rp.KEPT_FROM
    assert 3 <= data["patience"] <= 6


def all_options():
    for scene in SCENES:
        for step, options in rp._options(scene).items():
            yield f"{scene}.{step}", options
    for line, options in rp._repairs().items():
        yield f"repair.{line}", options


@pytest.mark.parametrize(
    ("where", "options"), list(all_options()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_options_are_well_formed(where, options):
    assert len({option.id for option in options}) == len(options) <= 6
    for option in options:
        both(option.text, option.id)
        both(option.why, option.id)
        assert set(option.does) <= set(rp.STEPS)
        assert set(option.red_lines) <= set(rp.RED_LINES)
        assert set(option.warm) <= {*codes.WARM, *codes.ATMOSPHERE}
        assert set(option.suits) <= set(rp.STYLES)
        assert not (option.red_lines and (option.warm or option.suits or option.uncovers or option.eases)), option.id
    for text in ("zh", "en"):
        assert len({option.text[text] for option in options}) == len(options)


@pytest.mark.parametrize("scene", SCENES)
def test_each_step_has_good_mediocre_and_bad_replies_of_different_kinds(scene):
    crossed = set()
    for step, options in rp._options(scene).items():
        good = [option for option in options if step in option.does and not option.red_lines]
        plain = [option for option in good if not option.eases]
        assert len(plain) >= 2
        assert len({option.suits for option in plain}) == len(plain)
        assert {style for option in plain for style in option.suits} >= {rp._scenes()[scene]["style"]}
        assert any(not option.red_lines and option not in good for option in options)
        assert any(option.red_lines for option in options)
        crossed |= {line for option in options for line in option.red_lines}
    assert crossed == set(rp.RED_LINES)
    explore = rp._options(scene)["explore"]
    assert sum(option.uncovers for option in explore) == 1
    assert sum(option.eases for options in rp._options(scene).values() for option in options) == 1


def test_a_good_reply_is_not_told_by_its_length():
    for text in ("zh", "en"):
        longest, shortest, ratio = [], [], []
        for scene, step in itertools.product(SCENES, rp.STEPS):
            options = rp._options(scene)[step]
            good = [len(one.text[text]) for one in options if step in one.does and not one.red_lines]
            other = [len(one.text[text]) for one in options if step not in one.does or one.red_lines]
            longest.append(max(good) > max(other))
            shortest.append(min(good) < min(other))
            ratio.append(sum(good) / len(good) / (sum(other) / len(other)))
        steps = len(longest)
        assert 0.3 < sum(longest) / steps < 0.55
        assert 0.3 < sum(shortest) / steps < 0.55
        assert 0.9 < sum(ratio) / steps < 1.1


def test_a_good_reply_is_not_told_by_its_place(lang):
    places = Counter()
    for scene, seed in itertools.product(SCENES, range(20)):
        state = rp.start(scene, seed)
        for place, option in enumerate(rp.choices(state), start=1):
            places[place] += quality(state, option) == "good"
    assert max(places.values()) < 1.35 * min(places.values())


# -- played by a script ----------------------------------------------------------------------------


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("style", rp.STYLES)
def test_every_scene_ends_both_ways_for_every_style(scene, style, lang):
    kept = play(rp.start(scene, 1, style=style), rp.best_reply)
    lost = play(rp.start(scene, 1, style=style), worst)
    assert (kept.outcome, lost.outcome) == ("kept", "lost")
    for state in (kept, lost):
        assert rp.brief(state)["ending"] == rp._scenes()[scene]["endings"][state.outcome][lang]
        assert rp.transcript(state)["speaker"].tolist() == [
            "customer",
            *["agent", "customer"] * (len(state.turns) // 2),
        ]


@pytest.mark.parametrize("scene", SCENES)
def test_there_is_more_than_one_good_path(scene):
    endings = {}
    for seed in range(30):
        draw = random.Random(seed)
        state = play(
            rp.start(scene),
            lambda now, draw=draw: draw.choice([o for o in rp.choices(now) if quality(now, o) == "good"]),
        )
        endings[tuple(turn.option for turn in state.turns if turn.option)] = state.outcome
    assert len(endings) >= 4
    assert set(endings.values()) == {"kept"}


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("line", rp.RED_LINES)
def test_an_apology_with_action_wins_back(scene, line):
    """One red line, wherever it stands, made good: the customer can still be kept."""

    def choose(state):
        done = [turn for turn in state.turns if turn.red_lines]
        bad = [option for option in rp.choices(state) if line in option.red_lines]
        return bad[0] if bad and not done else rp.best_reply(state)

    state = play(rp.start(scene), choose)
    qualities = rp.mood_curve(state)["quality"].tolist()
    assert qualities[qualities.index("red") + 1] == "repair"
    assert state.outcome == "kept"
    never = play(rp.start(scene), rp.best_reply)
    assert state.mood < never.mood  # it is won back, not undone


@pytest.mark.parametrize("scene", SCENES)
def test_the_rule_in_every_state_that_can_be_reached(scene):
    reached = set()
    for state in states(scene):
        options = rp.choices(state)
        reached |= {option.id for option in options}
        assert bool(options) != rp.finished(state)
        for option in options:
            after = rp.reply(state, option.id)
            turn = after.turns[-2]
            assert after.turns[-1].text
            assert turn.change == after.mood - state.mood
            if option.red_lines:
                assert turn.change < 0
                assert turn.quality == "red"
            elif turn.quality in ("good", "repair", "sensible"):
                assert turn.change >= 0
                assert after.patience >= state.patience
            else:
                assert turn.quality == "empty"
        if options:  # no dead end: something always helps
            assert effect(state, rp.best_reply(state)).quality in ("good", "repair")
    assert {option.id for options in rp._options(scene).values() for option in options} <= reached


def test_every_repair_can_be_reached():
    reached = set()
    for scene in SCENES[:2]:
        for state in states(scene):
            reached |= {option.id for option in rp.choices(state) if state.hurt}
    assert reached == {option.id for options in rp._repairs().values() for option in options}


def test_the_numbers_of_the_rule():
    state = rp.start("lost_parcel")  # direct-dominant, mood 36, patience 4
    for option, change, patience in (
        ("explore.facts", rp.STEP + rp.SUITS, 4),
        ("explore.what_matters", rp.STEP + rp.WARM, 4),
        ("explore.soothing", 0, 4),
        ("explore.sure", rp.RED, 2),
    ):
        after = rp.reply(state, option)
        assert (after.mood - 36, after.patience) == (change, patience), option
    told = rp.reply(state, "explore.what_matters")
    eased = rp.reply(told, "offer.before_friday")
    assert eased.mood - told.mood == rp.STEP + rp.SUITS + rp.WARM + rp.EASES
    empty = rp.reply(told, "offer.procedure")
    assert (empty.mood - told.mood, empty.patience) == (rp.EMPTY, 3)
    hurt = rp.reply(state, "explore.sure")
    good = rp.reply(hurt, "repair.doubt.short")
    assert (good.mood - hurt.mood, good.patience, good.hurt) == (rp.REPAIR + rp.SUITS + rp.WARM, 3, "")
    words = rp._Words((), ("doubt", "contempt"), False, (), False, False, False, False)
    assert rp._judge(words, state).change == rp.RED + rp.RED_AGAIN


def test_patience_ends_a_talk_as_mood_does():
    state = rp.start("lost_parcel")
    state = rp.reply(rp.reply(state, "explore.sure"), "repair.doubt.proof")
    assert (state.patience, state.outcome) == (0, "lost")
    state = rp.start("lost_parcel")
    for text in ("哈", "呃", "啦", "哈"):
        state = rp.reply(state, text)
    assert (state.mood, state.patience, state.outcome) == (36 + 4 * rp.EMPTY, 0, "lost")


def test_a_talk_that_never_gets_anywhere_ends(monkeypatch):
    monkeypatch.setattr(language, "_current", "zh")
    state = rp.start("late_install")
    for _ in range(rp.MOST_REPLIES):
        assert not rp.finished(state)
        state = rp.reply(state, "谢谢您。")
    assert state.outcome == "lost"
    assert state.mood == rp._scenes()["late_install"]["mood"]


# -- determinism, styles, seeds --------------------------------------------------------------------


@pytest.mark.parametrize("scene", SCENES)
def test_the_same_seed_gives_the_same_talk(scene, lang):
    one, other = (play(rp.start(scene, 5, hidden_style=True), rp.best_reply) for _ in range(2))
    assert one == other
    assert rp.transcript(one).equals(rp.transcript(other))


def test_seeds_shuffle_the_options_and_hide_every_style():
    orders = {tuple(option.id for option in rp.choices(rp.start("lost_parcel", seed))) for seed in range(20)}
    assert len(orders) > 10
    for scene in SCENES:
        assert {rp.start(scene, seed, hidden_style=True).style for seed in range(40)} == set(rp.STYLES)


@pytest.mark.parametrize("scene", SCENES)
def test_style_changes_words_and_never_what_is_promised(scene, lang):
    talks = [rp.start(scene, 2, style=style) for style in rp.STYLES]
    assert len({talk.turns[0].text for talk in talks}) == 4
    while not any(map(rp.finished, talks)):
        offered = {tuple(option.text[lang] for option in rp.choices(talk)) for talk in talks}
        assert len(offered) == 1
        assert len({rp.brief(talk)["limits"] for talk in talks}) == 1
        answer = next(option.id for option in rp.choices(talks[0]) if quality(talks[0], option) == "good")
        talks = [rp.reply(talk, answer) for talk in talks]
        assert len({talk.turns[-1].text for talk in talks}) == 4


def test_what_suits_depends_on_the_style():
    changes = {
        style: rp.reply(rp.start("lost_parcel", style=style), "explore.facts").turns[1].change for style in rp.STYLES
    }
    assert changes["direct_dominant"] == changes["careful_analytical"] == rp.STEP + rp.SUITS
    assert changes["fast_expressive"] == changes["calm_steady"] == rp.STEP


def test_the_customer_s_words_depend_on_mood_and_on_what_was_said(lang):
    start = rp.start("late_install", 4)
    answers = {option.id: rp.reply(start, option.id).turns[-1].text for option in rp.choices(start)}
    assert len(set(answers.values())) == len(answers)
    voice = rp._voices()["calm_steady"]
    low, high = (rp.reply(rp.replace(start, mood=mood), "explore.verify").turns[-1].text for mood in (15, 90))
    assert low != high
    assert any(low.startswith(line[lang]) for line in voice["heard"]["low"])
    assert any(high.startswith(line[lang]) for line in voice["heard"]["high"])


def test_the_worry_is_told_only_when_it_is_asked_for(lang):
    for scene in SCENES:
        data, start = rp._scenes()[scene], rp.start(scene)
        asked = next(option for option in rp.choices(start) if option.uncovers)
        other = next(
            option
            for option in rp.choices(start)
            if "explore" in option.does and not option.uncovers and not option.red_lines
        )
        told, untold = rp.reply(start, asked.id), rp.reply(start, other.id)
        assert "worry" not in rp.brief(start)
        assert "worry" not in rp.brief(untold)
        assert rp.brief(told)["worry"] == data["worry"][lang]
        assert told.turns[-1].text.endswith(data["lines"][data["style"]]["worry"][lang])
        assert untold.turns[-1].text.endswith(data["lines"][data["style"]]["facts"][lang])
        eases = {option.id for options in rp._options(scene).values() for option in options if option.eases}
        shown = [{option.id for option in rp.choices(talk)} for talk in (told, untold)]
        step = next(iter(eases)).split(".")[0]
        if step == "offer":
            assert eases <= shown[0]
        assert not eases & shown[1]


# -- typed words -----------------------------------------------------------------------------------

TYPED = {
    "zh": (
        "让您久等了，是我们的疏忽，我很理解您的着急。请问订单尾号是多少？",
        "我可以先给您补发一部新的，您看可以吗？",
        "我现在就给您下补发单，今天下班前发出。",
        "这样处理您满意吗？还有别的问题吗？",
        "您确定吗？是不是您自己记错了？",
        "刚才是我不好，我理解您生气。我现在就去查。",
    ),
    "en": (
        "I understand how frustrating this is. Could you tell me the last digits of the order?",
        "Would you like me to send a new one instead?",
        "I will send the new phone today before 18:00.",
        "Does that work for you? Is there anything else?",
        "Are you sure? Maybe you just misread the message.",
        "I apologise, that was my mistake, and I understand that you are upset. Let me check it right now.",
    ),
}


def test_typed_words_go_through_the_same_rule(lang):
    explore, offer, action, confirm, doubt, sorry = TYPED[lang]
    state = rp.start("lost_parcel")
    for text, step in ((explore, "offer"), (offer, "action"), (action, "confirm"), (confirm, "confirm")):
        before = state
        state = rp.reply(state, text)
        turn = state.turns[-2]
        assert (turn.quality, state.step, turn.text) == ("good", step, text)
        assert turn.change >= rp.STEP
        assert turn.why
        assert turn.evidence
        if step == "offer":
            assert state.worry_known
        assert before.outcome == ""
    assert state.outcome == "kept"
    hurt = rp.reply(rp.start("lost_parcel"), doubt)
    assert (hurt.turns[1].quality, hurt.turns[1].red_lines, hurt.hurt) == ("red", ("doubt",), "doubt")
    assert hurt.turns[1].change == rp.RED
    assert hurt.turns[1].better
    healed = rp.reply(hurt, sorry)
    assert (healed.turns[-2].quality, healed.hurt) == ("repair", "")
    # A step without making good is let pass, and gains nothing.
    cool = rp.reply(hurt, explore.split("。")[-1] if lang == "zh" else explore.split(". ")[-1])
    assert (cool.turns[-2].change, cool.step) == (0, "offer")


def test_an_option_typed_out_is_that_option(lang):
    state = rp.start("lost_parcel", 3)
    option = rp.choices(state)[2]
    assert rp.reply(state, f" {option.text[lang]} ") == rp.reply(state, 3) == rp.reply(state, option.id)


def test_what_the_reader_misses_costs_nothing(lang):
    state = rp.start("lost_parcel")
    missed = {"zh": "蓝色的天空下面有一只猫", "en": "Seventeen purple umbrellas"}[lang]
    after = rp.reply(state, missed)
    assert (after.turns[1].quality, after.mood, after.patience) == ("unread", state.mood, state.patience)
    assert after.turns[1].better
    assert rp.reply(state, {"zh": "呃。", "en": "OK."}[lang]).turns[1].quality == "empty"


def test_a_promise_where_the_offer_is_due_counts_as_the_offer(lang):
    told = rp.reply(rp.start("lost_parcel"), "explore.facts")
    promise = {"zh": "我现在就给您补发一部新的，今天下班前发出", "en": "I will send a new one today before 18:00"}[lang]
    asking = {"zh": "，您看行吗？", "en": ". Is that all right?"}[lang]
    stated, asked = (rp.reply(told, promise + end) for end in (".", asking))
    assert (stated.step, asked.step) == ("confirm", "action")
    assert asked.turns[-2].quality == stated.turns[-2].quality == "good"


@pytest.mark.parametrize(
    "text", ["?" * 3000, "<script>alert(1)</script>", "😀", "123456", "\u200b\ufeff。", "谢谢" * 500]
)
def test_odd_words_are_taken_as_words(text, lang):
    after = rp.reply(rp.start("lost_parcel"), text)
    assert after.turns[1].text == text.strip()
    assert after.turns[1].quality in rp.QUALITIES


# -- what can go wrong -----------------------------------------------------------------------------


def test_errors_say_what_to_do(lang):
    state = rp.start("lost_parcel")
    for wrong, words in (
        (lambda: rp.start("no_such_scene"), "lost_parcel"),
        (lambda: rp.start("lost_parcel", style="bossy"), "calm_steady"),
        (lambda: rp.start("lost_parcel", style="calm_steady", hidden_style=True), "calm_steady"),
        (lambda: rp.start("lost_parcel", seed=1.5), "1.5"),
        (lambda: rp.start("lost_parcel", seed=True), "True"),
        (lambda: rp.reply(state, 9), "9"),
        (lambda: rp.reply(state, 0), "0"),
        (lambda: rp.reply(state, "  "), "回复" if lang == "zh" else "reply"),
        (lambda: rp.reply(state, None), "NoneType"),
        (lambda: rp.reply(state, True), "bool"),
        (lambda: rp.style_cues("bossy"), "bossy"),
    ):
        with pytest.raises(CourseError, match=words):
            wrong()
    over = play(state, rp.best_reply)
    for wrong in (lambda: rp.reply(over, 1), lambda: rp.best_reply(over)):
        with pytest.raises(CourseError, match="start"):
            wrong()
    assert rp.choices(over) == ()


def test_a_state_cannot_be_changed():
    state = rp.start("lost_parcel")
    with pytest.raises(FrozenInstanceError):
        state.mood = 100
    before = state
    rp.reply(state, 1)
    assert state == before


def test_tables_for_lessons(lang):
    table = rp.scenes()
    assert table.index.name == "scene_id"
    assert set(table.index) == set(SCENES)
    assert table["scene_kind"].tolist() == sorted(table["scene_kind"], key=rp.KINDS.index)
    state = play(rp.start("beyond_role", hidden_style=True), worst)
    assert "style" not in rp.brief(state)
    turns, curve = rp.transcript(state), rp.mood_curve(state)
    assert curve["mood"].tolist() == [turns["mood"].iloc[0], *turns.loc[turns["speaker"] == "agent", "mood"]]
    bad = turns[turns["quality"] == "red"]
    assert (bad["mood_change"] < 0).all()
    assert bad["better_reply"].ne("").all()
    assert turns.loc[turns["speaker"] == "customer", "quality"].eq("").all()
