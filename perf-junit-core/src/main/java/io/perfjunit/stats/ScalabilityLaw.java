package io.perfjunit.stats;

import java.util.OptionalDouble;

/**
 * The Universal Scalability Law: X(N) = λN / (1 + σ(N − 1) + κN(N − 1)) (N. J. Gunther, "Guerrilla Capacity Planning", Springer 2007;
 * with λ as a third coefficient in his "USL Scalability Modeling with Three Parameters", 2018).
 *
 * @param lambda throughput of a single user, more than 0; γ in the literature
 * @param sigma contention: the share of the work that only one can do at a time, 0 to 1; α for software
 * @param kappa coherency: what each pair of users costs the others, 0 to 1; β for software. More than 0 makes throughput fall in
 *     the end
 */
public record ScalabilityLaw(double lambda, double sigma, double kappa) {

    public ScalabilityLaw {
        if (!(lambda > 0 && sigma >= 0 && sigma <= 1 && kappa >= 0 && kappa <= 1)) {
            throw new IllegalArgumentException(
                    "λ must be more than 0, σ and κ from 0 to 1, were " + lambda + ", " + sigma + " and " + kappa);
        }
    }

    /** Throughput at a number of users, in the unit of λ. */
    public double throughput(double users) {
        return lambda * users / (1 + sigma * (users - 1) + kappa * users * (users - 1));
    }

    /** The number of users at which throughput is highest, √((1 − σ)/κ); empty when it never falls. */
    public OptionalDouble peak() {
        return kappa > 0 ? OptionalDouble.of(Math.sqrt((1 - sigma) / kappa)) : OptionalDouble.empty();
    }
}
