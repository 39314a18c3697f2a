# task: silence
# right: with the function of the course
from course_lib.models.switching import cause_chain

silent = (1 - incidents["complained"]).sum()
silent_searching = incidents.groupby("complained")["searched"].mean().iloc[0]
encounter_complained = cause_chain(incidents).loc["encounter_failure", "complained"]
missed = ("A",)
