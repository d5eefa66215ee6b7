package secondunit.media;

import secondunit.picture.Frame;

import java.util.List;

/// A still as it is looked at: upright, in R'G'B' as sRGB means it, without alpha.
///
/// @param picture 8 or 16 bits a sample, full range
/// @param notes what was done to it that the user should know, in plain words
public record Still(Frame picture, List<String> notes) {

    public Still {
        notes = List.copyOf(notes);
    }
}
