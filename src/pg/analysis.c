/*
 * analysis.c
 *		The analysis of the article last read.
 *
 * Several functions on one row are several calls with the same text.  What the
 * first of them finds is kept in a context of its own, with a copy of the text to
 * know it by: comparing a few kilobytes costs next to nothing.
 */
#include "pg/analysis.h"

#include "access/detoast.h"
#include "pg/host.h"
#include "pg/page.h"
#include "storage/proc.h"
#include "text/feed.h"
#include "utils/memutils.h"

/* Longer articles are not kept, so that a backend keeps less than 4 MB in all. */
#define MOST_KEPT ((size_t) 256 * 1024)

/* Traditional characters, in all and of the whole, that make a page traditional. */
#define TRADITIONAL_COUNT 2
#define TRADITIONAL_PART 20

/*
 * A set of what is looked for:
 *
 *	 15 .. 12           8         7 .. 0
 *	 mentions (HT_N_)   dates     measures (HT_M_)
 */
#define READ_MEASURES(set) ((uint8_t) (set))
#define READ_DATES 0x100
#define MENTIONS_SHIFT 12
#define READ_MENTIONS(set) ((uint8_t) ((set) >> MENTIONS_SHIFT))

/* These are read together: whoever asks for one finds the others known. */
#define NAMES ((HT_N_PLACE | HT_N_ORGANIZATION | HT_N_PERSON) << MENTIONS_SHIFT)

/* What statements are made of. */
#define STATED \
	(HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY | READ_DATES | NAMES | (HT_N_DOCUMENT << MENTIONS_SHIFT))

/* Who gets what is found; NULL for nobody. */
typedef struct ht_sinks
{
	ht_measure_sink measures;
	ht_date_sink dates;
	ht_mention_sink mentions;
	ht_statement_sink statements;
	ht_day published; /* of statements */
	void *argument;
} ht_sinks;

/* What is found in an article. */
typedef struct ht_found
{
	ht_measures measures;
	ht_dates dates;
	ht_mentions mentions;
} ht_found;

typedef struct ht_kept
{
	MemoryContext context; /* of everything below; NULL before first use */
	ht_host host;
	ht_arena arena;
	ht_arena scratch; /* of the reading of a segment */
	char *bytes;      /* the article, in the arena */
	size_t length;
	bool valid;                    /* what is kept is of the bytes */
	struct varatt_external source; /* where the table keeps the article's value */
	LocalTransactionId read_in; /* the transaction that read it there; invalid: it came from nowhere else */
	uint16_t wanted;            /* what was looked for */
	uint16_t asked;             /* what functions on the article have asked for */
	ht_found found;
	bool day_known;
	ht_day day; /* on which the page says that it was published */
	/* statements, which depend on a day of publication */
	ht_arena stated_arena;
	bool stated;       /* there are some */
	ht_day stated_for; /* the day that they were made for */
	ht_statements statements;
} ht_kept;

static ht_kept kept;

/* Whether so many changed characters make the page one of traditional script. */
static bool
is_traditional(const ht_scanner *scanner)
{
	return scanner->traditional >= TRADITIONAL_COUNT &&
		   scanner->traditional >= (scanner->position - 1) / TRADITIONAL_PART;
}

/* Starts with nothing found; what will be found is kept in `arena`, see ht_mentions_init() for the others. */
static void
init_found(ht_found *found, ht_arena *arena, ht_arena *article, ht_arena *scratch, uint16_t wanted)
{
	ht_measures_init(&found->measures, arena, READ_MEASURES(wanted));
	ht_dates_init(&found->dates, arena);
	ht_mentions_init(&found->mentions, arena, article, scratch, READ_MENTIONS(wanted));
}

/* Looks for what is wanted in a segment. */
static void
read_segment(const ht_segment *segment, bool traditional, uint16_t wanted, ht_found *found)
{
	if (READ_MEASURES(wanted) != 0)
		ht_check(ht_measures_scan(&found->measures, segment, traditional));
	if ((wanted & READ_DATES) != 0)
		ht_check(ht_dates_scan(&found->dates, segment, traditional));
	if (READ_MENTIONS(wanted) != 0)
		ht_check(ht_mentions_scan(&found->mentions, segment));
}

/* Hands over what was found. */
static void
hand_over(const ht_sinks *sinks, const ht_found *found)
{
	if (sinks->measures != NULL)
		sinks->measures(found->measures.items, found->measures.count, sinks->argument);
	if (sinks->dates != NULL)
		sinks->dates(found->dates.items, found->dates.count, sinks->argument);
	if (sinks->mentions != NULL)
		sinks->mentions(found->mentions.items, found->mentions.count, sinks->argument);
}

/* What of a list, from *next on, lies in a segment: all lists are in the order of the segments. */
#define IN_SEGMENT(list, total, next, segment, count)                                          \
	do                                                                                         \
	{                                                                                          \
		const char *end_ = (segment)->base + (segment)->byte[(segment)->length];               \
		(count) = 0;                                                                           \
		while (*(next) + (count) < (total) && (list)[*(next) + (count)].span.text < end_)      \
			(count)++;                                                                         \
		*(next) += (count);                                                                    \
	} while (0)

