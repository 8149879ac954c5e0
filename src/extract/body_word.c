/*
 * body_word.c
 *		What a word is to the name of a body that it may stand in.
 */
#include "extract/body_word.h"

/*
 * Costs, in eighths of a bit: of a word that is hardly known, of the characters
 * of a brand on an average, and of a preposition or the like that is more often
 * part of a name.
 */
#define RARE_WORD 155
#define BRAND_CHARACTER 100
#define RARE_PARTICLE 100

/* Whether a character that stands before names is the second one of a brand: 西藏|圣|原|牦牛. */
static bool
is_second(const ht_lattice *l, uint32_t token)
{
	const ht_token *t = &l->tokens[token];

	return token >= 2 && t[-1].length == 1 && (t[-1].roles & HT_R_EDGE) == 0 && t[-1].part != HT_P_MARK &&
		   t[-1].cost >= BRAND_CHARACTER && ht_is_place(&t[-2]);
}

bool
ht_is_loose(const ht_lattice *l, uint32_t token)
{
	const ht_token *t = &l->tokens[token];

	if (t->length != 1 || ((t->roles & HT_R_EDGE) != 0 && !is_second(l, token)))
		return false;
	switch (t->part)
	{
		case HT_P_PREPOSITION:
		case HT_P_CONJUNCTION: return t->cost >= RARE_PARTICLE;
		case HT_P_PRONOUN:
		case HT_P_PARTICLE:
		case HT_P_FIGURE:
		case HT_P_LATIN:
		case HT_P_SPACE:
		case HT_P_MARK: return false;
		case HT_P_MEASURE: return token == 0 || (t[-1].part != HT_P_NUMBER && t[-1].part != HT_P_FIGURE);
		default: return true;
	}
}

/* Whether what stands beside such a character makes the two a brand: another one, or what could be somebody's name. */
static bool
goes_with(const ht_lattice *l, uint32_t token)
{
	return ht_is_loose(l, token) || (l->tokens[token].part == HT_P_PERSON && !ht_lattice_names(l, token));
}

/* Whether the word is a single character of a brand. */
static bool
is_brand_character(const ht_lattice *l, uint32_t token, uint32_t floor, uint32_t stop)
{
	return ht_is_loose(l, token) &&
		   ((token > floor && goes_with(l, token - 1)) || (token + 1 < stop && goes_with(l, token + 1)));
}

bool
ht_is_ordinal(const ht_lattice *l, const ht_token *t)
{
	return t->part == HT_P_NUMBER && t->length > 1 && l->segment->ch[t->start] == 0x7B2C; /* 第 */
}

/* Whether a digit behind a place is part of a name (深圳|万|兴达|电子): it counts nothing. */
static bool
is_number_of_name(const ht_lattice *l, uint32_t token)
{
	const ht_token *t = &l->tokens[token];

	return t->length == 1 && token > 0 && ht_is_place(&t[-1]) &&
		   (t[1].part == HT_P_NOUN || t[1].part == HT_P_VERB) && (t[1].roles & HT_COMMON_ROLES) == 0;
}

/* What a word that is no name by itself is to a name. */
static ht_fit
word_fit(const ht_lattice *l, uint32_t token)
{
	const ht_token *t = &l->tokens[token];
	bool rare = t->length > 1 && t->cost >= RARE_WORD && (t->roles & HT_COMMON_ROLES) == 0;
	ht_fit word = rare ? HT_FIT_BRAND : HT_FIT_PLAIN;

	switch (t->part)
	{
		case HT_P_NOUN:
		case HT_P_NAME:
		case HT_P_ADJECTIVE:
		case HT_P_TIME: return (t->roles & HT_R_TITLE) != 0 ? HT_FIT_NONE : word;
		case HT_P_GERUND:
		case HT_P_SHORT:
		case HT_P_IDIOM: return (t->roles & HT_R_TITLE) != 0 ? HT_FIT_NONE : HT_FIT_PLAIN;
		case HT_P_NUMBER:
			return ht_is_ordinal(l, t) || is_number_of_name(l, token) ? HT_FIT_PLAIN : HT_FIT_NONE;
		case HT_P_LOCALITY: return t->length > 1 ? word : HT_FIT_NONE;
		case HT_P_FIGURE: return HT_FIT_PLAIN;
		default: return (t->roles & (HT_R_INSIDE | HT_R_TRADE)) != 0 ? HT_FIT_PLAIN : HT_FIT_NONE;
	}
}

bool
ht_is_brand(const ht_lattice *l, uint32_t token, uint32_t floor, uint32_t stop)
{
	const ht_token *t = &l->tokens[token];

	switch (t->part)
	{
		case HT_P_UNKNOWN:
		case HT_P_PROPER:
		case HT_P_FOREIGN:
		case HT_P_LATIN: return true;
		/* A brand is often spelled as a name of a person could be; one with a title is no brand. */
		case HT_P_PERSON: return !ht_lattice_names(l, token);
		default: return is_brand_character(l, token, floor, stop);
	}
}

ht_fit
ht_fit_of(const ht_lattice *l, uint32_t token, uint32_t floor, uint32_t stop)
{
	const ht_token *t = &l->tokens[token];

	if ((t->roles & HT_R_EDGE) != 0 && !ht_is_loose(l, token))
		return HT_FIT_NONE;
	if (ht_is_place(t) || (t->roles & HT_R_BODY) != 0)
		return HT_FIT_SURE;
	return ht_is_brand(l, token, floor, stop) ? HT_FIT_BRAND : word_fit(l, token);
}

bool
ht_is_rare_brand(const ht_lattice *l, uint32_t at, uint32_t floor, uint32_t stop)
{
	uint32_t count = 0, cost = 0;

	while (at > floor && ht_is_loose(l, at - 1))
		at--;
	for (; at < stop && ht_is_loose(l, at); at++, count++)
		cost += l->tokens[at].cost;
	return count == 0 || cost >= BRAND_CHARACTER * count;
}
