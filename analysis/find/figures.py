"""Figures of speech: the words that show a coinage to be a metaphor."""

from __future__ import annotations

import re

FIGURE = re.compile(
    # engine, building
    "引擎|发动机|马达|动力源|加速器|推进器|助推器|堡垒|基石|压舱石|奠基石|试金石|磨刀石|支点|桥梁|纽带|桥头堡|"
    "防火墙|防线|屏障|"
    # war, journey
    "主阵地|阵地|先手棋|突击队|轻骑兵|主力军|生力军|组合拳|攻坚战|主战场|硬骨头|头雁|领航|航标|风向标|指南针|"
    "定盘星|快车道|直通车|高速路|绿色通道|起跑线|接力棒|先行者|排头兵|领跑者|拦路虎|绊脚石|"
    # body, medicine, plant, water
    "主心骨|神经末梢|牛鼻子|血脉|细胞|毛细血管|脉搏|把脉|体检|药方|良方|处方|强心剂|营养剂|疑难杂症|梗阻|堵点|痛点|"
    "沃土|种子|活水|春风|甘露|土壤|园丁|梧桐|根系|蓄水池|候鸟|孺子牛|拓荒牛|老黄牛|"
    # household, money
    "管家|娘家|当家人|店小二|保姆|朋友圈|全家福|大家庭|亲戚|聚宝盆|摇钱树|钱袋子|菜篮子|米袋子|"
    # light, machine, measure
    "灯塔|火炬|火种|明灯|螺丝钉|齿轮|链条|润滑剂|粘合剂|黏合剂|稳定器|钥匙|标尺|标杆|尺子|镜子|警钟|晴雨表|指挥棒|"
    "磁力|磁场|加油站|大熔炉|红线|底线|高压线|生命线|风景线|"
    # test, theatre, sums
    "答卷|考卷|赶考|考题|必答题|成绩单|大课堂|大舞台|主角|重头戏|加法|减法|乘法|除法|加减乘除|清单"
)
"""A figure that the prose of the genre draws on, in any coinage that holds it."""
