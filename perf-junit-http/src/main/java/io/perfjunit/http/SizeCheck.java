package io.perfjunit.http;

import org.jspecify.annotations.Nullable;

/**
 * The body has so many bytes, both bounds included.
 *
 * @param least bytes, decompressed
 * @param most bytes, decompressed
 */
record SizeCheck(long least, long most) implements Check {

    SizeCheck {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "expectSize(" + least + ", " + most + "): the bounds are numbers of bytes, the smaller first");
        }
    }

    @Override
    public @Nullable Mismatch against(HttpAnswer answer) {
        int size = answer.bytes().length;
        if (size >= least && size <= most) {
            return null;
        }
        String kind = size < least ? "body is too short" : "body is too long";
        String wanted = least == most ? String.valueOf(least) : least + " to " + most;
        return new Mismatch(kind, kind + ", " + size + " bytes instead of " + wanted);
    }
}
