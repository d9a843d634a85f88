#include "screens/painter.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdint>

namespace ingear::screens {

namespace {

ImVec2 im(Vec2 v) {
    return {v.x, v.y};
}

Rect snapped(const Rect& box) {
    const float x = std::round(box.x);
    const float y = std::round(box.y);
    return {x, y, std::round(box.right()) - x, std::round(box.bottom()) - y};
}

constexpr float kTau = 6.28318530718F;

}  // namespace

unsigned Painter::packed(Colour colour) const {
    const Colour c = colour.faded(alpha_);
    return IM_COL32(c.r, c.g, c.b, c.a);
}

void Painter::fill(const Rect& box, Colour colour, float radius) {
    if (box.empty() || colour.a == 0) return;
    const Rect b = snapped(box);
    list_->AddRectFilled({b.x, b.y}, {b.right(), b.bottom()}, packed(colour), radius);
}

void Painter::stroke(const Rect& box, Colour colour, float radius, float thickness) {
    if (box.empty()) return;
    // Dear ImGui centres the line on the edge; half of it inwards keeps it within the box.
    const Rect b = snapped(box).inset(thickness * 0.5F);
    list_->AddRect({b.x, b.y}, {b.right(), b.bottom()}, packed(colour),
                   std::max(0.0F, radius - thickness * 0.5F), 0, thickness);
}

void Painter::shadow(const Rect& box, Colour colour, float depth) {
    const Rect outer{box.x - depth, box.y - depth * 0.65F, box.width + 2.0F * depth,
                     box.height + 2.0F * depth};
    const TextureRect t = fonts_->shadow();
    const float corner = std::min({depth * 2.2F, outer.width * 0.5F, outer.height * 0.5F});
    const float cu = (t.u1 - t.u0) * FontAtlas::kShadowCorner;
    const float cv = (t.v1 - t.v0) * FontAtlas::kShadowCorner;
    const float xs[4] = {outer.x, outer.x + corner, outer.right() - corner, outer.right()};
    const float ys[4] = {outer.y, outer.y + corner, outer.bottom() - corner, outer.bottom()};
    const float us[4] = {t.u0, t.u0 + cu, t.u1 - cu, t.u1};
    const float vs[4] = {t.v0, t.v0 + cv, t.v1 - cv, t.v1};
    // Only what the box doesn't cover is drawn, as software rendering pays for every pixel: no middle, and
    // the sides end a little inside of the box. The corners are whole, since the box's are round; a small box
    // may be round all along its sides.
    const bool small = std::min(box.width, box.height) <= 8.0F * depth;
    const auto reach = [&](float outside) { return small ? corner : std::min(corner, outside + 2.0F); };
    const float left = reach(box.x - outer.x);
    const float right = reach(outer.right() - box.right());
    const float top = reach(box.y - outer.y);
    const float bottom = reach(outer.bottom() - box.bottom());
    const float per_x = cu / corner;
    const float per_y = cv / corner;
    const unsigned shade = packed(colour);
    list_->PrimReserve(8 * 6, 8 * 4);
    for (const int row : {0, 2}) {
        for (const int column : {0, 2})
            list_->PrimRectUV({xs[column], ys[row]}, {xs[column + 1], ys[row + 1]}, {us[column], vs[row]},
                              {us[column + 1], vs[row + 1]}, shade);
    }
    list_->PrimRectUV({xs[1], ys[0]}, {xs[2], ys[0] + top}, {us[1], vs[0]}, {us[2], vs[0] + top * per_y},
                      shade);
    list_->PrimRectUV({xs[1], ys[3] - bottom}, {xs[2], ys[3]}, {us[1], vs[3] - bottom * per_y},
                      {us[2], vs[3]}, shade);
    list_->PrimRectUV({xs[0], ys[1]}, {xs[0] + left, ys[2]}, {us[0], vs[1]}, {us[0] + left * per_x, vs[2]},
                      shade);
    list_->PrimRectUV({xs[3] - right, ys[1]}, {xs[3], ys[2]}, {us[3] - right * per_x, vs[1]}, {us[3], vs[2]},
                      shade);
}

void Painter::gradient(const Rect& box, Colour top, Colour bottom) {
    const Rect b = snapped(box);
    list_->AddRectFilledMultiColor({b.x, b.y}, {b.right(), b.bottom()}, packed(top), packed(top),
                                   packed(bottom), packed(bottom));
}

void Painter::gradient_sideways(const Rect& box, Colour left, Colour right) {
    const Rect b = snapped(box);
    list_->AddRectFilledMultiColor({b.x, b.y}, {b.right(), b.bottom()}, packed(left), packed(right),
                                   packed(right), packed(left));
}

void Painter::picture(const Rect& box, unsigned texture, float radius) {
    if (box.empty() || texture == 0) return;
    const Rect b = snapped(box);
    list_->AddImageRounded(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture)), {b.x, b.y},
                           {b.right(), b.bottom()}, {0.0F, 1.0F}, {1.0F, 0.0F}, packed({255, 255, 255, 255}),
                           radius, ImDrawFlags_RoundCornersTop);
}

void Painter::disc(Vec2 centre, float radius, Colour colour) {
    list_->AddCircleFilled(im(centre), radius, packed(colour));
}

