/*
 * village.h
 *		Villages, of which no list tells: an article names one behind its town, and
 *		by itself from then on.
 *
 *	 万载县赤兴乡茵果村种下脐橙1万棵。……茵果村的基地有500亩。   both in 赤兴乡
 */
#ifndef HT_VILLAGE_H
#define HT_VILLAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "text/segment.h"

/* 村, with which its name ends. */
#define HT_VILLAGE_END 0x6751

/* Characters of a village's name, 村 counted. */
#define HT_VILLAGE_SHORTEST 2
#define HT_VILLAGE_LONGEST 5

/* Villages that are known at once. */
#define HT_VILLAGES 16

typedef struct ht_village
{
	uint32_t ch[HT_VILLAGE_LONGEST];
	uint32_t length;
	int32_t division; /* in which it lies */
} ht_village;

/* The villages of an article; an empty one is all zero. */
typedef struct ht_villages
{
	ht_village items[HT_VILLAGES];
	uint32_t count; /* that were learned: the oldest make room for new ones */
} ht_villages;

/* Learns the village whose name begins at character `start`, right behind the division, if one does. */
extern void
ht_villages_learn(ht_villages *villages, const ht_segment *segment, uint32_t start, int32_t division);

/* The village whose name ends with the character 村 at `at`; NULL for none that is known. */
extern const ht_village *ht_villages_at(const ht_villages *villages, const ht_segment *segment, uint32_t at);

#endif /* HT_VILLAGE_H */
