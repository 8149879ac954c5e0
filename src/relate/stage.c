/*
 * stage.c
 *		How far projects, firms and money have come.
 */
#include "relate/indicator.h"

bool
ht_indicator_has_stage(uint8_t indicator)
{
	return indicator == HT_IND_INVESTMENT || indicator == HT_IND_PROJECTS || indicator == HT_IND_ENTERPRISES;
}

/* The stage that the item says, HT_S_NONE for none or one that is denied. */
static ht_stage
stage_at(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint8_t indicator)
{
	const ht_item *items = p->items;
	const ht_clue_entry *clue = ht_item_clue(&items[item], HT_CL_STAGE);
	ht_stage stage;

	if (clue == NULL)
		return HT_S_NONE;
	if (item > sentence->first && items[item - 1].stop == items[item].start &&
		ht_item_marks(&items[item - 1], HT_M_NOT))
		return HT_S_NONE;
	stage = (ht_stage) clue->value;
	/* Projects that settle are agreed on; only firms are registered. */
	if (stage == HT_S_REGISTERED && indicator != HT_IND_ENTERPRISES)
		stage = HT_S_SIGNED;
	return stage;
}

/* The furthest stage of the clause's items first .. last; at a number of the same kind it ends. */
static ht_stage
furthest(const ht_passage *p, const ht_sentence *sentence, uint32_t from, uint32_t to, uint8_t indicator)
{
	ht_stage best = HT_S_NONE;

	for (uint32_t i = from; i < to; i++)
	{
		ht_stage stage = stage_at(p, sentence, i, indicator);

		if (stage > best)
			best = stage;
	}
	return best;
}

/* The first item of the clause that the item stands in. */
static uint32_t
clause_first(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	uint32_t first = item;

	while (first > sentence->first && p->items[first - 1].clause == p->items[item].clause)
		first--;
	return first;
}

/* One behind the last item of that clause. */
static uint32_t
clause_last(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	uint32_t last = item + 1;

	while (last < sentence->last && p->items[last].clause == p->items[item].clause)
		last++;
	return last;
}

/* The last count before the item, in its clause; `first` where there is none. */
static uint32_t
behind_count(const ht_passage *p, uint32_t first, uint32_t item)
{
	for (uint32_t i = item; i > first; i--)
		if (p->items[i - 1].kind == HT_I_MEASURE && p->items[i - 1].of.measure->kind == HT_M_QUANTITY)
			return i;
	return first;
}

/* Whether the clause counts on of what the one before told: 其中. */
static bool
goes_on(const ht_passage *p, uint32_t first, uint32_t item)
{
	for (uint32_t i = first; i < item; i++)
		if (ht_item_marks(&p->items[i], HT_M_OF_THESE))
			return true;
	return false;
}

ht_stage
ht_stage_of(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint8_t indicator)
{
	uint32_t first = clause_first(p, sentence, item), last = clause_last(p, sentence, item);
	uint32_t from = behind_count(p, first, item);
	ht_stage stage = furthest(p, sentence, from, item, indicator);

	if (stage == HT_S_NONE)
	{
		/* Up to the next number: 22家公司在镇上注册. */
		uint32_t to = item + 1;

		while (to < last && p->items[to].kind != HT_I_MEASURE)
			to++;
		stage = furthest(p, sentence, item + 1, to, indicator);
	}
	/* Money is that of the projects counted before it, and so are those 其中. */
	while (stage == HT_S_NONE && first > sentence->first &&
		   (indicator == HT_IND_INVESTMENT || goes_on(p, first, item)))
	{
		last = first;
		first = clause_first(p, sentence, first - 1);
		stage = furthest(p, sentence, first, last, indicator);
	}
	return stage;
}
