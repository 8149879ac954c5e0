/*
 * decimal.c
 *		Exact decimal numbers of any length.
 *
 * Every operation first tries the 64-bit coefficient and falls back to rows of
 * digits, at a cost linear in the digits of operands and result.
 */
#include "base/decimal.h"

#include <string.h>

#define SMALL_LIMIT UINT64_C(1000000000000000000)

__extension__ typedef unsigned __int128 wide;

const ht_decimal ht_decimal_zero = {.small = 0};

static const uint64_t power_of_ten[] = {
	UINT64_C(1),
	UINT64_C(10),
	UINT64_C(100),
	UINT64_C(1000),
	UINT64_C(10000),
	UINT64_C(100000),
	UINT64_C(1000000),
	UINT64_C(10000000),
	UINT64_C(100000000),
	UINT64_C(1000000000),
	UINT64_C(10000000000),
	UINT64_C(100000000000),
	UINT64_C(1000000000000),
	UINT64_C(10000000000000),
	UINT64_C(100000000000000),
	UINT64_C(1000000000000000),
	UINT64_C(10000000000000000),
	UINT64_C(100000000000000000),
	SMALL_LIMIT,
};

/* The number of decimal digits of a coefficient between 1 and 10^18 - 1. */
static inline uint32_t
count_digits(uint64_t coefficient)
{
	uint32_t bits = 64 - (uint32_t) __builtin_clzll(coefficient);

	/* 1233 / 4096 is log10(2) so nearly that the guess is right or one too low. */
	uint32_t guess = bits * 1233 >> 12;

	return guess + (coefficient >= power_of_ten[guess]);
}

/* Whether a number of that many digits and that exponent fits into a numeric. */
static inline bool
in_range(size_t ndigits, int64_t exponent)
{
	return exponent >= -HT_MAX_SCALE && exponent <= HT_MAX_DIGITS &&
		   ndigits <= HT_MAX_DIGITS + HT_MAX_SCALE && (int64_t) ndigits + exponent <= HT_MAX_DIGITS;
}

static inline ht_status
checked(ht_decimal value, ht_decimal *result)
{
	if (!in_range(value.ndigits, value.exponent))
		return HT_OUT_OF_RANGE;
	*result = value;
	return HT_OK;
}

/* Takes `step` trailing zeros off; inlined, so that the division is by a constant. */
static inline bool
strip_zeros(uint64_t *coefficient, int32_t *exponent, int step)
{
	if (*coefficient % power_of_ten[step] != 0)
		return false;
	*coefficient /= power_of_ten[step];
	*exponent += step;
	return true;
}

ht_decimal
ht_decimal_from_small(uint64_t coefficient, int32_t exponent)
{
	if (coefficient == 0)
		return ht_decimal_zero;
	if (coefficient % 10 == 0)
	{
		/* By halves: at most 17 zeros, in five steps at most. */
		while (strip_zeros(&coefficient, &exponent, 8))
			;
		(void) strip_zeros(&coefficient, &exponent, 4);
		(void) strip_zeros(&coefficient, &exponent, 2);
		(void) strip_zeros(&coefficient, &exponent, 1);
	}
	return (ht_decimal){.small = coefficient, .ndigits = count_digits(coefficient), .exponent = exponent};
}

const uint8_t *
ht_decimal_digits(const ht_decimal *value, uint8_t scratch[HT_SMALL_DIGITS])
{
	uint64_t rest = value->small;

	if (value->digits != NULL)
		return value->digits;
	for (uint32_t i = value->ndigits; i > 0; i--)
	{
		scratch[i - 1] = (uint8_t) (rest % 10);
		rest /= 10;
	}
	return scratch;
}

/*
 * Makes the canonical number of a row of digits.  With `copy_to` the result
 * gets a row of its own, without it the row must live as long as the result.
 */
static ht_status
from_row(ht_arena *copy_to, const uint8_t *row, size_t count, int64_t exponent, bool negative,
		 ht_decimal *result)
{
	uint64_t small = 0;

	while (count > 0 && row[0] == 0)
		row++, count--;
	while (count > 0 && row[count - 1] == 0)
		count--, exponent++;
	if (count == 0)
	{
		*result = ht_decimal_zero;
		return HT_OK;
	}
	if (!in_range(count, exponent))
		return HT_OUT_OF_RANGE;
	if (count <= HT_SMALL_DIGITS)
	{
		for (size_t i = 0; i < count; i++)
			small = small * 10 + row[i];
		row = NULL;
	}
	else if (copy_to != NULL)
	{
		uint8_t *copy = ht_arena_alloc(copy_to, count);

		if (copy == NULL)
			return HT_NO_MEMORY;
		row = memcpy(copy, row, count);
	}
	*result = (ht_decimal){.small = small,
						   .digits = row,
						   .ndigits = (uint32_t) count,
						   .exponent = (int32_t) exponent,
						   .negative = negative};
	return HT_OK;
}

