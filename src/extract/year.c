/*
 * year.c
 *		Years, decades, centuries, plans.
 */
#include "extract/moment.h"

#include "extract/draft.h"

#define C_ERA_FIRST 0x5143  /* 元, the first year of an era */
#define C_GENERATION 0x4EE3 /* 代 of 年代 */
#define C_AGE_BEHIND 0x7EAA /* 纪 */

/* Years of four figures outside these need support: 2500年 is more often a length. */
#define FIRST_PLAIN_YEAR 1840
#define LAST_PLAIN_YEAR 2100

/* The years that a Taiwanese page tells without a month: smaller numbers are lengths. */
#define FIRST_PLAIN_MINGUO 80
#define LAST_MINGUO 199
#define MINGUO_EPOCH 1911

/* The first year of the third plan; each takes five years, the years 1963 to 1965 belong to none. */
#define THIRD_PLAN 1966
#define FIRST_PLAN 1953

/* Whether the characters before and behind the years at `at` .. c->stop show them to be a length. */
static bool
is_length(const ht_reading *r, uint32_t at, const ht_count *c)
{
	return ht_is_time_mark(HT_MARK_LASTS_BEFORE, C_YEAR, r->chars.ch[(int64_t) at - 1]) ||
		   ht_is_time_mark(HT_MARK_LASTS_BEHIND, C_YEAR, ht_at(r, c->stop + 1));
}

/* Whether 历史 stands behind the year, 的 between them or not: then it is a length. */
static bool
is_history(const ht_reading *r, uint32_t at)
{
	if (ht_at(r, at) == 0x7684)
		at++;
	/* 超1954年历史最高 is of that year */
	return ht_at(r, at) == 0x5386 && ht_at(r, at + 1) == 0x53F2 && ht_at(r, at + 2) != 0x6700 &&
		   ht_at(r, at + 2) != 0x540C;
}

/* Whether a number of years stands there that a calendar has: 2016年, and 1368年 where no mark says that it lasts. */
static bool
is_calendar_year(const ht_reading *r, uint32_t at, const ht_count *c)
{
	uint32_t behind = c->stop + 1;

	if (c->vague || c->value < 1000 || c->value > 2999 || (c->digits != 0 && c->digits != 4) ||
		is_history(r, behind))
		return false;
	if (c->value >= FIRST_PLAIN_YEAR && c->value <= LAST_PLAIN_YEAR && c->digits == 4)
		return true;
	if (c->digits == 0 && c->value % 1000 == 0 && c->value != 2000)
		return false; /* 三千年, 一千年 */
	return !is_length(r, at, c);
}

/* Whether a number of years is one of the Republic's: 109年, and any year with its month behind it. */
static bool
is_minguo_year(const ht_reading *r, uint32_t at, const ht_count *c)
{
	uint32_t behind = c->stop + 1;
	ht_count month;

	if (c->vague || c->value < 1 || c->value > LAST_MINGUO || c->zero || !ht_reading_is_taiwanese(r))
		return false;
	if (ht_count_read(r, behind, &month) && ht_at(r, month.stop) == 0x6708 && month.value >= 1 &&
		month.value <= 12)
		return true;
	/* 八十九年, but 九十年 may be a length */
	if (c->digits < 2 && (c->digits != 0 || c->value % 10 == 0))
		return false;
	return c->value >= FIRST_PLAIN_MINGUO && !is_length(r, at, c) &&
		   !ht_lexicon_time_hides(r->chars.ch, c->stop, r->chars.end);
}

/* Whether a year of two figures stands there, whose century nobody knows: '98年, 〇八年, 九八年. */
static bool
is_short_year(const ht_reading *r, uint32_t at, const ht_count *c)
{
	uint32_t before = r->chars.ch[(int64_t) at - 1];

	if (c->digits != 2 || c->vague)
		return false;
	return c->zero || before == '\'' || before == 0x2019 || before == 0x2018 ||
		   (c->value >= 70 && !is_length(r, at, c));
}

