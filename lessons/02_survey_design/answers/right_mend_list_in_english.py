# task: mend
# right: a list of three, in English, full-width question mark
mended = [
    "How long did your parcel take to arrive, compared with what you expected？",
    "Is the price of your plan low, fair or high for what you get?",
    "When you call us, how easy is it to choose with the keys of your phone?",
]
