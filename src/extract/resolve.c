/*
 * resolve.c
 *		From what a text says of a date to the days that it means.
 *
 * The rules are those of the guidelines: a day or month without a year lies in
 * the year of publication, unless that puts it behind the day of publication,
 * then in the year before; 以来 goes through the day of publication.
 */
#include "extract/period.h"

/* How far back a day is looked for that not every year, or month, has. */
#define MOST_YEARS_BACK 8
#define MOST_MONTHS_BACK 3

/* ---------------------------------------------------------------- years */

/* The year that the moment names; 0 where it cannot be told. */
static int32_t
named_year(const ht_calendar *c, const ht_moment *m)
{
	switch (m->year_form)
	{
		case HT_Y_CIVIL:
		case HT_Y_PLAN:
		case HT_Y_CENTURY: return m->year;
		case HT_Y_SHIFT: return c->published == HT_NO_DAY ? 0 : ht_year_of(c->published) + m->year;
		case HT_Y_TEXT:
			if (c->text_year != 0)
				return c->text_year + m->year;
			return c->published == HT_NO_DAY || m->year != 0 ? 0 : ht_year_of(c->published);
		case HT_Y_CENTURY_SHIFT:
			return c->published == HT_NO_DAY ? 0 : ((ht_year_of(c->published) - 1) / 100 + m->year) * 100 + 1;
		default: return 0;
	}
}

/* A century, a decade or a plan. */
static ht_period
long_stretch(const ht_calendar *c, const ht_moment *m, ht_grain *grain)
{
	int32_t first = named_year(c, m);

	*grain = HT_G_YEARS;
	if (m->year_form == HT_Y_NONE && c->published != HT_NO_DAY)
	{
		/* 80年代: the last that has begun */
		int32_t year = ht_year_of(c->published);

		first = year / 100 * 100 + 1;
		if (m->part > year % 100)
			first -= 100;
	}
	if (first <= 0)
		return ht_no_period;
	if (m->part_form == HT_P_DECADE && m->day > m->part)
		return ht_period_of_years(first - 1 + m->part, m->day - m->part + 10, 0, grain);
	if (m->part_form == HT_P_DECADE)
		return ht_period_of_years(first - 1 + m->part, 10, m->edge, grain);
	return ht_period_of_years(first, m->year_form == HT_Y_PLAN ? 5 : 100, m->edge, grain);
}

/* Whether the moment names a part of a year, so that a year is what it lacks. */
static bool
lacks_year(const ht_moment *m)
{
	return m->year_form == HT_Y_NONE &&
		   (m->month_form == HT_TOLD_CIVIL || m->part_form != HT_P_NONE || m->edge != 0);
}

/* Whether a feast is meant, which without a year is left open: it comes every year. */
static bool
is_feast(const ht_moment *m)
{
	return m->part_form >= HT_P_CIVIL_FEAST;
}

/* Where the last month, or quarter, of several begins; of anything else where it begins. */
static ht_day
last_part(const ht_period *period, const ht_moment *m)
{
	return m->part_form == HT_P_FIRST_MONTHS     ? ht_months_shift(period->to, -1)
		   : m->part_form == HT_P_FIRST_QUARTERS ? ht_months_shift(period->to, -3)
												 : period->from;
}

/*
 * A day, month or part of a year without its year: the publication rule. What
 * the clause says to be coming may lie behind the day of publication, and so
 * may what is left of the year (年底, 下半年).
 */
