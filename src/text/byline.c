/*
 * byline.c
 *		Reading one line: labels and their values, dates, names.
 */
#include "text/byline.h"

#include <string.h>

#include "text/byline_parts.h"
#include "text/cues.h"

/* Labels that one line may have, and characters of a value. */
#define MOST_ITEMS 24
#define MOST_VALUE 48

/* Characters that may be left over where labels explain a line, and where only a date does. */
#define LEFT_OVER 12
#define LEFT_OVER_DATE 8

/* Most characters of names without a label. */
#define BARE_NAMES 11

/* A label with the stretch of its value. */
typedef struct ht_item
{
	ht_field field;
	uint32_t label; /* where it begins */
	uint32_t start; /* of the value */
	uint32_t stop;
	bool colon;
	bool used;
} ht_item;

/* A line while it is read. */
typedef struct ht_line_reading
{
	ht_patterns *patterns;
	ht_arena *arena;
	const ht_segment *line;
	uint32_t length; /* of it that is looked at */
	ht_byline *byline;
	ht_item items[MOST_ITEMS];
	uint32_t count;
	bool covered[HT_BYLINE_CHARS]; /* explained by a label, a value or a date */
	bool dated;
	bool weekday;
	uint32_t minor; /* labels of no field of ours */
} ht_line_reading;

static bool
is_han(uint8_t cls)
{
	return cls == HT_C_HAN || cls == HT_C_HAN_DIGIT || cls == HT_C_HAN_UNIT;
}

static void
cover(ht_line_reading *r, uint32_t start, uint32_t stop)
{
	for (uint32_t i = start; i < stop && i < r->length; i++)
		r->covered[i] = true;
}

/* Whether the field's value is no sentence and no more than a name or two. */
static bool
is_plausible(const ht_segment *line, const ht_item *item)
{
	uint32_t commas = 0;

	if (item->stop - item->start > MOST_VALUE)
		return false;
	for (uint32_t i = item->start; i < item->stop; i++)
	{
		if (line->cls[i] == HT_C_STOP && line->ch[i] != ';')
			return false;
		commas += line->ch[i] == ',';
	}
	return commas == 0 || item->stop - item->start <= 24;
}

/* Where a source ends: at a blank behind an outlet's name. */
static void
trim_source(const ht_segment *line, ht_item *item)
{
	for (uint32_t i = item->start + 2; i < item->stop; i++)
	{
		/* Before a number there may be no blank left. */
		if ((line->cls[i] == HT_C_SPACE || line->cls[i] == HT_C_DIGIT) &&
			(ht_cue_tail(line->ch + item->start, i - item->start, HT_CUE_OUTLET) != 0 ||
			 ht_cue_whole(line->ch + item->start, i - item->start) != 0))
		{
			item->stop = i;
			return;
		}
	}
}

/* Where names end: at a blank behind which a widget stands (李颖诗 放大图片, 张三 大 中 小). */
static void
trim_names(const ht_segment *line, ht_item *item)
{
	for (uint32_t i = item->start + 2; i < item->stop; i++)
	{
		uint32_t stop = i + 1;

		while (stop < item->stop && line->cls[stop] != HT_C_SPACE)
			stop++;
		/* by 李明 on 2013-10-18 */
		bool word = line->cls[i] == HT_C_SPACE && stop - i <= 4 && line->cls[i + 1] == HT_C_LETTER &&
					is_han(line->cls[i - 1]) && line->ch[i + 1] >= 'a';

		if (word)
		{
			item->stop = i;
			return;
		}
		if ((line->cls[i] == HT_C_SPACE || line->ch[i] == '[') && ht_byline_is_widget(line, i + 1, stop) &&
			(line->ch[i] == '[' || !ht_byline_is_widget(line, item->start, i)))
		{
			item->stop = i;
			while (item->stop > item->start && line->cls[item->stop - 1] == HT_C_SPACE)
				item->stop--;
			return;
		}
	}
}

