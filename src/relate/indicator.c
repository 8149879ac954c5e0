/*
 * indicator.c
 *		What a number measures: the clue that stands nearest, in the order in
 *		which a reader looks.
 *
 *	 总投资25亿元             before the number, in its clause
 *	 5000万元专项资金         behind it
 *	 贷款279笔，金额6800万元   in the clauses before
 */
#include "relate/indicator.h"

/* How far behind its number a clue may stand, in characters. */
#define REACH 22

/* Between a noun and its number: 项目[共有]84个. */
#define BESIDE 3

/* Characters of a clause that only leads to its number: 为84%. */
#define LEAD 1

/* More characters than a noun has that are looked at. */
#define LONGEST_NOUN 32

static const ht_reading unknown = {HT_IND_OTHER, false};

/* The clue of this kind that governs the measure from before it in its clause. */
static const ht_clue_entry *
clue_before(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind)
{
	const ht_item *items = p->items;
	const ht_clue_entry *weak = NULL;

	for (uint32_t i = item; i > sentence->first && items[i - 1].clause == items[item].clause; i--)
	{
		const ht_item *it = &items[i - 1];
		const ht_clue_entry *clue = ht_item_clue(it, kind);

		/* Another number has taken the words before it. */
		if (it->kind == HT_I_MEASURE && it->of.measure->kind == items[item].of.measure->kind)
			break;
		if (clue == NULL || (clue->flags & HT_CF_BEHIND) != 0)
			continue;
		if ((clue->flags & HT_CF_WEAK) == 0)
			return clue;
		if (weak == NULL)
			weak = clue;
	}
	return weak;
}

