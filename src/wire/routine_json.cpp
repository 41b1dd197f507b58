#include "wire/routine_json.h"

#include "core/day.h"
#include "wire/json_writer.h"

namespace rubdown::wire {
namespace {

/// null where no rule stands behind it.
void write_rule(JsonWriter& json, const char* name, const std::string& rule) {
  json.key(name);
  if (rule.empty())
    json.null();
  else
    json.text(rule);
}

void write_barred(JsonWriter& json, const std::optional<body::Stop>& barred) {
  json.key("barred");
  if (!barred) return json.null();
  json.flat_object([&] {
    json.field("why", barred->why);
    write_rule(json, "rule", barred->rule);
  });
}

void write_step(JsonWriter& json, const body::Step& step) {
  const body::Technique& technique = *step.technique;
  json.object([&] {
    json.field("region", step.spot.region->id);
    json.field("side", body::name_of(step.spot.side));
    json.field("tool", technique.tool->id);
    json.field("sets", step.sets);
    json.field("set_s", step.seconds);
    json.field("rest_s", technique.rest_s);
    json.field("gentle", step.gentle);
    json.field("how", technique.how);
    json.field("caution", technique.caution);
    json.field("why", step.why);
    json.field("source", technique.source);
    json.field("grade", technique.grade);
  });
}

void write_left_out(JsonWriter& json, const body::LeftOut& one) {
  json.flat_object([&] {
    json.field("region", one.spot.region->id);
    json.field("side", body::name_of(one.spot.side));
    json.field("why", one.why);
    write_rule(json, "rule", one.rule);
  });
}

}  // namespace

std::string to_json(const body::Routine& routine) {
  JsonWriter json;
  json.object([&] {
    json.field("day", to_iso(routine.day));
    json.field("duration_s", routine.seconds_in_all());
    json.field("change_s", body::change_s);
    json.field("pressure_max", body::dose::pressure_max);
    write_barred(json, routine.barred);
    json.list("steps", routine.steps, [&](const body::Step& step) { write_step(json, step); });
    json.list("left_out", routine.left_out,
              [&](const body::LeftOut& one) { write_left_out(json, one); });
    json.list("notes", routine.notes, [&](const std::string& note) { json.text(note); });
  });
  return std::move(json).finish();
}

}  // namespace rubdown::wire
