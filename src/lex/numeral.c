/*
 * numeral.c
 *		The reader of numerals, and of Chinese ones: sections, groups, rows, decimals.
 *
 * Sections (below 10^4) are read in section.c, Arabic figures in arabic.c.
 */
#include "lex/numeral.h"

#include <string.h>

#include "lex/chain.h"
#include "lex/lexicon.h"
#include "lex/section.h"

ht_numeral_char
ht_numeral_char_of(uint32_t ch)
{
	switch (ch)
	{
#include "lex/numerals.inc"
		default: return (ht_numeral_char){HT_N_NONE, 0};
	}
}

/* Reads 点 and the digits behind it; leaves n->stop where it is for a time of day (三点五十). */
static ht_status
read_han_point(const ht_chars *t, ht_numeral *n)
{
	uint32_t p = n->stop + 1;
	ht_numeral_char c = {HT_N_NONE, 0};
	uint8_t *digits;
	size_t count = 0;
	ht_decimal fraction;
	ht_status status;

	while (p < t->end && t->cls[p] == HT_C_HAN_DIGIT)
	{
		c = ht_numeral_char_of(t->ch[p]);
		if (c.role != HT_N_DIGIT || t->ch[p] == HT_LIANG)
			break;
		p++;
	}
	count = p - n->stop - 1;
	if (count == 0 || count > HT_MAX_SCALE)
		return HT_OK;
	if (p < t->end && t->cls[p] == HT_C_HAN_UNIT && ht_numeral_char_of(t->ch[p]).role != HT_N_GROUP &&
		(ht_small_unit(t, p) == 1 || ht_numeral_char_of(t->ch[p]).role == HT_N_TENS))
		return HT_OK;
	if (ht_char_at(t, p) == 0x5206 && ht_char_at(t, p + 1) != 0x4E4B) /* 分, but not 分之 */
		return HT_OK;
	digits = ht_arena_alloc(t->arena, count);
	if (digits == NULL)
		return HT_NO_MEMORY;
	for (size_t i = 0; i < count; i++)
		digits[i] = ht_numeral_char_of(t->ch[n->stop + 1 + i]).value;
	status = ht_decimal_from_digits(t->arena, digits, count, -(int32_t) count, &fraction);
	if (status != HT_OK)
		return status;
	n->stop = p;
	n->point = true;
	return ht_numeral_add(t, n, &fraction);
}

/* The digit of a row at `at`, -1 for none: 两 counts only alone, 参 is three beside 壹 贰 肆 … */
static int
row_digit(const ht_chars *t, uint32_t at)
{
	ht_numeral_char c;

	if (at >= t->end || t->ch[at] == HT_LIANG)
		return -1;
	if (t->ch[at] == HT_CAN)
		return (at > 0 && ht_is_financial(t->ch[at - 1])) || ht_is_financial(ht_char_at(t, at + 1)) ? 3 : -1;
	c = ht_numeral_char_of(t->ch[at]);
	return t->cls[at] == HT_C_HAN_DIGIT && c.role == HT_N_DIGIT ? c.value : -1;
}

/* Reads a row of Chinese digits; HT_NO_MATCH where fewer than two stand there or they are a range. */
static ht_status
read_row(const ht_chars *t, ht_numeral *n)
{
	uint32_t p = n->start;
	uint8_t *digits;

	while (row_digit(t, p) >= 0)
		p++;
	n->figures = p - n->start;
	if (n->figures < 2 || (n->figures == 2 && ht_is_neighbours(t->ch[n->start], t->ch[n->start + 1])))
		return HT_NO_MATCH;
	if (ht_small_unit(t, p) != 0 && !ht_is_unit_word(t, p))
		return HT_NO_MATCH;
	n->stop = p;
	n->row = true;
	if (n->figures > HT_MOST_FIGURES)
		return HT_OUT_OF_RANGE;
	digits = ht_arena_alloc(t->arena, n->figures);
	if (digits == NULL)
		return HT_NO_MEMORY;
	for (uint32_t i = 0; i < n->figures; i++)
		digits[i] = (uint8_t) row_digit(t, n->start + i);
	return ht_decimal_from_digits(t->arena, digits, n->figures, 0, &n->value);
}

/* Puts a section's number into the numeral, for the first section and for later ones. */
static ht_status
add_section(const ht_chars *t, ht_numeral *n, const ht_section *section)
{
	ht_decimal value = ht_decimal_from_small(section->value, 0);
	ht_status status;

	if (section->form == HT_N_RANGE || section->form == HT_N_SEVERAL)
	{
		ht_decimal high = ht_decimal_from_small(section->high, 0);

		status = ht_decimal_add(t->arena, &n->value, &high, &n->high);
		if (status != HT_OK)
			return status;
	}
	n->form = section->form;
	n->stop = section->stop;
	n->magnitude |= section->stop - section->start > 1;
	return ht_numeral_add(t, n, &value);
}

