/*
 * page.h
 *		What functions that read bylines share.
 */
#ifndef HT_PG_PAGE_H
#define HT_PG_PAGE_H

#include "pg/compat.h"

#include "text/pattern.h"

/*
 * The patterns of this backend, made when first asked for and kept until it
 * ends: PCRE2's memory is malloc's.  Raises out_of_memory.
 */
extern ht_patterns *ht_backend_patterns(void);

#endif /* HT_PG_PAGE_H */
