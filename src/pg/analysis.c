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
#include "lex/gazetteer.h"
#include "pg/host.h"
#include "pg/page.h"
#include "storage/proc.h"
#include "utils/memutils.h"

/* Longer articles are not kept, so that a backend keeps less than 4 MB in all. */
#define MOST_KEPT ((size_t) 256 * 1024)

/* Traditional characters, in all and of the whole, that make a page traditional. */
#define TRADITIONAL_COUNT 2
#define TRADITIONAL_PART 20

/*
 * A set of what is looked for:
 *
 *	 15 .. 12           9       8       7 .. 0
 *	 mentions (HT_N_)   lines   dates   measures (HT_M_)
 */
#define READ_MEASURES(set) ((uint8_t) (set))
#define READ_DATES 0x100
#define READ_LINES 0x200
#define MENTIONS_SHIFT 12
#define READ_MENTIONS(set) ((uint8_t) ((set) >> MENTIONS_SHIFT))

/* These are read together: whoever asks for one finds the others known. */
#define NAMES ((HT_N_PLACE | HT_N_ORGANIZATION | HT_N_PERSON) << MENTIONS_SHIFT)

/* All that functions on whole articles give. */
#define DOCUMENTS (HT_N_DOCUMENT << MENTIONS_SHIFT)
#define EVERYTHING \
	(HT_M_AMOUNT | HT_M_PERCENTAGE | HT_M_QUANTITY | READ_DATES | READ_LINES | NAMES | DOCUMENTS)

/* Who gets what is found; NULL for nobody. */
typedef struct ht_sinks
{
	ht_measure_sink measures;
	ht_date_sink dates;
	ht_mention_sink mentions;
	ht_statement_sink statements;
	ht_findings_sink findings;
	ht_day published; /* for statements */
	void *argument;
} ht_sinks;

/* The lines of an article with their kinds. */
typedef struct ht_stretches
{
	ht_arena *arena; /* where they are kept */
	ht_stretch *items;
	size_t count;
	size_t capacity;
	size_t sent;   /* of a long article: those that were handed over */
	uint32_t from; /* where the last one stops; it is 1 before the first */
} ht_stretches;

