/*
 * segment.c
 *		The scanner over arbitrary bytes: every byte and code point is accounted
 *		for, and indexes translate to positions that grow.
 */
#include "text/segment.h"
#include "fuzz.h"

/* Code points of so many bytes. */
static uint32_t
code_points(const char *bytes, size_t length)
{
	uint32_t count = 0;

	for (size_t at = 0; at < length; count++)
	{
		uint32_t cp;
		uint32_t step = ht_utf8_read((const unsigned char *) bytes + at, length - at, &cp);

		CHECK(step >= 1 && step <= 4 && step <= length - at);
		CHECK(cp <= 0x10FFFF && (cp < 0xD800 || cp > 0xDFFF));
		at += step;
	}
	return count;
}

/* What one index of a segment says, against the bytes. */
static void
check_character(const ht_segment *s, uint32_t i, uint32_t *counted)
{
	uint32_t start = ht_segment_start(s, i);
	char utf8[4];

	if (i > 0)
	{
		uint32_t before = ht_segment_start(s, i - 1);
		uint32_t stop = ht_segment_stop(s, i);
		uint32_t stop_byte = ht_segment_stop_byte(s, i);

		CHECK(s->byte[i] > s->byte[i - 1]);
		CHECK(before < stop && stop <= start);
		CHECK(s->byte[i - 1] < stop_byte && stop_byte <= s->byte[i]);
		CHECK(stop - before == code_points(s->base + s->byte[i - 1], stop_byte - s->byte[i - 1]));
		*counted += code_points(s->base + s->byte[i - 1], s->byte[i] - s->byte[i - 1]);
	}
	else
		*counted = code_points(s->base, s->byte[0]);
	CHECK(start == s->first + *counted);
	if (i < s->length)
	{
		size_t length = ht_utf8_write(s->ch[i], utf8);

		CHECK(s->ch[i] != 0 || s->base[s->byte[i]] == 0 || s->base[s->byte[i]] == '&');
		CHECK(s->ch[i] <= 0x10FFFF && length >= 1 && length <= 4);
	}
}

static void
check_segment(const ht_segment *s, uint32_t capacity)
{
	uint32_t counted = 0;
	uint32_t starts = 0;

	CHECK(s->length <= capacity);
	for (uint32_t i = 0; i <= s->length; i++)
		check_character(s, i, &counted);
	for (uint32_t i = 0; i < s->length; i++)
	{
		bool listed = starts < s->nstarts && s->starts[starts] == i;

		CHECK(listed || !HT_IS_NUMERAL_CLASS(s->cls[i]));
		starts += listed;
	}
	CHECK(starts == s->nstarts);
	for (uint32_t i = 0; i < s->ngaps; i++)
	{
		CHECK(s->gaps[i].at <= s->length);
		CHECK(i == 0 || (s->gaps[i].at > s->gaps[i - 1].at && s->gaps[i].skipped > s->gaps[i - 1].skipped));
	}
	for (uint32_t i = 1; i <= HT_SEGMENT_MARGIN; i++)
	{
		CHECK(s->ch[-(int32_t) i] == 0 && s->cls[-(int32_t) i] == 0);
		CHECK(s->ch[s->length + i - 1] == 0 && s->cls[s->length + i - 1] == 0);
	}
}

/* Walks over the whole article in segments of so many characters. */
static void
walk(const char *bytes, size_t size, uint32_t capacity)
{
	ht_arena arena;
	ht_scanner scanner;
	ht_segment segment;
	size_t offset = 0;
	uint32_t position = 1;
	ht_status status;

	ht_arena_init(&arena, &fuzz_host);
	status = ht_scanner_init(&scanner, &arena, bytes, size, capacity);
	CHECK(status == HT_OK || (status == HT_NO_MEMORY && fuzz_chunks >= 0));
	while (status == HT_OK && ht_scanner_next(&scanner, &segment) == HT_OK)
	{
		CHECK(segment.base == bytes + offset);
		CHECK(segment.first == position);
		CHECK(scanner.offset >= offset && scanner.offset <= size);
		check_segment(&segment, capacity);
		CHECK(segment.byte[segment.length] == scanner.offset - offset);
		CHECK(ht_segment_start(&segment, segment.length) == scanner.position);
		if (segment.length == 0)
			break;
		offset = scanner.offset;
		position = scanner.position;
	}
	if (status == HT_OK)
	{
		CHECK(scanner.offset == size);
		CHECK(scanner.position == code_points(bytes, size) + 1);
	}
	ht_arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const uint32_t capacities[] = {HT_SEGMENT_CHARS, 64, 3, 1};
	/* A copy of just this length: the sanitizer sees a read behind its end. */
	char *bytes = malloc(size > 0 ? size : 1);

	if (bytes == NULL)
		return 0;
	memcpy(bytes, data, size);
	for (size_t i = 0; i < sizeof(capacities) / sizeof(capacities[0]); i++)
		walk(bytes, size, capacities[i]);
	fuzz_chunks = 0;
	walk(bytes, size, HT_SEGMENT_CHARS);
	fuzz_chunks = -1;
	free(bytes);
	return 0;
}
