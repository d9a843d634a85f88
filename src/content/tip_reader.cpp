#include "content/tip_reader.h"

#include "content/choices.h"
#include "content/ids.h"

namespace ingear::content {

domain::Tip read_tip(const TomlTable& root) {
    domain::Tip tip;
    tip.id = read_id(root);
    tip.name = root.text("name");
    tip.text = root.text("text");
    tip.moment = read_choice<domain::TipMoment>(root, "moment", domain::kTipMoments);
    tip.order = root.whole("order", 1, 100);
    tip.again_after = root.whole_or("again_after", 15, 720, 0);
    tip.opt_in = root.flag_or("opt_in", false);
    tip.source = root.text_or("source", "");
    return tip;
}

}  // namespace ingear::content
