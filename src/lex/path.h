/*
 * path.h
 *		The best path of a clause: of all ways to read its characters, the one
 *		that costs least.
 *
 * A clause is a stretch without marks.  Nothing but its tokens is kept, so that
 * what is worked on stays in the nearest cache, however long the segment is.
 */
#ifndef HT_PATH_H
#define HT_PATH_H

#include "lex/known.h"
#include "lex/lattice.h"

typedef struct ht_clause
{
	uint32_t start; /* its characters */
	uint32_t stop;
	uint32_t token;    /* its first token */
	uint32_t count;    /* of its tokens */
	bool dots;         /* there are middle dots in it */
	bool passed;       /* it was passed over: it holds no name */
	bool ends_in_name; /* its last token is the name of a person */
	bool behind_name;  /* it goes on with a row of names: 张伟、王芳 */
} ht_clause;

/* A place between two characters of the clause. */
typedef struct ht_path_node
{
	ht_term last;  /* of the best way to it the last word */
	uint32_t cost; /* of that way */
} ht_path_node;

/* What clauses are read with, one after the other. */
typedef struct ht_path
{
	const ht_segment *segment;
	uint32_t *pairs;     /* of the segment (ht_pairs_find), 0 at the end of a clause */
	ht_path_node *nodes; /* before each character of the clause, and behind the last */
	uint32_t *back;      /* the nodes of the best path, the last one first */
} ht_path;

/* Whether characters of the class are Chinese. */
static inline bool
ht_class_is_han(uint8_t cls)
{
	return cls == HT_C_HAN || cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT;
}

/* Prepares for the clauses of a segment, whose `pairs` these are.  HT_NO_MEMORY. */
extern ht_status ht_path_init(ht_path *path, ht_arena *arena, const ht_segment *segment, uint32_t *pairs);

/*
 * Cuts a clause into words, with the names of people that are known, and writes
 * its tokens, of which there are no more than characters; notes their number in
 * the clause, and whether the last is a name.
 */
extern void ht_path_read(ht_path *path, ht_clause *clause, const ht_known *known, ht_token *tokens);

#endif /* HT_PATH_H */
