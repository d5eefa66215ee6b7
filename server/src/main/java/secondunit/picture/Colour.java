package secondunit.picture;

/// What the sample values mean, as code points of ITU-T H.273 (2 = unspecified).
///
/// @param primaries ColourPrimaries, 1 = BT.709
/// @param transfer TransferCharacteristics, 1 = BT.709
/// @param matrix MatrixCoefficients, 1 = BT.709, 6 = SMPTE 170M, 0 = RGB
/// @param range limited ("video", 16 to 235) or full
/// @param chromaLocation Chroma420SampleLocType + 1, 0 = unspecified, 1 = left, 2 = centre
public record Colour(int primaries, int transfer, int matrix, Range range, int chromaLocation) {

    /// How far samples reach.
    public enum Range {
        UNSPECIFIED,
        LIMITED,
        FULL
    }

    public static final int UNSPECIFIED = 2;

    /// ITU-R BT.709, limited range, chroma sited left.
    public static final Colour BT709 = new Colour(1, 1, 1, Range.LIMITED, 1);

    /// SMPTE ST 170 (525-line), limited range.
    public static final Colour SMPTE170M = new Colour(6, 6, 6, Range.LIMITED, 1);

    /// ITU-R BT.470 System B, G (625-line), limited range.
    public static final Colour BT470BG = new Colour(5, 6, 5, Range.LIMITED, 1);

    /// RGB with BT.709 primaries and transfer, full range.
    public static final Colour RGB709 = new Colour(1, 1, 0, Range.FULL, 0);

    public boolean isFullRange() {
        return range == Range.FULL;
    }
}
