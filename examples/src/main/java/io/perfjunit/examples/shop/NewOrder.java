package io.perfjunit.examples.shop;

/**
 * What a customer asks for; the shop makes an {@link Order} of it.
 *
 * @param customerId who orders
 * @param productId what is ordered
 * @param quantity how many pieces, 1 to 1,000
 */
public record NewOrder(long customerId, long productId, int quantity) {
    private static final int LARGEST_QUANTITY = 1_000;

    public NewOrder {
        if (quantity < 1 || quantity > LARGEST_QUANTITY) {
            throw new IllegalArgumentException(
                    "quantity must be between 1 and " + LARGEST_QUANTITY + ", was " + quantity);
        }
    }
}
