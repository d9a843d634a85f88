#pragma once

#include <future>
#include <optional>

#include "screens/breaks_model.h"
#include "screens/scroll.h"
#include "screens/services.h"

namespace ingear::screens {

/// Breaks: today as a timeline of sitting, breaks and calls; the weeks; what the best hours are.
class BreaksScreen final : public Screen {
  public:
    /// Reads the log beside the frames.
    explicit BreaksScreen(Services& services);
    /// With the events at hand, for trials.
    BreaksScreen(Services& services, const std::vector<domain::LogEvent>& events);

    /// Waits until the log is read: for pictures.
    void wait() {
        if (reading_.valid()) reading_.wait();
    }

    void shown() override;
    void build(Ui& ui, Seconds ahead) override;
    [[nodiscard]] Pace pace() const override { return model_ ? Pace::still : Pace::gentle; }
    [[nodiscard]] std::string_view id() const override { return "breaks"; }

  private:
    using Reading = std::optional<std::vector<domain::LogEvent>>;
    void read();
    void follow();
    float build_head(Ui& ui, const Rect& page, float y);
    float build_empty(Ui& ui, const Rect& page, float y);
    float build_today(Ui& ui, const Rect& page, float y);
    float build_days(Ui& ui, const Rect& page, float y);
    float build_weeks(Ui& ui, const Rect& page, float y);
    void take_break();

    Services& services_;
    ScrollState scroll_;
    bool reads_ = true;
    std::future<Reading> reading_;
    std::optional<BreaksModel> model_;
    bool failed_ = false;
};

}  // namespace ingear::screens
