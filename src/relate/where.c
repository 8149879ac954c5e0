/*
 * where.c
 *		The place that a number is about.
 *
 * The place that acts counts (甲县引进项目5个), and one where something is
 * (在乙市有人员3万, 落户丙镇); one that is only gone to, come from or compared
 * with does not (赴上海招商, 来自广东, 位居全省).
 */
#include "relate/context.h"

#include <string.h>

#include "lex/gazetteer.h"
#include "relate/context_parts.h"

/* A mention in the title weighs as much as so many others. */
#define TITLE_WEIGHT 6

/* A place is spoken of in passing that is named less often than the main one by this factor. */
#define PASSING 6

/* How far a word may stand from the place that it belongs to, in characters. */
#define REACH 2

static const ht_site no_site = {-1, false};

/* The last character of a division's name: 市 县 区 ... */
static uint32_t
name_end(uint32_t division)
{
	const char *name = ht_division_name(division);
	size_t last = strlen(name);
	uint32_t ch = 0;

	while (last > 0 && ht_utf8_continues((unsigned char) name[--last]))
		;
	ht_utf8_read((const unsigned char *) name + last, strlen(name) - last, &ch);
	return ch;
}

/* The division that `from` is or lies in, whose name ends in `ch`; -1 where there is none. */
static int32_t
enclosing(int32_t from, uint32_t ch)
{
	for (int32_t d = from; d >= 0; d = ht_division_parent((uint32_t) d))
		if (name_end((uint32_t) d) == ch)
			return (int32_t) ht_division_last((uint32_t) d);
	return -1;
}

/* Whether a small word of this meaning ends where the item begins, or nearly so. */
static bool
marked(const ht_item *items, uint32_t first, uint32_t item, ht_mark mark)
{
	return item > first && items[item - 1].stop + REACH >= items[item].start &&
		   ht_item_marks(&items[item - 1], mark);
}

/* The organisation in the name of which the place stands, NULL for none. */
static const ht_item *
body_of(const ht_item *items, uint32_t first, uint32_t item)
{
	for (uint32_t i = item; i > first; i--)
		if (items[i - 1].kind == HT_I_ORGANIZATION && items[i - 1].stop >= items[item].stop)
			return &items[i - 1];
	return NULL;
}

/* Where the body is at work in whose name the place stands. */
static ht_site
site_of_body(const ht_context *context, uint32_t first, uint32_t item, ht_site site)
{
	const ht_item *body = body_of(context->passage->items, first, item);
	uint8_t kind = body != NULL ? body->of.mention->body : HT_B_OTHER;

	/* A park is called after the city and lies in the county that the article is about. */
	if (kind == HT_B_PARK && context->main_place >= 0 &&
		ht_division_within((uint32_t) context->main_place, (uint32_t) site.division))
		site.division = context->main_place;
	return kind == HT_B_GOVERNMENT || kind == HT_B_PARTY || kind == HT_B_PARK ? site : no_site;
}

/* Whether a chamber of people from elsewhere has something where it is: [宁波市]岱山商会现有会员企业200家. */
static bool
is_seat(const ht_segment *s, const ht_item *items, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *body = body_of(items, sentence->first, item);

	if (body == NULL || body->of.mention->body != HT_B_CHAMBER || body->start != items[item].start ||
		item + 2 >= sentence->last || items[item + 1].kind != HT_I_PLACE || !items[item + 1].inside)
		return false;
	return items[item + 2].start <= body->stop + REACH && ht_item_marks(&items[item + 2], HT_M_HERE) &&
		   s->ch[items[item + 2].stop - 1] == 0x6709; /* 有 */
}

/* Whether what stands behind the place with 在 says that things are there: 在绍兴有, 在诸暨建设, 在老集镇动工. */
static bool
is_here(const ht_item *items, uint32_t last, uint32_t item)
{
	for (uint32_t i = item + 1; i < last && items[i].start <= items[item].stop + REACH; i++)
	{
		const ht_clue_entry *stage = ht_item_clue(&items[i], HT_CL_STAGE);

		/* Where something is signed it need not be. */
		if (ht_item_marks(&items[i], HT_M_HERE) || (stage != NULL && stage->value > HT_S_SIGNED))
			return true;
	}
	return false;
}

/* Whether the place is the article's, or lies in it. */
static bool
is_home(const ht_context *context, int32_t division)
{
	return context->main_place >= 0 && division >= 0 &&
		   ht_division_within((uint32_t) division, (uint32_t) context->main_place);
}

