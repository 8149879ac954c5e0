/*
 * lines.c
 *		Cutting an article into lines and counting what is in them.
 */
#include "text/lines.h"

#include <string.h>

#include "text/lines_parts.h"
#include "text/noise.h"

/* Characters of a line that is found again by its hash; longer ones are compared. */
#define HASHED_LINE 60

/* Of a sentence only so many characters are looked through, at either end. */
#define SENTENCE_WORDS 30

/* Lines that there is room for at first. */
#define FIRST_LINES 128

const char *const ht_line_kind_names[] = {"title",     "byline",  "heading",
										  "paragraph", "caption", "boilerplate"};

void
ht_lines_init(ht_lines *lines, ht_arena *arena, const char *bytes)
{
	*lines = (ht_lines){.arena = arena, .bytes = bytes};
}

/* A new line at the end; NULL without memory. */
static ht_line *
add_line(ht_lines *lines)
{
	if (lines->count == lines->capacity)
	{
		size_t capacity = lines->capacity > 0 ? 2 * lines->capacity : FIRST_LINES;
		ht_line *items = ht_arena_alloc_array(lines->arena, capacity, sizeof(ht_line));

		if (items == NULL)
			return NULL;
		if (lines->count > 0)
			memcpy(items, lines->items, lines->count * sizeof(ht_line));
		lines->items = items;
		lines->capacity = capacity;
	}
	lines->items[lines->count] = (ht_line){0};
	return &lines->items[lines->count++];
}

/* Adds without passing 255. */
static uint8_t
sum(uint8_t a, uint32_t b)
{
	return b > 255u - a ? 255 : (uint8_t) (a + b);
}

/* Whether the character stands between the links of a menu; 2 for the arrow of a path. */
static int
separates(uint32_t ch)
{
	switch (ch)
	{
		case '|':
		case 0x00B7: /* · */
		case 0x2022: /* • */
		case 0x2502: /* │ */
		case 0x25CF: /* ● */ return 1;
		case '>':
		case 0x00BB: /* » */
		case 0x203A: /* › */
		case 0x2192: /* → */ return 2;
		default: return 0;
	}
}

/* A hash of a line's words, however they are set. */
static uint32_t
hash_of(const ht_segment *s, uint32_t from, uint32_t to)
{
	uint32_t hash = 2166136261u;

	for (uint32_t i = from; i < to; i++)
		if (s->cls[i] <= HT_C_HAN_UNIT)
			hash = (hash ^ s->ch[i]) * 16777619u;
	return hash;
}

/* What is counted of a line's characters that are no plain Chinese ones. */
typedef struct ht_counts
{
	uint32_t of_class[16];
	uint32_t separators;
	uint32_t arrows;
	uint32_t commas;
	uint32_t tokens;
	uint32_t code;
} ht_counts;

static inline void
count_one(ht_counts *c, const ht_segment *s, uint32_t i)
{
	uint8_t cls = s->cls[i];

	c->of_class[cls & 15]++;
	if (cls == HT_C_SPACE)
		c->tokens += s->cls[i - 1] != HT_C_SPACE;
	else if (cls == HT_C_OTHER || cls == HT_C_PUNCT)
	{
		int kind = separates(s->ch[i]);

		c->separators += kind != 0;
		c->arrows += kind == 2;
		c->commas += s->ch[i] == 0x3001;
		c->code += s->ch[i] == '{' || s->ch[i] == '}' || s->ch[i] == '=' || s->ch[i] == '$';
	}
}

/* Which of eight classes are not HT_C_HAN: the highest bit of a byte, the first class in the lowest byte. */
static inline uint64_t
others_of_eight(const uint8_t *cls)
{
	const uint64_t low = UINT64_C(0x7f7f7f7f7f7f7f7f);
	uint64_t eight;

	memcpy(&eight, cls, sizeof(eight));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	eight = __builtin_bswap64(eight);
#endif
	eight ^= UINT64_C(0x0101010101010101) * HT_C_HAN;
	return (((eight & low) + low) | eight) & ~low;
}

