/*
 * project_part.h
 *		Words as parts of the name of a project.
 */
#ifndef HT_PROJECT_PART_H
#define HT_PROJECT_PART_H

#include "relate/phrase.h"

/* Whether the word is a number of things: 3个, 一批. */
static inline bool
ht_part_is_count(const ht_phrase *p, uint32_t word)
{
	return ht_phrase_measures(p, word, HT_D_COUNT);
}

/* Whether the count is of one: 一个, 1座. */
extern bool ht_part_is_one(const ht_phrase *p, uint32_t word);

/* Whether the word may stand in a name. */
extern bool ht_part_is_within(const ht_phrase *p, uint32_t word);

/* Whether the word tells nothing of which project it is. */
extern bool ht_part_is_generic(const ht_phrase *p, uint32_t word);

/* Whether the word by itself shows that a name is meant. */
extern bool ht_part_is_proper(const ht_phrase *p, uint32_t word);

/* Whether somebody who may do something is the word: a body, a division, 乡贤. */
extern bool ht_part_is_subject(const ht_phrase *p, uint32_t word);

/* Whether a name begins behind the word, if one does: 的, a mark, an amount, a place, a verb of building. */
extern bool ht_part_is_firm(const ht_phrase *p, uint32_t word);

/* Whether the words first .. head are the name of a body. */
extern bool ht_part_is_body(const ht_phrase *p, uint32_t first, uint32_t head);

/* Characters of the words first .. head that tell something. */
extern uint32_t ht_part_told(const ht_phrase *p, uint32_t first, uint32_t head);

/* The first word of the name that ends before `end`. */
extern uint32_t ht_part_walk_left(const ht_phrase *p, uint32_t end);

#endif /* HT_PROJECT_PART_H */
