/*
 * when.c
 *		The date that governs a number.
 */
#include "relate/context.h"

#include "relate/context_parts.h"

static const ht_period no_days = {HT_NO_DAY, HT_NO_DAY};

/* How far before its date 截至 may stand, in characters. */
#define REACH 2

/* What a date of a sentence says of the numbers that it governs. */
typedef struct ht_governing
{
	ht_period period;
	bool vague; /* no days that could be told: it ends what was carried */
	bool passing; /* of this sentence alone: 截至目前 */
} ht_governing;

/* Whether the date is one that another is compared with: 比2005年增加. */
static bool
is_base(const ht_context *context, const ht_item *item)
{
	uint32_t before = item->start > 0 ? context->passage->segment->ch[item->start - 1] : 0;
	uint32_t behind = context->passage->segment->ch[item->stop];

	return before == 0x6BD4 || before == 0x8F83 ||                       /* 比 较 */
		   ((before == 0x4E0E || before == 0x540C) && behind == 0x76F8); /* 与 同 … 相 */
}

/* Whether the date begins a name or ends a dateline: 举行2020年…仪式, 列为2014年重大项目, 11月15日电. */
static bool
is_named(const ht_context *context, const ht_item *item)
{
	static const uint16_t before[][2] = {
		{0x4E3E, 0x884C}, {0x4E3E, 0x529E}, {0x53EC, 0x5F00}, /* 举行 举办 召开 */
		{0x5217, 0x4E3A}, {0x5217, 0x5165}, {0x5165, 0x9009}, {0x8BC4, 0x4E3A}, {0x7EB3, 0x5165}, /* 列为 列入 入选 评为 纳入 */
	};
	const uint32_t *ch = context->passage->segment->ch;
	uint32_t behind = ch[item->stop];

	if (behind == 0x7535 || behind == 0x8BAF) /* 电 讯 */
		return true;
	if (item->start < 2)
		return false;
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++)
		if (ch[item->start - 2] == before[i][0] && ch[item->start - 1] == before[i][1])
			return true;
	return false;
}

/* Whether the date is 当年, which says no more than that the year is that of the date beside it. */
static bool
is_that_year(const ht_context *context, const ht_item *item)
{
	const ht_moment *m;

	if (item->kind != HT_I_DATE)
		return ht_item_marks(item, HT_M_THAT_YEAR);
	m = &context->passage->dates[item->of.date].first;
	return m->year_form == HT_Y_TEXT && m->year == 0 && m->month_form == HT_TOLD_NOT && m->part_form == HT_P_NONE;
}

/* Whether the item is a date that may govern. */
static bool
governs(const ht_context *context, const ht_item *item)
{
	return item->kind == HT_I_DATE && !item->inside && !is_base(context, item) && !is_named(context, item) &&
		   !is_that_year(context, item);
}

/* Whether the date stands between a place and the word for an event in its clause: 某县2020年二季度项目集中开工仪式. */
static bool
names_event(const ht_context *context, uint32_t first, uint32_t item)
{
	const ht_item *items = context->passage->items;

	if (item == first || items[item - 1].stop != items[item].start ||
		(items[item - 1].kind != HT_I_PLACE && items[item - 1].kind != HT_I_ORGANIZATION))
		return false;
	for (uint32_t i = item + 1; i < context->passage->item_count && items[i].clause == items[item].clause; i++)
		if (ht_item_marks(&items[i], HT_M_EVENT))
			return true;
	return false;
}

/* The date that stands before `item`, at or behind `first`; `item` itself where there is none. */
static uint32_t
date_before(const ht_context *context, uint32_t first, uint32_t item)
{
	uint32_t event = item;

	for (uint32_t i = item; i > first; i--)
	{
		if (!governs(context, &context->passage->items[i - 1]))
			continue;
		if (!names_event(context, first, i - 1))
			return i - 1;
		/* It governs where there is no other. */
		if (event == item)
			event = i - 1;
	}
	return event;
}

/* Whether a clue of this mark stands next before the item. */
static bool
marked(const ht_context *context, const ht_sentence *sentence, uint32_t item, ht_mark mark)
{
	const ht_item *items = context->passage->items;

	return item > sentence->first && items[item - 1].stop + REACH >= items[item].start &&
		   ht_item_marks(&items[item - 1], mark);
}

/* Whether an event that the date begins goes on: 自1月30日…大会召开以来, in the clause of the date. */
static bool
goes_on(const ht_context *context, const ht_sentence *sentence, uint32_t date)
{
	const ht_item *items = context->passage->items;

	for (uint32_t i = date + 1; i < sentence->last && items[i].clause == items[date].clause; i++)
	{
		if (ht_item_marks(&items[i], HT_M_SINCE))
			return true;
		if (governs(context, &items[i]))
			return false;
	}
	return false;
}