ht_status
ht_decimal_from_digits(ht_arena *arena, const uint8_t *digits, size_t count, int32_t exponent,
					   ht_decimal *result)
{
	return from_row(arena, digits, count, exponent, false, result);
}

ht_status
ht_decimal_scale(const ht_decimal *value, int32_t power, ht_decimal *result)
{
	int64_t exponent = (int64_t) value->exponent + power;

	if (value->ndigits == 0)
	{
		*result = ht_decimal_zero;
		return HT_OK;
	}
	if (!in_range(value->ndigits, exponent))
		return HT_OUT_OF_RANGE;
	*result = *value;
	result->exponent = (int32_t) exponent;
	return HT_OK;
}

/* The power of ten just above the number: 3 for 123, 0 for 0.123. */
static inline int64_t
top_of(const ht_decimal *value)
{
	return (int64_t) value->ndigits + value->exponent;
}

/* -1, 0, 1 as |a| is less than, equal to or greater than |b|. */
static int
compare_magnitude(const ht_decimal *a, const ht_decimal *b)
{
	uint8_t scratch_a[HT_SMALL_DIGITS];
	uint8_t scratch_b[HT_SMALL_DIGITS];
	uint32_t common = a->ndigits < b->ndigits ? a->ndigits : b->ndigits;
	int order;

	if (a->ndigits == 0 || b->ndigits == 0)
		return (a->ndigits > 0) - (b->ndigits > 0);
	if (top_of(a) != top_of(b))
		return top_of(a) < top_of(b) ? -1 : 1;
	if (a->digits == NULL && b->digits == NULL)
	{
		uint64_t x = a->small * power_of_ten[b->ndigits - common];
		uint64_t y = b->small * power_of_ten[a->ndigits - common];

		return (x > y) - (x < y);
	}
	order = memcmp(ht_decimal_digits(a, scratch_a), ht_decimal_digits(b, scratch_b), common);
	if (order != 0)
		return order < 0 ? -1 : 1;
	/* Canonical: whichever goes on, goes on to a digit that is not zero. */
	return (a->ndigits > common) - (b->ndigits > common);
}

int
ht_decimal_compare(const ht_decimal *a, const ht_decimal *b)
{
	if (a->negative != b->negative)
		return a->negative ? -1 : 1;
	return a->negative ? compare_magnitude(b, a) : compare_magnitude(a, b);
}

/*
 * Adds the digits of `b` to a row whose last digit stands for 10^bottom and
 * whose first digits have room for the carry.
 */
static void
row_add(uint8_t *row, size_t length, int64_t bottom, const ht_decimal *b)
{
	uint8_t scratch[HT_SMALL_DIGITS];
	const uint8_t *digits = ht_decimal_digits(b, scratch);
	uint8_t *to = row + length - (size_t) (b->exponent - bottom);
	unsigned carry = 0;

	for (size_t left = b->ndigits; left > 0 || carry > 0;)
	{
		unsigned sum = *--to + carry;

		if (left > 0)
			sum += digits[--left];
		carry = sum >= 10;
		*to = (uint8_t) (carry ? sum - 10 : sum);
	}
}

/* Takes the digits of `b` off a row that stands for no less. */
static void
row_subtract(uint8_t *row, size_t length, int64_t bottom, const ht_decimal *b)
{
	uint8_t scratch[HT_SMALL_DIGITS];
	const uint8_t *digits = ht_decimal_digits(b, scratch);
	uint8_t *to = row + length - (size_t) (b->exponent - bottom);
	unsigned borrow = 0;

	for (size_t left = b->ndigits; left > 0 || borrow > 0;)
	{
		unsigned sum = *--to + 10 - borrow;

		if (left > 0)
			sum -= digits[--left];
		borrow = sum < 10;
		*to = (uint8_t) (borrow ? sum : sum - 10);
	}
}

