/*
 * notation.c
 *		Dates in figures alone: 2016-04-18, 2016/4/18, 2016.4.18, 23.10.2014.
 *
 * The same signs stand in telephone numbers, versions, network addresses and
 * scores: a date has a year of four figures, its parts are joined by one and
 * the same sign, and it does not go on.
 */
#include "extract/moment.h"

/* Years that figures alone may tell. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2100

#define MINGUO_EPOCH 1911

#define C_POINT 0x70B9 /* 点, for the point of a date in figures */

/* A row of figures. */
typedef struct ht_part
{
	uint32_t stop;
	int32_t value;
	uint32_t digits;
} ht_part;

/* Reads figures at `at`; digits is 0 where there are none, or more than four. */
static ht_part
read_part(const ht_reading *r, uint32_t at)
{
	ht_part part = {.stop = at};
	ht_count c;

	if (at < r->chars.end && r->chars.cls[at] == HT_C_DIGIT && ht_count_read(r, at, &c))
		part = (ht_part){c.stop, c.value, c.digits};
	return part;
}

static bool
is_sign(uint32_t c)
{
	return c == '-' || c == '/' || c == '.';
}

/* Whether what stands behind the last figures, joined by this sign, shows that they belong to something longer. */
static bool
goes_on(const ht_reading *r, uint32_t at, uint32_t sign)
{
	uint32_t c = ht_at(r, at);
	uint8_t cls = at < r->chars.end ? r->chars.cls[at] : HT_C_OTHER;

	if (cls == HT_C_DIGIT || c == '%')
		return true;
	/* 2016-04-18T09:32 goes on as a time does */
	if (cls == HT_C_LETTER)
		return !((c == 'T' || c == 't') && at + 1 < r->chars.end && r->chars.cls[at + 1] == HT_C_DIGIT);
	/* 2016.4.18-2016.4.20 is a range */
	return is_sign(c) && (c != '-' || sign == '-') && at + 1 < r->chars.end &&
		   r->chars.cls[at + 1] == HT_C_DIGIT;
}

/* Whether the figures at `at` are the end of something longer. */
static bool
comes_from(const ht_reading *r, uint32_t at)
{
	uint8_t cls = r->chars.cls[(int64_t) at - 1];
	uint32_t c = r->chars.ch[(int64_t) at - 1];

	if (cls == HT_C_DIGIT || cls == HT_C_LETTER || c == '.' || c == '/' || c == '$' || c == 0xA5 ||
		c == C_NTH)
		return true;
	return c == '-' && at >= 2 && (r->chars.cls[at - 2] == HT_C_DIGIT || r->chars.cls[at - 2] == HT_C_LETTER);
}

/* Puts the date into the moment. */
static uint32_t
take(ht_moment *m, int32_t year, int32_t month, int32_t day, uint32_t stop)
{
	m->year_form = HT_Y_CIVIL;
	m->year = (int16_t) year;
	m->month_form = HT_TOLD_CIVIL;
	m->month = (int8_t) month;
	if (day > 0)
	{
		m->day_form = HT_TOLD_CIVIL;
		m->day = (int16_t) day;
	}
	return stop;
}

static bool
is_month(const ht_part *part)
{
	return part->digits >= 1 && part->digits <= 2 && part->value >= 1 && part->value <= 12;
}

static bool
is_day(const ht_part *part)
{
	return part->digits >= 1 && part->digits <= 2 && part->value >= 1 && part->value <= 31;
}

static bool
is_year(const ht_part *part)
{
	return part->digits == 4 && part->value >= FIRST_YEAR && part->value <= LAST_YEAR;
}

/* Whether a year and month like these stand behind a sign between the ends of a range: 2012.3-2015.6. */
static bool
is_joined(const ht_reading *r, uint32_t at, uint32_t sign)
{
	uint32_t next = ht_between_read(r, at);
	ht_part year = read_part(r, next), month;

	if (next == at)
		return false;
	if (ht_at(r, next) == 0x4ECA || (ht_at(r, next) == 0x81F3 && ht_at(r, next + 1) == 0x4ECA)) /* 今, 至今 */
		return true;
	month = read_part(r, year.stop + 1);
	return is_year(&year) && ht_at(r, year.stop) == sign && is_month(&month) && !goes_on(r, month.stop, sign);
}

