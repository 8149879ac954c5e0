/*
 * length.c
 *		Lengths of time that end or begin with the day of publication:
 *		近三年来, 过去五年, 未来三年, 30年来.
 *
 * A length that neither does is a quantity (历时三年, 近30年). Which of the two it
 * is, is decided here; the quantities ask (ht_date_covers).
 */
#include "extract/moment.h"

#define C_MORE 0x591A /* 多 */

/* 近30年 without 来 is nearly thirty years. */
#define LONGEST_NEAR 10

/* Reads a unit of time, behind a word like 近 or not: its grain, HT_G_NONE for a week; `at` where none stands there. */
static uint32_t
read_unit(const ht_reading *r, uint32_t at, bool near, uint8_t *grain)
{
	bool piece = ht_at(r, at) == C_PIECE;
	uint32_t p = at + piece;
	uint32_t c = ht_at(r, p);
	uint32_t next = ht_at(r, p + 1);

	switch (c)
	{
		case 0x5E74: /* 年, but not 年级 and the like */
			*grain = HT_G_YEAR;
			return piece || next == 0x7EA7 || next == 0x9F84 || next == 0x4EE3 ? at : p + 1;
		case 0x6708: /* 月: 三个月来, 近三月; 6月以来 begins in June */
			*grain = HT_G_MONTH;
			return piece || near ? p + 1 : at;
		case 0x5B63: *grain = HT_G_QUARTER; return next == 0x5EA6 ? p + 2 : p + 1;
		case 0x5468: *grain = HT_G_NONE; return p + 1;                       /* 周 */
		case 0x661F: *grain = HT_G_NONE; return next == 0x671F ? p + 2 : at; /* 星期 */
		case 0x65E5:                                                         /* 日 */
		case 0x5929: *grain = HT_G_DAY; return piece ? at : p + 1;           /* 天 */
		default: return at;
	}
}

/* Index behind 来 or 以来, `at` where none stands there. */
static uint32_t
read_coming(const ht_reading *r, uint32_t at)
{
	ht_time_word word = ht_lexicon_time_at(r->chars.ch, at, r->chars.end);

	/* 近3年来年均: behind a length no 来年 begins */
	if (word.length > 0 && word.role == HT_T_YEAR && ht_at(r, at) == C_COMING)
		return at + 1;
	if (word.length == 0 || word.role != HT_T_TAIL || (word.flags & HT_T_NAMED) != 0)
		return at;
	return ht_at(r, at + word.length - 1) == C_COMING ? at + word.length : at;
}

/* Reads the number, behind a word like 近 or not, its unit and 来 behind it into the date; *coming tells whether 来 stood there. */
static uint32_t
read_length(const ht_reading *r, uint32_t at, bool near, ht_date *date, bool *coming)
{
	ht_count c;
	uint32_t p, stop;

	*coming = false;
	if (!ht_count_read(r, at, &c) || c.digits > 3 || (!c.vague && c.value == 0))
		return at;
	p = c.stop;
	if (ht_at(r, p) == C_MORE || ht_at(r, p) == 0x4F59) /* 余 */
	{
		c.vague = true;
		p++;
	}
	stop = read_unit(r, p, near, &date->grain);
	if (stop == p)
		return at;
	if (ht_at(r, stop) == C_MORE && read_coming(r, stop + 1) > stop + 1)
	{
		c.vague = true;
		stop++;
	}
	date->form = c.vague ? HT_DATE_RECENT : HT_DATE_LENGTH;
	date->count = c.vague ? 0 : c.value;
	p = read_coming(r, stop);
	*coming = p > stop;
	return p;
}

uint32_t
ht_length_read(const ht_reading *r, uint32_t at, const ht_time_word *word, ht_date *date)
{
	uint32_t begin = at + word->length;
	bool near = word->length == 1;
	bool coming;
	uint32_t stop = read_length(r, begin, true, date, &coming);
	uint32_t next = ht_at(r, stop);

	if (stop == begin)
		return at;
	date->ahead = word->value == 1;
	if (near && !coming &&
		(date->count > LONGEST_NEAR || date->form == HT_DATE_RECENT ||
		 ht_is_time_mark(HT_MARK_LASTS_BEFORE, C_NEAR, r->chars.ch[(int64_t) at - 1]) || next == 0x7684 ||
		 next == 0x65F6 || next == C_MORE)) /* 的 时 多 */
		return at;
	return date->form == HT_DATE_RECENT && date->ahead ? at : stop;
}

uint32_t
ht_length_since_read(const ht_reading *r, uint32_t at, ht_date *date)
{
	bool coming;
	uint32_t stop = read_length(r, at, false, date, &coming);

	return coming ? stop : at;
}
