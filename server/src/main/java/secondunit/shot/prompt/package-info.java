/// Reading a prompt into a scene, against a vocabulary that the engine declares.
@NullMarked
package secondunit.shot.prompt;

import org.jspecify.annotations.NullMarked;
