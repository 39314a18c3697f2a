# task: returns
# right: a list, rounded, the letter with words
table = service_return(lifts.assign(**programme)).round(2)
net = [round(number) for number in table["net_yuan"]]
low_roi = table["roi"].iloc[:1]
advice = "Ｂ：先小规模试"
