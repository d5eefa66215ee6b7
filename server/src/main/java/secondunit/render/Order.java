package secondunit.render;

import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;

import java.nio.file.Path;

/// One shot to be rendered into one file.
///
/// @param take id of the take that comes out
/// @param file where it is delivered
public record Order(String take, ShotRequest request, Path file, DeliveryFormat format) {}