static ht_period
without_year(const ht_calendar *c, const ht_moment *m, const ht_date *date, ht_grain *grain)
{
	ht_period period;
	int32_t year;

	if (is_feast(m))
	{
		*grain = HT_G_FESTIVAL;
		return ht_no_period;
	}
	/* 2022年1月成立，4月投产: the month goes on in the year of the one before it */
	if (m->month_form == HT_TOLD_CIVIL && date->same_sentence && c->text_month != 0 && c->month_year != 0 &&
		m->month >= c->text_month && !m->lunar)
	{
		period = ht_period_in_year(c->month_year, m, grain);
		if (c->published == HT_NO_DAY || period.from <= c->published || date->coming)
			return period;
	}
	if (c->published == HT_NO_DAY)
	{
		(void) ht_period_in_year(2000, m, grain);
		return ht_no_period;
	}
	year = ht_year_of(c->published);
	period = ht_period_in_year(year, m, grain);
	if (date->coming || m->part_form == HT_P_HALF ||
		(m->edge != 0 && m->month_form == HT_TOLD_NOT && m->part_form == HT_P_NONE))
		return period;
	/* February 29th was in the last leap year, if this one had none. */
	for (int32_t back = 1;
		 back <= MOST_YEARS_BACK && (period.from == HT_NO_DAY || last_part(&period, m) > c->published);
		 back++)
		period = ht_period_in_year(year - back, m, grain);
	return period;
}

/* ---------------------------------------------------------------- days and months */

/* A month counted from that of publication, or of the date before. */
static ht_period
shifted_month(const ht_calendar *c, const ht_moment *m, ht_grain *grain)
{
	int32_t year = c->month_year, month = c->text_month, date;

	if (m->month_form == HT_TOLD_SHIFT)
	{
		if (c->published == HT_NO_DAY)
			year = 0;
		else
			ht_civil_date(c->published, &year, &month, &date);
	}
	if (year == 0 || month == 0)
	{
		(void) ht_period_in_month(ht_months_from(2000, 1, 1), m, grain);
		return ht_no_period;
	}
	return ht_period_in_month(ht_months_from(year, month + m->month, 1), m, grain);
}

/* A quarter counted from that of publication. */
static ht_period
shifted_quarter(const ht_calendar *c, const ht_moment *m, ht_grain *grain)
{
	ht_moment quarter = {.part_form = HT_P_QUARTER, .edge = m->edge};
	int32_t year, month, day, total;

	*grain = HT_G_QUARTER;
	if (c->published == HT_NO_DAY)
		return ht_no_period;
	ht_civil_date(c->published, &year, &month, &day);
	total = year * 4 + (month - 1) / 3 + m->part;
	quarter.part = (int16_t) (total % 4 + 1);
	return ht_period_in_year(total / 4, &quarter, grain);
}

/* A day of the month alone: of the month before it in the sentence, else the last such day up to publication. */
static ht_period
bare_day(const ht_calendar *c, const ht_moment *m, const ht_date *date, ht_grain *grain)
{
	int32_t year, month, day;
	ht_period period;

	*grain = HT_G_DAY;
	if (date->same_sentence && c->text_month != 0 && c->month_year != 0)
		return ht_period_in_month(ht_months_from(c->month_year, c->text_month, 1), m, grain);
	if (c->published == HT_NO_DAY)
		return ht_no_period;
	ht_civil_date(c->published, &year, &month, &day);
	period = ht_period_in_month(ht_months_from(year, month, 1), m, grain);
	for (int32_t back = 1; back <= MOST_MONTHS_BACK && !date->coming &&
						   (period.from == HT_NO_DAY || period.from > c->published);
		 back++)
		period = ht_period_in_month(ht_months_from(year, month - back, 1), m, grain);
	return period;
}

/* A day counted from publication or from the text, or a week. */
static ht_period
shifted_day(const ht_calendar *c, const ht_moment *m, ht_grain *grain)
{
	ht_day base = m->day_form == HT_TOLD_TEXT ? c->text_day : c->published;
	ht_day monday;

	*grain = HT_G_DAY;
	if (base == HT_NO_DAY)
		return ht_no_period;
	if (m->day_form != HT_TOLD_WEEK)
		return ht_days_from(base + m->day, 1);
	monday = base - ht_civil_weekday(base) + 1 + m->day * 7;
	if (m->part == 0)
		return ht_days_from(monday, 7);
	return m->part == 8 ? ht_days_from(monday + 5, 2) : ht_days_from(monday + m->part - 1, 1);
}

