-- What is no numeral, and what cannot be written as one: verdict, message, SQLSTATE.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)

-- The error of parse_numeral(input), field by field.
CREATE FUNCTION parse_error(input text, OUT state text, OUT message text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
	message := 'none: ' || parse_numeral(input);
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
		detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END
$$;

-- The error of format_numeral(value, style), field by field.
CREATE FUNCTION format_error(value numeric, style text, OUT state text, OUT message text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
	message := 'none: ' || format_numeral(value, style);
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
		detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END
$$;

CREATE TEMPORARY TABLE bad (id int PRIMARY KEY, input text);
INSERT INTO bad VALUES
	-- nothing there
	(101, ''),
	(102, ' '),
	(103, E'\u3000'),
	(104, E' \t\n'),
	(105, E'\u200B'),
	(106, '&nbsp;'),
	(107, '<b></b>'),
	-- no numeral at all
	(201, 'abc'),
	(202, '甲'),
	(203, '项目'),
	(204, 'NaN'),
	(205, 'Infinity'),
	(206, '%'),
	(207, '-'),
	(208, '.'),
	(209, ','),
	(210, '点'),
	(211, '之'),
	-- magnitudes and parts that lack a number
	(301, '万'),
	(302, '亿'),
	(303, '-万'),
	(304, '负'),
	(305, '分之一'),
	(308, '成'),
	(309, '个亿'),
	(310, '三点'),
	(311, '点五'),
	(312, '5.'),
	-- a numeral and something else
	(401, '12a'),
	(402, 'a12'),
	(403, '三千五百万元'),
	(404, '5个'),
	(405, '约5'),
	(406, '5以上'),
	(407, '第五'),
	(408, '3和4'),
	(409, '1 2'),
	(410, '25亿。'),
	(411, '(5)'),
	(412, '1e5'),
	(413, '0x1F'),
	(414, '5+3'),
	-- digits out of place
	(501, '1.2.3'),
	(502, '1,23'),
	(503, '1,2345'),
	(504, '1,,234'),
	(505, ',123'),
	(506, '1,234,56'),
	(507, '1.234,567'),
	(508, '--5'),
	(509, '5-'),
	(510, '三点一点四'),
	(511, '十十'),
	(512, '百千'),
	(513, '一百百'),
	(516, '三百五千'),
	(514, '一十二十'),
	(515, '五万三亿'),
	(517, '三分之一分之二'),
	(519, '零分之一'),
	(520, '1.5.万'),
	(521, '负负五'),
	-- numerals of no single number
	(601, '几百'),
	(602, '三五亿'),
	(603, '五万多'),
	(604, '数十'),
	(605, '十几'),
	(606, '几千万'),
	(607, '500余'),
	(608, '3-5亿'),
	(609, '三到五亿'),
	(610, '二十多亿'),
	(611, '十来'),
	(612, '上百'),
	(613, '几'),
	(614, '数'),
	(615, '数亿'),
	(616, '七八十'),
	-- the place of the fault counts characters of the text as given
	(701, '三萬(wàn)五x'),
	(702, '<b>25</b>亿x'),
	(703, E'２５亿\U00020000'),
	(704, '25&amp;亿'),
	-- characters that the message keeps, and a text that it cuts
	(801, '12"34'),
	(802, '12%s'),
	(803, '100%%'),
	(804, repeat('甲', 64)),
	(805, repeat('甲', 65)),
	(806, repeat('5', 100) || 'x');

SELECT id, input, CASE WHEN e.state IS NULL THEN 'read' ELSE 'refused' END AS verdict, e.state, e.message, e.detail,
	try_parse_numeral(input) AS try
FROM bad, parse_error(input) e ORDER BY id;

-- one hint serves all of them
SELECT e.hint, count(*) FROM bad, parse_error(input) e GROUP BY e.hint;

-- longer than numeric can hold
SELECT id, e.state, e.message, e.detail, e.hint, try_parse_numeral(input) AS try
FROM (VALUES
	(901, repeat('9', 131073)),
	(902, '1' || repeat('亿', 20000)),
	(903, repeat('九', 200000)),
	(904, '0.' || repeat('1', 20000)),
	(905, repeat('1', 9 * 1024 * 1024))
) t (id, input), parse_error(input) e ORDER BY id;

-- format_numeral: styles that there are not, values that have no reading
SELECT id, value, style, e.state, e.message, e.detail, e.hint
FROM (VALUES
	(1001, 5, 'roman'),
	(1002, 5, ''),
	(1003, 5, 'LOWER'),
	(1004, 5, ' lower'),
	(1005, 5, '大写'),
	(1006, 5, repeat('x', 100)),
	(1101, 'NaN', 'lower'),
	(1102, 'NaN', 'mixed'),
	(1103, 'Infinity', 'lower'),
	(1104, '-Infinity', 'financial'),
	(1201, 1e48, 'lower'),
	(1202, 1e48, 'upper'),
	(1203, -1e48, 'traditional'),
	(1204, 1e100, 'lower'),
	(1301, 1e48, 'financial'),
	(1302, 1.234, 'financial'),
	(1303, 0.001, 'financial'),
	(1304, -0.005, 'financial')
) t (id, value, style), format_error(value, style) e ORDER BY id;

DROP FUNCTION parse_error, format_error;
