/*
 * figures.h
 *		Arabic figures that are no numbers: dates, times, telephone numbers,
 *		versions, ratios, and digits inside names such as 5G or COVID-19.
 */
#ifndef HT_FIGURES_H
#define HT_FIGURES_H

#include "lex/numeral.h"

/*
 * Whether the figures that begin at `at` are no number of their own.  If so,
 * *next is behind all that belongs to them.  Linear in what it passes.
 */
extern bool ht_figures_skip(const ht_chars *t, uint32_t at, uint32_t *next);

#endif /* HT_FIGURES_H */
