/*
 * host.h
 *		The server as the engine's host: its memory, its interrupts, its errors.
 */
#ifndef HT_PG_HOST_H
#define HT_PG_HOST_H

#include "pg/compat.h"

#include "base/arena.h"
#include "text/segment.h"
#include "utils/palloc.h"

/* A host whose chunks come from a memory context. */
extern ht_host ht_server_host(MemoryContext context);

/*
 * Raises the error that a status stands for: HT_NO_MEMORY out_of_memory,
 * HT_OUT_OF_RANGE numeric_value_out_of_range, HT_PATTERN_LIMIT
 * and HT_TOO_LONG program_limit_exceeded, HT_PATTERN_FAILED internal_error.
 * HT_INTERRUPTED answers the interrupt and returns if it was none that ends the
 * query: the caller tries again.  HT_OK and HT_NO_MATCH return.
 */
extern void ht_check(ht_status status);

/* What an allocator gave; raises out_of_memory where that is NULL. */
extern void *ht_checked(void *memory);

/* The next segment of an article; answers interrupts, raises errors. */
extern void ht_next_segment(ht_scanner *scanner, ht_segment *segment);

/*
 * A whole text, of less than 4 GB, as one segment; its buffers are the arena's.
 * Raises errors.
 */
extern void ht_whole_segment(ht_arena *arena, const char *bytes, size_t length, ht_segment *segment);

/* A text for an error message, cut where it is long. */
extern char *ht_shown(const text *input);

#endif /* HT_PG_HOST_H */
