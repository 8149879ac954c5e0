/*
 * numeral.c
 *		The reader of numerals: figures, magnitudes and sums.
 *
 * Chinese sections (below 10^4) are read in section.c.
 */
#include "lex/numeral.h"

#include <string.h>

#include "lex/lexicon.h"
#include "lex/section.h"

/* More groups than anybody writes: 10^48 in marks of 亿. */
#define MAX_GROUPS 64

/* Figures kept on the stack before they go to the arena. */
#define MOST_FIGURES (HT_MAX_DIGITS + HT_MAX_SCALE)

#define C_POINT 0x70B9           /* 点 */
#define C_MEASURE 0x4E2A         /* 个 */
#define C_MORE 0x591A            /* 多 */
#define C_SURPLUS 0x4F59         /* 余 */
#define C_SOME 0x51E0            /* 几 */
#define C_COMING 0x6765          /* 来, about so many */
#define C_TEN_THOUSAND 0x4E07    /* 万 */
#define C_HUNDRED_MILLION 0x4EBF /* 亿 */

ht_numeral_char
ht_numeral_char_of(uint32_t ch)
{
	switch (ch)
	{
#include "lex/numerals.inc"
		default: return (ht_numeral_char){HT_N_NONE, 0};
	}
}

static inline bool
is_digit(const ht_chars *t, uint32_t at)
{
	return at < t->end && t->cls[at] == HT_C_DIGIT;
}

/* The character at `at`, 0 behind the end. */
static inline uint32_t
char_at(const ht_chars *t, uint32_t at)
{
	return at < t->end ? t->ch[at] : 0;
}

/* The power of ten of the magnitude character at `at` if it is 十 百 千, else 0. */
static uint32_t
small_unit(const ht_chars *t, uint32_t at)
{
	ht_numeral_char c;

	if (at >= t->end || t->cls[at] != HT_C_HAN_UNIT)
		return 0;
	c = ht_numeral_char_of(t->ch[at]);
	return c.role == HT_N_UNIT ? c.value : 0;
}

/* Whether a longer unit of measurement begins at `at`: 千瓦 is one, and no 千. */
static bool
is_unit_word(const ht_chars *t, uint32_t at)
{
	ht_word word = ht_lexicon_at_of(t->ch, at, t->end, HT_W_UNIT);

	return word.length > 1;
}

/* Multiplies what the numeral says by a power of ten. */
static ht_status
scale(ht_numeral *n, int32_t power)
{
	ht_status status = ht_decimal_scale(&n->value, power, &n->value);

	if (status == HT_OK && (n->form == HT_N_RANGE || n->form == HT_N_SEVERAL))
		status = ht_decimal_scale(&n->high, power, &n->high);
	return status;
}

/* Where comma groups of three digits end that begin at `at`; `at` where there are none. */
static uint32_t
grouped_end(const ht_chars *t, uint32_t at, uint32_t first_stop)
{
	uint32_t p = first_stop;

	if (first_stop - at > 3)
		return first_stop;
	while (char_at(t, p) == ',' && t->cls[p] != HT_C_WIDE_COMMA && is_digit(t, p + 1) && is_digit(t, p + 2) &&
		   is_digit(t, p + 3) && !is_digit(t, p + 4))
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
	if (char_at(t, p) == '.' && is_digit(t, p + 1))
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
	if (p - at > MOST_FIGURES)
		return HT_OUT_OF_RANGE;
	return collect(t, at, p, -decimals, &n->value);
}

/* Whether 余, 多, 几 or 来 at `at` stands before a magnitude, 个 between them or not. */
static bool
mark_before_magnitude(const ht_chars *t, uint32_t at)
{
	uint32_t c = char_at(t, at);
	uint32_t next = char_at(t, at + 1) == C_MEASURE ? at + 2 : at + 1;

	if (c != C_MORE && c != C_SURPLUS && c != C_SOME && c != C_COMING)
		return false;
	return next < t->end && t->cls[next] == HT_C_HAN_UNIT &&
		   ht_numeral_char_of(t->ch[next]).role != HT_N_TENS && !is_unit_word(t, next);
}

