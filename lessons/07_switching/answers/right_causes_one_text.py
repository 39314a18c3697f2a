# task: causes
# right: one text with commas
causes = "C、E、D、F、G"
