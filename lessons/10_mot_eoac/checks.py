"""Public checks of lesson 10: each names one misconception about dialogue with a customer.

Codes are judged against those that people gave (``course_lib/models/data/dialogues.yml`` and the tables here), never
against the text tools. A task whose answers can be wrong in several ways asks each check only for its own aspect.
"""

import re
from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist, Criterion, Missing, Value, WrongKind
from course_lib.checks.plain import Blank, Mapping, Unordered
from course_lib.checks.reading import folded, joined
from course_lib.language import say
from course_lib.models.dialogue import ROUTES, peer_scores

checks = Checklist()


def number_in(key: Any) -> int | None:
    """Return the number in a name such as "line_3", "turn 3", 3 or 3.0."""
    if isinstance(key, int | float | np.integer | np.floating) and not isinstance(key, bool):
        return int(key)
    found = re.search(r"\d+", folded(key))
    return int(found[0]) if found else None


def by_number(value: Value, numbers: list[int], name: str) -> dict[int, Any]:
    """Return what was given for each number; as many answers in order will do as well."""
    try:
        given = {number_in(key): item for key, item in value.mapping().items()}
    except WrongKind:
        data = value.data
        if isinstance(data, str):
            data = value.order()
        elif isinstance(data, np.ndarray | pd.Series):
            data = list(data)
        if not isinstance(data, list) or len(data) != len(numbers):
            raise
        given = dict(zip(numbers, data, strict=True))
    if set(given) == set(range(len(numbers))):  # a Series numbered from 0
        given = {number: given[place] for place, number in enumerate(numbers)}
    for number in numbers:
        if number not in given:
            raise Missing(f"{name}{number}")
    return {number: given[number] for number in numbers}


# -- 1 lines ---------------------------------------------------------------------------------------

LINES = {1: "C", 2: "F", 3: "A", 4: "F", 5: "E", 6: "B", 7: "D"}
RED_LINE_NAMES = {
    "A": r"轻蔑|轻视|contempt",
    "B": r"不耐烦|irritat",
    "C": r"推诿|拒绝|refus",
    "D": r"质疑|怀疑|doubt",
    "E": r"敷衍|careless",
    "F": r"没有|无|不踩|none|no red",
}


def letter_of(name: str, found: Any, names: dict[str, str]) -> str:
    """Return the letter of an option, given as the letter, with its words, or by its words alone."""
    if isinstance(found, str):
        text = folded(found)
        for letter, words in names.items():
            if len(text) > 1 and re.search(words, text, re.IGNORECASE):
                return letter
        found = re.sub(r"^([A-Za-z])\s*[^A-Za-z\s].*", r"\1", text)
    letter = Value(name, found).choice()
    if letter not in names:
        listed = ", ".join(names)
        raise WrongKind(
            say(
                zh=f"`{name}` 写的是 {letter}，可选的字母是 {listed}。",
                en=f"`{name}` is {letter}; the letters to choose from are {listed}.",
            )
        )
    return letter


def line_letters(answer: Answer) -> dict[int, str]:
    given = by_number(answer["lines"], list(LINES), "line_")
    return {number: letter_of(f"line_{number}", item, RED_LINE_NAMES) for number, item in given.items()}


def line_is_right(answer: Answer, number: int) -> bool | dict[str, Any]:
    found = line_letters(answer)[number]
    return found == LINES[number] or {"found": found}


@checks.check(
    "lines",
    "one_letter_for_all",
    points=0,
    gate=True,
    zh="七句你都选了 {found}。它们踩的不是同一条线，有的根本没踩。",
    en="You chose {found} for all seven. They do not cross the same line, and some cross none.",
    hint_zh="一句一句来：客户听到的是“你不配、你很烦、别找我、你在撒谎、我没在听”里的哪一个？",
    hint_en="Take them one by one: does the customer hear 'you are beneath me', 'a nuisance', 'go away', 'a liar', or "
    "'I am not listening'?",
)
def one_letter_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(line_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "lines",
    "polite_refusal_is_fine",
    points=1,
    zh="第 1 句：你选了 {found}。话很客气，可是没有别的办法，也没有下一步。",
    en="Line 1: you chose {found}. The words are polite, but there is no other way and no next step.",
    hint_zh="挂了电话，客户手里有什么？",
    hint_en="When the call is over, what does the customer have in hand?",
)
def polite_refusal_is_fine(answer: Answer) -> bool | dict[str, Any]:
    return line_is_right(answer, 1)


@checks.check(
    "lines",
    "rule_taken_for_doubt",
    points=1,
    zh="第 2 句：你选了 {found}。这是规定要问的，而且先说明了为什么问。",
    en="Line 2: you chose {found}. The rules demand this question, and the reason is given first.",
    hint_zh="他是在怀疑客户，还是在保护客户？",
    hint_en="Is the customer suspected here, or protected?",
)
def rule_taken_for_doubt(answer: Answer) -> bool | dict[str, Any]:
    return line_is_right(answer, 2)


@checks.check(
    "lines",
    "talking_down_unseen",
    points=1,
    zh="第 3 句：你选了 {found}。听起来像安慰，其实在说：你这样的人，学不会。",
    en="Line 3: you chose {found}. It sounds like comfort, and says: people like you cannot learn.",
    hint_zh="换成你的长辈听到这句话，心里是什么滋味？",
    hint_en="How would somebody of that age feel on hearing it?",
)
def talking_down_unseen(answer: Answer) -> bool | dict[str, Any]:
    return line_is_right(answer, 3)


