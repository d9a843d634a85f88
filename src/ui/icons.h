#pragma once

#include <array>

/// Icons of the Material Icons font, by what they mean here. UTF-8.
namespace ingear::ui::icon {

inline constexpr const char* kPlay = "\ue037";
inline constexpr const char* kPause = "\ue034";
inline constexpr const char* kNext = "\ue044";
inline constexpr const char* kPrevious = "\ue045";
inline constexpr const char* kUndo = "\ue166";
inline constexpr const char* kFlag = "\ue153";
inline constexpr const char* kHurts = "\ue3f3";
inline constexpr const char* kSettings = "\ue8b8";
inline constexpr const char* kCamera = "\ue04b";
inline constexpr const char* kMirror = "\ue3e8";
inline constexpr const char* kSwap = "\ue8d4";
inline constexpr const char* kCheck = "\ue5ca";
inline constexpr const char* kCheckCircle = "\ue86c";
inline constexpr const char* kClose = "\ue5cd";
inline constexpr const char* kBack = "\ue5c4";
inline constexpr const char* kForward = "\ue5c8";
inline constexpr const char* kTime = "\ue8b5";
inline constexpr const char* kToday = "\ue8df";
inline constexpr const char* kHistory = "\ue889";
inline constexpr const char* kExercise = "\ueb43";
inline constexpr const char* kReplay = "\ue042";
inline constexpr const char* kRetry = "\ue5d5";
inline constexpr const char* kRestore = "\ue8b3";
inline constexpr const char* kNotSaved = "\ue2c1";
inline constexpr const char* kWarning = "\ue002";
inline constexpr const char* kInfo = "\ue88e";
inline constexpr const char* kLight = "\ue430";
inline constexpr const char* kDark = "\ue3a7";
inline constexpr const char* kTextSize = "\ue245";
inline constexpr const char* kFullscreen = "\ue5d0";
inline constexpr const char* kTempo = "\ue068";
inline constexpr const char* kTarget = "\ue8e1";
inline constexpr const char* kStreak = "\ue80e";
inline constexpr const char* kHeart = "\ue87d";
inline constexpr const char* kFolder = "\ue2c7";
inline constexpr const char* kQuit = "\ue879";
inline constexpr const char* kRest = "\ueb4c";
inline constexpr const char* kCalm = "\ue429";
inline constexpr const char* kMenu = "\ue5d2";
inline constexpr const char* kPalette = "\ue40a";
inline constexpr const char* kScene = "\ue3f7";
inline constexpr const char* kLock = "\ue897";
inline constexpr const char* kCoach = "\ue7fd";
inline constexpr const char* kFilter = "\ue152";
inline constexpr const char* kUnfold = "\ue5cf";
inline constexpr const char* kFold = "\ue5ce";
inline constexpr const char* kRead = "\ue8d2";
inline constexpr const char* kWatch = "\ue8f4";
inline constexpr const char* kFinerBack = "\ue5cb";
inline constexpr const char* kFinerOn = "\ue5cc";
inline constexpr const char* kCentre = "\ue3b4";
inline constexpr const char* kEasier = "\ue5db";
inline constexpr const char* kHarder = "\ue5d8";
inline constexpr const char* kGold = "\ue838";
inline constexpr const char* kMended = "\ue869";
inline constexpr const char* kReserve = "\ueb3e";
inline constexpr const char* kRewards = "\ue838";
inline constexpr const char* kMarble = "\ue3a6";
inline constexpr const char* kGamepad = "\ue30f";
inline constexpr const char* kKeyboard = "\ue312";
inline constexpr const char* kLearn = "\ue80c";
inline constexpr const char* kTests = "\ue425";
inline constexpr const char* kTip = "\ue90f";
inline constexpr const char* kVoice = "\ue91f";
inline constexpr const char* kVolume = "\ue050";
inline constexpr const char* kMute = "\ue04f";
inline constexpr const char* kCaptions = "\ue01c";
inline constexpr const char* kLanguage = "\ue8e2";
inline constexpr const char* kSounds = "\ue7f4";
inline constexpr const char* kMusic = "\ue405";
inline constexpr const char* kProgress = "\ue8e5";
inline constexpr const char* kPicture = "\ue3f4";
inline constexpr const char* kTable = "\ue3ec";
inline constexpr const char* kEffort[5] = {"\ue815", "\ue813", "\ue812", "\ue811", "\ue814"};

/// All of them: only these are put into the glyph atlas.
inline constexpr std::array kAll{
    kPlay,    kPause,   kNext,      kPrevious,  kUndo,        kFlag,       kHurts,     kSettings,
    kCamera,  kMirror,  kSwap,      kCheck,     kCheckCircle, kClose,      kBack,      kForward,
    kTime,    kToday,   kHistory,   kExercise,  kReplay,      kRetry,      kRestore,   kNotSaved,
    kWarning, kInfo,    kLight,     kDark,      kTextSize,    kFullscreen, kTempo,     kTarget,
    kStreak,  kHeart,   kFolder,    kQuit,      kRest,        kCalm,       kMenu,      kPalette,
    kFilter,  kUnfold,  kFold,      kRead,      kWatch,       kFinerBack,  kFinerOn,   kCentre,
    kEasier,  kHarder,  kEffort[0], kEffort[1], kEffort[2],   kEffort[3],  kEffort[4], kScene,
    kGold,    kMended,  kReserve,   kRewards,   kMarble,      kLock,       kCoach,     kLearn,
    kTests,   kTip,     kVoice,     kVolume,    kMute,        kCaptions,   kLanguage,  kSounds,
    kMusic,   kGamepad, kKeyboard,  kProgress,  kPicture,     kTable,
};

}  // namespace ingear::ui::icon
