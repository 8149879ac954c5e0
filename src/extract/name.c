/*
 * name.c
 *		Names of places, organisations and people: a segment's words, and who
 *		reads them.
 */
#include "extract/name.h"

#include "extract/organization.h"
#include "extract/person.h"
#include "extract/place.h"
#include "lex/lattice.h"

ht_status
ht_names_scan(ht_mentions *mentions, const ht_segment *segment)
{
	size_t from = mentions->count;
	ht_lattice lattice;
	ht_status status;

	ht_arena_reset(mentions->scratch);
	status = ht_lattice_read(&lattice, mentions->scratch, segment, &mentions->people);
	if (status == HT_OK)
		status = ht_places_read(mentions, &lattice);
	if (status == HT_OK)
		status = ht_organizations_read(mentions, &lattice);
	if (status == HT_OK)
		status = ht_people_read(mentions, &lattice, from);
	return status;
}
