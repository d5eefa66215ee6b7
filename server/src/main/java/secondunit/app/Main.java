package secondunit.app;

import secondunit.app.command.SecondUnit;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(SecondUnit.run(arguments));
    }
}