@checks.check(
    "lines",
    "shared_annoyance_is_irritation",
    points=1,
    zh="第 4 句：你选了 {found}。恼火是冲着谁去的？系统，而且是和客户站在一起。",
    en="Line 4: you chose {found}. At whom is the annoyance aimed? At the system, and together with the customer.",
    hint_zh="不耐烦要冲着客户去，才算。",
    hint_en="Irritation counts when it is aimed at the customer.",
)
def shared_annoyance_is_irritation(answer: Answer) -> bool | dict[str, Any]:
    return line_is_right(answer, 4)


@checks.check(
    "lines",
    "not_listening_unseen",
    points=1,
    zh="第 5 句：你选了 {found}。没有骂人，也没有拒绝，可是他在听吗？",
    en="Line 5: you chose {found}. Nobody is scolded or refused. But is he listening?",
    hint_zh="“大概”“反正都差不多”：客户听到的是什么？",
    hint_en="'Some of it', 'much the same anyway': what does the customer hear?",
)
def not_listening_unseen(answer: Answer) -> bool | dict[str, Any]:
    return line_is_right(answer, 5)


@checks.check(
    "lines",
    "impatience_misread",
    points=1,
    zh="第 6 句：你选了 {found}。他嫌客户烦，话里在数落人。",
    en="Line 6: you chose {found}. The customer is a nuisance here and gets scolded for asking.",
    hint_zh="客户听到的是“你很烦”。",
    hint_en="What the customer hears is 'you are a nuisance'.",
)
def impatience_misread(answer: Answer) -> bool | dict[str, Any]:
    return line_is_right(answer, 6)


# -- 2 coding --------------------------------------------------------------------------------------

CODES = {1: "E", 3: "X", 5: "X", 7: "O", 9: "A", 11: "C"}
STEP_NAMES = {
    "E": r"探询|explore",
    "O": r"提议|提出|方案|offer",
    "A": r"行动|action",
    "C": r"确认|confirm",
    "X": r"其他|其它|other",
}
ESCALATION, TRIGGER = 4, 3


def codes_of(answer: Answer) -> dict[int, str]:
    given = by_number(answer["codes"], list(CODES), "codes: ")
    return {number: letter_of(f"codes[{number}]", item, STEP_NAMES) for number, item in given.items()}


def code_is_right(answer: Answer, *numbers: int) -> bool | dict[str, Any]:
    codes = codes_of(answer)
    return all(codes[number] == CODES[number] for number in numbers) or {
        "found": joined(f"{number}: {codes[number]}" for number in numbers)
    }


def turn_of(value: Value) -> int:
    """Return the number of a turn, given as a number or a text with one."""
    data = value.data
    if isinstance(data, str) and (number := number_in(value.text())) is not None:
        return number
    return round(value.number())


@checks.check(
    "coding",
    "step_given_to_every_turn",
    points=1,
    zh="你的编码 {found}。第 3 句在拒绝、在教训人，第 5 句在道歉：四步里哪一步也没有走。",
    en="Your codes: {found}. Turn 3 refuses and lectures, turn 5 apologises; neither takes one of the four steps.",
    hint_zh="不是每句话都走了一步。先问：这句话有没有问、有没有提办法、有没有说谁几点做什么、有没有确认？",
    hint_en="Not every turn takes a step. Does it ask, propose, say who does what by when, or confirm?",
)
def step_given_to_every_turn(answer: Answer) -> bool | dict[str, Any]:
    return code_is_right(answer, 3, 5)


@checks.check(
    "coding",
    "offer_and_action_mixed_up",
    points=1,
    zh="你的编码 {found}。一句在让客户挑办法，一句说定了谁、做什么、几点。哪句是提议，哪句是行动？",
    en="Your codes: {found}. One lets the customer choose a way; the other settles who does what, by when. Which is the "
    "offer, which the action?",
    hint_zh="有“16 点前”“20 分钟”，有人去做：那是行动。",
    hint_en="'By 16:00', 'in 20 minutes', and somebody does it: that is action.",
)
def offer_and_action_mixed_up(answer: Answer) -> bool | dict[str, Any]:
    return code_is_right(answer, 7, 9)


@checks.check(
    "coding",
    "question_taken_for_question",
    points=1,
    zh="你的编码 {found}。两句都在问，问的目的不同：一句问出了什么事，一句问这样行不行。",
    en="Your codes: {found}. Both ask, but for different reasons: one asks what happened, the other whether the plan "
    "will do.",
    hint_zh="办法还没说的时候问，是为了弄明白；办法说完了再问，是为了确认。",
    hint_en="A question before any plan is there to understand; a question after it is there to confirm.",
)
def question_taken_for_question(answer: Answer) -> bool | dict[str, Any]:
    return code_is_right(answer, 1, 11)


@checks.check(
    "coding",
    "strong_words_are_escalation",
    points=1.5,
    zh="你写的升级是第 {found} 句。只要说的还是手机，就还没有升级；说到坐席怎么说话，才算。",
    en="You have the escalation at turn {found}. As long as it is about the phone, nothing has escalated; it does when "
    "it is about how the agent talks.",
    hint_zh="轮次从 0 数起。客户哪一句第一次说到“你”？",
    hint_en="Turns are counted from 0. In which does the customer first speak about 'you'?",
)
def strong_words_are_escalation(answer: Answer) -> bool | dict[str, Any]:
    found = turn_of(answer["escalation"])
    return found == ESCALATION or {"found": found}


@checks.check(
    "coding",
    "trigger_is_the_customers",
    points=1.5,
    zh="你写的引爆句是第 {found} 句。引爆的是**坐席**在升级之前刚说的那一句。",
    en="You have turn {found} as the trigger. It is what the **agent** said just before it escalated.",
    hint_zh="从升级的那一句往上看一行。",
    hint_en="Look one row up from the escalation.",
)
def trigger_is_the_customers(answer: Answer) -> bool | dict[str, Any]:
    found = turn_of(answer["trigger"])
    return found == TRIGGER or {"found": found}


