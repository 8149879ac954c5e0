/*
 * Facts: what numbers measure, how far it has come, when and where.
 */
#include "stated.h"

#define LONGEST 2048

/* 2019-05-06 */
#define PUBLISHED ht_civil_day(2019, 5, 6)

/* Adds a day as 2019-05-06, - where it is not known. */
static void
put_day(char *out, ht_day day)
{
	int32_t year, month, day_of_month;

	if (day == HT_NO_DAY)
	{
		strcat(out, "-");
		return;
	}
	ht_civil_date(day, &year, &month, &day_of_month);
	sprintf(out + strlen(out), "%d-%d-%d", year, month, day_of_month);
}

/* Each fact as number, indicator/stage, from..to and code. */
static void
describe(const stated *s, char *out)
{
	*out = '\0';
	for (size_t i = 0; i < s->statements.fact_count && strlen(out) + 256 < LONGEST; i++)
	{
		const ht_fact *f = &s->statements.facts[i];

		sprintf(out + strlen(out), "%s%.*s %s", i > 0 ? "; " : "", (int) f->measure.span.length,
				f->measure.span.text, ht_indicators[f->indicator].name);
		if (f->stage != HT_S_NONE)
			sprintf(out + strlen(out), "/%s", ht_stage_names[f->stage]);
		if (f->period.from != HT_NO_DAY || f->period.to != HT_NO_DAY)
		{
			strcat(out, " ");
			put_day(out, f->period.from);
			strcat(out, "..");
			put_day(out, f->period.to);
		}
		if (f->place >= 0)
			sprintf(out + strlen(out), " %u", ht_division_code((uint32_t) f->place));
	}
}

static const struct
{
	const char *text;
	const char *facts;
} cases[] = {
	/* what is measured: the nearest word, before the number, behind it, in the clauses before */
	{"总投资25亿元", "25亿元 investment"},
	{"安排5000万元专项资金", "5000万元 public_funds"},
	{"发放贷款279笔，金额达6800万元", "279笔 loans; 6800万元 loans"},
	{"实际到位省外资金54亿元", "54亿元 funds_in_place"},
	{"引进内资21亿元、外资1300万美元", "21亿元 funds_attracted; 1300万美元 funds_attracted"},
	{"产值增长9.5%，占全市三成，压缩时间40%", "9.5% growth; 三成 share; 40% reduction"},
	{"开工率87%，投产率43.4%，满意度98.66%", "87% start_rate; 43.4% operating_rate; 98.66% satisfaction"},
	{"满意度较低，为84%", "84% satisfaction"},
	{"粮食比上年增加59亿斤", "59亿斤 growth"},
	{"占地1000亩，建筑面积5万平方米，楼高23层", "1000亩 area_land; 5万平方米 area_floor; 23层 other"},
	/* what is counted goes with the measure word */
	{"企业91家，企业家200名，企业职工3000人", "91家 enterprises; 200名 people; 3000人 jobs"},
	{"22个省市重点项目完工", "22个 projects"},
	{"与央企21个合作项目签约", "21个 projects/signed"},
	{"走访企业60家，走访4个县区、11家商会", "60家 visits; 4个 other; 11家 visits"},
	{"生产线4条年产竹席60万件", "4条 production_lines; 60万件 other"},
	{"民营企业由上年的1260户发展到1830户",
	 "1260户 enterprises 2018-1-1..2019-1-1; 1830户 enterprises 2018-1-1..2019-1-1"},
	{"带动104户265人受益", "104户 households; 265人 people"},
	{"在外务工的4万多名工人回乡就业，外出务工20万人", "4万多名 jobs; 20万人 people"},
	{"委员会5个，游客中心2处", "5个 other; 2处 other"},
	/* numbers side by side, in turn, grown */
	{"占比分别为17.5%、29%", "17.5% share; 29% share"},
	{"签约、开工、投产项目分别为32个、21个、15个",
	 "32个 projects/signed; 21个 projects/started; 15个 projects/operating"},
	{"基金由7500万元增长到1亿元", "7500万元 public_funds; 1亿元 public_funds"},
	{"困难问题74项，已解决53项", "74项 problems; 53项 problems"},
	{"签约项目11个，其中园区5个", "11个 projects/signed; 5个 projects/signed"},
	/* no statistics */
	{"落实“四个一”，召开一批会议，五大产业", ""},
	{"投资5亿元以上的项目8个", "8个 projects"},
	{"超10亿元项目3个", "3个 projects"},
	{"投资超百亿元的甲乙化工项目", "超百亿元 investment"},
	/* stages */
	{"签约项目106个，总投资324亿元，固定资产投资9亿元",
	 "106个 projects/signed; 324亿元 investment/signed; 9亿元 investment"},
	{"引进企业40家，其中已投产16家，在建12家",
	 "40家 enterprises/attracted; 16家 enterprises/operating; 12家 enterprises/started"},
	{"未开工项目7个，计划引进企业20家", "7个 projects; 20家 enterprises/planned"},
	{"投资4.5亿元的甲乙项目，去年开工，预计明年投产", "4.5亿元 investment/started 2018-1-1..2019-1-1"},
	{"产业项目9个、农业项目4个，全部开工", "9个 projects/started; 4个 projects/started"},
	{"签约8个项目。其中，工业项目3个", "8个 projects/signed; 3个 projects/signed"},
	{"注册企业8家，注册资本3亿元", "8家 enterprises/registered; 3亿元 registered_capital"},
	/* when */
	{"2015年签约8个，2016年9个",
	 "8个 projects/signed 2015-1-1..2016-1-1; 9个 projects/signed 2016-1-1..2017-1-1"},
	{"签约8个是去年的事", "8个 projects/signed 2018-1-1..2019-1-1"},
	{"去年税收3亿元。产值9亿元。\n税收4亿元",
	 "3亿元 tax 2018-1-1..2019-1-1; 9亿元 output 2018-1-1..2019-1-1; 4亿元 tax"},
	{"去年税收3亿元。目前税收4亿元。产值9亿元", "3亿元 tax 2018-1-1..2019-1-1; 4亿元 tax; 9亿元 output"},
	{"截至目前，税收3亿元。产值9亿元", "3亿元 tax -..2019-5-7; 9亿元 output"},
	{"今年以来，税收3亿元。截至4月底，产值9亿元",
	 "3亿元 tax 2019-1-1..2019-5-7; 9亿元 output 2019-1-1..2019-5-1"},
	{"截至4月底，今年税收3亿元", "3亿元 tax 2019-1-1..2019-5-1"},
	{"2012年投产，当年税收3亿元", "3亿元 tax 2012-1-1..2013-1-1"},
	{"自1月8日大会召开以来，税收3亿元", "3亿元 tax 2019-1-8..2019-5-7"},
	{"2016年税收3亿元，比2015年增长8%，是2010年的5倍",
	 "3亿元 tax 2016-1-1..2017-1-1; 8% growth 2016-1-1..2017-1-1; 5倍 other 2016-1-1..2017-1-1"},
	{"列为2014年重大项目，税收3亿元", "3亿元 tax"},
	{"一抓到底，今年税收3亿元", "3亿元 tax 2019-1-1..2020-1-1"},
	{"昨日公布，截至去年12月底税收3亿元", "3亿元 tax -..2019-1-1"},
	/* where */
	{"桐乡市税收3亿元", "3亿元 tax 330483"},
	{"祁阳县赴深圳市签约8个", "8个 projects/signed 431181"},
	{"祁阳县\n祁阳人在东莞市有企业3000家", "3000家 enterprises 441900"},
	{"深圳客商投资3亿元的项目落户桐乡市", "3亿元 investment/signed 330483"},
	{"桐乡市\n桐乡市崇福镇企业80家。全市9000家", "80家 enterprises 330483107; 9000家 enterprises 330483"},
	{"荣县、富顺县分别引进项目20个、30个", "20个 projects/attracted 510321; 30个 projects/attracted 510322"},
	{"万载县\n万载县赤兴乡茵果村种橙5亩。\n茵果村农户30户",
	 "5亩 area_land 360922203; 30户 households 360922203"},
	{"宁波市岱山商会现有会员企业200家", "200家 enterprises 330200"},
	{"项目选址富顺县。占地30亩。\n税收3亿元", "30亩 area_land 510322; 3亿元 tax 510322"},
	{"桐乡市\n桐乡市税收3亿元。项目落户祁阳县。同时签约的，还有投资4亿元的厂",
	 "3亿元 tax 330483; 4亿元 investment/signed 330483"},
};

