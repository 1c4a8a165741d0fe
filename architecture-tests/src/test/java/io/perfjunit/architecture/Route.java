package io.perfjunit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the route through the code: a package, what it may know beside the JDK and itself, and how many classes
 * it must have at least for the row to prove anything.
 */
record Route(String pattern, int floor, List<String> known) {

    private static final String HISTOGRAM = "org.HdrHistogram..";
    static final String PICOCLI = "picocli..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final List<String> ALWAYS =
            List.of("java..", "javax.management..", "com.sun.management..", "jdk.jfr..", "org.jspecify..");

    /** The packages in the order of the route. Two dots at the end: with everything below. */
    static Stream<Route> table() {
        return Stream.of(
                row("io.perfjunit.plan..", 6),
                row("io.perfjunit.stats..", 7, "org.apache.commons.statistics..", "org.apache.commons.numbers.."),
                row("io.perfjunit.result..", 12, HISTOGRAM),
                row("io.perfjunit.recorder..", 18, "io.perfjunit.result..", HISTOGRAM),
                row(
                        "io.perfjunit.engine..",
                        10,
                        "io.perfjunit.plan..",
                        "io.perfjunit.recorder..",
                        "io.perfjunit.result.."),
                row("io.perfjunit.sla..", 12, "io.perfjunit.result..", "io.perfjunit.stats.."),
                row(
                        "io.perfjunit.analysis..",
                        3,
                        "io.perfjunit.plan..",
                        "io.perfjunit.result..",
                        "io.perfjunit.stats.."),
                row(
                        "io.perfjunit.run..",
                        14,
                        "io.perfjunit.plan..",
                        "io.perfjunit.result..",
                        "io.perfjunit.sla..",
                        "io.perfjunit.analysis.."),
                row(
                        "io.perfjunit",
                        40,
                        "io.perfjunit.plan..",
                        "io.perfjunit.stats..",
                        "io.perfjunit.result..",
                        "io.perfjunit.recorder..",
                        "io.perfjunit.engine..",
                        "io.perfjunit.sla..",
                        "io.perfjunit.analysis..",
                        "io.perfjunit.run..",
                        "org.junit..",
                        "org.opentest4j..",
                        "org.apiguardian..",
                        "org.assertj..",
                        "de.siegmar.fastcsv..",
                        JACKSON),
                row(
                        "io.perfjunit.http..",
                        25,
                        "io.perfjunit",
                        "io.perfjunit.recorder..",
                        "io.perfjunit.result..",
                        "javax.net..",
                        "okhttp3..",
                        "okio..",
                        "kotlin..",
                        JACKSON),
                row(
                        "io.perfjunit.jdbc..",
                        4,
                        "io.perfjunit",
                        "io.perfjunit.recorder..",
                        "javax.sql..",
                        "net.ttddyy.dsproxy.."),
                row(
                        "io.perfjunit.report..",
                        70,
                        "io.perfjunit.run..",
                        "io.perfjunit.plan..",
                        "io.perfjunit.result..",
                        "io.perfjunit.sla..",
                        "io.perfjunit.analysis..",
                        "io.perfjunit.stats..",
                        HISTOGRAM,
                        JACKSON,
                        "de.siegmar.fastcsv..",
                        "gg.jte..",
                        PICOCLI));
    }

    ArchRule rule() {
        String[] allowed = Stream.of(ALWAYS.stream(), known.stream(), Stream.of(pattern))
                .flatMap(names -> names)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(pattern)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .as(pattern + " knows itself, the JDK and " + known)
                .allowEmptyShould(true);
    }

    private static Route row(String pattern, int floor, String... known) {
        return new Route(pattern, floor, List.of(known));
    }

    @Override
    public String toString() {
        return pattern;
    }
}
