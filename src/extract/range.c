/*
 * range.c
 *		Two numerals that bound one number: 3-5亿元, 5%至8%, 三到五个.
 */
#include "extract/draft.h"
#include "extract/figures.h"

#define C_TO 0x81F3    /* 至 */
#define C_UNTIL 0x5230 /* 到 */

/* Behind the connector at `at`; `at` itself where there is none. */
static uint32_t
behind_connector(const ht_chars *t, uint32_t at)
{
	switch (ht_char(t, at))
	{
		case 0x2014: /* a dash alone; two are punctuation */
			return ht_char(t, at + 1) == 0x2014 ? at : at + 1;
		case '-': return ht_char(t, at + 1) == '-' ? at : at + 1;
		case 0x2013:
		case '~':
		case C_TO:
		case C_UNTIL: return at + 1;
		default: return at;
	}
}

/* Whether the text tells a change and no range: 由58个至35个, 从3亿元到5亿元. */
static bool
is_change(const ht_chars *t, uint32_t floor, const ht_draft *first, const ht_draft *second)
{
	uint32_t connector = ht_char(t, first->stop);
	uint32_t before = first->start > floor ? t->ch[first->start - 1] : 0;

	if (connector != C_TO && connector != C_UNTIL)
		return false;
	if (before != 0x4ECE && before != 0x7531 && before != 0x81EA) /* 从 由 自 */
		return false;
	return ht_char(t, second->stop) != 0x4E0D; /* 不等 */
}

/* The power of ten by which the ratio behind a number scales it: 5-8%, 三到五成. */
static int32_t
ratio_power(const ht_chars *t, const ht_draft *d)
{
	if (d->points)
		return ht_char(t, d->stop - 2) == 0x5206 ? -2 : -4;
	switch (ht_char(t, d->numeral_stop - 1))
	{
		case '%': return -2;
		case 0x2030: return -3;
		case 0x2031: return -4;
		case 0x6210: /* 成 */ return -1;
		default: return 0;
	}
}

/* Whether the draft is 百分之X: a bare number behind it is a percentage too. */
static bool
is_hundredths(const ht_chars *t, const ht_draft *d)
{
	return d->kind == HT_M_PERCENTAGE && ht_char(t, d->numeral.start) == 0x767E &&
		   ht_char(t, d->numeral.start + 1) == 0x5206;
}

/* Gives the first number the magnitude or the scale that only the second shows. */
static ht_status
share(const ht_chars *t, ht_draft *first, const ht_draft *second)
{
	int32_t power = 0;

	if (first->kind == HT_M_NUMBER && !first->numeral.group)
	{
		bool bare = first->numeral.power == 0 && !first->numeral.magnitude;

		/* 3-5亿; 三十到五十万, where 万 alone is shared */
		if (bare || (!first->numeral.arabic && second->numeral.group))
			power = second->numeral.power;
		if (first->numeral.lone && power == 0 && second->numeral.value.ndigits == 1 &&
			second->kind != HT_M_PERCENTAGE)
			power = second->numeral.value.exponent;
	}
	if (first->kind == HT_M_NUMBER && second->kind == HT_M_PERCENTAGE)
	{
		power = ratio_power(t, second);
		if (power == 0)
			return HT_NO_MATCH;
	}
	return power == 0 ? HT_OK : ht_decimal_scale(&first->numeral.value, power, &first->numeral.value);
}

/* Whether both numbers count the same. */
static bool
is_alike(const ht_draft *first, const ht_draft *second)
{
	if (first->kind == HT_M_NUMBER)
		return second->kind != HT_M_NUMBER || second->numeral.group || first->numeral.group;
	if (first->kind != second->kind)
		return false;
	switch (first->kind)
	{
		case HT_M_AMOUNT: return first->currency == second->currency;
		case HT_M_PERCENTAGE: return first->points == second->points;
		default: return first->unit == second->unit;
	}
}

/* Reads the second number and what it measures. */
static ht_status
read_second(const ht_chars *t, uint32_t at, ht_draft *second)
{
	uint32_t next;
	ht_word word = ht_lexicon_at_of(t->ch, at, t->end, HT_W_NOT_NUMBER);
	ht_status status;

	if (at < t->end && t->cls[at] == HT_C_DIGIT && ht_figures_skip(t, at, &next))
		return HT_NO_MATCH;
	*second = (ht_draft){.kind = HT_M_NUMBER};
	status = ht_numeral_read(t, at, &second->numeral);
	if (status != HT_OK)
		return status == HT_OUT_OF_RANGE ? HT_NO_MATCH : status;
	if (word.length > 0 && at + word.length >= second->numeral.stop)
		return HT_NO_MATCH;
	second->start = second->number_start = at;
	second->stop = second->numeral_stop = second->number_stop = second->numeral.stop;
	status = ht_suffix_read(t, second);
	second->unit_stop = second->stop;
	if (status == HT_OK && second->numeral.form != HT_N_EXACT)
		return HT_NO_MATCH;
	return status == HT_OUT_OF_RANGE ? HT_NO_MATCH : status;
}

ht_status
ht_range_read(const ht_chars *t, uint32_t floor, const ht_draft *first, ht_draft *result)
{
	ht_draft low = *first;
	uint32_t at = behind_connector(t, first->stop);
	ht_status status;

	if (at == first->stop || first->numeral.form != HT_N_EXACT || first->plus || first->about || first->half)
		return HT_NO_MATCH;
	status = read_second(t, at, result);
	if (status != HT_OK)
		return status;
	if (is_hundredths(t, first) && result->kind == HT_M_NUMBER && !result->numeral.group)
	{
		status = ht_decimal_scale(&result->numeral.value, -2, &result->numeral.value);
		if (status != HT_OK)
			return status;
		result->kind = HT_M_PERCENTAGE;
	}
	if (result->plus || result->about || result->half || !is_alike(first, result) ||
		ht_is_calendar(t, result, false) || is_change(t, floor, first, result))
		return HT_NO_MATCH;
	status = share(t, &low, result);
	if (status != HT_OK)
		return status;
	if (ht_decimal_compare(&low.numeral.value, &result->numeral.value) >= 0)
		return HT_NO_MATCH;
	result->numeral.high = result->numeral.value;
	result->numeral.value = low.numeral.value;
	result->numeral.form = HT_N_RANGE;
	result->numeral.start = first->numeral.start;
	result->numeral.stop = result->numeral_stop;
	result->numeral.arabic = first->numeral.arabic;
	result->numeral.lone = false;
	result->numeral.figures = 0;
	result->start = first->start;
	result->number_start = first->number_start;
	return HT_OK;
}
