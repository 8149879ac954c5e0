/*
 * document.c
 *		Finds titles of documents by their brackets.
 *
 *	 《关于印发〈某县招商办法〉的通知》     《》 hold nothing but titles
 *	 「產業創新條例」 「這是個好辦法」      other brackets a title or anything else
 *
 * One walk pairs the brackets, each kind by itself.  A pair comes after the
 * pairs within it, which it then takes the place of; a bracket that is never
 * closed takes nothing.
 */
#include "extract/document.h"

/* A title with its brackets is not longer, in characters. */
#define LONGEST_TITLE 120

/* Openings that are remembered: an older one is further back than a title is long. */
#define OPENINGS 128

/* Characters that are looked at together for a bracket. */
#define BLOCK 16

/* A document word that speech has too counts behind so many characters. */
#define LEAST_BEFORE_COMMON 4u

/* The order is that of ROLES in tools/gen_documents.py. */
typedef enum ht_title_role
{
	HT_TITLE_SURE,   /* names a kind of document */
	HT_TITLE_COMMON, /* names one, and other things too */
	HT_TITLE_NOT     /* only ends like one */
} ht_title_role;

#define LONGEST_TITLE_WORD 6

/* A word at the end of titles. */
typedef struct ht_title_word
{
	uint8_t role; /* ht_title_role */
	uint8_t length;
	uint16_t ch[LONGEST_TITLE_WORD];
} ht_title_word;

#include "extract/documents.inc"

#define TITLE_WORDS (sizeof(title_words) / sizeof(title_words[0]))
#define SPEECH (sizeof(speech) / sizeof(speech[0]))

/* A pair of brackets, each of one character or of the same one twice. */
typedef struct ht_bracket
{
	uint32_t open;
	uint32_t close;
	uint32_t width;
	bool titles; /* it holds titles only */
} ht_bracket;

static const ht_bracket brackets[] = {
	{0x300A, 0x300B, 1, true},  /* 《》 */
	{0x3008, 0x3009, 1, false}, /* 〈〉 */
	{0x300C, 0x300D, 1, false}, /* 「」 */
	{0x300E, 0x300F, 1, false}, /* 『』 */
	{0x00AB, 0x00BB, 1, false}, /* «» */
	{'<', '>', 2, false},
};

#define BRACKETS (sizeof(brackets) / sizeof(brackets[0]))

/* The openings of one kind that nothing has closed yet, the last 128 of them. */
typedef struct ht_openings
{
	uint32_t at[OPENINGS]; /* the n-th at n modulo OPENINGS */
	uint32_t count;
} ht_openings;

typedef struct ht_title_reading
{
	ht_mentions *mentions;
	const ht_segment *segment;
	ht_openings openings[BRACKETS];
} ht_title_reading;

/* Whether a bracket may be among the characters ch[0 .. BLOCK), without a branch for each. */
static bool
may_hold_bracket(const uint32_t *ch)
{
	uint32_t found = 0;

	for (int i = 0; i < BLOCK; i++)
		found |= (uint32_t) ((ch[i] & ~7u) == 0x3008) | (uint32_t) ((ch[i] & ~0x10u) == 0xAB) |
				 (uint32_t) ((ch[i] & ~2u) == '<');
	return found != 0;
}

/* Whether a paragraph ends at the line break `at`, rather than a line that is wrapped. */
static bool
ends_paragraph(const ht_segment *segment, uint32_t at)
{
	uint32_t next = at + 1;

	if (segment->cls[at - 1] == HT_C_STOP)
		return true;
	/* A carriage return and its line feed are one break. */
	if (segment->base[segment->byte[at]] == '\r' && next < segment->length &&
		segment->base[segment->byte[next]] == '\n')
		next++;
	return next >= segment->length || segment->cls[next] == HT_C_NEWLINE || segment->cls[next] == HT_C_SPACE;
}

/* Whether the characters start .. stop, start > 0, can be a title: they say something and end no paragraph. */
static bool
is_readable(const ht_segment *segment, uint32_t start, uint32_t stop)
{
	bool says = false;

	for (uint32_t i = start; i < stop; i++)
	{
		uint8_t cls = segment->cls[i];

		if (segment->ch[i] == 0x3002 || (cls == HT_C_NEWLINE && ends_paragraph(segment, i))) /* 。 */
			return false;
		says |= cls == HT_C_HAN || cls == HT_C_LETTER || HT_IS_NUMERAL_CLASS(cls);
	}
	return says;
}

/* The longest word that the characters ch[start .. stop) end with; NULL for none. */
static const ht_title_word *
last_word(const uint32_t *ch, uint32_t start, uint32_t stop)
{
	const ht_title_word *longest = NULL;

	for (size_t i = 0; i < TITLE_WORDS; i++)
	{
		const ht_title_word *word = &title_words[i];
		uint32_t matched = 0;

		if (word->length > stop - start || (longest != NULL && longest->length >= word->length))
			continue;
		while (matched < word->length && ch[stop - 1 - matched] == word->ch[word->length - 1 - matched])
			matched++;
		if (matched == word->length)
			longest = word;
	}
	return longest;
}

