package org.sopan.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who may use whom, and what nobody may use. Rules are never switched off: an exception is a class named here,
/// with the number of its decision record.
public final class HouseRules {

    /// Time, chance and identity are arguments (they come from service-kit).
    private static final ArchRule TIME_AND_CHANCE_ARE_ARGUMENTS = noClasses()
            .that()
            .resideOutsideOfPackages("org.sopan.kit..", "org.sopan.stack..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time, chance and identity are arguments: take a Clock or Ids")
            .allowEmptyShould(true);

    private static final ArchRule NOTHING_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("org.sopan.stack..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("services log; only the launcher talks to a terminal")
            .allowEmptyShould(true);

    private static final ArchRule CONSTRUCTORS_INJECT = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .because("what a class needs stands in its constructor")
            .allowEmptyShould(true);

    private static final ArchRule ENDPOINTS_ARE_PUBLIC = methods()
            .that()
            .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
            .should()
            .bePublic()
            .andShould()
            .beDeclaredInClassesThat()
            .arePublic()
            .because("Quarkus REST silently ignores endpoints that are not, and a 404 test then passes against nothing")
            .allowEmptyShould(true);

    private static final ArchRule ROOTS_STAY_CLEAN = noClasses()
            .that()
            .resideInAPackage("org.sopan..")
            .and()
            .resideOutsideOfPackages(
                    "..api..", "..store..", "..events..", "org.sopan.kit..", "org.sopan.testkit..", "org.sopan.house..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
            .because("entities live in store packages")
            .allowEmptyShould(true);

    private static final ArchRule API_DOES_NOT_REACH_TABLES_OR_KAFKA = noClasses()
            .that()
            .resideInAPackage("org.sopan.*.*.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..store..", "..events..", "org.apache.kafka..", "jakarta.persistence..")
            .because("the wire, the table and the idea are three types")
            .allowEmptyShould(true);

    private static final ArchRule STORE_DOES_NOT_REACH_OUT = noClasses()
            .that()
            .resideInAPackage("org.sopan.*.*.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api..", "..events..")
            .because("a store knows its tables and its feature, not who asks")
            .allowEmptyShould(true);

    private static final ArchRule EVENTS_DO_NOT_REACH_HTTP_OR_TABLES = noClasses()
            .that()
            .resideInAPackage("org.sopan.*.*.events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api..", "..store..")
            .because("events speak through the feature's ports")
            .allowEmptyShould(true);

    /// Functions whose last bit `Math` leaves to the machine.
    private static final Set<String> INEXACT = Set.of(
            "log", "log10", "log1p", "exp", "expm1", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private HouseRules() {}

    /// Checks what every module must keep; `root` is the module's package, such as `org.sopan.forum`.
    public static void check(String root) {
        var classes = classesOf(root);
        List.of(
                        TIME_AND_CHANCE_ARE_ARGUMENTS,
                        NOTHING_PRINTS,
                        CONSTRUCTORS_INJECT,
                        ENDPOINTS_ARE_PUBLIC,
                        ROOTS_STAY_CLEAN,
                        API_DOES_NOT_REACH_TABLES_OR_KAFKA,
                        STORE_DOES_NOT_REACH_OUT,
                        EVENTS_DO_NOT_REACH_HTTP_OR_TABLES)
                .forEach(rule -> rule.check(classes));
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    /// Checks a module that may use the JDK and JSpecify only, and whose results must be equal to the bit anywhere.
    public static void checkPure(String root) {
        var classes = classesOf(root);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", root + "..")
                .because("this module uses the JDK and JSpecify only")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql..", "java.util.logging..")
                .because("this module does no input or output")
                .check(classes);
        noClasses()
                .should()
                .callMethodWhere(describe("a Math twin of StrictMath", HouseRules::differsBetweenMachines))
                .because("StrictMath gives the same bits on every machine")
                .check(classes);
    }

    private static boolean differsBetweenMachines(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName());
    }

    private static JavaClasses classesOf(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }
}
