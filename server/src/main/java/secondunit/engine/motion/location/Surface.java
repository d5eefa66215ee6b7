package secondunit.engine.motion.location;

/// Something to look at.
interface Surface {

    /// How far along the ray it is met, in lengths of the ray's direction; infinite where it is
    /// not.
    double distance(Ray ray);

    /// Paints what the ray sees of it.
    ///
    /// @param distance where it is met
    /// @param pixel how wide a pixel is one length away
    /// @return false where the surface has a hole there
    boolean paint(Ray ray, double distance, double pixel);
}
