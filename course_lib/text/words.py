"""Why the words speak for a label, and what would be better: (why zh, why en, better zh, better en)."""

from course_lib.language import say

Reason = tuple[str, str, str, str]

REASONS: dict[str, Reason] = {
    # steps
    "explore": ("为弄清需求或事实而问", "asks in order to understand the need or the facts", "", ""),
    "offer": ("提出自己权限之内能做的事", "proposes something within one's power", "", ""),
    "action": ("说清了谁、做什么、什么时候", "commits to who, what and when", "", ""),
    "confirm": (
        "问客户是否同意、是否满意、还有没有遗漏",
        "asks whether the customer agrees, is satisfied, or needs anything more",
        "",
        "",
    ),
    "other": ("没有完成四步中的任何一步", "performs none of the four steps", "", ""),
    # red lines
    "contempt": (
        "听起来居高临下或在挖苦",
        "sounds condescending or sarcastic",
        "去掉评价，只说事实，例如“我给您从头讲一遍”。",
        "Drop the judgement and state the fact: 'Let me go through it with you.'",
    ),
    "irritation": (
        "听起来不耐烦，或在数落客户",
        "sounds impatient, or scolds the customer",
        "换成下一步，例如“我换个说法，您看清不清楚”。",
        "Turn it into a next step: 'Let me put it another way.'",
    ),
    "refusal": (
        "只说不行或推给别人，没有替代办法，也没有下一步",
        "says no or passes it on, with neither an alternative nor a next step",
        "补上能做的事，例如“这个我办不了，但可以帮您……”。",
        "Add what can be done: 'I can't do that, but I can …'",
    ),
    "doubt": (
        "怀疑客户说的话，或暗示是客户自己造成的",
        "questions what the customer says, or hints that it is their doing",
        "先接受，再问事实，例如“好的，当时屏幕上显示什么？”。",
        "Accept first, then ask for facts: 'Right. What did the screen show?'",
    ),
    "carelessness": (
        "听起来敷衍，没放在心上",
        "sounds offhand or indifferent",
        "说清楚接下来由谁、在什么时候做什么。",
        "Say who will do what, and when.",
    ),
    # warm wordings
    "respect_I": ("用“我”表示担当或理解", "'I' takes ownership or shows understanding", "", ""),
    "willing_I_can": ("用“我可以”表示愿意", "'I can' shows readiness", "", ""),
    "ease_could_you": ("用商量的口气请客户做一件事", "asks the customer softly to do or say something", "", ""),
    "consent_may_I_trouble": ("先征得同意，或为打扰致歉", "asks leave, or excuses the trouble", "", ""),
    # atmosphere
    "praise": ("称赞客户做的事", "a compliment on what the customer did", "", ""),
    "care": ("关心的是人，不只是事", "concern for the person, not only the case", "", ""),
    "thanks": ("道谢", "thanks", "", ""),
    "esteem": ("抬高客户的分量", "raises the customer's standing", "", ""),
    # parts of the five-part reply
    "facts": ("承认事实", "acknowledges the facts", "", ""),
    "emotion": ("看见情绪", "sees the emotion", "", ""),
    "affirm": ("肯定感受合理", "affirms that the feeling is reasonable", "", ""),
    "open_ending": ("开放式收尾", "an open ending", "", ""),
    # dialogue
    "escalation": (
        "从抱怨产品或服务，转为抱怨这次对话怎么处理",
        "turns from a complaint about the product into one about how this conversation is handled",
        "停下来先回应对话本身：道歉，说清谁负责，给出时间。",
        "Stop and answer that first: apologise, say who owns it, and give a time.",
    ),
    # survey questions
    "leading": (
        "话里已经给出了希望听到的答案",
        "the wording cues the wanted answer",
        "改成中性的问法，正反两面都提到，例如“满意还是不满意”。",
        "Ask neutrally and name both sides: 'satisfied or dissatisfied'.",
    ),
    "loaded": (
        "预设了没有核实的事，或带有评判的词",
        "presupposes something unverified, or uses judging words",
        "先用一个筛选题核实，再问；评判的词换成中性的词。",
        "Verify it first with a filter question; replace judging words by neutral ones.",
    ),
    "double_barrelled": (
        "一道题问了两件事，只能答一个",
        "asks two things and takes one answer",
        "拆成两道题。",
        "Split it into two questions.",
    ),
    "double_negative": (
        "两个否定，看不清“同意”是什么意思",
        "two negatives: it is unclear what 'agree' means",
        "改成肯定句。",
        "Say it positively.",
    ),
    "jargon": (
        "受访者未必懂的术语",
        "a term that respondents may not know",
        "换成日常的说法，或用半句话解释。",
        "Use everyday words, or explain it in half a sentence.",
    ),
    "absolute": (
        "“总是、从不、所有、只”逼人答极端",
        "'always, never, all, only' force an extreme answer",
        "改问次数或比例。",
        "Ask how often or how many.",
    ),
    "unbalanced_scale": (
        "正面和负面的选项明显不一样多",
        "positive and negative options are plainly unequal",
        "两边各放一样多的选项，中间可以有一个中性点。",
        "Give both sides the same number of points, with a neutral one between if you like.",
    ),
    "overlapping_options": (
        "单选的选项互相重叠",
        "options of a single choice overlap",
        "让每个回答只能落进一个选项。",
        "Let every answer fall into one option only.",
    ),
    "recall_overload": (
        "问得太久远或太细，记不住",
        "asks for detail too far back or too fine to recall",
        "缩短时间段，改成大致的次数或区间。",
        "Shorten the period and ask for rough counts or ranges.",
    ),
    # styles
    "direct_dominant": ("要拍板、要掌控、要快、要结果", "final word, control, speed, results", "", ""),
    "fast_expressive": ("话多、生动、跳跃、重关系", "talks on, vivid, jumps, relationship", "", ""),
    "calm_steady": ("慢、温和、宽容、求稳", "slow, mild, tolerant, keeps things as they are", "", ""),
    "careful_analytical": ("问细节、有戒备、讲依据", "details, guarded, reasons, evidence", "", ""),
    "insufficient": ("看不出风格", "no style can be read", "", ""),
    # causes of leaving
    "price": ("嫌贵、涨价、暗收费，或别处更便宜", "too dear, raised, hidden charges, or cheaper elsewhere", "", ""),
    "inconvenience": ("地点、时间、等待或渠道不方便", "place, hours, waiting or a forced channel", "", ""),
    "core_failure": (
        "服务本身出了错，账单和记录也算",
        "the service itself goes wrong, billing and records included",
        "",
        "",
    ),
    "encounter_failure": (
        "日常接待中冷漠、粗鲁、不回应或不懂行",
        "staff uncaring, rude, unresponsive or ignorant",
        "",
        "",
    ),
    "complaint_response": (
        "投诉之后没有下文、勉强应付或被顶回来",
        "a complaint met with nothing, reluctance or a brush-off",
        "",
        "",
    ),
    "competition": ("被别家更好的服务吸引", "drawn by a rival's better service", "", ""),
    "ethics": ("欺骗、恐吓、不安全或利益冲突", "deceit, intimidation, unsafe practice or conflict of interest", "", ""),
    "involuntary": ("搬家、停业，或由别人决定", "moved, closed, or decided by a third party", "", ""),
}


def why(label: str, by_model: bool = False) -> str:
    """Return why words speak for a label, in the current language.

    Args:
        label: a label of the codebook, a part of the reply, or "escalation".
        by_model: no rule named the words; they weigh most in the comparison with coded examples.
    """
    zh, en, _, _ = REASONS[label]
    if by_model:
        return say(zh=f"{zh}（与已编码的例子比较得出）", en=f"{en} (by comparison with coded examples)")
    return say(zh=zh, en=en)


def better(label: str) -> str:
    """Return what would be better than the words of a label, in the current language; "" where nothing is wrong."""
    _, _, zh, en = REASONS[label]
    return say(zh=zh, en=en)
