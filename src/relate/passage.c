/*
 * passage.c
 *		Sentences, and what stands in them, out of lists that were made apart.
 */
#include "relate/passage.h"

#include <string.h>

/* Lists that are merged: measures, dates, and mentions of each kind. */
#define LISTS 6

/* With so many items a sentence ends at the end of a clause. */
#define MANY_ITEMS (HT_SENTENCE_ITEMS * 3 / 4)

/* A list on the way through the segment. */
typedef struct ht_cursor
{
	uint8_t kind;    /* ht_item_kind */
	uint8_t mention; /* of mentions: the HT_N_ bit of those that are meant */
	size_t next;
	size_t count;
} ht_cursor;

/* What the making of sentences goes through. */
typedef struct ht_maker
{
	ht_passage *passage;
	ht_arena *arena;
	size_t item_capacity;
	size_t sentence_capacity;
	ht_cursor lists[LISTS];
	ht_item found; /* the next of what the lists have; start is the segment's length where there is none */
	size_t line;   /* of the character that the walk has come to */
	uint32_t end;  /* of the sentence as the text has it */
	/* of the sentence that is read */
	uint32_t at;        /* the character that the walk has come to */
	uint32_t name_stop; /* where the names that were found end */
	uint16_t clause;
	uint16_t part;
} ht_maker;

