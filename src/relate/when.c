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
	bool vague;   /* no days that could be told: it ends what was carried */
	bool passing; /* of this sentence alone: 截至目前 */
} ht_governing;

/* Whether the next item but for 的 is a number of times: 2010年的5倍. */
static bool
has_multiple(const ht_context *context, const ht_sentence *sentence, uint32_t date)
{
	const ht_item *items = context->passage->items;
	const ht_measure *m;

	if (date + 1 >= sentence->last || items[date + 1].kind != HT_I_MEASURE ||
		items[date + 1].start > items[date].stop + 1)
		return false;
	m = items[date + 1].of.measure;
	return m->kind == HT_M_QUANTITY && m->unit != NULL && m->unit->dimension == HT_D_MULTIPLE;
}

/* Whether the date is one that another is compared with: 比2005年增加, 是2010年的5倍. */
static bool
is_base(const ht_context *context, const ht_sentence *sentence, uint32_t date)
{
	const ht_item *item = &context->passage->items[date];
	uint32_t before = item->start > 0 ? context->passage->segment->ch[item->start - 1] : 0;
	uint32_t behind = context->passage->segment->ch[item->stop];

	return before == 0x6BD4 || before == 0x8F83 ||                         /* 比 较 */
		   ((before == 0x4E0E || before == 0x540C) && behind == 0x76F8) || /* 与 同 … 相 */
		   has_multiple(context, sentence, date);
}

/* Whether the date begins the name of an event or a list, or ends a dateline: 举行2020年…仪式, 列为2014年…项目, 11月15日电. */
static bool
is_named(const ht_context *context, const ht_sentence *sentence, uint32_t date)
{
	const ht_item *item = &context->passage->items[date];
	uint32_t behind = context->passage->segment->ch[item->stop];

	if (behind == 0x7535 || behind == 0x8BAF) /* 电 讯 */
		return true;
	return date > sentence->first && item[-1].stop == item->start && ht_item_marks(&item[-1], HT_M_NAMED);
}

/* Whether the date is 当年, which says no more than that the year is that of the date beside it. */
static bool
is_that_year(const ht_context *context, const ht_item *item)
{
	const ht_moment *m;

	if (item->kind != HT_I_DATE)
		return ht_item_marks(item, HT_M_THAT_YEAR);
	m = &context->passage->dates[item->of.date].first;
	return m->year_form == HT_Y_TEXT && m->year == 0 && m->month_form == HT_TOLD_NOT &&
		   m->part_form == HT_P_NONE;
}

/* Whether an item of the sentence is a date that may govern. */
static bool
governs(const ht_context *context, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *it = &context->passage->items[item];

	return it->kind == HT_I_DATE && !it->inside && !is_that_year(context, it) &&
		   !is_base(context, sentence, item) && !is_named(context, sentence, item);
}

/* Whether the date stands between a place and the word for an event in its clause: 某县2020年二季度项目集中开工仪式. */
static bool
names_event(const ht_context *context, const ht_sentence *sentence, uint32_t date)
{
	const ht_item *items = context->passage->items;

	if (date == sentence->first || items[date - 1].stop != items[date].start ||
		(items[date - 1].kind != HT_I_PLACE && items[date - 1].kind != HT_I_ORGANIZATION))
		return false;
	for (uint32_t i = date + 1; i < sentence->last && items[i].clause == items[date].clause; i++)
		if (ht_item_marks(&items[i], HT_M_EVENT))
			return true;
	return false;
}

/* The date that stands before `item` in its sentence; `item` itself where there is none. */
static uint32_t
date_before(const ht_context *context, const ht_sentence *sentence, uint32_t item)
{
	uint32_t event = item;

	for (uint32_t i = item; i > sentence->first; i--)
	{
		if (!governs(context, sentence, i - 1))
			continue;
		if (!names_event(context, sentence, i - 1))
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

	return item > sentence->first && items[item - 1].clause == items[item].clause &&
		   items[item - 1].stop + REACH >= items[item].start && ht_item_marks(&items[item - 1], mark);
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
		if (governs(context, sentence, i))
			return false;
	}
	return false;
}

/* Whether 当年 or 全年 stands before the number, at or behind item `from`. */
static bool
of_that_year(const ht_context *context, uint32_t from, uint32_t item)
{
	const ht_item *items = context->passage->items;

	for (uint32_t i = from; i < item; i++)
		if (is_that_year(context, &items[i]) || ht_item_marks(&items[i], HT_M_WHOLE_YEAR))
			return true;
	return false;
}

