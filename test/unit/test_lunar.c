/*
 * The lunar calendar and the solar terms against what was published, and against their own rules.
 */
#include "base/lunar.h"
#include "lunar_published.h"
#include "tap.h"

#define FIRST 1950
#define YEARS 101

/* New year's days of 1950 to 2050, as month * 100 + day. */
static const int16_t new_years[YEARS] = {
	217, 206, 127, 214, 203, 124, 212, 131, 218, 208, /* 1950 */
	128, 215, 205, 125, 213, 202, 121, 209, 130, 217, /* 1960 */
	206, 127, 215, 203, 123, 211, 131, 218, 207, 128, /* 1970 */
	216, 205, 125, 213, 202, 220, 209, 129, 217, 206, /* 1980 */
	127, 215, 204, 123, 210, 131, 219, 207, 128, 216, /* 1990 */
	205, 124, 212, 201, 122, 209, 129, 218, 207, 126, /* 2000 */
	214, 203, 123, 210, 131, 219, 208, 128, 216, 205, /* 2010 */
	125, 212, 201, 122, 210, 129, 217, 206, 126, 213, /* 2020 */
	203, 123, 211, 131, 219, 208, 128, 215, 204, 124, /* 2030 */
	212, 201, 122, 210, 130, 217, 206, 126, 214, 202, /* 2040 */
	123,                                              /* 2050 */
};

/* The leap months of 1950 to 2050: year, month. */
static const int16_t leap_months[][2] = {
	{1952, 5}, {1955, 3}, {1957, 8}, {1960, 6}, {1963, 4},  {1966, 3}, {1968, 7},  {1971, 5},
	{1974, 4}, {1976, 8}, {1979, 6}, {1982, 4}, {1984, 10}, {1987, 6}, {1990, 5},  {1993, 3},
	{1995, 8}, {1998, 5}, {2001, 4}, {2004, 2}, {2006, 7},  {2009, 5}, {2012, 4},  {2014, 9},
	{2017, 6}, {2020, 4}, {2023, 2}, {2025, 6}, {2028, 5},  {2031, 3}, {2033, 11}, {2036, 6},
	{2039, 5}, {2042, 2}, {2044, 7}, {2047, 5}, {2050, 3},
};

/* The day in April of 清明, 1950 to 2050. */
static const int8_t qingming[YEARS] = {
	5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, /* 1950 */
	5, 5, 5, 5, 5, 5, 4, 5, 5, 5, 4, 5, 5, 5, 4, 5, 5, 5, 4, 5, /* 1970 */
	5, 5, 4, 5, 5, 5, 4, 5, 5, 5, 4, 5, 5, 5, 4, 5, 5, 5, 4, 4, /* 1990 */
	5, 5, 4, 4, 5, 5, 4, 4, 5, 5, 4, 4, 5, 5, 4, 4, 5, 5, 4, 4, /* 2010 */
	5, 5, 4, 4, 5, 5, 4, 4, 5, 5, 4, 4, 4, 5, 4, 4, 4, 5, 4, 4, /* 2030 */
	4,                                                          /* 2050 */
};

/* The day in December of 冬至, 1950 to 2050. */
static const int8_t dongzhi[YEARS] = {
	22, 23, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, /* 1950 */
	22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 21, 22, /* 1970 */
	22, 22, 21, 22, 22, 22, 21, 22, 22, 22, 21, 22, 22, 22, 21, 22, 22, 22, 21, 22, /* 1990 */
	22, 22, 21, 22, 22, 22, 21, 22, 22, 22, 21, 21, 22, 22, 21, 21, 22, 22, 21, 21, /* 2010 */
	22, 22, 21, 21, 22, 22, 21, 21, 22, 22, 21, 21, 22, 22, 21, 21, 22, 22, 21, 21, /* 2030 */
	22,                                                                             /* 2050 */
};

/* One result: the day is that date. */
static void
is_date(ht_day day, int32_t year, int32_t month, int32_t date, const char *name)
{
	int32_t y, m, d;

	if (!ok(day == ht_civil_day(year, month, date), "%s", name) && day != HT_NO_DAY)
	{
		ht_civil_date(day, &y, &m, &d);
		note("got %d-%02d-%02d, want %d-%02d-%02d", y, m, d, year, month, date);
	}
}

/* The first days and the leap months of the years above. */
static void
test_years(void)
{
	size_t next = 0;
	size_t count = sizeof leap_months / sizeof leap_months[0];
	int wrong = 0;
	int wrong_leap = 0;

	for (int32_t at = 0; at < YEARS; at++)
	{
		int32_t year = FIRST + at;
		int32_t leap = next < count && leap_months[next][0] == year ? leap_months[next++][1] : 0;

		if (ht_lunar_day(year, 1, false, 1) != ht_civil_day(year, new_years[at] / 100, new_years[at] % 100))
		{
			note("%d does not begin on %04d", year, new_years[at]);
			wrong++;
		}
		if (ht_lunar_leap(year) != leap)
		{
			note("%d has leap month %d, not %d", year, ht_lunar_leap(year), leap);
			wrong_leap++;
		}
	}
	ok(wrong == 0, "new year's days of 1950 to 2050");
	ok(wrong_leap == 0 && next == count, "leap months of 1950 to 2050");
}

