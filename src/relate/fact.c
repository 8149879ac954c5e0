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

/* Between an amount and what it is an attribute of: 5亿元以上的[重大产业]项目. */
#define ATTRIBUTE 8

/* Between a number of projects and the amount that is an attribute of them: 3个[投资]超10亿元的项目. */
#define COUNTED 4

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

	while (from > sentence->start && item->start - from < SLOGAN && s->ch[from - 1] != 0x201C &&
		   s->ch[from - 1] != 0x201D)
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

/* Whether a number of projects or firms stands next to the item in its clause, before it or behind. */
static bool
beside_count(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *items = p->items;

	for (uint32_t i = item; i > sentence->first && items[i - 1].clause == items[item].clause; i--)
		if (items[i - 1].kind == HT_I_MEASURE)
		{
			if (items[i - 1].of.measure->kind == HT_M_QUANTITY &&
				items[i - 1].stop + COUNTED >= items[item].start)
				return true;
			break;
		}
	for (uint32_t i = item + 1; i < sentence->last && items[i].clause == items[item].clause; i++)
		if (items[i].kind == HT_I_MEASURE)
			return items[i].of.measure->kind == HT_M_QUANTITY;
	return false;
}

/*
 * Whether the amount is the least that projects or firms of a class have:
 * 投资5亿元以上的项目, 超10亿元项目3个; but not 投资超百亿元的甲乙项目.
 */
static bool
is_threshold(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_item *it = &p->items[item];
	const ht_measure *m = it->of.measure;

	if (m->kind != HT_M_AMOUNT || item + 1 >= sentence->last ||
		(m->qualifier != HT_AT_LEAST && m->qualifier != HT_OVER && m->qualifier != HT_ORDER))
		return false;
	for (uint32_t i = item + 1; i < sentence->last && p->items[i].clause == it->clause; i++)
	{
		const ht_clue_entry *class = ht_item_clue(&p->items[i], HT_CL_COUNT);

		/* 投资超亿元的9个 */
		if (p->items[i].kind == HT_I_MEASURE)
			return p->items[i].of.measure->kind == HT_M_QUANTITY && p->items[i].start == it->stop + 1 &&
				   p->segment->ch[it->stop] == 0x7684; /* 的 */
		if (p->items[i].start > it->stop + ATTRIBUTE)
			break;
		if (class != NULL && (class->value == HT_IND_PROJECTS || class->value == HT_IND_ENTERPRISES))
			return m->qualifier == HT_AT_LEAST || beside_count(p, sentence, item);
	}
	return false;
}

/* Whether the number is a statistic. */
static bool
is_statistic(const ht_passage *p, const ht_sentence *sentence, uint32_t item)
{
	const ht_segment *s = p->segment;
	const ht_item *it = &p->items[item];

	return it->kind == HT_I_MEASURE && !it->inside && !is_article(s, it) && !is_rank(s, it) &&
		   !is_slogan(s, sentence, it) && !is_threshold(p, sentence, item);
}

