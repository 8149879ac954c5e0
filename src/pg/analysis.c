/*
 * analysis.c
 *		The analysis of the article last read.
 *
 * Five functions on one row are five calls with the same text.  What the first
 * of them finds is kept in a context of its own, with a copy of the text to
 * know it by: comparing a few kilobytes costs next to nothing.
 */
#include "pg/analysis.h"

#include "pg/host.h"
#include "utils/memutils.h"

/* Longer articles are not kept, so that a backend keeps less than 4 MB in all. */
#define MOST_KEPT ((size_t) 256 * 1024)

/* Traditional characters, in all and of the whole, that make a page traditional. */
#define TRADITIONAL_COUNT 2
#define TRADITIONAL_PART 20

typedef struct ht_kept
{
	MemoryContext context; /* of everything below; NULL before first use */
	ht_host host;
	ht_arena arena;
	char *bytes; /* the article, in the arena */
	size_t length;
	bool valid;          /* the measures are those of the bytes */
	uint8_t wanted;      /* the kinds that were looked for */
	uint8_t first_asked; /* the kinds that the first function on the article asked for */
	bool shared;         /* another function has come to the article */
	ht_measures measures;
} ht_kept;

static ht_kept kept;

/* The next segment; answers interrupts, which are looked at once a segment. */
static void
next_segment(ht_scanner *scanner, ht_segment *segment)
{
	ht_status status;

	while ((status = ht_scanner_next(scanner, segment)) == HT_INTERRUPTED)
		ht_check(status);
	ht_check(status);
}

/* Whether so many changed characters make the page one of traditional script. */
static bool
is_traditional(const ht_scanner *scanner)
{
	return scanner->traditional >= TRADITIONAL_COUNT &&
		   scanner->traditional >= (scanner->position - 1) / TRADITIONAL_PART;
}

#define ALL_KINDS (HT_M_NUMBER | HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY)

/* Reads the article, known or not, for measures of the wanted kinds. */
static void
fill(const char *bytes, size_t length, uint8_t wanted)
{
	ht_scanner scanner;
	ht_segment segment;

	if (kept.context == NULL)
	{
		kept.context = AllocSetContextCreate(TopMemoryContext, "hometown analysis", ALLOCSET_DEFAULT_SIZES);
		kept.host = ht_server_host(kept.context);
		ht_arena_init(&kept.arena, &kept.host);
	}
	/* Should an error end this, nothing half made is left to be found. */
	kept.valid = false;
	ht_arena_reset(&kept.arena);
	kept.bytes = ht_arena_alloc(&kept.arena, length + 1);
	if (kept.bytes == NULL)
		ht_check(HT_NO_MEMORY);
	memcpy(kept.bytes, bytes, length);
	kept.length = length;
	ht_measures_init(&kept.measures, &kept.arena, wanted);
	ht_check(ht_scanner_init(&scanner, &kept.arena, kept.bytes, length, HT_SEGMENT_CHARS));
	for (next_segment(&scanner, &segment); segment.length > 0; next_segment(&scanner, &segment))
		ht_check(ht_measures_scan(&kept.measures, &segment, is_traditional(&scanner)));
	kept.wanted = wanted;
	kept.valid = true;
}

/* Reads a long article and hands its measures over a segment at a time. */
static void
stream(const char *bytes, size_t length, uint8_t wanted, ht_measure_sink sink, void *argument)
{
	MemoryContext context =
		AllocSetContextCreate(CurrentMemoryContext, "hometown article", ALLOCSET_DEFAULT_SIZES);
	ht_host host = ht_server_host(context);
	ht_arena buffers, found;
	ht_scanner scanner;
	ht_segment segment;
	bool taiwan = false;

	ht_arena_init(&buffers, &host);
	ht_arena_init(&found, &host);
	ht_check(ht_scanner_init(&scanner, &buffers, bytes, length, HT_SEGMENT_CHARS));
	for (next_segment(&scanner, &segment); segment.length > 0; next_segment(&scanner, &segment))
	{
		ht_measures measures;

		ht_arena_reset(&found);
		ht_measures_init(&measures, &found, wanted);
		measures.taiwan = taiwan;
		ht_check(ht_measures_scan(&measures, &segment, is_traditional(&scanner)));
		taiwan = measures.taiwan;
		sink(measures.items, measures.count, argument);
	}
	MemoryContextDelete(context);
}

void
ht_analysis_measures(const text *body, uint8_t wanted, ht_measure_sink sink, void *argument)
{
	const char *bytes = VARDATA_ANY(body);
	size_t length = VARSIZE_ANY_EXHDR(body);
	bool known;

	if (length > MOST_KEPT)
	{
		stream(bytes, length, wanted, sink, argument);
		return;
	}
	known = kept.valid && kept.length == length && memcmp(kept.bytes, bytes, length) == 0;
	/*
	 * A query with one function pays for the kinds that it asks for.  Where a
	 * second one comes to the same article, all are read at once; and where
	 * that was so for the last article, it is expected of the next.
	 */
	if (!known)
	{
		fill(bytes, length, kept.shared ? ALL_KINDS : wanted);
		kept.shared = false;
		kept.first_asked = wanted;
	}
	else
	{
		kept.shared |= wanted != kept.first_asked;
		if ((kept.wanted & wanted) != wanted)
			fill(bytes, length, ALL_KINDS);
	}
	sink(kept.measures.items, kept.measures.count, argument);
}
