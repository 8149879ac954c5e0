/*
 * soundness.c
 *		Whether what reads like a date is one: no length, no part of a longer
 *		number, no name, nothing that comes every year.
 */
#include "extract/moment.h"
#include "text/names.h"

#define C_EACH 0x6BCF /* 每 */
#define C_IS 0x4E3A   /* 为 */
#define C_ANY 0x4E8C  /* 二, for any word of two characters */

/* Whether a year is named, in whatever way. */
static bool
has_year(const ht_moment *m)
{
	return m->year_form != HT_Y_NONE;
}

/* Whether a day of the month is all that is named. */
static bool
is_bare_day(const ht_moment *m)
{
	return m->day_form == HT_TOLD_CIVIL && m->month_form == HT_TOLD_NOT && !has_year(m);
}

/* Whether a month told by number is all that is named, its parts aside. */
static bool
is_bare_month(const ht_moment *m)
{
	return m->month_form == HT_TOLD_CIVIL && !has_year(m);
}

/* Whether a word for a term ends before ch[at]: 期限, 工期. */
static bool
is_term(const uint32_t *ch, uint32_t at)
{
	uint32_t c = ch[(int64_t) at - 1];

	return c == 0x671F || c == 0x9650; /* 期 限 */
}

/*
 * Whether days without a month are days of the calendar: 14日于杭州 is one,
 * 3日内 and 三日 are lengths; 5号 is one only where the hour follows.
 */
static bool
is_calendar_day(const ht_reading *r, const ht_candidate *c)
{
	const uint32_t *ch = r->chars.ch;
	uint32_t unit = ch[c->stop - 1];
	uint32_t behind = ht_at(r, c->stop);
	uint32_t before = ch[(int64_t) c->start - 1];
	bool arabic = r->chars.cls[c->start] == HT_C_DIGIT;
	bool hour = ht_is_time_mark(HT_MARK_HOUR_BEHIND, unit, behind);

	if (ht_is_time_mark(HT_MARK_LASTS_BEFORE, C_DAY, before) ||
		ht_lexicon_time_hides(ch, c->stop - 1, r->chars.end))
		return false;
	/* 期限为15日, 工期15日 */
	if (is_term(ch, c->start - (before == C_IS)))
		return false;
	if (unit == C_NUMBER)
		return arabic && hour;
	return arabic || (c->stop - c->start > 2 && (hour || behind == ','));
}

/* Whether the point at `at` closes the number of a paragraph: figures at the beginning of a line or sentence. */
static bool
is_list_head(const ht_chars *t, uint32_t at)
{
	uint32_t p = at;

	while (p > 0 && at - p < 2 && t->cls[p - 1] == HT_C_DIGIT)
		p--;
	return t->ch[at] == '.' && (p == 0 || t->cls[p - 1] == HT_C_NEWLINE || t->cls[p - 1] == HT_C_STOP);
}

bool
ht_is_torn(const ht_reading *r, const ht_candidate *c)
{
	uint32_t before = r->chars.ch[(int64_t) c->start - 1];
	uint8_t beyond = c->start >= 2 ? r->chars.cls[c->start - 2] : HT_C_OTHER;

	if (!HT_IS_NUMERAL_CLASS(r->chars.cls[c->start]))
		return false;
	if (HT_IS_NUMERAL_CLASS(r->chars.cls[(int64_t) c->start - 1]))
		return true;
	if (r->chars.cls[(int64_t) c->start - 1] == HT_C_LETTER && r->chars.cls[c->start] == HT_C_DIGIT)
		return !has_year(&c->date.first);
	if (before == '.' || before == ',' || before == '/' || before == ':')
		return beyond == HT_C_DIGIT && r->chars.cls[c->start] == HT_C_DIGIT && !has_year(&c->date.first) &&
			   !(is_list_head(&r->chars, c->start - 1) &&
				 (c->date.form == HT_DATE_RANGE || c->date.first.day_form != HT_TOLD_NOT));
	/* 10-15日 that was no range */
	if (is_bare_day(&c->date.first) && HT_IS_NUMERAL_CLASS(beyond) &&
		ht_between_read(r, c->start - 1) == c->start)
		return true;
	return before == C_YEAR && HT_IS_NUMERAL_CLASS(beyond);
}

/* Whether a month without a year is one of the calendar: 第3月, 每3月 and 五月花 are none. */
static bool
is_calendar_month(const ht_reading *r, const ht_candidate *c)
{
	const uint32_t *ch = r->chars.ch;
	bool arabic = r->chars.cls[c->start] == HT_C_DIGIT;

	if (!arabic && c->date.first.day_form == HT_TOLD_NOT &&
		ht_is_time_mark(HT_MARK_NAME_BEHIND, C_MONTH, ht_at(r, c->stop)))
		return false;
	return !ht_is_time_mark(HT_MARK_LASTS_BEFORE, C_MONTH, ch[(int64_t) c->start - 1]) &&
		   !ht_lexicon_time_hides(ch, c->start, r->chars.end);
}

/*
 * Whether the date is somebody's given name: 刘中秋, 孙十月. Only words in
 * Chinese characters that no year stands beside are.
 */
static bool
is_given_name(const ht_reading *r, const ht_candidate *c)
{
	const ht_moment *m = &c->date.first;
	uint32_t before = r->chars.ch[(int64_t) c->start - 1];
	uint8_t cls = r->chars.cls[c->start];

	if (c->stop - c->start != 2 || c->date.form != HT_DATE_POINT || has_year(m) ||
		m->day_form != HT_TOLD_NOT || (m->month_form != HT_TOLD_CIVIL && m->part_form < HT_P_CIVIL_FEAST))
		return false;
	return (cls == HT_C_HAN || cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT) && ht_is_surname(before) &&
		   !ht_is_time_mark(HT_MARK_NAME_BEFORE, C_ANY, before);
}

/* Whether 每年 or 每月 stands before the date, which then comes again and again. */
static bool
is_recurring(const ht_reading *r, const ht_candidate *c)
{
	const uint32_t *ch = r->chars.ch;
	uint32_t before = ch[(int64_t) c->start - 1];

	if (has_year(&c->date.first))
		return false;
	return before == C_EACH ||
		   ((before == C_YEAR || before == C_MONTH) && ch[(int64_t) c->start - 2] == C_EACH);
}

bool
ht_is_sound(const ht_reading *r, const ht_candidate *c)
{
	const ht_moment *m = &c->date.first;

	if (ht_is_torn(r, c) || is_given_name(r, c) || is_recurring(r, c))
		return false;
	if (is_bare_day(m))
		return is_calendar_day(r, c);
	if (is_bare_month(m))
		return is_calendar_month(r, c);
	return true;
}
