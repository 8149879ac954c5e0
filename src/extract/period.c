/*
 * period.c
 *		Days of a moment in a year that is known.
 *
 * 初 is the first ten days of a month and the first month of a year, 底 the last
 * day of a month and the last month of a year, as the guidelines have it.
 */
#include "extract/period.h"

#include "base/lunar.h"

const ht_period ht_no_period = {HT_NO_DAY, HT_NO_DAY};

/* Stretches of history, by their number in data/dates.tsv: first day, first day behind. */
static const struct
{
	int16_t from[3];
	int16_t to[3];
} spans[] = {
	{{1912, 1, 1}, {1949, 10, 1}}, /* 民国时期 */
};

/* Years of a decade, and of a century, that its beginning and its end take. */
#define DECADE_EDGE 3
#define CENTURY_EDGE 10

ht_period
ht_days_from(ht_day from, int32_t days)
{
	return from == HT_NO_DAY ? ht_no_period : (ht_period){from, from + days};
}

ht_period
ht_months_from(int32_t year, int32_t month, int32_t count)
{
	int32_t first = year * 12 + month - 1;
	int32_t behind = first + count;
	ht_period period;

	if (first < 12)
		return ht_no_period;
	period.from = ht_civil_day(first / 12, first % 12 + 1, 1);
	period.to = ht_civil_day(behind / 12, behind % 12 + 1, 1);
	return period.from == HT_NO_DAY || period.to == HT_NO_DAY ? ht_no_period : period;
}

static ht_period
years(int32_t year, int32_t count)
{
	return ht_months_from(year, 1, count * 12);
}

ht_day
ht_months_shift(ht_day day, int32_t count)
{
	int32_t year, month, date, total, last;

	ht_civil_date(day, &year, &month, &date);
	total = year * 12 + month - 1 + count;
	if (total < 12)
		return HT_NO_DAY;
	last = ht_civil_month_days(total / 12, total % 12 + 1);
	return ht_civil_day(total / 12, total % 12 + 1, date < last ? date : last);
}

ht_day
ht_days_shift(ht_day day, int32_t count)
{
	ht_day found = day + count;

	return found < ht_civil_day(HT_FIRST_YEAR, 1, 1) || found > ht_civil_day(HT_LAST_YEAR, 12, 31) ? HT_NO_DAY
																								   : found;
}

int32_t
ht_year_of(ht_day day)
{
	int32_t year, month, date;

	ht_civil_date(day, &year, &month, &date);
	return year;
}

/* ---------------------------------------------------------------- parts */

/* The beginning (ten days), middle or end (one day) of a stretch of months. */
static ht_period
month_edge(ht_period whole, uint8_t edge, ht_grain *grain)
{
	if (whole.from == HT_NO_DAY || edge == 0)
		return whole;
	*grain = edge == 3 ? HT_G_DAY : HT_G_TEN_DAYS;
	switch (edge)
	{
		case 1: return (ht_period){whole.from, whole.from + 10};
		case 2: return (ht_period){whole.from + 10, whole.from + 20};
		default: return (ht_period){whole.to - 1, whole.to};
	}
}

ht_period
ht_period_of_years(int32_t first, int32_t count, uint8_t edge, ht_grain *grain)
{
	int32_t part = count == 100 ? CENTURY_EDGE : count == 10 ? DECADE_EDGE : 1;

	*grain = HT_G_YEARS;
	if (edge == 0)
		return years(first, count);
	if (part == 1)
		*grain = HT_G_YEAR;
	return edge == 1 ? years(first, part) : edge == 3 ? years(first + count - part, part) : ht_no_period;
}

ht_period
ht_period_in_month(ht_period month, const ht_moment *m, ht_grain *grain)
{
	ht_day middle = month.from + 10;

	*grain = HT_G_MONTH;
	if (month.from == HT_NO_DAY)
		return ht_no_period;
	if (m->day_form == HT_TOLD_CIVIL)
	{
		*grain = HT_G_DAY;
		return m->day >= 1 && m->day <= month.to - month.from ? ht_days_from(month.from + m->day - 1, 1)
															  : ht_no_period;
	}
	if (m->part_form == HT_P_HALF_MONTH)
	{
		*grain = HT_G_HALF;
		return m->part == 1 ? (ht_period){month.from, month.from + 15}
							: (ht_period){month.from + 15, month.to};
	}
	if (m->part_form == HT_P_TEN_DAYS)
	{
		*grain = HT_G_TEN_DAYS;
		switch (m->part)
		{
			case 1: return (ht_period){month.from, middle};
			case 2: return (ht_period){middle, middle + 10};
			case 3: return (ht_period){middle + 10, month.to};
			case 4: return (ht_period){month.from, middle + 10};
			default: return (ht_period){middle, month.to};
		}
	}
	return month_edge(month, m->edge, grain);
}

