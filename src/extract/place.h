/*
 * place.h
 *		Places: the administrative divisions that a text names.
 */
#ifndef HT_PLACE_H
#define HT_PLACE_H

#include "extract/mention.h"
#include "lex/lattice.h"

/* Appends the places of a segment, in the order of their spans.  HT_NO_MEMORY. */
extern ht_status ht_places_read(ht_mentions *mentions, const ht_lattice *lattice);

#endif /* HT_PLACE_H */
