package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;

/// FFmpeg's native libraries in this process. Every class of this room that may be the first to
/// touch them calls [#load]; FFmpeg itself stays silent, its return codes are put into words here.
final class FfmpegNatives {

    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
    private static final int MESSAGE_BYTES = 256;

    private FfmpegNatives() {}

    /// Loads the libraries once; later calls do nothing.
    static void load() {
        Loaded.touch();
    }

    /// FFmpeg's own words for a negative return code.
    static String message(int code) {
        try (BytePointer text = new BytePointer(MESSAGE_BYTES)) {
            av_strerror(code, text, MESSAGE_BYTES);
            String padded = text.getString();
            int end = padded.indexOf('\0');
            return end < 0 ? padded : padded.substring(0, end);
        }
    }

    /// Class loading is the lock.
    private static final class Loaded {

        static {
            if (isOnlyGpl()) {
                System.setProperty(EXTENSION, "-gpl");
            }
            av_log_set_level(AV_LOG_QUIET);
        }

        private Loaded() {}

        static void touch() {}

        /// The `gpl` build profile swaps the native jar; JavaCPP finds it by this property alone.
        private static boolean isOnlyGpl() {
            String folder = "/org/bytedeco/ffmpeg/" + Loader.Detector.getPlatform();
            return System.getProperty(EXTENSION) == null
                    && Loader.class.getResource(folder + "/libjniavutil.so") == null
                    && Loader.class.getResource(folder + "-gpl/libjniavutil.so") != null;
        }
    }
}