/* Whether 全年 stands between the two. */
static bool
of_whole_year(const ht_context *context, uint32_t from, uint32_t item)
{
	const ht_item *items = context->passage->items;

	for (uint32_t i = from; i < item; i++)
		if (ht_item_marks(&items[i], HT_M_WHOLE_YEAR))
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

/* `from` where it is before `to` or that is not known; else HT_NO_DAY: 昨日公布截至去年12月底. */
static ht_day
earlier(ht_day from, ht_day to)
{
	return from == HT_NO_DAY || to == HT_NO_DAY || from < to ? from : HT_NO_DAY;
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

/* Whether the date tells no days: 目前, 近年来, 日前. */
static bool
is_vague(const ht_date *d)
{
	return d->form == HT_DATE_NOW || d->form == HT_DATE_RECENT || d->form == HT_DATE_VAGUE;
}

/* Where what the date at `date` ends began, as the text before it tells; HT_NO_DAY for nothing. */
static ht_day
start_before(const ht_context *context, const ht_sentence *sentence, uint32_t date, ht_day to, bool passing)
{
	const ht_passage *p = context->passage;
	uint32_t before = date_before(context, sentence, date);

	if (before == date)
		return passing ? HT_NO_DAY : carried_start(context, to);
	return earlier(p->periods[p->items[before].of.date].from, to);
}

/* The period of a number at `item` that the date at `date` ends: 截至9月底. */
static ht_period
period_until(const ht_context *context, const ht_sentence *sentence, uint32_t date, uint32_t item,
			 bool passing)
{
	const ht_passage *p = context->passage;
	ht_period period = p->periods[p->items[date].of.date];

	if (passing && context->published != HT_NO_DAY)
		period.to = context->published + 1;
	/* 截至目前…，全年预计: of all the year */
	if (period.to != HT_NO_DAY && of_whole_year(context, date, item))
		return year_of(period.to - 1);
	if (period.to != HT_NO_DAY && of_that_year(context, date, item))
		period.from = year_of(period.to - 1).from;
	else
		period.from = start_before(context, sentence, date, period.to, passing);
	return period;
}

/* Whether the date before the one at `date` ends the stretch that this one names, which is cut: 截至9月底，今年签约. */
static bool
ends_within(const ht_context *context, const ht_sentence *sentence, uint32_t date, ht_period *period)
{
	const ht_passage *p = context->passage;
	uint32_t end = date_before(context, sentence, date);
	ht_period until;

	if (end == date || !is_end(context, sentence, end))
		return false;
	for (uint32_t i = end + 1; i < date; i++)
		if (p->items[i].kind == HT_I_MEASURE)
			return false;
	until = period_until(context, sentence, end, date, is_vague(&p->dates[p->items[end].of.date]));
	if (until.to == HT_NO_DAY || period->from == HT_NO_DAY || until.to <= period->from ||
		(period->to != HT_NO_DAY && until.to >= period->to))
		return false;
	period->to = until.to;
	return true;
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
		g.passing = is_vague(d);
		g.period = period_until(context, sentence, date, item, g.passing);
		return g;
	}
	g.vague = is_vague(d) || (d->form == HT_DATE_LENGTH && d->ahead) ||
			  (g.period.from == HT_NO_DAY && g.period.to == HT_NO_DAY);
	if (g.vague)
		g.period = no_days;
	else if (ends_within(context, sentence, date, &g.period))
		return g;
	else if (!d->since && (context->published == HT_NO_DAY || g.period.from <= context->published) &&
			 goes_on(context, sentence, date))
		g.period.to = context->published == HT_NO_DAY ? HT_NO_DAY : context->published + 1;
	else if (g.period.from != HT_NO_DAY && of_that_year(context, date, item))
		g.period = year_of(g.period.from);
	return g;
}

/* The date that governs a number of the sentence, if any. */
static bool
governing(const ht_context *context, const ht_sentence *sentence, uint32_t item, ht_governing *found)
{
	uint32_t date = date_before(context, sentence, item);

	if (date == item)
		for (date = item + 1; date < sentence->last; date++)
			if (governs(context, sentence, date))
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
	uint32_t date = date_before(context, sentence, sentence->last);
	ht_governing g;

	if (date == sentence->last)
		return;
	g = reading_of(context, sentence, date, sentence->last);
	context->dated = !g.vague && !g.passing;
	context->period = g.period;
}
