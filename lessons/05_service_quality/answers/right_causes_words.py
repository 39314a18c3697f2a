# task: causes
# right: names, with and without the word gap
causes = {
    "case_1": "倾听差距",
    "case_2": "standards",
    "case_3": "C 传递",
    "case_4": "communication gap",
    "case_5": "客户差距",
}