/* A day of the lunar calendar that a civil year holds; what falls in the next one's winter is of the lunar year before. */
static ht_day
lunar_feast(int32_t year, int32_t month, int32_t day, bool lunar_year)
{
	int32_t length;
	ht_day found;

	/* 除夕 is the eve of the first month, be it the 29th or the 30th. */
	if (month == 12 && day == 30)
	{
		found = ht_lunar_month(lunar_year ? year + 1 : year, 1, false, &length);
		return found == HT_NO_DAY ? found : found - 1;
	}
	if (month >= 11 && !lunar_year)
	{
		found = ht_lunar_day(year - 1, month, false, day);
		if (found != HT_NO_DAY && ht_year_of(found) == year)
			return found;
	}
	return ht_lunar_day(year, month, false, day);
}

/* The nth day of the week of a month: the second Sunday of May. */
static ht_day
weekday_feast(int32_t year, int32_t month, int32_t week, int32_t weekday)
{
	ht_day first = ht_civil_day(year, month, 1);

	return first == HT_NO_DAY ? first : first + (weekday - ht_civil_weekday(first) + 7) % 7 + (week - 1) * 7;
}

/* A part of a known year that is told by a word or number of its own. */
static ht_period
year_part(int32_t year, const ht_moment *m, ht_grain *grain)
{
	*grain = HT_G_FESTIVAL;
	switch (m->part_form)
	{
		case HT_P_HALF:
			*grain = HT_G_HALF;
			return month_edge(ht_months_from(year, m->part * 6 - 5, 6), m->edge, grain);
		case HT_P_QUARTER:
			*grain = HT_G_QUARTER;
			return month_edge(ht_months_from(year, m->part * 3 - 2, 3), m->edge, grain);
		case HT_P_FIRST_MONTHS: *grain = HT_G_MONTH; return ht_months_from(year, 1, m->part);
		case HT_P_FIRST_QUARTERS: *grain = HT_G_QUARTER; return ht_months_from(year, 1, m->part * 3);
		case HT_P_SEASON: *grain = HT_G_QUARTER; return ht_months_from(year, m->part * 3, 3);
		case HT_P_CIVIL_FEAST: return ht_days_from(ht_civil_day(year, m->part / 32, m->part % 32), 1);
		case HT_P_LUNAR_FEAST:
			return ht_days_from(lunar_feast(year, m->part / 32, m->part % 32, m->lunar_year), 1);
		case HT_P_TERM: return ht_days_from(ht_solar_term(year, m->part), 1);
		case HT_P_WEEKDAY_FEAST:
			return ht_days_from(weekday_feast(year, m->part / 64, m->part / 8 % 8, m->part % 8), 1);
		default: return ht_no_period;
	}
}

ht_period
ht_period_in_year(int32_t year, const ht_moment *m, ht_grain *grain)
{
	int32_t length, first = 0;
	ht_day day;

	if (m->month_form == HT_TOLD_CIVIL)
	{
		if (!m->lunar)
			return ht_period_in_month(ht_months_from(year, m->month, 1), m, grain);
		day = ht_lunar_month(year, m->month, m->leap, &length);
		return ht_period_in_month(day == HT_NO_DAY ? ht_no_period : (ht_period){day, day + length}, m, grain);
	}
	if (m->part_form != HT_P_NONE)
		return year_part(year, m, grain);
	*grain = m->edge == 0 ? HT_G_YEAR : HT_G_MONTH;
	if (m->lunar_year)
	{
		day = ht_lunar_month(year, 1, false, &length);
		first = ht_lunar_month(year + 1, 1, false, &length);
		return m->edge != 0 || day == HT_NO_DAY || first == HT_NO_DAY ? ht_no_period
																	  : (ht_period){day, first};
	}
	switch (m->edge)
	{
		case 0: return years(year, 1);
		case 1: return ht_months_from(year, 1, 1);
		case 3: return ht_months_from(year, 12, 1);
		default: return ht_no_period; /* 年中 */
	}
}

ht_period
ht_period_of_history(int32_t number)
{
	const int16_t *from = spans[number].from, *to = spans[number].to;

	return (ht_period){ht_civil_day(from[0], from[1], from[2]), ht_civil_day(to[0], to[1], to[2])};
}