/* Finds where the value of an item ends, at `limit` at the latest. */
static void
bound_value(const ht_line_reading *r, ht_item *item, uint32_t limit)
{
	const ht_segment *line = r->line;

	item->stop = item->start;
	while (item->stop < limit && !ht_byline_ends_value(line, item->stop, item->start))
		item->stop++;
	while (item->stop > item->start && line->cls[item->stop - 1] == HT_C_SPACE)
		item->stop--;
	if (item->field == HT_F_SOURCE)
		trim_source(line, item);
	else if (item->field >= HT_F_AUTHOR && item->field <= HT_F_CHIEF)
	{
		trim_names(line, item);
		item->stop = ht_byline_before_code(line, item->start, item->stop);
	}
}

/* Whether a label with a blank in place of the colon may be one. */
static bool
does_without_colon(ht_field field)
{
	return field == HT_F_TIME || field == HT_F_CHANGED || field == HT_F_SOURCE || field == HT_F_AUTHOR ||
		   field == HT_F_SUPPLIER || field == HT_F_EDITOR || field == HT_F_CHIEF;
}

/* Takes a label that was found, if it is one where it stands. */
static void
take_label(ht_line_reading *r, const ht_label_match *m)
{
	uint32_t start = m->start;
	uint8_t before = start > 0 ? r->line->cls[start - 1] : HT_C_NEWLINE;
	/* A circle before a label (○编辑) folds to a zero. */
	bool glued = before == HT_C_LETTER || (is_han(before) && r->line->ch[start - 1] != 0x3007);

	/* In a row without blanks the first has to stand free: not 资金来源. */
	if (glued && (m->colon == 0 || (r->count == 0 && !r->dated)))
		return;
	if ((m->colon == 0 || m->colon == '/' || m->colon == '|') && !does_without_colon(m->field))
		return;
	r->items[r->count++] = (ht_item){
		.field = m->field, .label = start, .start = m->stop, .stop = m->stop, .colon = m->colon != 0};
}

/* Finds all labels of the line. */
static void
find_labels(ht_line_reading *r)
{
	for (uint32_t i = 0; i < r->length && r->count < MOST_ITEMS;)
	{
		uint32_t count = r->count;
		ht_label_match m;

		if (ht_label_at(r->line, i, r->length, &m))
			take_label(r, &m);
		i = r->count > count ? m.stop : i + 1;
	}
	for (uint32_t i = 0; i < r->count; i++)
		bound_value(r, &r->items[i], i + 1 < r->count ? r->items[i + 1].label : r->length);
}

/* The item in whose value an index lies, NULL for none. */
static ht_item *
item_at(ht_line_reading *r, uint32_t index)
{
	for (uint32_t i = r->count; i > 0; i--)
		if (r->items[i - 1].label <= index)
			return index < r->items[i - 1].stop ? &r->items[i - 1] : NULL;
	return NULL;
}

/* How well a date is known to be that of publication, by the label before it. */
static uint8_t
rank_of(const ht_item *item, bool has_time)
{
	if (item == NULL)
		return has_time ? HT_RANK_MOMENT : HT_RANK_DAY;
	switch (item->field)
	{
		case HT_F_TIME: return HT_RANK_LABEL;
		case HT_F_CHANGED: return HT_RANK_CHANGED;
		case HT_F_WEAK_TIME: return HT_RANK_MOMENT;
		case HT_F_VISIT:
		case HT_F_OTHER:
		case HT_F_EVENT: return 0;
		default: return has_time ? HT_RANK_MOMENT : HT_RANK_DAY;
	}
}

/* Whether a weekday (星期五) ends a date. */
static bool
has_weekday(const ht_segment *line, const ht_match *m)
{
	for (uint32_t i = m->start[0]; i < m->stop[0]; i++)
		if (line->ch[i] == 0x661F || line->ch[i] == 0x5468) /* 星 周 */
			return true;
	return false;
}

/* Takes one date that was found. */
static void
take_date(ht_line_reading *r, const ht_match *m)
{
	ht_item *item = item_at(r, m->start[0]);
	bool timed = item != NULL &&
				 (item->field == HT_F_TIME || item->field == HT_F_CHANGED || item->field == HT_F_WEAK_TIME);
	ht_published published;
	bool has_time;

	if (!ht_date_of_match(r->line->ch, m, timed, &published, &has_time))
		return;
	published.rank = rank_of(item, has_time);
	cover(r, m->start[0], m->stop[0]);
	r->dated = true;
	r->weekday |= has_weekday(r->line, m);
	if (item != NULL)
	{
		item->used |= item->field <= HT_F_VISIT;
		/* 来源:新华网 2012-03-05: the value is what stands before. */
		if (m->start[0] > item->start && item->field >= HT_F_SOURCE)
		{
			item->stop = m->start[0];
			while (item->stop > item->start && r->line->cls[item->stop - 1] == HT_C_SPACE)
				item->stop--;
		}
	}
	if (published.rank > r->byline->published.rank)
		r->byline->published = published;
}

