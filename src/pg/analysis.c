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

/* Beside the kinds of measures (HT_M_ bits) in a set of what is looked for. */
#define HT_READ_DATES 0x80

/* Who gets what is found; NULL for nobody. */
typedef struct ht_sinks
{
	ht_measure_sink measures;
	ht_date_sink dates;
	void *argument;
} ht_sinks;

typedef struct ht_kept
{
	MemoryContext context; /* of everything below; NULL before first use */
	ht_host host;
	ht_arena arena;
	char *bytes; /* the article, in the arena */
	size_t length;
	bool valid;     /* what is kept is of the bytes */
	uint8_t wanted; /* what was looked for */
	uint8_t asked;  /* what functions on the article have asked for */
	ht_measures measures;
	ht_dates dates;
} ht_kept;

static ht_kept kept;

/* Whether so many changed characters make the page one of traditional script. */
static bool
is_traditional(const ht_scanner *scanner)
{
	return scanner->traditional >= TRADITIONAL_COUNT &&
		   scanner->traditional >= (scanner->position - 1) / TRADITIONAL_PART;
}

/* Looks for what is wanted in a segment. */
static void
read_segment(const ht_segment *segment, bool traditional, uint8_t wanted, ht_measures *measures,
			 ht_dates *dates)
{
	if (((uint8_t) (wanted & ~HT_READ_DATES)) != 0)
		ht_check(ht_measures_scan(measures, segment, traditional));
	if ((wanted & HT_READ_DATES) != 0)
		ht_check(ht_dates_scan(dates, segment, traditional));
}

/* Hands over what was found. */
static void
hand_over(const ht_sinks *sinks, const ht_measures *measures, const ht_dates *dates)
{
	if (sinks->measures != NULL)
		sinks->measures(measures->items, measures->count, sinks->argument);
	if (sinks->dates != NULL)
		sinks->dates(dates->items, dates->count, sinks->argument);
}

/* Reads the article, known or not, for what is wanted. */
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
	ht_measures_init(&kept.measures, &kept.arena, (uint8_t) (wanted & ~HT_READ_DATES));
	ht_dates_init(&kept.dates, &kept.arena);
	ht_check(ht_scanner_init(&scanner, &kept.arena, kept.bytes, length, HT_SEGMENT_CHARS));
	for (ht_next_segment(&scanner, &segment); segment.length > 0; ht_next_segment(&scanner, &segment))
		read_segment(&segment, is_traditional(&scanner), wanted, &kept.measures, &kept.dates);
	kept.wanted = wanted;
	kept.valid = true;
}

/* Reads a long article and hands over what is found a segment at a time. */
static void
stream(const char *bytes, size_t length, uint8_t wanted, const ht_sinks *sinks)
{
	MemoryContext context =
		AllocSetContextCreate(CurrentMemoryContext, "hometown article", ALLOCSET_DEFAULT_SIZES);
	ht_host host = ht_server_host(context);
	ht_arena buffers, found;
	ht_scanner scanner;
	ht_segment segment;
	ht_measures measures;
	ht_dates dates;

	ht_arena_init(&buffers, &host);
	ht_arena_init(&found, &host);
	ht_measures_init(&measures, &found, (uint8_t) (wanted & ~HT_READ_DATES));
	ht_dates_init(&dates, &found);
	ht_check(ht_scanner_init(&scanner, &buffers, bytes, length, HT_SEGMENT_CHARS));
	for (ht_next_segment(&scanner, &segment); segment.length > 0; ht_next_segment(&scanner, &segment))
	{
		read_segment(&segment, is_traditional(&scanner), wanted, &measures, &dates);
		hand_over(sinks, &measures, &dates);
		/* What the page is stays known; what was found goes. */
		ht_arena_reset(&found);
		ht_measures_clear(&measures);
		ht_dates_clear(&dates);
	}
	MemoryContextDelete(context);
}

/* Reads an article, unless it is the last one, and hands over what is wanted. */
static void
analyse(const text *body, uint8_t wanted, const ht_sinks *sinks)
{
	const char *bytes = VARDATA_ANY(body);
	size_t length = VARSIZE_ANY_EXHDR(body);

	if (length > MOST_KEPT)
	{
		stream(bytes, length, wanted, sinks);
		return;
	}
	/*
	 * A query with one function pays for what it asks for. Where several came
	 * to the last article, they are expected at the next, and it is read once
	 * for all of them.
	 */
	if (!kept.valid || kept.length != length || memcmp(kept.bytes, bytes, length) != 0)
	{
		fill(bytes, length, (kept.asked & wanted) == wanted ? kept.asked : wanted);
		kept.asked = wanted;
	}
	else
	{
		kept.asked |= wanted;
		if ((kept.wanted & wanted) != wanted)
			fill(bytes, length, kept.wanted | wanted);
	}
	hand_over(sinks, &kept.measures, &kept.dates);
}

void
ht_analysis_measures(const text *body, uint8_t wanted, ht_measure_sink sink, void *argument)
{
	analyse(body, wanted, &(ht_sinks){.measures = sink, .argument = argument});
}

void
ht_analysis_dates(const text *body, ht_date_sink sink, void *argument)
{
	analyse(body, HT_READ_DATES, &(ht_sinks){.dates = sink, .argument = argument});
}
