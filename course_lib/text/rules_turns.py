"""What an agent's words do: steps, red lines, warm wordings, atmosphere and the parts of a reply."""

from course_lib.text.rules import Rule

# -- Chinese ---------------------------------------------------------------------------------------

_I = r"(?:我|我们|咱|咱们|本人|这边|我这边|我们这边|我这儿|小妹|小弟)"
_DO = (
    r"(?:安排|登记|提交|派|寄|退|联系|回电|回复|回您|回给|打给|打电话|发|办|处理|修|换|补|查|核|核实|核查|核对|申请|上报|反馈|催|转|"
    r"送|取|通知|跟进|盯|过去|上门|下单|开|改|调|重置|更换|更新|解锁|冻结|恢复|汇报|协调|备注|预留|留|重发|补发|赶|拿|加|报|确认|"
    r"打印|盖章|撤销|取消|拦截|跑一趟|告诉|落实|搞定|弄好|到位|到账|到您|出结果|给您|给你|把|请|让|叫|约|做|录|传|交|贴|订|搬)"
)
_NOW = (
    r"(?:现在就|现在|这就|马上|立刻|立即|即刻|当场|当下|今天|今日|今晚|明天|明早|明日|后天|下午|上午|晚上|中午|傍晚|下班前|"
    r"周[一二三四五六日天]|星期[一二三四五六日天]|下周|本周|当天|次日|"
    r"[0-9一二三四五六七八九十两半]{1,3}(?:个)?(?:点|点半|小时|分钟|天|工作日|日|号|刻钟|钟头)(?:之?内|以内|之?前|以前|左右|后)?|月底前|月底|待会儿?|一会儿|稍后)"
)
_ASKING = r"(?:吗|呢|么|什么|哪|几|多少|多久|多大|怎么|怎样|如何|是否|有没有|是不是|能不能|谁|啥|咋|还是|何时|为何)"

