package io.perfjunit.examples.shop;

/** An order names a customer or a product that the shop does not have. */
public final class UnknownReferenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownReferenceException(String kind, long id) {
        super("there is no " + kind + " " + id);
    }
}