/*
 * Reads the digit one place lower that may end a spoken numeral (两万五), when
 * `section` is a lone digit behind a mark worth 10^power.
 */
static ht_status
add_spoken(const ht_chars *t, ht_numeral *n, const ht_section *section, int32_t power)
{
	ht_decimal digit = ht_decimal_from_small(section->value, power - 1);

	n->stop = section->stop;
	n->spoken = true;
	return ht_numeral_add(t, n, &digit);
}

/* Whether the section is a digit alone, not 两, with nothing of a number behind. */
static bool
is_lone_digit(const ht_section *section)
{
	return section->form == HT_N_EXACT && section->lone && section->value > 0;
}

/* Adds what was set aside to the group that has been read since. */
static ht_status
add_above(const ht_chars *t, ht_numeral *n, ht_decimal *above)
{
	ht_status status;

	if (above->ndigits == 0)
		return HT_OK;
	status = ht_numeral_add(t, n, above);
	if (status == HT_OK && (n->form == HT_N_RANGE || n->form == HT_N_SEVERAL))
		status = ht_decimal_add(t->arena, &n->high, above, &n->high);
	*above = ht_decimal_zero;
	return status;
}

/* What read_groups knows between one group and the next. */
typedef struct ht_grouping
{
	ht_decimal above; /* what stands before the group in hand, to be added to it */
	int32_t power;    /* of the last mark, 0 where there was none */
	bool has_wan;     /* the group in hand has its 万 */
	bool doubled;     /* the last mark follows another: nothing spoken comes behind it */
	bool bare;        /* the numeral began with 百 or 千 alone */
	bool first;       /* no mark has been read yet */
	bool closed;      /* nothing can follow */
} ht_grouping;

/* Reads the marks behind the section in hand, 万 and then 亿, and multiplies by them. */
static ht_status
read_marks(const ht_chars *t, ht_numeral *n, ht_grouping *g)
{
	int32_t yi = 0;
	ht_status status = HT_OK;

	g->power = 0;
	g->doubled = false;
	ht_take_mark(t, n);
	if (ht_char_at(t, n->stop) == C_TEN_THOUSAND && !g->has_wan && !ht_is_foreign_magnitude(t, n->stop, n))
	{
		g->power = 4;
		g->has_wan = true;
		n->stop++;
		if (ht_char_at(t, n->stop) == C_TEN_THOUSAND && g->above.ndigits == 0 && !g->bare &&
			ht_char_at(t, n->stop + 1) != C_HUNDRED_MILLION)
		{
			n->stop++;
			n->group = g->closed = true;
			return ht_numeral_scale(n, 8);
		}
		ht_take_mark(t, n);
		status = ht_numeral_scale(n, 4);
	}
	if (status == HT_OK)
		status = add_above(t, n, &g->above);
	if (status == HT_OK && ht_char_at(t, n->stop) == C_HUNDRED_MILLION)
	{
		n->stop = ht_read_yi(t, n->stop, &yi);
		g->doubled = yi > 8 || g->power != 0;
		g->has_wan = false;
		status = ht_numeral_scale(n, yi);
	}
	if (g->first)
		n->power = g->power + yi;
	else
		n->power = 0;
	g->first = false;
	g->power = yi > 0 ? 8 : g->power;
	return status;
}

/*
 * Reads the section behind a mark.  It opens the next group, so what stands is
 * set aside until the section's own mark is known.
 */
static ht_status
read_next_section(const ht_chars *t, ht_numeral *n, ht_grouping *g)
{
	bool zero = ht_char_at(t, n->stop) == 0x96F6 || ht_char_at(t, n->stop) == 0x3007; /* 零 〇 */
	ht_section section;
	uint32_t behind;

	g->closed = true;
	if (g->bare || !ht_section_read(t, n->stop + zero, false, &section) || section.form == HT_N_ORDER)
		return HT_OK;
	behind = ht_char_at(t, section.stop);
	if (behind == C_TEN_THOUSAND && g->has_wan)
		return HT_OK;
	if (section.lone && (section.value == 0 || (section.liang && behind != C_TEN_THOUSAND)))
		return HT_OK;
	if (section.stop - section.start == 1 && !zero && behind != C_TEN_THOUSAND)
	{
		if (!is_lone_digit(&section) || section.liang || g->doubled || behind == C_HUNDRED_MILLION)
			return HT_OK;
		return add_spoken(t, n, &section, g->power);
	}
	g->closed =
		behind != C_TEN_THOUSAND && behind != C_HUNDRED_MILLION && !ht_mark_before_magnitude(t, section.stop);
	g->above = n->value;
	n->value = ht_decimal_zero;
	n->spoken |= section.spoken;
	return add_section(t, n, &section);
}

