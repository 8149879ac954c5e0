/*
 * lattice.h
 *		A segment cut into words: of all ways to read its characters as words,
 *		names of divisions and names of people, the one that costs least.
 *
 * The words that could begin at each place form a lattice, and the best path
 * through it is found from left to right.  What stands beside a name makes it
 * cheaper (书记 before it, 表示 behind it), and names that the article is known
 * to have are cheap wherever they stand: 白天明 is a name where 白天明书记 has
 * stood before.
 */
#ifndef HT_LATTICE_H
#define HT_LATTICE_H

#include "base/arena.h"
#include "base/status.h"
#include "lex/known.h"
#include "lex/words.h"
#include "text/segment.h"

/* A word of the best path, or up to 255 characters of words that hold no name. */
typedef struct ht_token
{
	uint32_t start;  /* index of its first character in the segment */
	uint16_t length; /* in characters */
	uint8_t part;    /* ht_part */
	uint8_t surname; /* of a person: characters of the surname, 0 for a name from abroad */
	uint8_t
		word; /* of what is, or could be, the name of a division: ht_part of the word that it is besides */
	uint32_t roles;   /* HT_R_ bits of the word */
	int32_t place;    /* of what is, or could be, the name of a division its place in the bearers, else -1 */
	uint16_t cost;    /* of a person without what stands beside the name, in eighths of a bit */
	uint16_t instead; /* of a person: what the characters cost as words */
} ht_token;

typedef struct ht_lattice
{
	const ht_segment *segment;
	ht_token *tokens; /* the best path, from the first character to the last */
	uint32_t count;
	/* what clauses are read with */
	ht_arena *arena;
	struct ht_path *path;
	struct ht_clause *clauses; /* in their order; between them stand marks, each of them a token */
	uint32_t clause_count;
	ht_token *spare; /* where the tokens are written anew, NULL before the first time */
} ht_lattice;

/*
 * Cuts the segment into words.  Names of people that are sure are added to
 * `known`, which may know some from before.  Everything is the arena's and
 * stays valid with the segment.  Time is linear in the segment.  HT_NO_MEMORY.
 */
extern ht_status
ht_lattice_read(ht_lattice *lattice, ht_arena *arena, const ht_segment *segment, ht_known *known);

/*
 * Cuts the clauses that were passed over because they hold no name but one of
 * those that are now known, `names`; `people` as above.  HT_NO_MEMORY.
 */
extern ht_status ht_lattice_cut(ht_lattice *lattice, const ht_known *names, const ht_known *people);

/* Whether the token is the mark `ch`. */
static inline bool
ht_token_is(const ht_lattice *lattice, uint32_t token, uint32_t ch)
{
	return token < lattice->count && lattice->tokens[token].length == 1 &&
		   lattice->segment->ch[lattice->tokens[token].start] == ch;
}

/* Whether the token is a name of a person, or a word that could be one (朱镕基, which the dictionary knows). */
extern bool ht_lattice_could_name(const ht_lattice *lattice, uint32_t token);

/* Whether the words beside a name of a person say that it is one. */
extern bool ht_lattice_names(const ht_lattice *lattice, uint32_t token);

#endif /* HT_LATTICE_H */
