/*
 * What holds of every date, whatever the text and the day of publication:
 * random moments, random rows of the characters that dates are written with,
 * and long rows of the worst of them.
 */
#include <string.h>

#include "extract/date.h"
#include "tap.h"

#define MOMENTS 500000
#define TEXTS 25000
#define LONGEST 30 /* pieces of a random text */

/* Characters of a long row: so many, and no fewer than several segments have. */
#define LONG_CHARS 100000

/* A random number of `from` .. `to`. */
static int32_t
between(int32_t from, int32_t to)
{
	return from + (int32_t) tap_random_below((uint32_t) (to - from + 1));
}

/* A random day of publication, now and then none, or at an edge of the calendar. */
static ht_day
random_published(void)
{
	switch (between(0, 9))
	{
		case 0: return HT_NO_DAY;
		case 1: return ht_civil_day(between(2, 4), between(1, 12), between(1, 28));
		case 2: return ht_civil_day(between(9996, 9998), between(1, 12), between(1, 28));
		default: return ht_civil_day(between(1850, 2150), between(1, 12), between(1, 28)) + between(0, 3);
	}
}

/* Whether the days exist, and end behind where they begin. */
static bool
is_period(const ht_period *p)
{
	ht_day first = ht_civil_day(HT_FIRST_YEAR, 1, 1), last = ht_civil_day(HT_LAST_YEAR, 12, 31);

	return (p->from == HT_NO_DAY || (p->from >= first && p->from <= last)) &&
		   (p->to == HT_NO_DAY || (p->to > first && p->to <= last + 1)) &&
		   (p->from == HT_NO_DAY || p->to == HT_NO_DAY || p->from < p->to);
}

/* ---------------------------------------------------------------- random moments */

static void
put_year(ht_moment *m)
{
	static const int16_t plans[] = {1953, 1958, 1966, 1971, 2016, 2021, 2026, 2031};

	m->year_form = (uint8_t) between(HT_Y_NONE, HT_Y_PLAN);
	switch (m->year_form)
	{
		case HT_Y_CIVIL:
			m->year = (int16_t) (between(0, 3) > 0 ? between(1840, 2110) : between(1, 9999));
			break;
		case HT_Y_SHIFT:
		case HT_Y_TEXT:
		case HT_Y_CENTURY_SHIFT: m->year = (int16_t) between(-3, 3); break;
		case HT_Y_CENTURY: m->year = (int16_t) (between(0, 29) * 100 + 1); break;
		case HT_Y_PLAN: m->year = plans[between(0, 7)]; break;
		default: break;
	}
}

static void
put_part(ht_moment *m)
{
	m->part_form = (uint8_t) between(HT_P_NONE, HT_P_WEEKDAY_FEAST);
	switch (m->part_form)
	{
		case HT_P_HALF:
		case HT_P_HALF_MONTH: m->part = (int16_t) between(1, 2); break;
		case HT_P_QUARTER:
		case HT_P_SEASON:
		case HT_P_FIRST_QUARTERS: m->part = (int16_t) between(1, 4); break;
		case HT_P_FIRST_MONTHS: m->part = (int16_t) between(1, 12); break;
		case HT_P_DECADE: m->part = (int16_t) (between(0, 9) * 10); break;
		case HT_P_TEN_DAYS: m->part = (int16_t) between(1, 5); break;
		case HT_P_CIVIL_FEAST: m->part = (int16_t) (between(1, 12) * 32 + between(1, 31)); break;
		case HT_P_LUNAR_FEAST: m->part = (int16_t) (between(1, 12) * 32 + between(1, 30)); break;
		case HT_P_TERM: m->part = (int16_t) between(0, 23); break;
		case HT_P_WEEKDAY_FEAST:
			m->part = (int16_t) (between(1, 12) * 64 + between(1, 4) * 8 + between(1, 7));
			break;
		default: break;
	}
}

