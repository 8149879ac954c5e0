/*
 * fact.c
 *		The facts of a sentence.
 *
 * Numbers side by side share what the first of them measures, or take what
 * stands before them in turn:
 *
 *	 占比分别为17.5%、29%                      both a share
 *	 签约、开工、投产项目分别为32个、21个、15个   one stage each
 *	 由7500万元增长到1亿元                     both of one indicator
 */
#include "relate/fact.h"

#include "relate/indicator.h"

/* Most numbers that are told in turn. */
#define MOST_IN_TURN 16

/* Characters that may stand between numbers side by side: 、 and 和. */
#define BETWEEN 2

/* Characters of a quotation that is a slogan. */
#define SLOGAN 14

static ht_fact *
add_fact(ht_statements *statements)
{
	ht_fact *facts = ht_arena_grow(statements->arena, statements->facts, statements->fact_count,
								   &statements->fact_capacity, sizeof(*facts));

	if (facts == NULL)
		return NULL;
	statements->facts = facts;
	return &facts[statements->fact_count++];
}

/* Whether the number stands within a short quotation: “四个一”. */
static bool
is_slogan(const ht_segment *s, const ht_sentence *sentence, const ht_item *item)
{
	uint32_t from = item->start, to = item->stop;

	while (from > sentence->start && item->start - from < SLOGAN && s->ch[from - 1] != 0x201C && s->ch[from - 1] != 0x201D)
		from--;
	if (from == sentence->start || s->ch[from - 1] != 0x201C)
		return false;
	while (to < sentence->stop && to - from <= SLOGAN && s->ch[to] != 0x201D)
		to++;
	return to - from <= SLOGAN && to < sentence->stop;
}

/* Whether 一 with a measure word only says that there is one: 一批, 一系列. */
static bool
is_article(const ht_segment *s, const ht_item *item)
{
	const ht_measure *m = item->of.measure;

	return m->kind == HT_M_QUANTITY && s->ch[item->start] == 0x4E00 && m->unit != NULL &&
		   m->unit->dimension == HT_D_COUNT && item->stop > item->start + 1 &&
		   s->cls[item->start + 1] != HT_C_HAN_UNIT && s->cls[item->start + 1] != HT_C_HAN_DIGIT;
}

/* Whether the unit counts ranks and kinds: 五大, 三级. */
static bool
is_rank(const ht_segment *s, const ht_item *item)
{
	uint32_t ch = s->ch[item->stop - 1];

	return item->of.measure->kind == HT_M_QUANTITY && item->stop == item->start + 2 &&
		   (ch == 0x5927 || ch == 0x7EA7 || ch == 0x9762); /* 大 级 面 */
}

/* Whether the number is a statistic. */
static bool
is_statistic(const ht_segment *s, const ht_sentence *sentence, const ht_item *item)
{
	return item->kind == HT_I_MEASURE && !item->inside && !is_article(s, item) && !is_rank(s, item) &&
		   !is_slogan(s, sentence, item);
}

/* Whether nothing but a mark or a word of joining stands between two items. */
static bool
side_by_side(const ht_segment *s, const ht_item *a, const ht_item *b)
{
	if (b->start < a->stop || b->start - a->stop > BETWEEN)
		return false;
	for (uint32_t i = a->stop; i < b->start; i++)
		if (s->ch[i] != 0x3001 && s->ch[i] != 0x548C && s->ch[i] != 0x53CA && s->ch[i] != 0x4E0E && s->ch[i] != ',')
			return false; /* 、 和 及 与 */
	return true;
}

/* Whether two measures are of one kind and, of quantities, one dimension. */
static bool
alike(const ht_measure *a, const ht_measure *b)
{
	return a->kind == b->kind && (a->kind != HT_M_QUANTITY || a->unit == NULL || b->unit == NULL ||
								  a->unit->dimension == b->unit->dimension);
}

/* The measure before `item` in the sentence, `item` where there is none. */
static uint32_t
measure_before(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	for (uint32_t i = item; i > sentence->first; i--)
		if (p->items[i - 1].kind == HT_I_MEASURE)
			return i - 1;
	return item;
}

