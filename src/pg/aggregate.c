/*
 * aggregate.c
 *		range_sum: the interval sum of bounds.
 */
#include "pg/compat.h"

#include "catalog/pg_type.h"
#include "utils/fmgrprotos.h"
#include "utils/typcache.h"

PG_FUNCTION_INFO_V1(range_sum_add);

/* Adds one pair of bounds: unbounded stays unbounded, included only where both are. */
static RangeBound
add_bounds(const RangeBound *a, const RangeBound *b)
{
	RangeBound sum = {.lower = a->lower, .infinite = a->infinite || b->infinite};

	if (sum.infinite)
		return sum;
	sum.inclusive = a->inclusive && b->inclusive;
	sum.val = DirectFunctionCall2(numeric_add, a->val, b->val);
	return sum;
}

/*
 * range_sum_add(numrange, numrange) returns numrange: every sum of a number of
 * the one and a number of the other.  An empty range has no number, nor has
 * its sum with anything.
 */
Datum
range_sum_add(PG_FUNCTION_ARGS)
{
	RangeType *a = PG_GETARG_RANGE_P(0);
	RangeType *b = PG_GETARG_RANGE_P(1);
	TypeCacheEntry *type = lookup_type_cache(NUMRANGEOID, TYPECACHE_RANGE_INFO);
	RangeBound a_lower, a_upper, b_lower, b_upper, lower, upper;
	bool a_empty, b_empty;

	range_deserialize(type, a, &a_lower, &a_upper, &a_empty);
	range_deserialize(type, b, &b_lower, &b_upper, &b_empty);
	if (a_empty || b_empty)
		PG_RETURN_RANGE_P(a_empty ? a : b);
	lower = add_bounds(&a_lower, &b_lower);
	upper = add_bounds(&a_upper, &b_upper);
	PG_RETURN_RANGE_P(ht_range(type, &lower, &upper, false));
}
