/*
 * arena.c
 *		Memory for one analysis.
 */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define ALIGNMENT 16
#define FIRST_CHUNK ((size_t) 16 * 1024)
#define LARGEST_STEP ((size_t) 1024 * 1024)

/* Items that a growing array begins with. */
#define FIRST_ITEMS 64

struct ht_chunk
{
	ht_chunk *older;
	size_t size; /* of the whole chunk, header included */
};

#define HEADER ((sizeof(ht_chunk) + ALIGNMENT - 1) & ~(size_t) (ALIGNMENT - 1))

void
ht_arena_init(ht_arena *arena, const ht_host *host)
{
	*arena = (ht_arena){.host = host, .first = FIRST_CHUNK};
}

/* Adds a chunk that holds at least `size` bytes; false when the host has none. */
static bool
add_chunk(ht_arena *arena, size_t size)
{
	size_t want = arena->held > arena->first ? arena->held : arena->first;
	ht_chunk *chunk;

	/* Chunks double, so their number stays logarithmic; the step has a cap. */
	if (want > LARGEST_STEP)
		want = LARGEST_STEP;
	if (size > SIZE_MAX / 2)
		return false;
	if (want < size + HEADER)
		want = size + HEADER;
	chunk = arena->host->allocate(arena->host->context, want);
	if (chunk == NULL)
		return false;
	chunk->older = arena->chunks;
	chunk->size = want;
	arena->chunks = chunk;
	arena->next = (char *) chunk + HEADER;
	arena->end = (char *) chunk + want;
	arena->held += want;
	return true;
}

void *
ht_arena_alloc(ht_arena *arena, size_t size)
{
	void *result;

	if (size > SIZE_MAX / 2)
		return NULL;
	size += size == 0; /* so that every answer is a place of its own */
	size = (size + ALIGNMENT - 1) & ~(size_t) (ALIGNMENT - 1);
	if ((size_t) (arena->end - arena->next) < size && !add_chunk(arena, size))
		return NULL;
	result = arena->next;
	arena->next += size;
	return result;
}

void *
ht_arena_alloc_array(ht_arena *arena, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / 2 / size)
		return NULL;
	return ht_arena_alloc(arena, count * size);
}

void *
ht_arena_grow(ht_arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
	size_t most = *capacity == 0 ? FIRST_ITEMS : *capacity * 2;
	void *moved;

	if (count < *capacity)
		return items;
	moved = ht_arena_alloc_array(arena, most, size);
	if (moved == NULL)
		return NULL;
	if (count > 0)
		memcpy(moved, items, count * size);
	*capacity = most;
	return moved;
}

void
ht_arena_reset(ht_arena *arena)
{
	size_t held = arena->held;

	if (arena->chunks == NULL)
		return;
	/* What took several chunks will fit into one, which is then kept: they need not be fetched each time. */
	if (arena->chunks->older != NULL)
	{
		ht_arena_free(arena);
		arena->first = held < LARGEST_STEP ? held : LARGEST_STEP;
		return;
	}
	arena->next = (char *) arena->chunks + HEADER;
}

void
ht_arena_free(ht_arena *arena)
{
	for (ht_chunk *chunk = arena->chunks, *older; chunk != NULL; chunk = older)
	{
		older = chunk->older;
		arena->host->release(arena->host->context, chunk);
	}
	ht_arena_init(arena, arena->host);
}

bool
ht_interrupted(const ht_host *host)
{
	return host->interrupted != NULL && host->interrupted(host->context);
}

static void *
malloc_chunk(void *context, size_t size)
{
	(void) context;
	return malloc(size);
}

static void
free_chunk(void *context, void *chunk)
{
	(void) context;
	free(chunk);
}

const ht_host ht_malloc_host = {.allocate = malloc_chunk, .release = free_chunk};
