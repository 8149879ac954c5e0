/*
 * person.h
 *		People, with the offices that the text gives them.
 */
#ifndef HT_PERSON_H
#define HT_PERSON_H

#include "extract/mention.h"
#include "lex/lattice.h"

/*
 * Appends the people of a segment, in the order of their spans.  Its bodies
 * stand among the mentions from number `from` on.  HT_NO_MEMORY.
 */
extern ht_status ht_people_read(ht_mentions *mentions, const ht_lattice *lattice, size_t from);

#endif /* HT_PERSON_H */
