/*
 * utf8.c
 *		Decoding and encoding of UTF-8.
 */
#include "text/utf8.h"

/* What a malformed byte reads as. */
#define REPLACEMENT 0xFFFD

uint32_t
ht_utf8_read(const unsigned char *bytes, size_t length, uint32_t *cp)
{
	unsigned char b = bytes[0];

	*cp = REPLACEMENT;
	if (b < 0x80)
	{
		*cp = b;
		return 1;
	}
	if (b >= 0xC2 && b < 0xE0 && length >= 2 && ht_utf8_continues(bytes[1]))
	{
		*cp = (uint32_t) (b & 0x1F) << 6 | (bytes[1] & 0x3F);
		return 2;
	}
	if (b >= 0xE0 && b < 0xF0 && length >= 3 && ht_utf8_continues(bytes[1]) && ht_utf8_continues(bytes[2]))
	{
		uint32_t c = (uint32_t) (b & 0x0F) << 12 | (uint32_t) (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);

		if (c < 0x800 || (c >= 0xD800 && c < 0xE000))
			return 1;
		*cp = c;
		return 3;
	}
	if (b >= 0xF0 && b < 0xF5 && length >= 4 && ht_utf8_continues(bytes[1]) && ht_utf8_continues(bytes[2]) &&
		ht_utf8_continues(bytes[3]))
	{
		uint32_t c = (uint32_t) (b & 0x07) << 18 | (uint32_t) (bytes[1] & 0x3F) << 12 |
					 (uint32_t) (bytes[2] & 0x3F) << 6 | (bytes[3] & 0x3F);

		if (c < 0x10000 || c > 0x10FFFF)
			return 1;
		*cp = c;
		return 4;
	}
	return 1;
}

size_t
ht_utf8_write(uint32_t cp, char *out)
{
	unsigned char *o = (unsigned char *) out;

	if (cp < 0x80)
	{
		o[0] = (unsigned char) cp;
		return 1;
	}
	if (cp < 0x800)
	{
		o[0] = (unsigned char) (0xC0 | cp >> 6);
		o[1] = (unsigned char) (0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000)
	{
		o[0] = (unsigned char) (0xE0 | cp >> 12);
		o[1] = (unsigned char) (0x80 | (cp >> 6 & 0x3F));
		o[2] = (unsigned char) (0x80 | (cp & 0x3F));
		return 3;
	}
	o[0] = (unsigned char) (0xF0 | cp >> 18);
	o[1] = (unsigned char) (0x80 | (cp >> 12 & 0x3F));
	o[2] = (unsigned char) (0x80 | (cp >> 6 & 0x3F));
	o[3] = (unsigned char) (0x80 | (cp & 0x3F));
	return 4;
}
