# task: returns
# caught_by: another_scenario_taken
net = service_return(lifts.assign(**programme))["net_yuan"]
low_roi = service_return(lifts.assign(**programme)).loc["likely", "roi"]
advice = "B"
