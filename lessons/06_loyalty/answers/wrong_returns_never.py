# task: returns
# caught_by: worst_case_decides
net = service_return(lifts.assign(**programme))["net_yuan"]
low_roi = service_return(lifts.assign(**programme)).loc["low", "roi"]
advice = "C"
