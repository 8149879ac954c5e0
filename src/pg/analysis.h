/*
 * analysis.h
 *		An article's measures, dates, names and lines, read once for all functions on one row.
 */
#ifndef HT_PG_ANALYSIS_H
#define HT_PG_ANALYSIS_H

#include "pg/compat.h"

#include "relate/findings.h"

/* Gets the measures of an article, in order, a batch at a time. */
typedef void (*ht_measure_sink)(const ht_measure *measures, size_t count, void *argument);

/* The same of dates. */
typedef void (*ht_date_sink)(const ht_date *dates, size_t count, void *argument);

/* The same of mentions, of which those of one kind stand in order. */
typedef void (*ht_mention_sink)(const ht_mention *mentions, size_t count, void *argument);

/* The same of facts and projects. */
typedef void (*ht_statement_sink)(const ht_statements *statements, void *argument);

/* Gets all that is found, a piece at a time. */
typedef void (*ht_findings_sink)(const ht_findings *findings, void *argument);

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
 * against the day of publication, HT_NO_DAY for none.
 */
extern void ht_analysis_statements(Datum body, ht_day published, ht_statement_sink sink, void *argument);

/*
 * Reads an article and hands all that it finds to the sink, in one piece where
 * the article is kept.  The text of what is found lies in a copy of the article
 * that lasts as long as the call.
 */
extern void ht_analysis_findings(Datum body, ht_day published, ht_findings_sink sink, void *argument);

/* The day to which relative dates refer and on which places are named as they were. */
typedef struct ht_reference
{
	ht_day day;    /* HT_NO_DAY: none, or not looked for yet */
	Datum undated; /* the article, as long as its page has still to be looked at for the day; else 0 */
} ht_reference;

/* Starts with the arguments of a function, the article and the day of its publication, which may be null. */
extern ht_reference ht_reference_of(FunctionCallInfo fcinfo);

/*
 * The day, HT_NO_DAY where neither the argument nor the page gives one.  The
 * page is looked at once, when this is first asked for: only what needs the
 * day should ask.
 */
extern ht_day ht_reference_day(ht_reference *reference);

/* The version of a division that stands on the day. */
extern uint32_t ht_reference_division(ht_reference *reference, uint32_t division);

#endif /* HT_PG_ANALYSIS_H */
