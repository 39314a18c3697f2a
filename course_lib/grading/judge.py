"""Grade one hand-in: run its cells in children, check each task from outside, and say everything in both languages.

One :class:`Judge` serves a whole class, one hand-in after another. It runs in the main thread of its own process: the
time that checks may take with a hostile answer is kept by a signal.
"""

import contextlib
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from course_lib import language
from course_lib.checks import Answer, AnswerRaised, Checklist, Result, WrongKind
from course_lib.checks.engine import run_check
from course_lib.checks.local import call_text
from course_lib.checks.plain import Blank, Opaque
from course_lib.grading import wire
from course_lib.grading.rebuild import Master, Rebuilt, Step, Unusable, lesson_of, read_hand_in, read_master, rebuild
from course_lib.grading.records import CheckResult, Note, Row, Status, Submission, TaskAnswer, Words
from course_lib.grading.seed import Seed
from course_lib.grading.session import ChildProcess, Died, NotCallable, Raised, Sandbox, Setting, TooLarge
from course_lib.language import say
from course_lib.teaching.source import load_checks

CHECK_SECONDS = 30  # of this process, for all checks of one task
TEXT = 20_000  # characters of a written answer, and of an answer's code, that are kept
_OTHER = {"zh": "en", "en": "zh"}


class Stopped(AnswerRaised):
    """The child died while a check used the answer; told in the same way as an error of the learner's code."""

    def __init__(self, words: Words) -> None:
        super().__init__("TimeoutError", "")
        self.args = (words.in_language(language.current()),)


class _Overtime(BaseException):
    """The checks of one task take too long with this answer."""


class _Unrecorded(Exception):
    """A check asks for something else in the other language."""


class Judge:
    """Grades hand-ins, each in children of one warm parent.

    Args:
        setting: how the children are kept.
        seed: from where the warm parent branches; None = a seed of its own.

    Raises:
        CourseError: this machine does not allow the sandbox.
    """

    def __init__(self, setting: Setting, seed: Seed | None = None) -> None:
        self.setting = setting
        self._checks: dict[str, Checklist] = {}
        with contextlib.ExitStack() as ending:
            self._seed = seed or ending.enter_context(Seed.start())
            self._sandbox = Sandbox(setting, self._seed)
            self._ending = ending.pop_all()

    def close(self) -> None:
        """End the warm parent, and the seed if it is this judge's own."""
        self._sandbox.close()
        self._ending.close()

    def __enter__(self) -> "Judge":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def grade(self, submission: Submission, data: bytes, lesson: str = "") -> Row:
        """Return the row of one file; whatever is in it, this does not raise for it.

        Args:
            submission: who handed it in and where it was found.
            data: the bytes of the notebook or script.
            lesson: the lesson that is graded; ``""`` takes the one that the file answers.
        """
        started = time.monotonic()
        row = self._grade(submission, data, lesson)
        return replace(row, seconds=round(time.monotonic() - started, 3))

    def _grade(self, submission: Submission, data: bytes, lesson: str) -> Row:
        lang = language.current()
        try:
            hand_in = read_hand_in(data, submission.files[-1] if submission.files else submission.source)
            lang = hand_in.lang
            submission = replace(submission, lang=lang)
            lesson = lesson_of(hand_in, lesson)
        except Unusable as error:
            submission = replace(submission, lesson=lesson, lang=lang)
            return self.not_run(submission, error.status, error.reason)
        submission = replace(submission, lesson=lesson)
        master = read_master(lesson, lang)
        if lesson not in self._checks:
            self._checks[lesson] = load_checks(lesson, hidden=True)
        rebuilt = rebuild(hand_in, master)
        with language.words_in(lang):
            for _ in range(2):  # once more, if the warm parent itself has ended
                if not self._sandbox.alive:
                    self._sandbox.close()
                    self._sandbox = Sandbox(self.setting, self._seed)
                row = _Examination(self._sandbox, self._checks[lesson], master, rebuilt).row(submission)
                if self._sandbox.alive:
                    break
        return row

    def not_run(self, submission: Submission, status: Status, reason: Words) -> Row:
        """Return the row of a hand-in of which nothing was run."""
        if not submission.lesson:
            return Row(submission, status, reason)
        checks = load_checks(submission.lesson, hidden=True)
        results = [result for task in checks.tasks() for result in _not_reached(checks, task)]
        version = read_master(submission.lesson, submission.lang).version
        return Row(submission, status, reason, results=tuple(results), version=version)


