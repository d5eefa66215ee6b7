package secondunit.engine.motion.location;

/// What a flat surface looks like.
@FunctionalInterface
interface Skin {

    /// Paints the ray's light at a point of the surface.
    ///
    /// @param p metres along the surface's first axis
    /// @param q metres along its second
    /// @param footprint how wide a pixel is there, in metres
    /// @return false where there is a hole
    boolean paint(Ray ray, double p, double q, double footprint);
}
