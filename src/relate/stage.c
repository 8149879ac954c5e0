/*
 * stage.c
 *		How far projects, firms and money have come: the words of the number's
 *		own sentence.
 *
 *	 签约项目106个，总投资324亿元          the money is that of the projects
 *	 投资2亿元的某项目，去年开工，今年投产   a single project: the furthest
 */
#include "relate/indicator.h"

/* Between a stage and the number that it counts: 新开工[项目]39个. */
#define BESIDE 3

bool
ht_indicator_has_stage(uint8_t indicator)
{
	return indicator == HT_IND_INVESTMENT || indicator == HT_IND_PROJECTS || indicator == HT_IND_ENTERPRISES;
}

/* Whether a word of what is to come stands before the item in its clause: 预计9月投产. */
static bool
is_to_come(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *items = p->items;

	for (uint32_t i = item; i > sentence->first && items[i - 1].clause == items[item].clause; i--)
		if (ht_item_marks(&items[i - 1], HT_M_FUTURE))
			return true;
	return false;
}

/* Whether the item is 建设 behind a place with 在: 在诸暨建设的商贸城项目. */
static bool
is_under_way(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *it = &p->items[item];

	return item >= sentence->first + 2 && p->segment->ch[it->start] == 0x5EFA &&
		   ht_item_marks(it, HT_M_HERE) && it[-1].kind == HT_I_PLACE && it[-1].stop == it->start &&
		   ht_item_marks(&it[-2], HT_M_AT) && it[-2].stop == it[-1].start; /* 建 */
}

/* Whether the word 项目 ends where the item begins: 项目落户. */
static bool
follows_project(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_clue_entry *project =
		item > sentence->first ? ht_item_clue(&p->items[item - 1], HT_CL_PROJECT) : NULL;

	return project != NULL && project->value == HT_PW_PROJECT &&
		   p->items[item - 1].stop == p->items[item].start;
}

/* The stage that the item says, HT_S_NONE for none or one that is denied. */
static ht_stage
stage_at(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint8_t indicator)
{
	const ht_item *items = p->items;
	const ht_clue_entry *clue = ht_item_clue(&items[item], HT_CL_STAGE);
	ht_stage stage;

	if (clue == NULL)
		return is_under_way(p, sentence, item) ? HT_S_STARTED : HT_S_NONE;
	if (item > sentence->first && items[item - 1].stop == items[item].start &&
		ht_item_marks(&items[item - 1], HT_M_NOT))
		return HT_S_NONE;
	stage = (ht_stage) clue->value;
	/* 计划引进, 将开工: that is planned. */
	if (item > sentence->first && items[item - 1].stop == items[item].start &&
		ht_item_marks(&items[item - 1], HT_M_FUTURE))
		return HT_S_PLANNED;
	/* Projects that settle are agreed on, and so is what is spent on them; only firms are registered. */
	if (stage == HT_S_REGISTERED && (indicator == HT_IND_PROJECTS || follows_project(p, sentence, item)))
		stage = HT_S_SIGNED;
	return stage;
}

/* The furthest stage of the items from .. to. */
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

/* Whether the item is a number of this kind. */
static bool
is_number(const ht_passage *p, uint32_t item, uint8_t kind)
{
	return p->items[item].kind == HT_I_MEASURE && p->items[item].of.measure->kind == kind;
}

/* The first item behind the last 、 between two items; `from` where there is none. */
static uint32_t
behind_comma(const ht_passage *p, uint32_t from, uint32_t item)
{
	for (uint32_t at = p->items[item].start; at > p->items[from].start; at--)
		if (p->segment->ch[at - 1] == 0x3001) /* 、 */
		{
			while (from < item && p->items[from].start < at)
				from++;
			break;
		}
	return from;
}

/*
 * Behind the last number of the item's own kind before it, at or behind
 * `first`, and what belongs to that: 8个动工、3个投产.
 */
static uint32_t
behind_number(const ht_passage *p, uint32_t first, uint32_t item)
{
	for (uint32_t i = item; i > first; i--)
		if (is_number(p, i - 1, p->items[item].of.measure->kind))
			return i < item ? behind_comma(p, i, item) : i;
	return first;
}

/* Whether a clause counts on of what was told before it: 其中, 签约项目中. */
static bool
goes_on(const ht_passage *p, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
	{
		if (ht_item_marks(&p->items[i], HT_M_OF_THESE))
			return true;
		/* 中 at the clause's end */
		if (i + 1 == last && p->segment->ch[p->items[i].stop] == 0x4E2D &&
			(p->segment->ch[p->items[i].stop + 1] == ',' || p->segment->ch[p->items[i].stop + 1] == ':'))
			return true;
	}
	return false;
}

/* The stage that is told behind the number, up to the next, in its clause; that which the next has beside it is its own. */
static ht_stage
stage_behind(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint32_t last,
			 uint8_t indicator)
{
	uint32_t to = item + 1;

	while (to < last && p->items[to].kind != HT_I_MEASURE)
		to++;
	if (to < last && to > item + 1 && p->items[to - 1].stop + BESIDE >= p->items[to].start &&
		p->segment->ch[p->items[to - 1].stop] != 0x3001) /* 、 */
		to--;
	return furthest(p, sentence, item + 1, to, indicator);
}

