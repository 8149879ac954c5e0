/*
 * date.c
 *		Finds the dates of a segment.
 *
 * A date begins with a number or with a word of the calendar. Each character
 * that may begin one is tried: the moment is read, then what joins it to a
 * second one, then what may stand behind it (以来, 起). A number that is part of
 * something longer, or a length of time, is left to the quantities.
 */
#include "extract/date.h"

#include "extract/moment.h"

#define C_PRESENT 0x4ECA /* 今 */

/* How far around a date words are looked for that speak of days to come, in characters. */
#define COMING_BEFORE 8
#define COMING_BEHIND 14

/* How far before a number a date may begin that holds it, in characters (2016年4月18日至20日). */
#define COVERS_REACH 16

const char *const ht_grain_names[] = {
	NULL, "day", "ten_days", "month", "quarter", "half", "year", "years", "festival",
};

void
ht_dates_init(ht_dates *dates, ht_arena *arena)
{
	*dates = (ht_dates){.arena = arena};
}

void
ht_dates_clear(ht_dates *dates)
{
	dates->items = NULL;
	dates->count = dates->capacity = 0;
}

/* Reads the second end of a range, and 今 in its place. */
static void
read_second(const ht_reading *r, ht_candidate *c)
{
	uint32_t next = ht_between_read(r, c->stop);
	ht_reading second = *r;
	uint32_t stop;

	if (next == c->stop || c->date.first.part_form == HT_P_DECADE)
		return;
	if (ht_at(r, next) == C_PRESENT && ht_lexicon_time_at(r->chars.ch, next, r->chars.end).length == 0)
	{
		c->date.since = true;
		c->stop = next + 1;
		return;
	}
	second.joined = next;
	stop = ht_moment_read(&second, next, &c->date.last);
	if (stop == next || c->date.last.year_form == HT_Y_UNKNOWN)
		return;
	c->date.form = HT_DATE_RANGE;
	c->stop = stop;
}

/* Reads 以来, 起, 至今 behind the date. */
static void
read_tail(const ht_reading *r, ht_candidate *c)
{
	ht_time_word word = ht_lexicon_time_at(r->chars.ch, c->stop, r->chars.end);
	const ht_moment *m = &c->date.first;
	uint32_t before = r->chars.ch[(int64_t) c->start - 1];

	if (c->date.since || word.length == 0 || word.role != HT_T_TAIL)
		return;
	/* 今年来; 5月来 would be somebody coming */
	if (word.value == 1 &&
		!(m->year_form == HT_Y_SHIFT && m->month_form == HT_TOLD_NOT && m->part_form == HT_P_NONE))
		return;
	if ((word.flags & HT_T_NAMED) != 0 && before != 0x4ECE && before != 0x81EA) /* 从 自 */
		return;
	c->date.since = true;
	c->stop += word.length;
}

/* Whether the mention closes a quotation that begins right before it. */
static bool
lacks_its_opening(const ht_reading *r, const ht_candidate *c)
{
	if (!ht_is_opening(r->chars.ch[(int64_t) c->start - 1]))
		return false;
	for (uint32_t i = c->start; i < c->stop; i++)
		if (ht_is_closing(r->chars.ch[i]))
			return true;
	return false;
}

/* Reads a point or a range at c->start. */
static bool
read_point(const ht_reading *r, ht_candidate *c)
{
	c->date = (ht_date){.form = HT_DATE_POINT};
	c->stop = ht_moment_read(r, c->start, &c->date.first);
	if (c->stop == c->start)
		return false;
	read_second(r, c);
	if (!ht_is_sound(r, c))
		return false;
	read_tail(r, c);
	if (lacks_its_opening(r, c))
		c->start--;
	return true;
}

