/*
 * numeral_oracle.c
 *		What a numeral is, decided slowly and plainly: signs, fractions, tenths.
 *
 * One function for each rule of the grammar, here and in oracle_arabic.c and
 * oracle_han.c.  It looks at a span of the text, tells whether the whole span
 * is of the rule's form, and if so gives its value.  A sequence is found by
 * trying the places where it may be split.
 */
#include "numeral_oracle.h"

#include "oracle_number.h"

/* number = arabic | han */
static bool
number(span s, oracle_value *v)
{
	return oracle_arabic(s, v) || oracle_han(s, v);
}

/* whole "分之" number */
static bool
fraction(span s, oracle_value *v)
{
	size_t mark = span_find(s, U'分');
	span below = span_upto(s, mark);
	uint64_t divisor;

	if (mark + 2 > s.length || s.text[mark + 1] != U'之')
		return false;
	if (span_is(below, U"万"))
		divisor = 10000;
	else if (span_is(below, U"亿"))
		divisor = 100000000;
	else if (number(below, v))
		divisor = value_small_integer(v);
	else
		return false;
	if (divisor == 0 || !number(span_from(s, mark + 2), v))
		return false;
	value_divide(v, divisor);
	return true;
}

/* ( digit0 point digit0 { digit0 } ) of one script, before 成 */
static bool
decimal_tenths(span s, oracle_value *v)
{
	if (s.length < 3 || (s.text[1] != U'.' && s.text[1] != U'点'))
		return false;
	for (size_t i = 0; i < s.length; i++)
		if (i != 1 && (s.text[1] == U'.' ? arabic_digit(s.text[i]) : han_digit0(s.text[i])) < 0)
			return false;
	value_of_digits(s, -(int) (s.length - 2), v);
	return true;
}

/* tenths */
static bool
tenths(span s, oracle_value *v)
{
	size_t mark = span_find(s, U'成');
	span count = span_upto(s, mark);
	span rest;
	bool arabic;
	int digit;

	if (mark == 0 || mark == s.length)
		return false;
	rest = span_from(s, mark + 1);
	if (rest.length == 0 && (span_is(count, U"10") || span_is(count, U"十") || span_is(count, U"拾")))
	{
		value_set(v, 1, 0);
		return true;
	}
	if (rest.length == 0 && decimal_tenths(count, v))
	{
		value_shift(v, -1);
		return true;
	}
	if (count.length != 1 || rest.length > 1)
		return false;
	arabic = arabic_digit(count.text[0]) >= 0;
	digit = arabic ? arabic_digit(count.text[0]) : han_digit(count.text[0]);
	if (span_is(count, U"两"))
		digit = 2;
	if (digit < 1)
		return false;
	value_set(v, (unsigned) digit, -1);
	if (rest.length == 0)
		return true;
	digit = arabic ? arabic_digit(rest.text[0]) : han_digit(rest.text[0]);
	if (span_is(rest, U"半"))
		digit = 5;
	if (digit < 1)
		return false;
	value_add_small(v, (unsigned) digit, -2);
	return true;
}

/* number ( "%" | "‰" | "‱" ) */
static bool
percentage(span s, oracle_value *v)
{
	if (s.length < 2 || !is_in(s.text[s.length - 1], U"%‰‱") || !number(span_upto(s, s.length - 1), v))
		return false;
	value_shift(v, -2 - index_in(s.text[s.length - 1], U"%‰‱"));
	return true;
}

/* unsigned = number | number ( "%" | "‰" | "‱" ) | fraction | tenths | "半" | "一半" */
static bool
without_sign(span s, oracle_value *v)
{
	if (span_is(s, U"半") || span_is(s, U"一半"))
	{
		value_set(v, 5, -1);
		return true;
	}
	return number(s, v) || percentage(s, v) || fraction(s, v) || tenths(s, v);
}

/* numeral = [ "负" | "-" ] unsigned */
bool
oracle_read(const uint32_t *text, size_t length, oracle_value *value)
{
	span s = {text, length};
	bool negative;

	if (length == 0 || length > ORACLE_LENGTH)
		return false;
	negative = is_in(text[0], U"负-");
	if (!without_sign(negative ? span_from(s, 1) : s, value))
		return false;
	value_trim(value);
	value->negative = negative && value->ndigits > 0;
	return true;
}
