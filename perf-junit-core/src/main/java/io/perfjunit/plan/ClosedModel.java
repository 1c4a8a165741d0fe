package io.perfjunit.plan;

import static java.util.Objects.requireNonNull;

/**
 * Closed model: a fixed number of virtual users, each of which starts its next iteration when its last one has ended. The rate
 * is an outcome, not a setting.
 *
 * @param users number of virtual users, at least 1
 * @param extent when the load is over
 */
public record ClosedModel(int users, Extent extent) implements LoadModel {

    public ClosedModel {
        requireNonNull(extent, "extent");
        if (users < 1) {
            throw new IllegalArgumentException("users must be at least 1, was " + users);
        }
    }

    @Override
    public int concurrency() {
        return users;
    }
}
