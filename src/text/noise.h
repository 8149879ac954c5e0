/*
 * noise.h
 *		What scraped pages put between the characters of a text.
 *
 * Each reader looks at the bytes from a suspicious character on and tells how
 * far the noise goes.  Each reads a bounded stretch, or one that is skipped
 * when found, so that the whole stays linear.
 */
#ifndef HT_NOISE_H
#define HT_NOISE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes and code points that a piece of noise takes. */
typedef struct ht_noise
{
	size_t bytes;
	uint32_t code_points;
} ht_noise;

/*
 * Whether a pronunciation in brackets begins at the opening bracket `bytes`
 * points at: (chan) with tone marks composed or combining, or with tone digits;
 * without a tone only where `pinyin_seen` says that the page annotates.
 */
extern bool
ht_noise_pinyin(const unsigned char *bytes, size_t length, bool pinyin_seen, ht_noise *noise, bool *toned);

/*
 * Whether a tag begins at the '<' that `bytes` points at.  *breaks_line tells
 * whether the element starts a new line.  The content of script and style
 * elements belongs to the noise; *no_script_end remembers that no end follows.
 */
extern bool ht_noise_tag(const unsigned char *bytes, size_t length, bool *no_script_end, ht_noise *noise,
						 bool *breaks_line);

/* Whether a character reference begins at the '&' that `bytes` points at, and which character it is. */
extern bool ht_noise_entity(const unsigned char *bytes, size_t length, ht_noise *noise, uint32_t *cp);

#endif /* HT_NOISE_H */
