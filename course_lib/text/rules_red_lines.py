"""Families of wording that cross a red line: what they have in common is how they are said, not what they are about."""

from course_lib.text.rules import Rule

_N = r"(?:[一二两三四五六七八九十几好多n0-9]{1,3}|多少|无数)"
_YOU = r"(?:您|你)"

ZH = (
    # contempt
    Rule(
        "contempt",
        r"不(?:识|认)字|认(?:得|识)?字(?:吧|吗|不|\?)|识字吧|不看(?:字|的|说明)?(?:的)?吗|是?(?:真)?看不(?:见|懂|到|清)(?:啊|吗|么|\?|还是|呀)|(?:听|看)得懂(?:吧|吗|了吧)|听不(?:懂|明白|进)(?:吗|呢|啊|人话|\?)|(?:理解|阅读)能力|人话|对牛弹琴|白教|眼睛(?:长|是)|(?:说|讲)的是?(?:普通话|中文|汉语)|写的是(?:中文|汉字)|那么大(?:的|个|几个)?(?:字|牌子|按钮|标志)|大字|用嘴说|分得清",
        name="cannot_read",
    ),
    Rule(
        "contempt",
        r"(?:小孩|孩子|小朋友|小学生|幼儿园|大妈|大爷|奶奶|爷爷|老太太|老头|谁|人人|是个人|任何人|地球人|上过学的|脑子|傻子|猫)[^。?!,]{0,8}(?:都|也)(?:会|懂|知道|能|明白|看得|用)|有手就(?:行|会)|(?:生活|基本)?常识|这(?:么|还)(?:简单|容易|明显)|再简单不过|(?:懂|会)(?:一)?点[^。?!,]{0,8}的?(?:人)?(?:都|就)|小学(?:算术|水平)|(?:动|用)(?:动|点|用)?脑子|智商|(?:手把手|一步一步|一句一句)(?:教|喂)|还(?:要|用|得)(?:我|别人|人)[^。?!]{0,8}(?:教|提醒|演示|讲|扶|哄)",
        name="everyone_can",
    ),
    Rule(
        "contempt",
        r"(?:买|用|住|消费|负担|赔|付|吃|坐|养|玩)不起|嫌[^。?!,]{0,4}贵|便宜(?:货|的店|没好货)|(?:这|那)(?:个|种)价(?:位|钱)?|[一二三四五六七八九十几百千两0-9]{1,4}块(?:钱|九)?(?:的东西)?[^。?!]{0,8}(?:还?想|就想|指望|要求|当大爷)|包邮的东西|不是(?:谁|什么人)都|(?:您|你)?这(?:点|么点)(?:钱|存款|收入|工资)|充面子|硬撑|做梦|高攀|上档次|够不着|差您(?:这)?一单|弄脏|乱摸|首付|最便宜的",
        name="money_taunt",
    ),
    Rule(
        "contempt",
        rf"(?:这么大|这个|这把|一大把){_YOU}?(?:年纪|岁数)|上(?:了)?(?:年纪|岁数)的|老人家[^。?!]{{0,10}}(?:就|别|不)|女(?:同志|人|司机|的)[^。?!,]{{0,8}}(?:不懂|正常|就)|外地(?:人|来)|农村|乡下|土包子|没见过|没住过|没坐过|没吃过|{_YOU}?这(?:种|样的|类)(?:人|客户|客人|顾客|家长|用户)|(?:你们|您们)(?:这(?:种|些|帮)|客户|家长)|{_YOU}这(?:水平|条件|身材|学历|智商|素质|心态|品味|文化|理解|技术|电脑)|多大(?:的)?人了|成年人|大男人|年纪轻轻",
        name="kind_of_person",
    ),
    Rule(
        "contempt",
        rf"{_YOU}?可真(?:是|会|行|能|逗|有|厉害|聪明)|真(?:是)?(?:佩服|服了|服气|有(?:意思|本事|才)|行啊|会(?:挑|想|过|玩|说))|挺会(?:过|指挥|想|玩|说|算)|(?:恭喜|可喜可贺|鼓掌|给您鼓|膜拜)|(?:真|太|好)?(?:厉害|了不起|聪明|伟大|能干)(?:了|啊|呀|呢)?[,!。]|也是一种(?:天赋|本事)|人才[,。!]|文采|面子(?:可)?(?:真|够)大|大人物|{_YOU}是上帝|上帝嘛|(?:{_YOU}|都)?说得?(?:都)?对,|{_YOU}(?:最|什么都|全都?)懂|{_YOU}行{_YOU}来|(?:要不|那){_YOU}?来(?:当|坐|干|教|管)|{_YOU}来(?:当|坐|教)|怎么不自己|{_YOU}(?:以为|当)(?:自己|{_YOU}|这|我)[^。?!]{{0,4}}(?:是谁|是)|{_YOU}是谁啊|不简单[。!]|还知道|(?:裱|供)起来|活久见|{_YOU}时间宝贵|[\"“](?:宝贵|高|急|专业|紧急)[^\"”]{{0,4}}[\"”]|(?:难得|总算|终于)[^。?!]{{0,8}}(?:看对|做对|聪明|听懂|一次|开窍)",
        name="mock_praise",
        raw=True,
    ),
    Rule(
        "contempt",
        r"(?:^|[,。!?])(?:呵{1,9}|哈{2,9}|嘿{2,9}|哟|啧{1,9}|切|嗤|瞧)|笑(?:话|死|掉)|都要笑|好笑|搞笑|说笑",
        name="laugh",
    ),
    Rule(
        "contempt",
        r"这么(?:点|一点|丁点)(?:小)?(?:事|毛病|问题|钱|破事)|就(?:为(?:了)?)?(?:这|丢了|少了)[^。?!,]{0,8}(?:至于|也|就|还|打电话|写|跑|发)|至于(?:吗|嘛|发|写|闹)|娇气|玻璃心|矫情|脆弱|急哭|小作文|能急到|(?:为|为了)[一两几三五]?(?:块|毛|分)[^。?!]{0,12}(?:跑|打|写|闹|吵)|一毛钱|(?:所谓|什么)的?[“\"]?(?:急事|重要|投诉|维权|损失)",
        name="belittle_issue",
    ),
    Rule(
        "contempt",
        rf"(?:说|讲|解释|告诉|给{_YOU}说)了?{_YOU}也(?:不|听不|看不)|{_YOU}(?:一个)?(?:外行|门外汉)|隔行|{_YOU}?(?:就|还是)?别(?:瞎|乱)?(?:操心|琢磨|学人家|问那么|逞能|做梦|指望)|{_YOU}(?:干|弄|做|搞|学|考|用)不(?:来|了|好|会|出)(?:的|,|。)|没(?:教过|文化|常识|见识|素质|救)|(?:不是|就)我(?:看不起|瞧不起|说{_YOU})|心里没数|没(?:点)?数|博物馆|老古董|网上搜|搜一下|百度一下|度娘|自己慢慢琢磨|慢慢琢磨|读三遍|看完再来",
        name="not_for_you",
    ),
    # irritation
    Rule(
        "irritation",
        rf"(?:刚|刚才|刚刚|早|早就|都|已经|不是)(?:都|不是|已经|跟{_YOU}|给{_YOU}|和{_YOU}|告诉){{0,3}}[^。?!,]{{0,6}}(?:说|讲|告诉|解释|提醒|强调|念|写|回答|答复)(?:过|了|得很|清楚|明白|{_YOU})|{_N}(?:遍|次|回|趟|个电话)(?:了|[,。?!]|{_YOU}|[^。?!,]{{0,4}}(?:一样|同样))|第{_N}(?:遍|次|回|个|封|条|版|稿)|最后(?:再)?(?:说)?一(?:遍|次)|再(?:说|重复|讲|强调)(?:最后)?一(?:遍|次)|同样的(?:话|问题)|还是(?:这|那)(?:一)?句|说了(?:不|明|是|没|要)[^。?!,]{{0,6}}(?:就是|了)|要我(?:说|讲)多少|正如我|我(?:都|就)说了|前[一两几]封",
        name="told_already",
    ),
    Rule(
        "irritation",
        r"(?:别|不要|少|停止)(?:再|老|总|一直|光|在)?(?:给我)?(?:说话|插嘴|吵|嚷|催|打来|打了|打电话|喊|闹|废话|扯|啰嗦|唠叨|问了|来问|问东|打断|添乱|讲故事|@|发了|一条一条|说了|激动)|闭嘴|停停|打住|(?:先)?(?:听|让|等)我(?:一句|先)?(?:把)?(?:话)?(?:说|讲|念|查)(?:完|一句)?|我话还没|(?:声音?|嗓门)(?:小|低|太)|耳朵没聋|注意[^。?!,]{0,4}(?:态度|语气|言辞|素质)|好好(?:说话|说)|有话好|冲我|(?:跟|对|朝|向)我(?:嚷|吼|发火|吵|喊|叫|发脾气|撒气)|(?:嚷|吵|喊|吼|发火|发脾气|骂人|催|急)[^。?!,]{0,4}(?:没用|有(?:什么|啥|个)?用|干什么|干嘛)|挨骂|(?:急|催|吵|嚷|喊|吼)什么|体谅",
        name="hush",
    ),
    Rule(
        "irritation",
        r"(?:您|你|麻烦|要)[^。?!,]{0,8}快(?:点|些)|^快(?:点|些|说)|赶(?:紧|快)(?:的|点|说|选|吃|定|填|签|交|拿|走|买)|磨蹭|后(?:面|头|边)[^。?!,]{0,8}(?:人|排|等|客)|(?:快|马上|就要)(?:要)?下班|想好了?(?:没|再|吗)|选好了?(?:没|再|吗)|到底[^。?!]{0,10}(?:没有|不|还是|要|想|哪)|准话|痛快(?:点|话)|一次(?:性)?(?:说|问|定|讲|报)(?:完|清|下|全)|(?:说|挑|讲)重点|直接说|绕(?:圈|弯|来)|长话短说|问什么(?:就)?答|要[^。?!,]{1,4}就[^。?!,]{1,4},不[^。?!,]{1,4}就|让(?:让|一让|开)|耽误(?:别人|大家|后面)|别占着|干等",
        name="hurry",
    ),
    Rule(
        "irritation",
        r"我(?:很|正|也|这(?:边|儿|里)?)?[^。?!,]{0,4}忙(?:着|得|死|不过)|没(?:空|时间|工夫|功夫)(?:跟|陪|听|和|在)?|我?(?:一个人|就一双手|两只手|就两只)|(?:几十|上百|[二三四五六七八九]十|一堆)[^。?!,]{0,3}(?:个|单|位|件)(?:客户|人|单|件|在)?|饭(?:都)?(?:没|还没)|嗓子|(?:只|就)(?:伺候|服务|管|接待)(?:您|你)|不(?:止|只|是只)(?:您|你)一|还要不要干|喝口水|我们也是人|受得了|也要休息|没看(?:见|到)我",
        name="busy",
    ),
    Rule(
        "irritation",
        rf"(?:^|[,。!?唉得哎])(?:怎么)?又(?:是|来|怎么|坏|忘|问|打|要|改|错|没|空|找){_YOU}?|(?:怎么|还)(?:老|总|又)(?:是)?|天天|一天到晚|一天[^。?!,]{{0,3}}{_N}(?:遍|次|回)|(?:一)?天天的|每(?:次|回)都|老(?:是|盯|问|打|催)|没完|折腾|烦(?:死|不|人|透|得)|受不了|受够|服了|真费劲|来来回回|[改换退问]来[改换退问]去|反反复复|三番五次|一会儿[^。?!]{{1,8}}一会儿|还(?:要|想)(?:我)?怎(?:么)?样|还问|(?:您|你)(?:说|闹|问|吵)完了?(?:没|吗)|事(?:儿)?怎么这么多|天哪|老天|拜托|行了(?:行了|,|。)|好了好了|知道了知道了|嘴都|口水|头疼|懒得|省得(?:再)?(?:跟|和)|差不多得了|总(?:可以|该|行|满意)|这(?:回|下|次)(?:总|能|可以|行|满意|没话)",
        name="weary",
    ),
    Rule(
        "irritation",
        r"早(?:干|不|说|点|该)[^。?!,]{0,6}(?:什么|嘛|了|说|干)?|现在才|(?:当初|那时|之前|上次|上回)[^。?!,]{0,8}(?:不|怎么)|怪谁|偏偏|又不是我[^。?!,]{0,8}的|(?:提前|上次|昨天|上回)[^。?!,]{0,6}(?:告诉|通知|跟您说|提醒)[^。?!]{0,14}(?:还|又|偏|就是|不)|空手来|(?:怎么|咋)(?:就)?(?:记|学|教|听|说)不|(?:填|写|弄|搞)成这样|重填|重写|下次(?:注意|别|记|再)|就不能|能不能(?:一次|先|别|不)",
        name="scold",
    ),
    # doubt
    Rule(
        "doubt",
        rf"{_YOU}(?:真的?|确定|确信|肯定|敢(?:保证|说)|当真|老实)[^。?!]{{0,16}}(?:吗|\?|过|不是|没有)|(?:好好|再|仔细|认真)(?:好好)?(?:回忆|想想|想一想|回想|找找|找一找|看看|数数|数一数|确认一下是不是)|(?:记|看|听|数|搞|弄|走|认|拿|填|选)(?:错|混|岔|糊涂)了?(?:吧|\?|了)?|记性|会不会(?:是)?{_YOU}|{_YOU}(?:会不会|不会|是不是|别是|该不会|怕是|怕不是|没准|兴许)[^。?!]{{0,12}}|是不是(?:{_YOU}|自己|家里|孩子)|忘了(?:吧|自己|关|拔|取|付|拿)|睡着了",
        name="are_you_sure",
        unless=r"不(?:是|会)(?:怀疑|不信|不相信)|没有(?:怀疑|不信)|安全起见|没(?:记|看|听)错|不会是您弄|不是您",
    ),
    Rule(
        "doubt",
        r"不(?:可能|会)(?:吧|有|出现|自己|少|错|的|是|丢|坏|发|打|记|这样|那么)|怎么(?:会|可能|就)[^。?!]{0,8}|从(?:来)?(?:没|不|未)[^。?!,]{0,8}(?:丢|出过|有过|这样|像您|答应|收到|说过|发过|人)|不(?:会)?骗人|按(?:道)?理|理论上|正常(?:使用|情况|操作)[^。?!,]{0,6}(?:不|都|没)|(?:没|没有)(?:任何)?问题[,。].{0,8}(?:您|你|应该|出在)|说不过去|奇怪(?:了|,)|不至于|哪(?:会|能|有)[^。?!]{0,8}",
        name="impossible",
        unless=r"不会是您弄|不可能让您|不会(?:再|让您|耽误|影响|收)",
    ),
    Rule(
        "doubt",
        r"(?:系统|记录|监控|录音|录像|快递员|骑手|师傅|老师|司机|单子|后台|表上|电表|水表|照片|数据)[^。?!]{0,10}(?:没有?(?:您|你|看|记|这|显)|查不到|可不|可没|不会|不是这|显示(?:您|你|正常|已)|是当面|说当面|有(?:您|你)的|看(?:了|过)|写的)|(?:据|经)[^。?!,]{0,6}(?:调查|核对|核实|检测|查)[^。?!]{0,16}(?:并无|无关|未|正常|签收之后|没有)|(?:出厂|检验|检测)[^。?!,]{0,6}(?:合格|正常)|(?:照|据)记录|与我(?:方|司|们)无关|请(?:贵方|贵司|您)自查|贵(?:方|司)所称|恐系",
        name="records_say",
    ),
    Rule(
        "doubt",
        r"证据|(?:怎么|什么|来|能)证明|凭(?:什么|您|你|一张)|怎么知道(?:您|你|是)|谁(?:信|相信|知道(?:是不是|您|你))|口说无凭|一张嘴|姑且|就算(?:是)?(?:我们|您说)|(?:既然|要是|如果|您要)(?:您|你)?(?:非|坚持|硬|这么)(?:要)?(?:说|认为|这么说)|您(?:要|非)(?:这么|坚持)?说|没法认|不好乱说|有假条|有小票|小票呢|发票呢|一看就知道|试探",
        name="prove_it",
    ),
    Rule(
        "doubt",
        rf"前后[^。?!,]{{0,6}}(?:对不上|不一|矛盾)|对不上|哪句(?:是)?真|(?:拿|用|找|当)[^。?!,]{{0,6}}借口|借口|找茬|碰瓷|讹|撒谎|说谎|骗(?:我|钱|赔|保|退)|是?真的假的|(?:像|是)假的|看着不像|不太像|太巧|真巧|这么巧|正好(?:丢|没|坏)|{_YOU}说[^。?!,]{{1,14}},[^。?!]{{0,14}}(?:难道|怎么|谁|可是|那为什么|哪句)|这话(?:您|你)|(?:上次|上回|昨天)[^。?!,]{{0,8}}(?:不是这么|说的是)|照{_YOU}(?:这么)?说|{_YOU}的意思是[^。?!]{{0,16}}(?:撒谎|骗|偷|故意|错)|难道是?|自己(?:跑|长|飞|消失|没)|有(?:些|的)(?:客人|人|客户)[^。?!]{{0,16}}|这就有意思|多要(?:点)?赔|想(?:免单|占|蹭|讹|白)|天天有人|清楚的?(?:吧|。)|心里(?:应该|该)?(?:有数|清楚)",
        name="your_story",
    ),
    Rule(
        "doubt",
        rf"(?:磕碰|摔|人为|操作不当|使用不当|保管不善|进水|动过|乱(?:动|按|点|拧)|误(?:删|操作|触)|洗坏|没关(?:好|紧)?|没(?:裹|放|拧|插|盖)(?:好|紧|严))[^。?!,]{{0,8}}|(?:多半|八成|肯定|一般(?:都)?|应该|可能|估计|大概|往往|九成|准)是(?:{_YOU}|家里|家人|自己|孩子|操作|使用|老人|人为|用户|客户|手机|那边)|除非|问题(?:应该)?(?:出)?在{_YOU}|出在{_YOU}|{_YOU}(?:那边|家)的?(?:网|手机|设备|线路|硬度计)[^。?!,]{{0,8}}(?:太旧|老|慢|问题)|早干(?:嘛|什么)不说|(?:吃|用)(?:了|过)(?:一大?半|大半|半年|完)|自己不小心|自己(?:弄|搞|碰|丢|点|删|改|摔)",
        name="your_doing",
    ),
    Rule(
        "doubt",
        r"(?:就|只有|单单|唯独|怎么就)(?:您|你)(?:家|们)?(?:一个|一家|收|说|有|听|没|觉得)?|(?:别|其他|其它)的?(?:人|用户|客户|客人|住户|家长|家|顾客|同学)[^。?!]{0,8}(?:都|也|怎么)?(?:没|能|收到|好好|不|说|反映)|人家(?:都|怎么)[^。?!,]{0,8}(?:没|能|好好)|卖(?:出去|了)[^。?!]{0,6}(?:件|台|份)|大家都(?:没|能|好好)",
        name="only_you",
    ),
    # carelessness
    Rule(
        "carelessness",
        rf"随(?:便|意|{_YOU})(?:吧|呗|{_YOU}|了|啦|怎么|写|填|选|挑|给|抄|拿|,|。)?|看着办|都(?:行|可以|成|一样|差不多)(?:吧|的|呗|,|。|$)|无所谓|爱[^。?!,]{{1,3}}不[^。?!,]{{1,3}}|想[^。?!,]{{1,2}}就[^。?!,]{{1,2}}|我没意见|不关我|投诉(?:就)?(?:好了|吧|呗|去吧)|一样一样|来不来|对不对都|有(?:什么|啥)(?:区别|差别|关系|要紧)|我都行|懒得",
        name="dont_care",
    ),
    Rule(
        "carelessness",
        r"看(?:情况|运气|缘分|天意)|说不(?:准|好|定|上)|没(?:个)?准|没谱|谁(?:知道|晓得|说得)|不好说|不(?:一定|保证)|(?:也)?可能(?:吧|是|不是|坏了|也)|大概|也许|或许|应该(?:没|是|行|好|在|能|快)[^。?!,]{0,6}(?:吧|的|了|,|。)|好像是?|估计|差不多(?:吧|得了|就行|了)|快了|该来的|自然会|到时候|回头再?|改天|有空(?:再)?|再说(?:吧|。|$)|等着(?:吧|就是|呗)|等(?:等)?(?:嘛|吧|呗)|等消息(?:就)?(?:好|行|吧)|有没有(?:人管|结果|用)|不行再说|也不一定",
        name="shrug_when",
    ),
    Rule(
        "carelessness",
        rf"来着|走神|没(?:细|仔细|认真|太|怎么)?(?:看|听)(?:清|完|到|见|进去|,|。|$)|没(?:顾上|注意|留意|往心里|记住?|仔细听)|刚(?:才)?(?:没听|没看|没记|看手机|在看)|忘(?:了|记)(?:帮|提交|给|通知|跟|告诉|写)|扫了一眼|太长了|{_YOU}(?:哪位|叫什么)|什么事来|说(?:的)?(?:啥|什么)来|(?:再|您再)(?:讲|说|报)一遍(?:吧|\?|,)|放哪(?:儿|里)?了|姓[^。?!,]{{1,2}}还是姓|{_YOU}说{_YOU}的|在听在听|嗯{{2,9}}|^(?:哦|噢|嗯|喔)[,。!]|^(?:哦|噢|嗯|已读|收到|知道了|好的吧)[。!]?$",
        name="not_listening",
    ),
    Rule(
        "carelessness",
        r"多大(?:点|个)?事|不是什么(?:大|值钱|要紧)|又不是(?:什么)?(?:大|值钱|要命|天塌)|(?:坏|丢|碎|没|破|少)(?:了)?就(?:坏|丢|碎|没|破|少)(?:了)?(?:呗|吧|嘛|,)|习惯(?:了)?(?:就)?(?:好|行)|自己(?:就)?(?:会)?好(?:了|的)|(?:很|挺|这)?正常(?:的)?(?:嘛|啦|,|。)|常有|凑合|将就|忍(?:忍|一忍|着)|别(?:较真|太认真|往心里|当回事|计较|矫情)|走个过场|算了(?:吧|,|。)|(?:吃|死)不(?:死|了)人|能(?:吃|用|住|立住|看)就行|没事(?:儿)?[,。]|运气(?:真)?差|身外之物|几毛钱|再买一个|都这样|磕磕碰碰|(?:大家|谁)(?:不)?(?:都|家)[^。?!]{0,4}(?:在等|没停|这样)|呗(?:[,。!]|$)",
        name="no_matter",
    ),
    Rule(
        "carelessness",
        r"我(?:就)?(?:一)?(?:个)?打工的|我(?:也)?(?:是)?(?:刚|新)来(?:的)?|(?:我)?(?:也)?不(?:太)?(?:清楚|知道|晓得|了解)(?:[,。!啊哦吧呢诶]|$)|没听说|哪(?:知道|晓得)|不是我经手|问别人|(?:没事|没有|没)(?:的话)?我(?:就)?(?:挂|关|走)了|我挂了|(?:快|要)下班了|心情不好|明天再(?:打|来|说)|(?:您|你)先挂|没人(?:看|管|理)|去别处|您自己(?:看|翻|去|上去|转)|上去转转",
        name="dont_know",
    ),
    Rule(
        "contempt",
        r"第一(?:天|次|回)(?:用|来|坐|住|上|出)[^。?!,]{0,8}(?:吗|吧|呀|\?)|没(?:用|见|住|坐|出)过[^。?!,]{0,6}(?:吗|吧|\?)|学(?:着|会|一学)?[^。?!,]{0,3}(?:看|认|读|写|打)(?:清|一下|看|字|表|短信)|学着(?:点|看)|(?:底子|基础)[^。?!,]{0,3}(?:得|要|太|差|薄)|从(?:拼音|abc|加减法)|给懂的人|(?:字|屏幕|按钮)(?:够)?大|老花镜|(?:拿笔|照着)[^。?!,]{0,6}(?:写手上|念|点就行|抄)|太先进|贵(?:人|户)所(?:陈|问)|皆属常识|自诩|大(?:小姐|师|爷|少爷)|(?:口气|架子|排场)(?:倒|可|真|还)?",
        name="talks_down",
    ),
    Rule(
        "irritation",
        r"下(?:次|回)[^。?!]{0,12}(?:看清|注意|别|记得|先|点清|数清|想好|早点|当面|请)|(?:省得|免得|别又|别再|不用再|可别)[^。?!]{0,14}|到此为止|消停|轰炸|刷屏|纠结|磨叽|啰嗦|闹(?:了|事|腾)?(?:[,。!?]|$)|东一句|翻来覆去|前言不搭|纠缠|自重|一(?:次|回)性|愣着|伺候|掰扯|甭|话说前头|最后一次|不许再",
        name="no_more",
    ),
    Rule(
        "doubt",
        r"(?:非|硬|偏)(?:说|要说|讲)|说是[^。?!,]{1,10},|声称|所谓|自称|(?:还)?真(?:有|的|是)(?:您|你)?(?:说的|那么|这么)|(?:先|暂且)(?:不说|当)|就当(?:是)?真|(?:又|再)(?:乱|误|忘|丢|弄|拧|藏|说少)|(?:不会|没)(?:又|再)[^。?!,]{1,10}(?:了?吧|\?)|(?:看|点|数|想)清楚(?:没|金额|再|点)|说实话|老实(?:说|讲)|难(?:以)?采信|(?:心里|自己)(?:最)?清楚|谁(?:撒谎|说谎|对谁错)|是不是我们|算我们的",
        name="as_you_claim",
    ),
    Rule(
        "carelessness",
        r"(?:得|不)[^。?!,]{1,3}(?:不|得)[^。?!,]{1,3}(?:另说|再说|不好说|两说|不保证|看心情)|另说|两说|([\u4e00-\u9fff])[^。?!,]{0,2}不\1[^。?!,]{0,4}(?:的|得了)?[,，]?(?:看|随|听|由)(?:您|你|天|心情|缘)|听天由命|懒|随手|顺手塞|意思意思|(?:自己|您自己)(?:盯|看|瞧|翻|找|热|挑)(?:着|一下|吧|去|点)?|好像(?:是|已经|[^。?!,]{1,6}(?:了|吧))|没(?:给我|问(?!题)|数|留意|打听)|我先走|就这(?:么|样)(?:着)?(?:吧|了|,|。)|大差不差|差不离|不打紧|没招|打(?:发|个)哈欠",
        name="by_the_way",
    ),
    # refusal
    Rule(
        "refusal",
        r"(?<![能可行是会要])(?:不|没(?:有)?|无)(?:法|能|可以|行|予|支持|接受|受理|提供|办理|退|换|赔|改|开|接|卖|做|让|许|准|允许|单独|对外|对个人|公开|公布|放|收|符合|通过|归|管|负责|介入|在我|再(?:接|收|办|有))|(?:退|换|办|修|赔|改|开|做|批|查|帮|管|看|通融|免|拼|等|接|给|弄|处理|受理)不了|做不了主|帮不(?:上|了)|没(?:办法|辙|法子|权限|货|号|票|位|名额|先例|有这|这个|有商量|得商量|用)|免谈|一概|概不|恕|谢绝|不行(?:[,。!]|$|的|就是)|无能为力|爱莫能助|作废|停(?:售|办|产|止报名)|已(?:经)?(?:满|结束|截止|停|售罄|过期|过了)|超(?:出|过)[^。?!,]{0,8}(?:范围|期|天|时间|保修)|过了[^。?!,]{0,4}(?:期|时间)|关门|放完|一口价|统一的",
        name="closed_door",
        unless=r"没有?(?:问题|关系|错|事|注意|弄错|怀疑|不信)|不(?:行的话|收(?:钱|费|手续))|无障碍|无(?:需|理由)|不用",
    ),
    Rule(
        "refusal",
        r"(?:您|你)?(?:自己)?(?:去|得|要|应该|直接)?(?:自己)?(?:去)?(?:找|问|联系|咨询|打给|投诉到?)(?:他们|厂家|厂商|快递|平台|总部|银行|别人|别的|其他|商家|物业|楼上|那边|领导|售后|原来的|卖家|房东|保险|交警|社区|居委|医院|学校|有关|相关|运营商|开发商|航空)|(?:跟|和|与)(?:我|我们|本店|商场|酒店|平台)?[^。?!,]{0,4}(?:没(?:有)?关系|无关)|(?:属于|是|归)(?:厂家|快递|银行|物业|开发商|总部|系统|业主|上面|别的|他们|平台|供应商|外包|医保|房东)[^。?!,]{0,12}(?:的|责任|负责|事|政策|定|管)|(?:外包|总部定|上面(?:没|规)|领导(?:不|没|很|交代))|不(?:归|是)我(?:们)?(?:管|负责|科|部|这)|不是我(?:们)?(?:的事|部门|经手)|不在我(?:们|单位|的)?|自行(?:解决|处理|承担|联系|负责|协商)|另(?:想|请|寻|找)|别处|自认倒霉|自己想办法|(?:找|问)我(?:也)?没用|就(?:是)?(?:个|一)前台|打错部门|请回|下一位|向有关",
        name="go_elsewhere",
    ),
    Rule(
        "refusal",
        r"规定|政策|合同(?:写|规定|上)|条款|制度|流程(?:就是|如此)|原则上|统一(?:定价|价格|规定)|领导(?:交代|规定)|院规|校规|店规|公司要求|权限|不便(?:告知|透露|给|提供)|保密",
        name="the_rules",
    ),
    Rule(
        "refusal",
        r"(?:很|非常|十分)?(?:抱歉|遗憾|对不起|不好意思|理解|感谢|谢谢)[^。?!]{0,24}(?:不|没|无|未|已经|暂)|(?:还)?(?:请|望|敬请|尚祈)(?:您)?(?:多多)?(?:谅解|理解|见谅|体谅|包涵)|(?:感谢|谢谢)(?:您)?(?:的|对[^。?!]{0,6}的)?(?:理解|信任|支持|谅解)",
        name="polite_no",
    ),
)

