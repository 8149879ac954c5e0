-- article_sections and article_text: what belongs to the article and what to its page.
\encoding UTF8
\pset format unaligned
\pset fieldsep ' | '
\pset tuples_only on

CREATE TABLE page (id int, body text);
INSERT INTO page VALUES
-- a page with all that belongs to one
(1, E'新闻   |   原创   |   热点专题   |   文旅   |   金融\n当前位置：首页 > 新闻 > 正文\n\n小城迎来返乡潮\n\n2023-03-23 16:30:07来源: 某某在线编辑: 高小靖\n【字体：大 中 小】 打印\n\n　　近年来，这座小城大力实施回归工程，引进项目84个，总投资110亿元。\n\n筑巢引凤\n\n　　走进县工业园区，机器轰鸣，车辆穿梭，一派热火朝天的建设景象，工人们正在加紧施工。\n\n图为园区一角\n\n　　“我们将确保项目年底前竣工。”项目负责人说。(文 程正锋)\n\n责任编辑：王五\n分享到：\n微信好友\n相关新闻\n某县又签约三个项目\n某地举办招商推介会\n版权声明\n1、凡本网注明“来源：某某在线”的所有作品，未经授权不得转载，违者本网将追究其法律责任。\n湘ICP备00000000号\n湘阴县| 桐乡市| 隆林| 金川县| 通榆县| 灌南县| 依安县| 黄骅市| 邵武市| 昆明市| 新昌县| 江津市|'),
-- texts that are no pages: nothing may be lost
(2, '我们公司今年投资3亿元。'),
(3, E'招商引资\n项目为王\n大干快上'),
(4, E'1. 宏达公司 投资3亿元\n2. 金利公司 投资2亿元\n3. 兴业公司 投资1亿元'),
(5, E'序号 项目名称 投资额 进度\n1 智能制造产业园 3.5亿元 在建\n2 冷链物流中心 1.2亿元 签约'),
(6, '版权所有'),
(7, '来源：某某日报'),
(8, E'联系我们\n首页'),
(9, E'红石镇\n一、基本情况\n红石镇位于县城西南部，辖7个村，16个自然屯，总人口11971人。\n二、资源情况\n水资源总量为6460万立方米，有大小水库塘坝8座。'),
-- a byline first, teasers behind the tags
(10, E'某某新闻记者 李兵 通讯员 张光升 综合报道\n(资料图片仅供参考)\n深秋，小城生机盎然，处处一派繁忙景象，招商座谈会如期举行。\n某市招商座谈会现场。\n完善机制引凤来\n近年来，小城引进项目84个，总投资110亿元，带动就业1500人，成效显著。\n标签: 产业发展\n新经济浪潮下,快递小哥等劳动者权益问题,是近年来全社会关注的热点话题,也'),
-- headlines of neighbours without a word before them
(11, E'小城迎来返乡潮\n2020-01-02 10:00  来源：某某网\n近年来，小城引进项目84个，总投资110亿元，带动就业1500人，成效显著。\n某县举办春季招商推介会暨签约仪式\n某市重点项目集中开工现场气氛热烈\n某区召开民营企业家座谈会谋划发展'),
-- a list at the end of an article stays
(12, E'小城迎来返乡潮\n2020-01-02 10:00  来源：某某网\n近年来，小城引进项目84个，总投资110亿元，带动就业1500人，名单如下：\n某县智能制造产业园建设项目一期工程\n某市冷链物流中心及配套道路建设项目\n某区康养小镇文化旅游综合开发项目部'),
-- a signature stays
(13, E'山东某某重工股份有限公司\n关于签订投资协议的公告\n本公司董事会全体成员保证公告内容真实、准确和完整，没有虚假记载或者重大遗漏。\n特此公告。\n\n山东某某重工股份有限公司董事会\n2021年8月13日'),
-- noise and traditional characters: content has them as they stand, without the noise
(14, E'岳陽(yáng)縣:引鳳歸巢產(chǎn)業(yè)興\n\n文章來(lái)源: 紅星網(wǎng)  時(shí)間: 2024-04-29 21:37\n\n近年來(lái),岳陽(yáng)縣引資 110 億元&nbsp;&amp; more,逐步形成產(chǎn)業(yè)回歸、資金回流的良好局面。'),
(15, '<html><head><title>返乡创业热-某某新闻网</title><script>var a = 1;</script></head><body><div>首页 &gt; 新闻 &gt; 正文</div><h1>返乡创业热</h1><div>2019-08-01 10:20:30&nbsp;&nbsp;来源：某某日报</div><p>　　近年来，该县引进项目84个，总投资<b>110亿元</b>，带动就业1500人，成效显著。</p><div>上一篇：<a href="1.html">某某会议召开</a></div><div>Copyright &copy; 2019 某某日报</div></body></html>'),
-- a line break inside a number: the lines stay two
(16, E'发布时间：2021-06-09\n12月3日，全县重点项目集中开工仪式举行，总投资30亿元，涵盖工业、农业。'),
-- most of the text stands behind the words that would end it
(17, E'小城迎来返乡潮\n相关新闻\n近年来，小城引进项目84个，总投资110亿元，带动就业1500人，成效显著。\n下一步，小城将继续优化营商环境，吸引更多乡贤返乡创业，助力乡村振兴。'),
-- words that pages have, in texts that are none
(19, E'对失职渎职的，依法追究责任。\n侵权行为将受到处罚。\n举报电话：0371-00000000'),
(20, E'放大优势 缩小差距\n强化技术支持\n以上数据仅供参考'),
-- a site's name above the byline, the title below it
(21, E'某市人民政府门户网站\n2021-09-13 10:27\n来源：某市人民政府\n【字号：大 中 小】打印本页\n某市：聚焦“四个突出” 推动招商引资提质增效\n今年以来，某市聚焦“四个突出”，推动招商引资提质增效，1至8月签约项目156个，总投资890亿元。\n扫一扫在手机打开当前页'),
-- no line is a paragraph
(22, E'乡贤返乡记\n作者：李四 2022-01-01 10:00\n“老李回来了！”\n村口，孩子们奔走相告。\n“这回不走了。”\n老李笑着说。\n责任编辑：王五\n相关新闻\n某县会议召开'),
-- a name in brackets is a byline only behind a sentence
(23, '会议由县长主持(李明)'),
(24, E'小城今年引进项目84个，总投资110亿元，带动就业1500人。　（李明 王芳）'),
-- labels of a meeting
(18, E'时间：2021年3月5日\n地点：县政府三楼会议室\n主持人：李县长\n会议听取了招商局的汇报，研究了下一步工作，形成如下意见，请各单位遵照执行。');

