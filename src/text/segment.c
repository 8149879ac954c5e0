/*
 * segment.c
 *		Decoding, folding and leaving out noise, one segment at a time.
 */
#include "text/segment.h"

#include <string.h>

#include "text/noise.h"
#include "text/utf8.h"

/* A soft line break is believed only behind a line of at least this many characters. */
#define WRAPPED_LINE 5

/* How far back from the limit a good place to cut is looked for. */
#define CUT_WINDOW (HT_SEGMENT_CHARS / 2)

/* The bytes that one try to fill a segment of so many characters looks at. */
#define STRETCH(capacity) ((size_t) (capacity) *4 + 65536)

/* What decode_one works on: the segment being filled. */
typedef struct ht_filling
{
	ht_scanner *scanner;
	const unsigned char *begin; /* of the segment */
	const unsigned char *at;
	const unsigned char *end; /* of the article */
	uint32_t n;               /* characters so far */
	uint32_t nstarts;
	uint32_t ngaps;
	uint32_t line_start; /* index of the first character of the line */
} ht_filling;

/* Allocates a buffer of `count` elements between two zeroed margins. */
static void *
margined(ht_arena *arena, size_t count, size_t size)
{
	char *buffer = ht_arena_alloc_array(arena, count + 2 * HT_SEGMENT_MARGIN, size);

	if (buffer == NULL)
		return NULL;
	memset(buffer, 0, HT_SEGMENT_MARGIN * size);
	return buffer + HT_SEGMENT_MARGIN * size;
}

ht_status
ht_scanner_init(ht_scanner *scanner, ht_arena *arena, const char *bytes, size_t length, uint32_t max_chars)
{
	uint32_t capacity = length < max_chars ? (uint32_t) length : max_chars;

	*scanner = (ht_scanner){
		.host = arena->host,
		.bytes = bytes,
		.length = length,
		.position = 1,
		.capacity = capacity,
		.ch = margined(arena, capacity, sizeof(uint32_t)),
		.cls = margined(arena, capacity, sizeof(uint8_t)),
		.byte = ht_arena_alloc_array(arena, (size_t) capacity + 1, sizeof(uint32_t)),
		.starts = ht_arena_alloc_array(arena, capacity, sizeof(uint32_t)),
		.gaps = ht_arena_alloc_array(arena, (size_t) capacity + 1, sizeof(ht_gap)),
	};
	if (scanner->ch == NULL || scanner->cls == NULL || scanner->byte == NULL || scanner->starts == NULL ||
		scanner->gaps == NULL)
		return HT_NO_MEMORY;
	return HT_OK;
}

void
ht_scanner_restart(ht_scanner *scanner, const char *bytes, size_t length, bool pinyin_seen)
{
	scanner->bytes = bytes;
	scanner->length = length;
	scanner->offset = 0;
	scanner->position = 1;
	scanner->pinyin_seen = pinyin_seen;
	scanner->no_script_end = false;
}

/* The gap before the character to come, opened if there is none yet. */
static ht_gap *
current_gap(ht_filling *f)
{
	ht_gap *gaps = f->scanner->gaps;
	ht_gap *gap;

	if (f->ngaps > 0 && gaps[f->ngaps - 1].at == f->n)
		return &gaps[f->ngaps - 1];
	gap = &gaps[f->ngaps];
	*gap = (ht_gap){.at = f->n, .end_byte = (uint32_t) (f->at - f->begin)};
	if (f->ngaps > 0)
		gap->skipped = gaps[f->ngaps - 1].skipped;
	f->ngaps++;
	return gap;
}

/* Leaves out noise; `attached` noise counts as part of the character before it. */
static void
skip_noise(ht_filling *f, ht_noise noise, bool attached)
{
	ht_gap *gap = current_gap(f);

	f->at += noise.bytes;
	gap->skipped += noise.code_points;
	if (attached && !gap->closed)
	{
		gap->end_byte = (uint32_t) (f->at - f->begin);
		gap->end_extra += noise.code_points;
	}
	else
		gap->closed = true;
}