/* Whether the place only tells whence somebody is: 汝州籍, 绍兴人, 温州商人, 台州客商; but not 竹篙镇青年 at home. */
static bool
is_origin(const ht_context *context, uint32_t last, uint32_t item)
{
	const ht_item *items = context->passage->items;
	uint32_t ch = context->passage->segment->ch[items[item].stop];

	if (item + 1 < last && items[item + 1].start == items[item].stop &&
		!is_home(context, ht_item_division(&items[item])))
	{
		const ht_clue_entry *people = ht_item_clue(&items[item + 1], HT_CL_COUNT);

		if (people != NULL && people->value == HT_IND_PEOPLE && ch != 0x5728 &&
			ch != 0x5916) /* but 在外 外出 */
			return true;
	}
	return ch == 0x7C4D || ch == 0x4EBA || ch == 0x5546 || ch == 0x8BDD; /* 籍 人 商 话 */
}

/* Whether it is the short name of a province at the head of some other name: 的[云南]绿晶硅项目. */
static bool
is_prefix(const ht_context *context, const ht_item *item)
{
	uint32_t division = (uint32_t) ht_item_division(item);
	uint32_t before = item->start > 0 ? context->passage->segment->ch[item->start - 1] : 0;

	return item->kind == HT_I_PLACE && item->stop - item->start == 2 &&
		   ht_division_level(division) == HT_PROVINCE && context->main_place >= 0 &&
		   ht_division_level((uint32_t) context->main_place) != HT_PROVINCE &&
		   ht_division_within((uint32_t) context->main_place, division) &&
		   context->passage->segment->cls[item->start > 0 ? item->start - 1 : 0] == HT_C_HAN && before != 0;
}

/* Whether the place is only measured by: 河南省最大, 全市率先, 与甲县接壤. */
static bool
is_yardstick(const ht_item *items, uint32_t last, uint32_t item)
{
	return item + 1 < last && items[item + 1].start == items[item].stop &&
		   ht_item_marks(&items[item + 1], HT_M_YARDSTICK);
}

/* Whether the division is of the province that the article is about. */
static bool
is_near(const ht_context *context, int32_t division)
{
	uint32_t province = (uint32_t) division;

	if (context->main_place < 0)
		return true;
	for (int32_t up = division; up >= 0; up = ht_division_parent((uint32_t) up))
		province = (uint32_t) up;
	return ht_division_within((uint32_t) context->main_place, province);
}

/* The first of a list of places in which the item stands: 北京、绍兴. */
static uint32_t
list_first(const ht_segment *s, const ht_item *items, uint32_t first, uint32_t item)
{
	while (item > first && items[item - 1].kind == HT_I_PLACE &&
		   items[item - 1].stop + 1 == items[item].start &&
		   (s->ch[items[item - 1].stop] == 0x3001 || s->ch[items[item - 1].stop] == 0x548C)) /* 、 和 */
		item--;
	return item;
}

/* The amount that is the place's, in the name of a project: 投资5亿元的[甲镇]度假区项目; `item` where there is none. */
static uint32_t
amount_of(const ht_segment *s, const ht_item *items, uint32_t first, uint32_t item)
{
	const ht_item *before = item > first ? &items[item - 1] : NULL;

	return before != NULL && before->kind == HT_I_MEASURE && before->of.measure->kind == HT_M_AMOUNT &&
				   before->stop + 1 == items[item].start && s->ch[before->stop] == 0x7684 /* 的 */
			   ? item - 1
			   : item;
}

/* Whether a clause begins with the place, and not with what is from there: 深圳的公司. */
static bool
begins_clause(const ht_segment *s, const ht_item *item)
{
	return (item->start == 0 || s->cls[item->start - 1] != HT_C_HAN) && s->ch[item->stop] != 0x7684; /* 的 */
}

/* What a place of the sentence is to its numbers. */
static ht_site
site_of_place(const ht_context *context, const ht_sentence *sentence, uint32_t item)
{
	const ht_segment *s = context->passage->segment;
	const ht_item *items = context->passage->items;
	uint32_t head = list_first(s, items, sentence->first, item);
	ht_site site = {ht_item_division(&items[item]), false};

	/* Places abroad, and of Taiwan, for which there are no codes, are spoken of in passing. */
	if (site.division < 0 || ht_division_code((uint32_t) site.division) == 0 ||
		is_origin(context, sentence->last, item) || is_prefix(context, &items[item]))
		return no_site;
	site.division = (int32_t) ht_division_last((uint32_t) site.division);
	if (is_yardstick(items, sentence->last, item))
		return no_site;
	if (items[item].inside && is_seat(s, items, sentence, item))
		return (ht_site){site.division, true};
	if (items[item].inside)
		return is_near(context, site.division) ? site_of_body(context, sentence->first, item, site) : no_site;
	if (marked(items, sentence->first, head, HT_M_STANDS))
	{
		/* 位于柳河县西南部 tells of the town where the article is. */
		if (context->main_place >= 0 &&
			ht_division_within((uint32_t) context->main_place, (uint32_t) site.division))
			site.division = context->main_place;
		site.stands = true;
	}
	else if (marked(items, sentence->first, head, HT_M_AT))
	{
		/* 在北京、上海成立商会: several places are no place. */
		site.stands = head == item && is_here(items, sentence->last, item);
		if (!site.stands && s->ch[items[item].stop] != ',')
			return no_site;
	}
	else if (marked(items, sentence->first, head, HT_M_WHITHER))
	{
		site.stands = head == item && is_here(items, sentence->last, item);
		if (!site.stands)
			return no_site;
	}
	if (!site.stands && !is_near(context, site.division) && !begins_clause(s, &items[item]))
		return no_site;
	return site;
}

