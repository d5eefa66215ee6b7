/// Who may come in: clients' tokens, pairing ids, WebSocket tickets.
@NullMarked
package secondunit.access;

import org.jspecify.annotations.NullMarked;
