package secondunit.app.command;

import picocli.CommandLine.Option;

/// The options of every command that works from the user's own clips.
final class Footage {

    @Option(
            names = "--handles",
            paramLabel = "N",
            defaultValue = "12",
            description =
                    "frames of the source to deliver beside the new ones, as far as it has them (default:"
                            + " ${DEFAULT-VALUE})")
    long handles = 12;

    @Option(
            names = "--prompt",
            paramLabel = "P",
            description = "what shall happen in the new frames")
    String prompt = "";
}
