#include "base/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace ingear::log {

namespace {

spdlog::logger& logger() {
    static const std::shared_ptr<spdlog::logger> stderr_logger = [] {
        auto made = spdlog::stderr_color_mt("ingear");
        made->set_pattern("%n: %^%v%$");
        return made;
    }();
    return *stderr_logger;
}

}  // namespace

void info(std::string_view message) {
    logger().info(message);
}
void warn(std::string_view message) {
    logger().warn(message);
}
void error(std::string_view message) {
    logger().error(message);
}

}  // namespace ingear::log
