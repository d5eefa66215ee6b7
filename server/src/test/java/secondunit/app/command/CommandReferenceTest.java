package secondunit.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

import secondunit.app.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// `docs/reference/commands.md` is what the commands say of themselves; `-Dgolden.update=true`
/// rewrites it.
final class CommandReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "commands.md");

    @Test
    void thePageSaysWhatTheCommandsSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                page,
                Files.readString(PAGE).replace("\r\n", "\n"),
                "run again with -Dgolden.update=true");
    }

    private static String page() {
        Settings settings = Settings.from(Map.of(), "linux", Path.of("home"), 2);
        CommandLine line = SecondUnit.commandLine(settings);
        line.setUsageHelpWidth(100);
        StringBuilder page =
                new StringBuilder(
                        "# Commands\n\nWritten by the program itself: `secondunit COMMAND --help`.\n");
        add(page, "", line);
        return page.toString();
    }

    /// The commands of a command, each followed by its own.
    private static void add(StringBuilder page, String before, CommandLine line) {
        line.getSubcommands()
                .forEach((name, command) -> {
                    if (!command.getCommandSpec().usageMessage().hidden()) {
                        String usage =
                                command.getUsageMessage(Ansi.OFF)
                                        .replace(System.lineSeparator(), "\n");
                        page.append("\n## ")
                                .append(before)
                                .append(name)
                                .append("\n\n```\n")
                                .append(usage)
                                .append("```\n");
                        add(page, before + name + " ", command);
                    }
                });
    }
}
