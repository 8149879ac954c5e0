/*
 * extract.c
 *		The measures of arbitrary bytes: spans that grow and lie in the article,
 *		numbers within their mentions, bounds that fit their qualifiers.
 */
#include "extract/measure.h"
#include "spans.h"

#define EVERYTHING (HT_M_NUMBER | HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY)

/* -1, 0 or 1 as the value lies below, within or above the bounds, their ends included. */
static int
side(const ht_decimal *value, const ht_bounds *b)
{
	if (b->has_low && ht_decimal_compare(value, &b->low) < 0)
		return -1;
	return b->has_high && ht_decimal_compare(value, &b->high) > 0;
}

static void
check_bounds(const ht_measure *m)
{
	const ht_bounds *b = &m->bounds;
	bool negative = m->has_value && m->value.negative;

	CHECK(m->qualifier <= HT_ORDER);
	CHECK(m->has_value == (m->qualifier != HT_RANGE && m->qualifier != HT_SEVERAL));
	CHECK(b->has_low || b->has_high);
	if (b->has_low && b->has_high)
	{
		int order = ht_decimal_compare(&b->low, &b->high);

		CHECK(order <= 0);
		/* An interval of one point holds it, or it would be empty. */
		CHECK(order < 0 || (b->low_included && b->high_included) || (m->has_value && m->value.ndigits == 0));
	}
	if (m->has_value)
		CHECK(side(&m->value, b) == 0);
	switch ((ht_qualifier) m->qualifier)
	{
		case HT_EXACT:
			CHECK(b->low_included && b->high_included && ht_decimal_compare(&b->low, &b->high) == 0);
			break;
		case HT_ABOUT: CHECK(b->low_included && b->high_included); break;
		case HT_PLUS: CHECK(negative || (b->has_low && !b->low_included && !b->high_included)); break;
		case HT_NEARLY: CHECK(negative || (b->has_high && !b->high_included && b->low_included)); break;
		case HT_OVER: CHECK(negative || (!b->has_high && !b->low_included)); break;
		case HT_AT_LEAST: CHECK(negative || (!b->has_high && b->low_included)); break;
		case HT_UNDER: CHECK(negative || (!b->has_low && !b->high_included)); break;
		case HT_AT_MOST: CHECK(negative || (!b->has_low && b->high_included)); break;
		case HT_RANGE: CHECK(b->has_low && b->has_high && b->low_included && b->high_included); break;
		case HT_SEVERAL:
		case HT_ORDER: CHECK(b->has_low && b->has_high && b->low_included && !b->high_included); break;
	}
}

static void
check_kind(const ht_measure *m, ht_arena *arena)
{
	ht_decimal base;
	ht_status status;

	CHECK(m->kind == HT_M_NUMBER || m->kind == HT_M_AMOUNT || m->kind == HT_M_PERCENTAGE ||
		  m->kind == HT_M_QUANTITY);
	CHECK(m->code == NULL || (m->kind == HT_M_AMOUNT && strlen(m->code) == 3));
	CHECK(!m->points || m->kind == HT_M_PERCENTAGE);
	CHECK((m->unit != NULL) == (m->kind == HT_M_QUANTITY));
	CHECK((m->noun == NULL) == (m->noun_length == 0));
	CHECK(m->noun == NULL || m->kind == HT_M_QUANTITY);
	for (uint32_t at = 0; at < m->noun_length;)
	{
		uint32_t cp;

		at += ht_utf8_read((const unsigned char *) m->noun + at, m->noun_length - at, &cp);
		CHECK(at <= m->noun_length && cp != 0);
	}
	if (m->kind != HT_M_QUANTITY)
		return;
	status = ht_measure_base(m, arena, &base);
	CHECK(status == HT_OK || status == HT_NO_MATCH || status == HT_OUT_OF_RANGE);
	CHECK(status != HT_OK || m->has_value);
}

static ht_status
read_segment(void *found, const ht_segment *segment, bool traditional)
{
	return ht_measures_scan(found, segment, traditional);
}

/* Analyses the article; false when memory ran out. */
static bool
analyse(ht_measures *measures, ht_arena *arena, const char *bytes, size_t size, uint32_t capacity,
		uint8_t wanted)
{
	ht_measures_init(measures, arena, wanted);
	return read_article(arena, bytes, size, capacity, read_segment, measures);
}

static void
check_all(const char *bytes, size_t size, uint32_t capacity)
{
	ht_arena arena;
	ht_measures all;
	walker mentions = {bytes, bytes + size, 1};

	ht_arena_init(&arena, &fuzz_host);
	analyse(&all, &arena, bytes, size, capacity, EVERYTHING);
	for (size_t i = 0; i < all.count; i++)
	{
		const ht_measure *m = &all.items[i];
		walker numbers;

		CHECK(i == 0 || m->span.start >= all.items[i - 1].span.stop);
		check_span(&m->span, &mentions);
		numbers = mentions;
		CHECK(m->number.start >= m->span.start && m->number.stop <= m->span.stop);
		check_span(&m->number, &numbers);
		check_bounds(m);
		check_kind(m, &arena);
	}

	/* One kind alone gives what it gives together with the others. */
	for (uint8_t kind = HT_M_AMOUNT; kind <= HT_M_QUANTITY; kind = (uint8_t) (kind * 2))
	{
		ht_measures some;
		size_t next = 0;

		analyse(&some, &arena, bytes, size, capacity, kind);
		for (size_t i = 0; i < all.count; i++)
		{
			if (all.items[i].kind != kind)
				continue;
			CHECK(next < some.count && some.items[next].kind == kind);
			CHECK(some.items[next].span.start == all.items[i].span.start);
			CHECK(some.items[next].span.stop == all.items[i].span.stop);
			next++;
		}
		CHECK(next == some.count);
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
		ht_measures measures;

		fuzz_chunks = chunks;
		ht_arena_init(&arena, &fuzz_host);
		done = analyse(&measures, &arena, bytes, size, HT_SEGMENT_CHARS, EVERYTHING);
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
	starve(bytes, size);
	free(bytes);
	return 0;
}
