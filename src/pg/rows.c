/*
 * rows.c
 *		Datums and rows.
 */
#include "pg/rows.h"

#include "catalog/pg_type.h"
#include "pg/host.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

/* Most decimals that a coefficient in `small` is divided by on the fast way. */
#define FAST_SCALE 16

/* Rows after which their memory is emptied. */
#define ROWS_TO_EMPTY 32

void
ht_rows_begin(ht_rows *rows, FunctionCallInfo fcinfo)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	/* The caller's row type is at hand where it has one: looking ours up costs more than a short article. */
	InitMaterializedSRF(fcinfo, result != NULL && IsA(result, ReturnSetInfo) && result->expectedDesc != NULL
									? MAT_SRF_USE_EXPECTED_DESC
									: 0);
	rows->result = result;
	rows->bounds_type = NULL;
	rows->count = 0;
	rows->scratch = AllocSetContextCreate(CurrentMemoryContext, "hometown row", ALLOCSET_SMALL_SIZES);
}

void
ht_rows_put(ht_rows *rows, Datum *values, bool *nulls)
{
	tuplestore_putvalues(rows->result->setResult, rows->result->setDesc, values, nulls);
	/* Emptying the memory costs as much as a datum: not after every row. */
	if (++rows->count % ROWS_TO_EMPTY == 0)
		MemoryContextReset(rows->scratch);
}

void
ht_rows_end(ht_rows *rows)
{
	MemoryContextDelete(rows->scratch);
}

Datum
ht_numeric_datum(const ht_decimal *value)
{
	char *text;
	int64 small = value->negative ? -(int64) value->small : (int64) value->small;

	if (value->digits == NULL)
	{
		int64 product = small;
		int32_t power = value->exponent;

		while (power > 0 && !pg_mul_s64_overflow(product, 10, &product))
			power--;
		if (power == 0)
			return NumericGetDatum(int64_to_numeric(product));
		if (power < 0 && power >= -FAST_SCALE)
			return NumericGetDatum(int64_div_fast_to_numeric(small, -power));
	}
	text = palloc(ht_decimal_text_size(value));
	ht_decimal_write(value, text);
	return DirectFunctionCall3(numeric_in, CStringGetDatum(text), ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

bool
ht_numeric_decimal(Datum numeric, ht_arena *arena, ht_decimal *value)
{
	char *text = DatumGetCString(DirectFunctionCall1(numeric_out, numeric));
	uint8_t *digits = (uint8_t *) palloc(strlen(text) + 1);
	size_t count = 0;
	int32_t exponent = 0;
	bool point = false;
	const char *p = text + (*text == '-');

	if (*p < '0' || *p > '9')
		return false;
	for (; *p != '\0'; p++)
	{
		if (*p == '.')
			point = true;
		else
		{
			digits[count++] = (uint8_t) (*p - '0');
			exponent -= point;
		}
	}
	ht_check(ht_decimal_from_digits(arena, digits, count, exponent, value));
	value->negative = *text == '-' && value->ndigits > 0;
	pfree(digits);
	pfree(text);
	return true;
}

/* One end of a range; an infinite one where there is no value. */
static RangeBound
range_end(bool exists, Datum value, bool included, bool is_lower)
{
	RangeBound end;

	end.val = value;
	end.infinite = !exists;
	end.inclusive = exists && included;
	end.lower = is_lower;
	return end;
}

/*
 * A range over a type of four bytes as it is stored: the server's general way
 * takes longer than all else in a row. `from` is included and `to` is not, so
 * it is canonical; INT32_MIN stands for no bound.
 */
static Datum
int_range(Oid type, int32 from, int32 to)
{
	struct
	{
		RangeType head;
		int32 ends[2];
		char flags;
	} *range = palloc0(sizeof(*range));
	char *end = (char *) range->ends;
	char flags = 0;

	range->head.rangetypid = type;
	if (from == INT32_MIN)
		flags |= RANGE_LB_INF;
	else
	{
		flags |= RANGE_LB_INC;
		memcpy(end, &from, sizeof(from));
		end += sizeof(from);
	}
	if (to == INT32_MIN)
		flags |= RANGE_UB_INF;
	else
	{
		memcpy(end, &to, sizeof(to));
		end += sizeof(to);
	}
	/* The flags are the last byte. */
	*end++ = flags;
	SET_VARSIZE(range, end - (char *) range);
	return PointerGetDatum(range);
}

Datum
ht_span_datum(const ht_span *span)
{
	return int_range(INT4RANGEOID, (int32) span->start, (int32) span->stop);
}

Datum
ht_base_datum(const ht_measure *m, Datum value, const ht_host *host)
{
	ht_arena arena;
	ht_decimal base;
	ht_status status;

	if (m->has_value && !m->has_base && m->unit->numerator == 1 && m->unit->denominator == 1)
		return value;
	ht_arena_init(&arena, host);
	status = ht_measure_base(m, &arena, &base);
	if (status == HT_NO_MEMORY)
		ht_check(status);
	/* A base value that numeric cannot hold is as unknown as one without a factor. */
	return status == HT_OK ? ht_numeric_datum(&base) : 0;
}

Datum
ht_days_datum(ht_day from, ht_day to)
{
	StaticAssertStmt(HT_NO_DAY == INT32_MIN, "no day is no bound");
	return int_range(DATERANGEOID, from, to);
}

Datum
ht_period_datum(const ht_period *period)
{
	if (period->from == HT_NO_DAY && period->to == HT_NO_DAY)
		return 0;
	return ht_days_datum(period->from, period->to);
}

Datum
ht_bounds_datum(ht_rows *rows, const ht_bounds *bounds, Datum both)
{
	Datum low = both;
	Datum high = both;
	RangeBound first;
	RangeBound last;

	if (both == 0 && bounds->has_low)
		low = ht_numeric_datum(&bounds->low);
	if (both == 0 && bounds->has_high)
		high = ht_numeric_datum(&bounds->high);
	if (rows->bounds_type == NULL)
		rows->bounds_type = lookup_type_cache(NUMRANGEOID, TYPECACHE_RANGE_INFO);
	first = range_end(bounds->has_low, low, bounds->low_included, true);
	last = range_end(bounds->has_high, high, bounds->high_included, false);
	return RangeTypePGetDatum(ht_range(rows->bounds_type, &first, &last, false));
}

Datum
ht_text_datum(const char *bytes, size_t length)
{
	return PointerGetDatum(cstring_to_text_with_len(bytes, (int) length));
}

void
ht_put_text(const char *bytes, size_t length, Datum *value, bool *null)
{
	*null = bytes == NULL;
	if (!*null)
		*value = ht_text_datum(bytes, length);
}
