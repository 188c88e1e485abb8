package cn.baton.notification.recipient;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A unit that letters go to (收函单位), with its address. */
@Entity
@Table(name = "recipient")
class Recipient {

    @Id
    private UUID id;

    @Version
    private long version;

    private String unit;
    private String name;
    private String email;
    private Instant updatedAt;

    protected Recipient() {}

    static Recipient of(String unit, RecipientEntry entry, Clock clock) {
        Recipient recipient = new Recipient();
        recipient.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        recipient.unit = unit;
        recipient.change(entry, clock);
        return recipient;
    }

    void change(RecipientEntry entry, Clock clock) {
        name = entry.name();
        email = entry.email();
        updatedAt = clock.instant();
    }

    UUID id() {
        return id;
    }

    String unit() {
        return unit;
    }

    String name() {
        return name;
    }

    RecipientView view() {
        return new RecipientView(unit, version, name, email, updatedAt);
    }
}
