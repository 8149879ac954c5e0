/*
 * html.c
 *		annotate_html.
 */
#include "pg/compat.h"

#include "miscadmin.h"
#include "pg/analysis.h"
#include "pg/host.h"
#include "render/html.h"
#include "utils/memutils.h"

/* A fragment while it is written. */
typedef struct ht_output
{
	ht_host host;
	ht_buffer out; /* the result as the server wants it, its header first */
	ht_html html;
	ht_day published;
	bool begun;
} ht_output;

/* Writes a piece of the article. */
static void
write_findings(const ht_findings *found, void *argument)
{
	ht_output *output = argument;

	CHECK_FOR_INTERRUPTS();
	if (!output->begun)
		ht_html_begin(&output->html, &output->out, found->start, output->published);
	output->begun = true;
	ht_html_add(&output->html, found);
	ht_check(output->out.status);
}

PG_FUNCTION_INFO_V1(annotate_html);

/*
 * annotate_html(body text, published date) returns text: the article as HTML
 * with its mentions marked; null for null.
 */
Datum
annotate_html(PG_FUNCTION_ARGS)
{
	ht_output output = {0};
	ht_reference reference;
	char header[VARHDRSZ] = {0};

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	reference = ht_reference_of(fcinfo);
	output.published = ht_reference_day(&reference);
	output.host = ht_server_host(CurrentMemoryContext);
	ht_buffer_init(&output.out, &output.host, MaxAllocSize);
	ht_buffer_add(&output.out, header, sizeof(header));
	ht_analysis_findings(PG_GETARG_DATUM(0), output.published, write_findings, &output);
	ht_html_end(&output.html);
	ht_check(output.out.status);
	SET_VARSIZE(output.out.bytes, output.out.length);
	PG_RETURN_TEXT_P((text *) output.out.bytes);
}
