-- A whole text as one number: parse_numeral over every notation.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)

-- Arabic digits: plain, grouped, full width, decimals
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(101, '0'),
	(102, '7'),
	(103, '007'),
	(104, '2024'),
	(105, '1234567890'),
	(106, '3.14'),
	(107, '0.50'),
	(108, '1,234'),
	(109, '1,234,567'),
	(110, '1,234,567.89'),
	(111, '12,345,678,901,234'),
	(112, '２５'),
	(113, '１２３．４５'),
	(114, '１，２３４'),
	(116, '-5'),
	(117, '-3.5'),
	(118, '－12'),
	(119, '−12'),
	(120, '123456789012345678901234567890'),
	(121, '0.000000000000000000000001')
) t (id, input) ORDER BY id;

-- digits with a magnitude
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(201, '25亿'),
	(202, '２５亿'),
	(203, '1.2亿'),
	(204, '1,234.5万'),
	(205, '1.2万亿'),
	(206, '3000万亿'),
	(207, '5百'),
	(208, '3千'),
	(209, '3千万'),
	(210, '5百万'),
	(211, '20百万'),
	(212, '2.5千'),
	(213, '0.5亿'),
	(214, '8百亿'),
	(215, '2亿亿')
) t (id, input) ORDER BY id;

-- digits and magnitudes in turn
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(301, '3亿2千万'),
	(302, '3亿5000万'),
	(303, '3万4000'),
	(304, '13万2'),
	(305, '13万2千'),
	(306, '3万5'),
	(307, '5千3'),
	(308, '2亿3'),
	(309, '1万零5'),
	(310, '1万亿2000亿'),
	(311, '7亿8000万9千'),
	(312, '2千5百'),
	(313, '1亿零500'),
	(314, '3千2百万')
) t (id, input) ORDER BY id;

-- 个 before a magnitude
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(401, '169.3个亿'),
	(402, '3个亿'),
	(403, '两个亿'),
	(404, '十个亿'),
	(405, '5个万'),
	(406, '1個億'),
	(407, '１６９．３個億')
) t (id, input) ORDER BY id;

-- formal Chinese numerals
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(501, '零'),
	(502, '〇'),
	(503, '○'),
	(504, '一'),
	(505, '二'),
	(506, '两'),
	(507, '十'),
	(508, '十二'),
	(509, '一十二'),
	(510, '二十'),
	(511, '九十九'),
	(512, '百'),
	(513, '一百'),
	(514, '一百零五'),
	(515, '一百一十'),
	(516, '一百一十一'),
	(517, '千'),
	(518, '一千零一'),
	(519, '一千零一十'),
	(520, '一千一百'),
	(521, '九千九百九十九'),
	(522, '一万'),
	(523, '一万零一'),
	(524, '一万零一百'),
	(525, '十万'),
	(526, '十二万'),
	(527, '二十万零三百'),
	(528, '三千五百万'),
	(529, '千万'),
	(530, '百万'),
	(531, '百亿'),
	(532, '千亿'),
	(533, '一亿'),
	(534, '一亿零一'),
	(535, '一亿二千万'),
	(536, '一亿零三百万'),
	(537, '一万亿'),
	(542, '万亿'),
	(538, '一万二千三百四十五亿六千七百八十九万零一百二十三'),
	(539, '十二万三千亿'),
	(540, '一亿亿'),
	(541, '九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九')
) t (id, input) ORDER BY id;

-- digit by digit
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(601, '二〇二四'),
	(602, '二零二四'),
	(603, '二○一六'),
	(604, '一九四九'),
	(605, '一二三四五'),
	(606, '〇〇七')
) t (id, input) ORDER BY id;

-- colloquial: the last magnitude left out, one character for several tens
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(701, '两万五'),
	(702, '一百二'),
	(703, '三千六'),
	(704, '一万八'),
	(705, '两千三百五'),
	(706, '三亿五'),
	(707, '两百五'),
	(708, '十五万八'),
	(709, '一百二十五'),
	(710, '廿'),
	(711, '廿三'),
	(712, '卅'),
	(713, '卅五'),
	(714, '卌'),
	(715, '卌八'),
	(716, '一百廿五'),
	(717, '廿万')
) t (id, input) ORDER BY id;

