package secondunit.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

import secondunit.app.NativeSettings;
import secondunit.app.Settings;

import java.util.List;

/// The command line: reads arguments, runs a command, and answers with an exit code.
@Command(
        name = "secondunit",
        description =
                "Makes the clip that is missing: picture and sound at the exact rate, colour and length.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            TokenCommand.class,
            RenderCommand.class,
            ExtendCommand.class,
            BridgeCommand.class,
            LoopCommand.class,
            RetakeCommand.class,
            RetimeCommand.class,
            HandoffCommand.class,
            ReadCommand.class,
            ModelsCommand.class,
            GalleryCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            WorkerRoleCommand.class
        })
public final class SecondUnit {

    private SecondUnit() {}

    public static int run(String... arguments) {
        Settings settings;
        try {
            settings = Settings.ofProcess();
        } catch (IllegalArgumentException wrong) {
            return Console.ofProcess(List.of(arguments).contains("--json"))
                    .failed(Failures.of(wrong));
        }
        NativeSettings.apply(settings);
        return commandLine(settings).execute(arguments);
    }

    static CommandLine commandLine(Settings settings) {
        return new CommandLine(new SecondUnit(), new Factory(settings))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Failures::handle)
                .setParameterExceptionHandler(SecondUnit::badArguments);
    }

    private static int badArguments(ParameterException problem, String[] arguments) {
        Console console =
                Console.of(problem.getCommandLine(), List.of(arguments).contains("--json"));
        return console.failed(
                Failures.of(new IllegalArgumentException(problem.getMessage(), problem)));
    }

    /// Makes commands that have a constructor taking the settings.
    private record Factory(Settings settings) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1
                        && constructor.getParameterTypes()[0] == Settings.class) {
                    return type.cast(constructor.newInstance(settings));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
