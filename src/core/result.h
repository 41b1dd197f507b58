// How one function tells another that the world said no.
//
//   return fail(Fault::BadInput, "plan.ics, line 12", "found X; expected Y");
//   RUBDOWN_TRY(const auto plan, read_plan(bytes));
//
// Three things are never mixed: a refusal (Result), an outcome (a normal answer such as
// "infeasible") and a bug (RUBDOWN_CHECK).
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace rubdown {

/// Who has to act. The exit code and the HTTP status follow from this alone.
enum class Fault {
  BadInput,     // the caller: the file or request is wrong     exit 2, HTTP 422
  NotFound,     // the caller: no such runner, plan or file     exit 3, HTTP 404
  Conflict,     // the caller: somebody else got there first    exit 4, HTTP 409
  Unavailable,  // the operator: disk, database or network      exit 5, HTTP 503
};

struct Error {
  Fault fault = Fault::BadInput;
  std::string where;  // "run.fit, record 812" or "offers[3].price_cents"
  std::string what;   // what was found, what was expected, what to do
};

/// A value, or the Error that stands in its place. Dropping one does not compile.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

[[nodiscard]] inline tl::unexpected<Error> fail(Fault fault, std::string where, std::string what) {
  return tl::unexpected<Error>{Error{fault, std::move(where), std::move(what)}};
}

/// Prints where and what, and aborts: something happened that cannot. Never for input.
[[noreturn]] void bug(const char* file, int line, const char* condition);

}  // namespace rubdown

#define RUBDOWN_CHECK(condition)                                      \
  do {                                                                \
    if (!(condition)) ::rubdown::bug(__FILE__, __LINE__, #condition); \
  } while (false)

#define RUBDOWN_CONCAT_(a, b) a##b
#define RUBDOWN_CONCAT(a, b) RUBDOWN_CONCAT_(a, b)

/// `RUBDOWN_TRY(const auto x, f());` declares x as the value of f(), or returns f's Error.
#define RUBDOWN_TRY(declaration, ...) \
  RUBDOWN_TRY_(RUBDOWN_CONCAT(result_, __LINE__), declaration, __VA_ARGS__)
#define RUBDOWN_TRY_(result, declaration, ...)                               \
  auto result = (__VA_ARGS__);                                               \
  if (!result.has_value()) return tl::unexpected{std::move(result).error()}; \
  declaration = std::move(result).value()

#define RUBDOWN_TRY_VOID(...)                                                    \
  do {                                                                           \
    auto result_ = (__VA_ARGS__);                                                \
    if (!result_.has_value()) return tl::unexpected{std::move(result_).error()}; \
  } while (false)
