/*
 * measure.c
 *		Finds the numbers of a segment and what they measure.
 *
 * The scanner has listed every character that may stand in a numeral.  Each
 * that no earlier number has taken is tried: the numeral is read, then what
 * stands behind it and before it, and what comes of it is kept or not.
 */
#include "extract/measure.h"

#include <string.h>

#include "extract/draft.h"
#include "extract/figures.h"
#include "lex/ratio.h"
#include "lex/section.h"

/* How far before a number the title of a document may begin that holds it, in characters. */
#define LONGEST_TITLE 40

/* How far before a numeral a word may begin that hides it (长命百岁). */
#define HIDING_REACH 3

/* Longest numeral that is read from an article, in characters: more is no number of a text. */
#define LONGEST_NUMERAL 1000

/* What one scan works on. */
typedef struct ht_scan
{
	ht_measures *measures;
	const ht_segment *segment;
	ht_chars chars;
	uint32_t floor; /* behind the last mention: nothing before it may be taken again */
	bool traditional;
	bool locale_known;
} ht_scan;

void
ht_measures_init(ht_measures *measures, ht_arena *arena, uint8_t wanted)
{
	*measures = (ht_measures){.arena = arena, .wanted = wanted};
}

void
ht_measures_clear(ht_measures *measures)
{
	measures->items = NULL;
	measures->count = measures->capacity = 0;
}

/* A place for one more measure; NULL when memory is out. */
static ht_measure *
append(ht_measures *m)
{
	ht_measure *items = ht_arena_grow(m->arena, m->items, m->count, &m->capacity, sizeof(ht_measure));

	if (items == NULL)
		return NULL;
	m->items = items;
	return &m->items[m->count++];
}

/* Copies folded characters as UTF-8 into the arena. */
static const char *
folded_text(ht_scan *scan, uint32_t start, uint32_t count, uint32_t *length)
{
	char *text = ht_arena_alloc(scan->measures->arena, (size_t) count * 4);

	*length = 0;
	for (uint32_t i = 0; text != NULL && i < count; i++)
		*length += (uint32_t) ht_utf8_write(ht_segment_shown(scan->segment, start + i), text + *length);
	return text;
}

/* Whether the page is Taiwanese; found out when it is first asked. */
static bool
is_taiwanese(ht_scan *scan)
{
	if (!scan->locale_known)
	{
		scan->locale_known = true;
		if (scan->traditional && !scan->measures->taiwan)
			scan->measures->taiwan = ht_is_taiwanese(scan->segment);
	}
	return scan->traditional && scan->measures->taiwan;
}

/* The code of an amount's currency: what is named, or what 元 means on this page. */
static const char *
currency_code(ht_scan *scan, const ht_draft *d)
{
	if (d->no_currency)
		return NULL;
	if (d->currency != NULL && strcmp(d->currency->code, "CNY") != 0)
		return d->currency->code;
	/* 人民币 and the sign say which yuan; 元, 块 and 亿 alone go with the page */
	for (uint32_t i = d->start; i < d->stop; i++)
		if (scan->chars.ch[i] == 0xA5 || scan->chars.ch[i] == 0x6C11 || scan->chars.cls[i] == HT_C_LETTER)
			return "CNY";
	return is_taiwanese(scan) ? "TWD" : "CNY";
}

/* Whether something is counted in this unit that a noun beside it names. */
static bool
has_noun(const ht_unit *unit)
{
	return unit->dimension == HT_D_COUNT || unit->dimension == HT_D_MASS || unit->dimension == HT_D_VOLUME;
}

