// How its sentence tells a happening: as done, as not done, as planned or as only possible.
//
// The verb of the trigger says it, or the trigger hands the question on to what governs it: a genitive to its
// noun (হামলার | পরিকল্পনা), an infinitive to its verb (চালাতে | চায়), a converb or a noun to the next
// predicate (বৈঠক করে … | নেবে), and so on outwards until something settles it. What no word settles is told
// as done.
#pragma once

#include "bangla/happening_status.h"
#include "bangla/scene.h"
#include "bangla/verb_groups.h"
#include "ukti/record.h"

namespace ukti::bangla {

struct Telling {
  EventStatus status = EventStatus::kActual;
  // The sentence does not tell it but takes it for granted: "হামলার পর", "এই হামলায়"; who denies the sentence
  // does not deny it.
  bool presupposed = false;
  bool claimed = false;  // what is claimed or demanded alike: "যুদ্ধ থামানোর দাবি"
};

// `floor`: where the clause of the trigger begins for its subject.
Telling how_told(const Scene& scene, const StatusWords& words, const VerbGroups& verbs,
                 const Trigger& trigger, text::TokenIndex floor);

// How the predicate behind `t` tells what leads to it: "দাবি নিয়ে | তাঁরা … যাবেন".
EventStatus how_led_to(const Scene& scene, const StatusWords& words, const VerbGroups& verbs,
                       text::TokenIndex t);

}  // namespace ukti::bangla
