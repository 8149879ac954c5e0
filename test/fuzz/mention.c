/*
 * mention.c
 *		The mentions of arbitrary bytes: spans that lie in the article, in order
 *		and apart among those of one kind, with names that are text.
 */
#include "extract/mention.h"
#include "lex/gazetteer.h"
#include "spans.h"

#define EVERYTHING (HT_N_PLACE | HT_N_ORGANIZATION | HT_N_PERSON | HT_N_DOCUMENT)

/* Where mentions are kept, what is known of the article, and what the reading of a segment takes. */
typedef struct room
{
	ht_arena found;
	ht_arena article;
	ht_arena scratch;
} room;

/* Whether a name is valid UTF-8 without NUL. */
static void
check_text(const ht_text *text)
{
	CHECK((text->bytes == NULL) == (text->length == 0));
	for (size_t at = 0; at < text->length;)
	{
		uint32_t cp;

		at += ht_utf8_read((const unsigned char *) text->bytes + at, text->length - at, &cp);
		CHECK(at <= text->length && cp != 0);
	}
}

static void
check_mention(const ht_mention *m)
{
	CHECK(m->body <= HT_B_OTHER && ht_body_kind_names[m->body] != NULL);
	CHECK(m->kind == HT_N_ORGANIZATION || m->body == 0);
	CHECK(m->division >= -1 && m->division < (int32_t) ht_division_count);
	CHECK(m->kind == HT_N_PLACE || m->division == -1);
	/* A division has its own names; all else has the one of the text. */
	CHECK((m->division >= 0) == (m->name.bytes == NULL));
	CHECK(m->kind == HT_N_PERSON || (m->title.bytes == NULL && m->organization.bytes == NULL));
	check_text(&m->name);
	check_text(&m->title);
	check_text(&m->organization);
}

static ht_status
read_segment(void *found, const ht_segment *segment, bool traditional)
{
	(void) traditional;
	return ht_mentions_scan(found, segment);
}

static void
open_room(room *r)
{
	ht_arena_init(&r->found, &fuzz_host);
	ht_arena_init(&r->article, &fuzz_host);
	ht_arena_init(&r->scratch, &fuzz_host);
}

static void
close_room(room *r)
{
	ht_arena_free(&r->found);
	ht_arena_free(&r->article);
	ht_arena_free(&r->scratch);
}

/* Finds the wanted mentions of the article; false when memory ran out. */
static bool
scan(ht_mentions *mentions, room *r, const char *bytes, size_t size, uint32_t capacity, uint8_t wanted)
{
	ht_mentions_init(mentions, &r->found, &r->article, &r->scratch, wanted);
	return read_article(&r->article, bytes, size, capacity, read_segment, mentions);
}

/* Looks for one kind alone: the same as together with the others. */
static void
check_kind(const ht_mentions *all, const char *bytes, size_t size, uint32_t capacity, uint8_t kind)
{
	room r;
	ht_mentions some;
	walker w = {bytes, bytes + size, 1};
	size_t next = 0;
	uint32_t stop = 0;

	open_room(&r);
	scan(&some, &r, bytes, size, capacity, kind);
	for (size_t i = 0; i < all->count; i++)
	{
		const ht_mention *m = &all->items[i];

		if (m->kind != kind)
			continue;
		CHECK(m->span.start >= stop);
		stop = m->span.stop;
		check_span(&m->span, &w);
		check_mention(m);
		while (next < some.count && some.items[next].kind != kind)
			next++;
		CHECK(next < some.count);
		CHECK(some.items[next].span.start == m->span.start && some.items[next].span.stop == m->span.stop);
		CHECK(some.items[next].division == m->division && some.items[next].body == m->body);
		next++;
	}
	while (next < some.count)
		CHECK(some.items[next++].kind != kind);
	close_room(&r);
}

static void
check_all(const char *bytes, size_t size, uint32_t capacity)
{
	room r;
	ht_mentions all;

	open_room(&r);
	scan(&all, &r, bytes, size, capacity, EVERYTHING);
	for (uint8_t kind = HT_N_PLACE; kind <= HT_N_DOCUMENT; kind = (uint8_t) (kind * 2))
		check_kind(&all, bytes, size, capacity, kind);
	close_room(&r);
}

/* Every allocation may fail: the answer is a status, and nothing leaks. */
static void
starve(const char *bytes, size_t size)
{
	bool done = false;

	for (int chunks = 0; !done && chunks < 10; chunks++)
	{
		room r;
		ht_mentions mentions;

		fuzz_chunks = chunks;
		open_room(&r);
		done = scan(&mentions, &r, bytes, size, HT_SEGMENT_CHARS, EVERYTHING);
		close_room(&r);
	}
	fuzz_chunks = -1;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* A copy of just this length: the sanitizer sees a read behind its end. */
	char *bytes = malloc(size > 0 ? size : 1);

	if (bytes == NULL)
		return 0;
	memcpy(bytes, data, size);
	check_all(bytes, size, HT_SEGMENT_CHARS);
	check_all(bytes, size, 40);
	check_all(bytes, size, 7);
	check_all(bytes, size, 1);
	starve(bytes, size);
	free(bytes);
	return 0;
}
