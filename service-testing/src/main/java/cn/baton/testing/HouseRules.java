package cn.baton.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house, held in every service. See docs/adr/0002. */
public final class HouseRules {

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String SUPPORT = "cn.baton.support..";
    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    private static final String CLIENT_SCOPE = "cn.baton.support.security.ClientScope";
    private static final String SYSTEM = "system";
    private static final String GET = "jakarta.ws.rs.GET";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final List<String> OTHER_WAYS = List.of(
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated",
            "io.quarkus.security.PermissionsAllowed",
            "io.quarkus.vertx.http.security.AuthorizationPolicy");

    private final String root;

    /** @param root the service's root package, {@code cn.baton.issue} */
    public HouseRules(String root) {
        this.root = root;
    }

    public void check() {
        check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root));
    }

    /** As {@link #check()}, of these classes. */
    public void check(JavaClasses service) {
        rules().forEach(rule -> rule.allowEmptyShould(true).check(service));
    }

    private List<ArchRule> rules() {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                classes()
                        .that()
                        .resideInAPackage(root + ".*.rest..")
                        .should(onlyBeReachedFromTheirOwnFeature())
                        .because("features do not reach into each other's rest packages"),
                classes()
                        .that()
                        .resideInAPackage(root + ".*.messaging..")
                        .should(onlyBeReachedFromTheirOwnFeature())
                        .because("features do not reach into each other's messaging packages"),
                noClasses()
                        .that()
                        .resideInAPackage("..rest..")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Repository")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName(TRANSACTIONAL)
                        .orShould()
                        .dependOnClassesThat()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .because("rest translates HTTP and nothing else"),
                methods()
                        .that()
                        .areAnnotatedWith("jakarta.ws.rs.POST")
                        .should()
                        .beAnnotatedWith("cn.baton.support.idempotency.Idempotent")
                        .because("every POST accepts Idempotency-Key"),
                methods()
                        .that(areWriting())
                        .should()
                        .beAnnotatedWith(ROLES_ALLOWED)
                        .because("who may write is said with the verb: without a word it would be every reader"),
                noClasses()
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "say in another way who may do what", type -> OTHER_WAYS.contains(type.getName())))
                        .because(
                                "the caller's role is settled, and the API document written, by @RolesAllowed and by the"
                                        + " readers that are set for all"),
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.ws.rs.Path")
                        .should(nameTheScopeOfMachineClients())
                        .because("machine clients need a scope to read as to write"),
                methods()
                        .that(takeAForm())
                        .should()
                        .beAnnotatedWith("cn.baton.support.http.StrictForm")
                        .because("of a part that comes twice nobody could say which was kept"),
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.ws.rs.Path")
                        .should()
                        .beAnnotatedWith("jakarta.ws.rs.Produces")
                        .because("without it any media type is answered, with whatever toString says"),
                methods()
                        .that()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .should(rollBackOnEveryException())
                        .because(
                                "another transactional method on the way of the exception would not know of it, mark the"
                                        + " transaction for rollback, and nothing would be kept of what was answered"),
                noFields()
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .because("dependencies come through the constructor"),
                noFields()
                        .that()
                        .areStatic()
                        .should()
                        .notHaveModifier(JavaModifier.FINAL)
                        .because("there is no static state"),
                noClasses().should().haveSimpleNameEndingWith("Impl"),
                noClasses().should().resideInAnyPackage("..util..", "..common.."),
                noClasses()
                        .should()
                        .dependOnClassesThat(ofAnotherService())
                        .because("services share events, not classes"),
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now", java.time.ZoneId.class)
                        .because("time comes from the injected Clock"));
    }

    /** Whatever the verb, one that somebody made up included. */
    private static DescribedPredicate<JavaMethod> areWriting() {
        return DescribedPredicate.describe(
                "are no GET", method -> method.isMetaAnnotatedWith(HTTP_METHOD) && !method.isAnnotatedWith(GET));
    }

    private static ArchCondition<JavaClass> nameTheScopeOfMachineClients() {
        return new ArchCondition<>("name the scope of machine clients where these are allowed") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean open = item.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(HTTP_METHOD))
                        .anyMatch(method -> isOpenToMachineClients(method, item));
                if (open && !item.isAnnotatedWith(CLIENT_SCOPE)) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " has no @ClientScope"));
                }
            }
        };
    }

    /** Machine clients are among the readers, and these may use what names no roles. */
    private static boolean isOpenToMachineClients(JavaMethod method, JavaClass resource) {
        return Stream.of(method.tryGetAnnotationOfType(ROLES_ALLOWED), resource.tryGetAnnotationOfType(ROLES_ALLOWED))
                .flatMap(Optional::stream)
                .findFirst()
                .map(roles ->
                        List.of((Object[]) roles.get("value").orElseThrow()).contains(SYSTEM))
                .orElse(true);
    }

    private static DescribedPredicate<JavaMethod> takeAForm() {
        return DescribedPredicate.describe(
                "take a form",
                method -> method.getParameters().stream()
                        .anyMatch(parameter -> parameter.isAnnotatedWith("org.jboss.resteasy.reactive.RestForm")));
    }

    private static ArchCondition<JavaMethod> rollBackOnEveryException() {
        return new ArchCondition<>("roll back on every exception") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                Object spared =
                        item.getAnnotationOfType(TRANSACTIONAL).getProperties().get("dontRollbackOn");
                if (spared instanceof Object[] exceptions && exceptions.length > 0) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " spares exceptions"));
                }
            }
        };
    }

    private DescribedPredicate<JavaClass> ofAnotherService() {
        return JavaClass.Predicates.resideInAPackage("cn.baton..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(root + "..")))
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(SUPPORT)))
                .as("of another service");
    }

    private ArchCondition<JavaClass> onlyBeReachedFromTheirOwnFeature() {
        return new ArchCondition<>("only be reached from their own feature") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String feature = feature(item);
                item.getDirectDependenciesToSelf().stream()
                        .filter(dependency ->
                                !feature(dependency.getOriginClass()).equals(feature))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
            }
        };
    }

    private String feature(JavaClass type) {
        String inside = type.getPackageName().length() > root.length()
                ? type.getPackageName().substring(root.length() + 1)
                : "";
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }
}
