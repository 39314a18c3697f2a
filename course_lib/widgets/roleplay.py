"""The role-play as a widget: a thin view of ``course_lib.models.roleplay``, for one learner or for a group that votes.

Mouse: click a reply. Keyboard: type its number, or words of one's own, and press Enter; or Tab to a button and press
Enter. Nothing is kept here but the talk itself and the votes.
"""

from collections.abc import Callable
from html import escape
from typing import Any

import ipywidgets as w
from matplotlib.figure import Figure

from course_lib.errors import CourseError
from course_lib.labels import label
from course_lib.language import say
from course_lib.models import roleplay as rp
from course_lib.plots import style
from course_lib.plots.roleplay import plot_mood
from course_lib.text.reports import marked
from course_lib.widgets import picture, png

ROWS = 6  # the most options that a step shows
GOOD_COLOUR, FLAT_COLOUR, BAD_COLOUR = "#1b6e44", "#5f5f5f", "#a33a10"
_SIGNS = {
    "good": ("✓", GOOD_COLOUR),
    "repair": ("↺", GOOD_COLOUR),
    "sensible": ("–", FLAT_COLOUR),
    "unread": ("?", FLAT_COLOUR),
    "empty": ("○", BAD_COLOUR),
    "red": ("✕", BAD_COLOUR),
}
_CSS = """<style>
.rp { max-width: 1000px; font-size: 15px; line-height: 1.55; }
.rp.rp-large { max-width: 100%; font-size: 25px; line-height: 1.5; }
.rp .widget-html, .rp .widget-html-content { font-size: inherit; line-height: inherit; height: auto; }
.rp .jupyter-button, .rp .widget-text input, .rp .widget-dropdown select { font-size: inherit; height: auto; }
.rp .widget-text, .rp .widget-dropdown { height: auto; }
.rp .jupyter-button { line-height: 1.45; padding: 4px 12px; }
.rp .rp-option:focus:not(:focus-visible) { box-shadow: none; border-color: transparent; }
.rp .rp-option { white-space: normal; text-align: left; padding: 8px 14px; overflow: visible; }
.rp button:focus-visible, .rp input:focus, .rp select:focus { outline: 3px solid #2166ac; outline-offset: 1px; }
.rp .rp-say { margin: 6px 0; padding: 6px 12px; border-radius: 8px; color: #1a1a1a; }
.rp .rp-customer { background: #eef3f8; margin-right: 8%; }
.rp .rp-agent { background: #f3f3f0; margin-left: 8%; }
.rp .rp-now { border-left: 5px solid #2166ac; }
.rp .rp-card { border: 1px solid #c8c8c8; border-radius: 8px; padding: 6px 14px; }
.rp .rp-card summary { font-weight: bold; cursor: pointer; }
.rp .rp-card p, .rp .rp-mark p { margin: 3px 0; }
.rp .rp-mark { border-left: 4px solid #c8c8c8; padding: 2px 12px; margin: 8px 0; }
.rp .rp-bar { display: inline-block; width: 9em; height: 0.8em; background: #dddddd; vertical-align: middle; }
.rp .rp-bar > span { display: block; height: 100%; background: #2166ac; }
.rp .rp-votes { font-weight: bold; text-align: center; }
</style>"""


def play(scene: str | None = None, *, seed: int = 0, hidden_style: bool = False) -> "RolePlay":
    """Open the role-play; the last line of a cell shows it.

    Args:
        scene: a name of ``course_lib.models.roleplay.scenes()``; None = choose from a list.
        seed: sets the order of the replies, turns of phrase, and a hidden style.
        hidden_style: whether the learner is to guess the customer's style at the end.

    Raises:
        CourseError: no such scene, or a seed that is not a whole number.
    """
    return RolePlay(scene, seed=seed, hidden_style=hidden_style)


