/*
 * civil.c
 *		The civil calendar, reckoned in years that begin in March.
 *
 * With February at the end of the year, the leap day is the last of it, and
 * the days before a month are one linear formula: (153 m + 2) / 5.
 */
#include "base/civil.h"

/* Days from 0000-03-01 to 2000-01-01. */
#define EPOCH 730425

/* Days in 400 years, after which the calendar repeats. */
#define ERA 146097

static bool
is_leap(int32_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int32_t
ht_civil_month_days(int32_t year, int32_t month)
{
	static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month < 1 || month > 12)
		return 0;
	return days[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

ht_day
ht_civil_day(int32_t year, int32_t month, int32_t day)
{
	int32_t y, m;

	if (year < HT_FIRST_YEAR || year > HT_LAST_YEAR || day < 1 || day > ht_civil_month_days(year, month))
		return HT_NO_DAY;
	y = month > 2 ? year : year - 1;
	m = month > 2 ? month - 3 : month + 9;
	return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - EPOCH;
}

void
ht_civil_date(ht_day day, int32_t *year, int32_t *month, int32_t *day_of_month)
{
	int32_t since = day + EPOCH; /* 0000-03-01, the first day of an era */
	int32_t era = (since >= 0 ? since : since - (ERA - 1)) / ERA;
	int32_t of_era = since - era * ERA;
	int32_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / (ERA - 1)) / 365;
	int32_t of_year = of_era - (365 * y + y / 4 - y / 100);
	int32_t m = (5 * of_year + 2) / 153;

	*day_of_month = of_year - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = y + era * 400 + (*month <= 2 ? 1 : 0);
}

int32_t
ht_civil_weekday(ht_day day)
{
	/* 2000-01-01 was a Saturday. */
	return ((day % 7) + 7 + 5) % 7 + 1;
}
