package secondunit.jobs;

import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;

/// The check at the door, before anything is promised.
@FunctionalInterface
public interface Gate {

    /// The request as it will be rendered, its prompt read as a scene.
    ///
    /// @throws IllegalArgumentException when the request cannot be meant
    /// @throws secondunit.shot.RefusedException when no installed player can do it
    ShotRequest admit(ShotRequest request, DeliveryFormat format);
}
