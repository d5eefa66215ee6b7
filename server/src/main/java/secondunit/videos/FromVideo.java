package secondunit.videos;

import org.jspecify.annotations.Nullable;

import secondunit.shot.ShotRequest;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.Seconds;
import secondunit.uploads.Upload;
import secondunit.uploads.Uploads;

import java.time.Duration;
import java.util.Objects;

/// Videos from videos: other versions of them, and more of them.
record FromVideo(Roster roster, Remixing remixing, Uploads uploads) {

    /// The same with other words.
    ///
    /// @throws VideoException when the words change nothing that can be changed
    Commission version(Made made, String prompt, @Nullable Duration lease) {
        if (!(made.job().request() instanceof Generate old)) {
            throw VideoException.unsupported(
                    "video",
                    "This video was made by extending another, and installed players remix only what was made from words alone. Remix the video it was made from, then extend that.");
        }
        Video parent = made.state().video();
        return new Commission(
                remixing.of(old, prompt),
                parent.model(),
                prompt,
                parent.seconds(),
                parent.size(),
                parent.id(),
                null,
                lease);
    }

    /// Why an uploaded clip is not changed.
    ///
    /// @throws VideoException when it could not be by anybody
    VideoException noEdit(Wanted.Edit wanted) {
        if (wanted.model() != null) {
            roster.casting(wanted.model(), 1);
        }
        continuation(wanted.clip());
        return VideoException.unsupported(
                "video",
                "No installed player changes what an uploaded video shows: %s. Videos that were made here from words can be edited by their id; footage can be extended, bridged, looped, retaken and retimed by /api/v1/shots."
                        .formatted(roster.described()));
    }

    /// A completed video and more.
    ///
    /// @throws VideoException when it is a loop, or too long
    Commission more(Made made, Wanted.Extend wanted) {
        if (made.job().request() instanceof Generate shot && shot.loop()) {
            throw VideoException.unsupported(
                    "video", "This video is a loop: it goes on with its own first frame.");
        }
        checkModel(wanted);
        return more(Continuation.of(made.take()), made.state().video().model(), wanted);
    }

    /// An uploaded clip and more.
    ///
    /// @throws VideoException when it is no video, or too long
    Commission more(Wanted.Extend wanted) {
        checkModel(wanted);
        return more(
                continuation(wanted.clip()),
                Objects.requireNonNullElse(wanted.model(), Roster.USUAL),
                wanted);
    }

    private void checkModel(Wanted.Extend wanted) {
        if (wanted.model() != null) {
            roster.casting(wanted.model(), 1);
        }
    }

    private Continuation continuation(@Nullable Upload clip) {
        Upload there = Objects.requireNonNull(clip, "a video or a clip");
        return Continuation.of(uploads.file(there), there.contents());
    }

    private static Commission more(Continuation from, String model, Wanted.Extend wanted) {
        Seconds more = Dimensions.seconds(wanted.seconds());
        ShotRequest.Extend request = from.by(more, wanted.prompt());
        return new Commission(
                request,
                model,
                wanted.prompt(),
                from.seconds(request),
                from.size().toString(),
                null,
                wanted.clip(),
                wanted.lease());
    }
}
