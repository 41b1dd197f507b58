// The table of messages and fields: numbers, names, scales and units, as they are found in files
// and in public descriptions of them. Sorted by number; to add a field is to add a row.
#include "fit/profile.h"

#include <algorithm>
#include <array>

namespace rubdown::fit {
namespace {

// clang-format off
constexpr FieldInfo file_id[] = {
    {0, "type"}, {1, "manufacturer"}, {2, "product"}, {3, "serial_number"},
    {4, "time_created", 1, 0, "utc"}, {5, "number"}, {8, "product_name"}};

constexpr FieldInfo device_settings[] = {
    {0, "active_time_zone"}, {1, "utc_offset"}, {2, "time_offset", 1, 0, "s"}, {4, "time_mode"},
    {5, "time_zone_offset", 4, 0, "hr"}};

constexpr FieldInfo user_profile[] = {
    {0, "friendly_name"}, {1, "gender"}, {2, "age", 1, 0, "years"}, {3, "height", 100, 0, "m"},
    {4, "weight", 10, 0, "kg"}, {5, "language"}, {6, "elev_setting"}, {7, "weight_setting"},
    {8, "resting_heart_rate", 1, 0, "bpm"}, {9, "default_max_running_heart_rate", 1, 0, "bpm"},
    {10, "default_max_biking_heart_rate", 1, 0, "bpm"}, {11, "default_max_heart_rate", 1, 0, "bpm"},
    {12, "hr_setting"}, {13, "speed_setting"}, {14, "dist_setting"}, {16, "power_setting"},
    {17, "activity_class"}, {18, "position_setting"}, {21, "temperature_setting"},
    {28, "wake_time"}, {29, "sleep_time"}, {30, "height_setting"},
    {31, "user_running_step_length", 1000, 0, "m"}, {32, "user_walking_step_length", 1000, 0, "m"}};

constexpr FieldInfo zones_target[] = {
    {1, "max_heart_rate"}, {2, "threshold_heart_rate"}, {3, "functional_threshold_power"},
    {5, "hr_calc_type"}, {7, "pwr_calc_type"}};

constexpr FieldInfo hr_zone[] = {{1, "high_bpm", 1, 0, "bpm"}, {2, "name"}, {254, "message_index"}};

constexpr FieldInfo power_zone[] = {
    {1, "high_value", 1, 0, "watts"}, {2, "name"}, {254, "message_index"}};

constexpr FieldInfo sport[] = {{0, "sport"}, {1, "sub_sport"}, {3, "name"}};

constexpr FieldInfo session[] = {
    {0, "event"}, {1, "event_type"}, {2, "start_time", 1, 0, "utc"},
    {3, "start_position_lat", 1, 0, "semicircles"}, {4, "start_position_long", 1, 0, "semicircles"},
    {5, "sport"}, {6, "sub_sport"},
    {7, "total_elapsed_time", 1000, 0, "s"}, {8, "total_timer_time", 1000, 0, "s"},
    {9, "total_distance", 100, 0, "m"}, {10, "total_cycles", 1, 0, "cycles"},
    {11, "total_calories", 1, 0, "kcal"}, {13, "total_fat_calories", 1, 0, "kcal"},
    {14, "avg_speed", 1000, 0, "m/s"}, {15, "max_speed", 1000, 0, "m/s"},
    {16, "avg_heart_rate", 1, 0, "bpm"}, {17, "max_heart_rate", 1, 0, "bpm"},
    {18, "avg_cadence", 1, 0, "rpm"}, {19, "max_cadence", 1, 0, "rpm"},
    {20, "avg_power", 1, 0, "watts"}, {21, "max_power", 1, 0, "watts"},
    {22, "total_ascent", 1, 0, "m"}, {23, "total_descent", 1, 0, "m"},
    {24, "total_training_effect", 10}, {25, "first_lap_index"}, {26, "num_laps"},
    {27, "event_group"}, {28, "trigger"},
    {29, "nec_lat", 1, 0, "semicircles"}, {30, "nec_long", 1, 0, "semicircles"},
    {31, "swc_lat", 1, 0, "semicircles"}, {32, "swc_long", 1, 0, "semicircles"},
    {33, "num_lengths", 1, 0, "lengths"}, {34, "normalized_power", 1, 0, "watts"},
    {35, "training_stress_score", 10, 0, "tss"}, {36, "intensity_factor", 1000, 0, "if"},
    {37, "left_right_balance"},
    {38, "end_position_lat", 1, 0, "semicircles"}, {39, "end_position_long", 1, 0, "semicircles"},
    {41, "avg_stroke_count", 10, 0, "strokes/lap"}, {42, "avg_stroke_distance", 100, 0, "m"},
    {43, "swim_stroke", 1, 0, "swim_stroke"}, {44, "pool_length", 100, 0, "m"},
    {45, "threshold_power", 1, 0, "watts"}, {46, "pool_length_unit"},
    {47, "num_active_lengths", 1, 0, "lengths"}, {48, "total_work", 1, 0, "J"},
    {49, "avg_altitude", 5, 500, "m"}, {50, "max_altitude", 5, 500, "m"},
    {51, "gps_accuracy", 1, 0, "m"}, {52, "avg_grade", 100, 0, "%"},
    {55, "max_pos_grade", 100, 0, "%"}, {56, "max_neg_grade", 100, 0, "%"},
    {57, "avg_temperature", 1, 0, "C"}, {58, "max_temperature", 1, 0, "C"},
    {59, "total_moving_time", 1000, 0, "s"}, {64, "min_heart_rate", 1, 0, "bpm"},
    {65, "time_in_hr_zone", 1000, 0, "s"}, {66, "time_in_speed_zone", 1000, 0, "s"},
    {67, "time_in_cadence_zone", 1000, 0, "s"}, {68, "time_in_power_zone", 1000, 0, "s"},
    {71, "min_altitude", 5, 500, "m"},
    {89, "avg_vertical_oscillation", 10, 0, "mm"}, {90, "avg_stance_time_percent", 100, 0, "percent"},
    {91, "avg_stance_time", 10, 0, "ms"}, {92, "avg_fractional_cadence", 128, 0, "rpm"},
    {93, "max_fractional_cadence", 128, 0, "rpm"}, {94, "total_fractional_cycles", 128, 0, "cycles"},
    {101, "avg_left_torque_effectiveness", 2, 0, "percent"},
    {102, "avg_right_torque_effectiveness", 2, 0, "percent"},
    {103, "avg_left_pedal_smoothness", 2, 0, "percent"},
    {104, "avg_right_pedal_smoothness", 2, 0, "percent"},
    {105, "avg_combined_pedal_smoothness", 2, 0, "percent"},
    {110, "sport_profile_name"}, {111, "sport_index"},
    {124, "enhanced_avg_speed", 1000, 0, "m/s"}, {125, "enhanced_max_speed", 1000, 0, "m/s"},
    {126, "enhanced_avg_altitude", 5, 500, "m"}, {127, "enhanced_min_altitude", 5, 500, "m"},
    {128, "enhanced_max_altitude", 5, 500, "m"},
    {132, "avg_vertical_ratio", 100, 0, "percent"},
    {133, "avg_stance_time_balance", 100, 0, "percent"}, {134, "avg_step_length", 10, 0, "mm"},
    {137, "total_anaerobic_training_effect", 10}, {139, "avg_vam", 1000, 0, "m/s"},
    {150, "min_temperature", 1, 0, "C"}, {168, "training_load_peak", 65536},
    {169, "enhanced_avg_respiration_rate", 100, 0, "Breaths/min"},
    {170, "enhanced_max_respiration_rate", 100, 0, "Breaths/min"},
    {180, "enhanced_min_respiration_rate", 100, 0, "Breaths/min"},
    {192, "workout_feel"}, {193, "workout_rpe"}, {195, "avg_stress", 1, 0, "percent"},
    {253, "timestamp", 1, 0, "utc"}, {254, "message_index"}};

constexpr FieldInfo lap[] = {
    {0, "event"}, {1, "event_type"}, {2, "start_time", 1, 0, "utc"},
    {3, "start_position_lat", 1, 0, "semicircles"}, {4, "start_position_long", 1, 0, "semicircles"},
    {5, "end_position_lat", 1, 0, "semicircles"}, {6, "end_position_long", 1, 0, "semicircles"},
    {7, "total_elapsed_time", 1000, 0, "s"}, {8, "total_timer_time", 1000, 0, "s"},
    {9, "total_distance", 100, 0, "m"}, {10, "total_cycles", 1, 0, "cycles"},
    {11, "total_calories", 1, 0, "kcal"}, {12, "total_fat_calories", 1, 0, "kcal"},
    {13, "avg_speed", 1000, 0, "m/s"}, {14, "max_speed", 1000, 0, "m/s"},
    {15, "avg_heart_rate", 1, 0, "bpm"}, {16, "max_heart_rate", 1, 0, "bpm"},
    {17, "avg_cadence", 1, 0, "rpm"}, {18, "max_cadence", 1, 0, "rpm"},
    {19, "avg_power", 1, 0, "watts"}, {20, "max_power", 1, 0, "watts"},
    {21, "total_ascent", 1, 0, "m"}, {22, "total_descent", 1, 0, "m"},
    {23, "intensity"}, {24, "lap_trigger"}, {25, "sport"}, {26, "event_group"},
    {32, "num_lengths", 1, 0, "lengths"}, {33, "normalized_power", 1, 0, "watts"},
    {34, "left_right_balance"}, {35, "first_length_index"},
    {37, "avg_stroke_distance", 100, 0, "m"}, {38, "swim_stroke"}, {39, "sub_sport"},
    {40, "num_active_lengths", 1, 0, "lengths"}, {41, "total_work", 1, 0, "J"},
    {42, "avg_altitude", 5, 500, "m"}, {43, "max_altitude", 5, 500, "m"},
    {45, "avg_grade", 100, 0, "%"}, {48, "max_pos_grade", 100, 0, "%"},
    {49, "max_neg_grade", 100, 0, "%"}, {50, "avg_temperature", 1, 0, "C"},
    {51, "max_temperature", 1, 0, "C"}, {52, "total_moving_time", 1000, 0, "s"},
    {57, "time_in_hr_zone", 1000, 0, "s"}, {60, "time_in_power_zone", 1000, 0, "s"},
    {62, "min_altitude", 5, 500, "m"}, {63, "min_heart_rate", 1, 0, "bpm"}, {71, "wkt_step_index"},
    {77, "avg_vertical_oscillation", 10, 0, "mm"}, {78, "avg_stance_time_percent", 100, 0, "percent"},
    {79, "avg_stance_time", 10, 0, "ms"}, {80, "avg_fractional_cadence", 128, 0, "rpm"},
    {81, "max_fractional_cadence", 128, 0, "rpm"}, {82, "total_fractional_cycles", 128, 0, "cycles"},
    {91, "avg_left_torque_effectiveness", 2, 0, "percent"},
    {92, "avg_right_torque_effectiveness", 2, 0, "percent"},
    {93, "avg_left_pedal_smoothness", 2, 0, "percent"},
    {94, "avg_right_pedal_smoothness", 2, 0, "percent"},
    {95, "avg_combined_pedal_smoothness", 2, 0, "percent"},
    {110, "enhanced_avg_speed", 1000, 0, "m/s"}, {111, "enhanced_max_speed", 1000, 0, "m/s"},
    {112, "enhanced_avg_altitude", 5, 500, "m"}, {113, "enhanced_min_altitude", 5, 500, "m"},
    {114, "enhanced_max_altitude", 5, 500, "m"},
    {118, "avg_vertical_ratio", 100, 0, "percent"},
    {119, "avg_stance_time_balance", 100, 0, "percent"}, {120, "avg_step_length", 10, 0, "mm"},
    {124, "min_temperature", 1, 0, "C"},
    {253, "timestamp", 1, 0, "utc"}, {254, "message_index"}};

constexpr FieldInfo record[] = {
    {0, "position_lat", 1, 0, "semicircles"}, {1, "position_long", 1, 0, "semicircles"},
    {2, "altitude", 5, 500, "m"}, {3, "heart_rate", 1, 0, "bpm"}, {4, "cadence", 1, 0, "rpm"},
    {5, "distance", 100, 0, "m"}, {6, "speed", 1000, 0, "m/s"}, {7, "power", 1, 0, "watts"},
    {8, "compressed_speed_distance"}, {9, "grade", 100, 0, "%"}, {10, "resistance"},
    {11, "time_from_course", 1000, 0, "s"}, {12, "cycle_length", 100, 0, "m"},
    {13, "temperature", 1, 0, "C"}, {18, "cycles", 1, 0, "cycles"},
    {19, "total_cycles", 1, 0, "cycles"},
    {28, "compressed_accumulated_power", 1, 0, "watts"}, {29, "accumulated_power", 1, 0, "watts"},
    {30, "left_right_balance"}, {31, "gps_accuracy", 1, 0, "m"},
    {32, "vertical_speed", 1000, 0, "m/s"}, {33, "calories", 1, 0, "kcal"},
    {39, "vertical_oscillation", 10, 0, "mm"}, {40, "stance_time_percent", 100, 0, "percent"},
    {41, "stance_time", 10, 0, "ms"}, {42, "activity_type"},
    {43, "left_torque_effectiveness", 2, 0, "percent"},
    {44, "right_torque_effectiveness", 2, 0, "percent"},
    {45, "left_pedal_smoothness", 2, 0, "percent"}, {46, "right_pedal_smoothness", 2, 0, "percent"},
    {47, "combined_pedal_smoothness", 2, 0, "percent"},
    {52, "cadence256", 256, 0, "rpm"}, {53, "fractional_cadence", 128, 0, "rpm"},
    {54, "total_hemoglobin_conc", 100, 0, "g/dL"},
    {55, "total_hemoglobin_conc_min", 100, 0, "g/dL"},
    {56, "total_hemoglobin_conc_max", 100, 0, "g/dL"},
    {57, "saturated_hemoglobin_percent", 10, 0, "%"},
    {58, "saturated_hemoglobin_percent_min", 10, 0, "%"},
    {59, "saturated_hemoglobin_percent_max", 10, 0, "%"},
    {73, "enhanced_speed", 1000, 0, "m/s"}, {78, "enhanced_altitude", 5, 500, "m"},
    {81, "battery_soc", 2, 0, "percent"}, {83, "vertical_ratio", 100, 0, "percent"},
    {84, "stance_time_balance", 100, 0, "percent"}, {85, "step_length", 10, 0, "mm"},
    {87, "cycle_length16", 100, 0, "m"}, {99, "respiration_rate", 1, 0, "Breaths/min"},
    {108, "enhanced_respiration_rate", 100, 0, "Breaths/min"}, {116, "current_stress", 100},
    {139, "core_temperature", 100, 0, "C"},
    {253, "timestamp", 1, 0, "utc"}};

constexpr FieldInfo event[] = {
    {0, "event"}, {1, "event_type"}, {2, "data16"}, {3, "data"}, {4, "event_group"},
    {9, "front_gear_num"}, {10, "front_gear"}, {11, "rear_gear_num"}, {12, "rear_gear"},
    {13, "device_index"}, {15, "start_timestamp", 1, 0, "utc"}, {253, "timestamp", 1, 0, "utc"}};

constexpr FieldInfo device_info[] = {
    {0, "device_index"}, {1, "device_type"}, {2, "manufacturer"}, {3, "serial_number"},
    {4, "product"}, {5, "software_version", 100}, {6, "hardware_version"},
    {7, "cum_operating_time", 1, 0, "s"}, {10, "battery_voltage", 256, 0, "V"},
    {11, "battery_status"}, {18, "sensor_position"}, {19, "descriptor"},
    {20, "ant_transmission_type"}, {21, "ant_device_number"}, {22, "ant_network"},
    {25, "source_type"}, {27, "product_name"}, {32, "battery_level", 1, 0, "%"},
    {253, "timestamp", 1, 0, "utc"}};

constexpr FieldInfo workout[] = {
    {4, "sport"}, {5, "capabilities"}, {6, "num_valid_steps"}, {8, "wkt_name"}, {11, "sub_sport"},
    {14, "pool_length", 100, 0, "m"}, {15, "pool_length_unit"}};

constexpr FieldInfo workout_step[] = {
    {0, "wkt_step_name"}, {1, "duration_type"}, {2, "duration_value"}, {3, "target_type"},
    {4, "target_value"}, {5, "custom_target_value_low"}, {6, "custom_target_value_high"},
    {7, "intensity"}, {8, "notes"}, {9, "equipment"}, {254, "message_index"}};

constexpr FieldInfo course[] = {{4, "sport"}, {5, "name"}, {6, "capabilities"}, {7, "sub_sport"}};

constexpr FieldInfo course_point[] = {
    {1, "timestamp", 1, 0, "utc"}, {2, "position_lat", 1, 0, "semicircles"},
    {3, "position_long", 1, 0, "semicircles"}, {4, "distance", 100, 0, "m"}, {5, "type"},
    {6, "name"}, {8, "favorite"}, {254, "message_index"}};

constexpr FieldInfo activity[] = {
    {0, "total_timer_time", 1000, 0, "s"}, {1, "num_sessions"}, {2, "type"}, {3, "event"},
    {4, "event_type"}, {5, "local_timestamp", 1, 0, "local"}, {6, "event_group"},
    {253, "timestamp", 1, 0, "utc"}};

constexpr FieldInfo file_creator[] = {{0, "software_version"}, {1, "hardware_version"}};

constexpr FieldInfo hrv[] = {{0, "time", 1000, 0, "s"}};

constexpr FieldInfo length[] = {
    {0, "event"}, {1, "event_type"}, {2, "start_time", 1, 0, "utc"},
    {3, "total_elapsed_time", 1000, 0, "s"}, {4, "total_timer_time", 1000, 0, "s"},
    {5, "total_strokes", 1, 0, "strokes"}, {6, "avg_speed", 1000, 0, "m/s"},
    {7, "swim_stroke", 1, 0, "swim_stroke"}, {9, "avg_swimming_cadence", 1, 0, "strokes/min"},
    {10, "event_group"}, {11, "total_calories", 1, 0, "kcal"}, {12, "length_type"},
    {253, "timestamp", 1, 0, "utc"}, {254, "message_index"}};

constexpr FieldInfo hr[] = {
    {0, "fractional_timestamp", 32768, 0, "s"}, {1, "time256", 256, 0, "s"},
    {6, "filtered_bpm", 1, 0, "bpm"}, {9, "event_timestamp", 1024, 0, "s"},
    {10, "event_timestamp_12"}, {253, "timestamp", 1, 0, "utc"}};

constexpr FieldInfo gps_metadata[] = {
    {0, "timestamp_ms", 1, 0, "ms"}, {1, "position_lat", 1, 0, "semicircles"},
    {2, "position_long", 1, 0, "semicircles"}, {3, "enhanced_altitude", 5, 500, "m"},
    {4, "enhanced_speed", 1000, 0, "m/s"}, {5, "heading", 100, 0, "degrees"},
    {6, "utc_timestamp", 1, 0, "utc"}, {7, "velocity", 100, 0, "m/s"},
    {253, "timestamp", 1, 0, "utc"}};

constexpr FieldInfo timestamp_correlation[] = {
    {0, "fractional_timestamp", 32768, 0, "s"}, {1, "system_timestamp", 1, 0, "utc"},
    {2, "fractional_system_timestamp", 32768, 0, "s"}, {3, "local_timestamp", 1, 0, "local"},
    {4, "timestamp_ms", 1, 0, "ms"}, {5, "system_timestamp_ms", 1, 0, "ms"},
    {253, "timestamp", 1, 0, "utc"}};

constexpr FieldInfo field_description[] = {
    {0, "developer_data_index"}, {1, "field_definition_number"}, {2, "fit_base_type_id"},
    {3, "field_name"}, {6, "scale"}, {7, "offset"}, {8, "units"}, {13, "fit_base_unit_id"},
    {14, "native_mesg_num"}, {15, "native_field_num"}};

constexpr FieldInfo developer_data_id[] = {
    {0, "developer_id"}, {1, "application_id"}, {2, "manufacturer_id"}, {3, "developer_data_index"},
    {4, "application_version"}};

constexpr FieldInfo time_in_zone[] = {
    {0, "reference_mesg"}, {1, "reference_index"}, {2, "time_in_hr_zone", 1000, 0, "s"},
    {3, "time_in_speed_zone", 1000, 0, "s"}, {4, "time_in_cadence_zone", 1000, 0, "s"},
    {5, "time_in_power_zone", 1000, 0, "s"}, {6, "hr_zone_high_boundary", 1, 0, "bpm"},
    {9, "power_zone_high_boundary", 1, 0, "watts"}, {10, "hr_calc_type"}, {11, "max_heart_rate"},
    {12, "resting_heart_rate"}, {13, "threshold_heart_rate"}, {14, "pwr_calc_type"},
    {15, "functional_threshold_power"}, {253, "timestamp", 1, 0, "utc"}};

constexpr FieldInfo set[] = {
    {0, "duration", 1000, 0, "s"}, {3, "repetitions"}, {4, "weight", 16, 0, "kg"}, {5, "set_type"},
    {6, "start_time", 1, 0, "utc"}, {7, "category"}, {8, "category_subtype"},
    {9, "weight_display_unit"}, {10, "message_index"}, {11, "wkt_step_index"},
    {254, "timestamp", 1, 0, "utc"}};
// clang-format on

struct MessageInfo {
  std::uint16_t number = 0;
  std::string_view name;
  std::span<const FieldInfo> fields;
};

constexpr MessageInfo messages[] = {
    {0, "file_id", file_id},
    {2, "device_settings", device_settings},
    {3, "user_profile", user_profile},
    {7, "zones_target", zones_target},
    {8, "hr_zone", hr_zone},
    {9, "power_zone", power_zone},
    {12, "sport", sport},
    {18, "session", session},
    {19, "lap", lap},
    {20, "record", record},
    {21, "event", event},
    {23, "device_info", device_info},
    {26, "workout", workout},
    {27, "workout_step", workout_step},
    {31, "course", course},
    {32, "course_point", course_point},
    {34, "activity", activity},
    {49, "file_creator", file_creator},
    {78, "hrv", hrv},
    {101, "length", length},
    {132, "hr", hr},
    {160, "gps_metadata", gps_metadata},
    {162, "timestamp_correlation", timestamp_correlation},
    {206, "field_description", field_description},
    {207, "developer_data_id", developer_data_id},
    {216, "time_in_zone", time_in_zone},
    {225, "set", set},
};

/// rows[m][f] is the row of field f in messages[m], plus one; order[n] is m plus one.
struct Index {
  std::array<std::uint8_t, 256> order{};
  std::array<std::array<std::uint8_t, 256>, std::size(messages)> rows{};
};

constexpr Index index_of_all = [] {
  Index made;
  for (std::size_t m = 0; m < std::size(messages); ++m) {
    made.order[messages[m].number] = static_cast<std::uint8_t>(m + 1);
    const auto fields = messages[m].fields;
    for (std::size_t row = 0; row < fields.size(); ++row)
      made.rows[m][fields[row].number] = static_cast<std::uint8_t>(row + 1);
  }
  return made;
}();

const MessageInfo* message_info(std::uint16_t message) {
  if (message >= 256 || index_of_all.order[message] == 0) return nullptr;
  return &messages[index_of_all.order[message] - 1];
}

constexpr std::uint8_t garmin_makers[] = {1, 13, 15};
constexpr std::uint8_t on_foot[] = {1, 11};         // sports: running, walking
constexpr std::uint8_t by_strokes[] = {2, 5, 15};   // cycling, swimming, rowing
constexpr std::uint8_t running[] = {1};
constexpr std::uint8_t swimming[] = {5};
constexpr std::uint8_t timer_events[] = {0};
constexpr std::uint8_t battery_events[] = {11};
constexpr std::uint8_t partner_events[] = {12};
constexpr std::uint8_t gear_events[] = {42, 43};  // the front gear's, the rear gear's
constexpr std::uint8_t from_ant_plus[] = {1};
constexpr std::uint8_t from_itself[] = {5};

constexpr Subfield all_subfields[] = {
    {0, 2, 1, garmin_makers, {2, "garmin_product"}},
    {18, 10, 5, on_foot, {10, "total_strides", 1, 0, "strides"}},
    {18, 10, 5, by_strokes, {10, "total_strokes", 1, 0, "strokes"}},
    {18, 18, 5, running, {18, "avg_running_cadence", 1, 0, "strides/min"}},
    {18, 19, 5, running, {19, "max_running_cadence", 1, 0, "strides/min"}},
    {19, 10, 25, on_foot, {10, "total_strides", 1, 0, "strides"}},
    {19, 10, 25, by_strokes, {10, "total_strokes", 1, 0, "strokes"}},
    {19, 17, 25, running, {17, "avg_running_cadence", 1, 0, "strides/min"}},
    {19, 18, 25, running, {18, "max_running_cadence", 1, 0, "strides/min"}},
    {21, 3, 0, timer_events, {3, "timer_trigger"}},
    {21, 3, 0, battery_events, {3, "battery_level", 1000, 0, "V"}},
    {21, 3, 0, partner_events, {3, "virtual_partner_speed", 1000, 0, "m/s"}},
    {21, 3, 0, gear_events, {3, "gear_change_data"}},
    {23, 1, 25, from_ant_plus, {1, "antplus_device_type"}},
    {23, 1, 25, from_itself, {1, "local_device_type"}},
    {23, 4, 2, garmin_makers, {4, "garmin_product"}},
};

// Sorted by message, then field: what components_of() finds is contiguous.
constexpr Component all_components[] = {
    {18, 14, 124, 16, false, 1000, 0},
    {18, 15, 125, 16, false, 1000, 0},
    {18, 49, 126, 16, false, 5, 500},
    {18, 50, 128, 16, false, 5, 500},
    {18, 71, 127, 16, false, 5, 500},
    {19, 13, 110, 16, false, 1000, 0},
    {19, 14, 111, 16, false, 1000, 0},
    {19, 42, 112, 16, false, 5, 500},
    {19, 43, 114, 16, false, 5, 500},
    {19, 62, 113, 16, false, 5, 500},
    {20, 2, 78, 16, false, 5, 500},
    {20, 6, 73, 16, false, 1000, 0},
    {20, 8, 6, 12, false, 100, 0},
    {20, 8, 5, 12, true, 16, 0},
    {20, 18, 19, 8, true, 1, 0},
    {20, 28, 29, 16, true, 1, 0},
    {20, 99, 108, 8, false, 1, 0},
    {21, 2, 3, 16, false, 1, 0},
    {21, 3, 11, 8, false, 1, 0, gear_events},
    {21, 3, 12, 8, false, 1, 0, gear_events},
    {21, 3, 9, 8, false, 1, 0, gear_events},
    {21, 3, 10, 8, false, 1, 0, gear_events},
    {132, 1, 0, 8, false, 256, 0},
    {132, 10, 9, 12, true, 1024, 0},
};

}  // namespace

std::string_view message_name(std::uint16_t message) {
  const MessageInfo* info = message_info(message);
  return info == nullptr ? std::string_view{} : info->name;
}

const FieldInfo* field_info(std::uint16_t message, std::uint8_t field) {
  const MessageInfo* info = message_info(message);
  if (info == nullptr) return nullptr;
  const std::size_t m = index_of_all.order[message] - 1U;
  const std::uint8_t row = index_of_all.rows[m][field];
  return row == 0 ? nullptr : &info->fields[row - 1U];
}

std::span<const Subfield> subfields() { return all_subfields; }

std::span<const Component> components_of(std::uint16_t message, std::uint8_t field) {
  const auto before = [](const Component& a, const Component& b) {
    return a.message != b.message ? a.message < b.message : a.field < b.field;
  };
  Component wanted;
  wanted.message = message;
  wanted.field = field;
  const auto [first, last] =
      std::equal_range(std::begin(all_components), std::end(all_components), wanted, before);
  return {first, last};
}

}  // namespace rubdown::fit
