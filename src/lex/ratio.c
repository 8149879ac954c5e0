/*
 * ratio.c
 *		Fractions of one, and the reading of a whole string as one number.
 */
#include "lex/ratio.h"

#include "lex/chain.h"
#include "lex/lexicon.h"
#include "lex/section.h"

#define C_TENTH 0x6210 /* 成 */
#define C_HALF 0x534A  /* 半 */
#define C_PART 0x5206  /* 分 */
#define C_OF 0x4E4B    /* 之 */

/* A divisor has at most this many digits. */
#define DIVISOR_DIGITS 18

/* Divides what the numeral says. */
static ht_status
divide(const ht_chars *t, ht_numeral *n, uint64_t divisor)
{
	ht_status status = ht_decimal_divide(t->arena, &n->value, divisor, &n->value);

	if (status == HT_OK && (n->form == HT_N_RANGE || n->form == HT_N_SEVERAL))
		status = ht_decimal_divide(t->arena, &n->high, divisor, &n->high);
	return status;
}

/* Whether the numeral is 亿亿 and the like, which is none. */
static bool
is_many_yi(const ht_chars *t, const ht_numeral *n)
{
	return n->form == HT_N_ORDER && t->ch[n->start] == C_HUNDRED_MILLION && n->stop - n->start > 1;
}

/* Whether the numeral is 万 or 亿 without a digit, with 亿 behind or not. */
static bool
is_bare_group(const ht_chars *t, const ht_numeral *n)
{
	return n->form == HT_N_ORDER && ht_numeral_char_of(t->ch[n->start]).role == HT_N_GROUP;
}

/* The numeral as a divisor; 0 where it cannot be one. */
static uint64_t
divisor_of(const ht_chars *t, const ht_numeral *n)
{
	uint64_t divisor = n->value.small;

	if (n->about || n->value.digits != NULL || n->value.exponent < 0 ||
		(n->form != HT_N_EXACT && (n->form != HT_N_ORDER || is_many_yi(t, n))) ||
		n->value.ndigits + (uint32_t) n->value.exponent > DIVISOR_DIGITS)
		return 0;
	for (int32_t i = 0; i < n->value.exponent; i++)
		divisor *= 10;
	return divisor;
}

/* X分之Y */
static ht_status
read_fraction(const ht_chars *t, ht_numeral *n)
{
	uint64_t divisor = divisor_of(t, n);
	ht_numeral part;
	ht_status status;

	if (divisor == 0)
		return HT_NO_MATCH;
	status = ht_numeral_read(t, n->stop + 2, &part);
	if (status != HT_OK)
		return status;
	if (is_bare_group(t, &part) && (part.stop - part.start == 1 || is_many_yi(t, &part)))
		return HT_NO_MATCH;
	if (part.form == HT_N_ORDER) /* 百分之百 */
		part.form = HT_N_EXACT;
	if (part.form == HT_N_PLUS)
		return HT_NO_MATCH;
	part.start = n->start;
	part.arabic = n->arabic;
	*n = part;
	return divide(t, n, divisor);
}

/* Whether the numeral is one digit, 十 or 10, or one digit with decimals; 一十成 and 两点二成 are nothing. */
static bool
is_tenth_numeral(const ht_chars *t, const ht_numeral *n)
{
	if (n->arabic)
		return !n->magnitude && (n->point ? t->ch[n->start + 1] == '.' : n->stop - n->start <= 2);
	if (!n->point)
		return n->stop - n->start == 1;
	return !n->magnitude && ht_numeral_char_of(t->ch[n->start]).role == HT_N_DIGIT &&
		   t->ch[n->start] != HT_LIANG;
}

/* 八成, 八成半, 三成五, 七八成, 6.5成 */
static ht_status
read_tenths(const ht_chars *t, ht_numeral *n)
{
	ht_decimal ten = ht_decimal_from_small(1, 1);
	ht_word word = ht_lexicon_at(t->ch, n->stop, t->end);
	uint32_t next = n->stop + 1;
	ht_decimal extra = ht_decimal_zero;
	bool figures = n->arabic;
	ht_status status;

	/* 七成都是 and 三成为 are tenths; with figures 成都 and 成为 are the words */
	if (word.length > 0 && ht_word_as(word, HT_W_OTHER) != NULL &&
		!(!figures && word.length == 2 && (t->ch[next] == 0x90FD || t->ch[next] == 0x4E3A)))
		return HT_NO_MATCH;
	if (n->about || n->group || n->spoken || n->row || ht_decimal_compare(&n->value, &ten) > 0 ||
		(n->value.ndigits == 0 && !n->point) || n->form == HT_N_ORDER || n->form == HT_N_PLUS ||
		n->leading_zero || (n->form == HT_N_RANGE && ht_decimal_compare(&n->high, &ten) > 0))
		return HT_NO_MATCH;
	if (n->form == HT_N_EXACT && !is_tenth_numeral(t, n))
		return HT_NO_MATCH;
	n->stop = next;
	if (n->form == HT_N_EXACT && !n->point && n->value.exponent == 0 && next < t->end)
	{
		if (t->ch[next] == C_HALF && ht_lexicon_at_of(t->ch, next, t->end, HT_W_NOT_NUMBER).length == 0)
			extra = ht_decimal_from_small(5, -1);
		else if (figures ? t->cls[next] == HT_C_DIGIT : t->cls[next] == HT_C_HAN_DIGIT)
		{
			uint64_t digit = figures ? t->ch[next] - '0' : ht_numeral_char_of(t->ch[next]).value;

			if (digit != 0 && t->ch[next] != HT_LIANG &&
				(figures || ht_numeral_char_of(t->ch[next]).role == HT_N_DIGIT) &&
				(next + 1 >= t->end ||
				 (!HT_IS_NUMERAL_CLASS(t->cls[next + 1]) && t->ch[next + 1] != '.' &&
				  ht_word_as(ht_lexicon_at(t->ch, next + 1, t->end), HT_W_UNIT) == NULL)))
				extra = ht_decimal_from_small(digit, -1);
		}
	}
	if (extra.ndigits > 0)
	{
		n->stop++;
		status = ht_decimal_add(t->arena, &n->value, &extra, &n->value);
		if (status != HT_OK)
			return status;
	}
	return ht_numeral_scale(n, -1);
}