# -- 3 order ---------------------------------------------------------------------------------------

STEP_OF = {"C": 0, "H": 0, "A": 1, "D": 2, "E": 3}
REFUSES, PROMISES, BLAMES = "B", "F", "G"


def picked(answer: Answer, name: str, letters: str) -> list[str]:
    """Return the letters in order; raise for one that is not in the table."""
    found = answer[name].order()
    unknown = [letter for letter in found if letter not in letters]
    if unknown:
        raise WrongKind(
            say(
                zh=f"`{name}` 里有表里没有的字母：{joined(unknown)}。",
                en=f"`{name}` has letters that are not in the table: {joined(unknown)}.",
            )
        )
    return found


def order_of(answer: Answer) -> list[str]:
    return picked(answer, "order", "ABCDEFGH")


@checks.check(
    "order",
    "not_four_sentences",
    points=0,
    gate=True,
    zh="要挑四句，每句只用一次。现在是：{found}。",
    en="Pick four sentences, each once. You have: {found}.",
    hint_zh="四步，一步一句。",
    hint_en="Four steps, one sentence each.",
)
def not_four_sentences(answer: Answer) -> bool | dict[str, Any]:
    found = order_of(answer)
    return (len(found) == 4 and len(set(found)) == 4) or {"found": joined(found)}


@checks.check(
    "order",
    "red_line_kept",
    points=1,
    zh="{found} 踩了红线：客户听到的是“别找我”，或者“是你自己不对”。",
    en="{found} crosses a red line: what the customer hears is 'go away', or 'it is your own fault'.",
    hint_zh="做不了主，可以说谁做得了主、你现在去问谁。",
    hint_en="If you may not decide, say who may and that you are asking them.",
)
def red_line_kept(answer: Answer) -> bool | dict[str, Any]:
    found = [letter for letter in order_of(answer) if letter in (REFUSES, BLAMES)]
    return not found or {"found": joined(found)}


@checks.check(
    "order",
    "vague_promise_is_action",
    points=1,
    zh="你用了 F。“一定想办法，回头联系”：谁？做什么？几点？一样也没有。",
    en="You used F. 'We will find a way and get back to you': who, what, by when? None of the three is there.",
    hint_zh="行动承诺要有三样：谁、做什么、几点。",
    hint_en="An action has three things: who, what, by when.",
)
def vague_promise_is_action(answer: Answer) -> bool:
    return PROMISES not in order_of(answer)


@checks.check(
    "order",
    "step_left_out",
    points=1.5,
    zh="四步里少了：{found}。",
    en="Of the four steps there is no {found}.",
    hint_zh="一句问，一句提办法，一句说谁几点做什么，一句确认。",
    hint_en="One sentence asks, one proposes, one says who does what by when, one confirms.",
)
def step_left_out(answer: Answer) -> bool | dict[str, Any]:
    found = order_of(answer)
    steps = {STEP_OF[letter] for letter in found if letter in STEP_OF}
    names = [say(zh=zh, en=en) for zh, en in (("探询", "explore"), ("提议", "offer"), ("行动", "action"), ("确认", "confirm"))]  # fmt: skip
    lost = [name for number, name in enumerate(names) if number not in steps]
    # a bad sentence in the place of a good one is another misconception
    bad = [letter for letter in found if letter in (REFUSES, PROMISES, BLAMES)]
    return len(lost) <= len(bad) < len(found) or {"found": joined(lost)}


@checks.check(
    "order",
    "solution_before_the_question",
    points=1.5,
    zh="你的次序是 {found}。先后不对：没有问清就给办法，或者没有说好就动手、就收尾。",
    en="Your order is {found}. Something comes too early: a solution before the question, or an action or a close "
    "before the customer has chosen.",
    hint_zh="E → O → A → C。",
    hint_en="E, then O, then A, then C.",
)
def solution_before_the_question(answer: Answer) -> bool | dict[str, Any]:
    found = order_of(answer)
    steps = [STEP_OF[letter] for letter in found if letter in STEP_OF]
    return (bool(steps) and steps == sorted(steps)) or {"found": joined(found)}


# -- 4 reply ---------------------------------------------------------------------------------------

FACTS, EMOTION, AFFIRM, ACTION, OPEN, EXCUSE, CLOSED = "DBGAEFC"


def reply_of(answer: Answer) -> list[str]:
    return picked(answer, "reply", "ABCDEFG")


def before(found: list[str], first: str, later: str) -> bool:
    """Return whether one letter comes before another; True when one of the two is not there."""
    return first not in found or later not in found or found.index(first) < found.index(later)


@checks.check(
    "reply",
    "not_five_sentences",
    points=0,
    gate=True,
    zh="要挑五句，每句只用一次。现在是：{found}。",
    en="Pick five sentences, each once. You have: {found}.",
    hint_zh="五个部分，一部分一句。",
    hint_en="Five parts, one sentence each.",
)
def not_five_sentences(answer: Answer) -> bool | dict[str, Any]:
    found = reply_of(answer)
    return (len(found) == 5 and len(set(found)) == 5) or {"found": joined(found)}


@checks.check(
    "reply",
    "excuse_for_an_answer",
    points=1,
    zh="你用了 F：“系统自动扣的，跟我们没关系。”对客户来说，系统也是你们。",
    en="You used F, 'that has nothing to do with the hotline'. To the customer the system is you as well.",
    hint_zh="第一步是承认事实，不是撇清关系。",
    hint_en="The first part admits the facts; it does not clear oneself.",
)
def excuse_for_an_answer(answer: Answer) -> bool:
    return EXCUSE not in reply_of(answer)