/* What is found in an article. */
typedef struct ht_found
{
	ht_measures measures;
	ht_dates dates;
	ht_mentions mentions;
	ht_stretches stretches;
	ht_metadata metadata; /* known at the end */
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
	bool whole; /* the article is one segment, which is: */
	ht_segment segment;
	/* statements, which are made for a day of publication */
	ht_arena stated_arena;
	bool stated; /* they are made */
	ht_day stated_for;
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
	found->stretches = (ht_stretches){.arena = arena, .from = 1};
	found->metadata = (ht_metadata){.published.rank = 0};
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

/* Adds the lines of the page's window. */
static void
read_lines(const ht_page *page, ht_stretches *stretches)
{
	for (size_t i = 0; i < page->lines.count; i++)
	{
		stretches->items = ht_checked(ht_arena_grow(stretches->arena, stretches->items, stretches->count,
													&stretches->capacity, sizeof(*stretches->items)));
		stretches->items[stretches->count++] = ht_page_stretch(page, i, &stretches->from);
	}
}

/* Where the walk over what was found is. */
typedef struct ht_walk
{
	size_t measure;
	size_t date;
	size_t mention;
} ht_walk;

/* Makes the statements of a segment out of what was found in it: all lists are in the order of the segments. */
static void
state_segment(ht_statements *statements, const ht_segment *segment, const ht_found *found, ht_walk *walk)
{
	const char *stop = segment->base + segment->byte[segment->length];
	ht_passage passage = {
		.segment = segment,
		.measures = found->measures.items + walk->measure,
		.dates = found->dates.items + walk->date,
		.mentions = found->mentions.items + walk->mention,
		.stretches = found->stretches.items,
		.stretch_count = found->stretches.count,
	};

	for (; walk->measure < found->measures.count && found->measures.items[walk->measure].span.text < stop;
		 walk->measure++)
		passage.measure_count++;
	for (; walk->date < found->dates.count && found->dates.items[walk->date].span.text < stop; walk->date++)
		passage.date_count++;
	for (; walk->mention < found->mentions.count && found->mentions.items[walk->mention].span.text < stop;
		 walk->mention++)
		passage.mention_count++;
	ht_check(ht_statements_scan(statements, &passage));
}

/* Hands over what was found in a piece of the article; `is_last` where it goes to the end. */
static void
hand_over(const ht_sinks *sinks, const ht_found *found, const ht_statements *statements, const char *start,
		  const char *stop, bool is_last)
{
	if (sinks->measures != NULL)
		sinks->measures(found->measures.items, found->measures.count, sinks->argument);
	if (sinks->dates != NULL)
		sinks->dates(found->dates.items, found->dates.count, sinks->argument);
	if (sinks->mentions != NULL)
		sinks->mentions(found->mentions.items, found->mentions.count, sinks->argument);
	if (sinks->statements != NULL)
		sinks->statements(statements, sinks->argument);
	if (sinks->findings != NULL)
	{
		ht_findings findings = {
			.measures = found->measures.items,
			.nmeasures = found->measures.count,
			.dates = found->dates.items,
			.ndates = found->dates.count,
			.mentions = found->mentions.items,
			.nmentions = found->mentions.count,
			.stretches = found->stretches.items + found->stretches.sent,
			.nstretches = found->stretches.count - found->stretches.sent,
			.statements = statements,
			.start = start,
			.stop = stop,
			.metadata = is_last ? &found->metadata : NULL,
		};

		sinks->findings(&findings, sinks->argument);
	}
}

/* A copy of a field in the arena of what is kept. */
static ht_text
keep_text(ht_text field)
{
	char *copy;

	if (field.bytes == NULL)
		return field;
	copy = ht_checked(ht_arena_alloc(&kept.arena, field.length));
	memcpy(copy, field.bytes, field.length);
	return (ht_text){.bytes = copy, .length = field.length};
}

/* Keeps the lines of the article, and what its page says of it, once they were read along with it or not. */
static void
keep_page(ht_reader *reader, const ht_scanner *scanner, bool along)
{
	ht_metadata *metadata = &kept.found.metadata;

	if (along)
	{
		ht_check(ht_page_end(&reader->page, scanner));
		read_lines(&reader->page, &kept.found.stretches);
	}
	else
	{
		reader = ht_reader_open(kept.bytes, kept.length);
		while (ht_reader_next(reader))
			read_lines(&reader->page, &kept.found.stretches);
	}
	*metadata = ht_page_metadata(&reader->page);
	metadata->title = keep_text(metadata->title);
	metadata->source = keep_text(metadata->source);
	metadata->author = keep_text(metadata->author);
	metadata->editor = keep_text(metadata->editor);
	ht_reader_close(reader);
}

/* Makes room for an article and copies it. */
static void
keep_bytes(const char *bytes, size_t length)
{
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
	kept.bytes = ht_checked(ht_arena_alloc(&kept.arena, length + 1));
	memcpy(kept.bytes, bytes, length);
	kept.length = length;
}

/* Reads the article, known or not, for what is wanted. */
static void
fill(const char *bytes, size_t length, uint16_t wanted)
{
	ht_reader *reader = NULL;
	ht_scanner scanner;
	bool along = (wanted & READ_LINES) != 0;

	keep_bytes(bytes, length);
	if ((wanted & NAMES) != 0)
		wanted |= NAMES;
	init_found(&kept.found, &kept.arena, &kept.arena, &kept.scratch, wanted);
	if (along)
		reader = ht_reader_open(kept.bytes, kept.length);
	ht_check(ht_scanner_init(&scanner, &kept.arena, kept.bytes, length, HT_SEGMENT_CHARS));
	kept.whole = true;
	for (ht_next_segment(&scanner, &kept.segment); kept.segment.length > 0;
		 ht_next_segment(&scanner, &kept.segment))
	{
		read_segment(&kept.segment, is_traditional(&scanner), wanted, &kept.found);
		if (along)
			ht_check(ht_page_add(&reader->page, &scanner, &kept.segment, &along));
		/* The only segment stays, for statements to be read in it. */
		if (scanner.offset >= length)
			break;
		kept.whole = false;
	}
	if ((wanted & READ_LINES) != 0)
		keep_page(reader, &scanner, along);
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

	kept.stated = false;
	ht_arena_reset(&kept.stated_arena);
	ht_statements_init(&kept.statements, &kept.stated_arena, &kept.scratch, published);
	if (kept.whole && kept.segment.length > 0)
		state_segment(&kept.statements, &kept.segment, &kept.found, &walk);
	else
	{
		ht_check(ht_scanner_init(&scanner, &kept.stated_arena, kept.bytes, kept.length, HT_SEGMENT_CHARS));
		for (ht_next_segment(&scanner, &segment); segment.length > 0; ht_next_segment(&scanner, &segment))
			state_segment(&kept.statements, &segment, &kept.found, &walk);
	}
	kept.stated_for = published;
	kept.stated = true;
}

/* Forgets what was handed over; what the page is stays known, and the lines that reach behind `stop` do. */
static void
clear_found(ht_found *found, ht_arena *items, const char *stop)
{
	ht_stretches *lines = &found->stretches;
	size_t passed = 0;

	ht_arena_reset(items);
	ht_measures_clear(&found->measures);
	ht_dates_clear(&found->dates);
	ht_mentions_clear(&found->mentions);
	while (passed < lines->count && lines->items[passed].text + lines->items[passed].length <= stop)
		passed++;
	lines->count -= passed;
	lines->sent = lines->count;
	if (passed > 0)
		memmove(lines->items, lines->items + passed, lines->count * sizeof(*lines->items));
}

/* A long article while it is read a segment at a time. */
typedef struct ht_streaming
{
	ht_arena buffers; /* what lasts as long as the article */
	ht_arena items;   /* what was found in a segment */
	ht_arena scratch;
	ht_arena stated; /* the scratch of statements */
	ht_reader reader;
	ht_found found;
	ht_statements statements;
	const char *done; /* what stands before was handed over */
} ht_streaming;

/* Reads a segment of a long article, up to `offset`, and hands over what is found. */
static void
stream_segment(ht_streaming *s, const ht_segment *segment, const ht_scanner *scanner, uint16_t wanted,
			   const ht_sinks *sinks)
{
	const char *stop = scanner->bytes + scanner->offset;

	/* The page goes ahead: what kind a line is shows only when those behind it have been seen. */
	while ((wanted & READ_LINES) != 0 && s->reader.page.scanner.offset < scanner->offset &&
		   ht_reader_next(&s->reader))
		read_lines(&s->reader.page, &s->found.stretches);
	read_segment(segment, is_traditional(scanner), wanted, &s->found);
	if (sinks->statements != NULL || sinks->findings != NULL)
		state_segment(&s->statements, segment, &s->found, &(ht_walk){0});
	hand_over(sinks, &s->found, &s->statements, s->done, stop, false);
	s->done = stop;
	ht_statements_clear(&s->statements);
	clear_found(&s->found, &s->items, stop);
}

/* Reads a long article and hands over what is found a segment at a time. */
static void
stream(const char *bytes, size_t length, uint16_t wanted, const ht_sinks *sinks)
{
	MemoryContext context =
		AllocSetContextCreate(CurrentMemoryContext, "hometown article", ALLOCSET_DEFAULT_SIZES);
	ht_host host = ht_server_host(context);
	ht_streaming *s = MemoryContextAllocZero(context, sizeof(*s));
	ht_scanner scanner;
	ht_segment segment;

	s->done = bytes;
	ht_arena_init(&s->buffers, &host);
	ht_arena_init(&s->items, &host);
	ht_arena_init(&s->scratch, &host);
	ht_arena_init(&s->stated, &host);
	init_found(&s->found, &s->items, &s->buffers, &s->scratch, wanted);
	s->found.stretches.arena = &s->buffers;
	ht_statements_init(&s->statements, &s->items, &s->stated, sinks->published);
	if ((wanted & READ_LINES) != 0)
		ht_reader_begin(&s->reader, context, bytes, length);
	ht_check(ht_scanner_init(&scanner, &s->buffers, bytes, length, HT_SEGMENT_CHARS));
	for (ht_next_segment(&scanner, &segment); segment.length > 0; ht_next_segment(&scanner, &segment))
		stream_segment(s, &segment, &scanner, wanted, sinks);
	if ((wanted & READ_LINES) != 0)
	{
		while (ht_reader_next(&s->reader))
			read_lines(&s->reader.page, &s->found.stretches);
		s->found.metadata = ht_page_metadata(&s->reader.page);
	}
	hand_over(sinks, &s->found, &s->statements, s->done, bytes + length, true);
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
	if ((sinks->statements != NULL || sinks->findings != NULL) &&
		(!kept.stated || kept.stated_for != sinks->published))
		state_kept(sinks->published);
	hand_over(sinks, &kept.found, &kept.statements, kept.bytes, kept.bytes + kept.length, true);
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
	analyse(body, EVERYTHING, &(ht_sinks){.statements = sink, .published = published, .argument = argument});
}

void
ht_analysis_findings(Datum body, ht_day published, ht_findings_sink sink, void *argument)
{
	analyse(body, EVERYTHING, &(ht_sinks){.findings = sink, .published = published, .argument = argument});
}

/* The day on which an article says that it was published: looked for once, too, in one that is kept. */
static ht_day
day_of_page(Datum body)
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

ht_reference
ht_reference_of(FunctionCallInfo fcinfo)
{
	return (ht_reference){
		.day = ht_published_argument(fcinfo, 1),
		.undated = PG_ARGISNULL(1) ? PG_GETARG_DATUM(0) : 0,
	};
}

ht_day
ht_reference_day(ht_reference *reference)
{
	if (reference->undated != 0)
	{
		reference->day = day_of_page(reference->undated);
		reference->undated = 0;
	}
	return reference->day;
}

uint32_t
ht_reference_division(ht_reference *reference, uint32_t division)
{
	if (!ht_division_is_dated(division))
		return division;
	return ht_division_on(division, ht_reference_day(reference));
}
