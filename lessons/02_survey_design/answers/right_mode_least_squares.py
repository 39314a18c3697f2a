# task: mode
# right: least squares by hand with numpy
import numpy as np

modes, brands = ["ivr", "phone", "sms"], sorted(people["brand"].astype(str).unique())
columns = [people["mode"] == mode for mode in modes] + [people["brand"].astype(str) == brand for brand in brands]
design = np.column_stack(columns).astype(float)
solution = np.linalg.lstsq(design, people["csat"].to_numpy(dtype=float), rcond=None)[0]
effects = dict(zip(modes, solution[:3].tolist(), strict=True))
ivr_effect = effects["ivr"]
verdict = ["a"]