/* Keeps the draft as a measure. */
static ht_status
keep(ht_scan *scan, uint32_t floor, const ht_draft *d)
{
	ht_measure *measure;
	ht_status status;

	if ((scan->measures->wanted & (d->kind | HT_M_NUMBER)) == 0)
		return HT_OK;
	measure = append(scan->measures);
	if (measure == NULL)
		return HT_NO_MEMORY;
	memset(measure, 0, sizeof(*measure));
	status = ht_bounds_set(scan->measures->arena, d, measure);
	if (status != HT_OK)
	{
		scan->measures->count--;
		return status == HT_OUT_OF_RANGE ? HT_OK : status;
	}
	measure->kind = d->kind;
	measure->points = d->points;
	measure->span = ht_span_of(scan->segment, d->start, d->stop);
	measure->number = measure->span;
	if (d->number_start != d->start || d->number_stop != d->stop)
		measure->number = ht_span_of(scan->segment, d->number_start, d->number_stop);
	if (d->kind == HT_M_AMOUNT)
	{
		measure->currency = d->currency;
		measure->code = currency_code(scan, d);
	}
	if (d->kind != HT_M_QUANTITY)
		return HT_OK;
	measure->unit = d->unit;
	measure->has_base = d->has_base && d->numeral.form == HT_N_EXACT;
	measure->base = d->base;
	if (has_noun(d->unit) && (scan->measures->wanted & HT_M_QUANTITY) != 0)
	{
		uint32_t length;
		uint32_t noun = ht_noun_find(&scan->chars, floor, d, &length);

		if (length > 0)
			measure->noun = folded_text(scan, noun, length, &measure->noun_length);
		if (length > 0 && measure->noun == NULL)
			return HT_NO_MEMORY;
	}
	return HT_OK;
}

/*
 * Whether a word that states no number holds the numeral ch[start .. stop):
 * one that begins with it and ends behind it, or one that begins before it.
 */
static bool
is_hidden(const ht_scan *scan, uint32_t start, uint32_t stop)
{
	const ht_chars *t = &scan->chars;
	uint32_t reach = t->cls[start] == HT_C_DIGIT ? 1 : HIDING_REACH;
	ht_word word = ht_lexicon_at_of(t->ch, start, t->end, HT_W_NOT_NUMBER);

	if (word.length > 0 && start + word.length >= stop && !HT_IS_NUMERAL_CLASS(t->cls[start + word.length]))
		return true;
	for (uint32_t back = 1; back <= reach && back <= start; back++)
	{
		uint8_t cls = t->cls[start - back];

		if (cls != HT_C_HAN && !HT_IS_NUMERAL_CLASS(cls))
			return false;
		word = ht_lexicon_at_of(t->ch, start - back, t->end, HT_W_NOT_NUMBER);
		if (word.length > back)
			return true;
	}
	return false;
}

/* Reads the second numeral of a range and joins it to the first. */
static ht_status
join_range(ht_scan *scan, ht_draft *d)
{
	ht_draft second;
	ht_status status = ht_range_read(&scan->chars, scan->floor, d, &second);

	if (status == HT_OK)
		*d = second;
	return status == HT_NO_MATCH ? HT_OK : status;
}

/* Whether a count of one is meant that is hardly a number: 一个, 一批, 一家. */
static bool
is_article(const ht_chars *t, const ht_draft *d)
{
	return d->numeral.lone && t->ch[d->numeral.start] == 0x4E00 && d->kind == HT_M_QUANTITY &&
		   (d->unit->dimension == HT_D_COUNT || (d->unit->flags & HT_U_CALENDAR) != 0) &&
		   d->before == HT_EXACT && d->after == HT_EXACT && !d->half && !d->plus;
}

/* Whether a bare magnitude says enough to be kept: 百家企业 does, 万元 and 百年 alone do not. */
static bool
is_vague_order(const ht_chars *t, const ht_draft *d)
{
	bool single = d->numeral.stop - d->numeral.start == 1;

	if (d->numeral.form != HT_N_ORDER || d->before != HT_EXACT || d->after != HT_EXACT || d->plus || d->about)
		return false;
	if (d->kind == HT_M_AMOUNT)
		return single && ht_lexicon_at_of(t->ch, d->stop, t->end, HT_W_ATTRIBUTE).length == 0;
	if (d->kind == HT_M_QUANTITY && single && (d->stop >= t->end || t->cls[d->stop] != HT_C_HAN))
		return true; /* 万吨 in the head of a table */
	if (d->kind == HT_M_QUANTITY)
		return single && (d->unit->dimension == HT_D_DURATION || d->unit->dimension == HT_D_LENGTH);
	return single;
}

