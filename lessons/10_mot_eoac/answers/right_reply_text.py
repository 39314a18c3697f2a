# task: reply
# right: a text with Chinese commas
reply = "D、B、G、A、E"