ZH = (
    # explore: asks in order to understand
    Rule("explore", rf"(?:请问|想问|问一下|问下|了解一下|请教|方便说|跟您了解|跟您确认)[^。?!]{{0,40}}{_ASKING}"),
    Rule(
        "explore",
        rf"[^。?!\n]{{0,60}}{_ASKING}[^。?!\n]{{0,30}}\?",
        unless=r"可以吗\?|行吗|好吗\?|行不行|好不好|满意|还有(?:别的|其他|什么|没有|不)|凭什么|难道|不会|您看|怎么可能|怎么(?:现在)?才|你怎么|还要我|对吗\?|对吧|没错吧|妥当",
    ),
    Rule(
        "explore",
        r"(?:请|麻烦|劳驾|您|你|先|能|可以|方便)[^。?!,]{0,10}(?:说说|讲讲|讲一下|说一下|说下|描述|告诉我|跟我说|聊聊|形容|提供一下|报一下|念一下|发我|拍[张个]|列一下|回忆)",
        unless=r"有(?:什么|任何|哪|不)[^。]{0,14}(?:随时|尽管|直接)|随时",
    ),
    Rule(
        "explore",
        r"(?:什么时候|哪一?[天步个页台次]|从何时|大概几点|第几|几楼|多长时间|什么颜色|什么型号|什么情况|怎么回事)[^。!]{0,25}\?",
    ),
    # offer: proposes something within one's power
    Rule("offer", r"(?:要不|不如|或者|要么|不然)(?:我|您|咱|这样|先|给|换|就|可以|也)[^。?!]{0,40}"),
    Rule(
        "offer",
        r"(?:可以|能|能够|愿意)(?:先|帮您|给您|为您|替您|免费|再)[^。?!]{1,40}(?:您看|您觉得|您选|行吗|可以吗|怎么样|如何|好吗|哪个|哪种|\?)",
    ),
    Rule(
        "offer",
        r"(?:两|三|几|2|3)(?:个|种|套|条)(?:方案|办法|选择|途径|路|法子|选项)|(?:方案|办法)(?:一|二|a|b)|一是[^。]{2,40}二是|一种是",
    ),
    Rule("offer", r"建议(?:您|你|咱|改|先|换|这样)|(?:给|为|帮)您推荐|推荐您|我的建议"),
    Rule("offer", r"(?:不过|但是?|但|只是|倒是|可是)[^。?!]{0,10}(?:可以|能|有(?:个|一|别的))[^。?!]{2,40}"),
    Rule("offer", r"您(?:看|觉得|愿意|想)[^。?!]{0,25}(?:怎么样|如何|行不行|好不好|合适|哪个|哪种|哪边|哪样|接受)"),
    Rule(
        "offer",
        r"(?:赠送|送您|补偿您|打[一二三四五六七八九0-9.]{1,6}折|优惠券|代金券|减免|免费(?:升级|换|帮|给|维修)|全额退|换一?[台个件双张部])[^。!]{0,20}(?:您看|吗|怎么样|如何|\?)",
    ),
    # action: who, what and when
    Rule("action", rf"{_I}[^。?!]{{0,12}}{_NOW}[^。?!]{{0,16}}{_DO}", unless=r"尽快|尽量|争取|会不会"),
    Rule(
        "action",
        rf"{_NOW}[^。?!]{{0,16}}{_I}?[^。?!]{{0,8}}(?:会|就|给您|帮您|为您|把|去|由)[^。?!]{{0,12}}{_DO}",
        unless=r"尽量|争取|能不能|不一定",
    ),
    Rule(
        "action",
        rf"(?:师傅|工程师|同事|技术|主管|经理|专员|仓库|财务|快递员|司机|客服|老师|护士|医生|物业|小[王李张陈刘赵周吴])[^。?!]{{0,14}}{_NOW}[^。?!]{{0,16}}{_DO}",
        unless=r"尽量|争取",
    ),
    Rule(
        "action",
        r"(?:已经?|刚|刚刚|刚才)(?:经)?(?:给您|帮您|为您|替您|把|向|跟|和|让|请|为|给|帮|通知|联系|安排|提交|登记|申请|退|补|改|发|寄|下单|转|取消|报|开)[^。?!]{0,30}",
        unless=r"已经(?:给您|跟您|和您)(?:说|讲|解释)",
    ),
    Rule(
        "action",
        r"(?:您|你)?(?:一|只要)?(?:收到|发来|发我|寄到|传来|提供|签好|付完)[^。?!]{0,16}(?:当天|马上|立刻|就|即刻|立即)[^。?!]{0,20}(?:办|处理|退|发|寄|开|安排|审)",
    ),
    # confirm: asks whether it is right and whether anything is left
    Rule(
        "confirm",
        r"(?:还有|有没有|还需要|另外还)(?:别的|其他|其它|什么别的|什么其他|什么|哪里|啥|没有|不清楚|不明白|没说到|没讲到|疑问|顾虑|需要)[^。?!]{0,20}(?:\?|吗|没有|么)",
    ),
    Rule(
        "confirm",
        r"(?:这样|这么|如此|这个)(?:处理|安排|解决|办|弄|方案|结果|答复|做|说)?[^。?!]{0,8}(?:可以|行|满意|合适|妥当|好|同意|认可|接受|没问题)(?:吗|么|不|吧|了吗)",
    ),
    Rule("confirm", r"(?:您|你)[^。?!]{0,6}(?:满意|认可|同意|放心了)(?:吗|么|不)|满不满意|满意吗"),
    Rule(
        "confirm",
        r"(?:现在|这会儿|这下)[^。?!]{0,20}(?:好了|正常|恢复|能[^。?!]{1,6}|可以[^。?!]{0,6}|看到|收到)(?:了吗|了没|了么|吗|没有|不)",
    ),
    Rule(
        "confirm",
        r"(?:我(?:再)?(?:跟您|和您|给您|帮您)?(?:确认|核对|复述|重复|捋|总结|对)一?(?:下|遍)?)[^。?!]{0,80}(?:对吗|对吧|对不对|没错吧|是吗|是吧|正确吗|没记错|\?)",
    ),
    Rule("confirm", r"(?:对吗|对不对|没错吧|是这样吧|没问题吧|没记错吧|可以吧)\?"),
    Rule(
        "confirm",
        r"(?:哪里|有什么|有哪|如果有|要是有|若有|有任何)[^。?!]{0,12}(?:不对|不妥|不满意|不合适|没说清|漏|遗漏|不清楚|想法|意见|出入|改|不同意)[^。?!]{0,10}(?:随时|尽管|直接|都可以|请|您说|告诉|提)",
    ),
    # red lines
    Rule(
        "contempt",
        r"这(?:么|都|点)(?:简单|基本|常识|小事|浅显)|连这(?:个|都|点)|(?:这|都)不(?:懂|会|知道)(?:吗|啊|\?)|小学生都|三岁|地球人都|谁都知道|是个人都|有没有常识|没见过世面|您这(?:种|样的)(?:人|客户|客人)|你这(?:种|样的)(?:人|客户)",
    ),
    Rule(
        "contempt",
        r"(?:买|用|住|坐|吃|付)不起|穷|一分钱一分货|这个价(?:位|钱)[^。]{0,10}(?:还想|就|要求)|想(?:得)?(?:太)?美|您可真(?:会|行|厉害|聪明|逗|有意思)|你可真(?:会|行|厉害)|真(?:有本事|行|厉害)啊|跟您(?:说|讲)了?(?:您|你)?也(?:不懂|听不懂|不明白)|说了你也|听得懂(?:吗|人话)|老人家[^。]{0,10}(?:不懂|就别)|外行|乡下",
    ),
    Rule(
        "irritation",
        r"(?:说|讲|解释|告诉|回答)(?:过|了)(?:多少|好几|几|三|八百|无数|n)(?:遍|次|回)|(?:到底|究竟)(?:想|要|听|有没有|还|懂|是)|有完没完|没完没了|烦不烦|够了|别(?:再)?(?:催|问|闹|吵|嚷|打断|啰嗦|打来)|催什么|急什么|吵什么|喊什么|嚷什么|再说一遍|又(?:来|是您|是你|打|怎么)了?(?:\?|!)|你(?:没完|烦)|(?:我|都)(?:快)?(?:被你|被您)?烦(?:死|透)|能不能(?:听我|别|不要|让我)",
    ),
    Rule(
        "irritation",
        r"我(?:就)?一(?:个)?人|我(?:也)?(?:很|挺|正)忙|(?:没看见|没看到|看不见)(?:我|后面)[^。]{0,8}(?:忙|排)|(?:赶紧|快点|快)(?:说|决定|选|填|讲)|(?:怎么|咋)(?:老|总|又|还)(?:是)?(?:问|打|来|催)",
    ),
    Rule(
        "refusal",
        r"(?:(?<!能)不能|没法|无法|(?<!可)不可以|(?<!行)不行|办不了|没办法|不支持|不归|不负责|不管|管不了|帮不(?:了|上)|做不了|退不了|换不了|不予|不接受|不受理|没有(?:权限|办法|这个服务)|不是我(?:们)?(?:的事|部门|管|负责|负责的)|规定(?:就是|如此|是这样)|只能这样|爱莫能助|恕(?:难|不))",
        unless=r"可以(?:给|帮|为|先|换|改|用|选|去|走|申请|考虑)|但|不过|我(?:帮|给|替|来|这就|马上|先)|要不|不如|建议|或者|改成|换成|您看|另外|能(?:给|帮|为)|已经|对不起让|转(?:给|接)|联系方式",
    ),
    Rule(
        "refusal",
        r"(?:您|你)(?:自己)?(?:去)?(?:找|问|打给|联系|投诉)(?:他们|厂家|快递|平台|总部|银行|别的|其他|商家|物业|楼上|那边|领导|别人|售后)|(?:不|又不)(?:归|是)我(?:们)?(?:管|这)|(?:那|这)是(?:他们|别的部门|快递|厂家|总部|系统|平台|供应商|上面)[^。]{0,6}(?:的事|的问题|负责|管|规定)",
    ),
    Rule(
        "doubt",
        r"(?:您|你)(?:确定|肯定|敢保证|能证明|有证据|有什么证据)[^。]{0,16}(?:\?|吗|不是)|(?:是不是|会不会|该不会|别是|恐怕|怕不是|应该是|肯定是|多半是|估计是|八成)(?:您|你|家里|小孩|自己)[^。]{0,16}(?:弄|摔|忘|记错|看错|搞错|操作|没|自己|点|填错|输错|拿错|按|碰|人为|泡)|(?:记错|看错|搞错|弄错|听错|数错)了?吧|(?:自己|人为)(?:弄|摔|搞|拆|损坏|造成|操作)|怎么(?:别人|人家|其他(?:人|客户))(?:都)?(?:没|不)|(?:从来|以前|从)没(?:有)?(?:人|客户|听说|出过|遇到)[^。]{0,12}|不可能(?:的|吧|啊|是|没|少|有|出)|怎么(?:可能|会)(?:没|少|有|是|坏|出|错|不)|口说无凭|谁知道(?:是不是|您|你)|(?:您|你)说(?:没|有)就(?:没|有)|凭什么(?:说|相信)",
        unless=r"不(?:是|会)(?:怀疑|不信|不相信)|没有(?:怀疑|不信)|安全起见|为了(?:您的)?(?:账户|资金)?安全",
    ),
    Rule(
        "carelessness",
        r"随(?:便|您|你)(?:吧|您|你|了|啦|怎么|写|填|选)?|爱(?:怎么|咋|投诉|退|买|要|来)[^。]{0,4}(?:就|不|怎么|咋)|(?:都)?(?:行|可以|差不多)(?:吧|了吧|得了|就行)|无所谓|(?:不|没)(?:太)?(?:清楚|知道|了解)(?:啊|吧|哦|诶|欸|,|。|$)|(?:应该|可能|大概|好像)(?:是|没|会|吧|就)[^。]{0,8}吧|谁(?:知道|晓得)|再说吧|(?:回头|改天|有空|到时候|等等)再(?:说|看|讲)|哦[,。]|噢[,。]|嗯嗯|(?:等着|等通知|等着吧|等吧)|不就是[^。]{0,12}(?:吗|嘛)|(?:又不|也不)是(?:什么)?(?:大|多大)|多大点?事|至于(?:吗|嘛)|您(?:刚才|刚刚)?说(?:啥|什么)来着|凑合|将就",
    ),
    # warm wordings
    Rule(
        "respect_I",
        r"我(?:非常|特别|很|十分|完全|真的|也|能|可以|太)*(?:理解|明白|体会|懂|感受|知道您|清楚您)|我(?:来|亲自|会)?(?:负责|跟进到底|全程|跟到底|盯)|(?:是|这是)我(?:的|们的)?(?:错|疏忽|责任|失误|不好|没|们没)|怪我|我的(?:错|责任|疏忽)|换(?:作|成|了)?我(?:也|是您)|要是我(?:也)?|我向您(?:道歉|致歉|赔)|我(?:替|代)|我(?:记下|记住)|我听(?:到|明白|懂|清楚|得出)|交给我|包在我|我们(?:没做好|没有做好|做得不|的责任|疏忽|的失误)",
    ),
    Rule(
        "willing_I_can",
        r"我(?:们)?(?:这边|这儿|现在|马上|立刻|先|再|也)?(?:可以|能|能够|愿意|很乐意|乐意|来|这就|会|帮您|给您|为您|替您)(?:先|马上|立刻|尽快|尽力|尽量|再|免费)?(?:帮|给|为|替|陪|去|把|查|联系|安排|处理|申请|协助|试|想办法|争取|做|跟|到|打|向|请|让|看)",
    ),
    Rule(
        "ease_could_you",
        r"(?:能不能|能否|可否|可不可以|是否可以|方便)(?:请|麻烦)?(?:您|你)?[^。?!]{1,30}(?:\?|吗|下|呢)|(?:您|你)(?:能|可以|方便)[^。?!]{1,25}(?:吗|么|\?)|(?:请|麻烦|劳驾|烦请|辛苦)(?:您|你)[^。?!]{1,25}(?:一下|下|好吗|可以吗)|(?:请|麻烦)您",
    ),
    Rule(
        "consent_may_I_trouble",
        r"(?:可以|能|可不可以|能不能|能否|可否|是否)(?:允许|让|占用|耽误|打扰|请问|冒昧|容)?我[^。?!]{1,20}(?:吗|么|\?|一下)|(?:打扰|耽误|占用|麻烦|劳烦|叨扰|辛苦)(?:您|你|一下)|不好意思[^。?!]{0,10}(?:打扰|打断|耽误|麻烦|问)|介意(?:我|的话)?|(?:请|容)(?:允许|许|我)[^。]{0,10}|方便(?:的话|占用|耽误|接|说话|我)",
    ),
    # atmosphere
    Rule(
        "praise",
        r"(?:您|你)(?:真|太|很|非常|实在|可|确实|考虑得|想得|记得|描述得|说得|讲得|准备得|观察得|保管得|眼光|做得|这个(?:问题|建议|办法|主意)|的(?:建议|眼光|提醒|描述|记性|想法))[^。?!]{0,12}(?:细心|仔细|周到|专业|清楚|明白|好|耐心|体贴|有心|棒|厉害|内行|及时|到位|准|对|宝贵|大度|有远见|齐全|完整|周全|爱惜)|难得(?:您|你)|多亏(?:了)?(?:您|你)|幸亏(?:您|你)|一看就",
    ),
    Rule(
        "care",
        r"(?:注意|保重|小心|当心)(?:身体|安全|休息|保暖|脚下|路上|别)|(?:您|你|老人|孩子|宝宝|家人|人)[^。?!]{0,6}(?:没事|没受伤|还好|有没有受伤|没烫|没伤|不舒服|好点|吃饭|吓|着凉|累|冷|热)[^。?!]{0,6}(?:吧|吗|没|了吗)|别(?:太)?(?:着急|担心|急|上火|难过|害怕|慌|累)|早点休息|喝(?:口|杯)(?:热)?水|路上(?:小心|慢|注意)|慢慢(?:来|说|走)|先(?:坐|歇|喝|缓)|受(?:惊|累|委屈|伤|苦)|身体(?:要紧|第一|怎么样)|安全(?:要紧|第一|最重要)|早日康复",
    ),
    Rule("thanks", r"谢谢|感谢|多谢|谢了|致谢|谢您|3q|thx|承蒙|感激", unless=r"谢谢(?:你|您)?(?:的好意)?[,]?不用"),
    Rule(
        "esteem",
        r"老(?:客户|顾客|会员|朋友|主顾|用户)|贵宾|(?:尊敬|尊贵)的|(?:像)?您(?:这样|是)(?:的)?[^。]{0,8}(?:专家|行家|内行|前辈|老师|贵客|老客|会员|懂)|向您(?:请教|学习)|贵(?:公司|司|单位|校|店|方|厂|院)|久仰|荣幸|(?:听|按|照)您的|您(?:是|才是)(?:专家|行家|内行|老手)|重要(?:的)?(?:客户|伙伴|会员)|信任(?:我们|和|,|。)|以您(?:为|的)",
    ),
    # parts of the reply beyond those above
    Rule(
        "facts",
        r"(?:您|你)(?:(?:刚才|刚刚|前面|之前|上次|是)(?:说|讲)|(?:说|讲)(?:的|过)|(?:刚才|刚刚|之前|上次)?(?:提到|反映))|(?:我)?(?:看到|查到|了解到|记录(?:显示|上)|系统(?:显示|里))|确实(?:是)?(?:有|没|晚|少|多|坏|错|扣)|您(?:的)?[^。?!]{0,16}(?:延误|晚了|没到|没收到|坏了|多扣|扣了|断了|少了|破了|错发|迟到)",
    ),
    Rule(
        "emotion",
        r"(?:着急|生气|难受|失望|焦急|恼火|窝火|委屈|担心|不舒服|不好受|烦心|心急|憋屈|无奈|糟心|闹心|上火|不安|扫兴|糟糕的心情|不满)",
        unless=r"别(?:着急|担心|生气)|不满意",
    ),
    Rule(
        "affirm",
        r"(?:换(?:作|成|了)?(?:谁|我|任何人)|谁(?:碰上|遇到|遇上|摊上)|任何人)[^。?!]{0,16}(?:都|也)会|(?:您|你)(?:的|有)?(?:要求|想法|反应|担心|心情|生气|着急)?[^。?!]{0,4}(?:合理|应该|有道理|完全正常|理所应当|情有可原|说得对|没错|是对的)|(?:理所|情理|人之常情)|(?:理解|明白)(?:您|你)|应该的|有道理",
    ),
    Rule(
        "open_ending",
        r"随时(?:联系|找|打|告诉|叫|说|吩咐|找我|反馈)|还(?:有|需要)(?:什么|别的|其他)[^。]{0,15}|您(?:看|觉得)[^。?!]{0,12}(?:吗|呢|如何|怎么样|\?)|有(?:任何|什么)(?:问题|需要|情况|想法|疑问)",
    ),
)

