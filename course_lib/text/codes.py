"""The names of the codebook: every label that the text tools give, in the codebook's order.

What each label means, and where its borders lie, stands in ``docs/coders_guide.md``.
"""

STEPS = ("explore", "offer", "action", "confirm")
STAGES = (*STEPS, "other")
RED_LINES = ("contempt", "irritation", "refusal", "doubt", "carelessness")
WARM = ("respect_I", "willing_I_can", "ease_could_you", "consent_may_I_trouble")
ATMOSPHERE = ("praise", "care", "thanks", "esteem")
REPLY_PARTS = ("facts", "emotion", "affirm", "action", "open_ending")
DEFECTS = (
    "leading",
    "loaded",
    "double_barrelled",
    "double_negative",
    "jargon",
    "absolute",
    "unbalanced_scale",
    "overlapping_options",
    "recall_overload",
)
NO_STYLE = "insufficient"
STYLES = ("direct_dominant", "fast_expressive", "calm_steady", "careful_analytical", NO_STYLE)
CAUSES = (
    "price",
    "inconvenience",
    "core_failure",
    "encounter_failure",
    "complaint_response",
    "competition",
    "ethics",
    "involuntary",
)
SPEAKERS = ("agent", "customer")
