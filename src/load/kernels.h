// How soreness comes and goes after a session, and how a bout protects from the next.
#pragma once

namespace rubdown::load {

/// Of level running: full for a day, then falling with the region's time constant. Trained runners
/// are sore at once (Vickers 2001, BMC Musculoskelet Disord 2:5). 0 before the session.
[[nodiscard]] double level_kernel(double days, double tau_days);

/// Of descending: (t/tp)^2 exp(2 (1 - t/tp)), largest at tp = 42 hours (Byrnes 1985, J Appl Physiol
/// 59:710). 0 before the session.
[[nodiscard]] double descent_kernel(double days);

/// How much of a bout's protection is left after so many days: all to day 42, none from day 63.
[[nodiscard]] double protection_left(double days);

/// What a dose is multiplied with, so many days after the last bout at least 0.8 times as large and
/// with `like` such bouts behind (each counted by what is left of it): 1 - protection *
/// protection_left, where the protection is 0.5 after one and 0.6 after four or more. House; the
/// window is that of Byrnes 1985, and that later bouts add to the first one's protection, but far
/// less, is from Chen et al. 2009 (Eur J Appl Physiol 106:267), measured on arms.
[[nodiscard]] double novelty(double days_since_like, double like = 1);

}  // namespace rubdown::load