/* Where the walk over what was found is. */
typedef struct ht_walk
{
	size_t measure;
	size_t date;
	size_t mention;
} ht_walk;

/* Makes the statements of a segment out of what was found in it. */
static void
state_segment(ht_statements *statements, ht_feed *feed, const char *article, const ht_segment *segment,
			  const ht_found *found, ht_walk *walk)
{
	size_t start = (size_t) (segment->base - article);
	ht_walk from = *walk;
	ht_passage passage = {.segment = segment, .article = article};
	ht_status status;

	while ((status = ht_feed_lines(feed, start, start + segment->byte[segment->length])) == HT_INTERRUPTED)
		ht_check(status);
	ht_check(status);
	IN_SEGMENT(found->measures.items, found->measures.count, &walk->measure, segment, passage.measure_count);
	IN_SEGMENT(found->dates.items, found->dates.count, &walk->date, segment, passage.date_count);
	IN_SEGMENT(found->mentions.items, found->mentions.count, &walk->mention, segment, passage.mention_count);
	passage.measures = found->measures.items + from.measure;
	passage.dates = found->dates.items + from.date;
	passage.mentions = found->mentions.items + from.mention;
	passage.lines = feed->lines;
	passage.line_count = feed->count;
	ht_check(ht_statements_scan(statements, &passage));
}

/* Reads the article, known or not, for what is wanted. */
static void
fill(const char *bytes, size_t length, uint16_t wanted)
{
	ht_scanner scanner;
	ht_segment segment;

	if (kept.context == NULL)
	{
		kept.context = AllocSetContextCreate(TopMemoryContext, "hometown analysis", ALLOCSET_DEFAULT_SIZES);
		kept.host = ht_server_host(kept.context);
		ht_arena_init(&kept.arena, &kept.host);
		ht_arena_init(&kept.scratch, &kept.host);
		ht_arena_init(&kept.stated_arena, &kept.host);
	}
	/* Should an error end this, nothing half made is left to be found. */
	kept.valid = kept.stated = false;
	ht_arena_reset(&kept.arena);
	kept.bytes = ht_arena_alloc(&kept.arena, length + 1);
	if (kept.bytes == NULL)
		ht_check(HT_NO_MEMORY);
	memcpy(kept.bytes, bytes, length);
	kept.length = length;
	if ((wanted & NAMES) != 0)
		wanted |= NAMES;
	init_found(&kept.found, &kept.arena, &kept.arena, &kept.scratch, wanted);
	ht_check(ht_scanner_init(&scanner, &kept.arena, kept.bytes, length, HT_SEGMENT_CHARS));
	for (ht_next_segment(&scanner, &segment); segment.length > 0; ht_next_segment(&scanner, &segment))
		read_segment(&segment, is_traditional(&scanner), wanted, &kept.found);
	kept.wanted = wanted;
	kept.day_known = false;
	kept.valid = true;
}

/* Makes the statements of the article that is kept, for a day of publication. */
static void
state_kept(ht_day published)
{
	ht_walk walk = {0};
	ht_scanner scanner;
	ht_segment segment;
	ht_feed feed;

	kept.stated = false;
	ht_arena_reset(&kept.stated_arena);
	ht_statements_init(&kept.statements, &kept.stated_arena, &kept.scratch, published);
	ht_check(ht_feed_init(&feed, &kept.stated_arena, ht_backend_patterns(), kept.bytes, kept.length));
	ht_check(ht_scanner_init(&scanner, &kept.stated_arena, kept.bytes, kept.length, HT_SEGMENT_CHARS));
	for (ht_next_segment(&scanner, &segment); segment.length > 0; ht_next_segment(&scanner, &segment))
		state_segment(&kept.statements, &feed, kept.bytes, &segment, &kept.found, &walk);
	kept.stated_for = published;
	kept.stated = true;
}

