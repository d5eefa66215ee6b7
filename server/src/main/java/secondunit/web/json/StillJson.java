package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.Palette;
import secondunit.timeline.Ratio;

import java.util.Base64;

/// A small still whose colours are asked for, and those colours.
public final class StillJson {

    /// The longest side, in pixels: more would give the same colours.
    public static final int LONGEST = 96;

    private static final int CHANNELS = 3;

    private StillJson() {}

    /// Reads `{"width", "height", "rgb"}`: R'G'B' of 8 bits, rows from the top, in base64.
    public static Frame read(byte[] body) {
        Members members = Members.of(body);
        int width = side(members, "width");
        int height = side(members, "height");
        byte[] pixels =
                members.text("rgb", text -> Base64.getDecoder().decode(text))
                        .orElseThrow(() -> Members.missing("rgb"));
        members.end();
        if (pixels.length != width * height * CHANNELS) {
            throw new IllegalArgumentException(
                    "rgb: %d by %d pixels are %d bytes, not %d."
                            .formatted(width, height, width * height * CHANNELS, pixels.length));
        }
        return frame(new Size(width, height), pixels);
    }

    private static int side(Members members, String name) {
        return members.whole(name, 1, LONGEST).orElseThrow(() -> Members.missing(name));
    }

    private static Frame frame(Size size, byte[] pixels) {
        var frame = new Frame(new FrameFormat(size, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE));
        for (int channel = 0; channel < CHANNELS; channel++) {
            byte[] plane = frame.plane(channel).bytes();
            for (int i = 0; i < plane.length; i++) {
                plane[i] = pixels[i * CHANNELS + channel];
            }
        }
        return frame;
    }

    public static String palette(Palette palette) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set(
                "palette",
                Page.texts(palette.swatches().stream().map(Palette.Swatch::toString).toList()));
        return node.toString();
    }
}
