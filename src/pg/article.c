/*
 * article.c
 *		normalize_text, hometown_version.
 */
#include "pg/compat.h"

#include "lib/stringinfo.h"
#include "pg/host.h"
#include "text/segment.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

PG_FUNCTION_INFO_V1(normalize_text);

/* Appends a segment, folded; blanks that only numbers do without come back. */
static void
append_segment(StringInfo out, const ht_segment *segment)
{
	uint32_t gap = 0;

	/* At most four bytes a character, and one for a blank. */
	enlargeStringInfo(out, (int) segment->length * 5 + 1);
	for (uint32_t i = 0; i < segment->length; i++)
	{
		while (gap < segment->ngaps && segment->gaps[gap].at < i)
			gap++;
		if (gap < segment->ngaps && segment->gaps[gap].at == i && segment->gaps[gap].blank)
			out->data[out->len++] = ' ';
		out->len += (int) ht_utf8_write(ht_segment_shown(segment, i), out->data + out->len);
	}
	out->data[out->len] = '\0';
}

/*
 * normalize_text(text) returns text: simplified, half width, without bracketed
 * pinyin, tags and invisible characters.
 */
Datum
normalize_text(PG_FUNCTION_ARGS)
{
	text *input = PG_GETARG_TEXT_PP(0);
	MemoryContext context =
		AllocSetContextCreate(CurrentMemoryContext, "hometown article", ALLOCSET_DEFAULT_SIZES);
	ht_host host = ht_server_host(context);
	ht_arena arena;
	ht_scanner scanner;
	ht_segment segment;
	StringInfoData out;

	initStringInfo(&out);
	ht_arena_init(&arena, &host);
	ht_check(
		ht_scanner_init(&scanner, &arena, VARDATA_ANY(input), VARSIZE_ANY_EXHDR(input), HT_SEGMENT_CHARS));
	do
	{
		ht_next_segment(&scanner, &segment);
		append_segment(&out, &segment);
	} while (segment.length > 0);
	MemoryContextDelete(context);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}

PG_FUNCTION_INFO_V1(hometown_version);

Datum
hometown_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(HOMETOWN_VERSION));
}
