"""Cues of style in call notes, after Marston's four styles."""

from course_lib.text.rules import Rule

ZH = (
    Rule(
        "direct_dominant",
        r"拍板|说了算|就这么(?:定|办|着)|别(?:解释|废话|绕|啰嗦|跟我)|少废话|打断|(?:只要|要)(?:结果|结论|答复|一个(?:数|答案|时间))|直接(?:说|讲|给|要求|报|问|告诉)|命令|下令|限(?:我|你|时|今)|(?:立刻|马上|现在就|今天(?:之内|必须)|必须)|不(?:听|想听|要听)[^。]{0,6}(?:解释|理由|过程|经过)|不容|没得商量|不商量|不讨论|行就行|我来(?:定|决定|担)|叫(?:你们)?(?:经理|领导|负责人|老板|能做主)|能做主的|几点能|给(?:我|个)(?:准话|时间|结果|期限)|挂(?:了|断)|不必|按我(?:的|说)|我(?:要|只要)|开门见山|一句话|三句话|谁负责|换人|否则|敲(?:定|桌)|干脆|速度|效率|掌控|控制|指挥|安排我",
    ),
    Rule(
        "fast_expressive",
        r"聊|唠|扯(?:到|起|了)|从[^。,]{1,14}(?:讲|说|聊|扯)到|又(?:说|讲|问|扯|聊|想)(?:起|到)?|哈哈|笑|比划|绘声绘色|眉飞色舞|手舞足蹈|自来熟|亲(?:爱的)?|姐妹|哥们|加(?:个)?微信|拍照|发(?:朋友圈|表情|语音|照片)|表情包|感叹号|激动|兴奋|热情|滔滔不绝|说个不停|停不下来|插不上(?:话|嘴)|跑题|一会儿[^。]{1,12}一会儿|像[^。,]{1,12}(?:一样|似的)|请(?:我|你|大家)(?:喝|吃)|太(?:棒|好看|美|开心|逗)|语速(?:快|飞快|像)|朋友|认识|八卦|好(?:玩|开心)|讲(?:笑话|故事)|(?:!|！){2}|哇|啦啦|名字|夸",
    ),
    Rule(
        "calm_steady",
        r"不(?:急|着急|慌|要紧|碍事|忙|计较|追究|挑)|慢慢(?:来|说|讲|等|弄)|没(?:事|关系|什么)|都行|都可以|照旧|(?:老|原)(?:样子|规矩|来的|位置|师傅|方案)|还是(?:用|找|照|按)(?:原来|老|以前)|等(?:等|一等|着|得起|两天|几天)|将就|凑合|随(?:和|缘)|温和|轻声|细声|声音(?:轻|小|低|不大)|语速(?:慢|缓)|慢(?:吞吞|条斯理|悠悠)|客气|体谅|你们也(?:不容易|辛苦|难)|别(?:罚|扣|为难|怪|麻烦)|怕(?:麻烦|添)|不(?:想|愿)(?:换|变|改|折腾|麻烦)|习惯了|安稳|稳(?:一点|妥|当)|顺其自然|听(?:你们|您)的|不好意思(?:麻烦|催)|耐心|笑笑|慢(?:些|点)(?:也|没)|让(?:别人|后面|他)先|(?:下周|下个月|改天|有空)(?:也|再)(?:行|说|看)",
    ),
    Rule(
        "careful_analytical",
        r"依据|条款|第[0-9一二三四五六七八九十]{1,20}(?:条|页|款|行)|公式|怎么(?:算|计算|得出|测)|数据|表格|明细|对比|比对|逐(?:条|项|行|一)|截图|书面|邮件(?:确认|为准|发)|白纸黑字|证明|证据|凭证|检测|报告|合同|参数|误差|标准|口径|来源|出处|文献|版本|小数|原理|为什么|理由|核对|核实|记录|编号|清单|风险|万一|保留|备份|(?:问|查|看)得(?:很)?细|追问|细节|出入|不(?:轻易|急着|马上)(?:签|答应|表态|信)|先不(?:签|付|定|表态)|再(?:研究|考虑|核|看)|说明书|样本|概率|统计|精确|多少(?:度|毫米|毫克|兆|千瓦)|哪一(?:年|条|款|批|版|段)|谁(?:签|出具|检)|计算器|excel",
    ),
    Rule(
        "insufficient",
        r"^[^。,]{0,14}(?:问|查|报|改|退|订|取消)[^。,]{0,16}。?$|(?:据|听)(?:说|[^。]{0,6}(?:讲|转述))|转(?:告|述|达)|(?:同事|家属|秘书|邻居|前台|他(?:爱人|儿子|女儿))[^。]{0,4}(?:说|讲|转)|没(?:说|讲|多说|接|回)|无(?:人)?(?:应答|接听|回)|未接|断线|信号|杂音|看不出|说不上|不好(?:说|判断)|可(?:是|后来|转眼|一会儿)|一会儿[^。]{0,14}一会儿|哭|急救|爆了|着火|晕|流血",
    ),
)

