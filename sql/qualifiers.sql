-- What the words around a number promise: value, bounds, qualifier. Every word of the table of qualifiers.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)

-- The measures of a text of every kind, in their order.
CREATE FUNCTION measures(body text, OUT span int4range, OUT mention text, OUT value numeric, OUT bounds numrange, OUT qualifier text)
RETURNS SETOF record LANGUAGE sql AS $$
	SELECT span, mention, value, bounds, qualifier FROM extract_amounts(body)
	UNION ALL SELECT span, mention, value, bounds, qualifier FROM extract_percentages(body)
	UNION ALL SELECT span, mention, value, bounds, qualifier FROM extract_quantities(body)
	ORDER BY 1
$$;

-- exact
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(101, '投资20亿元'),
	(102, '开工率87%'),
	(103, '项目84个'),
	-- 达 高达 仅 共 bound nothing
	(111, '总投资达150亿元'),
	(112, '投资高达30亿元'),
	(113, '仅3个项目'),
	(114, '共84个项目'),
	(115, '企业总数达到91家'),
	(116, '占比达到61%')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- plus: 余 馀 多, behind the digits or behind the magnitude, up to one unit of the last digit more
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(201, '500余人'),
	(202, '500餘人'),
	(203, '500馀人'),
	(204, '500多人'),
	(205, '5万余人'),
	(206, '5万多人'),
	(207, '20多亿元'),
	(208, '20亿多元'),
	(209, '3400多亩'),
	(210, '25亿余元'),
	(211, '169.3亿余元'),
	(212, '100多名'),
	(213, '二十余家'),
	(214, '三百多公里'),
	(215, '三千多万元'),
	(216, '12亿多美元'),
	(217, '三成多'),
	(218, '10多个百分点'),
	(220, '20%多'),
	(221, '三个多月'),
	(222, '两年多'),
	(223, '1000元出头')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- nearly: 近 将近 接近
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(301, '近20万人'),
	(302, '将近20万人'),
	(303, '將近3億元'),
	(304, '接近50%'),
	(305, '近三分之一'),
	(306, '近八成'),
	(307, '近千亩'),
	(308, '近百家企业'),
	(309, '近3亿元'),
	(310, '近半'),
	(311, '达到近5亿元'),
	(312, '近万人')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- about: 约 大约 左右 上下 大概 来
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(401, '约40%'),
	(402, '大约500人'),
	(403, '大概30公里'),
	(404, '3亿元左右'),
	(405, '500人左右'),
	(406, '60%左右'),
	(407, '30岁上下'),
	(408, '十来个项目'),
	(409, '二十来人'),
	(410, '約5000萬元'),
	(411, '十来万元'),
	(412, '五百来块钱'),
	(413, '约2到3个百分点')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- over: 超 超过 逾 突破 多于 大于 高于
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(501, '超100亿元'),
	(502, '超过20亿元'),
	(503, '超過20億元'),
	(504, '逾3000人'),
	(505, '突破1000亿元'),
	(506, '多于5个项目'),
	(507, '大于30%'),
	(508, '高于6.5%'),
	(509, '增速超过一成'),
	(510, '超千亩'),
	(511, '逾八成'),
	(512, '产值过20亿元'),
	(513, '营收破千亿'),
	(514, '过半')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- at least: 以上 不少于 不低于 至少 上
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(601, '1亿元以上'),
	(602, '80%以上'),
	(603, '500亩以上'),
	(604, '不少于30人'),
	(605, '不低于10%'),
	(606, '至少5个工作日'),
	(607, '上百家企业'),
	(608, '上千人'),
	(609, '上万亩'),
	(610, '上亿元'),
	(611, '三分之二以上'),
	(612, '5000万元（含）以上'),
	(613, '10年及以上'),
	(614, '不得少于3名')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- under: 不足 不到 未满 低于 少于 小于
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(701, '不足5%'),
	(702, '不到100人'),
	(703, '未满18岁'),
	(704, '低于3%'),
	(705, '少于20人'),
	(706, '小于50平方米'),
	(707, '不到一半'),
	(708, '不足三成'),
	(709, '未滿3年')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- at most: 以内 以下 内 不超过 不高于 至多 最多
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(801, '7天以内'),
	(802, '10%以下'),
	(803, '90天内'),
	(804, '不超过50万元'),
	(805, '不高于5%'),
	(806, '至多3次'),
	(807, '最多20人'),
	(808, '500万元以下'),
	(809, '3个工作日内'),
	(810, '两小时内'),
	(811, '不超過3個月'),
	(812, '5公里以内')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- order: 级 级别 量级
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(901, '千亿元级别'),
	(902, '百亿元级'),
	(903, '千亿级产业链'),
	(904, '百亿项目'),
	(905, '千億級產業'),
	(906, '万亩良田'),
	(907, '千人大会')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- every word with every kind: before the number