/* Whether a date may begin at `i`: with the first of some figures, with 民国, or four numerals before 年. */
static bool
may_begin_date(const ht_segment *line, uint32_t i, uint32_t length)
{
	switch (line->cls[i])
	{
		case HT_C_DIGIT: return i == 0 || line->cls[i - 1] != HT_C_DIGIT;
		case HT_C_HAN_DIGIT:
		case HT_C_HAN_UNIT: return i + 4 < length && line->ch[i + 4] == 0x5E74;
		default: return line->ch[i] == 0x6C11 && i + 1 < length && line->ch[i + 1] == 0x56FD;
	}
}

static ht_status
find_dates(ht_line_reading *r)
{
	const ht_segment *line = r->line;

	for (uint32_t i = 0; i < r->length;)
	{
		ht_match m = {.start = {0}};
		ht_status status = HT_NO_MATCH;

		if (may_begin_date(line, i, r->length))
			status = ht_pattern_find(r->patterns, HT_PATTERN_DATE, line->ch, r->length, i, &m);
		if (status == HT_OK)
			take_date(r, &m);
		else if (status != HT_NO_MATCH)
			return status;
		i = status == HT_OK ? m.stop[0] : i + 1;
	}
	return HT_OK;
}

/* Whether a value says that there is none: -, 佚名. */
static bool
is_nothing(const ht_segment *line, const ht_item *item)
{
	bool sign = true;

	for (uint32_t i = item->start; i < item->stop; i++)
		sign &= line->cls[i] == HT_C_OTHER || line->cls[i] >= HT_C_SPACE;
	if (item->field >= HT_F_AUTHOR && item->field <= HT_F_CHIEF &&
		ht_byline_is_widget(line, item->start, item->stop))
		return true;
	return sign || ht_byline_is_rule(line, item->start, item->stop) ||
		   (ht_cue_whole(line->ch + item->start, item->stop - item->start) & HT_CUE_NOBODY) != 0;
}

/* Writes an item's value as names into `to`; *written tells whether there were any. */
static ht_status
put_names(ht_line_reading *r, const ht_item *item, ht_names_check check, ht_text *to, bool *written)
{
	ht_text names;
	ht_status status = ht_names_write(r->arena, r->line, item->start, item->stop, check, &names);

	*written = names.bytes != NULL;
	return status == HT_OK ? ht_names_join(r->arena, to, &names) : status;
}

static ht_status
put_source(ht_line_reading *r, const ht_item *item, bool *written)
{
	ht_text text;
	ht_status status = ht_shown_write(r->arena, r->line, item->start, item->stop, &text);

	*written = text.bytes != NULL;
	if (status == HT_OK && r->byline->source.bytes == NULL)
		r->byline->source = text;
	return status;
}

/* Takes the value of one item into the byline; *good tells whether it was one. */
static ht_status
take_value(ht_line_reading *r, ht_item *item, bool *good)
{
	ht_names_check check = item->colon ? HT_NAMES_ANY : HT_NAMES_KNOWN;
	ht_byline *b = r->byline;
	ht_status status;

	*good = true;
	switch (item->field)
	{
		case HT_F_SOURCE:
			if (item->colon || ht_cue_tail(r->line->ch + item->start, item->stop - item->start,
										   HT_CUE_OUTLET | HT_CUE_AGENCY) != 0)
				return put_source(r, item, good);
			*good = false;
			return HT_OK;
		case HT_F_AUTHOR: return put_names(r, item, check, &b->author, good);
		case HT_F_SUPPLIER:
			status = put_names(r, item, HT_NAMES_KNOWN, &b->author, good);
			return status != HT_OK || *good || !item->colon ? status : put_source(r, item, good);
		case HT_F_EDITOR: return put_names(r, item, check, &b->editor, good);
		case HT_F_CHIEF: return put_names(r, item, check, &b->chief, good);
		default: *good = item->used || item->field >= HT_F_VISIT; return HT_OK;
	}
}