/* What a moment means. */
static ht_period
resolve_moment(const ht_calendar *c, const ht_moment *m, const ht_date *date, ht_grain *grain)
{
	int32_t year;

	if (m->day_form == HT_TOLD_SHIFT || m->day_form == HT_TOLD_TEXT || m->day_form == HT_TOLD_WEEK)
		return shifted_day(c, m, grain);
	if (m->month_form == HT_TOLD_SHIFT || m->month_form == HT_TOLD_TEXT)
		return shifted_month(c, m, grain);
	if (m->part_form == HT_P_DECADE || m->year_form == HT_Y_PLAN || m->year_form == HT_Y_CENTURY ||
		m->year_form == HT_Y_CENTURY_SHIFT)
		return long_stretch(c, m, grain);
	if (m->year_form == HT_Y_NONE && m->month_form == HT_TOLD_NOT &&
		(m->part_form == HT_P_TEN_DAYS || m->part_form == HT_P_HALF_MONTH))
	{
		ht_moment part = *m;

		/* 8月上旬、中旬: of the month before it in the sentence */
		part.month_form = date->same_sentence && c->text_month != 0 ? HT_TOLD_TEXT : HT_TOLD_SHIFT;
		return shifted_month(c, &part, grain);
	}
	if (m->part_form == HT_P_QUARTER_SHIFT)
		return shifted_quarter(c, m, grain);
	if (lacks_year(m))
		return without_year(c, m, date, grain);
	if (m->year_form == HT_Y_NONE)
		return bare_day(c, m, date, grain);
	year = named_year(c, m);
	if (year <= 0)
	{
		(void) ht_period_in_year(2000, m, grain);
		return ht_no_period;
	}
	return ht_period_in_year(year, m, grain);
}

/* ---------------------------------------------------------------- ranges */

/* Gives the second end what it leaves to the first: the year, and the month of a day. */
static ht_moment
complete_last(const ht_moment *first, const ht_moment *last, const ht_period *begun)
{
	ht_moment m = *last;
	int32_t year, month, day;

	if (m.year_form != HT_Y_NONE)
	{
		/* 10月至次年3月 counts from the first end */
		if (m.year_form == HT_Y_TEXT && begun->from != HT_NO_DAY)
		{
			m.year_form = HT_Y_CIVIL;
			m.year = (int16_t) (ht_year_of(begun->from) + m.year);
		}
		return m;
	}
	/* 3月1日至次日 */
	if (m.day_form == HT_TOLD_TEXT && begun->from != HT_NO_DAY)
	{
		ht_civil_date(begun->from + m.day, &year, &month, &day);
		return (ht_moment){.year_form = HT_Y_CIVIL,
						   .year = (int16_t) year,
						   .month_form = HT_TOLD_CIVIL,
						   .month = (int8_t) month,
						   .day_form = HT_TOLD_CIVIL,
						   .day = (int16_t) day};
	}
	if (begun->from == HT_NO_DAY || m.month_form > HT_TOLD_CIVIL || m.day_form > HT_TOLD_CIVIL)
		return m;
	ht_civil_date(begun->from, &year, &month, &day);
	if (first->lunar)
		year = first->year_form == HT_Y_CIVIL ? first->year : year;
	m.lunar |= first->lunar && m.month_form == HT_TOLD_NOT;
	m.year_form = HT_Y_CIVIL;
	m.year = (int16_t) year;
	if (m.month_form == HT_TOLD_NOT && m.day_form == HT_TOLD_CIVIL)
	{
		m.month_form = HT_TOLD_CIVIL;
		m.month = first->lunar ? first->month : (int8_t) month;
		m.leap = first->leap;
	}
	return m;
}

