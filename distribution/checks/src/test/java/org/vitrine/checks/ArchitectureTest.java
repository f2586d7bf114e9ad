// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vitrine.checks.BuiltClasses.ALL;
import static org.vitrine.checks.BuiltClasses.folder;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may know whom: a bundle knows itself, the contracts and libraries; the kernel alone knows OSGi's framework. */
final class ArchitectureTest {
    private static final String CONTRACTS = "framework/api";
    private static final String RAW_HTTP = "org.vitrine.http.vertx";
    /** One protocol, spoken by the ingest and by what passes streams on. */
    private static final String RTMP = "org.vitrine.rtmp";
    /** For speed: what sends media and frames sits on the event loops themselves. */
    private static final Set<String> RAW_HTTP_USERS = Set.of("framework/http", "framework/rooms", "framework/blobs");

    @Test
    void allBundlesAreThere() {
        var folders = ALL.stream().map(BuiltClasses::folder).distinct().toList();
        assertTrue(
                folders.containsAll(Set.of(CONTRACTS, "framework/kernel", "framework/http", "modules/shows")),
                folders::toString);
    }

    @Test
    void aBundleKnowsItselfAndTheContracts() {
        classes()
                .should(new ArchCondition<JavaClass>("know no other bundle than the contracts") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> !isAllowed(dependency))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                    }
                })
                .check(ALL);
    }

    private static boolean isAllowed(Dependency dependency) {
        var from = folder(dependency.getOriginClass());
        var target = dependency.getTargetClass().getBaseComponentType();
        var to = folder(target);
        return to.isEmpty()
                || to.equals(from)
                || to.equals(CONTRACTS)
                || (from.equals("framework/testkit") && to.equals("framework/store"))
                || (from.equals("modules/demo") && target.getPackageName().equals("org.vitrine.testkit.stream"))
                || (target.getPackageName().equals(RAW_HTTP) && mayUseVertx(from))
                || (target.getPackageName().equals(RTMP) && isStreaming(from));
    }

    private static boolean isStreaming(String folder) {
        return folder.startsWith("modules/streaming");
    }

    private static boolean mayUseVertx(String folder) {
        return RAW_HTTP_USERS.contains(folder) || isStreaming(folder);
    }

    @Test
    void onlyHttpRoomsAndMediaSeeVertx() {
        noClasses()
                .that(DescribedPredicate.describe("do not send media or frames", type -> !mayUseVertx(folder(type))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..", RAW_HTTP)
                .check(ALL);
    }

    @Test
    void onlyTheKernelSeesTheFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.vitrine.kernel..", "org.vitrine.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.osgi.framework..")
                .check(ALL);
    }

    @Test
    void theContractsNeedOnlyJavaJsonAndTheRestAnnotations() {
        classes()
                .that(DescribedPredicate.describe(
                        "are contracts", type -> folder(type).equals(CONTRACTS)))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.sql..",
                        "org.vitrine..",
                        "com.fasterxml.jackson..",
                        "jakarta.ws.rs..",
                        "org.jspecify..",
                        "org.osgi.annotation..")
                .check(ALL);
    }

    @Test
    void implementationsHaveNoCycles() {
        slices().matching("org.vitrine.(*).internal.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void onlyJobsOwnAScheduler() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.vitrine.jobs..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Timer|concurrent\\.Scheduled.*)")
                .check(ALL);
    }
}
