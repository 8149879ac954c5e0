/*
 * buffer.c
 *		Bytes in a chunk of the host's that grows.
 */
#include "base/buffer.h"

/* Bytes that a buffer begins with. */
#define FIRST_BYTES ((size_t) 1024)

void
ht_buffer_init(ht_buffer *buffer, const ht_host *host, size_t most)
{
	*buffer = (ht_buffer){.host = host, .most = most};
}

/* Makes room for so many bytes more; false, with the status, where there is none. */
static bool
grow(ht_buffer *buffer, size_t more)
{
	size_t capacity = buffer->capacity == 0 ? FIRST_BYTES : buffer->capacity;
	char *bytes;

	if (buffer->status != HT_OK)
		return false;
	if (more > buffer->most - buffer->length)
	{
		buffer->status = HT_TOO_LONG;
		return false;
	}
	/* Doubling, so that moving costs no more than writing; most is far from SIZE_MAX / 2. */
	while (capacity - buffer->length < more)
		capacity *= 2;
	if (capacity > buffer->most)
		capacity = buffer->most;
	bytes = buffer->host->allocate(buffer->host->context, capacity);
	if (bytes == NULL)
	{
		buffer->status = HT_NO_MEMORY;
		return false;
	}
	if (buffer->bytes != NULL)
	{
		memcpy(bytes, buffer->bytes, buffer->length);
		buffer->host->release(buffer->host->context, buffer->bytes);
	}
	buffer->bytes = bytes;
	buffer->capacity = capacity;
	return true;
}

void
ht_buffer_add(ht_buffer *buffer, const char *bytes, size_t length)
{
	if (length == 0 || (length > buffer->capacity - buffer->length && !grow(buffer, length)))
		return;
	if (buffer->status != HT_OK)
		return;
	memcpy(buffer->bytes + buffer->length, bytes, length);
	buffer->length += length;
}

void
ht_buffer_add_number(ht_buffer *buffer, uint64_t number)
{
	char figures[20];
	size_t at = sizeof(figures);

	do
		figures[--at] = (char) ('0' + number % 10);
	while ((number /= 10) > 0);
	ht_buffer_add(buffer, figures + at, sizeof(figures) - at);
}

void
ht_buffer_free(ht_buffer *buffer)
{
	if (buffer->bytes != NULL)
		buffer->host->release(buffer->host->context, buffer->bytes);
	ht_buffer_init(buffer, buffer->host, buffer->most);
}