/* Counts what is in characters `from` to `to`, which belong to one line; whether there may be a year in them. */
static bool
count_characters(ht_line *line, const ht_segment *s, uint32_t from, uint32_t to)
{
	ht_counts c = {.tokens = 1};
	uint32_t i = from, others = 0;
	bool all = to - from <= HT_LINE_COUNTED;

	if (to - from <= HASHED_LINE)
		line->hash = hash_of(s, from, to);

	if (!all)
		to = from + HT_LINE_COUNTED;
	/* Nearly all are plain Chinese characters, and no more is done than has to be. */
	for (; i + 8 <= to; i += 8)
	{
		uint64_t mask = others_of_eight(s->cls + i);

		for (; mask != 0; mask &= mask - 1, others++)
			count_one(&c, s, i + (uint32_t) __builtin_ctzll(mask) / 8);
	}
	for (; i < to; i++)
	{
		if (s->cls[i] == HT_C_HAN)
			continue;
		count_one(&c, s, i);
		others++;
	}
	line->han = sum(line->han, to - from - others + c.of_class[HT_C_HAN_DIGIT] + c.of_class[HT_C_HAN_UNIT]);
	line->letters = sum(line->letters, c.of_class[HT_C_LETTER]);
	line->digits = sum(line->digits, c.of_class[HT_C_DIGIT]);
	line->stops = sum(line->stops, c.of_class[HT_C_STOP]);
	line->commas = sum(line->commas, c.commas + c.of_class[HT_C_WIDE_COMMA]);
	line->tokens = sum(line->tokens, c.tokens);
	line->separators = sum(line->separators, c.separators);
	line->arrows = sum(line->arrows, c.arrows);
	if (line->letters > line->han && (c.code >= 2 || (c.code > 0 && line->stops > 0)))
		line->flags |= HT_L_CODE;
	return !all || c.of_class[HT_C_DIGIT] >= 2 || c.of_class[HT_C_HAN_DIGIT] >= 2;
}

/* Whether four figures in a row, or a year in numerals, stand in the characters. */
static bool
has_year(const ht_segment *s, uint32_t from, uint32_t to)
{
	uint32_t run = 0;

	for (uint32_t i = from; i < to; i++)
	{
		bool figure = s->cls[i] == HT_C_DIGIT || s->cls[i] == HT_C_HAN_DIGIT;

		if (!figure && run >= 2 && s->ch[i] == 0x5E74) /* 年 */
			return true;
		run = figure ? run + 1 : 0;
		if (run == 4 && s->cls[i] == HT_C_DIGIT)
			return true;
	}
	return false;
}

/* Whether nothing but signs and numbers stands between `from` and `to`: 【版权声明】, 1、凡本网注明. */
static bool
is_lead(const ht_segment *s, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (s->cls[i] == HT_C_HAN || s->cls[i] == HT_C_LETTER || s->cls[i] == HT_C_STOP)
			return false;
	return true;
}

/* Looks for the words of pages in a line. */
static void
find_words(ht_line *line, const ht_segment *s, uint32_t from, uint32_t to)
{
	/* Furniture and bylines are no sentences: of these the ends are enough. */
	uint32_t skip = line->stops > 0 && to - from > 2 * SENTENCE_WORDS ? from + SENTENCE_WORDS : to;

	/* Words of one character (大 中 小) count among links only. */
	bool links = line->stops == 0;

	for (uint32_t i = from; i < to;)
	{
		uint32_t length = 0;
		uint32_t bits = 0;

		if (i >= skip)
		{
			i = to - SENTENCE_WORDS;
			skip = to;
		}
		/* A word of letters does not begin inside another. */
		if ((ht_cue_pair(s->ch[i], s->ch[i + 1]) || (links && ht_cue_pair(s->ch[i], 0))) &&
			(s->cls[i] != HT_C_LETTER || i == 0 || s->cls[i - 1] != HT_C_LETTER))
			bits = ht_cue_at(s->ch + i, to - i, &length);
		if (bits == 0)
		{
			i++;
			continue;
		}
		line->cues = (uint16_t) (line->cues | bits);
		if ((bits & HT_CUE_FURNITURE) != 0)
			line->covered = sum(line->covered, length);
		if ((bits & (HT_CUE_END | HT_CUE_LEGAL)) != 0 && (i == from || is_lead(s, from, i)))
			line->flags |= HT_L_END;
		if ((bits & HT_CUE_ALONE) != 0 && length >= to - from)
			line->flags |= HT_L_ALONE;
		i += length;
	}
}

/* Whether all noise before a gap's character is a blank between a number and a word. */
static bool
is_only_blank(const ht_segment *s, const ht_gap *gap)
{
	const char *p = s->base + gap->end_byte;
	const char *end = s->base + s->byte[gap->at];

	if (!gap->blank || gap->end_extra > 0)
		return false;
	while (p < end)
	{
		uint32_t cp;

		p += ht_utf8_read((const unsigned char *) p, (size_t) (end - p), &cp);
		if (ht_fold_class(ht_fold_lookup(cp)) != HT_C_SPACE)
			return false;
	}
	return true;
}

/* What a stretch of a segment is scanned with. */
typedef struct ht_cutting
{
	ht_lines *lines;
	const ht_segment *segment;
	uint32_t gap; /* the first one not yet looked at */
	bool pinyin_seen;
} ht_cutting;

