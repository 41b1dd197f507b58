// Reads FIT files, the format of most sports watches. Everything in one include.
//
//   fit::ActivityReader reader;
//   fit::Activity run;
//   reader.read(bytes, run);                      // sessions, laps, events; records in columns
//   run[fit::Channel::HeartRate].value(0);        // 81, or NaN
//   for (const auto& fault : run.report.faults.list()) puts(sentence(fault).c_str());
//
//   struct Count : fit::Sink { ... void message(const fit::Message&) override; };
//   fit::Decoder{}.decode(bytes, count);          // every message with every field
//
//   fit::salvage(bytes).bytes;                    // a damaged file made whole
//
// Nothing throws but for lack of memory. What is wrong with a file is in the report, and what could
// be read of it is delivered all the same.
#pragma once

#include "fit/activity.h"
#include "fit/decoder.h"
#include "fit/read_activity.h"
#include "fit/salvage.h"
#include "fit/text.h"
