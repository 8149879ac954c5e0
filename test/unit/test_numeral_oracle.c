/*
 * test_numeral_oracle.c
 *		The reference reader itself, against readings made by hand, and against
 *		the numerals that the extension writes.
 *
 * Is built together with numeral_oracle.c and oracle_*.c.
 */
#include "lex/numeral_format.h"
#include "numeral_oracle.h"
#include "tap.h"

static ht_arena arena;

/* Characters of a well-formed UTF-8 text. */
static size_t
decode(const char *text, uint32_t *characters)
{
	size_t count = 0;

	while (*text != '\0')
	{
		uint8_t lead = (uint8_t) *text++;
		uint32_t c = lead < 0x80 ? lead : lead < 0xE0 ? lead & 0x1F : lead & 0x0F;

		while (((uint8_t) *text & 0xC0) == 0x80)
			c = c << 6 | ((uint8_t) *text++ & 0x3F);
		characters[count++] = c;
	}
	return count;
}

/* What the oracle makes of a text: the number in plain notation, or "none". */
static const char *
read_text(const char *text)
{
	static char written[ORACLE_DIGITS + 100];
	uint32_t characters[2000];
	oracle_value value;
	ht_decimal decimal;

	if (!oracle_read(characters, decode(text, characters), &value))
		return "none";
	if (ht_decimal_from_digits(&arena, value.digit, value.ndigits, value.exponent, &decimal) != HT_OK)
		return "(out of range)";
	decimal.negative = value.negative;
	if (!oracle_equals(&value, &decimal))
		return "(not canonical)";
	ht_decimal_write(&decimal, written);
	return written;
}