SELECT word, a.mention AS amount, a.bounds, p.mention AS percentage, p.bounds, q.mention AS quantity, q.bounds,
	CASE WHEN a.qualifier = p.qualifier AND p.qualifier = q.qualifier THEN q.qualifier END AS qualifier
FROM (VALUES
	(1201, '近'), (1202, '将近'), (1203, '接近'),
	(1204, '约'), (1205, '大约'), (1206, '大概'),
	(1207, '超'), (1208, '超过'), (1209, '逾'), (1210, '突破'), (1211, '多于'), (1212, '大于'), (1213, '高于'),
	(1214, '不少于'), (1215, '不低于'), (1216, '至少'),
	(1217, '不足'), (1218, '不到'), (1219, '未满'), (1220, '低于'), (1221, '少于'), (1222, '小于'),
	(1223, '不超过'), (1224, '不高于'), (1225, '至多'), (1226, '最多'),
	(1227, '將近'), (1228, '約'), (1229, '超過'), (1230, '大於'), (1231, '未滿'), (1232, '不超過'),
	(1233, '不到(dào)'), (1234, '達'), (1235, '高达'), (1236, '仅'), (1237, '共')
) t (id, word)
	LEFT JOIN LATERAL extract_amounts('合计' || word || '20亿元。') a ON true
	LEFT JOIN LATERAL extract_percentages('比重' || word || '34%。') p ON true
	LEFT JOIN LATERAL extract_quantities('企业' || word || '3400家。') q ON true
ORDER BY id;

-- and behind it
SELECT word, a.mention AS amount, a.bounds, p.mention AS percentage, p.bounds, q.mention AS quantity, q.bounds,
	CASE WHEN a.qualifier = p.qualifier AND p.qualifier = q.qualifier THEN q.qualifier END AS qualifier
FROM (VALUES
	(1301, '左右'), (1302, '上下'),
	(1303, '以上'), (1304, '以内'), (1305, '以下'),
	(1306, '及以上'), (1307, '（含）以上'), (1308, '以內')
) t (id, word)
	LEFT JOIN LATERAL extract_amounts('合计20亿元' || word || '。') a ON true
	LEFT JOIN LATERAL extract_percentages('比重34%' || word || '。') p ON true
	LEFT JOIN LATERAL extract_quantities('企业3400家' || word || '。') q ON true
ORDER BY id;

-- u: one unit of the last digit that is not zero
SELECT t.id, m.mention, m.value, m.bounds, upper(m.bounds) - m.value AS u
FROM (VALUES
	(1401, '20多万人'),
	(1402, '3400余人'),
	(1403, '25亿余元'),
	(1404, '169.3亿余元'),
	(1405, '100余家'),
	(1406, '110余家'),
	(1407, '111余家'),
	(1408, '5万余亩'),
	(1409, '5.2万余亩'),
	(1410, '1.25亿多元'),
	(1411, '三百二十多名'),
	(1412, '三百多名'),
	(1413, '一千二百余户'),
	(1414, '十余家'),
	(1415, '百余家'),
	(1416, '千余亩'),
	(1417, '万余人'),
	(1418, '十余万人'),
	(1419, '6000多万元'),
	(1420, '两万五千余人')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- two words: the stricter reading
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(1001, '超过20亿元以上'),
	(1002, '约100人左右'),
	(1004, '大约3亿元左右'),
	(1005, '超过500多人'),
	(1006, '至少50亩以上'),
	(1007, '不超过10天以内'),
	(1008, '超过3万余平方米'),
	(1009, '约500余人'),
	(1011, '约合1.2亿美元左右'),
	(1012, '不到50人以内'),
	(1013, '接近2亿元左右')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- words that end like a qualifier bound nothing
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(1101, '签约20亿元'),
	(1102, '附近3个村'),
	(1103, '节约500万元'),
	(1104, '最近3年'),
	(1105, '网上100家店铺'),
	(1106, '通过30项审批'),
	(1107, '打破3项纪录'),
	(1108, '以上3个项目'),
	(1109, '英超20支球队'),
	(1110, '合约30份')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

DROP FUNCTION measures;
