package secondunit.uploads;

/// What a client says of a file that it is about to hand in.
///
/// @param name as the client calls it, of any form
/// @param bytes how many will come, -1 where it does not say
/// @param listed false for what belongs to one request alone
public record Incoming(String name, String purpose, long bytes, boolean listed) {

    private static final int LONGEST = 255;

    public Incoming {
        name = name.strip().replaceAll("\\p{Cntrl}", "");
        name = name.isEmpty() ? "upload" : name.substring(0, Math.min(LONGEST, name.length()));
    }
}
