package secondunit.host;

import java.util.List;
import java.util.Set;

/// How a host introduces itself.
///
/// @param host kind of program, such as `obs`
/// @param version of the program
/// @param edition such as `Studio`; empty where there is only one
/// @param adapterVersion of the adapter; empty for one that is part of the server
/// @param instance tells two running copies apart and stays the same over a restart
/// @param alphaFormats delivery formats whose alpha this host composites rightly, best first
/// @param formats delivery formats it plays, best first
public record Hello(
        String host,
        String version,
        String edition,
        String adapterVersion,
        String instance,
        Set<Capability> capabilities,
        List<String> alphaFormats,
        List<String> formats) {

    public Hello {
        Checks.text("hello.host", host);
        Checks.text("hello.instance", instance);
        capabilities = Set.copyOf(capabilities);
        alphaFormats = List.copyOf(alphaFormats);
        formats = List.copyOf(formats);
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}
