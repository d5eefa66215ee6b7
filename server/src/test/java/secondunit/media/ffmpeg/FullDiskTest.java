package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import secondunit.fixture.Pictures;
import secondunit.fixture.Sounds;
import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.MediaException;
import secondunit.media.SoundFormat;
import secondunit.picture.FrameFormat;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A disk that fills up at any byte of a clip: never a success, never a dead process.
class FullDiskTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void aFullDiskNeverPassesAsSuccess(DeliveryFormat format) throws Exception {
        Path whole = folder.resolve("whole." + format.extension());
        long bytes = write(format, whole, new Disk(whole, Long.MAX_VALUE));
        for (int part = 0; part < 5; part++) {
            long room = part == 4 ? bytes - 1 : bytes * part / 4;
            Path file = folder.resolve(part + "." + format.extension());
            Disk disk = new Disk(file, room);
            MediaException failed =
                    assertThrows(MediaException.class, () -> write(format, file, disk));
            assertEquals(MediaException.Kind.BAD_OUTPUT, failed.kind());
            assertTrue(failed.toString().contains("no space left on the disk"), failed.toString());
            assertFalse(disk.isOpen());
        }
    }

    @Test
    void aDiskThatFailsOnlyWhenClosedIsNoticed() throws Exception {
        Path file = folder.resolve("late.mov");
        Disk disk = new Disk(file, Long.MAX_VALUE);
        disk.failsOnClose = true;
        assertThrows(MediaException.class, () -> write(DeliveryFormat.MOV_DNXHR, file, disk));
    }

    @Test
    void theDeviceThatIsAlwaysFullIsNoticed() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "this system has no /dev/full");
        ClipPlan plan = plan(DeliveryFormat.WAV);
        MediaException failed =
                assertThrows(
                        MediaException.class,
                        () -> {
                            try (ClipWriter writer = FfmpegWriter.create(full, plan)) {
                                writer.write(Sounds.click(48_000, 2, 200_000, 4));
                                writer.finish();
                            }
                        });
        assertTrue(failed.toString().contains("no space left"), failed.toString());
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("nowhere").resolve("clip.wav");
        ClipPlan plan = plan(DeliveryFormat.WAV);
        MediaException failed =
                assertThrows(MediaException.class, () -> FfmpegWriter.create(file, plan));
        assertTrue(failed.toString().contains("nowhere does not exist"), failed.toString());
    }

    @Test
    void aSymbolicLinkIsNotWrittenThrough() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "keep me");
        Path link = Files.createSymbolicLink(folder.resolve("clip.wav"), precious);
        ClipPlan plan = plan(DeliveryFormat.WAV);
        assertThrows(MediaException.class, () -> FfmpegWriter.create(link, plan));
        assertEquals("keep me", Files.readString(precious));
    }

    @Test
    void closingWithoutFinishLetsGoOfTheFile() throws Exception {
        for (DeliveryFormat format : DeliveryFormat.values()) {
            Path file = folder.resolve("left." + format.extension());
            Disk disk = new Disk(file, Long.MAX_VALUE);
            try (ClipWriter writer = FfmpegWriter.create(file, disk, plan(format))) {
                writer.write(Sounds.click(48_000, 2, 20_000, 4));
            }
            assertFalse(disk.isOpen());
        }
    }

    private static long write(DeliveryFormat format, Path file, Disk disk) {
        ClipPlan plan = plan(format);
        try (ClipWriter writer = FfmpegWriter.create(file, disk, plan)) {
            FrameFormat picture = plan.picture();
            for (int i = 0; i < 4; i++) {
                if (picture != null) {
                    writer.write(Pictures.waves(picture, i));
                }
                writer.write(Sounds.integers(48_000, 2, 2002, 16));
            }
            writer.finish();
        }
        return disk.written;
    }

    private static ClipPlan plan(DeliveryFormat format) {
        return Written.plan(
                format,
                format.hasPicture()
                        ? Pictures.format(new Size(256, 144), format.pixels(false))
                        : null,
                new SoundFormat(48_000, 2));
    }

    /// A file with room for so many bytes and not one more.
    private static final class Disk implements SeekableByteChannel {

        private final FileChannel file;
        private final long room;
        private boolean failsOnClose;
        private long written;

        Disk(Path path, long room) throws IOException {
            this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            this.room = room;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (file.position() + bytes.remaining() > room) {
                throw new IOException("No space left on device");
            }
            int count = file.write(bytes);
            written = Math.max(written, file.position());
            return count;
        }

        @Override
        public void close() throws IOException {
            boolean wasOpen = file.isOpen();
            file.close();
            if (wasOpen && failsOnClose) {
                throw new IOException("Disk quota exceeded");
            }
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return file.read(to);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }
    }
}
