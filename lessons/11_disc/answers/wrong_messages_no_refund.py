# task: messages
# caught_by: promise_incomplete
messages = {
    "direct": "手机修好了。周五 15:00 以后到店取，维修免费。",
    "calm": "您好，让您久等了，对不起。手机已经修好，请放心。周五 15:00 以后您方便的时候来店里取就行，维修免费；因为晚了两天，退您 20 元。谢谢您的耐心。",
}