static ht_moment
random_moment(void)
{
	ht_moment m = {0};

	put_year(&m);
	m.month_form = (uint8_t) between(HT_TOLD_NOT, HT_TOLD_TEXT);
	m.month = (int8_t) (m.month_form == HT_TOLD_CIVIL ? between(1, 12) : between(-2, 1));
	m.day_form = (uint8_t) between(HT_TOLD_NOT, HT_TOLD_WEEK);
	m.day = (int16_t) (m.day_form == HT_TOLD_CIVIL ? between(1, 31) : between(-3, 3));
	m.edge = (uint8_t) (between(0, 2) > 0 ? 0 : between(1, 3));
	m.lunar = between(0, 3) == 0;
	m.leap = m.lunar && between(0, 3) == 0;
	m.lunar_year = m.lunar && between(0, 1) == 0;
	if (m.day_form == HT_TOLD_WEEK)
		m.part = (int16_t) between(0, 8);
	else if (m.month_form == HT_TOLD_NOT || between(0, 1) == 0)
		put_part(&m);
	return m;
}

static ht_date
random_date(void)
{
	ht_date date = {.form = (uint8_t) between(HT_DATE_POINT, HT_DATE_VAGUE)};

	date.first = random_moment();
	date.last = random_moment();
	date.count = date.form == HT_DATE_RECENT ? between(0, 24) : between(1, 9999);
	date.grain = (uint8_t) between(HT_G_NONE, HT_G_YEAR);
	date.since = between(0, 3) == 0;
	date.ahead = between(0, 3) == 0;
	date.coming = between(0, 3) == 0;
	date.same_sentence = between(0, 1) == 0;
	return date;
}

/* Dates in a row, as of an article: each is kept for the next to count from. */
static bool
moments_have_days(void)
{
	ht_calendar calendar;
	uint32_t known = 0;

	ht_calendar_init(&calendar, HT_NO_DAY);
	for (int i = 0; i < MOMENTS; i++)
	{
		ht_date date = random_date();
		ht_grain grain = HT_G_NONE;
		ht_period period;

		if (i % 8 == 0)
			ht_calendar_init(&calendar, random_published());
		period = ht_date_resolve(&calendar, &date, &grain);
		known += period.from != HT_NO_DAY;
		if (!is_period(&period) || grain > HT_G_FESTIVAL)
		{
			note("published %d, form %d: %d .. %d, grain %d", calendar.published, date.form, period.from,
				 period.to, (int) grain);
			note("year %d %d, month %d %d, day %d %d, part %d %d, edge %d", date.first.year_form,
				 date.first.year, date.first.month_form, date.first.month, date.first.day_form,
				 date.first.day, date.first.part_form, date.first.part, date.first.edge);
			return false;
		}
	}
	note("%u of %d have days", known, MOMENTS);
	return known > MOMENTS / 10;
}

/* ---------------------------------------------------------------- texts */

/* A text being made. */
typedef struct text
{
	char *bytes;
	size_t length;
	size_t capacity;
} text;

static void
put(text *t, const char *piece)
{
	size_t length = strlen(piece);

	if (t->bytes == NULL || t->length + length > t->capacity)
	{
		t->capacity = (t->length + length + 1) * 2;
		t->bytes = realloc(t->bytes, t->capacity);
		if (t->bytes == NULL)
			abort();
	}
	memcpy(t->bytes + t->length, piece, length);
	t->length += length;
}

static const char *const alphabet[] = {
	"0",    "1",    "2",    "3",    "4",    "5",    "6",      "7",    "8",  "9",  "18", "31",   "2016",
	"1998", "109",  "〇",   "零",   "一",   "二",   "三",     "四",   "五", "六", "七", "八",   "九",
	"十",   "廿",   "百",   "千",   "两",   "几",   "年",     "月",   "日", "号", "季", "度",   "份",
	"旬",   "初",   "底",   "末",   "中",   "今",   "去",     "前",   "明", "上", "下", "半",   "本",
	"周",   "星",   "期",   "天",   "个",   "世纪", "年代",   "农历", "闰", "正", "腊", "民国", "元",
	"以来", "起",   "来",   "近",   "过",   "至今", "至",     "到",   "-",  "/",  ".",  "~",    "—",
	"——",   "“",    "”",    "「",   "」",   "\"",   "'",      " ",    "，", "。", "、", "\n",   "春节",
	"中秋", "除夕", "五一", "国庆", "清明", "冬至", "十三五", "时期", "末", "第", "每", "从",   "自",
	"将",   "次",   "当",   "同",   "昨",   "后",   "的",     "路",
};

