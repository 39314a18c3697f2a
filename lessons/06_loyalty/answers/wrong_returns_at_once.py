# task: returns
# caught_by: one_number_reported
net = service_return(lifts.assign(**programme))["net_yuan"]
low_roi = service_return(lifts.assign(**programme)).loc["low", "roi"]
advice = "A"
