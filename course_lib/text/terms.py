"""Terms of trades that people outside them do not know; whoever answers a survey rarely works there."""

import re

_ZH = (
    # money, insurance, law
    "息差|利差|久期|敞口|头寸|轧差|平仓|对冲|净值|年化|贴现|折现|复利现值|信用利差|风险敞口|拨备|不良率|资本充足率|杠杆率|等额本息|等额本金|摊余|授信|质押率|票据|承兑|保理|福费廷|信用证|"
    "现金价值|免赔额|免赔|起付线|封顶线|共付|代位|追偿|核保|承保|分保|再保|保额折减|犹豫期|等待期|除外责任|不可抗辩|给付|理算|定损|赔付率|退保|结汇|lpr|标的|净敞口|回撤|夏普|流动性|做市|"
    "格式条款|缔约过失|不可抗力|管辖|诉前|保全|仲裁条款|抵充|连带|善意取得|留置|既判力|公摊系数|归集|列支|维修资金|公共收益|契税|增值税进项|进项抵扣|红冲|价税分离|计提|权责发生制|勾稽|"
    # health
    "预后|并发症|术中|术前评估|主诉|体征|指征|禁忌症|适应症|半衰期|首过效应|药代|滴定|耐药|血药浓度|分诊|导管|置管|造影|介入|微创入路|腹腔镜|病理分型|分期|分级护理|临床路径|双盲|随访率|"
    "根尖|牙周|种植体|咬合|邻接|充填|正畸|隐形矫治|龈|雾化|氧合|血氧饱和度|糖化血红蛋白|肌酐|尿微量|白蛋白|屈光|眼压|角膜曲率|泪膜|肺功能|心排|射血分数|靶向|免疫组化|基因分型|灭活|冷链|效价|"
    "院感|手卫生依从|平均住院日|床位周转|药占比|处方点评|号源池|drg|均次费用|picc|镇痛泵|褥疮分级|"
    # telecom and software
    "时延|抖动|丢包|误码|带宽|上行|下行|基站|载波|波束|切片|频段|光衰|光猫|桥接|端口|网关|网元|信令|漫游资费|并发|吞吐|集群|节点|容器|灰度|回滚|熔断|限流|幂等|缓存|冷启动|首屏|渲染|帧率|埋点|"
    "接口|鉴权|单点登录|密钥|加密套件|证书链|沙箱|中间件|微服务|负载均衡|灾备|异地多活|数据血缘|脱敏|元数据|中台|底座|低代码|工单流转|sdk|兼容性|线程|固件|驱动|协议栈|报文|字段|元字段|"
    # marketing and management
    "触达|触点|闭环|赋能|颗粒度|链路|抓手|私域|心智|漏斗|裂变|拉新|促活|留存|复购率|转化率|客单价|客单|渗透率|动线|坪效|热力图|品类|长尾|千人千面|人群包|标签体系|用户画像|净推荐值|体验官|峰终|"
    "痛点|对齐|拉通|方法论|顶层设计|北极星|增长飞轮|全渠道|okr|kpi|神秘访客|稽核|首解率|首呼|一次解决率|接通率|弃呼率|话务|排班拟合|质检|坐席利用率|服务水平协议|达成率|响应时效|工时利用率|"
    "胜任力模型|人效|编制|宽带薪酬|职级|九宫格|敬业度|离职率|数智化|一网通办|互信互认|链上|双随机|放管服|"
    # logistics and trade
    "妥投|揽收|揽件|派签|履约|履约率|末端|干线|甩挂|中转|分拨|落地配|时效件|集拼|提单|报关|清关|滞港|滞箱|箱单|装箱率|保税|关税完税|原产地|贸易术语|到岸|离岸|轻抛|体积重|计泡|逆向物流|库存周转|"
    "安全库存|缺货率|拣选|波次|越库|前置仓|温层|冷链断链|"
    # cars, machines, buildings
    "扭矩|马力曲线|传动|差速|轴距|前束|四轮定位|胎压监测|电控|喷油|缸压|积碳|变速箱|阀体|底盘|悬架|阻尼|制动|热衰减|能量回收|三电|电芯|倍率|续航工况|故障码|公差|粗糙度|硬度|热处理|良品率|直通率|"
    "来料|抽检|来料检验|制程|工艺窗口|节拍|稼动|稼动率|停线|模具|注塑|缩水率|表面处理|镀层|盐雾|压载水|阳离子|电导|交换量|换气次数|新风|风压|静压|容积率|得房率|楼面|荷载|抗渗|标号|砂浆|勾缝|找平|"
    "空鼓|基层|防水等级|透湿|热桥|传热系数|能效比|制冷量|匹数|曳引|限速器|钢丝绳|平层|维保|导轨|安全钳|泵房|二次供水|消防联动|"
    # food, farming, textiles, beauty, arts, school, sport
    "拌种|种衣|成膜|千粒|千粒重|株距|墒情|亩产|叶面|有机质|农残|抑制率|出栏|料肉比|冻干|均质|发酵力|筋度|灰分|拉力|美拉德|酯化|单宁|萃取率|研磨度|烘焙度|酸价|过氧化值|水分活度|增稠|乳化|"
    "支数|克重|经纬密度|捻度|色牢度|缩率|断码|版型|归拔|塑形|还原剂|双氧|色度|角质|皮脂|渗透压|表活|玻尿酸分子量|射频|光子|缓冲剂|相对湿度|照度|显色|策展|藏品|组配|检索式|分类号|馆际|"
    "丰容|谱系|异地保育|混龄|敏感期|量表|学业质量|核心素养|大单元|教学评|形成性|终结性|过程性|增值评价|信度|效度|常模|分层走班|学分绩点|双减|最大摄氧|乳酸|阈值|配速|心率区间|体脂率|离心收缩|核心稳定|"
    "本体感觉|靠档计息|功率因数|需量因数|力调电费|无功|谐波|混响|声压级|余氯|浊度|缩二脲|回弹模量|前掌落差|分集水器|混水|蒙太奇|景深|计抛|减额交清|表决口径|种水|U型箍|摊薄|每股收益|完税价格|加计抵减|进项|冗余率|串扰率|结构性存款|三段码|双向电表|骨架屏|桥接模式|海绵化|倒流防止器|接地|动平衡|均质性|减额缴清|现价表|导乐|硬膜外|控费|分账|穿透|销售服务费|份额|种草|房态|直连|盘点差异|"
    "肌酐清除|糖化|血脂|低密度|心电|造影剂|彩超|胎心监护|宫颈|病理|签约页|用户旅程|漏损|爬坡|齐套|产能爬坡|物料清单|对账单核销|核销|三方协议|函证|尽调|对赌|估值|市盈|质押|航路|舱位|运价|签转|联程|中转衔接|订座|收益管理|动态定价|溢价|入住率|房晚|平均房价|夜审|翻台|翻台率|出餐|后厨"
)


