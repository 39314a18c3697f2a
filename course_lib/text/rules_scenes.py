"""What a story of leaving speaks of: persons, acts and circumstances that alone decide nothing; the model weighs them."""

from course_lib.text.rules import Rule

ZH = (
    # who
    Rule(
        "staff",
        r"店员|伙计|服务员|前台|柜员|柜台|收银|客服|接线|导购|销售|业务员|经纪|中介|司机|师傅|快递员|外卖员|骑手|护士|大夫|医生|牙医|药师|教练|老师|助教|"
        r"保安|门卫|管家|物业|保洁|阿姨|大姐|大哥|小哥|小伙|小妹|姑娘|小姑娘|小年轻|店主|老板|老板娘|掌柜|技师|美容师|理发师|托尼|乘务|空姐|列车员|检票|售票|导游|"
        r"领班|主管|工人|装修队|安装工|维修工|救生员|馆员|管理员|办事员|窗口|坐堂|主任|顾问|理财经理|客户经理|对方|那位|那人|人家",
    ),
    Rule("manager", r"经理|店长|主任|负责人|领导|总部|总公司|厂家|公司|园长|校长|院长|站长|老板|上级|监管|消协"),
    Rule(
        "kin",
        r"(?:我|他|她|咱)?(?:爱人|老公|老婆|丈夫|妻子|太太|先生|老伴|妈|爸|母亲|父亲|爹|娘|奶奶|爷爷|姥|外婆|公公|婆婆|丈母娘|岳父|岳母|儿子|女儿|闺女|孩子|娃|孙|弟|妹|哥|姐|姑|舅|表)",
    ),
    Rule(
        "old_age",
        r"[七八九][十0-9]?[一二三四五六七八九]?(?:多)?(?:岁|的人)|老人|老太太|老头|老年|老爷子|腿脚|眼花|耳背|轮椅|拐杖",
    ),
    # what staff do
    Rule(
        "looks",
        r"(?:头|眼皮|眼|脸)(?:都|也)?(?:没|不|懒得)?(?:抬|睁|翻)|没(?:抬|看)|看(?:都)?(?:没|不)看|瞟|瞥|斜(?:着|了)|上下打量|打量|盯着(?:手机|屏幕|电脑)|背(?:过|对)|扭(?:头|过)|"
        r"翻(?:了)?(?:个)?白眼|白了|皱(?:着|了)?眉|撇(?:了)?嘴|板着脸|拉着脸|黑着脸|冷着|冷脸|脸色|笑(?:了一声|出声|话)|嗤|冷笑|哼|叹(?:了)?(?:一)?口?气|啧|哈欠|嗑瓜子|嚼|剔牙|抠|修指甲|涂|补妆|抽烟",
    ),
    Rule(
        "busy_else",
        r"(?:玩|刷|看|打|摆弄|低头|划)(?:着)?手机|刷(?:视频|剧|抖音|短视频)|聊(?:天|得|着|对象|八卦|自己)|打(?:游戏|牌|电话|瞌睡|盹)|接(?:私人|着|起)?电话|追剧|闲聊|说笑|嬉笑|谈(?:恋爱|笑)|"
        r"织毛衣|吃(?:着|他|她|泡面|盒饭|东西)|讲(?:电话|笑话)|对账|各(?:忙|聊)|自顾自|忙(?:自己|着自己)",
    ),
    Rule(
        "ignores",
        r"(?:不|没(?:有)?|懒得|爱)(?:人)?(?:理|搭理|答理|招呼|吭声|应|吱声|回话|接话|接茬|问我|听我|看我|管我)|爱(?:理|答|搭)不|当(?:我|没)(?:是)?(?:空气|不存在|透明|看见|听见)|"
        r"晾(?:着|在|了)|干(?:坐|站|等|晾)|站(?:了|在)[^。,]{0,8}(?:没人|分钟|半天)|绕(?:过|开)我|越过我|只(?:跟|和|对|问|看)(?:我|他|她)[^。,]{0,4}(?:说|讲|商量|聊|太太|先生|爱人|老公)|一直(?:跟|和|对)[^。,]{1,8}(?:说|商量|讲)|把我(?:撂|晾|扔|丢)",
    ),
    Rule(
        "harsh",
        r"吼|骂|凶|训|呛|怼|嚷|喊我|嫌|嘲|讽|挖苦|阴阳怪气|拍(?:桌|案|柜台)|摔(?:单|门|电话|给)|甩(?:给|过来|脸|下|门)|扔(?:给|过来|在)|推搡|瞪|不耐烦|没好气|凶巴巴|冲我|"
        r"瞧不起|看不起|小瞧|笑话|数落|奚落|埋汰|粗鲁|没礼貌|无礼|傲慢|冷淡|冷漠|冷冰冰|怠慢|刻薄|势利|敷衍|应付|催(?:我|着|促)|轰|赶(?:我|人)",
    ),
    Rule(
        "names_for_me",
        r"(?:叫|喊|管)[^。,]{0,6}(?:大妈|大爷|小媳妇|老头|老太|胖|美女|宝贝|小子|丫头|阿姨|大叔|乡下|外地|号)|“(?:那个谁|喂|哎|嘿|那谁|下一个|谁的|干什么的|啥事)",
    ),
    Rule("quote_short", r"[“\"「][^”\"」]{1,14}[”\"」]"),
    Rule("quote_ask", r"[“\"「][^”\"」]{1,30}[?][”\"」]"),
    Rule("quote_long", r"[“\"「][^”\"」]{15,60}[”\"」]"),
    Rule(
        "ignorant",
        r"一问三不知|答不(?:上|出)|不(?:懂|知道|清楚|晓得|认识|会用|熟)|查(?:手机|网|百度|半天)|问(?:别人|同事)|愣(?:了|住)|张口结舌|支支吾吾|说不(?:清|明白|上来)|念(?:说明书|稿)|背(?:稿|词)|上网查",
    ),
    # complaints and answers
    Rule(
        "complains",
        r"投诉|反映|反馈|举报|申诉|意见(?:簿|箱|本)?|说法|理论|讨(?:个)?(?:说法|公道)|差评|写(?:了)?(?:封|了|[一二两三四五六几]{1,12}封)|(?:打|拨)(?:了)?[^。,]{0,8}(?:热线|电话|[一二两三四五六七八几0-9]{1,12}(?:个|通|次|遍))|"
        r"找(?:了|他|她|到|上|过|去)[^。,]{0,8}|拿(?:回|去)|回去(?:找|问|说|理论)|退(?:货|钱|款)|要求(?:退|赔|换|重)|发(?:了)?(?:邮件|照片|图)|寄(?:了)?照片|信写了|电话打了|跟(?:经理|店长|他们|前台|老板)(?:说|讲|提|反映)|我说|提(?:了|过)(?:几|两|三|一)?次",
    ),
    Rule(
        "brush_off",
        r"石沉|没(?:有)?(?:下文|回音|回信|音|人(?:来|回|理|管|接)|见(?:一个)?人|结果)|不了了之|踢(?:来踢去|皮球)|推(?:来推去|给|到|脱|托|诿)|打(?:发|太极|哈哈)|搪塞|敷衍|“?行行行|按(?:规定|流程)|允许范围|属(?:于)?(?:正常|允许)|正常(?:现象|损耗|范围)|"
        r"(?:感谢|谢谢)(?:您)?的?(?:反馈|来信|意见)|已(?:记录|转|结案|关闭|知悉|收悉)|等(?:通知|消息|着)|让(?:我)?(?:等|找|自己)|叫我(?:找|打|等|自己)|反(?:过来|倒|而|咬)|赖(?:我|给)|怪(?:我|到|在)|说(?:是)?我(?:自己|没|不|弄|用|的)|不(?:认|承认|信)|拒(?:绝|不)|拉黑|删(?:了|我)|挂(?:了|断)|耸(?:了)?(?:耸)?肩|两手一摊|摊手|垃圾(?:桶|箱)|纸篓|券|代金|致歉短信|模板|机器人|自动回复|没听说|就这样",
    ),
    Rule(
        "many_times",
        r"[一二两三四五六七八九十几0-9]{1,12}(?:次|遍|封|通|回|趟|个电话)|来来回回|反复|一(?:遍又|次又|趟又)|好几",
    ),
    # faults
    Rule(
        "breaks",
        r"坏(?:了|掉)?|断(?:了|网|线|电|货)|漏(?:水|了|气|油|电|雨)?|裂|碎|破|塌|掉(?:了|线|色|漆|皮|链)|脱(?:落|胶|线)|起(?:泡|皮|火|毛)|生锈|发霉|霉|变形|松(?:了|动)|卡(?:住|死|纸|顿)|死机|闪退|崩|黑屏|白屏|失灵|罢工|熄火|"
        r"停(?:水|电|机|摆)|串(?:味|线|色)|堵|溢|淹|烧(?:了|坏|糊)|糊|馊|酸(?:了)?|臭|凉(?:了|的)|冷(?:了|的)|生的|半生|夹生|不熟|稀|咸(?:得)|虫|头发|苍蝇|蟑螂|沙子|玻璃渣|缩水|褪色|染(?:色|花)|起球|开线|掉底|不(?:走|转|亮|响|热|制冷|出水|通|显示|准)",
    ),
    Rule(
        "does_wrong",
        r"(?:弄|搞|做|剪|染|烫|洗|修|装|寄|送|发|开|配|拿|抓|算|扣|收|填|写|录|登|记|报|印|刻|绣|裁|量|排|订|接|派|停|拔|补|打|贴|放|给|上|看|输)(?:错|反|歪|斜|串|丢|漏|坏|破|混|乱|重|短|长|小|大|晚|岔|偏)|"
        r"错(?:误|别字|位|账|了|的)|误(?:诊|报|删|了|期|点|判)|丢(?:了|失|件|单)|少(?:了|给|装|一)|多(?:扣|收|算|刷)|重复|对不上|不(?:对|符|是我|见了)|张冠李戴|迟(?:到|了|迟)|晚(?:点|到|了)|延(?:误|迟|期)|误(?:事|点)|没(?:来|到|送|收到|修好|装好|弄好|到账|热水|信号|暖气)|"
        r"白(?:跑|等|搭|忙)|又(?:坏|漏|断|错|不)|照(?:样|漏|旧)|还是(?:漏|坏|不|响|那)|查不到|认不出|疼|痛|肿|过敏|发炎|感染|化脓|拉(?:了)?肚子|发烧|呛|起疹",
    ),
    # money
    Rule(
        "amount",
        r"[0-9一二两三四五六七八九十百千万几半]{1,12}(?:块|元|毛|万|千|百)(?:钱|多|五|[一二三四五六七八九])?|[一二两三四五六七八九十百千]{1,12}(?:钱|文)|百分之|[0-9]{1,12}%|翻(?:了)?(?:番|倍|一番|一倍)|[一二两三四五六七八九]成|[一二两三四五六七八九半]折|一百[一二三四五六七八九]",
    ),
    Rule(
        "dearer",
        r"涨|贵|加(?:价|钱|收|了)|提价|翻番|另(?:收|付|算|交)|附加|多(?:收|付|交|花|掏)|收费|押金|不(?:含|包)|缩水|少(?:了)?(?:两|一|半)|取消(?:了)?(?:优惠|折扣|赠送)|(?:吃|用|住|付|养|供|请|交)不起|舍不得|划(?:不)?(?:来|算)|不值|肉疼|心疼钱|账单|明细|最底下|小字",
    ),
    Rule(
        "cheaper",
        r"便宜|省(?:钱|下|了|一|两|三|五)|打折|优惠|免(?:费|运费|了)|少(?:花|付|交)|实惠|平价|半价|减(?:半|免)|降价|不要钱|一半(?:的)?(?:价|钱)",
    ),
    Rule("fees", r"费|租|价|钱|账|款|本金|利息|资费|票价|学费|会费|年费|月费|套餐|余额|工资"),
    # convenience
    Rule(
        "waits",
        r"排(?:队|了|到|号)|等(?:了|到|上|位|号|一|两|三|半)|[0-9一二两三四五六七八九十半几]{1,12}(?:个)?(?:分钟|钟头|小时)|(?:一|半)(?:上午|下午|天)|(?:约|预约|挂号|抢)(?:不|到|要|上|得)|放号|叫号|前面还有",
    ),
    Rule(
        "distance",
        r"远|公里|站地|里(?:路|地)|绕(?:路|一|过|半)|(?:倒|转|换)(?:两|三|几)?(?:趟|班|次|乘)|(?:坐|乘)[^。,]{0,6}(?:车|船|地铁)|开车|停车|车位|楼梯|台阶|没(?:有)?电梯|爬(?:楼|三|四|五|六)|跑(?:一|两|三|几|断)|来回|路上|顺路|郊|城(?:东|西|南|北)|对岸|过江|搬(?:到|去|进)[^。,]{0,10}(?:外|郊|园|楼|头|边|区)",
    ),
    Rule(
        "hours",
        r"(?:早|晚|上午|下午|周|礼拜|星期)[^。,]{0,8}(?:关门|打烊|下班|锁门|开门|才开|不开|休息|只开)|只(?:开|上|在)[^。,]{0,10}(?:点|天|上午|工作日|周|半天)|[点半](?:就)?(?:关|锁|下班|打烊|收)|(?:关|开)门(?:早|晚|太)|周末(?:不|休|关)|不开(?:门|了)?|(?:下班|上班|放学|夜班)[^。,]{0,10}(?:关|赶|才|就|早)|一(?:周|个月)只|赶不上|来不及",
    ),
    Rule(
        "channel",
        r"小程序|app|公众号|扫(?:码|脸)|网上|线上|自助(?:机|终端)?|机器(?:人)?|按[一二三四五六七八九零0-9]|(?:必须|非得|非要|只能|只收|只认|只接受|一律)|现金|老人机|智能机|验证码|注册|下载|传真|纸质|原件|盖章|本人(?:到场|亲自)?|刷脸|人工(?:台|服务)?|语音菜单|没(?:有)?人工",
    ),
    # others are better
    Rule(
        "other_place",
        r"那(?:家|边|位|个(?:店|馆|师傅))|这(?:家|边|位)(?:新|会)?|另(?:一|外)(?:家|个|位)|别(?:家|处)|新(?:开|来|店|家|的那)|对(?:面|门|街)|隔壁|楼下|街(?:口|角|尾)|村口|城(?:东|西|南|北)|朋友(?:家|那|的|介绍|推荐)|(?:同事|邻居|妹妹|姐姐|表姐|闺蜜)(?:家|那|的|用|介绍|推荐)|人家|他家|她家|换(?:了|到|成)(?:一)?家|从前那家|原来(?:那|的)|老(?:店|东家|的那)|以前那",
    ),
    Rule(
        "better",
        r"更(?:好|快|细|准|全|懂|合|近|方便)|还(?:会|给|送|能|帮|有|替|教|记|把|管|主动|附|陪)|会(?:讲|教|提醒|先|主动|上门|把|记|替|给|帮|看)|记(?:得|着|住)|上门|主动|提前|提醒|(?:随|全)(?:时|天|程)|二十四小时|半夜(?:也|都|打)|当(?:天|场|面)|送到|接送|试(?:用|听|穿|吃|课|住|骑|驾)|热毛巾|一对一|专(?:人|车|业)|讲究|贴心|周到|耐心|细心|看得(?:见|到)|查得到|报得出|能(?:借|查|看|选|约|改|退|定)|一(?:比|试)|没法比|回不去|比[^。,]{1,8}(?:好|快|强|细|准)",
    ),
    Rule(
        "no_fault",
        r"(?:没|没有|没什么|没啥|挑不出|说不出)[^。,]{0,4}(?:毛病|不好|问题|可挑|得罪|不满|话说|怨)|(?:也|倒|原来|本来|其实)(?:都)?(?:不差|不错|挺好|还行|没什么|不坏|可以|满意)|没红过脸|无可挑剔|(?:都|倒|人)(?:挺|很|是)?好(?:的|,|,可|人)|菩萨|好(?:脾气|人)|客客气气|笑脸|(?:不|没)(?:怪|怨)(?:他|她|人家)|漂亮,?没得说|没得说",
    ),
    Rule(
        "not_money",
        r"不是(?:钱|因为(?:钱|贵)|为(?:了)?(?:省)?钱|价)|不(?:图|为)(?:便宜|省钱|钱)|(?:其实|还|反而|反倒|倒)(?:更)?贵|多花(?:点|几|两|一)?[^。,]{0,4}(?:也|都|值)|贵(?:点|一点|几块)(?:也|我)",
    ),
    Rule(
        "not_that",
        r"不是(?:为|因为|嫌|那|稀罕|心疼)|(?:我)?(?:稀罕|在乎|计较|气|恼|介意)的(?:不)?是|(?:谁|哪)(?:都|家|儿)?(?:难免|会有|没有)|难免|也就罢了|倒(?:也)?(?:罢了|没什么|不要紧|无所谓|忍)|我(?:能|还)?忍(?:得)?了|本来(?:也)?(?:没|不)|原谅|算不了什么|不要紧|小事|没当回事",
    ),
    # wrongs
    Rule(
        "deceives",
        r"骗|瞒|哄|诓|蒙|假|伪|冒(?:名|充|牌)|谎|糊弄|忽悠|掉包|调包|换(?:了)?(?:标签|日期|包装|瓶|牌)|撕(?:了|掉)?标签|贴(?:上|了)?(?:新|别|合格)|改(?:日期|表|数|成绩|单|里程)|调(?:表|里程)|以(?:次|旧|假)|翻新|旧(?:的|件|货)|二手|水货|兑水|掺|注水|缺斤|短两|秤|凑数|虚(?:报|开|列|构|高)|编(?:造|的)|从来没(?:有)?(?:人)?(?:换|做|来|去|拆|检|问)|压根(?:没|儿)|根本没(?:有|换|做|来|拆)|签(?:了)?(?:我|别人|他)的(?:名|字)|代签|没来过|不(?:声不响|告诉|告知|明说)|背地|暗地|偷偷|悄悄|私下|私自|擅自|未经|没经(?:我)?同意",
    ),
    Rule(
        "threatens",
        r"吓(?:唬|我|得|老)|威胁|恐吓|逼|堵(?:门|在|着)|不(?:签|交|买|给|办)(?:就)?(?:不|别|走不|后果)|要(?:是)?不[^。,]{0,10}就(?:不|别|把)|不(?:给|加)钱(?:就)?不|扣(?:着|下|住|押)|押(?:着|下)|围(?:上|住|着)|别怪|走着瞧|曝光|挂(?:墙|网|出去)|锁(?:门|在|车)|不让(?:走|下|进|出)|加钱才|坐地|缠着|轮番|软磨硬泡|疲劳|好几个(?:人|小时)",
    ),
    Rule(
        "unsafe",
        r"没(?:戴|系|穿|洗|消毒|换|锁|关|装)(?:手套|口罩|安全带|头盔|救生衣|手|毒|针|手|护栏)?|不(?:戴|系|洗手|消毒|换(?:手套|针|水))|无证|没(?:有)?(?:证|执照|资质|健康证)|酒(?:味|气|后|驾)|喝(?:了|过)酒|超速|闯(?:红灯|了)|逆行|超载|站着|过期|生蛆|变质|地沟|回收|重复用|同一(?:根|支|把|块)(?:针|毛巾|刀|抹布)|(?:擦|抹)(?:马桶|桌)|电线|(?:氯|药水|甲醛|煤气|味道)[^。,]{0,8}(?:呛|疼|头晕|眼)|没人(?:看着|管|在(?:池|场|边))|睡(?:着|了|觉)|类固醇|激素|违禁|兴奋剂|烟头|盲区|打电话开车|边开(?:车)?边",
    ),
    Rule(
        "interest",
        r"回扣|提成|抽(?:成|水|头)|好处(?:费)?|红包|塞(?:钱|给|红包)|关系(?:户)?|亲戚|小舅子|表(?:弟|哥)开|自(?:己|家)(?:开|的|社|人|店)|老板自己|两(?:头|边)(?:吃|收|拿|签)|同时(?:收|代理)|内部(?:人|价)|挪用|私吞|克扣|小费(?:被)?|倒卖|卖(?:了)?(?:我的|客户|用户)?(?:信息|资料|电话|号码|数据|照片)|泄(?:露|漏)|朋友圈|偷(?:拍|看|听|拿|吃|换|油|工)|摄像头|刷单|好评返|五星|删差评|歧视|不(?:接|收|租|卖)(?:外地|残|女|老|黑|带孩子)",
    ),
    # circumstances
    Rule(
        "moves",
        r"搬(?:家|走|到|去|离|回|了)|调(?:到|去|动|回|离|任|走)|外派|出国|移民|回(?:老家|国|乡|娘家)|去(?:了)?(?:外地|国外|加拿大|深圳|北京|上海|南方|海边)|(?:来|接)(?:到|去|我去|过去)[^。,]{0,8}(?:住|养老)|离开(?:了)?(?:这|那|北京|上海|家乡)|随军|入伍|支教|卖(?:了)?(?:房|车|船|店)|把(?:房|车|船|店)[^。,]{0,6}卖",
    ),
    Rule(
        "closes",
        r"关(?:门|张|店|停|闭|了)|歇业|停(?:业|办|运|产|航|开|刊|播|诊|办了|了|止)|倒闭|破产|清盘|转(?:让|手|行)|盘(?:出去|给)|拆(?:迁|了|掉|除)|撤(?:点|店|走|出|了|销|柜)|裁撤|合并|并(?:入|到|购|给)|收购|注销|下架|下线|取消(?:了)?(?:这|那|线路|航线|班次|业务|专业)?|不(?:再|干|做|开|接|营业|办)(?:了)?|没了|散了|解散|改(?:行|建|成|做)|退出|最后一(?:天|班|趟)",
    ),
    Rule(
        "person_gone",
        r"退休|去世|走了|过世|病(?:故|倒|了)|住院|辞(?:职|了)|离职|跳槽|出国了|嫁(?:到|了|去)|当兵|生(?:孩子|二胎|病)|没(?:了|在了)|不在了|离(?:婚|世)|分手|毕业|升(?:学|初|高)|上(?:大学|小学|初中)|长大|断奶|痊愈|好了|病好|拆(?:线|石膏)|疗程|打完|治(?:好|完)|考(?:完|上|过)|结(?:业|题|束)|到期|满期|用不(?:着|上)|不需要|不用(?:再|了)|戒(?:了)|丢了工作|失业|下岗|破产",
    ),
    Rule(
        "decided",
        r"单位|公司(?:统一|规定|换|要求|指定|集中|给)?|学校|医保|社保|定点|政策|规定|新规|政府|街道|社区|房东|业委会|总部|集团|老板(?:换|说)|领导|保险公司|银行(?:统一|合并)|系统升级|法院|医生(?:不让|说不能|叫我停)|(?:爸|妈|老公|老婆|孩子|女儿|儿子|家里)[^。,]{0,4}(?:决定|做主|定的|替我|不让|非要|说了算)|由不得|由我说|轮不到我|没得选|没(?:有)?办法|只好|不得不|统一(?:采购|换|改|安排|指定)?|招标|指定|一刀切",
    ),
    # how it went
    Rule(
        "promised",
        r"说好|答应|承诺|保证|许诺|打(?:了)?包票|原(?:说|定)|约(?:的|好)|订的|合同(?:上|里)?写|广告(?:上|里)?(?:说|写)|宣传|号称|说是|(?:说|讲)(?:当天|三天|一周|马上)",
    ),
    Rule(
        "instead",
        r"结果|才(?:来|到|上|说|讲|发现|知道)|却|反倒|谁知|没想到|等来|来的是|送来的是|打开(?:一看)?|拆开(?:一看)?|回家(?:一)?(?:看|称|量)|一(?:查|称|量|看|问)才",
    ),
    Rule(
        "silent",
        r"已读|(?:一个字|一句|半句)(?:没|不)|没(?:回|接|理|声)|不(?:回|接)|再没(?:声|亮|动静|回|人)|无人接|关机|停机|占线|忙音|打不通|联系不上|找不到人|人影|装(?:没|聋|不)",
    ),
    Rule(
        "sprung",
        r"另(?:算|付|收|交)|落地才|到了才|进门才|出来(?:才|刷)|结账(?:才|时)|最底下|夹(?:了|着)|折起来|小字|捆绑|自愿(?:服务)?费|押金|违约金|(?:默认|自动)(?:勾选|续费|扣)|偷偷(?:扣|续|开通)",
    ),
    Rule(
        "covers_up",
        r"擦亮|刷(?:了)?(?:层|一层)漆|当新的|拆车件|贴掉|重写|涂改|作假|冒充|造假|顶替|掩(?:盖|饰)|遮(?:住|着|挡)|藏(?:着|起|在)|盖(?:住|着)|假装|做(?:样子|手脚)|动(?:了)?手脚|做局|串通|合伙|一伙|底下(?:是|还)|换了个(?:名|牌|标)",
    ),
    Rule(
        "signed",
        r"签(?:了|过|的)?(?:字|名|单)|盖(?:了)?章|证书|证明|报告|记录(?:上)?|监控|录像|报(?:了)?(?:警|案)|律师|起诉|消协|工商|查(?:出|封|处)",
    ),
    Rule(
        "force",
        r"壮汉|不让|不给(?:退|走|开)|不退给|陪我聊|围(?:着|上)|堵|缠|跟着(?:我)?|守(?:着|在)|强买|非(?:要|得)我|硬(?:塞|要|让)|威胁|恐吓|吓|拍桌|密码(?:告诉|给)|把(?:身份证|护照|钥匙|货|车)扣",
    ),
    Rule(
        "turns_it_round",
        r"(?:你|您)(?:家)?(?:狗|猫|孩子|自己|那边|使用|弄|没)|(?:与|跟)(?:您|我|他们)无关|本来就(?:有|是|这样)|热胀冷缩|(?:图纸|尺寸|地址)[^。,]{0,6}(?:错|不对)|运到[^。,]{0,6}才|P的|不可能|(?:怪|赖|说是)我们|想怎么(?:着|样)|爱(?:来|买|评|信)不|下次注意|小题大做|至于吗",
    ),
    Rule(
        "sent_round",
        r"填(?:表|单)|等[一二两三四五六七八九十几0-9]{1,12}(?:个)?(?:工作日|天|周|个月)|过期|重新(?:填|提交|排|申请)|自动(?:关闭|回复)|加急|明天(?:再|打)|找(?:别|其他|上级|总部|厂家|物业|平台)|打(?:另一|这个|总)|转(?:来|接|到|给)|下班了|不会查|没权限|踢|跑了[一二两三四五六七八九十几0-9]{1,12}趟",
    ),
    Rule(
        "new_faces", r"实习|新来的|换(?:了)?(?:一|个)?(?:新人|人)|从头(?:讲|说)|每(?:次|回)(?:都)?(?:换|是)|头一天上班"
    ),
    Rule(
        "gives_more",
        r"顶三个|不限(?:次|量)|自动(?:赔|提醒|退)|当(?:天|场)(?:就)?(?:换|到|修|退)|挑好|半(?:点|份)|(?:戴|穿|套)(?:上)?鞋套|垫(?:块|着)布|灯泡|老花镜|轮椅|热(?:水|茶|毛巾)|接我|不加钱|一分(?:没|不)加|顺手|看(?:见|到)[^。,]{0,10}(?:温度|位置|进度)|模拟器|检测|教(?:我|他|她|怎么)|天天(?:点名|问)|每天问|还问(?:一句)?|给(?:我|老人|孩子|我爸|我妈)[^。,]{0,8}(?:好|少|挑|换|送|留)|只认(?:它|他|她|这)",
    ),
    Rule(
        "drawn",
        r"就(?:认|爱|想|要)(?:去|它|他|她|那)|非要(?:换|去)|爱去|转过去|一起转|换过去|挪过去|跟着(?:去|换|转)|试(?:了|过)|一(?:坐|用|比|吃|看)就|没有?理由不|舍不得走",
    ),
    Rule(
        "dear_now",
        r"(?:从|原来|原先|去年)[^。,]{0,10}(?:调|涨|变|到|后来|现在)|(?:够|抵)(?:我)?(?:吃|买|交)|小了(?:一)?圈|一分没少|不如(?:买|自己)|自己(?:买|做|来)[^。,]{0,8}(?:也行|得了|划算)|单子上|报价|账单|心里(?:堵|疼)|没必要(?:绑|花|再)|收(?:我)?[0-9一二两三四五六七八九十百千]{1,12}|要[0-9一二两三四五六七八九十百千]{1,12}(?:块|元)?",
    ),
    Rule(
        "body", r"怀孕|月子|开刀|动(?:了)?(?:刀|手术)|腿(?:脚)?(?:不|慢)|医生(?:让|不让|说)|戒|养病|化疗|牙套|拆线|康复"
    ),
    Rule(
        "taken_over_life",
        r"安了家|接(?:我|我们)(?:去|过去)|管家了|(?:媳妇|女婿|儿子|女儿)(?:说|管|定|家)|随(?:迁|军)|拆迁|划(?:给|进|归|到)|指定|统一|只准|规定只|厂里|单位(?:给|换)|学校(?:跟|换|定)|台湾|台灣|国外|老家",
    ),
)

