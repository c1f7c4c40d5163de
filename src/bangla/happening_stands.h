// Where a trigger stands: at the head of its clause, where a noun takes up what was told; among the slogans
// that a crowd shouts, which are told with the protest; or among the headlines to which a page links.
#pragma once

#include <cstddef>
#include <vector>

#include "bangla/happening_status.h"
#include "bangla/scene.h"

namespace ukti::bangla {

// "হামলার পরপরই …", "পুলিশ জানায়, ওই হামলায় …": nothing but words that qualify it before it in its clause.
bool heads_clause(const Scene& s, const Trigger& trigger);

// "‘বিচার চাই, বিচার চাই’, ‘খুনিদের ফাঁসি চাই’ স্লোগান দেন": inside the quotation marks before a protest's verb.
bool shouted(const Scene& s, const std::vector<Trigger>& triggers, std::size_t k);

// "আরও পড়ুন: নেতার ওপর হামলা শহরে মিছিল পুলিশ জানায়, …": a scrape runs the headlines to which a page links into
// the next sentence, whose first words without a finite verb are theirs.
bool linked_to(const Scene& s, const Trigger& trigger, std::uint32_t sentence);

}  // namespace ukti::bangla