-- financial characters
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(801, '壹佰贰拾叁'),
	(802, '壹貳參肆'),
	(803, '伍陆柒捌玖'),
	(804, '壹万贰仟叁佰肆拾伍'),
	(805, '貳佰萬'),
	(806, '叁億伍仟萬'),
	(807, '拾'),
	(808, '壹拾'),
	(809, '玖仟零壹'),
	(810, '陸佰柒拾捌'),
	(811, '弍佰'),
	(812, '零'),
	(813, '叄拾')
) t (id, input) ORDER BY id;

-- decimals with 点
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(901, '三点一四'),
	(902, '零点五'),
	(903, '一百二十点五'),
	(904, '十点零五'),
	(905, '二十五点六亿'),
	(906, '一点二万亿'),
	(907, '三點一四一五九'),
	(908, '八十四点七零')
) t (id, input) ORDER BY id;

-- 半
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(1001, '半'),
	(1002, '一半'),
	(1004, '八成半')
) t (id, input) ORDER BY id;

-- parts of one: fractions, per cent, per mille, tenths
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(1101, '二分之一'),
	(1102, '三分之一'),
	(1103, '三分之二'),
	(1104, '四分之三'),
	(1105, '七分之一'),
	(1106, '十分之一'),
	(1107, '百分之三十'),
	(1108, '百分之八十四点七'),
	(1109, '百分之百'),
	(1110, '百分之一百二十'),
	(1111, '百分之0.5'),
	(1112, '千分之五'),
	(1113, '万分之三'),
	(1114, '87%'),
	(1115, '60.2％'),
	(1116, '-3.5%'),
	(1117, '5‰'),
	(1118, '3‱'),
	(1121, '八成'),
	(1122, '三成'),
	(1123, '十成'),
	(1124, '九成五')
) t (id, input) ORDER BY id;

-- negative numbers
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(1201, '负十二'),
	(1202, '負三千'),
	(1203, '负百分之三'),
	(1204, '负3.5'),
	(1205, '负2亿'),
	(1206, '负零点五'),
	(1207, '-1.2亿')
) t (id, input) ORDER BY id;

-- traditional characters
SELECT input, parse_numeral(input) AS value
FROM (VALUES
	(1301, '三萬五千'),
	(1302, '兩億'),
	(1303, '兩萬五'),
	(1304, '二十億三千萬'),
	(1305, '5萬'),
	(1306, '1.2萬億'),
	(1307, '百分之八十四點七'),
	(1308, '零點五')
) t (id, input) ORDER BY id;

-- as pages show them: bracketed pinyin, entities, tags, invisible characters, blanks at the ends
SELECT id, parse_numeral(input) AS value
FROM (VALUES
	(1401, '三萬(wàn)五千'),
	(1402, '兩(liǎng)億(yì)'),
	(1403, '5萬（wàn）'),
	(1404, '169.3個(gè)億(yì)'),
	(1405, '25&nbsp;亿'),
	(1406, '&#50;5亿'),
	(1407, '<b>25</b>亿'),
	(1408, E'2\u200B5亿'),
	(1409, E'\uFEFF25亿'),
	(1410, '  25亿  '),
	(1411, E'\t25亿\n'),
	(1412, E'\u300025亿\u3000'),
	(1413, '25 亿'),
	(1415, '&#x4E09;百')
) t (id, input) ORDER BY id;

-- of any length: the value is exact to the last digit
SELECT id, parse_numeral(input) = expected AS exact
FROM (VALUES
	(1501, repeat('9', 1000), repeat('9', 1000)::numeric),
	(1502, '0.' || repeat('123', 1000), ('0.' || repeat('123', 1000))::numeric),
	(1503, repeat('一', 300), repeat('1', 300)::numeric),
	(1504, repeat('1', 100) || '亿', (repeat('1', 100) || '00000000')::numeric),
	(1505, '1' || repeat('亿', 50), ('1' || repeat('0', 400))::numeric),
	(1506, repeat('5', 131072), repeat('5', 131072)::numeric)
) t (id, input, expected) ORDER BY id;

-- the twin gives the same
SELECT input, try_parse_numeral(input) AS value, try_parse_numeral(input) = parse_numeral(input) AS same
FROM (VALUES
	(1601, '三千五百万'),
	(1602, '1,234.5万'),
	(1603, '169.3个亿'),
	(1604, '百分之八十四点七'),
	(1605, '负十二')
) t (id, input) ORDER BY id;

-- null in, null out
SELECT parse_numeral(NULL), try_parse_numeral(NULL);
