/*
 * plain.c
 *		Clauses that hold no name.
 *
 * More than half of an article is made of clauses like 承载能力不断提升.  They
 * are told by taking the longest word again and again: where nothing else comes
 * up, there is nothing to weigh.  That costs a third of finding the best path.
 */
#include "lex/plain.h"

#include "lex/words.h"

/* Words that stand beside names or are part of them. */
#define TELLING                                                                                   \
	(HT_R_TITLE | HT_R_TAIL | HT_R_HONORIFIC | HT_R_SUFFIX | HT_R_ORGAN | HT_R_UNIT | HT_R_BODY | \
	 HT_R_SOMEONE | HT_R_HEAD | HT_R_ALIAS)

/* The short names of townships, which cost as much, are places only beside others. */
#define DEAREST_DIVISION 180

/* A surname that costs no more is no mere word. */
#define DEAREST_SURNAME 100
#define DEAREST_GIVEN 80

/* A word or a character that costs so much is often a brand, or part of one, before what firms do: 卓然|科技. */
#define LEAST_BRAND 156
#define LEAST_CHARACTER 100

/* Before a bracket a brand may stand alone: 步长(香港)集团. */
#define LONGEST_BRAND 4

/* Whether a single character holds the sentence together, so that it is no part of a name. */
static bool
is_function(uint8_t part)
{
	switch (part)
	{
		case HT_P_PARTICLE:
		case HT_P_PREPOSITION:
		case HT_P_CONJUNCTION:
		case HT_P_ADVERB:
		case HT_P_PRONOUN:
		case HT_P_MEASURE:
		case HT_P_NUMBER:
		case HT_P_LOCALITY: return true;
		default: return false;
	}
}

/* Whether a word like 向 is a surname here: what follows it could well be given. */
static bool
is_surname(const ht_segment *segment, uint32_t at, uint32_t stop)
{
	const ht_name_cost *first, *last;

	if (stop - at < 3)
		return false;
	first = ht_name_cost_of(segment->ch[at + 1]);
	last = ht_name_cost_of(segment->ch[at + 2]);
	return first != NULL && last != NULL && first->first <= DEAREST_GIVEN && last->last <= DEAREST_GIVEN;
}

/* Whether a word that begins here belongs to a name; *longest is the longest of them. */
static bool
is_telling(const ht_term *terms, uint32_t count, ht_term *longest)
{
	*longest = terms[0];
	for (uint32_t i = 0; i < count; i++)
	{
		const ht_term *term = &terms[i];

		if (term->part == HT_P_DIVISION)
		{
			if (term->cost < DEAREST_DIVISION)
				return true;
			continue;
		}
		if ((term->value & TELLING) != 0 || term->part == HT_P_FOREIGN ||
			(term->part == HT_P_NAME && term->length > 2))
			return true;
		*longest = *term;
	}
	return false;
}

bool
ht_is_plain(const ht_segment *segment, uint32_t start, uint32_t stop)
{
	bool lone = false; /* what stands before is a single character that is a word of its own */
	bool odd = false;  /* it is one, or a word that is hardly used */

	if (stop - start <= LONGEST_BRAND && stop < segment->length && segment->ch[stop] == '(')
		return false;
	for (uint32_t at = start; at < stop;)
	{
		ht_term terms[HT_MOST_TERMS], word;
		const ht_name_cost *cost = ht_name_cost_of(segment->ch[at]);
		uint32_t count;

		if (cost == NULL)
		{
			lone = odd = false;
			at++;
			continue;
		}
		count = ht_terms_at(segment->ch + at, stop - at, terms);
		if (is_telling(terms, count, &word))
			return false;
		if (odd && (word.value & HT_R_TRADE) != 0 && ht_role_body(word.value) != 0)
			return false;
		if (word.length == 1 && cost->surname <= DEAREST_SURNAME &&
			(!is_function(word.part) || is_surname(segment, at, stop)))
			return false;
		if (word.length == 1 && !is_function(word.part))
		{
			if (lone)
				return false;
			lone = true;
		}
		else
			lone = false;
		odd = lone || word.cost >= (word.length == 1 ? LEAST_CHARACTER : LEAST_BRAND);
		at += word.length;
	}
	return true;
}
