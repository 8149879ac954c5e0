/*
 * findings.h
 *		What is found in an article, or in a stretch of it.
 */
#ifndef HT_FINDINGS_H
#define HT_FINDINGS_H

#include "extract/date.h"
#include "extract/measure.h"
#include "extract/mention.h"
#include "relate/statement.h"
#include "text/page.h"

/*
 * An article comes whole, or in pieces that follow each other: no mention
 * lies in two of them.  A stretch comes with the piece in which it begins or
 * before that.  All but the numbers with nothing that they measure is there.
 */
typedef struct ht_findings
{
	const ht_measure *measures; /* in the order of their spans */
	size_t nmeasures;
	const ht_date *dates; /* likewise */
	size_t ndates;
	const ht_mention *mentions; /* those of one kind in the order of their spans */
	size_t nmentions;
	const ht_stretch *stretches; /* in their order */
	size_t nstretches;
	const ht_statements *statements; /* facts and projects */
	const char *start;               /* the piece in the article's bytes */
	const char *stop;
	const ht_metadata *metadata; /* with the last piece, else NULL */
} ht_findings;

#endif /* HT_FINDINGS_H */
