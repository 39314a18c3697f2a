# task: rewrite
# caught_by: still_an_order
rewritten = {
    "r1": "日期由网络部定，我现在就替您联系他们，问好了给您回电话。",
    "r2": "Please give me the last four digits of your ID.",
    "r3": "可以占用您两分钟吗？我去问一下店长。",
    "r4": "我知道您担心孩子今晚的网课。我今天借您一台 5G 路由器，18 点前送到。",
}
