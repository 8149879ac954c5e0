/*
 * count.c
 *		The small numbers of dates, and what joins them.
 */
#include "extract/moment.h"

#include "lex/section.h"

/* Days or months side by side at most: 3、4、5日. */
#define MOST_LISTED 8

/* Reads Arabic figures: at most four. */
static bool
read_figures(const ht_reading *r, uint32_t at, ht_count *count)
{
	const ht_chars *t = &r->chars;
	uint32_t p = at;

	while (p < t->end && t->cls[p] == HT_C_DIGIT)
	{
		if (p - at == 4)
			return false;
		count->value = count->value * 10 + (int32_t) (t->ch[p] - '0');
		p++;
	}
	count->stop = p;
	count->digits = p - at;
	count->arabic = true;
	count->zero = count->digits > 1 && t->ch[at] == '0';
	return true;
}

/* A decimal of at most four figures as a number; false for others. */
static bool
small_number(const ht_decimal *decimal, int32_t *number)
{
	int64_t value = (int64_t) decimal->small;

	if (decimal->digits != NULL || decimal->ndigits > 4 || decimal->exponent > 3 || decimal->exponent < 0)
		return false;
	for (int32_t i = 0; i < decimal->exponent; i++)
		value *= 10;
	*number = (int32_t) value;
	return value <= 9999;
}

bool
ht_count_read(const ht_reading *r, uint32_t at, ht_count *count)
{
	const ht_chars *t = &r->chars;
	uint8_t cls = at < t->end ? t->cls[at] : HT_C_OTHER;
	ht_numeral n;

	*count = (ht_count){.stop = at};
	if (cls == HT_C_DIGIT)
		return read_figures(r, at, count);
	if ((cls != HT_C_HAN_DIGIT && cls != HT_C_HAN_UNIT) || ht_numeral_read(t, at, &n) != HT_OK || n.point)
		return false;
	count->stop = n.stop;
	if (n.form != HT_N_EXACT)
	{
		count->vague = true;
		if (n.form == HT_N_RANGE && small_number(&n.value, &count->low))
			(void) small_number(&n.high, &count->high);
		return true;
	}
	if (!small_number(&n.value, &count->value))
		return false;
	count->digits = n.row ? n.figures : 0;
	count->zero = n.row && ht_numeral_char_of(t->ch[at]).value == 0;
	return true;
}

uint32_t
ht_between_read(const ht_reading *r, uint32_t at)
{
	static const uint16_t signs[] = {'-',    '~',    0x2012, 0x2013, 0x2014,          0x2015,
									 0x2212, 0x301C, 0x2500, 0x2011, 0x81F3 /* 至 */, 0x5230 /* 到 */};
	uint32_t p = at;

	if (ht_at(r, p) == ' ')
		p++;
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (ht_at(r, p) == signs[i])
		{
			/* A dash in Chinese is two characters wide. */
			p += signs[i] == 0x2014 && ht_at(r, p + 1) == 0x2014 ? 2 : 1;
			return ht_at(r, p) == ' ' ? p + 1 : p;
		}
	return at;
}

uint32_t
ht_counted_read(const ht_reading *r, uint32_t at, uint32_t unit, uint32_t other, ht_count *c, bool *shared)
{
	ht_count second;
	uint32_t next;

	*shared = false;
	if (!ht_count_read(r, at, c) || c->vague || ht_at(r, at) == HT_LIANG)
		return at;
	if (ht_at(r, c->stop) == unit || ht_at(r, c->stop) == other)
		return c->stop + 1;
	next = ht_between_read(r, c->stop);
	if (next == c->stop || !ht_count_read(r, next, &second) || second.vague || second.value <= c->value ||
		(ht_at(r, second.stop) != unit && ht_at(r, second.stop) != other) ||
		(second.value > HT_MOST_DAYS && unit != C_YEAR) ||
		ht_lexicon_time_hides(r->chars.ch, second.stop, r->chars.end))
		return at;
	*shared = true;
	return c->stop;
}

uint32_t
ht_listed_read(const ht_reading *r, uint32_t at, uint32_t unit, ht_count *c)
{
	uint32_t p = at;

	for (int count = 0; count < MOST_LISTED; count++)
	{
		ht_count next;
		uint32_t sign;

		if (!ht_count_read(r, p, &next) || next.vague || next.value > HT_MOST_DAYS)
			return at;
		if (count == 0)
			*c = next;
		sign = ht_at(r, next.stop);
		if (sign == unit)
			return count == 0 ? at : c->stop;
		if (sign != 0x3001 && sign != 0x548C && sign != 0x53CA) /* 、 和 及 */
			return at;
		p = next.stop + 1;
	}
	return at;
}