/* Whether a character is the edge of a cell in a table. */
static bool
is_cell_edge(const ht_reading *r, uint32_t at)
{
	uint32_t c = ht_at(r, at);

	return at >= r->chars.end || r->chars.cls[at] == HT_C_NEWLINE || c == '|' || c == 0x2502;
}

/*
 * Whether a year and a month joined by a point are no decimal: 1976.02生, or
 * alone in a cell. Two figures of the month have to be there.
 */
static bool
is_month_of_life(const ht_reading *r, uint32_t at, const ht_part *month)
{
	uint32_t before = at > 0 && ht_at(r, at - 1) == ' ' ? at - 2 : at - 1;
	uint32_t behind = ht_at(r, month->stop) == ' ' ? month->stop + 1 : month->stop;

	if (month->digits != 2)
		return false;
	return ht_is_time_mark(HT_MARK_HOUR_BEHIND, C_POINT, ht_at(r, behind)) ||
		   ((before >= r->chars.end || is_cell_edge(r, before)) && is_cell_edge(r, behind));
}

/* Reads a year and a month without a day: 2016-04, 2012.3 where a range shows it to be no decimal. */
static uint32_t
read_year_month(const ht_reading *r, uint32_t at, const ht_part *year, uint32_t sign, const ht_part *month,
				ht_moment *m)
{
	uint32_t behind = ht_at(r, month->stop);

	if (!is_month(month) || behind == 0x5E74 || behind == 0x6708) /* 年 月 */
		return at;
	if (sign == '.'
			? !is_joined(r, month->stop, sign) && r->joined != at && !is_month_of_life(r, at, month)
			: month->digits != 2 || (sign == '-' && month->value >= 10) || goes_on(r, month->stop, sign))
		return at;
	return take(m, year->value, month->value, 0, month->stop);
}

uint32_t
ht_notation_read(const ht_reading *r, uint32_t at, ht_moment *m)
{
	ht_part a = read_part(r, at), b, c;
	uint32_t sign = ht_at(r, a.stop);

	if (a.digits == 0 || !is_sign(sign) || (comes_from(r, at) && r->joined != at))
		return at;
	b = read_part(r, a.stop + 1);
	if (b.digits == 0)
		return at;
	/* 8/15 in a Taiwanese paper; 3/4 may be a fraction */
	if (sign == '/' && a.digits <= 2 && is_month(&a) && is_day(&b) && b.value > 12 &&
		!goes_on(r, b.stop, sign) && ht_at(r, b.stop) != '/' && ht_reading_is_taiwanese(r))
	{
		(void) take(m, 0, a.value, b.value, b.stop);
		m->year_form = HT_Y_NONE;
		return b.stop;
	}
	/* 2016.04.18-04.20 */
	if (r->joined == at && a.digits <= 2 && is_month(&a) && is_day(&b) && !goes_on(r, b.stop, sign) &&
		ht_at(r, b.stop) != sign)
	{
		(void) take(m, 0, a.value, b.value, b.stop);
		m->year_form = HT_Y_NONE;
		return b.stop;
	}
	c = read_part(r, b.stop + 1);
	if (ht_at(r, b.stop) != sign || c.digits == 0)
		return is_year(&a) ? read_year_month(r, at, &a, sign, &b, m) : at;
	if (goes_on(r, c.stop, sign))
		return at;
	if (is_year(&a) && is_month(&b) && is_day(&c))
		return take(m, a.value, b.value, c.value, c.stop);
	if (is_year(&c) && is_day(&a) && is_month(&b) && (sign != '/' || a.value > 12))
		return take(m, c.value, b.value, a.value, c.stop);
	/* 12/25/2018, where the day cannot be a month */
	if (is_year(&c) && sign == '/' && is_month(&a) && is_day(&b) && b.value > 12)
		return take(m, c.value, a.value, b.value, c.stop);
	if (a.digits >= 2 && a.digits <= 3 && a.value >= 80 && a.value < 200 && is_month(&b) && is_day(&c) &&
		c.digits == 2 && ht_reading_is_taiwanese(r))
		return take(m, a.value + MINGUO_EPOCH, b.value, c.value, c.stop);
	return at;
}
