package secondunit.engine.motion;

import secondunit.engine.flow.Raster;

import java.util.List;

/// A picture as painted, before grain and rounding.
///
/// @param planes in sample units
/// @param missing for each plane, the share of the grain's variance each pixel lacks
/// @param cover on the analysis grid, 1 where the anchor itself is seen, 0 where the backdrop is
record Painted(List<Raster> planes, List<Raster> missing, Raster cover) {

    Painted {
        planes = List.copyOf(planes);
        missing = List.copyOf(missing);
    }
}