/* Whether a number that measures nothing is one at all: Chinese digits alone are parts of words. */
static bool
is_plain_number(const ht_draft *d)
{
	if (d->numeral.arabic)
		return true;
	if (d->numeral.form == HT_N_SEVERAL || d->numeral.form == HT_N_RANGE || d->numeral.form == HT_N_ORDER)
		return d->numeral.stop - d->numeral.start > 2;
	return d->numeral.stop - d->numeral.start > 1;
}

/*
 * Whether a currency may stand before the number at `at`: 人民币500, US$ 3,
 * 美元超过500. The word itself is looked at later, with what stands between.
 */
static bool
may_follow_currency(const ht_chars *t, uint32_t floor, uint32_t at)
{
	ht_word word;

	while (at > floor && (t->cls[at - 1] == HT_C_SPACE || t->ch[at - 1] == '-' || t->ch[at - 1] == 0x8D1F))
		at--;
	if (at == floor || t->cls[at - 1] == HT_C_STOP || t->cls[at - 1] == HT_C_NEWLINE ||
		t->cls[at - 1] == HT_C_WIDE_COMMA)
		return false;
	word = ht_lexicon_before(t->ch, at, at - floor > 8 ? at - 8 : floor);
	return ht_word_as(word, HT_W_CURRENCY) != NULL || ht_word_as(word, HT_W_QUALIFIER) != NULL;
}

/*
 * Whether what was read behind the numeral can still become something wanted.
 * A bare magnitude may turn out to be money, and so may figures behind a
 * currency; every other kind is known by now.
 */
static bool
may_be_wanted(const ht_scan *scan, const ht_draft *d, uint32_t floor)
{
	uint8_t wanted = scan->measures->wanted;

	if ((wanted & (d->kind | HT_M_NUMBER)) != 0)
		return true;
	if (d->kind != HT_M_NUMBER || (wanted & HT_M_AMOUNT) == 0)
		return false;
	return d->numeral.group || may_follow_currency(&scan->chars, floor, d->start);
}

/* Whether the character at `at` stands in the title of a document: 《八十天环游地球》. */
static bool
is_in_title(const ht_chars *t, uint32_t at)
{
	for (uint32_t back = 1; back <= LONGEST_TITLE && back <= at; back++)
	{
		uint32_t c = t->ch[at - back];

		if (c == 0x300A) /* 《 */
			return true;
		if (c == 0x300B || c == '\n') /* 》 */
			return false;
	}
	return false;
}

/* Reads everything around a numeral that has been read and keeps what comes of it. */
static ht_status
complete(ht_scan *scan, ht_draft *d)
{
	const ht_chars *t = &scan->chars;
	bool calendar;
	uint32_t floor;
	ht_status status = ht_suffix_read(t, d);

	if (status == HT_OK)
		status = join_range(scan, d);
	if (status != HT_OK)
		return status;
	d->unit_stop = d->stop;
	if (d->kind == HT_M_NUMBER && !is_plain_number(d) && !d->numeral.group)
		return HT_OK;
	/* What is read here belongs to no later number, whether it is wanted or not. */
	floor = scan->floor;
	scan->floor = d->kind == HT_M_AMOUNT ? d->unit_stop : d->numeral_stop;
	if (!may_be_wanted(scan, d, floor))
		return HT_OK;
	d->number_stop = d->kind == HT_M_PERCENTAGE && !d->points ? d->stop
					 : d->mark_stop > d->numeral_stop         ? d->mark_stop
															  : d->numeral_stop;
	ht_suffix_qualifier(t, d);
	if (d->stop != d->unit_stop)
		d->number_stop = d->stop;
	ht_prefix_read(t, floor, d);
	calendar = ht_is_calendar(t, d, is_taiwanese(scan));
	if (calendar || d->kind == HT_M_NUMBER || is_article(t, d) || is_vague_order(t, d))
	{
		/* Only the bare number is left, if it is one. */
		if (is_article(t, d) || is_vague_order(t, d) || !is_plain_number(d) || d->kind == HT_M_PERCENTAGE)
			return HT_OK;
		d->kind = HT_M_NUMBER;
		d->before = d->after = HT_EXACT;
		d->half = d->plus = false;
		d->start = d->number_start = d->numeral.start;
		d->stop = d->number_stop = d->numeral_stop;
		d->negative = false;
	}
	if (is_hidden(scan, d->numeral.start, d->numeral.stop) ||
		(d->kind == HT_M_QUANTITY && is_in_title(t, d->start)))
		return HT_OK;
	return keep(scan, floor, d);
}

