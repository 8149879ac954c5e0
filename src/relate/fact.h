/*
 * fact.h
 *		Statistics: numbers with what they measure, when and where.
 */
#ifndef HT_FACT_H
#define HT_FACT_H

#include "relate/statement.h"

/*
 * Appends the facts of a sentence, in the order of their spans.  The context
 * has begun the sentence.  HT_NO_MEMORY.
 */
extern ht_status
ht_facts_read(ht_statements *statements, const ht_passage *passage, const ht_sentence *sentence);

#endif /* HT_FACT_H */
