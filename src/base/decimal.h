/*
 * decimal.h
 *		Exact decimal numbers of any length.
 *
 * A number is  sign * coefficient * 10^exponent.  It is kept in one canonical
 * form: the coefficient has no trailing zero, and zero is 0 * 10^0 without a
 * sign, so equal numbers have equal fields.
 *
 * Nearly every number of an article has fewer than 18 digits and lives in
 * `small`; a longer coefficient is a row of digits in an arena.  A result may
 * take the place of an operand.
 */
#ifndef HT_DECIMAL_H
#define HT_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"

/* PostgreSQL's numeric holds 131072 digits before the point and 16383 behind. */
#define HT_MAX_DIGITS 131072
#define HT_MAX_SCALE 16383

/* A quotient without a finite decimal is given with this many digits. */
#define HT_QUOTIENT_DIGITS 20

typedef struct ht_decimal
{
	uint64_t small;        /* the coefficient, below 10^18, when digits is NULL */
	const uint8_t *digits; /* else its digits 0-9, most significant first */
	uint32_t ndigits;      /* how many (decimal digits of the coefficient, 0 for zero) */
	int32_t exponent;
	bool negative;
} ht_decimal;

/* Decimal digits that a coefficient kept in `small` has at most. */
#define HT_SMALL_DIGITS 18

extern const ht_decimal ht_decimal_zero;

/*
 * coefficient * 10^exponent, for a coefficient below 10^18.  Tests no limit:
 * the caller's exponent keeps the number within them.
 */
extern ht_decimal ht_decimal_from_small(uint64_t coefficient, int32_t exponent);

/*
 * The number whose coefficient is written with `count` digits (values 0-9, not
 * characters; leading and trailing zeros allowed).  HT_OUT_OF_RANGE past
 * numeric's limits, HT_NO_MEMORY.  Copies the digits if it needs to keep them.
 */
extern ht_status ht_decimal_from_digits(ht_arena *arena, const uint8_t *digits, size_t count,
										int32_t exponent, ht_decimal *result);

/* value * 10^power; HT_OUT_OF_RANGE past numeric's limits */
extern ht_status ht_decimal_scale(const ht_decimal *value, int32_t power, ht_decimal *result);

/* a + b, of either sign; HT_OUT_OF_RANGE, HT_NO_MEMORY */
extern ht_status
ht_decimal_add(ht_arena *arena, const ht_decimal *a, const ht_decimal *b, ht_decimal *result);

/* value * factor; HT_OUT_OF_RANGE, HT_NO_MEMORY */
extern ht_status
ht_decimal_multiply(ht_arena *arena, const ht_decimal *value, uint32_t factor, ht_decimal *result);

/*
 * value / divisor (not zero), exact where the quotient is finite within
 * HT_QUOTIENT_DIGITS more digits, else HT_QUOTIENT_DIGITS significant digits,
 * rounded half up in magnitude.  HT_OUT_OF_RANGE, HT_NO_MEMORY
 */
extern ht_status
ht_decimal_divide(ht_arena *arena, const ht_decimal *value, uint64_t divisor, ht_decimal *result);

/*
 * value + u (for a negative value: - u), where u is one unit of the last
 * non-zero digit: 2500 gives 2600.  Zero gives 1.
 */
extern ht_status ht_decimal_next(ht_arena *arena, const ht_decimal *value, ht_decimal *result);

/* -1, 0, 1 as a is less than, equal to or greater than b */
extern int ht_decimal_compare(const ht_decimal *a, const ht_decimal *b);

/*
 * The digits 0-9 of the coefficient, most significant first, value->ndigits of
 * them.  `scratch` holds them where the value has no row of its own.
 */
extern const uint8_t *ht_decimal_digits(const ht_decimal *value, uint8_t scratch[HT_SMALL_DIGITS]);

/* Bytes that ht_decimal_write needs, the closing zero byte included. */
extern size_t ht_decimal_text_size(const ht_decimal *value);

/* Writes the number in plain notation (-1234.5, no exponent) with a closing zero byte. */
extern void ht_decimal_write(const ht_decimal *value, char *text);

#endif /* HT_DECIMAL_H */