static const char *const readings[][2] = {
	/* Arabic */
	{"0", "0"},
	{"7", "7"},
	{"007", "7"},
	{"-5", "-5"},
	{"-0", "0"},
	{"负5", "-5"},
	{"+5", "none"},
	{"--5", "none"},
	{"-", "none"},
	{"", "none"},
	{"3.14", "3.14"},
	{".5", "none"},
	{"5.", "none"},
	{"1.2.3", "none"},
	{"1,234", "1234"},
	{"1,234,567.89", "1234567.89"},
	{"12,34", "none"},
	{"1234,567", "none"},
	{",234", "none"},
	{"1,234,", "none"},
	{"0,001", "1"},
	{"1,234.5万", "12345000"},
	{"25亿", "2500000000"},
	{"3十", "30"},
	{"3百万", "3000000"},
	{"3仟万", "30000000"},
	{"1.2万亿", "1200000000000"},
	{"2千万亿", "2000000000000000"},
	{"3亿亿", "30000000000000000"},
	{"4万万", "400000000"},
	{"4万万亿", "none"},
	{"4万万万", "none"},
	{"4亿万", "none"},
	{"169.3个亿", "16930000000"},
	{"3个", "none"},
	{"个亿", "none"},
	{"3个个亿", "none"},
	/* sums */
	{"3亿2千万", "320000000"},
	{"1亿5000万", "150000000"},
	{"1亿0500万", "105000000"},
	{"1万亿2000亿", "1200000000000"},
	{"3万4000", "34000"},
	{"3万0400", "30400"},
	{"3万400", "none"},
	{"3万40000", "none"},
	{"3亿4000", "none"},
	{"3亿2千万4000", "320004000"},
	{"13万2", "132000"},
	{"13万0", "none"},
	{"3亿5", "350000000"},
	{"2千5", "2500"},
	{"2百5", "250"},
	{"2十5", "25"},
	{"2千万5", "none"},
	{"1万亿5", "none"},
	{"3亿2千5", "300002500"},
	{"3千2百5十", "3250"},
	{"3千2百5十6", "3256"},
	{"1.5亿2000万", "none"},
	{"1亿2000.5万", "none"},
	{"1亿20000万", "none"},
	{"2千万3亿", "none"},
	{"3万5万", "none"},
	{"1,234万5000", "12345000"},
	{"1个亿5000万", "none"},
	{"3亿2千万5", "none"},
	/* Han: single, by position */
	{"零", "0"},
	{"〇", "0"},
	{"五", "5"},
	{"两", "2"},
	{"柒", "7"},
	{"参", "3"},
	{"二〇一六", "2016"},
	{"一二三", "123"},
	{"〇一", "1"},
	{"零零", "0"},
	{"一〇", "10"},
	{"一二", "none"},
	{"两三", "none"},
	{"三五", "none"},
	{"三四", "none"},
	{"八九", "none"},
	{"五三", "53"},
	{"三三", "33"},
	{"九八", "98"},
	{"二〇", "20"},
	{"两〇", "none"},
	/* Han: sections */
	{"十", "10"},
	{"拾", "10"},
	{"十二", "12"},
	{"一十二", "12"},
	{"二十", "20"},
	{"两十", "none"},
	{"廿", "20"},
	{"廿三", "23"},
	{"卅", "30"},
	{"卌五", "45"},
	{"一百廿三", "123"},
	{"一百", "100"},
	{"一百零五", "105"},
	{"一百〇二", "102"},
	{"一百零零五", "none"},
	{"一百零", "none"},
	{"零一百", "none"},
	{"一百零五十", "none"},
	{"一百五", "150"},
	{"一百二", "120"},
	{"一百两", "none"},
	{"一百五十", "150"},
	{"一百二十五", "125"},
	{"一百十五", "115"},
	{"两百", "200"},
	{"三百两", "none"},
	{"二十两", "none"},
	{"一千零五", "1005"},
	{"一千零五十", "1050"},
	{"一千五十", "1050"},
	{"一千零五百", "none"},
	{"一千零五百零五", "none"},
	{"三千六", "3600"},
	{"三千六百", "3600"},
	{"三千六百五", "3650"},
	{"二百三百", "none"},
	{"一百一千", "none"},
	{"零百", "none"},
	{"壹佰贰拾叁", "123"},
	{"一百贰拾三", "123"},
	/* Han: 万 and 亿 */
	{"一万", "10000"},
	{"两万", "20000"},
	{"两万五", "25000"},
	{"两万零五", "20005"},
	{"两万五千", "25000"},
	{"两万五百", "20500"},
	{"两万零五百", "20500"},
	{"十万", "100000"},
	{"十万五", "105000"},
	{"一千万五千", "10005000"},
	{"一千万零五千", "10005000"},
	{"三千五百万", "35000000"},
	{"一亿", "100000000"},
	{"三亿五", "350000000"},
	{"三亿零五", "300000005"},
	{"三亿五万", "300050000"},
	{"三亿五千", "300005000"},
	{"三亿五亿", "none"},
	{"一亿零一亿", "10000000100000000"},
	{"一亿二千万", "120000000"},
	{"一亿零一百万", "101000000"},
	{"两亿两千万", "220000000"},
	{"一亿两亿", "none"},
	{"一万亿", "1000000000000"},
	{"一万亿五", "none"},
	{"一亿亿", "10000000000000000"},
	{"一万亿亿", "100000000000000000000"},
	{"一亿亿亿亿亿零一", "10000000000000000000000000000000000000001"},
	{"一万零一十亿", "1001000000000"},
	{"一万五亿", "none"},
	{"一万二万", "none"},
	{"四万万", "400000000"},
	{"四万万五千万", "none"},
	{"两万万", "200000000"},
	{"十两万", "none"},
	{"三亿十万", "none"},
	{"一百二万", "none"},
	{"一二万", "none"},
	/* Han: bare magnitudes */
	{"百", "100"},
	{"千", "1000"},
	{"百万", "1000000"},
	{"千万", "10000000"},
	{"百亿", "10000000000"},
	{"千亿", "100000000000"},
	{"万亿", "1000000000000"},
	{"百万亿", "100000000000000"},
	{"十亿", "1000000000"},
	{"万", "none"},
	{"亿", "none"},
	{"万万", "none"},
	{"亿亿", "none"},
	{"百五", "none"},
	{"千万五", "none"},
	{"百千", "none"},
	{"万千", "none"},
	/* Han: points, 个 */
	{"三点一四", "3.14"},
	{"零点五", "0.5"},
	{"〇点〇五", "0.05"},
	{"十二点五亿", "1250000000"},
	{"两点五亿", "250000000"},
	{"十二点五万亿", "12500000000000"},
	{"一百二十三点四五", "123.45"},
	{"三千六点五", "none"},
	{"百点五", "none"},
	{"点五", "none"},
	{"三点", "none"},
	{"三点五十", "none"},
	{"三点五十万", "none"},
	{"三点两", "none"},
	{"一二点五", "none"},
	{"一三点五", "13.5"},
	{"两个亿", "200000000"},
	{"三个百亿", "none"},
	{"一百二十个亿", "12000000000"},
	{"三点五个亿", "350000000"},
	{"三个", "none"},
	{"三个十", "none"},
	{"三个半", "none"},
	{"零个亿", "none"},
	{"3百五", "none"},
	{"三百5", "none"},
	{"3亿两千万", "none"},
	/* signs */
	{"负十二", "-12"},
	{"负零", "0"},
	{"-三分之一", "-0.33333333333333333333"},
	{"十负", "none"},
	/* fractions */
	{"三分之一", "0.33333333333333333333"},
	{"三分之二", "0.66666666666666666667"},
	{"百分之八十四点七", "0.847"},
	{"百分之84.7", "0.847"},
	{"100分之3", "0.03"},
	{"百分之百", "1"},
	{"百分之一百二", "1.2"},
	{"百分之零", "0"},
	{"千分之五", "0.005"},
	{"万分之一", "0.0001"},
	{"亿分之一", "0.00000001"},
	{"十万分之一", "0.00001"},
	{"10万分之3", "0.00003"},
	{"十分之一", "0.1"},
	{"两分之一", "0.5"},
	{"七分之二十二", "3.1428571428571428571"},
	{"一〇四八五七六分之一", "0.00000095367431640625"},
	{"百分之二三", "none"},
	{"零分之一", "none"},
	{"1.5分之一", "none"},
	{"分之一", "none"},
	{"三分之", "none"},
	{"三分一", "none"},
	{"三分之一分之一", "none"},
	{"万亿亿分之一", "none"},
	{"三分之负一", "none"},
	/* tenths, halves, signs of percentage */
	{"八成", "0.8"},
	{"八成半", "0.85"},
	{"三成五", "0.35"},
	{"两成", "0.2"},
	{"十成", "1"},
	{"十成五", "none"},
	{"零成", "none"},
	{"8成", "0.8"},
	{"8成5", "0.85"},
	{"8成五", "none"},
	{"6.5成", "0.65"},
	{"六点五成", "0.65"},
	{"10成", "1"},
	{"12成", "none"},
	{"0,001成", "none"},
	{"成", "none"},
	{"半", "0.5"},
	{"一半", "0.5"},
	{"两半", "none"},
	{"负半", "-0.5"},
	{"5%", "0.05"},
	{"-5.5%", "-0.055"},
	{"五%", "0.05"},
	{"3‰", "0.003"},
	{"八十%", "0.8"},
	{"5%%", "none"},
	{"%", "none"},
	{"5 %", "none"},
	{"abc", "none"},
	{"三a", "none"},
};

