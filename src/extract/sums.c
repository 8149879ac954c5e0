/*
 * sums.c
 *		Sums of parts that are one number: 50元6角3分, 2小时30分, 1公里200米.
 */
#include "extract/draft.h"

#define C_HUNDRED 0x767E /* 百 */
#define C_PART 0x5206    /* 分 */
#define C_BLOCK 0x5757   /* 块 */

static const uint32_t minute_word[] = {C_PART, 0x949F}; /* 分钟 */

/* Adds a smaller unit's share to the sum in base units, which stays exact where the value cannot: 1小时20分. */
static ht_status
add_to_base(const ht_chars *t, ht_draft *d, const ht_numeral *part, const ht_unit *smaller)
{
	ht_decimal base = part->value;
	ht_status status = HT_OK;

	if (!d->has_base)
		status = ht_decimal_multiply(t->arena, &d->numeral.value, (uint32_t) d->unit->numerator, &d->base);
	d->has_base = true;
	if (status == HT_OK)
		status = ht_decimal_multiply(t->arena, &base, (uint32_t) smaller->numerator, &base);
	if (status == HT_OK && smaller->denominator != 1)
		status = ht_decimal_divide(t->arena, &base, smaller->denominator, &base);
	if (status == HT_OK)
		status = ht_decimal_add(t->arena, &d->base, &base, &d->base);
	return status;
}

/* Adds a smaller part of the same sum to the value: 30分 to 2小时, 6角 to 50元. */
static ht_status
add_part(const ht_chars *t, ht_draft *d, const ht_numeral *part, uint64_t numerator, uint64_t denominator,
		 int32_t power)
{
	ht_decimal value = part->value;
	ht_status status = HT_OK;

	if (numerator != 1)
		status = ht_decimal_multiply(t->arena, &value, (uint32_t) numerator, &value);
	if (status == HT_OK && denominator != 1)
		status = ht_decimal_divide(t->arena, &value, denominator, &value);
	if (status == HT_OK)
		status = ht_decimal_scale(&value, power, &value);
	if (status == HT_OK)
		status = ht_decimal_add(t->arena, &d->numeral.value, &value, &d->numeral.value);
	return status;
}

/* Whether a sum can go on behind the draft: it is exact so far. */
bool
ht_is_summable(const ht_draft *d)
{
	return d->numeral.form == HT_N_EXACT && !d->plus && !d->about && !d->half && !d->numeral.point;
}

/* Reads 角 and 分 behind 元: 50元6角3分. */
ht_status
ht_sum_coins(const ht_chars *t, ht_draft *d)
{
	int32_t last = 0;

	while (ht_is_summable(d))
	{
		ht_numeral part;
		const ht_entry *entry;
		const ht_currency *currency;
		uint32_t at = ht_char(t, d->stop) == 0x96F6 ? d->stop + 1 : d->stop; /* 12元零5分 */
		ht_status status = ht_numeral_read(t, at, &part);

		if (status == HT_NO_MEMORY)
			return status;
		if (status != HT_OK || part.form != HT_N_EXACT || part.point || part.group)
			return HT_OK;
		entry = ht_meaning(t, part.stop, HT_W_CURRENCY);
		if (entry == NULL)
		{
			/* 3块5: a digit alone counts 角 */
			if (ht_char(t, d->stop - 1) != C_BLOCK || part.stop - d->stop != 1 ||
				ht_meaning(t, part.stop, HT_W_UNIT) != NULL || last != 0)
				return HT_OK;
			d->stop = part.stop;
			return add_part(t, d, &part, 1, 1, -1);
		}
		currency = &ht_currencies[entry->payload];
		if (currency->scale >= last)
			return HT_OK;
		last = (int32_t) currency->scale;
		status = add_part(t, d, &part, 1, 1, last);
		if (status != HT_OK)
			return status;
		d->stop = part.stop + ht_entry_take(entry);
	}
	return HT_OK;
}

/* Reads the smaller units of a sum: 2小时30分, 1公里200米. */
ht_status
ht_sum_parts(const ht_chars *t, ht_draft *d)
{
	const ht_unit *unit = d->unit;
	const ht_unit *larger = unit;

	while (ht_is_summable(d) && (unit->flags & HT_U_PART || unit->dimension == HT_D_DURATION))
	{
		ht_numeral part;
		const ht_entry *entry;
		const ht_unit *smaller;
		uint32_t at = d->stop;
		ht_status status;

		if (ht_char(t, at) == 0x96F6) /* 一年零三个月 */
			at++;
		status = ht_numeral_read(t, at, &part);
		if (status == HT_NO_MEMORY)
			return status;
		if (status != HT_OK || part.form != HT_N_EXACT || part.group)
			return HT_OK;
		/* 分 is a minute behind hours */
		if (ht_char(t, part.stop) == C_PART && unit->dimension == HT_D_DURATION && unit->numerator == 3600 &&
			ht_char(t, part.stop + 1) != C_HUNDRED)
		{
			ht_word word = ht_lexicon_at(t->ch, part.stop, t->end);

			if (word.length == 1)
			{
				status = add_to_base(t, d, &part, ht_unit_named(minute_word));
				if (status == HT_OK)
					status = add_part(t, d, &part, 1, 60, 0);
				if (status != HT_OK)
					return status;
				d->stop = part.stop + 1;
				larger = ht_unit_named(minute_word);
				continue;
			}
		}
		entry = ht_meaning(t, part.stop, HT_W_UNIT);
		if (entry == NULL)
			return HT_OK;
		smaller = &ht_units[entry->payload];
		if (smaller->dimension != unit->dimension || smaller->base == NULL || unit->base == NULL ||
			smaller->base[0] != unit->base[0] || (smaller->flags & HT_U_PART) == 0 ||
			unit->denominator != 1 || unit->numerator == 0 || smaller->numerator == 0 ||
			(unsigned __int128) smaller->numerator * larger->denominator >=
				(unsigned __int128) larger->numerator * smaller->denominator)
			return HT_OK;
		/* 3年5月 is a date's doing, 2年3个月 a length */
		if (smaller->flags & HT_U_CALENDAR && smaller->base[0] == 'm')
			return HT_OK;
		if (unit->numerator > UINT32_MAX || smaller->numerator > UINT32_MAX)
			return HT_OK;
		status = add_to_base(t, d, &part, smaller);
		if (status == HT_OK)
			status = add_part(t, d, &part, smaller->numerator, unit->numerator * smaller->denominator, 0);
		if (status != HT_OK)
			return status;
		d->stop = part.stop + ht_entry_take(entry);
		larger = smaller;
	}
	return HT_OK;
}
