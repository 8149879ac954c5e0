/*
 * project.h
 *		Investment projects: what an article says of each, merged.
 */
#ifndef HT_PROJECT_H
#define HT_PROJECT_H

#include "relate/statement.h"

/*
 * Adds what a sentence says of projects, and goes on with those that the
 * paragraph speaks of.  The context has begun the sentence.  HT_NO_MEMORY.
 */
extern ht_status
ht_projects_read(ht_statements *statements, const ht_passage *passage, const ht_sentence *sentence);

/* Puts the projects in the order of their spans. */
extern void ht_projects_sort(ht_statements *statements);

#endif /* HT_PROJECT_H */
