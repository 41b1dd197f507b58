// Phrases of one word or several, found by their first word: what readers of free text look up in.
#pragma once

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rubdown {

template <class Sense>
class Phrases {
 public:
  struct Entry {
    std::vector<std::string> words;
    std::vector<Sense> senses;
  };

  /// A phrase that is there already gains a sense. Requires at least one word.
  void add(std::vector<std::string> words, Sense sense) {
    auto& entries = by_first_word_[words.front()];
    const auto same = std::find_if(entries.begin(), entries.end(),
                                   [&](const Entry& other) { return other.words == words; });
    if (same == entries.end())
      entries.push_back({std::move(words), {sense}});
    else
      same->senses.push_back(sense);
  }

  /// Once all are added: of those that begin alike the longest comes first. `finish` may add senses
  /// to each.
  template <class Finish>
  void settle(const Finish& finish) {
    for (auto& [first, entries] : by_first_word_) {
      for (Entry& entry : entries) finish(entry);
      std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.words.size() > b.words.size();
      });
    }
  }

  /// Null when no phrase begins with that word.
  [[nodiscard]] const std::vector<Entry>* starting_with(const std::string& word) const {
    const auto found = by_first_word_.find(word);
    return found == by_first_word_.end() ? nullptr : &found->second;
  }

 private:
  std::unordered_map<std::string, std::vector<Entry>> by_first_word_;
};

}  // namespace rubdown
