/*
 * mention.c
 *		The list of mentions, and who fills it.
 */
#include "extract/mention.h"

#include "extract/document.h"
#include "extract/name.h"

const char *const ht_body_kind_names[] = {
	"company", "chamber", "government", "party", "school", "media", "park", "other",
};

void
ht_mentions_init(ht_mentions *mentions, ht_arena *arena, ht_arena *article, ht_arena *scratch, uint8_t wanted)
{
	*mentions = (ht_mentions){.arena = arena, .scratch = scratch, .wanted = wanted};
	ht_known_init(&mentions->people, article);
	ht_known_init(&mentions->bodies, article);
}

ht_mention *
ht_mentions_add(ht_mentions *mentions)
{
	ht_mention *items =
		ht_arena_grow(mentions->arena, mentions->items, mentions->count, &mentions->capacity, sizeof(*items));

	if (items == NULL)
		return NULL;
	mentions->items = items;
	items += mentions->count++;
	*items = (ht_mention){.division = -1};
	return items;
}

void
ht_mentions_clear(ht_mentions *mentions)
{
	mentions->items = NULL;
	mentions->count = mentions->capacity = 0;
}

ht_status
ht_mentions_scan(ht_mentions *mentions, const ht_segment *segment)
{
	ht_status status = HT_OK;

	if ((mentions->wanted & HT_N_DOCUMENT) != 0)
		status = ht_documents_scan(mentions, segment);
	if (status == HT_OK && (mentions->wanted & (HT_N_PLACE | HT_N_ORGANIZATION | HT_N_PERSON)) != 0)
		status = ht_names_scan(mentions, segment);
	return status;
}
