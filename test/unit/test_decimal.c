/*
 * test_decimal.c
 *		Exact decimals: tables of results, and every boundary.
 */
#include "base/decimal.h"
#include "decimal_form.h"
#include "tap.h"

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
		is_text(text_of(&arena, got), want, name);
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
	ok(strlen(text_of(&arena, &result)) == HT_MAX_DIGITS + HT_MAX_SCALE + 1, "and written");
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

/* ---- one form ---- */

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
	test_one_form(100000);
	ht_arena_free(&arena);
	return done();
}