/* Whether a year's months are those that were published. */
static bool
as_published(const published_year *year)
{
	ht_day want = ht_civil_day(year->year, year->month, year->day);
	const char *at = year->months;

	if (ht_lunar_leap(year->year) != year->leap)
		return false;
	for (int32_t month = 1; month <= 12; month++)
		for (int32_t leap = 0; leap <= (month == year->leap ? 1 : 0); leap++)
		{
			int32_t length;

			if (*at == '\0' || ht_lunar_month(year->year, month, leap == 1, &length) != want ||
				length != (*at == '+' ? 30 : 29))
				return false;
			want += length;
			at++;
		}
	return *at == '\0';
}

/* All months of the published table. */
static void
test_published(void)
{
	size_t count = sizeof published_years / sizeof published_years[0];
	int wrong = 0;

	for (size_t at = 0; at < count; at++)
		if (!as_published(&published_years[at]))
		{
			note("%d is not as published", published_years[at].year);
			wrong++;
		}
	ok(wrong == 0 && count == YEARS, "months of 1950 to 2050 as the Hong Kong Observatory has them");
}

/* Whether the months of a year follow one another from *day on, which becomes the day after them. */
static bool
months_follow(int32_t year, ht_day *day)
{
	ht_day first = *day;
	int32_t leap_month = ht_lunar_leap(year);

	for (int32_t month = 1; month <= 12; month++)
		for (int32_t leap = 0; leap <= (month == leap_month ? 1 : 0); leap++)
		{
			int32_t length;

			if (ht_lunar_month(year, month, leap == 1, &length) != *day || length < 29 || length > 30 ||
				ht_lunar_day(year, month, leap == 1, 1) != *day ||
				ht_lunar_day(year, month, leap == 1, length) != *day + length - 1 ||
				ht_lunar_day(year, month, leap == 1, length + 1) != HT_NO_DAY)
				return false;
			*day += length;
		}
	return leap_month > 0 ? *day - first >= 383 && *day - first <= 385
						  : *day - first >= 353 && *day - first <= 355;
}

/* The whole table: no gaps, and every year begins from January 21 to February 20. */
static void
test_order(void)
{
	ht_day day = ht_lunar_day(HT_LUNAR_FIRST, 1, false, 1);
	int wrong = 0;
	int leaps = 0;

	for (int32_t year = HT_LUNAR_FIRST; year <= HT_LUNAR_LAST; year++)
	{
		if (day < ht_civil_day(year, 1, 21) || day > ht_civil_day(year, 2, 20) || !months_follow(year, &day))
		{
			note("%d is out of order", year);
			wrong++;
			day = ht_lunar_day(year + 1, 1, false, 1);
		}
		leaps += ht_lunar_leap(year) > 0;
	}
	ok(wrong == 0, "the months of %d to %d follow one another", HT_LUNAR_FIRST, HT_LUNAR_LAST);
	ok(leaps >= 301 * 7 / 19 && leaps <= 301 * 7 / 19 + 1, "seven leap months in nineteen years");
}

/* Dates that are not. */
static void
test_none(void)
{
	static const int32_t extremes[] = {INT32_MIN, -1, 0, 13, INT32_MAX};
	int wrong = 0;
	int32_t length = 7;

	ok(ht_lunar_month(2024, 3, true, &length) == HT_NO_DAY && length == 0, "2024 has no leap month");
	length = 7;
	ok(ht_lunar_month(2023, 3, true, &length) == HT_NO_DAY && length == 0, "nor is it the third in 2023");
	ok(ht_lunar_day(2023, 2, true, 30) == HT_NO_DAY && ht_lunar_day(2023, 2, true, 29) != HT_NO_DAY,
	   "a short month has no day 30");
	ok(ht_lunar_day(1849, 12, false, 1) == HT_NO_DAY && ht_lunar_day(2151, 1, false, 1) == HT_NO_DAY &&
		   ht_lunar_leap(1849) == 0 && ht_lunar_leap(2151) == 0,
	   "years before and after the table");
	for (size_t at = 0; at < sizeof extremes / sizeof extremes[0]; at++)
	{
		int32_t x = extremes[at];

		wrong += ht_lunar_month(x, 1, false, &length) != HT_NO_DAY || length != 0;
		wrong += ht_lunar_month(2020, x, false, &length) != HT_NO_DAY || length != 0;
		wrong += ht_lunar_month(2020, x, true, &length) != HT_NO_DAY || length != 0;
		wrong += ht_lunar_leap(x) != 0;
		wrong += x != 13 && ht_lunar_day(2020, 4, true, x) != HT_NO_DAY;
		wrong += ht_solar_term(x, 6) != HT_NO_DAY;
		wrong += x != 0 && x != 13 && ht_solar_term(2020, x) != HT_NO_DAY;
	}
	ok(wrong == 0, "numbers that are no year, month, day or term");
	ok(ht_solar_term(1899, 6) == HT_NO_DAY && ht_solar_term(2101, 6) == HT_NO_DAY &&
		   ht_solar_term(2020, 24) == HT_NO_DAY,
	   "terms outside their table");
}