/* Whether a word of change leads from the one number to the other: 由7500万元增长到1亿元. */
static bool
grows_to(const ht_passage *p, uint32_t from, uint32_t to)
{
	for (uint32_t i = from + 1; i < to; i++)
		if (ht_item_marks(&p->items[i], HT_M_TO))
			return true;
	return false;
}

/* A row of numbers told in turn. */
typedef struct ht_row
{
	uint32_t numbers[MOST_IN_TURN]; /* items */
	uint32_t count;
	uint32_t word; /* the item that is 分别; what it deals out stands before it */
} ht_row;

/* Finds the numbers that 分别, at `word`, deals out. */
static void
find_row(const ht_passage *p, const ht_sentence *sentence, uint32_t word, ht_row *row)
{
	row->word = word;
	row->count = 0;
	for (uint32_t i = word + 1; i < sentence->last && row->count < MOST_IN_TURN; i++)
	{
		if (p->items[i].kind != HT_I_MEASURE)
		{
			if (row->count > 0)
				break;
			continue;
		}
		if (row->count > 0 && !side_by_side(p->segment, &p->items[row->numbers[row->count - 1]], &p->items[i]))
			break;
		row->numbers[row->count++] = i;
	}
}

/*
 * The items that a row's numbers take in turn: as many of one kind, side by
 * side, as there are numbers.  False where there are not so many.
 */
static bool
find_turns(const ht_passage *p, const ht_sentence *sentence, const ht_row *row, ht_item_kind kind,
		   ht_clue_kind clue, uint32_t *turns)
{
	uint32_t found = 0;

	for (uint32_t i = row->word; i > sentence->first && found < row->count; i--)
	{
		const ht_item *item = &p->items[i - 1];

		if (item->kind != kind || (kind == HT_I_CLUE && ht_item_clue(item, clue) == NULL))
			continue;
		if (found > 0 && !side_by_side(p->segment, item, &p->items[turns[row->count - found]]))
			break;
		turns[row->count - ++found] = i - 1;
	}
	return found == row->count && row->count > 1;
}

/* Deals out stages and places to the facts of a row, of which fact `first` is the first. */
static void
deal_out(ht_statements *statements, const ht_passage *p, const ht_sentence *sentence, const ht_row *row,
		 size_t first)
{
	uint32_t turns[MOST_IN_TURN];
	ht_fact *facts = statements->facts + first;

	if (find_turns(p, sentence, row, HT_I_CLUE, HT_CL_STAGE, turns))
		for (uint32_t i = 0; i < row->count; i++)
			if (ht_indicator_has_stage(facts[i].indicator))
				facts[i].stage = ht_item_clue(&p->items[turns[i]], HT_CL_STAGE)->value;
	if (find_turns(p, sentence, row, HT_I_PLACE, HT_CL_HIDE, turns))
		for (uint32_t i = 0; i < row->count; i++)
			if (p->items[turns[i]].of.mention->division >= 0)
				facts[i].place = p->items[turns[i]].of.mention->division;
	if (find_turns(p, sentence, row, HT_I_DATE, HT_CL_HIDE, turns))
		for (uint32_t i = 0; i < row->count; i++)
			facts[i].period = p->periods[p->items[turns[i]].of.date];
	if (find_turns(p, sentence, row, HT_I_CLUE, HT_CL_AMOUNT, turns))
		for (uint32_t i = 0; i < row->count; i++)
			if (facts[i].measure.kind == HT_M_AMOUNT)
				facts[i].indicator = ht_item_clue(&p->items[turns[i]], HT_CL_AMOUNT)->value;
	if (find_turns(p, sentence, row, HT_I_CLUE, HT_CL_PERCENTAGE, turns))
		for (uint32_t i = 0; i < row->count; i++)
			if (facts[i].measure.kind == HT_M_PERCENTAGE)
				facts[i].indicator = ht_item_clue(&p->items[turns[i]], HT_CL_PERCENTAGE)->value;
	if (find_turns(p, sentence, row, HT_I_CLUE, HT_CL_COUNT, turns))
		for (uint32_t i = 0; i < row->count; i++)
			if (facts[i].measure.kind == HT_M_QUANTITY)
				facts[i].indicator = ht_item_clue(&p->items[turns[i]], HT_CL_COUNT)->value;
}

