#include "ui/fonts.h"

#include <ft2build.h>
#include <imgui.h>
#include <imgui_freetype.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "base/paths.h"
#include "ui/icons.h"

namespace ingear::ui {

namespace {

constexpr std::size_t kShadowSize = 96;  // texels
constexpr std::size_t kGlowSize = 64;
constexpr float kHalfTexel = 0.5F;

/// ASCII, the typographic marks that our words use, and Latin letters with accents for names in the data.
constexpr ImWchar kTextRange[] = {0x20,   0x7E,   0xB0,   0xB0,   0xB7,   0xB7,   0xC4,   0xC4,   0xD6,
                                  0xD7,   0xDC,   0xDC,   0xDF,   0xDF,   0xE4,   0xE4,   0xE9,   0xE9,
                                  0xF6,   0xF6,   0xFC,   0xFC,   0x2013, 0x2014, 0x2018, 0x2019, 0x201C,
                                  0x201D, 0x2026, 0x2026, 0x2190, 0x2193, 0};
/// What is typed may have any Latin letter: Latin-1 and Latin Extended-A as well.
constexpr ImWchar kTypedRange[] = {0x20,   0x7E,   0xA0,   0x17F,  0x2013, 0x2014, 0x2018, 0x2019,
                                   0x201C, 0x201D, 0x2026, 0x2026, 0x2190, 0x2193, 0};
constexpr ImWchar kCountRange[] = {'0', '9', 0};

struct Role {
    const char* file;
    float em;  ///< design units; the session's own are shares of the height instead
    const ImWchar* range;
    float tracking = 0.0F;  ///< added between letters, over the em; larger letters are set closer
};

const Role& role_of(std::size_t index) {
    static constexpr std::array<Role, kFontCount> kRoles{{
        {"Inter-Medium.otf", 13.0F, kTextRange, -0.010F},
        {"Inter-Regular.otf", 16.0F, kTypedRange, -0.018F},
        {"Inter-SemiBold.otf", 16.0F, kTextRange, -0.018F},
        {"Inter-SemiBold.otf", 20.0F, kTextRange, -0.022F},
        {"InterDisplay-Bold.otf", 28.0F, kTextRange, -0.005F},
        {"InterDisplay-Bold.otf", 44.0F, kTextRange, -0.010F},
        {"Inter-Medium.otf", 0.0F, kTextRange, -0.022F},
        {"InterDisplay-Bold.otf", 0.0F, kCountRange, -0.010F},
        {"MaterialIcons-Regular.ttf", 20.0F, nullptr},
        {"MaterialIcons-Regular.ttf", 36.0F, nullptr},
    }};
    return kRoles[index];
}

ImWchar code_point(const char* utf8) {
    const auto byte = [utf8](int i) { return static_cast<unsigned>(static_cast<unsigned char>(utf8[i])); };
    return static_cast<ImWchar>(((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU));
}

std::vector<ImWchar> icon_range() {
    std::vector<ImWchar> range;
    for (const char* icon : icon::kAll) range.insert(range.end(), {code_point(icon), code_point(icon)});
    range.push_back(0);
    return range;
}

/// A font file in memory with FreeType's view of it, for the true widths of its glyphs: Dear ImGui rounds
/// them up to whole pixels, which sets small text loosely.
class FontFile {
  public:
    FontFile(std::string bytes, FT_Library library) : bytes_(std::move(bytes)) {
        if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes_.data()),
                               static_cast<FT_Long>(bytes_.size()), 0, &face_) != 0)
            face_ = nullptr;
    }
    ~FontFile() {
        if (face_) FT_Done_Face(face_);
    }
    FontFile(const FontFile&) = delete;
    FontFile& operator=(const FontFile&) = delete;

    [[nodiscard]] bool sound() const { return face_ != nullptr && face_->units_per_EM > 0; }
    [[nodiscard]] std::string& bytes() { return bytes_; }
    /// Ascent and descent together, over the em; Dear ImGui's sizes mean this height.
    [[nodiscard]] float box_over_em() const {
        return static_cast<float>(face_->ascender - face_->descender) /
               static_cast<float>(face_->units_per_EM);
    }
    /// Over the em.
    [[nodiscard]] float advance(ImWchar character) const {
        FT_Fixed units = 0;
        FT_Get_Advance(face_, FT_Get_Char_Index(face_, character), FT_LOAD_NO_SCALE, &units);
        return static_cast<float>(units) / static_cast<float>(face_->units_per_EM);
    }

