-- Titles of documents.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;

-- one sentence a row; a row of nulls where there is no title; line ends of a mention shown as ␍ and ␊
SELECT t.id, d.span, translate(d.mention, E'\r\n', '␍␊') AS mention, d.name
FROM (VALUES
	-- kinds of documents, and whatever else has a title
	(101, '出台《永州市“十四五”工业发展规划(2021-2025年)》，'),
	(102, '根据《中华人民共和国外商投资法》规定'),
	(103, '印发《关于进一步促进越商回归工作的若干意见》。'),
	(104, '《政府工作报告》提出'),
	(105, '据《人民日报》报道'),
	(106, '合唱《我和我的祖国》'),
	(107, '《招商引资八条》出台，简称《八条》。'),
	(108, '《办法》共6章'),
	(109, '签订《战略合作框架协议》《投资意向书》，'),
	(110, '《条例》、《规定》和《细则》'),
	(111, '《2022年度全市优化营商环境绩效考核办法》（永办发〔2022〕5号）'),
	(112, '《关于加快发展的意见（试行）》'),
	(113, '《怎么干？怎么看！》'),
	(114, '《叙事——海外福州华侨华人的集体记忆》'),
	(115, '《ESG Report 2022》'),
	(116, '《1+6》文件'),
	(117, '《 产业目录 》'),
	(118, '《甲》'),
	-- titles within titles: the outermost
	(201, '《关于印发〈汝州市招商引资办法〉的通知》'),
	(202, '《关于印发《汝州市招商引资办法》的通知》'),
	(203, '《转发省政府办公厅关于印发〈关于落实〈外商投资法〉的意见〉的通知的通知》'),
	(204, '《〈外商投资法〉实施条例》和《外商投资法》'),
	(205, '《关于学习“三牛”精神的「决定」》'),
	(206, '《甲《乙《丙》丁》戊》'),
	(207, '“关于《办法》的说明”'),
	(208, '「《促進產業升級條例》施行細則」'),
	-- brackets that do not match
	(301, '修订《甲办法、《乙办法》、《丙办法》'),
	(302, '甲办法》、《乙办法》'),
	(303, '《甲办法'),
	(304, '甲办法》'),
	(305, '《甲办法。按照要求，乙办法》'),
	(306, '《甲〈乙办法》'),
	(307, '《甲〉乙办法》'),
	(308, '》《'),
	(309, '《《甲办法》'),
	(310, '《甲办法》》'),
	(311, '《甲「乙》丙條例」'),
	-- nothing in them
	(321, '《》'),
	(322, '《 》'),
	(323, '《……》'),
	(324, '《》甲《》'),
	-- lines that are wrapped, and ends of paragraphs
	(401, E'《关于进一步促进\n越商回归工作的若干意见》'),
	(402, E'《关于进一步促进\r\n越商回归工作的若干意见》'),
	(403, '《关于进一步促进<br>越商回归工作的若干意见》'),
	(404, E'《Annual\nReport》'),
	(405, E'《关于进一步促进\n\n越商回归工作的若干意见》'),
	(406, E'《关于进一步促进\r\n\r\n越商回归工作的若干意见》'),
	(407, E'《关于进一步促进\n　　越商回归工作的若干意见》'),
	(408, E'市政府印发《关于进一步促进…\n省政府印发规划》'),
	(409, E'《甲办法\n《乙办法》\n丙办法'),
	-- traditional characters, annotations, tags, vertical and half-width forms
	(501, '《產業創新條例》'),
	(502, '《產(chǎn)業(yè)園(yuán)管理辦法》'),
	(503, '《外商<b>投资</b>法》'),
	(504, '&#12298;外商投资法&#12299;和&laquo;外商投资管理办法&raquo;'),
	(505, '︽產業創新條例︾'),
	(506, '︽關於印發︿辦法﹀的通知︾'),
	(507, '《２０２２年规划（草案）》'),
	(508, '《著名商标认定办法》'),
	-- other brackets: titles of documents only
	(601, '依據「產業創新條例」及「中小企業發展條例施行細則」'),
	(602, '推動「歡迎台商回台投資行動方案」'),
	(603, '『投資臺灣三大方案』'),
	(604, '﹁產業創新條例﹂、｢產業創新條例｣'),
	(605, '「產業創新條例（修正草案）」'),
	(606, '〈外國人投資條例〉'),
	(607, '«外商投资管理办法»'),
	(608, '<<企业所得税法>>'),
	(609, '＜＜企业所得税法＞＞'),
	(610, '&lt;&lt;企业所得税法&gt;&gt;'),
	(611, '「勞動基準法」第一條'),
	(621, '他說：「我們沒有別的辦法」'),
	(622, '「這是個好辦法」'),
	(623, '「想辦法」、「好方案」、「新標準」'),
	(624, '「高標準、新措施」'),
	(625, '「辦法」「條例」「法」'),
	(626, '「看法」「做法」「依法」「無法」'),
	(627, '「提出問題，也提出方案」'),
	(628, '「先行先試」、「最後一公里」'),
	(629, '「一帶一路」'),
	(630, '〈記者王小明〉'),
	(631, '« 上一页 下一页 »'),
	(632, '<<上一篇 下一篇>>'),
	(633, '首页 >> 新闻 >> 办法'),
	(634, '3<5，7>6'),
	-- no title
	(701, '“十四五”工业发展规划'),
	(702, '【公告】'),
	(703, '（办法）'),
	(704, '外商投资法'),
	(705, '')
) t (id, body) LEFT JOIN LATERAL extract_documents(body) d ON true ORDER BY t.id, d.span;

