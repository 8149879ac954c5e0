-- Places: extract_places.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)
SET jit = off;
SET datestyle = iso;

-- One sentence a row; a row of nulls where there is no place.
SELECT t.id, p.span, p.mention, p.name, p.code, p.level
FROM (VALUES
	-- full and short names
	(101, '甘肃省天水市与陕西省宝鸡市签约', NULL),
	(102, '考察团先后到了贵阳、遵义和毕节。', NULL),
	(103, '宁夏的枸杞、青海的虫草销往广东。', NULL),
	(104, '内蒙古自治区、广西壮族自治区和新疆维吾尔自治区', NULL),
	(105, '内蒙、广西、新疆和西藏', NULL),
	(106, '北京、天津、上海、重庆四个直辖市', NULL),
	(107, '北京市海淀区、天津市武清区和重庆市渝北区', NULL),
	(108, '客商来自香港、澳门和台湾', NULL),
	(109, '香港特别行政区政府', NULL),
	(110, '道县和滑县都有人来', NULL),
	(111, '昆山、晋江、江阴都是县级市', NULL),
	(112, '济源不属于任何地级市', NULL),
	(113, '温州人在拉萨开店', NULL),
	(114, '他从齐齐哈尔来，要去呼和浩特和乌鲁木齐', NULL),
	-- names that stand together
	(201, '福建泉州的鞋业', NULL),
	(202, '四川省成都市双流区', NULL),
	(203, '江苏省苏州市昆山市花桥镇', NULL),
	(204, '湖北荆州监利', NULL),
	(205, '云南省、四川省和贵州省交界', NULL),
	(206, '江西赣州浙江温州', NULL),
	(207, '江西赣州于都县、瑞金市', NULL),
	(208, '吉林吉林、吉林长春', NULL),
	(209, '广东深圳南山区', NULL),
	(210, '河北省石家庄市、唐山市', NULL),
	(211, '海南省海口市龙华区', NULL),
	(212, '广东省东莞市长安镇', NULL),
	(213, '在山东省 青岛市 黄岛区', NULL),
	(214, '河南信阳市固始县', NULL),
	(215, '贵州省黔东南苗族侗族自治州凯里市', NULL),
	(216, '青海西宁', NULL),
	-- autonomous counties, prefectures, banners, leagues
	(301, '湘西州凤凰县与恩施州来凤县相邻', NULL),
	(302, '湘西土家族苗族自治州', NULL),
	(303, '从延边到甘孜', NULL),
	(304, '海南州共和县', NULL),
	(305, '西双版纳和德宏', NULL),
	(306, '三江侗族自治县的茶叶', NULL),
	(307, '广西三江县的茶叶', NULL),
	(308, '河北丰宁县，也叫丰宁', NULL),
	(309, '锡林郭勒盟，简称锡盟', NULL),
	(310, '内蒙古阿拉善左旗与阿右旗', NULL),
	(311, '达茂旗和四子王旗', NULL),
	(312, '鄂伦春自治旗', NULL),
	(313, '新疆巴州的香梨', NULL),
	(314, '伊犁哈萨克自治州察布查尔锡伯自治县', NULL),
	(315, '景宁畲族自治县是浙江的，景宁人办了展会', NULL),
	-- townships
	(401, '浙江省诸暨市店口镇', NULL),
	(402, '诸暨的五金集中在店口镇，店口的老板多', NULL),
	(403, '晋江市陈埭镇、东石镇', NULL),
	(404, '中山市古镇镇的灯具', NULL),
	(405, '佛山市南海区大沥镇', NULL),
	(406, '湖南宁乡市灰汤镇', NULL),
	(407, '北京市朝阳区三里屯街道', NULL),
	(409, '内蒙古四子王旗乌兰花镇', NULL),
	(410, '大沥镇', NULL),
	-- one name, several divisions, nothing that tells which
	(501, '鼓楼区的商圈', NULL),
	(502, '城关镇的集市', NULL),
	(503, '和平区、铁西区都在旧城改造', NULL),
	(504, '新城区的楼盘', NULL),
	(505, '红旗镇和红旗乡', NULL),
	(506, '朝阳区的楼宇', NULL),
	(507, '陕西安康城关镇', NULL),
	-- one name, several divisions, the article tells
	(511, '福州的客商在鼓楼区办厂', NULL),
	(512, '徐州市招商，鼓楼区、泉山区签约最多', NULL),
	(513, '开封下辖龙亭区、鼓楼区和禹王台区', NULL),
	(514, '沈阳与长春两市比较，铁西区居首', NULL),
	(515, '陕西省安康市紫阳县的城关镇', NULL),
	(516, '甘肃兰州，城关区', NULL),
	(519, '朝阳在北京', NULL),
	(520, '海南省的槟榔不是海南州的', NULL),
	-- through time: as it was on the day of the article
	(601, '绍兴县的轻纺城', '2012-05-01'),
	(602, '绍兴县的轻纺城', '2020-05-01'),
	(603, '绍兴县的轻纺城', NULL),
	(604, '柯桥区的轻纺城', '2012-05-01'),
	(605, '绍兴柯桥的轻纺城', '2020-05-01'),
	(606, '上虞市的伞业', '2010-05-01'),
	(607, '上虞市的伞业', '2018-05-01'),
	(608, '绍兴上虞的伞业', '2010-05-01'),
	(609, '湖北襄樊市引进项目', '2009-05-01'),
	(610, '湖北襄樊市引进项目', '2011-05-01'),
	(612, '襄樊与襄阳', '2012-05-01'),
	(613, '永州市祁阳县', '2019-05-01'),
	(614, '永州市祁阳县', '2022-05-01'),
	(615, '永州祁阳市', '2022-05-01'),
	(616, '祁阳的企业家', '2019-05-01'),
	(617, '云南思茅的咖啡', '2005-05-01'),
	(618, '云南思茅的咖啡', '2010-05-01'),
	(619, '思茅市和普洱市', '2006-05-01'),
	(620, '新疆哈密地区的瓜', '2014-05-01'),
	(621, '新疆哈密地区的瓜', '2018-05-01'),
	(623, '新疆哈密市', '2018-05-01'),
	(624, '哈密的瓜', '2014-05-01'),
	(625, '哈密的瓜', '2018-05-01'),
	(626, '北京市崇文区', '2008-05-01'),
	(627, '北京市崇文区', '2015-05-01'),
	(629, '安徽巢湖市', '2013-05-01'),
	(630, '山东莱芜市', '2017-05-01'),
	(631, '山东莱芜市', '2020-05-01'),
	(632, '四川简阳市', '2015-01-01'),
	(633, '四川简阳市', '2017-01-01'),
	(634, '贵州毕节地区', '2008-01-01'),
	(635, E'招商见闻\n2009-06-18 09:30 来源:某报\n　　考察团到了湖北襄樊。', NULL),
	(636, E'招商见闻\n2019-06-18 09:30 来源:某报\n　　考察团到了湖北襄樊。', NULL),
	(637, E'招商见闻\n2019-06-18 09:30 来源:某报\n　　考察团到了湖北襄樊。', '2009-06-18'),
	(638, '绍兴县的轻纺城', '-infinity'),
	(639, '绍兴县的轻纺城', 'infinity'),
	(640, '安徽巢湖市', '2010-05-01'),
	(641, '西藏那曲地区', '2016-01-01'),
	(642, '邵东市的邵东老板', '2014-01-01'),
	(643, '西藏那曲地区', '2019-01-01'),
	-- words of the language, which some places are called
	(701, '双方开展合作，实现共赢', NULL),
	(702, '甘肃合作市', NULL),
	(703, '他在合作。甘南州的合作市不大', NULL),
	(704, '兴业银行', NULL),
	(705, '广西兴业县', NULL),
	(706, '玉林兴业县返乡的人多，大家在兴业。', NULL),
	(707, '当地资源丰富', NULL),
	(708, '广西桂林资源县', NULL),
	(709, '江西资源丰富', NULL),
	(710, '打通投资通道', NULL),
	(711, '湖南怀化通道县', NULL),
	(712, '世界需要和平', NULL),
	(713, '广东河源和平县', NULL),
	(714, '发展新兴产业', NULL),
	(715, '广东云浮新兴县', NULL),
	(716, '出手大方', NULL),
	(717, '贵州毕节大方县', NULL),
	(718, '毕节市的大方县，大方迎来返乡潮', NULL),
	(719, '加快建设步伐', NULL),
	(720, '黑龙江佳木斯建设乡', NULL),
	(721, '东方明珠', NULL),
	(722, '海南东方市的芒果', NULL),
	(723, '朝阳产业前景好', NULL),
	(724, '辽宁朝阳的化石', NULL),
	(725, '南部山区扶贫', NULL),
	(726, '四川南充南部县', NULL),
	(727, '四川南部', NULL),
	(728, '广西南部沿海', NULL),
	(729, '平安保险，安定团结，光明前途', NULL),
	(730, '长子继承，洞口打开，大同社会', NULL),
	(731, '会同有关部门', NULL),
	(732, '怀化会同县', NULL),
	(733, '比如说', NULL),
	(734, '西藏那曲比如县', NULL),
	(735, '公安机关，友好合作，解放思想，前进动力', NULL),
	(736, '广西玉林市兴业、博白两县', NULL),
	(737, '长沙、合作、兰州', NULL),
	(738, '到新兴投资', NULL),
	(739, '在和平，他说', NULL),
	(740, '河南省南部', NULL),
	-- where a name ends
	(801, '长沙市场活跃', NULL),
	(802, '上海市民欢迎', NULL),
	(803, '青海西宁的项目', NULL),
	(804, '南海西部海域', NULL),
	(805, '长沙县与长沙市', NULL),
	(807, '武汉市民之家', NULL),
	(808, '武汉市长江大桥', NULL),
	(809, '南京路步行街', NULL),
	(811, '北京站与天津站', NULL),
	(812, '中心镇建设', NULL),
	(813, '全市、该县、当地、县域、本省', NULL),
	(814, '重点镇、建制镇、特色小镇', NULL),
	(815, '苏州河两岸', NULL),
	(817, '杭州湾跨海大桥', NULL),
	(819, '成都市区到重庆市区', NULL),
	(820, '湖南省会长沙', NULL),
	(821, '四川省内', NULL),
	(823, '东西部协作', NULL),
	(826, '福建人福清人', NULL),
	(827, '京津冀、长三角、珠三角、粤港澳大湾区', NULL),
	(828, '美国、日本、新加坡', NULL),
	(829, '中国浙江', NULL),
	(832, '义乌的客商回了浙江义乌市', NULL),
	(834, '合肥市长江路', NULL),
	(835, '淮南市南部', NULL),
	(836, '济南大学城', NULL),
	(841, '常州市长三角', NULL),
	-- traditional characters, annotations, tags
	(901, '廣東省廣州市與東莞', NULL),
	(902, '臺灣的新竹市與臺北', NULL),
	(903, '產業(yè)落戶廣(guǎng)東(dōng)深(shēn)圳(zhèn)市', NULL),
	(904, '<b>浙江</b>紹興', NULL),
	(906, '濟(jì)南與蕪湖', NULL),
	(907, '台湾省台中市', NULL),
	(908, '臺中市西屯區', NULL)
) t(id, body, published) LEFT JOIN LATERAL extract_places(t.body, t.published::date) p ON true
ORDER BY t.id, p.span;