/* Whether a character belongs to sentences and to no title. */
static bool
is_speech(const ht_segment *segment, uint32_t at)
{
	if (segment->cls[at] == HT_C_STOP || segment->cls[at] == HT_C_WIDE_COMMA)
		return true;
	for (size_t i = 0; i < SPEECH; i++)
		if (segment->ch[at] == speech[i])
			return true;
	return false;
}

/* Where a title ends before what stands behind it in round brackets: 條例(草案). */
static uint32_t
before_remark(const uint32_t *ch, uint32_t start, uint32_t stop)
{
	if (stop > start && ch[stop - 1] == ')')
		for (uint32_t i = stop - 1; i > start; i--)
			if (ch[i - 1] == '(')
				return i - 1;
	return stop;
}

/* Whether the words start .. stop in brackets that hold anything are the title of a document. */
static bool
is_title(const ht_segment *segment, uint32_t start, uint32_t stop)
{
	const ht_title_word *word;

	stop = before_remark(segment->ch, start, stop);
	word = last_word(segment->ch, start, stop);
	if (word == NULL || word->role == HT_TITLE_NOT || stop - start == word->length)
		return false;
	if (word->role == HT_TITLE_COMMON && stop - start < word->length + LEAST_BEFORE_COMMON)
		return false;
	for (uint32_t i = start; i < stop; i++)
		if (is_speech(segment, i))
			return false;
	return true;
}

/* Appends the title between the brackets that begin at `open` and `close`, in the place of those within. */
static ht_status
add_title(ht_title_reading *r, const ht_bracket *bracket, uint32_t open, uint32_t close)
{
	ht_mentions *list = r->mentions;
	ht_span span = ht_span_of(r->segment, open, close + bracket->width);
	ht_mention *mention;

	while (list->count > 0 && list->items[list->count - 1].kind == HT_N_DOCUMENT &&
		   list->items[list->count - 1].span.start > span.start)
		list->count--;
	/* One that begins within the last title and ends behind it is none. */
	if (list->count > 0 && list->items[list->count - 1].kind == HT_N_DOCUMENT &&
		list->items[list->count - 1].span.stop > span.start)
		return HT_OK;
	mention = ht_mentions_add(list);
	if (mention == NULL)
		return HT_NO_MEMORY;
	mention->kind = HT_N_DOCUMENT;
	mention->span = span;
	return ht_shown_write(list->arena, r->segment, open + bracket->width, close, &mention->name);
}

/* Closes the bracket that was opened last with the one at `close`. */
static ht_status
close_bracket(ht_title_reading *r, size_t kind, uint32_t close)
{
	const ht_bracket *bracket = &brackets[kind];
	ht_openings *openings = &r->openings[kind];
	uint32_t open, start;

	if (openings->count == 0)
		return HT_OK;
	open = openings->at[--openings->count % OPENINGS];
	start = open + bracket->width;
	if (close - open >= LONGEST_TITLE || !is_readable(r->segment, start, close))
		return HT_OK;
	if (!bracket->titles && !is_title(r->segment, start, close))
		return HT_OK;
	return add_title(r, bracket, open, close);
}

/* Reads the character at `at`, which may be a bracket. */
static ht_status
read_bracket(ht_title_reading *r, uint32_t at)
{
	const uint32_t *ch = r->segment->ch;

	for (size_t kind = 0; kind < BRACKETS; kind++)
	{
		const ht_bracket *bracket = &brackets[kind];

		if (ch[at] != bracket->open && ch[at] != bracket->close)
			continue;
		if (bracket->width == 2 && ch[at + 1] != ch[at])
			return HT_OK;
		if (ch[at] == bracket->close)
			return close_bracket(r, kind, at);
		r->openings[kind].at[r->openings[kind].count++ % OPENINGS] = at;
	}
	return HT_OK;
}

ht_status
ht_documents_scan(ht_mentions *mentions, const ht_segment *segment)
{
	ht_title_reading reading;

	reading.mentions = mentions;
	reading.segment = segment;
	for (size_t kind = 0; kind < BRACKETS; kind++)
		reading.openings[kind].count = 0;
	for (uint32_t block = 0; block < segment->length; block += BLOCK)
	{
		if (!may_hold_bracket(segment->ch + block))
			continue;
		for (uint32_t at = block; at < block + BLOCK && at < segment->length; at++)
		{
			ht_status status = read_bracket(&reading, at);

			if (status != HT_OK)
				return status;
		}
	}
	return HT_OK;
}
