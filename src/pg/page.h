/*
 * page.h
 *		What functions that read bylines share.
 */
#ifndef HT_PG_PAGE_H
#define HT_PG_PAGE_H

#include "pg/compat.h"

#include "base/civil.h"
#include "text/pattern.h"

/*
 * The patterns of this backend, made when first asked for and kept until it
 * ends: PCRE2's memory is malloc's.  Raises out_of_memory.
 */
extern ht_patterns *ht_backend_patterns(void);

/* The day on which an article of so many bytes says that it was published, HT_NO_DAY where it says none. */
extern ht_day ht_page_day(const char *bytes, size_t length);

/*
 * The day of publication that argument `n` of a function, a date, gives;
 * HT_NO_DAY for null, infinity and days that date no article.
 */
extern ht_day ht_published_argument(FunctionCallInfo fcinfo, int n);

#endif /* HT_PG_PAGE_H */