uint32_t
ht_long_edge_read(const ht_reading *r, uint32_t at, ht_moment *m)
{
	ht_time_word word = ht_lexicon_time_at(r->chars.ch, at, r->chars.end);

	if (word.length == 0 || word.role != HT_T_PART_EDGE || word.flags == HT_T_NAMED)
		return at;
	m->edge = (uint8_t) word.value;
	return at + word.length;
}

/* Reads 80年代, 八十年代, 1980年代 and 初, 末 behind it. */
static uint32_t
read_decade(const ht_reading *r, uint32_t at, ht_moment *m)
{
	ht_count c;

	if (!ht_count_read(r, at, &c) || ht_at(r, c.stop) != C_YEAR || ht_at(r, c.stop + 1) != C_GENERATION)
		return at;
	/* 七八十年代 */
	if (c.vague && c.high == c.low + 10)
		c.value = c.low;
	else if (c.vague)
		return at;
	if (c.value % 10 != 0 || c.high > 90)
		return at;
	if (c.value >= 1000 && c.value < 3000 && m->year_form == HT_Y_NONE)
	{
		m->year_form = HT_Y_CENTURY;
		m->year = (int16_t) (c.value / 100 * 100 + 1);
	}
	else if (c.value > 90)
		return at;
	m->part_form = HT_P_DECADE;
	m->part = (int16_t) (c.value % 100);
	m->day = (int16_t) (c.high % 100);
	return ht_long_edge_read(r, c.stop + 2, m);
}

/* Reads what may stand behind a century: a decade, or an edge. */
static uint32_t
read_in_century(const ht_reading *r, uint32_t at, ht_moment *m)
{
	uint32_t stop = read_decade(r, at, m);

	return stop == at ? ht_long_edge_read(r, at, m) : stop;
}

/* The index behind 年, with 度 of 年度 where that is no 度假. */
static uint32_t
behind_year(const ht_reading *r, uint32_t at)
{
	at++;
	if (ht_at(r, at) == C_DEGREE && !ht_lexicon_time_hides(r->chars.ch, at, r->chars.end))
		at++;
	return at;
}

/* Reads a year of an era behind its name: 元年, 三十八年. */
static uint32_t
read_in_era(const ht_reading *r, uint32_t at, int32_t era, ht_moment *m)
{
	ht_count c = {.stop = at + 1, .value = 1};

	if (ht_at(r, at) == ' ')
		c.stop = ++at + 1;
	if (!(era != 0 && ht_at(r, at) == C_ERA_FIRST) && !ht_count_read(r, at, &c))
		return at;
	if (ht_at(r, c.stop) != C_YEAR || c.vague || c.value < 1)
		return at;
	m->year_form = HT_Y_CIVIL;
	m->year = (int16_t) (era == 0 ? c.value : 1800 + era + c.value);
	return behind_year(r, c.stop);
}

/* Reads a five-year plan, in quotation marks or not, with what tells its part. */
static uint32_t
read_plan(const ht_reading *r, uint32_t at, const ht_time_word *plan, ht_moment *m)
{
	uint32_t stop = at + plan->length;
	uint32_t behind = ht_is_closing(ht_at(r, stop)) ? stop + 1 : stop;
	bool quoted = behind > stop && ht_is_opening(r->chars.ch[(int64_t) at - 1]);
	uint32_t edge;
	ht_time_word word;

	if (ht_lexicon_time_hides(r->chars.ch, behind, r->chars.end))
		return at; /* “七五”普法 */
	m->year_form = HT_Y_PLAN;
	m->year =
		(int16_t) (plan->value < 3 ? FIRST_PLAN + (plan->value - 1) * 5 : THIRD_PLAN + (plan->value - 3) * 5);
	word = ht_lexicon_time_at(r->chars.ch, behind, r->chars.end);
	if (word.length > 0 && word.role == HT_T_STRETCH)
		return behind + word.length;
	edge = ht_long_edge_read(r, behind, m);
	if (edge > behind)
		return edge;
	if (word.length > 0 && word.role == HT_T_TAIL && word.flags == 0 && word.value == 0)
		return behind;
	return quoted || (plan->flags & HT_T_QUOTED) == 0 ? stop : at;
}

