/*
 * test_decimal_oracle.c
 *		Exact decimals against schoolbook arithmetic on a fixed row of digits.
 */
#include "base/decimal.h"
#include "decimal_form.h"
#include "tap.h"

/* ---- the oracle: a row of digits around a fixed point ---- */

#define WHOLE 160  /* digits before the point */
#define PLACES 160 /* and behind */
#define WIDTH (WHOLE + PLACES)

typedef struct fixed
{
	bool negative;
	uint8_t digit[WIDTH];
} fixed;

/* The row for `count` digits times a power of ten. */
static fixed
fixed_from(const uint8_t *digits, size_t count, int exponent, bool negative)
{
	fixed result = {.negative = negative};

	for (size_t i = 0; i < count; i++)
		result.digit[WHOLE - (int) count - exponent + (int) i] = digits[i];
	return result;
}

static int
fixed_compare_magnitude(const fixed *a, const fixed *b)
{
	return memcmp(a->digit, b->digit, WIDTH);
}

static bool
fixed_is_zero(const fixed *a)
{
	for (int i = 0; i < WIDTH; i++)
		if (a->digit[i] != 0)
			return false;
	return true;
}

static fixed
fixed_add(const fixed *a, const fixed *b)
{
	fixed result = *a;
	int sign = a->negative == b->negative ? 1 : -1;
	int carry = 0;

	if (sign < 0 && fixed_compare_magnitude(a, b) < 0)
		return fixed_add(b, a);
	for (int i = WIDTH - 1; i >= 0; i--)
	{
		int sum = a->digit[i] + sign * b->digit[i] + carry;

		carry = sum > 9 ? 1 : sum < 0 ? -1 : 0;
		result.digit[i] = (uint8_t) (sum - 10 * carry);
	}
	return result;
}

static fixed
fixed_multiply(const fixed *a, uint32_t factor)
{
	fixed result = *a;
	uint64_t carry = 0;

	for (int i = WIDTH - 1; i >= 0; i--)
	{
		carry += (uint64_t) a->digit[i] * factor;
		result.digit[i] = (uint8_t) (carry % 10);
		carry /= 10;
	}
	return result;
}

/* Adds one at a place of the row. */
static void
fixed_increment(fixed *a, int place)
{
	while (a->digit[place] == 9)
		a->digit[place--] = 0;
	a->digit[place]++;
}

/* The quotient as decimal.h promises it, for a value whose last digit stands for 10^exponent. */
static fixed
fixed_divide(const fixed *a, uint64_t divisor, int exponent)
{
	__extension__ unsigned __int128 remainder = 0;
	fixed result = {.negative = a->negative};
	int first = 0;
	int last_exact = WHOLE - exponent + HT_QUOTIENT_DIGITS - 1;
	int last_nonzero = 0;

	for (int i = 0; i < WIDTH; i++)
	{
		remainder = remainder * 10 + a->digit[i];
		result.digit[i] = (uint8_t) (remainder / divisor);
		remainder %= divisor;
		if (result.digit[i] != 0)
			last_nonzero = i;
	}
	if (remainder == 0 && last_nonzero <= last_exact)
		return result;
	while (result.digit[first] == 0)
		first++;
	if (result.digit[first + HT_QUOTIENT_DIGITS] >= 5)
		fixed_increment(&result, first + HT_QUOTIENT_DIGITS - 1);
	memset(result.digit + first + HT_QUOTIENT_DIGITS, 0, (size_t) (WIDTH - first - HT_QUOTIENT_DIGITS));
	return result;
}

/* Plain notation without idle zeros. */
static void
fixed_write(const fixed *a, char *text)
{
	int first = 0;
	int last = WIDTH - 1;

	while (first < WHOLE - 1 && a->digit[first] == 0)
		first++;
	while (last > WHOLE - 1 && a->digit[last] == 0)
		last--;
	if (a->negative && !fixed_is_zero(a))
		*text++ = '-';
	for (int i = first; i <= last; i++)
	{
		if (i == WHOLE)
			*text++ = '.';
		*text++ = (char) ('0' + a->digit[i]);
	}
	*text = '\0';
}

/* ---- random numbers ---- */

static ht_arena arena;

