/// Clips read and written by FFmpeg: the only room that knows bytedeco's ffmpeg.
@NullMarked
package secondunit.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
