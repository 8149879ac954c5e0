/*
 * project_name.h
 *		Where a sentence names projects: the words of each name, and what beside
 *		them tells whether one particular project is meant.
 */
#ifndef HT_PROJECT_NAME_H
#define HT_PROJECT_NAME_H

#include "relate/phrase.h"

/* A name, or words that are built like one. */
typedef struct ht_named
{
	uint32_t first; /* words of the phrase */
	uint32_t head;  /* the word that it ends with, phases aside */
	uint32_t last;  /* one behind its last word */
	uint32_t left;  /* the word that ends it on the left, HT_NO_WORD where the sentence begins */
	uint32_t list;  /* of a name in 甲、乙等项目 the word 等, else HT_NO_WORD */
	uint16_t plain; /* characters that tell something, names aside */
	bool project;   /* 项目 stands in it */
	bool works;     /* it is something built that bears a name as a rule */
	bool thing;     /* it is something built, whatever */
	bool body;      /* a body has that name, and may just be there */
	bool located;   /* something else is there: 在甲产业园 */
	bool proper;    /* a name, a quote, letters, or an amount that is produced stands in it */
	bool placed;    /* the name of a division does */
	bool several;   /* a number or a word before it says that more than one is meant */
	bool counted;   /* a number of things stands before it: 43栋大棚 */
	bool refers;    /* it only points to one that was named: 该项目, 项目 */
	bool built;     /* what is done to it is done to projects */
	bool wished;    /* but it could be only wished for */
	bool underway;  /* its building is spoken of: 加快甲产业园建设 */
} ht_named;

typedef struct ht_names
{
	ht_named *items;
	size_t count;
	size_t capacity;
} ht_names;

/*
 * Finds the names of a sentence, in their order, in memory of the arena.  Time
 * is linear.  HT_NO_MEMORY.
 */
extern ht_status ht_project_names_find(ht_names *names, ht_arena *arena, const ht_phrase *phrase);

#endif /* HT_PROJECT_NAME_H */
