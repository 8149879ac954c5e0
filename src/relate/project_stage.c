/*
 * project_stage.c
 *		Tells how far a project has come.
 *
 *	 2018年签约，去年开工，预计明年投产      started: 投产 is still to come
 */
#include "relate/project_stage.h"

/* Words over which one tells of another. */
#define FAR 48
#define NEAR 12

/* Whether the word is 拟 or 计划, or begins so. */
static bool
is_plan(const ht_phrase *p, uint32_t word)
{
	const uint32_t *ch = p->passage->segment->ch + p->words[word].start;

	return p->words[word].item == HT_NO_ITEM && (ch[0] == 0x62DF || (ch[0] == 0x8BA1 && ch[1] == 0x5212));
}

/* Whether the word is the date of a day to come: 明年, 后年. */
static bool
is_to_come(const ht_phrase *p, uint32_t word)
{
	const uint32_t *ch = p->passage->segment->ch + p->words[word].start;

	return ht_phrase_is(p, word, HT_I_DATE) && ch[1] == 0x5E74 && (ch[0] == 0x660E || ch[0] == 0x540E);
}

/* Whether the stage is told of something to come, or of what did not happen. */
static bool
is_unreal(const ht_phrase *p, uint32_t word, uint32_t from)
{
	/* 达产后 tells of what is to come, like 预计. */
	if (p->passage->segment->ch[p->words[word].stop] == 0x540E) /* 后 */
		return true;
	for (uint32_t i = word; i > from && word - i < FAR && !ht_phrase_ends_clause(p, i - 1); i--)
		if (ht_phrase_role(p, i - 1, HT_PR_FUTURE | HT_PR_NOT) || is_to_come(p, i - 1))
			return true;
	return false;
}

/* Whether it is told when building shall begin: 拟于明年6月|动工. */
static bool
is_announced(const ht_phrase *p, uint32_t word, uint32_t from)
{
	bool future = false;

	if (p->passage->segment->ch[p->words[word].stop] == 0x540E) /* 后 */
		return false;
	for (uint32_t i = word; i > from && word - i < NEAR && !ht_phrase_ends_clause(p, i - 1); i--)
	{
		if (ht_phrase_role(p, i - 1, HT_PR_NOT))
			return false;
		future |= ht_phrase_is(p, i - 1, HT_I_DATE) || is_plan(p, i - 1);
	}
	return future;
}

/* Whether 在 and a place stand right before the word. */
static bool
is_at_place(const ht_phrase *p, uint32_t word, uint32_t from)
{
	for (uint32_t i = word; i > from + 1 && word - i < 3; i--)
		if (ht_phrase_is(p, i - 1, HT_I_PLACE) && ht_phrase_has(p, i - 2, HT_CH_AT))
			return true;
	return false;
}

/* Whether what the verb says is only meant to be done: 拟在甲县建设. */
static bool
is_meant(const ht_phrase *p, uint32_t verb, uint32_t from)
{
	for (uint32_t i = verb; i > from && verb - i < NEAR; i--)
	{
		if (ht_phrase_ends_clause(p, i - 1) && !ht_phrase_has(p, i - 1, ','))
			return false;
		if (is_plan(p, i - 1))
			return true;
	}
	return false;
}

uint8_t
ht_project_stage_in(const ht_phrase *p, uint32_t from, uint32_t to, bool *event)
{
	uint8_t furthest = HT_S_NONE;

	for (uint32_t i = from; i < to; i++)
	{
		uint64_t roles = p->words[i].roles;
		uint8_t stage = p->words[i].stage;

		if (p->words[i].item != HT_NO_ITEM)
			continue;
		if (stage == HT_S_NONE && (roles & HT_PR_MAKES) != 0)
			stage = is_meant(p, i, from) ? HT_S_PLANNED : is_at_place(p, i, from) ? HT_S_STARTED : HT_S_NONE;
		if ((roles & (HT_PR_STAGE | HT_PR_AFTER | HT_PR_PLACE_OF)) != 0 && (roles & HT_PR_RUNS) == 0 &&
			!ht_phrase_has(p, i, HT_CH_AT))
			*event = true;
		if (stage > HT_S_PLANNED && is_unreal(p, i, from))
			stage = stage == HT_S_STARTED && is_announced(p, i, from) ? HT_S_PLANNED : HT_S_NONE;
		if (stage <= furthest)
			continue;
		furthest = stage;
	}
	return furthest;
}