/*
 * Whether the numeral can be passed over at a glance, because nothing wanted
 * can come of it: most queries ask for one kind, and most numbers are of
 * another.  Marks, ranges and blanks behind it are left to the long way.
 */
static bool
is_out_of_question(const ht_scan *scan, const ht_numeral *n)
{
	static const uint16_t open_ends[] = {
		' ',
		'-',
		'~',
		0x2013,
		0x2014,
		0x81F3 /* 至 */,
		0x5230 /* 到 */,
		0x591A /* 多 */,
		0x4F59 /* 余 */,
		0x6765 /* 来 */,
	};
	const ht_chars *t = &scan->chars;
	uint8_t wanted = scan->measures->wanted;
	uint32_t behind = ht_char(t, n->stop);

	/* 9两, 5千瓦: a unit written with a numeral */
	if (n->stop < t->end && HT_IS_NUMERAL_CLASS(t->cls[n->stop]))
		return false;
	for (size_t i = 0; i < sizeof(open_ends) / sizeof(open_ends[0]); i++)
		if (behind == open_ends[i])
			return false;
	if (wanted == HT_M_AMOUNT)
	{
		return !n->group && !n->spoken &&
			   ht_lexicon_at_of(t->ch, n->stop, t->end, HT_W_CURRENCY).length == 0 &&
			   !may_follow_currency(t, scan->floor, n->start);
	}
	/* 3块5, 12元5角: the figures behind belong to the amount */
	if (n->stop + 1 < t->end && HT_IS_NUMERAL_CLASS(t->cls[n->stop + 1]) &&
		ht_lexicon_at_of(t->ch, n->stop, t->end, HT_W_CURRENCY).length == 1)
		return false;
	if (wanted == HT_M_PERCENTAGE)
		return behind != '%' && behind != 0x2030 && behind != 0x2031 && behind != 0x6210 /* 成 */ &&
			   behind != 0x5206 /* 分 */ && behind != 0x767E /* 百 */ && behind != 0x4E2A /* 个 */ &&
			   behind != 0x57FA /* 基 */;
	return false;
}

/* Starts a draft from a numeral. */
static ht_draft
draft_of(const ht_numeral *numeral)
{
	return (ht_draft){
		.numeral = *numeral,
		.start = numeral->start,
		.stop = numeral->stop,
		.numeral_stop = numeral->stop,
		.unit_stop = numeral->stop,
		.number_start = numeral->start,
		.number_stop = numeral->stop,
		.kind = HT_M_NUMBER,
		.about = numeral->about,
	};
}

