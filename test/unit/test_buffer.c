/*
 * Buffers: what is added stands one after the other, up to a limit, and what
 * fails is remembered.
 */
#include "base/buffer.h"
#include "tap.h"

/* A host that gives out so many chunks. */
static int chunks;

static void *
allocate(void *context, size_t size)
{
	(void) context;
	return chunks-- > 0 ? malloc(size) : NULL;
}

static void
release(void *context, void *chunk)
{
	(void) context;
	free(chunk);
}

static const ht_host few = {.allocate = allocate, .release = release};

static bool
holds(const ht_buffer *buffer, const char *text)
{
	return buffer->length == strlen(text) && memcmp(buffer->bytes, text, buffer->length) == 0;
}

int
main(void)
{
	ht_buffer buffer;
	char block[1000];

	memset(block, 'x', sizeof(block));
	ht_buffer_init(&buffer, &ht_malloc_host, 100000);
	ok(buffer.length == 0 && buffer.bytes == NULL, "an empty buffer has no memory");
	ht_buffer_add_string(&buffer, "甲");
	ht_buffer_add(&buffer, "", 0);
	ht_buffer_add_number(&buffer, 0);
	ht_buffer_add_string(&buffer, ",");
	ht_buffer_add_number(&buffer, 1907);
	ht_buffer_add_string(&buffer, ",");
	ht_buffer_add_number(&buffer, UINT64_MAX);
	ok(buffer.status == HT_OK && holds(&buffer, "甲0,1907,18446744073709551615"), "texts and numbers");
	for (int i = 0; i < 99; i++)
		ht_buffer_add(&buffer, block, sizeof(block));
	ok(buffer.status == HT_OK && buffer.length == 99000 + 30 && memcmp(buffer.bytes, "甲0,", 5) == 0,
	   "it grows and keeps what it has");
	ht_buffer_add(&buffer, block, 100000 - 99030);
	ok(buffer.status == HT_OK && buffer.length == 100000, "it may be full");
	ht_buffer_add(&buffer, block, 1);
	ok(buffer.status == HT_TOO_LONG && buffer.length == 100000, "and no more than full");
	ht_buffer_free(&buffer);
	ok(buffer.status == HT_OK && buffer.length == 0 && buffer.bytes == NULL, "freed, it is as new");

	ht_buffer_init(&buffer, &few, SIZE_MAX / 4);
	chunks = 1;
	ht_buffer_add_string(&buffer, "甲");
	ht_buffer_add(&buffer, block, sizeof(block));
	ht_buffer_add(&buffer, block, sizeof(block));
	ok(buffer.status == HT_NO_MEMORY && buffer.length == sizeof(block) + 3, "no memory is told");
	ht_buffer_add_string(&buffer, "乙");
	ok(buffer.length == sizeof(block) + 3, "and nothing is added from then on");
	ht_buffer_free(&buffer);
	return done();
}
