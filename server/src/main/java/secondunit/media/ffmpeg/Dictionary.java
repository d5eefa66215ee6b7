package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_DICT_IGNORE_SUFFIX;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/// FFmpeg's list of keys and values, freed with its scope. Entries go in by order of their keys, so
/// that equal maps make equal files.
final class Dictionary implements AutoCloseable {

    private final AVDictionary entries = new AVDictionary(null);

    Dictionary(Map<String, String> map) {
        new TreeMap<>(map).forEach((key, value) -> av_dict_set(entries, key, value, 0));
    }

    /// FFmpeg takes out the options it knows while it opens something with them.
    AVDictionary entries() {
        return entries;
    }

    /// A copy that belongs to whom it is given.
    AVDictionary copy() {
        AVDictionary copy = new AVDictionary(null);
        av_dict_copy(copy, entries, 0);
        return copy;
    }

    /// Fails where FFmpeg left an option because it does not know it.
    void checkAllTaken(String by) {
        @Nullable AVDictionaryEntry left = av_dict_get(entries, "", null, AV_DICT_IGNORE_SUFFIX);
        if (left != null) {
            throw new IllegalStateException(
                    "%s knows no option %s=%s"
                            .formatted(by, left.key().getString(), left.value().getString()));
        }
    }

    @Override
    public void close() {
        av_dict_free(entries);
    }
}