/* Takes a mark before a magnitude: the number is more than what was read. */
static void
take_mark(const ht_chars *t, ht_numeral *n)
{
	if (n->form != HT_N_EXACT && n->form != HT_N_ORDER)
		return;
	if (!mark_before_magnitude(t, n->stop))
		return;
	if (t->ch[n->stop] == C_COMING)
	{
		/* only behind tens and more: 二十来万 */
		if (n->form != HT_N_EXACT || n->value.exponent < 1)
			return;
		n->about = true;
	}
	else if (t->ch[n->stop] == C_SOME)
	{
		/* 20几亿: from 21 to 30, only behind full tens */
		ht_decimal one = ht_decimal_from_small(1, 0);

		if (n->value.exponent != 1 || ht_decimal_next(t->arena, &n->value, &n->high) != HT_OK ||
			ht_decimal_add(t->arena, &n->value, &one, &n->value) != HT_OK)
			return;
		n->form = HT_N_SEVERAL;
	}
	else
		n->form = HT_N_PLUS;
	n->stop++;
}

/*
 * Whether the magnitude at `at` is taken off the number: it begins a unit of
 * its own (千瓦), or the number is a year before a name (2016万科).
 */
static bool
is_foreign_magnitude(const ht_chars *t, uint32_t at, const ht_numeral *n)
{
	if (is_unit_word(t, at))
		return true;
	/* 1.5百分点 */
	if (char_at(t, at) == 0x767E && char_at(t, at + 1) == 0x5206 && char_at(t, at + 2) == C_POINT)
		return true;
	if (!n->arabic || n->figures != 4 || n->form != HT_N_EXACT || n->value.small < 1900 ||
		n->value.small > 2100)
		return false;
	return ht_word_as(ht_lexicon_at(t->ch, at, t->end), HT_W_NOT_NUMBER) != NULL;
}

/* Reads 亿 after 亿; *power grows by 8 for each. */
static uint32_t
read_yi(const ht_chars *t, uint32_t at, int32_t *power)
{
	while (char_at(t, at) == C_HUNDRED_MILLION)
	{
		*power += 8;
		at++;
	}
	return at;
}

/*
 * Reads a chain of magnitudes behind n->stop and multiplies by it.  *power is
 * the power of ten of the whole chain, 0 where there is none.
 */
static ht_status
read_chain(const ht_chars *t, ht_numeral *n, bool with_small, int32_t *power)
{
	uint32_t p = n->stop;
	uint32_t unit;

	*power = 0;
	take_mark(t, n);
	p = n->stop;
	if (char_at(t, p) == C_MEASURE && p + 1 < t->end && t->cls[p + 1] == HT_C_HAN_UNIT)
	{
		/* 169.3个亿; but 3个百亿项目 counts projects */
		if (ht_numeral_char_of(t->ch[p + 1]).role == HT_N_GROUP)
		{
			n->measured = true;
			p++;
		}
	}
	if (is_foreign_magnitude(t, p, n))
		return HT_OK;
	unit = with_small ? small_unit(t, p) : 0;
	if (unit != 0)
	{
		*power += (int32_t) unit;
		n->stop = ++p;
		n->magnitude = true;
		take_mark(t, n);
		p = n->stop;
	}
	if (char_at(t, p) == C_TEN_THOUSAND && !(unit != 0 && is_foreign_magnitude(t, p, n)))
	{
		*power += 4;
		n->stop = ++p;
		if (*power == 4 && char_at(t, p) == C_TEN_THOUSAND && char_at(t, p + 1) != C_HUNDRED_MILLION)
		{
			*power += 4;
			n->stop = ++p;
		}
		n->group = n->magnitude = true;
		take_mark(t, n);
		p = n->stop;
	}
	if (char_at(t, p) == C_HUNDRED_MILLION)
	{
		n->stop = read_yi(t, p, power);
		n->group = n->magnitude = true;
	}
	if (*power == 0)
		n->measured = false;
	n->power = *power;
	return *power == 0 ? HT_OK : scale(n, *power);
}

