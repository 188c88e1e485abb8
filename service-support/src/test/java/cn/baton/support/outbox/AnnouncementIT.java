package cn.baton.support.outbox;

import cn.baton.support.sample.NoteView;
import cn.baton.support.sample.Notes;
import cn.baton.testing.BatonServers;
import cn.baton.testing.Bus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What is kept of announcements, so that a present state can be announced anew as it was announced last. */
@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class AnnouncementIT {

    @Inject
    Notes notes;

    @Inject
    AgroalDataSource dataSource;

    private record Kept(String topic, String key, String type, long version, Instant occurredAt) {}

    @Test
    void theLastAnnouncementOfAThingIsKept() throws SQLException {
        NoteView note = notes.write("first");
        notes.rewrite(note.id(), "second");

        try (Bus bus = new Bus()) {
            String payload = bus.await(
                            "note.events",
                            message -> note.id().toString().equals(message.key())
                                    && message.value().contains("second"))
                    .value();
            Instant occurredAt = Instant.parse(JsonPath.from(payload).getString("occurredAt"));
            assertThat(kept(note.id()))
                    .singleElement()
                    .satisfies(
                            kept -> assertThat(kept.occurredAt()).isCloseTo(occurredAt, within(1, ChronoUnit.MICROS)))
                    .usingRecursiveComparison()
                    .ignoringFields("occurredAt")
                    .isEqualTo(new Kept("note.events", note.id().toString(), Notes.WRITTEN, 1, null));
        }
    }

    @Test
    void anAnnouncementThatIsRolledBackIsNone() throws SQLException {
        UUID note = UUID.randomUUID();
        assertThatThrownBy(() -> notes.writeInVain(note)).hasMessage("On purpose");

        assertThat(kept(note)).isEmpty();
    }

    private List<Kept> kept(UUID thing) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select topic, record_key, type, version, occurred_at from announcement where thing = ?")) {
            query.setObject(1, thing);
            List<Kept> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Kept(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        }
    }
}