ht_status
ht_ratio_read(const ht_chars *t, ht_numeral *n)
{
	if (n->stop >= t->end)
		return HT_NO_MATCH;
	if (is_bare_group(t, n) && t->ch[n->stop] != C_PART && (n->stop - n->start == 1 || is_many_yi(t, n)))
		return HT_NO_MATCH;
	switch (t->ch[n->stop])
	{
		case '%': n->stop++; return ht_numeral_scale(n, -2);
		case 0x2030: /* ‰ */ n->stop++; return ht_numeral_scale(n, -3);
		case 0x2031: /* ‱ */ n->stop++; return ht_numeral_scale(n, -4);
		case C_PART:
			if (n->stop + 1 < t->end && t->ch[n->stop + 1] == C_OF)
				return read_fraction(t, n);
			return HT_NO_MATCH;
		case C_TENTH: return read_tenths(t, n);
		default: return HT_NO_MATCH;
	}
}

bool
ht_half_read(const ht_chars *t, uint32_t at, ht_numeral *n)
{
	uint32_t half = at;

	if (half < t->end && t->ch[half] == 0x4E00) /* 一 */
		half++;
	if (half >= t->end || t->ch[half] != C_HALF)
		return false;
	*n = (ht_numeral){
		.start = at,
		.stop = half + 1,
		.value = ht_decimal_from_small(5, -1),
		.form = HT_N_EXACT,
	};
	if (half == at)
	{
		if (half + 1 >= t->end || t->ch[half + 1] != 0x6570) /* 半数 */
			return false;
		n->stop++;
	}
	return true;
}

/* The first index from `at` on that is no blank. */
static uint32_t
skip_blanks(const ht_chars *t, uint32_t at)
{
	while (at < t->end && (t->cls[at] == HT_C_SPACE || t->cls[at] == HT_C_NEWLINE))
		at++;
	return at;
}

/* Whether the whole string is 半. */
static bool
is_half(const ht_chars *t, uint32_t at, ht_numeral *n)
{
	if (at + 1 == t->end && t->ch[at] == C_HALF)
	{
		*n = (ht_numeral){.start = at, .stop = at + 1, .value = ht_decimal_from_small(5, -1)};
		return true;
	}
	return ht_half_read(t, at, n) && t->ch[at] != C_HALF;
}

ht_status
ht_number_parse(const ht_chars *chars, ht_decimal *value, uint32_t *fault)
{
	ht_chars t = *chars;
	uint32_t at = skip_blanks(&t, 0);
	bool negative = false;
	ht_numeral n;

	while (t.end > at && (t.cls[t.end - 1] == HT_C_SPACE || t.cls[t.end - 1] == HT_C_NEWLINE))
		t.end--;
	if (at < t.end && (t.ch[at] == '-' || t.ch[at] == 0x8D1F)) /* 负 */
	{
		negative = true;
		at++;
	}
	*fault = at;
	if (!is_half(&t, at, &n))
	{
		ht_status status = ht_numeral_read(&t, at, &n);
		ht_numeral ratio = n;

		*fault = n.stop;
		if (status != HT_OK)
			return status;
		status = ht_ratio_read(&t, &ratio);
		if (status == HT_OK)
			n = ratio;
		else if (status != HT_NO_MATCH)
			return status;
		*fault = n.stop;
	}
	if (n.stop < t.end)
		return HT_NO_MATCH;
	/* 万 or 亿 alone is no number, nor is what names several. */
	if (n.about || (n.form != HT_N_EXACT && n.form != HT_N_ORDER) ||
		(n.form == HT_N_ORDER && n.group && (n.stop - n.start == 1 || t.ch[n.start] == C_HUNDRED_MILLION)))
	{
		*fault = n.start;
		return HT_NO_MATCH;
	}
	*value = n.value;
	if (negative && value->ndigits > 0)
		value->negative = true;
	return HT_OK;
}
