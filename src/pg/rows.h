/*
 * rows.h
 *		From the engine's values to the server's datums, and rows of them.
 */
#ifndef HT_PG_ROWS_H
#define HT_PG_ROWS_H

#include "pg/compat.h"

#include "extract/date.h"
#include "extract/measure.h"
#include "funcapi.h"
#include "utils/typcache.h"

/* A set-returning function's result while it is filled. */
typedef struct ht_rows
{
	ReturnSetInfo *result;
	TypeCacheEntry *bounds_type; /* numrange, NULL before first use */
	MemoryContext scratch;       /* what rows are made of; emptied now and then */
	uint32_t count;              /* rows so far */
} ht_rows;

/* Makes the function return a set of rows of its declared type. */
extern void ht_rows_begin(ht_rows *rows, FunctionCallInfo fcinfo);

/* Adds one row.  Its datums may be left in rows->scratch. */
extern void ht_rows_put(ht_rows *rows, Datum *values, bool *nulls);

/* Frees what filling took. */
extern void ht_rows_end(ht_rows *rows);

/* A decimal as numeric; raises numeric_value_out_of_range. */
extern Datum ht_numeric_datum(const ht_decimal *value);

/* A finite numeric as a decimal, its digits in the arena; false for NaN and infinities. */
extern bool ht_numeric_decimal(Datum numeric, ht_arena *arena, ht_decimal *value);

/* A stretch of the article as int4range. */
extern Datum ht_span_datum(const ht_span *span);

/* What the words promise as numrange; `both` is its one number where both ends are the same, else 0. */
extern Datum ht_bounds_datum(ht_rows *rows, const ht_bounds *bounds, Datum both);

/*
 * What a quantity is in its base unit, 0 for null.  `value` is its value as
 * numeric, 0 where it has none.  Memory is taken from the host.
 */
extern Datum ht_base_datum(const ht_measure *m, Datum value, const ht_host *host);

/* Days as daterange, half open; HT_NO_DAY for an end without bound. */
extern Datum ht_days_datum(ht_day from, ht_day to);

/* Days as daterange; 0 where both ends are HT_NO_DAY, for which null stands. */
extern Datum ht_period_datum(const ht_period *period);

/* Bytes as text. */
extern Datum ht_text_datum(const char *bytes, size_t length);

/* Puts bytes into a column as text; null for NULL. */
extern void ht_put_text(const char *bytes, size_t length, Datum *value, bool *null);

#endif /* HT_PG_ROWS_H */
