# task: funnel
# right: dates as timestamps, only the column of counts kept, the share worked out with numpy
import numpy as np

funnel_2025 = funnel(history, start=pd.Timestamp("2025-01-01"))["reached"]
signed_2025 = np.float32(funnel_2025["contracted"] / funnel_2025.iloc[0])
