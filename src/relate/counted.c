/*
 * counted.c
 *		What is counted: the noun beside the number, whole (返乡创业|人员), else the
 *		nearest of its clause that goes with the measure word.
 *
 *	 签约项目89个              before the number
 *	 22个省市重点项目          behind it, the last of a row of nouns
 *	 其中投资10亿元以上的2个   told in the clauses before
 */
#include "relate/indicator_parts.h"

/* Between a noun and its number: 项目[共有]84个. */
#define BESIDE 3

/* Between a number that stands alone and its stage: 7个[正在办理]前期手续. */
#define BEHIND 4

/* Of a modifier that is no clue: 21个[合作]项目. */
#define MODIFIER 2

/* More characters than a noun has that are looked at. */
#define LONGEST_NOUN 32

static const ht_reading unknown = {HT_IND_OTHER, false};

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

/* Whether a character may stand between a noun and its number: 项目共有84个, 企业数量达到91家. */
static bool
is_filler(uint32_t ch)
{
	switch (ch)
	{
		case 0x5171: /* 共 */
		case 0x6709: /* 有 */
		case 0x8FBE: /* 达 */
		case 0x5230: /* 到 */
		case 0x8BA1: /* 计 */
		case 0x4E3A: /* 为 */
		case 0x662F: /* 是 */
		case 0x4E86: /* 了 */
		case 0x5DF2: /* 已 */
		case 0x603B: /* 总 */
		case 0x6570: /* 数 */
		case 0x91CF: /* 量 */
		case 0x5404: /* 各 */
		case 0x4EC5: /* 仅 */
		case 0x5C31: /* 就 */
		case 0x7684: /* 的 */
		case '(':
		case ':':
		case 0x201D: return true;
		default: return false;
	}
}

/* Whether nothing but fillers stands between two places. */
static bool
fills(const ht_segment *s, uint32_t from, uint32_t to)
{
	if (to > from + BESIDE)
		return false;
	for (; from < to; from++)
		if (!is_filler(s->ch[from]))
			return false;
	return true;
}

/* Whether the measure's noun is but the last character of a place that stands before it: 大方县还有2300多人. */
static bool
is_part_of_place(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_measure *m = p->items[item].of.measure;

	for (uint32_t i = item; i > sentence->first && p->items[i - 1].clause == p->items[item].clause; i--)
		if (p->items[i - 1].kind == HT_I_PLACE)
			return ends_as(p, &p->items[i - 1], m);
	return false;
}

/* Whether something is named that the measure counts. */
static bool
has_noun(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	return p->items[item].of.measure->noun != NULL && !is_part_of_place(p, sentence, item);
}

/* Whether the item only tells from when, or from what to what, a number has grown: 企业[由][上年]的1260户[发展到]1830户. */
static bool
tells_growth(const ht_item *item)
{
	return item->kind == HT_I_DATE || ht_item_marks(item, HT_M_FROM) || ht_item_marks(item, HT_M_TO);
}

/*
 * The clue of what is counted that ends where the number begins, or nearly so;
 * if the measure has a noun, one that is the noun and more: 返乡创业|人员.
 */
static const ht_clue_entry *
counted_beside(const ht_passage *p, const ht_sentence *sentence, uint32_t item, bool named)
{
	const ht_item *items = p->items;
	uint32_t start = items[item].start;

	for (uint32_t i = item; i > sentence->first && items[i - 1].clause == items[item].clause; i--)
	{
		const ht_clue_entry *clue = ht_item_clue(&items[i - 1], HT_CL_COUNT);

		if (items[i - 1].kind == HT_I_MEASURE || !fills(p->segment, items[i - 1].stop, start))
			break;
		if (tells_growth(&items[i - 1]))
			start = items[i - 1].start;
		else if (clue != NULL && (!named || ends_as(p, &items[i - 1], items[item].of.measure)))
			return clue;
	}
	return NULL;
}