class RolePlay(w.VBox):
    """A talk with a customer: pick or type each reply, then look at the curve and the marked transcript.

    Args:
        scene, seed, hidden_style: as for ``play``.

    Attributes:
        state: the talk as it stands, a ``course_lib.models.roleplay.State``.
        guess: the style guessed for a hidden one, or "".
        votes: votes for each option shown.
        options, more, less: the buttons of the replies, and those that add and take back a vote.
        box, send: where words of one's own are typed, and the button that says them.
        large, voting: the switches for large type and for voting.
        take, again, another: the buttons "take the vote", "play again" and "another round".
        scenes: the list of scenes, or None.
    """

    def __init__(self, scene: str | None, *, seed: int = 0, hidden_style: bool = False) -> None:
        self._hidden = hidden_style
        listed = rp.scenes()
        first = scene or str(listed.index[0])
        self.state = rp.start(first, seed, hidden_style=hidden_style)
        self.guess = ""
        self.votes = [0] * ROWS
        self.scenes: w.Dropdown | None = None
        if scene is None:
            names = [
                (f"{label(row.scene_kind, 'scene_kind')} · {row.title} · {row.customer}", name)
                for name, row in listed.iterrows()
            ]
            self.scenes = w.Dropdown(options=names, value=first, layout=_wide("36em"))
            self.scenes.description = say(zh="场景", en="Scene")
            self.scenes.observe(lambda change: self._start(change.new), names="value")
        self.large = w.ToggleButton(description=say(zh="大字（投影）", en="Large type"), layout=_auto())
        self.voting = w.ToggleButton(description=say(zh="小组投票", en="Group vote"), layout=_auto())
        self.again = _button(say(zh="从头再来", en="Play again"), self._replay)
        self.another = _button(say(zh="换一局", en="Another round"), self._vary)
        self.large.observe(self._on_large, names="value")
        self.voting.observe(lambda _: self._show(), names="value")

        self._card, self._meter, self._talk, self._note = w.HTML(), w.HTML(), w.HTML(), w.HTML()
        self._note.add_class("rp-note")
        self.options = [
            _button("", self._picker(place), "rp-option", layout=_wide("auto", flex="1 1 auto"))
            for place in range(ROWS)
        ]
        self._counts = [w.HTML(layout=w.Layout(width="3.5em", flex="0 0 auto")) for _ in range(ROWS)]
        self.more = [_button("+", self._voter(place, 1), layout=_auto("3em")) for place in range(ROWS)]
        self.less = [_button("−", self._voter(place, -1), layout=_auto("3em")) for place in range(ROWS)]
        self._rows = [
            w.HBox([option, count, more, less], layout=w.Layout(align_items="center", width="100%"))
            for option, count, more, less in zip(self.options, self._counts, self.more, self.less, strict=True)
        ]
        self.take = _button(say(zh="按票数选", en="Take the vote"), lambda _: self._take_vote())
        self.take.layout.align_self = "flex-start"
        self.box = w.Text(
            placeholder=say(
                zh="输入编号，或写一句您自己的话，按回车", en="Type a number, or a reply of your own, and press Enter"
            ),
            layout=_wide("auto", flex="1 1 auto"),
        )
        self.box.on_msg(lambda _, content, __: self._say() if content.get("event") == "submit" else None)
        self.send = _button(say(zh="说出这句", en="Say it"), lambda _: self._say())
        self._typed = w.HBox([self.box, self.send], layout=w.Layout(width="100%"))
        self._question = w.HTML()
        self.guesses = [_button(str(label(name)), self._guesser(name)) for name in rp.STYLES]
        self._guess_row = w.HBox(self.guesses, layout=w.Layout(flex_flow="row wrap"))
        self._guess_row.add_class("rp-guess")
        self._result, self._image, self._marks = w.HTML(), picture(), w.HTML()
        tools = [*([self.scenes] if self.scenes else []), self.large, self.voting]
        super().__init__(
            [
                w.HTML(_CSS, layout=w.Layout(height="0", margin="0")),
                w.HBox(tools, layout=w.Layout(flex_flow="row wrap")),
                self._card,
                self._meter,
                self._talk,
                self._note,
                *self._rows,
                self.take,
                self._typed,
                self._question,
                self._guess_row,
                self._result,
                self._image,
                self._marks,
                w.HBox([self.again, self.another]),
            ]
        )
        self.add_class("rp")
        self._show()

    # -- what happens ------------------------------------------------------------------------------

    def _picker(self, place: int) -> Callable[[Any], None]:
        def pick(_: Any) -> None:
            self._answer(place + 1)

        return pick

    def _voter(self, place: int, by: int) -> Callable[[Any], None]:
        def vote(_: Any) -> None:
            self.votes[place] = max(self.votes[place] + by, 0)
            self._show_votes()

        return vote

    def _guesser(self, name: str) -> Callable[[Any], None]:
        def guess(_: Any) -> None:
            self.guess = name
            self._show()

        return guess

    def _say(self) -> None:
        """Take what stands in the box: the number of a reply, or words of one's own."""
        text = self.box.value.strip()
        number = _number(text)
        before = self.state
        if self._answer(text if number is None else number):
            self.box.value = ""
            said = self.state.turns[-2]
            if not said.option and said.quality in ("sensible", "unread") and not rp.finished(self.state):
                self._note.value = _coloured(_not_found(before), FLAT_COLOUR)

    def _answer(self, answer: int | str) -> bool:
        """Give an answer to the customer; return whether it could be given."""
        try:
            self.state = rp.reply(self.state, answer)
        except CourseError as problem:
            self._note.value = _coloured(str(problem), BAD_COLOUR)
            return False
        self.votes = [0] * ROWS
        self._show()
        return True

    def _take_vote(self) -> None:
        """Give the answer with most votes, or say that there is none yet or a tie."""
        shown = self.votes[: len(rp.choices(self.state))]
        most = max(shown, default=0)
        first = [str(place + 1) for place, count in enumerate(shown) if count == most]
        if most == 0:
            self._note.value = _coloured(say(zh="还没有人投票。", en="Nobody has voted yet."), BAD_COLOUR)
        elif len(first) > 1:
            self._note.value = _coloured(
                say(
                    zh=f"平票：{'、'.join(first)} 各 {most} 票。说说各自的理由，再投一次。",
                    en=f"A tie: {' and '.join(first)} have {most} each. Give your reasons and vote again.",
                ),
                BAD_COLOUR,
            )
        else:
            self._answer(int(first[0]))

    def _start(self, scene: str, seed: int | None = None) -> None:
        self.state = rp.start(scene, self.state.seed if seed is None else seed, hidden_style=self._hidden)
        self.guess = ""
        self.votes = [0] * ROWS
        self._show()

    def _replay(self, _: Any) -> None:
        self._start(self.state.scene)

    def _vary(self, _: Any) -> None:
        self._start(self.state.scene, self.state.seed + 1)

    def _on_large(self, change: Any) -> None:
        (self.add_class if change.new else self.remove_class)("rp-large")

    # -- what is shown -----------------------------------------------------------------------------

    def _show(self) -> None:
        over = rp.finished(self.state)
        self._card.value = _card(self.state)
        self._meter.value = _meter(self.state)
        self._note.value = ""
        options = rp.choices(self.state)
        for place, (button, row) in enumerate(zip(self.options, self._rows, strict=True)):
            row.layout.display = "" if place < len(options) else "none"
            button.description = f"{place + 1}　{options[place].text[self.state.lang]}" if place < len(options) else ""
        self._typed.layout.display = "none" if over else ""
        self._show_votes()
        asks = over and self.state.hidden and not self.guess
        self._guess_row.layout.display = "" if asks else "none"
        self._question.value = _question() if asks else ""
        told = over and not asks
        self._talk.value = _talk(self.state, last_only=told)  # the marked transcript then has the rest
        self._image.layout.display = "" if told else "none"
        self._image.value = png(_curve(self.state)) if told else b""
        self._result.value = _result(self.state, self.guess) if told else ""
        self._marks.value = _marks(self.state) if told else ""

    def _show_votes(self) -> None:
        voting = self.voting.value and not rp.finished(self.state)
        self.take.layout.display = "" if voting else "none"
        for place, (count, more, less) in enumerate(zip(self._counts, self.more, self.less, strict=True)):
            for part in (count, more, less):
                part.layout.display = "" if voting else "none"
            votes = self.votes[place]
            count.value = f"<div class='rp-votes'>{say(zh=f'{votes} 票', en=str(votes))}</div>"
            more.tooltip = say(zh=f"给选项 {place + 1} 加一票", en=f"Add a vote for reply {place + 1}")
            less.tooltip = say(zh=f"给选项 {place + 1} 减一票", en=f"Take back a vote for reply {place + 1}")

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget, and the opening of the talk where no kernel runs."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs) or {}
        options = "".join(f"<li>{escape(one.text[self.state.lang])}</li>" for one in rp.choices(self.state))
        title = rp.brief(self.state)["title"]
        return {
            **bundle,
            "text/plain": f"RolePlay({title})",
            "text/html": f"{_card(self.state)}{_talk(self.state)}<ol>{options}</ol>{_limits()}",
        }