/* Appends a folded character that begins at f->at; does not move f->at. */
static inline void
append(ht_filling *f, uint32_t ch, uint8_t cls)
{
	ht_scanner *s = f->scanner;

	s->ch[f->n] = ch;
	s->cls[f->n] = cls;
	s->byte[f->n] = (uint32_t) (f->at - f->begin);
	s->starts[f->nstarts] = f->n;
	f->nstarts += HT_IS_NUMERAL_CLASS(cls);
	f->n++;
}

/* Whether the class is one of a Chinese character. */
static inline bool
is_han_class(uint8_t cls)
{
	return cls == HT_C_HAN || cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT;
}

/* The class of the character at `bytes`, which may be the end of the article. */
static uint8_t
class_at(const unsigned char *bytes, const unsigned char *end, uint32_t *folded)
{
	uint32_t cp;
	int32_t entry;

	*folded = 0;
	if (bytes >= end)
		return HT_C_NEWLINE;
	ht_utf8_read(bytes, (size_t) (end - bytes), &cp);
	entry = ht_fold_lookup(cp);
	*folded = ht_fold_char(cp, entry);
	return ht_fold_class(entry);
}

/* Whether blanks at f->at stand between a number and a word: they are left out then. */
static bool
skip_blank(ht_filling *f)
{
	const unsigned char *p = f->at;
	uint8_t before = f->n > 0 ? f->scanner->cls[f->n - 1] : HT_C_NEWLINE;
	uint8_t after;
	uint32_t folded, count = 0;

	if (before != HT_C_DIGIT && !is_han_class(before))
		return false;
	for (after = HT_C_SPACE; after == HT_C_SPACE && count < 3; count++)
	{
		p += ht_utf8_read(p, (size_t) (f->end - p), &folded);
		after = class_at(p, f->end, &folded);
	}
	/* 3亿 5个 are two numbers, 投资 5亿 is one */
	if (before == HT_C_DIGIT ? !is_han_class(after) && folded != '%'
							 : after != HT_C_DIGIT || before == HT_C_HAN_UNIT)
		return false;
	current_gap(f)->blank = true;
	skip_noise(f, (ht_noise){(size_t) (p - f->at), count}, false);
	return true;
}

/* Whether a blank written as an entity of so many bytes stands between a number and a word. */
static bool
joins(const ht_filling *f, size_t bytes)
{
	uint32_t folded;
	uint8_t before = f->n > 0 ? f->scanner->cls[f->n - 1] : HT_C_NEWLINE;
	uint8_t after = class_at(f->at + bytes, f->end, &folded);

	return (before == HT_C_DIGIT && is_han_class(after)) ||
		   (is_han_class(before) && before != HT_C_HAN_UNIT && after == HT_C_DIGIT);
}

/* Whether a character goes on a number which a full line broke off. */
static bool
continues_number(uint8_t cls, uint32_t ch)
{
	/* 元年月日个多余家人户亩吨名 */
	static const uint16_t units[] = {0x5143, 0x5E74, 0x6708, 0x65E5, 0x4E2A, 0x591A, 0x4F59,
									 0x5BB6, 0x4EBA, 0x6237, 0x4EA9, 0x5428, 0x540D, '%'};

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (units[i] == ch)
			return true;
	return cls == HT_C_HAN_UNIT;
}

/*
 * Whether the line break at f->at only wraps a line inside a number: it is left
 * out then. Between two figures it is not believed: a date may begin the line.
 */
static bool
skip_line_break(ht_filling *f)
{
	const ht_scanner *s = f->scanner;
	uint32_t n = f->n;
	size_t step = f->at[0] == '\r' && f->end - f->at > 1 && f->at[1] == '\n' ? 2 : 1;
	uint8_t before;
	uint8_t after;
	uint32_t folded;

	if ((f->at[0] != '\n' && f->at[0] != '\r') || n - f->line_start < WRAPPED_LINE)
		return false;
	before = s->cls[n - 1];
	after = class_at(f->at + step, f->end, &folded);
	if ((s->ch[n - 1] == '.' || s->ch[n - 1] == ',') && s->cls[n - 1] != HT_C_WIDE_COMMA)
	{
		if (s->cls[n - 2] != HT_C_DIGIT || after != HT_C_DIGIT)
			return false;
	}
	else if ((before != HT_C_DIGIT && before != HT_C_HAN_UNIT) || !continues_number(after, folded))
		return false;
	current_gap(f)->wrap = true;
	skip_noise(f, (ht_noise){step, (uint32_t) step}, false);
	return true;
}

