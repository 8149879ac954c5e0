/*
 * page.h
 *		What functions that read pages share.
 */
#ifndef HT_PG_PAGE_H
#define HT_PG_PAGE_H

#include "pg/compat.h"

#include "base/civil.h"
#include "text/page.h"

/* A page while it is read. */
typedef struct ht_reader
{
	ht_host host;
	ht_arena arena;    /* the page's */
	ht_arena contents; /* of noisy lines, emptied with each window */
	ht_page page;
} ht_reader;

/*
 * The backend's reader, at the start of an article.  Its memory is kept for the
 * next article: it serves one at a time, and ht_page_day takes it, too.
 */
extern ht_reader *ht_reader_open(const char *bytes, size_t length);

/* Gives back what an article took that was unusually long. */
extern void ht_reader_close(ht_reader *reader);

/* A reader of the caller's at the start of an article; it goes with the context. */
extern void ht_reader_begin(ht_reader *reader, MemoryContext context, const char *bytes, size_t length);

/* Reads the next window of lines into reader->page; false at the end.  Answers interrupts, raises errors. */
extern bool ht_reader_next(ht_reader *reader);

/* The day on which an article of so many bytes says that it was published, HT_NO_DAY where it says none. */
extern ht_day ht_page_day(const char *bytes, size_t length);

/* A moment of publication as timestamp. */
extern Datum ht_published_datum(const ht_published *published);

/*
 * The day of publication that argument `n` of a function, a date, gives;
 * HT_NO_DAY for null, infinity and days that date no article.
 */
extern ht_day ht_published_argument(FunctionCallInfo fcinfo, int n);

#endif /* HT_PG_PAGE_H */