/*
 * Reads the groups behind the first section.  On entry n->value holds that
 * section; 万 multiplies a section, 亿 everything before it.
 */
static ht_status
read_groups(const ht_chars *t, ht_numeral *n)
{
	ht_grouping g = {.above = ht_decimal_zero, .bare = n->form == HT_N_ORDER, .first = true};

	for (int count = 0; count < HT_MAX_GROUPS; count++)
	{
		ht_status status = read_marks(t, n, &g);

		if (status != HT_OK || g.closed || g.power == 0)
			return status;
		n->group = n->magnitude = true;
		/* 两万多, 二十来万: nothing is added to a vague number */
		if (n->form != HT_N_EXACT || n->about)
			return HT_OK;
		status = read_next_section(t, n, &g);
		if (status != HT_OK || g.closed)
			return status == HT_OK ? add_above(t, n, &g.above) : status;
	}
	return HT_OUT_OF_RANGE;
}

/* A magnitude alone (亿元, 万亩): the number is its order. */
static ht_status
read_bare_group(const ht_chars *t, ht_numeral *n)
{
	int32_t power = 0;
	uint32_t p = n->start;

	if (ht_char_at(t, p) == C_TEN_THOUSAND)
	{
		power = 4;
		p++;
	}
	n->stop = ht_read_yi(t, p, &power);
	n->form = HT_N_ORDER;
	n->group = n->magnitude = true;
	n->value = ht_decimal_from_small(1, 0);
	return ht_decimal_scale(&n->value, power, &n->value);
}

/* Whether the numeral ends in 万万, behind which nothing is added. */
static bool
is_doubled(const ht_chars *t, const ht_numeral *n)
{
	return n->stop - n->start >= 2 && t->ch[n->stop - 1] == C_TEN_THOUSAND &&
		   t->ch[n->stop - 2] == C_TEN_THOUSAND;
}

static ht_status
read_han(const ht_chars *t, ht_numeral *n)
{
	ht_section section;
	ht_status status = read_row(t, n);
	int32_t power;
	bool marked;

	if (status == HT_OK && ht_char_at(t, n->stop) == C_POINT)
		status = read_han_point(t, n);
	if (status == HT_OK)
		return ht_chain_read(t, n, n->point || ht_char_at(t, n->stop) == C_MEASURE, &power);
	if (status != HT_NO_MATCH)
		return status;
	n->figures = 0;
	n->value = ht_decimal_zero;
	if (ht_numeral_char_of(t->ch[n->start]).role == HT_N_GROUP)
		return read_bare_group(t, n);
	if (!ht_section_read(t, n->start, true, &section))
		return HT_NO_MATCH;
	if (section.bare && ht_is_unit_word(t, n->start))
		return HT_NO_MATCH; /* 千瓦 without a number */
	status = add_section(t, n, &section);
	if (status != HT_OK)
		return status;
	n->spoken = section.spoken;
	n->lone = section.lone && ht_numeral_char_of(ht_char_at(t, section.stop)).role != HT_N_GROUP;
	if (section.form == HT_N_EXACT && !section.spoken && ht_char_at(t, n->stop) == C_POINT)
	{
		status = read_han_point(t, n);
		if (status == HT_OK && n->point)
			return ht_chain_read(t, n, true, &power);
	}
	if (status != HT_OK)
		return status;
	if (section.lone && section.value == 0)
		return HT_OK; /* 零万 is nothing */
	marked = ht_mark_before_magnitude(t, n->stop) && ht_char_at(t, n->stop + 1) == C_MEASURE;
	if (!marked && ht_char_at(t, n->stop) != C_MEASURE)
		status = read_groups(t, n);
	if (status != HT_OK || n->spoken || n->form == HT_N_ORDER || is_doubled(t, n))
		return status;
	if (marked || (ht_char_at(t, n->stop) == C_MEASURE && n->form != HT_N_PLUS))
		return ht_chain_read(t, n, true, &power);
	if (n->form != HT_N_EXACT || !n->group || ht_char_at(t, n->stop) != C_POINT)
		return status;
	status = read_han_point(t, n);
	return status == HT_OK && n->point ? ht_chain_read(t, n, true, &power) : status;
}

ht_status
ht_numeral_read(const ht_chars *chars, uint32_t at, ht_numeral *numeral)
{
	uint8_t cls = at < chars->end ? chars->cls[at] : HT_C_OTHER;

	*numeral = (ht_numeral){.start = at, .stop = at};
	if (cls == HT_C_DIGIT)
		return ht_arabic_read(chars, numeral);
	if (cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT)
		return read_han(chars, numeral);
	return HT_NO_MATCH;
}
