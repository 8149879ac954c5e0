/*
 * project_field.h
 *		What a sentence says of the projects that it names: who pays how much,
 *		where, on how much land, and how far it has come.
 */
#ifndef HT_PROJECT_FIELD_H
#define HT_PROJECT_FIELD_H

#include "relate/project_name.h"
#include "relate/project_payer.h"
#include "relate/statement.h"

/* What is told of one name of a sentence. */
typedef struct ht_told
{
	uint32_t amount; /* word, HT_NO_WORD for none */
	uint32_t land;   /* the same */
	bool part;       /* the amount is of one phase only */
	ht_payer payer;
	int32_t place;     /* a version of a division, -1 none */
	uint8_t place_how; /* ht_how */
	uint8_t stage;     /* ht_stage */
	bool event;        /* a stage of its is told that not every place has */
	bool attested;     /* it takes part in what only projects do */
	bool paid;         /* somebody is told to pay for it or to bring it */
	bool joined;       /* the name before is joined to it: 甲项目、乙项目 */
} ht_told;

/*
 * Reads what is told of the `count` names, and of what was named in the
 * sentence before: that comes as the last of the `count` + 1 entries of `told`.
 */
extern void ht_project_fields_read(const ht_phrase *phrase, ht_named *names, size_t count, ht_told *told);

#endif /* HT_PROJECT_FIELD_H */
