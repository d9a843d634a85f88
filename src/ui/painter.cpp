#include "ui/painter.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdint>

namespace ingear::ui {

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
constexpr std::size_t kMostSteps = 24;  // of a quarter circle

}  // namespace

unsigned Painter::packed(Colour colour) const {
    const Colour c = colour.faded(alpha_);
    return IM_COL32(c.r, c.g, c.b, c.a);
}

void Painter::fill(const Rect& box, Colour colour, float radius) {
    if (box.empty() || colour.a == 0) return;
    const Rect b = snapped(box);
    const float round = std::min({radius, b.width * 0.5F, b.height * 0.5F});
    if (round < 0.5F) {
        list_->AddRectFilled({b.x, b.y}, {b.right(), b.bottom()}, packed(colour));
    } else {
        fill_rounded(b, packed(colour), round);
    }
}

/// In upright boxes, and slices in the corners alone: Dear ImGui's own is a fan of slivers across the whole
/// box, each of whose long edges costs a software renderer more than the box's area. Its sides lie between
/// pixels and need no smoothing.
void Painter::fill_rounded(const Rect& b, unsigned colour, float radius) {
    const Vec2 half{b.width * 0.5F, b.height * 0.5F};
    const Vec2 corner{std::min(std::ceil(radius), half.x), std::min(std::ceil(radius), half.y)};
    const auto steps = static_cast<std::size_t>(
        std::clamp(list_->_CalcCircleAutoSegmentCount(radius) / 4 + 1, 3, static_cast<int>(kMostSteps)));
    // Of the quarter circle from the box's left side to its top, about the middle of the box.
    std::array<Vec2, kMostSteps + 3> inner{};
    std::array<Vec2, kMostSteps + 3> outer{};
    const std::size_t count = steps + 3;
    for (std::size_t i = 0; i <= steps; ++i) {
        const float angle = kTau * 0.25F * static_cast<float>(i) / static_cast<float>(steps);
        const Vec2 outward{-std::cos(angle), -std::sin(angle)};
        const Vec2 centre{radius - half.x, radius - half.y};
        inner[i + 1] = {centre.x + outward.x * (radius - 0.5F), centre.y + outward.y * (radius - 0.5F)};
        outer[i + 1] = {centre.x + outward.x * (radius + 0.5F), centre.y + outward.y * (radius + 0.5F)};
    }
    inner[0] = {inner[1].x, corner.y - half.y};
    outer[0] = {outer[1].x, corner.y - half.y};
    inner[count - 1] = {corner.x - half.x, inner[count - 2].y};
    outer[count - 1] = {corner.x - half.x, outer[count - 2].y};

    const ImVec2 uv = list_->_Data->TexUvWhitePixel;
    const unsigned clear = colour & ~IM_COL32_A_MASK;
    const Vec2 middle = b.centre();
    const auto edges = static_cast<int>(count) - 1;
    list_->PrimReserve(3 * 6 + 4 * edges * 9, 3 * 4 + 4 * (1 + 2 * static_cast<int>(count)));
    const auto band = [&](float x0, float y0, float x1, float y1) {
        list_->PrimRect({b.x + x0, b.y + y0}, {b.x + x1, b.y + y1}, colour);
    };
    band(0.0F, corner.y, b.width, b.height - corner.y);
    band(corner.x, 0.0F, b.width - corner.x, corner.y);
    band(corner.x, b.height - corner.y, b.width - corner.x, b.height);

    constexpr Vec2 kQuarters[] = {{1.0F, 1.0F}, {-1.0F, 1.0F}, {1.0F, -1.0F}, {-1.0F, -1.0F}};
    const auto place = [&](Vec2 v, Vec2 quarter) {
        return ImVec2{middle.x + v.x * quarter.x, middle.y + v.y * quarter.y};
    };
    const unsigned first = list_->_VtxCurrentIdx;
    const auto per_corner = static_cast<unsigned>(1 + 2 * count);
    for (const Vec2 quarter : kQuarters) {
        list_->PrimWriteVtx(place({corner.x - half.x, corner.y - half.y}, quarter), uv, colour);
        for (std::size_t i = 0; i < count; ++i) {
            list_->PrimWriteVtx(place(inner[i], quarter), uv, colour);
            list_->PrimWriteVtx(place(outer[i], quarter), uv, clear);
        }
    }
    // All that is full first, so that it is one run of opaque triangles.
    const auto triangle = [&](unsigned a, unsigned b_, unsigned c) {
        for (const unsigned index : {a, b_, c}) list_->PrimWriteIdx(static_cast<ImDrawIdx>(index));
    };
    for (unsigned q = 0; q < 4; ++q) {
        const unsigned at = first + q * per_corner;
        for (unsigned i = 0; i < static_cast<unsigned>(edges); ++i)
            triangle(at, at + 1 + 2 * i, at + 3 + 2 * i);
    }
    for (unsigned q = 0; q < 4; ++q) {
        const unsigned at = first + q * per_corner + 1;
        for (unsigned i = 0; i < static_cast<unsigned>(edges); ++i) {
            triangle(at + 2 * i, at + 2 * i + 1, at + 2 * i + 3);
            triangle(at + 2 * i, at + 2 * i + 3, at + 2 * i + 2);
        }
    }
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
    const unsigned shade = packed(colour);
    list_->PrimReserve(4 * 6, 4 * 4);
    for (const int row : {0, 2}) {
        for (const int column : {0, 2})
            list_->PrimRectUV({xs[column], ys[row]}, {xs[column + 1], ys[row + 1]}, {us[column], vs[row]},
                              {us[column + 1], vs[row + 1]}, shade);
    }
    const float inwards =
        FontAtlas::kShadowCorner * 2.0F / corner;  // a pixel, as a share of the way to the middle
    const auto side = [&](Vec2 from, Vec2 along, Vec2 inward, float deep) {
        shadow_side(from, along, inward, deep, inwards, colour);
    };
    const Vec2 across{xs[2] - xs[1], 0.0F};
    const Vec2 down{0.0F, ys[2] - ys[1]};
    side({xs[1], ys[0]}, across, {0.0F, 1.0F}, top);
    side({xs[1], ys[3]}, across, {0.0F, -1.0F}, bottom);
    side({xs[0], ys[1]}, down, {1.0F, 0.0F}, left);
    side({xs[3], ys[1]}, down, {-1.0F, 0.0F}, right);
}