_WORDS = (
    "apr|aer|ltv|erc|escrow|fiduciary|tranche|deductible|coinsurance|solvency|liquidity|derivatives|drawdown|covenant|covenants|accruals|depreciation|"
    "factoring|dilapidations|easement|leasehold|probate|lien|tort|triage|cannula|lesion|lesions|biopsy|debridement|creatinine|hba1c|spirometry|intraocular|efficacy|"
    "periodontal|occlusal|latency|jitter|throughput|backhaul|bandwidth|qos|vlan|dns|mtu|oauth|saml|sso|api|sdk|webhook|webhooks|failover|redundancy|sharding|kubernetes|"
    "microservices|middleware|rollback|encryption|cipher|tls|ssl|firmware|kernel|provisioning|telemetry|observability|uptime|sla|slo|metadata|schema|codec|bitrate|"
    "beamforming|attenuation|ont|fttp|dsl|omnichannel|omni-channel|touchpoint|touchpoints|touch-points|synergy|synergies|stakeholder|stakeholders|deliverables|churn|"
    "persona|personas|upsell|okr|okrs|kpi|kpis|nps|csat|ces|fcr|aht|ivr|acd|crm|erp|headcount|attrition|competencies|paradigm|holistic|verticals|psychometric|demurrage|dwell|"
    "incoterms|fob|cif|ddp|moq|sku|deconsolidation|drayage|tare|volumetric|otif|transshipment|bopis|camber|octane|cetane|ecu|obd|adas|drivetrain|kwh|kva|powertrain|"
    "crankshaft|gasket|cpk|aql|hvac|screed|grout|rccb|interlock|actuator|hydraulic|pneumatic|cation|anion|tilth|brix|tannins|denier|gsm|selvedge|warp|weft|interfacing|"
    "cuticle|keratin|surfactant|hyaluronic|provenance|boolean|subfields|marc|interlibrary|ex-situ|studbook|formative|summative|eyfs|phonics|lexile|vo2|proprioception|"
    "accrual|harmonics?|reverberation|turbidity|biuret|manifold|polypharmacy|endorsements|disapply|occlusion|ackermann|arbitrage|clawback|counterparty|gearing|illiquid|nav|irr|securitised|securitized|vesting|pari-passu|aml|kyc|ringfenc\\w+|"
    "auscultation|bolus|cannulation|comorbidity|ecg|fev1|egfr|ldl|hdl|haemoglobin|hemoglobin|laparoscopic|metastatic|neutrophils?|nocturia|oedema|palpation|parenteral|postprandial|renal|"
    "stenosis|systolic|diastolic|tachycardia|thrombosis|doula|epidural|lletz|colposcopy|ux|cdn|cors|daemon|deprecated|endpoints?|graphql|ingress|json|p99|p95|payload|pppoe|"
    "protocol|proxy|subnet|ota|lbs|ugc|rpa|plm|oms|asv|pci|soc2|bgp|mpls|poe|zero-trust|skeleton screens?|cold start|passthrough|bidirectional|efflorescence|spalling|soffit|fascia|"
    "lintel|repointing|rcd|rpz|tn-c-s|tn-s|bim|suds|p11d|tupe|furlough|cohort|oracy|metacognition|metacognitive|rubrics?|pbl|ubd|attribution|cac|clv|ctr|cpm|roas|gmv|lookalike|"
    "retargeting|sortation|wms|tms|3pl|4pl|crossdock|backorder|a-cdm|trust deed|interline|codeshare|mct|pnr|revpar|adr|turndown|folio|remediation|voc|tvoc|cil|spd|onboarding|granularity|bonded|torque|rms"
)
_STEMS = (
    "amorti[sz]|annuit|hedg(?=ing|ed)|underwrit|actuari|subrogat|indemnit|reinsur|collaterali|apportion|conveyanc|prophyla|contraindicat|comorbid|titrat|prognos|aetiolog|"
    "catheter|intubat|an(?:a)?esthe|perioperat|histolog|periodont|endodont|ischa?em|pharmaco|bioavail|immuno|idempot|containeri|orchestrat|interoperab|calibrat|galvani|"
    "anodi|agronom|emulsif|colou?rfast|deaccession|pedagog|scaffold|utili[sz]ation|operationali|granular|leverag|reconciliation"
)
_PHRASES = (
    "power[- ]factor|reactive power|free chlorine|heel drop|rebound modulus|culpa in contrahendo|levelling accuracy|demi-permanent|open-jaw|marginal fit|zone skipping|mise-en-sc\\w+|depth of field|"
    "half-hourly settlement|demand-side|scrub radius|ex-gratia|co-insurers?|risk-engine|assortment depth|endless-aisle|trail commission|radial force|informed consent|paid-up|"
    "sinking fund|basis points?|yield curve|surrender value|letters? of credit|ground rent|stamp duty|force majeure|care pathways?|length of stay|bed turnover|half-life|"
    "packet loss|refresh rate|frame rate|carrier aggregation|(?:average )?handl\\w+ time|first[- ]contact|fill rate|lead time|net promoter|moments? of truth|engagement index|"
    "span of control|bill of lading|hs codes?|safety stock|dimensional weight|reverse logistics|wheel alignment|incoming inspection|air changes|static pressure|u-value|"
    "plot ratio|exchange capacity|thousand-grain|dressed seed|ash content|gluten index|water activity|thread count|level-\\d base|learning outcomes|fare (?:bucket|class|bas[ie]s)|"
    "rate parity|yield management|night audit|gross margin|mise en place|surge multiplier|dynamic pricing|modal share|loss ratio|extraction yield|developer volume|"
    "lux level|lactate threshold|call number|(?:ballast|bilge) water|inhibition rate|residue (?:test|strip)|conversion (?:rate|funnel)|sales funnel|eventual consistency|"
    "average[- ]clause|schedule \\d|policy excess|takt time|service[- ]level|stock turn|unit economics|value proposition|north[- ]star|last[- ]mile|cross-?dock|cold[- ]chain|"
    "mystery[- ]shop|balanced scorecard|ejection fraction|coefficient of|new-for-old|post-op|load[- ]balanc|cold[- ]start"
)
PATTERNS = {
    "zh": re.compile(_ZH),
    "en": re.compile(rf"\b(?:(?:{_WORDS})\b|(?:{_STEMS})\w+|(?:{_PHRASES}))"),
}


def terms(plain: str, lang: str) -> int:
    """Return how many different terms of trades a folded text holds."""
    return len({match.group() for match in PATTERNS[lang].finditer(plain)})
