package io.perfjunit.analysis.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which steps belong together. A user may name groups; steps that no group of the user takes are grouped by their path: steps such
 * as {@code GET /api/posts/{id}} and {@code POST /api/posts} are {@code posts}, by the first part of the path in which the steps
 * differ from each other. A step without a path belongs to no group. Groups that say no more than the steps, one for each or one for
 * all, are none.
 *
 * @param named patterns of step names by the name of their group, in the order in which they are tried; {@code *} stands for any text
 */
public record StepGroups(Map<String, List<String>> named) {

    /** By path alone. */
    public static final StepGroups BY_PATH = new StepGroups(Map.of());

    public StepGroups {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        named.forEach((group, patterns) -> copy.put(group, List.copyOf(patterns)));
        named = Collections.unmodifiableMap(copy);
    }

    /** The steps of every group, in order of first appearance. */
    public Map<String, List<String>> of(List<String> steps) {
        int shared = sharedParts(steps);
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String step : steps) {
            group(step, shared).ifPresent(group -> groups.computeIfAbsent(group, name -> new ArrayList<>())
                    .add(step));
        }
        boolean isNews = groups.values().stream().anyMatch(members -> members.size() > 1)
                && groups.values().stream().noneMatch(members -> members.size() == steps.size());
        return isNews ? groups : Map.of();
    }

    private Optional<String> group(String step, int shared) {
        for (Map.Entry<String, List<String>> group : named.entrySet()) {
            if (group.getValue().stream().anyMatch(pattern -> matches(pattern, step))) {
                return Optional.of(group.getKey());
            }
        }
        List<String> path = path(step);
        return path.size() > shared ? Optional.of(path.get(shared)) : Optional.empty();
    }

    /** How many parts every path begins with alike, such as {@code /api/v1}. */
    private static int sharedParts(List<String> steps) {
        List<List<String>> paths = steps.stream()
                .map(StepGroups::path)
                .filter(path -> !path.isEmpty())
                .toList();
        int shared = 0;
        while (paths.size() > 1 && allShare(paths, shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean allShare(List<List<String>> paths, int part) {
        Set<String> names = new LinkedHashSet<>();
        for (List<String> path : paths) {
            // The last part of a path is never shared: it says what the path is about.
            if (path.size() <= part + 1) {
                return false;
            }
            names.add(path.get(part));
        }
        return names.size() == 1;
    }

    /** The parts of the path of a step; empty when it has none. */
    private static List<String> path(String step) {
        int begin = step.indexOf('/');
        boolean isPath = begin == 0 || (begin > 0 && step.charAt(begin - 1) == ' ');
        if (!isPath) {
            return List.of();
        }
        String path = step.substring(begin).split("[?# ]", 2)[0];
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }

    private static boolean matches(String pattern, String step) {
        int at = 0;
        String[] texts = pattern.split("\\*", -1);
        for (int i = 0; i < texts.length; i++) {
            boolean isFirst = i == 0;
            boolean isLast = i == texts.length - 1;
            int found = isLast ? step.length() - texts[i].length() : step.indexOf(texts[i], at);
            if (found < at || (isFirst && found != 0) || (isLast && !step.endsWith(texts[i]))) {
                return false;
            }
            at = found + texts[i].length();
        }
        return true;
    }
}
