-- Where a mention stands: spans count characters, are unique and in order, and hold the mention.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;

CREATE TEMPORARY TABLE article (id int PRIMARY KEY, body text);
INSERT INTO article VALUES
	(1, '项目84个，总投资150亿元，开工率87%，占地1000亩。'),
	(2, '項(xiàng)目84個(gè)，總投資１５０億(yì)元，開工率87％。'),
	-- characters of one to four bytes before the number
	(3, 'abc 5亿元'),
	(4, 'éü，5亿元'),
	(5, '中文5亿元'),
	(6, E'\U00020000\U0002A6D65亿元'),
	(7, E'\U0001F600\U0001F4B0投资5亿元\U0001F600，项目3个'),
	-- combining characters, variation selectors, joiners
	(8, E'e\u0301e\u0301，5亿元'),
	(9, E'葛\U000E0100城5个项目'),
	(10, E'\U0001F468\u200D\U0001F469\u200D\U0001F4673个人'),
	(11, E'5\uFE0F\u20E3，3亿元'),
	-- lines, blanks, controls
	(12, E'第一段：5亿元。\n\n第二段：3个项目。\r\n第三段：87%。'),
	(13, E'\t\t5亿元\x01\x7F3个项目'),
	(14, E'\u2028 5亿元\u2029 3%'),
	-- tags, entities
	(15, '<p>投资<b>5</b>亿元，&nbsp;占&#53;0&#37;</p>'),
	(16, '5亿元<p>'),
	(17, '<5亿元'),
	(18, '&5亿元;'),
	-- only a number; numbers at both ends; numbers without anything between
	(19, '5亿元'),
	(20, '5亿元，中间，3%'),
	(21, '5亿元3个项目87%'),
	(22, '3%5%8%'),
	-- the same mention several times
	(23, '5个项目、5个项目、5个项目'),
	-- ranges, parts, qualifiers on both sides
	(24, '超过3亿5000万元以上，约2小时30分左右，3至5%，数十个'),
	-- private use, unassigned, the last code point
	(25, E'\uE0005亿元\U0010FFFF3%'),
	-- a number at every offset of a long text
	(26, repeat('甲', 5000) || '5亿元' || repeat('乙', 5000) || '3个项目'),
	(27, repeat('投资5亿元，项目3个，增长8%。' || E'\n', 500)),
	(28, repeat('5', 3000) || '亿元'),
	(29, repeat('<b>5</b>', 50) || '亿元'),
	-- nothing
	(30, ''),
	(31, '没有'),
	(32, E'\n');

-- every kind of row, of every article
CREATE TEMPORARY VIEW found AS
SELECT id, body, 'amount' AS kind, span, mention FROM article, extract_amounts(body)
UNION ALL SELECT id, body, 'percentage', span, mention FROM article, extract_percentages(body)
UNION ALL SELECT id, body, 'quantity', span, mention FROM article, extract_quantities(body)
UNION ALL SELECT id, body, 'number', span, mention FROM article, extract_numbers(body);

-- rows of the short ones, to be read
SELECT id, kind, span, mention FROM found
WHERE id NOT IN (13, 14, 26, 27, 28, 29) AND kind <> 'number'
ORDER BY id, span;

-- every mention stands at its span
SELECT kind, count(*) AS rows, count(*) FILTER (WHERE substring(body FROM lower(span) FOR upper(span) - lower(span)) = mention) AS in_place,
	count(*) FILTER (WHERE lower(span) >= 1 AND upper(span) <= length(body) + 1 AND NOT isempty(span)) AS within
FROM found GROUP BY kind ORDER BY kind COLLATE "C";

-- spans are unique within a kind, and no two measures share a character
SELECT count(*) AS doubles FROM (SELECT id, kind, span FROM found GROUP BY id, kind, span HAVING count(*) > 1) d;
SELECT count(*) AS overlaps
FROM found a JOIN found b ON a.id = b.id AND a.span && b.span AND (a.kind, a.span) < (b.kind, b.span)
WHERE a.kind <> 'number' AND b.kind <> 'number' AND a.id <> 27;

-- rows come in the order of their spans
SELECT f, count(*) AS rows, count(*) FILTER (WHERE span < before) AS out_of_order
FROM (
	SELECT 'amount' AS f, span, lag(span) OVER (PARTITION BY id ORDER BY ordinality) AS before
	FROM article, extract_amounts(body) WITH ORDINALITY
	UNION ALL SELECT 'percentage', span, lag(span) OVER (PARTITION BY id ORDER BY ordinality)
	FROM article, extract_percentages(body) WITH ORDINALITY
	UNION ALL SELECT 'quantity', span, lag(span) OVER (PARTITION BY id ORDER BY ordinality)
	FROM article, extract_quantities(body) WITH ORDINALITY
	UNION ALL SELECT 'number', span, lag(span) OVER (PARTITION BY id ORDER BY ordinality)
	FROM article, extract_numbers(body) WITH ORDINALITY) t
GROUP BY f ORDER BY f COLLATE "C";

-- each measure holds exactly one number
SELECT m.kind, count(*) AS measures, count(n.span) AS with_number
FROM found m LEFT JOIN found n ON n.kind = 'number' AND n.id = m.id AND n.span <@ m.span
WHERE m.kind <> 'number' GROUP BY m.kind ORDER BY m.kind COLLATE "C";

-- a number far into the text
SELECT id, kind, span FROM found WHERE id = 26 AND kind <> 'number' ORDER BY span;
SELECT kind, count(*), min(lower(span)), max(lower(span)) FROM found WHERE id = 27 GROUP BY kind ORDER BY kind COLLATE "C";
