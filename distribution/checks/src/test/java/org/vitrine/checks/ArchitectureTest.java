// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;

/** The architecture, as rules over all classes of framework and modules. */
final class ArchitectureTest {
    private static final int MOST_SPI_METHODS = 3;
    private static final JavaClasses ALL = read();

    @Test
    void modules_know_no_other_module() {
        slices().matching("org.vitrine.(*).internal..")
                .should()
                .notDependOnEachOther()
                .check(ALL);
    }

    @Test
    void packages_of_the_contracts_do_not_reach_into_implementations() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..internal..")
                .and()
                .resideOutsideOfPackages("org.vitrine.testkit..", "org.vitrine.kernel.launcher..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..")
                .check(ALL);
    }

    @Test
    void only_the_kernel_sees_the_framework() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.vitrine.kernel..", "org.vitrine.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.osgi.framework..")
                .check(ALL);
    }

    @Test
    void only_http_rooms_blobs_and_streaming_see_vertx() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.vitrine.http..",
                        "org.vitrine.framework.http..",
                        "org.vitrine.rooms..",
                        "org.vitrine.blobs..",
                        "org.vitrine.streaming..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..", "org.vitrine.http.vertx..")
                .check(ALL);
    }

    @Test
    void only_jobs_own_a_scheduler() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.vitrine.jobs..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Timer|concurrent\\.Scheduled.*)")
                .check(ALL);
    }

    @Test
    void every_package_says_that_null_is_absent() {
        classes()
                .that()
                .areTopLevelClasses()
                .should(new ArchCondition<JavaClass>("lie in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                        }
                    }
                })
                .check(ALL);
    }

    @Test
    void time_is_handed_in() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    @Test
    void what_plugins_implement_is_marked_and_small() {
        classes()
                .that(new DescribedPredicate<JavaClass>("are interfaces of an spi package") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isInterface()
                                && type.getPackageName().endsWith(".spi")
                                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && type.isTopLevelClass()
                                && type.getMethods().stream()
                                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.ABSTRACT));
                    }
                })
                .should()
                .beAnnotatedWith(ConsumerType.class)
                .andShould(new ArchCondition<JavaClass>("have at most " + MOST_SPI_METHODS + " abstract methods") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        long methods = type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                                .count();
                        if (methods > MOST_SPI_METHODS) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + methods));
                        }
                    }
                })
                .check(ALL);
    }

    private static JavaClasses read() {
        try (var poms = Files.walk(RunningShop.root(), 4)) {
            List<Path> folders = poms.filter(path -> path.endsWith("target/classes"))
                    .filter(path -> !path.toString().contains("/libraries/"))
                    .toList();
            return new ClassFileImporter().importPaths(folders);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
