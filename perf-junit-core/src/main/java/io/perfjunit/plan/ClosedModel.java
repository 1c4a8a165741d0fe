package io.perfjunit.plan;

/**
 * Closed model: a fixed number of virtual users, each of which starts its next iteration when its last one has ended. The rate
 * is an outcome, not a setting.
 *
 * @param users number of virtual users, at least 1
 */
public record ClosedModel(int users) implements LoadModel {

    public ClosedModel {
        if (users < 1) {
            throw new IllegalArgumentException("users must be at least 1, was " + users);
        }
    }

    @Override
    public int concurrency() {
        return users;
    }
}
