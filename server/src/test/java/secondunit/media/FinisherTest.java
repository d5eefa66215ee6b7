package secondunit.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class FinisherTest {

    /// Of the four letters "clip", by another program.
    private static final String SHA_256 =
            "67905ad3cc2dd52b1f5f6a6d2814de0396618b29b4238b9af5207aeb69936e6d";

    @TempDir Path folder;
    private Path target;

    @BeforeEach
    void nameTheTarget() {
        target = folder.resolve("aurora.mp4");
    }

    @Test
    void aFinishedClipHasItsNameAndASidecarAndNothingElse() throws Exception {
        try (Finisher finisher = Finisher.begin(target, "t1")) {
            Files.writeString(finisher.part(), "clip");
            assertFalse(Files.exists(target));
            finisher.finish(List.of(), FinisherTest::facts);
        }
        assertEquals("clip", Files.readString(target));
        assertEquals(
                "aurora.mp4 %s 4".formatted(SHA_256),
                Files.readString(folder.resolve("aurora.mp4.json")));
        assertEquals(List.of("aurora.mp4", "aurora.mp4.json"), names());
    }

    @Test
    void stepsRunInOrderBeforeTheHashIsTaken() throws Exception {
        List<String> done = new ArrayList<>();
        try (Finisher finisher = Finisher.begin(target, "t1")) {
            Files.writeString(finisher.part(), "clip");
            finisher.finish(
                    List.of(
                            part -> {
                                done.add("mark");
                                Files.writeString(part, "+mark", StandardOpenOption.APPEND);
                            },
                            part -> done.add("sign " + Files.readString(part))),
                    FinisherTest::facts);
        }
        assertEquals(List.of("mark", "sign clip+mark"), done);
        assertTrue(
                Files.readString(folder.resolve("aurora.mp4.json")).contains(Disk.sha256(target)));
    }

    @Test
    void closingUnfinishedLeavesNothingAndKeepsTheOlderClip() throws Exception {
        Files.writeString(target, "older");
        try (Finisher finisher = Finisher.begin(target, "t1")) {
            Files.writeString(finisher.part(), "half");
        }
        assertEquals("older", Files.readString(target));
        assertEquals(List.of("aurora.mp4"), names());
    }

    @Test
    void anOlderClipIsReplacedOnlyAtTheEnd() throws Exception {
        Files.writeString(target, "older");
        try (Finisher finisher = Finisher.begin(target, "t1")) {
            Files.writeString(finisher.part(), "newer");
            finisher.finish(
                    List.of(part -> assertEquals("older", Files.readString(target))),
                    FinisherTest::facts);
        }
        assertEquals("newer", Files.readString(target));
    }

    @Test
    void aFailingStepLeavesNothing() throws Exception {
        try (Finisher finisher = Finisher.begin(target, "t1")) {
            Finish full =
                    part -> {
                        throw new IOException("No space left on device");
                    };
            List<Finish> steps = List.of(full);
            MediaException failed =
                    assertThrows(
                            MediaException.class,
                            () -> finisher.finish(steps, FinisherTest::facts));
            assertTrue(failed.toString().contains("no space left on the disk"), failed.toString());
        }
        assertEquals(List.of(), names());
    }

    @Test
    void aSidecarThatCannotBeWrittenLeavesNothing() throws Exception {
        try (Finisher finisher = Finisher.begin(target, "t1")) {
            Sidecar wrong =
                    (name, sha256, bytes) -> {
                        throw new IllegalArgumentException("not JSON");
                    };
            List<Finish> none = List.of();
            assertThrows(IllegalArgumentException.class, () -> finisher.finish(none, wrong));
        }
        assertEquals(List.of(), names());
    }

    @Test
    void twoTakesOfOneNameDoNotMeet() throws Exception {
        try (Finisher first = Finisher.begin(target, "t1");
                Finisher second = Finisher.begin(target, "t2")) {
            Files.writeString(first.part(), "first");
            Files.writeString(second.part(), "second");
            second.finish(List.of(), FinisherTest::facts);
            first.finish(List.of(), FinisherTest::facts);
        }
        assertEquals("first", Files.readString(target));
        assertEquals(List.of("aurora.mp4", "aurora.mp4.json"), names());
    }

    @Test
    void oneTakeIsNotBegunTwice() throws Exception {
        try (Finisher first = Finisher.begin(target, "t1")) {
            MediaException refused =
                    assertThrows(MediaException.class, () -> Finisher.begin(target, "t1"));
            assertTrue(refused.toString().contains("another run"), refused.toString());
            assertTrue(Files.exists(first.part()));
        }
    }

    @Test
    void sweepingRemovesWhatAKilledProcessLeft() throws Exception {
        Files.writeString(target, "older");
        Files.writeString(folder.resolve("aurora.mp4.json"), "older record");
        Path part = abandoned();
        Finisher.sweep(target, "t1");
        assertFalse(Files.exists(part));
        assertEquals("older", Files.readString(target));
        assertEquals(List.of("aurora.mp4", "aurora.mp4.json"), names());
    }

    @Test
    void sweepingEndsTheLastRename() throws Exception {
        Path part = abandoned();
        Files.move(folder.resolve(".aurora.mp4.json.t1.part"), folder.resolve("aurora.mp4.json"));
        Finisher.sweep(target, "t1");
        assertFalse(Files.exists(part));
        assertEquals("half", Files.readString(target));
    }

    @Test
    void sweepingNothingDoesNothing() throws Exception {
        Finisher.sweep(target, "t1");
        Finisher.sweep(folder.resolve("no/such/folder/a.mp4"), "t1");
        assertEquals(List.of(), names());
    }

    @Test
    void aSymbolicLinkIsReplacedNotFollowed() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "keep me");
        Files.createSymbolicLink(target, precious);
        try (Finisher finisher = Finisher.begin(target, "t1")) {
            Files.writeString(finisher.part(), "clip");
            finisher.finish(List.of(), FinisherTest::facts);
        }
        assertEquals("keep me", Files.readString(precious));
        assertFalse(Files.isSymbolicLink(target));
        assertEquals("clip", Files.readString(target));
    }

    @Test
    void aTemporaryNameThatIsALinkIsRefused() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "keep me");
        Files.createSymbolicLink(folder.resolve(".aurora.mp4.t1.part"), precious);
        assertThrows(MediaException.class, () -> Finisher.begin(target, "t1"));
        assertEquals("keep me", Files.readString(precious));
    }

    @Test
    void aMissingFolderIsNamed() {
        MediaException failed =
                assertThrows(
                        MediaException.class,
                        () -> Finisher.begin(folder.resolve("nowhere/clip.mp4"), "t1"));
        assertEquals(MediaException.Kind.BAD_OUTPUT, failed.kind());
        assertTrue(failed.toString().contains("nowhere does not exist"), failed.toString());
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        MediaException failed =
                assertThrows(
                        MediaException.class, () -> Finisher.begin(file.resolve("clip.mp4"), "t1"));
        assertTrue(failed.toString().contains("is not a folder"), failed.toString());
    }

    @Test
    void aFolderNobodyMayWriteInIsNamed() {
        Path kernel = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(kernel), "this system has no folder that refuses everyone");
        MediaException failed =
                assertThrows(
                        MediaException.class,
                        () -> Finisher.begin(kernel.resolve("clip.mp4"), "t1"));
        assertEquals(MediaException.Kind.BAD_OUTPUT, failed.kind());
    }

    @Test
    void aTargetThatIsAFolderIsRefused() throws Exception {
        Files.createDirectory(target);
        assertThrows(MediaException.class, () -> Finisher.begin(target, "t1"));
        assertEquals(List.of("aurora.mp4"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a b", "a.b"})
    void takesAreOneWord(String take) {
        assertThrows(IllegalArgumentException.class, () -> Finisher.begin(target, take));
    }

    @Test
    void messagesShowTheNameTheUserKnows() {
        Path part = folder.resolve(".aurora.mp4.t-1.part");
        assertEquals(target, Finisher.shown(part));
        assertEquals(target, Finisher.shown(target));
    }

    private Path abandoned() throws IOException {
        Files.createFile(folder.resolve(".aurora.mp4.json.t1.part"));
        return Files.writeString(folder.resolve(".aurora.mp4.t1.part"), "half");
    }

    private static String facts(String name, String sha256, long bytes) {
        return "%s %s %d".formatted(name, sha256, bytes);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return List.copyOf(
                    files.map(file -> file.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
