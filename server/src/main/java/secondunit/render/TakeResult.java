package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.seam.SeamReport;
import secondunit.picture.Size;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// One result: what a rendering command answers.
///
/// @param frames frames in the file, handles included
/// @param size null for sound alone
/// @param player who performed
/// @param why why that player
/// @param heard the words of the prompt that were followed
/// @param ignored the words of the prompt that were not
/// @param seam the joins' verdict, null where nothing joins footage
/// @param wall time from order to finished file
public record TakeResult(
        String take,
        Path file,
        long frames,
        Timebase rate,
        @Nullable Size size,
        String player,
        String why,
        long seed,
        List<String> heard,
        List<String> ignored,
        @Nullable SeamReport seam,
        Duration wall,
        List<String> warnings) {

    public TakeResult {
        heard = List.copyOf(heard);
        ignored = List.copyOf(ignored);
        warnings = List.copyOf(warnings);
    }
}
