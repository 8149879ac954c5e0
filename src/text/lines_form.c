/*
 * lines_form.c
 *		How a line begins and ends.
 */
#include "text/lines_parts.h"

/* Characters of a line's end that are looked at for a caption's last word. */
#define TAIL_CHARS 12

/* Characters of a row's label, blanks between them included. */
#define FIELD_CHARS 10

/* Characters of a line that names a paper or a site in two languages. */
#define MASTHEAD_CHARS 60

/* Characters of a site's name. */
#define SITE_CHARS 16

/* Characters of a line whose end is looked at, as a title's. */
#define HASHED 100

/* Whether an item of a list begins at `i`: 一、 (二) 3. 4、 • ① 第一 */
bool
ht_begins_item(const ht_segment *s, uint32_t i, uint32_t to)
{
	uint32_t k = i, mark;

	if (s->ch[i] == 0x2022 || s->ch[i] == 0x25CF || (s->ch[i] >= 0x2460 && s->ch[i] < 0x2500))
		return true;
	if (s->ch[i] == '(')
		k++;
	for (mark = k; k < to && k < i + 5 && HT_IS_NUMERAL_CLASS(s->cls[k]); k++)
		;
	if (k == mark || k >= to)
		return false;
	if (mark > i)
		return s->ch[k] == ')';
	return s->ch[k] == 0x3001 || (s->ch[k] == '.' && s->cls[k + 1] != HT_C_DIGIT) || s->ch[k] == ')';
}

/* Whether a row of a table begins at `i`: Chinese characters, perhaps with blanks between them, and a colon. */
bool
ht_begins_field(const ht_segment *s, uint32_t i, uint32_t to)
{
	uint32_t k = i, written = 0;

	for (; k < to && k < i + FIELD_CHARS && (s->cls[k] == HT_C_HAN || s->cls[k] == HT_C_SPACE); k++)
		written += s->cls[k] == HT_C_HAN;
	return k < to && written >= 2 && s->ch[k] == ':';
}

/* The stop with which a sentence ends, quotes and brackets behind it aside; 0 for none. */
static uint32_t
ends_sentence(const ht_segment *s, uint32_t from, uint32_t to)
{
	while (to > from)
	{
		uint32_t ch = s->ch[to - 1];

		if (s->cls[to - 1] == HT_C_STOP)
			return s->ch[to - 1];
		/* ” ’ 」 』 ） 】 》 */
		if (ch != 0x201D && ch != 0x2019 && ch != 0x300D && ch != 0x300F && ch != ')' && ch != ']' &&
			ch != 0x3011 && ch != '"')
			return 0;
		/* What stands in brackets at the end is looked over: 。(完) */
		if (ch == ')' || ch == ']' || ch == 0x3011)
		{
			uint32_t open = to - 1;

			while (open > from && to - open < 60 && s->ch[open - 1] != '(' && s->ch[open - 1] != '[' &&
				   s->ch[open - 1] != 0x3010)
				open--;
			if (open == from || to - open >= 60)
				return 0;
			to = open - 1;
			while (to > from && s->cls[to - 1] == HT_C_SPACE)
				to--;
			continue;
		}
		to--;
	}
	return 0;
}

/* Whether the characters are one name, no headline with a site's name behind it. */
static bool
is_one_name(const ht_segment *s, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (s->cls[i] >= HT_C_SPACE || s->cls[i] == HT_C_OTHER)
			return false;
	return to - from <= SITE_CHARS;
}

/* Where a line ends before the day of a Taiwanese agency: (编辑:郭谕桦)1080921. */
static uint32_t
before_day(const ht_segment *s, uint32_t from, uint32_t to)
{
	uint32_t i = to;

	while (i > from && to - i < 8 && s->cls[i - 1] == HT_C_DIGIT)
		i--;
	return to - i >= 6 && to - i <= 7 && i > from && s->ch[i - 1] == ')' ? i : to;
}

/* Whether a paper or a site is named in Chinese beside the same in letters: 南台日报 Nantai Daily News. */
static bool
is_masthead(const ht_segment *s, uint32_t from, uint32_t to)
{
	uint32_t han = from, stop;

	while (han < to && s->cls[han] != HT_C_HAN)
		han++;
	for (stop = han; stop < to && s->cls[stop] <= HT_C_HAN_UNIT && s->cls[stop] != HT_C_LETTER; stop++)
		;
	for (uint32_t i = from; i < to; i++)
		if ((i < han || i >= stop) && s->cls[i] != HT_C_LETTER && s->cls[i] != HT_C_SPACE && s->ch[i] != '.')
			return false;
	if (stop - han < 3 || (han > from && s->cls[han - 1] != HT_C_SPACE) ||
		(stop < to && s->cls[stop] != HT_C_SPACE))
		return false;
	switch (s->ch[stop - 1])
	{
		case 0x62A5: /* 报 */
		case 0x7F51: /* 网 */
		case 0x53F0: /* 台 */
		case 0x793E: /* 社 */
		case 0x520A: /* 刊 */ return true;
		default: return ht_cue_tail(s->ch + han, stop - han, HT_CUE_SITE) != 0;
	}
}

/* Sets what a line's last characters tell, up to `to`. */
void
ht_look_at_end(ht_line *line, const ht_segment *s, uint32_t from, uint32_t to)
{
	uint32_t shown = s->cls[to - 1] == HT_C_DIGIT ? before_day(s, from, to) : to;
	uint32_t tail = to - from < TAIL_CHARS ? to - from : to - from > HASHED ? 0 : TAIL_CHARS;
	uint32_t last = s->ch[shown - 1];
	uint32_t stop = ends_sentence(s, from, shown), ends;
	const uint16_t mask =
		HT_L_SITE | HT_L_TERMINAL | HT_L_PERIOD | HT_L_TEASER | HT_L_CAPTION | HT_L_BRACKET | HT_L_COLON;

	line->flags &= (uint16_t) ~mask;
	if (stop != 0)
		line->flags |= HT_L_TERMINAL;
	if (stop == 0x3002 || stop == ';') /* 。 */
		line->flags |= HT_L_PERIOD;
	if (last == ')' || last == ']' || last == 0x3011)
		line->flags |= HT_L_BRACKET;
	if (last == ':' || last == ',' || last == 0x3001)
		line->flags |= HT_L_COLON;
	/* ... and …; two of … end a sentence as well. */
	if ((last == '.' && to - from > 3 && s->ch[to - 2] == '.' && s->ch[to - 3] == '.') ||
		(last == 0x2026 && to - from > 1 && s->ch[to - 2] != 0x2026))
		line->flags |= HT_L_TEASER;
	ends = tail > 0 ? ht_cue_tail(s->ch + to - tail, tail, HT_CUE_CAPTION_TAIL | HT_CUE_SITE) : 0;
	if ((ends & HT_CUE_CAPTION_TAIL) != 0)
		line->flags |= HT_L_CAPTION;
	if ((ends & HT_CUE_SITE) != 0 && is_one_name(s, from, to))
		line->flags |= HT_L_SITE;
	if (line->letters >= 3 && line->tokens >= 2 && line->han >= 3 && to - from <= MASTHEAD_CHARS &&
		is_masthead(s, from, to))
		line->flags |= HT_L_SITE;
}
