/*
 * statement.h
 *		What an article says: facts and projects.
 */
#ifndef HT_STATEMENT_H
#define HT_STATEMENT_H

#include "relate/context.h"

/* One statistic. */
typedef struct ht_fact
{
	ht_measure measure; /* span, value, bounds, unit, noun */
	uint8_t indicator;  /* index into ht_indicators */
	uint8_t stage;      /* ht_stage */
	ht_period period;
	int32_t place; /* a version of a division, -1 none */
} ht_fact;

/* One investment project, merged over its mentions. */
typedef struct ht_project
{
	ht_span span; /* of the fullest name */
	ht_text name;
	ht_measure amount; /* kind 0: no investment is stated */
	ht_text investor;  /* bytes NULL: none is named */
	int32_t place;     /* a version of a division, -1 none */
	uint8_t status;    /* ht_stage */
	bool has_land;
	ht_decimal land_mu;
	ht_period period;
	/* how the fields are known, for what comes later to do better */
	ht_text key;          /* of the name what tells it from others, see relate/project.c */
	uint8_t place_how;    /* ht_how (relate/project_payer.h) */
	uint8_t investor_how; /* the same */
	bool part;            /* the amount is of one phase only */
	bool titled;          /* the name stands in the article's title */
} ht_project;

/* Of which project an article speaks. */
typedef struct ht_thread
{
	size_t current; /* one more than the number of the project that was spoken of last; 0: none */
	bool here;      /* the paragraph speaks of it */
	uint8_t stage;  /* of several that the sentence before tells of (ht_stage) */
	bool drafted;   /* the paragraph has named what may turn out to be a project: `draft` */
	bool asks;      /* the current project's investor is the one who speaks: 我投资的 */
	ht_project draft;
	const ht_mention *person;  /* who was named last; NULL: nobody */
	const ht_mention *company; /* the same of firms */
	const ht_mention *chamber; /* and of chambers */
} ht_thread;

typedef struct ht_statements
{
	ht_arena *arena;   /* where they are kept */
	ht_arena *scratch; /* emptied with each segment */
	ht_context context;
	ht_calendar calendar;
	ht_villages villages;
	bool goes_on;  /* the last segment ended within a paragraph */
	uint8_t stage; /* of what was counted last, which 其中 of the next sentence counts on */
	ht_fact *facts;
	size_t fact_count;
	size_t fact_capacity;
	ht_project *projects;
	size_t project_count;
	size_t project_capacity;
	ht_thread thread;
} ht_statements;

/* Starts an empty list. */
extern void
ht_statements_init(ht_statements *statements, ht_arena *arena, ht_arena *scratch, ht_day published);

/* Empties the lists once their arena is emptied; what is known of the article stays. */
extern void ht_statements_clear(ht_statements *statements);

/*
 * Appends the facts of a segment, in the order of their spans, and its projects.
 * `passage` has what was found in the segment; its periods and sentences are
 * made here.  Time is linear but for sorting.  HT_NO_MEMORY.
 */
extern ht_status ht_statements_scan(ht_statements *statements, ht_passage *passage);

#endif /* HT_STATEMENT_H */
