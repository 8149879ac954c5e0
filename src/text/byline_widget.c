/*
 * byline_widget.c
 *		What stands in a byline and says nothing of the article.
 */
#include "text/byline_parts.h"
#include "text/cues.h"

static bool
is_han(uint8_t cls)
{
	return cls == HT_C_HAN || cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT;
}

/* Whether nothing but words of furniture, signs and figures stand between the two. */
bool
ht_byline_is_widget(const ht_segment *line, uint32_t start, uint32_t stop)
{
	uint32_t written = 0;

	for (uint32_t i = start; i < stop; i++)
		written += is_han(line->cls[i]) || line->cls[i] == HT_C_LETTER;
	return ht_cue_furniture(line->ch + start, stop - start) >= written;
}

/* Whether the characters are an address of the web: no Chinese, a point or a stroke. */
bool
ht_byline_is_address(const ht_segment *line, uint32_t start, uint32_t stop)
{
	bool sign = false;

	for (uint32_t i = start; i < stop; i++)
	{
		if (is_han(line->cls[i]))
			return false;
		sign |= line->ch[i] == '.' || line->ch[i] == '/';
	}
	return sign && stop - start > 6;
}

/* Whether a stretch names a part of a paper or of a site: A12 中国新闻, 第3版 要闻, 地方新闻. */
bool
ht_byline_is_rubric(const ht_segment *line, uint32_t start, uint32_t stop)
{
	uint32_t i = start;
	uint32_t written = stop - start;

	while (i < stop && (line->cls[i] == HT_C_LETTER || line->ch[i] == 0x7B2C)) /* 第 */
		i++;
	if (i > start && i < stop && i - start <= 2 && line->cls[i] == HT_C_DIGIT)
		return true;
	return ht_cue_furniture(line->ch + start, written) >= written;
}

/* Whether words of furniture make half of a stretch or more: 我有话说(12人参与), 收藏本文. */
bool
ht_byline_is_mostly_widget(const ht_segment *line, uint32_t start, uint32_t stop)
{
	uint32_t written = 0, covered = ht_cue_furniture(line->ch + start, stop - start);

	for (uint32_t i = start; i < stop; i++)
		written += is_han(line->cls[i]) || line->cls[i] == HT_C_LETTER;
	return covered > 0 && covered * 2 >= written;
}

/* Whether a value may not go on over the character at `i`. */
bool
ht_byline_ends_value(const ht_segment *line, uint32_t i, uint32_t start)
{
	switch (line->ch[i])
	{
		case '|':
		case 0x2022: /* • */
		case 0x3010: /* 【 */
		case 0x3011: /* 】 */
		case ']': return true;
		case '[': return i > start;
		case ')':
			for (uint32_t k = i; k > start; k--)
				if (line->ch[k - 1] == '(')
					return false;
			return true;
		default: return line->cls[i] == HT_C_SPACE && line->cls[i + 1] == HT_C_SPACE;
	}
}

uint32_t
ht_byline_before_code(const ht_segment *line, uint32_t start, uint32_t stop)
{
	uint32_t i = stop, digits = 0, capitals = 0;

	i -= i > start && line->ch[i - 1] == ')';
	for (; i > start && line->cls[i - 1] == HT_C_DIGIT; i--)
		digits++;
	for (; i > start && line->ch[i - 1] >= 'A' && line->ch[i - 1] <= 'Z'; i--)
		capitals++;
	if (digits < 3 || digits > 8 || capitals > 3 || i < start + 3 || !is_han(line->cls[i - 2]))
		return stop;
	switch (line->ch[i - 1])
	{
		case '_': return i - 1;
		case ' ':
		case '-': return capitals > 0 ? i - 1 : stop;
		case '(': return line->ch[stop - 1] == ')' ? i - 1 : stop;
		default: return stop;
	}
}

bool
ht_byline_is_rule(const ht_segment *line, uint32_t start, uint32_t stop)
{
	uint32_t i = start;

	while (i < stop && i < start + 4 && line->ch[i] == line->ch[start])
		i++;
	return i == start + 4 && !is_han(line->cls[start]) && line->cls[start] != HT_C_LETTER &&
		   line->cls[start] != HT_C_DIGIT;
}

bool
ht_byline_is_row_of_three(const ht_segment *line, uint32_t start, uint32_t stop)
{
	for (uint32_t i = start; i < stop; i++)
	{
		bool blank = (i - start) % 4 == 3;

		if (blank != (line->cls[i] == HT_C_SPACE) || (!blank && !is_han(line->cls[i])))
			return false;
		switch (line->ch[i])
		{
			case 0x5E02: /* 市 */
			case 0x53BF: /* 县 */
			case 0x7701: /* 省 */
			case 0x533A: /* 区 */
			case 0x9547: /* 镇 */
			case 0x6E2F: /* 港 */ return false;
			default: break;
		}
	}
	return (stop - start) % 4 == 3;
}
