# task: returns
# caught_by: gain_without_the_investment
net = service_return(lifts.assign(**programme))["gain_yuan"]
low_roi = service_return(lifts.assign(**programme)).loc["low", "roi"]
advice = "B"
