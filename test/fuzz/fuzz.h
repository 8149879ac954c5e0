/*
 * fuzz.h
 *		What the fuzzers share: a check that traps, and a host that runs out of
 *		memory when told to.
 */
#ifndef HT_FUZZ_H
#define HT_FUZZ_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* Ends the run with the place and the condition when it does not hold. */
#define CHECK(condition)                                                                   \
	do                                                                                     \
	{                                                                                      \
		if (!(condition))                                                                  \
		{                                                                                  \
			fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
			abort();                                                                       \
		}                                                                                  \
	} while (0)

/* Chunks that the host still gives out; negative for any number. */
static int fuzz_chunks = -1;

static void *
fuzz_allocate(void *context, size_t size)
{
	(void) context;
	if (fuzz_chunks == 0)
		return NULL;
	if (fuzz_chunks > 0)
		fuzz_chunks--;
	return malloc(size);
}

static void
fuzz_release(void *context, void *chunk)
{
	(void) context;
	free(chunk);
}

static const ht_host fuzz_host = {.allocate = fuzz_allocate, .release = fuzz_release};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif /* HT_FUZZ_H */
