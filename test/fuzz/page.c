/*
 * page.c
 *		Pages of arbitrary bytes: every line is inside the text and has a kind,
 *		what is in it is no longer than it, and a shortage of memory is told.
 */
#include "text/page.h"
#include "fuzz.h"

/* Reads the whole text; HT_NO_MEMORY only where memory is short. */
static void
read_page(ht_patterns *patterns, const char *bytes, size_t size)
{
	ht_arena arena;
	ht_page page;
	ht_day day = HT_NO_DAY;
	size_t byte = 0;
	uint32_t start = 0;
	ht_status status;

	ht_arena_init(&arena, &fuzz_host);
	status = ht_page_init(&page, &arena, patterns, bytes, size);
	if (status == HT_OK)
		status = ht_page_next(&page);
	CHECK(status == HT_OK || (status == HT_NO_MEMORY && fuzz_chunks >= 0));
	for (size_t i = 0; status == HT_OK && i < page.lines.count; i++)
	{
		const ht_line *line = &page.lines.items[i];
		const char *content;
		size_t length;

		CHECK(line->byte >= byte && line->byte_stop > line->byte && line->byte_stop <= size);
		CHECK(line->start > start && line->kind <= HT_K_BOILERPLATE && line->chars > 0);
		byte = line->byte_stop;
		start = line->start;
		status = ht_line_content(&page.lines, line, &arena, &content, &length);
		CHECK(status == HT_OK || (status == HT_NO_MEMORY && fuzz_chunks >= 0));
		CHECK(status != HT_OK || (length > 0 && length <= line->byte_stop - line->byte));
	}
	if (status == HT_OK)
		status = ht_byline_day(&arena, patterns, bytes, size, &day);
	CHECK(status == HT_OK || (status == HT_NO_MEMORY && fuzz_chunks >= 0));
	/* Of a long text only the ends are read for its day. */
	CHECK(status != HT_OK || size > 3072 || (day == HT_NO_DAY) == (page.byline.published.rank == 0));
	ht_arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static ht_patterns *patterns;
	/* A copy of just this length: the sanitizer sees a read behind its end. */
	char *bytes = malloc(size > 0 ? size : 1);

	if (patterns == NULL)
		patterns = ht_patterns_create();
	CHECK(bytes != NULL && patterns != NULL);
	memcpy(bytes, data, size);
	read_page(patterns, bytes, size);
	fuzz_chunks = size > 0 ? data[0] % 8 : 0;
	read_page(patterns, bytes, size);
	fuzz_chunks = -1;
	free(bytes);
	return 0;
}
