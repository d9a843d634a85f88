#include "desktop/tray.h"

#include <systemd/sd-bus.h>

#include <array>
#include <cstring>

namespace ingear::desktop {

namespace {

constexpr const char* kWatcher = "org.kde.StatusNotifierWatcher";
constexpr const char* kItemPath = "/StatusNotifierItem";
constexpr const char* kItem = "org.kde.StatusNotifierItem";
constexpr const char* kMenuPath = "/MenuBar";
constexpr const char* kMenu = "com.canonical.dbusmenu";

const Tray& tray(void* self) {
    return *static_cast<const Tray*>(self);
}

// --- the icon ---

int item_text(sd_bus*, const char*, const char*, const char* property, sd_bus_message* reply, void*,
              sd_bus_error*) {
    const auto is = [property](const char* name) { return std::strcmp(property, name) == 0; };
    const char* text = is("Category") ? "ApplicationStatus"
                       : is("Status") ? "Active"
                       : is("Id")     ? "ingear"
                                      : "InGear";
    if (is("IconName")) text = "ingear";
    return sd_bus_message_append(reply, "s", text);
}

int item_menu(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*, sd_bus_error*) {
    return sd_bus_message_append(reply, "o", kMenuPath);
}

int item_is_menu(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                 sd_bus_error*) {
    return sd_bus_message_append(reply, "b", 0);
}

/// A marble, 24 by 24, for trays that find no icon of that name: ARGB, most significant byte first.
int item_pixmap(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*, sd_bus_error*) {
    constexpr int kSize = 24;
    std::array<std::uint8_t, kSize * kSize * 4> pixels{};
    for (int y = 0; y < kSize; ++y) {
        for (int x = 0; x < kSize; ++x) {
            const float dx = static_cast<float>(x) - 11.5F, dy = static_cast<float>(y) - 11.5F;
            const float edge = 11.0F * 11.0F - dx * dx - dy * dy;
            if (edge <= 0.0F) continue;
            const float glint = dx + dy < -8.0F ? 60.0F : 0.0F;
            auto* pixel = &pixels[static_cast<std::size_t>((y * kSize + x) * 4)];
            pixel[0] = static_cast<std::uint8_t>(edge > 20.0F ? 255.0F : edge * 12.0F);
            pixel[1] = static_cast<std::uint8_t>(28.0F + glint);
            pixel[2] = static_cast<std::uint8_t>(138.0F + glint);
            pixel[3] = static_cast<std::uint8_t>(124.0F + glint);
        }
    }
    sd_bus_message_open_container(reply, 'a', "(iiay)");
    sd_bus_message_open_container(reply, 'r', "iiay");
    sd_bus_message_append(reply, "ii", kSize, kSize);
    sd_bus_message_append_array(reply, 'y', pixels.data(), pixels.size());
    sd_bus_message_close_container(reply);
    return sd_bus_message_close_container(reply);
}

int item_tip(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void* self,
             sd_bus_error*) {
    return sd_bus_message_append(reply, "(sa(iiay)ss)", "ingear", 0, "InGear",
                                 tray(self).calls().tip().c_str());
}

int item_activated(sd_bus_message* message, void* self, sd_bus_error*) {
    tray(self).calls().activated();
    return sd_bus_reply_method_return(message, "");
}

int item_ignored(sd_bus_message* message, void*, sd_bus_error*) {
    return sd_bus_reply_method_return(message, "");
}

const sd_bus_vtable kItemTable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("Category", "s", item_text, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Id", "s", item_text, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Title", "s", item_text, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Status", "s", item_text, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("IconName", "s", item_text, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("IconPixmap", "a(iiay)", item_pixmap, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("ToolTip", "(sa(iiay)ss)", item_tip, 0, 0),
    SD_BUS_PROPERTY("ItemIsMenu", "b", item_is_menu, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Menu", "o", item_menu, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_METHOD("Activate", "ii", "", item_activated, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("SecondaryActivate", "ii", "", item_ignored, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("ContextMenu", "ii", "", item_ignored, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("Scroll", "is", "", item_ignored, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_SIGNAL("NewToolTip", "", 0),
    SD_BUS_SIGNAL("NewIcon", "", 0),
    SD_BUS_VTABLE_END};

// --- its menu ---

void append_properties(sd_bus_message* reply, const MenuItem& item) {
    sd_bus_message_open_container(reply, 'a', "{sv}");
    if (item.label.empty())
        sd_bus_message_append(reply, "{sv}", "type", "s", "separator");
    else
        sd_bus_message_append(reply, "{sv}", "label", "s", item.label.c_str());
    sd_bus_message_append(reply, "{sv}", "enabled", "b", item.enabled ? 1 : 0);
    if (!item.items.empty()) sd_bus_message_append(reply, "{sv}", "children-display", "s", "submenu");
    sd_bus_message_close_container(reply);
}

void append_layout(sd_bus_message* reply, const MenuItem& item, int depth) {
    sd_bus_message_open_container(reply, 'r', "ia{sv}av");
    sd_bus_message_append(reply, "i", item.id);
    append_properties(reply, item);
    sd_bus_message_open_container(reply, 'a', "v");
    if (depth != 0) {
        for (const MenuItem& below : item.items) {
            sd_bus_message_open_container(reply, 'v', "(ia{sv}av)");
            append_layout(reply, below, depth - 1);
            sd_bus_message_close_container(reply);
        }
    }
    sd_bus_message_close_container(reply);
    sd_bus_message_close_container(reply);
}

const MenuItem* find(const MenuItem& from, int id) {
    if (from.id == id) return &from;
    for (const MenuItem& below : from.items)
        if (const MenuItem* found = find(below, id)) return found;
    return nullptr;
}

MenuItem whole_menu(void* self) {
    return {0, "InGear", true, tray(self).calls().menu()};
}

template <class Fill>
int answer(sd_bus_message* message, Fill fill) {
    sd_bus_message* reply = nullptr;
    int result = sd_bus_message_new_method_return(message, &reply);
    if (result < 0) return result;
    fill(reply);
    result = sd_bus_send(nullptr, reply, nullptr);
    sd_bus_message_unref(reply);
    return result;
}

int menu_layout(sd_bus_message* message, void* self, sd_bus_error* error) {
    int parent = 0, depth = 0;
    if (sd_bus_message_read(message, "ii", &parent, &depth) < 0) return -EINVAL;
    const MenuItem menu = whole_menu(self);
    const MenuItem* from = find(menu, parent);
    if (from == nullptr) return sd_bus_error_set(error, SD_BUS_ERROR_INVALID_ARGS, "no such item");
    return answer(message, [&](sd_bus_message* reply) {
        sd_bus_message_append(reply, "u", tray(self).revision());
        append_layout(reply, *from, depth);
    });
}

int menu_properties(sd_bus_message* message, void* self, sd_bus_error*) {
    std::vector<int> ids;
    if (sd_bus_message_enter_container(message, 'a', "i") < 0) return -EINVAL;
    for (int id = 0; sd_bus_message_read(message, "i", &id) > 0;) ids.push_back(id);
    const MenuItem menu = whole_menu(self);
    return answer(message, [&](sd_bus_message* reply) {
        sd_bus_message_open_container(reply, 'a', "(ia{sv})");
        for (const int id : ids) {
            const MenuItem* item = find(menu, id);
            if (item == nullptr) continue;
            sd_bus_message_open_container(reply, 'r', "ia{sv}");
            sd_bus_message_append(reply, "i", id);
            append_properties(reply, *item);
            sd_bus_message_close_container(reply);
        }
        sd_bus_message_close_container(reply);
    });
}

int menu_event(sd_bus_message* message, void* self, sd_bus_error*) {
    int id = 0;
    const char* what = nullptr;
    if (sd_bus_message_read(message, "is", &id, &what) < 0) return -EINVAL;
    if (std::strcmp(what, "clicked") == 0) tray(self).calls().chosen(id);
    return sd_bus_reply_method_return(message, "");
}

int menu_about_to_show(sd_bus_message* message, void*, sd_bus_error*) {
    return sd_bus_reply_method_return(message, "b", 1);  // the minutes have moved on
}

int menu_text(sd_bus*, const char*, const char*, const char* property, sd_bus_message* reply, void*,
              sd_bus_error*) {
    return sd_bus_message_append(reply, "s", std::strcmp(property, "Status") == 0 ? "normal" : "ltr");
}
int menu_version(sd_bus*, const char*, const char*, const char*, sd_bus_message* reply, void*,
                 sd_bus_error*) {
    return sd_bus_message_append(reply, "u", 3U);
}

const sd_bus_vtable kMenuTable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("Version", "u", menu_version, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("Status", "s", menu_text, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_PROPERTY("TextDirection", "s", menu_text, 0, SD_BUS_VTABLE_PROPERTY_CONST),
    SD_BUS_METHOD("GetLayout", "iias", "u(ia{sv}av)", menu_layout, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("GetGroupProperties", "aias", "a(ia{sv})", menu_properties, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("Event", "isvu", "", menu_event, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("AboutToShow", "i", "b", menu_about_to_show, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_SIGNAL("LayoutUpdated", "ui", 0),
    SD_BUS_VTABLE_END};

}  // namespace

Tray::Tray(Bus& session, Calls calls) : session_(session), calls_(std::move(calls)) {
    session_.on_up([this] { come_up(); });
    session_.on_down([this] { shown_ = false; });
}

Tray::~Tray() = default;

void Tray::come_up() {
    sd_bus_add_object_vtable(session_.raw(), nullptr, kItemPath, kItem, kItemTable, this);
    sd_bus_add_object_vtable(session_.raw(), nullptr, kMenuPath, kMenu, kMenuTable, this);
    session_.match(match_owner(kWatcher), [this](sd_bus_message* message) {
        read_owner_change(message, [this](bool present) { present ? enrol() : void(shown_ = false); });
    });
    enrol();
}

void Tray::enrol() {
    const char* unique = nullptr;
    if (sd_bus_get_unique_name(session_.raw(), &unique) < 0) return;
    session_.call(
        {kWatcher, "/StatusNotifierWatcher", kWatcher, "RegisterStatusNotifierItem"},
        [this](sd_bus_message* answer) { shown_ = sd_bus_message_is_method_error(answer, nullptr) == 0; },
        [unique](sd_bus_message* message) { sd_bus_message_append(message, "s", unique); });
}

void Tray::changed() {
    ++revision_;
    if (!shown_ || !session_.is_up()) return;
    sd_bus_emit_signal(session_.raw(), kMenuPath, kMenu, "LayoutUpdated", "ui", revision_, 0);
    sd_bus_emit_signal(session_.raw(), kItemPath, kItem, "NewToolTip", "");
}

}  // namespace ingear::desktop
