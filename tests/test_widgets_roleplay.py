"""The role-play widget: replies picked, typed and voted on, what is shown at the end, in both languages."""

import re
from html import unescape

import matplotlib.pyplot as plt
import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.labels import label
from course_lib.models import roleplay as rp
from course_lib.plots.roleplay import plot_mood
from course_lib.widgets import roleplay as module
from course_lib.widgets.roleplay import play


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def room(lang):
    made = play("lost_parcel", seed=3)
    yield made
    made.close_all()


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at the words only: drawing is most of the time."""
    monkeypatch.setattr(module, "_curve", lambda state: None)
    monkeypatch.setattr(module, "png", lambda figure: b"PNG")


def visible(widget):
    return widget.layout.display != "none"


def shown(room):
    return [button.description for button, row in zip(room.options, room._rows, strict=True) if visible(row)]


def words(html):
    return unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", html.value, flags=re.DOTALL))


def enter(room, text):
    """Type into the box and press Enter, as the browser reports it."""
    room.box.value = text
    room.box._handle_custom_msg({"event": "submit"}, [])


def to_the_end(room, choose=rp.best_reply):
    while not rp.finished(room.state):
        room.options[rp.choices(room.state).index(choose(room.state))].click()


def test_the_options_stand_on_buttons_in_the_order_of_the_seed(room, lang):
    texts = [option.text[lang] for option in rp.choices(room.state)]
    assert shown(room) == [f"{number}　{text}" for number, text in enumerate(texts, start=1)]
    assert not visible(room.take)
    assert not any(map(visible, room.more))
    for name in ("setting", "need", "hard_point", "limits", "title"):
        assert rp.brief(room.state)[name] in words(room._card)
    assert str(label("direct_dominant")).lower() in words(room._card).lower()


def test_a_click_a_number_and_the_words_themselves_do_the_same(room, lang):
    text = rp.choices(room.state)[1].text[lang]
    talks = []
    for act in (
        lambda: room.options[1].click(),
        lambda: enter(room, "2"),
        lambda: enter(room, " ２ "),
        lambda: enter(room, text),
        lambda: (setattr(room.box, "value", "2"), room.send.click()),
    ):
        room.again.click()
        act()
        talks.append(room.state)
        assert room.box.value == "" or act.__code__.co_names[:1] == ("options",)
    assert len(talks[0].turns) == 3
    assert all(talk == talks[0] for talk in talks)
    assert talks[0].turns[-1].text in words(room._talk)


def test_what_cannot_be_said_is_told_and_nothing_is_lost(room, lang):
    before = room.state
    enter(room, "9")
    assert "9" in words(room._note)
    assert room.box.value == "9"
    enter(room, "   ")
    assert words(room._note).strip()
    assert room.state == before
    room.options[0].click()
    assert room._note.value == ""


def test_the_end_shows_curve_marks_better_sentences_and_limits(room, undrawn, lang):
    enter(
        room, {"zh": "您确定吗？是不是您自己记错了？", "en": "Are you sure? Maybe you just misread the message."}[lang]
    )
    best = room.state.turns[1].better
    assert best
    assert not visible(room._image)
    to_the_end(room)
    assert visible(room._image)
    assert room._image.value == b"PNG"
    assert not visible(room._typed)
    assert not any(map(visible, room._rows))
    marks, result = words(room._marks), words(room._result)
    assert rp.brief(room.state)["ending"] in result
    for turn in room.state.turns:
        assert turn.text.split("，")[0].split("?")[0] in marks
        assert turn.why in marks
    assert best in marks
    assert str(label("doubt")) in marks
    assert "<mark" in room._marks.value
    assert ("不给人打分" if lang == "zh" else "not a grade of people") in marks
    assert ("由人来评" if lang == "zh" else "for people to judge") in marks
    room.again.click()
    assert len(room.state.turns) == 1
    assert room._marks.value == room._result.value == ""
    assert visible(room._typed)


def test_typed_words_without_the_step_are_told_and_cost_nothing(room, lang):
    mood = room.state.mood
    enter(room, {"zh": "蓝色的天空下面有一只猫", "en": "Seventeen purple umbrellas"}[lang])
    assert str(label("explore")).lower() in words(room._note).lower()
    assert room.state.mood == mood
    room.options[[one.id for one in rp.choices(room.state)].index("explore.sure")].click()
    assert room._note.value == ""
    enter(room, {"zh": "我理解您的心情。", "en": "I understand how you feel."}[lang])
    assert ("道歉" if lang == "zh" else "apology") in words(room._note)


def test_words_of_the_learner_are_escaped(room, undrawn):
    enter(room, "<img src=x onerror=alert(1)>")
    to_the_end(room)
    assert "<img" not in room._marks.value + room._talk.value


def test_another_round_has_another_seed(room):
    orders = {tuple(shown(room))}
    for seed in (4, 5, 6):
        room.another.click()
        assert room.state.seed == seed
        orders.add(tuple(shown(room)))
    assert len(orders) > 2
    room.again.click()
    assert room.state.seed == 6


def test_a_hidden_style_is_guessed_before_anything_is_told(undrawn, lang):
    room = play("customs_hold", seed=7, hidden_style=True)
    style = room.state.style
    assert str(label(style)) not in words(room._card)
    to_the_end(room)
    assert visible(room._guess_row)
    assert [guess.description for guess in room.guesses] == [label(name) for name in rp.STYLES]
    assert room._result.value == room._marks.value == ""
    assert room._talk.value.count("rp-say ") == len(room.state.turns)
    for guess, right in ((style, True), (next(name for name in rp.STYLES if name != style), False)):
        room.again.click()
        assert room.guess == ""
        to_the_end(room)
        room.guesses[rp.STYLES.index(guess)].click()
        assert room.guess == guess
        assert not visible(room._guess_row)
        text = words(room._result)
        assert str(label(style)) in text
        assert rp.style_cues(style)["cues"] in text
        assert (("猜对了" if lang == "zh" else "Your guess fits") in text) == right
        assert ("证据很少" if lang == "zh" else "thin evidence") in text
    room.close_all()


def test_a_group_votes_ties_are_told_and_the_winner_is_said(room, lang):
    room.voting.value = True
    assert visible(room.take)
    assert sum(map(visible, room.more)) == len(room.more)
    room.take.click()
    assert ("没有人投票" if lang == "zh" else "Nobody has voted") in words(room._note)
    for place in (0, 0, 3, 3, 1):
        room.more[place].click()
    assert room.votes[:4] == [2, 1, 0, 2]
    assert "2" in words(room._counts[0])
    room.take.click()
    assert ("平票：1、4" if lang == "zh" else "A tie: 1 and 4") in words(room._note)
    assert len(room.state.turns) == 1
    room.less[0].click()
    for _ in range(3):
        room.less[2].click()
    assert room.votes[:4] == [1, 1, 0, 2]
    winner = rp.choices(room.state)[3]
    room.take.click()
    assert room.state.turns[1].option == winner.id
    assert room.votes == [0] * module.ROWS
    room.voting.value = False
    assert not visible(room.take)


def test_large_type_is_a_switch(room):
    room.large.value = True
    assert "rp-large" in room._dom_classes
    room.large.value = False
    assert "rp-large" not in room._dom_classes


def test_the_list_of_scenes_opens_each_of_them(lang):
    room = play(seed=2)
    assert [name for _, name in room.scenes.options] == rp.scenes().index.tolist()
    for text, name in room.scenes.options:
        room.scenes.value = name
        assert (room.state.scene, room.state.seed) == (name, 2)
        assert rp.brief(room.state)["title"] in text
        assert rp.brief(room.state)["setting"] in words(room._card)
    room.close_all()


def test_every_scene_fits_the_rows_of_buttons():
    groups = [options for scene in rp._scenes() for options in rp._options(scene).values()]
    assert max(map(len, groups)) <= module.ROWS


def test_a_page_without_a_kernel_shows_the_opening(room, lang):
    bundle = room._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"] == room.model_id
    assert room.state.turns[0].text in unescape(bundle["text/html"])
    for option in rp.choices(room.state):
        assert option.text[lang] in unescape(bundle["text/html"])
    other = play("lost_parcel", seed=3)
    assert other._repr_mimebundle_()["text/html"] == bundle["text/html"]
    other.close_all()


def test_mistakes_in_the_call_are_told(lang):
    with pytest.raises(CourseError, match="lost_parcel"):
        play("no_such_scene")
    with pytest.raises(CourseError, match="seed"):
        play(seed="seven")


# -- the curve -------------------------------------------------------------------------------------


def test_the_curve_says_what_happened(room, lang):
    ax = plot_mood(rp.mood_curve(room.state))
    assert "36" in ax.get_title()
    room.options[[one.id for one in rp.choices(room.state)].index("explore.sure")].click()
    hurt = plot_mood(rp.mood_curve(room.state))
    assert ("降得最多的是第 1 句（−15，质疑）" if lang == "zh" else "reply 1 (−15, doubt)") in hurt.get_title().replace(
        "\n", ""
    )
    assert str(label("doubt")) in [text.get_text() for text in hurt.texts]
    room.again.click()
    to_the_end(room)
    good = plot_mood(rp.mood_curve(room.state))
    assert ("没有一句" if lang == "zh" else "no reply made it worse") in good.get_title().replace("\n", " ")
    assert ("0 至 100" if lang == "zh" else "0 to 100") in good.get_ylabel()
    assert [text.get_text() for text in good.get_legend().get_texts()] == [label("good", "quality")]
    assert bytes(room._image.value).startswith(b"\x89PNG")
    plt.close("all")