@checks.check(
    "reply",
    "comfort_before_facts",
    points=1,
    zh="你的次序是 {found}。还没有认下事实，就先谈感受或道理，客户会想：你知道发生了什么吗？",
    en="Your order is {found}. Feelings or reasons come before the facts, and the customer wonders whether you know "
    "what happened.",
    hint_zh="先说你看到了什么，再谈心情。",
    hint_en="Say first what you see, then speak of feelings.",
)
def comfort_before_facts(answer: Answer) -> bool | dict[str, Any]:
    found = reply_of(answer)
    right = FACTS in found and before(found, FACTS, EMOTION) and before(found, FACTS, AFFIRM)
    # action too early and the last word are other misconceptions
    return right or {"found": joined(found)}


@checks.check(
    "reply",
    "solution_before_feeling",
    points=1,
    zh="你的次序是 {found}。情绪还没有接住，办法就来了，听起来像急着打发人。",
    en="Your order is {found}. The solution comes before the feeling is met, as if you were in a hurry to be rid of it.",
    hint_zh="感受、肯定，都在行动之前。",
    hint_en="Both emotion and affirmation stand before the action.",
)
def solution_before_feeling(answer: Answer) -> bool | dict[str, Any]:
    found = reply_of(answer)
    right = before(found, EMOTION, ACTION) and before(found, AFFIRM, ACTION) and before(found, FACTS, ACTION)
    return right or {"found": joined(found)}


@checks.check(
    "reply",
    "reasons_before_feeling",
    points=0.5,
    zh="你的次序是 {found}。先说出他的感受，再说这感受合理：倒过来，“合理”就不知道说的是什么。",
    en="Your order is {found}. Name the feeling first, then call it reasonable; the other way round nobody knows what "
    "is reasonable.",
    hint_zh="事实、情绪、合理。",
    hint_en="Facts, emotion, affirmation.",
)
def reasons_before_feeling(answer: Answer) -> bool | dict[str, Any]:
    found = reply_of(answer)
    return before(found, EMOTION, AFFIRM) or {"found": joined(found)}


@checks.check(
    "reply",
    "last_word_taken",
    points=0.5,
    zh="你的次序是 {found}。E 是把话交还给客户的，后面不该再有你的话。",
    en="Your order is {found}. E hands the word back to the customer; nothing of yours should follow it.",
    hint_zh="开放结尾放在最后。",
    hint_en="The open ending comes last.",
)
def last_word_taken(answer: Answer) -> bool | dict[str, Any]:
    found = reply_of(answer)
    # the door closed instead is another misconception
    return OPEN not in found or found[-1] == OPEN or {"found": joined(found)}


# -- 5 warm ----------------------------------------------------------------------------------------

TECHNIQUES = {1: "B", 2: "C", 3: "D", 4: "E", 5: "A"}
TECHNIQUE_NAMES = {
    "A": r"尊重|respect",
    "B": r"愿意|意愿|willing",
    "C": r"缓和|ease|could_you",
    "D": r"同意|consent",
    "E": r"都不|不是|没有|none",
}
BUILDERS, BY_THREE, REPEATED = 2 / 4, 2 / 3, 3 / 4


def technique_letters(answer: Answer) -> dict[int, str]:
    given = by_number(answer["techniques"], list(TECHNIQUES), "s")
    return {number: letter_of(f"s{number}", item, TECHNIQUE_NAMES) for number, item in given.items()}


def techniques_right(answer: Answer, *numbers: int) -> bool | dict[str, Any]:
    found = technique_letters(answer)
    return all(found[number] == TECHNIQUES[number] for number in numbers) or {
        "found": joined(f"s{number}: {found[number]}" for number in numbers)
    }


@checks.check(
    "warm",
    "request_taken_for_consent",
    points=1,
    zh="你选的是 {found}。一句请客户做一件事，一句问客户愿不愿意被打扰。",
    en="You chose {found}. One asks the customer to do something; the other asks leave to take their time.",
    hint_zh="s2 要客户念编号；s3 要客户点头。",
    hint_en="s2 wants a number read out; s3 wants a nod.",
)
def request_taken_for_consent(answer: Answer) -> bool | dict[str, Any]:
    return techniques_right(answer, 2, 3)


@checks.check(
    "warm",
    "any_I_is_the_same",
    points=1,
    zh="你选的是 {found}。两句里都有“我”：一句说我能为您做什么，一句说我懂您的心情。",
    en="You chose {found}. Both have an 'I': one says what I can do for you, the other that I know how you feel.",
    hint_zh="能做，是愿意；懂您，是尊重。",
    hint_en="Being able is willingness; understanding is respect.",
)
def any_i_is_the_same(answer: Answer) -> bool | dict[str, Any]:
    return techniques_right(answer, 1, 5)


@checks.check(
    "warm",
    "bare_sorry_counts",
    points=1,
    zh="s4 你选了 {found}。光一句“抱歉”，没有担下什么，也没有说懂什么。",
    en="For s4 you chose {found}. A bare 'sorry' takes nothing on and shows no understanding.",
    hint_zh="课上的第一条注意。",
    hint_en="See the first border in the lesson.",
)
def bare_sorry_counts(answer: Answer) -> bool | dict[str, Any]:
    return techniques_right(answer, 4)