static bool
is_people(uint8_t indicator)
{
	return indicator == HT_IND_PEOPLE || indicator == HT_IND_JOBS || indicator == HT_IND_STAFF;
}

/* Whether a word from the one number to the other says that the second is part of the first. */
static bool
is_part(const ht_passage *p, uint32_t from, uint32_t to)
{
	for (uint32_t i = from + 1; i < to; i++)
		if (ht_item_marks(&p->items[i], HT_M_OF_THESE))
			return true;
	return false;
}

/* Whether the number, of which no word says what it counts, counts what the one before it does: 问题74项，已解决53项. */
static bool
counts_on(const ht_passage *p, uint32_t from, uint32_t to, const ht_fact *last, const ht_reading *reading)
{
	const ht_measure *m = p->items[to].of.measure;

	if (m->kind != HT_M_QUANTITY || last->measure.unit != m->unit)
		return false;
	if (!reading->sure)
		return true;
	return is_people(reading->indicator) && is_people(last->indicator) && is_part(p, from, to);
}

/* Reads one number as a fact. */
static void
read_fact(const ht_statements *statements, const ht_passage *p, const ht_sentence *sentence, uint32_t item,
		  ht_fact *fact)
{
	uint32_t before = measure_before(p, sentence, item);
	const ht_measure *m = p->items[item].of.measure;
	ht_reading reading = ht_indicator_of(p, sentence, item);

	*fact = (ht_fact){.measure = *m, .indicator = reading.indicator};
	if (ht_indicator_has_stage(reading.indicator))
		fact->stage = (uint8_t) ht_stage_of(p, sentence, item, &reading);
	fact->period = ht_context_period(&statements->context, sentence, item);
	fact->place = ht_context_place(&statements->context, sentence, item);
	/* A number beside another, or what that has grown to, measures the same. */
	if (before < item && statements->fact_count > 1 && alike(m, p->items[before].of.measure) &&
		(fact - 1)->measure.span.start == p->items[before].of.measure->span.start)
	{
		const ht_fact *last = fact - 1;

		if (grows_to(p, before, item) ||
			(!reading.sure && side_by_side(p->segment, &p->items[before], &p->items[item])))
		{
			fact->indicator = last->indicator;
			fact->stage = last->stage;
		}
		else if (counts_on(p, before, item, last, &reading))
		{
			fact->indicator = reading.indicator = last->indicator;
			if (ht_indicator_has_stage(fact->indicator))
				fact->stage = (uint8_t) ht_stage_of(p, sentence, item, &reading);
		}
	}
}

/* Carries the stage of projects and firms on to a sentence that begins with 其中, and notes it for the next. */
static void
carry_stage(ht_statements *statements, bool goes_on, ht_fact *fact)
{
	if (!ht_indicator_has_stage(fact->indicator))
		return;
	if (fact->stage == HT_S_NONE && goes_on)
		fact->stage = statements->stage;
	statements->stage = fact->stage;
}

ht_status
ht_facts_read(ht_statements *statements, const ht_passage *p, const ht_sentence *sentence)
{
	ht_row row = {.count = 0};
	size_t row_first = 0;
	bool goes_on = ht_stage_goes_on(p, sentence);

	for (uint32_t i = sentence->first; i < sentence->last; i++)
	{
		ht_fact *fact;

		if (ht_item_marks(&p->items[i], HT_M_EACH))
			find_row(p, sentence, i, &row);
		if (!is_statistic(p->segment, sentence, &p->items[i]))
			continue;
		fact = add_fact(statements);
		if (fact == NULL)
			return HT_NO_MEMORY;
		read_fact(statements, p, sentence, i, fact);
		carry_stage(statements, goes_on, fact);
		if (row.count > 0 && i == row.numbers[0])
			row_first = statements->fact_count - 1;
		if (row.count > 1 && i == row.numbers[row.count - 1] &&
			statements->fact_count == row_first + row.count)
			deal_out(statements, p, sentence, &row, row_first);
	}
	return HT_OK;
}
