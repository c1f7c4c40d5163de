#include "event/wars.h"

#include <gtest/gtest.h>

namespace ukti::event {
namespace {

Entity country(const char* name, std::size_t mentions) {
  Entity e;
  e.names = {name};
  e.type = EntityType::kCountry;
  e.mentions.resize(mentions);
  return e;
}

Event fight(std::vector<Id> who) {
  Event e;
  e.type = EventType::kAssault;
  e.mutual = true;
  e.actors = e.recipients = std::move(who);
  return e;
}

Event peace(bool open) {
  Event e;
  e.type = EventType::kRetreat;
  e.mutual = true;
  e.open = open;
  return e;
}

TEST(Wars, ItsPartiesEndIt) {
  Record record;
  record.entities = {country("Russia", 3), country("Ukraine", 3), country("Qatar", 1)};
  record.events = {fight({0, 1}), peace(true)};
  fill_wars(record);
  EXPECT_EQ(record.events[1].actors, (std::vector<Id>{0, 1}));
  EXPECT_TRUE(record.events[1].recipients.empty());
}

TEST(Wars, OfTwoWarsNeitherIsMeant) {
  Record record;
  record.entities = {country("Russia", 3), country("Ukraine", 3), country("India", 3),
                     country("Pakistan", 3)};
  record.events = {fight({0, 1}), fight({2, 3}), peace(true)};
  fill_wars(record);
  EXPECT_TRUE(record.events[2].actors.empty());
}

TEST(Wars, PeaceElsewhereOrOfOthersIsAnother) {
  Record record;
  record.entities = {country("Russia", 3), country("Ukraine", 3), country("Sudan", 3)};
  Event elsewhere = peace(true);
  elsewhere.place = {2};
  record.events = {fight({0, 1}), elsewhere, peace(false)};
  fill_wars(record);
  EXPECT_TRUE(record.events[1].actors.empty());
  EXPECT_TRUE(record.events[2].actors.empty());
}

Event strike(Id by, Id on) {
  Event e;
  e.type = EventType::kAssault;
  e.actors = {by};
  e.recipients = {on};
  return e;
}

Event open_war() {
  Event e = fight({});
  e.open = true;
  return e;
}

TEST(Wars, WhoStrikesTheOtherIsAtWarWithHim) {
  Record record;
  record.entities = {country("Russia", 3), country("Ukraine", 5), country("Qatar", 1)};
  Event civil = open_war();
  civil.place = {1};
  record.events = {strike(0, 1), peace(true), open_war(), civil};
  fill_wars(record);
  EXPECT_EQ(record.events[1].actors, (std::vector<Id>{0, 1}));
  EXPECT_EQ(record.events[2].actors, (std::vector<Id>{0, 1}));
  EXPECT_EQ(record.events[2].recipients, (std::vector<Id>{0, 1}));
  EXPECT_TRUE(record.events[3].actors.empty());
}

TEST(Wars, ATextOfOthersTellsNothingOfTheirs) {
  Record record;
  record.entities = {country("Russia", 2), country("Ukraine", 2), country("Qatar", 4), country("Egypt", 4)};
  record.events = {strike(0, 1), peace(true)};
  fill_wars(record);
  EXPECT_TRUE(record.events[1].actors.empty());
}

TEST(Wars, OfThreeWhoStrikeNobodyIsMeant) {
  Record record;
  record.entities = {country("Russia", 4), country("Ukraine", 4), country("Iran", 4)};
  record.events = {strike(0, 1), strike(2, 1), peace(true)};
  fill_wars(record);
  EXPECT_TRUE(record.events[2].actors.empty());
}

}  // namespace
}  // namespace ukti::event
