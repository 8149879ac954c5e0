/*
 * oracle_span.c
 *		Spans of the text, their characters, and the rules that Arabic and Han
 *		figures share.
 */
#include "oracle_span.h"

/* ---- spans ---- */

/* The span without its first characters. */
span
span_from(span s, size_t start)
{
	return (span){s.text + start, s.length - start};
}

/* The span's first characters. */
span
span_upto(span s, size_t length)
{
	return (span){s.text, length};
}

bool
span_is(span s, const char32_t *word)
{
	size_t i = 0;

	while (i < s.length && word[i] != 0 && s.text[i] == word[i])
		i++;
	return i == s.length && word[i] == 0;
}

/* Where the character stands first; the span's length where it does not. */
size_t
span_find(span s, uint32_t c)
{
	size_t i = 0;

	while (i < s.length && s.text[i] != c)
		i++;
	return i;
}

/* ---- characters ---- */

/* The index of a character in a row of characters, -1 where it is not. */
int
index_in(uint32_t c, const char32_t *row)
{
	for (int i = 0; row[i] != 0; i++)
		if (row[i] == c)
			return i;
	return -1;
}

bool
is_in(uint32_t c, const char32_t *row)
{
	return index_in(c, row) >= 0;
}

/* 0-9 of an Arabic digit, else -1 */
int
arabic_digit(uint32_t c)
{
	return index_in(c, U"0123456789");
}

bool
is_zero(uint32_t c)
{
	return is_in(c, U"零〇");
}

/* 1-9 of a Han digit, else -1 */
int
han_digit(uint32_t c)
{
	int index = index_in(c, U"一二三四五六七八九壹贰叁肆伍陆柒捌玖");

	if (c == U'参')
		return 3;
	return index < 0 ? -1 : index % 9 + 1;
}

/* 0-9 of a Han digit or zero, else -1 */
int
han_digit0(uint32_t c)
{
	return is_zero(c) ? 0 : han_digit(c);
}

/* 1, 2, 3 of 十, 百, 千, else 0 */
int
place_of(uint32_t c)
{
	int index = index_in(c, U"十百千拾佰仟");

	return index < 0 ? 0 : index % 3 + 1;
}

/* The value of digits, Arabic or Han, whatever else stands between them. */
void
value_of_digits(span s, int exponent, oracle_value *v)
{
	v->negative = false;
	v->exponent = exponent;
	v->ndigits = 0;
	for (size_t i = 0; i < s.length; i++)
	{
		int digit = arabic_digit(s.text[i]);

		if (digit < 0)
			digit = han_digit0(s.text[i]);
		if (digit >= 0)
			v->digit[v->ndigits++] = (uint8_t) digit;
	}
	value_trim(v);
}

/* ---- chains of magnitudes ---- */

/* chain = [ "十" | "百" | "千" ] [ "万" ] { "亿" } | "万万", as a power of ten */
bool
chain(span s, int *power)
{
	size_t i = 0;

	*power = 8;
	if (span_is(s, U"万万"))
		return true;
	*power = 0;
	if (i < s.length && place_of(s.text[i]) > 0)
		*power += place_of(s.text[i++]);
	if (i < s.length && s.text[i] == U'万')
	{
		*power += 4;
		i++;
	}
	for (; i < s.length && s.text[i] == U'亿'; i++)
		*power += 8;
	return s.length > 0 && i == s.length;
}

/* The rest of a plain form: nothing, or [ "个" ] chain. */
bool
counted_chain(span s, int *power)
{
	*power = 0;
	if (s.length == 0)
		return true;
	if (s.text[0] == U'个')
	{
		s = span_from(s, 1);
		/* 3个百亿 counts what has that size: 个 stands before 万 and 亿 */
		return s.length > 0 && is_in(s.text[0], U"万亿") && chain(s, power);
	}
	return chain(s, power);
}