/* The clue of this kind behind the measure, in its clause and before the next number. */
static const ht_clue_entry *
clue_behind(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind)
{
	const ht_item *items = p->items;
	const ht_clue_entry *weak = NULL;

	for (uint32_t i = item + 1; i < sentence->last && items[i].clause == items[item].clause; i++)
	{
		const ht_clue_entry *clue = ht_item_clue(&items[i], kind);

		if (items[i].kind == HT_I_MEASURE || items[i].start > items[item].stop + REACH)
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

/* The last strong clue of this kind in the clauses before the measure's. */
static const ht_clue_entry *
clue_earlier(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind)
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

/* Whether the clause of the item has a small word of this meaning before it. */
static bool
marked_before(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_mark mark)
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
		   (marked_before(p, sentence, item, HT_M_THAN) || marked_before(p, sentence, item, HT_M_SAVED));
}

/* Where the clause of the item begins, in characters. */
static uint32_t
clause_start(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	uint32_t at = p->items[item].start;

	while (at > sentence->start && p->segment->ch[at - 1] != ',' && p->segment->ch[at - 1] != ';' &&
		   p->segment->ch[at - 1] != ':')
		at--;
	return at;
}

/* Of money and percentages. */
static ht_reading
reading_of_value(const ht_passage *p, const ht_sentence *sentence, uint32_t item, ht_clue_kind kind)
{
	const ht_clue_entry *before = clue_before(p, sentence, item, kind);
	const ht_clue_entry *behind;

	if (!is_weak(before))
		return reading(before);
	behind = clue_behind(p, sentence, item, kind);
	if (!is_weak(behind) || (before == NULL && behind != NULL))
		return reading(behind);
	if (before != NULL)
		return reading(before);
	if (kind == HT_CL_AMOUNT)
	{
		const ht_clue_entry *earlier = clue_earlier(p, sentence, item, kind);

		if (earlier != NULL)
			return reading(earlier);
		if (speaks_of_projects(p, sentence, item))
			return (ht_reading){HT_IND_INVESTMENT, false};
		return unknown;
	}
	/* 满意度较低，为84% */
	if (p->items[item].start - clause_start(p, sentence, item) <= LEAD)
	{
		const ht_clue_entry *earlier = clue_earlier(p, sentence, item, kind);

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

	if (found.indicator == HT_IND_GROWTH && marked_before(p, sentence, item, HT_M_SAVED))
		found.indicator = HT_IND_REDUCTION;
	return found;
}

/* The characters of the noun, simplified; their number. */
static uint32_t
decode_noun(const ht_measure *m, uint32_t *out)
{
	uint32_t count = 0, at = 0;

	while (at < m->noun_length && count < LONGEST_NOUN)
		at += ht_utf8_read((const unsigned char *) m->noun + at, m->noun_length - at, &out[count++]);
	return count;
}

/* What the noun says that is counted: its longest ending that is a clue. */
static const ht_clue_entry *
clue_of_noun(const ht_measure *m)
{
	uint32_t noun[LONGEST_NOUN];
	uint32_t length = m->noun == NULL ? 0 : decode_noun(m, noun);

	for (uint32_t from = 0; from < length; from++)
	{
		ht_clue clue = ht_clue_at(noun + from, length - from);

		if (clue.length == length - from)
		{
			const ht_clue_entry *count = ht_clue_as(clue.entries, HT_CL_COUNT);

			if (count != NULL)
				return count;
		}
	}
	return NULL;
}

/* Whether the noun of the measure ends where the item does. */
static bool
ends_as(const ht_passage *p, const ht_item *item, const ht_measure *m)
{
	uint32_t noun[LONGEST_NOUN];
	uint32_t length = decode_noun(m, noun);

	if (length > item->stop - item->start)
		return false;
	for (uint32_t i = 0; i < length; i++)
		if (p->segment->ch[item->stop - length + i] != noun[i])
			return false;
	return true;
}

/*
 * The clue of what is counted that ends where the number begins, or nearly so;
 * if the measure has a noun, one that is the noun and more: 返乡创业|人员.
 */
static const ht_clue_entry *
counted_beside(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *items = p->items;
	const ht_measure *m = items[item].of.measure;

	for (uint32_t i = item; i > sentence->first; i--)
	{
		const ht_clue_entry *clue = ht_item_clue(&items[i - 1], HT_CL_COUNT);

		if (items[i - 1].stop + BESIDE < items[item].start || items[i - 1].kind == HT_I_MEASURE)
			break;
		if (clue != NULL && (m->noun == NULL || ends_as(p, &items[i - 1], m)))
			return clue;
	}
	return NULL;
}

/* The unit's last character: 个 家 人 ... */
static uint32_t
unit_end(const ht_measure *m)
{
	uint32_t ch = 0;
	const unsigned char *name = (const unsigned char *) m->unit->name;
	size_t length = 0;

	while (name[length] != 0)
		length++;
	while (length > 0 && ht_utf8_continues(name[length - 1]))
		length--;
	if (length > 0)
		ht_utf8_read(name + length - 1, 4, &ch);
	return ch;
}

/* People, as a measure word counts them. */
static bool
counts_people(uint32_t unit)
{
	return unit == 0x4EBA || unit == 0x540D || unit == 0x4F4D; /* 人 名 位 */
}

static bool
is_people(uint8_t indicator)
{
	return indicator == HT_IND_PEOPLE || indicator == HT_IND_JOBS || indicator == HT_IND_STAFF;
}

/* Whether the unit is one of a row of characters. */
static bool
unit_in(uint32_t unit, const uint16_t *row)
{
	for (; *row != 0; row++)
		if (*row == unit)
			return true;
	return false;
}

/* Whether what is counted goes with the measure word: 家 counts no people, 名 nothing else. */
static bool
unit_allows(uint32_t unit, uint8_t indicator)
{
	static const uint16_t firms[] = {0x5BB6, 0x6237, 0x4E2A, 0x4F59, 0x591A, 0};         /* 家 户 个 余 多 */
	static const uint16_t works[] = {0x4E2A, 0x9879, 0x5904, 0x4EF6, 0x6279, 0x5B97, 0}; /* 个 项 处 件 批 宗 */
	static const uint16_t bodies[] = {0x5BB6, 0x4E2A, 0x5904, 0x6240, 0x652F, 0};        /* 家 个 处 所 支 */

	if (counts_people(unit))
		return is_people(indicator);
	if (is_people(indicator))
		return unit != 0x5BB6 && unit != 0x6237; /* 家 户 */
	switch (indicator)
	{
		case HT_IND_ENTERPRISES: return unit_in(unit, firms);
		case HT_IND_PROJECTS: return unit_in(unit, works);
		case HT_IND_CHAMBERS: return unit_in(unit, bodies);
		case HT_IND_PRODUCTION_LINES: return unit == 0x6761 || unit == 0x4E2A; /* 条 个 */
		default: return true;
	}
}

/* What a measure word counts where no noun says it. */
static uint8_t
counted_by_unit(uint32_t unit, bool named)
{
	if (counts_people(unit))
		return HT_IND_PEOPLE;
	if (unit == 0x5BB6 && !named) /* 家 */
		return HT_IND_ENTERPRISES;
	return unit == 0x6237 ? HT_IND_HOUSEHOLDS : HT_IND_OTHER; /* 户 */
}

/* Whether the firms and people that are counted are those that the deed is done with. */
static bool
deed_applies(uint8_t deed, uint8_t counted)
{
	switch (deed)
	{
		case HT_IND_VISITS: return counted == HT_IND_ENTERPRISES || counted == HT_IND_CHAMBERS;
		case HT_IND_JOBS: return counted == HT_IND_PEOPLE || counted == HT_IND_JOBS;
		default: return false;
	}
}

/* Of times: trips, visits and events, where the clause speaks of such. */
static ht_reading
reading_of_times(const ht_passage *p, const ht_sentence *sentence, uint32_t item, const ht_clue_entry *noun)
{
	const ht_clue_entry *event = clue_before(p, sentence, item, HT_CL_COUNT);

	if (event != NULL && event->value == HT_IND_OTHER) /* 接待游客20万人次 */
		return unknown;
	if ((noun != NULL && noun->value == HT_IND_VISITS) || (event != NULL && event->value == HT_IND_VISITS) ||
		clue_before(p, sentence, item, HT_CL_DEED) != NULL || clue_behind(p, sentence, item, HT_CL_DEED) != NULL)
		return (ht_reading){HT_IND_VISITS, true};
	return unknown;
}

/* The nearest clue of what is counted in the measure's clause that goes with its unit, before it or else behind it. */
static const ht_clue_entry *
counted_in_clause(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint32_t unit)
{
	const ht_item *items = p->items;

	for (uint32_t i = item; i > sentence->first && items[i - 1].clause == items[item].clause; i--)
	{
		const ht_clue_entry *clue = ht_item_clue(&items[i - 1], HT_CL_COUNT);

		if (items[i - 1].kind == HT_I_MEASURE && items[i - 1].of.measure->kind == HT_M_QUANTITY)
			break;
		if (clue != NULL && unit_allows(unit, clue->value))
			return clue;
	}
	for (uint32_t i = item + 1; i < sentence->last && items[i].clause == items[item].clause; i++)
	{
		const ht_clue_entry *clue = ht_item_clue(&items[i], HT_CL_COUNT);

		if (items[i].kind == HT_I_MEASURE || items[i].start > items[item].stop + REACH)
			break;
		if (clue != NULL && unit_allows(unit, clue->value))
			return clue;
	}
	return NULL;
}

/* The clue of what is counted that stands next behind the number. */
static const ht_clue_entry *
counted_next(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	return item + 1 < sentence->last && p->items[item + 1].start == p->items[item].stop
			   ? ht_item_clue(&p->items[item + 1], HT_CL_COUNT)
			   : NULL;
}

/* The clue of what the measure counts, NULL where none goes with its unit. */
static const ht_clue_entry *
clue_of_count(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint32_t unit)
{
	const ht_measure *m = p->items[item].of.measure;
	const ht_clue_entry *noun = counted_beside(p, sentence, item);

	if (noun == NULL || !unit_allows(unit, noun->value))
		noun = clue_of_noun(m);
	/* Of a row of nouns the first may be what is counted: 18个项目|协议总投资. */
	if (noun != NULL && noun->value == HT_IND_OTHER && counted_next(p, sentence, item) != NULL)
		noun = counted_next(p, sentence, item);
	if (noun != NULL && unit_allows(unit, noun->value))
		return noun;
	if (noun == NULL && m->noun != NULL)
		return NULL;
	/* 户 says itself what it counts. */
	return unit == 0x6237 ? NULL : counted_in_clause(p, sentence, item, unit);
}

/* Whether the next word before the number tells a stage: 已开工74个. */
static bool
follows_stage(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	return item > sentence->first && p->items[item - 1].stop + BESIDE >= p->items[item].start &&
		   ht_item_clue(&p->items[item - 1], HT_CL_STAGE) != NULL;
}

/* What is counted. */
static ht_reading
reading_of_count(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_measure *m = p->items[item].of.measure;
	const ht_clue_entry *noun, *deed;
	uint32_t unit = unit_end(m);
	ht_reading found;

	if (unit == 0x6B21 || unit == 0x573A || unit == 0x8D9F || unit == 0x6279) /* 次 场 趟 批 */
		return reading_of_times(p, sentence, item, clue_of_noun(m));
	noun = clue_of_count(p, sentence, item, unit);
	found = noun != NULL ? reading(noun) : (ht_reading){counted_by_unit(unit, m->noun != NULL), false};
	if (noun == NULL && (unit == 0x4E2A || unit == 0x9879) && m->noun == NULL &&
		follows_stage(p, sentence, item)) /* 个 项 */
		return (ht_reading){HT_IND_PROJECTS, true};
	deed = clue_before(p, sentence, item, HT_CL_DEED);
	if (deed == NULL || !deed_applies(deed->value, found.indicator))
		deed = clue_behind(p, sentence, item, HT_CL_DEED);
	if (deed != NULL && (deed_applies(deed->value, found.indicator) ||
						 (noun == NULL && deed->value == HT_IND_STAFF && found.indicator == HT_IND_PEOPLE)))
		return reading(deed);
	if (found.indicator == HT_IND_JOBS && counts_people(unit) && marked_before(p, sentence, item, HT_M_AWAY))
		found.indicator = HT_IND_PEOPLE;
	/* 签约项目中，投资10亿元以上的2个 */
	if (noun == NULL && m->noun == NULL && (unit == 0x4E2A || unit == 0x9879))
	{
		noun = clue_earlier(p, sentence, item, HT_CL_COUNT);
		if (noun != NULL)
			return (ht_reading){noun->value, false};
	}
	return found;
}

/* Of areas: what a word says, else what the unit mostly measures. */
static ht_reading
reading_of_area(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_clue_entry *before = clue_before(p, sentence, item, HT_CL_AREA);
	bool metres = unit_end(p->items[item].of.measure) == 0x7C73; /* 米, at the end of 平方米 */
	const ht_clue_entry *clue = before != NULL ? before : clue_behind(p, sentence, item, HT_CL_AREA);

	/* Nobody measures floors in mu. */
	if (clue != NULL && (metres || clue->value == HT_IND_AREA_LAND))
		return reading(clue);
	return (ht_reading){metres ? HT_IND_AREA_FLOOR : HT_IND_AREA_LAND, clue != NULL};
}

ht_reading
ht_indicator_of(const ht_passage *passage, const ht_sentence *sentence, uint32_t item)
{
	const ht_measure *m = passage->items[item].of.measure;

	if (m->kind != HT_M_PERCENTAGE && is_change(passage, sentence, item))
		return (ht_reading){
			marked_before(passage, sentence, item, HT_M_SAVED) ? HT_IND_REDUCTION : HT_IND_GROWTH, true};
	if (m->kind == HT_M_AMOUNT)
		return reading_of_value(passage, sentence, item, HT_CL_AMOUNT);
	if (m->kind == HT_M_PERCENTAGE)
		return reading_of_percentage(passage, sentence, item);
	if (m->unit == NULL)
		return unknown;
	switch (m->unit->dimension)
	{
		case HT_D_COUNT: return reading_of_count(passage, sentence, item);
		case HT_D_AREA: return reading_of_area(passage, sentence, item);
		case HT_D_DURATION: return (ht_reading){HT_IND_DURATION, true};
		case HT_D_MULTIPLE:
			if (clue_before(passage, sentence, item, HT_CL_PERCENTAGE) != NULL)
				return (ht_reading){HT_IND_GROWTH, true};
			return unknown;
		default: return unknown;
	}
}