def _card(state: rp.State) -> str:
    """Return what the learner knows of the scene."""
    card = rp.brief(state)
    rows = [
        (say(zh="客户要什么", en="What the customer wants"), card["need"]),
        (say(zh="难在哪里", en="What makes it hard"), card["hard_point"]),
        (say(zh="您能答应什么", en="What you may promise"), card["limits"]),
    ]
    if "worry" in card:
        rows.append((say(zh="没说出口的担心", en="The hidden worry"), card["worry"]))
    customer = card["customer"]
    if "style" in card:
        customer += say(zh=f"（{label(card['style'])}）", en=f" ({str(label(card['style'])).lower()})")
    lines = "".join(f"<p><b>{name}{say(zh='：', en=': ')}</b>{escape(text)}</p>" for name, text in rows)
    head = say(zh=f"{card['title']} · 客户：{customer}", en=f"{card['title']} · customer: {customer}")
    text = f"<summary>{escape(head)}</summary><p>{escape(card['setting'])}</p>{lines}"
    return f"<details class='rp-card' open>{text}</details>"


def _meter(state: rp.State) -> str:
    """Return mood, patience and step in one line."""
    full = rp.mood_curve(state)["patience"].iloc[0]
    dots = "●" * state.patience + "○" * (full - state.patience)
    last = next((turn for turn in reversed(state.turns) if turn.speaker == "agent"), None)
    change = "" if last is None else f" ({last.change:+d})".replace("-", "−")
    steps = " → ".join(
        f"<b><u>{label(step)}</u></b>" if step == state.step and not state.outcome else str(label(step))
        for step in rp.STEPS
    )
    mood = say(zh="情绪", en="Mood")
    patience = say(zh="耐心", en="Patience")
    return (
        f"<div>{mood} <span class='rp-bar'><span style='width:{state.mood}%'></span></span> <b>{state.mood}</b>{change}"
        f"　{patience} <span style='letter-spacing:2px'>{dots}</span>　{steps}</div>"
    )


