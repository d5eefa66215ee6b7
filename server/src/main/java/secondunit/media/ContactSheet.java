package secondunit.media;

import secondunit.picture.Frame;
import secondunit.picture.Size;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Pictures of one size side by side, for the eye.
public final class ContactSheet {

    private static final float QUALITY = 0.9f;

    private final int clockwise;
    private final int cellWidth;
    private final BufferedImage image;

    /// @param cell size of the frames that are put in
    /// @param clockwise degrees each is turned by: 0, 90, 180 or 270
    public ContactSheet(int columns, Size cell, int clockwise) {
        boolean lying = clockwise % 180 != 0;
        this.clockwise = clockwise;
        this.cellWidth = lying ? cell.height() : cell.width();
        int height = lying ? cell.width() : cell.height();
        this.image = new BufferedImage(columns * cellWidth, height, BufferedImage.TYPE_INT_RGB);
    }

    /// Puts an 8-bit R'G'B' frame into a column, over a chequerboard where it has alpha.
    public void put(int column, Frame frame) {
        Frame solid = frame.format().pixels().alpha() ? Chequerboard.under(frame) : frame;
        int left = column * cellWidth;
        int right = solid.size().width() - 1;
        int bottom = solid.size().height() - 1;
        for (int y = 0; y <= bottom; y++) {
            for (int x = 0; x <= right; x++) {
                int colour = colour(solid, x, y);
                switch (clockwise) {
                    case 90 -> image.setRGB(left + bottom - y, x, colour);
                    case 180 -> image.setRGB(left + right - x, bottom - y, colour);
                    case 270 -> image.setRGB(left + y, right - x, colour);
                    default -> image.setRGB(left + x, y, colour);
                }
            }
        }
    }

    private static int colour(Frame frame, int x, int y) {
        return frame.plane(0).get(x, y) << 16
                | frame.plane(1).get(x, y) << 8
                | frame.plane(2).get(x, y);
    }

    /// The sheet as a JPEG file's bytes.
    public byte[] jpeg() {
        return Jpeg.of(image, QUALITY);
    }

    /// Sheets side by side, as a JPEG file's bytes; lower ones stand in the middle.
    public static byte[] jpeg(List<ContactSheet> sheets) {
        int width = sheets.stream().mapToInt(sheet -> sheet.image.getWidth()).sum();
        int height = sheets.stream().mapToInt(sheet -> sheet.image.getHeight()).max().orElse(1);
        BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = all.createGraphics();
        int left = 0;
        for (ContactSheet sheet : sheets) {
            pen.drawImage(sheet.image, left, (height - sheet.image.getHeight()) / 2, null);
            left += sheet.image.getWidth();
        }
        pen.dispose();
        return Jpeg.of(all, QUALITY);
    }
}
