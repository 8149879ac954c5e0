/*
 * indicator.c
 *		What a number measures: the clue that stands nearest, in the order in
 *		which a reader looks.
 *
 *	 总投资25亿元             before the number, in its clause
 *	 5000万元专项资金         behind it
 *	 贷款279笔，金额6800万元   in the clauses before
 */
#include "relate/indicator_parts.h"

/* Characters of a clause that only leads to its number: 为84%. */
#define LEAD 1

static const ht_reading unknown = {HT_IND_OTHER, false};

/* The clue, or that of money which has arrived where it says so before it: 实际到位|省外资金. */
static const ht_clue_entry *
with_modifier(const ht_passage *p, const ht_sentence *sentence, uint32_t item, const ht_clue_entry *clue)
{
	const ht_clue_entry *modifier;

	if (clue->kind != HT_CL_AMOUNT || clue->value != HT_IND_FUNDS_ATTRACTED || item == sentence->first ||
		p->items[item - 1].stop != p->items[item].start)
		return clue;
	modifier = ht_item_clue(&p->items[item - 1], HT_CL_AMOUNT);
	return modifier != NULL && modifier->value == HT_IND_FUNDS_IN_PLACE ? modifier : clue;
}

const ht_clue_entry *
ht_clue_before(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind)
{
	const ht_item *items = p->items;
	const ht_clue_entry *weak = NULL;

	for (uint32_t i = item; i > sentence->first && items[i - 1].clause == items[item].clause; i--)
	{
		const ht_item *it = &items[i - 1];
		const ht_clue_entry *clue = ht_item_clue(it, kind);

		/* Another number has taken the words before it. */
		if (it->kind == HT_I_MEASURE && ht_measures_alike(it->of.measure, items[item].of.measure))
			break;
		if (clue == NULL || (clue->flags & HT_CF_BEHIND) != 0)
			continue;
		if ((clue->flags & HT_CF_WEAK) == 0)
			return with_modifier(p, sentence, i - 1, clue);
		if (weak == NULL)
			weak = clue;
	}
	return weak;
}

const ht_clue_entry *
ht_clue_behind(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind)
{
	const ht_item *items = p->items;
	const ht_clue_entry *weak = NULL;

	for (uint32_t i = item + 1; i < sentence->last && items[i].clause == items[item].clause; i++)
	{
		const ht_clue_entry *clue = ht_item_clue(&items[i], kind);

		if (items[i].kind == HT_I_MEASURE || items[i].start > items[item].stop + HT_CLUE_REACH)
			break;
		if (clue == NULL || (clue->flags & HT_CF_BEFORE) != 0)
			continue;
		if ((clue->flags & HT_CF_WEAK) == 0)
			return clue;
		if (weak == NULL)
			weak = clue;
	}
	return weak;
}

const ht_clue_entry *
ht_clue_earlier(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind)
{
	const ht_item *items = p->items;

	for (uint32_t i = item; i > sentence->first; i--)
	{
		const ht_clue_entry *clue = ht_item_clue(&items[i - 1], kind);

		if (clue != NULL && (clue->flags & HT_CF_WEAK) == 0 && items[i - 1].clause != items[item].clause)
			return clue;
	}
	return NULL;
}

static bool
is_weak(const ht_clue_entry *clue)
{
	return clue == NULL || (clue->flags & HT_CF_WEAK) != 0;
}

static ht_reading
reading(const ht_clue_entry *clue)
{
	return clue != NULL ? (ht_reading){clue->value, true} : unknown;
}

/* Whether a noun of projects stands in the sentence before the number, or in its clause. */
static bool
speaks_of_projects(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	for (uint32_t i = sentence->first; i < sentence->last; i++)
	{
		if (i > item && p->items[i].clause != p->items[item].clause)
			break;
		if (ht_item_clue(&p->items[i], HT_CL_PROJECT) != NULL)
			return true;
	}
	return false;
}

bool
ht_marked_before(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_mark mark)
{
	for (uint32_t i = item; i > sentence->first && p->items[i - 1].clause == p->items[item].clause; i--)
		if (ht_item_marks(&p->items[i - 1], mark))
			return true;
	return false;
}

