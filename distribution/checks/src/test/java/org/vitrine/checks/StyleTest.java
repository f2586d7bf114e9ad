// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.vitrine.checks.BuiltClasses.ALL;
import static org.vitrine.checks.BuiltClasses.folder;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the code is to read, as far as a machine can tell. */
final class StyleTest {
    private static final int MOST_SPI_METHODS = 3;

    @Test
    void everyPackageSaysThatNullIsAbsent() {
        classes()
                .that()
                .areTopLevelClasses()
                .should(new ArchCondition<JavaClass>("lie in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(
                                    SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                        }
                    }
                })
                .check(ALL);
    }

    @Test
    void timeIsHandedIn() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    @Test
    void onlyTheKernelMakesAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.vitrine.kernel..", "org.vitrine.testkit..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(ALL);
    }

    @Test
    void onlyWhatTalksToTheOperatorPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.vitrine.kernel..",
                        "org.vitrine.identity..",
                        "org.vitrine.demo..",
                        "org.vitrine.cli..",
                        "org.vitrine.testkit..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(ALL);
    }

    @Test
    void theLogIsTheJdks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.logback..")
                .check(ALL);
    }

    @Test
    void componentsAreFinalAndTakeWhatTheyNeedInTheirConstructor() {
        classes()
                .that()
                .areAnnotatedWith(Component.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(ALL);
        fields().should().notBeAnnotatedWith(Reference.class).check(ALL);
    }

    @Test
    void namesTellADifference() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper)").check(ALL);
    }

    @Test
    void implementationsLieInInternalPackages() {
        classes()
                .that(DescribedPredicate.describe("are a module's", StyleTest::isModules))
                .should()
                .resideInAPackage("org.vitrine..internal..")
                .check(ALL);
    }

    /** The demo's module has the testkit's encoder embedded. */
    private static boolean isModules(JavaClass type) {
        return folder(type).startsWith("modules/") && !type.getPackageName().startsWith("org.vitrine.testkit");
    }

    @Test
    void whatPluginsImplementIsMarkedAndSmall() {
        classes()
                .that(DescribedPredicate.describe("are interfaces of an spi package", StyleTest::isSpi))
                .should()
                .beAnnotatedWith(ConsumerType.class)
                .andShould(new ArchCondition<JavaClass>("have at most " + MOST_SPI_METHODS + " abstract methods") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        long methods = abstractMethods(type);
                        if (methods > MOST_SPI_METHODS) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + methods));
                        }
                    }
                })
                .check(ALL);
    }

    private static boolean isSpi(JavaClass type) {
        return type.isInterface()
                && type.isTopLevelClass()
                && type.getPackageName().endsWith(".spi")
                && !type.reflect().isSealed()
                && abstractMethods(type) > 0;
    }

    private static long abstractMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count();
    }
}