#define LETTERS ((int32_t) (sizeof(alphabet) / sizeof(alphabet[0])))

static void
random_text(text *t)
{
	int32_t pieces = between(1, LONGEST);

	t->length = 0;
	for (int32_t i = 0; i < pieces; i++)
		put(t, alphabet[between(0, LETTERS - 1)]);
}

/* Finds the dates of the text in segments of so many characters. */
static void
scan(const text *t, ht_dates *dates, ht_arena *arena, uint32_t capacity, bool traditional)
{
	ht_scanner scanner;
	ht_segment segment;

	ht_dates_init(dates, arena);
	if (ht_scanner_init(&scanner, arena, t->bytes, t->length, capacity) != HT_OK)
		abort();
	for (;;)
	{
		if (ht_scanner_next(&scanner, &segment) != HT_OK)
			abort();
		if (segment.length == 0)
			return;
		if (ht_dates_scan(dates, &segment, traditional) != HT_OK)
			abort();
	}
}

/* Code points of so many bytes. */
static uint32_t
code_points(const char *bytes, size_t length)
{
	uint32_t count = 0;

	for (size_t i = 0; i < length; i++)
		count += ((unsigned char) bytes[i] & 0xC0) != 0x80;
	return count;
}

/* Whether the spans lie in the text, in order and apart, and hold what they say. */
static bool
spans_hold(const text *t, const ht_dates *dates)
{
	const char *behind = t->bytes;
	uint32_t position = 1;

	for (size_t i = 0; i < dates->count; i++)
	{
		const ht_span *s = &dates->items[i].span;

		if (s->text == NULL || s->text < behind || s->length == 0 ||
			s->text + s->length > t->bytes + t->length)
			return false;
		if (s->start != position + code_points(behind, (size_t) (s->text - behind)) ||
			s->stop != s->start + code_points(s->text, s->length))
			return false;
		behind = s->text + s->length;
		position = s->stop;
	}
	return true;
}

/* Whether every date has days that can be, for this day of publication. */
static bool
days_hold(const ht_dates *dates, ht_day published)
{
	ht_calendar calendar;

	ht_calendar_init(&calendar, published);
	for (size_t i = 0; i < dates->count; i++)
	{
		ht_grain grain = HT_G_NONE;
		ht_period period = ht_date_resolve(&calendar, &dates->items[i], &grain);

		if (!is_period(&period) || (grain == HT_G_NONE && period.to != HT_NO_DAY))
			return false;
	}
	return true;
}

/* Whether both dates are of one form and have the same days. */
static bool
mean_the_same(const ht_date *a, const ht_date *b)
{
	ht_day published = ht_civil_day(2016, 4, 18);
	ht_calendar calendars[2];
	ht_grain grains[2];
	ht_period periods[2];

	ht_calendar_init(&calendars[0], published);
	ht_calendar_init(&calendars[1], published);
	periods[0] = ht_date_resolve(&calendars[0], a, &grains[0]);
	periods[1] = ht_date_resolve(&calendars[1], b, &grains[1]);
	return a->form == b->form && grains[0] == grains[1] && periods[0].from == periods[1].from &&
		   periods[0].to == periods[1].to;
}

/* Whether what is one date as a whole is found as the same date in a text of nothing else. */
static bool
parsed_is_found(const text *t, const ht_dates *dates, ht_arena *arena)
{
	ht_scanner scanner;
	ht_segment segment;
	ht_date date;
	uint32_t fault;
	ht_status status;

	if (ht_scanner_init(&scanner, arena, t->bytes, t->length, HT_SEGMENT_CHARS) != HT_OK ||
		ht_scanner_next(&scanner, &segment) != HT_OK)
		abort();
	status = ht_date_parse(arena, &segment, &date, &fault);
	if (status != HT_OK)
		return status == HT_NO_MATCH && fault <= segment.length;
	return dates->count == 1 && mean_the_same(&date, &dates->items[0]);
}