/* Adds `addend` to the value. */
static ht_status
add(const ht_chars *t, ht_numeral *n, const ht_decimal *addend)
{
	return ht_decimal_add(t->arena, &n->value, addend, &n->value);
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
	if (char_at(t, n->stop + count) == '.' || char_at(t, n->stop + count) == ',')
		return HT_OK;
	if (count == 1 && single_mark && t->ch[n->stop] != '0')
	{
		if (is_counted(t, n->stop + 1, true) || is_unit_word(t, n->stop + 1))
			return HT_OK;
		exponent = power == 8 ? 7 : power - 1;
	}
	else if (count != 4 || char_at(t, n->stop - 1) != C_TEN_THOUSAND || power < 4 || power > 7 ||
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
	return add(t, n, &tail);
}

/* Adds figures behind 零: 1亿零500. */
static ht_status
add_below(const ht_chars *t, ht_numeral *n, const ht_numeral *part, const ht_decimal *limit)
{
	if (part->point || part->value.ndigits == 0 || ht_decimal_compare(&part->value, limit) >= 0)
		return HT_OK;
	n->stop = part->stop;
	return add(t, n, &part->value);
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
		   small_unit(t, whole.stop + 1) != 0 && (int32_t) small_unit(t, whole.stop + 1) < place)
	{
		ht_decimal part;

		place = (int32_t) small_unit(t, whole.stop + 1);
		part = ht_decimal_from_small(t->ch[whole.stop] - '0', place);
		status = add(t, &whole, &part);
		if (status != HT_OK)
			return status;
		whole.stop += 2;
	}
	if (whole.stop == n->stop ||
		(char_at(t, whole.stop) != C_TEN_THOUSAND && char_at(t, whole.stop) != C_HUNDRED_MILLION))
		return HT_OK;
	*n = whole;
	*figures_stop = n->stop;
	status = read_chain(t, n, false, &group);
	*power = group;
	return status;
}

/* Reads what is added to Arabic figures, up to figures_stop, with a chain: 3亿5000万. */
static ht_status
read_sum(const ht_chars *t, ht_numeral *n, uint32_t figures_stop, int32_t power)
{
	bool single_mark = n->stop - figures_stop == 1;
	ht_status status;

	for (int parts = 0; parts < MAX_GROUPS; parts++)
	{
		bool zero = char_at(t, n->stop) == 0x96F6; /* 10万零5百 */
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
		status = read_chain(t, &part, true, &part_power);
		if (status != HT_OK)
			return status == HT_OUT_OF_RANGE ? HT_OK : status;
		if (part_power == 0)
			return zero ? add_below(t, n, &part, &limit) : read_tail(t, n, power, single_mark);
		if (part.measured || part_power >= power || ht_decimal_compare(&part.value, &limit) >= 0 ||
			(part.form != HT_N_EXACT && part.form != HT_N_PLUS))
			return HT_OK;
		status = add(t, n, &part.value);
		if (status != HT_OK)
			return status;
		single_mark = part.stop - figures_stop == 1;
		n->stop = part.stop;
		n->form = part.form;
		n->group |= part.group;
		power = part_power;
		if (n->form != HT_N_EXACT)
			return HT_OK;
	}
	return HT_OK;
}

static ht_status
read_arabic(const ht_chars *t, ht_numeral *n)
{
	int32_t power;
	ht_status status = read_figures(t, n->start, n);
	uint32_t figures_stop = n->stop;

	n->arabic = true;
	if (status != HT_OK)
		return status;
	/* 20几 before a unit; before a magnitude the chain takes it. */
	if (char_at(t, n->stop) == C_SOME && !mark_before_magnitude(t, n->stop) && n->value.exponent == 1 &&
		n->value.ndigits == 1 && ht_word_as(ht_lexicon_at(t->ch, n->stop + 1, t->end), HT_W_UNIT) != NULL)
	{
		ht_decimal one = ht_decimal_from_small(1, 0);

		status = ht_decimal_next(t->arena, &n->value, &n->high);
		if (status == HT_OK)
			status = add(t, n, &one);
		n->form = HT_N_SEVERAL;
		n->figures = 0;
		n->stop++;
		return status;
	}
	status = read_chain(t, n, true, &power);
	if (status != HT_OK || power == 0)
		return status;
	if (!n->point && !n->measured && n->form == HT_N_EXACT && !n->group)
		status = read_section_of_figures(t, n, &figures_stop, &power);
	if (status == HT_OK && !n->point && !n->measured && n->form == HT_N_EXACT)
		status = read_sum(t, n, figures_stop, power);
	n->figures = 0;
	return status;
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
		(small_unit(t, p) == 1 || ht_numeral_char_of(t->ch[p]).role == HT_N_TENS))
		return HT_OK;
	if (char_at(t, p) == 0x5206 && char_at(t, p + 1) != 0x4E4B) /* 分, but not 分之 */
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
	return add(t, n, &fraction);
}