/* Reads a date that a word alone makes: 目前, 近年来, 民国时期. */
static bool
read_word(const ht_chars *t, const ht_time_word *word, ht_candidate *c)
{
	static const struct
	{
		ht_time_role role;
		uint8_t form;  /* ht_date_form */
		uint8_t grain; /* ht_grain */
	} forms[] = {
		{HT_T_NOW, HT_DATE_NOW, HT_G_DAY},
		{HT_T_RECENT, HT_DATE_RECENT, HT_G_YEARS},
		{HT_T_VAGUE, HT_DATE_VAGUE, HT_G_NONE},
		{HT_T_SPAN, HT_DATE_SPAN, HT_G_YEARS},
	};

	/* 停产近半年 is a length */
	if (word->role == HT_T_RECENT && word->value > 0 && t->ch[c->start] == C_NEAR &&
		t->ch[c->start + word->length - 1] != C_COMING && t->cls[(int64_t) c->start - 1] == HT_C_HAN)
		return false;
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		if (forms[i].role == word->role)
		{
			c->date = (ht_date){.form = forms[i].form, .grain = forms[i].grain, .count = word->value};
			c->stop = c->start + word->length;
			return true;
		}
	return false;
}

/* Reads a date at c->start, where a word or a number begins. */
static bool
read_date(const ht_reading *r, ht_candidate *c)
{
	ht_time_word word = ht_lexicon_time_at(r->chars.ch, c->start, r->chars.end);

	if (word.length > 0 &&
		ht_is_time_mark(HT_MARK_AFTER, r->chars.ch[c->start], r->chars.ch[(int64_t) c->start - 1]))
		return false;
	if (word.length > 0 && read_word(&r->chars, &word, c))
		return true;
	if (HT_IS_NUMERAL_CLASS(r->chars.cls[c->start]) && ht_date_of_reign(&r->chars, c->start))
		return false;
	c->date = (ht_date){0};
	if (word.length > 0 && word.role == HT_T_LAST && word.value != 2)
		c->stop = ht_length_read(r, c->start, &word, &c->date);
	else
		c->stop = ht_length_since_read(r, c->start, &c->date);
	if (c->stop > c->start)
		return !ht_is_torn(r, c);
	if (!read_point(r, c))
		return false;
	/* 三月三 that is no feast is a name, and no month */
	if (word.role == HT_T_LUNAR && c->stop < c->start + word.length)
		return false;
	/* 即日 is a date only in 即日起 */
	return c->date.since || word.role != HT_T_DAY || (word.flags & HT_T_NAMED) == 0;
}

/* Whether the words of the clause speak of days to come: 将于11月25日, 力争6月开工, 12日，将举行. */
static bool
is_coming(const ht_reading *r, const ht_candidate *c)
{
	const ht_chars *t = &r->chars;
	uint32_t commas = 0;

	for (uint32_t back = 1; back <= COMING_BEFORE && back <= c->start; back++)
	{
		uint32_t at = c->start - back;

		if (t->cls[at] != HT_C_HAN && !HT_IS_NUMERAL_CLASS(t->cls[at]))
			break;
		if (ht_may_begin_future(t->ch[at]) && ht_lexicon_time_at(t->ch, at, t->end).role == HT_T_FUTURE)
			return true;
	}
	for (uint32_t at = c->stop; at < c->stop + COMING_BEHIND && at < t->end; at++)
	{
		uint8_t cls = t->cls[at];

		if (cls == HT_C_STOP || cls == HT_C_NEWLINE)
			break;
		if ((cls == HT_C_WIDE_COMMA || t->ch[at] == ',') && (at > c->stop || ++commas > 1))
			break;
		if (ht_may_begin_future(t->ch[at]) && ht_lexicon_time_at(t->ch, at, t->end).role == HT_T_FUTURE)
			return true;
	}
	return false;
}

/* Whether a sentence ends in ch[from .. to). */
static bool
ends_sentence(const ht_chars *t, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (t->cls[i] == HT_C_STOP || t->cls[i] == HT_C_NEWLINE)
			return true;
	return false;
}