/* a + b where |a| >= |b| > 0, by rows of digits. */
static ht_status
add_rows(ht_arena *arena, const ht_decimal *a, const ht_decimal *b, ht_decimal *result)
{
	uint8_t scratch[HT_SMALL_DIGITS];
	int64_t bottom = a->exponent < b->exponent ? a->exponent : b->exponent;
	int64_t length = top_of(a) - bottom + 1; /* one for the carry */
	uint8_t *row;

	/* An exponent past the limits must not become a request for memory. */
	if (length > HT_MAX_DIGITS + HT_MAX_SCALE + 1)
		return HT_OUT_OF_RANGE;
	row = ht_arena_alloc(arena, (size_t) length);
	if (row == NULL)
		return HT_NO_MEMORY;
	memset(row, 0, (size_t) length);
	memcpy(row + 1, ht_decimal_digits(a, scratch), a->ndigits);
	if (a->negative == b->negative)
		row_add(row, (size_t) length, bottom, b);
	else
		row_subtract(row, (size_t) length, bottom, b);
	return from_row(NULL, row, (size_t) length, bottom, a->negative, result);
}

/*
 * a + b where both coefficients, brought to one exponent, stay small; false
 * where they or the sum do not.
 */
static bool
add_small(const ht_decimal *a, const ht_decimal *b, ht_decimal *result)
{
	int32_t bottom = a->exponent < b->exponent ? a->exponent : b->exponent;
	uint64_t x;
	uint64_t y;
	bool negative = a->negative;

	if (a->digits != NULL || b->digits != NULL || top_of(a) - bottom > HT_SMALL_DIGITS ||
		top_of(b) - bottom > HT_SMALL_DIGITS)
		return false;
	x = a->small * power_of_ten[a->exponent - bottom];
	y = b->small * power_of_ten[b->exponent - bottom];
	if (a->negative == b->negative)
		x += y;
	else if (x >= y)
		x -= y;
	else
	{
		x = y - x;
		negative = b->negative;
	}
	if (x >= SMALL_LIMIT)
		return false;
	*result = ht_decimal_from_small(x, bottom);
	result->negative = negative && x > 0;
	return true;
}

ht_status
ht_decimal_add(ht_arena *arena, const ht_decimal *a, const ht_decimal *b, ht_decimal *result)
{
	ht_decimal sum;

	if (a->ndigits == 0 || b->ndigits == 0)
		return checked(a->ndigits == 0 ? *b : *a, result);
	if (add_small(a, b, &sum))
		return checked(sum, result);
	if (compare_magnitude(a, b) >= 0)
		return add_rows(arena, a, b, result);
	return add_rows(arena, b, a, result);
}

/* value * factor, by rows of digits. */
static ht_status
multiply_row(ht_arena *arena, const ht_decimal *value, uint32_t factor, ht_decimal *result)
{
	enum
	{
		FACTOR_DIGITS = 10 /* of 2^32 - 1 */
	};
	uint8_t scratch[HT_SMALL_DIGITS];
	const uint8_t *digits = ht_decimal_digits(value, scratch);
	size_t length = value->ndigits + (size_t) FACTOR_DIGITS;
	uint8_t *row = ht_arena_alloc(arena, length);
	uint64_t carry = 0;

	if (row == NULL)
		return HT_NO_MEMORY;
	for (size_t i = length; i > 0; i--)
	{
		if (i > FACTOR_DIGITS)
			carry += (uint64_t) digits[i - 1 - FACTOR_DIGITS] * factor;
		row[i - 1] = (uint8_t) (carry % 10);
		carry /= 10;
	}
	return from_row(NULL, row, length, value->exponent, value->negative, result);
}

ht_status
ht_decimal_multiply(ht_arena *arena, const ht_decimal *value, uint32_t factor, ht_decimal *result)
{
	if (value->digits == NULL)
	{
		wide product = (wide) value->small * factor;

		if (product < SMALL_LIMIT)
		{
			ht_decimal small = ht_decimal_from_small((uint64_t) product, value->exponent);

			small.negative = value->negative && product > 0;
			return checked(small, result);
		}
	}
	return multiply_row(arena, value, factor, result);
}

/*
 * Cuts a row behind the significant digits that an endless quotient keeps and
 * rounds by the digit after them.  row[-1] is a zero, free for the carry.
 * Returns how many digits of the row remain.
 */
static size_t
round_row(uint8_t *row, size_t count)
{
	size_t lead = 0;
	size_t keep;

	while (row[lead] == 0)
		lead++;
	keep = lead + HT_QUOTIENT_DIGITS;
	if (keep >= count)
		return count;
	if (row[keep] >= 5)
	{
		uint8_t *last = row + keep - 1;

		while (*last == 9)
			*last-- = 0;
		++*last;
	}
	return keep;
}

