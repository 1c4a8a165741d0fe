package io.perfjunit.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address, or all addresses that begin with the same bits (RFC 4632).
 *
 * @param first one of them
 * @param bits how many they have in common
 */
record Network(InetAddress first, int bits) {

    /** What can only be an address: the JDK reads it without asking a name server. */
    private static final Pattern LITERAL =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?)(?:/(\\d{1,3}))?");

    /**
     * Reads an address with or without the length of a prefix; empty when the text does not look like one.
     *
     * @throws IllegalArgumentException if it looks like one and is none, with the rule as its message
     */
    static Optional<Network> find(String text) {
        var literal = LITERAL.matcher(text);
        if (!literal.matches()) {
            return Optional.empty();
        }
        InetAddress address = address(literal.group(1), text);
        int longest = address.getAddress().length * Byte.SIZE;
        int bits = literal.group(2) == null ? longest : Integer.parseInt(literal.group(2));
        if (bits > longest) {
            throw new IllegalArgumentException("\"" + text + "\" has a prefix of more than " + longest + " bits");
        }
        return Optional.of(new Network(address, bits));
    }

    private static InetAddress address(String literal, String text) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException malformed) {
            throw new IllegalArgumentException("\"" + text + "\" is no address", malformed);
        }
    }

    /** True when the address begins with the same bits. */
    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
