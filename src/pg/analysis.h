/*
 * analysis.h
 *		An article's measures and dates, read once for all functions on one row.
 */
#ifndef HT_PG_ANALYSIS_H
#define HT_PG_ANALYSIS_H

#include "pg/compat.h"

#include "extract/date.h"
#include "extract/measure.h"

/* Gets the measures of an article, in order, a batch at a time. */
typedef void (*ht_measure_sink)(const ht_measure *measures, size_t count, void *argument);

/* The same of dates. */
typedef void (*ht_date_sink)(const ht_date *dates, size_t count, void *argument);

/*
 * Reads an article and hands its measures of the wanted kinds (HT_M_ bits;
 * other kinds may be among them) to the sink.  The article last read is kept,
 * up to a size, so that the next function on the same row need not read it
 * again; a longer one goes by in batches and leaves nothing behind.
 */
extern void ht_analysis_measures(const text *body, uint8_t wanted, ht_measure_sink sink, void *argument);

/* Reads an article and hands its dates to the sink; the same holds. */
extern void ht_analysis_dates(const text *body, ht_date_sink sink, void *argument);

#endif /* HT_PG_ANALYSIS_H */
