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

/* Parts of speech as bits of a set. */
#define PART(part) (UINT32_C(1) << (part))

/* A single character that is one of these holds the sentence together, so that it is no part of a name. */
#define FUNCTION                                                                                 \
	(PART(HT_P_PARTICLE) | PART(HT_P_PREPOSITION) | PART(HT_P_CONJUNCTION) | PART(HT_P_ADVERB) | \
	 PART(HT_P_PRONOUN) | PART(HT_P_MEASURE) | PART(HT_P_NUMBER) | PART(HT_P_LOCALITY))

static inline bool
is_function(const ht_term *word)
{
	return (FUNCTION & PART(word->part)) != 0;
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

/* Whether a word of one or two characters belongs to a name. */
static inline bool
is_telling(const ht_term *word)
{
	return (word->value & TELLING) != 0 || word->part == HT_P_FOREIGN;
}

/* Whether one of the words of two and more characters does; *longest becomes the longest of them, if there is any. */
static bool
is_any_telling(const ht_term *terms, uint32_t count, ht_term *longest)
{
	for (uint32_t i = 0; i < count; i++)
	{
		const ht_term *term = &terms[i];

		if (term->part == HT_P_DIVISION)
		{
			if (term->cost < DEAREST_DIVISION)
				return true;
			continue;
		}
		if (is_telling(term) || (term->part == HT_P_NAME && term->length > 2))
			return true;
		*longest = *term;
	}
	return false;
}

/* Finds the longest word that begins at a character; whether one of them belongs to a name. */
static inline bool
longest_word(const uint32_t *ch, uint32_t left, uint32_t pair, ht_term *longest)
{
	const ht_slot *slot = &ht_slots[pair];
	ht_term one = ht_term_of_han(ht_han_of(ch[0])), two = ht_term_of_pair(slot);

	if (is_telling(&one) || is_telling(&two))
		return true;
	*longest = slot->kind != 0 ? two : one;
	if (ht_may_be_longer(slot, ch[2]))
	{
		ht_term terms[HT_MOST_TERMS];

		return is_any_telling(terms, ht_terms_longer(ch, left, slot, terms, 0), longest);
	}
	return false;
}

bool
ht_is_plain(const ht_segment *segment, const uint32_t *pairs, uint32_t start, uint32_t stop)
{
	bool lone = false; /* what stands before is a single character that is a word of its own */
	bool odd = false;  /* it is one, or a word that is hardly used */

	if (stop - start <= LONGEST_BRAND && stop < segment->length && segment->ch[stop] == '(')
		return false;
	for (uint32_t at = start; at < stop;)
	{
		const ht_name_cost *cost = ht_name_cost_of(segment->ch[at]);
		ht_term word;
		bool alone;

		if (cost == NULL)
		{
			lone = odd = false;
			at++;
			continue;
		}
		if (longest_word(segment->ch + at, stop - at, pairs[at], &word))
			return false;
		if (odd && (word.value & HT_R_TRADE) != 0 && ht_role_body(word.value) != 0)
			return false;
		if (word.length == 1 && cost->surname <= DEAREST_SURNAME &&
			(!is_function(&word) || is_surname(segment, at, stop)))
			return false;
		alone = word.length == 1 && !is_function(&word);
		if (alone && lone)
			return false;
		lone = alone;
		odd = lone || word.cost >= (word.length == 1 ? LEAST_CHARACTER : LEAST_BRAND);
		at += word.length;
	}
	return true;
}
