package cn.baton.support;

import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import cn.baton.testing.HouseRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rules see what they are there to see: each against a class that breaks it. */
class HouseRulesTest {

    @Path("/seeded/by-the-class")
    @Produces("application/json")
    @RolesAllowed(Roles.CITY_ADMIN)
    static class WritesByTheRolesOfItsReaders {

        @PUT
        public void changeByTheClass() {
            // Only its annotations matter.
        }
    }

    @Path("/seeded/by-nobody")
    @Produces("application/json")
    @ClientScope("seeds")
    static class WritesByTheRolesOfAllReaders {

        @DELETE
        public void deleteWithoutRoles() {
            // Only its annotations matter.
        }
    }

    @Path("/seeded/own-verb")
    @Produces("application/json")
    @ClientScope("seeds")
    static class WritesByAVerbOfItsOwn {

        @Bury
        public void bury() {
            // Only its annotations matter.
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("BURY")
    @interface Bury {}

    @Path("/seeded/no-token")
    @Produces("application/json")
    @ClientScope("seeds")
    static class OpenToEverybody {

        @GET
        @PermitAll
        public String readWithoutToken() {
            return "";
        }
    }

    @Path("/seeded/no-scope")
    @Produces("application/json")
    @RolesAllowed({Roles.CITY_ADMIN, Roles.SYSTEM})
    static class OpenToMachineClientsWithoutScope {

        @GET
        public String readWithoutScope() {
            return "";
        }
    }

    @Path("/seeded/no-scope-by-default")
    @Produces("application/json")
    static class OpenToAllReadersWithoutScope {

        @GET
        public String readByDefault() {
            return "";
        }
    }

    @Path("/seeded/default")
    @Produces("application/json")
    @ClientScope("seeds")
    static class GoodByDefault {

        @GET
        public String read() {
            return "";
        }

        @PUT
        @RolesAllowed(Roles.CITY_ADMIN)
        public void change() {
            // Only its annotations matter.
        }
    }

    @Path("/seeded/good")
    @Produces("application/json")
    @RolesAllowed(Roles.VIEWER)
    static class Good {

        @PUT
        @RolesAllowed(Roles.CITY_ADMIN)
        public void changeByTheVerb() {
            // Only its annotations matter.
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                WritesByTheRolesOfItsReaders.class,
                WritesByTheRolesOfAllReaders.class,
                WritesByAVerbOfItsOwn.class
            })
    void whoMayWriteIsSaidWithTheVerb(Class<?> resource) {
        assertThatThrownBy(() -> check(resource))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("who may write is said with the verb");
    }

    @ParameterizedTest
    @ValueSource(classes = {OpenToMachineClientsWithoutScope.class, OpenToAllReadersWithoutScope.class})
    void whatIsOpenToMachineClientsNamesItsScope(Class<?> resource) {
        assertThatThrownBy(() -> check(resource))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has no @ClientScope");
    }

    @Test
    void whoMayDoWhatIsSaidInOneWay() {
        assertThatThrownBy(() -> check(OpenToEverybody.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PermitAll");
    }

    @ParameterizedTest
    @ValueSource(classes = {Good.class, GoodByDefault.class})
    void whatKeepsTheRulesPasses(Class<?> resource) {
        assertThatCode(() -> check(resource)).doesNotThrowAnyException();
    }

    private static void check(Class<?> resource) {
        new HouseRules("cn.baton.support").check(new ClassFileImporter().importClasses(resource));
    }
}