/* The division that 全市 or 该县 means. */
static ht_site
site_of_whole(const ht_context *context, const ht_sentence *sentence, uint32_t item, bool is_this)
{
	const ht_item *items = context->passage->items;
	uint32_t ch = context->passage->segment->ch[items[item].stop - 1];
	ht_site site = no_site;

	if (marked(items, sentence->first, item, HT_M_RANK) || is_yardstick(items, sentence->last, item))
		return no_site;
	if (context->place >= 0)
		site.division = enclosing(context->place, ch);
	if (site.division < 0 || !is_this)
	{
		int32_t of_main = context->main_place >= 0 ? enclosing(context->main_place, ch) : -1;

		if (of_main >= 0)
			site.division = of_main;
	}
	return site;
}

/* What the item says of where. */
static ht_site
site_of(const ht_context *context, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *it = &context->passage->items[item];

	if (it->kind == HT_I_PLACE || it->kind == HT_I_VILLAGE)
		return site_of_place(context, sentence, item);
	if (ht_item_clue(it, HT_CL_WHOLE) != NULL)
		return site_of_whole(context, sentence, item, false);
	if (ht_item_clue(it, HT_CL_THIS) != NULL)
		return site_of_whole(context, sentence, item, true);
	return no_site;
}

void
ht_where_begin(ht_context *context, const ht_sentence *sentence)
{
	for (uint32_t i = sentence->first; i < sentence->last; i++)
		context->sites[i - sentence->first] = site_of(context, sentence, i);
}

/* What the item says of where, as it was told when the sentence began. */
static ht_site
known_site(const ht_context *context, const ht_sentence *sentence, uint32_t item)
{
	return context->sites[item - sentence->first];
}

/* Joins two places of one clause: the inner of two that lie in each other; several others are none. */
static bool
join(int32_t *place, int32_t other)
{
	if (*place < 0 || ht_division_within((uint32_t) other, (uint32_t) *place))
		*place = other;
	else if (!ht_division_within((uint32_t) *place, (uint32_t) other))
		return false;
	return true;
}

/*
 * The place that the items first .. item of the sentence tell, those of the
 * nearest clause that has any; *several where that has several.  `acting`:
 * only places that act, not those where something stands.
 */
static int32_t
place_before(const ht_context *context, const ht_sentence *sentence, uint32_t item, bool acting,
			 bool *several)
{
	const ht_item *items = context->passage->items;
	int32_t place = -1;
	uint16_t clause = 0;

	*several = false;
	for (uint32_t i = item; i > sentence->first; i--)
	{
		ht_site site;

		if (place >= 0 && items[i - 1].clause != clause)
			break;
		site = known_site(context, sentence, i - 1);
		if (site.division < 0)
			continue;
		/* The place of one project is not that of the next. */
		if (item < sentence->last && items[item].kind == HT_I_MEASURE &&
			items[item].of.measure->kind == HT_M_AMOUNT && items[i - 1].kind == HT_I_PLACE &&
			amount_of(context->passage->segment, items, sentence->first, i - 1) != i - 1)
			continue;
		if (site.stands && acting)
			continue;
		if (site.stands)
			return site.division;
		clause = items[i - 1].clause;
		if (!join(&place, site.division))
			*several = true;
	}
	return place;
}

/* Whether the place is that of the project on which the amount is spent, and not the province in its name. */
static bool
is_of_amount(const ht_context *context, const ht_sentence *sentence, uint32_t place, uint32_t amount,
			 ht_site site)
{
	const ht_item *items = context->passage->items;

	return site.division >= 0 && items[place].kind == HT_I_PLACE &&
		   amount_of(context->passage->segment, items, sentence->first, place) == amount &&
		   (context->main_place < 0 ||
			!ht_division_within((uint32_t) context->main_place, (uint32_t) site.division));
}

/* Whether the item is a number of what a project has in one place, the place of which may follow in another clause. */
static bool
lies_somewhere(const ht_item *item)
{
	const ht_measure *m = item->of.measure;

	return item->kind == HT_I_MEASURE &&
		   (m->kind == HT_M_AMOUNT ||
			(m->kind == HT_M_QUANTITY && m->unit != NULL && m->unit->dimension == HT_D_AREA));
}

