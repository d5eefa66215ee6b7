package secondunit.jobs;

import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;

/// Asking for a shot.
///
/// @param takes how many finals, each from the next seed
/// @param draft also a draft of the first, before the finals
public record Ask(ShotRequest request, DeliveryFormat format, int takes, boolean draft) {}
