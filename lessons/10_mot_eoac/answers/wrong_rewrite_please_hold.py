# task: rewrite
# caught_by: consent_not_asked
rewritten = {
    "r1": "日期由网络部定，我现在就替您联系他们，问好了给您回电话。",
    "r2": "麻烦您说一下身份证后四位，好吗？",
    "r3": "Please hold the line, I will ask.",
    "r4": "我知道您担心孩子今晚的网课。我今天借您一台 5G 路由器，18 点前送到。",
}
