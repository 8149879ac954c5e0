/*
 * arabic.c
 *		Numerals that begin with Arabic figures: 1,234.5万, 3亿2千万, 13万2.
 */
#include "lex/chain.h"
#include "lex/lexicon.h"

static inline bool
is_digit(const ht_chars *t, uint32_t at)
{
	return at < t->end && t->cls[at] == HT_C_DIGIT;
}

/* Where comma groups of three digits end that begin at `at`; `at` where there are none. */
static uint32_t
grouped_end(const ht_chars *t, uint32_t at, uint32_t first_stop)
{
	uint32_t p = first_stop;

	if (first_stop - at > 3)
		return first_stop;
	while (ht_char_at(t, p) == ',' && t->cls[p] != HT_C_WIDE_COMMA && is_digit(t, p + 1) &&
		   is_digit(t, p + 2) && is_digit(t, p + 3) && !is_digit(t, p + 4))
		p += 4;
	return p;
}

/* Collects the digits of ch[from .. to), commas and the point left out, into a decimal. */
static ht_status
collect(const ht_chars *t, uint32_t from, uint32_t to, int32_t exponent, ht_decimal *value)
{
	uint8_t *digits;
	size_t count = 0;

	if (to - from <= HT_SMALL_DIGITS)
	{
		uint64_t small = 0;

		for (uint32_t p = from; p < to; p++)
			if (t->cls[p] == HT_C_DIGIT)
				small = small * 10 + (t->ch[p] - '0');
		*value = ht_decimal_from_small(small, exponent);
		return HT_OK;
	}
	digits = ht_arena_alloc(t->arena, to - from);
	if (digits == NULL)
		return HT_NO_MEMORY;
	for (uint32_t p = from; p < to; p++)
		if (t->cls[p] == HT_C_DIGIT)
			digits[count++] = (uint8_t) (t->ch[p] - '0');
	return ht_decimal_from_digits(t->arena, digits, count, exponent, value);
}

/* Reads figures with commas and a point. */
static ht_status
read_figures(const ht_chars *t, uint32_t at, ht_numeral *n)
{
	uint32_t p = at;
	int32_t decimals = 0;

	while (is_digit(t, p))
		p++;
	n->figures = p - at;
	n->leading_zero = t->ch[at] == '0' && p - at > 1;
	p = grouped_end(t, at, p);
	if (p - at > n->figures)
		n->figures = 0;
	if (ht_char_at(t, p) == '.' && is_digit(t, p + 1))
	{
		uint32_t fraction = ++p;

		while (is_digit(t, p))
			p++;
		n->point = true;
		n->figures = 0;
		if (p - fraction > HT_MAX_SCALE)
		{
			n->stop = p;
			return HT_OUT_OF_RANGE;
		}
		decimals = (int32_t) (p - fraction);
	}
	n->stop = p;
	if (p - at > HT_MOST_FIGURES)
		return HT_OUT_OF_RANGE;
	return collect(t, at, p, -decimals, &n->value);
}

/*
 * Whether a unit of its own stands behind `at`: in 3亿2个项目 the 2 counts
 * projects, in 3万2016年 the 2016 is a year.
 */
static bool
is_counted(const ht_chars *t, uint32_t at, bool figure)
{
	const ht_entry *entry = ht_word_as(ht_lexicon_at(t->ch, at, t->end), HT_W_UNIT);

	return entry != NULL && ((figure && ht_units[entry->payload].dimension == HT_D_COUNT) ||
							 (ht_units[entry->payload].flags & HT_U_CALENDAR) != 0);
}

/* Reads the digits that end a sum: 13万2, 3万4000.  `power` is the last chain's. */
static ht_status
read_tail(const ht_chars *t, ht_numeral *n, int32_t power, bool single_mark)
{
	uint32_t count = 0;
	ht_decimal tail;
	int32_t exponent = 0;

	while (is_digit(t, n->stop + count) && count < 5)
		count++;
	if (ht_char_at(t, n->stop + count) == '.' || ht_char_at(t, n->stop + count) == ',')
		return HT_OK;
	if (count == 1 && single_mark && t->ch[n->stop] != '0')
	{
		if (is_counted(t, n->stop + 1, true) || ht_is_unit_word(t, n->stop + 1))
			return HT_OK;
		exponent = power == 8 ? 7 : power - 1;
	}
	else if (count != 4 || ht_char_at(t, n->stop - 1) != C_TEN_THOUSAND || power < 4 || power > 7 ||
			 is_counted(t, n->stop + 4, false))
		return HT_OK;
	/* A magnitude behind makes it a part of its own, which came too late. */
	if (n->stop + count < t->end && t->cls[n->stop + count] == HT_C_HAN_UNIT)
		return HT_OK;
	tail = ht_decimal_zero;
	if (collect(t, n->stop, n->stop + count, exponent, &tail) != HT_OK)
		return HT_NO_MEMORY;
	n->stop += count;
	n->spoken = count == 1;
	return ht_numeral_add(t, n, &tail);
}

