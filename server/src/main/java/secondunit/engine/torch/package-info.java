/// Text programs and safetensors on libtorch: the only room that knows DJL.
@NullMarked
package secondunit.engine.torch;

import org.jspecify.annotations.NullMarked;
