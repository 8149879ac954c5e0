-- Every number of a text, of whatever kind: extract_numbers.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)

SELECT t.id, n.span, n.mention, n.value, n.bounds, n.qualifier
FROM (VALUES
	-- the number alone, without what it counts
	(101, '项目84个'),
	(102, '投资25亿元'),
	(103, '增长34.54%'),
	(104, '占地1000亩'),
	(105, '满意度为98.66％'),
	(106, '气温降至-12℃'),
	(107, '完成全年任务的三分之一'),
	-- several in one text, in their order
	(201, '签约项目89个，总投资150亿元，开工率87%'),
	(202, '12.3%、8.5%和6.1%'),
	(203, '从3个增加到5个'),
	(204, '面积3万平方米，其中厂房1.5万平方米、办公楼5000平方米'),
	-- notations
	(301, '三千五百万元'),
	(302, '1,234.5万元'),
	(303, '１２３家'),
	(304, '3亿2千万元'),
	(305, '169.3个亿'),
	(306, '壹佰贰拾叁元整'),
	(307, '廿三家企业'),
	(308, '两万五千人'),
	-- with a word that bounds it
	(401, '超过20亿元'),
	(402, '近八成'),
	(403, '500余人'),
	(404, '80%以上'),
	(405, '3至5亿元'),
	(406, '数十家企业'),
	(407, '几百人'),
	(408, '十来个'),
	-- no number: no row
	(901, ''),
	(902, '没有数字的一般文章，统一部署，万众一心。'),
	(903, '第一')
) t (id, body), extract_numbers(body) n ORDER BY t.id, n.span;