def _not_reached(checks: Checklist, task: str) -> list[CheckResult]:
    found = [
        CheckResult(task, check.name, "not reached", 0, check.points, hidden=check.hidden)
        for check in checks.checks
        if check.task == task
    ]
    rubric = checks.rubrics.get(task, [])
    return found + [CheckResult(task, line.name, "not reached", 0, line.points, rubric=True) for line in rubric]


class _Examination:
    """One hand-in, step by step. A death costs the cell or the check in which it happened, not the others.

    A new child runs again what ran well before. When that is not enough, because nobody knows which cell set the trap,
    each task is alone: its child has run the given cells and the answers to this task, nothing else.
    """

    def __init__(self, sandbox: Sandbox, checks: Checklist, master: Master, rebuilt: Rebuilt) -> None:
        self.sandbox, self.checks, self.master, self.rebuilt = sandbox, checks, master, rebuilt
        self.setting = sandbox.setting
        self.left = self.setting.notebook_seconds
        self.task_left = self.setting.task_seconds
        self.task = ""
        self.alone = False
        self.deaths = 0
        self.notes = list(rebuilt.notes)
        self.statuses: set[Status] = set()
        self.reasons: list[tuple[str, Words]] = []
        self.results: list[CheckResult] = []
        self.texts: dict[str, str] = {}
        leading = 0
        steps = rebuilt.steps
        while leading < len(steps) and steps[leading].kind == "given":
            leading += 1
        self.first = tuple(step.source for step in steps[:leading])  # a branch of the warm parent has run them
        self.steps = steps[leading:]
        self.child: ChildProcess | None = None
        self.done: list[Step] = []

    # -- children ------------------------------------------------------------------------------------

    def _spent(self, began: float) -> None:
        used = time.monotonic() - began
        self.left -= used
        self.task_left -= used

    def _start(self) -> None:
        """Let there be a running child that has run what it should."""
        if self.child is None or not self.child.alive:
            self.child = self.sandbox.child(self.first)
            for step in self.done:
                if not self.alone or step.kind == "given" or step.task == self.task:
                    self._asked("run", wire.pack([step.source]))

    def _asked(self, what: str, packed: bytes) -> tuple[Any, bytes]:
        assert self.child is not None
        seconds = min(self.left, self.task_left)
        began = time.monotonic()
        try:
            return self.child.exchange(what, packed, max(seconds, 0.001))
        finally:
            self._spent(began)

    def ask(self, what: str, packed: bytes, again: bool = True) -> tuple[Any, bytes]:
        """Ask the child something; with ``again`` once more, alone, when it ends for a reason that may be another's.

        Returns:
            The answer, and the message in which it came.

        Raises:
            Died: it took too long, or ended while it was alone.
        """
        if self.left <= 0:
            raise Died("time", "notebook")
        try:
            self._start()
            return self._asked(what, packed)
        except Died as death:
            if death.cause == "time" or self.alone or not again:
                self.deaths += 1
                self.alone = self.alone or self.deaths > 1
                raise
            self.alone = True
            self._status(death, "", self._told(death))
            self._start()
            return self._asked(what, packed)

    def close(self) -> None:
        if self.child:
            with contextlib.suppress(Died):
                self.child.close()

    # -- steps ---------------------------------------------------------------------------------------

    def row(self, submission: Submission) -> Row:
        broken: dict[str, Words] = {}  # task -> why its cell did not come to its end
        failed: dict[str, Words] = {}  # task -> the error that its cell raised
        try:
            for step in self.steps:
                self._step(step, broken, failed)
        finally:
            self.close()
        seen = {(result.task, result.name) for result in self.results}
        for task in self.checks.tasks():  # a task that the exercise as built does not have
            self.results += [each for each in _not_reached(self.checks, task) if (each.task, each.name) not in seen]
        order = {task: place for place, task in enumerate(self.checks.tasks())}
        self.results.sort(key=lambda result: order[result.task])
        status: Status = next(
            (each for each in ("crashed", "timeout", "errors") if each in self.statuses),
            "graded",
        )
        # what can be laid to a task is told first
        reason = next((_of_task(*each) for each in sorted(self.reasons, key=lambda each: not each[0])), Words())
        if status == "graded" and all(result.outcome == "blank" for result in self.results):
            reason = Words("一题也没有作答。", "No task was answered.")
        answers = tuple(
            TaskAnswer(task, code[:TEXT], self.texts.get(task, "")) for task, code in self.rebuilt.answers.items()
        )
        return Row(submission, status, reason, 0, tuple(self.results), answers, tuple(self.notes), self.master.version)

    def _step(self, step: Step, broken: dict[str, Words], failed: dict[str, Words]) -> None:
        if step.kind == "check":
            self._check(step.task, broken.get(step.task), failed.get(step.task))
            self.task_left = self.setting.task_seconds
            return
        if step.task and step.task != self.task:
            self.task = step.task
            if self.alone:
                self.close()
        if self.alone and step.kind == "extra":
            return
        try:
            error, _ = self.ask("run", wire.pack([step.source]), again=step.kind != "extra")
        except Died as death:
            words = self._told(death)
            self._status(death, step.task, words)
            if step.kind == "answer":
                broken[step.task] = words
            self.task_left = self.setting.task_seconds
            return
        except (TooLarge, NotCallable):
            error = None
        self.done.append(step)
        if error is not None and step.kind != "extra":
            name, text = _pair(error)
            words = Words(f"这一格运行时出错：{name}：{text}", f"This cell raised {name}: {text}")
            self.statuses.add("errors")
            self.reasons.append((step.task, words))
            self.notes.append(Note(step.task, words))
            if step.kind == "answer":
                failed[step.task] = words

    def _told(self, death: Died) -> Words:
        seconds = f"{self.setting.task_seconds:g}"
        if death.detail == "notebook":
            seconds = f"{self.setting.notebook_seconds:g}"
            return Words(
                f"整份作业用满了 {seconds} 秒，没有再运行。",
                f"The whole used up its {seconds} seconds; it was not run.",
            )
        megabytes = f"{self.setting.limits.memory / 2**20:g}"
        return {
            "time": Words(
                f"运行超过 {seconds} 秒，被停下了。", f"It took more than {seconds} seconds and was stopped."
            ),
            "memory": Words(
                f"内存超过 {megabytes} MB，被停下了。", f"It used more than {megabytes} MB and was stopped."
            ),
            "killed": Words(f"进程崩溃了（信号 {death.detail}）。", f"Its process crashed (signal {death.detail})."),
            "ended": Words("它结束了自己的进程。", "It ended its own process."),
            "channel": Words("它碰了评分用的通道，被停下了。", "It touched the grader's channel and was stopped."),
        }[death.cause]

    def _status(self, death: Died, task: str, words: Words) -> None:
        self.statuses.add("timeout" if death.cause == "time" else "crashed")
        self.reasons.append((task, words))
        self.notes.append(Note(task, words))

    # -- checks --------------------------------------------------------------------------------------

    def _check(self, task: str, broken: Words | None, failed: Words | None) -> None:
        if broken:
            self.results += [
                replace(each, outcome="failed", feedback=broken) if not each.rubric else each
                for each in _not_reached(self.checks, task)
            ]
            return
        subject = RemoteSubject(self, task)
        try:
            with _limited():
                found = self.checks.run(task, subject).results
                results = [self._in_both(result, subject) for result in found]
                self._keep_text(task, subject)
        except _Overtime:
            words = Words(
                "检查用这个答案算得太久，被停下了。", "Checks took too long with this answer and were stopped."
            )
            self.notes.append(Note(task, words))
            self.statuses.add("timeout")
            self.reasons.append((task, words))
            results = [
                replace(each, outcome="failed", feedback=words) if not each.rubric else each
                for each in _not_reached(self.checks, task)
            ]
        if failed:  # the cell ended before its last line: what is missing was tried
            results = [
                replace(each, outcome="failed", feedback=failed, fault="cell")
                if each.outcome == "blank" and not each.rubric
                else each
                for each in results
            ]
        self.results += results

    def _in_both(self, result: Result, subject: "RemoteSubject") -> CheckResult:
        """Return a result with its words in both languages; the second is made from the answers heard for the first."""
        lang = language.current()
        other = _OTHER[lang]
        criterion = next((line for line in self.checks.rubrics.get(result.task, []) if line.name == result.name), None)
        check = next((c for c in self.checks.checks if (c.task, c.name) == (result.task, result.name)), None)
        feedback, hint = Words(), Words()
        if check is None and criterion is not None:
            feedback = Words(criterion.zh, criterion.en) if result.outcome == "open" else Words()
        elif check is not None and (result.feedback or result.hint):
            with language.words_in(other):
                again = run_check(check, Answer(_Heard(subject.heard)))
            text = again.feedback if again.outcome == result.outcome else check.without_details(other)
            feedback = Words(**{lang: result.feedback, other: text})
            hint = Words(check.hint_zh, check.hint_en) if result.hint else Words()
        return CheckResult(
            result.task,
            result.name,
            result.outcome,
            result.earned,
            result.points,
            feedback,
            hint,
            result.hidden,
            check is None,
            result.fault[:200],
        )

    def _keep_text(self, task: str, subject: "RemoteSubject") -> None:
        if task not in self.checks.rubrics:
            return
        names = next((cell.names for cell in self.master.answers if cell.task == task), ())
        for name in names:
            with contextlib.suppress(AnswerRaised, WrongKind):
                value = subject.fetch(name)
                if isinstance(value, str):
                    self.texts[task] = value[:TEXT]
                    return


