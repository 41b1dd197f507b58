#include "fit/salvage.h"

#include <algorithm>
#include <deque>
#include <optional>

#include "fit/crc.h"
#include "fit/frames.h"
#include "fit/part.h"

namespace rubdown::fit {
namespace {

constexpr std::uint8_t carriage_return = 0x0D;
constexpr std::uint8_t line_feed = 0x0A;

/// What makes a repair right: so many frames fit behind it. Where losses follow each other closely
/// fewer must do, but then their times must follow each other closely too.
struct Evidence {
  std::size_t frames;
  std::uint32_t longest_ahead_s;
  std::uint32_t longest_back_s;
};
constexpr Evidence evidence[] = {{12, 86'400, 3'600}, {5, 60, 5}, {2, 10, 1}};

constexpr std::size_t frames_behind_a_gap = 6;
constexpr std::size_t frames_back = 32;
constexpr std::size_t bytes_ahead = 8192;  // of which twelve frames must be found to fit
constexpr std::size_t most_repairs_tried = 200'000;

/// A frame that was kept, and how things stood before it.
struct Kept {
  std::size_t at = 0;       // in the input
  std::size_t size = 0;     // in the input
  std::size_t written = 0;  // bytes of output before it
  Frames before{};
};

struct Repair {
  std::size_t steps_back = 0;  // 0: the frame that does not fit, 1: the one before, ...
  std::size_t at = 0;          // of the line feed in the input
  std::size_t differs = 0;     // bytes, from the message of that kind before it
};

class PartMender {
 public:
  PartMender(Bytes input, const Part& part, std::size_t end, Salvaged& result,
             std::size_t& repairs_left)
      : input_{input},
        end_{end},
        at_{part.data_begin},
        result_{result},
        repairs_left_{repairs_left} {}

  void run() {
    while (at_ < end_) {
      Frames after = frames_;
      const FrameAt frame = step(rest(at_), after);
      if (frame.fit == Fit::Fits || (frame.fit == Fit::TimeJumps && believed(at_, after)))
        keep(frame, after);
      else if (!mend(frame))
        break;
    }
    if (at_ < end_) result_.mends.add({FaultKind::BytesLost, at_, end_ - at_, 0});
  }

 private:
  [[nodiscard]] Bytes rest(std::size_t from) const { return input_.subspan(from, end_ - from); }

  void keep(const FrameAt& frame, const Frames& after) {
    recent_.push_back({at_, frame.size, result_.bytes.size(), frames_});
    if (recent_.size() > frames_back) recent_.pop_front();
    const Bytes bytes = input_.subspan(at_, frame.size);
    if (!frame.is_definition) last_of_[frame.local].assign(bytes.begin(), bytes.end());
    write(bytes);
    frames_ = after;
    at_ += frame.size;
  }

  void write(Bytes bytes) {
    result_.bytes.insert(result_.bytes.end(), bytes.begin(), bytes.end());
    ++result_.frames;
  }

  /// A jump in time is believed when no repair explains it away and what follows agrees with it.
  bool believed(std::size_t from, const Frames& after) {
    if (frames_.time == 0) return true;
    FrameAt suspect;
    Frames ignored = frames_;
    suspect = step(rest(from), ignored);
    if (best_repair(suspect)) return false;
    return fitting(rest(from + suspect.size), after, 3) == 3;
  }

  bool mend(const FrameAt& frame) {
    if (const auto repair = best_repair(frame)) {
      put_back(*repair);
      return true;
    }
    return leap();
  }

  [[nodiscard]] Kept suspect(std::size_t steps_back, const FrameAt& frame) const {
    if (steps_back == 0) return {at_, std::max<std::size_t>(frame.size, 1), 0, frames_};
    return recent_[recent_.size() - steps_back];
  }

  [[nodiscard]] std::optional<Repair> best_repair(const FrameAt& frame) {
    for (const Evidence& enough : evidence)
      for (std::size_t back = 0; back <= recent_.size(); ++back)
        if (const auto best = best_repair_of(suspect(back, frame), back, enough)) return best;
    return {};
  }

  std::optional<Repair> best_repair_of(const Kept& wrong, std::size_t back,
                                       const Evidence& enough) {
    std::optional<Repair> best;
    for (std::size_t at = wrong.at; at < std::min(end_, wrong.at + wrong.size + 1); ++at) {
      if (input_[at] != line_feed || repairs_left_ == 0) continue;
      const auto tried = try_repair(wrong, at, enough);
      if (tried && (!best || *tried < best->differs)) best = Repair{back, at, *tried};
    }
    return best;
  }

  /// The bytes from the frame on as they would be with a carriage return put back before `feed`.
  [[nodiscard]] std::vector<std::uint8_t> with_return(const Kept& wrong, std::size_t feed) const {
    const Bytes bytes = input_.subspan(wrong.at, std::min(bytes_ahead, end_ - wrong.at));
    std::vector<std::uint8_t> whole{bytes.begin(), bytes.end()};
    whole.insert(whole.begin() + static_cast<std::ptrdiff_t>(feed - wrong.at), carriage_return);
    return whole;
  }