/* The two ends of a range while they are resolved. */
typedef struct ht_ends
{
	ht_period first;
	ht_period last;
	ht_grain first_grain;
	ht_grain last_grain;
} ht_ends;

/* The year is told behind the second end only: 9月至2022年3月. */
static void
resolve_backward(const ht_calendar *c, const ht_date *date, ht_ends *ends)
{
	int32_t year;

	ends->last = resolve_moment(c, &date->last, date, &ends->last_grain);
	if (ends->last.from == HT_NO_DAY)
		return;
	year = ht_year_of(ends->last.from);
	ends->first = ht_period_in_year(year, &date->first, &ends->first_grain);
	if (ends->first.from != HT_NO_DAY && ends->first.from > ends->last.from)
		ends->first = ht_period_in_year(year - 1, &date->first, &ends->first_grain);
}

/* The second end goes on where the first began. */
static void
resolve_forward(const ht_calendar *c, const ht_date *date, ht_ends *ends)
{
	ht_moment last;
	bool dated;

	ends->first = resolve_moment(c, &date->first, date, &ends->first_grain);
	last = complete_last(&date->first, &date->last, &ends->first);
	ends->last = resolve_moment(c, &last, date, &ends->last_grain);
	if (ends->first.from == HT_NO_DAY || ends->last.from == HT_NO_DAY || last.year_form != HT_Y_CIVIL)
		return;
	/* 10月至3月 goes on into the next year */
	if (ends->last.from < ends->first.from && date->last.year_form == HT_Y_NONE &&
		date->last.month_form == HT_TOLD_CIVIL)
	{
		last.year++;
		ends->last = resolve_moment(c, &last, date, &ends->last_grain);
	}
	/* 1-12月 published in January is of the year before */
	dated = date->same_sentence && c->text_month != 0;
	if (lacks_year(&date->first) && !date->coming && !dated && c->published != HT_NO_DAY &&
		ends->last.from > c->published)
	{
		last.year--;
		ends->first = ht_period_in_year(ht_year_of(ends->first.from) - 1, &date->first, &ends->first_grain);
		ends->last = resolve_moment(c, &last, date, &ends->last_grain);
	}
}

/* What a range means: from the beginning of its first end to the end of its last. */
static ht_period
resolve_range(const ht_calendar *c, const ht_date *date, ht_grain *grain)
{
	ht_ends ends = {ht_no_period, ht_no_period, HT_G_NONE, HT_G_NONE};

	if (lacks_year(&date->first) && date->last.year_form != HT_Y_NONE && date->last.year_form != HT_Y_TEXT)
		resolve_backward(c, date, &ends);
	else
		resolve_forward(c, date, &ends);
	*grain = ends.first_grain;
	if (ends.last_grain < *grain && ends.last_grain != HT_G_NONE)
		*grain = ends.last_grain;
	/* A stretch of several years is one of years. */
	if (*grain == HT_G_YEAR)
		*grain = HT_G_YEARS;
	if (ends.first.from == HT_NO_DAY || ends.last.to == HT_NO_DAY || ends.last.to <= ends.first.from)
		return ht_no_period;
	return (ht_period){ends.first.from, ends.last.to};
}

/* ---------------------------------------------------------------- the whole */

/* A length of time that ends, or begins, with the day of publication. */
static ht_period
resolve_length(const ht_calendar *c, const ht_date *date, ht_grain *grain)
{
	int32_t sign = date->ahead ? 1 : -1;
	ht_day edge, other;

	*grain = date->grain == HT_G_NONE   ? HT_G_DAY
			 : date->grain == HT_G_YEAR ? HT_G_YEARS
										: (ht_grain) date->grain;
	if (c->published == HT_NO_DAY)
		return ht_no_period;
	edge = c->published + 1;
	switch (date->grain)
	{
		case HT_G_YEAR: other = ht_months_shift(edge, sign * date->count * 12); break;
		case HT_G_QUARTER: other = ht_months_shift(edge, sign * date->count * 3); break;
		case HT_G_MONTH: other = ht_months_shift(edge, sign * date->count); break;
		case HT_G_DAY: other = ht_days_shift(edge, sign * date->count); break;
		default: other = ht_days_shift(edge, sign * date->count * 7); break;
	}
	if (other == HT_NO_DAY)
		return ht_no_period;
	return date->ahead ? (ht_period){edge, other} : (ht_period){other, edge};
}

