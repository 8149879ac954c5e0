/*
 * lunar.h
 *		The Chinese lunar calendar and the 24 solar terms, from tables.
 *
 * A lunar year is named by the Gregorian year in which its first month begins:
 * lunar 2024 runs from 2024-02-10 to 2025-01-28.  It has twelve months of 29
 * or 30 days, or thirteen: a leap month stands behind the month whose number
 * it has.  Days are those of China, as of the calendar that was in force; of
 * days to come, as published or computed (data/lunar_corrections.tsv says
 * which are doubtful).
 *
 * Sources: data/lunar.tsv (ICU) with data/lunar_corrections.tsv, and
 * data/solar_terms.tsv (computed) with data/solar_term_corrections.tsv.
 *
 * Every function takes any numbers.
 */
#ifndef HT_LUNAR_H
#define HT_LUNAR_H

#include "base/civil.h"

/* The lunar years that are told of. */
#define HT_LUNAR_FIRST 1850
#define HT_LUNAR_LAST 2150

/*
 * The first day of a month (1 .. 12; with `leap`, the leap month of that
 * number) of a lunar year; its days, 29 or 30, in *length.  HT_NO_DAY and a
 * length of 0 where there is no such month, or the year is not told of.
 */
extern ht_day ht_lunar_month(int32_t year, int32_t month, bool leap, int32_t *length);

/* The number of the leap month of a lunar year, 1 .. 12; 0 where it has none or is not told of. */
extern int32_t ht_lunar_leap(int32_t year);

/* The day of that lunar date; HT_NO_DAY where there is none (day 30 of a short month). */
extern ht_day ht_lunar_day(int32_t year, int32_t month, bool leap, int32_t day);

/* The Gregorian years whose solar terms are told. */
#define HT_TERM_FIRST 1900
#define HT_TERM_LAST 2100

/* Solar terms in the order of the Gregorian year, two a month. */
#define HT_TERMS 24

/*
 * The day of a solar term (0 = 小寒, in January, .. 6 = 清明 .. 23 = 冬至, in
 * December) in a Gregorian year; HT_NO_DAY where there is no such term, or the
 * year is not told of.
 */
extern ht_day ht_solar_term(int32_t year, int32_t term);

#endif /* HT_LUNAR_H */