/* Adds figures behind 零: 1亿零500. */
static ht_status
add_below(const ht_chars *t, ht_numeral *n, const ht_numeral *part, const ht_decimal *limit)
{
	if (part->point || part->value.ndigits == 0 || ht_decimal_compare(&part->value, limit) >= 0)
		return HT_OK;
	n->stop = part->stop;
	return ht_numeral_add(t, n, &part->value);
}

/*
 * Reads the smaller units of a section written with figures, 3千2百万, and the
 * magnitude behind it.  *power is that of the last unit, and *figures_stop is
 * where that begins.
 */
static ht_status
read_section_of_figures(const ht_chars *t, ht_numeral *n, uint32_t *figures_stop, int32_t *power)
{
	ht_numeral whole = *n;
	int32_t place = *power;
	int32_t group;
	ht_status status;

	while (place > 1 && is_digit(t, whole.stop) && !is_digit(t, whole.stop + 1) &&
		   ht_small_unit(t, whole.stop + 1) != 0 && (int32_t) ht_small_unit(t, whole.stop + 1) < place)
	{
		ht_decimal part;

		place = (int32_t) ht_small_unit(t, whole.stop + 1);
		part = ht_decimal_from_small(t->ch[whole.stop] - '0', place);
		status = ht_numeral_add(t, &whole, &part);
		if (status != HT_OK)
			return status;
		whole.stop += 2;
	}
	if (whole.stop == n->stop ||
		(ht_char_at(t, whole.stop) != C_TEN_THOUSAND && ht_char_at(t, whole.stop) != C_HUNDRED_MILLION))
		return HT_OK;
	*n = whole;
	*figures_stop = n->stop;
	status = ht_chain_read(t, n, false, &group);
	*power = group;
	return status;
}

/* Reads what is added to Arabic figures, up to figures_stop, with a chain: 3亿5000万. */
static ht_status
read_sum(const ht_chars *t, ht_numeral *n, uint32_t figures_stop, int32_t power)
{
	bool single_mark = n->stop - figures_stop == 1;
	ht_status status;

	for (int parts = 0; parts < HT_MAX_GROUPS; parts++)
	{
		bool zero = ht_char_at(t, n->stop) == 0x96F6; /* 10万零5百 */
		ht_numeral part = {.start = n->stop + zero};
		ht_decimal limit = ht_decimal_from_small(1, power);
		int32_t part_power;

		if (!is_digit(t, part.start))
			return HT_OK;
		status = read_figures(t, part.start, &part);
		if (status != HT_OK)
			return status == HT_OUT_OF_RANGE ? HT_OK : status;
		if (part.point)
			return HT_OK;
		figures_stop = part.stop;
		status = ht_chain_read(t, &part, true, &part_power);
		if (status != HT_OK)
			return status == HT_OUT_OF_RANGE ? HT_OK : status;
		if (part_power == 0)
			return zero ? add_below(t, n, &part, &limit) : read_tail(t, n, power, single_mark);
		if (part.measured || part_power >= power || ht_decimal_compare(&part.value, &limit) >= 0 ||
			(part.form != HT_N_EXACT && part.form != HT_N_PLUS))
			return HT_OK;
		status = ht_numeral_add(t, n, &part.value);
		if (status != HT_OK)
			return status;
		single_mark = part.stop - figures_stop == 1;
		n->stop = part.stop;
		n->form = part.form;
		n->about |= part.about;
		n->group |= part.group;
		power = part_power;
		if (n->form != HT_N_EXACT || n->about)
			return HT_OK;
	}
	return HT_OK;
}

ht_status
ht_arabic_read(const ht_chars *t, ht_numeral *n)
{
	int32_t power;
	ht_status status = read_figures(t, n->start, n);
	uint32_t figures_stop = n->stop;

	n->arabic = true;
	if (status != HT_OK)
		return status;
	/* 20几 before a unit; before a magnitude the chain takes it. */
	if (ht_char_at(t, n->stop) == C_SOME && !ht_mark_before_magnitude(t, n->stop) && n->value.exponent == 1 &&
		n->value.ndigits == 1 && ht_word_as(ht_lexicon_at(t->ch, n->stop + 1, t->end), HT_W_UNIT) != NULL)
	{
		ht_decimal one = ht_decimal_from_small(1, 0);

		status = ht_decimal_next(t->arena, &n->value, &n->high);
		if (status == HT_OK)
			status = ht_numeral_add(t, n, &one);
		n->form = HT_N_SEVERAL;
		n->figures = 0;
		n->stop++;
		return status;
	}
	status = ht_chain_read(t, n, true, &power);
	if (status != HT_OK || power == 0)
		return status;
	if (!n->point && !n->measured && n->form == HT_N_EXACT && !n->group)
		status = read_section_of_figures(t, n, &figures_stop, &power);
	if (status == HT_OK && !n->point && !n->measured && n->form == HT_N_EXACT)
		status = read_sum(t, n, figures_stop, power);
	n->figures = 0;
	return status;
}
