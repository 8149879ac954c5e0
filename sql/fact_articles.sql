-- extract_facts: paragraphs of articles, and what holds of all facts.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;
SET datestyle = iso;

CREATE TEMPORARY TABLE article (id int, body text, published date);
INSERT INTO article VALUES
	(1, E'盱眙县招商引资实现“开门红”\n本报讯 今年头两个月，盱眙县新批外商投资企业7家，合同利用外资2860万美元，实际到账外资1150万美元，同比分别增长1.2倍和86%。\n该县把龙虾节作为招商平台，已连续举办四届。去年龙虾节期间，共签约项目46个，总投资31.6亿元，其中投资超亿元的9个。目前，已有28个项目开工建设，11个项目竣工投产。', '2005-03-18'),
	(2, '近年来，安溪县在外乡贤达30多万人，遍布全国200多个大中城市。从1998年到2004年，安溪乡贤捐资公益事业累计5.6亿元，新建校舍12万平方米，修建公路380公里。', '2005-03-18'),
	(3, '（记者李明）3月15日上午，总投资1.8亿元的江西恒大陶瓷有限公司在高安市新街镇破土动工。该公司占地360亩，规划建设6条高档外墙砖生产线，全部投产后可年产墙砖2400万平方米，年产值3.2亿元，上缴税收1500万元，安排就业1200人。', '2005-03-18'),
	(4, '据统计，到2004年底，柳林县共有民营煤矿128座、洗煤厂46座，从业人员2.3万人，民营经济上缴税金6.8亿元，占全县税收的72%。', '2005-03-18'),
	(5, '2004年，全区民营企业由上年的1260户发展到1830户，净增570户；注册资金由18.5亿元增加到27.9亿元，增长50.8%。', '2005-03-18'),
	(6, '“从递交材料到拿到营业执照，只用了两个半小时，比以前快了一大半。”在鄢陵县政务大厅，返乡创业的陈洁高兴地说。今年1至10月，鄢陵县新登记市场主体8612户，其中企业2105家，同比增长23.4%；企业开办时间压缩至1个工作日以内，办事群众满意率达99.6%。', '2021-11-26'),
	(7, '11月23日，遂宁市安居区举行第四季度重大项目集中开工仪式。此次集中开工项目16个，总投资62.8亿元，涵盖产业、基础设施、民生等领域，其中，产业项目9个，总投资41.5亿元；基础设施项目5个，总投资18.1亿元；民生项目2个，总投资3.2亿元。截至目前，全区今年累计开工项目73个，完成投资116亿元，占年度计划的103%。', '2021-11-26'),
	(8, '云南省昭通市镇雄县是劳务输出大县，常年在外务工人员超过60万人。', '2021-11-26'),
	(9, '走进位于平利县城关镇的社区工厂，80多名女工正在赶制毛绒玩具。“一个月能挣3000多元，还能照顾家。”女工王芳说。截至目前，全县建成社区工厂89家，吸纳就业5600余人，其中脱贫户1900余人，年产值突破8亿元。', '2021-11-26'),
	(10, '“十三五”以来，霍邱县累计引进亿元以上项目152个，到位资金398.6亿元，年均增长11.3%；建成投产97个，在建34个，投产率63.8%。', '2021-11-26'),
	(11, '2019年至2021年，县财政分别安排人才发展专项资金1000万元、1500万元、2000万元。', '2021-11-26'),
	(12, '她牵头成立的合作社现有社员126户，流转土地2300亩，种植羊肚菌大棚180个，每亩纯收入1.5万元左右，带动周边300余名村民就近务工。', '2021-11-26'),
	(13, '乡镇企业异军突起。1995年，全镇乡镇企业总产值达12.8亿元，实现利税9600万元，分别比上年增长42.3%和38.5%；出口交货值1.1亿元，占总产值的8.6%。全镇“三资”企业23家，合同外资4200万美元，实际利用外资1860万美元。', '1996-08-09'),
	(14, '改革开放十八年来，这个昔日的穷山村办起了6家工厂，人均收入由80元上升到3800元。', '1996-08-09'),
	(15, '昨日，记者从全市招商引资工作总结会上获悉，2010年全市共签订招商引资合同312个，合同总投资586亿元；实际利用内资245亿元，增长31.2%，完成年度目标的122.5%；实际利用外资3.2亿美元，增长18%，完成年度目标的106.7%。', '2011-01-05'),
	(16, '2010年10月，在北京召开的川商大会上，达州市签约18个，投资总额203亿元。目前，5个已开工，7个正在办理前期手续。', '2011-01-05'),
	(17, '该企业拥有职工2600人，其中工程技术人员320人，资产总额15.6亿元，年生产能力80万吨，产品畅销28个省市区，出口40多个国家和地区，2010年实现销售收入22.3亿元、利润2.1亿元、税金1.4亿元。', '2011-01-05'),
	(18, '上半年，全市社会消费品零售总额268.9亿元，增长5.1%；规模以上工业增加值增长7.6%，居全省第3位；固定资产投资增长6.2%，其中民间投资增长9.8%，占比58.3%，较去年同期提高2.1个百分点。', '2024-07-30'),
	(19, '台商陳建宏2008年回鄉投資2000萬元，在漳浦縣赤湖鎮租地150畝種植蘭花，如今年銷售額超過8000萬元。', '2024-07-30'),
	(20, '目前，陕西柞水县共发展木耳专业村65个，栽植木耳1亿袋，年产干木耳5000吨，产值达4亿元，1.26万户农户户均增收5000元以上。', '2024-07-30'),
	(21, E'“回归”潮涌大别山\n——英山县实施“能人回归”工程纪实\n秋日的英山，茶园叠翠。近三年来，该县共引进能人回乡创业项目138个，投资总额72亿元，带动1.8万人就业创业。\n在南河镇灵芝村，返乡能人方志国投资600万元建起了320亩茶叶基地。“流转费每亩500元,在基地打工一天80元。”村民胡大姐算起了账。', '2016-09-12'),
	(22, E'（一）招商引资成效显著。2015年，引进县外资金86.3亿元，同比增长15.7%。新引进亿元以上项目37个，其中10亿元以上项目3个、世界500强企业2家。\n（二）项目建设提速增效。实施重点项目126个，完成投资158亿元；41个项目竣工，53个项目开工。', '2016-09-12'),
	(23, '8月28日，第六届全球秦商大会在西安举行。大会期间，渭南市与客商签订合同项目57个，总投资412.6亿元，涉及现代农业、装备制造等8个领域；韩城市签约12个，金额86亿元；华州区签约9个，金额51.3亿元。', '2016-09-12'),
	(24, '该公司总部位于浙江省台州市黄岩区，是一家集研发、生产、销售于一体的模具企业，现有员工1800余人，年产模具3000套。去年，公司在重庆市永川区投资5亿元建设西南生产基地，一期120亩厂房已建成投产。', '2016-09-12'),
	(25, '截至8月底，全县23个乡镇共成立商会23家，发展会员1456名，会员企业年产值67亿元，缴纳税金2.3亿元，捐资助学860万元，资助贫困学生1200余名。', '2016-09-12'),
	(26, '全省88个县（市、区）中，有52个实现进出口增长；前8个月，全省出口1.2万亿元。', '2016-09-12'),
	(27, '项目从签约到开工仅用45天，从开工到投产仅用8个月，比计划提前3个月。', '2016-09-12'),
	(28, '去年3月，王建军辞去年薪30万元的工作，带着200万元积蓄回到家乡麻阳县兰里镇，承包荒山800亩种冰糖橙。如今，果园年产值400多万元，长期用工30人，高峰期用工150人。', '2016-09-12'),
	(29, '按照“五个一”机制，即一个重点项目、一名县级领导、一个牵头单位、一套班子、一抓到底，今年以来召开协调会28次，解决用地、融资等问题136个，办结率98.5%。', '2016-09-12'),
	(30, '对固定资产投资5000万元以上的项目，按设备投资额的5%给予奖励，最高不超过500万元。今年已兑现奖补资金3260万元，惠及企业48家。', '2016-09-12'),
	(31, '今年1—5月，全市新签约“万商入桂”项目216个，总投资689.4亿元。其中：制造业项目132个，总投资410.2亿元；现代服务业项目51个；现代农业项目33个。开工项目98个，开工率45.4%；实际到位资金142亿元，同比增长22.7%，增速排名全区第二。', '2022-06-20'),
	(32, E'湖口县：\n今年，湖口县围绕产业链精准招商，组建12支招商小分队，赴长三角、珠三角开展招商68批次，拜访企业320家，收集有效信息95条，在谈项目27个，成功签约19个。', '2022-06-20'),
	(33, '甘肃临洮：6万亩马铃薯喜获丰收，亩产2500公斤，亩收入3000元，较上年增加400元。', '2022-06-20'),
	(34, '武陟县云台古茶城项目由晋城商人投资22亿元兴建，占地500亩，建筑面积60万平方米，可入驻商户2000家。', '2022-06-20'),
	(35, '据海关统计，2021年义乌市进出口总值达3903.1亿元，同比增长24.7%。其中，出口3659.2亿元，增长21.7%；进口243.9亿元，增长95%。出口占全省的12.1%。', '2022-06-20'),
	(36, '2021年底，全县农村居民人均可支配收入达到15832元，是2012年的2.6倍，年均增长11.2%。', '2022-06-20'),
	(37, '企业负责人介绍，公司研发投入占销售收入的6.8%，拥有发明专利23项，产品市场占有率35%，预计今年产值可突破3亿元，带动上下游企业40余家。', '2022-06-20'),
	(38, '全国政协委员、香港江西社团（联谊）总会会长率60余名香港赣商赴赣州考察，3天走访4个县区、11家企业，现场达成合作意向6个，意向投资23亿元。', '2022-06-20');

