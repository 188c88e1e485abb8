package cn.baton.support.history;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The change history of every resource, written in the transaction of the change. */
@ApplicationScoped
public class History {

    private static final String INSERT = """
            insert into change_history (id, resource, resource_id, version, at, who, unit, role, verb, before, after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""";

    private static final Listing<HistoryRow> LISTING = new Listing<>(
            HistoryRow.class,
            "HistoryRow r",
            HistoryRow::id,
            "version",
            List.of(new SortKey<>("version", "r.version", HistoryRow::version, Long::valueOf)));

    /** What changes with every change, and which the entry itself tells. */
    private static final Set<String> TOLD_BY_THE_ENTRY = Set.of("version", "changedAt");

    private final AgroalDataSource dataSource;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    History(AgroalDataSource dataSource, EntityManager entities, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change) {
        ObjectNode before = json.createObjectNode();
        ObjectNode after = json.createObjectNode();
        JsonNode was = change.before() == null ? json.createObjectNode() : json.valueToTree(change.before());
        json.valueToTree(change.after()).properties().forEach(field -> {
            JsonNode old = was.path(field.getKey());
            JsonNode now = field.getValue();
            boolean same = old.equals(now) || (old.isMissingNode() && now.isNull());
            if (!same && !TOLD_BY_THE_ENTRY.contains(field.getKey())) {
                if (!old.isMissingNode()) {
                    before.set(field.getKey(), old);
                }
                after.set(field.getKey(), now);
            }
        });
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
            insert.setString(2, change.resource());
            insert.setObject(3, change.resourceId());
            insert.setLong(4, change.version());
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(6, change.by().subject());
            insert.setString(7, change.by().unit());
            insert.setString(8, change.by().role());
            insert.setString(9, change.verb());
            insert.setString(10, json.writeValueAsString(before));
            insert.setString(11, json.writeValueAsString(after));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Change history could not be written", e);
        }
    }

    /** Oldest first, unless the request sorts otherwise. */
    public Page<HistoryEntry> of(String resource, UUID id, PageRequest page) {
        Filter filter = Filter.ofParentInScope("r.resourceId", id).equal("r.resource", resource);
        return LISTING.page(entities, filter, page).map(HistoryRow::toEntry);
    }
}