/* Handles a character whose class asks for a closer look; f->at is moved past it. */
static void
decode_special(ht_filling *f, uint32_t folded, uint8_t cls, size_t step)
{
	ht_scanner *s = f->scanner;
	size_t left = (size_t) (f->end - f->at);
	ht_noise noise;
	bool flag;

	switch (cls)
	{
		case HT_C_SPACE:
			if (skip_blank(f))
				return;
			break;
		case HT_C_NEWLINE:
			if (skip_line_break(f))
				return;
			f->line_start = f->n + 1;
			break;
		case HT_C_IGNORE: skip_noise(f, (ht_noise){step, 1}, false); return;
		case HT_C_OPEN:
			if (f->n > 0 && is_han_class(s->cls[f->n - 1]) &&
				ht_noise_pinyin(f->at, left, s->pinyin_seen, &noise, &flag))
			{
				s->pinyin_seen |= flag;
				skip_noise(f, noise, true);
				return;
			}
			break;
		case HT_C_MARKUP:
			if (folded == '<' && ht_noise_tag(f->at, left, &s->no_script_end, &noise, &flag))
			{
				if (!flag)
				{
					skip_noise(f, noise, false);
					return;
				}
				/* The tag itself becomes the line break, which covers all of it. */
				append(f, '\n', HT_C_NEWLINE);
				f->line_start = f->n;
				f->at += 1;
				noise.bytes--;
				noise.code_points--;
				skip_noise(f, noise, true);
				return;
			}
			if (folded == '&' && ht_noise_entity(f->at, left, &noise, &folded))
			{
				int32_t entry = ht_fold_lookup(folded);

				if (ht_fold_class(entry) == HT_C_IGNORE ||
					(ht_fold_class(entry) == HT_C_SPACE && joins(f, noise.bytes)))
				{
					skip_noise(f, noise, false);
					return;
				}
				append(f, ht_fold_char(folded, entry), ht_fold_class(entry));
				f->at += 1;
				noise.bytes--;
				noise.code_points--;
				skip_noise(f, noise, true);
				return;
			}
			break;
		default: break;
	}
	append(f, folded, cls);
	f->at += step;
}

/* The classes that decode_special wants to see. */
#define SPECIAL_CLASSES                                                                    \
	((1u << HT_C_SPACE) | (1u << HT_C_NEWLINE) | (1u << HT_C_OPEN) | (1u << HT_C_MARKUP) | \
	 (1u << HT_C_IGNORE))

/*
 * Appends characters of three bytes until another comes, the segment is full
 * or `limit` is reached.  All that the loop needs is in locals: a store to `cls`
 * could alias anything else in memory, and it would be loaded anew each time.
 */
static void
fill_wide(ht_filling *f, const unsigned char *limit)
{
	ht_scanner *s = f->scanner;
	uint32_t *const restrict ch = s->ch;
	uint8_t *const restrict classes = s->cls;
	uint32_t *const restrict byte = s->byte;
	uint32_t *const restrict starts = s->starts;
	const unsigned char *const begin = f->begin;
	uint32_t offset = (uint32_t) (f->at - begin);
	uint32_t n = f->n, stop, nstarts = f->nstarts, changed = 0;
	size_t room = (size_t) (s->capacity - n);

	/* Four bytes are read at once: the last character of the article goes another way. */
	if (limit > f->end - 3)
		limit = f->end - 3;
	if (limit <= f->at)
		return;
	if ((size_t) (limit - f->at + 2) / 3 < room)
		room = (size_t) (limit - f->at + 2) / 3;
	stop = n + (uint32_t) room;
	while (n < stop)
	{
		const unsigned char *p = begin + offset;
		uint32_t w = (uint32_t) p[0] | (uint32_t) p[1] << 8 | (uint32_t) p[2] << 16 | (uint32_t) p[3] << 24;
		uint32_t index = ((w & 0x0F) << 12 | (w >> 2 & 0xFC0) | (w >> 16 & 0x3F)) - HT_HAN_FIRST;
		uint32_t folded;
		uint32_t mark;

		if ((w & 0xC0C0F0) != 0x8080E0)
			break;
		if (index < HT_HAN_COUNT && ht_fold_han[index] != 0)
		{
			folded = ht_fold_han[index];
			mark = ht_fold_han_mark[index];
		}
		else
		{
			/* Punctuation of three bytes, mostly; what needs a closer look is left to the caller. */
			uint32_t cp = index + HT_HAN_FIRST;
			int32_t entry = ht_fold_lookup(cp);

			mark = ht_fold_class(entry);
			if (cp < 0x800 || (cp >= 0xD800 && cp < 0xE000) || (SPECIAL_CLASSES >> mark & 1) != 0 ||
				(mark == HT_C_WIDE_COMMA && n > 0 && classes[n - 1] == HT_C_DIGIT))
				break;
			folded = ht_fold_char(cp, entry);
			if (HT_IS_NUMERAL_CLASS(mark))
				mark |= HT_MARK_START;
		}
		ch[n] = folded;
		byte[n] = offset;
		classes[n] = (uint8_t) (mark & HT_MARK_CLASS);
		starts[nstarts] = n;
		nstarts += mark >> 6 & 1;
		changed += mark >> 7;
		n++;
		offset += 3;
	}
	f->at = begin + offset;
	f->n = n;
	f->nstarts = nstarts;
	s->traditional += changed;
}