/* Divides one step further: 10 * *remainder + digit. */
static inline uint8_t
divide_step(uint64_t *remainder, unsigned digit, uint64_t divisor)
{
	wide part;
	uint8_t quotient;

	if (*remainder <= (UINT64_MAX - 9) / 10)
	{
		uint64_t narrow = *remainder * 10 + digit;

		*remainder = narrow % divisor;
		return (uint8_t) (narrow / divisor);
	}
	part = (wide) *remainder * 10 + digit;
	quotient = (uint8_t) (part / divisor);
	*remainder = (uint64_t) (part % divisor);
	return quotient;
}

/* value / divisor by long division. */
static ht_status
divide_row(ht_arena *arena, const ht_decimal *value, uint64_t divisor, ht_decimal *result)
{
	enum
	{
		DIVISOR_DIGITS = 20, /* of 2^64 - 1: zeros that the quotient may begin with */
		EXTRA = DIVISOR_DIGITS + HT_QUOTIENT_DIGITS + 1
	};
	uint8_t scratch[HT_SMALL_DIGITS];
	const uint8_t *digits = ht_decimal_digits(value, scratch);
	size_t length = value->ndigits + (size_t) EXTRA;
	size_t exact = value->ndigits + (size_t) HT_QUOTIENT_DIGITS;
	size_t count = 0;
	uint8_t *row = ht_arena_alloc(arena, length + 1);
	uint64_t remainder = 0;

	if (row == NULL)
		return HT_NO_MEMORY;
	*row++ = 0;
	for (; count < length && (count < value->ndigits || remainder > 0); count++)
		row[count] = divide_step(&remainder, count < value->ndigits ? digits[count] : 0, divisor);
	/* A quotient that ends, but too late, is rounded like one that does not. */
	if (remainder > 0 || count > exact)
		count = round_row(row, count);
	return from_row(NULL, row - 1, count + 1, (int64_t) value->exponent + value->ndigits - (int64_t) count,
					value->negative, result);
}

ht_status
ht_decimal_divide(ht_arena *arena, const ht_decimal *value, uint64_t divisor, ht_decimal *result)
{
	if (divisor == 0)
		return HT_OUT_OF_RANGE;
	if (value->digits == NULL && value->small % divisor == 0)
	{
		ht_decimal small = ht_decimal_from_small(value->small / divisor, value->exponent);

		small.negative = value->negative;
		return checked(small, result);
	}
	return divide_row(arena, value, divisor, result);
}

ht_status
ht_decimal_next(ht_arena *arena, const ht_decimal *value, ht_decimal *result)
{
	/* Canonical: the last digit of the coefficient is the last that is not zero. */
	ht_decimal unit = {.small = 1, .ndigits = 1, .exponent = value->exponent, .negative = value->negative};

	return ht_decimal_add(arena, value, &unit, result);
}

size_t
ht_decimal_text_size(const ht_decimal *value)
{
	size_t size = value->negative ? 2 : 1; /* sign and closing zero byte */

	if (value->ndigits == 0)
		return size + 1;
	if (value->exponent >= 0)
		return size + value->ndigits + (size_t) value->exponent;
	if (top_of(value) > 0)
		return size + value->ndigits + 1;
	return size + 2 + (size_t) (-(int64_t) value->exponent);
}

/* Writes `count` digits as characters; returns the place behind them. */
static char *
write_digits(char *text, const uint8_t *digits, size_t count)
{
	for (size_t i = 0; i < count; i++)
		*text++ = (char) ('0' + digits[i]);
	return text;
}

static char *
write_zeros(char *text, size_t count)
{
	memset(text, '0', count);
	return text + count;
}

void
ht_decimal_write(const ht_decimal *value, char *text)
{
	uint8_t scratch[HT_SMALL_DIGITS];
	const uint8_t *digits = ht_decimal_digits(value, scratch);
	int64_t top = top_of(value);

	if (value->negative)
		*text++ = '-';
	if (value->ndigits == 0)
		*text++ = '0';
	else if (value->exponent >= 0)
	{
		text = write_digits(text, digits, value->ndigits);
		text = write_zeros(text, (size_t) value->exponent);
	}
	else if (top > 0)
	{
		text = write_digits(text, digits, (size_t) top);
		*text++ = '.';
		text = write_digits(text, digits + top, value->ndigits - (size_t) top);
	}
	else
	{
		*text++ = '0';
		*text++ = '.';
		text = write_zeros(text, (size_t) -top);
		text = write_digits(text, digits, value->ndigits);
	}
	*text = '\0';
}