/* The digit of a row at `at`, -1 for none: 两 counts only alone, 参 is three beside 壹 贰 肆 … */
static int
row_digit(const ht_chars *t, uint32_t at)
{
	ht_numeral_char c;

	if (at >= t->end || t->ch[at] == HT_LIANG)
		return -1;
	if (t->ch[at] == HT_CAN)
		return (at > 0 && ht_is_financial(t->ch[at - 1])) || ht_is_financial(char_at(t, at + 1)) ? 3 : -1;
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
	if (small_unit(t, p) != 0 && !is_unit_word(t, p))
		return HT_NO_MATCH;
	n->stop = p;
	n->row = true;
	if (n->figures > MOST_FIGURES)
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
	return add(t, n, &value);
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
	return add(t, n, &digit);
}

/* Whether the section is a digit alone, not 两, with nothing of a number behind. */
static bool
is_lone_digit(const ht_section *section)
{
	return section->form == HT_N_EXACT && section->lone && section->value > 0;
}

/*
 * Reads the groups behind the first section.  On entry n->value holds that
 * section; 万 multiplies a section, 亿 everything before it.
 */
static ht_status
read_groups(const ht_chars *t, ht_numeral *n)
{
	ht_decimal above = ht_decimal_zero; /* what is added to the group in hand */
	bool bare = n->form == HT_N_ORDER;
	bool has_wan = false;

	for (int count = 0; count < MAX_GROUPS; count++)
	{
		int32_t power = 0;
		bool doubled;
		bool zero = false;
		ht_section section;
		uint32_t p;
		ht_status status;

		take_mark(t, n);
		p = n->stop;
		if (char_at(t, p) == C_TEN_THOUSAND && !has_wan && !is_foreign_magnitude(t, p, n))
		{
			power = 4;
			n->stop = ++p;
			has_wan = true;
			if (char_at(t, p) == C_TEN_THOUSAND && above.ndigits == 0 && !bare &&
				char_at(t, p + 1) != C_HUNDRED_MILLION)
			{
				n->stop++;
				n->group = true;
				return scale(n, 8);
			}
			take_mark(t, n);
			p = n->stop;
		}
		if (power != 0 && (status = scale(n, power)) != HT_OK)
			return status;
		n->power = count == 0 ? power : 0;
		if (above.ndigits > 0)
		{
			status = add(t, n, &above);
			if (status == HT_OK && (n->form == HT_N_RANGE || n->form == HT_N_SEVERAL))
				status = ht_decimal_add(t->arena, &n->high, &above, &n->high);
			if (status != HT_OK)
				return status;
			above = ht_decimal_zero;
		}
		if (char_at(t, p) == C_HUNDRED_MILLION)
		{
			int32_t yi = 0;

			n->stop = p = read_yi(t, p, &yi);
			doubled = yi > 8 || power != 0;
			power = 8;
			has_wan = false;
			if ((status = scale(n, yi)) != HT_OK)
				return status;
			n->power += count == 0 ? yi : 0;
		}
		else
			doubled = false;
		if (power == 0)
			return HT_OK;
		n->group = n->magnitude = true;
		/* 两万多, 二十来万: nothing is added to a vague number */
		if (n->form != HT_N_EXACT || n->about)
			return HT_OK;
		if (char_at(t, p) == 0x96F6 || char_at(t, p) == 0x3007) /* 零 〇 */
		{
			zero = true;
			p++;
		}
		if (bare || !ht_section_read(t, p, false, &section) || section.form == HT_N_ORDER)
			return HT_OK;
		if (char_at(t, section.stop) == C_TEN_THOUSAND && has_wan)
			return HT_OK;
		if (section.lone &&
			(section.value == 0 || (section.liang && char_at(t, section.stop) != C_TEN_THOUSAND)))
			return HT_OK;
		if (section.stop - section.start == 1 && !zero && char_at(t, section.stop) != C_TEN_THOUSAND)
		{
			if (!is_lone_digit(&section) || section.liang || doubled ||
				char_at(t, section.stop) == C_HUNDRED_MILLION)
				return HT_OK;
			return add_spoken(t, n, &section, power);
		}
		/* The section opens the next group: what stands is set aside until its mark is known. */
		above = n->value;
		n->value = ht_decimal_zero;
		if ((status = add_section(t, n, &section)) != HT_OK)
			return status;
		if (section.spoken)
			n->spoken = true;
		if (char_at(t, n->stop) != C_TEN_THOUSAND && char_at(t, n->stop) != C_HUNDRED_MILLION &&
			!mark_before_magnitude(t, n->stop))
		{
			status = add(t, n, &above);
			if (status == HT_OK && (n->form == HT_N_RANGE || n->form == HT_N_SEVERAL))
				status = ht_decimal_add(t->arena, &n->high, &above, &n->high);
			return status;
		}
	}
	return HT_OUT_OF_RANGE;
}

