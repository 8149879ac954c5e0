/*
 * oracle_arabic.c
 *		Numbers in Arabic figures: the rules below `arabic`.
 */
#include "oracle_number.h"

/* digit { digit } */
static bool
only_digits(span s)
{
	for (size_t i = 0; i < s.length; i++)
		if (arabic_digit(s.text[i]) < 0)
			return false;
	return s.length > 0;
}

/* 1 to 3 digits, { "," 3 digits } at least once: from the right, each fourth is a comma */
static bool
grouped_digits(span s)
{
	for (size_t i = 0; i < s.length; i++)
	{
		uint32_t c = s.text[s.length - 1 - i];

		if (i % 4 == 3 ? c != U',' : arabic_digit(c) < 0)
			return false;
	}
	return s.length >= 5 && s.length % 4 != 0;
}

/* figures */
static bool
figures(span s, oracle_value *v)
{
	if (!only_digits(s) && !grouped_digits(s))
		return false;
	value_of_digits(s, 0, v);
	return true;
}

/* figures [ "." digit { digit } ] */
static bool
arabic_decimal(span s, oracle_value *v)
{
	size_t point = span_find(s, U'.');
	span places;

	if (!figures(span_upto(s, point), v))
		return false;
	if (point == s.length)
		return true;
	places = span_from(s, point + 1);
	if (!only_digits(places))
		return false;
	value_of_digits(s, -(int) places.length, v);
	return true;
}

/* figures [ "." digit { digit } ] [ [ "个" ] chain ] */
static bool
arabic_plain(span s, oracle_value *v)
{
	for (size_t split = 1; split <= s.length; split++)
	{
		int power;

		if (arabic_decimal(span_upto(s, split), v) && counted_chain(span_from(s, split), &power))
		{
			value_shift(v, power);
			return true;
		}
	}
	return false;
}

/* ones: 4 digits after a chain that ends in 万 and holds no 亿 and no second 万 */
static bool
sum_ones(span s, span before, oracle_value *v)
{
	if (s.length != 4 || !only_digits(s) || before.text[before.length - 1] != U'万' ||
		span_is(before, U"万万"))
		return false;
	value_of_digits(s, 0, v);
	return true;
}

/* step: one digit after a chain of one character, worth a tenth of it */
static bool
sum_step(span s, span before, oracle_value *v)
{
	int power;

	if (s.length != 1 || arabic_digit(s.text[0]) < 1 || before.length != 1 || !chain(before, &power) ||
		power < 1)
		return false;
	value_set(v, (unsigned) arabic_digit(s.text[0]), power - 1);
	return true;
}

/* { part } [ ones | step ], not empty, after the chain `before` */
static bool
sum_rest(span s, span before, oracle_value *v)
{
	oracle_value rest;
	int power_before;
	int power;

	if (sum_ones(s, before, v) || sum_step(s, before, v))
		return true;
	if (s.length > 0 && s.text[0] == U'零')
	{
		s = span_from(s, 1);
		(void) chain(before, &power_before);
		if (figures(s, v) && v->ndigits > 0 && value_is_below(v, power_before))
			return true;
	}
	(void) chain(before, &power_before);
	for (size_t a = 1; a < s.length; a++)
		for (size_t b = a + 1; b <= s.length; b++)
		{
			span magnitude = span_from(span_upto(s, b), a);

			if (!chain(magnitude, &power) || !figures(span_upto(s, a), v))
				continue;
			value_shift(v, power);
			if (power >= power_before || !value_is_below(v, power_before))
				continue;
			if (b == s.length)
				return true;
			if (sum_rest(span_from(s, b), magnitude, &rest))
			{
				value_add(v, &rest);
				return true;
			}
		}
	return false;
}

/* part { part } [ ones | step ], with something after the first part */
static bool
arabic_sum(span s, oracle_value *v)
{
	oracle_value rest;
	int power;

	for (size_t a = 1; a < s.length; a++)
		for (size_t b = a + 1; b < s.length; b++)
		{
			span magnitude = span_from(span_upto(s, b), a);

			if (chain(magnitude, &power) && figures(span_upto(s, a), v) &&
				sum_rest(span_from(s, b), magnitude, &rest))
			{
				value_shift(v, power);
				value_add(v, &rest);
				return true;
			}
		}
	return false;
}

/* figures unit { digit smaller-unit }, at least two units, worth less than 10^above from the second on */
static bool
figure_section(span s, int above, oracle_value *v)
{
	oracle_value rest;

	for (size_t a = 1; a < s.length; a++)
	{
		int place = place_of(s.text[a]);

		if (place < 1 || place >= above || !figures(span_upto(s, a), v) || (above < 4 && a != 1))
			continue;
		value_shift(v, place);
		if (a + 1 == s.length)
			return above < 4;
		if (figure_section(span_from(s, a + 1), place, &rest))
		{
			value_add(v, &rest);
			return true;
		}
	}
	return false;
}

/* figure-section chain [ part { part } [ ones | step ] ], the chain beginning with 万 or 亿 */
static bool
arabic_section(span s, oracle_value *v)
{
	oracle_value rest;
	int power;

	for (size_t a = 4; a < s.length; a++)
		for (size_t b = a + 1; b <= s.length; b++)
		{
			span magnitude = span_from(span_upto(s, b), a);

			if (!is_in(s.text[a], U"万亿") || !chain(magnitude, &power) ||
				!figure_section(span_upto(s, a), 4, v))
				continue;
			value_shift(v, power);
			if (b == s.length)
				return true;
			if (sum_rest(span_from(s, b), magnitude, &rest))
			{
				value_add(v, &rest);
				return true;
			}
		}
	return false;
}

/* arabic = plain form | sum | section with a magnitude */
bool
oracle_arabic(span s, oracle_value *v)
{
	return arabic_plain(s, v) || arabic_sum(s, v) || arabic_section(s, v);
}
