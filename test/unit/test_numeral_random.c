/*
 * test_numeral_random.c
 *		The fast reader of numerals against the slow oracle, on ten million
 *		random strings.
 *
 * Half of the strings are random characters of the numerals' alphabet, half are
 * put together from parts that stand in numerals, so that many are well formed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lex/ratio.h"
#include "numeral_oracle.h"
#include "tap.h"

#define MARGIN HT_SEGMENT_MARGIN
#define LONGEST 24
#define SHOWN_DIFFERENCES 20

/* The folded characters, with those that are rare in numerals at the end. */
static const uint32_t alphabet[] = {
	'0',    '1',    '2',    '3',    '5',    '9',    0x96F6, 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x4E94,
	0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x4E2A, 0x70B9, '.',    ',',    0x5EFF, 0x58F9,
	0x62FE, 0x4F70, '%',    0x6210, 0x534A, 0x5206, 0x4E4B, 0x8D1F, '-',    0x5146, 0x4F59,
};

/* Parts as UTF-32 strings, 0 at the end. */
static const uint32_t parts[][6] = {
	{'1', '2', '3'},
	{'5', '0', '0', '0'},
	{'7'},
	{'1', ',', '2', '3', '4'},
	{'.', '5'},
	{0x4E07},
	{0x4EBF},
	{0x5343, 0x4E07},
	{0x4E00, 0x767E},
	{0x4E8C, 0x5341},
	{0x4E94},
	{0x96F6, 0x4E09},
	{0x4E24, 0x5343},
	{0x5341},
	{0x70B9, 0x4E94},
	{0x4E07, 0x4EBF},
	{0x4E2A, 0x4EBF},
	{0x767E},
	{0x5206, 0x4E4B},
	{0x6210},
	{0x534A},
	{'%'},
	{0x4E09, 0x4E94},
	{0x4E8C, 0x96F6, 0x4E00},
	{0x4E5D, 0x5343, 0x4E5D, 0x767E},
	{0x8D1F},
	{0x4EBF, 0x4EBF},
	{0x4E07, 0x4E07},
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Makes one random string; returns its length. */
static uint32_t
make_string(uint32_t *text)
{
	uint32_t length = 0;

	if (tap_random_below(2) == 0)
	{
		length = 1 + (uint32_t) tap_random_below(8);
		for (uint32_t i = 0; i < length; i++)
			text[i] = alphabet[tap_random_below(COUNT(alphabet))];
		return length;
	}
	for (uint64_t n = 1 + tap_random_below(6); n > 0; n--)
	{
		const uint32_t *part = parts[tap_random_below(COUNT(parts))];

		for (int i = 0; i < 6 && part[i] != 0; i++)
			text[length++] = part[i];
	}
	return length;
}

static void
show(const uint32_t *text, uint32_t length)
{
	fputs("# ", stdout);
	for (uint32_t i = 0; i < length; i++)
	{
		char bytes[4];
		size_t size = ht_utf8_write(text[i], bytes);

		fwrite(bytes, 1, size, stdout);
	}
}

int
main(int argc, char **argv)
{
	static uint32_t ch[LONGEST * 2 + 2 * MARGIN];
	static uint8_t cls[LONGEST * 2 + 2 * MARGIN];
	static oracle_value expected;
	uint64_t strings = argc > 1 ? strtoull(argv[1], NULL, 10) : 10000000;
	uint64_t differences = 0, numerals = 0;
	ht_arena arena;

	tap_random_start();
	ht_arena_init(&arena, &ht_malloc_host);
	for (uint64_t n = 0; n < strings; n++)
	{
		uint32_t length = make_string(ch + MARGIN);
		ht_chars chars = {ch + MARGIN, cls + MARGIN, length, &arena};
		ht_decimal value;
		uint32_t fault;
		bool is_numeral, same;

		for (uint32_t i = 0; i < MARGIN; i++)
			ch[MARGIN + length + i] = cls[MARGIN + length + i] = 0;
		for (uint32_t i = 0; i < length; i++)
			cls[MARGIN + i] = ht_fold_class(ht_fold_lookup(ch[MARGIN + i]));
		is_numeral = ht_number_parse(&chars, &value, &fault) == HT_OK;
		same = oracle_read(ch + MARGIN, length, &expected) == is_numeral &&
			   (!is_numeral || oracle_equals(&expected, &value));
		numerals += is_numeral;
		if (!same && differences++ < SHOWN_DIFFERENCES)
		{
			show(ch + MARGIN, length);
			printf(" is %s to the reader\n", is_numeral ? "a numeral" : "no numeral");
		}
		ht_arena_reset(&arena);
	}
	note("%llu strings, %llu of them numerals", (unsigned long long) strings, (unsigned long long) numerals);
	ok(differences == 0, "the reader agrees with the oracle on %llu random strings",
	   (unsigned long long) strings);
	ok(numerals > strings / 50, "enough of the strings are numerals");
	ht_arena_free(&arena);
	return done();
}
