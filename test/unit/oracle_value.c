/*
 * oracle_value.c
 *		Numbers of the oracle: schoolbook arithmetic on rows of digits.
 */
#include "oracle_value.h"

#include <string.h>

void
value_trim(oracle_value *v)
{
	size_t lead = 0;

	while (lead < v->ndigits && v->digit[lead] == 0)
		lead++;
	memmove(v->digit, v->digit + lead, v->ndigits - lead);
	v->ndigits -= lead;
	while (v->ndigits > 0 && v->digit[v->ndigits - 1] == 0)
	{
		v->ndigits--;
		v->exponent++;
	}
	if (v->ndigits == 0)
	{
		v->exponent = 0;
		v->negative = false;
	}
}

/* small * 10^power */
void
value_set(oracle_value *v, unsigned small, int power)
{
	v->negative = false;
	v->exponent = power;
	v->ndigits = 0;
	for (unsigned unit = 1000000000; unit > 0; unit /= 10)
		v->digit[v->ndigits++] = (uint8_t) (small / unit % 10);
	value_trim(v);
}

/* v * 10^power */
void
value_shift(oracle_value *v, int power)
{
	if (v->ndigits > 0)
		v->exponent += power;
}

/* The digit of v that stands for 10^power. */
static int
digit_for(const oracle_value *v, int power)
{
	int index = v->exponent + (int) v->ndigits - 1 - power;

	return index >= 0 && index < (int) v->ndigits ? v->digit[index] : 0;
}

/* v + w, neither of them negative */
void
value_add(oracle_value *v, const oracle_value *w)
{
	static oracle_value sum;
	int low = v->exponent < w->exponent ? v->exponent : w->exponent;
	int top_v = v->exponent + (int) v->ndigits;
	int top_w = w->exponent + (int) w->ndigits;
	int top = (top_v > top_w ? top_v : top_w) + 1;
	int carry = 0;

	sum.negative = false;
	sum.exponent = low;
	sum.ndigits = (size_t) (top - low);
	for (int power = low; power < top; power++)
	{
		carry += digit_for(v, power) + digit_for(w, power);
		sum.digit[top - 1 - power] = (uint8_t) (carry % 10);
		carry /= 10;
	}
	value_trim(&sum);
	*v = sum;
}

/* v + small * 10^power */
void
value_add_small(oracle_value *v, unsigned small, int power)
{
	oracle_value term;

	value_set(&term, small, power);
	value_add(v, &term);
}

/* Whether v, which is not negative, is below 10^power. */
bool
value_is_below(const oracle_value *v, int power)
{
	return v->ndigits == 0 || v->exponent + (int) v->ndigits <= power;
}

/* v / divisor, as numeral_oracle.h says */
void
value_divide(oracle_value *v, uint64_t divisor)
{
	static oracle_value q;
	uint64_t remainder = 0;
	size_t own = v->ndigits;
	size_t last = 0; /* of the digits that are not zero */
	size_t first = 0;

	/* 60 digits: 18 zeros that a quotient may begin with, and 20 that count, and some. */
	q.negative = false;
	q.ndigits = own + 60;
	q.exponent = v->exponent - 60;
	for (size_t i = 0; i < q.ndigits; i++)
	{
		remainder = remainder * 10 + (i < own ? v->digit[i] : 0);
		q.digit[i] = (uint8_t) (remainder / divisor);
		remainder %= divisor;
		if (q.digit[i] != 0)
			last = i;
	}
	while (first < last && q.digit[first] == 0)
		first++;
	if (remainder > 0 || (last >= own + 20 && last >= first + 20))
	{
		int up = q.digit[first + 20] >= 5;

		q.ndigits = first + 20;
		q.exponent = v->exponent + (int) own - (int) q.ndigits;
		value_trim(&q);
		if (up)
			value_add_small(&q, 1, v->exponent + (int) own - (int) (first + 20));
	}
	value_trim(&q);
	*v = q;
}

/* The integer that v is, from 1 to 10^18 - 1; 0 where it is none. */
uint64_t
value_small_integer(const oracle_value *v)
{
	uint64_t result = 0;

	if (v->exponent < 0 || !value_is_below(v, 18))
		return 0;
	for (int power = 17; power >= 0; power--)
		result = result * 10 + (uint64_t) digit_for(v, power);
	return result;
}

bool
oracle_equals(const oracle_value *value, const ht_decimal *decimal)
{
	uint8_t scratch[HT_SMALL_DIGITS];

	return value->negative == decimal->negative && value->exponent == decimal->exponent &&
		   value->ndigits == decimal->ndigits &&
		   memcmp(value->digit, ht_decimal_digits(decimal, scratch), value->ndigits) == 0;
}
