/*
 * title.h
 *		The offices of people: what stands beside their names.
 */
#ifndef HT_TITLE_H
#define HT_TITLE_H

#include "extract/mention.h"
#include "lex/lattice.h"

/* An office, as words of the lattice: first .. stop, none where they are equal. */
typedef struct ht_title
{
	uint32_t first;
	uint32_t stop;
	uint32_t body; /* the organisation that it names, by its place in the mentions, plus 1; 0 for none */
} ht_title;

/* What the offices of one segment are read with. */
typedef struct ht_titles
{
	const ht_lattice *lattice;
	uint32_t *body;  /* by word: the organisation that it is part of, by its place in the mentions, plus 1 */
	uint32_t last;   /* the person whose office was read last */
	ht_title shared; /* the office that stands before that person's row: 副县长张伟、王芳 */
} ht_titles;

/*
 * Prepares for the segment.  Its organisations stand in `mentions` from number
 * `from` on.  The memory is the lattice's arena's.  HT_NO_MEMORY.
 */
extern ht_status
ht_titles_init(ht_titles *titles, const ht_lattice *lattice, const ht_mentions *mentions, size_t from);

/*
 * Tells the office of a person as the text gives it with this mention of the
 * name.  The people of a segment are asked for in their order.  Time is bounded.
 */
extern ht_title ht_title_read(ht_titles *titles, uint32_t person);

#endif /* HT_TITLE_H */