def coverage_of(answer: Answer) -> float:
    """Return the coverage as a share; "2/4", "50%" and 50 are read as such."""
    data = answer["coverage"].data
    if isinstance(data, str):
        text = folded(data)
        if parts := re.fullmatch(r"(\d+)\s*/\s*(\d+)", text):
            return int(parts[1]) / max(int(parts[2]), 1)
        if parts := re.fullmatch(r"([\d.]+)\s*(%?)", text):
            return float(parts[1]) / (100 if parts[2] else 1)
    found = answer["coverage"].number()
    return found / 100 if 1 < found <= 100 else found


def near(found: float, *ways: float) -> bool:
    return any(abs(found - way) <= 0.0051 for way in ways)


@checks.check(
    "warm",
    "three_builders",
    points=1,
    zh="`coverage` 是 {found}。资料写着“三种”，列出来的是几种？要照列出来的除。",
    en="`coverage` is {found}. The source says three, but how many does it list? Divide by those.",
    hint_zh="称赞、关怀、感谢、抬高：一共四种。",
    hint_en="Praise, care, thanks, esteem: four.",
)
def three_builders(answer: Answer) -> bool | dict[str, Any]:
    found = coverage_of(answer)
    return near(found, BUILDERS, REPEATED) or {"found": f"{found:.3g}"}


@checks.check(
    "warm",
    "repeats_counted_again",
    points=1,
    zh="`coverage` 是 {found}。谢了两次，还是一种。",
    en="`coverage` is {found}. Thanks given twice is still one builder.",
    hint_zh="先写出用到了哪几种，再数。",
    hint_en="Write down which are used, then count.",
)
def repeats_counted_again(answer: Answer) -> bool | dict[str, Any]:
    found = coverage_of(answer)
    return near(found, BUILDERS, BY_THREE) or {"found": f"{found:.3g}"}


# -- 6 route ---------------------------------------------------------------------------------------

ROUTE_NAMES = {
    "urgent": r"urgent|紧急",
    "beyond_contract": r"contract|合同",
    "beyond_department": r"department|部门",
    "beyond_role": r"role|岗位",
    "within_limits": r"within|limits|权限之内",
}


def route_found(answer: Answer, *given: Any) -> str:
    """Return the route that the learner's function gives, as one of ``ROUTES``."""
    text = folded(answer.call("route_of", *given).text())
    for name, words in ROUTE_NAMES.items():
        if re.search(words, text, re.IGNORECASE):
            return name
    return text


@checks.check(
    "route",
    "no_route_named",
    points=0,
    gate=True,
    zh="`route_of(True, True, False, 48, 1)` 返回的是 {found}，应当是题目里五个名称之一。",
    en="`route_of(True, True, False, 48, 1)` returns {found}; it should be one of the five names in the task.",
    hint_zh="每个 if 下面都要有 return，名称写在引号里。",
    hint_en="Each if needs its return, with the name in quotes.",
)
def no_route_named(answer: Answer) -> bool | dict[str, Any]:
    found = route_found(answer, True, True, False, 48, 1)
    return found in ROUTES or {"found": found}


@checks.check(
    "route",
    "urgency_asked_last",
    points=1.5,
    zh="`route_of(True, False, False, 2, 48)` 得 {found}。客户只能等 2 小时，照常要 48 小时：开一张单子转过去，来不及。",
    en="`route_of(True, False, False, 2, 48)` gives {found}. The customer can wait 2 hours and the normal way takes 48: "
    "a ticket comes too late.",
    hint_zh="先问来不来得及。",
    hint_en="Ask about time first.",
)
def urgency_asked_last(answer: Answer) -> bool | dict[str, Any]:
    found = route_found(answer, True, False, False, 2, 48)
    return found == "urgent" or {"found": found}


@checks.check(
    "route",
    "just_in_time_is_urgent",
    points=0.5,
    zh="`route_of(True, True, True, 24, 24)` 得 {found}。正好赶得上，不算紧急；“比……长”才算。",
    en="`route_of(True, True, True, 24, 24)` gives {found}. That is just in time and not urgent; only longer is.",
    hint_zh="两个时间一样时，应当怎样？注意大于号和大于等于号。",
    hint_en="What if both are the same? Mind > and >=.",
)
def just_in_time_is_urgent(answer: Answer) -> bool | dict[str, Any]:
    found = route_found(answer, True, True, True, 24, 24)
    # what else is returned is another misconception
    return found != "urgent" or {"found": found}


@checks.check(
    "route",
    "contract_asked_too_late",
    points=1,
    zh="`route_of(False, False, False, 48, 24)` 得 {found}。合同里没有的事，问哪个部门、谁能定，都还早。",
    en="`route_of(False, False, False, 48, 24)` gives {found}. If the contract does not hold it, it is too early to ask "
    "whose it is.",
    hint_zh="合同在部门和岗位之前。",
    hint_en="The contract comes before department and role.",
)
def contract_asked_too_late(answer: Answer) -> bool | dict[str, Any]:
    found = route_found(answer, False, False, False, 48, 24)
    return found == "beyond_contract" or {"found": found}


@checks.check(
    "route",
    "role_before_department",
    points=1,
    zh="`route_of(True, False, False, 72, 48)` 得 {found}。不归本部门的事，本部门谁也定不了，问店长没有用。",
    en="`route_of(True, False, False, 72, 48)` gives {found}. What is not the department's nobody in it can decide; "
    "asking the manager is no use.",
    hint_zh="先问归哪个部门，再问谁能定。",
    hint_en="Department first, then role.",
)
def role_before_department(answer: Answer) -> bool | dict[str, Any]:
    found = route_found(answer, True, False, False, 72, 48)
    return found == "beyond_department" or {"found": found}


