package io.perfjunit.result;

import java.time.Duration;
import java.util.Optional;

/**
 * One single call, kept because it tells more than a figure: among the slowest of its step, or the first of its kind to fail.
 *
 * @param step the step; empty for the iteration as a whole
 * @param user number of the virtual user
 * @param iteration number of the iteration of that user, ramp-up and warm-up included
 * @param at when it was due, counted from the first start of the load
 * @param response from its intended start to its end
 * @param service from its actual start to its end
 * @param outcome how it ended
 * @param exchange how it went over the network, if it was such a call
 */
public record Exemplar(
        String step,
        int user,
        long iteration,
        Duration at,
        Duration response,
        Duration service,
        Outcome outcome,
        Optional<ExchangeDetails> exchange) {}
