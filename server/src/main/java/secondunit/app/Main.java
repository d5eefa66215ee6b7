package secondunit.app;

import secondunit.app.command.SecondUnit;

/// Where the program starts.
public final class Main {

    private static final int FAILED = 5;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(exitCode(arguments));
    }

    /// A native library that does not load is an Error, which no command answers for.
    private static int exitCode(String... arguments) {
        try {
            return SecondUnit.run(arguments);
        } catch (LinkageError broken) {
            System.err.println(
                    "secondunit: a native library does not load: "
                            + broken
                            + ". Run `secondunit doctor`.");
            return FAILED;
        }
    }
}
