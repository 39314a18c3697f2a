"""A text made ready for rules and model: folded character by character, so that every place stays where it was."""

import re
from dataclasses import dataclass
from functools import cache

from course_lib.errors import CourseError
from course_lib.language import checked, say

# Traditional characters that service language uses, beside the simplified ones that the rules are written in.
_TRADITIONAL = (
    "們問麼嗎這個對說話認為係過還沒來時間會員給讓發現頭開關閉電號碼單據訂貨運費價錢買賣經歷處辦幫導師謝歡諒釋聽見覺應該當場務業態題實際壞損換維護點數質賠償補倉庫帳賬"
    "戶銀貸險證書寫記錄檢詢網絡線機車輛飛準確資訊須標註輕鬆壓緊張惱煩氣憤麵麗廣東華國區縣鄉鎮樓層門鎖鑰遞達遲遠進連週後裡裏邊從與幾億萬兩雙獨複雜簡體龍鳳風爾爭執許諾"
    "協議規則產種類紅綠藍黃顏舊報紙筆畫圖館學習練專長項預約變動轉農隻條貓親愛憂慮慘懷憐優勢勝敗殘廢擔負責樣極權榮樂歲殺滅潔淨溫濕熱燈燒爛獎獲環瞭禮稱穩窮競築範簽籤糾"
    "紀級紛純組結絕統絲綁綜緒編緩總繳績織續罰羅聯職聲聰腦腳臉臨舉艙艱莊蓋藝藥蘇虛蟲裝襪視觀討訓託設訴診詞試詳誠誤誰課調談論講謹譯讀讚豐財貢貧販貫貴賀賓賞賢賴購贈贏趕"
    "跡踐蹤軟載較輔輪輸轟辭迴適選遺郵鄰醫釐針釘釣鈕鈴鉛銷鋪鋼錯鍵鍾鏈鏡鐘鐵閃閒闆陰陳陸陽隊階隨隱雖雞離難雲霧靈靜響頁頂順頓頒頗領頻顆額願顧顯飯飲飽飾餅養餘駕駛驗騙驚"
    "髒髮鬧魚鮮鳥鹽麥黨齊齒齡龐佈佔併僅儀儘儲兒內冊凍剛創劃劇劑勁勞勳勵勸匯卻廠參叢嘗喪喬嗚嘆噴嚇嚴囑圍園圓團堅塊塗墊墜墳墮壇壯壽夠夢夾奪奮妝婦媽嬰孫寧寢寬審將尋屆屍"
    "屢岡峽崗島嶺帥帶幀幣幹廁廂廈廟廳強彈彙徑復徹恆悶惡慣慶憑憲憶懇懶懸戀戰戲拋挾捨掃掛採揚揮搖搶摺撈撐撥撫撲撿擁擇擊擋擠擬擱擴擺擾攔攝攤攪敘敵斂斃於妳著甚沖汙請臺爲"
    "麽説衆羣祇纔捲錶營語諮識計訪評贊違鍋陣決況測減滿漲無牆狀異療監盤眾礙窩節終繼罵義興觸詐誇諷謊譽貝貪貼貿賊賺軌軍輩遊遙遷邏"
    "斷備傳稅積歸術製屬徵閱燙檔櫃緣鈔繞輯脫暫啟側歐葉礎齣嚮禦餓飢餵喚嚐噸壘塵奧娛孿宮屜攜暈曉曬棄棟椏樁橋檯櫥欄洩涼淚淺渾湯滯漬漿潤濾瀏灑煉爐牽狹猶瑣甕瘋瘡癢盜瞞矯磚禍稈竊籃糧絨緻縫縮纏缽聞聾脈脹腎腫膠膩艦蒼蓮蔥蕩藉蘋虧蝦蟻衝襯譜豎賒踴躍轎轄轍鄭鄧釀鈍鉤鉗銅銜鋁鋒錦鏽鐮鑑鑒閘閣闊闢陝隸韌韓頌頑頰顛颱飄餃餡饋馳駐騎騷驕魯鴨鵝鷹"
)
_SIMPLIFIED = (
    "们问么吗这个对说话认为系过还没来时间会员给让发现头开关闭电号码单据订货运费价钱买卖经历处办帮导师谢欢谅释听见觉应该当场务业态题实际坏损换维护点数质赔偿补仓库帐账"
    "户银贷险证书写记录检询网络线机车辆飞准确资讯须标注轻松压紧张恼烦气愤面丽广东华国区县乡镇楼层门锁钥递达迟远进连周后里里边从与几亿万两双独复杂简体龙凤风尔争执许诺"
    "协议规则产种类红绿蓝黄颜旧报纸笔画图馆学习练专长项预约变动转农只条猫亲爱忧虑惨怀怜优势胜败残废担负责样极权荣乐岁杀灭洁净温湿热灯烧烂奖获环了礼称稳穷竞筑范签签纠"
    "纪级纷纯组结绝统丝绑综绪编缓总缴绩织续罚罗联职声聪脑脚脸临举舱艰庄盖艺药苏虚虫装袜视观讨训托设诉诊词试详诚误谁课调谈论讲谨译读赞丰财贡贫贩贯贵贺宾赏贤赖购赠赢赶"
    "迹践踪软载较辅轮输轰辞回适选遗邮邻医厘针钉钓钮铃铅销铺钢错键钟链镜钟铁闪闲板阴陈陆阳队阶随隐虽鸡离难云雾灵静响页顶顺顿颁颇领频颗额愿顾显饭饮饱饰饼养余驾驶验骗惊"
    "脏发闹鱼鲜鸟盐麦党齐齿龄庞布占并仅仪尽储儿内册冻刚创划剧剂劲劳勋励劝汇却厂参丛尝丧乔呜叹喷吓严嘱围园圆团坚块涂垫坠坟堕坛壮寿够梦夹夺奋妆妇妈婴孙宁寝宽审将寻届尸"
    "屡冈峡岗岛岭帅带帧币干厕厢厦庙厅强弹汇径复彻恒闷恶惯庆凭宪忆恳懒悬恋战戏抛挟舍扫挂采扬挥摇抢折捞撑拨抚扑捡拥择击挡挤拟搁扩摆扰拦摄摊搅叙敌敛毙于你着什冲污请台为"
    "么说众群只才卷表营语咨识计访评赞违锅阵决况测减满涨无墙状异疗监盘众碍窝节终继骂义兴触诈夸讽谎誉贝贪贴贸贼赚轨军辈游遥迁逻"
    "断备传税积归术制属征阅烫档柜缘钞绕辑脱暂启侧欧叶础出向御饿饥喂唤尝吨垒尘奥娱孪宫屉携晕晓晒弃栋桠桩桥台橱栏泄凉泪浅浑汤滞渍浆润滤浏洒炼炉牵狭犹琐瓮疯疮痒盗瞒矫砖祸秆窃篮粮绒致缝缩缠钵闻聋脉胀肾肿胶腻舰苍莲葱荡借苹亏虾蚁冲衬谱竖赊踊跃轿辖辙郑邓酿钝钩钳铜衔铝锋锦锈镰鉴鉴闸阁阔辟陕隶韧韩颂顽颊颠台飘饺馅馈驰驻骑骚骄鲁鸭鹅鹰"
)
_MARKS = {"，": ",", "！": "!", "’": "'", "‘": "'", "（": "(", "）": ")", "～": "~"}
_OPENING = {"“": "”", "「": "」", "『": "』", "《": "》"}
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z]+")
_SENTENCE = re.compile(r"[^。!?;\n…]*?(?:[。!?;\n…]+[”」』\")]*|\.(?=\s)[\s\")”]*|$)")


