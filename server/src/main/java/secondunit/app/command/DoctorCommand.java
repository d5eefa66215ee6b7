package secondunit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import secondunit.app.Examination;
import secondunit.app.Examination.Finding;
import secondunit.app.Settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// What this machine has, and what is wrong with it.
@Command(
        name = "doctor",
        description =
                "Check what this machine has, and say what to mend. Ends with 5 when something must be mended.")
final class DoctorCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    DoctorCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new Examination(settings).findings();
        boolean well = findings.stream().allMatch(Finding::well);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("well", well);
        document.put("findings", findings.stream().map(DoctorCommand::document).toList());
        String text = findings.stream().map(DoctorCommand::text).collect(Collectors.joining("\n"));
        Console.of(spec.commandLine(), json).done(document, text);
        return (well ? Exit.DONE : Exit.FAILED).code();
    }

    private static Map<String, Object> document(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("what", finding.what());
        document.put("well", finding.well());
        document.put("detail", finding.detail());
        return document;
    }

    private static String text(Finding finding) {
        return "%-4s %-10s %s"
                .formatted(finding.well() ? "ok" : "BAD", finding.what(), finding.detail());
    }
}
