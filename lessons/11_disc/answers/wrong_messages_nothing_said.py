# task: messages
# caught_by: no_message
messages = {
    "direct": "好了。",
    "calm": "您好，让您久等了，对不起。手机已经修好，请放心。周五 15:00 以后您方便的时候来店里取就行，维修免费；因为晚了两天，退您 20 元。谢谢您的耐心。",
}
