package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Text that a container carries about itself or a track.
final class Metadata {

    private Metadata() {}

    /// The value under a key, in any case; empty where there is none.
    static Optional<String> find(@Nullable AVDictionary texts, String key) {
        if (texts == null || texts.isNull()) {
            return Optional.empty();
        }
        @Nullable AVDictionaryEntry entry = av_dict_get(texts, key, null, 0);
        return entry == null
                ? Optional.empty()
                : Optional.of(entry.value().getString()).filter(text -> !text.isBlank());
    }

    /// The first of these keys found on the given track, then on any other, then on the file.
    static Optional<String> anywhere(AVFormatContext context, int track, String... keys) {
        return Stream.concat(
                        IntStream.concat(
                                        IntStream.of(track),
                                        IntStream.range(0, context.nb_streams()))
                                .mapToObj(i -> context.streams(i).metadata()),
                        Stream.ofNullable(context.metadata()))
                .flatMap(texts -> Stream.of(keys).map(key -> find(texts, key)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