/* Whether there is noise between the characters `from` and `to` - 1, or behind the last. */
static bool
has_noise(ht_cutting *c, uint32_t from, uint32_t to)
{
	const ht_segment *s = c->segment;
	bool noisy = false;

	while (c->gap < s->ngaps && s->gaps[c->gap].at <= from)
		c->gap++;
	for (; c->gap < s->ngaps && s->gaps[c->gap].at <= to; c->gap++)
	{
		if (s->gaps[c->gap].at == to)
		{
			noisy |= s->gaps[c->gap].end_extra > 0;
			break;
		}
		noisy |= !is_only_blank(s, &s->gaps[c->gap]);
	}
	return noisy;
}

/* Adds characters `from` to `to`, a line or a part of one; `whole` tells that the line ends there. */
static ht_status
add_stretch(ht_cutting *c, uint32_t from, uint32_t to, bool whole)
{
	const ht_segment *s = c->segment;
	ht_lines *lines = c->lines;
	bool goes_on = lines->open;
	ht_line *line;
	bool dated;

	lines->open = !whole && (goes_on || from < to);
	while (from < to && s->cls[from] == HT_C_SPACE)
		from++;
	while (to > from && s->cls[to - 1] == HT_C_SPACE)
		to--;
	if (from == to)
	{
		lines->open = lines->open && goes_on;
		return HT_OK;
	}
	line = goes_on ? &lines->items[lines->count - 1] : add_line(lines);
	if (line == NULL)
		return HT_NO_MEMORY;
	if (!goes_on)
	{
		line->start = ht_segment_start(s, from);
		line->byte = (size_t) (s->base - lines->bytes) + s->byte[from];
		if (ht_begins_item(s, from, to))
			line->flags |= HT_L_NUMBERED;
		if (to - from <= HT_LINE_WORDS && ht_begins_field(s, from, to))
			line->flags |= HT_L_FIELD;
		if (s->ch[from] == 0x2014 || s->ch[from] == '-' || s->ch[from] == 0x2500)
			line->flags |= HT_L_DASH;
		dated = count_characters(line, s, from, to);
		if (to - from <= HT_LINE_WORDS)
			find_words(line, s, from, to);
		if (dated && to - from <= HT_LINE_WORDS && has_year(s, from, to))
			line->flags |= HT_L_DATE;
	}
	line->chars += to - from;
	line->byte_stop = (size_t) (s->base - lines->bytes) + ht_segment_stop_byte(s, to);
	if (has_noise(c, from, to) || goes_on)
		line->flags |= HT_L_NOISY;
	if (c->pinyin_seen)
		line->flags |= HT_L_PINYIN;
	ht_look_at_end(line, s, from, to);
	/* What was counted of a line that went on says little of its words. */
	if (line->chars > HT_LINE_WORDS)
		line->cues = 0;
	return HT_OK;
}

/* The next line break at or behind `from`, which may be one inside a number. */
static uint32_t
next_break(const ht_segment *s, uint32_t from, uint32_t *wrap)
{
	const uint8_t *found = memchr(s->cls + from, HT_C_NEWLINE, s->length - from);
	uint32_t stop = found == NULL ? s->length : (uint32_t) (found - s->cls);

	while (*wrap < s->ngaps && (!s->gaps[*wrap].wrap || s->gaps[*wrap].at <= from) &&
		   s->gaps[*wrap].at <= stop)
		++*wrap;
	if (*wrap < s->ngaps && s->gaps[*wrap].wrap && s->gaps[*wrap].at > from && s->gaps[*wrap].at < stop)
		return s->gaps[*wrap].at;
	return stop;
}

ht_status
ht_lines_scan(ht_lines *lines, const ht_segment *s, bool pinyin_seen)
{
	ht_cutting c = {.lines = lines, .segment = s, .pinyin_seen = pinyin_seen};
	uint32_t wrap = 0;
	uint32_t from = 0;

	while (from < s->length)
	{
		uint32_t stop = next_break(s, from, &wrap);
		bool whole = stop < s->length;
		ht_status status = add_stretch(&c, from, stop, whole);

		if (status != HT_OK)
			return status;
		from = stop;
		/* Where a number was wrapped there is no character for the line break. */
		if (whole && s->cls[stop] == HT_C_NEWLINE)
			from++;
	}
	return HT_OK;
}

/* Code points in a stretch of bytes. */
static uint32_t
code_points(const char *bytes, size_t length)
{
	uint32_t count = 0;

	for (size_t at = 0; at < length; count++)
	{
		uint32_t cp;

		at += ht_utf8_read((const unsigned char *) bytes + at, length - at, &cp);
	}
	return count;
}

