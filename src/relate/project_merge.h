/*
 * project_merge.h
 *		What a sentence tells of a project, added to what the article has told.
 */
#ifndef HT_PROJECT_MERGE_H
#define HT_PROJECT_MERGE_H

#include "relate/project_field.h"

/* What reads a sentence for projects. */
typedef struct ht_project_reader
{
	ht_statements *statements;
	const ht_passage *passage;
	const ht_sentence *sentence;
	ht_phrase phrase;
	ht_names names;
	ht_told *told; /* of each name, and at last of what was named before the sentence */
} ht_project_reader;

/* What of a name tells it from others: the name without its idle words. */
extern ht_status ht_project_key(ht_arena *arena, ht_text name, ht_text *key);

/* Whether one text holds the other. */
extern bool ht_project_text_holds(ht_text text, ht_text part);

/* The project of that key, the last one first; NULL for none. */
extern ht_project *ht_project_find(const ht_statements *statements, ht_text key);

/* Adds an empty project behind the others; NULL where there is no memory. */
extern ht_project *ht_project_add(ht_statements *statements);

/* Makes the name the project's where it is fuller. */
extern void
ht_project_name_set(ht_project_reader *r, ht_project *project, const ht_named *n, ht_text name, ht_text key);

/*
 * Adds what is told to a project, of which the sentence speaks at character
 * `start`; `with_context`: it names it there, and when and where it does so counts.
 * HT_NO_MEMORY.
 */
extern ht_status ht_project_merge(ht_project_reader *r, ht_project *project, const ht_told *t, uint32_t start,
								  bool with_context);

#endif /* HT_PROJECT_MERGE_H */
