# task: messages
# right: times and sums in words, a list
messages = [
    "修好了。星期五下午三点以后来店里取，不收费；迟了两天，退二十块。",
    "不好意思，让您多等了两天。手机修好了，您放心。礼拜五下午 3 点以后，哪会儿方便哪会儿来取，不用付维修费，另外退您二十元。慢慢来，不着急。",
]
