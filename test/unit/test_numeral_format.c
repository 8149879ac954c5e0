/*
 * test_numeral_format.c
 *		Numerals against values written by hand, and read back by the plainest
 *		of readers.
 */
#include "lex/numeral_format.h"
#include "tap.h"

/* Bytes of every character of a numeral in words. */
#define CHARACTER ((size_t) 3)

static ht_arena arena;

/* A decimal of a plain text. */
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

/* The text of a value in one style; a message where there is none. */
static const char *
format(const ht_decimal *value, ht_numeral_style style)
{
	char *text;
	size_t length;
	ht_status status = ht_numeral_format(&arena, value, style, &text, &length);

	if (status != HT_OK)
		return status == HT_OUT_OF_RANGE ? "(out of range)" : "(no memory)";
	return strlen(text) == length ? text : "(wrong length)";
}

/* ---- by hand ---- */

static const char *const words[][5] = {
	/* value, lower, upper, traditional, mixed */
	{"0", "零", "零", "零", "0"},
	{"1", "一", "壹", "一", "1"},
	{"2", "二", "贰", "二", "2"},
	{"9", "九", "玖", "九", "9"},
	{"10", "十", "壹拾", "十", "10"},
	{"11", "十一", "壹拾壹", "十一", "11"},
	{"12", "十二", "壹拾贰", "十二", "12"},
	{"19", "十九", "壹拾玖", "十九", "19"},
	{"20", "二十", "贰拾", "二十", "20"},
	{"21", "二十一", "贰拾壹", "二十一", "21"},
	{"99", "九十九", "玖拾玖", "九十九", "99"},
	{"100", "一百", "壹佰", "一百", "100"},
	{"101", "一百零一", "壹佰零壹", "一百零一", "101"},
	{"105", "一百零五", "壹佰零伍", "一百零五", "105"},
	{"110", "一百一十", "壹佰壹拾", "一百一十", "110"},
	{"112", "一百一十二", "壹佰壹拾贰", "一百一十二", "112"},
	{"120", "一百二十", "壹佰贰拾", "一百二十", "120"},
	{"123", "一百二十三", "壹佰贰拾叁", "一百二十三", "123"},
	{"200", "二百", "贰佰", "二百", "200"},
	{"999", "九百九十九", "玖佰玖拾玖", "九百九十九", "999"},
	{"1000", "一千", "壹仟", "一千", "1000"},
	{"1001", "一千零一", "壹仟零壹", "一千零一", "1001"},
	{"1010", "一千零一十", "壹仟零壹拾", "一千零一十", "1010"},
	{"1011", "一千零一十一", "壹仟零壹拾壹", "一千零一十一", "1011"},
	{"1050", "一千零五十", "壹仟零伍拾", "一千零五十", "1050"},
	{"1100", "一千一百", "壹仟壹佰", "一千一百", "1100"},
	{"1101", "一千一百零一", "壹仟壹佰零壹", "一千一百零一", "1101"},
	{"1110", "一千一百一十", "壹仟壹佰壹拾", "一千一百一十", "1110"},
	{"3400", "三千四百", "叁仟肆佰", "三千四百", "3400"},
	{"9999", "九千九百九十九", "玖仟玖佰玖拾玖", "九千九百九十九", "9999"},
	{"10000", "一万", "壹万", "一萬", "1万"},
	{"10001", "一万零一", "壹万零壹", "一萬零一", "1.0001万"},
	{"10010", "一万零一十", "壹万零壹拾", "一萬零一十", "1.001万"},
	{"10100", "一万零一百", "壹万零壹佰", "一萬零一百", "1.01万"},
	{"10500", "一万零五百", "壹万零伍佰", "一萬零五百", "1.05万"},
	{"11000", "一万一千", "壹万壹仟", "一萬一千", "1.1万"},
	{"12000", "一万二千", "壹万贰仟", "一萬二千", "1.2万"},
	{"15000", "一万五千", "壹万伍仟", "一萬五千", "1.5万"},
	{"20304", "二万零三百零四", "贰万零叁佰零肆", "二萬零三百零四", "2.0304万"},
	{"100000", "十万", "壹拾万", "十萬", "10万"},
	{"100001", "十万零一", "壹拾万零壹", "十萬零一", "10.0001万"},
	{"105000", "十万五千", "壹拾万伍仟", "十萬五千", "10.5万"},
	{"110000", "十一万", "壹拾壹万", "十一萬", "11万"},
	{"123456", "十二万三千四百五十六", "壹拾贰万叁仟肆佰伍拾陆", "十二萬三千四百五十六", "12.3456万"},
	{"1000000", "一百万", "壹佰万", "一百萬", "100万"},
	{"1010000", "一百零一万", "壹佰零壹万", "一百零一萬", "101万"},
	{"1020300", "一百零二万零三百", "壹佰零贰万零叁佰", "一百零二萬零三百", "102.03万"},
	{"10000000", "一千万", "壹仟万", "一千萬", "1000万"},
	{"10005000", "一千万五千", "壹仟万伍仟", "一千萬五千", "1000.5万"},
	{"10000500", "一千万零五百", "壹仟万零伍佰", "一千萬零五百", "1000.05万"},
	{"10100000", "一千零一十万", "壹仟零壹拾万", "一千零一十萬", "1010万"},
	{"99999999", "九千九百九十九万九千九百九十九", "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖",
	 "九千九百九十九萬九千九百九十九", "9999.9999万"},
	{"100000000", "一亿", "壹亿", "一億", "1亿"},
	{"100000001", "一亿零一", "壹亿零壹", "一億零一", "1.00000001亿"},
	{"100000010", "一亿零一十", "壹亿零壹拾", "一億零一十", "1.0000001亿"},
	{"100005000", "一亿零五千", "壹亿零伍仟", "一億零五千", "1.00005亿"},
	{"100010000", "一亿零一万", "壹亿零壹万", "一億零一萬", "1.0001亿"},
	{"100100000", "一亿零一十万", "壹亿零壹拾万", "一億零一十萬", "1.001亿"},
	{"101000000", "一亿零一百万", "壹亿零壹佰万", "一億零一百萬", "1.01亿"},
	{"110000000", "一亿一千万", "壹亿壹仟万", "一億一千萬", "1.1亿"},
	{"110000001", "一亿一千万零一", "壹亿壹仟万零壹", "一億一千萬零一", "1.10000001亿"},
	{"120000000", "一亿二千万", "壹亿贰仟万", "一億二千萬", "1.2亿"},
	{"123456789", "一亿二千三百四十五万六千七百八十九", "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖",
	 "一億二千三百四十五萬六千七百八十九", "1.23456789亿"},
	{"1000000000", "十亿", "壹拾亿", "十億", "10亿"},
	{"1005000000", "十亿零五百万", "壹拾亿零伍佰万", "十億零五百萬", "10.05亿"},
	{"1050000000", "十亿五千万", "壹拾亿伍仟万", "十億五千萬", "10.5亿"},
	{"1100000000", "十一亿", "壹拾壹亿", "十一億", "11亿"},
	{"100000000000", "一千亿", "壹仟亿", "一千億", "1000亿"},
	{"185480000000", "一千八百五十四亿八千万", "壹仟捌佰伍拾肆亿捌仟万", "一千八百五十四億八千萬",
	 "1854.8亿"},
	{"999999999999", "九千九百九十九亿九千九百九十九万九千九百九十九",
	 "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖", "九千九百九十九億九千九百九十九萬九千九百九十九",
	 "9999.99999999亿"},
	{"1000000000000", "一万亿", "壹万亿", "一萬億", "1万亿"},
	{"1000000000001", "一万亿零一", "壹万亿零壹", "一萬億零一", "1.000000000001万亿"},
	{"1000050000000", "一万亿零五千万", "壹万亿零伍仟万", "一萬億零五千萬", "1.00005万亿"},
	{"1000100000000", "一万零一亿", "壹万零壹亿", "一萬零一億", "1.0001万亿"},
	{"1200000000000", "一万二千亿", "壹万贰仟亿", "一萬二千億", "1.2万亿"},
	{"1001000000000", "一万零一十亿", "壹万零壹拾亿", "一萬零一十億", "1.001万亿"},
	{"10000000000000", "十万亿", "壹拾万亿", "十萬億", "10万亿"},
	{"12000000000000", "十二万亿", "壹拾贰万亿", "十二萬億", "12万亿"},
	{"10000000000000000", "一亿亿", "壹亿亿", "一億億", "10000万亿"},
	{"10000000000000001", "一亿亿零一", "壹亿亿零壹", "一億億零一", "10000.000000000001万亿"},
	{"10000000100000000", "一亿零一亿", "壹亿零壹亿", "一億零一億", "10000.0001万亿"},
	{"11000000000000000", "一亿一千万亿", "壹亿壹仟万亿", "一億一千萬億", "11000万亿"},
	{"1234567890123456789", "一百二十三亿四千五百六十七万八千九百零一亿二千三百四十五万六千七百八十九",
	 "壹佰贰拾叁亿肆仟伍佰陆拾柒万捌仟玖佰零壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖",
	 "一百二十三億四千五百六十七萬八千九百零一億二千三百四十五萬六千七百八十九", "1234567.890123456789万亿"},
	{"100000000000000000000", "一万亿亿", "壹万亿亿", "一萬億億", "100000000万亿"},
	{"1000000000000000000000000", "一亿亿亿", "壹亿亿亿", "一億億億", "1000000000000万亿"},
	{"10000000000000000000000000000000000000000", "一亿亿亿亿亿", "壹亿亿亿亿亿", "一億億億億億",
	 "10000000000000000000000000000万亿"},
	{"10000000000000000000000000000000000000001", "一亿亿亿亿亿零一", "壹亿亿亿亿亿零壹", "一億億億億億零一",
	 "10000000000000000000000000000.000000000001万亿"},
	{"-1", "负一", "负壹", "負一", "-1"},
	{"-10", "负十", "负壹拾", "負十", "-10"},
	{"-12", "负十二", "负壹拾贰", "負十二", "-12"},
	{"-100000", "负十万", "负壹拾万", "負十萬", "-10万"},
	{"-120000000", "负一亿二千万", "负壹亿贰仟万", "負一億二千萬", "-1.2亿"},
	{"0.5", "零点五", "零点伍", "零點五", "0.5"},
	{"-0.5", "负零点五", "负零点伍", "負零點五", "-0.5"},
	{"0.05", "零点零五", "零点零伍", "零點零五", "0.05"},
	{"0.001", "零点零零一", "零点零零壹", "零點零零一", "0.001"},
	{"3.14", "三点一四", "叁点壹肆", "三點一四", "3.14"},
	{"10.5", "十点五", "壹拾点伍", "十點五", "10.5"},
	{"12.05", "十二点零五", "壹拾贰点零伍", "十二點零五", "12.05"},
	{"123.45", "一百二十三点四五", "壹佰贰拾叁点肆伍", "一百二十三點四五", "123.45"},
	{"-123.405", "负一百二十三点四零五", "负壹佰贰拾叁点肆零伍", "負一百二十三點四零五", "-123.405"},
	{"9999.9", "九千九百九十九点九", "玖仟玖佰玖拾玖点玖", "九千九百九十九點九", "9999.9"},
	{"10000.1", "一万点一", "壹万点壹", "一萬點一", "1.00001万"},
	{"15000.5", "一万五千点五", "壹万伍仟点伍", "一萬五千點五", "1.50005万"},
	{"123456780", "一亿二千三百四十五万六千七百八十", "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾",
	 "一億二千三百四十五萬六千七百八十", "1.2345678亿"},
	{"100000000.01", "一亿点零一", "壹亿点零壹", "一億點零一", "1.0000000001亿"},
	{"0.00000000000000000001", "零点零零零零零零零零零零零零零零零零零零零一",
	 "零点零零零零零零零零零零零零零零零零零零零壹", "零點零零零零零零零零零零零零零零零零零零零一",
	 "0.00000000000000000001"},
};

