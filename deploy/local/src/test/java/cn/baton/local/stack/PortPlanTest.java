package cn.baton.local.stack;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortPlanTest {

    @Test
    void theUsualPorts() {
        PortPlan plan = PortPlan.from(PortPlan.DEFAULT_BASE);
        assertThat(plan.of(ServiceDefinition.PROJECT)).isEqualTo(8081);
        assertThat(plan.of(ServiceDefinition.ISSUE)).isEqualTo(8082);
        assertThat(plan.of(ServiceDefinition.NOTIFICATION)).isEqualTo(8083);
        assertThat(plan.of(ServiceDefinition.SCORING)).isEqualTo(8084);
        assertThat(plan.issuer()).isEqualTo(8090);
    }

    @Test
    void freePortsAreFree() {
        assertThatCode(() -> PortPlan.free().requireFree(true)).doesNotThrowAnyException();
    }

    @Test
    void allTakenPortsAreNamedAtOnce() throws IOException {
        PortPlan plan = PortPlan.free();
        try (ServerSocket _ = listen(plan.of(ServiceDefinition.SCORING));
                ServerSocket _ = listen(plan.kafka())) {
            assertThatThrownBy(() -> plan.requireFree(true))
                    .isInstanceOf(PortsTakenException.class)
                    .hasMessageContaining(plan.of(ServiceDefinition.SCORING) + "  needed by the scoring service")
                    .hasMessageContaining(plan.kafka() + "  needed by Kafka")
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void portsOfServersThatRunElsewhereMayBeTaken() throws IOException {
        PortPlan plan = PortPlan.free();
        try (ServerSocket _ = listen(plan.postgres())) {
            assertThatCode(() -> plan.requireFree(false)).doesNotThrowAnyException();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