typedef struct pair
{
	ht_decimal fast;
	fixed slow;
	int exponent; /* of the last digit that is not zero */
} pair;

/* Digits that like to be 0 and 9, so that carries run far. */
static uint8_t
random_digit(void)
{
	uint32_t draw = tap_random_below(20);

	return (uint8_t) (draw < 10 ? draw : draw < 15 ? 9 : 0);
}

static pair
random_pair(void)
{
	uint8_t digits[45];
	size_t count = 1 + tap_random_below(tap_random_below(2) ? 45 : 19);
	int exponent = (int) tap_random_below(40) - 20;
	bool negative = tap_random_below(2);
	pair result;

	for (size_t i = 0; i < count; i++)
		digits[i] = random_digit();
	if (ht_decimal_from_digits(&arena, digits, count, exponent, &result.fast) != HT_OK)
		abort();
	result.fast.negative = negative && result.fast.ndigits > 0;
	result.slow = fixed_from(digits, count, exponent, negative);
	for (result.exponent = exponent; count > 0 && digits[count - 1] == 0; count--)
		result.exponent++;
	return result;
}

/* Whether both ways came to the same; shows the first few that did not. */
static bool
agree(const char *what, ht_status status, const ht_decimal *fast, const fixed *slow)
{
	static int shown = 0;
	char want[WIDTH + 4];

	fixed_write(slow, want);
	if (status == HT_OK && is_canonical(fast) && strcmp(text_of(&arena, fast), want) == 0)
		return true;
	if (shown++ < 10)
		note("%s: got %s, want %s", what, status == HT_OK ? text_of(&arena, fast) : "a status", want);
	return false;
}

/* The first digits of a 64-bit number, so that divisors of every length come. */
static uint64_t
random_divisor(void)
{
	return (tap_random() >> tap_random_below(64)) | 1 << tap_random_below(4);
}

static void
test_random(int rounds)
{
	int wrong_write = 0;
	int wrong_add = 0;
	int wrong_multiply = 0;
	int wrong_divide = 0;
	int wrong_compare = 0;

	for (int round = 0; round < rounds; round++)
	{
		pair a = random_pair();
		pair b = random_pair();
		uint32_t factor = (uint32_t) (tap_random() >> 32) >> tap_random_below(32);
		uint64_t divisor = random_divisor();
		ht_decimal result;
		ht_status status;
		fixed slow;
		fixed minus = b.slow;
		int order;

		wrong_write += !agree("write", HT_OK, &a.fast, &a.slow);
		status = ht_decimal_add(&arena, &a.fast, &b.fast, &result);
		slow = fixed_add(&a.slow, &b.slow);
		wrong_add += !agree("add", status, &result, &slow);
		status = ht_decimal_multiply(&arena, &a.fast, factor, &result);
		slow = fixed_multiply(&a.slow, factor);
		wrong_multiply += !agree("multiply", status, &result, &slow);
		if (a.fast.ndigits > 0)
		{
			status = ht_decimal_divide(&arena, &a.fast, divisor, &result);
			slow = fixed_divide(&a.slow, divisor, a.exponent);
			wrong_divide += !agree("divide", status, &result, &slow);
		}
		/* a is above b where a - b is above zero */
		minus.negative = !minus.negative;
		slow = fixed_add(&a.slow, &minus);
		order = fixed_is_zero(&slow) ? 0 : slow.negative ? -1 : 1;
		wrong_compare += ht_decimal_compare(&a.fast, &b.fast) != order;
		ht_arena_reset(&arena);
	}
	ok(wrong_write == 0, "%d random numbers written, %d wrong", rounds, wrong_write);
	ok(wrong_add == 0, "%d random sums, %d wrong", rounds, wrong_add);
	ok(wrong_multiply == 0, "%d random products, %d wrong", rounds, wrong_multiply);
	ok(wrong_divide == 0, "%d random quotients, %d wrong", rounds, wrong_divide);
	ok(wrong_compare == 0, "%d random comparisons, %d wrong", rounds, wrong_compare);
}

int
main(void)
{
	tap_random_start();
	ht_arena_init(&arena, &ht_malloc_host);
	test_random(100000);
	ht_arena_free(&arena);
	return done();
}
