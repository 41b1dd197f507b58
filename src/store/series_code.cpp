#include "store/series_code.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "store/pack.h"

namespace rubdown::store {
namespace {

using activity::Series;

constexpr std::size_t samples_max = 20'000'000;  // 230 days of seconds

Words words_of(const std::vector<float>& column) {
  Words words(column.size());
  std::transform(column.begin(), column.end(), words.begin(), [](float value) {
    return std::bit_cast<std::uint32_t>(value == value ? value : activity::missing);
  });
  return words;
}

Words words_of(const std::vector<std::int32_t>& column) { return {column.begin(), column.end()}; }

void take(const Words& words, std::vector<float>& column) {
  column.resize(words.size());
  std::transform(words.begin(), words.end(), column.begin(),
                 [](std::uint32_t word) { return std::bit_cast<float>(word); });
}

void take(const Words& words, std::vector<std::int32_t>& column) {
  column.resize(words.size());
  std::transform(words.begin(), words.end(), column.begin(),
                 [](std::uint32_t word) { return static_cast<std::int32_t>(word); });
}

std::size_t size_of(const Series& series, const SeriesColumn& column) {
  return column.whole ? (series.*column.whole).size() : (series.*column.real).size();
}

}  // namespace

const std::vector<SeriesColumn>& series_columns() {
  static const std::vector<SeriesColumn> columns = {
      {"time_s", &Series::time_s, nullptr},
      {"distance_m", nullptr, &Series::distance_m},
      {"altitude_m", nullptr, &Series::altitude_m},
      {"speed_mps", nullptr, &Series::speed_mps},
      {"heart_rate_bpm", nullptr, &Series::heart_rate_bpm},
      {"cadence_spm", nullptr, &Series::cadence_spm},
      {"power_w", nullptr, &Series::power_w},
      {"temperature_c", nullptr, &Series::temperature_c},
      {"latitude_e7", &Series::latitude_e7, nullptr},
      {"longitude_e7", &Series::longitude_e7, nullptr},
  };
  return columns;
}

std::string what_is_wrong_with(const Series& series) {
  if (series.size() > samples_max)
    return fmt::format("has {} samples; at most {} are kept", series.size(), samples_max);
  for (const SeriesColumn& column : series_columns()) {
    const std::size_t size = size_of(series, column);
    if (size != 0 && size != series.size())
      return fmt::format("has {} values of {} for {} samples; expected as many, or none", size,
                         column.name, series.size());
  }
  return {};
}

std::string pack_series(const Series& series) {
  std::vector<Words> columns;
  for (const SeriesColumn& column : series_columns())
    columns.push_back(column.whole ? words_of(series.*column.whole)
                                   : words_of(series.*column.real));
  return pack(columns);
}

std::optional<Series> unpack_series(std::string_view packed) {
  const auto columns = unpack(packed);
  if (!columns || columns->size() != series_columns().size()) return {};
  Series series;
  for (std::size_t i = 0; i < columns->size(); ++i) {
    const SeriesColumn& column = series_columns()[i];
    if (column.whole)
      take((*columns)[i], series.*column.whole);
    else
      take((*columns)[i], series.*column.real);
  }
  if (!what_is_wrong_with(series).empty()) return {};
  return series;
}

std::string pack_beats(const std::vector<float>& rr_intervals_s) {
  return pack({words_of(rr_intervals_s)});
}

std::optional<std::vector<float>> unpack_beats(std::string_view packed) {
  const auto columns = unpack(packed);
  if (!columns || columns->size() != 1) return {};
  std::vector<float> beats;
  take(columns->front(), beats);
  return beats;
}

}  // namespace rubdown::store
