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
	}
	return unknown;
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

/* The clue of what is counted that ends where the number begins, or nearly so. */
static const ht_clue_entry *
counted_beside(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *items = p->items;

	for (uint32_t i = item; i > sentence->first; i--)
	{
		const ht_clue_entry *clue = ht_item_clue(&items[i - 1], HT_CL_COUNT);

		if (items[i - 1].stop + BESIDE < items[item].start || items[i - 1].kind == HT_I_MEASURE)
			break;
		if (clue != NULL)
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

/* What a measure word counts where no noun says it. */
static uint8_t
counted_by_unit(uint32_t unit)
{
	switch (unit)
	{
		case 0x4EBA: /* 人 */
		case 0x540D: /* 名 */
		case 0x4F4D: /* 位 */
			return HT_IND_PEOPLE;
		case 0x5BB6: /* 家 */
			return HT_IND_ENTERPRISES;
		case 0x6237: /* 户 */
			return HT_IND_HOUSEHOLDS;
		default: return HT_IND_OTHER;
	}
}

/* Whether the firms and people that are counted are those that the deed is done with. */
static bool
deed_applies(uint8_t deed, uint8_t counted)
{
	switch (deed)
	{
		case HT_IND_VISITS: return counted == HT_IND_ENTERPRISES || counted == HT_IND_CHAMBERS;
		case HT_IND_JOBS: return counted == HT_IND_PEOPLE;
		case HT_IND_STAFF: return counted == HT_IND_PEOPLE || counted == HT_IND_OTHER;
		default: return false;
	}
}

/* What is counted. */
static ht_reading
reading_of_count(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_measure *m = p->items[item].of.measure;
	const ht_clue_entry *noun = clue_of_noun(m), *deed;
	uint32_t unit = unit_end(m);
	bool times = unit == 0x6B21 || unit == 0x573A || unit == 0x8D9F; /* 次 场 趟 */
	ht_reading found = {counted_by_unit(unit), false};

	if (noun == NULL && m->noun == NULL)
		noun = counted_beside(p, sentence, item);
	if (noun == NULL && m->noun == NULL && !times)
		noun = clue_behind(p, sentence, item, HT_CL_COUNT);
	if (noun != NULL)
		found = reading(noun);
	deed = clue_before(p, sentence, item, HT_CL_DEED);
	if (deed == NULL || !deed_applies(deed->value, found.indicator))
		deed = clue_behind(p, sentence, item, HT_CL_DEED);
	if (times)
	{
		const ht_clue_entry *event = clue_before(p, sentence, item, HT_CL_COUNT);

		if (event != NULL && event->value == HT_IND_VISITS)
			return reading(event);
		if (clue_before(p, sentence, item, HT_CL_DEED) != NULL || found.indicator == HT_IND_VISITS)
			return (ht_reading){HT_IND_VISITS, true};
		return unknown;
	}
	if (deed != NULL && deed_applies(deed->value, found.indicator))
		found = reading(deed);
	return found;
}

/* Of areas: what a word says, else what the unit mostly measures. */
static ht_reading
reading_of_area(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_clue_entry *before = clue_before(p, sentence, item, HT_CL_AREA);
	const ht_clue_entry *clue = before != NULL ? before : clue_behind(p, sentence, item, HT_CL_AREA);

	if (clue != NULL)
		return reading(clue);
	/* 米 at its end, but not 公里: 平方米 */
	return (ht_reading){unit_end(p->items[item].of.measure) == 0x7C73 ? HT_IND_AREA_FLOOR : HT_IND_AREA_LAND,
						false};
}

ht_reading
ht_indicator_of(const ht_passage *passage, const ht_sentence *sentence, uint32_t item)
{
	const ht_measure *m = passage->items[item].of.measure;

	if (m->kind == HT_M_AMOUNT)
		return reading_of_value(passage, sentence, item, HT_CL_AMOUNT);
	if (m->kind == HT_M_PERCENTAGE)
		return reading_of_value(passage, sentence, item, HT_CL_PERCENTAGE);
	if (m->unit == NULL)
		return unknown;
	switch (m->unit->dimension)
	{
		case HT_D_COUNT: return reading_of_count(passage, sentence, item);
		case HT_D_AREA: return reading_of_area(passage, sentence, item);
		case HT_D_DURATION: return (ht_reading){HT_IND_DURATION, true};
		default: return unknown;
	}
}