EN = (
    Rule(
        "direct_dominant",
        r"\b(?:cut (?:me|him|her|us) (?:off|short)|interrupt\w{0,20}|just (?:tell|give|fix|do|get)|bottom line|get to the point|no (?:excuses|explanations?|discussion|small talk|ifs|debate|arguments?)|i (?:decide|want|need it|call the)|final|decid\w{1,20}|by (?:noon|five|tonight|tomorrow|close|end)|right now|immediately|today\b|deadline|results?|who(?:'s| is) in charge|someone who can decide|manager|order(?:ed|s)|demand\w{0,20}|insist\w{0,20}|told (?:me|us) (?:what|to)|instruct\w{0,20}|wants? (?:it|a|the) (?:answer|number|date|time|decision|result)|didn't (?:want|care to hear|let)|hung up|skip the|my way|take over|in control|non-negotiable|do it|sign\w{0,20} off|yes or no|one (?:word|sentence|line)|waste (?:my|his|her) time|snap\w{0,20}|brisk|blunt|curt|or (?:i|we|he|she) (?:go|cancel|walk|leave)|quick(?:ly|er|est)?|faster|won't wait|not asking|that's (?:that|settled|final)|done by|end of (?:story|discussion))\b",
    ),
    Rule(
        "fast_expressive",
        r"\b(?:chat\w{0,20}|stor(?:y|ies)|laugh\w{0,20}|jok\w{1,20}|giggl\w{0,20}|talk(?:ed|s|ing)? (?:on|non-?stop|for|about (?:his|her|the)|over)|went on|rambl\w{0,20}|jump\w{0,20}|from [a-z' ]{2,30} to [a-z' ]{2,30}(?:to|,)|tangents?|off topic|excited\w{0,20}|enthusias\w{0,20}|gush\w{0,20}|lov(?:ed|es)|amazing|fantastic|emoji\w{0,20}|exclamation|bubbl\w{0,20}|waving|hugs?|darling|mate|called me|first name|asked (?:me )?(?:about|how) my|my (?:weekend|kids|dog|name)|photos?|selfie|instagram|party|friends?|barely (?:breath|paus)\w{0,20}|breathless\w{0,20}|mid-sentence|non-?stop|by the way|oh and|like a [a-z]{1,20}|sang|gossip\w{0,20}|everyone|shared|told me (?:all )?about|invit\w{1,20}|ideas?|dream\w{0,20}|imagine\w{0,20}|dramatic\w{0,20}|gestur\w{0,20}|colou?rful)\b|!!|![^!\n]{0,200}!",
    ),
    Rule(
        "calm_steady",
        r"\b(?:no (?:rush|hurry|worries|bother|problem)|take your time|whenever (?:suits|you|it|is)|not in a hurry|doesn't mind|don't mind|didn't mind|happy to wait|can wait|wait(?:ed|s)? (?:patiently|quietly)|patient\w{0,20}|gentl[ey]|soft\w{0,20}|quiet\w{0,20}|mild\w{0,20}|slow(?:ly)?|unhurried|calm\w{0,20}|same as (?:before|always|last|usual)|the usual|as (?:it is|before|always)|keep (?:it|things|the|his|her)|stick with|stay with|used to|no fuss|don't (?:make a fuss|trouble|bother|blame|want (?:any|to make) (?:trouble|fuss))|apologi[sz]ed for (?:troubling|bothering|taking)|understand\w{0,20} (?:these|that|it|we|you)|not (?:your|his|her|the \w{1,20}'s) fault|these things happen|can't be helped|it(?:'s| is) (?:fine|all right|ok)|either (?:is|would be|one)|whatever suits|up to you|easy-?going|content|settled|don't (?:tell off|punish|scold)|let (?:the|others|them)[^.]{0,20}first|steady|familiar|prefer\w{0,20} not to change|no change|rather not (?:change|switch)|kind(?:ly)?|thanked)\b",
    ),
    Rule(
        "careful_analytical",
        r"\b(?:clause|paragraph|section|page \d{1,9}|spreadsheet|figures?|data|evidence|proof|source|in writing|written|documentation|documents?|spec(?:s|ification)?|tolerance|calibrat\w{0,20}|compare\w{0,20}|comparison|break-?down|itemi[sz]ed|line by line|point by point|step by step|how (?:exactly|it (?:was|is) (?:calculated|worked)|do you (?:calculate|measure|know))|exact\w{0,20}|precise\w{0,20}|percent\w{0,20}|method\w{0,20}|criteria|double-?check\w{0,20}|verif\w{0,20}|check(?:ed|s)? (?:the|every|each|it|against)|detail\w{0,20}|small print|fine print|contract|terms|why\b|reasons?|risk\w{0,20}|what (?:happens )?if|worst case|guarantee\w{0,20}|certificate|warranty|audit|log(?:s|ged)?|reference number|screenshots?|kept (?:a )?(?:copies|copy|record|notes)|noncommittal|won't (?:sign|commit|say)|reserv\w{1,20}|wouldn't (?:sign|commit|say)|before (?:he|she|they) (?:sign|decid|commit|agree)\w{0,20}|sceptic\w{0,20}|guarded|study|studies|statistic\w{0,20}|sample|version|measured|decimals?|formula|calculat\w{1,20}|footnotes?|table|numbered|discrepanc\w{1,20}|cross-?check\w{0,20})\b",
    ),
    Rule(
        "insufficient",
        r"\b(?:according to|(?:his|her|the) (?:wife|husband|assistant|secretary|colleague|neighbour|son|daughter|pa) (?:says|said|called|tells|told|reckons|thinks)|told by|heard that|says he|they say|apparently|no answer|voicemail|left no|didn't (?:pick up|answer|reply|say)|hard to (?:say|tell|read)|can't tell|couldn't tell|but then|then again|line (?:dropped|was bad|went)|cut out|crying|in tears|flood\w{0,20}|fire|burst|ambulance|locked out|emergency|one question|only asked|just asked)\b",
    ),
)
