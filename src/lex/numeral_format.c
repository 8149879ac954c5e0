/*
 * numeral_format.c
 *		Writing numbers as Chinese numerals.
 *
 * The digits before the point are read in sections of four.  Two sections make
 * a group, and 亿 multiplies all that stands before it, so that groups follow
 * one another as in Horner's scheme:
 *
 *	 12 3456 7890 1234	=  (12 万 3456) 亿 (7890 万 1234)
 *	 10^24				=  一亿亿亿
 */
#include "lex/numeral_format.h"

#include <string.h>

#define SECTION 4
#define GROUP 8

/* Every character that is written here has at most so many bytes in UTF-8. */
#define CHARACTER_BYTES 3

typedef struct vocabulary
{
	const char *digit[10];
	const char *place[SECTION]; /* 1, 10, 100, 1000 */
	const char *wan;
	const char *yi;
	const char *point;
	const char *minus;
	bool bare_ten; /* a numeral may begin with 十 for 一十 */
} vocabulary;

static const vocabulary lower_words = {
	.digit = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
	.place = {"", "十", "百", "千"},
	.wan = "万",
	.yi = "亿",
	.point = "点",
	.minus = "负",
	.bare_ten = true,
};

static const vocabulary upper_words = {
	.digit = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"},
	.place = {"", "拾", "佰", "仟"},
	.wan = "万",
	.yi = "亿",
	.point = "点",
	.minus = "负",
	.bare_ten = false,
};

static const vocabulary traditional_words = {
	.digit = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
	.place = {"", "十", "百", "千"},
	.wan = "萬",
	.yi = "億",
	.point = "點",
	.minus = "負",
	.bare_ten = true,
};

static const struct
{
	const char *name;
	ht_numeral_style style;
	const vocabulary *words; /* NULL: figures */
} styles[] = {
	{"lower", HT_NUMERAL_LOWER, &lower_words},
	{"upper", HT_NUMERAL_UPPER, &upper_words},
	{"traditional", HT_NUMERAL_TRADITIONAL, &traditional_words},
	{"mixed", HT_NUMERAL_MIXED, NULL},
	{"financial", HT_NUMERAL_FINANCIAL, &upper_words},
};

/* The digits of a value by their power of ten, and the text that is being written. */
typedef struct writer
{
	const ht_decimal *value;
	const uint8_t *digits;
	int64_t top; /* digits before the point; 0 or less: none */
	const vocabulary *words;
	char *next;
} writer;

