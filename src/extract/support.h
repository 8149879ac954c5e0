/*
 * support.h
 *		Which divisions an article speaks of, and how often.
 */
#ifndef HT_SUPPORT_H
#define HT_SUPPORT_H

#include <stdint.h>

/* Divisions that are counted; an article that speaks of more has its first ones counted. */
#define HT_SUPPORT_SLOTS 1024

typedef struct ht_support
{
	uint16_t division[HT_SUPPORT_SLOTS]; /* last versions, plus 1; 0 where the slot is free */
	uint16_t count[HT_SUPPORT_SLOTS];
	uint32_t used;
} ht_support;

/* Counts a mention of the division (its last version). */
extern void ht_support_add(ht_support *support, uint32_t division);

/* How often it was counted. */
extern uint32_t ht_support_of(const ht_support *support, uint32_t division);

#endif /* HT_SUPPORT_H */
