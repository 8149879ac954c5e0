/*
 * date.c
 *		The dates of arbitrary bytes: spans that grow and lie in the article, and
 *		days that end behind where they begin, whatever the day of publication.
 */
#include "extract/date.h"
#include "spans.h"

/* Days of publication: common ones, the edges of the calendar, none. */
static const int16_t published_on[][3] = {
	{2016, 4, 18}, {2024, 2, 29}, {2023, 1, 1},   {2022, 12, 31}, {2017, 8, 21}, {1950, 1, 1},
	{2100, 2, 28}, {2, 1, 1},     {9998, 12, 31}, {1900, 3, 1},   {101, 1, 1},   {2000, 1, 31},
};

#define PUBLISHED (sizeof(published_on) / sizeof(published_on[0]))

/* Whether the days exist, and end behind where they begin. */
static void
check_period(const ht_period *period)
{
	ht_day first = ht_civil_day(HT_FIRST_YEAR, 1, 1), last = ht_civil_day(HT_LAST_YEAR, 12, 31);

	CHECK(period->from == HT_NO_DAY || (period->from >= first && period->from <= last));
	CHECK(period->to == HT_NO_DAY || (period->to > first && period->to <= last + 1));
	CHECK(period->from == HT_NO_DAY || period->to == HT_NO_DAY || period->from < period->to);
}

/* Resolves the dates in their order for a day of publication, HT_NO_DAY for none. */
static void
resolve_all(const ht_date *items, size_t count, ht_day published)
{
	ht_calendar calendar;

	ht_calendar_init(&calendar, published);
	for (size_t i = 0; i < count; i++)
	{
		ht_grain grain = HT_G_NONE;
		ht_period period = ht_date_resolve(&calendar, &items[i], &grain);

		check_period(&period);
		CHECK(grain <= HT_G_FESTIVAL);
		CHECK(grain != HT_G_NONE || (period.from == HT_NO_DAY && period.to == HT_NO_DAY));
		CHECK(ht_grain_names[grain] != NULL || grain == HT_G_NONE);
	}
}

/* What a date alone means does not depend on publication, unless it says that it is relative. */
static void
check_relative(const ht_date *date)
{
	ht_calendar known, unknown;
	ht_grain grain;
	ht_period a, b;

	if (ht_date_is_relative(date))
		return;
	ht_calendar_init(&known, ht_civil_day(2016, 4, 18));
	ht_calendar_init(&unknown, HT_NO_DAY);
	a = ht_date_resolve(&known, date, &grain);
	b = ht_date_resolve(&unknown, date, &grain);
	CHECK(a.from == b.from && a.to == b.to);
}

static ht_status
read_segment(void *found, const ht_segment *segment, bool traditional)
{
	return ht_dates_scan(found, segment, traditional);
}

/* Finds the dates of the article; false when memory ran out. */
static bool
scan(ht_dates *dates, ht_arena *arena, const char *bytes, size_t size, uint32_t capacity)
{
	ht_dates_init(dates, arena);
	return read_article(arena, bytes, size, capacity, read_segment, dates);
}

static void
check_all(const char *bytes, size_t size, uint32_t capacity)
{
	ht_arena arena;
	ht_dates dates;
	walker w = {bytes, bytes + size, 1};

	ht_arena_init(&arena, &fuzz_host);
	scan(&dates, &arena, bytes, size, capacity);
	for (size_t i = 0; i < dates.count; i++)
	{
		CHECK(i == 0 || dates.items[i].span.start >= dates.items[i - 1].span.stop);
		CHECK(dates.items[i].form <= HT_DATE_SPAN);
		check_span(&dates.items[i].span, &w);
		check_relative(&dates.items[i]);
	}
	resolve_all(dates.items, dates.count, HT_NO_DAY);
	for (size_t i = 0; i < PUBLISHED; i++)
		resolve_all(dates.items, dates.count,
					ht_civil_day(published_on[i][0], published_on[i][1], published_on[i][2]));
	ht_arena_free(&arena);
}

/* The text as one date: it is one to its ends, or a fault within it is told. */
static void
check_parse(const char *bytes, size_t size)
{
	ht_arena arena;
	ht_scanner scanner;
	ht_segment segment;
	ht_date date;
	ht_status status;
	uint32_t fault = 0;

	ht_arena_init(&arena, &fuzz_host);
	CHECK(ht_scanner_init(&scanner, &arena, bytes, size, (uint32_t) size + 1) == HT_OK);
	CHECK(ht_scanner_next(&scanner, &segment) == HT_OK);
	status = ht_date_parse(&arena, &segment, &date, &fault);
	CHECK(status == HT_OK || status == HT_NO_MATCH);
	CHECK(fault <= segment.length);
	if (status == HT_OK)
	{
		resolve_all(&date, 1, HT_NO_DAY);
		resolve_all(&date, 1, ht_civil_day(2016, 4, 18));
		check_relative(&date);
	}
	ht_arena_free(&arena);
}

/* Every allocation may fail: the answer is a status, and nothing leaks. */
static void
starve(const char *bytes, size_t size)
{
	bool done = false;

	for (int chunks = 0; !done && chunks < 8; chunks++)
	{
		ht_arena arena;
		ht_dates dates;

		fuzz_chunks = chunks;
		ht_arena_init(&arena, &fuzz_host);
		done = scan(&dates, &arena, bytes, size, HT_SEGMENT_CHARS);
		ht_arena_free(&arena);
	}
	fuzz_chunks = -1;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* A copy of just this length: the sanitizer sees a read behind its end. */
	char *bytes = malloc(size > 0 ? size : 1);

	if (bytes == NULL)
		return 0;
	memcpy(bytes, data, size);
	check_all(bytes, size, HT_SEGMENT_CHARS);
	check_all(bytes, size, 40);
	check_all(bytes, size, 7);
	check_all(bytes, size, 1);
	check_parse(bytes, size);
	starve(bytes, size);
	free(bytes);
	return 0;
}
