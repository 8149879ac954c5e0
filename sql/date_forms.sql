-- Forms of dates that touch one another, and what stands beside them.
SET datestyle = iso;
\pset format unaligned
\pset null (null)
CREATE TEMP TABLE form (id int, body text);
INSERT INTO form VALUES
	-- decades, centuries, eras
	(1, '上世纪七八十年代，20世纪八九十年代，十八、十九世纪'),
	(2, '18—19世纪'),
	(3, '公元前3世纪，公元3世纪，光绪三十年，公元前221年'),
	(4, '“七五”普法，“七五”期间，“一五”普查'),
	-- numbers side by side
	(11, '4月18、19日，4月3、4、5日，12月30日、31日'),
	(12, '2013年3、4月'),
	(13, '1、5月份完成投资3亿元'),
	(14, '2022年8月上旬、中旬、下旬'),
	-- ends of ranges
	(21, '2016年3月1日至次日'),
	(22, '2016.4.18-2016.4.20，2016/4/18-2016/4/20，2016.04.18-04.20'),
	(23, '前三季度增长8%，前4个月'),
	(24, E'一、综合\n2.1—5月完成投资14.6亿元；1.5月，2.6月18日'),
	-- quarters from that of publication
	(31, '这一季度，上季度，下季度末，本季度初'),
	-- the last such day
	(41, '31日签约'),
	(42, '2月29日'),
	-- lengths, and words that go on
	(51, '工期10-15日，期限为15日，拘留十五日，逾期超过30日'),
	(52, '2-3月龄，3至6月龄，同年级，今年轻人，本周期，昨日本队，满产后年产值6亿元'),
	(53, '上周一天发货5万双，上周一发货5万双，上周一共发货'),
	(54, '近3年来年均增长12%，5年来回归资金超百亿'),
	-- given names
	(61, '记者 刘中秋，主任孙十月对记者说，乡长黄元旦介绍，端木正月说'),
	(62, '于中秋前，到端午时，逢元宵，于十月开工，和七月相比'),
	-- figures
	(71, E'男，1976.02生，1995.08参加工作\n| 2019.09 | 2021.12 |\n单价2019.09元'),
	(72, '第2019-09号通告，A-2013-05标段，天健审〔2024〕2-199号'),
	(73, '浏览次数:2016' || E'\n' || '6月11日下午，县农业农村局召开现场会'),
	-- brackets
	(81, '经济部今(9)日召开，昨（８）日闭会，明(12)日见');
SELECT f.id, d.span, d.mention, d.period, d.grain
FROM form f LEFT JOIN LATERAL extract_dates(f.body, '2024-05-15') d ON true
ORDER BY f.id, d.span;
-- Years of the Republic in Chinese numerals, on a Taiwanese page; round ones may be lengths.
SELECT d.span, d.mention, d.period, d.grain
FROM extract_dates('台北報導：本公司成立於民國七十二年九月，八十九年股票上櫃，八十九年歷史，走過九十年，一百年的老店', '2019-07-15') d
ORDER BY d.span;