/* Reads 半 with its unit (半年, 半个月, 一半, 半数): numerals that are no numerals. */
static ht_status
read_half(ht_scan *scan, uint32_t at, ht_draft *d)
{
	const ht_chars *t = &scan->chars;
	ht_numeral numeral;
	const ht_entry *unit;
	uint32_t behind = at + 1;

	if (ht_half_read(t, at, &numeral))
	{
		*d = draft_of(&numeral);
		d->kind = HT_M_PERCENTAGE;
		return HT_OK;
	}
	if (t->ch[at] != 0x534A || ht_lexicon_at_of(t->ch, at, t->end, HT_W_NOT_NUMBER).length > 0)
		return HT_NO_MATCH;
	numeral = (ht_numeral){.start = at, .stop = at + 1, .value = ht_decimal_from_small(5, -1)};
	if (ht_char(t, behind) == 0x4E2A) /* 个 */
		behind++;
	if (ht_char(t, behind) == 0x591A) /* 多 */
		behind++;
	unit = ht_word_as(ht_lexicon_at(t->ch, behind, t->end), HT_W_UNIT);
	*d = draft_of(&numeral);
	if (unit != NULL && (ht_units[unit->payload].flags & HT_U_DIGITS) == 0 &&
		ht_units[unit->payload].dimension != HT_D_COUNT)
		return HT_OK;
	/* 过半, 近半, 超半, 逾半: half of what is spoken of */
	if (at > scan->floor &&
		(t->ch[at - 1] == 0x8FC7 || t->ch[at - 1] == 0x8FD1 || t->ch[at - 1] == 0x8D85 ||
		 t->ch[at - 1] == 0x903E) &&
		ht_lexicon_before(t->ch, at, at - scan->floor > 4 ? at - 4 : scan->floor).length == 1)
	{
		d->kind = HT_M_PERCENTAGE;
		return HT_OK;
	}
	return HT_NO_MATCH;
}

/*
 * Reads a fraction with a stroke, 2/3, between words that show it to be a part
 * of something: else it is a date, a page or a score.
 */
static ht_status
read_slash(ht_scan *scan, uint32_t at, ht_draft *d)
{
	static const uint16_t before[] = {
		0x5360 /* 占 */, 0x8FD1 /* 近 */, 0x7EA6 /* 约 */, 0x8D85 /* 超 */, 0x8FC7 /* 过 */,
		0x903E /* 逾 */, 0x8FBE /* 达 */, 0x7684 /* 的 */, 0x4E8E /* 于 */, 0x6709 /* 有 */,
	};
	static const uint16_t behind[] = {0x7684 /* 的 */, 0x4EE5 /* 以 */, 0x5DE6 /* 左 */, 0x5F3A /* 强 */,
									  0x5F31 /* 弱 */};
	const ht_chars *t = &scan->chars;
	ht_numeral numeral = {.start = at, .stop = at + 3, .arabic = true};
	bool shown = false;
	ht_status status;

	if (ht_char(t, at + 1) != '/' || ht_char(t, at + 2) <= t->ch[at] || ht_char(t, at + 2) > '9' ||
		t->ch[at] == '0' ||
		(at > 0 && (t->cls[at - 1] == HT_C_DIGIT || t->cls[at - 1] == HT_C_LETTER || t->ch[at - 1] == '/' ||
					t->ch[at - 1] == '.')) ||
		(at + 3 < t->end &&
		 (t->cls[at + 3] == HT_C_DIGIT || t->cls[at + 3] == HT_C_LETTER || t->ch[at + 3] == '/')))
		return HT_NO_MATCH;
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++)
		shown |= at > 0 && t->ch[at - 1] == before[i];
	for (size_t i = 0; i < sizeof(behind) / sizeof(behind[0]); i++)
		shown |= ht_char(t, at + 3) == behind[i];
	if (!shown)
		return HT_NO_MATCH;
	numeral.value = ht_decimal_from_small(t->ch[at] - '0', 0);
	status = ht_decimal_divide(t->arena, &numeral.value, t->ch[at + 2] - '0', &numeral.value);
	*d = draft_of(&numeral);
	d->kind = HT_M_PERCENTAGE;
	return status;
}

/* Reads the qualifiers around a ratio, all of which belong to its number. */
static void
read_around_ratio(ht_scan *scan, ht_draft *d)
{
	ht_suffix_qualifier(&scan->chars, d);
	d->number_stop = d->stop;
	ht_prefix_read(&scan->chars, scan->floor, d);
}

