/*
 * chain.c
 *		Magnitudes behind a number and the marks between them.
 */
#include "lex/chain.h"

#include "lex/lexicon.h"

/* The power of ten of the magnitude character at `at` if it is 十 百 千, else 0. */
uint32_t
ht_small_unit(const ht_chars *t, uint32_t at)
{
	ht_numeral_char c;

	if (at >= t->end || t->cls[at] != HT_C_HAN_UNIT)
		return 0;
	c = ht_numeral_char_of(t->ch[at]);
	return c.role == HT_N_UNIT ? c.value : 0;
}

/* Whether a longer unit of measurement begins at `at`: 千瓦 is one, and no 千. */
bool
ht_is_unit_word(const ht_chars *t, uint32_t at)
{
	ht_word word = ht_lexicon_at_of(t->ch, at, t->end, HT_W_UNIT);

	return word.length > 1;
}

/* Multiplies what the numeral says by a power of ten. */
ht_status
ht_numeral_scale(ht_numeral *n, int32_t power)
{
	ht_status status = ht_decimal_scale(&n->value, power, &n->value);

	if (status == HT_OK && (n->form == HT_N_RANGE || n->form == HT_N_SEVERAL))
		status = ht_decimal_scale(&n->high, power, &n->high);
	return status;
}

/* Whether 余, 多, 几 or 来 at `at` stands before a magnitude, 个 between them or not. */
bool
ht_mark_before_magnitude(const ht_chars *t, uint32_t at)
{
	uint32_t c = ht_char_at(t, at);
	uint32_t next = ht_char_at(t, at + 1) == C_MEASURE ? at + 2 : at + 1;

	if (c != C_MORE && c != C_SURPLUS && c != C_SOME && c != C_COMING)
		return false;
	return next < t->end && t->cls[next] == HT_C_HAN_UNIT &&
		   ht_numeral_char_of(t->ch[next]).role != HT_N_TENS && !ht_is_unit_word(t, next);
}

/* Takes a mark before a magnitude: the number is more than what was read. */
void
ht_take_mark(const ht_chars *t, ht_numeral *n)
{
	if (n->form != HT_N_EXACT && n->form != HT_N_ORDER)
		return;
	if (!ht_mark_before_magnitude(t, n->stop))
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
bool
ht_is_foreign_magnitude(const ht_chars *t, uint32_t at, const ht_numeral *n)
{
	ht_word word;

	if (ht_is_unit_word(t, at))
		return true;
	/* 1.5百分点 */
	if (ht_char_at(t, at) == 0x767E && ht_char_at(t, at + 1) == 0x5206 && ht_char_at(t, at + 2) == C_POINT)
		return true;
	if (ht_char_at(t, at + 1) == 0x5206 && ht_char_at(t, at + 2) == 0x4E4B) /* 万分之 */
		return false;
	if (!n->arabic || n->figures != 4 || n->form != HT_N_EXACT || n->value.small < 1900 ||
		n->value.small > 2100)
		return false;
	word = ht_lexicon_at(t->ch, at, t->end);
	return ht_word_as(word, HT_W_NOT_NUMBER) != NULL && !HT_IS_NUMERAL_CLASS(t->cls[at + word.length - 1]);
}

/* Reads 亿 after 亿; *power grows by 8 for each. */
uint32_t
ht_read_yi(const ht_chars *t, uint32_t at, int32_t *power)
{
	while (ht_char_at(t, at) == C_HUNDRED_MILLION)
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
ht_status
ht_chain_read(const ht_chars *t, ht_numeral *n, bool with_small, int32_t *power)
{
	uint32_t p;
	uint32_t unit;

	*power = 0;
	ht_take_mark(t, n);
	p = n->stop;
	if (ht_char_at(t, p) == C_MEASURE && p + 1 < t->end && t->cls[p + 1] == HT_C_HAN_UNIT)
	{
		/* 169.3个亿; but 3个百亿项目 and 3个亿元项目 count projects */
		if (ht_numeral_char_of(t->ch[p + 1]).role == HT_N_GROUP &&
			!(ht_char_at(t, p + 2) == C_YUAN &&
			  ht_lexicon_at_of(t->ch, p + 3, t->end, HT_W_ATTRIBUTE).length > 0))
		{
			n->measured = true;
			p++;
		}
	}
	if (ht_is_foreign_magnitude(t, p, n))
		return HT_OK;
	unit = with_small ? ht_small_unit(t, p) : 0;
	if (unit != 0)
	{
		*power += (int32_t) unit;
		n->stop = ++p;
		n->magnitude = true;
		ht_take_mark(t, n);
		p = n->stop;
	}
	if (ht_char_at(t, p) == C_TEN_THOUSAND && !(unit != 0 && ht_is_foreign_magnitude(t, p, n)))
	{
		*power += 4;
		n->stop = ++p;
		if (*power == 4 && ht_char_at(t, p) == C_TEN_THOUSAND && ht_char_at(t, p + 1) != C_HUNDRED_MILLION)
		{
			*power += 4;
			n->stop = ++p;
		}
		n->group = n->magnitude = true;
		ht_take_mark(t, n);
		p = n->stop;
	}
	if (ht_char_at(t, p) == C_HUNDRED_MILLION)
	{
		n->stop = ht_read_yi(t, p, power);
		n->group = n->magnitude = true;
	}
	if (*power == 0)
		n->measured = false;
	n->power = *power;
	return *power == 0 ? HT_OK : ht_numeral_scale(n, *power);
}

/* Adds `addend` to the value. */
ht_status
ht_numeral_add(const ht_chars *t, ht_numeral *n, const ht_decimal *addend)
{
	return ht_decimal_add(t->arena, &n->value, addend, &n->value);
}
