#include "ui/painter.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "support/catch.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::ui;

namespace {

const ui::FontAtlas& fonts() {
    static const auto built =
        ui::FontAtlas::build(places::share(), ui::FontSizes::for_window(1.0F, 720.0F, 1.0)).value();
    return *built;
}

/// A draw list of its own, as in a frame.
class Sheet {
  public:
    Sheet() : context_(ImGui::CreateContext(fonts().atlas())), list_(ImGui::GetDrawListSharedData()) {
        ImGui::GetIO().DisplaySize = {400.0F, 300.0F};
        ImGui::NewFrame();
        list_._ResetForNewFrame();
        list_.PushTextureID(fonts().atlas()->TexID);
        list_.PushClipRectFullScreen();
    }
    ~Sheet() {
        ImGui::EndFrame();
        ImGui::DestroyContext(context_);
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    [[nodiscard]] ui::Painter painter() { return {list_, fonts()}; }
    [[nodiscard]] const ImDrawList& list() const { return list_; }

  private:
    ImGuiContext* context_;
    ImDrawList list_;
};

/// What the triangles over a place amount to.
struct Cover {
    int triangles = 0;
    float alpha = 0.0F;  ///< 0 … 1, the sum
};

Cover cover_at(const ImDrawList& list, ImVec2 place) {
    Cover cover;
    for (int i = 0; i + 2 < list.IdxBuffer.Size; i += 3) {
        const auto corner = [&](int k) -> const ImDrawVert& { return list.VtxBuffer[list.IdxBuffer[i + k]]; };
        const ImDrawVert& a = corner(0);
        const ImDrawVert& b = corner(1);
        const ImDrawVert& c = corner(2);
        const auto area = [](ImVec2 p, ImVec2 q, ImVec2 r) {
            return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        };
        const float whole = area(a.pos, b.pos, c.pos);
        if (whole == 0.0F) continue;
        const float share_a = area(place, b.pos, c.pos) / whole;
        const float share_b = area(a.pos, place, c.pos) / whole;
        const float share_c = 1.0F - share_a - share_b;
        if (share_a < 0.0F || share_b < 0.0F || share_c < 0.0F) continue;
        const auto alpha = [](const ImDrawVert& v) {
            return static_cast<float>(v.col >> IM_COL32_A_SHIFT) / 255.0F;
        };
        ++cover.triangles;
        cover.alpha += share_a * alpha(a) + share_b * alpha(b) + share_c * alpha(c);
    }
    return cover;
}

/// How far a place lies outside of a rounded box, pixels; negative inside.
float outside(const ui::Rect& box, float radius, ImVec2 place) {
    const float x = std::abs(place.x - box.centre().x) - (box.width * 0.5F - radius);
    const float y = std::abs(place.y - box.centre().y) - (box.height * 0.5F - radius);
    return std::hypot(std::max(x, 0.0F), std::max(y, 0.0F)) + std::min(std::max(x, y), 0.0F) - radius;
}

}  // namespace

TEST_CASE("a rounded box covers every place once, and nothing beside it") {
    CHECK(rc::check([] {
        const auto pixels = [](int low, int high) {
            return static_cast<float>(*rc::gen::inRange(low, high));
        };
        const ui::Rect box{pixels(4, 40), pixels(4, 40), pixels(1, 90), pixels(1, 90)};
        const float radius = pixels(0, 120) * 0.5F;
        Sheet sheet;
        sheet.painter().fill(box, {10, 20, 30, 200}, radius);
        const float round = std::min({radius, box.width * 0.5F, box.height * 0.5F});
        for (int i = 0; i < 200; ++i) {
            // Off the edges between triangles, which belong to both.
            const ImVec2 place{box.x - 4.0F + pixels(0, 1000) / 1000.0F * (box.width + 8.0F) + 0.00037F,
                               box.y - 4.0F + pixels(0, 1000) / 1000.0F * (box.height + 8.0F) + 0.00053F};
            const float distance = outside(box, round, place);
            const Cover cover = cover_at(sheet.list(), place);
            RC_ASSERT(cover.triangles <= 1);
            // The chord of a corner's arc stays within a quarter of a pixel.
            if (distance < -0.8F) RC_ASSERT(std::abs(cover.alpha - 200.0F / 255.0F) < 0.02F);
            if (distance > 0.8F) RC_ASSERT(cover.alpha == 0.0F);
        }
    }));
}

TEST_CASE("a shadow is darkest along its box and fades to nothing, alike on all sides") {
    Sheet sheet;
    const ui::Rect box{60.0F, 60.0F, 200.0F, 160.0F};
    constexpr float kDepth = 16.0F;
    sheet.painter().shadow(box, {0, 0, 0, 255}, kDepth);
    const auto darkness = [&](float x, float y) { return cover_at(sheet.list(), {x, y}).alpha; };
    // It lies a third of its depth lower than the box, so the side is looked at on its own.
    const float middle = box.centre().y + 0.31F;
    float last = 0.0F;
    for (float x = box.x - kDepth + 0.25F; x < box.x; x += 1.0F) {
        const float here = darkness(x, middle);
        CHECK(here >= last);
        CHECK(here == Approx(darkness(box.x + box.right() - x, middle)).margin(0.01));
        last = here;
    }
    CHECK(last > 0.4F);
    CHECK(darkness(box.x - kDepth + 0.2F, middle) < 0.02F);
    CHECK(darkness(box.x - kDepth - 1.0F, middle) == 0.0F);
    CHECK(darkness(box.centre().x + 0.31F, box.centre().y) == 0.0F);  // under the box
}

TEST_CASE("a large glow is brightest in its middle and ends at its edge") {
    Sheet sheet;
    sheet.painter().glow({150.0F, 150.0F}, 100.0F, {255, 255, 255, 255});
    const auto brightness = [&](float away) {
        return cover_at(sheet.list(), {150.0F + away * 0.8F + 0.013F, 150.0F + away * 0.6F}).alpha;
    };
    CHECK(brightness(0.5F) > 0.97F);
    for (const float away : {10.0F, 30.0F, 50.0F, 70.0F, 90.0F})
        CHECK(brightness(away) == Approx(ui::FontAtlas::glow_at(away / 100.0F)).margin(0.03));
    CHECK(brightness(101.0F) == 0.0F);
}
