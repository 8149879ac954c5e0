/*
 * lines.h
 *		An article as a row of lines, each with what tells its kind.
 *
 * Only lines with something in them are kept.  They know where they are in the
 * article's bytes; their characters are gone when the scanner has gone on, and
 * ht_line_fold brings those of a line back that has to be read more closely.
 */
#ifndef HT_LINES_H
#define HT_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "text/cues.h"
#include "text/segment.h"

/* Characters of a line that are counted, and of a line that is looked through for words. */
#define HT_LINE_COUNTED 128
#define HT_LINE_WORDS 160

/* Lines that are kept at once. */
#define HT_LINES_MOST 65536

/* What is true of a line. */
#define HT_L_NOISY 0x0001u    /* there is noise between its characters */
#define HT_L_PINYIN 0x0002u   /* it stands in a page that annotates */
#define HT_L_TERMINAL 0x0004u /* it ends as a sentence does */
#define HT_L_DATE 0x0008u     /* it has a year, or what looks like one */
#define HT_L_NUMBERED 0x0010u /* it begins as an item of a list does: 一、 (二) 3. • */
#define HT_L_DASH 0x0020u     /* it begins with a dash */
#define HT_L_ALONE 0x0040u    /* it is one word, and one of furniture */
#define HT_L_CAPTION 0x0080u  /* it ends as a caption does */
#define HT_L_TEASER 0x0100u   /* it breaks off: ... */
#define HT_L_CODE 0x0200u     /* it looks like a script's left-overs */
#define HT_L_BRACKET 0x0400u  /* it ends with a closing bracket */
#define HT_L_PERIOD 0x0800u   /* it ends with a full stop, quotes and brackets aside */
#define HT_L_COLON 0x1000u    /* it ends with a colon or a comma: something follows */
#define HT_L_END 0x2000u      /* it begins with a word that ends an article, or a legal one */
#define HT_L_SITE 0x4000u     /* it ends as the name of a site does */
#define HT_L_FIELD 0x8000u    /* it begins with a few characters and a colon, as a row of a table does */

typedef enum ht_line_kind
{
	HT_K_TITLE,
	HT_K_BYLINE,
	HT_K_HEADING,
	HT_K_PARAGRAPH,
	HT_K_CAPTION,
	HT_K_BOILERPLATE
} ht_line_kind;

/* The names of the kinds in SQL. */
extern const char *const ht_line_kind_names[];

/* A line.  Counts but for `chars` are of its first HT_LINE_COUNTED characters. */
typedef struct ht_line
{
	size_t byte;      /* first byte of what is in it, in the article */
	size_t byte_stop; /* one behind the last */
	uint32_t start;   /* position of the first character that is no blank, code points from 1 */
	uint32_t chars;   /* characters that are no blanks */
	uint32_t hash;    /* of its folded characters, to find it again */
	uint16_t cues;    /* HT_CUE_ bits of the words in it */
	uint16_t flags;   /* HT_L_ */
	uint8_t covered;  /* characters that words of furniture explain */
	uint8_t han;      /* Chinese characters, at most 255 */
	uint8_t letters;
	uint8_t digits;
	uint8_t stops;
	uint8_t commas;     /* and enumeration commas */
	uint8_t tokens;     /* stretches between blanks */
	uint8_t separators; /* | · > and their like */
	uint8_t arrows;     /* of these: > and » */
	uint8_t kind;       /* ht_line_kind */
} ht_line;

typedef struct ht_lines
{
	ht_arena *arena;
	const char *bytes; /* the article's */
	ht_line *items;
	size_t count;
	size_t capacity;
	bool open; /* the last line goes on in the next segment */
} ht_lines;

extern void ht_lines_init(ht_lines *lines, ht_arena *arena, const char *bytes);

/* Adds the lines of a segment.  HT_NO_MEMORY. */
extern ht_status ht_lines_scan(ht_lines *lines, const ht_segment *segment, bool pinyin_seen);

/*
 * Makes two lines of line `index`: what stands from byte `at` on (in the
 * article) becomes the next, of the same form as far as is known.  HT_NO_MEMORY.
 */
extern ht_status ht_lines_split(ht_lines *lines, size_t index, size_t at);

/*
 * Folds the first (or, from_end, the last) characters of a line again, as many
 * as `scanner`, which has buffers, can hold.  HT_INTERRUPTED.
 */
extern ht_status ht_line_fold(const ht_lines *lines, const ht_line *line, bool from_end, ht_scanner *scanner,
							  ht_segment *segment);

/*
 * What is in a line as it stands, noise left out.  Without noise it is the
 * article's own bytes, else it is written into the arena.  HT_NO_MEMORY, HT_INTERRUPTED.
 */
extern ht_status ht_line_content(const ht_lines *lines, const ht_line *line, ht_arena *arena,
								 const char **bytes, size_t *length);

#endif /* HT_LINES_H */
