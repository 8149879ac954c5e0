/*
 * project_part.c
 *		Tells which words may stand in the name of a project.
 */
#include "relate/project_part.h"

#define ANY_MEASURE (HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY)

/* Words that a name may have, so that the time for one is bounded. */
#define MOST_WORDS 40

/* A number of things from which on it tells what is produced, not how many projects there are: 10000头. */
#define PRODUCED 1000

bool
ht_part_is_one(const ht_phrase *p, uint32_t word)
{
	const ht_measure *m = ht_phrase_measure(p, word, ANY_MEASURE);
	ht_decimal one = ht_decimal_from_small(1, 0);

	return m->has_value && m->qualifier == HT_EXACT && ht_decimal_compare(&m->value, &one) == 0;
}

/* Whether the measure tells what is produced, and so belongs to the name: 年产20万吨, 10000头. */
static bool
is_produced(const ht_phrase *p, uint32_t word)
{
	const ht_measure *m = ht_phrase_measure(p, word, ANY_MEASURE);
	ht_decimal least = ht_decimal_from_small(PRODUCED, 0);

	if (m->kind != HT_M_QUANTITY)
		return false;
	if (word > 0 && ht_phrase_role(p, word - 1, HT_PR_CAPACITY))
		return true;
	switch (m->unit->dimension)
	{
		case HT_D_MASS:
		case HT_D_POWER:
		case HT_D_VOLTAGE:
		case HT_D_ENERGY:
		case HT_D_VOLUME: return true;
		case HT_D_COUNT: return m->has_value && ht_decimal_compare(&m->value, &least) >= 0;
		default: return false;
	}
}

/* Whether the word is an item that may stand in a name. */
static bool
item_within(const ht_phrase *p, uint32_t word, const ht_item *item)
{
	switch (item->kind)
	{
		case HT_I_PLACE:
		case HT_I_PERSON:
		case HT_I_ORGANIZATION: return true;
		case HT_I_MEASURE: return is_produced(p, word);
		default: return false;
	}
}

/* Whether the part of speech may stand in a name. */
static bool
part_within(uint8_t part)
{
	switch (part)
	{
		case HT_P_UNKNOWN:
		case HT_P_NOUN:
		case HT_P_NAME:
		case HT_P_VERB:
		case HT_P_GERUND:
		case HT_P_ADJECTIVE:
		case HT_P_PROPER:
		case HT_P_PLACE:
		case HT_P_FOREIGN:
		case HT_P_SHORT:
		case HT_P_IDIOM:
		case HT_P_NUMBER:
		case HT_P_MEASURE:
		case HT_P_DIVISION:
		case HT_P_FIGURE:
		case HT_P_LATIN: return true;
		default: return false;
	}
}

/* Whether the word is one Chinese character. */
static bool
is_single(const ht_phrase *p, uint32_t word)
{
	return word < p->count && p->words[word].item == HT_NO_ITEM && p->words[word].part < HT_P_TIME &&
		   p->words[word].stop == p->words[word].start + 1 && !ht_phrase_has(p, word, HT_CH_OF);
}

bool
ht_part_is_within(const ht_phrase *p, uint32_t word)
{
	const ht_phrase_word *w = &p->words[word];
	const ht_item *item = ht_phrase_item(p, word);
	uint32_t ch = ht_phrase_mark(p, word);

	if (item != NULL)
		return item_within(p, word, item);
	if (w->quoted)
		return true;
	if (ch == '/' || ch == '+' || ch == '-' || ch == 0xB7 || ch == '.')
		return true;
	if ((w->roles & (HT_PR_HEAD | HT_PR_SEVERAL)) != 0 || ch == HT_CH_LISTED)
		return false;
	if ((w->roles & (HT_PR_MAYBE | HT_PR_WITHIN | HT_PR_CAPACITY)) != 0)
		return true;
	if ((w->roles & (HT_PR_BUILD | HT_PR_GOVERN | HT_PR_LINK | HT_PR_INVEST | HT_PR_THIS | HT_PR_FUTURE |
					 HT_PR_NOT | HT_PR_PAID_BY)) != 0)
		return false;
	/* A verb of one character is one, but beside another character it is part of what the language does not know: 清|漂|码头. */
	return part_within(w->part) && (w->part != HT_P_VERB || w->stop > w->start + 1 ||
									is_single(p, word + 1) || (word > 0 && is_single(p, word - 1)));
}

