/*
 * test_decimal.c
 *		Exact decimals against schoolbook arithmetic on a fixed row of digits,
 *		and at every boundary.
 */
#include "base/decimal.h"
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

/* ---- helpers ---- */

static ht_arena arena;

/* A decimal of a plain text, by from_digits. */
static ht_decimal
make(const char *text)
{
	ht_decimal result;
	uint8_t digits[400];
	size_t count = 0;
	int exponent = 0;
	bool negative = *text == '-';
	bool behind = false;

	for (text += negative; *text != '\0'; text++)
	{
		if (*text == '.')
			behind = true;
		else
		{
			digits[count++] = (uint8_t) (*text - '0');
			exponent -= behind;
		}
	}
	if (ht_decimal_from_digits(&arena, digits, count, exponent, &result) != HT_OK)
		abort();
	result.negative = negative && result.ndigits > 0;
	return result;
}

/* The number in plain notation, in the arena. */
static char *
text_of(const ht_decimal *value)
{
	size_t size = ht_decimal_text_size(value);
	char *text = ht_arena_alloc(&arena, size);

	ht_decimal_write(value, text);
	if (strlen(text) + 1 != size)
		return "(text_size is wrong)";
	return text;
}

/* Whether the fields are as decimal.h says that they must be. */
static bool
is_canonical(const ht_decimal *value)
{
	uint8_t scratch[HT_SMALL_DIGITS];
	const uint8_t *digits;

	if (value->ndigits == 0)
		return value->small == 0 && value->digits == NULL && value->exponent == 0 && !value->negative;
	digits = ht_decimal_digits(value, scratch);
	return (value->digits == NULL) == (value->ndigits <= HT_SMALL_DIGITS) &&
		   (value->digits == NULL || value->small == 0) && digits[0] != 0 && digits[value->ndigits - 1] != 0;
}

/* One result: a status is good and the value reads as wanted. */
static void
is_decimal(ht_status status, const ht_decimal *got, const char *want, const char *name)
{
	if (status != HT_OK)
	{
		ok(false, "%s: status %d", name, (int) status);
		return;
	}
	if (!is_canonical(got))
		ok(false, "%s: not canonical", name);
	else
		is_text(text_of(got), want, name);
}

/* ---- tables ---- */

static void
test_from_small(void)
{
	static const struct
	{
		uint64_t coefficient;
		const char *want;
		int32_t exponent;
		uint32_t ndigits;
	} rows[] = {
		{0, "0", 0, 0},
		{0, "0", 55, 0},
		{1, "1", 0, 1},
		{9, "9", 0, 1},
		{10, "10", 0, 1},
		{1, "10", 1, 1},
		{1, "0.1", -1, 1},
		{10, "1", -1, 1},
		{12345, "123.45", -2, 5},
		{12345, "0.12345", -5, 5},
		{12345, "0.0012345", -7, 5},
		{1200, "12", -2, 2},
		{12, "1200000000", 8, 2},
		{UINT64_C(100000000000000000), "100000000000000000", 0, 1},
		{UINT64_C(100000000000000000), "1", -17, 1},
		{UINT64_C(999999999999999999), "999999999999999999", 0, 18},
		{UINT64_C(999999999999999990), "999999999999999990", 0, 17},
		{UINT64_C(999999999999999999), "0.999999999999999999", -18, 18},
		{UINT64_C(100000000000000001), "100000000000000001", 0, 18},
		{UINT64_C(120000000), "120000000", 0, 2},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		ht_decimal value = ht_decimal_from_small(rows[i].coefficient, rows[i].exponent);

		is_decimal(HT_OK, &value, rows[i].want, "from_small");
		ok(value.ndigits == rows[i].ndigits, "ndigits of %s", rows[i].want);
	}
	for (uint64_t power = 1, digits = 1; digits <= 18; power *= 10, digits++)
	{
		ht_decimal low = ht_decimal_from_small(power + (power > 1), 0);
		ht_decimal high = ht_decimal_from_small(power * 10 - 1, 0);

		ok(low.ndigits == digits && high.ndigits == digits, "%d digits are counted", (int) digits);
	}
}

