/*
 * period.h
 *		Days of a moment in a year that is known.  Not for others than resolve.c.
 */
#ifndef HT_PERIOD_H
#define HT_PERIOD_H

#include "extract/date.h"

/* No days. */
extern const ht_period ht_no_period;

/* `days` days from a day on; none where there is no such day. */
extern ht_period ht_days_from(ht_day from, int32_t days);

/* `count` months from a month (1 .. 12, or beyond) of a year on. */
extern ht_period ht_months_from(int32_t year, int32_t month, int32_t count);

/* The same day so many months before or behind; the last of the month where that has no such day. */
extern ht_day ht_months_shift(ht_day day, int32_t count);

/* The day so many days before or behind; HT_NO_DAY where the calendar does not have it. */
extern ht_day ht_days_shift(ht_day day, int32_t count);

/* The year of a day. */
extern int32_t ht_year_of(ht_day day);

/* What the moment means in a month: a day, ten days, half of it, its edge, all of it. */
extern ht_period ht_period_in_month(ht_period month, const ht_moment *m, ht_grain *grain);

/* What the moment means in a year: a month and what is in it, a part, a feast, its edge, all of it. */
extern ht_period ht_period_in_year(int32_t year, const ht_moment *m, ht_grain *grain);

/* So many years from `first` on, or their beginning (edge 1) or end (3); their middle has no days that could be told. */
extern ht_period ht_period_of_years(int32_t first, int32_t count, uint8_t edge, ht_grain *grain);

/* A stretch of history, by its number in data/dates.tsv. */
extern ht_period ht_period_of_history(int32_t number);

#endif /* HT_PERIOD_H */
