/*
 * body_alias.h
 *		The short forms of names that an article has in full: 奇秀科技, 奇秀公司 and
 *		奇秀 of 湖南奇秀科技有限公司, and those that it gives itself, 以下简称“奇秀”.
 */
#ifndef HT_BODY_ALIAS_H
#define HT_BODY_ALIAS_H

#include "extract/body.h"

/* Makes known the short forms of a name.  HT_NO_MEMORY. */
extern ht_status ht_aliases_learn(ht_known *known, const ht_lattice *lattice, const ht_body *body);

/* The longest known short form that begins with the word (ht_known_may_begin); its stop is 0 for none. */
extern ht_body ht_alias_at(const ht_known *known, const ht_lattice *lattice, uint32_t token);

#endif /* HT_BODY_ALIAS_H */
