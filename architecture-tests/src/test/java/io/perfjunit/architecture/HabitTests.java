package io.perfjunit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Habits of the published code that a reader may rely on everywhere. */
class HabitTests {

    private static final String CLOCK = "NanoClock";

    /** Classes that write to the terminal, because that is what they are for. Everything else is given its writer. */
    private static final DescribedPredicate<JavaClass> HAS_THE_CONSOLE_AS_ITS_JOB = describe(
            "have the console as their job",
            type -> outermost(type).getSimpleName().startsWith("Console")
                    || outermost(type).getSimpleName().endsWith("Console"));

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = Project.classes().stream()
                .map(JavaClass::getPackage)
                .filter(type -> !type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaPackage::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(unmarked).as("packages without a @NullMarked package-info").isEmpty();
    }

    @Test
    void onlyOneClassReadsTheClock() {
        check(noClasses()
                .that(describe(
                        "are not " + CLOCK,
                        type -> !outermost(type).getSimpleName().equals(CLOCK)))
                .should()
                .accessTargetWhere(is(System.class, "nanoTime")));
    }

    @Test
    void onlyConsolesPrint() {
        check(noClasses()
                .that(DescribedPredicate.not(HAS_THE_CONSOLE_AS_ITS_JOB))
                .should()
                .accessTargetWhere(is(System.class, "out")
                        .or(is(System.class, "err"))
                        .or(is(Throwable.class, "printStackTrace").and(hasNoArgument()))));
    }

    @Test
    void nothingLogs() {
        check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
        check(noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.slf4j..").or(resideInAPackage("org.apache.commons.logging.."))));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Project.published());
    }

    /** Calls, field accesses and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> is(Class<?> owner, String member) {
        return describe(
                owner.getSimpleName() + "." + member,
                access -> access.getTarget().getOwner().isAssignableTo(owner)
                        && access.getTarget().getName().equals(member));
    }

    private static DescribedPredicate<JavaAccess<?>> hasNoArgument() {
        return describe(
                "no argument", access -> access.getTarget().getFullName().endsWith("()"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HabitTests::outermost).orElse(type);
    }
}