  private:
    std::string bytes_;
    FT_Face face_ = nullptr;
};

class FontFiles {
  public:
    FontFiles() { FT_Init_FreeType(&library_); }
    ~FontFiles() {
        files_.clear();
        FT_Done_FreeType(library_);
    }
    FontFiles(const FontFiles&) = delete;
    FontFiles& operator=(const FontFiles&) = delete;

    Result<FontFile*> get(const std::filesystem::path& path) {
        auto& file = files_[path.string()];
        if (file) return file.get();
        INGEAR_TRY(auto bytes, read_file(path));
        file = std::make_unique<FontFile>(std::move(bytes), library_);
        if (!file->sound()) return fail("this is no font that can be read", path.string());
        return file.get();
    }

  private:
    FT_Library library_ = nullptr;
    std::map<std::string, std::unique_ptr<FontFile>> files_;
};

void set_true_advances(ImFont& font, const FontFile& file, float em, float tracking) {
    for (ImFontGlyph& glyph : font.Glyphs) {
        const auto character = static_cast<ImWchar>(glyph.Codepoint);
        glyph.AdvanceX = (file.advance(character) + tracking) * em;
        if (character < font.IndexAdvanceX.Size) font.IndexAdvanceX[character] = glyph.AdvanceX;
    }
}

constexpr float kShadowEdge = 22.0F;  // texels from the texture's rim to the box's edge

/// Gaussian blur of a box, nearly: the share of the bell curve on the inner side of the nearest edge, which
/// is so many texels away.
float blurred(float outside) {
    constexpr float kSigma = 8.5F;  // a little over a third of the way to the rim, where it must have faded
    return 0.5F * std::erfc(outside / (1.41421356F * kSigma));
}

float shadow_alpha(std::size_t column, std::size_t row) {
    constexpr float kHalf = kShadowSize * 0.5F;
    constexpr float kRadius = 18.0F;  // of the box's corners
    const float x = std::abs(static_cast<float>(column) + 0.5F - kHalf) - (kHalf - kShadowEdge - kRadius);
    const float y = std::abs(static_cast<float>(row) + 0.5F - kHalf) - (kHalf - kShadowEdge - kRadius);
    const float outside = std::hypot(std::max(x, 0.0F), std::max(y, 0.0F));
    return blurred(outside + std::min(std::max(x, y), 0.0F) - kRadius);
}

float glow_alpha(std::size_t column, std::size_t row) {
    constexpr float kHalf = kGlowSize * 0.5F;
    const float x = (static_cast<float>(column) + 0.5F - kHalf) / kHalf;
    const float y = (static_cast<float>(row) + 0.5F - kHalf) / kHalf;
    return FontAtlas::glow_at(std::hypot(x, y));
}

TextureRect paint_shape(ImFontAtlas& atlas, int index, std::size_t size,
                        float (*alpha)(std::size_t, std::size_t)) {
    const ImFontAtlasCustomRect* place = atlas.GetCustomRectByIndex(index);
    for (std::size_t row = 0; row < size; ++row) {
        unsigned char* line =
            atlas.TexPixelsAlpha8 + (place->Y + row) * static_cast<std::size_t>(atlas.TexWidth) + place->X;
        for (std::size_t column = 0; column < size; ++column)
            line[column] = static_cast<unsigned char>(alpha(column, row) * 255.0F + 0.5F);
    }
    const auto u = [&atlas](float x) { return x / static_cast<float>(atlas.TexWidth); };
    const auto v = [&atlas](float y) { return y / static_cast<float>(atlas.TexHeight); };
    // From the middle of the outermost texels: beyond them, those of a neighbour would be mixed in.
    const auto last = static_cast<float>(size) - kHalfTexel;
    const auto x = static_cast<float>(place->X);
    const auto y = static_cast<float>(place->Y);
    return {u(x + kHalfTexel), v(y + kHalfTexel), u(x + last), v(y + last)};
}

}  // namespace

