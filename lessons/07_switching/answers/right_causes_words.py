# task: causes
# right: names of the causes in two languages
causes = ["核心服务失误", "complaint_response", "服务接触失误", "Attraction by competitors", "道德问题"]
