package io.perfjunit.examples.shop;

import java.time.Instant;

/**
 * An order as the shop keeps it.
 *
 * @param id counts up from 1; a higher id is a newer order
 * @param customerId who ordered
 * @param productId what was ordered
 * @param quantity how many pieces, at least 1
 * @param placedAt when the shop took the order, to the microsecond
 */
public record Order(long id, long customerId, long productId, int quantity, Instant placedAt) {}
