#include "ui/notices.h"

#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::ui {

void Notices::tell(std::string text, double seconds) {
    text_ = std::move(text);
    left_ = seconds;
    age_ = 0.0;
}

void Notices::build(Ui& ui) {
    if (!showing()) return;
    left_ -= ui.dt();
    age_ += ui.dt();
    const float widest = std::min(ui.u(560.0F), ui.window().width - ui.u(48.0F));
    const float natural = ui.paint.width(Font::body, text_) + ui.u(72.0F);
    const float width = std::min(widest, natural);
    const float text_width = width - ui.u(72.0F);
    const float text_height = ui.paint.paragraph_height(Font::body, text_, text_width);
    const float height = text_height + ui.u(24.0F);
    const auto shown = static_cast<float>(std::clamp(std::min(age_, left_) / 0.2, 0.0, 1.0));
    const Rect box{(ui.window().width - width) * 0.5F, ui.window().height - height - ui.u(24.0F) * shown,
                   width, height};

    ui.paint.set_alpha(shown);
    ui.paint.shadow(box, ui.colours.shadow, ui.u(16.0F));
    ui.paint.fill(box, ui.colours.text, ui.u(14.0F));
    ui.paint.icon({box.x + ui.u(16.0F), box.y, ui.u(24.0F), box.height}, icon::kInfo, ui.colours.background);
    ui.paint.paragraph({box.x + ui.u(52.0F), box.y + ui.u(12.0F), text_width, text_height}, Font::body, text_,
                       ui.colours.background);
    ui.paint.set_alpha(1.0F);
}

}  // namespace ingear::ui
