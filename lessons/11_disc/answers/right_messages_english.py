# task: messages
# right: English, with o'clock and no charge
messages = {
    "Direct-dominant": "Phone repaired. Collect it Friday after 3 pm. No charge. 20 yuan back for the delay.",
    "Calm-steady": "Hello, we are sorry that you waited two more days. Your phone is fine again, and there is no rush: any time from 3 o'clock on Friday will do. The repair costs nothing, with no extra charge, and 20 yuan are paid back to you.",
}