static void
test_from_digits(void)
{
	static const char *const same[] = {
		"0",
		"7",
		"123456789012345678",
		"1234567890123456789",
		"-1234567890123456789",
		"999999999999999999",
		"9999999999999999999",
		"10000000000000000001",
		"-0.00000000000000000000000000000001",
		"1234567890123456789012345678901234567890",
		"12345678901234567890.12345678901234567891",
		"0.12345678901234567891",
		"100000000000000000000000000000000000000000000",
	};
	static const char *const changed[][2] = {
		{"000", "0"},
		{"0.000", "0"},
		{"007", "7"},
		{"1.500", "1.5"},
		{"000000000000000000000000000000000000000012", "12"},
		{"12.000000000000000000000000000000000000000", "12"},
		{"1000000000000000000000.0000", "1000000000000000000000"},
	};

	for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++)
	{
		ht_decimal value = make(same[i]);

		is_decimal(HT_OK, &value, same[i], same[i]);
	}
	for (size_t i = 0; i < sizeof(changed) / sizeof(changed[0]); i++)
	{
		ht_decimal value = make(changed[i][0]);

		is_decimal(HT_OK, &value, changed[i][1], changed[i][0]);
	}
}

static void
test_add_table(void)
{
	static const char *const rows[][3] = {
		{"0", "0", "0"},
		{"0", "5", "5"},
		{"-5", "0", "-5"},
		{"5", "-5", "0"},
		{"1.5", "-1.5", "0"},
		{"999999999999999999", "1", "1000000000000000000"},
		{"999999999999999999", "2", "1000000000000000001"},
		{"999999999999999999", "999999999999999999", "1999999999999999998"},
		{"500000000000000000", "500000000000000000", "1000000000000000000"},
		{"999999999999999998", "1", "999999999999999999"},
		{"99999999999999999", "1", "100000000000000000"},
		{"9999999999999999999", "1", "10000000000000000000"},
		{"10000000000000000000", "-1", "9999999999999999999"},
		{"1000000000000000000", "-1", "999999999999999999"},
		{"-1000000000000000000", "1", "-999999999999999999"},
		{"1000000000000000001", "-1000000000000000000", "1"},
		{"99999999999999999999999999999999999999999999999999", "1",
		 "100000000000000000000000000000000000000000000000000"},
		{"100000000000000000000000000000000000000000000000000", "-1",
		 "99999999999999999999999999999999999999999999999999"},
		{"9.99999999999999999999", "0.00000000000000000001", "10"},
		{"300000000", "20000000", "320000000"},
		{"1", "0.0000000000000000001", "1.0000000000000000001"},
		{"-1", "0.0000000000000000001", "-0.9999999999999999999"},
		{"100000000000000000000000000000", "0.1", "100000000000000000000000000000.1"},
		{"0.1", "-100000000000000000000000000000", "-99999999999999999999999999999.9"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		ht_decimal a = make(rows[i][0]);
		ht_decimal b = make(rows[i][1]);
		ht_decimal sum;
		ht_status status = ht_decimal_add(&arena, &a, &b, &sum);

		is_decimal(status, &sum, rows[i][2], "add");
		status = ht_decimal_add(&arena, &b, &a, &sum);
		is_decimal(status, &sum, rows[i][2], "add, the other way round");
	}
}

static void
test_multiply_table(void)
{
	static const struct
	{
		const char *value;
		uint32_t factor;
		const char *want;
	} rows[] = {
		{"0", 7, "0"},
		{"-3", 0, "0"},
		{"-3", 7, "-21"},
		{"2.5", 4, "10"},
		{"999999999999999999", 1, "999999999999999999"},
		{"999999999999999999", 10, "9999999999999999990"},
		{"999999999999999999", UINT32_MAX, "4294967294999999995705032705"},
		{"99999999999999999999999999", 9, "899999999999999999999999991"},
		{"12345678901234567890.5", 2, "24691357802469135781"},
		{"1234567890123456789012345", 0, "0"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		ht_decimal value = make(rows[i].value);
		ht_decimal product;
		ht_status status = ht_decimal_multiply(&arena, &value, rows[i].factor, &product);

		is_decimal(status, &product, rows[i].want, "multiply");
	}
}

static void
test_divide_table(void)
{
	static const struct
	{
		const char *value;
		uint64_t divisor;
		const char *want;
	} rows[] = {
		{"0", 3, "0"},
		{"1", 1, "1"},
		{"1", 3, "0.33333333333333333333"},
		{"2", 3, "0.66666666666666666667"},
		{"-2", 3, "-0.66666666666666666667"},
		{"1", 8, "0.125"},
		{"84.7", 100, "0.847"},
		{"1000", 3, "333.33333333333333333"},
		{"1", 7, "0.14285714285714285714"},
		{"1", UINT64_C(10000000000000000000), "0.0000000000000000001"},
		{"1", UINT64_MAX, "0.000000000000000000054210108624275221703"},
		/* 2^20 and 2^22: 20 digits more, and 22 of which 16 count */
		{"1", 1048576, "0.00000095367431640625"},
		{"1", 4194304, "0.0000002384185791015625"},
		/* 2^40: ends after 40 digits, 28 of which count */
		{"1", UINT64_C(1099511627776), "0.00000000000090949470177292823792"},
		/* the rounding carries through */
		{"999999999999999999999999", 1, "999999999999999999999999"},
		{"2999999999999999999999999", 3, "1000000000000000000000000"},
		/* a long quotient that ends keeps all of it */
		{"12345678901234567890123456789012345678901", 2, "6172839450617283945061728394506172839450.5"},
		/* and one that does not end keeps twenty digits */
		{"10000000000000000000000000000000000000001", 3, "3333333333333333333300000000000000000000"},
		{"18446744073709551615", UINT64_MAX, "1"},
		{"36893488147419103230", UINT64_MAX, "2"},
		{"99999999999999999999", 7, "14285714285714285714"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		ht_decimal value = make(rows[i].value);
		ht_decimal quotient;
		ht_status status = ht_decimal_divide(&arena, &value, rows[i].divisor, &quotient);

		is_decimal(status, &quotient, rows[i].want, "divide");
	}
}

static void
test_next_table(void)
{
	static const char *const rows[][2] = {
		{"0", "1"},
		{"1", "2"},
		{"-1", "-2"},
		{"9", "10"},
		{"2500", "2600"},
		{"-2500", "-2600"},
		{"300000000", "400000000"},
		{"1.5", "1.6"},
		{"1.9", "2"},
		{"99.9", "100"},
		{"999999999999999999", "1000000000000000000"},
		{"9999999999999999999999", "10000000000000000000000"},
		{"12345678901234567890123", "12345678901234567890124"},
		{"-12345678901234567890123", "-12345678901234567890124"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		ht_decimal value = make(rows[i][0]);
		ht_decimal next;
		ht_status status = ht_decimal_next(&arena, &value, &next);

		is_decimal(status, &next, rows[i][1], "next");
	}
}

/* Numbers in rising order, each against each. */
static void
test_compare_table(void)
{
	static const char *const rising[] = {
		"-1000000000000000000000000000001",
		"-1000000000000000000000000000000",
		"-1000000000000000001",
		"-1000000000000000000",
		"-999999999999999999",
		"-2",
		"-1.5",
		"-0.0000000000000000000000001",
		"0",
		"0.0000000000000000000000001",
		"0.00000000000000000000000010000000000000000001",
		"1",
		"1.000000000000000001",
		"1.1",
		"9",
		"10",
		"99999999999999999",
		"100000000000000000",
		"999999999999999999",
		"1000000000000000000",
		"1000000000000000001",
		"9999999999999999999",
		"12345678901234567890",
		"12345678901234567890.1",
		"12345678901234567891",
	};
	int wrong = 0;

	for (size_t i = 0; i < sizeof(rising) / sizeof(rising[0]); i++)
		for (size_t j = 0; j < sizeof(rising) / sizeof(rising[0]); j++)
		{
			ht_decimal a = make(rising[i]);
			ht_decimal b = make(rising[j]);

			wrong += ht_decimal_compare(&a, &b) != (i > j) - (i < j);
		}
	ok(wrong == 0, "comparison, each with each: %d wrong", wrong);
}

/* ---- limits ---- */

/* A row of one digit repeated. */
static uint8_t *
repeated(uint8_t digit, size_t count)
{
	uint8_t *row = malloc(count);

	if (row == NULL)
		abort();
	memset(row, digit, count);
	return row;
}

static void
test_limits(void)
{
	uint8_t *nines = repeated(9, HT_MAX_DIGITS + HT_MAX_SCALE + 1);
	ht_decimal largest;
	ht_decimal smallest = ht_decimal_from_small(1, -HT_MAX_SCALE);
	ht_decimal power = ht_decimal_from_small(1, HT_MAX_DIGITS - 1);
	ht_decimal result;
	ht_decimal far = ht_decimal_from_small(1, 2000000000);
	ht_decimal near = ht_decimal_from_small(1, -2000000000);
	ht_decimal one = ht_decimal_from_small(1, 0);

	ok(ht_decimal_from_digits(&arena, nines, HT_MAX_DIGITS, 0, &result) == HT_OK, "the longest integer");
	ok(ht_decimal_from_digits(&arena, nines, HT_MAX_DIGITS + 1, 0, &result) == HT_OUT_OF_RANGE,
	   "one digit more is refused");
	ok(ht_decimal_from_digits(&arena, nines, HT_MAX_DIGITS + HT_MAX_SCALE, -HT_MAX_SCALE, &largest) == HT_OK,
	   "the longest number");
	ok(ht_decimal_from_digits(&arena, nines, HT_MAX_DIGITS + HT_MAX_SCALE + 1, -HT_MAX_SCALE, &result) ==
		   HT_OUT_OF_RANGE,
	   "one digit more before the point is refused");
	ok(ht_decimal_from_digits(&arena, nines, 5, -HT_MAX_SCALE - 1, &result) == HT_OUT_OF_RANGE,
	   "one digit more behind the point is refused");
	ok(ht_decimal_from_digits(&arena, nines, 1, INT32_MAX, &result) == HT_OUT_OF_RANGE &&
		   ht_decimal_from_digits(&arena, nines, 1, INT32_MIN, &result) == HT_OUT_OF_RANGE,
	   "wild exponents are refused");
	ok(ht_decimal_add(&arena, &largest, &smallest, &result) == HT_OUT_OF_RANGE,
	   "a carry past the limit is refused");
	ok(ht_decimal_next(&arena, &largest, &result) == HT_OUT_OF_RANGE, "the largest number has no next");
	ok(ht_decimal_multiply(&arena, &largest, 2, &result) == HT_OUT_OF_RANGE,
	   "a product past the limit is refused");
	ok(ht_decimal_multiply(&arena, &largest, 1, &result) == HT_OK &&
		   ht_decimal_compare(&largest, &result) == 0,
	   "once the largest number is itself");
	ok(ht_decimal_add(&arena, &power, &smallest, &result) == HT_OK &&
		   result.ndigits == HT_MAX_DIGITS + HT_MAX_SCALE && is_canonical(&result),
	   "the widest gap is added");
	ok(strlen(text_of(&result)) == HT_MAX_DIGITS + HT_MAX_SCALE + 1, "and written");
	ok(ht_decimal_compare(&result, &power) == 1, "and compared");
	smallest.negative = true;
	ok(ht_decimal_add(&arena, &power, &smallest, &result) == HT_OK && is_canonical(&result) &&
		   ht_decimal_compare(&result, &power) == -1,
	   "and subtracted");
	ok(ht_decimal_scale(&power, 1, &result) == HT_OUT_OF_RANGE, "scaled past the limit");
	ok(ht_decimal_scale(&smallest, -1, &result) == HT_OUT_OF_RANGE, "scaled past the scale");
	ok(ht_decimal_scale(&one, INT32_MAX, &result) == HT_OUT_OF_RANGE &&
		   ht_decimal_scale(&one, INT32_MIN, &result) == HT_OUT_OF_RANGE,
	   "scaled wildly");
	ok(ht_decimal_scale(&ht_decimal_zero, INT32_MAX, &result) == HT_OK && is_canonical(&result),
	   "zero scaled is zero");
	ok(ht_decimal_divide(&arena, &smallest, 3, &result) == HT_OUT_OF_RANGE,
	   "a quotient past the scale is refused");
	ok(ht_decimal_add(&arena, &far, &one, &result) == HT_OUT_OF_RANGE &&
		   ht_decimal_add(&arena, &near, &one, &result) == HT_OUT_OF_RANGE &&
		   ht_decimal_add(&arena, &far, &near, &result) == HT_OUT_OF_RANGE &&
		   ht_decimal_add(&arena, &far, &ht_decimal_zero, &result) == HT_OUT_OF_RANGE,
	   "exponents past the limits take no memory");
	ok(ht_decimal_compare(&far, &near) == 1, "but can be compared");
	free(nines);
}

/* Leading and trailing zeros of any number are no digits. */
static void
test_many_zeros(void)
{
	size_t count = 3000000;
	uint8_t *zeros = repeated(0, count);
	ht_decimal result;

	ok(ht_decimal_from_digits(&arena, zeros, count, 0, &result) == HT_OK && is_canonical(&result),
	   "three million zeros are zero");
	zeros[count - 1] = 7;
	is_decimal(ht_decimal_from_digits(&arena, zeros, count, 0, &result), &result, "7",
			   "three million zeros and a seven");
	zeros[count - 1] = 0;
	zeros[0] = 7;
	ok(ht_decimal_from_digits(&arena, zeros, count, 0, &result) == HT_OUT_OF_RANGE,
	   "a seven and three million zeros");
	is_decimal(ht_decimal_from_digits(&arena, zeros, count, -2999999, &result), &result, "7",
			   "the same behind the point");
	free(zeros);
}

static void *
no_chunk(void *context, size_t size)
{
	(void) context;
	(void) size;
	return NULL;
}

static void
test_no_memory(void)
{
	static const ht_host poor = {.allocate = no_chunk};
	ht_arena empty;
	ht_decimal value = make("12345678901234567890123");
	ht_decimal result;
	uint8_t row[30];

	memset(row, 3, sizeof(row));
	ht_arena_init(&empty, &poor);
	ok(ht_decimal_from_digits(&empty, row, 30, 0, &result) == HT_NO_MEMORY, "from_digits");
	ok(ht_decimal_add(&empty, &value, &value, &result) == HT_NO_MEMORY, "add");
	ok(ht_decimal_multiply(&empty, &value, 3, &result) == HT_NO_MEMORY, "multiply");
	ok(ht_decimal_divide(&empty, &value, 3, &result) == HT_NO_MEMORY, "divide");
	ok(ht_decimal_next(&empty, &value, &result) == HT_NO_MEMORY, "next");
}

/* ---- random numbers ---- */

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
	if (status == HT_OK && is_canonical(fast) && strcmp(text_of(fast), want) == 0)
		return true;
	if (shown++ < 10)
		note("%s: got %s, want %s", what, status == HT_OK ? text_of(fast) : "a status", want);
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

/* Equal numbers have equal fields, however they came about. */
static void
test_one_form(int rounds)
{
	int wrong = 0;

	for (int round = 0; round < rounds; round++)
	{
		uint64_t coefficient = (tap_random() >> tap_random_below(64)) % UINT64_C(1000000000000000000);
		uint8_t digits[40] = {0};
		ht_decimal one = ht_decimal_from_small(coefficient, 3);
		ht_decimal other;
		ht_decimal moved;
		uint64_t rest = coefficient;

		for (int i = 28; rest > 0; i--, rest /= 10)
			digits[i] = (uint8_t) (rest % 10);
		if (ht_decimal_from_digits(&arena, digits, 40, -8, &other) != HT_OK ||
			ht_decimal_scale(&other, -5, &moved) != HT_OK || ht_decimal_scale(&moved, 5, &moved) != HT_OK)
			abort();
		wrong += one.small != other.small || one.digits != NULL || other.digits != NULL ||
				 one.ndigits != other.ndigits || one.exponent != other.exponent ||
				 moved.exponent != one.exponent || moved.small != one.small;
		ht_arena_reset(&arena);
	}
	ok(wrong == 0, "%d random numbers have one form, %d have not", rounds, wrong);
}

int
main(void)
{
	tap_random_start();
	ht_arena_init(&arena, &ht_malloc_host);
	test_from_small();
	test_from_digits();
	test_add_table();
	test_multiply_table();
	test_divide_table();
	test_next_table();
	test_compare_table();
	test_limits();
	test_many_zeros();
	test_no_memory();
	test_random(100000);
	test_one_form(100000);
	ht_arena_free(&arena);
	return done();
}
