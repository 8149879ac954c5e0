/*
 * compat.h
 *		What differs between PostgreSQL 15 and 18, in one place.
 */
#ifndef HT_COMPAT_H
#define HT_COMPAT_H

#include "postgres.h"

#include "fmgr.h"
#include "utils/rangetypes.h"

#if PG_VERSION_NUM < 150000
#error "hometown needs PostgreSQL 15 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/*
 * A range from bounds that are canonical already: make_range would call the
 * type's canonical function first.  Since 16 it can report an error softly,
 * which is not needed here.
 */
static inline RangeType *
ht_range(TypeCacheEntry *type, RangeBound *lower, RangeBound *upper, bool empty)
{
#if PG_VERSION_NUM >= 160000
	return range_serialize(type, lower, upper, empty, NULL);
#else
	return range_serialize(type, lower, upper, empty);
#endif
}

/* The number of the transaction within this backend; for those who include storage/proc.h. */
#if PG_VERSION_NUM >= 170000
#define HT_LOCAL_TRANSACTION (MyProc->vxid.lxid)
#else
#define HT_LOCAL_TRANSACTION (MyProc->lxid)
#endif

/* Since 18 a library can name itself and its version. */
#if PG_VERSION_NUM >= 180000
#define HT_MODULE_MAGIC PG_MODULE_MAGIC_EXT(.name = "hometown", .version = HOMETOWN_VERSION)
#else
#define HT_MODULE_MAGIC PG_MODULE_MAGIC
#endif

#endif /* HT_COMPAT_H */
