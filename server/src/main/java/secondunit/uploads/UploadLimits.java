package secondunit.uploads;

/// How much may be handed in.
///
/// @param most bytes of one file
/// @param reserve bytes of the disk that stay free
public record UploadLimits(long most, long reserve) {

    public static final long USUAL_MOST = 4L << 30;
    public static final long USUAL_RESERVE = 1L << 30;

    public UploadLimits {
        if (most < 1 || reserve < 0) {
            throw new IllegalArgumentException(
                    "uploads of up to %d bytes that leave %d free".formatted(most, reserve));
        }
    }
}
