package io.perfjunit.examples.shop;

/**
 * One line of a customer's history: the order joined with the names and the price behind its ids.
 *
 * @param orderId the order
 * @param customer the name of the customer
 * @param product the name of the product
 * @param quantity how many pieces
 * @param unitPriceCents today's price of one piece
 * @param totalCents the price of all pieces, as the database reckoned it
 */
public record OrderLine(
        long orderId, String customer, String product, int quantity, long unitPriceCents, long totalCents) {}