/* A text in one line. */
static void
in_line(const char *text, char *out)
{
	size_t i = 0;

	for (; text[i] != '\0' && i + 1 < LONGEST; i++)
		out[i] = text[i] == '\n' ? '/' : text[i];
	out[i] = '\0';
}

static void
test_cases(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		stated *s = stated_open(cases[i].text, PUBLISHED, HT_SEGMENT_CHARS);
		char facts[LONGEST], name[LONGEST];

		describe(s, facts);
		in_line(cases[i].text, name);
		is_text(facts, cases[i].facts, name);
		stated_close(s);
	}
}

/* Without a day of publication what it would tell is left open. */
static void
test_undated(void)
{
	stated *s = stated_open("今年以来税收3亿元。截至目前产值9亿元。2018年5月以来职工8人", HT_NO_DAY,
							HT_SEGMENT_CHARS);
	char facts[LONGEST];

	describe(s, facts);
	is_text(facts, "3亿元 tax; 9亿元 output; 8人 jobs 2018-5-1..-", "no day of publication");
	stated_close(s);
}

/* Characters of a segment in which an article of twice as many is read whole. */
#define WHOLE (HT_SEGMENT_CHARS * 4)

#define TIMES (HT_SEGMENT_CHARS / 5)

/* Date and place go on from one segment of a paragraph to the next. */
static void
test_segments(void)
{
	static const char first[] = "桐乡市去年税收3亿元。", next[] = "产值9亿元，职工8人。";
	static char text[sizeof(first) + TIMES * sizeof(next)];
	char *end = text + sizeof(first) - 1;
	uint32_t wrong = 0;
	stated *whole, *cut;

	memcpy(text, first, sizeof(first));
	for (int i = 0; i < TIMES; i++, end += sizeof(next) - 1)
		memcpy(end, next, sizeof(next));
	whole = stated_open(text, PUBLISHED, WHOLE);
	cut = stated_open(text, PUBLISHED, HT_SEGMENT_CHARS);
	if (ok(whole->statements.fact_count == 2 * TIMES + 1 && cut->statements.fact_count == 2 * TIMES + 1 &&
			   whole->segment.base == text && cut->segment.base > text,
		   "an article has as many facts when it is read in pieces"))
		for (size_t i = 0; i < whole->statements.fact_count; i++)
		{
			const ht_fact *a = &whole->statements.facts[i], *b = &cut->statements.facts[i];

			wrong += a->indicator != b->indicator || a->place != b->place || a->place < 0 ||
					 a->period.from != b->period.from || a->period.to != b->period.to ||
					 a->period.from != ht_civil_day(2018, 1, 1) ||
					 a->measure.span.start != b->measure.span.start;
		}
	ok(wrong == 0, "and the same");
	stated_close(whole);
	stated_close(cut);
}

int
main(void)
{
	test_cases();
	test_undated();
	test_segments();
	return done();
}
