package secondunit.engine.motion;

/// A map of the plane onto itself: x' = xx x + xy y + x0, y' = yx x + yy y + y0.
record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

    static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

    double x(double x, double y) {
        return xx * x + xy * y + x0;
    }

    double y(double x, double y) {
        return yx * x + yy * y + y0;
    }

    boolean isStill() {
        return xx == 1 && xy == 0 && x0 == 0 && yx == 0 && yy == 1 && y0 == 0;
    }

    /// First `first`, then this.
    Affine after(Affine first) {
        return new Affine(
                xx * first.xx + xy * first.yx,
                xx * first.xy + xy * first.yy,
                x(first.x0, first.y0),
                yx * first.xx + yy * first.yx,
                yx * first.xy + yy * first.yy,
                y(first.x0, first.y0));
    }

    double determinant() {
        return xx * yy - xy * yx;
    }

    Affine inverse() {
        double scale = 1 / determinant();
        Affine turned = new Affine(yy * scale, -xy * scale, 0, -yx * scale, xx * scale, 0);
        return new Affine(
                turned.xx, turned.xy, -turned.x(x0, y0), turned.yx, turned.yy, -turned.y(x0, y0));
    }

    /// As offsets from standing still: what can be averaged and scaled. The constant parts are the
    /// movement of the point `cx`, `cy`.
    double[] offsets(double cx, double cy) {
        return new double[] {xx - 1, xy, x(cx, cy) - cx, yx, yy - 1, y(cx, cy) - cy};
    }

    static Affine ofOffsets(double[] o, double cx, double cy) {
        return new Affine(
                1 + o[0],
                o[1],
                o[2] - o[0] * cx - o[1] * cy,
                o[3],
                1 + o[4],
                o[5] - o[3] * cx - o[4] * cy);
    }

    /// The same map on a grid whose cells are so many times smaller, whole numbers being the cells'
    /// centres.
    Affine scaled(double cells) {
        double shift = (cells - 1) / 2;
        return new Affine(
                xx,
                xy,
                cells * x0 + shift - xx * shift - xy * shift,
                yx,
                yy,
                cells * y0 + shift - yx * shift - yy * shift);
    }
}