bool
ht_numeral_style_parse(const char *name, size_t length, ht_numeral_style *style)
{
	for (size_t i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
		if (strlen(styles[i].name) == length && memcmp(styles[i].name, name, length) == 0)
		{
			*style = styles[i].style;
			return true;
		}
	return false;
}

static void
put(writer *w, const char *text)
{
	size_t length = strlen(text);

	memcpy(w->next, text, length);
	w->next += length;
}

/* The digit that stands for that power of ten. */
static unsigned
digit_at(const writer *w, int64_t power)
{
	int64_t index = w->top - 1 - power;

	return index >= 0 && index < (int64_t) w->value->ndigits ? w->digits[index] : 0;
}

/*
 * Writes the four digits that end with 10^lowest.  `*gap` tells that zeros
 * stand between the last digit written and this place; they are read as one
 * 零.  Zeros at the end of a section are not read, the unit that follows closes
 * it, but a section of zeros is.
 */
static void
put_section(writer *w, int64_t lowest, bool first, bool *gap)
{
	bool written = false;

	for (int place = SECTION - 1; place >= 0; place--)
	{
		unsigned digit = digit_at(w, lowest + place);

		if (digit == 0)
		{
			*gap = written || !first;
			continue;
		}
		if (*gap)
			put(w, w->words->digit[0]);
		*gap = false;
		if (!(w->words->bare_ten && first && !written && digit == 1 && place == 1))
			put(w, w->words->digit[digit]);
		put(w, w->words->place[place]);
		written = true;
	}
	if (written)
		*gap = false;
	if (written && lowest % GROUP == SECTION)
		put(w, w->words->wan);
}

/* Writes the digits before the point; nothing where there are none. */
static void
put_whole(writer *w)
{
	bool gap = false;
	int64_t sections = (w->top + SECTION - 1) / SECTION;

	for (int64_t i = sections - 1; i >= 0; i--)
	{
		put_section(w, i * SECTION, i == sections - 1, &gap);
		if (i > 0 && i * SECTION % GROUP == 0)
			put(w, w->words->yi);
	}
}

/* Writes the number in words: 负十二点零五. */
static void
put_words(writer *w)
{
	if (w->top > 0)
		put_whole(w);
	else
		put(w, w->words->digit[0]);
	if (w->value->exponent < 0)
		put(w, w->words->point);
	for (int64_t power = -1; power >= w->value->exponent; power--)
		put(w, w->words->digit[digit_at(w, power)]);
}

/*
 * Writes an amount as the People's Bank of China asks for it on cheques: 元, 角
 * and 分, 零 for a 角 that is missing before 分, and 整 to close it.  Where 元
 * ends in a zero and 角 does not, the rules leave 零 to the writer; none here.
 */
static void
put_financial(writer *w)
{
	unsigned jiao = digit_at(w, -1);
	unsigned fen = digit_at(w, -2);

	if (w->top > 0)
		put_whole(w);
	else if (jiao == 0 && fen == 0)
		put(w, w->words->digit[0]);
	if (w->top > 0 || (jiao == 0 && fen == 0))
		put(w, "元");
	if (jiao > 0)
	{
		put(w, w->words->digit[jiao]);
		put(w, "角");
	}
	else if (fen > 0 && w->top > 0)
		put(w, w->words->digit[0]);
	if (fen > 0)
	{
		put(w, w->words->digit[fen]);
		put(w, "分");
	}
	put(w, "整");
}

/* Allocates and fills the text of a style of words. */
static ht_status
format_words(ht_arena *arena, const ht_decimal *value, const vocabulary *words, bool financial, char **text,
			 size_t *length)
{
	uint8_t scratch[HT_SMALL_DIGITS];
	writer w = {.value = value,
				.digits = ht_decimal_digits(value, scratch),
				.top = (int64_t) value->ndigits + value->exponent,
				.words = words};
	size_t places = value->exponent < 0 ? (size_t) (-(int64_t) value->exponent) : 0;

	/*
	 * A digit takes three characters at most (itself, its place, 零), a section
	 * one more; twelve for the sign, the point or 元角分整 and the rest.
	 */
	size_t characters = HT_NUMERAL_MAX_DIGITS * 3 + HT_NUMERAL_MAX_DIGITS / SECTION + 12;

	if (w.top > HT_NUMERAL_MAX_DIGITS || (financial && places > 2))
		return HT_OUT_OF_RANGE;
	*text = ht_arena_alloc_array(arena, characters + places, CHARACTER_BYTES);
	if (*text == NULL)
		return HT_NO_MEMORY;
	w.next = *text;
	if (value->negative)
		put(&w, words->minus);
	if (financial)
		put_financial(&w);
	else
		put_words(&w);
	*w.next = '\0';
	*length = (size_t) (w.next - *text);
	return HT_OK;
}

/* Writes figures before the largest of 万亿, 亿 and 万 that does not make them a fraction below one. */
static ht_status
format_mixed(ht_arena *arena, const ht_decimal *value, char **text, size_t *length)
{
	int64_t top = (int64_t) value->ndigits + value->exponent;
	int32_t power = top > 12 ? 12 : top > 8 ? 8 : top > 4 ? 4 : 0;
	const char *unit = power == 12 ? "万亿" : power == 8 ? "亿" : power == 4 ? "万" : "";
	ht_decimal coefficient;
	size_t size;

	/* The figures must be readable again: no more of them behind the point than a number may have. */
	if (ht_decimal_scale(value, -power, &coefficient) != HT_OK)
	{
		coefficient = *value;
		unit = "";
	}
	size = ht_decimal_text_size(&coefficient);
	*text = ht_arena_alloc(arena, size + strlen(unit));
	if (*text == NULL)
		return HT_NO_MEMORY;
	ht_decimal_write(&coefficient, *text);
	memcpy(*text + size - 1, unit, strlen(unit) + 1);
	*length = size - 1 + strlen(unit);
	return HT_OK;
}

ht_status
ht_numeral_format(ht_arena *arena, const ht_decimal *value, ht_numeral_style style, char **text,
				  size_t *length)
{
	const vocabulary *words = NULL;

	for (size_t i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
		if (styles[i].style == style)
			words = styles[i].words;
	if (words == NULL)
		return format_mixed(arena, value, text, length);
	return format_words(arena, value, words, style == HT_NUMERAL_FINANCIAL, text, length);
}
