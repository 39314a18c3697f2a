# task: conclusion
# caught_by: blames_people
judged = {
    "s1": "A",
    "s2": "B",
    "s3": "C",
    "s4": "B",
}
statement = "自评 3.9，同事只给 3.0，这些坐席太虚荣了，反馈慢还不承认，以后要罚，先扣当月的奖金，班长负责。"