static const char *const amounts[][2] = {
	{"0", "零元整"},
	{"0.01", "壹分整"},
	{"0.05", "伍分整"},
	{"0.10", "壹角整"},
	{"0.50", "伍角整"},
	{"0.35", "叁角伍分整"},
	{"0.99", "玖角玖分整"},
	{"1", "壹元整"},
	{"1.01", "壹元零壹分整"},
	{"1.10", "壹元壹角整"},
	{"1.11", "壹元壹角壹分整"},
	{"10", "壹拾元整"},
	{"10.05", "壹拾元零伍分整"},
	{"10.50", "壹拾元伍角整"},
	{"12", "壹拾贰元整"},
	{"15.80", "壹拾伍元捌角整"},
	{"20", "贰拾元整"},
	{"100", "壹佰元整"},
	{"100.01", "壹佰元零壹分整"},
	{"101", "壹佰零壹元整"},
	{"110", "壹佰壹拾元整"},
	{"123.45", "壹佰贰拾叁元肆角伍分整"},
	{"123.40", "壹佰贰拾叁元肆角整"},
	{"123.05", "壹佰贰拾叁元零伍分整"},
	{"325.04", "叁佰贰拾伍元零肆分整"},
	{"1000", "壹仟元整"},
	{"1001.10", "壹仟零壹元壹角整"},
	{"1409.50", "壹仟肆佰零玖元伍角整"},
	{"1680.32", "壹仟陆佰捌拾元叁角贰分整"},
	{"1010.10", "壹仟零壹拾元壹角整"},
	{"6007.14", "陆仟零柒元壹角肆分整"},
	{"9999.99", "玖仟玖佰玖拾玖元玖角玖分整"},
	{"10000", "壹万元整"},
	{"10001", "壹万零壹元整"},
	{"16409.02", "壹万陆仟肆佰零玖元零贰分整"},
	{"50000.05", "伍万元零伍分整"},
	{"100000", "壹拾万元整"},
	{"107000.53", "壹拾万柒仟元伍角叁分整"},
	{"120000.2", "壹拾贰万元贰角整"},
	{"1000000", "壹佰万元整"},
	{"1234567.89", "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分整"},
	{"10000001", "壹仟万零壹元整"},
	{"20005000", "贰仟万伍仟元整"},
	{"100000000", "壹亿元整"},
	{"100000000.01", "壹亿元零壹分整"},
	{"120000000", "壹亿贰仟万元整"},
	{"100500000", "壹亿零伍拾万元整"},
	{"1000000000000", "壹万亿元整"},
	{"10000000000000000", "壹亿亿元整"},
	{"-1", "负壹元整"},
	{"-0.05", "负伍分整"},
	{"-123.45", "负壹佰贰拾叁元肆角伍分整"},
	{"0.001", "(out of range)"},
	{"123.456", "(out of range)"},
	{"-0.005", "(out of range)"},
	{"1.10000", "壹元壹角整"},
};

