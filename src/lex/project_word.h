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
#define HT_PR_HEAD (1u << 0)
#define HT_PR_WORKS (1u << 1)
#define HT_PR_THING (1u << 2)
#define HT_PR_HIDE (1u << 3)
#define HT_PR_PHASE (1u << 4)
#define HT_PR_BUILD (1u << 5)
#define HT_PR_GOVERN (1u << 6)
#define HT_PR_MAYBE (1u << 7)
#define HT_PR_WITHIN (1u << 8)
#define HT_PR_GENERIC (1u << 9)
#define HT_PR_SEVERAL (1u << 10)
#define HT_PR_CAPACITY (1u << 11)
#define HT_PR_INVEST (1u << 12)
#define HT_PR_PAYER (1u << 13)
#define HT_PR_THIS (1u << 14)
#define HT_PR_AMONG (1u << 15)
#define HT_PR_AFTER (1u << 16)
#define HT_PR_FUTURE (1u << 17)
#define HT_PR_NOT (1u << 18)
#define HT_PR_LINK (1u << 19)
#define HT_PR_BRING (1u << 20)
#define HT_PR_PAID_BY (1u << 21)
#define HT_PR_PLACE_OF (1u << 22)
#define HT_PR_WISH (1u << 23)
#define HT_PR_LAND (1u << 24)
#define HT_PR_EACH (1u << 25)
#define HT_PR_PRONOUN (1u << 26)
#define HT_PR_MAKES (1u << 27)
#define HT_PR_RUNS (1u << 28)
#define HT_PR_STAGE (1u << 29)
#define HT_PR_SAYS (1u << 30)
#define HT_PR_PUBLIC (1u << 31)

/* Words at which the name of a project may end. */
#define HT_PR_ENDS (HT_PR_HEAD | HT_PR_WORKS | HT_PR_THING)

/* A word has at most so many characters. */
#define HT_PROJECT_WORD_LONGEST 12

typedef struct ht_project_term
{
	uint32_t roles;
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