def _of_task(task: str, words: Words) -> Words:
    return Words(f"任务 {task}：{words.zh}", f"Task {task}: {words.en}") if task else words


def _pair(error: Any) -> tuple[str, str]:
    if type(error) is list and len(error) == 2 and {type(part) for part in error} == {str}:
        return " ".join(error[0].split())[:100], " ".join(error[1].split())[:400]
    return "Error", ""


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    """End what takes more than ``CHECK_SECONDS`` of this process' time; waiting for a child takes none."""

    def ring(number: int, frame: object) -> None:
        raise _Overtime

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, CHECK_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


Key = tuple[str, bytes]  # what was asked, with its packed arguments


class RemoteSubject:
    """The learner's names in a child, seen from the trusted side: every answer is plain data or one of three errors.

    What was heard is kept, so that the words for it can be found in the other language without asking again.
    """

    def __init__(self, examination: _Examination, task: str) -> None:
        self._examination = examination
        self._task = task
        self.heard: dict[Key, list[Callable[[], Any]]] = {}
        self._fetched: dict[str, Callable[[], Any]] = {}
        self._died = 0
        self._death = Words()

    def fetch(self, name: str) -> Any:
        """Return a plain copy of the object called ``name``, or ``Blank``; it is asked for once a task."""
        if name not in self._fetched:
            self._fetched[name] = self._ask(_key("fetch", name), name)
        return self._fetched[name]()

    def call(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call the learner's function in the child."""
        return self._ask(_key("call", name, list(args), kwargs), name, call=(name, args, kwargs))()

    def rerun(self, name: str, given: dict[str, Any]) -> Any:
        """Run what makes ``name`` again in the child, with other inputs."""
        return self._ask(_key("rerun", name, given), name)()

    def _ask(self, key: Key, name: str, call: Any = None) -> Callable[[], Any]:
        reply = self._reply(key, name, call)
        self.heard.setdefault(key, []).append(reply)
        return reply

    def _reply(self, key: Key, name: str, call: Any) -> Callable[[], Any]:
        if self._died > 1:
            return _raising(Stopped, self._death)
        try:
            value, message = self._examination.ask(*key)
        except Died as death:
            self._died += 1
            self._death = self._examination._told(death)
            self._examination._status(death, self._task, self._death)
            self._examination.task_left = self._examination.setting.task_seconds
            return _raising(Stopped, self._death)
        except NotCallable:
            return _raising(_no_function, name)
        except TooLarge:
            return lambda: Opaque("too large")
        if isinstance(value, Raised):
            return _raising(_raised, value, call)
        if isinstance(value, Blank):
            return lambda: Blank(value.name and name)
        first = [value]  # everybody who looks gets a copy of its own
        return lambda: first.pop() if first else wire.unpack(message)[-1]


def _key(what: str, *args: Any) -> Key:
    return what, wire.pack(list(args))


class _Heard:
    """A subject that says again what another one heard."""

    def __init__(self, heard: dict[Key, list[Callable[[], Any]]]) -> None:
        self._left = {key: list(replies) for key, replies in heard.items()}

    def _again(self, key: Key) -> Any:
        replies = self._left.get(key)
        if not replies:
            raise _Unrecorded
        return (replies.pop(0) if len(replies) > 1 else replies[0])()

    def fetch(self, name: str) -> Any:
        return self._again(_key("fetch", name))

    def call(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        return self._again(_key("call", name, list(args), kwargs))

    def rerun(self, name: str, given: dict[str, Any]) -> Any:
        return self._again(_key("rerun", name, given))


def _raising(make: Callable[..., Exception], *args: Any) -> Callable[[], Any]:
    def reply() -> Any:
        raise make(*args)  # made anew each time: its text is in the language of the moment

    return reply


def _no_function(name: str) -> WrongKind:
    return WrongKind(
        say(zh=f"`{name}` 应该是一个函数：用 def 定义它。", en=f"`{name}` should be a function: define it with def.")
    )


def _raised(value: Raised, call: Any) -> AnswerRaised:
    return AnswerRaised(value.type_name, value.text, call_text(*call) if call else "")
