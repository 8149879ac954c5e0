-- extract_facts: what a number measures, how far along, of what days and of which place.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;
SET datestyle = ISO;

SELECT id, mention, indicator, stage, value, bounds, unit, noun, period, place, place_name
FROM (VALUES
	-- money
	(101, '去年，安化县总投资超过35.6亿元。'),
	(102, '去年，安化县引进省外资金12亿元。'),
	(103, '去年，安化县到位资金27.4亿元。'),
	(104, '企业注册资本5000万元。'),
	(105, '去年，安化县工业总产值86亿元。'),
	(106, '去年，企业营业收入3.2亿元。'),
	(107, '去年，安化县人均可支配收入2.1万元。'),
	(108, '去年，企业纳税1800万元。'),
	(109, '去年，安化县进出口总额4.5亿美元。'),
	(110, '企业资产总额9亿元。'),
	(111, '银行发放贷款6000万元。'),
	(112, '安化县安排专项资金500万元。'),
	-- counts
	(201, '去年，安化县签约项目84个。'),
	(202, '安化县有规上企业86家。'),
	(203, '安化县在外务工人员12万人。'),
	(204, '带动就业近3000人。'),
	(205, '安化县建立异地商会17家。'),
	(206, '安化县选派干部135名。'),
	(207, '去年，安化县开展招商活动13次。'),
	(208, '收集招商线索5条。'),
	(209, '解决问题2221个。'),
	(210, '新建生产线6条。'),
	(211, '带动1000余户。'),
	-- areas
	(301, '项目占地1000亩。'),
	(302, '建成标准厂房4.9万平方米。'),
	-- percentages and time
	(401, '去年，安化县税收同比增长12.5%。'),
	(402, '民营企业占比61%。'),
	(403, '签约项目开工率87%。'),
	(404, '签约项目投产率43.4%。'),
	(405, '完成年度目标的84.7%。'),
	(406, '群众满意度98.66%。'),
	(407, '审批时限压缩约40%。'),
	(408, '全程只用7天。'),
	-- stages
	(501, '去年，安化县储备项目20个。'),
	(502, '去年，安化县引进项目20个。'),
	(503, '去年，安化县签约项目20个。'),
	(504, '去年，安化县新登记企业20家。'),
	(505, '去年，安化县开工项目20个。'),
	(506, '去年，安化县投产项目20个。'),
	-- whose days: the nearest before, else behind, else of the sentences before; 截至 begins nowhere; a vague one ends it
	(601, '2024年引进项目12个，2025年引进项目15个。'),
	(602, '安化县引进项目12个，是2025年的事。'),
	(603, '2025年，安化县大力招商。共引进项目12个，总投资8亿元。'),
	(604, '截至2月底，安化县引进项目12个。'),
	(605, '截至目前，安化县引进项目12个。'),
	(606, '2025年，安化县引进项目12个。目前，开工项目9个。开工率75%。'),
	-- which place: the sentence's, the one that 全县 and 该县 mean, else the paragraph's
	(701, '安化县引进项目12个，桃江县引进项目9个。'),
	(702, E'安化县召开大会。\n去年，全县引进项目12个。'),
	(703, '湖南省安化县加快发展。去年，该县引进项目12个。'),
	-- lists
	(801, '安化县、桃江县分别引进项目12个、9个。'),
	(802, '安化县引进、开工、投产项目分别为12个、9个、7个。'),
	-- in other characters
	(901, '去年，安化縣簽約項目８４個，總投資超過２５億元。'),
	-- no statistics
	(1001, '第七次会议3月5日召开。'),
	(1002, '211工程大学')
) AS t(id, body), extract_facts(body, '2026-03-18')
ORDER BY id, span;

-- the same numbers as those of the other functions
SELECT count(*) FROM (VALUES ('去年，安化县签约项目84个，总投资超过35.6亿元，同比增长12.5%。')) t(body), extract_facts(body, '2026-03-18') f
LEFT JOIN (SELECT span, value, bounds, qualifier FROM (VALUES ('去年，安化县签约项目84个，总投资超过35.6亿元，同比增长12.5%。')) t(body), extract_numbers(body)) n
	ON lower(n.span) = lower(f.span) AND n.value = f.value AND n.bounds = f.bounds AND n.qualifier = f.qualifier
WHERE n.span IS NOT NULL;

-- what is around an article has none
SELECT mention, indicator FROM extract_facts(E'首页 > 新闻 > 正文\n小城迎来返乡潮\n2023-03-23 16:30 来源：某某网\n　　去年，安化县引进项目84个，总投资110亿元，带动就业1500人。\n相关新闻\n某县又签约3个项目');

-- null text, null day
SELECT count(*) FROM extract_facts(NULL, '2026-03-18');
SELECT mention, period FROM extract_facts('去年，安化县引进项目84个。', NULL);

-- the vocabulary: every row has a label, and facts have no other indicators
SELECT count(*) > 0 AS some, count(*) FILTER (WHERE label = '' OR description = '') AS bare, count(DISTINCT indicator) = count(*) AS apart FROM indicators();
