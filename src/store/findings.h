// What was felt, what was asked about it and what was tried against it; put, all and remove are
// those of records.h.
#pragma once

#include "care/complaint.h"
#include "care/finding.h"
#include "care/trial.h"
#include "store/records.h"

namespace rubdown::store {

template <>
struct Names<body::FindingKind> : Spoken<body::FindingKind, body::finding_kind_named> {};
template <>
struct Names<body::NoticedBy> : Spoken<body::NoticedBy, body::noticed_by_named> {};
template <>
struct Names<care::Extent> : Spoken<care::Extent, care::extent_named> {};
template <>
struct Names<care::Onset> : Spoken<care::Onset, care::onset_named> {};
template <>
struct Names<care::Moment> : Spoken<care::Moment, care::moment_named> {};
template <>
struct Names<care::Sign> : Spoken<care::Sign, care::sign_named> {};
template <>
struct Names<care::Change> : Spoken<care::Change, care::change_named> {};

extern template Result<void> put(Batch&, const Id&, const Kept<care::Finding>&);
extern template Result<std::vector<Kept<care::Finding>>> all(Store&, const Id&);
extern template Result<void> put(Batch&, const Id&, const Kept<care::Complaint>&);
extern template Result<std::vector<Kept<care::Complaint>>> all(Store&, const Id&);
extern template Result<void> put(Batch&, const Id&, const Kept<care::Trial>&);
extern template Result<std::vector<Kept<care::Trial>>> all(Store&, const Id&);

}  // namespace rubdown::store