/* Whether nothing but a mark or a word of joining stands between two items. */
static bool
side_by_side(const ht_segment *s, const ht_item *a, const ht_item *b)
{
	if (b->start < a->stop || b->start - a->stop > BETWEEN)
		return false;
	for (uint32_t i = a->stop; i < b->start; i++)
		if (s->ch[i] != 0x3001 && s->ch[i] != 0x548C && s->ch[i] != 0x53CA && s->ch[i] != 0x4E0E &&
			s->ch[i] != ',')
			return false; /* 、 和 及 与 */
	return true;
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

/* Whether a small word of this meaning stands between two items. */
static bool
marked_between(const ht_passage *p, uint32_t from, uint32_t to, ht_mark mark)
{
	for (uint32_t i = from + 1; i < to; i++)
		if (ht_item_marks(&p->items[i], mark))
			return true;
	return false;
}

/* Whether two measures count the same if the second does not say what it counts. */
static bool
of_one_unit(const ht_measure *a, const ht_measure *b)
{
	return ht_measures_alike(a, b) &&
		   (a->kind != HT_M_QUANTITY || a->unit == b->unit || a->unit->dimension != HT_D_COUNT);
}

/* The last fact of the sentence that counts in the unit of `m`, a quantity; NULL where there is none. */
static const ht_fact *
last_of_unit(const ht_statements *statements, const ht_passage *p, const ht_sentence *sentence,
			 const ht_measure *m)
{
	uint32_t start = ht_segment_start(p->segment, sentence->start);

	/* The last fact is the one that is read. */
	for (size_t i = statements->fact_count - 1; i > 0; i--)
	{
		const ht_fact *fact = &statements->facts[i - 1];

		if (fact->measure.span.start < start)
			break;
		if (fact->measure.kind == HT_M_QUANTITY && fact->measure.unit == m->unit)
			return fact;
	}
	return NULL;
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
		if (row->count > 0 &&
			!side_by_side(p->segment, &p->items[row->numbers[row->count - 1]], &p->items[i]))
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

/*
 * Whether the number at `item` counts what the last one of its unit does: no word
 * says what it counts (问题74项，已解决53项), or one that a part of it has (其中园区5个).
 */
static bool
counts_on(const ht_passage *p, const ht_sentence *sentence, uint32_t item, const ht_fact *last,
		  const ht_reading *reading)
{
	uint32_t from = item;

	if (last->indicator == HT_IND_GROWTH)
		return false;
	if (!reading->sure)
		return last->indicator != HT_IND_OTHER || reading->indicator == HT_IND_OTHER;
	while (from > sentence->first && (p->items[from - 1].kind != HT_I_MEASURE ||
									  p->items[from - 1].of.measure->span.start != last->measure.span.start))
		from--;
	if (from == sentence->first || !marked_between(p, from - 1, item, HT_M_OF_THESE))
		return false;
	return reading->indicator == HT_IND_OTHER ||
		   (is_people(reading->indicator) && is_people(last->indicator));
}

/* Whether a number measures the same as the one before it: it stands beside it, or is what that has grown to. */
static bool
measures_same(const ht_passage *p, uint32_t before, uint32_t item, bool sure)
{
	const ht_item *a = &p->items[before], *b = &p->items[item];

	if (!of_one_unit(a->of.measure, b->of.measure))
		return false;
	if (marked_between(p, before, item, HT_M_TO) && (!sure || a->clause == b->clause))
		return true;
	return !sure && side_by_side(p->segment, a, b);
}

/* Reads one number as a fact, the last of the statements. */
static void
read_fact(const ht_statements *statements, const ht_passage *p, const ht_sentence *sentence, uint32_t item,
		  ht_fact *fact)
{
	uint32_t before = measure_before(p, sentence, item);
	const ht_measure *m = p->items[item].of.measure;
	ht_reading reading = ht_indicator_of(p, sentence, item);
	const ht_fact *last = before < item && statements->fact_count > 1 ? fact - 1 : NULL;

	*fact = (ht_fact){.measure = *m, .indicator = reading.indicator};
	fact->period = ht_context_period(&statements->context, sentence, item);
	fact->place = ht_context_place(&statements->context, sentence, item);
	if (last != NULL && last->measure.span.start == p->items[before].of.measure->span.start &&
		(last->indicator != HT_IND_GROWTH || m->kind == HT_M_PERCENTAGE) &&
		measures_same(p, before, item, reading.sure))
	{
		fact->indicator = last->indicator;
		fact->stage = last->stage;
		return;
	}
	last = m->kind == HT_M_QUANTITY ? last_of_unit(statements, p, sentence, m) : NULL;
	if (last != NULL && counts_on(p, sentence, item, last, &reading))
		fact->indicator = reading.indicator = last->indicator;
	if (ht_indicator_has_stage(fact->indicator))
		fact->stage = (uint8_t) ht_stage_of(p, sentence, item, &reading);
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
		if (!is_statistic(p, sentence, i))
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