/* The same as ht_passage_index, of a byte at or behind character `from`: what is near is found at once. */
static uint32_t
index_from(const ht_passage *passage, const char *byte, uint32_t from)
{
	const ht_segment *segment = passage->segment;
	uint32_t low = from, high, wanted, step = 1;

	if (byte <= segment->base)
		return 0;
	wanted = (uint32_t) (byte - segment->base);
	while (low + step < segment->length && segment->byte[low + step] < wanted)
	{
		low += step;
		step *= 2;
	}
	high = low + step < segment->length ? low + step : segment->length;
	while (low < high)
	{
		uint32_t middle = low + (high - low) / 2;

		if (segment->byte[middle] < wanted)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

uint32_t
ht_passage_index(const ht_passage *passage, const char *byte)
{
	return index_from(passage, byte, 0);
}

int32_t
ht_item_division(const ht_item *item)
{
	if (item->kind == HT_I_PLACE)
		return item->of.mention->division;
	return item->kind == HT_I_VILLAGE ? item->of.division : -1;
}

bool
ht_item_marks(const ht_item *item, ht_mark mark)
{
	const ht_clue_entry *entry = ht_item_clue(item, HT_CL_MARK);

	/* A word has its meanings of one kind side by side. */
	for (; entry != NULL && entry->kind == HT_CL_MARK; entry++)
	{
		if (entry->value == mark)
			return true;
		if (entry->last)
			break;
	}
	return false;
}

/* The span of the next thing of a list, NULL at its end. */
static const ht_span *
peek(const ht_passage *p, ht_cursor *list)
{
	if (list->kind == HT_I_MEASURE)
	{
		/* Plain numbers are among them where somebody asked for those. */
		while (list->next < list->count && p->measures[list->next].kind == HT_M_NUMBER)
			list->next++;
		return list->next < list->count ? &p->measures[list->next].span : NULL;
	}
	if (list->kind == HT_I_DATE)
		return list->next < list->count ? &p->dates[list->next].span : NULL;
	while (list->next < list->count && p->mentions[list->next].kind != list->mention)
		list->next++;
	return list->next < list->count ? &p->mentions[list->next].span : NULL;
}

/* Takes the next thing of all lists, the longer first where two begin together, into maker->found. */
static void
advance(ht_maker *maker)
{
	const ht_passage *p = maker->passage;
	ht_cursor *best = NULL;
	const ht_span *span = NULL;
	uint32_t from = maker->found.start;

	for (int i = 0; i < LISTS; i++)
	{
		const ht_span *other = peek(p, &maker->lists[i]);

		if (other != NULL && (span == NULL || other->start < span->start ||
							  (other->start == span->start && other->stop > span->stop)))
		{
			best = &maker->lists[i];
			span = other;
		}
	}
	maker->found = (ht_item){.start = p->segment->length, .stop = p->segment->length};
	if (best == NULL)
		return;
	maker->found.kind = best->kind;
	maker->found.start = index_from(p, span->text, from);
	maker->found.stop = index_from(p, span->text + span->length, maker->found.start);
	if (best->kind == HT_I_MEASURE)
		maker->found.of.measure = &p->measures[best->next];
	else if (best->kind == HT_I_DATE)
		maker->found.of.date = (uint32_t) best->next;
	else
		maker->found.of.mention = &p->mentions[best->next];
	best->next++;
}

static ht_status
add_item(ht_maker *maker, const ht_item *item)
{
	ht_passage *p = maker->passage;
	ht_item *items =
		ht_arena_grow(maker->arena, p->items, p->item_count, &maker->item_capacity, sizeof(*items));

	if (items == NULL)
		return HT_NO_MEMORY;
	p->items = items;
	items[p->item_count++] = *item;
	return HT_OK;
}

static ht_status
add_sentence(ht_maker *maker, const ht_sentence *sentence)
{
	ht_passage *p = maker->passage;
	ht_sentence *sentences = ht_arena_grow(maker->arena, p->sentences, p->sentence_count,
										   &maker->sentence_capacity, sizeof(*sentences));

	if (sentences == NULL)
		return HT_NO_MEMORY;
	p->sentences = sentences;
	sentences[p->sentence_count++] = *sentence;
	return HT_OK;
}

/* Whether a sentence ends with the character; ； and …… only part it. */
static bool
ends_sentence(const ht_segment *s, uint32_t at)
{
	uint32_t ch = s->ch[at];

	/* No Chinese character does, which nearly all are. */
	return ch < 0x3400 && (ch == 0x3002 || ch == '!' || ch == '?' || s->cls[at] == HT_C_NEWLINE);
}

/* Whether a clause ends with the character. */
static bool
ends_clause(uint32_t ch)
{
	return ch == ',' || ch == ';' || ch == ':' || ch == 0x2026;
}

/* The line that a character stands in, NULL where the page's lines are not told. */
static const ht_stretch *
line_at(ht_maker *maker, uint32_t at)
{
	const ht_passage *p = maker->passage;
	const char *byte = p->segment->base + p->segment->byte[at];

	if (p->stretch_count == 0)
		return NULL;
	while (maker->line + 1 < p->stretch_count && p->stretches[maker->line + 1].text <= byte)
		maker->line++;
	return &p->stretches[maker->line];
}

/* Where the sentence that begins at `at` ends: behind its mark, and the quotes and brackets behind that. */
static uint32_t
sentence_stop(ht_maker *maker, uint32_t at)
{
	const ht_passage *p = maker->passage;
	const ht_segment *s = p->segment;
	uint32_t limit = s->length;

	if (maker->line + 1 < p->stretch_count)
	{
		/* A line that was split in two ends where no character says so. */
		uint32_t next = ht_passage_index(p, p->stretches[maker->line + 1].text);

		if (next > at && next < limit)
			limit = next;
	}
	while (at < limit && !ends_sentence(s, at))
		at++;
	if (at < limit && s->cls[at] != HT_C_NEWLINE)
		for (at++; at < limit && (s->ch[at] == 0x201D || s->ch[at] == 0x300D || s->ch[at] == ')'); at++)
			;
	else if (at < limit)
		at++;
	return at;
}

/* Whether a name is nothing but a word that tells what is measured: 实缴资本 is no firm. */
static bool
is_clue(const ht_maker *maker, const ht_item *name)
{
	const ht_segment *s = maker->passage->segment;

	return name->kind == HT_I_ORGANIZATION &&
		   ht_clue_at(s->ch + name->start, s->length - name->start).length >= name->stop - name->start;
}

/* Adds what the lists have; the walk goes behind it, but for an organisation or a document, which may hold numbers and dates. */
static ht_status
add_found(ht_maker *maker)
{
	const ht_passage *p = maker->passage;
	ht_item item = maker->found;

	advance(maker);
	if (is_clue(maker, &item))
		return HT_OK;
	item.clause = maker->clause;
	item.part = maker->part;
	item.inside = item.start < maker->name_stop;
	if ((item.kind == HT_I_ORGANIZATION || item.kind == HT_I_DOCUMENT) && item.stop > maker->name_stop)
		maker->name_stop = item.stop;
	else if (item.stop > maker->at)
		maker->at = item.stop;
	if (item.kind == HT_I_PLACE && p->villages != NULL && item.of.mention->division >= 0)
		ht_villages_learn(p->villages, p->segment, item.stop, item.of.mention->division);
	return add_item(maker, &item);
}

/* Adds the village whose name ends where the walk is, if one does. */
static ht_status
add_village(ht_maker *maker)
{
	const ht_passage *p = maker->passage;
	const ht_village *village =
		p->villages != NULL ? ht_villages_at(p->villages, p->segment, maker->at) : NULL;

	if (village == NULL)
		return HT_OK;
	return add_item(maker, &(ht_item){.start = maker->at + 1 - village->length,
									  .stop = maker->at + 1,
									  .kind = HT_I_VILLAGE,
									  .clause = maker->clause,
									  .part = maker->part,
									  .of.division = village->division});
}

/* Adds the clue that stands where the walk is, if any, before `limit`. */
static ht_status
add_clue(ht_maker *maker, uint32_t limit)
{
	uint32_t at = maker->at;
	ht_clue clue = ht_clue_at(maker->passage->segment->ch + at, limit - at);

	maker->at += clue.length > 0 ? clue.length : 1;
	if (clue.length == 0)
		return HT_OK;
	return add_item(maker, &(ht_item){.start = at,
									  .stop = maker->at,
									  .kind = HT_I_CLUE,
									  .clause = maker->clause,
									  .part = maker->part,
									  .of.clue = clue.entries});
}

/* Goes behind the mark that ends a clause. */
static void
end_clause(ht_maker *maker, uint32_t mark)
{
	if (maker->clause < UINT16_MAX)
		maker->clause++;
	if (mark == ';' && maker->part < UINT16_MAX)
		maker->part++;
	maker->at++;
}

/* Reads on through text in which nothing was found, up to `limit`, as far as the next clue, village or end of a clause. */
static ht_status
read_text(ht_maker *maker, uint32_t limit)
{
	const ht_segment *s = maker->passage->segment;
	ht_status status = HT_OK;

	maker->at = ht_clue_next(s->ch, maker->at, limit);
	if (ends_clause(s->ch[maker->at]))
	{
		end_clause(maker, s->ch[maker->at]);
		return HT_OK;
	}
	if (s->ch[maker->at] == HT_VILLAGE_END)
		status = add_village(maker);
	return status == HT_OK ? add_clue(maker, limit) : status;
}

/* Adds the items of a sentence, which ends early where they are too many. */
static ht_status
read_sentence(ht_maker *maker, ht_sentence *sentence)
{
	const ht_passage *p = maker->passage;
	size_t most = p->item_count + HT_SENTENCE_ITEMS;
	size_t many = p->item_count + MANY_ITEMS;
	ht_status status = HT_OK;

	maker->at = sentence->start;
	maker->name_stop = 0;
	maker->clause = maker->part = 0;
	/* A step adds two items at most. */
	while (maker->at < sentence->stop && status == HT_OK && p->item_count + 1 < most)
	{
		uint32_t limit = maker->found.start < sentence->stop ? maker->found.start : sentence->stop;
		uint16_t clause = maker->clause;

		/* What overlaps with the last one is added too. */
		if (maker->found.start <= maker->at && maker->found.start < p->segment->length)
			status = add_found(maker);
		else if (maker->at < maker->name_stop)
			maker->at++;
		else
			status = read_text(maker, limit);
		if (maker->clause != clause && p->item_count >= many)
			break;
	}
	/* What was found last may reach behind the sentence. */
	if (maker->at < sentence->stop)
		sentence->stop = maker->at;
	return status;
}

/* Starts the lists at the segment's beginning. */
static void
begin(ht_maker *maker)
{
	static const uint8_t kinds[LISTS] = {HT_I_MEASURE,      HT_I_DATE,   HT_I_PLACE,
										 HT_I_ORGANIZATION, HT_I_PERSON, HT_I_DOCUMENT};
	static const uint8_t mentions[LISTS] = {0, 0, HT_N_PLACE, HT_N_ORGANIZATION, HT_N_PERSON, HT_N_DOCUMENT};
	const ht_passage *p = maker->passage;

	for (int i = 0; i < LISTS; i++)
		maker->lists[i] = (ht_cursor){kinds[i], mentions[i], 0, p->mention_count};
	maker->lists[0].count = p->measure_count;
	maker->lists[1].count = p->date_count;
	advance(maker);
}

ht_status
ht_passage_read(ht_passage *p, ht_arena *arena)
{
	ht_maker maker = {.passage = p, .arena = arena};
	const ht_stretch *last = NULL;
	ht_status status = HT_OK;

	p->items = NULL;
	p->sentences = NULL;
	p->item_count = p->sentence_count = 0;
	begin(&maker);
	for (uint32_t at = 0; at < p->segment->length && status == HT_OK;)
	{
		const ht_stretch *line = line_at(&maker, at);
		ht_sentence sentence = {.start = at, .first = (uint32_t) p->item_count};
		bool shown = line == NULL || (line->kind != HT_K_BYLINE && line->kind != HT_K_BOILERPLATE);

		if (at >= maker.end)
			maker.end = sentence_stop(&maker, at);
		sentence.stop = maker.end;
		sentence.line = line != NULL ? line->kind : HT_K_PARAGRAPH;
		/* Without lines a sentence opens a paragraph where a line break stands before it. */
		if (at == 0)
			sentence.opens = !p->goes_on;
		else
			sentence.opens = line != NULL ? line != last : p->segment->cls[at - 1] == HT_C_NEWLINE;
		last = line;
		while (maker.found.start < sentence.start)
			advance(&maker);
		if (shown)
			status = read_sentence(&maker, &sentence);
		sentence.last = (uint32_t) p->item_count;
		if (status == HT_OK && shown && (sentence.last > sentence.first || sentence.opens))
			status = add_sentence(&maker, &sentence);
		at = sentence.stop;
	}
	return status;
}
