-- Names of organisations.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;

-- one sentence a row; a row of nulls where nobody is named
SELECT t.id, o.span, o.mention, CASE WHEN o.name <> o.mention THEN o.name END AS name, o.kind
FROM (VALUES
	-- firms: a place, a brand, a trade, a legal form
	(101, '深圳市永顺达电子有限公司总经理'),
	(102, '与湖南路桥建设集团有限责任公司签约'),
	(103, '由上海宏业投资控股有限公司出资'),
	(104, '走进东莞市恒宇箱包皮具有限公司'),
	(105, '广州金发科技公司、温州亿佳服饰股份公司'),
	(106, '中诚建工集团有限公司、华联瓷业股份有限公司'),
	(107, '步长(香港)集团和盛屯能源金属化学（贵州）有限公司'),
	(108, '上海复星高科技(集团)有限公司'),
	(109, '佛山市南海区凌丰五金厂、墨江紫胶厂、零陵卷烟厂'),
	(110, '明月工艺美术有限公司'),
	(111, '上海大自然木业公司、沙雅县丰收棉花专业合作社'),
	(112, '王老五家庭农场、道县绿源果蔬种植专业合作社'),
	(113, '中国农业银行股份有限公司永州分行'),
	(114, '衡阳农商银行营业部、大方县农村信用合作联社'),
	(115, '深圳市万兴达电子有限公司'),
	(116, '韩国LG化学有限公司'),
	-- a brand and its trade
	(121, '半溪科技与印尼圣爵集团签约'),
	(122, '异蛇科技、龙泰实业、果秀食品相继投产'),
	(123, '湖南希尔药业、湖南恒伟药业'),
	(124, '东安楚门乐器去年落户'),
	-- chambers and other societies
	(201, '浙江绍兴中国轻纺城河南汝州商会'),
	(202, '北京汝州商会、长沙市岳阳县商会、北京市湖南邵东商会'),
	(203, '老挝湖南商会、泰国湖南商会、美国湖南同乡会'),
	(204, '温州市平阳县皮革商会'),
	(205, '惠州市台商投资企业协会、祁阳市企业家协会'),
	(206, '湖南省女企业家协会永州分会'),
	(207, '汝州市工商联、冷水滩区工商联（总商会）、全国工商联'),
	(208, '李嘉诚基金会、韩红爱心慈善基金会'),
	(209, '永州市红十字会、永州市残联、永州市妇联'),
	-- the Party and the State; the longest name, and no second office without its place
	(301, '汝州市委统战部、市工商联'),
	(302, '中共永州市委统战部'),
	(303, '永州市委市政府、永州市委、市政府'),
	(304, '柳屯镇党委政府、镇党委'),
	(305, '双峰县人民政府与县商务局'),
	(306, '永州市人大常委会、永州市政协'),
	(307, '湖南省发展和改革委员会、湖南省发改委、省发改委'),
	(308, '喀左经贸局、珠海市口岸局、滑县劳动局'),
	(309, '国务院办公厅、国务院扶贫办'),
	(310, '财政部、国家计委、外经贸部、铁道部'),
	(311, '白银高新技术产业开发区管委会'),
	(312, '南京市建邺区沙洲街道办、耿店村党支部、龙溪村村委会'),
	(313, '永州市消防救援支队冷水滩大队'),
	(314, '北京市海淀区人民法院、上海市人民检察院第一分院'),
	(315, '新兴县委、和县县委、会同县政府'),
	(316, '会同滑县妇联调研'),
	(317, '共青团永州市委、民革永州市委、九三学社湖南省委'),
	(318, '绍兴市驻上海办事处、永州市人民政府驻北京办事处'),
	(319, '武警永州支队、永州军分区、解放军第四军医大学'),
	(320, '新疆生产建设兵团第八师'),
	(321, '美国商务部、越南外交部、中国驻美国大使馆'),
	(322, '俄罗斯国家杜马、德国联邦议院'),
	-- schools, hospitals, institutes
	(401, '湖南科技学院土木工程学院、福建农林大学经济与管理学院'),
	(402, '北京第二中学、衡南县第二中学、高密一中'),
	(403, '蓝山县塔峰镇中心小学'),
	(404, '永州职业技术学院附属医院、中南大学湘雅医院'),
	(405, '长沙市第一医院、雅安市人民医院'),
	(406, '中国科学院物理研究所、中科院金属所'),
	(407, '北大、清华大学、新加坡南洋理工大学'),
	(408, '北京101中学'),
	-- media
	(501, '新华社、人民日报、湖南卫视、红网'),
	(502, '襄江晚报记者'),
	(503, '路透社、法新社'),
	-- parks
	(601, '江华高新区、娄底经开区、娄星工业集中区'),
	(602, '走进蓝山皮具箱包产业园'),
	(603, '岳阳高新技术产业园、福州新区元洪功能区'),
	(604, '苏州工业园区、上海自贸试验区'),
	-- others
	(701, '八一队、辽宁队、巴塞罗那队、上海申花队'),
	(702, '世界银行、欧盟、北约、联合国教科文组织'),
	(703, '故宫博物院、陕西历史博物馆、上海图书馆'),
	(704, '湖南(道县)农副产品集中验放场'),
	-- what stands before a name and is none of it
	(801, '会长单位广州金发科技公司'),
	(802, '客商投资湖南奇秀科技有限公司'),
	(803, '龙头企业绍兴恒柏集团'),
	(804, '引进浙江吉利集团'),
	(805, '一家名叫永丰电子有限公司的企业'),
	(806, '原绍兴市委书记'),
	(807, '其中永州市商务局'),
	-- short forms of a name that stands in full, before it or behind
	(901, '湖南奇秀科技有限公司投产。奇秀公司负责人说，奇秀将扩大规模，奇秀科技产品畅销'),
	(902, '恒顺机械：拟收购资产。浙江恒顺机械制造有限公司公告'),
	(903, '深圳市汇川技术股份有限公司（以下简称“汇川技术”）公告，汇川技术拟投资'),
	(904, '袁隆平农业高科技股份有限公司(简称隆平高科)，隆平高科'),
	(905, '湖南天裕生态农业发展有限公司，天裕农业'),
	(906, '湖南阳光科技有限公司落户。今天阳光很好，阳光科技开工'),
	(907, '永州市金蚂蚁新能源机械有限公司生产线投产，金蚂蚁去年获奖'),
	-- as pages write
	(951, '長(zhǎng)沙市岳陽(yáng)縣商會(huì)'),
	(952, '臺灣鴻海集團、高雄市政府經濟發展局'),
	(953, '中国银行（香港）有限公司')
) t (id, body) LEFT JOIN LATERAL extract_organizations(body) o ON true ORDER BY t.id, o.span;

-- names all over a long text: in order, in place, none twice
SELECT count(*) AS rows, count(DISTINCT o.span) AS spans,
	count(*) FILTER (WHERE substring(body FROM lower(span) FOR upper(span) - lower(span)) = mention) AS in_place,
	count(*) FILTER (WHERE lower(span) < before) AS out_of_order, max(upper(span)) AS last
FROM (SELECT repeat(repeat('甲', 300) || '，汝州市委統戰部與上海紹興商會(huì)座談。', 2000)) t (body),
	LATERAL (SELECT *, lag(upper(span)) OVER (ORDER BY ordinality) AS before FROM extract_organizations(body) WITH ORDINALITY) o;
-- words as many as a name may have, and more
SELECT n, length(o.mention) AS mention
FROM unnest(ARRAY[1, 20, 22, 23, 24, 30, 1000]) n LEFT JOIN LATERAL extract_organizations('永州' || repeat('科技', n) || '有限公司') o ON true ORDER BY n;

-- arguments
SELECT count(*) AS rows FROM extract_organizations(NULL);
SELECT count(*) AS rows FROM extract_organizations('');
SELECT * FROM extract_organizations(body => '北京汝州商会');
