package cn.baton.support.paging;

import cn.baton.testing.BatonServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class CursorsIT {

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Cursors cursors;

    @Test
    void replicasThatStartAtOnceAgreeOnTheKey() throws Exception {
        byte[] present = cursors.secret();
        Set<List<Byte>> keys = new HashSet<>();
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            forget();
            List<Callable<byte[]>> starts = IntStream.range(0, 4)
                    .<Callable<byte[]>>mapToObj(i -> () -> new Cursors(dataSource).secret())
                    .toList();
            for (Future<byte[]> start : replicas.invokeAll(starts)) {
                keys.add(bytes(start.get()));
            }
        }

        assertThat(keys).hasSize(1).doesNotContain(bytes(present));
        assertThat(keys).containsExactly(bytes(cursors.secret()));
    }

    private void forget() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from cursor_key");
        }
    }

    private static List<Byte> bytes(byte[] key) {
        return IntStream.range(0, key.length).mapToObj(i -> key[i]).toList();
    }
}