/* Whether the value has to be a moment of time. */
static bool
is_time(ht_field field)
{
	return field == HT_F_TIME || field == HT_F_CHANGED || field == HT_F_WEAK_TIME;
}

/* Takes all values that may be what their labels announce. */
static ht_status
take_values(ht_line_reading *r)
{
	for (uint32_t i = 0; i < r->count; i++)
	{
		ht_item *item = &r->items[i];
		bool good = true;
		ht_status status;

		r->byline->event |= item->field == HT_F_EVENT;
		if (!is_plausible(r->line, item))
			continue;
		if (item->start == item->stop && i + 1 == r->count && item->colon && item->field <= HT_F_CHIEF &&
			item->field != HT_F_VISIT)
			r->byline->pending = item->field;
		if (item->field >= HT_F_OTHER || item->field == HT_F_VISIT)
			r->minor++;
		else if (is_nothing(r->line, item))
			r->minor += item->colon;
		else
		{
			status = take_value(r, item, &good);
			if (status != HT_OK)
				return status;
			r->byline->labels += good;
			r->byline->weak |= good && item->field == HT_F_WEAK_TIME;
		}
		if (good && (item->colon || item->stop > item->start))
			cover(r, item->label, is_time(item->field) ? item->start : item->stop);
	}
	return HT_OK;
}

/* Reads 记者王小明/台北报导 between other things; takes all up to the next thing that is known. */
static ht_status
take_reporter(ht_line_reading *r, uint32_t start, uint32_t *stop)
{
	ht_segment part;
	ht_byline byline;
	ht_status status;

	while (*stop < r->length && !r->covered[*stop])
		++*stop;
	part = ht_byline_part(r->line, start, *stop);
	status = ht_byline_reporter(r->patterns, r->arena, &part, &byline);
	if (status != HT_OK || !byline.is_byline)
		return status;
	cover(r, start, *stop);
	r->byline->labels++;
	if (r->byline->outlet.bytes == NULL)
		r->byline->outlet = byline.outlet;
	return ht_names_join(r->arena, &r->byline->author, &byline.author);
}

/* Whether the line of a dated source ends with what may be names of three characters: 来源:经济日报  [张小明]. */
static bool
is_behind_source(const ht_line_reading *r, uint32_t i)
{
	const ht_segment *line = r->line;
	const ht_item *last = r->count > 0 ? &r->items[r->count - 1] : NULL;

	if (!r->dated || last == NULL || last->field != HT_F_SOURCE || last->stop == last->start ||
		last->stop >= i || r->byline->author.bytes != NULL || r->length - i > BARE_NAMES)
		return false;
	for (uint32_t k = last->stop; k < i; k++)
		if (line->cls[k] != HT_C_SPACE)
			return false;
	return ht_byline_is_row_of_three(line, i, r->length);
}

/* Whether an outlet or agency is named from `at` to `end`, beside a date or a label. */
static bool
is_outlet(const ht_line_reading *r, uint32_t at, uint32_t end)
{
	return end - at >= 2 && end - at <= 16 && is_han(r->line->cls[end - 1]) &&
		   (r->dated || r->byline->labels > 0) &&
		   ht_cue_tail(r->line->ch + at, end - at, HT_CUE_OUTLET | HT_CUE_AGENCY) != 0;
}