SELECT a.id, f.mention, f.indicator, f.stage, f.value, f.bounds, f.qualifier, f.unit, f.noun, f.period, f.place_name
FROM article AS a, LATERAL extract_facts(a.body, a.published) AS f
ORDER BY a.id, f.span;

-- spans are where the mentions stand, each once, in order; numbers are those of the other functions; all indicators are known
SELECT count(*) AS facts, count(DISTINCT (a.id, f.span)) AS spans,
	count(*) FILTER (WHERE substring(a.body FROM lower(f.span) FOR upper(f.span) - lower(f.span)) <> f.mention) AS misplaced,
	count(*) FILTER (WHERE f.value IS DISTINCT FROM n.value OR f.bounds <> n.bounds OR f.qualifier <> n.qualifier OR n.span IS NULL) AS other_numbers,
	count(*) FILTER (WHERE i.indicator IS NULL) AS unknown,
	count(*) FILTER (WHERE f.place IS NULL AND f.place_name IS NOT NULL) AS unnamed
FROM article AS a
CROSS JOIN LATERAL extract_facts(a.body, a.published) AS f
LEFT JOIN indicators() AS i USING (indicator)
LEFT JOIN LATERAL (
	SELECT span, value, bounds, qualifier FROM extract_amounts(a.body)
	UNION ALL
	SELECT span, value, bounds, qualifier FROM extract_percentages(a.body)
	UNION ALL
	SELECT span, value, bounds, qualifier FROM extract_quantities(a.body)
) AS n ON n.span = f.span;
SELECT bool_and(before < span) AS in_order
FROM (
	SELECT f.span, lag(f.span) OVER (PARTITION BY a.id ORDER BY f.n) AS before
	FROM article AS a, LATERAL extract_facts(a.body, a.published) WITH ORDINALITY AS f(span, mention, indicator, stage, value, bounds, qualifier, unit, noun, period, place, place_name, n)
) AS pairs;

