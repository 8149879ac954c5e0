/*
 * plain.h
 *		Clauses that hold no name.
 */
#ifndef HT_PLAIN_H
#define HT_PLAIN_H

#include <stdbool.h>
#include <stdint.h>

#include "text/segment.h"

/*
 * Whether the clause from `start` to `stop`, which has no middle dots, is made
 * of ordinary words and holds no name, other than one that the article is known
 * to have.  `pairs` are those of the segment (ht_pairs_find),
 * 0 at the end of the clause.  A quick look: it
 * errs on the other side.
 */
extern bool ht_is_plain(const ht_segment *segment, const uint32_t *pairs, uint32_t start, uint32_t stop);

#endif /* HT_PLAIN_H */
