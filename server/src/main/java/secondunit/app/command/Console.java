package secondunit.app.command;

import picocli.CommandLine;

import secondunit.app.json.Document;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a command says: its result on standard output, everything else on standard error.
///
/// @param json one JSON object as the result, instead of text for people
record Console(PrintWriter out, PrintWriter err, boolean json) {

    /// Before there is a command line.
    static Console ofProcess(boolean json) {
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                json);
    }

    static Console of(CommandLine line, boolean json) {
        return new Console(line.getOut(), line.getErr(), json);
    }

    int done(Map<String, ?> document, String text) {
        out.println(json ? Document.line(document) : text);
        out.flush();
        return Exit.DONE.code();
    }

    int failed(Failure failure) {
        err.println("secondunit: " + failure.text());
        err.flush();
        if (json) {
            out.println(Document.line(failure.document()));
            out.flush();
        }
        return failure.exit().code();
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }
}