static void
test_by_hand(void)
{
	static const ht_numeral_style style[] = {HT_NUMERAL_LOWER, HT_NUMERAL_UPPER, HT_NUMERAL_TRADITIONAL,
											 HT_NUMERAL_MIXED};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		ht_decimal value = make(words[i][0]);

		for (int column = 1; column <= 4; column++)
			is_text(format(&value, style[column - 1]), words[i][column], words[i][column]);
	}
	for (size_t i = 0; i < sizeof(amounts) / sizeof(amounts[0]); i++)
	{
		ht_decimal value = make(amounts[i][0]);

		is_text(format(&value, HT_NUMERAL_FINANCIAL), amounts[i][1], amounts[i][0]);
	}
}

static void
test_style_names(void)
{
	static const char *const known[] = {"lower", "upper", "traditional", "mixed", "financial"};
	static const char *const unknown[] = {"", "low", "lowers", "LOWER", "lower ", "小写"};
	ht_numeral_style style;

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		ok(ht_numeral_style_parse(known[i], strlen(known[i]), &style) && style == (ht_numeral_style) i,
		   "style %s", known[i]);
	for (size_t i = 0; i < sizeof(unknown) / sizeof(unknown[0]); i++)
		ok(!ht_numeral_style_parse(unknown[i], strlen(unknown[i]), &style), "no style '%s'", unknown[i]);
	ok(ht_numeral_style_parse("upperlower", 5, &style) && style == HT_NUMERAL_UPPER,
	   "the length ends a name");
}