static void
test_readings(void)
{
	for (size_t i = 0; i < sizeof(readings) / sizeof(readings[0]); i++)
		is_text(read_text(readings[i][0]), readings[i][1], readings[i][0]);
}

/* Every number written in an exact style reads as itself. */
static void
test_round_trip(int rounds)
{
	/* the oracle reads folded text, so traditional is left out */
	static const ht_numeral_style style[] = {HT_NUMERAL_LOWER, HT_NUMERAL_UPPER, HT_NUMERAL_MIXED};
	int wrong = 0;

	for (int round = 0; round < rounds; round++)
	{
		uint8_t digits[48];
		size_t count = 1 + tap_random_below(tap_random_below(2) ? 48 : 12);
		int exponent = tap_random_below(2) ? 0 : -(int) tap_random_below(20);
		ht_decimal value;
		oracle_value back;
		uint32_t characters[ORACLE_LENGTH];
		char *text;
		size_t length;

		for (size_t i = 0; i < count; i++)
			digits[i] = (uint8_t) (tap_random_below(2) ? 0 : tap_random_below(10));
		if (ht_decimal_from_digits(&arena, digits, count, exponent, &value) != HT_OK)
			abort();
		value.negative = value.ndigits > 0 && tap_random_below(2);
		if (ht_numeral_format(&arena, &value, style[round % 3], &text, &length) != HT_OK)
			abort();
		if (!oracle_read(characters, decode(text, characters), &back) || !oracle_equals(&back, &value))
		{
			if (wrong++ < 10)
				note("read back otherwise: %s", text);
		}
		ht_arena_reset(&arena);
	}
	ok(wrong == 0, "%d random numbers, %d read back otherwise", rounds, wrong);
}

/* Fractions of figures divide as ht_decimal_divide does. */
static void
test_fractions(int rounds)
{
	int wrong = 0;

	for (int round = 0; round < rounds; round++)
	{
		uint64_t below = 1 + (tap_random() >> tap_random_below(64)) % UINT64_C(999999999999999999);
		uint64_t above = (tap_random() >> tap_random_below(64)) % UINT64_C(1000000000000000000);
		ht_decimal value = ht_decimal_from_small(above, 0);
		uint32_t characters[60];
		char text[60];
		oracle_value quotient;

		if (tap_random_below(2))
			below = UINT64_C(1) << below % 59; /* so that many of them end */
		snprintf(text, sizeof(text), "%llu分之%llu", (unsigned long long) below, (unsigned long long) above);
		if (ht_decimal_divide(&arena, &value, below, &value) != HT_OK ||
			!oracle_read(characters, decode(text, characters), &quotient) ||
			!oracle_equals(&quotient, &value))
		{
			if (wrong++ < 10)
				note("divided otherwise: %s", text);
		}
		ht_arena_reset(&arena);
	}
	ok(wrong == 0, "%d random fractions, %d divided otherwise", rounds, wrong);
}

/* No string makes it fail; some are numerals. */
static void
test_random_strings(int rounds)
{
	static const char alphabet[] = "0123459.,-%‰负个十百千万亿拾佰仟零〇一二三五九两壹贰廿点半成分之";
	uint32_t letters[100];
	size_t count = decode(alphabet, letters);
	int numerals = 0;

	for (int round = 0; round < rounds; round++)
	{
		uint32_t text[16];
		size_t length = 1 + tap_random_below(16);
		oracle_value value;

		for (size_t i = 0; i < length; i++)
			text[i] = letters[tap_random_below((uint32_t) count)];
		numerals += oracle_read(text, length, &value);
	}
	ok(numerals > 0 && numerals < rounds, "%d of %d random strings are numerals", numerals, rounds);
}

int
main(void)
{
	tap_random_start();
	ht_arena_init(&arena, &ht_malloc_host);
	test_readings();
	test_round_trip(50000);
	test_fractions(50000);
	test_random_strings(300000);
	ht_arena_free(&arena);
	return done();
}