void Painter::circle(Vec2 centre, float radius, Colour colour, float thickness) {
    list_->AddCircle(im(centre), radius - thickness * 0.5F, packed(colour), 0, thickness);
}

void Painter::arc(Vec2 centre, float radius, float from, float to, Colour colour, float thickness) {
    if (to <= from) return;
    const float middle = radius - thickness * 0.5F;
    const float begin = (from - 0.25F) * kTau;
    const float end = (to - 0.25F) * kTau;
    const int segments = std::max(8, static_cast<int>(std::ceil((to - from) * middle * 1.6F)));
    list_->PathArcTo(im(centre), middle, begin, end, segments);
    list_->PathStroke(packed(colour), 0, thickness);
    if (to - from >= 1.0F) return;
    disc({centre.x + std::cos(begin) * middle, centre.y + std::sin(begin) * middle}, thickness * 0.5F,
         colour);
    disc({centre.x + std::cos(end) * middle, centre.y + std::sin(end) * middle}, thickness * 0.5F, colour);
}

void Painter::line(Vec2 from, Vec2 to, Colour colour, float thickness) {
    list_->AddLine(im(from), im(to), packed(colour), thickness);
}

void Painter::polyline(std::span<const Vec2> points, Colour colour, float thickness) {
    static_assert(sizeof(Vec2) == sizeof(ImVec2));
    list_->AddPolyline(reinterpret_cast<const ImVec2*>(points.data()), static_cast<int>(points.size()),
                       packed(colour), 0, thickness);
}

void Painter::area_below(std::span<const Vec2> points, float level, Colour top, Colour bottom) {
    if (points.size() < 2) return;
    const auto count = static_cast<int>(points.size());
    list_->PrimReserve((count - 1) * 6, count * 2);
    const ImVec2 uv = list_->_Data->TexUvWhitePixel;
    const unsigned upper = packed(top);
    const unsigned lower = packed(bottom);
    const unsigned first = list_->_VtxCurrentIdx;
    for (const Vec2& point : points) {
        list_->PrimWriteVtx(im(point), uv, upper);
        list_->PrimWriteVtx({point.x, level}, uv, lower);
    }
    for (int i = 0; i + 1 < count; ++i) {
        const unsigned at = first + static_cast<unsigned>(i) * 2;
        for (const unsigned corner : {0U, 2U, 3U, 0U, 3U, 1U})
            list_->PrimWriteIdx(static_cast<ImDrawIdx>(at + corner));
    }
}

void Painter::glow(Vec2 centre, float radius, Colour colour) {
    const TextureRect t = fonts_->glow();
    list_->PrimReserve(6, 4);
    list_->PrimRectUV({centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius},
                      {t.u0, t.v0}, {t.u1, t.v1}, packed(colour));
}

void Painter::inset(Inset& inset) {
    list_->AddCallback(
        [](const ImDrawList*, const ImDrawCmd* command) {
            const ImVec4& clip = command->ClipRect;
            static_cast<Inset*>(command->UserCallbackData)
                ->draw({clip.x, clip.y, clip.z - clip.x, clip.w - clip.y},
                       {ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y});
        },
        &inset);
    list_->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void Painter::picture(const Rect& box, PictureId picture, float presence) {
    list_->AddImage(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(picture)), {box.x, box.y},
                    {box.right(), box.bottom()}, {0.0F, 0.0F}, {1.0F, 1.0F},
                    packed(Colour{255, 255, 255}.faded(presence)));
}

void Painter::push_clip(const Rect& box) {
    const Rect b = snapped(box);
    list_->PushClipRect({b.x, b.y}, {b.right(), b.bottom()}, true);
}

void Painter::pop_clip() {
    list_->PopClipRect();
}

void Painter::icon(const Rect& box, const char* icon, Colour colour, Font font, float size) {
    const ImFont* face = fonts_->font(font);
    const float wanted = size > 0.0F ? size : em(font);
    const float enlarged = wanted / em(font);
    // The glyph's own square, not the line's box: icons sit in the middle of what they are given.
    const char* at = icon;
    unsigned character = 0;
    character = (static_cast<unsigned>(static_cast<unsigned char>(at[0])) & 0x0FU) << 12U |
                (static_cast<unsigned>(static_cast<unsigned char>(at[1])) & 0x3FU) << 6U |
                (static_cast<unsigned>(static_cast<unsigned char>(at[2])) & 0x3FU);
    const ImFontGlyph* glyph = face->FindGlyphNoFallback(static_cast<ImWchar>(character));
    if (!glyph) return;
    const float baseline = box.centre().y + wanted * 0.5F - face->Ascent * enlarged;
    const float x = std::round(box.centre().x - wanted * 0.5F);
    const float y = std::round(baseline);
    list_->PrimReserve(6, 4);
    list_->PrimRectUV({x + glyph->X0 * enlarged, y + glyph->Y0 * enlarged},
                      {x + glyph->X1 * enlarged, y + glyph->Y1 * enlarged}, {glyph->U0, glyph->V0},
                      {glyph->U1, glyph->V1}, packed(colour));
}

}  // namespace ingear::screens
