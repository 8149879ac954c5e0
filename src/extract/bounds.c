/*
 * bounds.c
 *		From words to intervals: what each qualifier promises of its number.
 *
 * The table is that of the annotation guidelines, which take 以上, 以下 and
 * 以内 to include the number and 超过, 不足 not to, as the law defines them.
 */
#include "extract/draft.h"

const char *const ht_qualifier_names[] = {
	"exact", "plus", "nearly", "about", "over", "at_least", "under", "at_most", "range", "several", "order",
};

/* Of two words the stricter reading holds: the one with the higher rank. */
static const uint8_t rank[] = {
	[HT_EXACT] = 0, [HT_ORDER] = 1, [HT_ABOUT] = 2, [HT_AT_MOST] = 3, [HT_AT_LEAST] = 3, [HT_NEARLY] = 4,
	[HT_UNDER] = 5, [HT_OVER] = 5,  [HT_PLUS] = 6,  [HT_SEVERAL] = 7, [HT_RANGE] = 7,
};

/* The qualifier that the numeral and the marks behind it make. */
static ht_qualifier
own_qualifier(const ht_draft *d)
{
	switch (d->numeral.form)
	{
		case HT_N_RANGE: return HT_RANGE;
		case HT_N_SEVERAL: return HT_SEVERAL;
		case HT_N_PLUS: return HT_PLUS;
		case HT_N_ORDER: return d->plus ? HT_PLUS : d->about ? HT_ABOUT : HT_ORDER;
		default: return d->plus ? HT_PLUS : d->about ? HT_ABOUT : HT_EXACT;
	}
}

/* value * tenths / 10 */
static ht_status
tenths(ht_arena *arena, const ht_decimal *value, uint32_t tenths, ht_decimal *result)
{
	ht_status status = ht_decimal_multiply(arena, value, tenths, result);

	return status == HT_OK ? ht_decimal_scale(result, -1, result) : status;
}

/* Fills the bounds of a positive value. */
static ht_status
fill(ht_arena *arena, const ht_draft *d, ht_qualifier qualifier, ht_bounds *b)
{
	const ht_decimal *value = &d->numeral.value;
	ht_status status = HT_OK;

	*b = (ht_bounds){
		.low = *value,
		.high = *value,
		.has_low = true,
		.has_high = true,
		.low_included = true,
		.high_included = true,
	};
	switch (qualifier)
	{
		case HT_EXACT: break;
		case HT_PLUS:
			b->low_included = b->high_included = false;
			status = ht_decimal_next(arena, value, &b->high);
			break;
		case HT_NEARLY:
			b->high_included = false;
			status = tenths(arena, value, 9, &b->low);
			break;
		case HT_ABOUT:
			status = tenths(arena, value, 9, &b->low);
			if (status == HT_OK)
				status = tenths(arena, value, 11, &b->high);
			break;
		case HT_OVER:
			b->low_included = false;
			b->has_high = false;
			break;
		case HT_AT_LEAST: b->has_high = false; break;
		case HT_UNDER:
			b->high_included = false;
			b->has_low = false;
			break;
		case HT_AT_MOST: b->has_low = false; break;
		case HT_RANGE: b->high = d->numeral.high; break;
		case HT_SEVERAL:
			b->high = d->numeral.high;
			b->high_included = false;
			break;
		case HT_ORDER:
			b->high_included = false;
			status = ht_decimal_scale(value, 1, &b->high);
			break;
	}
	return status;
}

/* Turns the bounds of a number into those of its negative. */
static void
negate(ht_bounds *b)
{
	ht_bounds old = *b;

	b->low = old.high;
	b->high = old.low;
	b->low.negative = b->low.ndigits > 0;
	b->high.negative = b->high.ndigits > 0;
	b->has_low = old.has_high;
	b->has_high = old.has_low;
	b->low_included = old.high_included;
	b->high_included = old.low_included;
}

ht_status
ht_bounds_set(ht_arena *arena, const ht_draft *d, ht_measure *measure)
{
	ht_qualifier qualifier = own_qualifier(d);
	ht_status status;

	if (rank[d->before] > rank[qualifier])
		qualifier = d->before;
	if (rank[d->after] > rank[qualifier])
		qualifier = d->after;
	measure->qualifier = (uint8_t) qualifier;
	measure->has_value = qualifier != HT_RANGE && qualifier != HT_SEVERAL;
	measure->value = d->numeral.value;
	status = fill(arena, d, qualifier, &measure->bounds);
	if (status == HT_OK && d->negative && measure->value.ndigits > 0)
	{
		measure->value.negative = true;
		negate(&measure->bounds);
	}
	return status;
}

ht_status
ht_measure_base(const ht_measure *measure, ht_arena *arena, ht_decimal *base)
{
	const ht_unit *unit = measure->unit;
	uint64_t numerator = unit->numerator;
	ht_status status = HT_OK;

	if (!measure->has_value || numerator == 0)
		return HT_NO_MATCH;
	if (measure->has_base)
	{
		*base = measure->base;
		return HT_OK;
	}
	*base = measure->value;
	/* The factor may have more digits than one multiplication takes. */
	if (numerator > UINT32_MAX)
	{
		int32_t power = 0;

		while (numerator % 10 == 0)
		{
			numerator /= 10;
			power++;
		}
		status = ht_decimal_scale(base, power, base);
	}
	while (status == HT_OK && numerator > UINT32_MAX)
	{
		/* Split off what fits: the factors of the table have small prime factors, or none is over 2^63. */
		uint64_t factor = 2;

		while (numerator % factor != 0 || numerator / factor > UINT32_MAX)
			if (++factor > UINT16_MAX)
				return HT_OUT_OF_RANGE;
		status = ht_decimal_multiply(arena, base, (uint32_t) factor, base);
		numerator /= factor;
	}
	if (status == HT_OK && numerator != 1)
		status = ht_decimal_multiply(arena, base, (uint32_t) numerator, base);
	if (status == HT_OK && unit->denominator != 1)
		status = ht_decimal_divide(arena, base, unit->denominator, base);
	return status;
}
