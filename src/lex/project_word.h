/*
 * project_word.h
 *		Words around the names of investment projects.
 *
 * Generated from data/project_words.tsv by tools/gen_project_words.py; what the
 * roles mean stands there.
 */
#ifndef HT_PROJECT_WORD_H
#define HT_PROJECT_WORD_H

#include <stdbool.h>
#include <stdint.h>

#include "lex/clue.h"

/* Roles of a word; the order is that of ROLES in tools/gen_project_words.py. */
#define HT_PR_HEAD (UINT64_C(1) << 0)
#define HT_PR_WORKS (UINT64_C(1) << 1)
#define HT_PR_THING (UINT64_C(1) << 2)
#define HT_PR_HIDE (UINT64_C(1) << 3)
#define HT_PR_PHASE (UINT64_C(1) << 4)
#define HT_PR_BUILD (UINT64_C(1) << 5)
#define HT_PR_GOVERN (UINT64_C(1) << 6)
#define HT_PR_MAYBE (UINT64_C(1) << 7)
#define HT_PR_WITHIN (UINT64_C(1) << 8)
#define HT_PR_GENERIC (UINT64_C(1) << 9)
#define HT_PR_SEVERAL (UINT64_C(1) << 10)
#define HT_PR_CAPACITY (UINT64_C(1) << 11)
#define HT_PR_INVEST (UINT64_C(1) << 12)
#define HT_PR_PAYER (UINT64_C(1) << 13)
#define HT_PR_THIS (UINT64_C(1) << 14)
#define HT_PR_AMONG (UINT64_C(1) << 15)
#define HT_PR_AFTER (UINT64_C(1) << 16)
#define HT_PR_FUTURE (UINT64_C(1) << 17)
#define HT_PR_NOT (UINT64_C(1) << 18)
#define HT_PR_LINK (UINT64_C(1) << 19)
#define HT_PR_BRING (UINT64_C(1) << 20)
#define HT_PR_PAID_BY (UINT64_C(1) << 21)
#define HT_PR_PLACE_OF (UINT64_C(1) << 22)
#define HT_PR_WISH (UINT64_C(1) << 23)
#define HT_PR_LAND (UINT64_C(1) << 24)
#define HT_PR_EACH (UINT64_C(1) << 25)
#define HT_PR_PRONOUN (UINT64_C(1) << 26)
#define HT_PR_MAKES (UINT64_C(1) << 27)
#define HT_PR_RUNS (UINT64_C(1) << 28)
#define HT_PR_STAGE (UINT64_C(1) << 29)
#define HT_PR_SAYS (UINT64_C(1) << 30)
#define HT_PR_PUBLIC (UINT64_C(1) << 31)
#define HT_PR_GRAMMAR (UINT64_C(1) << 32)
#define HT_PR_VISIT (UINT64_C(1) << 33)

/* Words at which the name of a project may end. */
#define HT_PR_ENDS (HT_PR_HEAD | HT_PR_WORKS | HT_PR_THING)

/* A word has at most so many characters. */
#define HT_PROJECT_WORD_LONGEST 12

typedef struct ht_project_term
{
	uint64_t roles;
	uint8_t length; /* in characters */
	uint8_t stage;  /* ht_stage */
} ht_project_term;

/* Writes the words that begin at ch[0], of which `left` characters may be read, the shortest first; their number. */
extern uint32_t
ht_project_words_at(const uint32_t *ch, uint32_t left, ht_project_term words[HT_PROJECT_WORD_LONGEST]);

/* The word that is ch, all `length` characters; one without roles for none. */
extern ht_project_term ht_project_word_of(const uint32_t *ch, uint32_t length);

/* Whether a word at which a name may end begins at ch[0]; nearly all places of a text are passed over. */
extern bool ht_project_head_at(const uint32_t *ch, uint32_t left);

#endif /* HT_PROJECT_WORD_H */
