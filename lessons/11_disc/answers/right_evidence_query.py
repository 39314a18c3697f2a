# task: evidence
# right: query, and the model's own answer
from course_lib.models.disc import call_style


def own_cues(heard, customer):
    return heard.query("customer == @customer and source == 'self'")["style"].to_numpy()


def decide(cues):
    return call_style(cues)
