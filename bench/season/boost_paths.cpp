#include "season/boost_paths.h"

#include <algorithm>
#include <array>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/r_c_shortest_paths.hpp>
#include <vector>

#include "cpu_clock.h"

namespace rubdown::bench {
namespace {

using schedule::Problem;

constexpr std::size_t limits_max = 32;

/// A vertex is an offer that is taken, or "on this day the last massage is out of memory", or the
/// end. An edge carries what it costs to go on.
struct VertexData {
  int number = 0;
};
struct EdgeData {
  int number = 0;
  std::int64_t cost = 0;
  int day = 0;     // that the edge leads to
  int offer = -1;  // that it takes
};
using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, VertexData, EdgeData>;

/// What a path has spent.
struct Spent {
  std::int64_t cost = 0;
  int day = -1;
  std::array<std::int64_t, limits_max> used{};  // by limit, while it runs
  std::array<int, depth_count> ready{};         // first day by depth

  friend bool operator==(const Spent&, const Spent&) = default;
  /// The order of the queue: by day, so that no label is worked on before its rivals are known.
  friend bool operator<(const Spent& a, const Spent& b) {
    return a.day != b.day ? a.day < b.day : a.cost < b.cost;
  }
};

class Season {
 public:
  explicit Season(const Problem& problem) : problem_{problem} {
    const auto days = static_cast<std::size_t>(problem.days());
    for (std::size_t i = 0; i < problem.offers().size(); ++i) add_vertex();
    for (std::size_t d = 0; d <= days; ++d) idle_.push_back(add_vertex());
    end_ = add_vertex();
    for (int day = 0; day < problem.days(); ++day) {
      add_idle(day);
      for (int offer = problem.first_offer(day); offer < problem.first_offer(day + 1); ++offer) {
        add_offer(offer, day);
      }
    }
    add_edge(idle_[days], end_, {.cost = 0, .day = problem.days()});
  }

  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] std::size_t start() const { return idle_.front(); }
  [[nodiscard]] std::size_t end() const { return end_; }

  [[nodiscard]] bool extend(Spent& next, const Spent& before, const EdgeData& edge) const {
    next = before;
    next.cost += edge.cost;
    next.day = edge.day;
    if (edge.offer >= 0 && !take(next, edge)) return false;
    forget(next, edge);
    return true;
  }

 private:
  std::size_t add_vertex() { return boost::add_vertex(VertexData{vertices_++}, graph_); }
  void add_edge(std::size_t from, std::size_t to, EdgeData data) {
    data.number = edges_++;
    boost::add_edge(from, to, data, graph_);
  }

  /// One more day without a massage in memory, or one of today's.
  void add_idle(int day) {
    const auto d = static_cast<std::size_t>(day);
    add_edge(idle_[d], idle_[d + 1], {.cost = 0, .day = day + 1});
    add_arcs(idle_[d], day, problem_.memory_days() + 1);
  }
  void add_offer(int offer, int day) {
    const int memory = problem_.memory_days();
    for (int gap = 1; gap <= memory && day + gap < problem_.days(); ++gap) {
      add_arcs(static_cast<std::size_t>(offer), day + gap, gap);
    }
    const int forgotten = std::min(day + memory + 1, problem_.days());
    add_edge(static_cast<std::size_t>(offer), idle_[static_cast<std::size_t>(forgotten)],
             {.cost = 0, .day = forgotten});
  }
  void add_arcs(std::size_t from, int day, int gap) {
    for (int next = problem_.first_offer(day); next < problem_.first_offer(day + 1); ++next) {
      const auto& terms = problem_.terms()[static_cast<std::size_t>(next)];
      if (terms.forbidden) continue;
      const auto gain = terms.points +
                        Problem::relief(terms.effect_percent, problem_.tension(day, gap)) -
                        problem_.haste(terms.interval_tenths, gap);
      add_edge(from, static_cast<std::size_t>(next),
               {.cost = -gain.count(), .day = day, .offer = next});
    }
  }