def _talk(state: rp.State, last_only: bool = False) -> str:
    """Return what was said, the last words of the customer marked."""
    customer = rp.brief(state)["customer"]
    names = {"customer": customer, "agent": say(zh="您", en="You")}
    colon = say(zh="：", en=": ")
    lines = []
    for turn in state.turns[-1:] if last_only else state.turns:
        now = " rp-now" if turn is state.turns[-1] else ""
        said = f"<b>{escape(names[turn.speaker])}{colon}</b>{escape(turn.text)}"
        lines.append(f"<div class='rp-say rp-{turn.speaker}{now}'>{said}</div>")
    return "".join(lines)


def _curve(state: rp.State) -> Figure:
    """Draw the mood curve of a talk."""
    style()
    figure = Figure(figsize=(9.2, 4.2), layout="constrained")
    plot_mood(rp.mood_curve(state), figure.subplots())
    return figure


def _question() -> str:
    text = say(
        zh="对话结束了。先猜：这位客户更像哪一种风格？您是从哪几句话听出来的？",
        en="The talk is over. Guess first: which style is this customer closest to, and which words told you?",
    )
    return f"<p><b>{text}</b></p>"


def _result(state: rp.State, guess: str) -> str:
    """Say how it ended, and what became of the guess."""
    card = rp.brief(state)
    kept = state.outcome == "kept"
    head = (
        say(zh="客户留下了。", en="The customer stays. ") if kept else say(zh="客户走了。", en="The customer is lost. ")
    )
    colour = GOOD_COLOUR if kept else BAD_COLOUR
    parts = [f"<p><b style='color:{colour}'>{head}</b>{escape(card['ending'])}</p>"]
    if guess:
        right = guess == state.style
        verdict = (
            say(zh="猜对了：", en="Your guess fits: ")
            if right
            else say(
                zh=f"您猜的是{label(guess)}，写的时候是：",
                en=f"You guessed {str(label(guess)).lower()}; it was written as: ",
            )
        )
        cues = rp.style_cues(state.style)
        parts.append(
            f"<p><b>{escape(verdict)}{escape(str(label(state.style)))}</b>"
            f"{say(zh='。听得出来的地方：', en='. By what it can be heard: ')}{escape(cues['cues'])}"
            f"{say(zh='。合他的沟通方式：', en='. What suits it: ')}{escape(cues['suits'])}{say(zh='。', en='.')}</p>"
            + "<p>"
            + say(
                zh="只听一次对话，证据很少：风格只是帮您调整说法，不能给人下结论；答应的价格和条件，对谁都一样。",
                en="One talk is thin evidence. A style helps to choose one's words; it is no verdict on a person, and "
                "what is promised is the same for everyone.",
            )
            + "</p>"
        )
    return "".join(parts)


