/*
 * body.h
 *		Where the name of a body begins whose last word is known.
 *
 *	 会长单位 | 广州 | 金发 | 科技 | 公司
 *	 edge       sure   brand  plain  suffix
 *
 * A name goes as far to the left as words stand there that a name may have,
 * and begins with the first of them that only a name has: a place or a body,
 * which are sure, or else a brand, which no dictionary knows.
 */
#ifndef HT_BODY_H
#define HT_BODY_H

#include "extract/mention.h"
#include "lex/lattice.h"

/* A name of a body, as words of the lattice. */
typedef struct ht_body
{
	uint32_t first; /* its first word */
	uint32_t stop;  /* behind its last one */
	uint8_t kind;   /* ht_body_kind plus 1, 0 where its words do not tell */
	bool whole;     /* it is a name even if nothing more belongs to it */
} ht_body;

/* Roles of the last word of a name. */
#define HT_BODY_ENDS (HT_R_SUFFIX | HT_R_ORGAN | HT_R_HEAD | HT_R_UNIT | HT_R_BODY)

/* Whether the word may be the last one of a name. */
static inline bool
ht_may_end_body(const ht_token *t)
{
	return t->part != HT_P_DIVISION &&
		   ((t->roles & HT_BODY_ENDS) != 0 || ((t->roles & HT_R_TRADE) != 0 && ht_role_body(t->roles) != 0));
}

/*
 * Finds the name that ends with the word, which may end one; false for none.
 * The name takes in `before`, the one that was found before it, where it goes
 * on behind that, and never begins inside it; before->stop is 0 for none.
 */
extern bool ht_body_find(const ht_lattice *lattice, uint32_t token, const ht_body *before, ht_body *body);

#endif /* HT_BODY_H */
