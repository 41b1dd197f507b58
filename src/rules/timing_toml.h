// Reads the rows of a protocol: its [[timing]] tables.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/fields.h"
#include "rules/protocol.h"

namespace rubdown::rules {

/// Gathers rows and remembers where each stands, so that none occurs twice.
class TimingReader {
 public:
  explicit TimingReader(Complaint& complaint) : complaint_{&complaint} {}

  /// One [[timing]]: triggers, styles and condition that its windows share.
  void read(const TomlTable& table);
  [[nodiscard]] std::vector<Row> rows() && { return std::move(rows_); }

 private:
  void read_window(const TomlTable& table, const Row& shared, const std::vector<Trigger>& triggers);
  void keep(const Row& row, Fields& in);

  Complaint* complaint_;
  std::vector<Row> rows_;
  std::map<std::string, int> line_of_row_;
};

}  // namespace rubdown::rules