def _marks(state: rp.State) -> str:
    """Return the transcript marked turn by turn, with the best next sentence."""
    blocks = []
    customer = rp.brief(state)["customer"]
    colon, number = say(zh="：", en=": "), 0
    for turn in state.turns:
        if turn.speaker == "customer":
            blocks.append(f"<p style='margin:3px 0'><b>{escape(customer)}{colon}</b>{escape(turn.text)}</p>")
            continue
        number += 1
        sign, colour = _SIGNS[turn.quality]
        what = str(label(turn.quality, "quality"))
        if turn.red_lines:
            what += colon + str(label(";".join(turn.red_lines)))
        words = marked(turn.text, turn.evidence) if turn.evidence else escape(turn.text)
        mood = say(zh="情绪", en="mood")
        line = f"<p><b style='color:{colour}'>{sign} {escape(what)}</b> · {mood} {turn.change:+d}</p>".replace("-", "−")
        line = (
            f"<p><b>{number}. {say(zh='您', en='You')}{colon}</b>{words}</p>{line}<p>{escape(_sentence(turn.why))}</p>"
        )
        if turn.better:
            lead = say(zh="更好的下一句：", en="A better sentence here: ")
            line += f"<p><i>{lead}</i>{escape(turn.better)}</p>"
        blocks.append(f"<div class='rp-mark' style='border-color:{colour}'>{line}</div>")
    head = say(zh="逐句回看", en="Turn by turn")
    return f"<h4>{head}</h4>{''.join(blocks)}{_limits()}"


def _not_found(before: rp.State) -> str:
    """Say what the program did not find in typed words, which may be the reader's fault."""
    step = str(label(before.step))
    if before.hurt:
        what = say(zh="“道歉，并且马上做点什么”", en="an apology together with what happens now")
    else:
        what = say(zh=f"“{step}”这一步", en=f'the step "{step.lower()}"')
    return say(
        zh=f"程序没有从这句话里读出{what}，也可能是它看错了：不扣情绪。换个说法，或者选一个选项。",
        en=f"The program did not find {what} in these words. It may be wrong, so no mood is lost. "
        "Say it another way, or pick a reply.",
    )


def _limits() -> str:
    """Say what the role-play is, and what it is not."""
    text = say(
        zh="规则：越过红线一定扣情绪，合适的回复一定不扣；风格只影响说法合不合拍，不改变答应的事。"
        "客户是编写出来的，自己写的话由程序按词句来读，会看错。这是一面镜子、一个陪练，不给人打分；有没有同理心，由人来评。",
        en="The rule: crossing a red line always costs mood, a good reply never does; style changes which words suit, "
        "never what is promised. The customer is scripted, and typed words are read by a program that can be "
        "wrong. It is a mirror and a practice partner, not a grade of people; whether there is empathy is for people "
        "to judge.",
    )
    return f"<p><small>{escape(text)}</small></p>"


def _sentence(text: str) -> str:
    """End a text with a full stop, where it has none."""
    return text if text[-1:] in ("。", ".", "!", "?") else text + say(zh="。", en=".")


def _number(text: str) -> int | None:
    """Return the number that a text is, full-width digits too, or None."""
    return int(text) if text.isdecimal() and len(text) < 3 else None


def _coloured(text: str, colour: str) -> str:
    return f"<span style='color:{colour}'>{escape(text)}</span>"


def _auto(width: str = "auto") -> w.Layout:
    return w.Layout(width=width, flex="0 0 auto")


def _wide(width: str, flex: str = "0 1 auto") -> w.Layout:
    return w.Layout(width=width, max_width="100%", flex=flex)


def _button(text: str, action: Callable[[Any], None], *classes: str, layout: w.Layout | None = None) -> w.Button:
    button = w.Button(description=text, layout=layout or _auto())
    button.on_click(action)
    for name in classes:
        button.add_class(name)
    return button