/* A magnitude alone (亿元, 万亩): the number is its order. */
static ht_status
read_bare_group(const ht_chars *t, ht_numeral *n)
{
	int32_t power = 0;
	uint32_t p = n->start;

	if (char_at(t, p) == C_TEN_THOUSAND)
	{
		power = 4;
		p++;
	}
	n->stop = read_yi(t, p, &power);
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

	if (status == HT_OK && char_at(t, n->stop) == C_POINT)
		status = read_han_point(t, n);
	if (status == HT_OK)
		return read_chain(t, n, n->point || char_at(t, n->stop) == C_MEASURE, &power);
	if (status != HT_NO_MATCH)
		return status;
	n->figures = 0;
	n->value = ht_decimal_zero;
	if (ht_numeral_char_of(t->ch[n->start]).role == HT_N_GROUP)
		return read_bare_group(t, n);
	if (!ht_section_read(t, n->start, true, &section))
		return HT_NO_MATCH;
	if (section.bare && is_unit_word(t, n->start))
		return HT_NO_MATCH; /* 千瓦 without a number */
	status = add_section(t, n, &section);
	if (status != HT_OK)
		return status;
	n->spoken = section.spoken;
	n->lone = section.lone && ht_numeral_char_of(char_at(t, section.stop)).role != HT_N_GROUP;
	if (section.form == HT_N_EXACT && !section.spoken && char_at(t, n->stop) == C_POINT)
	{
		status = read_han_point(t, n);
		if (status == HT_OK && n->point)
			return read_chain(t, n, true, &power);
	}
	if (status != HT_OK)
		return status;
	if (section.lone && section.value == 0)
		return HT_OK; /* 零万 is nothing */
	marked = mark_before_magnitude(t, n->stop) && char_at(t, n->stop + 1) == C_MEASURE;
	if (!marked && char_at(t, n->stop) != C_MEASURE)
		status = read_groups(t, n);
	if (status != HT_OK || n->spoken || n->form == HT_N_ORDER || is_doubled(t, n))
		return status;
	if (marked || (char_at(t, n->stop) == C_MEASURE && n->form != HT_N_PLUS))
		return read_chain(t, n, true, &power);
	if (n->form != HT_N_EXACT || !n->group || char_at(t, n->stop) != C_POINT)
		return status;
	status = read_han_point(t, n);
	return status == HT_OK && n->point ? read_chain(t, n, true, &power) : status;
}

ht_status
ht_numeral_read(const ht_chars *chars, uint32_t at, ht_numeral *numeral)
{
	uint8_t cls = at < chars->end ? chars->cls[at] : HT_C_OTHER;

	*numeral = (ht_numeral){.start = at, .stop = at};
	if (cls == HT_C_DIGIT)
		return read_arabic(chars, numeral);
	if (cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT)
		return read_han(chars, numeral);
	return HT_NO_MATCH;
}