@checks.check(
    "route",
    "easy_request_passed_on",
    points=0.5,
    zh="`route_of(True, True, True, 24, 1)` 得 {found}。样样都在权限之内：马上办，别往外推。",
    en="`route_of(True, True, True, 24, 1)` gives {found}. All of it is within your limits: do it, and pass nobody on.",
    hint_zh="前面四个都不是，就返回最后一个名称。",
    hint_en="When none of the four holds, return the last name.",
)
def easy_request_passed_on(answer: Answer) -> bool | dict[str, Any]:
    found = route_found(answer, True, True, True, 24, 1)
    return found == "within_limits" or {"found": found}


# -- 7 rewrite -------------------------------------------------------------------------------------

LONGEST = {"zh": 80, "en": 60}
PUSHES = (
    r"不归我|不是我(?:管|的事|们的事)|不关我|跟我没关系|与我无关|没办法|没有办法|办不了|管不了|帮不了|自己(?:打|联系|问|找)|"
    r"(?<!替)(?<!帮)(?<!为)(?<!给)您(?:直接|可以|要|得|需要|去|再|请){0,2}(?:打|拨打|联系|问|找)(?:一下|问)?(?:网络部|他们|那边)|"
    r"not my (?:department|job|problem)|nothing (?:that )?i can do|(?:can'?t|cannot|can not|unable to) help|"
    r"you (?:will |can |should |need to |have to |may |must |could )+(?:ring|call|contact|phone|ask|try)|"
    r"please (?:ring|call|contact|phone|ask|try) (?:them|network|the network)"
)
WILLING = (
    r"我(?:可以|能|来|这就|现在|马上|立刻|先|会|愿意|帮|替|给)(?!理解|明白|体会|想象|感受)|让我|由我|"
    r"\bi(?: can|'?ll| will)(?! (?:understand|imagine|see|hear|feel))|\bi(?:'?m| am)(?: now| already| just)? \w+ing\b|"
    r"\blet me\b|\bi'?d be (?:happy|glad)|\bi(?:'?m| am) (?:happy|glad) to"
)
EASED = (
    r"能不能|能否|可否|可不可以|是否可以|可以请|麻烦|劳驾|烦请|方便|请问|好吗|行吗|可以.*[吗?？]|能.*吗|"
    r"\b(?:could|would|can|may|might) (?:you|i|we)\b|if you don'?t mind|would it be|please[^.]*\?|\?.*please"
)
EXCUSED = r"打扰|耽误|占用|耽搁|麻烦|(?:trouble|bother) you|keep(?:ing)? you waiting|bear with me|if you don'?t mind"
CONSENT = (
    r"方便|可以|能不能|能否|可否|介意|同意|好吗|行吗|允许|稍等.*[好行]|"
    r"\b(?:may|might|could|can|shall) i\b|(?:would|do|could|can) you (?:mind|wait|hold|give|spare|allow)|"
    r"is (?:it|that) (?:all right|ok|okay|fine)|all right (?:if|with)|ok(?:ay)? (?:if|with)|would it be"
)
ASKED = r"[?？]|吗|呢|好不好|行不行|可不可以|能不能"
WORRY = r"孩子|小孩|娃|网课|上课|课|child|kid|son|daughter|lesson|class|school"


def rewritten(answer: Answer) -> dict[int, str]:
    """Return the four texts by their number; four in order will do as well."""
    given = by_number(answer["rewritten"], [1, 2, 3, 4], "r")
    return {number: folded(Value(f"r{number}", text).text()) for number, text in given.items()}


def length_of(text: str) -> tuple[int, int]:
    """Return how long a text is and how long it may be: Chinese characters, or words."""
    characters = len(re.findall(r"[\u3400-\u9fff]", text))
    return (characters, LONGEST["zh"]) if characters else (len(text.split()), LONGEST["en"])


@checks.check(
    "rewrite",
    "no_sentence",
    points=0,
    gate=True,
    zh="{name} 还不是一两句说得出口的话：{found}",
    en="{name} is not yet a sentence or two that one could say: {found}",
    hint_zh="写一句完整的话，不超过 80 个字。",
    hint_en="Write a full sentence, at most 60 words.",
)
def no_sentence(answer: Answer) -> bool | dict[str, Any]:
    for number, text in rewritten(answer).items():
        length, most = length_of(text)
        if length < 4:
            return {"name": f"r{number}", "found": say(zh="它太短。", en="it is too short.")}
        if length > most:
            return {"name": f"r{number}", "found": say(zh=f"它有 {length} 个字。", en=f"it has {length} words.")}
    return True


@checks.check(
    "rewrite",
    "still_pushes_away",
    points=1,
    zh="r1 里还在往外推：“{found}”。前面再暖，这几个字一出口就白说了。",
    en="r1 still pushes the customer away: '{found}'. However warm the rest is, these words undo it.",
    hint_zh="不说“不归我管”，说“由谁来定”，再说你现在做什么。",
    hint_en="Instead of 'not mine' say who decides it, and what you do now.",
)
def still_pushes_away(answer: Answer) -> bool | dict[str, Any]:
    cue = re.search(PUSHES, rewritten(answer)[1].casefold())
    return not cue or {"found": cue[0]}


@checks.check(
    "rewrite",
    "nobody_does_anything",
    points=0.5,
    zh="r1 里听不出你要做什么：{found}",
    en="r1 does not say what you are going to do: {found}",
    hint_zh="用“我可以……”“我现在……”开头，接一件具体的事。",
    hint_en="Begin with 'I can …' or 'I am … now', and name a thing.",
)
def nobody_does_anything(answer: Answer) -> bool | dict[str, Any]:
    text = rewritten(answer)[1]
    # pushing away is another misconception
    return bool(re.search(WILLING, text.casefold())) or {"found": text}


