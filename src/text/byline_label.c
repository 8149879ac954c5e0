/*
 * byline_label.c
 *		The labels of bylines: their words, with or without blanks in them, and
 *		what divides them from their values.
 */
#include "text/byline_parts.h"
#include "text/cues.h"

#define LONGEST 15

/* Blanks between two characters of a label at most. */
#define MOST_BLANKS 4

/* Most characters of a value behind a bar with blanks around it. */
#define BAR_CHARS 12

typedef struct ht_label
{
	uint16_t field;
	uint16_t length;
	uint16_t ch[LONGEST];
} ht_label;

#include "text/labels.inc"

/* Where the labels that begin with a character stand in the table; false for none. */
static bool
find_first(uint32_t ch, uint32_t *from, uint32_t *to)
{
	size_t low = 0, high = sizeof(label_firsts) / sizeof(label_firsts[0]);

	while (low < high)
	{
		size_t middle = (low + high) / 2;

		if (label_firsts[middle] == ch)
		{
			*from = label_starts[middle];
			*to = label_starts[middle + 1];
			return true;
		}
		if (label_firsts[middle] < ch)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* The index behind a word at `i`, blanks between its characters looked over; 0 where it does not stand there. */
static uint32_t
behind_word(const ht_segment *line, uint32_t i, uint32_t length, const ht_label *label)
{
	for (uint32_t k = 0; k < label->length; k++)
	{
		uint32_t from = i;

		while (k > 0 && i < length && i < from + MOST_BLANKS && line->ch[i] == ' ')
			i++;
		if (i >= length || line->ch[i] != label->ch[k])
			return 0;
		i++;
	}
	return i;
}

/* The index of the first character at or behind `i` that is no blank. */
static uint32_t
behind_blanks(const ht_segment *line, uint32_t i, uint32_t length)
{
	while (i < length && line->ch[i] == ' ')
		i++;
	return i;
}

static bool
is_colon(const ht_segment *line, uint32_t i, uint32_t length)
{
	return i < length && (line->ch[i] == ':' || line->ch[i] == 0x2236); /* ∶ */
}

/* Whether one or two characters and a colon stand at `i`: the rest of a label, as in 文  号:. */
static bool
goes_on(const ht_segment *line, uint32_t i, uint32_t length)
{
	for (uint32_t n = 1; n <= 2 && i + n < length && line->ch[i + n - 1] != ' '; n++)
		if (is_colon(line, behind_blanks(line, i + n, length), length))
			return true;
	return false;
}

/* Reads what divides a label that ends at `i` from its value. */
static bool
read_divider(const ht_segment *line, uint32_t i, uint32_t length, ht_label_match *match)
{
	uint32_t k = behind_blanks(line, i, length);

	match->colon = 0;
	if (k >= length)
	{
		match->stop = k;
		return k > i;
	}
	switch (line->ch[k])
	{
		case '|':
			if (k > i || k + 1 >= length || line->ch[k + 1] == ' ')
				break;
			match->colon = '|';
			match->stop = k + 1;
			return true;
		case ':':
		case 0x2236: /* ∶ */
		case '/':
			match->colon = line->ch[k];
			match->stop = behind_blanks(line, k + 1, length);
			return true;
		case ']':
		case 0x3011: /* 】 */
		case 0x3015: /* 〕 */
			match->colon = line->ch[k];
			k += is_colon(line, k + 1, length) ? 2 : 1;
			match->stop = behind_blanks(line, k, length);
			return true;
		default: break;
	}
	match->stop = k;
	return k > i && !goes_on(line, k, length);
}

/* Reads the bar between blanks in a line that has nothing but a label and a short value: 编辑 | 阿福. */
static bool
read_bar(const ht_segment *line, uint32_t start, uint32_t i, uint32_t length, ht_label_match *match)
{
	uint32_t k = behind_blanks(line, i, length), from;

	if (start > 0 || k == i || k >= length || line->ch[k] != '|')
		return false;
	from = behind_blanks(line, k + 1, length);
	if (from == k + 1 || from + 2 > length || length - from > BAR_CHARS ||
		ht_cue_whole(line->ch + from, length - from) != 0)
		return false;
	for (uint32_t n = from; n < length; n++)
		if (line->ch[n] == '|')
			return false;
	match->colon = '|';
	match->stop = from;
	return true;
}

bool
ht_label_at(const ht_segment *line, uint32_t i, uint32_t length, ht_label_match *match)
{
	uint32_t from, to;

	/* A label of one character ends there, any other begins as one of the cues does. */
	if (i + 1 < length && line->cls[i + 1] >= HT_C_HAN && line->cls[i + 1] <= HT_C_HAN_UNIT &&
		!ht_cue_pair(line->ch[i], line->ch[i + 1]))
		return false;
	if (!find_first(line->ch[i], &from, &to))
		return false;
	for (; from < to; from++)
	{
		uint32_t stop = behind_word(line, i, length, &labels[from]);

		if (stop > 0 && (read_bar(line, i, stop, length, match) || read_divider(line, stop, length, match)))
		{
			match->field = (ht_field) labels[from].field;
			match->start = i;
			return true;
		}
	}
	return false;
}