/* Random texts, each in segments of several sizes. */
static void
random_texts(void)
{
	static const uint32_t capacities[] = {HT_SEGMENT_CHARS, 40, 7, 1};
	bool spans = true, days = true, parsed = true;
	uint32_t found = 0;
	text t = {0};
	ht_arena arena;

	ht_arena_init(&arena, &ht_malloc_host);
	for (int i = 0; i < TEXTS && spans && days && parsed; i++)
	{
		random_text(&t);
		for (size_t c = 0; c < sizeof(capacities) / sizeof(capacities[0]); c++)
		{
			ht_dates dates;

			ht_arena_reset(&arena);
			scan(&t, &dates, &arena, capacities[c], i % 2 == 0);
			found += (uint32_t) dates.count;
			spans &= spans_hold(&t, &dates);
			days &= days_hold(&dates, HT_NO_DAY) && days_hold(&dates, random_published());
			if (c == 0 && i % 2 != 0)
				parsed &= parsed_is_found(&t, &dates, &arena);
		}
		if (!spans || !days || !parsed)
			note("%.*s", (int) t.length, t.bytes);
	}
	note("%u dates in %d texts", found, TEXTS);
	ok(spans, "spans lie in the text, in order and apart");
	ok(days, "days end behind where they begin");
	ok(parsed, "what is a date as a whole is found as that date");
	ok(found > TEXTS, "there are dates among random characters");
	ht_arena_free(&arena);
	free(t.bytes);
}

/* ---------------------------------------------------------------- long rows */

static const char *const rows[] = {
	"2016-",   "2016年-",    "年",       "月",
	"日",      "1、",        "1",        "一",
	"十",      "“",          "近",       "农历",
	"闰",      "去",         "去年",     "去年的",
	"前",      "前1",        "上",       "上周",
	"1-",      "1月-",       "1日至",    "1.",
	"2016.4-", "十三五",     "“十三五",  "十三五”",
	"十五",    "民国",       "民国元",   "公元",
	"以来",    "2016年以来", "至今",     "至",
	"第",      "第1季",      "大年",     "正月",
	"春节“",   "2016年“",    "1年",      "1年多",
	"3个",     "近3年",      "近3年来",  "三年来",
	"当日",    "今日",       "1 年 ",    "1/1/",
	"每月1",   "将1月",      "1月1日，", "1月，将",
	"世纪",    "二十世纪",   "80年代",   "年初",
	"初一",    "八月初",     "周一",     "2016 ",
	"零",      "〇",         "<b>1</b>", "1\xE2\x80\x8B",
	"&nbsp;",  "1月(yuè)",
};

static void
long_rows(void)
{
	bool spans = true, days = true;
	text t = {0};
	ht_arena arena;

	ht_arena_init(&arena, &ht_malloc_host);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		ht_dates dates;
		uint32_t chars = code_points(rows[i], strlen(rows[i]));

		t.length = 0;
		for (uint32_t made = 0; made < LONG_CHARS; made += chars)
			put(&t, rows[i]);
		ht_arena_reset(&arena);
		scan(&t, &dates, &arena, HT_SEGMENT_CHARS, i % 2 == 0);
		if (!spans_hold(&t, &dates) || !days_hold(&dates, ht_civil_day(2016, 4, 18)))
		{
			note("%s, %zu dates", rows[i], dates.count);
			spans &= spans_hold(&t, &dates);
			days = false;
		}
	}
	ok(spans, "spans of long rows");
	ok(days, "days of long rows");
	ht_arena_free(&arena);
	free(t.bytes);
}

/* No moment, no text, nothing known. */
static void
nothing(void)
{
	ht_calendar calendar;
	ht_date date = {0};
	ht_grain grain = HT_G_NONE;
	ht_period period;

	ht_calendar_init(&calendar, HT_NO_DAY);
	period = ht_date_resolve(&calendar, &date, &grain);
	ok(period.from == HT_NO_DAY && period.to == HT_NO_DAY, "a date of nothing has no days");
	ok(ht_date_is_relative(&date), "and counts from the day of publication");
}

int
main(void)
{
	tap_random_start();
	nothing();
	ok(moments_have_days(), "%d random moments in a row", MOMENTS);
	random_texts();
	long_rows();
	return done();
}
