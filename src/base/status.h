/*
 * status.h
 *		What an engine function answers instead of raising an error.
 */
#ifndef HT_STATUS_H
#define HT_STATUS_H

typedef enum ht_status
{
	HT_OK = 0,
	HT_NO_MEMORY,      /* the caller's allocator returned NULL */
	HT_INTERRUPTED,    /* the caller's interrupt test answered true */
	HT_OUT_OF_RANGE,   /* a number with more digits than HT_MAX_DIGITS */
	HT_NO_MATCH,       /* the input is not of the form asked for */
	HT_PATTERN_LIMIT,  /* a pattern took more steps or memory than it may */
	HT_PATTERN_FAILED, /* a pattern could not be compiled or matched */
	HT_TOO_LONG        /* the result would be longer than the caller allows */
} ht_status;

#endif /* HT_STATUS_H */