  /// How much the repaired frame differs from the one before it of its kind; none when it does not
  /// fit, or does not lead beyond the place where the frame was lost.
  std::optional<std::size_t> try_repair(const Kept& wrong, std::size_t feed,
                                        const Evidence& enough) {
    --repairs_left_;
    const auto whole = with_return(wrong, feed);
    const std::size_t beyond = std::min(at_ - wrong.at + 2, whole.size());
    Frames strict = wrong.before;
    strict.longest_ahead_s = enough.longest_ahead_s;
    strict.longest_back_s = enough.longest_back_s;
    if (fitting(whole, strict, enough.frames, beyond) < enough.frames) return {};
    Frames after = wrong.before;
    const FrameAt frame = step(whole, after);
    const auto& last = last_of_[frame.local];
    if (frame.is_definition || last.size() != frame.size) return 0;
    std::size_t differs = 0;
    for (std::size_t i = 0; i < frame.size; ++i) differs += whole[i] != last[i] ? 1U : 0U;
    return differs;
  }

  void put_back(const Repair& repair) {
    const Kept wrong = suspect(repair.steps_back, {});
    roll_back(repair.steps_back);
    const auto whole = with_return(wrong, repair.at);
    Frames after = wrong.before;
    const FrameAt frame = step(whole, after);
    write(Bytes{whole}.first(frame.size));
    if (!frame.is_definition)
      last_of_[frame.local].assign(whole.begin(),
                                   whole.begin() + static_cast<std::ptrdiff_t>(frame.size));
    frames_ = after;
    at_ = wrong.at + frame.size - 1;
    recent_.clear();
    result_.mends.add({FaultKind::ByteRestored, repair.at, 0, 0});
  }

  void roll_back(std::size_t steps) {
    if (steps == 0) return;
    const Kept& first = recent_[recent_.size() - steps];
    result_.bytes.resize(first.written);
    result_.frames -= steps;
    at_ = first.at;
    frames_ = first.before;
  }

  /// On to the next place from which frames fit, perhaps inside the last frame that was kept.
  bool leap() {
    const std::size_t lost_at = at_;
    const std::size_t from = recent_.empty() ? at_ + 1 : recent_.back().at + 1;
    const Frames before = recent_.empty() ? frames_ : recent_.back().before;
    for (std::size_t to = from; to < end_; ++to) {
      const Frames& holds = to <= lost_at ? before : frames_;
      const std::size_t reach = to <= lost_at ? lost_at - to + 1 : 0;
      if (fitting(rest(to), holds, frames_behind_a_gap, reach) < frames_behind_a_gap) continue;
      if (to < lost_at) roll_back(1);
      result_.mends.add({FaultKind::BytesLost, at_, to - at_, 0});
      at_ = to;
      recent_.clear();
      return true;
    }
    return false;
  }

  Bytes input_;
  std::size_t end_;
  std::size_t at_;
  Salvaged& result_;
  std::size_t& repairs_left_;
  Frames frames_{};
  std::deque<Kept> recent_{};
  std::array<std::vector<std::uint8_t>, 16> last_of_{};
};

/// Where the header of a further part stands; the input's size when there is none.
std::size_t next_header(Bytes input, std::size_t from) {
  constexpr std::string_view mark = ".FIT";
  const std::string_view text{reinterpret_cast<const char*>(input.data()), input.size()};
  for (std::size_t found = text.find(mark, from + 8); found != std::string_view::npos;
       found = text.find(mark, found + 1))
    if (input[found - 8] == 12 || input[found - 8] == 14) return found - 8;
  return input.size();
}

template <class Number>
void put(std::vector<std::uint8_t>& bytes, std::size_t at, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i)
    bytes[at + i] = static_cast<std::uint8_t>(number >> (8 * i));
}

/// Writes the part's header anew, once its data are known, and the checksum behind them.
void close_part(std::vector<std::uint8_t>& bytes, std::size_t header, const Part& part) {
  constexpr std::size_t header_size = 14;
  const std::size_t data = bytes.size() - header - header_size;
  bytes[header] = header_size;
  bytes[header + 1] = part.protocol;
  put(bytes, header + 2, part.profile);
  put(bytes, header + 4, static_cast<std::uint32_t>(data));
  std::ranges::copy(std::string_view{".FIT"},
                    bytes.begin() + static_cast<std::ptrdiff_t>(header) + 8);
  put(bytes, header + 12, crc16(Bytes{bytes}.subspan(header, 12)));
  const std::uint16_t checksum = crc16(Bytes{bytes}.subspan(header));
  bytes.resize(bytes.size() + 2);
  put(bytes, bytes.size() - 2, checksum);
}

}  // namespace

Salvaged salvage(Bytes input) {
  Salvaged result;
  std::size_t repairs_left = most_repairs_tried;
  std::size_t at = 0;
  Faults seen;  // told by the decoder already
  while (const auto part = part_at(input, at, seen)) {
    const std::size_t next = next_header(input, part->data_begin);
    std::size_t end = part->data_end;
    if (next < end + 2) end = std::max(part->data_begin, next - 2);
    const std::size_t header = result.bytes.size();
    result.bytes.resize(header + 14);
    PartMender{input, *part, end, result, repairs_left}.run();
    close_part(result.bytes, header, *part);
    at = next < part->data_end + 2 ? next : std::min(input.size(), part->data_end + 2);
  }
  return result;
}

}  // namespace rubdown::fit
