/*
 * calendar.c
 *		Numbers that name a point on the calendar, a rank or a part of a name.
 *
 * What a date holds is the date's: its reader is asked. Here stands what is
 * neither a date nor a measure.
 */
#include "extract/date.h"
#include "extract/draft.h"

#define C_YEAR 0x5E74   /* 年 */
#define C_MONTH 0x6708  /* 月 */
#define C_BEFORE 0x524D /* 前 */
#define C_AFTER 0x540E  /* 后 */
#define C_SEASON 0x5B63 /* 季 */
#define C_AGE 0x4E16    /* 世 of 世纪 */
#define C_LEARN 0x5B66  /* 学 of 学年 */

/* The first character of the unit, marks before it left out. */
static uint32_t
unit_char(const ht_chars *t, const ht_draft *d)
{
	uint32_t c = ht_char(t, d->numeral_stop);

	return c == 0x591A || c == 0x4F59 || c == 0x6765 ? ht_char(t, d->numeral_stop + 1) : c;
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

bool
ht_is_calendar(const ht_chars *t, const ht_draft *d, bool taiwan)
{
	uint32_t unit = unit_char(t, d);
	uint32_t behind = ht_char(t, d->unit_stop);

	if (is_ordinal(t, d))
		return true;
	if (d->kind != HT_M_QUANTITY || d->unit->dimension != HT_D_DURATION)
		return false;
	if (ht_date_covers(t, d->numeral.start, taiwan))
		return true;
	/* 2025学年 */
	if (unit == C_LEARN && d->numeral.figures == 4)
		return true;
	if ((d->unit->flags & HT_U_CALENDAR) == 0)
		return false;
	/* 个 before it makes a length of everything: 3个季度 */
	if (ht_char(t, d->numeral_stop) == 0x4E2A || (d->plus && ht_char(t, d->numeral_stop + 1) == 0x4E2A))
		return false;
	switch (unit)
	{
		case C_MONTH:
		case C_SEASON: return true;
		case C_YEAR: /* 年度 年代 */
			return ht_date_of_reign(t, d->start) || behind == 0x5EA6 || behind == 0x4EE3;
		case C_AGE: /* only 半 and 个 make a length */ return ht_char(t, d->numeral.start) != 0x534A;
		default: return false;
	}
}
