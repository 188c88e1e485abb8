package cn.baton.support;

import cn.baton.support.security.Roles;
import cn.baton.testing.HouseRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.junit.jupiter.api.Test;

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

    @Path("/seeded/no-scope")
    @Produces("application/json")
    @RolesAllowed({Roles.CITY_ADMIN, Roles.SYSTEM})
    static class OpenToMachineClientsWithoutScope {

        @GET
        public String readWithoutScope() {
            return "";
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

    @Test
    void whoMayWriteIsSaidWithTheVerb() {
        assertThatThrownBy(() -> check(WritesByTheRolesOfItsReaders.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("who may write is said with the verb");
    }

    @Test
    void whatIsOpenToMachineClientsNamesItsScope() {
        assertThatThrownBy(() -> check(OpenToMachineClientsWithoutScope.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has no @ClientScope");
    }

    @Test
    void whatKeepsTheRulesPasses() {
        assertThatCode(() -> check(Good.class)).doesNotThrowAnyException();
    }

    private static void check(Class<?> resource) {
        new HouseRules("cn.baton.support").check(new ClassFileImporter().importClasses(resource));
    }
}