bool
ht_year_word(const ht_time_word *word, ht_moment *m)
{
	if (word->length == 0 || (word->role != HT_T_YEAR && word->role != HT_T_TEXT_YEAR))
		return false;
	m->year_form = word->role == HT_T_YEAR ? HT_Y_SHIFT : HT_Y_TEXT;
	m->year = (int16_t) (word->value - HT_T_ZERO);
	return true;
}

/* Reads a year told in words. */
static uint32_t
read_named_year(const ht_reading *r, uint32_t at, ht_moment *m)
{
	ht_time_word word = ht_lexicon_time_at(r->chars.ch, at, r->chars.end);

	if (ht_year_word(&word, m))
		return at + word.length;
	if (word.length == 0)
		return at;
	if (word.role == HT_T_ERA)
	{
		uint32_t stop = read_in_era(r, at + word.length, word.value, m);

		return m->year_form == HT_Y_NONE ? at : stop;
	}
	if (word.role == HT_T_PLAN)
	{
		uint32_t stop = read_plan(r, at, &word, m);

		if (stop == at)
			*m = (ht_moment){0};
		return stop;
	}
	if (word.role == HT_T_CENTURY)
	{
		m->year_form = HT_Y_CENTURY_SHIFT;
		m->year = (int16_t) (word.value - HT_T_ZERO);
		return read_in_century(r, at + word.length, m);
	}
	return at;
}

/* Reads the first year, or century, of a range whose second alone has its unit: 2021-2025年, 18—19世纪. */
static uint32_t
read_first(const ht_reading *r, uint32_t at, ht_moment *m)
{
	ht_count c;
	bool shared;
	uint32_t stop = ht_counted_read(r, at, C_AGE, C_AGE, &c, &shared);

	if (shared && c.value >= 1)
	{
		m->year_form = HT_Y_CENTURY;
		m->year = (int16_t) ((c.value - 1) * 100 + 1);
		return stop;
	}
	stop = ht_counted_read(r, at, C_YEAR, C_YEAR, &c, &shared);
	if (!shared || c.digits != 4 || c.value < FIRST_PLAIN_YEAR || c.value > LAST_PLAIN_YEAR)
		return at;
	m->year_form = HT_Y_CIVIL;
	m->year = (int16_t) c.value;
	return stop;
}

uint32_t
ht_year_read(const ht_reading *r, uint32_t at, ht_moment *m)
{
	uint32_t stop = read_named_year(r, at, m);
	ht_count c;

	if (stop > at || !ht_count_read(r, at, &c))
		return stop;
	stop = read_decade(r, at, m);
	if (stop > at)
		return stop;
	if (ht_at(r, c.stop) == C_AGE && ht_at(r, c.stop + 1) == C_AGE_BEHIND && c.value >= 1 && c.value <= 30)
	{
		m->year_form = HT_Y_CENTURY;
		m->year = (int16_t) ((c.value - 1) * 100 + 1);
		return read_in_century(r, c.stop + 2, m);
	}
	if (ht_at(r, c.stop) != C_YEAR)
		return read_first(r, at, m);
	if (is_calendar_year(r, at, &c))
		m->year = (int16_t) c.value;
	else if (is_minguo_year(r, at, &c))
		m->year = (int16_t) (c.value + MINGUO_EPOCH);
	else if (is_short_year(r, at, &c))
	{
		m->year_form = HT_Y_UNKNOWN;
		return behind_year(r, c.stop);
	}
	else
		return at;
	m->year_form = HT_Y_CIVIL;
	return behind_year(r, c.stop);
}