/* Keeps the date. `last_stop` is where the one before ends, UINT32_MAX for none. */
static ht_status
keep(const ht_reading *r, uint32_t last_stop, const ht_candidate *c)
{
	ht_dates *dates = r->dates;
	ht_date *items =
		ht_arena_grow(dates->arena, dates->items, dates->count, &dates->capacity, sizeof(ht_date));
	ht_date *date;

	if (items == NULL)
		return HT_NO_MEMORY;
	dates->items = items;
	date = &items[dates->count++];
	*date = c->date;
	date->span = ht_span_of(r->segment, c->start, c->stop);
	date->same_sentence = last_stop != UINT32_MAX && !ends_sentence(&r->chars, last_stop, c->start);
	if (date->form <= HT_DATE_RANGE && date->first.year_form == HT_Y_NONE)
		date->coming = is_coming(r, c);
	return HT_OK;
}

/* Whether figures in a row of `digits`, with this sign behind them at `at`, may begin a date: 2016.4.18, 23.10.2014. */
static bool
may_be_notation(const ht_reading *r, uint32_t at, uint32_t digits)
{
	uint32_t p = at + 1;

	while (p < r->chars.end && r->chars.cls[p] == HT_C_DIGIT)
		p++;
	return p > at + 1 && (digits == 4 || ht_at(r, at) == '/' || (digits <= 3 && ht_at(r, p) == ht_at(r, at)));
}

/*
 * Whether the numeral start .. at can be part of a date, by what stands behind
 * it; most numbers of an article are none.
 */
static bool
may_be_dated(const ht_reading *r, uint32_t start, uint32_t at)
{
	uint32_t next = ht_at(r, at + 1);

	switch (ht_at(r, at))
	{
		case C_YEAR:
		case C_MONTH:
		case C_DAY:
		case C_NUMBER:
		case C_SEASON:
		case C_AGE:
		case '-':
		case '~':
		case 0x2012:
		case 0x2013:
		case 0x2014:
		case 0x2015:
		case 0x2212:
		case 0x301C:
		case 0x81F3: /* 至 */
		case 0x5230: /* 到 */ return true;
		case '/':
		case '.': return may_be_notation(r, at, at - start);
		case ' ': return next == '-' || next == '~' || next == 0x2013 || next == 0x2014 || next == 0x81F3;
		case 0x4E2A: /* 个 */
		case 0x591A: /* 多 */
		case 0x4F59: /* 余 */
			return next == C_YEAR || next == C_MONTH || next == C_SEASON || next == 0x661F ||
				   next == 0x4E2A || next == 0x5929;
		case 0x5468:                                                   /* 周 */
		case 0x5929: /* 天 */ return next == 0x6765 || next == 0x4EE5; /* 来 以 */
		case 0x661F: /* 星期 */ return next == 0x671F;
		default: return false;
	}
}

/* Index behind the row of numeral characters of one kind that begins at `at`. */
static uint32_t
behind_numeral(const ht_chars *t, uint32_t at)
{
	bool arabic = t->cls[at] == HT_C_DIGIT;

	while (at < t->end &&
		   (arabic ? t->cls[at] == HT_C_DIGIT : t->cls[at] == HT_C_HAN_DIGIT || t->cls[at] == HT_C_HAN_UNIT))
		at++;
	return at;
}

/*
 * Tries the character at `at`; *next is where the search goes on. HT_NO_MATCH
 * where no date begins there.
 */
static ht_status
try_at(const ht_reading *r, uint32_t at, ht_candidate *c, uint32_t *next)
{
	const ht_chars *t = &r->chars;

	c->start = at;
	*next = at + 1;
	if (HT_IS_NUMERAL_CLASS(t->cls[at]))
	{
		uint32_t behind = behind_numeral(t, at);

		if ((may_be_dated(r, at, behind) || ht_may_begin_time(t->ch[at], t->ch[at + 1])) && read_date(r, c))
		{
			*next = c->stop;
			return HT_OK;
		}
		*next = behind;
		return HT_NO_MATCH;
	}
	if (!read_date(r, c))
		return HT_NO_MATCH;
	*next = c->stop;
	return HT_OK;
}

/* Whether a date may begin at `at`, by its first two characters. */
static bool
may_begin_date(const ht_reading *r, uint32_t at)
{
	return HT_IS_NUMERAL_CLASS(r->chars.cls[at]) || ht_may_begin_time(r->chars.ch[at], r->chars.ch[at + 1]);
}

