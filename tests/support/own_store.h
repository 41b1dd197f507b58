// A runner's store for one test, gone with it.
#pragma once

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "activity/session.h"
#include "app/keep.h"
#include "app/kept_lists.h"
#include "store/sessions.h"
#include "tests/support/folder.h"

namespace rubdown::test {

class OwnStore {
 public:
  OwnStore() : keep{must(app::open_keep((folder_ / "s.db").string()))} {}

  template <class T>
  static T must(Result<T> result) {
    if (!result) FAIL(result.error().where << ": " << result.error().what);
    return *std::move(result);
  }
  static void must(const Result<void>& result) {
    if (!result) FAIL(result.error().where << ": " << result.error().what);
  }

  template <class T>
  void tell(const std::vector<T>& values) {
    must(app::tell(keep, values, [](const T&, const T&) { return false; }));
  }
  void run(const std::vector<activity::Session>& sessions) {
    auto batch = must(keep.store.begin());
    must(store::put_sessions(batch, keep.runner, sessions));
    must(batch.commit());
  }

 private:
  Folder folder_;

 public:
  app::Keep keep;
};

}  // namespace rubdown::test
