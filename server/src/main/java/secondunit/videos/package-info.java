/// Videos as clients of the Videos API know them: jobs under another name, with a keeping time,
/// remixes, extensions and characters.
@NullMarked
package secondunit.videos;

import org.jspecify.annotations.NullMarked;
