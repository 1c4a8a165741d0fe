package io.perfjunit.examples.shop;

/** Runs the shop on its own, so that you can look at it with curl before you put it under load. */
public final class ShopMain {
    private static final int USUAL_PORT = 8080;

    private ShopMain() {}

    /**
     * Starts the shop; it runs until the process is ended.
     *
     * @param args the port, 8080 when left out
     */
    public static void main(String[] args) {
        int port = args.length == 0 ? USUAL_PORT : Integer.parseInt(args[0]);
        Shop shop = Shop.start(ShopSettings.defaults().withPort(port));
        Runtime.getRuntime().addShutdownHook(new Thread(shop::close, "shop-shutdown"));
        System.out.println(welcome(shop));
    }

    private static String welcome(Shop shop) {
        return """
                The shop is open at %1$s

                  curl '%1$s/orders?limit=3'
                  curl %1$s/orders/42
                  curl %1$s/customers/7/orders
                  curl -i -d '{"customerId": 7, "productId": 12, "quantity": 2}' %1$s/orders
                """.formatted(shop.url());
    }
}
