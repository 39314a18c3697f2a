"""Cues that alone decide nothing: the model weighs them, single and in pairs."""

from course_lib.text.rules import Rule

_W = r"[^。?!\n]"

ZH = (
    # what kind of question
    Rule(
        "wh",
        r"什么|啥|哪|几(?:点|号|楼|位|岁|天|次|个|公分|本|单|趟|条|时|格|双|口|米|张|层|路|台)|多少|多久|多大|多高|多重|怎么|怎样|咋|为何|为啥|谁|何时|何地|如何",
    ),
    Rule("choice", rf"(?:是|吗|要){_W}{{1,16}}还是|[?]\s{0, 3}还是|，还是|,还是|要么{_W}{{1,24}}要么"),
    Rule(
        "a_not_a",
        r"有没有|是不是|能不能|要不要|会不会|好不好|行不行|可不可以|对不对|肯不肯|(?:[\u4e00-\u9fff])不(?:[\u4e00-\u9fff])(?:[?,。 ]|$)|没有?(?:[? ]|$)|不(?:[? ]|$)|了没",
    ),
    Rule(
        "ask_info",
        r"(?:请问|问一?[下句嘴声]|多(?:问|嘴)|想(?:问|听|知道|了解)|了解(?:一下|下)|核实一下|回忆|描述|形容|说说|讲讲|念(?:念|一?下|给)|报(?:一?下|给|我)|告诉我|发我|发给我|拍(?:一?[张个下]|给|照)|截(?:个|张|图)|跟我(?:说|讲))",
    ),
    Rule(
        "past_facts",
        rf"(?:上次|昨[天晚]|前[天几]|最近|当时|那天|刚才|之前|以前|平时|夜里|早上|出现|开始|发生){_W}{{0,20}}(?:吗|呢|没有|还是|什么|哪|几|多|\?)",
    ),
    Rule(
        "object_state",
        rf"(?:是|在|有|响|亮|坏|吐|疼|漏|闪|红|绿|黄){_W}{{0,12}}还是|什么(?:颜色|型号|样|牌子|时候|位置|声音|报错)|哪(?:个|只|边|里|儿|款|一|年|天|节|栏|行|层|种|号|条)",
    ),
    # proposals
    Rule("give", r"(?:给|帮|替|为)(?:您|你|贵)|(?:送|赠|赔|退|换|改|留|免|补|寄|调|升)(?:您|你|给)|我(?:带|陪|送)您"),
    Rule(
        "would_you",
        r"要不(?!然)|要不要|(?:您|你)(?:看|觉得|说|挑|选|定|想|愿意|点头|拿主意)|(?:您|你)(?:意下|指一)|意下如何|可好|行不|成不|成吗|行吗|好吗|可以吗|可不可以|好不好|怎么样|中不中|中吗|要得|使得|ok不|妥当不|合(?:不合)?适|挂不挂|哪(?:种|样|个|条|边)(?:合|都|您|好|方便)|不如|或者|或是|另外|要么|也行|都行|两条路|两个(?:选择|办法|法子)|两种|各退一步|选(?:一|哪)",
    ),
    Rule(
        "but_can",
        rf"(?:不过|但|只是|可是|倒是|只能|没(?:有)?了|不能|不行|满了|放不开|办不了|没法|来不及|确实){_W}{{0,40}}(?:可以|能|给您|给你|帮您|还有|也行|我(?:给|帮|替|来|让|做主))",
    ),
    Rule("condition", r"(?:要是|如果|若|倘|您要|嫌|想|愿意)(?:您|你)?[^。?!]{0,18}(?:我|就|也|可以|都)"),
    Rule(
        "price_words",
        r"(?:免费|不收|不加钱|不要钱|折|优惠|券|抵|便宜|补贴|公益价|运费我们|免[\u4e00-\u9fff]{0,3}费|一分不|一分钱)",
    ),
    # commitments
    Rule(
        "time",
        r"今[天日晚早儿夜]|明[天日晚早儿]|后天|昨[天日晚]|周[一二三四五六日末]|礼拜[一二三四五六天]|星期|下周|[0-9一二三四五六七八九十两半]{1,20}(?:点|小时|分钟|个?工作日|天内|日内|刻钟|钟头|月[0-9一二三四五六七八九十]{1,20})|[0-9]{1,20}[:：点][0-9]{0,4}|上午|下午|晚上|中午|傍晚|下班前|当[天日]|月底|早上|夜里",
    ),
    Rule(
        "now",
        r"现在|这就|马上|立刻|立即|即刻|当场|正在|正往|刚(?:刚|才)?|随即|眼下|这会儿我|我这就|十分钟|五分钟|两分钟",
    ),
    Rule(
        "done",
        r"已(?:经|于|全|审|恢复|更|发|退|给|在|安排|提|登|重|配|换|修|寄|办|补|查|转|为|将|到|出|签|按|通)|(?:好|妥|完|上|出|走|掉|过|到|回|清|开|通|换|发|寄|退|补|改|登|录|修|订|提|传|装|印|锁|撤|消|成)了(?:[,。! ]|$)|(?:好|妥|完)(?:啦|咯|喽)|拿到了|找着了",
    ),
    Rule(
        "doer",
        r"我(?:去|来|把|让|叫|给|帮|替|陪|盯|守|跟|亲自|这边|现在|今|明|下|马上|从|打|送|拿|发|带|退|补|开|查|安排|负责)|(?:师傅|同事|小[\u4e00-\u9fff]|老[\u4e00-\u9fff]|工程师|阿[\u4e00-\u9fff]|经理|主任|队长|组长|司机|护士|医生|技术|研发|仓库|财务|厂家|专员|班长)[^。?!]{0,16}(?:去|来|到|给|把|往|上门|送|修|装|回|开|取|联系|过来)",
    ),
    Rule(
        "promise_verb",
        r"(?:给您|给你|为您|替您|帮您|把[\u4e00-\u9fff]{1,8})[^。?!]{0,10}(?:退|寄|发|送|修|换|改|办|装|补|查|调|开|登|取|结|回|打|留|加|转|约|拆|销|清|锁|挪|收)",
    ),
    Rule(
        "vague",
        r"(?:尽快|尽量|争取|会(?:的|尽)|适时|择机|酌情|研究|协调|高度重视|届时|有(?:消息|结果|进展|了)[^。]{0,8}(?:会|再|就|肯定|通知|告诉|说)|等通知|会(?:通知|反馈|处理|转达|考虑|有人|叫)|转(?:交|达|给)相关|排(?:着|队)|后续|另行|再说|正在(?:处理|跟进|协调|核实)|第一时间|反馈(?:上去|给|啦|了))",
    ),
    Rule(
        "once_you",
        r"(?:收到|发来|一到|到了|传(?:上)?来|补齐|发过来|给我|提供|签好|付完|号码一到|只要您)[^。?!]{0,14}(?:就|当(?:天|日|场)|即|马上|立刻|今天|分钟|下午)",
    ),
    # confirmations
    Rule(
        "left",
        r"还有(?:没有|别的|其他|什么|啥|哪|不)|还(?:需要|要|缺|差|漏|有)[^。?!]{0,10}(?:吗|不|没|什么|别的)|别的(?:事|需要|问题)?(?:吗|没|还)|漏(?:了|没|掉|记|什么)|没记(?:上|全|错)|落下",
    ),
    Rule(
        "check_result",
        r"(?:您|你)?(?:看看|看一[眼下]|试试|试一?[下把]|摸摸|听听|数数|查(?:一)?下|瞧瞧|拧|打开|刷(?:一)?下|登(?:一下|录|上)?|点开|抬抬|走两步|照照)[^。?!]{0,24}(?:吗|不|没|了没|呢|\?|说)|能(?:打开|看到|登|进|听|收|上)[^。?!]{0,8}(?:吗|了|不)|(?:到账|收到|好使|正常|清楚|恢复|通)了?(?:没|吗|不)|对得上|对不上|没错|有误|出入|不符",
    ),
    Rule("still", r"还[^。?!,]{1,10}(?:吗|不|没|呢|\?)|(?:不|没)[^。?!,]{1,4}了吧"),
    Rule(
        "satisfied",
        r"满意|认可|同意|妥当|放心|合(?:您|你)?(?:的)?意|接受|没意见|认同|踏实|称心|吃得消|稳妥|没问题吧|可以吧|行吧|对吧|是吧",
    ),
    Rule(
        "recap",
        r"跟您(?:复|核|对|确认|捋)|核对|复(?:述|核|一遍)|再(?:确认|对|核|捋|说)一|我(?:这么|这样)?理解|我记(?:的|了|下|在)|敲定|就(?:定|这么|算|按)|那就|以上|总共(?:三|两|几)|一共(?:三|两)|两件|三样|[,:;][^。?!]{2,20}、[^。?!]{2,20}、",
    ),
    Rule(
        "invite",
        r"(?:哪里|哪儿|哪样|哪一?[条句处]|有(?:什么|哪|任何|疑|异)|如有|若有|如不|要是|不(?:对|合|满意|清楚|明白))[^。?!]{0,16}(?:随时|尽管|直接|指出|直言|告诉|说|喊|回|提|改|骂|找)",
    ),
    Rule("identity", r"(?:预留|身份证|后四位|出生|尾号|姓名|户名|本人|核对身份|核验|密码)[^。?!]{0,16}"),
    Rule(
        "announce",
        r"(?:到此结束|已(?:结案|关闭|归档|了结)|欢迎(?:下次|再次)|祝您|再见|就这样|先这样|不送|自动归档|下一位)",
    ),
    Rule(
        "explain",
        r"(?:是因为|因为|由于|按(?:照)?(?:规定|合同|条款)|规则|原因|所以|系统是|一般(?:是|来说)|根据|适用|属于|则|系|均|按日|按月)",
    ),
    Rule("greeting", r"^(?:您好|你好|早上好|下午好|喂|亲|欢迎|尊敬)"),
    Rule("sorry", r"抱歉|对不起|不好意思|致歉|道歉|见谅|海涵|谅解|包涵"),
    Rule(
        "formal",
        r"贵(?:司|方|户|公司|校|行|处)|敬|谨|烦请|拨冗|兹|来函|来示|碍于|恕|系|予以|均|之|尚|祈|所(?:询|请|附|提)",
    ),
    # tone
    Rule(
        "rhetorical",
        r"难道|凭什么|莫非|何必|谁(?:叫|让|说|知道|规定|还)|怪(?:谁|我)|怨谁|赖(?:谁|我)|能不[^。?]{1,8}(?:吗|\?)|不是[^。?]{1,14}(?:吗|嘛)|(?:您|你)(?:以为|当)|急(?:啥|什么)|催(?:啥|什么)|有啥用|(?:您|你)(?:不会|怎么不|咋不|干嘛|图啥|认字)|留着过年|还(?:想|要|能|用)(?:咋|怎么|怎样|我)|是(?:您|你)[^。?]{0,6}还是我|(?:自己|您)不会[^。?]{0,8}(?:吗|\?)|我还怕",
    ),
    Rule(
        "tautology",
        r"([\u4e00-\u9fff]{1,4})就是(?:不)?\1|(?:没|关|过|不)[\u4e00-\u9fff]?(?:了)?就是|爱[\u4e00-\u9fff]{1,2}不[\u4e00-\u9fff]|要[\u4e00-\u9fff]{1,2}就[\u4e00-\u9fff]|([\u4e00-\u9fff])\2\2|想[\u4e00-\u9fff]就[\u4e00-\u9fff]|([\u4e00-\u9fff]{2})\3(?:[,。!]|$)|([\u4e00-\u9fff])(?:了)?[,?]?\4(?:了)?[,?]",
    ),
    Rule(
        "particle",
        r"呗|嘛[,。?!]|(?:啊|呀)\?|得了|拉倒|咯|喽|哟|哎哟|哎呀|我说|祖宗|切|喔|哦[,。 ]|嗯[嗯,。]|呵呵|啦啦",
    ),
    Rule(
        "self",
        r"(?:您|你)?自己[^。?!]{0,10}(?:不|看|弄|寄|拿|找|拨|选|点|签|的|开|学|刷|拨|查|没|动|想|跑|办|去|填|记|按|吃|数|说)",
    ),
    Rule(
        "others",
        r"别(?:人|的(?:客户|同学|顾客|人))|人家|大家|谁都|个个|(?:就|只有)(?:您|你)|别家|不止您|天天有人|都这(?:样|么)|从来没(?:人|有)",
    ),
    Rule(
        "your_doing",
        r"(?:您|你)(?:是不是|会不会|别是|不会是|那边|家|自己|确定|记错|看错|好好想|再想|是(?:忘|没|把|不))[^。!]{0,16}|别是|怕是|手滑|喝多|眼睛|数清楚|动过|摔|泡水|烫|掉地|进水|人为|砸|埋深|没[^。]{0,4}(?:够|关|裹|数|看|插|校)|不会是|该不会|老实说|真的?有|说不准",
    ),
    Rule(
        "sys_against",
        r"(?:系统|记录|监控|照片|录音|签收|合同|后台|报告|表|录像|通知|短信|条款|短信)[^。?!]{0,10}(?:显示|写着|看得|可(?:没|不|一)|都|签|清清楚楚|里可|在那|贴|不会)|墙上|门口贴|写着呢|有照片|调监控|您签|广播",
    ),
    Rule(
        "belittle",
        r"简单|小学|都(?:会|懂|知道)的|不懂|教您|教你|老房子|不差|买不起|便宜货|显摆|高攀|本事|厉害|能耐|了不起|见得多|活菩萨|百忙|聪明|眼花|认字|说相声|看选美|浪费|一大把|那么大字|这(?:都|么|还)[^。]{0,6}(?:找不到|不会|看不|听不|不懂)|您可真|真会挑|您懂的",
    ),
    Rule(
        "weary",
        r"懒得|烦|费劲|没完|再(?:打|问|催|找|来|拨)[^。]{0,4}了|(?:四十|八十|几十|三百|一天)[^。]{0,6}(?:个|件|案子)|又(?:是|来|怎么|没|少|一)|受够|挨骂|催啥|痛快话|快(?:说|点|讲)|想好了再|三遍|一遍(?:遍|又)|您嗓门|(?:挂|接下一)[^。]{0,3}了|排队|后面(?:还|有)|下(?:一)?(?:位|个)",
    ),
    Rule(
        "closed_door",
        r"没(?:办法|法|辙|号|有(?:这|通融|权|零|人)|零钱|了[,。])|不(?:归|管|行|能|支持|给|予|便|可以|清楚|知道|退|受理|作|接受|透露|办)|无(?:权|法|可奉告|排期|人|从)|恕|碍(?:于|难)|歉难|谢绝|免不了|退不了|做不了|办不了|说了不算|规矩|规定|以[^。]{1,10}为准|无误|您(?:去|找|问|打)[^。]{0,12}(?:吧|嘛|呗|去|电话)|找(?:谁|他们|别人)|另请|到别处|概不|没用|作废|拒",
    ),
    Rule(
        "nonchalant",
        r"随(?:便|您|你)|无所谓|都(?:行|一样)|反正|大不了|多大点|死不了|不是什么大|再说|回头|没(?:顾上|记|听清|注意)|来着|走神|忘了(?:问|记)?|等(?:着|吧)|就(?:那样|这样)吧|差不多|应该(?:能|会|是|没|在)|可能(?:吧|是|在)|大概|估计|不(?:清楚|知道)|收到[。 !]?$|好的[呢亲哦]|哪(?:个|儿|里)[^。]{0,6}来着|有字|拿不拿|凑合|行吧",
    ),
    Rule(
        "alt_offer",
        r"但|不过|可以|要不|我(?:给|帮|替|让|陪|找|联系)|改|换|给您|给你|帮您|推荐|另(?:外|有)",
        unless=r"还(?:有|需要|要)(?:什么|别的|其他|其它|啥|哪)",  # asking what else is no way out of a no
    ),
    Rule(
        "neg_doubt",
        r"不是(?:不信|怀疑|疑心|质疑|说您|较真|我)|没有(?:不信|怀疑|针对)|没(?:说|有)您|(?:不|没有)(?:怀疑|质疑|疑心)|相信您|信您",
    ),
    Rule("safety", r"安全(?:账户|起见)?|诈骗|转账|骗子|收款人|违禁|过敏|风险|有人(?:让|教)|电话里教"),
    # warmth
    Rule(
        "i_feel",
        r"我(?:也|都|真|很|特|太|完全|非常|替您|能|懂|听|看着|知道|明白|理解|认|搁|换|要是|洗过|体会|记得)[^。?!]{0,12}(?:急|火|恼|心疼|难受|理解|明白|懂|体会|恼火|窝火|过意不去|感同身受|着急|气|烦|知道|不好受|揪心|清楚)|感同身受|(?:搁|换|放)(?:我|谁)|心疼|过意不去|我理解|我懂|我明白|我知道",
    ),
    Rule(
        "my_fault",
        r"(?:责任|错|疏忽|过失|锅|失误|不是)[^。?!]{0,4}(?:在|归|算|是)(?:我|本|咱)|我(?:的|们的)?(?:错|疏忽|责任|失误|不对|不是|漏|没(?:说|讲|交代|校|盯|做|查|看|写|通知|跟))|是我|怪我|我认|我担|我负责|算我的|我兜|我扛|我盯|我来(?:跟|扛|担|负)|我替[^。]{0,8}(?:担|赔|道)|我检讨|我(?:录|写|看|记|填|开|算|搞|弄|听|发)[^。]{0,4}(?:错|漏|串|反|晚)",
    ),
    Rule(
        "i_can",
        r"我(?:们|这边|这就|现在|马上|今|明|再|也|先|从|在|把)?[^。?!,]{0,10}(?:可以|能|来|去|帮|给|替|陪|让|送|查|办|退|改|补|装|修|打|发|开|调|安排|盯|守|代|盖|教|拿|扶|找|争|做主|留|锁|寄|跟|搬|挪|拆)",
    ),
    Rule("give_no_i", r"(?:^|[,。!? ])(?:给|帮|替|为)(?:您|你)"),
    Rule(
        "soft_request",
        r"(?:请|麻烦|劳|烦|有劳|辛苦|拜托|能|可|方便|可否|能否|愿意)[^。?!,]{0,2}(?:您|你)[^。?!]{0,24}|(?:方便|能否|可否|能不能|可不可以)[^。?!]{1,24}|(?:一下|给我|下)(?:吗|么|嘛|好吗|呗|行吗|可以吗|好不好|可以不)|(?:行不|可以吗|好吗|好不好)\?|不吝|拨冗|劳驾|望(?:贵|您)",
    ),
    Rule(
        "leave",
        r"打扰|打搅|耽误|占(?:用|您|你|个)|冒昧|介意|容我|允许我|借您?|叨扰|厚着脸皮|多嘴|不好意思(?:又|问|打|麻烦|啊)|抱歉(?:占|又|打扰)|能不能让我|能让我|可以[^。]{0,3}我[^。]{0,8}吗|别怪我|给我[一三两几]?分钟|麻烦您老|烦您|劳您",
    ),
    Rule(
        "compliment",
        r"细心|仔细|周到|专业|清楚|明白|齐(?:全|备)|完整|难得|多亏|亏得|幸亏|真会|懂行|讲究|眼光|灵|了不起|有心|厉害|教科书|服气|佩服|漂亮|利索|标准|到位|体贴|孝顺|大度|体谅|不催|有骨头|环环相扣|精审|聪明|真(?:行|好|棒)|好眼力|行家|提醒得|说到点|点醒|帮(?:了)?(?:我们|大忙)|省了我们",
    ),
    Rule(
        "person_care",
        r"身体|受(?:伤|惊|累|凉)|伤着|疼(?:吗|不)|别(?:急|慌|怕|担心|着急|难过|上火)|慢(?:点|慢|着点)|小心|当心|注意|歇|休息|喝(?:口|杯|点)|热水|暖和|吃(?:饭|得消|点)|睡(?:得|着|个)|老人|孩子|保重|安全|冷不|累|辛苦了一|站起来|扶|坐(?:下|这)|缓一缓|一宿|没合眼|折腾|路上|淋|陪(?:您|着|你)|人(?:要紧|没事|先)|别踩|不舒服|好些|好点",
    ),
    Rule("thank", r"谢谢|感谢|多谢|致谢|谢意|谢忱|谢了|感激"),
    Rule(
        "standing",
        r"(?:老|头|第一)[^。,]{0,4}(?:客户|顾客|会员|住客|朋友|街坊|主顾|储户|读者|师傅|把式)|(?:教授|老师|主任|专家|行家|内行|前辈|院士|工程师|总|厂长|常客|贵客|老板|老先生|特级|大夫)[,您]|您(?:比我|在[^。,]{1,10}(?:一辈子|年)|是(?:专家|行家|内行|老|区里|我们)|懂|说(?:了算|退步))|听您|您拿主意|您指|请教|向您|学习|最有资格|不敢|班门弄斧|荣幸|等您|面子|您(?:开口|一句话|来定|定夺)|拜读|久仰",
    ),
    Rule(
        "sarcasm_mark",
        r"[😂🤷🙄微笑]|真是(?:谢谢|感谢)|(?:非常|太|真)(?:非常)?感谢[^。]{0,4}[\"“]|谢谢[,，]谢谢|感动坏了|可真|真行|恭喜",
    ),
    Rule("bare_short", r"^[^,。?!]{1,8}[。!]?$"),
    Rule("echo", r"^[^,。?!]{1,6}\?[^。]"),
)

