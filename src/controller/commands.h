#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/key.h"

/// What keys, a gamepad's buttons and, one day, spoken words tell the game to do: one table, of which
/// buttons, the help over every screen, the README's tables and the player's own keys are made.
namespace ingear::controller {

/// Named after where it holds and what it does there, in the order of the table.
enum class Command : std::uint16_t {
    help,
    full_screen,
    sound,
    today_start,
    today_start_over,
    today_change,
    today_thank_tip,
    today_exercises,
    today_rewards,
    today_lessons,
    today_progress,
    today_streak,
    today_year,
    today_self_tests,
    today_breaks,
    today_settings,
    change_done,
    change_add,
    change_undo,
    change_back,
    gate_break,
    gate_lesson,
    gate_start,
    gate_answer_again,
    gate_lift,
    gate_confirm,
    gate_back,
    before_start,
    before_back,
    knee_neither,
    knee_left,
    knee_right,
    knee_both,
    knee_elsewhere,
    knee_level,
    session_pause,
    session_skip,
    session_back,
    session_finish_set,
    session_undo,
    session_hurts,
    session_go_on,
    session_jar,
    session_mistake,
    session_camera,
    session_view,
    session_mirror,
    jar_away,
    menu_resume,
    menu_hurts,
    menu_skip,
    menu_back,
    menu_undo,
    menu_finish_set,
    menu_mistake,
    menu_camera,
    menu_mirror,
    menu_settings,
    menu_finish_early,
    menu_leave,
    menu_keys,
    pain_next,
    pain_stop,
    pain_back,
    settling_stop,
    settling_settled,
    swap_choose,
    swap_nothing,
    swap_stop,
    advice_done,
    advice_flag,
    mistake_leave,
    mistake_play,
    mistake_slow,
    mistake_camera,
    mistake_next,
    mistake_previous,
    summary_done,
    summary_effort,
    break_pause,
    break_skip,
    break_hurts,
    break_end,
    break_work,
    break_stay,
    catalogue_open,
    catalogue_filter,
    catalogue_all,
    catalogue_lessons,
    catalogue_back,
    exercise_do,
    exercise_play,
    exercise_on,
    exercise_before,
    exercise_fine_on,
    exercise_fine_back,
    exercise_slow,
    exercise_side,
    exercise_mistake,
    exercise_next_mistake,
    exercise_camera,
    exercise_view,
    exercise_straighten,
    exercise_mirror,
    exercise_read,
    exercise_back,
    view_left,
    view_right,
    view_above,
    view_below,
    view_nearer,
    view_farther,
    learn_next,
    learn_open,
    learn_self_tests,
    learn_back,
    lesson_on,
    lesson_before,
    lesson_weaker,
    lesson_stronger,
    lesson_answer,
    lesson_leave,
    tests_begin,
    tests_back,
    test_next,
    test_more,
    test_fewer,
    test_reason,
    test_leave,
    test_level,
    progress_table,
    progress_picture,
    progress_done,
    streak_pause,
    streak_year,
    streak_done,
    year_before,
    year_after,
    year_week_on,
    year_week_back,
    year_day_on,
    year_day_back,
    year_done,
    rewards_page,
    rewards_wear,
    rewards_year,
    rewards_back,
    jar_left,
    jar_right,
    jar_up,
    jar_down,
    jar_full_done,
    breaks_now,
    breaks_settings,
    breaks_done,
    break_settings_done,
    settings_coach,
    settings_flags,
    settings_welcome,
    settings_sound,
    settings_tips,
    settings_keys,
    settings_data,
    settings_done,
    sound_settings_done,
    data_done,
    coach_done,
    tips_done,
    red_flags_next,
    red_flags_back,
    welcome_next,
    welcome_skip,
    welcome_back,
    store_restore,
    store_again,
    store_unsaved,
    store_quit,
    help_close,
    prompt_start,
    prompt_later,
    prompt_skip,
};

/// A command as it comes with the game.
struct CommandInfo {
    Command command;
    std::string_view id;     ///< "session_pause": its name in settings.toml
    std::string_view scope;  ///< the id of one of `scopes`
    std::string_view words;  ///< what it does, for people
    KeySet keys;             ///< on the keyboard and, as far as a gamepad sends them, there
    int first_digit = -1;    ///< in place of keys: the digits from this one to that, each for one of a few
    int last_digit = -1;

    [[nodiscard]] bool takes_digits() const { return first_digit >= 0; }
};

/// Where commands hold: a screen, by its id, or a part of one.
struct Scope {
    std::string_view id;
    std::string_view title;      ///< for people
    std::string_view part = {};  ///< another scope that holds along with it; "" for none
};
inline constexpr std::string_view kEverywhere = "everywhere";
/// The reminder's own window, where what holds everywhere else doesn't.
inline constexpr std::string_view kPrompt = "prompt";

/// All, by scope; `commands()[i].command` is the i-th.
[[nodiscard]] std::span<const CommandInfo> commands();
[[nodiscard]] const CommandInfo& info(Command command);
/// Null where there is none.
[[nodiscard]] const CommandInfo* command_named(std::string_view id);
[[nodiscard]] std::span<const Scope> scopes();
/// Null where there is none.
[[nodiscard]] const Scope* scope_named(std::string_view id);
/// Those of a scope; none for an unknown one.
[[nodiscard]] std::span<const CommandInfo> commands_of(std::string_view scope);

}  // namespace ingear::controller
