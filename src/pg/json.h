/*
 * json.h
 *		jsonb as it is stored, written from front to back.
 *
 * The server makes jsonb of a tree of values, and sorts the keys of every object
 * on the way.  An analysis has a few kinds of objects with hundreds of each:
 * what their keys are is told once, as a shape, which is the beginning of each:
 *
 *	 +--------+-------------+---------------+------+--------+
 *	 | header | key entries | value entries | keys | values |
 *	 +--------+-------------+---------------+------+--------+
 *	  \_________________ a shape _________________/
 *
 * The layout is that of utils/jsonb.h; what is written is, byte for byte, what
 * the server would have made.
 */
#ifndef HT_PG_JSON_H
#define HT_PG_JSON_H

#include "pg/compat.h"

#include "lib/stringinfo.h"
#include "utils/jsonb.h"

/* Keys that an object has at most: entries that tell an offset, not a length, come after every 32nd only. */
#define HT_MOST_KEYS (JB_OFFSET_STRIDE / 2)

/* Bytes of all keys of an object. */
#define HT_MOST_KEY_BYTES 128

typedef struct ht_shape
{
	uint32 count;      /* keys */
	uint32 key_length; /* bytes of all keys */
	uint32 length;     /* of the beginning of an object, in bytes */
	char bytes[(1 + 2 * HT_MOST_KEYS) * sizeof(JEntry) + HT_MOST_KEY_BYTES];
} ht_shape;

/*
 * A container, an object or an array, while its values are put into it in their
 * order: those of an object in the order of its keys.  Nothing else is written
 * to `out` in the meantime but what is put into it.
 */
typedef struct ht_json
{
	StringInfo out;
	int start;    /* where it begins in `out`, with the bytes that align it */
	int entry;    /* where the entry of its next value is */
	uint32 index; /* the number of that entry */
	uint32 sum;   /* bytes of the keys and values so far */
} ht_json;

/* An array of any number of objects while they are written. */
typedef struct ht_json_list
{
	StringInfoData data;
	JEntry *entries;
	uint32 count;
	uint32 capacity;
} ht_json_list;

/* Makes a shape of keys in the order of jsonb: the shorter first, those of one length by their bytes. */
extern void ht_shape_init(ht_shape *shape, const char *const *keys, uint32 count);

/* Begins an object of that shape. */
extern ht_json ht_json_object(StringInfo out, const ht_shape *shape);

/* Begins an array of so many values. */
extern ht_json ht_json_array(StringInfo out, uint32 count);

/* Put the next value into a container. */
extern void ht_json_null(ht_json *json);
extern void ht_json_bool(ht_json *json, bool value);
extern void ht_json_text(ht_json *json, const char *bytes, size_t length); /* null for NULL */
extern void ht_json_string(ht_json *json, const char *string);             /* likewise */
extern void ht_json_numeric(ht_json *json, Datum value);                   /* null for 0 */
extern void ht_json_number(ht_json *json, uint32 value);

/* Puts a container that is complete, and was begun where the next value belongs. */
extern void ht_json_close(ht_json *json, const ht_json *value);

/* Puts a container that was written alone. */
extern void ht_json_put(ht_json *json, const StringInfoData *value);

/* Starts an empty list, in memory of the current context. */
extern void ht_json_list_init(ht_json_list *list);

/* Adds an object that is complete and was begun in list->data.  Raises program_limit_exceeded. */
extern void ht_json_list_add(ht_json_list *list, const ht_json *value);

/* Puts the list as an array, and frees it. */
extern void ht_json_list_put(ht_json *json, ht_json_list *list);

/*
 * Starts a document in `out`, which is empty, and ends it when its one object
 * is complete.  Raises program_limit_exceeded.
 */
extern void ht_json_begin(StringInfo out);
extern Datum ht_json_end(StringInfo out);

#endif /* HT_PG_JSON_H */
