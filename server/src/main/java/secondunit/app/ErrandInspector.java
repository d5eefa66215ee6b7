package secondunit.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.render.Contents;
import secondunit.render.Errand;
import secondunit.render.Errands;
import secondunit.render.json.ContentsJson;
import secondunit.uploads.Inspector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Has what was handed in looked at by the service worker: a hostile file ends that process, and
/// this one says that it could not be read.
///
/// @param errands who sends the worker
record ErrandInspector(Errands errands) implements Inspector {

    private static final Logger LOG = LoggerFactory.getLogger(ErrandInspector.class);

    @Override
    public Contents inspect(Path file, Path report) throws InterruptedException {
        try {
            errands.run(new Errand.Inspect(file, report));
            return ContentsJson.read(Files.readString(report));
        } catch (IllegalStateException | IllegalArgumentException | IOException problem) {
            LOG.info("{} was not looked at", file, problem);
            return Contents.other("it could not be looked at");
        }
    }
}
