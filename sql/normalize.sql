-- A text simplified, half width, without annotations: normalize_text.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)

-- traditional to simplified
SELECT input, normalize_text(input) AS normal
FROM (VALUES
	(101, '產業發展'),
	(102, '産業発展'),
	(103, '鄉賢回歸'),
	(104, '招商引資項目'),
	(105, '廠房與設備'),
	(106, '臺灣'),
	(107, '台州'),
	(108, '萬億'),
	(109, '汝州市委統戰部'),
	(110, '佔地'),
	(111, '黨組織'),
	(112, '簽約儀式'),
	(113, '幾個項目'),
	(114, '雲計算'),
	(115, '體系'),
	(116, '裡面'),
	(117, '關於'),
	(118, '爲人民服務'),
	(119, '綫上'),
	(120, '羣眾'),
	(121, '峯會'),
	(122, '髮展'),
	(123, '餘額'),
	(124, '龍頭企業'),
	(125, '簡體字不變')
) t (id, input) ORDER BY id;

-- one traditional character, two simplified readings: what the table chooses
SELECT input, normalize_text(input) AS normal
FROM (VALUES
	(201, '乾燥'),
	(202, '乾坤'),
	(203, '著名'),
	(204, '隨著'),
	(205, '頭髮'),
	(206, '皇后'),
	(207, '以後'),
	(208, '公里'),
	(209, '幹部'),
	(210, '干涉'),
	(211, '隻身'),
	(212, '面粉'),
	(213, '麵粉'),
	(214, '鬥爭'),
	(215, '準備'),
	(216, '係數'),
	(217, '製造'),
	(218, '復興'),
	(219, '複雜'),
	(220, '徵收')
) t (id, input) ORDER BY id;

-- full width and compatibility forms
SELECT input, normalize_text(input) AS normal
FROM (VALUES
	(301, '２０２４年'),
	(302, 'ＡＢＣ'),
	(303, '３４．５％'),
	(304, '（一）'),
	(305, '５，０００'),
	(306, '120㎡'),
	(307, '５㎞'),
	(308, 'ﬁne'),
	(309, '①'),
	(310, '￥５'),
	(311, '㈱')
) t (id, input) ORDER BY id;

-- pinyin, tags, entities, characters that are not seen
SELECT to_json(input) AS input, to_json(normalize_text(input)) AS normal
FROM (VALUES
	(401, '產(chǎn)業(yè)'),
	(402, '產（chǎn）業（yè）'),
	(403, '項目(Project)'),
	(404, '公司(以下简称甲方)'),
	(405, '<b>投资</b>'),
	(406, '<a href="x">项目</a>'),
	(407, '5&lt;6'),
	(408, '甲&amp;乙'),
	(409, '&#20013;&#22269;'),
	(410, E'项\u200B目'),
	(411, E'\uFEFF项目'),
	(412, '甲 < 乙 > 丙'),
	(413, '普通文字。'),
	(414, ''),
	(415, 'plain ASCII text'),
	(416, E'\U00020000\U0001F600'),
	(417, 'R&D;'),
	(418, '&#0;'),
	(419, '甲&rarr;乙&foo;丙')
) t (id, input) ORDER BY id;

-- normal text is not changed by it again
SELECT count(*) AS texts, count(*) FILTER (WHERE normalize_text(normalize_text(input)) = normalize_text(input)) AS same
FROM (VALUES
	('產(chǎn)業(yè)發展２５億元'),
	('項目84個(gè)，總投資<b>150</b>億元'),
	('汝州市委統戰部（統一部署）'),
	('Plain text, 1,234.5'),
	(E'第一行\n第二行\n\n第三行')
) t (input);

-- where text is normal, the numbers in it are those of the original
SELECT count(*) AS rows, count(*) FILTER (WHERE a.value = b.value AND a.bounds = b.bounds AND a.currency = b.currency) AS same
FROM (VALUES
	('投資興業(yè)項(xiàng)目84個(gè)，總投資３億(yì)元，稅金2000萬元'),
	('超過(guò)20億元，約合3億美元')
) t (input), extract_amounts(input) WITH ORDINALITY a, extract_amounts(normalize_text(input)) WITH ORDINALITY b
WHERE a.ordinality = b.ordinality;

SELECT normalize_text(NULL);
