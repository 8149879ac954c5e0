/*
 * utf8.h
 *		Bounded decoding and encoding of UTF-8, of any bytes whatever.
 */
#ifndef HT_UTF8_H
#define HT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether the byte goes on a character that another began. */
static inline bool
ht_utf8_continues(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/* Writes one code point as UTF-8 and returns the bytes used (1 to 4). */
extern size_t ht_utf8_write(uint32_t cp, char *out);

/*
 * Reads one code point of at most `length` bytes (at least 1) into *cp and
 * returns the bytes it takes.  A malformed byte reads as U+FFFD of length 1.
 */
extern uint32_t ht_utf8_read(const unsigned char *bytes, size_t length, uint32_t *cp);

#endif /* HT_UTF8_H */
