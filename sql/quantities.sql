-- Quantities: numbers with a unit or a measure word, the base unit, the noun counted: extract_quantities.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset null (null)

-- what is counted, before and behind the number
SELECT t.id, q.mention, q.value, q.unit, q.dimension, q.base_value, q.base_unit, q.noun
FROM (VALUES
	(101, '签约项目84个'),
	(9101, '用时1小时20分钟'),
	(9102, '等了三两天'),
	(9103, '走访企业数百家'),
	(9104, '引进3个亿元企业'),
	(9105, '规模100MW/200MWh'),
	(9106, '打通最后一公里'),
	(9107, '攒不下几个钱'),
	(9108, '年发电24亿度'),
	(9109, '《八十天环游地球》第3版'),
	(9110, '2025学年和2022届'),
	(9111, '占地1000亩、2000亩和3001亩'),
	(102, '22家公司落户'),
	(103, '引进企业91家'),
	(104, '外出招商13次'),
	(105, '收集招商线索5条'),
	(107, '市场主体达12680户'),
	(108, '生产线1000条'),
	(109, '500人参加'),
	(110, '3名干部'),
	(111, '两位专家'),
	(112, '购置设备36台'),
	(113, '120辆公交车'),
	(114, '发放贷款35笔'),
	(115, '解决问题2221个'),
	(116, '建成大棚320座'),
	(117, '种植果树5万株'),
	(118, '共有14个乡镇'),
	(119, '乡贤147人'),
	(120, '三百二十六名干部'),
	(121, '企業9家'),
	(122, '項目84個(gè)'),
	(123, '接待游客30万人次'),
	(124, '新增专利15项'),
	(125, '发放图书2000册'),
	(126, '有农户1000余户'),
	(127, '出栏生猪3000头'),
	(128, '成立商会77家'),
	(129, '楼高23层'),
	(130, '两百人'),
	(131, '在校学生3万多人'),
	(132, '公司27家'),
	(134, '对接乡贤35人'),
	(135, '夫妻二人'),
	(137, '派出干部135名'),
	(138, '科技特派员30名')
) t (id, body) LEFT JOIN LATERAL extract_quantities(body) q ON true ORDER BY t.id, q.span;

-- area
SELECT t.id, q.mention, q.value, q.unit, q.dimension, q.base_value, q.base_unit, q.noun
FROM (VALUES
	(201, '占地1000亩'),
	(202, '佔地1000畝'),
	(203, '厂房4.9万平方米'),
	(204, '建筑面积5万多平方米'),
	(205, '面积50平方公里'),
	(206, '面积50km²'),
	(207, '120㎡的房子'),
	(208, '林地30公顷'),
	(209, '土地3英亩'),
	(210, '房屋35坪'),
	(211, '厂房2000平米')
) t (id, body) LEFT JOIN LATERAL extract_quantities(body) q ON true ORDER BY t.id, q.span;

-- length
SELECT t.id, q.mention, q.value, q.unit, q.dimension, q.base_value, q.base_unit, q.noun
FROM (VALUES
	(301, '全长35公里'),
	(302, '长120米'),
	(303, '厚5毫米'),
	(304, '直径30厘米'),
	(305, '行程300千米'),
	(306, '相距200里'),
	(307, '航程500海里'),
	(308, '55英寸电视机'),
	(309, '3 km'),
	(310, '线宽28纳米'),
	(312, '80公里/小时')
) t (id, body) LEFT JOIN LATERAL extract_quantities(body) q ON true ORDER BY t.id, q.span;

-- mass and volume
SELECT t.id, q.mention, q.value, q.unit, q.dimension, q.base_value, q.base_unit
FROM (VALUES
	(401, '年产20万吨'),
	(402, '粮食300公斤'),
	(403, '3斤苹果'),
	(404, '5kg'),
	(405, '黄金50克'),
	(406, '药品200毫克'),
	(407, '天然气3亿立方米'),
	(408, '饮水2升'),
	(409, '容量500毫升'),
	(410, '原油100万吨'),
	(411, '15克拉钻石')
) t (id, body) LEFT JOIN LATERAL extract_quantities(body) q ON true ORDER BY t.id, q.span;