  [[nodiscard]] bool take(Spent& spent, const EdgeData& edge) const {
    const auto& terms = problem_.terms()[static_cast<std::size_t>(edge.offer)];
    const int depth = depth_of(terms.style);
    if (spent.ready[static_cast<std::size_t>(depth)] > edge.day) return false;
    const auto& limits = problem_.data().limits;
    for (std::size_t i = 0; i < limits.size(); ++i) {
      const auto& limit = limits[i];
      if (edge.day < limit.first_day || edge.day > limit.last_day) continue;
      if (depth < limit.depth_min || depth > limit.depth_max) continue;
      spent.used[i] += limit.money_max ? terms.price.count() : 1;
      const auto most = limit.money_max ? limit.money_max->count() : limit.count_max.value_or(0);
      if (spent.used[i] > most) return false;
    }
    for (int next = 0; next < depth_count; ++next) {
      const auto lesser = static_cast<std::size_t>(std::min(depth, next));
      auto& ready = spent.ready[static_cast<std::size_t>(next)];
      ready = std::max(ready, edge.day + problem_.data().min_gap_days[lesser]);
    }
    return true;
  }

  /// What is over must not keep two labels apart.
  void forget(Spent& spent, const EdgeData& edge) const {
    const auto& limits = problem_.data().limits;
    for (std::size_t i = 0; i < limits.size(); ++i) {
      if (limits[i].last_day <= edge.day || edge.day >= problem_.days()) spent.used[i] = 0;
    }
    const int tomorrow = edge.offer >= 0 ? edge.day + 1 : edge.day;
    for (auto& ready : spent.ready) ready = ready <= tomorrow ? 0 : ready;
    if (edge.day >= problem_.days()) spent.ready.fill(0);
  }

  const Problem& problem_;
  Graph graph_;
  int vertices_ = 0;
  int edges_ = 0;
  std::vector<std::size_t> idle_;  // by day
  std::size_t end_ = 0;
};

bool is_simple(const Problem& problem) {
  return problem.data().past.empty() && problem.data().limits.size() <= limits_max &&
         std::all_of(problem.data().limits.begin(), problem.data().limits.end(),
                     [](const auto& limit) { return !limit.money_max || !limit.count_max; }) &&
         std::none_of(problem.terms().begin(), problem.terms().end(), [](const auto& terms) {
           return terms.booked || terms.first_try_forbidden || terms.forbidden_if_lapsed ||
                  terms.if_regular != Points{} || terms.if_lapsed != Points{};
         });
}

}  // namespace

std::optional<BoostAnswer> best_by_boost(const Problem& problem) {
  if (!is_simple(problem)) return {};
  const Season season{problem};
  const auto& graph = season.graph();
  std::vector<std::vector<Graph::edge_descriptor>> paths;
  std::vector<Spent> ends;
  const auto extend = [&](const Graph& g, Spent& next, const Spent& before,
                          Graph::edge_descriptor e) { return season.extend(next, before, g[e]); };
  const auto covers = [](const Spent& a, const Spent& b) {
    return a.cost <= b.cost &&
           std::equal(a.used.begin(), a.used.end(), b.used.begin(), std::less_equal<>{}) &&
           std::equal(a.ready.begin(), a.ready.end(), b.ready.begin(), std::less_equal<>{});
  };
  const double begin = cpu_seconds();
  boost::r_c_shortest_paths(graph, boost::get(&VertexData::number, graph),
                            boost::get(&EdgeData::number, graph), season.start(), season.end(),
                            paths, ends, Spent{}, extend, covers);
  BoostAnswer answer{
      .vertices = num_vertices(graph), .edges = num_edges(graph), .seconds = cpu_seconds() - begin};
  for (const auto& end : ends) answer.score = std::max(answer.score, -end.cost);
  return answer;
}

}  // namespace rubdown::bench
