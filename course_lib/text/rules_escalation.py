"""A customer who turns from the product to how this conversation is handled."""

from course_lib.text.rules import Rule

ZH = (
    Rule(
        "escalation",
        r"(?:你|您)(?:这|们|们这)?(?:是)?(?:什么|啥)(?:态度|意思|语气|口气)|(?:态度|语气|口气)(?:太|怎么|好一?点|放|能不能|很|真)|(?:你|您)(?:到底|究竟)?(?:有没有|能不能|会不会)(?:在)?(?:听|认真|好好)|在?听(?:我|没听|不听)(?:说|讲)?(?:话|没有|了吗|吗)|敷衍|推(?:来推去|卸|脱|给我|三阻四)|踢皮球|打发(?:我|人)|糊弄|应付(?:我|了事)|(?:叫|找|换|让|转)(?:你们)?(?:一?个)?(?:经理|领导|主管|负责人|店长|能做主|管事|别人|人来|人接)|投诉你|要投诉|举报你|你(?:工号|叫什么|的工号|的名字)|工号|(?:我)?(?:都)?(?:说|讲|问|回答)(?:了|过)(?:三|好几|几|多少|八百|n|两|无数|4|3|四|五)(?:遍|次|回)|(?:你)?(?:又|还)(?:来|是)(?:这|那)(?:句|套|一套|几句)|(?:别|不要)(?:跟我|给我|再)?(?:念|背|讲|说|打|扯|来这套|绕)|答非所问|(?:怀疑|质问|审|教训|赖|怪|训|吼|骂|耍|嘲笑|讽刺|凶)(?:我|起我)|(?:跟|和)你(?:说|讲)(?:不|没)(?:通|清|用)|没法(?:跟你)?(?:沟通|说|聊|谈)|(?:你)?(?:当|拿)我(?:是|当)?|机器人|复制粘贴|套话|你(?:这|说)(?:话|的)(?:什么意思|是人话|太|也太|像话)|(?:凭什么|怎么)(?:这么|这样|还)?(?:说我|怪我|怀疑|冲我|跟我|对我)|你(?:就|能|会)(?:这么|这样|这)(?:跟|对|回|说|处理|解决|打发|服务)|什么服务|(?:不|没)(?:把我|尊重|诚意|耐心)|不想(?:跟你|和你)(?:说|讲)|你(?:才|自己)",
    ),
)

EN = (
    Rule(
        "escalation",
        r"\b(?:are you (?:even )?(?:listening|reading|hearing|calling|accusing|serious|suggesting|saying i|a (?:bot|robot|machine|real)|kidding|joking|reading (?:that|from))|you(?:'re| are) (?:not (?:listening|hearing|helping|answering|reading)|calling me|accusing|treating me|just (?:reading|repeating|copying|fobbing)|fobbing|passing|being (?:rude|sarcastic)|talking (?:to me|down)|blaming me|making me feel|wasting)|your (?:attitude|tone|manner)|the way you|how you(?:'re| are) (?:talking|speaking|treating|handling)|talk(?:ing)? to me like|speak(?:ing)? to me|(?:speak|talk) to (?:a |your |the |someone|somebody)(?:manager|supervisor|boss|else|who|in charge|senior|real|human|higher|another)?|(?:get|give|put|fetch|want|find) me (?:a |your |the |someone|somebody|through)|your (?:manager|supervisor|boss|name|line manager|superior)|someone (?:else|senior|who (?:can|actually|will|knows|listens))|i(?:'ve| have)? (?:already |just )?(?:told|said|explained|answered|asked|given)[^.?!]{0,30}(?:times|twice|already|before|minute|you that)|third time|how many times|(?:stop|quit) (?:reading|repeating|telling|fobbing|passing|blaming|sending|talking|copy)|script|copy(?:ing)?[- ](?:and[- ])?past\w{1,20}|canned|don't (?:patroni[sz]e|lecture|take that|talk|tell me to calm|you dare|speak to me|fob)|how dare|rude|patroni[sz]ing|sarcas\w{1,20}|complain(?:ing)? about you|report you|what kind of (?:answer|service|attitude|reply|response)|is that (?:all|it|how|supposed)|that(?:'s| is) (?:not an answer|no answer|no way to|it\?|insulting|all you)|not an answer|brush(?:ing)? me off|fob(?:bed|bing)? me off|passing me|the runaround|excuse me\?|i beg your pardon|pardon me\?|so it(?:'s| is) my fault|calling me (?:a )?liar|(?:you )?don't (?:care|believe me|listen|sound)|do you (?:even )?care|read what i|answer (?:my|the) question|useless|forget it|waste of time|getting nowhere|going (?:round|around) in circles)",
    ),
)
