package secondunit.uploads;

import org.jspecify.annotations.Nullable;

import secondunit.library.GrowingFile;
import secondunit.render.Contents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Files that clients hand in. Safe from any thread.
public final class Uploads {

    private static final int ID_DIGITS = 24;

    private final UploadShelf shelf;
    private final UploadStore store;
    private final Inspector inspector;
    private final Receipt receipt;
    private final InstantSource clock;
    private final ReadWriteLock references = new ReentrantReadWriteLock();

    /// @param root the folder of all uploads
    public Uploads(
            Path root,
            UploadStore store,
            Inspector inspector,
            UploadLimits limits,
            InstantSource clock) {
        this.shelf = new UploadShelf(root.toAbsolutePath().normalize());
        this.store = store;
        this.inspector = inspector;
        this.receipt = new Receipt(limits, shelf.root());
        this.clock = clock;
    }

    /// Removes what an earlier run left unfinished, and takes in what is whole and not in the
    /// store, as after a database was lost. To be called before anything else.
    public void open() throws IOException {
        for (Upload upload : shelf.open()) {
            if (!store.isKnown(upload.id())) {
                store.keep(upload);
            }
        }
        sweep();
    }

    /// Refuses by its length what cannot be taken in, before any of it has come.
    ///
    /// @param bytes that will come, -1 where nobody says
    /// @throws UploadException when they are too many
    public void expect(long bytes) {
        receipt.check(bytes);
    }

    /// Takes a file in. When this returns, it is kept, whatever crashes; where it throws, nothing
    /// of it is.
    ///
    /// @param in read to its end, and never held in memory
    /// @throws UploadException when it is too large, breaks off, or does not fit on the disk
    public Upload receive(InputStream in, Incoming what) throws InterruptedException {
        expect(what.bytes());
        String id = newId();
        boolean kept = false;
        try (GrowingFile file = GrowingFile.begin(shelf.part(id))) {
            Receipt.Received received = receipt.receive(in, file);
            String name = FileName.of(what.name());
            file.finish(Files.createDirectories(shelf.folder(id)).resolve(name));
            Upload upload = upload(id, name, what, received);
            shelf.write(upload);
            store.keep(upload);
            kept = true;
            return upload;
        } catch (IOException problem) {
            throw receipt.full(problem);
        } finally {
            if (!kept) {
                shelf.remove(id);
            }
        }
    }

    private Upload upload(String id, String name, Incoming what, Receipt.Received received)
            throws InterruptedException {
        Path folder = shelf.folder(id);
        Contents contents =
                inspector.inspect(folder.resolve(name), folder.resolve("contents.json"));
        return new Upload(
                id,
                what.name(),
                name,
                what.purpose(),
                what.listed(),
                received.bytes(),
                received.sha256(),
                clock.instant(),
                null,
                contents);
    }

    private static String newId() {
        return "file-" + UUID.randomUUID().toString().replace("-", "").substring(0, ID_DIGITS);
    }

    /// Keeps what the client says of a file only after it.
    public Upload describe(Upload upload, String purpose, @Nullable Duration life) {
        Upload now =
                new Upload(
                        upload.id(),
                        upload.name(),
                        upload.file(),
                        purpose,
                        upload.listed(),
                        upload.bytes(),
                        upload.sha256(),
                        upload.at(),
                        life == null ? null : upload.at().plus(life),
                        upload.contents());
        try {
            shelf.write(now);
            store.keep(now);
            return now;
        } catch (IOException problem) {
            throw receipt.full(problem);
        }
    }

    public Optional<Upload> upload(String id) {
        return UploadShelf.isId(id) ? store.upload(id) : Optional.empty();
    }

    /// Where it lies.
    public Path file(Upload upload) {
        return shelf.file(upload);
    }

    /// The folder of all uploads.
    public Path root() {
        return shelf.root();
    }

    /// A part of the list, see [UploadStore#page].
    public List<Upload> page(
            @Nullable String after,
            int limit,
            boolean oldestFirst,
            @Nullable String purpose,
            boolean all) {
        return store.page(after, limit, oldestFirst, purpose, all);
    }

    /// Does something that comes to refer to uploads; none of them goes meanwhile.
    public <T> T referring(Supplier<T> work) {
        references.readLock().lock();
        try {
            return work.get();
        } finally {
            references.readLock().unlock();
        }
    }

    /// Nobody finds it any more; its file goes with the last thing that refers to it.
    ///
    /// @return false for an unknown one
    public boolean delete(String id) {
        boolean known = UploadShelf.isId(id) && store.withdraw(id);
        if (known) {
            sweep();
        }
        return known;
    }

    /// Removes what nothing refers to any more, and what has had its time.
    public void sweep() {
        references.writeLock().lock();
        try {
            store.expired(clock.instant()).forEach(store::withdraw);
            for (String id : store.loose()) {
                shelf.remove(id);
                store.forget(id);
            }
        } finally {
            references.writeLock().unlock();
        }
    }
}
