/*
 * statement.c
 *		A segment's facts and projects.
 */
#include "relate/statement.h"

#include "relate/fact.h"
#include "relate/project.h"

void
ht_statements_init(ht_statements *statements, ht_arena *arena, ht_arena *scratch, ht_day published)
{
	*statements = (ht_statements){.arena = arena, .scratch = scratch};
	ht_context_init(&statements->context, published);
	ht_calendar_init(&statements->calendar, published);
}

void
ht_statements_clear(ht_statements *statements)
{
	statements->facts = NULL;
	statements->fact_count = statements->fact_capacity = 0;
	statements->projects = NULL;
	statements->project_count = statements->project_capacity = 0;
	statements->thread = (ht_thread){0};
}

/* Resolves the segment's dates, in the scratch arena. */
static ht_status
resolve_dates(ht_statements *statements, ht_passage *passage)
{
	ht_period *periods = ht_arena_alloc_array(statements->scratch, passage->date_count + 1, sizeof(*periods));
	ht_grain grain;

	if (periods == NULL)
		return HT_NO_MEMORY;
	for (size_t i = 0; i < passage->date_count; i++)
		periods[i] = ht_date_resolve(&statements->calendar, &passage->dates[i], &grain);
	passage->periods = periods;
	return HT_OK;
}

ht_status
ht_statements_scan(ht_statements *statements, ht_passage *passage)
{
	ht_status status;

	ht_arena_reset(statements->scratch);
	passage->villages = &statements->villages;
	passage->goes_on = statements->goes_on;
	status = resolve_dates(statements, passage);
	if (status == HT_OK)
		status = ht_passage_read(passage, statements->scratch);
	if (status != HT_OK)
		return status;
	ht_context_enter(&statements->context, passage);
	for (size_t i = 0; i < passage->sentence_count && status == HT_OK; i++)
	{
		ht_context_begin(&statements->context, &passage->sentences[i]);
		status = ht_facts_read(statements, passage, &passage->sentences[i]);
		if (status == HT_OK)
			status = ht_projects_read(statements, passage, &passage->sentences[i]);
		ht_context_leave(&statements->context, &passage->sentences[i]);
	}
	ht_projects_sort(statements);
	statements->goes_on =
		passage->segment->length > 0 && passage->segment->cls[passage->segment->length - 1] != HT_C_NEWLINE;
	return status;
}
