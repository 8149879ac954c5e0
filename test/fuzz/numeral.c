/*
 * numeral.c
 *		Numerals: the parser against the slow oracle, and every number that is
 *		read written in every exact style and read again.
 *
 * An input that begins with '#' is a row of indexes into an alphabet of
 * numeral characters; any other is text in UTF-8.
 */
#include "fuzz.h"
#include "lex/numeral_format.h"
#include "lex/ratio.h"

/* The oracle, which the engine does not hold. */
/* NOLINTBEGIN(bugprone-suspicious-include) */
#include "../unit/numeral_oracle.c"
#include "../unit/oracle_arabic.c"
#include "../unit/oracle_han.c"
#include "../unit/oracle_span.c"
#include "../unit/oracle_value.c"
/* NOLINTEND(bugprone-suspicious-include) */

/* The oracle tries every split: longer strings take too long. */
#define ORACLE_INPUT 24

#define MOST_CHARACTERS 4096

static const uint32_t alphabet[] = {
	'0',    '1',    '2',    '3',    '5',    '9',    '.',    ',',    '-',    '%',
	' ',    0x2030,                                                                 /* per mille */
	0x96F6, 0x3007, 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516B, 0x4E5D, /* 零〇一二两三四五八九 */
	0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x5EFF, 0x5345, 0x534C, /* 十百千万亿廿卅卌 */
	0x58F9, 0x8D30, 0x62FE, 0x4F70, 0x4EDF,                         /* 壹贰拾佰仟 */
	0x4E2A, 0x591A, 0x4F59, 0x51E0, 0x6570,                         /* 个多余几数 */
	0x534A, 0x6210, 0x70B9, 0x5206, 0x4E4B, 0x8D1F,                 /* 半成点分之负 */
	'0',    '0',    ',',    0x5206, 0x4E4B, 0x4E07, 0x4EBF, 0x96F6, /* the more often wanted once more */
};

typedef struct text
{
	uint32_t ch[MOST_CHARACTERS + 2 * HT_SEGMENT_MARGIN];
	uint8_t cls[MOST_CHARACTERS + 2 * HT_SEGMENT_MARGIN];
	uint32_t length;
} text;

/* Appends a character as the scanner would have folded it. */
static void
append(text *t, uint32_t cp)
{
	int32_t entry = ht_fold_lookup(cp);
	uint32_t at = HT_SEGMENT_MARGIN + t->length++;

	t->ch[at] = ht_fold_char(cp, entry);
	t->cls[at] = ht_fold_class(entry);
}

static void
read_input(text *t, const uint8_t *data, size_t size)
{
	size_t at = 0;

	memset(t, 0, sizeof(*t));
	if (size > 0 && data[0] == '#')
	{
		for (at = 1; at < size && t->length < MOST_CHARACTERS; at++)
			append(t, alphabet[data[at] % (sizeof(alphabet) / sizeof(alphabet[0]))]);
		return;
	}
	while (at < size && t->length < MOST_CHARACTERS)
	{
		uint32_t cp;

		at += ht_utf8_read(data + at, size - at, &cp);
		append(t, cp);
	}
}

static ht_status
parse(const text *t, ht_arena *arena, ht_decimal *value)
{
	const ht_chars chars = {t->ch + HT_SEGMENT_MARGIN, t->cls + HT_SEGMENT_MARGIN, t->length, arena};
	uint32_t fault = UINT32_MAX;
	ht_status status = ht_number_parse(&chars, value, &fault);

	CHECK(status == HT_OK || fault <= t->length);
	CHECK(status == HT_OK || status == HT_NO_MATCH || status == HT_OUT_OF_RANGE || status == HT_NO_MEMORY);
	return status;
}

/*
 * The oracle knows no blanks: those around the text are taken off. Nor does it
 * look at the neighbours of 参, which is a digit only beside financial ones.
 */
static void
compare_with_oracle(const text *t, ht_status status, const ht_decimal *value)
{
	static oracle_value expected;
	const uint32_t *ch = t->ch + HT_SEGMENT_MARGIN;
	const uint8_t *cls = t->cls + HT_SEGMENT_MARGIN;
	uint32_t start = 0;
	uint32_t stop = t->length;
	bool good;

	while (start < stop && (cls[start] == HT_C_SPACE || cls[start] == HT_C_NEWLINE))
		start++;
	while (stop > start && (cls[stop - 1] == HT_C_SPACE || cls[stop - 1] == HT_C_NEWLINE))
		stop--;
	if (stop - start > ORACLE_INPUT)
		return;
	for (uint32_t i = start; i < stop; i++)
		if (cls[i] == HT_C_WIDE_COMMA || ch[i] == 0x53C2)
			return;
	good = oracle_read(ch + start, stop - start, &expected);
	CHECK(good == (status == HT_OK));
	CHECK(!good || oracle_equals(&expected, value));
}

/* A canonical decimal: no zero at either end of its coefficient. */
static void
check_decimal(const ht_decimal *value)
{
	uint8_t scratch[HT_SMALL_DIGITS];
	const uint8_t *digits = ht_decimal_digits(value, scratch);

	CHECK((value->digits == NULL) == (value->ndigits <= HT_SMALL_DIGITS));
	if (value->ndigits == 0)
	{
		CHECK(value->small == 0 && value->exponent == 0 && !value->negative);
		return;
	}
	CHECK(digits[0] != 0 && digits[value->ndigits - 1] != 0);
	for (uint32_t i = 0; i < value->ndigits; i++)
		CHECK(digits[i] <= 9);
	CHECK(ht_decimal_text_size(value) >= value->ndigits + 1);
}

static void
round_trip(const ht_decimal *value, ht_arena *arena)
{
	static text written;

	for (ht_numeral_style style = HT_NUMERAL_LOWER; style < HT_NUMERAL_FINANCIAL; style++)
	{
		char *utf8;
		size_t length;
		ht_decimal again;
		ht_status status = ht_numeral_format(arena, value, style, &utf8, &length);

		CHECK(status == HT_OK || (status == HT_OUT_OF_RANGE && style != HT_NUMERAL_MIXED));
		if (status != HT_OK || length >= MOST_CHARACTERS)
			continue;
		CHECK(strlen(utf8) == length);
		memset(&written, 0, sizeof(written));
		for (size_t at = 0; at < length;)
		{
			uint32_t cp;

			at += ht_utf8_read((const unsigned char *) utf8 + at, length - at, &cp);
			append(&written, cp);
		}
		CHECK(parse(&written, arena, &again) == HT_OK);
		CHECK(ht_decimal_compare(&again, value) == 0);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static text input;
	ht_arena arena;
	ht_decimal value;
	ht_status status;

	ht_arena_init(&arena, &fuzz_host);
	read_input(&input, data, size);
	status = parse(&input, &arena, &value);
	compare_with_oracle(&input, status, &value);
	if (status == HT_OK)
	{
		check_decimal(&value);
		round_trip(&value, &arena);
	}
	ht_arena_free(&arena);

	fuzz_chunks = 0;
	ht_arena_init(&arena, &fuzz_host);
	parse(&input, &arena, &value);
	ht_arena_free(&arena);
	fuzz_chunks = -1;
	return 0;
}
