# task: conclusion
# caught_by: blames_people
judged = {
    "s1": "A",
    "s2": "B",
    "s3": "C",
    "s4": "B",
}
statement = "They give themselves 3.9 and colleagues give 3.0, so seven of these agents lied about their feedback and should be watched from now on by the team leader every day."
