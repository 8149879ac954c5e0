/*
 * The civil calendar against itself, day by day, and against days that are known.
 */
#include "base/civil.h"
#include "tap.h"

/* Walks from 0001-01-01 to 9999-12-31; every day follows the one before it. */
static bool
every_day_follows(void)
{
	ht_day day = ht_civil_day(HT_FIRST_YEAR, 1, 1);
	int32_t weekday = 1; /* 0001-01-01 was a Monday */

	for (int32_t year = HT_FIRST_YEAR; year <= HT_LAST_YEAR; year++)
		for (int32_t month = 1; month <= 12; month++)
			for (int32_t date = 1; date <= ht_civil_month_days(year, month); date++)
			{
				int32_t y, m, d;

				ht_civil_date(day, &y, &m, &d);
				if (ht_civil_day(year, month, date) != day || y != year || m != month || d != date ||
					ht_civil_weekday(day) != weekday)
				{
					note("%d-%d-%d is day %d, not %d", year, month, date, ht_civil_day(year, month, date),
						 day);
					return false;
				}
				day++;
				weekday = weekday % 7 + 1;
			}
	return true;
}

int
main(void)
{
	ok(every_day_follows(), "3652059 days follow one another");
	ok(ht_civil_day(2000, 1, 1) == 0, "the server's day 0");
	ok(ht_civil_day(1970, 1, 1) == -10957, "the day 0 of others");
	ok(ht_civil_weekday(ht_civil_day(1949, 10, 1)) == 6, "1949-10-01 was a Saturday");
	ok(ht_civil_day(2023, 2, 29) == HT_NO_DAY, "no leap day in 2023");
	ok(ht_civil_day(1900, 2, 29) == HT_NO_DAY, "none in 1900");
	ok(ht_civil_day(2000, 2, 29) != HT_NO_DAY, "one in 2000");
	ok(ht_civil_day(2016, 4, 31) == HT_NO_DAY && ht_civil_day(2016, 13, 1) == HT_NO_DAY &&
		   ht_civil_day(2016, 0, 1) == HT_NO_DAY && ht_civil_day(2016, 1, 0) == HT_NO_DAY &&
		   ht_civil_day(0, 1, 1) == HT_NO_DAY && ht_civil_day(10000, 1, 1) == HT_NO_DAY &&
		   ht_civil_day(INT32_MAX, 1, 1) == HT_NO_DAY,
	   "what no calendar has is no day");
	return done();
}
