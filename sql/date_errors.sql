-- What is no date, and what names no days that could be told: message, SQLSTATE, detail.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET datestyle = iso;

-- The error of parse_date(input, published), field by field.
CREATE FUNCTION parse_error(input text, published date, OUT state text, OUT message text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
	message := 'none: ' || parse_date(input, published)::text;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
		detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END
$$;

CREATE TEMPORARY TABLE bad (id int PRIMARY KEY, input text, published date);
INSERT INTO bad VALUES
	-- nothing there
	(101, '', NULL),
	(102, ' ', NULL),
	(103, E'\u3000', NULL),
	(104, E' \t\n', NULL),
	(105, E'\u200B', NULL),
	(106, '&nbsp;', NULL),
	(107, '<b></b>', NULL),
	-- no date at all
	(201, 'abc', NULL),
	(202, '甲', NULL),
	(203, '项目', NULL),
	(204, '84', NULL),
	(205, '84个', NULL),
	(206, '2016', NULL),
	(207, 'now', NULL),
	(208, 'infinity', NULL),
	(209, 'April 18, 2016', NULL),
	(210, '年', NULL),
	(211, '月', NULL),
	(212, '日', NULL),
	(213, '-', NULL),
	(214, '“', NULL),
	(215, '””', NULL),
	(216, '以来', NULL),
	(217, '十五', NULL),
	(218, '每年', NULL),
	-- a length of time is a quantity
	(301, '三年', NULL),
	(302, '15天', NULL),
	(303, '3个月', NULL),
	(304, '历时三年', NULL),
	(305, '近30年', '2024-05-15'),
	-- a date and something else
	(401, '2016年4月18日开工', NULL),
	(402, '于2016年4月18日', NULL),
	(403, '2016年4月18日。', NULL),
	(404, '2016年4月18日 2016年4月19日', NULL),
	(405, '2016年4月18日、19日', NULL),
	(406, '2016年4月18日上午', NULL),
	(407, '2016-04-18 09:32', NULL),
	(408, '截至2016年底', NULL),
	(409, '2016年至', NULL),
	(410, '2016年4月18日x', NULL),
	(411, '(2016年4月18日)', NULL),
	-- the place of the fault counts characters of the text as given
	(501, '2016年(nián)4月(yuè)18日(rì)開', NULL),
	(502, '<b>2016</b>年x', NULL),
	(503, '２０１６年x', NULL),
	(504, E'2016年\U00020000', NULL),
	(505, '2016&#24180;x', NULL),
	-- days, months and years that there are not
	(601, '2016年2月30日', NULL),
	(602, '2023年2月29日', NULL),
	(603, '1900年2月29日', NULL),
	(604, '2016年4月31日', NULL),
	(605, '2016年13月', NULL),
	(606, '2016年0月', NULL),
	(607, '2016年4月32日', NULL),
	(608, '2016年4月0日', NULL),
	(609, '2016-13-01', NULL),
	(610, '2016-04-32', NULL),
	(611, '2016-02-30', NULL),
	(612, '0年', NULL),
	(613, '10000年', NULL),
	(614, '2016年5季度', NULL),
	(615, '2016年第五季度', NULL),
	(616, '2016年前13个月', NULL),
	(617, '2022年闰二月', NULL),
	(618, '2023年闰二月三十', NULL),
	(619, '民国零年', NULL),
	(620, '2月30日', '2024-05-15'),
	(621, '1840年正月初一', NULL),
	-- the second end lies before the first
	(701, '2023年至2022年', NULL),
	(702, '2016年4月18日至2016年4月17日', NULL),
	(703, '2025-2021年', NULL),
	-- relative, and the day of publication is not given
	(801, '去年', NULL),
	(802, '去年10月底', NULL),
	(803, '今年以来', NULL),
	(804, '昨天', NULL),
	(805, '上周五', NULL),
	(806, '上个月', NULL),
	(807, '4月18日', NULL),
	(808, '18日', NULL),
	(809, '一季度', NULL),
	(810, '年底', NULL),
	(811, '近三年来', NULL),
	(812, '80年代', NULL),
	(813, '上世纪80年代', NULL),
	(814, '目前', NULL),
	(815, '近年来', NULL),
	(816, '去年10月至今年3月', NULL),
	(817, '2014年至去年', NULL),
	(818, '去年', 'infinity'),
	(819, '去年', '-infinity'),
	(820, '去年', '0001-06-01'),
	(821, '去年', '5874897-12-31'),
	-- they count from a date before them, and there is none
	(831, '次日', '2024-05-15'),
	(832, '次年', '2024-05-15'),
	(833, '当日', '2024-05-15'),
	(834, '当月', '2024-05-15'),
	-- vague
	(841, '近日', '2024-05-15'),
	(842, '日前', '2024-05-15'),
	(843, '近期', NULL),
	(844, '2016年年中', NULL),
	(845, '20世纪中叶', NULL),
	(846, '98年', NULL),
	(847, '九八年', '2024-05-15'),
	(849, '国庆节', '2024-05-15'),
	-- characters that the message keeps, and a text that it cuts
	(901, '2016"年', NULL),
	(902, '2016年%s', NULL),
	(903, '2016年%%', NULL),
	(904, repeat('年', 64), NULL),
	(905, repeat('年', 65), NULL),
	(906, '2016年' || repeat('甲', 100), NULL),
	(907, repeat(' ', 100) || 'x', NULL);

-- as psql shows them
SELECT parse_date('2016年4月18日开工');
SELECT parse_date('去年');
SELECT parse_date('2016年2月30日');
SELECT parse_date('');

SELECT id, input, published, e.state, e.message, e.detail, try_parse_date(input, published) AS try
FROM bad, parse_error(input, published) e ORDER BY id;

-- hints
SELECT e.hint, count(*) FROM bad, parse_error(input, published) e GROUP BY e.hint ORDER BY e.hint COLLATE "C";

-- what is longer than any date is none; blanks around one are no part of it
SELECT id, length(input), e.state, e.message, e.detail, try_parse_date(input) AS try
FROM (VALUES
	(1001, repeat('2016年4月18日', 100000)),
	(1002, repeat('1', 1000000)),
	(1003, repeat('一', 1000000)),
	(1004, repeat('2016-', 100000)),
	(1005, repeat('“', 100000)),
	(1006, repeat('农历', 100000)),
	(1007, repeat('近', 100000)),
	(1008, repeat(' ', 10000000)),
	(1009, repeat('<b>', 1000)),
	(1010, repeat(' ', 1000) || '2016年' || repeat(' ', 1000))
) t (id, input), parse_error(input, NULL) e ORDER BY id;

DROP FUNCTION parse_error;
