/*
 * segment.h
 *		An article as a row of segments of folded characters.
 *
 * A scanner walks once over the bytes and hands out segments of bounded size,
 * cut where a line or a sentence ends, so that the memory of an analysis is
 * bounded by the segment however long the article is.
 *
 *	 bytes       產  ( c h ǎ n )  業     noise: an annotation in brackets
 *	 characters  产               业
 *	 index       0                1
 *	 position    1                8      code points from 1
 *
 * Outside text/ nobody sees bytes: a place in a segment is an index into `ch`,
 * and ht_segment_start and ht_segment_stop translate indexes to positions.
 */
#ifndef HT_SEGMENT_H
#define HT_SEGMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "text/fold.h"
#include "text/utf8.h"

/* A segment for extraction has at most this many characters. */
#define HT_SEGMENT_CHARS 16384

/* Characters that may be read, and are 0, before the first and behind the last. */
#define HT_SEGMENT_MARGIN 16

/* Noise that was left out before character `at`. */
typedef struct ht_gap
{
	uint32_t at;        /* index of the first character behind the noise */
	uint32_t skipped;   /* code points left out before `at`, from the segment's start */
	uint32_t end_byte;  /* where the character before ends, with what is attached to it */
	uint32_t end_extra; /* code points attached to the character before */
	bool blank;         /* the noise is a blank between a number and a word */
	bool wrap;          /* there is a line break in the noise, which wraps a number */
	bool closed;        /* what follows in this gap no longer belongs to the character before */
} ht_gap;

typedef struct ht_segment
{
	const uint32_t *ch;   /* folded characters */
	const uint8_t *cls;   /* their classes (ht_class) */
	const uint32_t *byte; /* where each begins, in bytes from `base`; length + 1 entries */
	uint32_t length;
	const uint32_t *
		starts; /* the indexes of all characters of a numeral class, and of others that begin dates, in order */
	uint32_t nstarts;
	const ht_gap *gaps;
	uint32_t ngaps;
	uint32_t first;         /* position of character 0, in code points from 1 */
	const char *base;       /* the article's bytes at character 0 */
	bool continues_numeral; /* the segment before was cut inside a numeral */
} ht_segment;

typedef struct ht_scanner
{
	const ht_host *host;
	const char *bytes;
	size_t length;        /* of the article, in bytes */
	size_t offset;        /* first byte not yet handed out */
	uint32_t position;    /* its position, in code points from 1 */
	uint32_t capacity;    /* characters that a segment may have */
	uint32_t traditional; /* Chinese characters so far whose folding changed them */
	bool pinyin_seen;     /* an annotation with a tone has stood in the article */
	bool no_script_end;   /* a script element without an end was met */
	bool cut_numeral;
	uint32_t *ch;
	uint8_t *cls;
	uint32_t *byte;
	uint32_t *starts;
	ht_gap *gaps;
} ht_scanner;

/*
 * Prepares to walk over `length` bytes, valid UTF-8 or not, in segments of at
 * most `max_chars` characters.  The buffers come from the arena.  HT_NO_MEMORY.
 */
extern ht_status
ht_scanner_init(ht_scanner *scanner, ht_arena *arena, const char *bytes, size_t length, uint32_t max_chars);

/*
 * Lets the scanner walk over other bytes, in the buffers that it has.  Where
 * these belong to a page that annotates, `pinyin_seen` says so.
 */
extern void ht_scanner_restart(ht_scanner *scanner, const char *bytes, size_t length, bool pinyin_seen);

/*
 * Gives the next segment; one of length 0 when the article is at its end.  It
 * stays valid until the next call.  HT_INTERRUPTED when the host wants to stop.
 */
extern ht_status ht_scanner_next(ht_scanner *scanner, ht_segment *segment);

/* The position (code points from 1) of character `index`, for index <= length. */
extern uint32_t ht_segment_start(const ht_segment *segment, uint32_t index);

/* The position behind character `index` - 1 and what is attached to it; index > 0. */
extern uint32_t ht_segment_stop(const ht_segment *segment, uint32_t index);

/* Where the stretch that ht_segment_stop closes ends, in bytes from `base`. */
extern uint32_t ht_segment_stop_byte(const ht_segment *segment, uint32_t index);

/*
 * Character `index` as it is shown: folded, but for the few words in which
 * folding would change a simplified character (著名, 乾隆).
 */
extern uint32_t ht_segment_shown(const ht_segment *segment, uint32_t index);

#endif /* HT_SEGMENT_H */
