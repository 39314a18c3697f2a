# task: rewrite
# right: the trouble excused instead of asked about; a question with please
rewritten = {
    "r1": "I'm opening an urgent ticket with network construction now, and I will ring you with their date by five.",
    "r2": "What are the last four digits of your ID, please?",
    "r3": "麻烦您稍等两分钟，我去替您问店长。",
    "r4": "I know you are worried about your son's class. A 5G router is with you by 18:00, so he can join as usual.",
}