SELECT p.id, s.span, s.kind, s.content FROM page p, article_sections(p.body) s ORDER BY p.id, s.span;

-- The sections cover the text: put together they are it.
SELECT p.id
FROM page p, LATERAL (
	SELECT string_agg(substring(p.body FROM lower(span) FOR upper(span) - lower(span)), '' ORDER BY span) AS joined,
		   min(lower(span)) AS first, max(upper(span)) AS last, count(*) AS n, count(DISTINCT span) AS spans
	FROM article_sections(p.body)) s
WHERE s.joined <> p.body OR s.first <> 1 OR s.last <> length(p.body) + 1 OR s.n <> s.spans;

SELECT p.id, E'\n' || article_text(p.body) FROM page p WHERE p.id IN (1, 7, 14, 15) ORDER BY p.id;
-- Above a title and behind the last paragraph; [P] stands for a paragraph.
SELECT id, s.kind, replace(s.content, '近年来，该县把返乡创业作为头等大事来抓，引进项目84个，总投资110亿元，带动就业1500人，群众收入稳步提高。', '[P]')
FROM (VALUES
	(801, E'首页 > 新闻 > 正文\n小城迎来返乡潮\n2013年10月18日 02:37 长江商报 微博 我有话说(12人参与) 收藏本文\n[P]'),
	(810, E'人民日报海外版 2013年10月18日 星期五 第04版 \n小城迎来返乡潮\n本报记者 王小明\n[P]'),
	(812, E'标题：小城迎来返乡潮\n来源：长江商报  时间：2013-10-18\n[P]'),
	(816, E'小城迎来返乡潮\n发布时间：2013-10-18 作者：李明 大 中 小\n[P]\n上一篇：没有了\n下一篇：某县开会'),
	(819, E'梨乡论坛\n楼主: 砀山梨花\n小城迎来返乡潮\n发表于 2013-10-18 22:11 | 只看该作者\n[P]\n回复 举报'),
	(821, E'小城迎来返乡潮\n2013-10-18 来源：长江商报\n[P]\n图为返乡农民工在车间工作。李明 摄\n责任编辑：王小明\n相关新闻\n某县开会'),
	(822, E'小城迎来返乡潮\n2013-10-18 来源：长江商报\n[P]\n返乡农民工在车间工作（资料图）\nCopyright 2013 某网'),
	(823, E'小城迎来返乡潮\n2013-10-18 来源：长江商报\n[P]\n某县召开返乡创业大会\n省领导到某县调研春耕\n某县公布第三批企业名单\n多地出台返乡创业新政策'),
	(824, E'关于举办大赛的通知\n发布时间：2013-10-18\n[P]\n附件1：报名表\n附件2：评分标准\n某县人民政府\n2013年10月17日\n关闭窗口'),
	(825, E'关于举办大赛的通知\n[P]\n特此通知\n附件：1.报名表\n　　　2.评分表\n某县人民政府办公室\n2013年10月17日'),
	(828, E'在座谈会上的讲话\n市委书记 李明华\n（2013年10月18日）\n同志们：\n[P]'),
	(831, E'某某融媒\n小城迎来返乡潮 乡贤带回三十亿\n某某融媒\n2013-10-18 21:08\n关注\n[P]'),
	(834, E'小城迎来返乡潮\n2013-10-18 来源：长江商报\n[P]\n谢谢大家\n\n相关新闻\n某县开会'),
	(835, E'小城迎来返乡潮\n2013-10-18 来源：长江商报\n[P]\n获奖名单如下：\n一等奖 张三\n二等奖 李四\n相关新闻\n某县开会'),
	(836, E'会议通知\n2013-10-18 来源：某县商会\n[P]\n时间：10月20日上午9时\n地点：县政府礼堂\n联系人：李明 13800000000\n返回顶部'),
	(839, E'中华人民共和国某部网站 www.example.gov.cn\n小城迎来返乡潮\n2013-10-18 10:10 来源：某部\n[P]'),
	(840, E'小米发布 SU7 Pro\n2013-10-18 10:10 来源：长江商报\n[P]'),
	(841, E'（中央社記者王鴻國台北5日電）近年来，该县把返乡创业作为头等大事来抓，引进项目84个，总投资110亿元。\n[P]（編輯：李明）1121005'),
	(851, E'在外乡贤座谈会侧记\n2013-10-18 来源：长江商报\n[P]\n某县人民政府\n相关新闻\n某县开会'),
	(852, E'首页 > 诗歌\n故乡的河\n作者：李明 2013-10-18\n[P]\n故乡的河流\n流过了春天\n流过了秋天\n流进我心田\n上一篇：雨'),
	(854, E'关于招商\n大家好\n今天讲三点\n第一，项目\n第二，资金'),
	(855, E'某县招商推介会\n主办单位：某县人民政府\n承办单位：某县商务局\n时间：2021年3月5日\n地点：县政府礼堂\n[P]'),
	(856, E'一、网站建设\n[P]\n二、技术支持\n[P]\n三、相关政策\n[P]'),
	(861, E'小城迎来返乡潮\n2013-10-18 来源：长江商报\n[P]\n#乡村振兴# 大家加油！\n相关新闻'),
	(862, E'名称：智能制造产业园\n地址：某县\n投资：3亿元\n[P]')
) t (id, body), article_sections(replace(body, '[P]', '近年来，该县把返乡创业作为头等大事来抓，引进项目84个，总投资110亿元，带动就业1500人，群众收入稳步提高。')) s
ORDER BY id, s.span;

-- The text of an article is one.
SELECT p.id FROM page p WHERE article_text(article_text(p.body)) <> article_text(p.body);
-- Nothing in, nothing out.
SELECT count(*) FROM article_sections('');
SELECT count(*) FROM article_sections(E' \n　\r\n\t');
SELECT length(article_text(E' \n'));
-- More lines than are looked at together, and a line of more than one segment.
SELECT count(*), min(lower(span)), max(upper(span)), count(DISTINCT kind) FROM article_sections(repeat(E'某县投资3亿元。\n', 150000));
SELECT count(*), min(lower(span)), max(upper(span)), max(length(content)) FROM article_sections(repeat('某县投资(zī)3亿元，', 50000) || E'\n完。');

DROP TABLE page;
