package secondunit.engine.rostrum;

import secondunit.picture.Size;

/// What the camera sees of a still: a rectangle in the still's pixels, whose left upper corner is
/// 0, 0. It has the shot's aspect.
record View(double left, double top, double width, double height) {

    /// The largest view of the middle of a still.
    static View whole(Size still, Size shot) {
        double aspect = (double) shot.width() / shot.height();
        double width = Math.min(still.width(), still.height() * aspect);
        double height = Math.min(still.height(), still.width() / aspect);
        return new View((still.width() - width) / 2, (still.height() - height) / 2, width, height);
    }

    /// As much of it, about its own middle.
    ///
    /// @param share of its width and of its height, 1 for all of it
    View closer(double share) {
        double w = width * share;
        double h = height * share;
        return new View(left + (width - w) / 2, top + (height - h) / 2, w, h);
    }

    View moved(double right, double down) {
        return new View(left + right, top + down, width, height);
    }

    /// The same view of the still made smaller.
    View over(int times) {
        return new View(left / times, top / times, width / times, height / times);
    }
}