/* Looks at what stands between the labels: an outlet, words of widgets. */
static ht_status
take_rest(ht_line_reading *r)
{
	const ht_segment *line = r->line;
	uint32_t i = 0;

	while (i < r->length)
	{
		uint32_t stop = i, end;
		uint32_t bits;
		ht_segment part;

		while (stop < r->length && !r->covered[stop] && line->cls[stop] != HT_C_SPACE)
			stop++;
		if (stop == i)
		{
			i++;
			continue;
		}
		bits = ht_cue_whole(line->ch + i, stop - i);
		part = ht_byline_part(line, i, stop);
		/* 联合报/ 记者王小明/台北报导 */
		end = stop - (line->ch[stop - 1] == '/' || line->ch[stop - 1] == '|');
		if (ht_byline_has_reporter(&part))
		{
			ht_status status = take_reporter(r, i, &stop);

			if (status != HT_OK)
				return status;
		}
		else if (ht_byline_is_address(line, i, stop) ||
				 ((bits & HT_CUE_FURNITURE) != 0 && (bits & HT_CUE_AGENCY) == 0) ||
				 (r->dated && ht_byline_is_rubric(line, i, stop)) ||
				 (!is_outlet(r, i, end) && ht_byline_is_mostly_widget(line, i, stop)))
			cover(r, i, stop);
		else if (is_outlet(r, i, end))
		{
			ht_text text;
			ht_status status = ht_shown_write(r->arena, line, i, end, &text);

			if (status != HT_OK)
				return status;
			if (r->byline->outlet.bytes == NULL)
				r->byline->outlet = text;
			cover(r, i, stop);
		}
		else if (is_behind_source(r, i))
		{
			ht_status status =
				ht_names_write(r->arena, line, i, r->length, HT_NAMES_COMMON, &r->byline->author);

			if (status != HT_OK)
				return status;
			if (r->byline->author.bytes != NULL)
				cover(r, i, r->length);
		}
		i = stop;
	}
	return HT_OK;
}

/* Chinese characters and letters that nothing explains; a sentence's end explains nothing at all. */
static uint32_t
left_over(const ht_line_reading *r)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < r->length; i++)
	{
		if (r->covered[i])
			continue;
		if (is_han(r->line->cls[i]) || r->line->cls[i] == HT_C_LETTER || r->line->cls[i] == HT_C_DIGIT)
			count++;
		else if (r->line->cls[i] == HT_C_STOP || r->line->ch[i] == ',')
			count += LEFT_OVER;
	}
	return count;
}

static ht_line_reading
begin(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_byline *byline)
{
	*byline = ht_byline_none;
	return (ht_line_reading){
		.patterns = patterns,
		.arena = arena,
		.line = line,
		.length = line->length < HT_BYLINE_CHARS ? line->length : HT_BYLINE_CHARS,
		.byline = byline,
	};
}

ht_status
ht_byline_read(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_byline *byline)
{
	ht_line_reading r = begin(patterns, arena, line, byline);
	ht_status status = ht_byline_reporter(patterns, arena, line, byline);
	uint32_t rest;

	if (status != HT_OK || byline->is_byline)
		return status;
	find_labels(&r);
	if ((status = find_dates(&r)) != HT_OK || (status = take_values(&r)) != HT_OK ||
		(status = take_rest(&r)) != HT_OK)
		return status;
	rest = left_over(&r);
	if (byline->labels > 0)
		byline->is_byline = rest <= LEFT_OVER;
	else if (r.dated)
		byline->is_byline = rest <= LEFT_OVER_DATE;
	else
	{
		byline->is_byline = r.minor > 0 && rest <= LEFT_OVER / 2;
		byline->minor = r.minor == 1 && byline->pending == HT_F_NONE;
		byline->is_byline |= byline->pending != HT_F_NONE && rest == 0;
	}
	byline->weak &= byline->labels == 1 && r.minor == 0;
	if (byline->labels == 0 && (r.weekday || byline->outlet.bytes != NULL || rest > 0) &&
		byline->published.rank == HT_RANK_DAY)
		byline->published.rank = HT_RANK_MASTHEAD;
	if (!byline->is_byline)
	{
		bool event = byline->event;

		*byline = ht_byline_none;
		byline->event = event;
	}
	return HT_OK;
}

ht_status
ht_byline_value(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_field field,
				ht_byline *byline)
{
	ht_line_reading r = begin(patterns, arena, line, byline);
	ht_item item = {.field = field, .stop = r.length, .colon = true};
	ht_status status = HT_OK;
	bool good = true;

	if (!is_plausible(line, &item))
		return HT_OK;
	if (field >= HT_F_AUTHOR && field <= HT_F_CHIEF)
		item.stop = ht_byline_before_code(line, 0, item.stop);
	r.items[r.count++] = item;
	if (is_time(field))
		status = find_dates(&r);
	if (status != HT_OK)
		return status;
	if (!is_nothing(line, &item))
		status = take_value(&r, &r.items[0], &good);
	byline->is_byline = good;
	byline->labels = good;
	return status;
}