EN = (
    Rule(
        "staff",
        r"\b(?:clerks?|cashiers?|receptionists?|reception|waiters?|waitress(?:es)?|baristas?|nurses?|doctors?|dentists?|hygienists?|pharmacists?|opticians?|drivers?|conductors?|stewards?|"
        r"stewardess(?:es)?|assistants?|agents?|advis[eo]rs?|reps?|operators?|technicians?|engineers?|mechanics?|plumbers?|electricians?|fitters?|builders?|tellers?|ushers?|guards?|"
        r"attendants?|porters?|concierge|landlord|landlady|owner|boss|trainers?|coach(?:es)?|instructors?|tutors?|teachers?|librarians?|lifeguards?|couriers?|postman|movers?|salesm[ae]n|"
        r"saleswom[ae]n|salesperson|staff|crew|girls?|boys?|lads?|young (?:man|woman|lady)|chaps?|bloke|fellow|(?:man|woman|lady|person|someone|people|voice) (?:at|on|behind|in|with|from)|stylist|barber|hairdresser|"
        r"vet|groomer|matron|carer|sommelier|bartender|hostess|solicitor|accountant|broker|surveyor|call cent(?:re|er)|helpline|switchboard|desk|counter)\b",
    ),
    Rule(
        "manager",
        r"\b(?:managers?|management|supervisors?|head ?office|headquarters|director|principal|headmaster|headteacher|ombudsman|customer (?:service|care|relations)|company|they said|firm)\b",
    ),
    Rule(
        "kin",
        r"\b(?:my|our|his|her) (?:wife|husband|partner|mother|father|mum|mom|dad|gran\w*|nan|son|daughter|kids?|child\w*|sister|brother|aunt|uncle|in-laws|mother-in-law|friend|neighbour|boss|employer|landlord|school|firm|company|insurer|doctor)\b",
    ),
    Rule(
        "old_age",
        r"\b(?:(?:seventy|eighty|ninety)(?:-\w+)?|[789]\d(?:[- ]year)?|elderly|pension\w*|wheelchair|walking frame|stick|deaf|hip|knees?|frail|widow\w*)\b",
    ),
    Rule(
        "looks",
        r"\b(?:look(?:ed|s|ing)? (?:up|at|through|past|away|straight|me up)|glanc\w+|star(?:ed|ing)|eyes?|eyebrows?|sigh\w*|tut(?:ted)?|yawn\w*|smirk\w*|sneer\w*|snigger\w*|giggl\w*|laugh\w*|grin\w*|scowl\w*|frown\w*|glar\w+|snort\w*|groan\w*|shrug\w*|turned (?:his|her|their) back|without a word|not a word|rolled|raised|grimac\w+|grunt\w*|mutter\w*|mumbl\w*|let out a (?:long )?breath)\b",
    ),
    Rule(
        "busy_else",
        r"\b(?:on (?:his|her|their) (?:phone|mobile|break)|phones?|scroll\w*|text(?:ed|ing)|chat\w*|gossip\w*|talk(?:ed|ing) (?:to|with|over|about|among)|nails|lipstick|make-?up|chew\w*|eating|sandwich|crossword|newspaper|football|netflix|games?|solitaire|headphones|earphones|weekend|each other|cigarette|smoking|vaping|coffee break|sip\w*)\b",
    ),
    Rule(
        "ignores",
        r"\b(?:ignor\w+|nobody|no one|no-one|not one of|none of them|left (?:me|us|standing|waiting|holding)|stood (?:there|at|for|in)|invisible|wasn't there|over (?:my|our) heads?|to my (?:husband|wife|son|daughter|carer)|as (?:if|though) (?:i|we) (?:was|were|wasn't|weren't|had|did)|like (?:a|an) (?:parcel|piece|child|idiot|nuisance|criminal|number|thief|fool)|walked (?:off|away|past)|put (?:the )?phone down|hung up|unanswered|never (?:rang|called|wrote|replied|answered|phoned|emailed) back|rang and rang|when they felt like it|couldn't be bothered)\b",
    ),
    Rule(
        "harsh",
        r"\b(?:rude\w*|surly|snapp\w+|bark\w+|shout\w+|yell\w*|scold\w*|told (?:me|us) off|told me i|lectur\w+|mock\w*|patroni[sz]\w+|condescend\w*|sarcas\w*|curt|brusque|gruff|offhand|off-hand|cold\w*|icy|frosty|snooty|snotty|haughty|sniffy|dismiss\w+|contempt\w*|insult\w*|humiliat\w*|belittl\w*|sharp|short with|impatien\w+|bored|indifferen\w+|couldn't care|stroppy|grumpy|bad-tempered|swore|sworn|slamm\w+|threw|tossed|flung|slapped|shoved|snatched|pushed|jabbed|hurried|rushed|herded|lucky to)\b",
    ),
    Rule(
        "names_for_me",
        r"\b(?:call(?:ed|s|ing)? (?:me|us|him|her|my \w+) ['\"]?(?:the |a |an )?(?:love|dear|darling|sweetheart|mate|pal|little|old|granny|grandad|chief|luv|hun|sir|madam|fat|foreign|by)|little lady|young man|the wheelchair|the old|you people|people like (?:me|you|us)|your sort|your lot)\b",
    ),
    Rule("quote_short", r"[\"“][^\"”]{2,28}[\"”]"),
    Rule("quote_ask", r"[\"“][^\"”]{2,70}\?[\"”]"),
    Rule("quote_long", r"[\"“][^\"”]{29,140}[\"”]"),
    Rule(
        "ignorant",
        r"\b(?:no idea|hadn't a clue|clueless|couldn't (?:say|tell|answer|explain|name|find)|didn't know|don't know|had to (?:look up|google|ask|check|phone)|knew (?:less|nothing|no more)|never heard of|wrong way up|read(?:ing)? (?:it )?(?:off|from|out)|untrained|first day|blank(?:ly)?|googled)\b",
    ),
    Rule(
        "complains",
        r"\b(?:complain\w*|complaints?|reported|wrote|written|letters?|emails?|emailed|telephoned|phoned|rang|called (?:them|again|twice|three)|photographs?|photos|pictures|pointed (?:it|this|that)? ?out|told (?:the|them|him|her) (?:manager|owner|about|that|so)?|took (?:it|them|her|him|the \w+) back|brought (?:it|them) back|went back|sent (?:it|them) back|asked (?:for|them|to see|the manager|why|about)|raised|objected|protest\w*|refund|apolog\w+|sorry|explanation|feedback|review|suggestion|form|claim\w*|appeal\w*|mentioned|said so|when i (?:asked|said|rang|told|wrote|showed))\b",
    ),
    Rule(
        "brush_off",
        r"\b(?:nothing (?:came|happened|more|back)|no (?:reply|answer|response|apology|refund|one came)|nobody (?:came|rang|replied|answered)|never (?:heard|came|got (?:a|an) (?:reply|answer)|answered|replied)|brush\w* (?:me|us|it)?|fob\w* (?:me|us|it)?|pillar to post|passed (?:me|us|it|from|around|between)|template|form letter|card came|automated|auto-?reply|we value your|case closed|closed (?:the|my) (?:case|ticket)|in the bin|wastepaper|within tolerance|normal wear|as designed|policy|terms and conditions|small print|my (?:own )?fault|your fault|must (?:be|have been) (?:mine|yours|me|you|my)|blam\w+|accus\w+|denied|refus\w+|insist\w*|grudging\w*|reluctan\w*|voucher|ten per cent off|all right,? all right|only (?:a|holiday|one)|heard nothing|would i like|deaf ears|survey|ticket number|reference number|wait(?:ed)? (?:weeks|months)|still waiting|to this day|months? later|weeks? later)\b",
    ),
    Rule(
        "many_times",
        r"\b(?:(?:two|three|four|five|six|seven|eight|ten|dozen|several|countless) (?:times|emails?|letters?|calls?|visits?|phone|weeks)|(?:second|third|fourth|fifth|umpteenth) (?:time|letter|call|visit|email)|twice|again and again|over and over|every (?:time|week|month|day))\b",
    ),
    Rule(
        "breaks",
        r"\b(?:broke\w*|leak\w*|drip\w*|crack\w*|burst|flood\w*|collaps\w*|crash\w*|froze\w*|frozen|jam(?:med)?|stall\w*|cut (?:out|off)|dropp?(?:ed|s|ing)? (?:out|off|every)|dead|died on|outage|went (?:down|off|dark|out)|blew|blown|burn\w*|smok\w+|rust\w*|mould\w*|peel\w*|fad(?:ed|ing)|shrank|shrunk|torn|tore|ripp\w+|split|stain\w*|scratch\w*|dent\w*|chipp\w+|wobbl\w*|lopsided|crooked|leaning|uneven|stale|sour|cold (?:food|soup|chips|water|in the middle)|raw|undercooked|overcooked|burnt|lukewarm|hair in|fly in|slug|maggot\w*|cockroach\w*|mouse|mice|damp|freezing|no (?:heating|hot water|signal|power|water)|wouldn't (?:start|open|work|turn|load|stop)|came (?:off|apart|loose|undone)|fell (?:off|apart|out)|gave (?:up|out|way)|headaches?|rash|swollen|swelling|infect\w*|itch\w*|hurt|sick|food poisoning)\b",
    ),
    Rule(
        "does_wrong",
        r"\b(?:wrong\w*|mistake\w*|error\w*|lost|mislaid|missing|mix(?:ed)?[- ]?up|muddled|swapped|twice|double[- ]?\w*|somebody else's|someone else's|another (?:customer|patient|family|person)'s|not (?:mine|my|what i|ours)|never (?:arrived|came|turned up|showed|worked|got here|reached|fixed|cleaned)|didn't (?:arrive|come|turn up|show|work|fit|match|go through)|late\b|delay\w*|cancel\w*|missed|forgot\w*|overlooked|overcharg\w*|billed|too (?:short|long|tight|loose|small|big|dark)|misspel\w*|spelt|mis\w{4,12}ed|botched|bungled|ruined|spoil\w*|damaged|smashed|back to front|upside down|inside out|still (?:leak|drip|broken|squeak|the same|no|not)\w*|same (?:fault|noise|leak|problem)|as (?:they|it) (?:was|were) before|stayed as|no better|worse than|crept|record(?:s|ed)? (?:show|said|had)|system (?:said|showed|had))\b",
    ),
    Rule(
        "amount",
        r"[£$€] ?\d|\b\d+ ?(?:p|pounds?|quid|dollars?|euros?|bucks|cents|pence|per ?cent|%)|\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|few|couple of)(?:[- ]\w+)? (?:pounds?|quid|dollars?|euros?|bucks|cents|pence|per cent|more|extra|less|a (?:month|year|week|night|head|go)|off)\b|\b(?:fiver|tenner|grand|by a third|by half|half as much|twice (?:as much|the)|doubled|trebled|tripled)\b",
    ),
    Rule(
        "dearer",
        r"\b(?:dear(?:er|est)?|expensive|pric(?:e|es|ed|ey|ing)|fees?|rates?|rents?|tariffs?|premiums?|charg(?:e|es|ed|ing)|surcharges?|bills?|invoices?|costs?|went up|gone up|put up|put (?:\w+ ){1,4}on (?:the|my|our)|rose|risen|crept up|climb\w*|hik\w+|increas\w*|rais(?:e|ed|es)|on top|extra|add(?:ed|-on)?s?|supplement|no longer (?:free|included)|used to be (?:free|included)|included|separately|small(?:er)? (?:print|portion|bag|pack)|lighter|shrunk|afford|budget|pension|worth|value|justif\w+|too much|steep|daylight robbery|rip-?off|fleec\w*|deposit|pay(?:ing)? for|paid)\b",
    ),
    Rule(
        "cheaper",
        r"\b(?:cheap\w*|less\b|half the|half price|bargain\w*|discount\w*|deal|offers?|sav(?:e|es|ed|ing|ings)|for nothing|free|next to nothing|knock\w* off|undercut\w*|identical|the same (?:\w+ ){1,3}for|better price|lower)\b",
    ),
    Rule(
        "waits",
        r"\b(?:queu\w*|wait\w*|in line|lined up|on hold|hold music|(?:an|half an|two|three) hours?(?:'s)?|(?:twenty|thirty|forty|fifty|ninety)(?:-\w+)? minutes|minutes|for (?:weeks|months|ages)|booked (?:up|solid)|fully booked|first (?:free|available)|appointments?|slots?|weeks? (?:ahead|away|from now)|book (?:the|a|it|at|by|weeks)|press (?:one|two|three|four|hash|\d)|menu|numbers?)\b",
    ),
    Rule(
        "distance",
        r"\b(?:far|miles?|kilomet\w+|round trip|across (?:town|the river|the city)|other (?:side|end) of|out of (?:the|my|our) way|detour|drive|driv(?:es|ing)|bus(?:es)?|trains?|tram|ferry|harbour|lift|stairs|steps|upstairs|hill|park(?:ing|ed)?|car park|retail park|industrial estate|outskirts|out of town|trek|walk(?:ing)?|journey|nearest|nearer|close(?:r)? to|doorstep|moved (?:to|out|its|their|the)|relocat\w+)\b",
    ),
    Rule(
        "hours",
        r"\b(?:clos(?:es|ed|ing|e) (?:at|on|early|before|by|for lunch)|shuts? (?:at|on|early|before|by)|opens?|opening|open (?:only|at|from|until|till|on)|hours|evening (?:hours|class\w*|clinic|surgery)|lunch ?time|after work|before work|night shift|finish work|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:six|seven|eight|nine|ten|four|five|half past \w+) (?:in the|till|to|on|o'clock)|till (?:eight|nine|six|seven|late)|ten to one|one day a)\b",
    ),
    Rule(
        "channel",
        r"\b(?:app|apps|online|website|web ?chat|chatbots?|portal|smartphone|download\w*|qr|password|log ?in|register|paperless|cash(?:less| only)?|card only|cheques?|fax\w*|in person|paper form|by post|machines?|self-service|kiosk|screen|automated|no human|human being|real person|only (?:by|through|via|on|in|take|accept|online)|must|have to|had to|forced|made us|insist\w* on|compulsory)\b",
    ),
    Rule(
        "other_place",
        r"\b(?:the other|another|the new|a new|new (?:one|people|place|man|woman|shop|firm)|our old|the old|my old|old (?:shop|place|firm|one|bank)|across (?:town|the road|the street)|down the (?:road|street|lane)|next door|round the corner|over the road|the village|rival\w*|competitor\w*|elsewhere|somewhere else|(?:friend|sister|brother|neighbour|cousin|colleague|mother|daughter)'?s? (?:\w+ ){0,2}(?:bank|uses|goes|accountant|dentist|vet|firm|gym|one)|recommended|switched|changed to|tried|there's a|there is a|opened (?:near|nearby|in|on|round)|here the|here they|now i|we (?:stayed|never went back))\b",
    ),
    Rule(
        "better",
        r"\b(?:better|best|even|also|actually|remember(?:s|ed)?|know(?:s)? (?:my|our|your|which|what)|notic(?:es|ed)|ring(?:s)? (?:me|her|you|before|to)|text(?:s)? (?:me|you)|sends? (?:a|me|you|us|photo\w*)|com(?:e|es) to (?:the|your|my|our) (?:house|door|home)|collect(?:s)?|deliver(?:s)?|same[- ]day|overnight|next morning|within (?:the|an|twenty|minutes)|while you (?:wait|watch)|class(?:es)?|tea|coffee|kneels?|show(?:s|ed) (?:me|you|us|how)|teach(?:es)?|explain(?:s|ed)?|suggest(?:s|ed)?|walks? (?:you|round)|sweep\w*|feeds? you|lets? you|you can (?:see|book|pick|choose|watch|borrow|change)|pick your|simulator|map|tracking|track|live|round the clock|at midnight|free (?:trial|loan)|loan(?:s|ed)?|rebate|towels?|story time|garden|wider|more (?:choice|careful|thorough)|choice|range|faster|quicker|nearly twice)\b",
    ),
    Rule(
        "no_fault",
        r"\b(?:nothing (?:wrong|against|to complain)|no (?:complaints?|quarrel|fault|grudge|hard feelings)|never (?:a cross word|let me down|had a problem|put a foot wrong)|couldn't fault|can't fault|(?:perfectly|quite) (?:good|fine|happy|nice|decent|pleasant)|(?:was|were|is|are) (?:an? )?(?:angel|lovely|saint|nice|kind|fine|good|decent|pleasant|charming|friendly)\b|nice lads|splendid|good (?:ones|policy|people|as)|did a (?:good|splendid|fine)|not bad|i liked|we liked|sorry to (?:leave|go)|i'd have stayed|ours has)\b",
    ),
    Rule(
        "not_money",
        r"\b(?:(?:wasn't|isn't|not|never) (?:about |for |a matter of )?(?:the |a )?(?:money|price|pennies|cost|compensation)|dearer in fact|(?:cost|costs|pay|paid|charge) (?:me |us |a little |a bit |slightly )?more(?:,| but| and)|happy to pay|more expensive,? (?:but|and|actually)|price (?:didn't|never|wasn't)|money didn't)\b",
    ),
    Rule(
        "not_that",
        r"\b(?:(?:wasn't|isn't|not) (?:the|that|because|so much|after|about)|not that i|i don't (?:care|mind)|didn't mind|wouldn't have minded|could have (?:lived|forgiven|put up)|these things happen|can happen|happens|never mind|forgave|forgiv\w+|let that (?:go|pass)|(?:it's|it was) the (?:shrug|four|way|tone|silence|lie|look|laugh)|itself was nothing|what (?:got|did it|made|finished|hurt|stung)|the last straw|but (?:the reason|what|it was|then))\b",
    ),
    Rule(
        "deceives",
        r"\b(?:lie[ds]?|lying|liars?|cheat\w*|decei\w+|dishonest\w*|mislead\w*|misled|fraud\w*|fake\w*|forg(?:ed|ery|ing)|sham|scam\w*|conn?ed|trick\w*|pretend\w*|claimed|swore|label\w*|relabel\w*|sticker|sell-by|expir\w+|new date|date on|certificate|signed by|signature|backdat\w*|had never been|never (?:been (?:in|there|near|opened|fitted|cleaned|changed)|opened|touched|fitted|replaced|changed the|inspected|did)|wasn't my|not my (?:pad|part|car)|photographed|marked|filled with|watered|diluted|short measure|scales?|thumb|mileage|clocked|second-?hand|refurbished|used (?:parts?|one)|as new|\"new\"|genuine|the truth|truth|supposed to be|turned out|it turns out|found out|discovered|nobody had|no such|didn't exist|invented|imaginary|under (?:another|a false) name|without (?:telling|asking|saying|my|our)|quietly|behind (?:my|our) backs?|on the quiet|hid(?:den)?|cover(?:ed)? up|promise that it was only)\b",
    ),
    Rule(
        "threatens",
        r"\b(?:threat\w*|scare\w*|frighten\w*|bull(?:y|ied|ying)|intimidat\w*|pressur\w*|wouldn't (?:leave|let (?:me|us|her|him) (?:go|leave|out)|unload|open|give (?:me|us|it) back|hand over)|until (?:i|we) (?:paid|signed|agreed)|unless (?:i|we|she|he)|or (?:else|he'd|she'd|they'd|i'd)|before they'd|in cash|held (?:on to|my|our|the)|hostage|refused to (?:leave|unload|release|return)|blocked (?:the|my|our)|locked (?:the|us|me)|(?:heart|boiler|roof|house|car) would (?:stop|explode|collapse|fall|blow)|would (?:die|explode|be arrested)|bailiffs?|sue|lawyers?|three hours (?:in|at|on)|wore (?:me|him|her|us) down|made (?:her|him|my mother) sign)\b",
    ),
    Rule(
        "unsafe",
        r"\b(?:unsafe|danger\w*|without (?:a )?(?:gloves?|helmets?|harness|masks?|licen[cs]e|washing|seat ?belts?|lights|insurance)|no (?:gloves?|helmets?|harness|masks?|licen[cs]e|seat ?belts?|lifeguard|fire|brakes)|unlicensed|unqualified|uninsured|drunk|smelt of|whisky|beer|brandy|vodka|alcohol|speed(?:ing|ed)|red lights?|mobile (?:at|while)|while driving|asleep|blinds down|padlocked|fire (?:exit|door|escape)|chained|wires?|bare|taped|gas|carbon|asbestos|chlorine|bleach|needles?|same (?:cloth|needle|gloves|towel|knife|razor)|unwashed|wiped|rat|steroids?|drugs?|overload\w*|children (?:alone|unattended)|left (?:the )?(?:children|toddlers|baby|dog) (?:alone|in)|nobody watching|expired|out of date|recall\w*)\b",
    ),
    Rule(
        "interest",
        r"\b(?:commission\w*|kick-?backs?|back-?hander\w*|bribe\w*|cut from|his cut|her cut|both (?:sides|ends|papers|parties)|conflict of|own (?:brother|cousin|wife|firm|books?|brand|shop|pocket)|brother-in-law|his cousin|her cousin|nephew|a friend of his|owned by|shares in|pocket\w*|skimm\w*|stole\w*|stolen|theft|helped (?:himself|herself|themselves)|tips|sold (?:my|our|her|his|their|the) (?:details|data|number|name|email|address|list|file)|passed (?:on )?my (?:details|number)|data|privacy|confiden\w+|read(?:ing)? my|my (?:medical|private|personal)|camera|filmed|photos of|facebook|group chat|five stars|reviews?|delete\w*|discriminat\w*|turned away|foreign name|surname|colour|black|accent|wouldn't (?:rent|serve|sell) to|selling|somebody else's capital|investors?|loan)\b",
    ),
    Rule(
        "moves",
        r"\b(?:(?:we|i|they|she|he|family|job|work|husband|wife) (?:\w+ )?(?:moved|move|moves|emigrated|relocated)|moved (?:away|abroad|house|home|back|in with|to (?:be|live|the coast|another|spain|france|cardiff|canada|scotland|the (?:north|south|country|city|sea)))|emigrat\w*|posted to|transferred to|new job|job in|fetched me|to live (?:by|with|near|in)|live in \w+ now|left (?:the country|town|london|the army|home)|sold (?:the|our|my) (?:house|flat|car|boat|van|horse|business|shop)|gave up the (?:car|flat|allotment|boat)|parted|went (?:abroad|back to|home to)|gone to (?:canada|australia|spain|france|america|live)|settled in)\b",
    ),
    Rule(
        "closes",
        r"\b(?:clos(?:ed|es|ing|ure)(?: (?:down|for good|its|their|the|last|in))?|shut (?:down|up shop|its|their|for good)|for good|wound up|folded|went (?:bust|under|out of)|bust|bankrupt\w*|liquidat\w*|receiver\w*|administrators?|merg\w+|taken over|took over|bought (?:out|up)|acquired|absorbed|demolish\w*|pulled down|burnt down|flats now|became (?:a|flats)|turned into|discontinu\w*|withdrawn|withdrew|scrapp\w+|axed|stopped (?:doing|serving|running|making|flying|taking|selling|offering)|no longer (?:do|does|run|runs|make|makes|offer\w*|exist\w*|stock\w*|cover\w*|serve\w*|take\w*)|last (?:day|bus|boat|class)|lease (?:ran|ended|expired)|ended|ran out|finished|dissolved|disbanded|sold up)\b",
    ),
    Rule(
        "person_gone",
        r"\b(?:retir\w+|died|death|passed away|late (?:husband|wife)|funeral|left to|has gone|gave up (?:work|practice|teaching|the)|(?:my|his|her|our) (?:wife|husband|mother|father|mum|dad|dog|cat|horse) (?:went|died|passed)|widow\w*|divorc\w*|split up|baby|pregnan\w*|maternity|graduat\w*|left school|grown (?:up|out)|outgr\w+|grew out|finished (?:the|my|his|her) (?:course|treatment|degree|exams?)|course (?:ended|finished|was over)|cured|healed|better now|cast (?:came )?off|weaned|no longer need\w*|don't need|not needed|redundan\w*|laid off|lost my job|unemployed|ill|stroke|hospital|care home|stopped driving|licence (?:went|expired)|doctor (?:said|told|forbade|forbids))\b",
    ),
    Rule(
        "decided",
        r"\b(?:(?:my|our|the|his|her) (?:employer|company|firm|landlord|boss|school|university|insurer|council|head ?office|board|committee|trust|bank|club|parish|union|group|daughter|son|husband|wife|parents)(?:'s)? (?:\w+ )?(?:switched|decided|chose|chooses|requires?|changed|picks?|moved|made|told|insisted|arranged|signed|took|put|ordered|picked|appointed|said|wants?|only (?:pays?|covers?|accepts?)|no longer|stopped)|decided for|decision|ruled|by law|law|regulation\w*|new rules?|rules|policy (?:changed|says)|procurement|tender|contract (?:went|was|ended|ran)|one supplier|approved list|preferred|in-house|insurance (?:no longer|stopped|changed|only|won't)|covered by|network|had no (?:say|choice|option)|no choice|not my (?:choice|decision|idea)|wasn't asked|nobody asked|if it were up to me|against my will|everyone (?:was|had)|we were all|transferred|assigned|allocated|catchment)\b",
    ),
    # how it went
    Rule(
        "promised",
        r"\b(?:promis\w+|guarantee\w*|swore|assured|said (?:it|they|we|he|she) (?:would|could|was|were)|booked for|due (?:on|at|by)|by the (?:first|\d+(?:st|nd|rd|th)|end of)|advert\w*|brochure|contract (?:said|says)|in the contract|supposed|meant to|agreed)\b",
    ),
    Rule(
        "instead",
        r"\b(?:instead|turned out|only to|when i (?:got|opened|looked|checked|weighed)|came (?:at|in|with)|got (?:beef|the|an?) |what (?:came|arrived)|i (?:found|discovered|learned|learnt)|it (?:was|proved)|actually|in fact|meanwhile)\b",
    ),
    Rule(
        "silent",
        r"\b(?:silence|not a (?:word|line|peep)|went (?:quiet|dead)|read(?:,| and) (?:not|never)|no (?:sign|word|trace|news)|never (?:a word|again)|rings? out|engaged|voicemail|undeliverable|bounced|unopened|phone is dead|vanished|disappear\w*|couldn't (?:reach|get hold))\b",
    ),
    Rule(
        "sprung",
        r"\b(?:on top|at the (?:till|desk|end|counter|checkout)|small print|page (?:two|three|four|\d)|only (?:then|after|when)|tick(?:ed)? (?:a |the |on )?box|pre-?ticked|auto-?renew\w*|renewed itself|cancell?ation fee|admin(?:istration)? fee|booking fee|service charge|deposit|\d+\.\d\d|basket|add-?ons?)\b",
    ),
    Rule(
        "covers_up",
        r"\b(?:initialled|underneath|painted over|polished up|stock photos?|posed|posing|passed off|pretend\w*|so-called|\"professor\"|\"wild\"|\"italian\"|\"fresh\"|\"daily\"|by the crate|tip(?:ped|ping)? (?:it|the \w+) (?:back|in)|they knew|knew (?:it|that|all along)|nobody checks|leave out|left out|tell (?:mum|me|her|him|us) to|told (?:mum|her|him|us) to (?:tick|say|sign|leave)|snapped|loosened|planted)\b",
    ),
    Rule(
        "signed",
        r"\b(?:sign(?:ed|ing|ature)|stamp(?:ed)?|certificate|record(?:s|ed|ing)?|cctv|camera|police|inspect\w*|regulator|ombudsman|court|solicitor|lawyer|evidence|proof|prove)\b",
    ),
    Rule(
        "force",
        r"\b(?:large gentlemen|big (?:men|lads)|at the door|help me think|kept hold of|held (?:onto|on to)|wouldn't (?:give|return|release|let)|or (?:he|they|she)'d (?:say|post|tell|keep)|five stars|until (?:i|we)(?:'d)?|till we'd|unless|as if (?:she|he|i)(?:'d)? (?:go|lose)|would (?:go blind|rot|collapse)|rang to swear|phone(?:d)? me to take it down|take it down|stand over|cornered|for three hours)\b",
    ),
    Rule(
        "turns_it_round",
        r"\b(?:i (?:must have|ought to have|walk|hadn't|was holding)|my (?:paper|fault|dog|child|own|way of)|tastes differ|these things happen|what did i expect|people like me|only a|it's (?:just|only) a|must have been|blam\w+|your (?:own )?(?:fault|problem|child|dog)|looked it up|if it (?:goes|fits)|it will (?:wear|settle)|insufficient evidence|ruled|under review|looked into it|look into it|not (?:my|our) (?:department|problem|job)|read the board|it's on the (?:sign|label))\b",
    ),
    Rule(
        "sent_round",
        r"\b(?:fill(?:ed)? (?:in|out)|form|department|extension|ticket|reference|survey|transferred|put (?:me )?through|passed|another (?:number|desk|office|window)|head office|come back (?:tomorrow|on|with)|ring back|working days|expired|start again|from the beginning|ten people|seven people|automatic(?:ally)?|robot|bot)\b",
    ),
    Rule(
        "new_faces",
        r"\b(?:trainee|new (?:one|girl|lad|face) (?:each|every)|different (?:person|one|girl|man) (?:each|every)|first day|temp|from the beginning|each time (?:a|another|someone))\b",
    ),
    Rule(
        "gives_more",
        r"\b(?:by name|my name|how's the|already (?:warm|waiting|there)|for nothing|without (?:asking|being asked)|before i (?:thought|asked|knew)|on one screen|on my phone|curve|pool|concierge|named engineer|test (?:ride|restore|drive)|simulator|wheelchair|reading glasses|bring(?:s)? you|walk(?:s|ed)? (?:him|her|me) to|in front of (?:us|me)|both eyes|ramp|half a size|rings? (?:up )?(?:after|ahead|on)|takes a photo|puts? newcomers|left (?:me|us) (?:his|her|the) own number|who else|that's a (?:shop|garage|bank))\b",
    ),
    Rule(
        "drawn",
        r"\b(?:by bedtime|one look|on the spot|won (?:me|us) over|talked of nothing else|what would you do|what was there to think|i moved|we moved for|we went over|went across|never looked back|signed up|i was (?:sold|hooked|converted)|envied|my (?:friend|neighbour|colleague|sister|brother) (?:showed|took|swears|raves|has)|swears by|can't touch it)\b",
    ),
    Rule(
        "dear_now",
        r"\b(?:rises?|trebl\w+|doubl\w+|digit|above last year|more than (?:last|the)|was (?:\w+ )?and (?:is|it's) (?:now )?|went from|from \w+ to \w+|by \w+ hundred|\w+ hundred (?:above|more|over)|not a single claim|did the sums?|i worked out|a joint of|the price of a|for a bottle of|does it for|charges? (?:\w+ ){0,2}less|knocked off|my purse|pocket|can(?:'t|not) stretch|out of (?:my|our) reach|buy ten)\b",
    ),
    Rule(
        "body",
        r"\b(?:pregnan\w*|expecting|months gone|surgeon|operation|rebuilt|hip|knee|chemotherapy|stroke|doctor (?:told|said|won't|has)|told me to stop|forbidden|braces|healed|cured|allergic now)\b",
    ),
    Rule(
        "taken_over_life",
        r"\b(?:rezoned|banned|visa|turned down|posted|joined|merged|were bought|new owners|knock(?:ed|ing) (?:\w+ )?down|torn down|emptied|parade|comes with (?:a|the)|new grade|my new (?:job|firm|post)|procurement|(?:club|firm|practice|school) was (?:wound|closed|bought)|no longer (?:flies|runs|serves)|gave up (?:flowers|the)|cleared out|shut them|seal on|daughter-in-law|took over the)\b",
    ),
)
