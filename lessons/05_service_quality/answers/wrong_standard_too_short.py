# task: standard
# caught_by: too_short
standard = "服务热情，说话客气。"
