/*
 * buffer.h
 *		Bytes that are written one after the other, as many as may come.
 *
 * Who writes need not look at every step: what fails once is remembered, and
 * whatever is added from then on is dropped.
 */
#ifndef HT_BUFFER_H
#define HT_BUFFER_H

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

typedef struct ht_buffer
{
	const ht_host *host;
	char *bytes; /* a chunk of the host's, NULL while empty */
	size_t length;
	size_t capacity;
	size_t most;      /* bytes that it may hold */
	ht_status status; /* HT_OK, HT_NO_MEMORY, HT_TOO_LONG */
} ht_buffer;

/* Starts an empty buffer, which may grow to `most` bytes; takes no memory yet. */
extern void ht_buffer_init(ht_buffer *buffer, const ht_host *host, size_t most);

/* Adds bytes. */
extern void ht_buffer_add(ht_buffer *buffer, const char *bytes, size_t length);

/* Adds a string without its closing zero byte. */
static inline void
ht_buffer_add_string(ht_buffer *buffer, const char *string)
{
	ht_buffer_add(buffer, string, strlen(string));
}

/* Adds a number in decimal figures. */
extern void ht_buffer_add_number(ht_buffer *buffer, uint64_t number);

/* Gives the memory back. */
extern void ht_buffer_free(ht_buffer *buffer);

#endif /* HT_BUFFER_H */