/* Whether the wide comma at f->at stands between full-width digits, which it then groups. */
static bool
groups_digits(const ht_filling *f)
{
	const unsigned char *p = f->at;

	return f->n > 0 && f->scanner->cls[f->n - 1] == HT_C_DIGIT && p > f->begin && p[-1] >= 0x90 &&
		   f->end - p >= 6 && p[3] == 0xEF && p[4] == 0xBC && p[5] >= 0x90 && p[5] <= 0x99;
}

/* Reads the character at f->at as ht_utf8_read does, the common lengths without a call. */
static inline uint32_t
read_at(const ht_filling *f, uint32_t *cp)
{
	const unsigned char *p = f->at;

	if (p[0] < 0x80)
	{
		*cp = p[0];
		return 1;
	}
	if (f->end - p >= 3 && (p[0] & 0xF0) == 0xE0 && p[0] != 0xE0 && p[0] != 0xED && ht_utf8_continues(p[1]) &&
		ht_utf8_continues(p[2]))
	{
		*cp = (uint32_t) (p[0] & 0x0F) << 12 | (uint32_t) (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
		return 3;
	}
	return ht_utf8_read(p, (size_t) (f->end - p), cp);
}

static inline bool
is_figure(unsigned char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Fills the segment up to its capacity, or to `limit` in the bytes. */
static void
fill(ht_filling *f, const unsigned char *limit)
{
	const uint32_t capacity = f->scanner->capacity;

	while (f->at < limit && f->n < capacity)
	{
		uint32_t cp;
		uint32_t step;
		int32_t entry;
		uint8_t cls;

		if (f->at[0] >= 0xE1)
		{
			fill_wide(f, limit);
			if (f->at >= limit || f->n == capacity)
				return;
		}
		if (is_figure(f->at[0]))
		{
			append(f, f->at[0], HT_C_DIGIT);
			f->at++;
			continue;
		}
		step = read_at(f, &cp);
		entry = ht_fold_lookup(cp);
		cls = ht_fold_class(entry);
		if ((SPECIAL_CLASSES >> cls & 1) != 0)
		{
			decode_special(f, ht_fold_char(cp, entry), cls, step);
			continue;
		}
		if (cls == HT_C_WIDE_COMMA && groups_digits(f))
			cls = HT_C_PUNCT;
		f->scanner->traditional += (uint32_t) (entry >> 8 != 0) & (uint32_t) is_han_class(cls);
		append(f, ht_fold_char(cp, entry), cls);
		f->at += step;
	}
}

/*
 * Where to end a full segment that the article goes on behind: after the last
 * line, else the last sentence, else the last character that is no part of a
 * number.  Returns the number of characters to keep.
 */
static uint32_t
cut_at(const ht_scanner *s, uint32_t n, bool *inside_numeral)
{
	uint32_t sentence = 0, word = 0;

	*inside_numeral = false;
	for (uint32_t i = n; i > n - CUT_WINDOW; i--)
	{
		uint8_t cls = s->cls[i - 1];

		if (cls == HT_C_NEWLINE)
			return i;
		if (cls == HT_C_STOP && sentence == 0)
			sentence = i;
		if (word == 0 && (cls == HT_C_SPACE || cls == HT_C_WIDE_COMMA || s->ch[i - 1] == 0x3001))
			word = i;
	}
	if (sentence != 0)
		return sentence;
	if (word != 0)
		return word;
	*inside_numeral = HT_IS_NUMERAL_CLASS(s->cls[n - 1]);
	return n;
}

/* Forgets what stands behind the first `keep` characters. */
static void
cut(ht_filling *f, uint32_t keep)
{
	const ht_scanner *s = f->scanner;

	f->at = f->begin + s->byte[keep];
	f->n = keep;
	while (f->ngaps > 0 && s->gaps[f->ngaps - 1].at > keep)
		f->ngaps--;
	while (f->nstarts > 0 && s->starts[f->nstarts - 1] >= keep)
		f->nstarts--;
}

ht_status
ht_scanner_next(ht_scanner *s, ht_segment *segment)
{
	const unsigned char *bytes = (const unsigned char *) s->bytes;
	ht_filling f = {
		.scanner = s,
		.begin = bytes + s->offset,
		.at = bytes + s->offset,
		.end = bytes + s->length,
	};
	bool continued = s->cut_numeral;
	uint32_t skipped;

	/* Noise alone fills no segment: the stretch of bytes has a limit too. */
	do
	{
		size_t left = (size_t) (f.end - f.at);

		if (ht_interrupted(s->host))
			return HT_INTERRUPTED;
		fill(&f, f.at + (left < STRETCH(s->capacity) ? left : STRETCH(s->capacity)));
	} while (f.n == 0 && f.at < f.end);
	s->byte[f.n] = (uint32_t) (f.at - f.begin);
	s->cut_numeral = false;
	if (f.at < f.end && f.n > CUT_WINDOW)
	{
		uint32_t keep = cut_at(s, f.n, &s->cut_numeral);

		if (keep < f.n)
			cut(&f, keep);
	}
	memset(s->ch + f.n, 0, HT_SEGMENT_MARGIN * sizeof(uint32_t));
	memset(s->cls + f.n, 0, HT_SEGMENT_MARGIN);
	skipped = f.ngaps > 0 ? s->gaps[f.ngaps - 1].skipped : 0;
	*segment = (ht_segment){
		.ch = s->ch,
		.cls = s->cls,
		.byte = s->byte,
		.length = f.n,
		.starts = s->starts,
		.nstarts = f.nstarts,
		.gaps = s->gaps,
		.ngaps = f.ngaps,
		.first = s->position,
		.base = s->bytes + s->offset,
		.continues_numeral = continued,
	};
	s->position += f.n + skipped;
	s->offset += (size_t) (f.at - f.begin);
	return HT_OK;
}

/* The last gap at or before `index`, NULL for none. */
static const ht_gap *
gap_before(const ht_segment *segment, uint32_t index)
{
	uint32_t low = 0, high = segment->ngaps;

	while (low < high)
	{
		uint32_t middle = (low + high) / 2;

		if (segment->gaps[middle].at <= index)
			low = middle + 1;
		else
			high = middle;
	}
	return low == 0 ? NULL : &segment->gaps[low - 1];
}

uint32_t
ht_segment_start(const ht_segment *segment, uint32_t index)
{
	const ht_gap *gap = gap_before(segment, index);

	return segment->first + index + (gap == NULL ? 0 : gap->skipped);
}

uint32_t
ht_segment_stop(const ht_segment *segment, uint32_t index)
{
	const ht_gap *gap = gap_before(segment, index);
	uint32_t stop = ht_segment_start(segment, index - 1) + 1;

	return gap != NULL && gap->at == index ? stop + gap->end_extra : stop;
}

uint32_t
ht_segment_stop_byte(const ht_segment *segment, uint32_t index)
{
	const ht_gap *gap = gap_before(segment, index);

	return gap != NULL && gap->at == index ? gap->end_byte : segment->byte[index];
}