/* Reads a long article and hands over what is found a segment at a time. */
static void
stream(const char *bytes, size_t length, uint16_t wanted, const ht_sinks *sinks)
{
	MemoryContext context =
		AllocSetContextCreate(CurrentMemoryContext, "hometown article", ALLOCSET_DEFAULT_SIZES);
	ht_host host = ht_server_host(context);
	ht_arena buffers, items, scratch, stated;
	ht_scanner scanner;
	ht_segment segment;
	ht_found found;
	ht_feed feed;
	ht_statements statements;

	ht_arena_init(&buffers, &host);
	ht_arena_init(&items, &host);
	ht_arena_init(&scratch, &host);
	ht_arena_init(&stated, &host);
	init_found(&found, &items, &buffers, &scratch, wanted);
	if (sinks->statements != NULL)
	{
		ht_statements_init(&statements, &items, &stated, sinks->published);
		ht_check(ht_feed_init(&feed, &buffers, ht_backend_patterns(), bytes, length));
	}
	ht_check(ht_scanner_init(&scanner, &buffers, bytes, length, HT_SEGMENT_CHARS));
	for (ht_next_segment(&scanner, &segment); segment.length > 0; ht_next_segment(&scanner, &segment))
	{
		read_segment(&segment, is_traditional(&scanner), wanted, &found);
		hand_over(sinks, &found);
		if (sinks->statements != NULL)
		{
			state_segment(&statements, &feed, bytes, &segment, &found, &(ht_walk){0});
			sinks->statements(&statements, sinks->argument);
			ht_statements_clear(&statements);
		}
		/* What the page is stays known; what was found goes. */
		ht_arena_reset(&items);
		ht_measures_clear(&found.measures);
		ht_dates_clear(&found.dates);
		ht_mentions_clear(&found.mentions);
	}
	MemoryContextDelete(context);
}

/* Whether the value is the one that the last article was fetched from, which need not be fetched again to be known. */
static bool
is_source(Datum body)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(body);
	struct varatt_external source;

	/* In another transaction another value may stand in the same place. */
	if (!kept.valid || kept.read_in != HT_LOCAL_TRANSACTION || !VARATT_IS_EXTERNAL_ONDISK(value))
		return false;
	VARATT_EXTERNAL_GET_POINTER(source, value);
	return memcmp(&source, &kept.source, sizeof(source)) == 0;
}

/* Remembers where the last article was fetched from. */
static void
note_source(Datum body)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(body);

	kept.read_in = InvalidLocalTransactionId;
	if (!VARATT_IS_EXTERNAL_ONDISK(value))
		return;
	VARATT_EXTERNAL_GET_POINTER(kept.source, value);
	kept.read_in = HT_LOCAL_TRANSACTION;
}

/* Whether the bytes are those of the last article. */
static bool
is_last(const char *bytes, size_t length)
{
	return kept.valid && kept.length == length && memcmp(kept.bytes, bytes, length) == 0;
}

/* Reads an article that is short enough to be kept, unless it is the last one. */
static void
read_kept(const char *bytes, size_t length, uint16_t wanted)
{
	/*
	 * A query with one function pays for what it asks for. Where several came
	 * to the last article, they are expected at the next, and it is read once
	 * for all of them.
	 */
	if (!is_last(bytes, length))
	{
		fill(bytes, length, (kept.asked & wanted) == wanted ? kept.asked : wanted);
		kept.asked = wanted;
	}
	else if ((kept.wanted & wanted) != wanted)
		fill(bytes, length, kept.wanted | wanted);
}

/* Reads an article, unless it is the last one, and hands over what is wanted. */
static void
analyse(Datum body, uint16_t wanted, const ht_sinks *sinks)
{
	if ((kept.wanted & wanted) != wanted || !is_source(body))
	{
		text *article = DatumGetTextPP(body);
		const char *bytes = VARDATA_ANY(article);
		size_t length = VARSIZE_ANY_EXHDR(article);

		if (length > MOST_KEPT)
		{
			stream(bytes, length, wanted, sinks);
			return;
		}
		read_kept(bytes, length, wanted);
		note_source(body);
	}
	kept.asked |= wanted;
	hand_over(sinks, &kept.found);
	if (sinks->statements != NULL)
	{
		if (!kept.stated || kept.stated_for != sinks->published)
			state_kept(sinks->published);
		sinks->statements(&kept.statements, sinks->argument);
	}
}

void
ht_analysis_measures(Datum body, uint8_t wanted, ht_measure_sink sink, void *argument)
{
	analyse(body, wanted, &(ht_sinks){.measures = sink, .argument = argument});
}

void
ht_analysis_dates(Datum body, ht_date_sink sink, void *argument)
{
	analyse(body, READ_DATES, &(ht_sinks){.dates = sink, .argument = argument});
}

void
ht_analysis_mentions(Datum body, uint8_t wanted, ht_mention_sink sink, void *argument)
{
	analyse(body, (uint16_t) (wanted << MENTIONS_SHIFT), &(ht_sinks){.mentions = sink, .argument = argument});
}

void
ht_analysis_statements(Datum body, ht_day published, ht_statement_sink sink, void *argument)
{
	if (published == HT_NO_DAY)
		published = ht_analysis_day(body);
	analyse(body, STATED, &(ht_sinks){.statements = sink, .published = published, .argument = argument});
}

ht_day
ht_analysis_day(Datum body)
{
	if (!is_source(body))
	{
		text *article = DatumGetTextPP(body);

		if (!is_last(VARDATA_ANY(article), VARSIZE_ANY_EXHDR(article)))
			return ht_page_day(VARDATA_ANY(article), VARSIZE_ANY_EXHDR(article));
	}
	if (!kept.day_known)
	{
		kept.day = ht_page_day(kept.bytes, kept.length);
		kept.day_known = true;
	}
	return kept.day;
}
