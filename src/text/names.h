/*
 * names.h
 *		The names in a byline.
 */
#ifndef HT_NAMES_H
#define HT_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "text/segment.h"

/* UTF-8 in an arena; bytes is NULL where there is none. */
typedef struct ht_text
{
	const char *bytes;
	size_t length;
} ht_text;

/* How sure a name has to be. */
typedef enum ht_names_check
{
	HT_NAMES_ANY,   /* a label stands before it: whatever it says */
	HT_NAMES_KNOWN, /* each begins with a surname */
	HT_NAMES_COMMON /* each begins with one of the most common surnames */
} ht_names_check;

/*
 * Writes the names in the characters from `start` to `stop`, joined with 、.
 * Words of office (记者, 综合报道) and outlets before them are left out, and
 * names without anything between them are split by their surnames where one
 * way to do so is better than all others.  No text where nobody is named or a
 * name does not pass.  HT_NO_MEMORY.
 */
extern ht_status ht_names_write(ht_arena *arena, const ht_segment *line, uint32_t start, uint32_t stop,
								ht_names_check check, ht_text *names);

/* Adds names to those that are known, but for such as they hold.  HT_NO_MEMORY. */
extern ht_status ht_names_join(ht_arena *arena, ht_text *to, const ht_text *names);

/* Whether the character is a surname that many people bear. */
extern bool ht_is_surname(uint32_t ch);

/*
 * Writes the characters as they are shown, blanks trimmed and runs of them made
 * one, lines that are wrapped joined.  HT_NO_MEMORY.
 */
extern ht_status
ht_shown_write(ht_arena *arena, const ht_segment *line, uint32_t start, uint32_t stop, ht_text *text);

#endif /* HT_NAMES_H */
