package cn.baton.support.sample;

import cn.baton.support.due.DueQuery;
import cn.baton.support.due.DueRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The smallest timer over rows: each rings once. */
@ApplicationScoped
public class Alarms implements DueRows {

    public static final int BATCH = 100;

    private static final String DUE = """
            select id from alarm where rung = 0 and due_on <= :today and id <> all(:except)
            order by due_on, id limit :limit for update skip locked""";

    private final EntityManager entities;
    private volatile Consumer<List<UUID>> consequence;
    private volatile boolean officeHoursOnly;

    @Inject
    Alarms(EntityManager entities) {
        this.entities = entities;
        reset();
    }

    /** What happens in the transaction of the effect, once it has been written. */
    public void whenRung(Consumer<List<UUID>> then) {
        consequence = then;
    }

    public void inOfficeHours(boolean only) {
        officeHoursOnly = only;
    }

    public void reset() {
        consequence = rung -> {};
        officeHoursOnly = false;
    }

    @Transactional
    public UUID set(LocalDate on) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("insert into alarm (id, due_on, rung) values (:id, :on, 0)")
                .setParameter("id", id)
                .setParameter("on", on)
                .executeUpdate();
        return id;
    }

    @Transactional
    public void clear() {
        entities.createNativeQuery("delete from alarm").executeUpdate();
    }

    /** How often each that was set has rung. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Integer> rung() {
        return entities.createNativeQuery("select rung from alarm order by due_on, id", Integer.class)
                .getResultList();
    }

    @Override
    public String name() {
        return "alarms";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public boolean inOfficeHoursOnly() {
        return officeHoursOnly;
    }

    @Override
    public DueQuery due() {
        return new DueQuery(DUE, Map.of("today", LocalDate.of(2026, 12, 1)));
    }

    @Override
    public void settle(List<UUID> ids) {
        entities.createNativeQuery("update alarm set rung = rung + 1 where id = any(:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
        consequence.accept(ids);
    }
}