FontSizes FontSizes::for_window(float unit, float height, double scale) {
    // Beyond this a glyph is drawn enlarged; the atlas would outgrow what every driver takes.
    constexpr float kLargestText = 200.0F;
    // ImGui's FreeType builder keeps glyphs in chunks of 256 KiB, 4 bytes a pixel, and writes past the end of
    // one with a glyph that is larger: digits, about 0.73 by 0.67 of the em, have to stay below 360 pixels.
    constexpr float kLargestDigit = 320.0F;
    constexpr float kCapitalHeight = 0.727F;  // of Inter, over its em
    FontSizes sizes;
    for (std::size_t i = 0; i < kFontCount; ++i) sizes.em[i] = std::min(role_of(i).em * unit, kLargestText);

    const auto bigger = static_cast<float>(scale - 1.0);
    const float cue = height / 21.0F * (1.0F + 0.3F * bigger);
    const float digits = height / 5.0F / kCapitalHeight;
    sizes.em[static_cast<std::size_t>(Font::cue)] = std::min(cue, kLargestText);
    sizes.em[static_cast<std::size_t>(Font::count)] = std::min(digits, kLargestDigit);
    for (float& em : sizes.em) em = std::round(em * 2.0F) * 0.5F;
    return sizes;
}

struct FontAtlas::Impl {
    ImFontAtlas atlas;
    std::array<ImFont*, kFontCount> fonts{};
    FontSizes sizes;
    TextureRect shadow, glow;
};

FontAtlas::FontAtlas(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FontAtlas::~FontAtlas() = default;
ImFontAtlas* FontAtlas::atlas() const {
    return &impl_->atlas;
}
const ImFont* FontAtlas::font(Font role) const {
    return impl_->fonts[static_cast<std::size_t>(role)];
}
const FontSizes& FontAtlas::sizes() const {
    return impl_->sizes;
}
TextureRect FontAtlas::shadow() const {
    return impl_->shadow;
}
float FontAtlas::glow_at(float share) {
    const float rest = std::max(0.0F, 1.0F - share * share);
    return rest * rest;
}
float FontAtlas::shadow_side(float share) {
    constexpr float kToMiddle = 0.5F * kShadowSize - kHalfTexel;
    return blurred(kShadowEdge - kHalfTexel - share * kToMiddle);
}
TextureRect FontAtlas::glow() const {
    return impl_->glow;
}

Result<std::unique_ptr<FontAtlas>> FontAtlas::build(const std::filesystem::path& share_dir,
                                                    const FontSizes& sizes) {
    auto impl = std::make_unique<Impl>();
    impl->sizes = sizes;
    ImFontAtlas& atlas = impl->atlas;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    atlas.Flags = ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;

    FontFiles files;
    const auto icons = icon_range();
    std::array<FontFile*, kFontCount> used{};
    for (std::size_t i = 0; i < kFontCount; ++i) {
        INGEAR_TRY(const auto file, files.get(share_dir / "fonts" / role_of(i).file));
        used[i] = file;
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.FontData = used[i]->bytes().data();
        config.FontDataSize = static_cast<int>(used[i]->bytes().size());
        config.SizePixels = sizes.em[i] * used[i]->box_over_em();
        config.GlyphRanges = role_of(i).range ? role_of(i).range : icons.data();
        impl->fonts[i] = atlas.AddFont(&config);
    }
    const int shadow = atlas.AddCustomRectRegular(kShadowSize, kShadowSize);
    const int glow = atlas.AddCustomRectRegular(kGlowSize, kGlowSize);
    if (!atlas.Build()) return fail("the letters could not be drawn", (share_dir / "fonts").string());

    for (std::size_t i = 0; i < kFontCount; ++i)
        set_true_advances(*impl->fonts[i], *used[i], sizes.em[i], role_of(i).tracking);
    impl->shadow = paint_shape(atlas, shadow, kShadowSize, shadow_alpha);
    impl->glow = paint_shape(atlas, glow, kGlowSize, glow_alpha);
    atlas.ClearInputData();  // the files' bytes go away with this function
    return std::unique_ptr<FontAtlas>(new FontAtlas(std::move(impl)));
}

}  // namespace ingear::ui
