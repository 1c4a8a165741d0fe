package io.perfjunit.architecture;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java block of a document, with the place in the examples it was quoted from.
 *
 * <p>In the document, on the line before the block: {@code <!-- snippet: examples/src/test/java/.../Foo.java#name -->}.
 * In the source, around the region: {@code // tag::name[]} and {@code // end::name[]}. Without {@code #name} the block is
 * the whole file. The region is quoted without the indentation that all its lines share, and without tags inside it.
 *
 * @param line of the block's first fence, from 1
 * @param source path and region, or empty when the block has no comment
 */
record Snippet(int line, Optional<String> source, String text) {

    private static final Pattern COMMENT = Pattern.compile("\\s*<!-- snippet: (\\S+) -->\\s*");
    private static final Pattern TAG = Pattern.compile("\\s*// (tag|end)::(\\S+)\\[]\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s*```\\s*[Jj]ava\\b.*");

    static List<Snippet> in(String document) {
        List<Snippet> found = new ArrayList<>();
        List<String> lines = document.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (FENCE.matcher(lines.get(i)).matches()) {
                int start = i;
                Optional<String> source = start == 0 ? Optional.empty() : sourceIn(lines.get(start - 1));
                i++;
                while (i < lines.size() && !lines.get(i).strip().equals("```")) {
                    i++;
                }
                found.add(new Snippet(start + 1, source, dedented(lines.subList(start + 1, i))));
            }
        }
        return found;
    }

    /** What the examples say at the place that the comment names. */
    String quoted() {
        String[] place = source.orElseThrow().split("#", 2);
        if (!Files.exists(Project.file(place[0]))) {
            throw new AssertionError("No such file: " + place[0]);
        }
        String text = Project.read(Project.file(place[0]));
        return place.length == 1 ? dedented(text.lines().toList()) : region(text, place[1]);
    }

    static String region(String text, String name) {
        List<String> region = new ArrayList<>();
        boolean seen = false;
        boolean inside = false;
        for (String line : text.lines().toList()) {
            Matcher tag = TAG.matcher(line);
            if (!tag.matches()) {
                if (inside) {
                    region.add(line);
                }
            } else if (tag.group(2).equals(name)) {
                inside = tag.group(1).equals("tag");
                seen = true;
            }
        }
        if (!seen || inside) {
            throw new AssertionError("No region between // tag::" + name + "[] and // end::" + name + "[]");
        }
        return dedented(region);
    }

    private static Optional<String> sourceIn(String line) {
        Matcher comment = COMMENT.matcher(line);
        return comment.matches() ? Optional.of(comment.group(1)) : Optional.empty();
    }

    private static String dedented(List<String> lines) {
        return String.join("\n", lines).stripIndent().strip();
    }
}
