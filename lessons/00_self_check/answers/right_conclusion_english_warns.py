# task: conclusion
# right: warns against blame instead of blaming; letters in a list
judged = ["A", "B", "C", "B"]
statement = (
    "Twelve agents rate their feedback 0.9 above what four colleagues each see, and seven have a blind spot. "
    "This does not mean that they are lazy or dishonest. "
    "Nobody asked customers. Next Monday the team leader counts call-backs made in time."
)