# -- English ---------------------------------------------------------------------------------------

_WE = r"(?:i|we|i'll|we'll|i've|we've|i'm|we're)"
_WHEN = (
    r"(?:right now|right away|now|immediately|straight away|at once|this minute|today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|"
    r"by (?:noon|midday|close|end|the end|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|\d|eod|cob)[^.?!]{0,16}|"
    r"(?:on |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|within (?:the |an? |\d|two|three|five|ten|half|24|48)[^.?!]{0,16}|"
    r"in (?:the next |an? |\d|two|three|five|ten|half)[^.?!]{0,14}|before (?:noon|lunch|\d|close|you|the end|five|six)|at \d|\d ?(?:am|pm)|same day|first thing|as we speak|while you)"
)
_VERB = (
    r"(?:send|sent|book|arrang|call|phone|ring|email|refund|credit|replac|ship|dispatch|process|escalat|open|log|raise|file|fix|repair|reset|"
    r"check|chase|transfer|deliver|collect|pick|cancel|update|issue|post|put|get|order|remov|waiv|add|reserv|hold|text|reply|report|sort|"
    r"schedul|visit|bring|walk|contact|follow|let you|give|have|be (?:there|with|at|round)|change|confirm|activate|restore|unlock|print|swap|resend|resent|reship|pass)"
)

