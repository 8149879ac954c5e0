/*
 * project_payer.h
 *		Who pays for a project, or brings it.
 */
#ifndef HT_PROJECT_PAYER_H
#define HT_PROJECT_PAYER_H

#include "relate/phrase.h"

/* How a place or an investor is known, the surer the higher. */
typedef enum ht_how
{
	HT_HOW_NOT,
	HT_HOW_CONTEXT, /* by what governs the sentence */
	HT_HOW_NAME,    /* it stands in the project's name */
	HT_HOW_BRINGS,  /* of an investor: brings the project */
	HT_HOW_SAID     /* 落户甲县; 由甲投资 */
} ht_how;

/* Who is told to pay. */
typedef struct ht_payer
{
	uint8_t how;    /* ht_how */
	uint32_t start; /* characters of the segment */
	uint32_t stop;
	const ht_mention *name; /* whose name stands there, NULL for other words */
	uint32_t pronoun;       /* the word in place of a payer, HT_NO_WORD for none */
} ht_payer;

/* Makes the word the payer, with what makes 乡贤 of it 柳屯镇乡贤, if it is surer than what is known. */
extern void ht_project_payer_set(const ht_phrase *phrase, ht_payer *payer, uint32_t word, ht_how how);

/*
 * Looks in the words from .. to for who pays; `leads`: the words lead to the
 * project's name, and who was named before may do what they say.
 */
extern void
ht_project_payer_find(const ht_phrase *phrase, uint32_t from, uint32_t to, bool leads, ht_payer *payer);

/* Looks for who brings the project, or signs for it: 依托甲商会引进, 乙公司与县政府签约; and for 投资方为甲公司. */
extern void ht_project_bringer_find(const ht_phrase *phrase, uint32_t from, uint32_t to, ht_payer *payer);

#endif /* HT_PROJECT_PAYER_H */
