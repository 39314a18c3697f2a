# task: rewrite
# right: texts put together from parts, keys as numbers
device = "5G 路由器"
rewritten = {
    1: "让我来替您跟网络部对接，" + "半小时内回复您。",
    2: "可否请您提供身份证后四位？",
    3: "不好意思，能不能打扰您两分钟？我去核实一下。",
    4: f"孩子的课最要紧。{device}我今天就借给您，18 点前到，课照常上。",
}