/* Whether the noun of the measure stands behind it, whole: it is the head of what is counted. */
static bool
has_head(const ht_passage *p, const ht_item *item)
{
	const ht_segment *s = p->segment;
	uint32_t noun[LONGEST_NOUN];
	uint32_t length = item->of.measure->noun == NULL ? 0 : decode_noun(item->of.measure, noun);

	for (uint32_t at = item->stop; length > 1 && at < item->stop + HT_CLUE_REACH && at + length <= s->length;
		 at++)
	{
		uint32_t same = 0;

		while (same < length && s->ch[at + same] == noun[same])
			same++;
		if (same == length)
			return true;
	}
	return false;
}

/*
 * The head of what stands behind the number: the last of a row of words for what
 * is counted, 22个|省|市|重点|项目.
 */
static const ht_clue_entry *
counted_behind(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *items = p->items;
	const ht_clue_entry *head = NULL;
	uint32_t reach = items[item].stop + MODIFIER;

	if (has_head(p, &items[item]))
		return NULL;
	for (uint32_t i = item + 1; i < sentence->last && items[i].clause == items[item].clause; i++)
	{
		const ht_clue_entry *clue = ht_item_clue(&items[i], HT_CL_COUNT);

		if (items[i].start > reach || items[i].kind != HT_I_CLUE ||
			ht_item_clue(&items[i], HT_CL_DEED) != NULL || ht_item_clue(&items[i], HT_CL_STAGE) != NULL ||
			p->segment->ch[items[i].start - 1] == 0x3001) /* 、 */
			break;
		if (clue != NULL)
			head = clue;
		else if (ht_item_clue(&items[i], HT_CL_WHOLE) == NULL && !ht_item_marks(&items[i], HT_M_YARDSTICK))
			break;
		reach = items[i].stop + (p->segment->ch[items[i].stop] == 0x7684); /* 的 */
	}
	return head;
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

bool
ht_counts_people(const ht_measure *measure)
{
	return measure->kind == HT_M_QUANTITY && measure->unit != NULL && counts_people(unit_end(measure));
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

/* Whether what is counted goes with the measure word. */
static bool
unit_allows(uint32_t unit, uint8_t indicator)
{
	static const uint16_t firms[] = {0x5BB6, 0x6237, 0x4E2A, 0x4F59,
									 0x591A, 0x5EA7, 0}; /* 家 户 个 余 多 座 */
	static const uint16_t works[] = {0x4E2A, 0x9879, 0x5904, 0x4EF6,
									 0x6279, 0x5B97, 0}; /* 个 项 处 件 批 宗 */
	static const uint16_t bodies[] = {0x5BB6, 0x4E2A, 0x5904, 0x6240, 0x652F, 0}; /* 家 个 处 所 支 */
	static const uint16_t lines[] = {0x6761, 0x4E2A, 0};                          /* 条 个 */
	static const uint16_t homes[] = {0x6237, 0x5BB6, 0x4E2A, 0};                  /* 户 家 个 */

	if (counts_people(unit))
		return is_people(indicator);
	if (is_people(indicator))
		return unit != 0x5BB6 && unit != 0x6237 && unit != 0x6761; /* 家 户 条 */
	switch (indicator)
	{
		case HT_IND_ENTERPRISES: return unit_in(unit, firms);
		case HT_IND_PROJECTS: return unit_in(unit, works);
		case HT_IND_CHAMBERS: return unit_in(unit, bodies);
		case HT_IND_PRODUCTION_LINES: return unit_in(unit, lines);
		case HT_IND_HOUSEHOLDS: return unit_in(unit, homes);
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
	const ht_clue_entry *event = ht_clue_before(p, sentence, item, HT_CL_COUNT);
	bool of_people = p->segment->ch[p->items[item].stop - 2] == 0x4EBA; /* 人次 */

	if (of_people && event != NULL && event->value == HT_IND_OTHER) /* 接待游客20万人次 */
		return unknown;
	if ((noun != NULL && noun->value == HT_IND_VISITS) || (event != NULL && event->value == HT_IND_VISITS) ||
		ht_clue_before(p, sentence, item, HT_CL_DEED) != NULL ||
		ht_clue_behind(p, sentence, item, HT_CL_DEED) != NULL)
		return (ht_reading){HT_IND_VISITS, true};
	/* 参与乡贤3200人次 */
	if (of_people && ((noun != NULL && is_people(noun->value)) || (event != NULL && is_people(event->value))))
		return (ht_reading){HT_IND_PEOPLE, true};
	return unknown;
}

/* The clue, NULL where it does not go with the measure word. */
static const ht_clue_entry *
if_allowed(const ht_clue_entry *clue, uint32_t unit)
{
	return clue != NULL && unit_allows(unit, clue->value) ? clue : NULL;
}

/* Whether a measure word says so little that a word apart from the number may be what it counts: not 60万件. */
static bool
is_general(uint32_t unit)
{
	static const uint16_t general[] = {
		0x4E2A, 0x9879, 0x5BB6, 0x6761, 0x540D, 0x4F4D,
		0x4EBA, 0x7B14, 0x8D77, 0x5904, 0x6279, 0}; /* 个 项 家 条 名 位 人 笔 起 处 批 */

	return unit_in(unit, general);
}

/* The nearest clue of what is counted in the measure's clause that goes with its unit, before it or else behind it. */
static const ht_clue_entry *
counted_in_clause(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint32_t unit)
{
	const ht_item *items = p->items;

	for (uint32_t i = item; i > sentence->first && items[i - 1].clause == items[item].clause; i--)
	{
		const ht_clue_entry *clue = if_allowed(ht_item_clue(&items[i - 1], HT_CL_COUNT), unit);

		if (items[i - 1].kind == HT_I_MEASURE &&
			ht_measures_alike(items[i - 1].of.measure, items[item].of.measure))
			break;
		if (clue != NULL)
			return clue;
	}
	for (uint32_t i = item + 1; i < sentence->last && items[i].clause == items[item].clause; i++)
	{
		const ht_clue_entry *clue = if_allowed(ht_item_clue(&items[i], HT_CL_COUNT), unit);

		if (items[i].kind == HT_I_MEASURE || items[i].start > items[item].stop + HT_CLUE_REACH)
			break;
		if (clue != NULL)
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

/* Whether the next word before the number, or behind it, tells a stage: 已开工74个, 5个已投产. */
static bool
beside_stage(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *it = &p->items[item];

	if (item > sentence->first && it[-1].clause == it->clause && it[-1].stop + BESIDE >= it->start &&
		ht_item_clue(&it[-1], HT_CL_STAGE) != NULL)
		return true;
	for (const ht_item *next = it + 1; next < p->items + sentence->last && next->clause == it->clause; next++)
	{
		if (next->start > it->stop + BEHIND || next->kind == HT_I_MEASURE)
			break;
		if (ht_item_clue(next, HT_CL_STAGE) != NULL)
			return true;
	}
	return false;
}

/* The clue of what the measure counts, NULL where none goes with its unit. */
static const ht_clue_entry *
clue_of_count(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint32_t unit)
{
	bool named = has_noun(p, sentence, item);
	const ht_clue_entry *noun = if_allowed(counted_behind(p, sentence, item), unit);

	if (noun != NULL && noun->value != HT_IND_OTHER)
		return noun;
	noun = if_allowed(counted_beside(p, sentence, item, named), unit);
	if (noun == NULL && named)
	{
		noun = clue_of_noun(p->items[item].of.measure);
		if (noun == NULL)
			return NULL;
		noun = if_allowed(noun, unit);
	}
	/* Of a row of nouns the first may be what is counted: 18个项目|协议总投资. */
	if (noun != NULL && noun->value == HT_IND_OTHER && counted_next(p, sentence, item) != NULL)
		noun = if_allowed(counted_next(p, sentence, item), unit);
	if (noun != NULL || !is_general(unit))
		return noun;
	noun = counted_in_clause(p, sentence, item, unit);
	/* What is far away is not counted where a stage says more: 7个正在办理前期手续. */
	return noun != NULL && noun->value == HT_IND_OTHER && beside_stage(p, sentence, item) ? NULL : noun;
}

/* Whether nothing stands before the number that it could count: 投资10亿元以上的[2个]. */
static bool
stands_alone(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_segment *s = p->segment;
	uint32_t at = p->items[item].start;

	if (item > sentence->first && p->items[item - 1].kind == HT_I_CLUE &&
		fills(s, p->items[item - 1].stop, at))
		return true;
	for (int i = 0; i < BESIDE && at > sentence->start && is_filler(s->ch[at - 1]); i++)
		at--;
	return at == sentence->start || s->ch[at - 1] == 0x7684 || s->ch[at - 1] == ','; /* 的 */
}

/* What is counted where no word beside the number says it; people or firms of the clauses before, or what the unit counts. */
static ht_reading
reading_of_unit(const ht_passage *p, const ht_sentence *sentence, uint32_t item, uint32_t unit)
{
	const ht_measure *m = p->items[item].of.measure;
	bool named = has_noun(p, sentence, item);
	ht_reading found = {counted_by_unit(unit, named), false};
	const ht_clue_entry *noun = named ? clue_of_noun(m) : NULL, *earlier;

	/* 104户265人: those of the households */
	if (counts_people(unit) && item > sentence->first && p->items[item - 1].kind == HT_I_MEASURE &&
		p->items[item - 1].stop == p->items[item].start)
		return (ht_reading){HT_IND_PEOPLE, true};
	/* 外商6家 */
	if (unit == 0x5BB6 && noun != NULL && is_people(noun->value))
		return (ht_reading){HT_IND_ENTERPRISES, true};
	if (named)
		return found;
	if ((unit == 0x4E2A || unit == 0x9879) && beside_stage(p, sentence, item)) /* 个 项 */
		return (ht_reading){HT_IND_PROJECTS, true};
	/* 签约项目中，投资10亿元以上的2个; 重点企业中，税收过千万的12户 */
	if (unit == 0x4E2A || unit == 0x9879 ||
		((unit == 0x6237 || counts_people(unit)) && stands_alone(p, sentence, item))) /* 户 */
	{
		earlier = ht_clue_earlier(p, sentence, item, HT_CL_COUNT);
		if (earlier != NULL && unit_allows(unit, earlier->value))
			found.indicator = earlier->value;
	}
	return found;
}

/* What is done with what is counted, as words before it tell; of a row the first has them: 走访4个县区、11家企业. */
static const ht_clue_entry *
deed_before(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *items = p->items;
	const ht_clue_entry *deed = ht_clue_before(p, sentence, item, HT_CL_DEED);

	for (uint32_t i = item; deed == NULL && i > sentence->first && items[i - 1].clause == items[item].clause;
		 i--)
	{
		if (items[i - 1].kind != HT_I_MEASURE)
			continue;
		if (p->segment->ch[items[item].start - 1] != 0x3001) /* 、 */
			break;
		item = i - 1;
		deed = ht_clue_before(p, sentence, item, HT_CL_DEED);
	}
	return deed;
}

ht_reading
ht_counted_of(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_clue_entry *noun, *deed, *before;
	uint32_t unit = unit_end(p->items[item].of.measure);
	ht_reading found;

	if (unit == 0x6B21 || unit == 0x573A || unit == 0x8D9F || unit == 0x6279) /* 次 场 趟 批 */
		return reading_of_times(p, sentence, item, clue_of_noun(p->items[item].of.measure));
	noun = clue_of_count(p, sentence, item, unit);
	found = noun != NULL ? (ht_reading){noun->value, true} : reading_of_unit(p, sentence, item, unit);
	deed = ht_clue_behind(p, sentence, item, HT_CL_DEED);
	/* 在外务工的4万人回乡就业 */
	if (deed != NULL && deed_applies(deed->value, found.indicator) && deed->value == HT_IND_JOBS)
		return (ht_reading){HT_IND_JOBS, true};
	before = deed_before(p, sentence, item);
	if (before != NULL && (deed == NULL || deed_applies(before->value, found.indicator)))
		deed = before;
	if (deed != NULL && (deed_applies(deed->value, found.indicator) ||
						 (noun == NULL && deed->value == HT_IND_STAFF && found.indicator == HT_IND_PEOPLE)))
		found = (ht_reading){deed->value, true};
	/* 外出务工20万人 */
	if (found.indicator == HT_IND_JOBS && counts_people(unit) &&
		ht_marked_before(p, sentence, item, HT_M_AWAY))
		found.indicator = HT_IND_PEOPLE;
	return found;
}
