/// Manifests of worlds, and the folders they lie in.
@NullMarked
package secondunit.engine.stage.json;

import org.jspecify.annotations.NullMarked;