/* The place behind the number, before the next of its kind, where what is counted is; -1 where there is none. */
static int32_t
place_behind(const ht_context *context, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *items = context->passage->items;
	bool clause_only = !lies_somewhere(&items[item]);

	for (uint32_t i = item + 1; i < sentence->last; i++)
	{
		ht_site site;

		if (items[i].clause != items[item].clause && clause_only)
			break;
		site = known_site(context, sentence, i);
		if (site.stands || is_of_amount(context, sentence, i, item, site))
			return site.division;
		if (items[i].kind == HT_I_MEASURE &&
			(clause_only || items[i].of.measure->kind == items[item].of.measure->kind))
			break;
	}
	return -1;
}

/* Whether the sentence goes over to another project before the item: 同时签约的，还有某公司投资1亿元的… */
static bool
speaks_of_another(const ht_context *context, const ht_sentence *sentence, uint32_t item)
{
	for (uint32_t i = sentence->first; i < item; i++)
		if (ht_item_marks(&context->passage->items[i], HT_M_ANOTHER))
			return true;
	return false;
}

int32_t
ht_context_place(const ht_context *context, const ht_sentence *sentence, uint32_t item)
{
	int32_t behind = place_behind(context, sentence, item), before;
	bool several;

	if (behind >= 0)
		return behind;
	before = place_before(context, sentence, item, false, &several);
	if (before >= 0 && !several)
		return before;
	if (context->seat >= 0 && !speaks_of_another(context, sentence, item))
		return context->seat;
	return context->place >= 0 ? context->place : context->main_place;
}

void
ht_where_leave(ht_context *context, const ht_sentence *sentence)
{
	bool several;
	int32_t place = place_before(context, sentence, sentence->last, true, &several);

	if (place >= 0 && !several)
	{
		context->place = place;
		context->seat = -1;
	}
	if (place >= 0)
		return;
	/* 项目选址丙镇。占地300亩: where nobody acts, what stands somewhere goes on to be spoken of. */
	place = place_before(context, sentence, sentence->last, false, &several);
	if (place >= 0 && !several)
		context->seat = place;
}

/* Counts the divisions that the passage speaks of. */
static void
count_places(ht_context *context)
{
	const ht_passage *p = context->passage;

	for (size_t i = 0; i < p->sentence_count; i++)
	{
		const ht_sentence *sentence = &p->sentences[i];
		int weight = sentence->line == HT_K_TITLE ? TITLE_WEIGHT : 1;

		for (uint32_t k = sentence->first; k < sentence->last; k++)
		{
			const ht_item *item = &p->items[k];
			uint32_t division, count;

			if (ht_item_division(item) < 0)
				continue;
			division = ht_division_last((uint32_t) ht_item_division(item));
			for (int w = 0; w < weight; w++)
				ht_support_add(&context->places, division);
			count = ht_support_of(&context->places, division);
			if (count > context->main_count)
			{
				context->main_count = count;
				context->main_place = (int32_t) division;
			}
		}
	}
}

/* Joins the divisions that the sentence names within the main one; false where they are several. */
static bool
join_inner(const ht_context *context, const ht_sentence *sentence, int32_t *inner)
{
	const ht_item *items = context->passage->items;

	for (uint32_t i = sentence->first; i < sentence->last; i++)
	{
		ht_site site = ht_item_division(&items[i]) >= 0 ? site_of_place(context, sentence, i) : no_site;

		if (site.division >= 0 && site.division != context->main_place &&
			ht_division_within((uint32_t) site.division, (uint32_t) context->main_place) &&
			!join(inner, site.division))
			return false;
	}
	return true;
}

/*
 * Goes down from the place that the article speaks of most to the only one in
 * it that title and first paragraph speak of besides: an article about a town
 * names the county more often.
 */
static void
go_down(ht_context *context)
{
	const ht_passage *p = context->passage;
	bool first = true;
	int32_t inner = -1;

	for (size_t i = 0; i < p->sentence_count && context->main_place >= 0; i++)
	{
		const ht_sentence *sentence = &p->sentences[i];

		if (sentence->line != HT_K_TITLE && sentence->opens && sentence->last > sentence->first)
		{
			if (!first)
				break;
			first = false;
		}
		if (!join_inner(context, sentence, &inner))
			return;
	}
	if (inner >= 0 && ht_support_of(&context->places, (uint32_t) inner) * PASSING >= context->main_count)
		context->main_place = inner;
}

void
ht_where_enter(ht_context *context)
{
	bool is_first = context->main_place < 0;

	count_places(context);
	if (is_first)
		go_down(context);
}
