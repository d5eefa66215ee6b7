package secondunit.web;

import io.javalin.http.Context;

import secondunit.jobs.View;
import secondunit.jobs.Views;
import secondunit.web.json.ContextJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/// Answers with something to look at: 200 with the file, 202 while it is being made.
record ViewAnswer(Views views) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MAKING = 202;

    void send(Context context, View view) throws IOException, InterruptedException {
        switch (find(view)) {
            case Views.Found.There there ->
                    FileAnswer.send(context, there.file(), MediaType.of(there.file()));
            case Views.Found.Making _ -> {
                context.header("Retry-After", "1");
                Answer.json(context, MAKING, ContextJson.making());
            }
            case Views.Found.Impossible impossible ->
                    throw new ProblemException(
                            new Problem(
                                    ProblemCode.UNREADABLE,
                                    impossible.why(),
                                    "Open the clip in another program to see whether it is whole."));
        }
    }

    private Views.Found find(View view) throws InterruptedException {
        try {
            return views.find(view, PATIENCE);
        } catch (UncheckedIOException gone) {
            throw new ProblemException(
                    new Problem(
                            ProblemCode.NOT_FOUND,
                            "The clip cannot be read: %s.".formatted(gone.getMessage()),
                            "Find out where it has gone."));
        }
    }
}
