/*
 * civil.h
 *		The civil (Gregorian) calendar as numbers of days.
 *
 * A day is a number: days since 2000-01-01, as the server counts them. Years
 * before 1582 are reckoned backward by the same rule.
 */
#ifndef HT_CIVIL_H
#define HT_CIVIL_H

#include <stdbool.h>
#include <stdint.h>

/* Days since 2000-01-01. */
typedef int32_t ht_day;

/* No day: what does not exist, or lies outside the years below. */
#define HT_NO_DAY INT32_MIN

/* The years of which days are told. */
#define HT_FIRST_YEAR 1
#define HT_LAST_YEAR 9999

/* Days of a month (1 .. 12) of a year; 0 for a month that does not exist. */
extern int32_t ht_civil_month_days(int32_t year, int32_t month);

/* The day of that date, HT_NO_DAY where there is none (February 30th). */
extern ht_day ht_civil_day(int32_t year, int32_t month, int32_t day);

/* The date of a day: its year, month (1 .. 12) and day of the month (1 .. 31). */
extern void ht_civil_date(ht_day day, int32_t *year, int32_t *month, int32_t *day_of_month);

/* Day of the week: 1 Monday .. 7 Sunday. */
extern int32_t ht_civil_weekday(ht_day day);

#endif /* HT_CIVIL_H */