/* ---- limits ---- */

static void
test_limits(void)
{
	ht_decimal longest = make("999999999999999999999999999999999999999999999999");
	ht_decimal power = ht_decimal_from_small(1, HT_NUMERAL_MAX_DIGITS - 1);
	ht_decimal next = ht_decimal_from_small(1, HT_NUMERAL_MAX_DIGITS);
	ht_decimal huge = ht_decimal_from_small(1, HT_MAX_DIGITS - 1);
	ht_decimal tiny = ht_decimal_from_small(1, -HT_MAX_SCALE);
	ht_decimal wide;
	ht_numeral_style style[] = {HT_NUMERAL_LOWER, HT_NUMERAL_UPPER, HT_NUMERAL_TRADITIONAL,
								HT_NUMERAL_FINANCIAL};

	is_text(format(&power, HT_NUMERAL_LOWER), "一千万亿亿亿亿亿", "the largest power of ten");
	ok(strlen(format(&longest, HT_NUMERAL_UPPER)) == CHARACTER * (48 + 36 + 6 + 5), "the longest integer");
	for (int i = 0; i < 4; i++)
	{
		is_text(format(&next, style[i]), "(out of range)", "one digit more");
		is_text(format(&huge, style[i]), "(out of range)", "a huge power of ten");
	}
	ok(strlen(format(&huge, HT_NUMERAL_MIXED)) == HT_MAX_DIGITS - 12 + 6, "huge, mixed");
	ok(strlen(format(&tiny, HT_NUMERAL_LOWER)) == CHARACTER * (HT_MAX_SCALE + 2), "tiny, in words");
	ok(strlen(format(&tiny, HT_NUMERAL_MIXED)) == HT_MAX_SCALE + 2, "tiny, mixed");
	is_text(format(&tiny, HT_NUMERAL_FINANCIAL), "(out of range)", "tiny, as an amount");
	if (ht_decimal_add(&arena, &longest, &tiny, &wide) != HT_OK)
		abort();
	wide.negative = true;
	ok(strlen(format(&wide, HT_NUMERAL_UPPER)) == CHARACTER * (1 + 48 + 36 + 6 + 5 + 1 + HT_MAX_SCALE),
	   "long on both sides, in words");
	ok(strlen(format(&wide, HT_NUMERAL_MIXED)) == 1 + 48 + 1 + HT_MAX_SCALE,
	   "long on both sides, mixed: no unit where it would need a longer fraction");
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
	ht_decimal value = make("123.45");
	char *text;
	size_t length;

	ht_arena_init(&empty, &poor);
	for (int style = HT_NUMERAL_LOWER; style <= HT_NUMERAL_FINANCIAL; style++)
		ok(ht_numeral_format(&empty, &value, (ht_numeral_style) style, &text, &length) == HT_NO_MEMORY,
		   "no memory for style %d", style);
}

