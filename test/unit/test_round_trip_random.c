/*
 * test_round_trip_random.c
 *		What the writer of numerals writes, the reader reads: a million random
 *		numbers in every style that keeps the value.
 */
#include <stdlib.h>
#include <string.h>

#include "lex/numeral_format.h"
#include "lex/ratio.h"
#include "tap.h"
#include "text/segment.h"

#define MOST_DIGITS 40
#define MOST_DECIMALS 12

/* Reads UTF-8 as one number, the way parse_numeral does: folded first. */
static bool
read_back(ht_arena *arena, const char *text, size_t length, ht_decimal *value)
{
	ht_scanner scanner;
	ht_segment segment;
	ht_chars chars;
	uint32_t fault;

	if (ht_scanner_init(&scanner, arena, text, length, (uint32_t) length) != HT_OK ||
		ht_scanner_next(&scanner, &segment) != HT_OK)
		return false;
	chars = (ht_chars){segment.ch, segment.cls, segment.length, arena};
	return ht_number_parse(&chars, value, &fault) == HT_OK;
}

/* A random number: of up to 41 digits before the point, often round, every other one with decimals. */
static ht_decimal
random_number(ht_arena *arena)
{
	uint8_t digits[MOST_DIGITS + 1 + MOST_DECIMALS];
	size_t count = 1 + tap_random_below(MOST_DIGITS);
	size_t decimals = tap_random_below(2) == 0 ? 0 : 1 + tap_random_below(MOST_DECIMALS);
	bool sparse = tap_random_below(2) == 0;
	ht_decimal value;

	for (size_t i = 0; i < count + decimals; i++)
		digits[i] = (uint8_t) (sparse && tap_random_below(3) != 0 ? 0 : tap_random_below(10));
	if (ht_decimal_from_digits(arena, digits, count + decimals, -(int32_t) decimals, &value) != HT_OK)
		abort();
	value.negative = value.ndigits > 0 && tap_random_below(4) == 0;
	return value;
}

int
main(int argc, char **argv)
{
	static const struct
	{
		ht_numeral_style style;
		const char *name;
	} styles[] = {
		{HT_NUMERAL_LOWER, "lower"},
		{HT_NUMERAL_UPPER, "upper"},
		{HT_NUMERAL_TRADITIONAL, "traditional"},
		{HT_NUMERAL_MIXED, "mixed"},
	};
	uint64_t numbers = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000;
	uint64_t lost[sizeof(styles) / sizeof(styles[0])] = {0};
	ht_arena arena;

	tap_random_start();
	ht_arena_init(&arena, &ht_malloc_host);
	for (uint64_t n = 0; n < numbers; n++)
	{
		ht_decimal value = random_number(&arena);

		for (size_t s = 0; s < sizeof(styles) / sizeof(styles[0]); s++)
		{
			ht_decimal back = ht_decimal_zero;
			char *text;
			size_t length;

			if (ht_numeral_format(&arena, &value, styles[s].style, &text, &length) != HT_OK ||
				!read_back(&arena, text, length, &back) || ht_decimal_compare(&value, &back) != 0)
			{
				if (lost[s]++ < 5)
					note("%s: %.*s", styles[s].name, (int) length, text);
			}
		}
		ht_arena_reset(&arena);
	}
	for (size_t s = 0; s < sizeof(styles) / sizeof(styles[0]); s++)
		ok(lost[s] == 0, "style %s gives %llu numbers back", styles[s].name, (unsigned long long) numbers);
	ht_arena_free(&arena);
	return done();
}