/*
 * Whether a Chinese digit stands before a character that neither goes on a
 * numeral nor begins a currency: most digits do, in words like 一般 and 统一.
 */
static bool
is_part_of_word(const ht_chars *t, uint32_t at)
{
	uint32_t behind = t->ch[at + 1];

	return t->cls[at] == HT_C_HAN_DIGIT && t->cls[at + 1] == HT_C_HAN && behind != 0x70B9 /* 点 */ &&
		   behind != 0x4E2A /* 个 */ && behind != 0x591A /* 多 */ && behind != 0x4F59 /* 余 */ &&
		   behind != 0x6765 /* 来 */ && behind != 0x81F3 /* 至 */ && behind != 0x5230 /* 到 */ &&
		   behind != HT_CAN && ht_lexicon_at_of(t->ch, at + 1, t->end, HT_W_CURRENCY).length == 0;
}

/* Tries the numeral at `at`; *next is where the search goes on. */
static ht_status
try_numeral(ht_scan *scan, uint32_t at, uint32_t *next)
{
	const ht_chars *t = &scan->chars;
	ht_numeral numeral;
	ht_draft draft;
	ht_status status;

	*next = at + 1;
	if (scan->measures->wanted == HT_M_AMOUNT && is_part_of_word(t, at))
		return HT_OK;
	if (t->cls[at] == HT_C_DIGIT && read_slash(scan, at, &draft) == HT_OK)
	{
		*next = draft.stop;
		read_around_ratio(scan, &draft);
		status = keep(scan, scan->floor, &draft);
		scan->floor = draft.numeral.stop;
		return status == HT_OUT_OF_RANGE ? HT_OK : status;
	}
	if (t->cls[at] == HT_C_DIGIT && ht_figures_skip(t, at, next))
		return HT_OK;
	if ((t->ch[at] == 0x534A || t->ch[at] == 0x4E00) && read_half(scan, at, &draft) == HT_OK)
	{
		*next = draft.numeral.stop;
		if (draft.kind == HT_M_PERCENTAGE)
		{
			read_around_ratio(scan, &draft);
			/* 过半 needs its 过; 一半 may stand alone */
			status = is_hidden(scan, at, draft.numeral.stop) ||
							 (draft.numeral.stop - at == 1 && draft.before == HT_EXACT)
						 ? HT_OK
						 : keep(scan, scan->floor, &draft);
			scan->floor = draft.numeral.stop;
		}
		else
			status = complete(scan, &draft);
	}
	else
	{
		status = ht_numeral_read(t, at, &numeral);
		if (numeral.stop > at)
			*next = numeral.stop;
		if (status == HT_NO_MATCH || status == HT_OUT_OF_RANGE || numeral.stop - at > LONGEST_NUMERAL)
			return HT_OK;
		if (status != HT_OK)
			return status;
		if (is_out_of_question(scan, &numeral))
		{
			scan->floor = numeral.stop;
			return HT_OK;
		}
		draft = draft_of(&numeral);
		status = complete(scan, &draft);
	}
	if (draft.unit_stop > *next)
		*next = draft.unit_stop;
	return status == HT_OUT_OF_RANGE ? HT_OK : status;
}

ht_status
ht_measures_scan(ht_measures *measures, const ht_segment *segment, bool traditional)
{
	ht_scan scan = {
		.measures = measures,
		.segment = segment,
		.traditional = traditional,
		.chars = {segment->ch, segment->cls, segment->length, measures->arena},
	};
	uint32_t next = 0;

	/* What a cut has torn apart is no number. */
	if (segment->continues_numeral)
		while (next < segment->length && HT_IS_NUMERAL_CLASS(segment->cls[next]))
			next++;
	for (uint32_t i = 0; i < segment->nstarts; i++)
	{
		ht_status status;

		if (segment->starts[i] < next || !HT_IS_NUMERAL_CLASS(segment->cls[segment->starts[i]]))
			continue;
		status = try_numeral(&scan, segment->starts[i], &next);
		if (status != HT_OK)
			return status;
	}
	return HT_OK;
}
