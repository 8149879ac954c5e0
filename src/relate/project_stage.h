/*
 * project_stage.h
 *		How far words say that a project has come.
 */
#ifndef HT_PROJECT_STAGE_H
#define HT_PROJECT_STAGE_H

#include "relate/phrase.h"

/*
 * The furthest stage (ht_stage) that the words from .. to tell; what is still
 * to come does not count.  *event is set where a stage is told that not every
 * place has.
 */
extern uint8_t ht_project_stage_in(const ht_phrase *phrase, uint32_t from, uint32_t to, bool *event);

#endif /* HT_PROJECT_STAGE_H */
