/// The JSON of the API, written and read by hand: `docs/reference/api.md` is its contract.
@NullMarked
package secondunit.web.json;

import org.jspecify.annotations.NullMarked;