/* Whether the number is by how much something changed: 比2005年增加59.4亿斤. */
static bool
is_change(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	return item > sentence->first && p->items[item - 1].stop == p->items[item].start &&
		   ht_item_marks(&p->items[item - 1], HT_M_CHANGE) &&
		   (ht_marked_before(p, sentence, item, HT_M_THAN) ||
			ht_marked_before(p, sentence, item, HT_M_SAVED));
}

/* Whether nothing but a word that leads to it stands before the number in its clause. */
static bool
opens_clause(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	uint32_t at = p->items[item].start;

	for (int i = 0; i <= LEAD && at > sentence->start; i++, at--)
		if (p->segment->ch[at - 1] == ',' || p->segment->ch[at - 1] == ';' || p->segment->ch[at - 1] == ':')
			return true;
	return at == sentence->start;
}

/* Of money and percentages. */
static ht_reading
reading_of_value(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind)
{
	const ht_clue_entry *before = ht_clue_before(p, sentence, item, kind);
	const ht_clue_entry *behind;

	if (!is_weak(before))
		return reading(before);
	behind = ht_clue_behind(p, sentence, item, kind);
	if (!is_weak(behind) || (before == NULL && behind != NULL))
		return reading(behind);
	if (before != NULL)
		return reading(before);
	if (kind == HT_CL_AMOUNT)
	{
		const ht_clue_entry *earlier = ht_clue_earlier(p, sentence, item, kind);

		if (earlier != NULL)
			return reading(earlier);
		if (speaks_of_projects(p, sentence, item))
			return (ht_reading){HT_IND_INVESTMENT, false};
		return unknown;
	}
	/* 满意度较低，为84% */
	if (opens_clause(p, sentence, item))
	{
		const ht_clue_entry *earlier = ht_clue_earlier(p, sentence, item, kind);

		if (earlier != NULL && earlier->value != HT_IND_GROWTH)
			return reading(earlier);
	}
	/* A percentage without more is a part of something: 八成销往国外. */
	return (ht_reading){HT_IND_SHARE, false};
}

/* Of percentages: what has shrunk of time and cost is saved. */
static ht_reading
reading_of_percentage(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	ht_reading found = reading_of_value(p, sentence, item, HT_CL_PERCENTAGE);

	if (found.indicator == HT_IND_GROWTH && ht_marked_before(p, sentence, item, HT_M_SAVED))
		found.indicator = HT_IND_REDUCTION;
	return found;
}

/* Of areas: what a word says, else what the unit mostly measures. */
static ht_reading
reading_of_area(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_clue_entry *before = ht_clue_before(p, sentence, item, HT_CL_AREA);
	const ht_unit *unit = p->items[item].of.measure->unit;
	bool metres = unit->numerator == unit->denominator; /* 平方米, 平方公尺 */
	const ht_clue_entry *clue = before != NULL ? before : ht_clue_behind(p, sentence, item, HT_CL_AREA);

	/* Nobody measures floors in mu. */
	if (clue != NULL && (metres || clue->value != HT_IND_AREA_FLOOR))
		return reading(clue);
	return (ht_reading){metres ? HT_IND_AREA_FLOOR : HT_IND_AREA_LAND, clue != NULL};
}

ht_reading
ht_indicator_of(const ht_passage *passage, const ht_sentence *sentence, uint32_t item)
{
	const ht_measure *m = passage->items[item].of.measure;

	if (m->kind != HT_M_PERCENTAGE && is_change(passage, sentence, item))
		return (ht_reading){
			ht_marked_before(passage, sentence, item, HT_M_SAVED) ? HT_IND_REDUCTION : HT_IND_GROWTH, true};
	if (m->kind == HT_M_AMOUNT)
		return reading_of_value(passage, sentence, item, HT_CL_AMOUNT);
	if (m->kind == HT_M_PERCENTAGE)
		return reading_of_percentage(passage, sentence, item);
	if (m->unit == NULL)
		return unknown;
	switch (m->unit->dimension)
	{
		case HT_D_COUNT: return ht_counted_of(passage, sentence, item);
		case HT_D_AREA: return reading_of_area(passage, sentence, item);
		case HT_D_DURATION: return (ht_reading){HT_IND_DURATION, true};
		case HT_D_MULTIPLE:
			if (ht_clue_before(passage, sentence, item, HT_CL_PERCENTAGE) != NULL)
				return (ht_reading){HT_IND_GROWTH, true};
			return unknown;
		default: return unknown;
	}
}
