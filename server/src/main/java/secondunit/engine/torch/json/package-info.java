/// The JSON inside weights files.
@NullMarked
package secondunit.engine.torch.json;

import org.jspecify.annotations.NullMarked;