/* Festivals, and months on which calendars have disagreed. */
static void
test_known(void)
{
	is_date(ht_lunar_day(1949, 8, false, 10), 1949, 10, 1, "1949-10-01 was 己丑年八月初十");
	is_date(ht_lunar_day(1911, 8, false, 19), 1911, 10, 10, "the rising of 1911 was on 八月十九");
	is_date(ht_lunar_day(1890, 2, true, 1), 1890, 3, 21, "闰二月 of 1890");
	is_date(ht_lunar_day(1896, 1, false, 1), 1896, 2, 13, "new year of 1896, as in the calendar of the time");
	is_date(ht_lunar_day(1978, 8, false, 15), 1978, 9, 17, "中秋 of 1978");
	is_date(ht_lunar_day(2013, 5, false, 5), 2013, 6, 12, "端午 of 2013");
	is_date(ht_lunar_day(2017, 6, true, 1), 2017, 7, 23, "闰六月 of 2017");
	is_date(ht_lunar_day(2018, 10, false, 1), 2018, 11, 8, "month 10 of 2018");
	is_date(ht_lunar_day(2023, 12, false, 30), 2024, 2, 9, "the eve of 2024");
	is_date(ht_lunar_day(2024, 12, false, 29), 2025, 1, 28, "the eve of 2025");
	is_date(ht_lunar_day(2033, 11, true, 1), 2033, 12, 22, "闰十一月 of 2033");
	is_date(ht_lunar_day(2057, 9, false, 1), 2057, 9, 29, "month 9 of 2057");
}

/* Terms against those that were published, and their distances. */
static void
test_terms(void)
{
	int wrong = 0;
	ht_day before = HT_NO_DAY;

	for (int32_t at = 0; at < YEARS; at++)
		if (ht_solar_term(FIRST + at, 6) != ht_civil_day(FIRST + at, 4, qingming[at]) ||
			ht_solar_term(FIRST + at, 23) != ht_civil_day(FIRST + at, 12, dongzhi[at]))
		{
			note("清明 or 冬至 of %d", FIRST + at);
			wrong++;
		}
	ok(wrong == 0, "清明 and 冬至 of 1950 to 2050");
	wrong = 0;
	for (int32_t year = HT_TERM_FIRST; year <= HT_TERM_LAST; year++)
		for (int32_t term = 0; term < HT_TERMS; term++)
		{
			int32_t y, m, d;
			ht_day day = ht_solar_term(year, term);

			ht_civil_date(day, &y, &m, &d);
			if (y != year || m != term / 2 + 1 || (term % 2 == 0 ? d < 3 || d > 9 : d < 18 || d > 24) ||
				(before != HT_NO_DAY && (day - before < 14 || day - before > 17)) ||
				(term == 6 && (d < 4 || d > 6)) || (term == 23 && (d < 21 || d > 23)))
			{
				note("term %d of %d: %d-%02d-%02d", term, year, y, m, d);
				wrong++;
			}
			before = day;
		}
	ok(wrong == 0, "terms are 14 to 17 days apart, each in its days of its month");
	is_date(ht_solar_term(1979, 1), 1979, 1, 21, "大寒 of 1979, as published");
	is_date(ht_solar_term(2021, 23), 2021, 12, 21, "冬至 of 2021, a minute before midnight");
	is_date(ht_solar_term(2024, 2), 2024, 2, 4, "立春 of 2024");
}

/* The rules that tie months to terms: 冬至 lies in month 11, and no leap month has a term of the second kind. */
static void
test_rules(void)
{
	int winter = 0;
	int leaps = 0;

	for (int32_t year = HT_TERM_FIRST; year < HT_TERM_LAST; year++)
	{
		int32_t length;
		ht_day first = ht_lunar_month(year, 11, false, &length);
		ht_day solstice = ht_solar_term(year, 23);

		if (solstice < first || solstice >= first + length)
		{
			note("冬至 of %d is not in month 11", year);
			winter++;
		}
		if (ht_lunar_leap(year) == 0)
			continue;
		first = ht_lunar_month(year, ht_lunar_leap(year), true, &length);
		for (int32_t term = 1; term < 2 * HT_TERMS; term += 2)
		{
			ht_day day = ht_solar_term(year + term / HT_TERMS, term % HT_TERMS);

			if (day >= first && day < first + length)
			{
				note("term %d lies in the leap month of %d", term, year);
				leaps++;
			}
		}
	}
	ok(winter == 0, "冬至 lies in month 11");
	ok(leaps == 0, "no 中气 lies in a leap month");
}

int
main(void)
{
	test_years();
	test_published();
	test_order();
	test_none();
	test_known();
	test_terms();
	test_rules();
	return done();
}
