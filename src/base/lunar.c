/*
 * lunar.c
 *		Looks up lunar months and solar terms.
 */
#include "base/lunar.h"

/*
 * years[]: a lunar year as bits.  0 to 12: whether the first, second ..
 * thirteenth month is long, 30 days; 13 to 16: the number of the leap month,
 * or 0; from 17 on: the days from January 1st to the first day.
 *
 * terms[]: the day of the month on which a term falls; two terms in a month.
 */
#include "base/lunar.inc"

#define LEAP_SHIFT 13
#define LEAP_MASK 0xf
#define FIRST_SHIFT 17

/* Days of the month at a place in the year, from 0. */
static int32_t
length_at(uint32_t year, int32_t place)
{
	return 29 + (int32_t) (year >> place & 1);
}

int32_t
ht_lunar_leap(int32_t year)
{
	if (year < HT_LUNAR_FIRST || year > HT_LUNAR_LAST)
		return 0;
	return (int32_t) (years[year - HT_LUNAR_FIRST] >> LEAP_SHIFT & LEAP_MASK);
}

ht_day
ht_lunar_month(int32_t year, int32_t month, bool leap, int32_t *length)
{
	int32_t leap_month = ht_lunar_leap(year);
	int32_t place;
	uint32_t packed;
	ht_day first;

	*length = 0;
	if (year < HT_LUNAR_FIRST || year > HT_LUNAR_LAST || month < 1 || month > 12 ||
		(leap && month != leap_month))
		return HT_NO_DAY;
	packed = years[year - HT_LUNAR_FIRST];
	place = leap || (leap_month != 0 && month > leap_month) ? month : month - 1;
	first = ht_civil_day(year, 1, 1) + (int32_t) (packed >> FIRST_SHIFT);
	for (int32_t before = 0; before < place; before++)
		first += length_at(packed, before);
	*length = length_at(packed, place);
	return first;
}

ht_day
ht_lunar_day(int32_t year, int32_t month, bool leap, int32_t day)
{
	int32_t length;
	ht_day first = ht_lunar_month(year, month, leap, &length);

	/* of a month that does not exist the length is 0 */
	if (day < 1 || day > length)
		return HT_NO_DAY;
	return first + day - 1;
}

ht_day
ht_solar_term(int32_t year, int32_t term)
{
	if (year < HT_TERM_FIRST || year > HT_TERM_LAST || term < 0 || term >= HT_TERMS)
		return HT_NO_DAY;
	return ht_civil_day(year, term / 2 + 1, terms[year - HT_TERM_FIRST][term]);
}