/* ---- read back ---- */

/* The place of a character in a row of characters, each of three bytes; -1 where it is not. */
static int
place_in(const char *row, const char *character)
{
	for (int i = 0; *row != '\0'; i++, row += CHARACTER)
		if (memcmp(row, character, CHARACTER) == 0)
			return i;
	return -1;
}

/* Adds small * 10^power to a sum. */
static void
add_to(ht_decimal *sum, uint64_t small, int32_t power)
{
	ht_decimal term = ht_decimal_from_small(small, power);

	if (ht_decimal_add(&arena, sum, &term, sum) != HT_OK)
		abort();
}

/* Reads words by the meaning of each character, whatever their order; false at a character unknown. */
static bool
read_words(const char *text, ht_decimal *value)
{
	static const uint64_t places[] = {10, 100, 1000, 10, 100, 1000};
	ht_decimal sum = ht_decimal_zero;
	uint64_t section = 0;
	uint64_t digit = 0;
	bool negative = strncmp(text, "负", 3) == 0 || strncmp(text, "負", 3) == 0;
	const char *end = text + strlen(text);
	int at;

	text += negative ? 3 : 0;
	for (; text < end && place_in("点點", text) < 0; text += 3)
	{
		if ((at = place_in("零一二三四五六七八九", text)) >= 0 ||
			(at = place_in("零壹贰叁肆伍陆柒捌玖", text)) >= 0)
			digit = (uint64_t) at;
		else if ((at = place_in("十百千拾佰仟", text)) >= 0)
		{
			section += (digit == 0 ? 1 : digit) * places[at];
			digit = 0;
		}
		else if (place_in("万萬", text) >= 0)
		{
			add_to(&sum, section + digit, 4);
			section = digit = 0;
		}
		else if (place_in("亿億", text) >= 0)
		{
			add_to(&sum, section + digit, 0);
			section = digit = 0;
			if (ht_decimal_scale(&sum, 8, &sum) != HT_OK)
				abort();
		}
		else
			return false;
	}
	add_to(&sum, section + digit, 0);
	text += text < end ? 3 : 0;
	for (int32_t power = -1; text < end; text += 3, power--)
	{
		if ((at = place_in("零一二三四五六七八九", text)) < 0 &&
			(at = place_in("零壹贰叁肆伍陆柒捌玖", text)) < 0)
			return false;
		add_to(&sum, (uint64_t) at, power);
	}
	sum.negative = negative;
	*value = sum;
	return true;
}

