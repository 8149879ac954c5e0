-- extract_projects: the columns of what is tested with more texts in test/unit/test_project.c.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;
SET datestyle = ISO;

SELECT id, p.*
FROM (VALUES
	(101, '3月17日，长沙青禾茶业有限公司投资12.5亿元的青禾黑茶产业园项目落户湖南省安化县小淹镇，占地350亩。'),
	(102, '总投资2500万美元的安化县不锈钢餐具生产线项目正式签约。'),
	(103, E'安化云禾电池产业园项目总投资超过20亿元。\n该项目由深圳云禾科技有限公司投资，去年5月在安化县开工。'),
	(104, '安化縣投資５億元的黑茶物流園項目建成投產。'),
	(201, '安化县签约项目12个，总投资35.6亿元。'),
	(202, '安化县加强项目建设，优化营商环境。')
) AS t(id, body), extract_projects(body, '2026-03-18') AS p
ORDER BY id, span;

-- the mention stands in the text
SELECT count(*), count(*) FILTER (WHERE substring(body FROM lower(span) FOR upper(span) - lower(span)) = mention) AS in_place
FROM (VALUES (E'　　安化縣投資５億元的黑茶物流園項目建成投產。\n青禾<b>茶業</b>產(chǎn)業(yè)園项目在安化县开工，总投资3亿元。')) AS t(body), extract_projects(body, '2026-03-18');

-- what is around an article has none; null text, null day
SELECT name FROM extract_projects(E'首页 > 新闻 > 正文\n小城迎来返乡潮\n2023-03-23 16:30 来源：某某网\n　　投资3亿元的青禾茶叶产业园项目去年在安化县开工，带动就业1500人。\n相关新闻\n投资5亿元的云禾电池产业园项目开工');
SELECT count(*) FROM extract_projects(NULL, '2026-03-18');
SELECT name, period FROM extract_projects('投资3亿元的青禾茶叶产业园项目去年在安化县开工。', NULL);
