/*
 * oracle_value.h
 *		Numbers of the oracle, as long rows of digits.
 */
#ifndef HT_ORACLE_VALUE_H
#define HT_ORACLE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/decimal.h"

/* Digits of the longest number that ORACLE_LENGTH characters can write, and some. */
#define ORACLE_DIGITS 2200

/* As in ht_decimal: no zeros at either end of the digits; zero has no digit and no sign. */
typedef struct oracle_value
{
	bool negative;
	int exponent;
	size_t ndigits;
	uint8_t digit[ORACLE_DIGITS]; /* 0-9, most significant first */
} oracle_value;

/* Takes the zeros off both ends of the digits. */
extern void value_trim(oracle_value *v);

/* small * 10^power */
extern void value_set(oracle_value *v, unsigned small, int power);

/* v * 10^power */
extern void value_shift(oracle_value *v, int power);

/* v + w, neither of them negative */
extern void value_add(oracle_value *v, const oracle_value *w);

/* v + small * 10^power */
extern void value_add_small(oracle_value *v, unsigned small, int power);

/* v / divisor, as numeral_oracle.h says */
extern void value_divide(oracle_value *v, uint64_t divisor);

/* Whether v, which is not negative, is below 10^power. */
extern bool value_is_below(const oracle_value *v, int power);

/* The integer that v is, from 1 to 10^18 - 1; 0 where it is none. */
extern uint64_t value_small_integer(const oracle_value *v);

/* Whether both are the same number in the same canonical form. */
extern bool oracle_equals(const oracle_value *value, const ht_decimal *decimal);

#endif /* HT_ORACLE_VALUE_H */
