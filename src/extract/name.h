/*
 * name.h
 *		Names of places, organisations and people.
 */
#ifndef HT_NAME_H
#define HT_NAME_H

#include "extract/mention.h"

/*
 * Appends the names of a segment; those of one kind stand in the order of their
 * spans.  All three kinds are found, whichever is wanted.  HT_NO_MEMORY.
 */
extern ht_status ht_names_scan(ht_mentions *mentions, const ht_segment *segment);

#endif /* HT_NAME_H */
