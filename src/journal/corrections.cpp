#include "journal/corrections.h"

#include "base/uuid.h"
#include "domain/log/log_event.h"
#include "journal/record.h"
#include "journal/sessions.h"
#include "storage/store.h"

namespace ingear::journal {

namespace {

Result<bool> correct(storage::Store& store, const std::string& id, const Moment& now, domain::LogBody body) {
    INGEAR_TRY(const auto known, session(store, id));
    if (!known) return false;
    const domain::LogEvent event{new_uuid(), now, id, std::move(body)};
    INGEAR_TRY_DO(record(store, {&event, 1}, now));
    return true;
}

}  // namespace

Result<bool> remove_session(storage::Store& store, const std::string& id, const Moment& now) {
    return correct(store, id, now, domain::logged::SessionRemoved{});
}

Result<bool> put_back_session(storage::Store& store, const std::string& id, const Moment& now) {
    return correct(store, id, now, domain::logged::SessionRestored{});
}

}  // namespace ingear::journal