-- asked for after plain numbers, and after nothing
SELECT count(*) FROM extract_numbers('桐乡市2018年签约项目12个，第3次会议5月召开。');
SELECT mention, indicator, stage, period, place FROM extract_facts('桐乡市2018年签约项目12个，第3次会议5月召开。', '2019-05-06');

-- columns
SELECT pg_typeof(span) AS span, pg_typeof(mention) AS mention, pg_typeof(indicator) AS indicator, pg_typeof(stage) AS stage,
	pg_typeof(value) AS value, pg_typeof(bounds) AS bounds, pg_typeof(qualifier) AS qualifier, pg_typeof(unit) AS unit,
	pg_typeof(noun) AS noun, pg_typeof(period) AS period, pg_typeof(place) AS place, pg_typeof(place_name) AS place_name
FROM extract_facts('总投资25亿元');
SELECT * FROM extract_facts('', '2019-05-06');
SELECT * FROM extract_facts(NULL, '2019-05-06');
SELECT * FROM extract_facts(NULL, NULL);

-- without a day of publication the page's own counts; a place has its name and code of the day
SELECT f.mention, f.period FROM extract_facts(E'小城招商忙\n2016-04-18 09:32 来源：某报\n　　去年引进项目84个，总投资25亿元。') AS f;
SELECT f.mention, f.period FROM extract_facts('去年引进项目84个，2015年总投资25亿元。') AS f;
SELECT day, f.place, f.place_name
FROM (VALUES (date '2019-05-06'), (date '2024-05-06')) AS d(day), LATERAL extract_facts('祁阳引进项目84个。祁阳县、祁阳市引进项目9个。湖南省祁阳市企业8家。', day) AS f;

