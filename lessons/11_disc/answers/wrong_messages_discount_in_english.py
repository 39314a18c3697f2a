# task: messages
# caught_by: more_promised_to_one
messages = {
    "direct": "Repaired. Pick it up Friday from 15:00, free of charge, 20 yuan back.",
    "calm": "Sorry for the wait. Your phone is repaired; come on Friday from 15:00, whenever you like. The repair is free, 20 yuan are refunded, and you get a discount of 10% next time.",
}
