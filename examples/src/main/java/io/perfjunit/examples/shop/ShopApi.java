package io.perfjunit.examples.shop;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/** The endpoints of the shop: which requests there are, and what each answers. */
final class ShopApi {
    private final OrderRepository orders;
    private final Tokens tokens;
    private final Carts carts = new Carts();
    private final List<Route> routes = List.of(
            new Route("GET", "/health", this::health),
            new Route("GET", "/orders", this::list),
            new Route("POST", "/orders", this::place),
            new Route("GET", "/orders/{id}", this::one),
            new Route("POST", "/orders/import", this::placeAll),
            new Route("GET", "/customers/{id}/orders", this::ofCustomer),
            new Route("GET", "/products", this::products),
            new Route("POST", "/products/{id}/reviews", this::review),
            new Route("POST", "/login", this::login),
            new Route("GET", "/account", this::account),
            new Route("GET", "/cart", this::cart),
            new Route("POST", "/cart/items", this::addToCart));

    ShopApi(OrderRepository orders, Tokens tokens) {
        this.orders = orders;
        this.tokens = tokens;
    }

    Reply answer(Request request) throws IOException {
        String path = Request.getPathInContext(request);
        List<Route> here = routes.stream().filter(route -> route.leadsTo(path)).toList();
        for (Route route : here) {
            if (route.method().equals(request.getMethod())) {
                return route.endpoint().answer(new Call(request, route.idIn(path)));
            }
        }
        return here.isEmpty() ? Reply.error(HttpStatus.NOT_FOUND_404, "there is nothing at " + path) : notAllowed(here);
    }

    private static Reply notAllowed(List<Route> here) {
        String allowed = here.stream().map(Route::method).collect(joining(", "));
        return Reply.error(HttpStatus.METHOD_NOT_ALLOWED_405, "only " + allowed + " works here")
                .with(HttpHeader.ALLOW, allowed);
    }

    private Reply health(Call call) {
        return Reply.ok(Map.of("status", "up", "orders", orders.count()));
    }

    private Reply list(Call call) {
        Page page = call.page();
        OptionalLong customer = call.customer();
        return Reply.ok(customer.isPresent() ? orders.latestOf(customer.getAsLong(), page) : orders.latest(page));
    }

    private Reply one(Call call) {
        long id = call.id();
        return orders.byId(id)
                .map(Reply::ok)
                .orElseGet(() -> Reply.error(HttpStatus.NOT_FOUND_404, "there is no order " + id));
    }

    private Reply place(Call call) throws IOException {
        Order order = orders.place(call.newOrder());
        return new Reply(HttpStatus.CREATED_201, order).with(HttpHeader.LOCATION, "/orders/" + order.id());
    }

    /** Places every order of a list, up to the first that is wrong. */
    private Reply placeAll(Call call) throws IOException {
        List<NewOrder> wanted = call.newOrders();
        wanted.forEach(orders::place);
        return new Reply(HttpStatus.CREATED_201, Map.of("placed", wanted.size()));
    }

    private Reply ofCustomer(Call call) {
        long id = call.id();
        List<OrderLine> lines = orders.ofCustomer(id, call.page());
        if (lines.isEmpty() && !orders.knowsCustomer(id)) {
            return Reply.error(HttpStatus.NOT_FOUND_404, "there is no customer " + id);
        }
        return Reply.ok(lines);
    }

    /** What can be ordered: data that clients fetch once. */
    private Reply products(Call call) {
        return Reply.ok(IntStream.rangeClosed(1, ShopSeed.PRODUCTS)
                .mapToObj(id -> Map.of("id", id))
                .toList());
    }

    private Reply review(Call call) {
        long product = call.id();
        return product >= 1 && product <= ShopSeed.PRODUCTS
                ? new Reply(HttpStatus.CREATED_201, Review.of(call.request()))
                : Reply.error(HttpStatus.NOT_FOUND_404, "there is no product " + product);
    }

    private Reply login(Call call) throws IOException {
        long customer = call.login();
        return orders.knowsCustomer(customer)
                ? Reply.ok(tokens.issue(customer))
                : Reply.error(HttpStatus.FORBIDDEN_403, "there is no customer " + customer);
    }

    private Reply account(Call call) {
        return call.bearer()
                .flatMap(tokens::customerOf)
                .map(customer -> Reply.ok(Map.of("customerId", customer)))
                .orElseGet(() -> Reply.error(HttpStatus.UNAUTHORIZED_401, "log in first"));
    }

    private Reply cart(Call call) {
        return Reply.ok(
                Map.of("items", call.cookie(Carts.COOKIE).map(carts::count).orElse(0)));
    }

    private Reply addToCart(Call call) {
        String cart = call.cookie(Carts.COOKIE).orElseGet(carts::open);
        return new Reply(HttpStatus.CREATED_201, Map.of("items", carts.add(cart)))
                .with(HttpHeader.SET_COOKIE, Carts.COOKIE + "=" + cart + "; Path=/; HttpOnly");
    }
}
