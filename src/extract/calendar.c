/*
 * calendar.c
 *		Numbers that name a point on the calendar, a rank or a part of a name.
 */
#include "extract/draft.h"

#define C_YEAR 0x5E74   /* 年 */
#define C_MONTH 0x6708  /* 月 */
#define C_DAY 0x65E5    /* 日 */
#define C_COME 0x6765   /* 来 */
#define C_BEFORE 0x524D /* 前 */
#define C_AFTER 0x540E  /* 后 */

/* Whether one of the characters of a string, all of the BMP, is `c`. */
static bool
is_one_of(uint32_t c, const uint16_t *set)
{
	for (; *set != 0; set++)
		if (*set == c)
			return true;
	return false;
}

/* Whether the two characters before `at` are `a` and `b`. */
static bool
is_behind(const ht_chars *t, uint32_t at, uint32_t a, uint32_t b)
{
	return at >= 2 && t->ch[at - 2] == a && t->ch[at - 1] == b;
}

/*
 * Whether words before the number make a stretch that ends or begins today of
 * it: 最近三年, 过去五年, 未来3年, 前9个月.
 */
static bool
is_relative(const ht_chars *t, const ht_draft *d)
{
	static const uint16_t single[] = {C_BEFORE, 0x5934 /* 头 */, 0};
	static const uint16_t pairs[][2] = {
		{0x6700, 0x8FD1} /* 最近 */, {0x8FC7, 0x53BB} /* 过去 */, {0x672A, 0x6765} /* 未来 */,
		{0x4ECA, 0x540E} /* 今后 */, {0x6B64, 0x540E} /* 此后 */, {0x6B64, 0x524D} /* 此前 */,
		{0x5F80, 0x540E} /* 往后 */, {0x5F80, 0x524D} /* 往前 */, {0x4E4B, 0x540E} /* 之后 */,
		{0x8FD9, 0x51E0} /* 这几 */, {0x4E4B, 0x524D} /* 之前 */, {0x968F, 0x540E} /* 随后 */,
	};
	uint32_t at = d->start;

	if (at >= 1 && is_one_of(t->ch[at - 1], single))
	{
		/* 提前3天 and 超前2年 tell a length; 前 alone does not */
		if (at >= 2 && t->ch[at - 1] == C_BEFORE && (t->ch[at - 2] == 0x63D0 || t->ch[at - 2] == 0x8D85))
			return false;
		return true;
	}
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (is_behind(t, at, pairs[i][0], pairs[i][1]))
			return true;
	return false;
}

/* The first character of the unit, marks before it left out. */
static uint32_t
unit_char(const ht_chars *t, const ht_draft *d)
{
	uint32_t c = ht_char(t, d->numeral_stop);

	return c == 0x591A || c == 0x4F59 || c == C_COME ? ht_char(t, d->numeral_stop + 1) : c;
}

/* Whether a verb of lasting stands before the number: 历时三年, 用了7天, 为期5天. */
static bool
is_lasting(const ht_chars *t, const ht_draft *d)
{
	static const uint16_t single[] = {0x65F6 /* 时 */, 0x7528 /* 用 */, 0x4E86 /* 了 */, 0x8FBE /* 达 */,
									  0x671F /* 期 */, 0x6EE1 /* 满 */, 0x7EED /* 续 */, 0x8DE8 /* 跨 */,
									  0x6709 /* 有 */, 0x8F83 /* 较 */, 0x514D /* 免 */, 0x7559 /* 留 */,
									  0x793A /* 示 */, 0x957F /* 长 */, 0x4F11 /* 休 */, 0};
	uint32_t at = d->number_start;

	return at >= 1 && is_one_of(t->ch[at - 1], single);
}

/* Whether the words behind a length of time make a stretch up to now of it: 三年来, 五年以来. */
static bool
is_turned_into_date(const ht_chars *t, const ht_draft *d)
{
	uint32_t c = ht_char(t, d->unit_stop);
	uint32_t next = ht_char(t, d->unit_stop + 1);

	if (c == C_COME)
		return !is_one_of(
			next, (const uint16_t[]){0x81EA /* 自 */, 0x5230 /* 到 */, 0x6E90 /* 源 */, 0x8BBF /* 访 */, 0});
	return c == 0x4EE5 && next == C_COME; /* 以来 */
}