/// From the rim at `from` inwards, in strips that are each evenly shaded: a software renderer does that in a
/// third of the time that looking up the blurred box takes. `inwards`: how far a pixel is of the way to the
/// middle.
void Painter::shadow_side(Vec2 from, Vec2 along, Vec2 inward, float reach, float inwards, Colour colour) {
    constexpr float kStrip = 0.17F;  // of the way; straight enough for an error below a hundredth
    const int strips = std::max(1, static_cast<int>(std::ceil(reach * inwards / kStrip)));
    list_->PrimReserve(6 * strips, 2 * (strips + 1));
    const ImVec2 uv = list_->_Data->TexUvWhitePixel;
    const unsigned first = list_->_VtxCurrentIdx;
    for (int i = 0; i <= strips; ++i) {
        const float depth = reach * static_cast<float>(i) / static_cast<float>(strips);
        const Vec2 at{from.x + inward.x * depth, from.y + inward.y * depth};
        const unsigned shade = packed(colour.faded(FontAtlas::shadow_side(depth * inwards)));
        list_->PrimWriteVtx({at.x, at.y}, uv, shade);
        list_->PrimWriteVtx({at.x + along.x, at.y + along.y}, uv, shade);
    }
    for (int i = 0; i < strips; ++i) {
        const unsigned at = first + 2 * static_cast<unsigned>(i);
        for (const unsigned corner : {0U, 1U, 3U, 0U, 3U, 2U})
            list_->PrimWriteIdx(static_cast<ImDrawIdx>(at + corner));
    }
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
    constexpr float kLarge = 24.0F;  // pixels; of smaller ones the rings below would be too fine
    if (radius >= kLarge) return glow_in_rings(centre, radius, colour);
    const TextureRect t = fonts_->glow();
    list_->PrimReserve(6, 4);
    list_->PrimRectUV({centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius},
                      {t.u0, t.v0}, {t.u1, t.v1}, packed(colour));
}

/// As with the sides of shadows: a software renderer does it in a third of the time that looking it up takes.
void Painter::glow_in_rings(Vec2 centre, float radius, Colour colour) {
    constexpr unsigned kRings = 6;
    constexpr unsigned kSectors = 32;
    list_->PrimReserve(static_cast<int>(3 * kSectors * (2 * kRings - 1)),
                       static_cast<int>(1 + kSectors * kRings));
    const ImVec2 uv = list_->_Data->TexUvWhitePixel;
    const unsigned first = list_->_VtxCurrentIdx;
    list_->PrimWriteVtx(im(centre), uv, packed(colour));
    for (unsigned ring = 1; ring <= kRings; ++ring) {
        const float share = static_cast<float>(ring) / static_cast<float>(kRings);
        const unsigned shade = packed(colour.faded(FontAtlas::glow_at(share)));
        for (unsigned sector = 0; sector < kSectors; ++sector) {
            const float angle = kTau * static_cast<float>(sector) / static_cast<float>(kSectors);
            list_->PrimWriteVtx(
                {centre.x + radius * share * std::cos(angle), centre.y + radius * share * std::sin(angle)},
                uv, shade);
        }
    }
    const auto corner = [&](unsigned ring, unsigned sector) {  // ring 0 is the middle
        return static_cast<ImDrawIdx>(ring == 0 ? first
                                                : first + 1 + (ring - 1) * kSectors + sector % kSectors);
    };
    for (unsigned ring = 0; ring < kRings; ++ring) {
        for (unsigned sector = 0; sector < kSectors; ++sector) {
            list_->PrimWriteIdx(corner(ring, sector));
            list_->PrimWriteIdx(corner(ring + 1, sector));
            list_->PrimWriteIdx(corner(ring + 1, sector + 1));
            if (ring == 0) continue;
            list_->PrimWriteIdx(corner(ring, sector));
            list_->PrimWriteIdx(corner(ring + 1, sector + 1));
            list_->PrimWriteIdx(corner(ring, sector + 1));
        }
    }
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

void Painter::picture(const Rect& box, TextureId picture, float presence) {
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

}  // namespace ingear::ui