EN = (
    # contempt
    Rule(
        "contempt",
        r"\b(?:can(?:'t| you not|not) (?:you )?read|(?:tried|try) reading|learn(?:ed)? to read|reading (?:isn't|is not)|read (?:the|it) (?:sign|slowly)|it says (?:so )?(?:right|above|on)|right above your|where (?:it )?says|the (?:big|green|red|large|fat) (?:green |red |one|button|letters)|in (?:capital|big|large|small|simple) (?:letters|words)|words you(?:'ll| will| can| might)? understand|use your words|speak slowly|got it\?|keep up|penny dropped|do you (?:even )?know (?:how|what|which|the difference)|you do know|you do (?:realise|realize|understand)|upside down|spell it out|spelled it out|one step at a time for you|draw (?:you|it)|picture for you|(?:simpler|plainer|clearer) (?:i can|than that|can i)|understand it for you|isn't rocket|called (?:reading|patience|a))\b",
        name="cannot_read",
    ),
    Rule(
        "contempt",
        r"\b(?:(?:my|a|any|even a|even an|even|your) [a-z-]{0,20}(?:year-?old|child|kid|toddler|grandmother|gran|nan|mother|monkey|dog|cat|student|intern)s? (?:could|can|uses?|knows?|would|manages?|understands?)|(?:most|normal|other|grown|sensible|reasonable|educated) (?:people|customers|adults|guests|parents|passengers)[^.?!]{0,8} (?:manage|can|know|read|check|usually|tend|would|understand|don't)|(?:any|every)(?:one|body) (?:with|knows|can|else manages|who)|common sense|basic (?:arithmetic|maths|english|manners|physics)|ounce of (?:sense|brains)|it's (?:really )?(?:just |only )?(?:two buttons|a button|basic|simple|obvious)|grown-?ups?|how hard can|is it really (?:so|that) (?:hard|difficult)|i don't see what could|the rest of the (?:class|group|world)|even you (?:can|could|should)|even (?:you|he|she) )",
        name="everyone_can",
    ),
    Rule(
        "contempt",
        r"\b(?:(?:on|with) (?:your|a) (?:budget|salary|income|figure)|your (?:budget|price range|income|league|kind of money)|in your league|for what you paid|you paid [a-z0-9$£€ ]{1,20}\.|the cheap(?:est)? (?:one|thing|tier|plan|seats?)|basic tier|bargain bin|clearance rail|cheapest|if you have to ask|can(?:'t|not) afford|not for you|isn't (?:the shop |really )?for (?:you|people)|people who (?:matter|ask|can)|red carpet|not a charity|a charity\?|grand expectations|other queue|pay my wages|unless you're (?:actually )?buying|spend the least|(?:our|the) premium (?:range|lounge) (?:is|isn't))",
        name="money_taunt",
    ),
    Rule(
        "contempt",
        r"\b(?:at your age|someone (?:in your|like|of your)|some(?:body|one) like you|people like you|customers like you|you people|your (?:sort|kind|lot|type|grandchildren|husband|wife|english|so-called)|where you come from|sweetie|sweetheart|darling|dearie|dear\b|honey|love\b,|ladies (?:usually|tend|don't)|internet doctor|an expert|your majesty|the queen|who (?:exactly )?do you think|think you are|nobody forced you|isn't your (?:thing|strong suit|forte)|(?:a bit|any|little) brighter|not the sharpest|for people (?:who|like)|with a (?:brain|life)|work for a living|you look like|one of those)\b",
        name="kind_of_person",
    ),
    Rule(
        "contempt",
        r"\b(?:congratulations|bravo|well done,? (?:you|genius|sherlock)|give (?:the|that|this|him|her) (?:man|lady|woman|person)?[^.?!]{0,12}(?:medal|prize|cookie)|(?:how|so|very|truly|most) (?:clever|wonderful|kind|brave|adorable|inspiring|fascinating|impressive|entertaining|original|thoughtful)|fascinating|entertaining|impressive\.|remarkable,?|astonishing|genius|if you(?:'re| are) so (?:clever|smart)|(?:since|as) you (?:clearly|obviously|evidently|apparently) (?:know|have|are)|be my guest|fix it yourself|you've discovered|you found the|it only took you|i didn't think anyone|(?:frame|treasure) (?:it|that|your)|will frame|aren't you (?:a|the|so|clever|special|lucky)|ray of sunshine|however did you|how will we (?:cope|survive|manage)|how did you (?:survive|manage)|contain our (?:grief|joy|excitement)|must remember to thank|good luck with that|sure,? and i'm|seemed like a good idea|you managed to|i see you(?:'ve| have)? (?:managed|found|learned)|oh,? (?:wow|no,|bless|please)|isn't (?:it|that) (?:remarkable|amazing|clever)|isn't it\.|drop everything|entire [a-z]{1,20} should|whole [a-z]{1,20} (?:should|must|enjoyed)|what a (?:surprise|shock|revelation)|shock horror|bless)\b",
        name="mock_praise",
    ),
    Rule(
        "contempt",
        r"\b(?:poor you|cry me a river|tiny violin|not (?:a|an) (?:cold|late|broken)? ?[a-z]{1,20}\. (?:how|what)|hardly (?:an? )?(?:emergency|crisis|disaster|tragedy)|(?:so-called|supposed) (?:emergency|crisis|problem)|eleven whole|whole (?:minutes|pages|pound)|nobody has ever|no one has ever|two pages about|an essay|over a [a-z]{1,20} ?(?:ticket|button|sandwich)?\?|complain about the|i suppose that counts|let's keep things in proportion|first world|the world should|(?:wait|stop) for you)\b|\bright, because\b|\bof course, because\b",
        name="belittle_issue",
    ),
    Rule(
        "contempt",
        r"\b(?:(?:doubt|not sure|doubtful) (?:that )?you(?:'d| would|'ll| will) (?:follow|understand|get|know|appreciate|be able)|you wouldn't (?:know|understand|get|appreciate)|beyond you|over your head|too (?:technical|complicated|advanced) for|rather technical|worry your|(?:shouldn't|ought not to|probably shouldn't|no business) be|you(?:'d| would) know what to do|trust me,|clearly (?:you|isn't|not)|you clearly|clearly know|don't expect (?:you|someone)|did nobody (?:ever )?teach|didn't (?:anyone|they) teach|ask (?:your|a) (?:grand|grown|husband|child)|get (?:a|an) (?:grown|adult)|simpler phone|i'd forget about|i wouldn't bother|for (?:somebody|someone) like|let me guess|they always do|do try to|and you're an? )\b",
        name="not_for_you",
    ),
    # irritation
    Rule(
        "irritation",
        r"\b(?:(?:i|we|i've|we've|i have)(?: have)? (?:already|just|literally)? ?(?:told|said|explained|answered|mentioned|been over|been through|gone over|covered|given you|changed it)|(?:as|like) (?:i|we)(?:'ve| have)? (?:already |just |clearly |previously )?(?:said|told|stated|explained|mentioned)|as (?:clearly |already |previously )?(?:stated|explained|mentioned|written|outlined)|per my|you(?:'ve| have)? (?:already |now )?(?:asked|said|told|mentioned|contacted|called|emailed|messaged)[^.?!]{0,16}(?:times|already|ago|repeatedly|again|before)?|(?:how (?:many|often)|for the (?:last|umpteenth|hundredth|nth|[a-z]{3,9}th)) ?(?:more )?(?:times?|do i)?|repeat myself|(?:two|three|four|five|six|seven|nine|ten|several|many) times|twice\b|third time|fourth time|sixth|once more,|again and again|same answer|the answer (?:is|was|hasn't)|you heard me|(?:reread|read the whole|read it again|write it down)|round in circles|nothing new to say|going (?:over|through) (?:it|this) again)",
        name="told_already",
    ),
    Rule(
        "irritation",
        r"\b(?:(?:let|allow) me (?:finish|speak|talk|answer|get a)|get a word in|(?:if you(?:'d| would)?|can you|could you|will you|would you|please)[^.?!]{0,8} (?:stop|just (?:let|stop|listen|wait)|let me|listen|be quiet|quiet)|stop (?:talking|calling|ringing|emailing|messaging|asking|shouting|it|\.)|just stop|shut up|interrupt(?:ing)?|in the middle of|finish a sentence|(?:shouting|yelling|swearing|screaming|emailing|calling|ringing|raising your voice)[^.?!]{0,16}(?:won't|isn't|doesn't|will not|is not)|(?:be|being) (?:yelled|shouted|sworn) at|keep your voice|voice down|that tone|your (?:tone|attitude|voice)|the attitude|take it out on me|don't (?:shout|yell|swear|interrupt|argue|take|raise|rush|start)|calm down|relax, |argue with me|no need to (?:shout|take|be|get|raise)|i don't come to work)\b",
        name="hush",
    ),
    Rule(
        "irritation",
        r"\b(?:hurry|make it quick|quickly, please|yes\? quickly|haven't got all|don't have all|get to the point|come on|which is it|yes or no|want it or not|make up your|pick one|decide, please|keep changing|changing your mind|never mind the|slow down|life story|just (?:give|tell|answer|read|send|the) (?:me|us|it|post)|(?:a|the|long) (?:queue|line) behind|people (?:are )?(?:waiting|behind)|close in|on my break|stand here|can i get on|get on with|are we (?:finally )?done|finally (?:done|happy|to your|meet)|is that (?:finally|it|everything) now|or can i|take it or leave)\b|\bi (?:close|finish) in\b",
        name="hurry",
    ),
    Rule(
        "irritation",
        r"\b(?:only (?:got )?(?:one pair|two hands|one of me|human)|one thing at a time|(?:not|aren't) the only (?:customer|one|person|caller|guest)|(?:forty|thirty|fifty|twenty|sixty|hundred) (?:calls|people|customers|beds|others|emails)|on my feet|my (?:shift|lunch|break)|can't you see|i'm (?:with|dealing|busy|trying|typing|doing it|not paid|not going|in the)|spare me|got work to do|i've spent (?:an|the|all|half)|all (?:day|afternoon|morning)\b|paid to|patience\.|give me a (?:minute|second|chance|break)|what(?:ever)? (?:else|more) (?:do )?you want|else you want me|what do you want|i don't make the rules)",
        name="busy",
    ),
    Rule(
        "irritation",
        r"\b(?:not you again|you again|again\?|another (?:one|call|email|complaint)|not another|what(?:'s| is) (?:it|the matter|wrong|broken)? ?(?:now|this time)|what now|here we go|always something|every (?:single )?(?:week|day|time|month)|good (?:grief|lord|god)|oh for|for (?:goodness|heaven|pity|god|pete|crying)|seriously\b|honestly,|ugh|sigh|fine\.|fine!|all right, all right|okay, okay|ok ok|yes,? yes|yes, i know|enough\.|happy\?|like talking to|brick wall|impossible\.|tired of|sick of|fed up|had it|leave it be|why on earth|what part of|which part of|could you not|so stop|stop asking|gets you off|if it'll stop|if that (?:gets|stops|shuts))",
        name="weary",
    ),
    Rule(
        "irritation",
        r"\b(?:you should have|you could have (?:said|told|read)|why (?:didn't|on earth|couldn't|can't) you|if you had|if you'd (?:brought|read|listened|followed|stop)|i told you (?:to|last|not|that)|like i told|(?:you(?:'ve| have) )(?:filled|done|got|put) it (?:in )?wrong|start over|thought of that (?:before|earlier)|waited until|until (?:five|now|the last)|you changed it|changed it (?:yesterday|again|back|twice)|and now you|first you|before you (?:signed|bought|came)|(?:is|was) it (?:really )?(?:so|that|too) (?:hard|much|difficult)|do try|next time,? (?:read|bring|check)|didn't i)\b",
        name="scold",
    ),
    # doubt
    Rule(
        "doubt",
        r"\b(?:(?:are|were) you (?:absolutely |really |quite |completely |very |100% )?(?:sure|certain|positive)|sure (?:you|it|about that|that)[^.?!]{0,40}\?|did you (?:really|actually|definitely|honestly|even)|(?:do|have|has) you (?:really|actually|definitely|always)|and you (?:honestly|really|didn't|never|definitely)|you did [a-z]{1,20}[^.?!]{0,40}, didn't you|was it, though|(?:is|was) (?:it|that) really|is it possible (?:that )?(?:you|the)|could it be (?:that)?|could you have|might you have|perhaps you|maybe you|(?:have|haven't) you[^.?!]{0,40}, have(?:n't)? you|were you, (?:though|now)|, weren't you|, haven't you|, didn't you)",
        name="are_you_sure",
        unless=r"not (?:doubting|suggesting|saying)|for (?:your )?(?:security|protection)|if you(?:'re| are) not sure",
    ),
    Rule(
        "doubt",
        r"\b(?:you (?:must|probably|most likely|may|might|could|simply) (?:have |just |well |be )?(?:just )?(?:forg|misheard|misread|mistake|miss|mis|enter|typed|press|click|drop|left|put|lost|mix|overlook|knocked|read|been|read)|you've (?:most likely|probably|been fiddling|obviously)|(?:think|afraid) you(?:'ll|'re| may| might| will)? (?:find|be )?(?:it was you|mistaken|confus|wrong)|be mistaken|user error|(?:customer|user)'s own|own fault|(?:just )?a typo|your (?:own|kids|children|son|daughter|family|husband|wife) (?:fault|doing|were|was|might|may|must|ordered|used|stock|count)|some(?:body|one) (?:in your|with your|must have|has been)|(?:been )?(?:fiddling|playing) with|must be at your end|what did you do to|what were you doing|(?:has|been|be|it) (?:been )?(?:dropped|left out|spilled|tampered|moved|knocked)|unless (?:it|you|some)|something must have|spill something|water damage|looks like|if you(?:'d| had) (?:really|actually|followed|checked|read)|as long as nobody|you deleted|you lost it|check how|your premises|your end)\b",
        name="your_doing",
    ),
    Rule(
        "doubt",
        r"\b(?:(?:doesn't|don't|can't|cannot|won't|couldn't|can only|isn't|never) (?:just )?(?:happen|crack|break|come|go (?:off|missing|wrong)|fail|do that|be wrong|been wrong|have been)[^.?!]{0,30}|by (?:itself|themselves)|on its own|on their own|(?:never|no) (?:had|happens?|happened|heard|wrong|seen)|hard to (?:see|believe|imagine)|find it (?:hard|odd|strange|difficult)|(?:that's|how|very|rather|bit) (?:odd|strange|funny|curious|weird|interesting)|^(?:odd|strange|funny|curious|interesting),|funny how|(?:can't|don't|not sure) (?:see )?how (?:you|the|it|that)|not sure how you|there's nothing wrong with|was (?:fine|working|perfect|perfectly)[^.?!]{0,30}(?:when|left|before|picked)|it was fine|were fine|nothing wrong|simply doesn't|that simply)\b",
        name="impossible",
    ),
    Rule(
        "doubt",
        r"\b(?:(?:our|the|my) (?:system|records?|logs?|notes|driver|courier|cctv|camera|footage|scale|meters?|video|tracker|technicians?|colleague|file|machine|engineers?|reports?) (?:has|have|shows?|says?|doesn't|don't|never|is|are|found|confirms?|indicates?|tells?)|according to (?:our|the|this|my)|no (?:record|trace|sign|log|note) of|there(?:'d| would) be a (?:record|note|log)|we've no (?:trace|record)|you (?:signed|ticked|did tick|agreed)|signed for|is your signature|in our notes|what it says|what our|not what (?:it|our|the|my)|found no (?:fault|defect)|could not be confirmed|nothing was handed)\b",
        name="records_say",
    ),
    Rule(
        "doubt",
        r"\b(?:prove|proof|evidence|witness(?:es)?|only (?:got |have )?your word|your word for|go by your word|on (?:somebody|someone)'s say-so|so you say|you (?:say|claim|allege)|claim(?:s|ed)? (?:they|it|that|you|never)|if you insist|assuming (?:it|you|that|this)|if (?:that|it|this)(?:'s| is| was)? (?:even |really |actually )?(?:true|what|the case)|can't verify|supposedly|allegedly|presumably|we'll see whose|telling me|heard that (?:one )?before|a lot of people|people (?:often|do|sometimes|usually) (?:say|make|claim|forget|get)|make (?:this|it|things) up|(?:not|isn't) what you (?:told|said)|your (?:story|version|account of)|story (?:doesn't|does not|has|keeps)|add up|convenient|coincidence|just in time for|calling you a|no offence|let's be honest|with respect|frankly your|free night|one before)\b",
        name="your_story",
        unless=r"not calling you|isn't about|as you say|like you say",
    ),
    Rule(
        "doubt",
        r"\b(?:no(?:body|-one| one) else|(?:every|any)(?:one|body) else|(?:no|none of the|any) other (?:guests?|customers?|complaints?|passengers?|users?|patients?)|you(?:'re| are) the (?:first|only)|only (?:you|one who)|no(?:t had any)? other|others (?:haven't|don't|got|have)|the first person)\b",
        name="only_you",
    ),
    # carelessness
    Rule(
        "carelessness",
        r"\b(?:whatever|whichever|(?:doesn't|don't|makes no|no) (?:really )?(?:matter|difference|mind|care)[^.?!]{0,12}|not (?:fussed|bothered|fazed)|up to you|suit yourself|take your pick|all the same|pretty much the same|just (?:pick|take|put|grab|choose) (?:any|one|it|anything|whatever)|anything you like|if you (?:like|want|must)\.|complain if|feel free to complain|leave a bad review|i only work|can't be bothered|be bothered|couldn't care|either way|do what you)\b",
        name="dont_care",
    ),
    Rule(
        "carelessness",
        r"\b(?:probably|possibly|maybe|perhaps|hard to say|could be|might be|should be|i (?:think|guess|suppose|expect|reckon|imagine)|ish\b|-ish|[a-z]{3,9}ish\b|or so|or something|or whatever|or other|some(?:where|time|thing|one|body) (?:or|should|around|will|on)|at some (?:point|stage)|one of these days|when(?:ever)? it(?:'s| is| gets)|it'll (?:get|turn|be)|it will turn up|turn up|sooner or later|wait and see|just wait|give it a (?:go|day|while)|try (?:again )?later|try google|google it|or not\b|if i (?:remember|don't forget)|don't forget\.|for what it's worth|they said they|or they said|some stage|this week, or next|roughly\?)",
        name="shrug_when",
    ),
    Rule(
        "carelessness",
        r"\b(?:(?:wasn't|weren't|not really|didn't really|haven't|didn't) (?:really )?(?:listening|following|paying|writing|read|look|reading|catch)|zoned out|miles away|skimmed|drifted|distracted|slipped my mind|(?:i )?forgot (?:to|about)|i (?:had|put) (?:it|your|that)[^.?!]{0,16}some(?:where)?|what was (?:it|the|your|that)|was it\?|was i saying|come again|run that by|what did you want|you were saying|(?:sorry|hm+|uh|er|mm+|huh)[,?.] |the, er|the thing with|short version|your name again|or smythe|close enough|keep going|mm-?hm|i was going to|meant to|never mind, it's|looking at something|finishing my)\b|^(?:k|ok|noted|seen|mm|hm|hmm|right|sure|yeah)\b[^a-z]{0,3}$",
        name="not_listening",
    ),
    Rule(
        "carelessness",
        r"\b(?:oh well|no big deal|big deal|(?:these )?(?:things|accidents) (?:get|happen)|it happens|happens a lot|does that sometimes|they do that|that's life|it's (?:only|just) (?:a|money|an?)|only a (?:scratch|bit|few|little)|bummer|that's a shame\.|classic|rip\b|ha\.|lol|haha|lose (?:any )?sleep|end of the world|worse things|get used to it|you'll (?:manage|live|survive|be fine|get used)|(?:she|he|they)(?:'ll| will) (?:be all right|manage|live|be fine)|what can you do|nobody (?:checks|reads|looks|is going)|no one (?:checks|reads|looks)|nobody's (?:going|looking)|never (?:hurt|killed) anyone|never works|good enough|just buy another|buy another|wouldn't worry about it|makes no difference|open a window|pick it out|one of those days|get lost\.|at some point\.|next!)",
        name="no_matter",
    ),
    Rule(
        "carelessness",
        r"\b(?:dunno|idk|no (?:idea|clue)|not a clue|(?:i )?(?:don't|wouldn't|couldn't) (?:really )?(?:know|say|tell you)\b|beats me|search me|your guess|who knows|haven't (?:heard|looked|checked)|i'm new|i just (?:work|started|answer)|i'm off|have a wander|ask (?:someone|somebody|around) else|meh|yeah,? no|cheers,? bye|bye then|anything else\?$|(?:okay|ok|right|yeah|mm|oh|hm)[.,] (?:okay|well|yeah|right|cool|so|and)|try someone)",
        name="dont_know",
    ),
    Rule(
        "contempt",
        r"\b(?:(?:is this |is it )?your first time|(?:defeated|beyond|too hard for|too much for|wasted on|above) (?:you|your level)|a stretch for you|from the alphabet|(?:meant to be|supposed to be|there to be) read|for people who (?:know|don't)|glasses on|by yourself this time|all by yourself|clever clogs|quite the (?:engineer|expert|lawyer|doctor)|listen to you|drop the|act for a second|the (?:children's|kids'|simple|easy) version|like at (?:primary )?school|(?:princess|duchess|ladyship|maestro|boss|genius|professor)\b|hand you (?:don't )?eat|shall i (?:write|draw|spell|read) (?:it|them|that)|on your hand|went in\b|any of it|hardly (?:complicated|difficult|hard)|i'll use|who's learnt|proud of yourself|your little|thought that was|cut out for|aren't for every|isn't for every)",
        name="talks_down",
    ),
    Rule(
        "irritation",
        r"\b(?:next time[^.?!]{0,6} (?:do|please|read|look|bring|check|count|think|work)|(?:and then|so) (?:that )?(?:perhaps |maybe |please |you can |you needn't )?(?:you'll |you )?(?:stop|leave)|needn't (?:ring|call|ask|write)|(?:bombard|ping|spamm|dither|pester|nagg|hover|hassl|badger)ing|making (?:a )?(?:scenes?|fuss)|(?:jumping|all) over the place|give it a rest|leave me alone|going on about|no more (?:changes|objections|calls)|the last (?:time|one) i'm|so stop|out of my way|sob story|further (?:commands|orders|letters|requests)|desist|places to be|don't just stand|all at once this time|scroll up|literally just|i'll say (?:this|it) once|had about enough|this time)\b",
        name="no_more",
    ),
    Rule(
        "doubt",
        r"\b(?:(?:as|what|how) you (?:claim|say|allege|make out)|you (?:swear|insist|maintain|allege|say|claim)\b|so-called|make out\b|supposed to (?:be|have)|i take it|convinced it was|if (?:you were|it|that|you) (?:really|indeed|honestly|truly)|(?:haven't|didn't|hadn't) (?:been|again|lost|turned|touched|moved)[^.?!]{0,20}|(?:lost|broken|short|missing|gone walking|deleted|turning)[^.?!]{0,12} again|to see (?:if|whether) it was us|if it (?:really )?(?:turns out|was|is) (?:us|a defect|misuse)|telling the truth|let(?:'s| us) (?:assume|pretend|just say)|leaving aside|quite (?:a|certain) (?:story|the)|at odds with|difficult to credit|muddled|playing tricks|you know very well|honestly\?|some timing|in front of (?:me|us)|so you can't say|so that there's no dispute|don't tell (?:us|me) later|be honest|your assertion|seem to recall)",
        name="as_you_claim",
    ),
    Rule(
        "carelessness",
        r"\b(?:might be one, might not|either's fine|(?:i|we) (?:didn't|don't|haven't) (?:look|count|ask|notice|counted|asked)|didn't (?:give|ask|look)|(?:more or less|give or take|roughly|ballpark)|any old|some or other|sort of the same|story's a story|who cares|if (?:i|you) (?:happen|can be|feel like)|keep an eye on|have a look, is|i'm going anyway|bit late if|don't blame me|don't ask me (?:how|why)|not that (?:they|anyone|it)|any(?:one|body)'s awake|chuck(?:ed)?|stick you|shove|the gist|cba\b|up to u|same thing|i reckon|that'll do|good enough|just click|a little (?:drip|dirt|late)|ish\b|around the other day|i'm off\b)",
        name="by_the_way",
    ),
    # refusal
    Rule(
        "refusal",
        r"(?:^|[.!?,] {0,2})(?:no|nope|not (?:happening|possible|us|ours|my)|soz|there isn't|cards only|we haven't)\b|\b(?:(?:i|we|you|it|they|that|which|desk|team|school|hotel|doctor|supervisors?|[a-z]{1,20}s) (?:can't|cannot|can not|don't|won't|doesn't|couldn't|aren't|isn't|are not|is not|will not|do not|does not|am unable|are unable|'re unable|no longer) [a-z]{2,20}|(?:isn't|not|is not|aren't) (?:possible|something|allowed|permitted|accepted|available|payable|covered|refundable|within|able|authori[sz]ed|up to|considered|admitted|be)|can(?:'t|not) be [a-z]{2,20}|be (?:unable|unsuccessful)|unable to|non-refundable|no (?:exceptions?|refunds?|one's available|dogs|longer|further)|nothing (?:more )?(?:i|we) can|nothing to do with|full stop|the answer (?:is|has to be) no|declined|unsuccessful|final\b|sold out|discontinued|expired|lapsed|ran out|ended at|closed (?:for|to)|is closed|'s closed|the deadline|cut-off|outside (?:our|the|my)|falls outside|too late|no means no|can't be done|out of (?:stock|my hands|our hands|time))",
        name="closed_door",
        unless=r"can't (?:wait|thank|imagine|argue|be bothered)|not (?:a problem|at all|your fault|suggesting|doubting|saying)|no (?:charge|problem|rush|hurry|pressure|extra|need|fee|cost|matter)|don't (?:worry|panic|mind|doubt|hesitate)|(?:isn't|not) it\b",
    ),
    Rule(
        "refusal",
        r"\b(?:(?:you(?:'ll| will|'d| would)? )?(?:have|need|would have|want) to (?:contact|speak|talk|ask|call|take (?:it|that)|chase|go|sort|write|get in touch|ring)[^.?!]{0,16}|(?:speak|talk|complain|write|go) to (?:the|your|them|him|her|head)[^.?!]{0,20}|take (?:it|that) up with|(?:that's|this is|it's|that is|would be|be) (?:a )?(?:matter|question|something|one) for|(?:is|was|'s) (?:the|your|their|a|between) (?:landlord|council|courier|bank|airline|manufacturer|head office|seller|venue|supplier|previous|you and)[^.?!]{0,16}|(?:not|isn't|nothing to do with) (?:our|my|us|mine|ours)\b[^.?!]{0,16}|wrong (?:department|counter|desk|number|queue)|not my (?:department|job|area|problem)|(?:we|i)(?:'re| are|'m| am)? (?:only|just) (?:sell|host|the|answer|a|hand)[^.?!]{0,16}|between you and|you're on your own|sort that out yourself|try (?:someone|another|the)|subcontract|between you|handled by|chase\b)",
        name="go_elsewhere",
    ),
    Rule(
        "refusal",
        r"\b(?:polic(?:y|ies)|rules?|terms|contract you|tariff|system won't|computer says|won't let (?:me|us)|override|authori[sz]ed|authority|power to|my hands are|not allowed|decision|head office|remit|liability|own risk|on file|fare conditions?|regulations?)\b",
        name="the_rules",
    ),
    Rule(
        "refusal",
        r"\b(?:(?:sorry|afraid|unfortunately|regret|sadly|regrettably|much as|i wish|i'd love to|appreciate|understand|sympathi[sz]e|hear (?:you|what)|lovely idea|thank you for)[^?!]{0,60}\b(?:but|not|no|can't|cannot|don't|won't|unable|isn't|however|unsuccessful|doesn't|declined))\b",
        name="polite_no",
    ),
)