-- Places all over a long text: in order, in place, none twice.
SELECT count(*) AS rows, count(DISTINCT p.span) AS spans,
	count(*) FILTER (WHERE substring(body FROM lower(span) FOR upper(span) - lower(span)) = mention) AS in_place,
	count(*) FILTER (WHERE lower(span) < before) AS out_of_order, max(upper(span)) AS last, count(DISTINCT (name, code)) AS places
FROM (SELECT repeat(repeat('甲', 300) || '，<b>廣(guǎng)東</b>東莞虎門鎮與浙江&nbsp;义乌市、鼓楼区签约；', 200)) t (body),
	LATERAL (SELECT *, lag(upper(span)) OVER (ORDER BY ordinality) AS before FROM extract_places(body) WITH ORDINALITY) p;

-- A name is settled by what stands around it and before it, not by what a long text says tens of thousands of characters further on.
SELECT n, p.span, p.code FROM unnest(ARRAY[10, 1000, 100000]) n, extract_places('鼓楼区。' || repeat('甲', n) || '福州。' || repeat('乙', n) || '鼓楼区。') p
WHERE p.name = '鼓楼区' ORDER BY n, p.span;

-- The same text on two days, on one row.
SELECT o.name AS then, n.name AS now
FROM (VALUES ('上虞市、绍兴县、思茅')) t (body), extract_places(body, '2006-01-01') o JOIN extract_places(body, '2020-01-01') n USING (span)
ORDER BY span;

-- Every name stands in the gazetteer, by the code and on the day.
SELECT count(*) AS places, count(d.code) AS found
FROM extract_places('湖北襄樊市、安徽巢湖、重庆万州区、海南海口、内蒙古阿拉善左旗、贵州毕节、四川简阳市、上海南汇区', '2010-01-01') p
	LEFT JOIN divisions() d ON d.code = p.code AND d.name = p.name AND d.level = p.level AND d.valid @> date '2010-01-01';

-- arguments
SELECT count(*) AS rows FROM extract_places(NULL);
SELECT count(*) AS rows FROM extract_places(NULL, '2020-01-01');
SELECT count(*) AS rows FROM extract_places('');
SELECT * FROM extract_places(body => '绍兴县', published => '2012-01-01');