@cache
def _fold() -> dict[int, str]:
    """Return what each character becomes: exactly one other character, so that no place moves."""
    table = {ord(old): new for old, new in zip(_TRADITIONAL, _SIMPLIFIED, strict=True)}
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B)}  # full-width letters, digits, : ; ?
    table |= {ord(old): new for old, new in _MARKS.items()}
    table |= {code: " " for code in (*range(32), *range(0x7F, 0xA1), 0x3000, 0xFEFF, *range(0x200B, 0x2010))}
    table[ord("\n")] = "\n"
    return table


@dataclass(frozen=True)
class Prepared:
    """A text and its folded twins, all of the same length.

    Attributes:
        text: as it was given.
        lang: "zh" or "en".
        plain: simplified, lower case, half-width, no control characters.
        own: as ``plain``, with blanks where somebody else is quoted.
        sentences: (start, end) of each sentence.
    """

    text: str
    lang: str
    plain: str
    own: str
    sentences: tuple[tuple[int, int], ...]


def prepare(text: object, lang: str | None = None) -> Prepared:
    """Make a text ready.

    Args:
        text: the text.
        lang: "zh", "en", or None to find out.

    Raises:
        CourseError: not a text, or no such language.

    >>> prepare("請問您貴姓？").plain, prepare("Could you repeat that?").lang
    ('请问您贵姓?', 'en')
    """
    if not isinstance(text, str):
        kind = type(text).__name__
        raise CourseError(
            say(
                zh=f"这里需要一段文字，得到的却是 {kind}。请传入字符串。",
                en=f"A text is needed here, found {kind}. Pass a string.",
            )
        )
    folded = text.translate(_fold())
    lower = folded.lower()
    if len(lower) != len(folded):  # a few letters grow when made small
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in folded)
    return Prepared(text, checked(lang) if lang else _language(lower), lower, _unquoted(lower), _sentences(lower))


def _language(plain: str) -> str:
    """Return "zh" when a text has more Chinese characters than English words."""
    han, words = len(_HAN.findall(plain)), len(_LATIN.findall(plain))
    return "en" if words > han else "zh"


def _unquoted(plain: str) -> str:
    """Blank what stands in quotation marks; a mark that nobody closes quotes nothing."""
    blanks: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for place, letter in enumerate(plain):
        if opened and letter == opened[-1][0]:
            _, start = opened.pop()
            if not opened:
                blanks.append((start, place + 1))
        elif letter in _OPENING:
            opened.append((_OPENING[letter], place))
        elif letter == '"':
            opened.append(('"', place))
        elif letter == "\n":
            opened.clear()
    if not blanks:
        return plain
    own, at = [], 0
    for start, end in blanks:
        own += [plain[at:start], " " * (end - start)]
        at = end
    rest = "".join([*own, plain[at:]])
    # a text that is nothing but a quotation is itself what is said
    return rest if len(rest.strip(" .,。!?")) >= 4 else plain


def _sentences(plain: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence begins and ends, blank ones left out."""
    spans = []
    for match in _SENTENCE.finditer(plain):
        start, end = match.span()
        while start < end and plain[start].isspace():
            start += 1
        while end > start and plain[end - 1].isspace():
            end -= 1
        if end > start:
            spans.append((start, end))
    return tuple(spans)
