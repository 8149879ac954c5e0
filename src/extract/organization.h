/*
 * organization.h
 *		Names of organisations.
 */
#ifndef HT_ORGANIZATION_H
#define HT_ORGANIZATION_H

#include "extract/mention.h"
#include "lex/lattice.h"

/*
 * Appends the organisations of a segment that is cut into words, in the order
 * of their spans, which do not overlap.  Clauses that hold a short form may be
 * cut for that.  What it needs is the lattice's arena's.  Time is linear in the segment.  HT_NO_MEMORY.
 */
extern ht_status ht_organizations_read(ht_mentions *mentions, ht_lattice *lattice);

#endif /* HT_ORGANIZATION_H */
