package io.perfjunit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The route through the code: left to right, never back. */
class RouteTests {

    @ParameterizedTest
    @MethodSource("io.perfjunit.architecture.Route#table")
    void aPackageKnowsOnlyWhatTheTableAllows(Route route) {
        assertThat(Project.published().that(resideInAPackage(route.pattern())))
                .as("classes in " + route)
                .hasSizeGreaterThanOrEqualTo(route.floor());
        route.rule().check(Project.published());
    }

    @Test
    void everyPackageHasARow() {
        String[] patterns = Route.table().map(Route::pattern).toArray(String[]::new);
        assertThat(Project.published().that(not(resideInAnyPackage(patterns))))
                .as("classes outside of every row of the table")
                .isEmpty();
    }

    @Test
    void onlyTheFaceKnowsJUnit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.perfjunit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .allowEmptyShould(true)
                .check(Project.published());
    }

    /** It is an optional dependency: who has reports in a build does without it. */
    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.perfjunit.report.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Route.PICOCLI)
                .check(Project.published());
    }

    @Test
    void packagesFormNoCycle() {
        slices().assignedFrom(new PackageByPackage())
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(Project.classes());
    }

    @Test
    void theScansSawTheProject() {
        assertThat(Project.published()).hasSizeGreaterThanOrEqualTo(Floors.CLASSES_OF_PUBLISHED_MODULES);
        assertThat(Project.examples()).hasSizeGreaterThanOrEqualTo(Floors.CLASSES_OF_EXAMPLES);
    }

    private static final class PackageByPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
