package responsa.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/// Who may know whom.
@AnalyzeClasses(packages = "responsa", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final String[] SERVICES = {
        "responsa.intake..",
        "responsa.screener..",
        "responsa.classifier..",
        "responsa.drafter..",
        "responsa.judge..",
        "responsa.router..",
        "responsa.exporter.."
    };
    private static final String[] SHARED = {
        "responsa.spec..",
        "responsa.model..",
        "responsa.sharing..",
        "responsa.broker..",
        "responsa.stage..",
        "responsa.streams..",
        "responsa.scripted..",
        "responsa.testkit.."
    };

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass found) {
            return found.getPackageName().startsWith("responsa")
                    ? SliceIdentifier.of(found.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @ArchTest
    static final ArchRule SHOULD_HAVE_NO_PACKAGE_CYCLE = slices().assignedFrom(PACKAGES)
            .should()
            .beFreeOfCycles()
            .because("rooms that lean on each other cannot be read, tested or moved one by one");

    @ArchTest
    static final ArchRule SHOULD_KEEP_DOMAINS_PURE = noClasses()
            .that()
            .resideInAnyPackage("responsa..domain..", "responsa.stage.ledger..", "responsa.stage.work..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.quarkus..", "jakarta..", "io.vertx..", "io.micrometer..")
            .because("a decision must be readable and testable without a broker");

    @ArchTest
    static final ArchRule SHOULD_GIVE_DOMAINS_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(
                    "responsa..domain..", "responsa.stage.ledger..", "responsa.spec..", "responsa.topics.record..")
            .should()
            .callMethod("java.time.Instant", "now")
            .orShould()
            .callMethod("java.lang.System", "currentTimeMillis")
            .orShould()
            .callMethod("java.lang.System", "nanoTime")
            .orShould()
            .callMethod("java.util.UUID", "randomUUID")
            .orShould()
            .callMethod("java.lang.Math", "random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .because("time and chance are parameters; what is left is the rule");

    @ArchTest
    static final ArchRule SHOULD_KEEP_SHARED_MODULES_BELOW_SERVICES = noClasses()
            .that()
            .resideInAnyPackage(SHARED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICES)
            .because("service -> shared -> topics; an arrow upwards makes one module of two");

    @ArchTest
    static final ArchRule SHOULD_KEEP_CONTRACTS_AT_THE_BOTTOM = classes()
            .that()
            .resideInAPackage("responsa.topics..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("responsa.topics..").or(outsideOfResponsa()))
            .because("every module depends on the contracts, so they depend on none");

    @ArchTest
    static final ArchRule SHOULD_KEEP_SERVICES_APART = slices().matching("responsa.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAnyPackage("responsa.local..", "responsa.benchmarks.."), DescribedPredicate.alwaysTrue())
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("responsa.topics.."))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(SHARED))
            .because("a service that knows another cannot be scaled, replaced or stopped by itself");

    @ArchTest
    static final ArchRule SHOULD_NOT_KNOW_THE_STAND_IN = noClasses()
            .that()
            .resideOutsideOfPackages("responsa.scripted..", "responsa.local..", "responsa.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("responsa.scripted..")
            .because("what knows that it speaks to a stand-in can be right about the stand-in only");

    @ArchTest
    static final ArchRule SHOULD_MAKE_JSON_MAPPERS_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackages("responsa.topics.json..", "responsa.scripted..")
            .should()
            .callConstructor("com.fasterxml.jackson.databind.ObjectMapper")
            .because("two mappers write one record in two ways, and its hash with it");

    @ArchTest
    static final ArchRule SHOULD_NOT_WRITE_TO_STANDARD_STREAMS = noClasses()
            .that()
            .doNotHaveSimpleName("Responsa")
            .and()
            .doNotHaveSimpleName("CreateTopics")
            .and()
            .doNotHaveSimpleName("ScriptedMain")
            .and()
            .doNotHaveSimpleName("Benchmarks")
            .should()
            .accessField("java.lang.System", "out")
            .orShould()
            .accessField("java.lang.System", "err")
            .because("a program's entrance hands its streams in; what is printed elsewhere is lost or in the way");

    private static DescribedPredicate<JavaClass> outsideOfResponsa() {
        return DescribedPredicate.not(resideInAPackage("responsa.."));
    }
}