/* Whether a year of the calendar stands here rather than a length of years. */
static bool
is_year(const ht_chars *t, const ht_draft *d)
{
	const ht_numeral *n = &d->numeral;
	uint32_t before = d->numeral.start >= 1 ? t->ch[d->numeral.start - 1] : 0;

	if (n->row && n->figures >= 2)
		return true; /* 一九九八年, 二〇年, 九八年 */
	if (!n->arabic || n->magnitude || n->form != HT_N_EXACT)
		return false;
	if (n->figures == 4 && n->value.ndigits > 0 && ht_char(t, n->start) <= '2' && ht_char(t, n->start) >= '1')
		return d->before == HT_EXACT;
	if (n->leading_zero || before == '\'' || before == 0x2019)
		return true;
	/* 98年 is a year where nothing says that it lasts */
	return n->figures == 2 && ht_char(t, n->start) >= '7' && d->before == HT_EXACT && !is_lasting(t, d) &&
		   ht_char(t, d->unit_stop) != 0x7684 && ht_char(t, d->unit_stop) != 0x5386 &&
		   ht_char(t, d->unit_stop) != 0x65F6;
}

/* Whether an era stands before the number: 民国, 光绪, 昭和 … */
static bool
is_era(const ht_chars *t, uint32_t at)
{
	static const uint16_t eras[][2] = {
		{0x6C11, 0x56FD}, {0x5149, 0x7EEA}, {0x5BA3, 0x7EDF}, {0x540C, 0x6CBB}, {0x54B8, 0x4E30},
		{0x9053, 0x5149}, {0x5609, 0x5E86}, {0x4E7E, 0x9686}, {0x5E72, 0x9686}, {0x96CD, 0x6B63},
		{0x5EB7, 0x7199}, {0x987A, 0x6CBB}, {0x4E07, 0x5386}, {0x5609, 0x9756}, {0x6B63, 0x5FB7},
		{0x6D2A, 0x6B66}, {0x6C38, 0x4E50}, {0x5D07, 0x796F}, {0x662D, 0x548C}, {0x5E73, 0x6210},
		{0x4EE4, 0x548C}, {0x660E, 0x6CBB}, {0x5927, 0x6B63}, {0x516C, 0x5143}, {0x8D1E, 0x89C2},
		{0x5F00, 0x5143}, {0x6210, 0x5316}, {0x5F18, 0x6CBB}, {0x666F, 0x6CF0}, {0x5929, 0x542F},
	};

	for (size_t i = 0; i < sizeof(eras) / sizeof(eras[0]); i++)
		if (is_behind(t, at, eras[i][0], eras[i][1]))
			return true;
	return false;
}

/* Whether 年 behind the number dates it. */
static bool
is_year_date(const ht_chars *t, const ht_draft *d)
{
	uint32_t next = ht_char(t, d->unit_stop);

	if (is_year(t, d) || is_era(t, d->start))
		return true;
	/* 十月 behind a year: 3年5月 is no length either */
	if (next == 0x5EA6 || next == 0x4EE3) /* 年度 年代 */
		return true;
	return false;
}

/* Whether 日 behind the number dates it: a length only when something says so. */
static bool
is_day_date(const ht_chars *t, const ht_draft *d)
{
	const ht_numeral *n = &d->numeral;
	ht_decimal month = ht_decimal_from_small(31, 0);
	uint32_t next = ht_char(t, d->unit_stop);

	if (d->plus || d->half || n->form == HT_N_SEVERAL || n->form == HT_N_ORDER || d->before != HT_EXACT)
		return false;
	if (d->after != HT_EXACT || (next == 0x5185 && ht_char(t, d->unit_stop + 1) != 0x8499)) /* 内, not 内蒙 */
		return false;
	if (next == 0x6E38 || next == 0x5BBD) /* 3日游 */
		return false;
	if (ht_decimal_compare(&n->value, &month) > 0)
		return false;
	return !is_lasting(t, d) || t->ch[d->numeral.start - 1] == 0x671F ||
		   t->ch[d->numeral.start - 1] == C_MONTH;
}