EN = (
    Rule("wh", r"\b(?:what|which|when|where|who|whose|how (?:long|many|much|often|old|far|big|bad|soon)|how)\b"),
    Rule("choice", r"\?\s?or\b|, or (?:is|was|did|does|only|just|do|are|has|the|a|not|more|were)\b[^?]{0,50}\?"),
    Rule(
        "ask_info",
        r"\b(?:tell me|talk me|walk me|show me|describe|read (?:me|out)|spell|remind me|let me have|give me|send me|run me|take me|help me|explain|say (?:a bit|more)|share|paste|screenshot)\b",
    ),
    Rule("yesno_q", r"\b(?:is|are|was|were|do|does|did|has|have|had|any)\b [^?!.]{1,70}\?"),
    Rule(
        "past_facts",
        r"\b(?:last|yesterday|before|when it|first notice|started|happen\w{0,20}|since|at the time|previously)\b[^?!.]{0,60}\?",
    ),
    Rule(
        "propose",
        r"\b(?:shall|should) (?:i|we)|would you (?:like|prefer|rather|take|be|settle|consider|want|care)|(?:do you )?want (?:me|one|that|it|us|to)|how about|what about|what if|fancy|could (?:do|offer|swap|put|give|move|also|instead|have)|can (?:do|offer|swap|put|give|move|also|instead|have|be|let|get)|instead|alternative\w{0,20}|either|option\w{0,20}|if you(?:'d| would)? (?:like|prefer|rather|want|don't mind|can)|up to you|your (?:choice|pick|call)|pick|suggest|recommend|would that|suit|in the meantime|or (?:i|we|you) (?:can|could)|happy to|welcome to|on the house|free of charge|no charge|discount|half price|on us\b",
    ),
    Rule(
        "but_can",
        r"\b(?:can't|cannot|no longer|not able|won't|isn't|full|sold out|afraid|unfortunately|don't|gone)\b[^?!]{0,70}\b(?:but|though|however|what i can|i can|we can|could|there's|i do have|instead)\b",
    ),
    Rule(
        "time",
        r"\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues?|weds?|thurs?|fri|sat|sun|mon|noon|midday|midnight|\d{1,9} ?(?:am|pm|mins?|minutes|hours?|hrs?|days?|working days)|by \w{1,20}|within|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)|before (?:\d|you|the|noon|lunch|close|one|two|three|four|five|six)|in (?:\d{1,9}|a|an|ten|five|two|twenty|half)|next (?:week|mon|tue|wed|thu|fri)|end of (?:the )?(?:day|week)|first thing|\d{1,9}(?:[:.]\d\d)|the \d{1,9}(?:st|nd|rd|th)|yesterday|shortly|minutes?)\b",
    ),
    Rule(
        "now",
        r"\b(?:now|right away|straight away|immediately|at once|this minute|as we speak|on (?:my|his|her|their|its) way|just now|already|while you)\b",
    ),
    Rule(
        "done",
        r"\b(?:i've|we've|has been|have been|i have|we have|has|just|been|'s (?:been|gone|in|on|out|done|back|booked|sorted|paid|sent)|is (?:in|on|out|done|booked|sorted|paid|sent|back|posted)|(?:re)?sent|booked|refunded|credited|replaced|fixed|reset|cancelled|raised|logged|ordered|reserved|updated|changed|paid|issued|posted|left|put|swapped|moved|approved|done|sorted|restored|added|removed|waived|extended|taken|went|called|rang|spoke|corrected|printed)\b",
    ),
    Rule(
        "will_do",
        r"\b(?:i'll|we'll|i will|we will|i'm (?:sending|putting|calling|going|getting|booking|on|moving|taking|coming|ringing|walking|giving|doing)|he'll|she'll|they'll|will (?:be|call|ring|bring|come|collect|send|have|fix|deliver|phone|get|do|pick)|(?:he|she|[a-z]{1,20})'s (?:coming|bringing|on|going|getting|taking|sending)|comes|brings|rings|goes|collects|delivers|is (?:coming|bringing|sending|going|taking|driving))\b",
    ),
    Rule(
        "doer",
        r"\b(?:engineer|technician|manager|driver|courier|plumber|supervisor|mechanic|nurse|doctor|dr|warehouse|accounts|fitter|electrician|porter|vet|chef|colleague|captain|team|crew|mr|mrs|ms)\b",
    ),
    Rule(
        "vague",
        r"\b(?:as soon as (?:possible|we can|i can)|in due course|look into|someone will|we'll see|be in touch|get back to you|hopefully|try (?:to|our|my)|do (?:my|our) best|at some point|eventually|keep you (?:posted|updated|informed)|working on it|being (?:looked|reviewed|handled|investigated)|bear with|under review|passed (?:it )?(?:on|to)|noted|one of these days|when (?:we|they|i) (?:can|get)|soon)\b",
    ),
    Rule(
        "once_you",
        r"\b(?:once|as soon as|when|the moment|the minute|if) (?:you|it|i|we|your)\b[^?!.]{0,60}\b(?:i'll|we'll|same|today|within|straight|go|it goes|right|will)\b",
    ),
    Rule(
        "left",
        r"\b(?:anything (?:else|more|i|we|missing|left|you|not|still)|something (?:else|i)|everything\b[^.?!]{0,30}\?|missed|left out|forgotten|any (?:other|more|further|questions|bits|part)|else\b[^.?!]{0,20}\?)",
    ),
    Rule(
        "result_ok",
        r"\b(?:work(?:s|ing)?|better|fit(?:s)?|right|ok|okay|fine|clear|happy|good|gone|back|stopped|arrived|come through|through|load(?:s|ing)?|showing|match(?:es)?|sorted|still|look(?:s)?|feel(?:s)?|sound(?:s)?|sit(?:s)?|warm enough|at your end|your (?:end|side))\b[^?!.]{0,30}\?",
    ),
    Rule(
        "agree",
        r"\b(?:agree\w{0,20}|satisf\w{1,20}|acceptable|suit(?:s)? you|ok with|okay with|happy with|comfortable|to your liking|have i got|did i get|am i right|is that (?:right|correct|it|you|how|all|what)|correct\?|right\?|yes\?|deal\?|fair\?|do we|can we agree|confirm that|does that|would that|will that|that do you|all good|all right|good with)\b",
    ),
    Rule(
        "recap",
        r"\b(?:so (?:that's|it's|we're|we've|you're|to)|to (?:recap|confirm|sum|be clear|check|summarise)|let me (?:read|run|check|repeat|play|say)|read (?:that|it|this) back|in short|just to (?:confirm|check)|we(?:'ve| have) (?:agreed|got|settled|said))\b",
    ),
    Rule(
        "invite",
        r"\b(?:if (?:anything|something|any|i've|it|that|there's|not|you (?:see|spot|find|disagree|think))[^?!.]{0,50}(?:say|tell|shout|let me|reply|write|call|speak|point|object|stop)|(?:say|shout|tell me|let me know|stop me|object|speak up|reply|correct me)[^?!.]{0,20} if)\b",
    ),
    Rule(
        "identity",
        r"\b(?:date of birth|postcode|last four|security question|account (?:name|holder)|full name|memorable|verify|passcode|mother's maiden|for security)\b",
    ),
    Rule(
        "announce",
        r"\b(?:closed|closing|goodbye|have a (?:nice|good|great|lovely)|enjoy|case is|ticket is|ticket has|this concludes|resolved|we consider|take care|bye)\b",
    ),
    Rule(
        "explain",
        r"\b(?:because|that's (?:why|because|the|how)|due to|the reason|normally|usually|it's (?:just|a|the|how)|means|policy|according to|applies|depends|the (?:fee|charge|rate) is|is charged|runs on|per)\b",
    ),
    Rule("sorry", r"\b(?:sorry|apolog\w{1,20}|regret|forgive)\b"),
    Rule(
        "formal",
        r"\b(?:kindly|dear|further to|we regret|regards|sincerely|pursuant|herewith|hereby|please be advised|accordingly|enclosed|attached|nonetheless|reviewed|your (?:appeal|request|application|letter|enquiry))\b",
    ),
    # tone
    Rule(
        "tag",
        r", (?:did (?:you|it|u|she|he|they)|is it|isn't it|wasn't (?:it|he|she)|was it|do (?:you|u)|don't (?:you|we)|have you|haven't (?:you|we)|are you|aren't (?:you|we)|doesn't it|hasn't it|right|then|or what|is (?:he|she|that))\s?\?",
    ),
    Rule("echo", r"^(?:[a-z']{1,20} ){0,2}[a-z']{1,20}[?!.]{1,3} "),
    Rule(
        "sure",
        r"\b(?:quite |absolutely |really |very |entirely )?(?:sure|certain|positive)\b[^.!]{0,40}\?|\breally\b[^.!]{0,30}\?|\bactually\b",
    ),
    Rule(
        "your_doing",
        r"\b(?:you (?:must|may|might|could|probably|didn't|did|forgot|dropped|left|misread|pressed|clicked|entered|gave|haven't|never|weren't|missed|clipped|knocked|remember|claim|say)|your (?:end|own|side|memory|doing|device|kids|teeth)|people (?:sometimes|often|usually|do|tend)|customers (?:sometimes|often|usually|do|tend)|overlook\w{0,20}|mistaken|confus\w{0,20}|muddled|memory|imagin\w{0,20}|witness|doing to|driving it|did you (?:drop|spill|leave|press|knock|remember|check|read|use|brake))\b",
    ),
    Rule(
        "records",
        r"\b(?:(?:our|the|my) (?:system|records?|log|video|gps|camera|footage|scale|driver|book|packing|readings?|tracker|machine)|signed for|it says|on the (?:door|sheet|form|list|website|board|label|screen)|temp log|delivered)\b",
    ),
    Rule(
        "never_here",
        r"\b(?:never|nobody else|no one else|everyone else|others?|first (?:i've|time anyone|complaint)|only you|for you|they all|doesn't (?:go|happen)|can't (?:have|be|go)|couldn't (?:have|be)|don't see how|funny how|how odd|strange|amazing how|always|as usual|you'd be amazed)\b",
    ),
    Rule(
        "not_doubting",
        r"\b(?:not (?:doubting|saying|questioning|suggesting|accusing|that i)|no one's|nobody's|no reason to doubt|don't doubt|i believe you|take your word|far be it)\b",
    ),
    Rule(
        "belittle",
        r"\b(?:genius|bravo|brave|inspiring|marvellous|brilliant|wow|congratulations|well done|clever|cute|sweet(?:ie|heart)|darling|dear|chief|love|pal|kiddies|grandma|even a|by tapping|five words|big letters|twelve-year-olds|school|obviously|clearly|simple|easy|basic|rocket|not for (?:you|everyone)|perhaps not|difficult words|expert|oh you're|look it up|can be bought|in shops|learn|in red|where it says|by yourselves|at all|honoured|you people|your (?:sort|kind|type|lot)|shame|afford|elastic)\b",
    ),
    Rule(
        "weary",
        r"\b(?:again{1,9}|already|times|nth|third|fourth|last time|finally|yes,? you said|i said|told|keep|stop(?:s|ped)?|for heaven's|for (?:god|pete|goodness)|come on|all right, all right|okay, okay|look\b|honestly|seriously|hurry|queue|one of me|thirty|busy|my (?:two|arms|hands|shift)|what (?:am i|on earth|now|does it say)|supposed to|make up your|make your mind|previous|take it or leave|before you|calendar|ugh|fine:|just (?:the|tell|read|answer|type)|yes or no|pick\.|something to go on|leave it there|end of it|if that)\b",
    ),
    Rule(
        "no",
        r"(?:^|[.!?] )(?:no|nope|not|never|we don't|we haven't|can't|nothing|not us)\b|\b(?:don't (?:do|lend|accept|offer|allow|deal|have|give|take)|not (?:ours?|us|possible|my|our|something|a thing)|nothing (?:to|we|i)|no (?:refunds?|exceptions?|stamp|resale|items|entry|iron|deviation)|declined|dismissed|final|refus\w{1,20}|cannot|unable|won't be|only\.|is twenty|closed|sender's|landlord|contractor|subcontracted|(?:their|his|her|someone else's) (?:job|problem|department|end|side)|works as designed|take (?:it|that) up|just (?:hand|carry|move)|between you|do not offer|policy)\b",
    ),
    Rule(
        "offhand",
        r"\b(?:whatever|dunno|probably|maybe|i (?:guess|think|suppose|imagine)|sort of|kind of|or something|or so|w/e|ish|mm{1,9}|uh-?huh|huh|yeah|ye\b|meh|could be|might be|somewhere|some(?:one|body) may|what was it|was it|drifted|again\?|wasn't (?:writing|listening)|more or less|if it matters|try that|see\b|fine probably|or not|who knows|they do that|it happens|people do|these days|lot of them|rip\b|or like|anyway|next!|busy night|what's the name)\b",
    ),
    Rule(
        "alt",
        r"\b(?:but|however|instead|i can|we can|you can|could|try|i'll|we'll|would you|shall|alternatively)\b",
        unless=r"\b(?:anything|something|what) (?:else|more)\b|other questions",
    ),
    Rule("exclaim", r"![^!]{0,30}!|\?{2,}|!\?|😂|🙄|🤷|🙃|\.\.\."),
    Rule("bare_short", r"^[^.?!]{1,40}[.!]?$"),
    # warmth
    Rule(
        "i_feel",
        r"\bi(?:'d| would|'m|'ve| am| have| do| can| too)?\b[^.?!]{0,20}\b(?:understand|see (?:why|how|that)|appreciate|hear you|hate|sympath\w{1,20}|feel|know how|know what|know that|realise|imagine|cross|furious|livid|same|gutted|get (?:it|why|that)|been there|frustrating|with you)\b",
    ),
    Rule(
        "my_fault",
        r"\b(?:my (?:mistake|fault|doing|error|bad|responsibility|job to)|our (?:mistake|fault|doing|error)|on (?:me|us)\b|i (?:should have|misread|forgot|got (?:it|that) wrong|typed|missed|gave you|own|take|made|didn't|muddled|messed|owe|let you down)|we (?:should have|got (?:it|that) wrong|let you down|dropped|missed|messed|failed|lost|owe)|blame me|i'm (?:responsible|to blame)|leave (?:it|this|that) (?:with|to) me|personally|i'll (?:own|see|stay|look after|make sure|answer for)|i asked for|apologi[sz]e)\b",
    ),
    Rule(
        "i_can",
        r"\b(?:i|we)(?:'ll| will| can| could|'d be| am| are|'m|'re)? (?:can|could|happy|glad|able|gladly|be|do|get|put|send|take|bring|give|make|ring|call|walk|fetch|swap|offer|hold|keep|check|ask|move|book|sort|look|have|find|pop|drop|show|help|stay|refund|arrange|order|come|go|run|try|let|print|add|write|change|open|cover|pay|leave|set|read|do|meet|carry|see|start|save)\b",
    ),
    Rule(
        "let_me",
        r"\b(?:let me|allow me|happy to|glad to|gladly|with pleasure|leave it with me|i'm on it|count on me)\b",
    ),
    Rule(
        "soft_request",
        r"\b(?:could|would|can|will|might) (?:you|u)\b|\bplease\b[^.!]{0,60}\?|would you mind|if you (?:could|would|wouldn't|can|have a|don't mind|get a)|\bkindly\b|when you (?:can|get|have)|whenever you|be (?:so kind|able)|do you think you could|any chance (?:you|of you)|grateful if|appreciate it if|mind (?:sending|telling|giving|reading|having|checking|showing|popping|holding|signing|turning|taking|moving|stepping)",
    ),
    Rule(
        "leave",
        r"\b(?:may|might|can|could) (?:i|we)\b|\b(?:mind|ok|okay|all right|alright) if (?:i|we)\b|do you mind|would you mind if|sorry to (?:bother|trouble|interrupt|ring|call|keep|ask|be|disturb|bring|butt|drag|wake)|(?:excuse|pardon|forgive) (?:me|the|my|us)|if i may|permission|bother you|trouble you|borrow|steal (?:a|you|two)|intrud\w{1,20}|impos\w{1,20}|take up|is (?:now|this) a (?:good|bad)|got a (?:minute|moment|sec)|one (?:quick|more) question|i know (?:you're busy|it's a)|hate to",
    ),
    Rule(
        "compliment",
        r"\b(?:well (?:spotted|done|kept|put|observed|remembered|prepared|worded)|good (?:catch|thinking|eye|point|idea|call|question|memory|spot|instinct|of you)|great|excellent|sharp|thoughtful|kind of you|clever|smart|wise|careful(?:ly)?|patient(?:ly)?|helpful|thorough|brilliant(?:ly)?|beautiful\w{0,20}|clear(?:ly|est)?|perfect\w{0,20}|impress\w{1,20}|tidy|neat|lovely|best (?:report|description|kept)|right thing|exactly (?:what|the)|saved (?:us|me)|made my|rare|admir\w{1,20}|hats off|calm(?:ly)?|eye for|patience|quick thinking|generous|spotless|handled|spot on|model of)\b",
    ),
    Rule(
        "person_care",
        r"\b(?:hurt|safe|warm|rest|okay\?|all right\?|feeling|better\b|well soon|take care|no rush|don't worry|worry|poor (?:you|thing|little|love)|how(?:'s| is| are) (?:you|he|she|the|your)|bearing|sit(?:ting)? down|water|tea|step|careful|drive safely|frighten\w{0,20}|scar(?:ed|y)|pain|sore|stress\w{0,20}|exhaust\w{0,20}|tired|sleep|slept|sorry (?:for your loss|to hear|about your)|loss|recover\w{0,20}|breath\w{0,20}|shock|shaken|cold|hungry|eaten|kids?|baby|little one|mum|mother|dog|cat|he trusts|look after yourself|gently|long (?:day|night|drive|flight)|must be|must have been|dread\w{0,20}|rough|hard (?:day|week|time))\b",
    ),
    Rule("thank", r"\b(?:thank\w{0,20}|thx|ty|grateful|appreciate[sd]? (?:it|you|your|the)|cheers)\b"),
    Rule(
        "standing",
        r"\b(?:loyal\w{0,20}|valued|regulars?|years (?:with|of)|with us|member since|longest|oldest|founding|first (?:customer|guest|member)|expert\w{0,20}|you know (?:this|more|better|your|the)|better than (?:i|we|any)|your (?:judgement|judgment|expertise|experience|eye|opinion|word|trust|custom|call)|last word|honou?r\w{0,20}|privilege|professor|chef|captain|maestro|surgeon|doctor|you(?:'ve| have) (?:flown|been|taught|run|built|done|kept|driven|worked|sewn|baked)|learn from|wouldn't dare|ask(?:ing)? (?:you|your advice)|defer|trust your|your table|usual|guest of|best customer|important|esteemed|someone (?:who|with|of))\b",
    ),
)