ht_status
ht_dates_scan(ht_dates *dates, const ht_segment *segment, bool traditional)
{
	ht_reading r = {
		.chars = {segment->ch, segment->cls, segment->length, dates->arena},
		.segment = segment,
		.dates = dates,
		.traditional = traditional,
		.joined = UINT32_MAX,
	};
	uint32_t last_stop = UINT32_MAX;
	uint32_t next = 0; /* behind the last date, or what is known to be none */

	/* What a cut has torn apart is no number. */
	if (segment->continues_numeral)
		while (next < segment->length && HT_IS_NUMERAL_CLASS(segment->cls[next]))
			next++;
	for (uint32_t i = 0; i < segment->nstarts; i++)
	{
		uint32_t at = segment->starts[i];
		ht_candidate c;
		ht_status status;

		if (at < next || !may_begin_date(&r, at))
			continue;
		status = try_at(&r, at, &c, &next);
		if (status == HT_OK)
		{
			status = keep(&r, last_stop, &c);
			last_stop = c.stop;
		}
		if (status != HT_OK && status != HT_NO_MATCH)
			return status;
	}
	return HT_OK;
}

bool
ht_date_of_reign(const ht_chars *chars, uint32_t at)
{
	for (uint32_t back = 2; back <= 3 && back <= at; back++)
	{
		ht_time_word word = ht_lexicon_time_at(chars->ch, at - back, at);

		if (word.length == back && word.role == HT_T_REIGN)
			return true;
	}
	return false;
}

bool
ht_date_covers(const ht_chars *chars, uint32_t at, bool taiwan)
{
	ht_dates dates = {.taiwan = taiwan, .taiwan_known = true};
	ht_reading r = {.chars = *chars, .dates = &dates, .traditional = taiwan, .joined = UINT32_MAX};
	uint32_t begin = at > COVERS_REACH ? at - COVERS_REACH : 0;

	/* From the last end of a clause on, as the scan would come along. */
	for (uint32_t i = at; i > begin; i--)
		if (chars->cls[i - 1] == HT_C_STOP || chars->cls[i - 1] == HT_C_NEWLINE ||
			chars->cls[i - 1] == HT_C_WIDE_COMMA)
			begin = i;
	while (begin > 0 && HT_IS_NUMERAL_CLASS(chars->cls[begin - 1]))
		begin++;
	while (begin <= at)
	{
		ht_candidate c;
		uint32_t next = begin + 1;

		if (may_begin_date(&r, begin) && try_at(&r, begin, &c, &next) == HT_OK && c.stop > at)
			return true;
		begin = next;
	}
	return false;
}

ht_status
ht_date_parse(ht_arena *arena, const ht_segment *segment, ht_date *date, uint32_t *fault)
{
	ht_dates dates;
	ht_reading r = {
		.chars = {segment->ch, segment->cls, segment->length, arena},
		.segment = segment,
		.dates = &dates,
		.joined = UINT32_MAX,
	};
	ht_candidate c = {.start = 0};
	bool quoted;

	ht_dates_init(&dates, arena);
	while (r.chars.end > 0 && segment->cls[r.chars.end - 1] <= HT_C_NEWLINE &&
		   segment->cls[r.chars.end - 1] >= HT_C_SPACE)
		r.chars.end--;
	while (c.start < r.chars.end && segment->cls[c.start] <= HT_C_NEWLINE &&
		   segment->cls[c.start] >= HT_C_SPACE)
		c.start++;
	*fault = c.start < r.chars.end ? c.start : segment->length;
	/* a quotation may be the whole: “十三五”时期, “十三五” */
	quoted = ht_is_opening(ht_at(&r, c.start));
	c.start += quoted;
	if (c.start >= r.chars.end || !read_date(&r, &c))
		return HT_NO_MATCH;
	if (quoted && c.stop + 1 == r.chars.end && ht_is_closing(ht_at(&r, c.stop)))
		c.stop++;
	*fault = c.stop;
	if (c.stop != r.chars.end)
		return HT_NO_MATCH;
	*date = c.date;
	return HT_OK;
}
