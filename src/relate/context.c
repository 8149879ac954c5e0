/*
 * context.c
 *		What is carried from sentence to sentence.
 */
#include "relate/context.h"

#include "relate/context_parts.h"

void
ht_context_init(ht_context *context, ht_day published)
{
	*context = (ht_context){.published = published, .main_place = -1, .place = -1, .seat = -1};
}

void
ht_context_enter(ht_context *context, const ht_passage *passage)
{
	context->passage = passage;
	ht_where_enter(context);
}

void
ht_context_begin(ht_context *context, const ht_sentence *sentence)
{
	if (sentence->opens)
	{
		context->dated = false;
		context->place = context->seat = -1;
	}
	ht_where_begin(context, sentence);
}

void
ht_context_leave(ht_context *context, const ht_sentence *sentence)
{
	ht_when_leave(context, sentence);
	ht_where_leave(context, sentence);
}