-- length of time
SELECT t.id, q.mention, q.value, q.unit, q.dimension, q.base_value, q.base_unit, q.noun
FROM (VALUES
	(501, '历时三十年'),
	(502, '7天办结'),
	(503, '58个工作日'),
	(504, '工期18个月'),
	(505, '用时2小时'),
	(506, '2小时30分'),
	(507, '两个半小时'),
	(508, '三年半'),
	(509, '半年时间'),
	(510, '45分钟'),
	(511, '30秒'),
	(512, '持续3周'),
	(513, '90天内'),
	(514, '十多年'),
	(515, '3至5年'),
	(516, '一個半月'),
	(517, '压缩到3个小时'),
	(518, '两个半月'),
	(519, '四天半'),
	(520, '3个半小时'),
	(521, '2年3个月')
) t (id, body) LEFT JOIN LATERAL extract_quantities(body) q ON true ORDER BY t.id, q.span;

-- voltage, power, energy, temperature
SELECT t.id, q.mention, q.value, q.unit, q.dimension, q.base_value, q.base_unit, q.noun
FROM (VALUES
	(601, '35千伏变电站'),
	(602, '220V电压'),
	(603, '110kV线路'),
	(604, '装机容量50兆瓦'),
	(605, '功率300千瓦'),
	(606, '1000MW机组'),
	(607, '630千伏安变压器'),
	(608, '年发电量5亿千瓦时'),
	(609, '储能200MWh'),
	(610, '用电30度电'),
	(611, '节约标准煤2万吨标准煤'),
	(612, '35摄氏度'),
	(613, '最低气温-5℃'),
	(614, '150马力'),
	(615, '20GWh储能'),
	(616, '35亿千瓦·时'),
	(617, '零下5度'),
	(618, '3000kVA')
) t (id, body) LEFT JOIN LATERAL extract_quantities(body) q ON true ORDER BY t.id, q.span;

-- multiples
SELECT t.id, q.mention, q.value, q.bounds, q.unit, q.dimension, q.base_value, q.base_unit, q.noun
FROM (VALUES
	(701, '是去年的3倍'),
	(702, '增长2.5倍'),
	(703, '扩大近10倍'),
	(704, '十几倍'),
	(705, '增长一倍多'),
	(706, '1.5倍以上')
) t (id, body) LEFT JOIN LATERAL extract_quantities(body) q ON true ORDER BY t.id, q.span;

-- bounds are in the unit of the mention
SELECT t.id, q.mention, q.value, q.bounds, q.qualifier, q.unit, q.base_value, q.base_unit, q.noun
FROM (VALUES
	(801, '近20万人'),
	(802, '3万多人'),
	(803, '300多家企业'),
	(804, '超过1000亩'),
	(805, '不少于30人'),
	(806, '5万多平方米'),
	(807, '十几个项目'),
	(808, '数百家企业'),
	(809, '几十人'),
	(810, '约35公里'),
	(811, '10余项'),
	(812, '500亩以上'),
	(813, '20至30家企业'),
	(814, '3-5天'),
	(815, '两三年'),
	(816, '千亩以上'),
	(817, '上百家企业'),
	(818, '百余名干部'),
	(819, '上万名职工'),
	(820, '一两个项目'),
	(821, '二十四五岁'),
	(822, '100人次以上'),
	(823, '日处理300吨以上')
) t (id, body) LEFT JOIN LATERAL extract_quantities(body) q ON true ORDER BY t.id, q.span;

-- several in one text
SELECT t.id, q.span, q.mention, q.unit, q.noun
FROM (VALUES
	(901, '园区入驻企业100家，生产线1000条，回归创业1万人'),
	(902, '占地500亩，建筑面积30万平方米，建设工期24个月'),
	(903, '共3个乡镇、25个村、1.2万户、4.6万人')
) t (id, body) LEFT JOIN LATERAL extract_quantities(body) q ON true ORDER BY t.id, q.span;
