package io.perfjunit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Named tasks with weights, of which {@link VirtualUser#pick} runs one at a time.
 *
 * <pre>{@code
 * static final Mix SHOPPERS = Mix.of("browse", 70, user -> browse()).and("buy", 30, user -> buy(user));
 * }</pre>
 *
 * <p>A weight is a share of the sum of all weights, so 70 and 30 mean the same as 7 and 3. A task of weight 0 is never picked.
 * A task is known to reports and limits by its name, as any step is. Immutable, and so safe for all users at once.
 */
public final class Mix {

    private static final int LONGEST_NAME = 200;

    private final List<Weighted> tasks;
    private final double sum;

    private Mix(List<Weighted> tasks) {
        this.tasks = tasks;
        this.sum = tasks.stream().mapToDouble(Weighted::weight).sum();
    }

    /**
     * A mix of one task, to which others are added.
     *
     * @param name 1 to 200 characters
     * @param weight 0 or more
     * @throws IllegalArgumentException if the name or the weight is neither
     */
    public static Mix of(String name, double weight, Task task) {
        return new Mix(List.of()).and(name, weight, task);
    }

    /**
     * This mix with one more task.
     *
     * @param name 1 to 200 characters, and not the name of another task
     * @param weight 0 or more
     * @throws IllegalArgumentException if the name or the weight is neither
     */
    public Mix and(String name, double weight, Task task) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("names in a mix must have 1 to " + LONGEST_NAME
                    + " characters that are not all blank: \"" + name + "\" has " + name.length());
        }
        if (tasks.stream().anyMatch(other -> other.name.equals(name))) {
            throw new IllegalArgumentException("names in a mix must be unique: \"" + name + "\" twice");
        }
        // Written so that NaN fails as well.
        if (!(weight >= 0 && sum + weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "mix weights must be finite and >= 0: \"" + name + "\" has " + inWords(weight));
        }
        List<Weighted> more = new ArrayList<>(tasks);
        more.add(new Weighted(name, weight, task));
        return new Mix(List.copyOf(more));
    }

    /** Throws if no task could ever be picked. Only known once the last task was added. */
    void check() {
        if (sum == 0) {
            throw new IllegalArgumentException("mix weights must have a positive sum: " + this);
        }
    }

    /** Picks a task by its weight. */
    Weighted next(RandomGenerator random) {
        check();
        double point = random.nextDouble() * sum;
        double below = 0;
        Weighted last = tasks.get(0);
        for (Weighted task : tasks) {
            if (task.weight > 0) {
                last = task;
                below += task.weight;
                if (point < below) {
                    break;
                }
            }
        }
        // Falls through to the last task that has a weight, should the sum have been rounded up.
        return last;
    }

    private static String inWords(double weight) {
        return weight == Math.rint(weight) && Math.abs(weight) < 1e15
                ? Long.toString((long) weight)
                : Double.toString(weight);
    }

    @Override
    public String toString() {
        return tasks.stream()
                .map(task -> "\"" + task.name + "\" " + inWords(task.weight))
                .collect(Collectors.joining(", "));
    }

    record Weighted(String name, double weight, Task task) {}

    /** What a user does when it is picked. */
    @FunctionalInterface
    public interface Task {

        /** Does it; whatever it throws makes it a failure. */
        void run(VirtualUser user) throws Exception;
    }
}
