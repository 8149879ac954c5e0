-- annotate_html: the article as HTML with its mentions marked.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;

-- the fragment without its style, which is the same in all
CREATE FUNCTION fragment(body text, published date DEFAULT '2024-05-06') RETURNS text LANGUAGE sql IMMUTABLE
RETURN substring(annotate_html(body, published) FROM '<div class="ht-text">(.*)</div>\n</article>$');

-- what a mention means: one a row
SELECT id, m[1] AS class, m[4] AS mention, translate(m[2], E'\n', '⏎') AS title, m[3] AS span
FROM (VALUES
	-- amounts
	(101, '投资25亿元'),
	(102, '投资超过35.6亿元，不少于3亿元，不足5000万元，不超过80亿元'),
	(103, '投资约80万元，近80万元，80多万元，80万元左右'),
	(104, '投资3至5亿元，数十亿元，千亿元级别'),
	(105, '另有88卢比，2500万美元，50元6角3分'),
	(106, '亏损-3.5亿元'),
	(107, '投资0元'),
	-- percentages
	(201, '增长12.5%，近八成，三分之一，千分之五，0.0001%'),
	(202, '提高2个百分点，提高1至2个百分点'),
	-- quantities
	(301, '项目84个，500余人，数十家企业'),
	(302, '占地约1000亩，5万平方米，35千伏，90天，100摄氏度，3倍'),
	(303, '1公里200米，2小时30分'),
	-- dates
	(401, '2016年4月18日，去年，去年10月底，2014年以来，近年来'),
	(402, '2022年至2023年，十四五，2月30日，2023年国庆节'),
	-- names
	(501, '汝州市和浙江绍兴，濮阳县柳屯镇，鼓楼区'),
	(502, '汝州市委统战部长张伟，张伟'),
	(503, '河南金发科技有限公司，上海汝州商会，汝州市人民医院'),
	(504, '《招商引资办法》'),
	-- facts, on the marks of their numbers, and projects
	(601, '今年上半年，汝州市签约项目84个，总投资110亿元，开工率87%，同比增长12.5%。'),
	(602, '汝州市民张伟投资超过2.5亿元建设高端液压件智能工厂项目，占地约460亩，2023年5月已开工。'),
	(603, '签约汝州商会产业园项目。')
) AS t(id, body), regexp_matches(fragment(body), '<mark class="([^"]*)" tabindex="0" title="([^"]*)" data-span="([^"]*)">([^<]*)', 'g') m
ORDER BY id, split_part(m[3], ',', 1)::int;

-- numbers of any length have a short title
SELECT length(body) AS characters, m[1] AS title
FROM (VALUES ('投资' || repeat('9', 100) || '元'), ('0.' || repeat('0', 50) || '1%'), ('投资1.' || repeat('3', 50) || '元'),
	('投资' || repeat('9', 24) || '元'), ('投资' || repeat('9', 25) || '元')) AS t(body), regexp_matches(fragment(body), 'title="([^"]*)"') m;

-- the day of publication: given, the page's own, or none
SELECT fragment('去年，绍兴县'), fragment('去年，绍兴县', NULL), fragment('去年，绍兴县', '2010-01-01');
SELECT fragment(E'小城迎来返乡潮\n2012-01-02 10:00 来源：某某网\n去年，绍兴县引进项目84个，总投资110亿元，带动就业1500人。', NULL);

-- marks within marks, and marks of the same stretch
SELECT id, fragment(body) FROM (VALUES
	(611, '根据《浙江绍兴“十四五”规划（2021-2025年）》'),
	(612, '北京汝州商会会长张伟'),
	(613, E'《汝州市\n招商引资办法》'),
	(614, '《汝州市》')
) AS t(id, body) ORDER BY id;

-- lines
SELECT fragment(E'首页 > 新闻 > 正文\n汝州：能人返乡\n2023-03-23 16:30:07来源: 某某在线编辑: 高小靖\n　　今年以来，全市引进返乡项目84个，总投资35亿元，占地约1000亩。\n筑巢引凤\n　　走进县工业园区，机器轰鸣，车辆穿梭，一派热火朝天的建设景象，工人们正在加紧施工。\n图为园区一角\n相关新闻\n某县又签约三个项目');

-- what is written in the article stays text
SELECT id, fragment(body) FROM (VALUES
	(701, '<script>alert(1)</script>投资5亿元'),
	(702, '投资"5亿元"，''3亿元''，A&B，1<2'),
	(703, '</mark></p></div></article></style><style>*{display:none}</style>投资5亿元'),
	(704, '投资&lt;b&gt;5亿元&lt;/b&gt;&amp;&#13;'),
	(705, ']]> <!-- <![CDATA[ 投资5亿元 -->'),
	(706, '《<img src=x onerror="alert(1)">办法》'),
	(707, '投资５<b title="x">００</b>万元" onclick="alert(1)'),
	(708, E'投资5亿元\r\n投资3亿元\r投资2亿元'),
	(709, E'投资\u0001\u200B\u202E5亿元\u00A0\uFEFF'),
	(710, '產(chǎn)業(yè)園𠮷總投資３．５億元')
) AS t(id, body) ORDER BY id;

-- the text between the tags is the article
SELECT id, replace(replace(replace(replace(replace(regexp_replace(fragment(body), '<[^>]*>', '', 'g'), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#13;', E'\r'), '&amp;', '&') = body AS same
FROM (VALUES (1, E'<b>&amp;"\r\n　投资5亿元&lt;'), (2, ''), (3, E' \n'), (4, repeat(E'　　去年投资5亿元，同比增长12.5%。\r\n', 20000))) AS t(id, body) ORDER BY id;

-- a long article, which is not kept: none is lost where it is cut
SELECT class, count(*) FROM regexp_matches(fragment(repeat(E'去年，汝州市投资5亿元。\n', 20000)), '<mark class="([^"]*)"', 'g') m, unnest(m) class GROUP BY class ORDER BY class COLLATE "C";

-- what comes around the text; null
SELECT regexp_replace(annotate_html('甲'), '<style>.*</style>', '<style></style>');
SELECT annotate_html('') LIKE '<article class="hometown"%</article>', annotate_html(NULL), annotate_html(NULL, '2024-05-06');

-- in a generated column and an index
CREATE TABLE page (body text, html text GENERATED ALWAYS AS (annotate_html(body, '2024-05-06')) STORED);
INSERT INTO page VALUES ('投资5亿元'), (NULL);
CREATE INDEX ON page (md5(annotate_html(body)));
SELECT body, html = annotate_html(body, '2024-05-06') AS same FROM page;

DROP TABLE page;
DROP FUNCTION fragment;
