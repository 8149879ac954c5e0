-- Numbers that state no single value: ranges and 数, 几, 十几 in every notation.
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

-- amounts: every sign and word between the two, the magnitude shared or not
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(101, '3-5亿元'),
	(102, '3至5亿元'),
	(103, '3到5亿元'),
	(104, '3~5亿元'),
	(105, '3～5亿元'),
	(106, '3—5亿元'),
	(107, '3–5亿元'),
	(108, '3－5亿元'),
	(109, '3亿-5亿元'),
	(110, '3亿元-5亿元'),
	(111, '3亿~5亿元'),
	(112, '3亿元至5亿元'),
	(113, '5000万至1亿元'),
	(114, '5000万元至1亿元'),
	(115, '三到五亿元'),
	(116, '三至五亿元'),
	(117, '三五亿元'),
	(118, '３－５億元'),
	(119, '三萬至五萬元'),
	(120, '1.5-2.5万元'),
	(121, '1,000-2,000元'),
	(122, '人民币3至5亿元'),
	(123, '100万-200万美元'),
	(124, '三四百万元'),
	(125, '20-30万元')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- percentages
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(201, '5%-8%'),
	(202, '5-8%'),
	(203, '5%至8%'),
	(204, '5%～8%'),
	(205, '百分之五至百分之八'),
	(206, '百分之五到八'),
	(207, '七八成'),
	(208, '三至五成'),
	(209, '1至2个百分点'),
	(210, '0.5-1个百分点'),
	(211, '两三成'),
	(212, '５％－８％')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- quantities
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(301, '20至30家企业'),
	(302, '20—30人'),
	(303, '3-5个工作日'),
	(304, '三五天'),
	(305, '两三年'),
	(306, '七八个项目'),
	(307, '十七八岁'),
	(308, '三四十人'),
	(309, '五六百亩'),
	(310, '1万至2万平方米'),
	(311, '2-3公里'),
	(312, '80到100户'),
	(313, '三五个人'),
	(314, '1米至2米'),
	(315, '35℃到38℃'),
	(316, '2～3小时'),
	(317, '1000-1500亩')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- several: 数, 几, 十几 and their magnitudes
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(401, '数十亿元'),
	(402, '數十億元'),
	(403, '数亿元'),
	(404, '几百人'),
	(405, '幾百人'),
	(406, '十几个项目'),
	(407, '十几亿元'),
	(408, '二十几家企业'),
	(409, '几十个项目'),
	(410, '数百家企业'),
	(411, '数千万元'),
	(412, '几万平方米'),
	(413, '数家企业'),
	(414, '几个项目'),
	(415, '数天'),
	(416, '几亿美元'),
	(417, '几千人'),
	(418, '十几万元'),
	(419, '数百万人次'),
	(420, '几十倍')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- a bound is a range of its own kind: contained, overlapping, unbounded
SELECT t.id, m.mention, m.bounds @> 400000000::numeric AS holds_4e8, lower_inf(m.bounds) AS no_lower, upper_inf(m.bounds) AS no_upper,
	lower_inc(m.bounds) AS lower_in, upper_inc(m.bounds) AS upper_in
FROM (VALUES
	(501, '3-5亿元'),
	(502, '超过3亿元'),
	(503, '3亿元以上'),
	(504, '不足5亿元'),
	(505, '5亿元以内'),
	(506, '4亿多元'),
	(507, '近5亿元'),
	(508, '数亿元')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- no ranges: numbers side by side, calendars, numbers with hyphens
SELECT t.id, m.mention, m.value, m.bounds, m.qualifier
FROM (VALUES
	(601, '12.3%、8.5%'),
	(602, '3亿元、5亿元'),
	(603, '增长3%，5亿元'),
	(604, '3-4月'),
	(605, '2021-2025年'),
	(606, '电话0375-3331234'),
	(607, '从3亿元增加到5亿元'),
	(608, '3个和5个项目')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

DROP FUNCTION measures;