EN = (
    Rule(
        "explore",
        r"(?:^|[.!?,;\n-] {0,3}|\b(?:so|and|ok|okay|sure|sorry|right),? )(?:can|could|would|will) you (?:please |just |kindly |possibly )?(?:tell|describe|walk|share|send|give|explain|read|confirm|check|say|show|remember|recall|let me know|talk|run|spell|repeat|take)[^?!.]{0,90}",
    ),
    Rule(
        "explore",
        r"\b(?:what|which|when|where|who|how (?:long|many|much|often|old|far|did|do|does|is|are|was)|whose)\b[^?!.]{0,90}\?",
        unless=r"how (?:does|is|would) that|what do you expect|how many times|who do you|what(?:'s| is) (?:your|the) problem|anything else|what else can i|what more|how was",
    ),
    Rule(
        "explore",
        r"(?:^|[.!?,;\n-] {0,3}|\b(?:and|so|or) )(?:do|does|did|is|are|was|were|has|have|had) (?:you|your|it|the|there|this|that|he|she|they|anyone|any)\b[^?!.]{0,90}\?",
        unless=r"are you (?:sure|kidding|serious|happy|satisfied|ok with|okay with|comfortable|listening|telling)|is that (?:ok|all|right|alright|fine|everything)|is there anything|does that|do you (?:agree|even|really|think)|is it working|did you (?:even|not|really)|have you any|is this ok|anything else|(?:other|more|further) questions?",
    ),
    Rule(
        "explore",
        r"(?:tell me|walk me through|talk me through|describe|help me understand|let me know|fill me in|take me back|give me (?:the|your|an idea)|share)[^?!.]{0,60}",
        unless=r"if (?:anything|you need|there)|let me know if|tell me (?:if|about it!)",
    ),
    Rule(
        "offer",
        r"(?:i|we) (?:can|could|would be able to|'d be happy to|am able to|are able to|might) (?:also |either |instead |certainly |do is )?[^?!.]{2,80}(?:or|instead|if you(?:'d)? (?:like|prefer|want)|would you|\?|for free|at no|free of charge|in the meantime)",
    ),
    Rule(
        "offer",
        r"(?:how about|what about (?:if|a|we|i)|what if (?:i|we|you)|would you (?:like|prefer|rather|be open|consider|be interested)|shall i|should i|do you want me|want me to|would it help|how would you feel|would (?:a|an|the) [^?]{2,40}(?:work|help|suit)|may i suggest|can i (?:offer|suggest|interest)|i(?:'d| would) (?:suggest|recommend|propose)|i suggest|my suggestion|another option|one option|two options|other option|alternatively|you(?:'re| are) welcome to|you could (?:also )?(?:try|swap|switch|come|use))\b[^?!.]{0,60}",
    ),
    Rule(
        "offer",
        r"\b(?:but|however|though|instead|what (?:i|we) can do)\b[^?!.]{0,12}\b(?:i|we|you|there)\b[^?!.]{0,6}\b(?:can|could|may|is)\b[^?!.]{0,60}",
    ),
    Rule(
        "action",
        rf"\b{_WE}\b[^?!.]{{0,30}}\b{_VERB}[^?!.]{{0,70}}\b{_WHEN}",
        unless=r"try to|hopefully|as soon as (?:we|i) can|might|possibly|can do|would you",
    ),
    Rule(
        "action",
        rf"\b{_WHEN}[^?!.]{{0,20}}\b{_WE}\b[^?!.]{{0,20}}\b{_VERB}",
        unless=r"try to|hopefully|might|would you",
    ),
    Rule(
        "action",
        r"\b(?:i've|i have|we've|we have|i just|i've just|we just|i already|has|have) (?:already |just |now |also )*(?:been )?(?:sent|booked|arranged|called|phoned|emailed|refunded|credited|replaced|shipped|dispatched|processed|escalated|opened|logged|raised|filed|fixed|repaired|reset|chased|transferred|cancelled|canceled|updated|issued|posted|put|ordered|removed|waived|added|reserved|changed|activated|restored|unlocked|printed|swapped|resent|passed|moved|taken|applied|reversed|placed|set|upgraded|corrected|scheduled|asked|flagged|blocked|extended|switched)\b",
        unless=r"have you",
    ),
    Rule(
        "action",
        rf"\b(?:engineer|technician|colleague|manager|driver|courier|plumber|team|supervisor|specialist|mechanic|nurse|doctor|warehouse|accounts|fitter|electrician|[a-z]{1, 20}) (?:will|is going to|'ll|is on|is coming|is bringing)\b[^?!.]{{0,60}}{_WHEN}",
        unless=r"try to|hopefully|might",
    ),
    Rule(
        "action",
        rf"\b(?:i'm|i am|we're|we are) (?:just |now )?(?:sending|booking|arranging|calling|emailing|refunding|crediting|replacing|processing|escalating|logging|raising|putting|getting|ordering|removing|adding|holding|resetting|cancelling|transferring|issuing|changing|going to {_VERB})[^?!.]{{0,60}}{_WHEN}",
    ),
    Rule(
        "action",
        r"\b(?:once|as soon as|when|the moment|the minute) (?:you|it|the|i|we)\b[^?!.]{0,50}(?:same day|right away|straight away|immediately|within|that day|at once)",
    ),
    Rule(
        "confirm",
        r"(?:anything|something) (?:else|more|further|i(?:'ve| have) missed|we(?:'ve| have) missed|left|unclear|you(?:'d| would) like to (?:add|change))[^?!.]{0,50}\?|what else can i|any (?:other|further|more) (?:questions|concerns|issues)|is that everything|is there anything",
    ),
    Rule(
        "confirm",
        r"\b(?:does|do|did|is|are|would|will) (?:that|this|it|these|those|the [a-z]{1,20}|everything|you|all)\b[^?!.]{0,40}\b(?:work for you|sound|suit|ok|okay|alright|all right|help|solve|resolve|settle|look right|look good|make sense|acceptable|happy with|satisfied|comfortable with|agree|answer|cover|correct|fine|working (?:now|again)|good with|meet|right)\b[^?!.]{0,25}\?",
    ),
    Rule(
        "confirm",
        r"(?:have i|did i|have we|did we) (?:got|get|understood|understand|covered|cover|missed|miss|answered|answer|note|noted|captured|left|forget)[^?!.]{0,50}\?|(?<!all )(?:right|correct|yes|agreed|ok|okay|alright|fair)\?$|do you (?:need|want|have) (?:help with |me to do )?(?:anything else|(?:any |some )?(?:other|more|further) questions?)|is that (?:right|correct|ok|okay|all right|alright|fair|how)|are (?:we|you) (?:good|happy|all set|ok|okay|satisfied|comfortable)",
    ),
    Rule(
        "confirm",
        r"\b(?:can|could) you (?:see|try|check|open|log|refresh|hear|confirm)[^?!.]{0,40}\b(?:now|again|your side|your end|at your end|on your end|works)\b|(?:working|showing|arrived|come through|back|sorted|gone) (?:now|again|ok|okay|for you|at your end|on your (?:end|side))[^?!.]{0,12}\?",
    ),
    Rule(
        "confirm",
        r"(?:if (?:anything|something|any part)[^?!.]{0,30}(?:wrong|off|not right|missed|unclear|missing|doesn't|differently|objection)[^?!.]{0,30}(?:tell|say|let me|shout|stop)|(?:tell me|say so|shout|stop me|let me know) if (?:i(?:'ve| have)?|anything|any of|that|this|something|you (?:disagree|see|would))[^?!.]{0,30})",
    ),
    # red lines
    Rule(
        "contempt",
        r"\b(?:even a (?:child|kid|toddler|five)|any(?:one|body) (?:with (?:a brain|half|eyes|common)|can see|knows)|it(?:'s| is) (?:not rocket|really not that (?:hard|difficult|complicated)|common sense|pretty obvious|basic)|common sense|obviously you|do i (?:have|need) to (?:spell|draw|explain)|let me (?:use|say it in) (?:small|simple)|you people|people like you|someone like you|(?:your|that) (?:kind|sort|type) of (?:customer|person|people)|if you can(?:'t|not) afford|can't afford|you get what you pay|well done, (?:genius|you)|congratulations|bravo|genius|good luck with that|clearly you (?:don't|didn't|can't)|you wouldn't understand|too (?:complicated|technical) for you|oh,? (?:wow|please|bless|sure|of course you)|bless (?:you|your)|dear me|how (?:clever|adorable|cute|sweet)|sweetheart|learn to read|can you (?:not )?read\b|can't you read|aren't you (?:clever|special))",
    ),
    Rule(
        "irritation",
        r"\b(?:how many times|i(?:'ve| have)? (?:already |just )?(?:told|said|explained)[^?!.]{0,25}(?:times|already|twice|before|again|and again)|as i (?:already |just )?(?:said|told|explained)|i already (?:told|said|explained)|for the (?:last|third|fourth|fifth|umpteenth|hundredth|tenth|second) time|stop (?:calling|asking|shouting|interrupting|emailing|messaging|yelling)|calm down|will you (?:just )?(?:listen|let me)|let me finish|you again|what (?:now|is it now|is it this time)|what do you (?:want|expect)|look,|listen,|seriously\?|oh for|for (?:heaven|god|goodness|pete)|i(?:'m| am) (?:busy|tired of|sick of|fed up)|make up your mind|hurry up|are you (?:done|finished|even listening)|do you (?:even )?(?:listen|mind)|enough(?: already|\.|!)|don't (?:raise|shout|take that tone|rush me)|i (?:only|just) have two hands|i don't have all day|there (?:are|is) (?:other|a queue|a line|people)[^?!.]{0,20}(?:waiting|behind|too))",
    ),
    Rule(
        "refusal",
        r"\b(?:(?:i|we|you) (?:can't|cannot|can not|don't|won't|couldn't|are unable|am unable|are not able|am not able|'re unable|'m unable|'re not able|'m not able)[^?!.]{0,60}|not (?:possible|our (?:problem|department|responsibility|policy|fault)|my (?:job|problem|department|responsibility|area)|something (?:i|we)|allowed|permitted|covered|refundable|up to me)|nothing (?:i|we) can do|(?:that's|it's|this is) (?:just )?(?:the|our|company) (?:policy|rule)|no refunds?|no exceptions?|out of (?:my|our) hands|(?:have|need) to (?:ask|contact|call|speak|talk|take (?:it|that) up)[^?!.]{0,20}(?:manufacturer|courier|bank|them|someone else|head office|another|other department|supplier|landlord)|isn't (?:possible|allowed|something)|against (?:our )?policy|there is no way|no can do|policy is policy|rules are rules)",
        unless=r"\bbut\b|however|instead|what i can|i can (?:offer|send|help|check|ask|arrange|do|give|put)|we can|you can|alternative|i'll|i will|would you|if you(?:'d)? (?:like|prefer)|don't (?:worry|want you|doubt|mind|have to)|i've|can't wait|can't imagine|i don't (?:blame|think you|see why)|until|before|without",
    ),
    Rule(
        "doubt",
        r"\b(?:are you (?:absolutely |really |quite |completely )?(?:sure|certain|positive)|you(?:'re| are) sure|did you (?:actually|really|even)|you (?:must|probably|might|may|could) (?:have )?(?:just )?(?:forgot|forgotten|dropped|misread|misplaced|lost|entered|typed|clicked|pressed|done|misheard|made|broken|got it wrong|left|mixed|overlooked|be mistaken|imagin)|(?:maybe|perhaps) you (?:just )?(?:forgot|dropped|misread|misplaced|lost|entered|typed|clicked|pressed|did|misheard|made|broke|left|mixed|overlooked|are mistaken)|nobody else|no one else|never (?:had|heard|seen|happens)[^?!.]{0,30}|that(?:'s| is) (?:impossible|not possible|odd|strange|hard to believe)|(?:that|it) (?:can't|cannot|couldn't) (?:be|have)|so you (?:say|claim)|you claim|if (?:that's|it's) (?:even )?true|can you prove|do you have (?:any )?proof|our (?:system|records) (?:doesn't|don't|never) (?:lie|make)|user error|your own|someone in your|what did you do to|sounds like you|you should have|why didn't you|hard to believe|convenient)",
        unless=r"not doubting|don't doubt|no doubt|for (?:your )?security|to protect your|i believe you",
    ),
    Rule(
        "carelessness",
        r"\b(?:whatever|don't (?:really )?(?:know|care)|no idea|dunno|not sure,? (?:maybe|try|ask|tbh|really)|i guess|i suppose|probably (?:fine|ok|okay|nothing|tomorrow|just)|should be (?:fine|ok|okay|there|alright)|it happens|these things happen|big deal|who knows|try (?:again )?later|just wait|give it (?:a )?(?:few|time|day|week)|some(?:time|where|one|body|how) (?:or other|maybe|next|will)|yeah yeah|mm-?hm{1,9}|uh-?huh|meh|not (?:really )?my (?:thing|call|day)|what was (?:it|your|that) again|what did you say|wasn't listening|sorry,? (?:what|who|miles away|was)|or something|kind of|and stuff|suit yourself|up to you|as you like|do what you (?:want|like)|it is what it is|someone will|let's see what)",
    ),
    Rule(
        "respect_I",
        r"\bi (?:completely |totally |fully |really |do |can |quite |also |certainly |absolutely )*(?:understand|see (?:why|how|what|that)|appreciate (?:how|that|why)|hear (?:you|how|that)|get (?:it|that|why|how)|know (?:how|this|that|what)|realise|realize|recogni[sz]e|feel)|i(?:'d| would) (?:be|feel) (?:\w{1,20} )?(?:upset|frustrated|annoyed|angry|the same|disappointed|furious|cross|worried)|(?:that|this) (?:is|was|one is|one's) (?:on (?:me|us)|my (?:fault|mistake|responsibility)|our (?:fault|mistake|responsibility))|my (?:mistake|fault|responsibility|apologies)|our (?:mistake|fault|error)|i (?:apologi[sz]e|take (?:full )?responsibility|own|should have|made)|leave (?:it|this|that) with me|i(?:'ll| will) (?:own|personally|see (?:this|it) through|take care|look after|stay with|make sure)|in your (?:shoes|place|position)|we (?:let you down|got (?:this|it) wrong|messed|dropped|fell short|should have)",
    ),
    Rule(
        "willing_I_can",
        r"\b(?:i|we)(?:'d| would)? (?:can|could|am able|'m able|am happy|'m happy|would be (?:happy|glad)|be (?:happy|glad|delighted)|am glad|'ll|will|'m going to|am going to)\b[^?!.]{0,50}|\b(?:i'll|we'll|i'm (?:happy|glad|ready)|i'd be (?:happy|glad)|happy to|glad to|let me|allow me to)\b[^?!.]{0,30}",
    ),
    Rule(
        "ease_could_you",
        r"\b(?:could|would|can|will) you (?:please |just |kindly |possibly |mind |be able )?\w{1,20}|\bmight you\b|\bif you (?:could|wouldn't mind|would|don't mind)\b|would you mind|(?:when|whenever) you(?:'re| are)? (?:have|get|ready|a moment)|\bplease\b[^?!.]{0,20}(?:when|if you)",
    ),
    Rule(
        "consent_may_I_trouble",
        r"\b(?:may|might|could|can) i (?:just |please |quickly |briefly )?(?:ask|trouble|have|take|put|borrow|check|get|interrupt|call|place|confirm|start|bother|steal|suggest|step|pop|keep)\b|is it (?:ok|okay|alright|all right) (?:if|to)|would it be (?:ok|okay|alright|all right|possible)|do you mind if|would you mind if|sorry to (?:bother|trouble|interrupt|keep|ask|disturb|jump|butt)|(?:with|without) your permission|if i may|excuse me for|sorry for the (?:bother|trouble|interruption)|mind if i",
    ),
    Rule(
        "praise",
        r"\b(?:well (?:spotted|done|observed|organised|organized|prepared)|good (?:catch|thinking|eye|point|idea|call|question|memory|instinct|spot)|great (?:catch|question|idea|point|thinking|eye|job)|excellent (?:question|point|idea)|sharp (?:eye|of you)|(?:thoughtful|kind|clever|smart|wise|careful|patient|helpful|thorough|sensible) of you|you(?:'ve| have)? (?:explained|described|kept|done|been|handled|put)[^?!.]{0,25}(?:well|clearly|perfectly|brilliantly|patient|helpful|carefully|thorough|clear|kind|right thing)|(?:very|really|so|that's) (?:clear|helpful|thorough|thoughtful|useful)|impress|perfect(?:ly)? (?:described|explained)|you did the right|you(?:'re| are) (?:absolutely |quite )?(?:observant|very organised|very patient))",
    ),
    Rule(
        "care",
        r"\b(?:are you (?:all right|alright|ok|okay|hurt|safe|injured|somewhere safe|warm)|is (?:everyone|anyone|everybody|your (?:\w{1,20} )?(?:son|daughter|baby|mother|mum|dad|dog|cat|child|wife|husband|hand|back))[^?!.]{0,15}(?:ok|okay|all right|alright|hurt|safe|well|feeling)|take care of yourself|take your time|no rush|get (?:some )?rest|get well|feel better|stay (?:safe|warm|well)|drive (?:safely|carefully)|please don't worry|don't worry|hope (?:you|your|he|she|everyone|the|they)[^?!.]{0,20}(?:better|well|ok|okay|safe|recover|all right)|must (?:be|have been) (?:so |really |very )?(?:stressful|exhaust|worr|scar|hard|upset|frighten|painful|tir|awful)|sit down|glass of water|cup of tea|mind (?:the|your) (?:step|head|back)|be careful|sorry for your loss|condolences|look after yourself|keep warm|your (?:health|safety) (?:is|comes))",
    ),
    Rule(
        "thanks",
        r"\b(?:thank you|thanks|thank u|thx|ty|many thanks|grateful|much appreciated|i appreciate (?:you|your|it|the)|cheers)\b",
        unless=r"thanks for nothing|no thanks to",
    ),
    Rule(
        "esteem",
        r"\b(?:valued|loyal|long-?standing|longtime|long-time|one of our (?:best|oldest|most)|your (?:custom|business|loyalty|expertise|experience) (?:means|matters|is|in)|you know (?:this|your|the)[^?!.]{0,20}(?:better|best|well)|you(?:'re| are) the expert|an honou?r|privilege|important (?:customer|client|guest|partner) |(?:been )?with us (?:for|since)|your trust|trusted us|priority (?:customer|guest)|vip|defer to you|someone with your|dear (?:mr|mrs|ms|dr|prof)|distinguished|esteemed|learn from you)\b",
    ),
    Rule(
        "facts",
        r"\b(?:(?<!sure )you (?:said|mentioned|told|reported|were|have been|waited|ordered|paid|booked|received|didn't|did not)|i (?:can )?see (?:that|here|from|your|the)|(?:our|the|my) (?:records|system|log|notes) (?:show|say)|so (?:the|your|you(?! think| want| really))|it (?:was|is|did) (?:late|broken|wrong|delayed|damaged))",
    ),
    Rule(
        "emotion",
        r"\b(?:frustrat\w{0,20}|upset\w{0,20}|annoy\w{0,20}|disappoint\w{0,20}|angry|anger|worr\w{1,20}|stress\w{0,20}|inconvenien\w{0,20}|distress\w{0,20}|irritat\w{0,20}|maddening|unsettling|infuriating|anxious|exhausting)\b",
        unless=r"don't worry|no worries",
    ),
    Rule(
        "affirm",
        r"\b(?:anyone would|anybody would|i(?:'d| would) (?:feel|be)|you(?:'re| are) (?:absolutely |quite |completely )?right|you have every right|(?:perfectly|completely|totally|quite) (?:reasonable|understandable|fair|natural)|understandabl[ey]|that(?:'s| is) (?:fair|reasonable|natural)|of course you|no wonder|rightly|makes sense|i(?:'d| would) expect the same|i don't blame you)\b",
    ),
    Rule(
        "open_ending",
        r"\b(?:anything else|let me know|feel free|any (?:other )?questions|(?:call|contact|reach|ring|text|email|message|ask) (?:me|us|out)|(?:does|would) that(?=[^.!?]{0,80}\?)|is that ok|how does that|i'm here|here if you)\b",
    ),
)