/* Years, or months, up to the day of publication. */
static ht_period
resolve_recent(const ht_calendar *c, const ht_date *date, ht_grain *grain)
{
	*grain = date->count > 0 ? HT_G_MONTH : HT_G_YEARS;
	if (c->published == HT_NO_DAY)
		return ht_no_period;
	return (ht_period){date->count > 0 ? ht_months_shift(c->published + 1, -date->count) : HT_NO_DAY,
					   c->published + 1};
}

/* Keeps what the next date of the text may count from. */
static void
remember(ht_calendar *c, const ht_period *period, ht_grain grain, const ht_date *date)
{
	int32_t day;

	if (period->from == HT_NO_DAY || date->form > HT_DATE_RANGE || grain == HT_G_YEARS)
		return;
	c->month_year = c->text_month = 0;
	if (grain <= HT_G_MONTH)
		ht_civil_date(period->from, &c->month_year, &c->text_month, &day);
	if (grain == HT_G_DAY && date->form == HT_DATE_POINT && !date->since)
		c->text_day = period->from;
	c->text_year = ht_year_of(period->from);
}

void
ht_calendar_init(ht_calendar *calendar, ht_day published)
{
	*calendar = (ht_calendar){.published = published, .text_day = HT_NO_DAY};
}

/* Whether a moment counts from the day of publication, or may. */
static bool
is_relative(const ht_moment *m)
{
	return m->year_form == HT_Y_SHIFT || m->year_form == HT_Y_TEXT || m->year_form == HT_Y_CENTURY_SHIFT ||
		   m->year_form == HT_Y_NONE;
}

/* Whether the second end of a range counts from the day of publication: what it leaves to the first does not. */
static bool
is_shifted(const ht_moment *m)
{
	return m->year_form == HT_Y_SHIFT || m->year_form == HT_Y_CENTURY_SHIFT ||
		   m->month_form == HT_TOLD_SHIFT || m->day_form == HT_TOLD_SHIFT || m->day_form == HT_TOLD_WEEK;
}

bool
ht_date_is_relative(const ht_date *date)
{
	switch (date->form)
	{
		case HT_DATE_POINT: return date->since || is_relative(&date->first);
		case HT_DATE_RANGE: return date->since || is_relative(&date->first) || is_shifted(&date->last);
		case HT_DATE_SPAN:
		case HT_DATE_VAGUE: return false;
		default: return true;
	}
}

ht_period
ht_date_resolve(ht_calendar *calendar, const ht_date *date, ht_grain *grain)
{
	ht_period period = ht_no_period;

	*grain = (ht_grain) date->grain;
	switch (date->form)
	{
		case HT_DATE_POINT: period = resolve_moment(calendar, &date->first, date, grain); break;
		case HT_DATE_RANGE: period = resolve_range(calendar, date, grain); break;
		case HT_DATE_LENGTH: return resolve_length(calendar, date, grain);
		case HT_DATE_RECENT: return resolve_recent(calendar, date, grain);
		case HT_DATE_NOW: return ht_days_from(calendar->published, 1);
		case HT_DATE_SPAN: return ht_period_of_history(date->count);
		default: return ht_no_period;
	}
	remember(calendar, &period, *grain, date);
	if (date->since && period.from != HT_NO_DAY)
		period.to = calendar->published == HT_NO_DAY || calendar->published < period.from
						? HT_NO_DAY
						: calendar->published + 1;
	return period;
}
