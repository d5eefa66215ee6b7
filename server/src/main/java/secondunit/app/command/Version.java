package secondunit.app.command;

import picocli.CommandLine.IVersionProvider;

import secondunit.app.Build;

/// What `--version` prints.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Second Unit " + Build.version()};
    }
}