/* Whether the item is a number of projects or firms, or may be. */
static bool
counts_projects(const ht_passage *p, uint32_t item)
{
	const ht_measure *m = p->items[item].of.measure;

	return is_number(p, item, HT_M_QUANTITY) && m->unit != NULL && m->unit->dimension == HT_D_COUNT &&
		   !ht_counts_people(m);
}

/* Whether projects or firms are counted before the item, at or behind `first`. */
static bool
follows_count(const ht_passage *p, uint32_t first, uint32_t item)
{
	for (uint32_t i = item; i > first; i--)
		if (counts_projects(p, i - 1))
			return true;
	return false;
}

/* The first item behind the last semicolon before the item. */
static uint32_t
part_first(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	uint32_t first = item;

	while (first > sentence->first && p->items[first - 1].part == p->items[item].part)
		first--;
	return first;
}

/* The furthest stage of the items from .. to, those left out that have not come yet. */
static ht_stage
furthest_so_far(const ht_passage *p, const ht_sentence *sentence, uint32_t from, uint32_t to,
				uint8_t indicator)
{
	ht_stage best = HT_S_NONE;

	for (uint32_t i = from; i < to; i++)
	{
		ht_stage stage = stage_at(p, sentence, i, indicator);

		if (stage > best && (stage == HT_S_PLANNED || !is_to_come(p, sentence, i)))
			best = stage;
	}
	return best;
}

/* The stage of the money of one project: the furthest that its part of the sentence tells. */
static ht_stage
stage_of_project(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint8_t indicator)
{
	uint32_t part = part_first(p, sentence, item);
	uint32_t from = behind_number(p, part, item), to = item + 1;
	ht_stage stage;

	while (to < sentence->last && !is_number(p, to, HT_M_AMOUNT))
		to++;
	/* What stands beside the next amount, or a number of firms, is its own. */
	for (uint32_t i = item + 1; i < to; i++)
		if (p->items[i].clause != p->items[item].clause && counts_projects(p, i))
			to = i;
	if (to < sentence->last)
		to = clause_first(p, sentence, to) > item ? clause_first(p, sentence, to) : to;
	stage = furthest_so_far(p, sentence, from, to, indicator);
	if (stage == HT_S_NONE && from > part)
		stage = furthest_so_far(p, sentence, part, from, indicator);
	/* A list of projects has one verb behind it: 投资2亿元的甲项目、投资3亿元的乙项目落地. */
	if (stage == HT_S_NONE)
		stage = furthest_so_far(p, sentence, item + 1, clause_last(p, sentence, item), indicator);
	return stage;
}

/* Whether a word beside the money says that it is all that was invested, in whatever: 固定资产投资, 完成投资. */
static bool
is_total(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_clue_entry *clue =
		item > sentence->first ? ht_item_clue(&p->items[item - 1], HT_CL_AMOUNT) : NULL;

	return clue != NULL && (clue->flags & HT_CF_TOTAL) != 0;
}

/* Whether the clause speaks of all that the sentence counts: 全部开工, 均已签约, 予以推介. */
static bool
speaks_of_all(const ht_passage *p, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (p->items[i].kind == HT_I_MEASURE)
			return false;
	for (uint32_t i = first; i < last; i++)
		if (ht_item_marks(&p->items[i], HT_M_ALL))
			return true;
	return false;
}

/* The stage that a clause behind the item tells of all that is counted before it, up to the next semicolon. */
static ht_stage
stage_of_all(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint8_t indicator)
{
	uint32_t first = clause_last(p, sentence, item);

	while (first < sentence->last && p->items[first].part == p->items[item].part)
	{
		uint32_t last = clause_last(p, sentence, first);

		if (speaks_of_all(p, first, last))
			return furthest(p, sentence, first, last, indicator);
		first = last;
	}
	return HT_S_NONE;
}

ht_stage
ht_stage_of(const ht_passage *p, const ht_sentence *sentence, uint32_t item, const ht_reading *reading)
{
	uint32_t first = clause_first(p, sentence, item), last = clause_last(p, sentence, item);
	uint32_t own = behind_number(p, first, item);
	uint8_t indicator = reading->indicator;
	bool on = indicator == HT_IND_INVESTMENT || !reading->sure || goes_on(p, first, item);
	ht_stage stage;

	if (indicator == HT_IND_INVESTMENT && is_total(p, sentence, item))
		return follows_count(p, first, item) ? furthest(p, sentence, first, item, indicator) : HT_S_NONE;
	if (indicator == HT_IND_INVESTMENT && !follows_count(p, sentence->first, item))
		return stage_of_project(p, sentence, item, indicator);
	stage = furthest(p, sentence, own, item, indicator);
	if (stage == HT_S_NONE)
		stage = stage_behind(p, sentence, item, last, indicator);
	/* Money is that of the projects counted before it, and so are those 其中. */
	if (stage == HT_S_NONE && on)
		stage = furthest(p, sentence, first, own, indicator);
	while (stage == HT_S_NONE && first > sentence->first)
	{
		last = first;
		first = clause_first(p, sentence, first - 1);
		on = on || goes_on(p, first, last);
		if (on)
			stage = furthest(p, sentence, first, last, indicator);
	}
	return stage != HT_S_NONE ? stage : stage_of_all(p, sentence, item, indicator);
}

bool
ht_stage_goes_on(const ht_passage *p, const ht_sentence *sentence)
{
	return sentence->first < sentence->last && !sentence->opens &&
		   ht_item_marks(&p->items[sentence->first], HT_M_OF_THESE);
}
