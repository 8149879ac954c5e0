-- Administrative divisions: divisions(), parse_place, try_parse_place.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET datestyle = iso;

-- What stands today, by level; no division of a day has the code of another.
SELECT level, count(*) AS standing, count(code) AS with_code, count(DISTINCT code) AS codes
FROM divisions() WHERE upper_inf(valid) GROUP BY level ORDER BY min(length(code)), level COLLATE "C";

-- A change: what was, what came of it.
SELECT was.code, was.name, was.valid, became.code, became.name, became.valid
FROM divisions() was JOIN divisions() became ON became.code = was.successor AND became.valid @> upper(was.valid)
WHERE was.name IN ('绍兴县', '上虞市', '襄樊市', '九台市', '邓州市', '毕节地区', '铜仁地区', '海东地区', '日喀则地区', '昌都地区',
	'林芝地区', '山南地区', '那曲地区', '吐鲁番地区', '哈密地区', '崇文区', '宣武区', '卢湾区', '南汇区', '闸北区', '莱芜市',
	'莱城区', '简阳市', '公主岭市', '祁阳县')
ORDER BY upper(was.valid), was.code COLLATE "C";

-- Every successor stands when its predecessor ends.
SELECT count(*) AS ended, count(became.code) AS succeeded
FROM divisions() was LEFT JOIN divisions() became ON became.code = was.successor AND became.valid @> upper(was.valid)
WHERE NOT upper_inf(was.valid);

-- The divisions of one city through time.
SELECT code, name, level, parent, valid, successor FROM divisions()
WHERE parent = '330600' OR code = '330600' ORDER BY code COLLATE "C", valid;

-- Divisions without code.
SELECT code, name, level, parent, valid FROM divisions()
WHERE parent IN ('710000', '新竹市') ORDER BY level COLLATE "C", name COLLATE "C";

-- A whole text as one place.
SELECT t.id, t.input, t.as_of, p.code, p.name, p.level, p.province, p.prefecture, p.county, p.township
FROM (VALUES
	-- short and full names
	(101, '绍兴', NULL),
	(102, '绍兴市', NULL),
	(103, '浙江', NULL),
	(104, '广西', NULL),
	(105, '广西自治区', NULL),
	(106, '内蒙', NULL),
	(107, '香港', NULL),
	(108, '江华', NULL),
	(109, '江华县', NULL),
	(110, '江华自治县', NULL),
	(111, '江华瑶族自治县', NULL),
	(112, '恩施州', NULL),
	(113, '恩施', NULL),
	(114, '恩施市', NULL),
	(115, '延边', NULL),
	(116, '锡盟', NULL),
	(117, '阿里', NULL),
	(118, '浦东', NULL),
	(119, '神农架', NULL),
	(120, '道县', NULL),
	(121, '阿左旗', NULL),
	(122, '得力其尔', NULL),
	(123, '北京', NULL),
	(124, '碑林', NULL),
	(125, '港岛', NULL),
	(126, '澎湖', NULL),
	(127, '喀左', NULL),
	(128, '和安县', '2025-01-01'),
	-- with what it lies in
	(201, '浙江绍兴', NULL),
	(202, '浙江省绍兴市越城区', NULL),
	(203, '濮阳市濮阳县柳屯镇', NULL),
	(204, '湖南省永州市蓝山县', NULL),
	(205, '湖南蓝山', NULL),
	(206, '南京鼓楼区', NULL),
	(207, '江苏南京鼓楼', NULL),
	(208, '吉林吉林', NULL),
	(209, '北京市朝阳区', NULL),
	(210, '新疆石河子市', NULL),
	(211, '河南济源', NULL),
	(212, '东莞市虎门镇', NULL),
	(213, '嘉峪关新城镇', NULL),
	(214, '香港九龙观塘区', NULL),
	(215, '台湾台中市大安区', NULL),
	(216, '浙江省 绍兴市 越城区', NULL),
	-- as articles write it
	(301, '浙江省紹興市', NULL),
	(302, '　绍兴　', NULL),
	(303, '绍(shào)兴(xīng)', NULL),
	(304, E'绍兴\n', NULL),
	(305, '<b>绍兴</b>', NULL),
	-- one name, several divisions
	(401, '吉林', NULL),
	(402, '朝阳', NULL),
	(403, '长沙', NULL),
	(404, '海南', NULL),
	(405, '东乡', NULL),
	(406, '大安区', NULL),
	(407, '台北', NULL),
	(408, '庐山', NULL),
	(409, '庐山', date '2010-01-01'),
	-- through time
	(501, '绍兴县', NULL),
	(502, '绍兴县', '2012-01-01'),
	(503, '绍兴县', '2013-10-17'),
	(504, '绍兴县', '2013-10-18'),
	(505, '绍兴县', '2020-01-01'),
	(506, '柯桥区', '2012-01-01'),
	(507, '绍兴县柯桥街道', '2012-01-01'),
	(508, '绍兴县柯桥街道', NULL),
	(509, '襄樊', '2009-01-01'),
	(510, '襄樊', NULL),
	(511, '襄阳', '2009-01-01'),
	(512, '襄阳', NULL),
	(513, '崇文区', '2009-01-01'),
	(514, '崇文区', NULL),
	(515, '北京崇文区龙潭街道', NULL),
	(516, '巢湖市', '2009-01-01'),
	(517, '巢湖市', NULL),
	(518, '安庆枞阳', '2009-01-01'),
	(519, '安庆枞阳', NULL),
	(520, '铜陵枞阳', NULL),
	(521, '毕节地区', '2009-01-01'),
	(522, '毕节地区', NULL),
	(523, '儋州', '2009-01-01'),
	(524, '儋州', NULL),
	(525, '绍兴县', '-infinity'),
	(526, '绍兴县', 'infinity'),
	(527, '绍兴县', '0044-03-15 BC'),
	-- none
	(601, NULL, NULL),
	(602, '鼓楼区', NULL),
	(603, '农场', NULL)
) t(id, input, as_of) LEFT JOIN LATERAL try_parse_place(t.input, t.as_of) p ON true
ORDER BY t.id;

-- The errors of parse_place, field by field.
CREATE FUNCTION parse_error(input text, as_of date, OUT state text, OUT message text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
	message := 'none: ' || parse_place(input, as_of)::text;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
		detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END
$$;

SELECT t.id, e.* FROM (VALUES
	-- nothing there
	(101, '', NULL),
	(102, E' \u3000\n', NULL),
	-- not known
	(201, '火星人', NULL),
	(202, '道', NULL),
	(203, '330600', NULL),
	(204, '绍兴市的', NULL),
	(205, '绍兴和杭州', NULL),
	(206, '中国浙江', NULL),
	(207, '甲乙鼓楼区', NULL),
	(211, '甲乙南京鼓楼区', NULL),
	(208, repeat('绍兴', 60), NULL),
	(209, repeat('绍兴', 1000), NULL),
	(210, '农场', NULL),
	-- apart
	(301, '绍兴鼓楼区', NULL),
	(302, '鼓楼区南京', NULL),
	(303, '绍兴绍兴', NULL),
	(304, '湖北省永州市蓝山县', NULL),
	(305, '湖南省永州市 鼓楼区', NULL),
	-- ambiguous
	(401, '鼓楼区', NULL),
	(402, '南山', NULL),
	(403, '台湾大安区', NULL),
	(404, '红花镇', NULL),
	(405, '海州区', date '2010-01-01'),
	-- none
	(501, NULL, NULL),
	(502, '绍兴', NULL)
) t(id, input, as_of), LATERAL parse_error(t.input, t.as_of) e
ORDER BY t.id;