-- navigation, bylines, neighbouring headlines and copyright have none
SELECT f.mention, f.indicator
FROM extract_facts(E'首页 > 新闻 > 招商频道 > 正文\n某县3家企业集中签约\n2016-04-18 09:32 来源：某某日报 点击：1260次\n　　4月16日，某县3家企业签约，总投资25亿元，可安排就业1200人。\n责任编辑：某人\n相关新闻\n某县引进企业12家总投资30亿元\n某市今年签约项目84个\n版权所有 某某网 京ICP备12345678号 举报电话12377', '2016-04-18') AS f;

-- an article that is too long to be kept gives what a shorter one gives, and a paragraph goes on where it is read in pieces
CREATE TEMPORARY TABLE long_article AS
SELECT times, repeat(E'2018年，桐乡市签约项目84个，总投资25亿元。其中，工业项目12个。\n', times) AS body FROM (VALUES (10), (2600), (5000)) AS t(times);
SELECT times, octet_length(body) > 262144 AS long, count(*) / times AS facts, count(*) % times AS rest, count(DISTINCT f.span) = count(*) AS apart,
	count(DISTINCT (f.mention, f.indicator, f.stage, f.period, f.place)) AS kinds
FROM long_article, LATERAL extract_facts(body, '2019-05-06') AS f
GROUP BY times, body
ORDER BY times;
SELECT times, count(*) / times AS facts, min(f.period::text), max(f.period::text), min(f.place), max(f.place), count(f.period) - count(*) AS undated
FROM (VALUES (10), (4000), (20000)) AS t(times),
	LATERAL extract_facts('2018年，桐乡市经济向好。' || repeat('税收9亿元，职工8万人。', times), '2019-05-06') AS f
GROUP BY times
ORDER BY times;

-- in a function that a generated column and an index call
CREATE FUNCTION pg_temp.invested(body text, published date) RETURNS numeric LANGUAGE sql IMMUTABLE
	AS $$SELECT sum(value) FROM extract_facts(body, published) WHERE indicator = 'investment' AND stage = 'signed'$$;
CREATE TEMPORARY TABLE ledger (id int, body text, invested numeric GENERATED ALWAYS AS (pg_temp.invested(body, '2019-05-06')) STORED);
INSERT INTO ledger VALUES (1, '签约项目8个，总投资25亿元'), (2, '签约项目3个，总投资4亿元，在建项目2个，总投资3亿元'), (3, '税收3亿元');
CREATE INDEX ON ledger (pg_temp.invested(body, '2019-05-06'));
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM ledger WHERE pg_temp.invested(body, '2019-05-06') > 1000000000;
SELECT id, invested FROM ledger WHERE pg_temp.invested(body, '2019-05-06') > 100000000 ORDER BY id;
RESET enable_seqscan;

-- the vocabulary
SELECT * FROM indicators();
