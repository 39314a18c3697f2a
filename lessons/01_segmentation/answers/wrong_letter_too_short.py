# task: letter
# caught_by: too_short
letter = "不好意思，让您久等了。对不起！对不起！对不起！"
