/*
 * document.h
 *		Titles of documents.
 */
#ifndef HT_DOCUMENT_H
#define HT_DOCUMENT_H

#include "extract/mention.h"

/*
 * Appends the titles of a segment, in the order of their spans, which do not
 * overlap.  Time is linear in the segment.  HT_NO_MEMORY.
 */
extern ht_status ht_documents_scan(ht_mentions *mentions, const ht_segment *segment);

#endif /* HT_DOCUMENT_H */