/* Whether 当年 stands between the date and the number, or in front of both. */
static bool
of_that_year(const ht_context *context, uint32_t from, uint32_t item)
{
	const ht_item *items = context->passage->items;

	for (uint32_t i = from; i < item; i++)
		if (is_that_year(context, &items[i]))
			return true;
	return false;
}

/* The year of a day, as days. */
static ht_period
year_of(ht_day day)
{
	ht_period year;
	int32_t number, month, day_of_month;

	ht_civil_date(day, &number, &month, &day_of_month);
	year.from = ht_civil_day(number, 1, 1);
	year.to = ht_civil_day(number + 1, 1, 1);
	return year;
}

/* Days of a stretch of time, not of a moment. */
#define STRETCH 28

/* Where what was carried began, where that is a stretch within which the later date ends; else HT_NO_DAY. */
static ht_day
carried_start(const ht_context *context, ht_day to)
{
	const ht_period *p = &context->period;

	if (!context->dated || p->from == HT_NO_DAY || to == HT_NO_DAY || p->from >= to)
		return HT_NO_DAY;
	return p->to == HT_NO_DAY || (p->to - p->from >= STRETCH && p->to >= to) ? p->from : HT_NO_DAY;
}

/* Days of a year, short of a few. */
#define YEAR 360

/* Whether the date is where a count ends: 截至9月底, 到2014年底; but 到2025年 is the year. */
static bool
is_end(const ht_context *context, const ht_sentence *sentence, uint32_t date)
{
	const ht_item *items = context->passage->items;
	const ht_period *p = &context->passage->periods[items[date].of.date];

	if (!marked(context, sentence, date, HT_M_UNTIL))
		return false;
	return context->passage->segment->ch[items[date - 1].start] == 0x622A || /* 截 */
		   p->from == HT_NO_DAY || p->to == HT_NO_DAY || p->to - p->from < YEAR;
}

/* What the date at `date` says of a number at `item`. */
static ht_governing
reading_of(const ht_context *context, const ht_sentence *sentence, uint32_t date, uint32_t item)
{
	const ht_passage *p = context->passage;
	const ht_item *items = p->items;
	const ht_date *d = &p->dates[items[date].of.date];
	ht_governing g = {.period = p->periods[items[date].of.date]};

	if (is_end(context, sentence, date))
	{
		uint32_t before = date_before(context, sentence->first, date);

		g.passing = d->form == HT_DATE_NOW;
		if (d->form == HT_DATE_NOW && context->published != HT_NO_DAY)
			g.period.to = context->published + 1;
		if (g.period.to != HT_NO_DAY && of_that_year(context, date, item))
			g.period.from = year_of(g.period.to - 1).from;
		else if (before < date)
			g.period.from = p->periods[items[before].of.date].from;
		else
			g.period.from = g.passing ? HT_NO_DAY : carried_start(context, g.period.to);
		return g;
	}
	g.vague = d->form == HT_DATE_NOW || d->form == HT_DATE_RECENT || d->form == HT_DATE_VAGUE ||
			  (d->form == HT_DATE_LENGTH && d->ahead) ||
			  (g.period.from == HT_NO_DAY && g.period.to == HT_NO_DAY);
	if (g.vague)
		g.period = no_days;
	else if (!d->since && goes_on(context, sentence, date))
		g.period.to = context->published == HT_NO_DAY ? HT_NO_DAY : context->published + 1;
	else if (g.period.from != HT_NO_DAY && of_that_year(context, date, item))
		g.period = year_of(g.period.from);
	return g;
}

/* The date that governs a number of the sentence, if any. */
static bool
governing(const ht_context *context, const ht_sentence *sentence, uint32_t item, ht_governing *found)
{
	uint32_t date = date_before(context, sentence->first, item);

	if (date == item)
		for (date = item + 1; date < sentence->last; date++)
			if (governs(context, &context->passage->items[date]))
				break;
	if (date >= sentence->last || date == item)
		return false;
	*found = reading_of(context, sentence, date, item);
	return true;
}

ht_period
ht_context_period(const ht_context *context, const ht_sentence *sentence, uint32_t item)
{
	ht_governing found;

	if (governing(context, sentence, item, &found))
		return found.period;
	if (!context->dated)
		return no_days;
	if (context->period.from != HT_NO_DAY && of_that_year(context, sentence->first, item))
		return year_of(context->period.from);
	return context->period;
}

void
ht_when_leave(ht_context *context, const ht_sentence *sentence)
{
	uint32_t date = date_before(context, sentence->first, sentence->last);
	ht_governing g;

	if (date == sentence->last)
		return;
	g = reading_of(context, sentence, date, sentence->last);
	context->dated = !g.vague && !g.passing;
	context->period = g.period;
}
