-- Numbers as scraped pages show them: pinyin, tags, entities, invisible characters, broken lines, full width.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)

-- The measures of a text of every kind; true says whether the mention is what stands at the span.
CREATE FUNCTION measures(body text, OUT kind text, OUT span int4range, OUT mention text, OUT value numeric, OUT "true" boolean)
RETURNS SETOF record LANGUAGE sql AS $$
	SELECT m.*, substring(body FROM lower(m.span) FOR upper(m.span) - lower(m.span)) = m.mention
	FROM (
		SELECT 'amount', span, mention, value FROM extract_amounts(body)
		UNION ALL SELECT 'percentage', span, mention, value FROM extract_percentages(body)
		UNION ALL SELECT 'quantity', span, mention, value FROM extract_quantities(body)) m
	ORDER BY 2
$$;

-- pinyin in brackets
SELECT t.id, m.*
FROM (VALUES
	(101, '項(xiàng)目84個(gè)'),
	(102, '投資興業(yè)項(xiàng)目84個(gè)，總投資3億(yì)元'),
	(103, '廠房4.9萬(wàn)平方米'),
	(104, '市場(chǎng)主體12680戶（hù）'),
	(105, '增長（zhǎng）34.54%'),
	(106, '三(sān)萬(wàn)五(wǔ)千(qiān)元'),
	(107, '提高2個(gè)百分點(diǎn)'),
	(108, '169.3個(gè)億(yì)'),
	(109, '就業(yè)崗位1500個(gè)'),
	(110, '超過(guò)20億元'),
	(111, '近20萬(wàn)人'),
	(112, E'5個(ge\u0300)'),
	(113, '3萬(wan4)元'),
	(114, '100家(含分公司)'),
	(115, '5个（GE）')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- tags
SELECT t.id, m.*
FROM (VALUES
	(201, '总投资<b>25</b>亿元'),
	(202, '总投资<strong>25亿元</strong>'),
	(203, '总投资2<span class="x">5</span>亿元'),
	(204, '<p>项目84个</p><p>企业91家</p>'),
	(206, '<td>3</td><td>5亿元</td>'),
	(207, '增长<font color=red>34.54</font>%'),
	(208, '3 < 5，投资6亿元'),
	(209, '<img src="a.jpg" width="300">项目5个'),
	(210, '<!-- 3亿元 -->项目5个')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- entities
SELECT t.id, m.*
FROM (VALUES
	(301, '总投资25&nbsp;亿元'),
	(302, '&#50;&#53;亿元'),
	(303, '&#x32;&#x35;亿元'),
	(304, '&yen;500'),
	(305, '&euro;300万'),
	(306, '&lt;5亿元'),
	(307, '项目&quot;84个&quot;'),
	(308, '增长5&#37;'),
	(310, 'AT&T投资5亿元')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- characters that are not seen
SELECT t.id, m.kind, m.span, length(m.mention) AS length, m.value, m.true
FROM (VALUES
	(401, E'总投资2\u200B5亿元'),
	(402, E'\uFEFF总投资25亿元'),
	(403, E'总投资25\u200C亿\u200D元'),
	(404, E'总投资25\u00AD亿元'),
	(405, E'总投资25\u2060亿元'),
	(406, E'增长34.54\u200B%'),
	(407, E'项目84\u200E个')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- blanks and lines that break within a number, or end one
SELECT t.id, m.kind, m.span, to_json(m.mention) AS mention, m.value, m.true
FROM (VALUES
	(501, '总投资25 亿元'),
	(502, E'总投资25\u3000亿元'),
	(503, E'总投资25\u00A0亿元'),
	(504, E'总投资25\n亿元'),
	(505, E'总投资25\r\n亿元'),
	(506, E'增长34.54 %'),
	(507, E'项目84 个'),
	(508, E'占地 1000 亩'),
	(509, E'项目3\n\n5亿元'),
	(510, E'企业91家\n项目84个')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- full width and other compatible forms
SELECT t.id, m.*
FROM (VALUES
	(601, '总投资２５亿元'),
	(602, '增长３４．５４％'),
	(603, '１，２３４万元'),
	(604, 'ＨＫ＄３．２亿'),
	(605, '面积５０ｋｍ２'),
	(606, '120㎡'),
	(607, '5㎞'),
	(608, '35℃'),
	(609, '￥３００'),
	(610, '３－５亿元'),
	(611, '50㎏'),
	(613, '𝟐𝟓亿元')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

-- traditional characters and variants of scraped pages
SELECT t.id, m.*
FROM (VALUES
	(701, '佔地1000畝'),
	(702, '兩億元'),
	(703, '八千萬圓'),
	(704, '增長百分之三十點五'),
	(705, '三十餘個專案'),
	(706, '約3億美元'),
	(707, '逾二十萬戶'),
	(708, '幾百間廠房'),
	(709, '二十來個'),
	(710, '生産線1000條')
) t (id, body) LEFT JOIN LATERAL measures(body) m ON true ORDER BY t.id, m.span;

DROP FUNCTION measures;
