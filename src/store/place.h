// Where the database lies, and the folder and file that are made there on first use.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/result.h"

namespace rubdown::store {

/// "$XDG_DATA_HOME/rubdown/rubdown.db"; $HOME/.local/share where that variable is empty or no
/// absolute path, as the XDG specification has it. Takes the values of XDG_DATA_HOME and HOME,
/// empty when they are not set; gives nothing when neither names a place.
[[nodiscard]] std::optional<std::filesystem::path> default_path(std::string_view xdg_data_home,
                                                                std::string_view home);

/// Makes what is missing: folders that only their owner may enter (0700) and an empty file that
/// only she may read (0600). What is there already stays as it is.
/// Errors  Unavailable with the path and the system's reason.
Result<void> make_place(const std::filesystem::path& path);

}  // namespace rubdown::store
