/*
 * host.c
 *		The server as the engine's host.
 */
#include "pg/host.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/memutils.h"

/* How much of a bad text an error message shows, in characters. */
#define SHOWN_CHARS 64

HT_MODULE_MAGIC;

void _PG_init(void);

/*
 * Refuses a database whose text the engine could not read.  The first function
 * that CREATE EXTENSION makes loads the library, so this is where it fails.
 */
void
_PG_init(void)
{
	/* Preloaded by the postmaster there is no database yet; each use looks again. */
	if (OidIsValid(MyDatabaseId) && GetDatabaseEncoding() != PG_UTF8)
		ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
						errmsg("hometown needs a database with encoding UTF8"),
						errdetail("The encoding of this database is %s.", GetDatabaseEncodingName()),
						errhint("Create the database with ENCODING 'UTF8' TEMPLATE template0.")));
}

/* NULL rather than an error: the engine must not be jumped out of. */
static void *
allocate(void *context, size_t size)
{
	if (!AllocHugeSizeIsValid(size))
		return NULL;
	return MemoryContextAllocExtended((MemoryContext) context, size, MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM);
}

static void
release(void *context, void *chunk)
{
	(void) context;
	pfree(chunk);
}

static bool
interrupted(void *context)
{
	(void) context;
	return InterruptPending;
}

ht_host
ht_server_host(MemoryContext context)
{
	return (ht_host){
		.allocate = allocate,
		.release = release,
		.interrupted = interrupted,
		.context = context,
	};
}

void
ht_check(ht_status status)
{
	switch (status)
	{
		case HT_OK:
		case HT_NO_MATCH: return;
		case HT_INTERRUPTED: CHECK_FOR_INTERRUPTS(); return;
		case HT_NO_MEMORY:
			ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory"),
							errdetail("The text is too large to be read in the memory there is.")));
			break;
		case HT_PATTERN_LIMIT:
			ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
							errmsg("a line of the text is too complex to be read as a byline"),
							errdetail("The match limit of a regular expression was exceeded.")));
			break;
		case HT_PATTERN_FAILED:
			ereport(ERROR,
					(errcode(ERRCODE_INTERNAL_ERROR),
					 errmsg("could not match the regular expressions for bylines"),
					 errhint("The PCRE2 library in use may not be the one that hometown was built with.")));
			break;
		case HT_TOO_LONG:
			ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("result is too long"),
							errdetail("A value has at most %zu bytes.", (size_t) MaxAllocSize)));
			break;
		case HT_OUT_OF_RANGE:
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE), errmsg("value overflows numeric format")));
			break;
	}
}

void *
ht_checked(void *memory)
{
	if (memory == NULL)
		ht_check(HT_NO_MEMORY);
	return memory;
}

void
ht_next_segment(ht_scanner *scanner, ht_segment *segment)
{
	ht_status status;

	while ((status = ht_scanner_next(scanner, segment)) == HT_INTERRUPTED)
		ht_check(status);
	ht_check(status);
}

void
ht_whole_segment(ht_arena *arena, const char *bytes, size_t length, ht_segment *segment)
{
	ht_scanner scanner;

	ht_check(ht_scanner_init(&scanner, arena, bytes, length, (uint32_t) length));
	ht_next_segment(&scanner, segment);
}

char *
ht_shown(const text *input)
{
	const char *bytes = VARDATA_ANY(input);
	int length = (int) VARSIZE_ANY_EXHDR(input);
	int clipped = pg_mbcharcliplen(bytes, length, SHOWN_CHARS);

	return psprintf("%.*s%s", clipped, bytes, clipped < length ? "..." : "");
}
