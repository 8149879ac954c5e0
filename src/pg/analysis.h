/*
 * analysis.h
 *		An article's measures, dates and names, read once for all functions on one row.
 */
#ifndef HT_PG_ANALYSIS_H
#define HT_PG_ANALYSIS_H

#include "pg/compat.h"

#include "extract/date.h"
#include "extract/measure.h"
#include "extract/mention.h"
#include "relate/statement.h"

/* Gets the measures of an article, in order, a batch at a time. */
typedef void (*ht_measure_sink)(const ht_measure *measures, size_t count, void *argument);

/* The same of dates. */
typedef void (*ht_date_sink)(const ht_date *dates, size_t count, void *argument);

/* The same of mentions, of which those of one kind stand in order. */
typedef void (*ht_mention_sink)(const ht_mention *mentions, size_t count, void *argument);

/* The same of facts and projects. */
typedef void (*ht_statement_sink)(const ht_statements *statements, void *argument);

/*
 * Reads an article and hands its measures of the wanted kinds (HT_M_ bits;
 * other kinds may be among them) to the sink.  The article last read is kept,
 * up to a size, so that the next function on the same row need not read it
 * again; a longer one goes by in batches and leaves nothing behind.  `body` is
 * the text as the function got it: one that a table keeps elsewhere is fetched
 * only where it is not the last one.
 */
extern void ht_analysis_measures(Datum body, uint8_t wanted, ht_measure_sink sink, void *argument);

/* Reads an article and hands its dates to the sink; the same holds. */
extern void ht_analysis_dates(Datum body, ht_date_sink sink, void *argument);

/* Reads an article and hands its mentions of the wanted kinds (HT_N_ bits) to the sink, as with measures. */
extern void ht_analysis_mentions(Datum body, uint8_t wanted, ht_mention_sink sink, void *argument);

/*
 * Reads an article and hands its facts and projects to the sink, dates told
 * against the day of publication (HT_NO_DAY: the article's own).
 */
extern void ht_analysis_statements(Datum body, ht_day published, ht_statement_sink sink, void *argument);

/*
 * The day on which an article says that it was published, HT_NO_DAY where it
 * says none: looked for once, too, in one that is kept.
 */
extern ht_day ht_analysis_day(Datum body);

#endif /* HT_PG_ANALYSIS_H */
