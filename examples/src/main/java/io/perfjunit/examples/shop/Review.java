package io.perfjunit.examples.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a customer thinks of a product.
 *
 * @param stars 1 to 5
 * @param text in the customer's words
 * @param photoBytes how long the photo is; 0 without one
 */
record Review(int stars, String text, long photoBytes) {
    private static final int LARGEST_PHOTO = 1 << 20;

    Review {
        if (stars < 1 || stars > 5) {
            throw RejectedException.badRequest("stars must be between 1 and 5, was " + stars);
        }
    }

    /** Reads a form, which has parts when there is a photo in it. */
    static Review of(Request request) {
        String type = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
        return type.startsWith("multipart/form-data")
                ? ofParts(request, type)
                : ofFields(FormFields.getFields(request));
    }

    private static Review ofFields(Fields fields) {
        return new Review(stars(fields.getValue("stars")), text(fields.getValue("text")), 0);
    }

    private static Review ofParts(Request request, String type) {
        MultiPartConfig limits = new MultiPartConfig.Builder()
                .maxMemoryPartSize(LARGEST_PHOTO)
                .maxSize(2 * LARGEST_PHOTO)
                .build();
        MultiPartFormData.Parts parts = MultiPartFormData.getParts(request, request, type, limits);
        MultiPart.Part photo = parts.getFirst("photo");
        return new Review(
                stars(text(parts, "stars")), text(text(parts, "text")), photo == null ? 0 : photo.getLength());
    }

    private static @Nullable String text(MultiPartFormData.Parts parts, String name) {
        MultiPart.Part part = parts.getFirst(name);
        return part == null ? null : part.getContentAsString(UTF_8);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static int stars(@Nullable String text) {
        try {
            return Integer.parseInt(text(text));
        } catch (NumberFormatException e) {
            throw RejectedException.badRequest("stars must be a whole number, was '" + text(text) + "'");
        }
    }
}
