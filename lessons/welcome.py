# ---
# course:
#   title: {zh: 欢迎来到澜海, en: Welcome to Lanhai}
#   question: {zh: 怎样算清、看清、练好客户服务管理？, en: "How do you calculate, see and practise customer-service management?"}
#   minutes: 5
# ---

# %% [markdown] lang="zh"
# # 欢迎来到澜海
#
# 澜海是一家虚构的公司，卖手机套餐、宽带和数码产品，有三个品牌：尊享、畅行、轻享。它有一个繁忙的呼叫中心，也有所有公司都有的难题：坐席有限，客户各不相同。
#
# 在这门课里，你是客户服务部的新人。你会用数据回答真实的管理问题，并向受影响的人说明你的答案。

# %% [markdown] lang="en"
# # Welcome to Lanhai
#
# Lanhai is an invented company. It sells phone plans, broadband and devices under three brands: Prime, Flow and Lite. It has a busy call centre, and the problem every firm has: few agents, and customers who are all different.
#
# In this course you are new in its customer-service department. You answer real management questions with data, and you explain your answer to the people it touches.

# %% [markdown] lang="zh"
# ## 先试一下：运行一个单元格
#
# 灰底的方框叫“代码单元格”。点一下它，然后按 **Shift + Enter**。结果会出现在它下面。
#
# 你不用会编程。课文里的代码都写好了；练习多半是选择、填空，或者改几行。

# %% [markdown] lang="en"
# ## Try it: run a cell
#
# A grey box is a code cell. Click on it and press **Shift + Enter**. The result appears beneath it.
#
# You need not know how to program. The code of the lessons is there already; in the exercises you mostly choose, fill in or change a few lines.

# %%
20 * 30 + 4

# %% [markdown] lang="zh"
# 看到 604 了吗？把 4 改成别的数，再按一次 Shift + Enter。
#
# 出错也没关系，不会弄坏任何东西。想从头来，选菜单 **内核 → 重启并运行所有单元格…**。

# %% [markdown] lang="en"
# Do you see 604? Change the 4 to another number and press Shift + Enter again.
#
# Mistakes do no harm here. To start afresh, choose **Kernel → Restart Kernel and Run All Cells…** in the menu.

# %% [markdown] lang="zh"
# ## 一次学习怎样进行
#
# | 部分 | 你做什么 | 大约多久 |
# |---|---|---|
# | 课文 | 先猜，再运行，再读图；到了“停一停”，和邻座说一说 | 60–75 分钟 |
# | 练习 | 自己动手做 6 到 8 题，随时运行检查，看对在哪里、错在哪里 | 45 分钟 |
# | 小组活动 | 4 到 8 人分角色，做出一个方案，再当面说服别人 | 45 分钟 |
# | 小测验 | 8 道选择题，每个选项都有解释 | 10 分钟 |

# %% [markdown] lang="en"
# ## How a lesson works
#
# | Part | What you do | About |
# |---|---|---|
# | Lesson | guess first, then run, then read the figure; at a stop sign, talk to your neighbour | 60–75 min |
# | Exercise | 6 to 8 tasks of your own; check at any time and see what is right and what is not, and why | 45 min |
# | Group exercise | 4 to 8 people in roles make a plan, then defend it to someone | 45 min |
# | Quiz | 8 questions, with an explanation for every option | 10 min |

# %% [markdown] lang="zh"
# ## 三条小规矩
#
# 1. **先猜，再看。** 猜错最好，错的地方记得最牢。
# 2. **标着“必做”的先做。** “有时间再做”的可以留到以后。时间只是估计，快慢都正常。
# 3. **数字背后是人。** 每次分类、排队、省钱，都问一句：谁因此得到更少？

# %% [markdown] lang="en"
# ## Three small rules
#
# 1. **Guess before you look.** A wrong guess is best: you remember what surprised you.
# 2. **"Must do" comes first.** "If there is time" can wait. Minutes are estimates; faster and slower are both fine.
# 3. **Behind the numbers are people.** Whenever you rank, queue or save, ask who gets less because of it.

# %% [markdown] lang="zh"
# ## 练习怎样检查
#
# 练习里，把 `...` 换成你的答案，再运行下面的检查单元格。它会告诉你得了几分、哪里不对、为什么，并给一个提示。还没作答不算错，会显示“还没有作答”。想做几次都可以。

# %% [markdown] lang="en"
# ## How the checks work
#
# In an exercise you replace `...` with your answer and run the check cell beneath it. It tells you your points, what is not right and why, and gives a hint. Unanswered is not wrong; it just says "not answered yet". Try as often as you like.

# %% [markdown] lang="zh" insert="lessons"
# ## 课程目录

# %% [markdown] lang="en" insert="lessons"
# ## The lessons

# %% [markdown] lang="zh"
# **第一次来，从第 00 课进门**：先看清四个目标和自己的起点，再学怎样看清自己的服务。以后从哪一课开始都可以：前面各课的结果，课程里都备好了。数据是虚构的，人名、公司也都是虚构的。祝你学得开心。

# %% [markdown] lang="en"
# **New here? Enter by lesson 00**: it shows you the four goals and where you stand, and then how to see your own service. After that begin wherever you like: what the earlier lessons produce is supplied. The data, the people and the company are invented. Enjoy the work.
