/*
 * What is known of an article: names, and the divisions that it speaks of. Both have limits, and stay right beyond them.
 */
#include "extract/support.h"
#include "lex/known.h"
#include "tap.h"

/* As many names as a set takes, at least; far below, everything is kept. */
#define LEAST_NAMES 4096
#define TOO_MANY 40000

/* A name for each number, of two to six characters. */
static uint32_t
name_of(uint32_t number, uint32_t *ch)
{
	uint32_t length = 2 + number % 5;

	for (uint32_t i = 0; i < length; i++, number /= 7)
		ch[i] = 0x4E00 + (number + i) % 4096;
	ch[1] = 0x5E00 + number % 13;
	return length;
}

static void
test_empty(ht_arena *arena)
{
	const uint32_t ch[] = {0x5F20, 0x4F1F};
	ht_known known;

	ht_known_init(&known, arena);
	ok(ht_known_find(&known, ch, 2) == NULL && !ht_known_may_begin(&known, ch[0], ch[1]) && known.count == 0,
	   "nothing is known at first");
}

static void
test_whole(ht_arena *arena)
{
	const uint32_t ch[] = {0x6B27, 0x9633, 0x4FEE, 0x6587};
	ht_known_name *name, *again;
	ht_known known;
	bool full;

	ht_known_init(&known, arena);
	name = ht_known_add(&known, ch, 3, &full);
	again = ht_known_add(&known, ch, 3, &full);
	if (!ok(name != NULL && name == again && known.count == 1 && !full, "a name is kept once") ||
		name == NULL)
		return;
	ok(name->ch != ch && name->length == 3 && name->value == 0, "as a copy, with a value of its own");
	name->value = 7;
	ok(ht_known_find(&known, ch, 3)->value == 7, "the value stays with it");
	ok(ht_known_find(&known, ch, 2) == NULL && ht_known_find(&known, ch, 4) == NULL &&
		   ht_known_find(&known, ch + 1, 2) == NULL,
	   "neither a part of it nor more than it is known");
	ok(ht_known_may_begin(&known, ch[0], ch[1]) && !ht_known_may_begin(&known, ch[1], ch[2]),
	   "its first two characters may begin a name");
}

/* Adds more names than the set takes. */
static void
test_limit(ht_arena *arena)
{
	uint32_t kept = 0, wrong = 0, ch[6];
	bool full = false, once_full = false;
	ht_known known;

	ht_known_init(&known, arena);
	for (uint32_t i = 0; i < TOO_MANY; i++)
	{
		uint32_t length = name_of(i, ch);
		bool there = ht_known_find(&known, ch, length) != NULL;
		ht_known_name *name = ht_known_add(&known, ch, length, &full);

		/* What is known is found by a full set as well. */
		wrong += full != (name == NULL) || (there && name == NULL) || (once_full && name != NULL && !there);
		once_full |= full;
		if (name == NULL || there)
			continue;
		name->value = i;
		kept++;
	}
	ok(wrong == 0 && once_full && known.count == kept, "a full set takes no more and says so");
	ok(kept >= LEAST_NAMES && known.size <= 65536, "after %u names, in %u slots", kept, known.size);
	for (uint32_t i = 0; i < TOO_MANY; i++)
	{
		uint32_t length = name_of(i, ch);
		const ht_known_name *name = ht_known_find(&known, ch, length);

		wrong += name != NULL && (name->length != length || memcmp(name->ch, ch, length * sizeof(*ch)) != 0 ||
								  !ht_known_may_begin(&known, ch[0], ch[1]));
	}
	ok(wrong == 0, "what it has it finds");
}

/* A host that gives out so many chunks and no more. */
static int chunks_left;

static void *
allocate(void *context, size_t size)
{
	(void) context;
	return chunks_left-- > 0 ? malloc(size) : NULL;
}

static void
release(void *context, void *chunk)
{
	(void) context;
	free(chunk);
}

/* A set that gets no memory keeps what it has. */
static void
test_no_memory(void)
{
	static const ht_host poor = {.allocate = allocate, .release = release};
	uint32_t wrong = 0, kept = 0;

	for (int chunks = 0; chunks < 6; chunks++)
	{
		ht_arena arena;
		ht_known known;
		uint32_t ch[6];
		bool full, told = false;

		chunks_left = chunks;
		ht_arena_init(&arena, &poor);
		ht_known_init(&known, &arena);
		for (uint32_t i = 0; i < LEAST_NAMES && !told; i++)
		{
			uint32_t length = name_of(i, ch);

			told = ht_known_add(&known, ch, length, &full) == NULL;
			wrong += told ? full : ht_known_find(&known, ch, length) == NULL;
		}
		wrong += chunks == 0 && !told;
		kept = known.count > kept ? known.count : kept;
		ht_arena_free(&arena);
	}
	ok(wrong == 0 && kept > 0, "a set that gets no memory says so and is not full");
}

static void
test_support(void)
{
	static ht_support support;
	uint32_t wrong = 0;

	ok(ht_support_of(&support, 0) == 0 && ht_support_of(&support, 45000) == 0, "nothing is counted at first");
	ht_support_add(&support, 0);
	ok(ht_support_of(&support, 0) == 1 && ht_support_of(&support, 1) == 0,
	   "the first division is counted like any other");
	for (uint32_t i = 0; i < 70000; i++)
		ht_support_add(&support, 1);
	ok(ht_support_of(&support, 1) == UINT16_MAX, "a count stays at the most that it can be");
	/* More divisions than there are slots: the first ones are counted on, of others nothing is told. */
	for (uint32_t round = 0; round < 2; round++)
		for (uint32_t division = 2; division < 3 * HT_SUPPORT_SLOTS; division++)
			ht_support_add(&support, division * 13);
	for (uint32_t division = 2; division < HT_SUPPORT_SLOTS - 1; division++)
		wrong += ht_support_of(&support, division * 13) != 2;
	ok(wrong == 0 && support.used == HT_SUPPORT_SLOTS - 1, "%u divisions are counted", support.used);
	for (uint32_t division = HT_SUPPORT_SLOTS - 1; division < 3 * HT_SUPPORT_SLOTS; division++)
		wrong += ht_support_of(&support, division * 13) != 0;
	ok(wrong == 0 && ht_support_of(&support, 0) == 1, "and the others are not, nor are they taken for these");
	ht_support_add(&support, 0);
	ok(ht_support_of(&support, 0) == 2, "those that are counted stay so");
}

int
main(void)
{
	ht_arena arena;

	ht_arena_init(&arena, &ht_malloc_host);
	test_empty(&arena);
	test_whole(&arena);
	test_limit(&arena);
	ht_arena_free(&arena);
	test_no_memory();
	test_support();
	return done();
}