@checks.check(
    "rewrite",
    "still_an_order",
    points=1,
    zh="r2 听起来还是命令：{found}",
    en="r2 still sounds like an order: {found}",
    hint_zh="加上“能不能请您……”“麻烦您……”。",
    hint_en="Begin with 'could you …' or 'would you …'.",
)
def still_an_order(answer: Answer) -> bool | dict[str, Any]:
    text = rewritten(answer)[2]
    return bool(re.search(EASED, text.casefold())) or {"found": text}


@checks.check(
    "rewrite",
    "consent_not_asked",
    points=1,
    zh="r3 只是通知，没有问客户愿不愿意：{found}",
    en="r3 announces and does not ask whether the customer agrees: {found}",
    hint_zh="先问一句“可以耽误您……吗？”，再去办。",
    hint_en="Ask 'may I trouble you …?' or 'would you mind …?' first.",
)
def consent_not_asked(answer: Answer) -> bool | dict[str, Any]:
    text = rewritten(answer)[3].casefold()
    # the coders' guide: asks leave, or excuses the trouble
    asks = re.search(CONSENT, text) and re.search(ASKED, text)
    return bool(asks or re.search(EXCUSED, text)) or {"found": text}


@checks.check(
    "rewrite",
    "worry_not_heard",
    points=0.5,
    zh="r4 只说了网和路由器，没有提到客户怕的那件事：{found}",
    en="r4 speaks of the line and the router only, not of what the customer fears: {found}",
    hint_zh="客户要的是网，怕的是谁的什么事？",
    hint_en="The customer wants the line. What do they fear, and for whom?",
)
def worry_not_heard(answer: Answer) -> bool | dict[str, Any]:
    text = rewritten(answer)[4]
    return bool(re.search(WORRY, text.casefold())) or {"found": text}


checks.rubric(
    "rewrite",
    criteria=[
        Criterion(
            "customer_feels_understood",
            points=2,
            zh="换位：客户会觉得你懂他",
            en="Perspective: the customer would feel understood",
            levels=[
                (
                    0,
                    "只报办法，或答应了做不到的事（例如今晚一定通网）",
                    "A solution only, or a promise that cannot be kept (such as the line tonight)",
                ),
                (1, "提到孩子的课，但和办法没有连起来", "Mentions the lesson, but the solution is not tied to it"),
                (
                    2,
                    "先接住担心，再用做得到的办法正好对着它，语气像在帮人",
                    "Meets the worry first and answers it with something that can be done, in the tone of an adviser",
                ),
            ],
        )
    ],
)


# -- 8 peers ---------------------------------------------------------------------------------------

TEAMS, SKILLS = ("1", "2", "3"), ("red_lines", "steps", "warm")


def scores() -> pd.DataFrame:
    """Return the scores of the task."""
    rows = [
        ["1", "1", 4, 4, 5],
        ["1", "2", 4, 3, 5],
        ["1", "3", 5, 3, 2],
        ["2", "1", 2, 4, 3],
        ["2", "2", 5, 4, 4],
        ["2", "3", 3, 4, 3],
        ["3", "1", 5, 2, 4],
        ["3", "2", 5, 5, 4],
        ["3", "3", 4, 4, 3],
    ]
    sheet = pd.DataFrame(rows, columns=["judged", "judge", *SKILLS])
    return sheet.melt(["judged", "judge"], var_name="skill", value_name="score")


def right_means(table: pd.DataFrame) -> dict[tuple[str, str], float]:
    return dict(peer_scores(table)["mean"])


def means_with_self(table: pd.DataFrame) -> dict[tuple[str, str], float]:
    return dict(table.groupby(["judged", "skill"])["score"].mean())


def means_given(table: pd.DataFrame, own: bool = False) -> dict[tuple[str, str], float]:
    """Return the means by judge instead of team judged."""
    rows = table if own else table[table["judged"] != table["judge"]]
    return dict(rows.groupby(["judge", "skill"])["score"].mean())


def team_of(key: Any) -> str:
    key = folded(key).translate(str.maketrans("一二三", "123")) if isinstance(key, str) else key
    number = number_in(key)
    return str(number) if number is not None else folded(key)


def skill_of(key: Any) -> str:
    """Return a skill point by its name in either language."""
    text = folded(key).casefold()
    known = {"red_lines": "red_lines|红线|red line", "steps": "steps|四步", "warm": "warm|温度"}
    return next((name for name, words in known.items() if re.search(words, text)), text)


def means_of(value: Value) -> dict[tuple[str, str], float]:
    """Return team and skill point -> mean, from a table either way round, a column with two keys, or rows."""
    data = value.data
    if isinstance(data, Mapping):
        data = pd.Series(dict(data.pairs), dtype=object)
        if all(isinstance(key, list | tuple) for key in data.index):
            data.index = pd.MultiIndex.from_tuples([tuple(key) for key in data.index])
        else:
            data = value.frame()
    if isinstance(data, pd.Series):
        data = data.to_frame()
    if not isinstance(data, pd.DataFrame):
        data = value.frame()
    if data.shape == (len(TEAMS), len(SKILLS)) and not set(map(skill_of, [*data.columns, *data.index])) & set(SKILLS):
        data = data.set_axis(list(TEAMS)).set_axis(list(SKILLS), axis=1)  # an array, in the order of unstack
    if {"judged", "skill"} <= set(map(str, data.columns)):  # rows with an index put back into columns
        data = data.set_index(["judged", "skill"])
    if data.index.nlevels == 2:
        column = data["mean"] if "mean" in data.columns else data.iloc[:, 0]
        pairs = [(key, item) for key, item in column.items()]
    else:
        pairs = [((row, name), item) for name in data.columns for row, item in data[name].items()]
    found = {}
    for (one, other), item in pairs:
        team, skill = (one, other) if skill_of(other) in SKILLS else (other, one)
        found[team_of(team), skill_of(skill)] = float(item)
    if len(found) != len(TEAMS) * len(SKILLS):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 应有 3 组 × 3 个技能点，共 9 个平均分，现在有 {len(found)} 个。",
                en=f"`{value.name}` should have 9 means, 3 teams by 3 skill points; it has {len(found)}.",
            )
        )
    return found