/* Whether 周 behind the number is a week of the calendar (第3周 is taken by 第). */
static bool
is_week_date(const ht_chars *t, const ht_draft *d)
{
	uint32_t before = d->start >= 1 ? t->ch[d->start - 1] : 0;

	return before == 0x4E0A || before == 0x4E0B || before == 0x672C; /* 上 下 本 */
}

/* Whether 第 or a rank stands before the number, or it closes 之一. */
static bool
is_ordinal(const ht_chars *t, const ht_draft *d)
{
	uint32_t at = d->numeral.start;
	uint32_t before = at >= 1 ? t->ch[at - 1] : 0;
	uint32_t unit = ht_char(t, d->numeral_stop);

	if (before == 0x7B2C || before == 0x5C4A) /* 第 届 */
		return true;
	if (unit == 0x5C4A && !d->numeral.arabic) /* 十三届 */
		return true;
	if (unit == 0x5C4A && d->numeral.figures == 4) /* 2022届 */
		return true;
	/* 9时30分 is a time */
	if ((before == 0x65F6 || before == 0x70B9 || before == ':') && (unit == 0x5206 || unit == 0x79D2))
		return true;
	/* 前10名, 前三位: ranks */
	if ((before == C_BEFORE || before == C_AFTER || before == 0x672B || before == 0x5C3E) && /* 末 尾 */
		(unit == 0x540D || unit == 0x4F4D || unit == 0x5F3A || unit == 0x7532))
		return true;
	/* 第一、二季度 and 第三、四位: the ordinal goes on over the comma */
	if (before == 0x3001 && at >= 3 && t->ch[at - 3] == 0x7B2C && HT_IS_NUMERAL_CLASS(t->cls[at - 2]))
		return true;
	return false;
}

/* Whether the length of time, with 个 or without, is a stretch on the calendar. */
static bool
is_stretch(const ht_chars *t, const ht_draft *d)
{
	ht_decimal ten = ht_decimal_from_small(1, 1);

	if (is_relative(t, d) || is_turned_into_date(t, d))
		return true;
	/* 近三年 ends today; 近30年 and 历时近三年 are lengths */
	if (d->before == HT_NEARLY && d->number_start + 1 == d->numeral.start && !d->plus && !d->half &&
		d->numeral.form != HT_N_ORDER && ht_decimal_compare(&d->numeral.value, &ten) <= 0)
	{
		ht_draft verb = *d;

		return !is_lasting(t, &verb) && ht_char(t, d->unit_stop) != 0x7684 &&
			   ht_char(t, d->unit_stop) != 0x65F6;
	}
	return false;
}

bool
ht_is_calendar(const ht_chars *t, const ht_draft *d)
{
	if (is_ordinal(t, d))
		return true;
	if (d->kind != HT_M_QUANTITY || d->unit->dimension != HT_D_DURATION)
		return false;
	if (is_stretch(t, d) || (unit_char(t, d) == 0x5B66 && is_year(t, d))) /* 2025学年 */
		return true;
	if ((d->unit->flags & HT_U_CALENDAR) == 0)
		return false;
	/* 个 before it makes a length of everything: 3个季度 */
	if (ht_char(t, d->numeral_stop) == 0x4E2A || (d->plus && ht_char(t, d->numeral_stop + 1) == 0x4E2A))
		return false;
	switch (unit_char(t, d))
	{
		case C_MONTH:
		case 0x5B63: /* 季度 */ return true;
		case C_DAY: return is_day_date(t, d);
		case C_YEAR: return is_year_date(t, d);
		case 0x5468: /* 周 */ return is_week_date(t, d);
		case 0x4E16: /* 世纪: only 半 and 个 make a length */ return ht_char(t, d->numeral.start) != 0x534A;
		default: return false;
	}
}
