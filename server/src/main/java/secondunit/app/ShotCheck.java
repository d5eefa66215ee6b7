package secondunit.app;

import secondunit.engine.Catalogue;
import secondunit.jobs.Footage;
import secondunit.jobs.Gate;
import secondunit.shot.Conditioning;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Direction;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;
import secondunit.shot.prompt.PromptReader;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Refused;
import secondunit.shot.prompt.StillPromptReader;
import secondunit.shot.prompt.Vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What is checked of a shot before it is accepted: its words, its format, its footage, and that
/// somebody can perform it. Nothing is decoded.
final class ShotCheck implements Gate {

    private final PromptReader prompts;
    private final StillPromptReader besideStills;
    private final Vocabulary vocabulary;
    private final Catalogue players;
    private final List<Path> mediaRoots;

    /// @param mediaRoots footage must lie in one of these folders
    ShotCheck(
            PromptReader prompts, Vocabulary vocabulary, Catalogue players, List<Path> mediaRoots) {
        this.prompts = prompts;
        this.besideStills = new StillPromptReader(prompts);
        this.vocabulary = vocabulary;
        this.players = players;
        this.mediaRoots = List.copyOf(mediaRoots);
    }

    @Override
    public ShotRequest admit(ShotRequest request, DeliveryFormat format) {
        ShotRequest read = read(request, format);
        players.choose(read);
        return read;
    }

    private ShotRequest read(ShotRequest request, DeliveryFormat format) {
        return switch (request) {
            case ShotRequest.Generate generate -> generate(generate, format);
            case ShotRequest.Extend extend -> footage(extend, extend.clip());
            case ShotRequest.Bridge bridge -> footage(bridge, bridge.from(), bridge.to());
            case ShotRequest.Loop loop -> footage(loop, loop.clip());
            case ShotRequest.Retake retake -> footage(retake, retake.clip());
            case ShotRequest.Retime retime -> footage(retime, retime.clip());
        };
    }

    private ShotRequest generate(ShotRequest.Generate asked, DeliveryFormat format) {
        Direction direction = asked.direction();
        Conditioning stills = asked.conditioning();
        if (stills.firstFrame() != null) {
            checkFile("firstFrame", stills.firstFrame());
        }
        if (stills.lastFrame() != null) {
            checkFile("lastFrame", stills.lastFrame());
        }
        if (direction.image() != null) {
            checkFile("image", direction.image());
        }
        if (direction.sound() != null) {
            checkFile("soundFile", direction.sound().file());
        }
        ShotRequest.Generate read = read(asked, format.hasAlpha());
        checkFormat(read, format);
        return read;
    }

    private ShotRequest.Generate read(ShotRequest.Generate asked, boolean alphaPossible) {
        if (asked.conditioning().isGiven()) {
            return besideStills.read(asked.prompt(), vocabulary).on(asked);
        }
        if (asked.scene() != null) {
            return asked;
        }
        return switch (prompts.read(asked.prompt(), vocabulary)) {
            case Reading reading -> reading.on(asked, alphaPossible);
            case Refused refused -> throw new RefusedException(refused.refusal());
        };
    }

    private static void checkFormat(ShotRequest.Generate shot, DeliveryFormat format) {
        if (format.hasPicture()) {
            format.pixels(shot.alpha());
        } else if (!shot.sound()) {
            throw new IllegalArgumentException(
                    "sound: format %s is sound alone, and the shot is to have none"
                            .formatted(format.id()));
        }
    }

    private ShotRequest footage(ShotRequest request, Path... clips) {
        Stream.of(clips).forEach(clip -> checkFile("clip", clip));
        return request;
    }

    /// The same check for files that are looked at and not worked on.
    Footage footage() {
        return this::checkFile;
    }

    private void checkFile(String what, Path clip) {
        if (!clip.isAbsolute() || !Files.isRegularFile(clip) || !Files.isReadable(clip)) {
            throw new IllegalArgumentException(
                    "%s: %s is not a file that can be read; give its absolute path"
                            .formatted(what, clip));
        }
        if (mediaRoots.stream().noneMatch(root -> contains(root, clip))) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.POLICY,
                            "%s lies outside the folders this server reads footage from."
                                    .formatted(clip),
                            "Those are: %s. SECONDUNIT_MEDIA names others.".formatted(mediaRoots)));
        }
    }

    /// Links are followed first, so that none leads out.
    private static boolean contains(Path root, Path clip) {
        try {
            return clip.toRealPath().startsWith(root.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }
}