/* Bytes of the blank that ends at `stop`, 0 where none does or nothing stands before it. */
static size_t
blank_before(const char *bytes, size_t start, size_t stop)
{
	size_t size = 1;
	uint32_t cp;

	while (size < 4 && size < stop - start && ht_utf8_continues((unsigned char) bytes[stop - size]))
		size++;
	if (size >= stop - start ||
		ht_utf8_read((const unsigned char *) bytes + stop - size, size, &cp) != size ||
		ht_fold_class(ht_fold_lookup(cp)) != HT_C_SPACE)
		return 0;
	return size;
}

ht_status
ht_lines_split(ht_lines *lines, size_t index, size_t at)
{
	ht_line *line, *next;
	size_t stop = at, size;

	if (add_line(lines) == NULL)
		return HT_NO_MEMORY;
	line = &lines->items[index];
	next = line + 1;
	memmove(next, line, (lines->count - index - 1) * sizeof(ht_line));
	next->byte = at;
	next->start = line->start + code_points(lines->bytes + line->byte, at - line->byte);
	while ((size = blank_before(lines->bytes, line->byte, stop)) > 0)
		stop -= size;
	line->byte_stop = stop;
	return HT_OK;
}

ht_status
ht_line_fold(const ht_lines *lines, const ht_line *line, bool from_end, ht_scanner *scanner,
			 ht_segment *segment)
{
	const char *bytes = lines->bytes + line->byte;
	size_t length = line->byte_stop - line->byte;
	/* The end has to be among the characters, of however few bytes they are. */
	size_t most = (size_t) scanner->capacity * (from_end ? 1 : 4);
	ht_status status;

	if (length > most)
	{
		if (from_end)
		{
			bytes += length - most;
			while (most > 0 && ht_utf8_continues((unsigned char) *bytes))
			{
				bytes++;
				most--;
			}
		}
		length = most;
	}
	ht_scanner_restart(scanner, bytes, length, (line->flags & HT_L_PINYIN) != 0);
	status = ht_scanner_next(scanner, segment);
	return status;
}

/* Appends what stands for character `i`: its own bytes, or those of the character that an entity means. */
static size_t
append_character(char *out, const ht_segment *s, uint32_t i)
{
	const unsigned char *p = (const unsigned char *) s->base + s->byte[i];
	size_t left = s->byte[i + 1] - s->byte[i];
	ht_noise noise;
	uint32_t cp;
	uint32_t step;

	if (*p == '&' && left > 1 && ht_noise_entity(p, left, &noise, &cp))
		return ht_utf8_write(cp, out);
	step = ht_utf8_read(p, left, &cp);
	memcpy(out, p, step);
	return step;
}

/* Appends a segment's characters as they stand. */
static size_t
append_segment(char *out, const ht_segment *s)
{
	size_t length = 0;
	uint32_t gap = 0;

	for (uint32_t i = 0; i < s->length; i++)
	{
		while (gap < s->ngaps && s->gaps[gap].at < i)
			gap++;
		if (gap < s->ngaps && s->gaps[gap].at == i && s->gaps[gap].blank)
			out[length++] = ' ';
		/* A line of more than one segment may hold what looks like a line break to one alone. */
		if (s->cls[i] == HT_C_NEWLINE)
			out[length++] = ' ';
		else
			length += append_character(out + length, s, i);
	}
	return length;
}

ht_status
ht_line_content(const ht_lines *lines, const ht_line *line, ht_arena *arena, const char **bytes,
				size_t *length)
{
	size_t most = line->byte_stop - line->byte;
	ht_scanner scanner;
	ht_segment segment;
	ht_status status;
	char *out;

	*bytes = lines->bytes + line->byte;
	*length = most;
	if ((line->flags & HT_L_NOISY) == 0)
		return HT_OK;
	/* A blank that comes back had at least a byte, a character no more than it has. */
	out = ht_arena_alloc(arena, most + 8);
	if (out == NULL)
		return HT_NO_MEMORY;
	status = ht_scanner_init(&scanner, arena, *bytes, most, HT_SEGMENT_CHARS);
	if (status != HT_OK)
		return status;
	ht_scanner_restart(&scanner, *bytes, most, (line->flags & HT_L_PINYIN) != 0);
	*bytes = out;
	*length = 0;
	do
	{
		while ((status = ht_scanner_next(&scanner, &segment)) == HT_INTERRUPTED)
			return status;
		if (status != HT_OK)
			return status;
		*length += append_segment(out + *length, &segment);
	} while (segment.length > 0);
	return HT_OK;
}