def same(found: dict[tuple[str, str], float], *ways: dict[tuple[str, str], float]) -> bool:
    return any(all(abs(found.get(key, 99) - mean) <= 0.051 for key, mean in way.items()) for way in ways)


@checks.check(
    "peers",
    "own_score_in_the_mean",
    points=1,
    zh="第 3 组“四步齐全”你算得 {found}。自己给自己的分不进平均。",
    en="For team 3's four steps you have {found}. A team's own score does not count in its mean.",
    hint_zh="取 `peer_scores` 的 `mean` 那一列，它已经去掉了自评。",
    hint_en="Take the column `mean` of `peer_scores`; it leaves out what teams gave themselves.",
)
def own_score_in_the_mean(answer: Answer) -> bool | dict[str, Any]:
    found, table = means_of(answer["means"]), scores()
    return same(found, right_means(table), means_given(table)) or {"found": f"{found.get(('3', 'steps'), 0):.2f}"}


@checks.check(
    "peers",
    "judge_taken_for_judged",
    points=1,
    zh="第 2 组“不越红线”你算得 {found}。那是它**给出去**的分，还是它**得到**的分？",
    en="For team 2 and no red line you have {found}. Is that what it **gave**, or what it **got**?",
    hint_zh="行要按 `judged`（被评的组）来分。",
    hint_en="The rows go by `judged`, the team that was judged.",
)
def judge_taken_for_judged(answer: Answer) -> bool | dict[str, Any]:
    found, table = means_of(answer["means"]), scores()
    return same(found, right_means(table), means_with_self(table)) or {
        "found": f"{found.get(('2', 'red_lines'), 0):.2f}"
    }


def talks_of(answer: Answer) -> set[tuple[str, str]]:
    """Return the cells to talk about as pairs."""
    value = answer["talk"]
    data = value.data
    if isinstance(data, Unordered):
        data = list(data.items)
    elif isinstance(data, Mapping):
        data = [list(pair) for pair in data.pairs]
    elif isinstance(data, pd.Series) and data.index.nlevels == 2:
        data = list(data[data].index if data.dtype == bool else data.index)
    elif isinstance(data, np.ndarray | pd.Series):
        data = [list(item) if isinstance(item, np.ndarray) else item for item in data]
    elif isinstance(data, pd.DataFrame):
        data = list(data.index) if data.index.nlevels == 2 else data.iloc[:, :2].to_numpy().tolist()
    if isinstance(data, str):
        data = re.split(r"[;；\n]+", folded(data))
    if isinstance(data, list | tuple) and len(data) == 2 and folded(data[0]) in TEAMS and skill_of(data[1]) in SKILLS:
        data = [data]  # a single pair, without its list
    if not isinstance(data, list | tuple):
        raise WrongKind(
            say(
                zh='`talk` 应该是一列（组，技能点），例如 [("1", "warm")]。',
                en='`talk` should be a list of pairs of team and skill point, such as [("1", "warm")].',
            )
        )
    if any(isinstance(item, Blank) or item is ... for item in data):
        raise Missing("talk")
    found = set()
    for item in data:
        parts = [*item] if isinstance(item, list | tuple) else [item, item]
        if len(parts) != 2:
            raise WrongKind(
                say(zh="`talk` 的每一项要有组和技能点两样。", en="Each entry of `talk` needs a team and a skill point.")
            )
        team, skill = parts if skill_of(parts[1]) in SKILLS else parts[::-1]
        found.add((team_of(team), skill_of(skill)))
    return found


@checks.check(
    "peers",
    "mean_hides_the_quarrel",
    points=1,
    zh="`talk` 现在是：{found}。要看的是同一格里别人给的最高分减最低分，不是平均分低不低，也不算自评。",
    en="`talk` is {found}. Look at the highest minus the lowest score that others gave in one cell, not at low means, "
    "and not at a team's own score.",
    hint_zh="`peer_scores` 的 `spread` 那一列，2 或更多的有几格？",
    hint_en="How many cells have 2 or more in the column `spread` of `peer_scores`?",
)
def mean_hides_the_quarrel(answer: Answer) -> bool | dict[str, Any]:
    found = talks_of(answer)
    table = peer_scores(scores())
    return found == set(table.index[table["verdict"] == "talk"]) or {
        "found": joined(sorted(f"{team} {skill}" for team, skill in found))
    }


@checks.check(
    "peers",
    "highest_self_score_is_blind",
    points=1,
    zh="你写的是第 {found} 组。盲点看的是自评**减去**别人的平均，不是谁的自评高，也不是谁的分低。",
    en="You named team {found}. A blind spot is the own score **minus** the others' mean, not the highest own score or "
    "the lowest mean.",
    hint_zh="`peer_scores` 的 `gap` 那一列，最大的一格在哪个组？",
    hint_en="In which team is the largest entry of the column `gap`?",
)
def highest_self_score_is_blind(answer: Answer) -> bool | dict[str, Any]:
    data = answer["blind"].data
    if isinstance(data, list | tuple) and data:
        data = data[0]  # the pair that idxmax gives
    found = team_of(data)
    return found == peer_scores(scores())["gap"].idxmax()[0] or {"found": found}
