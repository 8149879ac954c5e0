/*
 * byline_names.c
 *		Who wrote: lines of names, datelines, brackets at a paragraph's end.
 */
#include "text/byline_parts.h"
#include "text/cues.h"

/* Characters among which a word of office, or the end of a dateline, has to stand. */
#define OFFICE_CHARS 40

/* Characters of brackets at a paragraph's head that are read. */
#define HEAD_BRACKETS 60

/* Most characters of a page's own behind the last bracket of a paragraph. */
#define WIDGET_CHARS 16

const ht_byline ht_byline_none = {.pending = HT_F_NONE};

ht_segment
ht_byline_part(const ht_segment *line, uint32_t start, uint32_t stop)
{
	return (ht_segment){
		.ch = line->ch + start,
		.cls = line->cls + start,
		.byte = line->byte + start,
		.length = stop - start,
		.base = line->base,
		.first = line->first,
	};
}

bool
ht_byline_has_reporter(const ht_segment *line)
{
	for (uint32_t i = 0; i < line->length && i < OFFICE_CHARS; i++)
	{
		uint32_t length;

		if (ht_cue_may_begin(line->ch[i], line->ch[i + 1]) &&
			(ht_cue_at(line->ch + i, line->length - i, &length) & HT_CUE_REPORTER) != 0)
			return true;
	}
	return false;
}

ht_status
ht_byline_reporter(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_byline *byline)
{
	uint32_t length = line->length < HT_BYLINE_CHARS ? line->length : HT_BYLINE_CHARS;
	ht_match m;
	ht_status status;

	*byline = ht_byline_none;
	if (!ht_byline_has_reporter(line))
		return HT_OK;
	status = ht_pattern_find(patterns, HT_PATTERN_REPORTER, line->ch, length, 0, &m);
	if (status != HT_OK)
		return status == HT_NO_MATCH ? HT_OK : status;
	status = ht_names_write(arena, line, m.start[2], m.stop[2], HT_NAMES_KNOWN, &byline->author);
	if (status != HT_OK || byline->author.bytes == NULL)
		return status;
	byline->is_byline = true;
	byline->labels = 1;
	while (m.stop[1] > m.start[1] && line->cls[m.stop[1] - 1] == HT_C_SPACE)
		m.stop[1]--;
	/* 本报 names no outlet. */
	if (m.stop[1] - m.start[1] >= 2 && line->ch[m.start[1]] != 0x672C &&
		ht_cue_tail(line->ch + m.start[1], m.stop[1] - m.start[1], HT_CUE_OUTLET | HT_CUE_AGENCY) != 0)
		return ht_shown_write(arena, line, m.start[1], m.stop[1], &byline->outlet);
	return HT_OK;
}

/* The bracket that closes one, 0 for what opens none. */
static uint32_t
closing(uint32_t ch)
{
	switch (ch)
	{
		case '(': return ')';
		case '[': return ']';
		case 0x3010: return 0x3011; /* 【】 */
		case 0x3014: return 0x3015; /* 〔〕 */
		default: return 0;
	}
}

/* Whether 电, 讯 or 消息 stands near the line's head, as in every dateline. */
static bool
may_be_dateline(const ht_segment *line)
{
	for (uint32_t i = 1; i < line->length && i < OFFICE_CHARS; i++)
		if (line->ch[i] == 0x7535 || line->ch[i] == 0x8BAF ||
			(line->ch[i] == 0x606F && line->ch[i - 1] == 0x6D88))
			return true;
	return false;
}

/* The last of the characters before `stop` that are no date and no 电: 黄慧芳金门县[21日电]. */
static uint32_t
before_wire(const ht_segment *line, uint32_t stop)
{
	uint32_t i = stop;

	if (i == 0 || (line->ch[i - 1] != 0x7535 && line->ch[i - 1] != 0x8BAF)) /* 电 讯 */
		return stop;
	for (i--; i > 0 && (line->ch[i - 1] == 0x4E13 || line->ch[i - 1] == 0x5916); i--) /* 专 外 */
		;
	if (i == 0 || line->ch[i - 1] != 0x65E5) /* 日 */
		return stop;
	for (i--; i > 0 && (line->cls[i - 1] == HT_C_DIGIT || line->ch[i - 1] == 0x6708); i--) /* 月 */
		;
	return i;
}

/* Reads 中央社记者黄慧芳金门县21日电: behind the name stands the place, with nothing between them. */
static ht_status
read_wire(ht_arena *arena, const ht_segment *line, ht_byline *byline)
{
	uint32_t stop = before_wire(line, line->length);
	uint32_t from = 0, length = 0;
	ht_status status = HT_OK;

	if (stop == line->length)
		return HT_OK;
	while (from < stop && from < OFFICE_CHARS &&
		   (ht_cue_at(line->ch + from, stop - from, &length) & HT_CUE_REPORTER) == 0)
		from++;
	if (from >= stop || from >= OFFICE_CHARS)
		return HT_OK;
	for (uint32_t name = 3;
		 name >= 2 && byline->author.bytes == NULL && from + length + name + 2 <= stop && status == HT_OK;
		 name--)
		status =
			ht_names_write(arena, line, from + length, from + length + name, HT_NAMES_KNOWN, &byline->author);
	byline->is_byline = byline->author.bytes != NULL;
	if (status == HT_OK && byline->is_byline && from >= 2 &&
		ht_cue_tail(line->ch, from, HT_CUE_OUTLET | HT_CUE_AGENCY) != 0)
		status = ht_shown_write(arena, line, 0, from, &byline->outlet);
	return status;
}

