package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;

/// Asking for a shot.
///
/// @param takes how many finals, each from the next seed
/// @param draft also a draft of the first, before the finals
/// @param group of shots that were asked for together, null for none
public record Ask(
        ShotRequest request,
        DeliveryFormat format,
        int takes,
        boolean draft,
        Terms terms,
        @Nullable String group) {

    /// On no terms.
    public Ask(ShotRequest request, DeliveryFormat format, int takes, boolean draft) {
        this(request, format, takes, draft, Terms.NONE, null);
    }

    public Ask in(String other) {
        return new Ask(request, format, takes, draft, terms, other);
    }

    public Ask withRequest(ShotRequest other) {
        return new Ask(other, format, takes, draft, terms, group);
    }
}