-- as long as a title may be, and longer
SELECT n, length(d.mention) AS mention, length(d.name) AS name
FROM unnest(ARRAY[1, 60, 100, 118, 119, 120, 1000]) n LEFT JOIN LATERAL extract_documents('见《' || repeat('甲', n) || '》') d ON true ORDER BY n;
-- brackets as deep as they fit, and deeper: what is innermost is short enough
SELECT n, count(d.span) AS rows, min(lower(d.span)) AS first, max(length(d.mention)) AS longest
FROM unnest(ARRAY[1, 2, 58, 59, 60, 200, 1000]) n
	LEFT JOIN LATERAL extract_documents(repeat('《', n) || '甲法' || repeat('》', n)) d ON true GROUP BY n ORDER BY n;
-- behind brackets that nothing closes
SELECT n, d.span
FROM unnest(ARRAY[1, 127, 128, 129, 1000, 100000]) n, extract_documents(repeat('《', n) || '甲' || repeat('乙', 200) || '《丙办法》') d ORDER BY n;

-- titles all over a long text: in order, in place, none twice
SELECT count(*) AS rows, count(DISTINCT d.span) AS spans,
	count(*) FILTER (WHERE substring(body FROM lower(span) FOR upper(span) - lower(span)) = mention) AS in_place,
	count(*) FILTER (WHERE lower(span) < before) AS out_of_order, max(upper(span)) AS last
FROM (SELECT repeat(repeat('甲', 300) || '，《關於(yú)印發〈辦法〉的通知》印發。', 2000)) t (body),
	LATERAL (SELECT *, lag(upper(span)) OVER (ORDER BY ordinality) AS before FROM extract_documents(body) WITH ORDINALITY) d;

-- arguments
SELECT count(*) AS rows FROM extract_documents(NULL);
SELECT count(*) AS rows FROM extract_documents('');
SELECT * FROM extract_documents(body => '《办法》');

-- Articles that a table keeps elsewhere are fetched once for all functions on a row, and never taken for one another.
CREATE TEMPORARY TABLE article (id int PRIMARY KEY, body text);
ALTER TABLE article ALTER body SET STORAGE EXTERNAL;
INSERT INTO article SELECT i, '《第' || i || '号办法》投资' || i || '亿元，' || repeat('甲', 3000) FROM generate_series(1, 4) i;
SELECT a.id, d.name, m.value, e.name AS again FROM article a, extract_documents(body) d, extract_amounts(body) m, extract_documents(body) e ORDER BY a.id;
BEGIN;
SELECT d.name FROM article, extract_documents(body) d WHERE id = 1;
UPDATE article SET body = replace(body, '第1号', '第5号') WHERE id = 1;
SELECT d.name, m.value FROM article, extract_documents(body) d, extract_amounts(body) m WHERE id = 1;
SAVEPOINT before;
UPDATE article SET body = replace(body, '第5号', '第6号') WHERE id = 1;
SELECT d.name FROM article, extract_documents(body) d WHERE id = 1;
ROLLBACK TO before;
SELECT d.name FROM article, extract_documents(body) d WHERE id = 1;
TRUNCATE article;
INSERT INTO article VALUES (1, '《第7号办法》' || repeat('甲', 3000));
SELECT d.name FROM article, extract_documents(body) d WHERE id = 1;
ROLLBACK;
SELECT d.name FROM article, extract_documents(body) d WHERE id = 1;