/* Reads the brackets with which a paragraph begins: 【记者林志伟/屏东报导】, (本报记者 张三). */
static ht_status
read_lead(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_byline *byline)
{
	uint32_t stop = 1;
	ht_segment inside;
	ht_status status;

	if (line->length < 4 || closing(line->ch[0]) == 0)
		return HT_OK;
	while (stop < line->length && stop < HEAD_BRACKETS && line->ch[stop] != closing(line->ch[0]))
		stop++;
	if (stop == line->length || stop == HEAD_BRACKETS)
		return HT_OK;
	inside = ht_byline_part(line, 1, stop);
	if (!ht_byline_has_reporter(&inside))
		return HT_OK;
	status = read_wire(arena, &inside, byline);
	if (status != HT_OK || byline->is_byline)
		return status;
	status = ht_byline_reporter(patterns, arena, &inside, byline);
	byline->labels = 0;
	return status;
}

ht_status
ht_byline_dateline(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, ht_byline *byline)
{
	uint32_t length = line->length < HT_BYLINE_CHARS ? line->length : HT_BYLINE_CHARS;
	ht_match m;
	ht_status status;
	int names;

	*byline = ht_byline_none;
	status = read_lead(patterns, arena, line, byline);
	if (status != HT_OK || byline->is_byline || !may_be_dateline(line))
		return status;
	status = ht_pattern_find(patterns, HT_PATTERN_DATELINE, line->ch, length, 0, &m);
	if (status != HT_OK)
		return status == HT_NO_MATCH ? HT_OK : status;
	names = m.start[3] != HT_NO_GROUP ? 3 : 4;
	if (m.start[names] != HT_NO_GROUP)
		status = ht_names_write(arena, line, m.start[names], m.stop[names], HT_NAMES_KNOWN, &byline->author);
	if (status == HT_OK && m.start[2] != HT_NO_GROUP)
		status = ht_shown_write(arena, line, m.start[2], m.stop[2], &byline->outlet);
	byline->is_byline = byline->author.bytes != NULL || byline->outlet.bytes != NULL;
	return status;
}

/* Whether a sentence ends before index `at`, or nothing stands before it. */
static bool
ends_there(const ht_segment *line, uint32_t at)
{
	while (at > 0 &&
		   (line->cls[at - 1] == HT_C_SPACE || line->ch[at - 1] == 0x201D || line->ch[at - 1] == ')'))
		at--;
	return at == 0 || line->cls[at - 1] == HT_C_STOP;
}

/* Where a line ends but for what a page puts behind the last bracket: (张三)[返回首页,查看更多]. */
static uint32_t
before_widget(const ht_segment *line)
{
	uint32_t i = line->length;
	uint32_t length;

	while (i > 0 && line->length - i < WIDGET_CHARS && line->ch[i - 1] != ')' && line->ch[i - 1] != ']' &&
		   line->ch[i - 1] != 0x3011 && line->cls[i - 1] != HT_C_STOP)
		i--;
	if (i == 0 || i == line->length ||
		(line->ch[i - 1] != ')' && line->ch[i - 1] != ']' && line->ch[i - 1] != 0x3011) ||
		(ht_cue_at(line->ch + i, line->length - i, &length) & HT_CUE_FURNITURE) == 0 ||
		!ht_byline_is_mostly_widget(line, i, line->length))
		return line->length;
	return i;
}

ht_status
ht_byline_tail(ht_patterns *patterns, ht_arena *arena, const ht_segment *line, uint32_t *from,
			   ht_byline *byline)
{
	uint32_t stop = line->length;

	*from = stop;
	*byline = ht_byline_none;
	/* The day of a Taiwanese agency behind them: (编辑:郭谕桦)1080921 */
	while (stop > 0 && line->length - stop < 8 && line->cls[stop - 1] == HT_C_DIGIT)
		stop--;
	if (line->length - stop < 6)
		stop = before_widget(line);
	/* The last three: 。(完)(张三)【编辑:李四】 */
	for (int i = 0; i < 3; i++)
	{
		uint32_t start;
		ht_segment inside;
		ht_byline found;
		ht_status status;

		while (stop > 0 && line->cls[stop - 1] == HT_C_SPACE)
			stop--;
		start = stop;
		while (start > 0 && stop - start < 80 && closing(line->ch[start - 1]) != line->ch[stop - 1])
			start--;
		if (stop < 2 || start == 0 || closing(line->ch[start - 1]) != line->ch[stop - 1])
			return HT_OK;
		inside = ht_byline_part(line, start, stop - 1);
		stop = start - 1;
		status = ht_byline_read(patterns, arena, &inside, &found);
		if (status == HT_OK && !found.is_byline && inside.length >= 2 && ends_there(line, stop))
			status = ht_names_write(arena, &inside, 0, inside.length, HT_NAMES_COMMON, &found.author);
		if (status != HT_OK)
			return status;
		/* A date in brackets is the text's, not the page's. */
		found.published.rank = found.labels > 0 ? found.published.rank : 0;
		ht_byline_merge(byline, &found);
		if (found.labels > 0 || found.author.bytes != NULL)
		{
			byline->is_byline = true;
			*from = start - 1;
		}
	}
	return HT_OK;
}

void
ht_byline_merge(ht_byline *to, const ht_byline *from)
{
	/* A row of a table has the day, the line below it the time as well. */
	bool finer = from->published.rank == HT_RANK_LABEL && from->published.rank == to->published.rank &&
				 from->published.day == to->published.day && to->published.second == 0;

	if (from->published.rank > to->published.rank || finer)
		to->published = from->published;
	if (to->source.bytes == NULL)
		to->source = from->source;
	if (to->outlet.bytes == NULL)
		to->outlet = from->outlet;
	if (to->author.bytes == NULL)
		to->author = from->author;
	if (to->editor.bytes == NULL)
		to->editor = from->editor;
	if (to->chief.bytes == NULL)
		to->chief = from->chief;
}