bool
ht_part_is_generic(const ht_phrase *p, uint32_t word)
{
	return p->words[word].item == HT_NO_ITEM && !p->words[word].quoted &&
		   ht_phrase_role(p, word, HT_PR_GENERIC);
}

bool
ht_part_is_subject(const ht_phrase *p, uint32_t word)
{
	return ht_phrase_is(p, word, HT_I_ORGANIZATION) || ht_phrase_is(p, word, HT_I_PLACE) ||
		   ht_phrase_is(p, word, HT_I_PERSON) || ht_phrase_role(p, word, HT_PR_PAYER);
}

bool
ht_part_is_proper(const ht_phrase *p, uint32_t word)
{
	const ht_phrase_word *w = &p->words[word];

	if (w->item != HT_NO_ITEM || w->quoted)
		return true;
	return !ht_part_is_generic(p, word) && (w->roles & (HT_PR_WITHIN | HT_PR_MAYBE)) == 0 &&
		   ((w->part == HT_P_PROPER && w->stop > w->start + 1) || w->part == HT_P_PLACE ||
			w->part == HT_P_LATIN);
}

bool
ht_part_is_body(const ht_phrase *p, uint32_t first, uint32_t head)
{
	uint32_t body = p->words[head].body;

	return body != HT_NO_ITEM && p->passage->items[body].start <= p->words[first].start;
}

uint32_t
ht_part_told(const ht_phrase *p, uint32_t first, uint32_t head)
{
	uint32_t count = 0;

	for (uint32_t i = first; i < head; i++)
		if (!ht_part_is_generic(p, i) || p->words[i].quoted)
			count += ht_phrase_length(p, i);
	return count;
}

bool
ht_part_is_firm(const ht_phrase *p, uint32_t word)
{
	const ht_phrase_word *w = &p->words[word];

	return ht_phrase_has(p, word, HT_CH_OF) || w->part == HT_P_MARK || w->item != HT_NO_ITEM ||
		   (w->roles & HT_PR_BUILD) != 0;
}

/* Whether a character that ends names is part of one before `end` that the language does not know: 河南|赛|能|多晶硅, 的|越|宁|商贸城. */
static bool
is_odd(const ht_phrase *p, uint32_t word, uint32_t end)
{
	const ht_phrase_word *w = &p->words[word];
	bool behind_of = word > 0 && ht_phrase_has(p, word - 1, HT_CH_OF);

	/* What stands between 的 and another single character is no word of grammar: 的|以|礼|河|绿道. */
	if (behind_of && word + 1 < end && w->item == HT_NO_ITEM && ht_phrase_length(p, word) == 1 &&
		ht_phrase_length(p, word + 1) == 1 && ht_part_is_within(p, word) == false &&
		ht_part_is_within(p, word + 1) && !ht_phrase_role(p, word, HT_PR_LINK | HT_PR_THIS))
		return true;
	if (ht_phrase_length(p, word) != 1 || w->item != HT_NO_ITEM ||
		(w->roles & (HT_PR_HEAD | HT_PR_LINK | HT_PR_BUILD | HT_PR_THIS | HT_PR_SEVERAL | HT_PR_PAID_BY |
					 HT_PR_GRAMMAR)) != 0 ||
		(w->part != HT_P_VERB && w->part != HT_P_ADVERB && w->part != HT_P_ADJECTIVE &&
		 w->part != HT_P_LOCALITY && w->part != HT_P_TIME))
		return false;
	if (word >= 1 && ht_phrase_length(p, word - 1) == 1 && ht_part_is_within(p, word - 1))
		return true;
	/* 的|蒙|中药|饮片 */
	if (behind_of && word + 1 < end && w->part == HT_P_VERB && ht_part_is_within(p, word + 1))
		return true;
	return word >= 1 && word + 1 < end && ht_phrase_length(p, word + 1) == 1 &&
		   ht_part_is_within(p, word + 1) && ht_part_is_firm(p, word - 1);
}

uint32_t
ht_part_walk_left(const ht_phrase *p, uint32_t end)
{
	uint32_t at = end;

	while (at > 0 && end - at < MOST_WORDS && (ht_part_is_within(p, at - 1) || is_odd(p, at - 1, end)))
		at--;
	return at;
}