/* Reads figures with a unit behind them. */
static bool
read_mixed(const char *text, ht_decimal *value)
{
	static const struct
	{
		const char *unit;
		int power;
	} units[] = {{"万亿", 12}, {"亿", 8}, {"万", 4}, {"", 0}};
	size_t figures = strspn(text, "-.0123456789");
	char copy[200];

	memcpy(copy, text, figures);
	copy[figures] = '\0';
	*value = make(copy);
	for (int i = 0; i < 4; i++)
		if (strcmp(text + figures, units[i].unit) == 0)
			return ht_decimal_scale(value, units[i].power, value) == HT_OK;
	return false;
}

/* Whether the words keep the rules that reading alone does not show. */
static bool
is_well_formed(const char *text)
{
	return strstr(text, "零零") == NULL && strstr(text, "零万") == NULL && strstr(text, "零亿") == NULL &&
		   strstr(text, "零十") == NULL && strstr(text, "零百") == NULL && strstr(text, "万万") == NULL &&
		   (strlen(text) <= 3 || strcmp(text + strlen(text) - 3, "零") != 0);
}

/* An integer below 10^48 or a decimal, in which zeros are frequent. */
static ht_decimal
random_value(bool whole)
{
	uint8_t digits[48];
	size_t count = 1 + tap_random_below(tap_random_below(2) ? 48 : 12);
	int exponent = whole ? 0 : -(int) tap_random_below(20);
	ht_decimal result;

	for (size_t i = 0; i < count; i++)
		digits[i] = (uint8_t) (tap_random_below(2) ? 0 : tap_random_below(10));
	if (ht_decimal_from_digits(&arena, digits, count, exponent, &result) != HT_OK)
		abort();
	result.negative = result.ndigits > 0 && tap_random_below(2);
	return result;
}

static void
test_random(int rounds)
{
	int wrong[HT_NUMERAL_FINANCIAL] = {0};
	int malformed = 0;
	int shown = 0;

	for (int round = 0; round < rounds; round++)
	{
		bool whole = tap_random_below(2);
		ht_decimal value = random_value(whole);

		for (int style = HT_NUMERAL_LOWER; style < HT_NUMERAL_FINANCIAL; style++)
		{
			const char *text = format(&value, (ht_numeral_style) style);
			ht_decimal back;
			bool read = style == HT_NUMERAL_MIXED ? read_mixed(text, &back) : read_words(text, &back);

			if (!read || ht_decimal_compare(&value, &back) != 0)
			{
				wrong[style]++;
				if (shown++ < 10)
					note("read back otherwise: %s", text);
			}
			if (style == HT_NUMERAL_LOWER && whole && !is_well_formed(text))
			{
				malformed++;
				if (shown++ < 10)
					note("malformed: %s", text);
			}
		}
		ht_arena_reset(&arena);
	}
	for (int style = HT_NUMERAL_LOWER; style < HT_NUMERAL_FINANCIAL; style++)
		ok(wrong[style] == 0, "%d random numbers in style %d, %d read back otherwise", rounds, style,
		   wrong[style]);
	ok(malformed == 0, "%d malformed", malformed);
}

int
main(void)
{
	tap_random_start();
	ht_arena_init(&arena, &ht_malloc_host);
	test_by_hand();
	test_style_names();
	test_limits();
	test_no_memory();
	test_random(100000);
	ht_arena_free(&arena);
	return done();
}
