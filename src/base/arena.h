/*
 * arena.h
 *		Memory for one analysis: given out in order, given back all at once.
 *
 *	 chunk        chunk              chunk
 *	+---------+  +----------------+  +------------------------+
 *	|used     |->|used            |->|used     |free          |
 *	+---------+  +----------------+  +------------------------+
 *
 * The chunks come from the caller, so that the server can lend its own memory
 * and the tests malloc's.  An allocator that has nothing left returns NULL; it
 * must not jump out of the engine.
 */
#ifndef HT_ARENA_H
#define HT_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

/* Where chunks come from, and whether the work should stop. */
typedef struct ht_host
{
	void *(*allocate)(void *context, size_t size); /* NULL: none left */
	void (*release)(void *context, void *chunk);
	bool (*interrupted)(void *context); /* may be NULL: never */
	void *context;
} ht_host;

typedef struct ht_chunk ht_chunk;

typedef struct ht_arena
{
	const ht_host *host;
	ht_chunk *chunks; /* newest first */
	char *next;       /* first free byte of the newest chunk */
	char *end;        /* one past its last byte */
	size_t held;      /* bytes in all chunks */
	size_t first;     /* bytes that the first chunk will have */
} ht_arena;

/* Starts an empty arena; takes no memory yet. */
extern void ht_arena_init(ht_arena *arena, const ht_host *host);

/* Returns `size` bytes, 16-aligned and not cleared; NULL when the host has none. */
extern void *ht_arena_alloc(ht_arena *arena, size_t size);

/* Returns `count` times `size` bytes; NULL also when the product overflows. */
extern void *ht_arena_alloc_array(ht_arena *arena, size_t count, size_t size);

/*
 * Makes room for one more item behind `count` of them, of `size` bytes each.
 * Returns the items, moved where *capacity had to grow; NULL when the host has
 * no memory, and then the items stay where they are.
 */
extern void *ht_arena_grow(ht_arena *arena, void *items, size_t count, size_t *capacity, size_t size);

/* Forgets everything allocated but keeps as much memory, up to a limit, for what comes next. */
extern void ht_arena_reset(ht_arena *arena);

/* Gives every chunk back to the host. */
extern void ht_arena_free(ht_arena *arena);

/* Whether the host wants the work stopped. */
extern bool ht_interrupted(const ht_host *host);

/* A host over malloc and free, for tests and tools. */
extern const ht_host ht_malloc_host;

#endif /* HT_ARENA_H */
