# task: rewrite
# right: in English, as a list
rewritten = [
    "Network construction sets the date. I'll open an urgent ticket right now and follow it up for you.",
    "Would you mind telling me the last four digits of your ID?",
    "Is it all right if I put you on hold for two minutes while I ask the manager?",
    "Your daughter must not miss her class tonight, so I can lend you a 5G router; it is with you by 18:00.",
]
