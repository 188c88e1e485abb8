package cn.baton.support.database;

import cn.baton.testing.BatonServers;
import cn.baton.testing.DatabaseOwner;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A service that could rewrite its own histories does not start. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class HistoryProtectionIT {

    private static final String TABLE = "change_history";
    private static final StartupEvent START = new StartupEvent();

    @Inject
    @Wellness
    HistoryProtection protection;

    @Inject
    BeanManager beans;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String application;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Test
    void theApplicationsOwnRoleStarts() {
        assertThatCode(() -> protection.check(START)).doesNotThrowAnyException();
        assertThat(protection.call().getData().orElseThrow()).containsEntry("protected", true);
    }

    @Test
    void itLooksWhenTheServiceStarts() {
        assertThat(beans.resolveObserverMethods(START))
                .anySatisfy(observer -> assertThat(observer.getBeanClass()).isEqualTo(HistoryProtection.class));
    }

    /** Each right alone is enough to rewrite a history. */
    @ParameterizedTest
    @CsvSource({
        "grant update on change_history to, revoke update on change_history from",
        "grant delete on change_history to, revoke delete on change_history from",
        "grant truncate on change_history to, revoke truncate on change_history from",
        "grant update (who) on change_history to, revoke update (who) on change_history from"
    })
    void aRoleThatMayChangeAHistoryDoesNotStart(String grant, String revoke) throws SQLException {
        DatabaseOwner.execute(grant + " " + application);
        try {
            assertThatThrownBy(() -> protection.check(START))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(TABLE)
                    .hasMessageContaining("quarkus.flyway.username");
        } finally {
            DatabaseOwner.execute(revoke + " " + application);
        }
        assertThatCode(() -> protection.check(START)).doesNotThrowAnyException();
    }

    @Test
    void theOwnerDoesNotStart() throws SQLException {
        try (AgroalDataSource asOwner = dataSource()) {
            assertThatThrownBy(() -> new HistoryProtection(asOwner, () -> false).check(START))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(TABLE);
        }
    }

    @Test
    void oneRoleForBothStartsWhereTheOperatorSaysSoAndHealthShowsIt() throws SQLException {
        try (AgroalDataSource asOwner = dataSource()) {
            HistoryProtection allowed = new HistoryProtection(asOwner, () -> true);
            allowed.check(START);

            assertThat(allowed.call().getData().orElseThrow()).containsEntry("protected", false);
        }
    }

    private AgroalDataSource dataSource() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(owner))
                                .credential(new SimplePassword(ownerPassword)))));
    }
}
