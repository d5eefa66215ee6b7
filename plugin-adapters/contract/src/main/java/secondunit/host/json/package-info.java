/// The contract as JSON, for adapters that run in another process: one schema for both directions.
/// `docs/reference/host-contract.md` shows every message.
@NullMarked
package secondunit.host.json;

import org.jspecify.annotations.NullMarked;
