package cn.baton.project.codelist;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** One code of a list, with what people read for it. The code never changes: rows hold it. */
@Entity
@Table(name = "code_entry")
class CodeEntry {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private CodeList list;

    private String code;
    private String chinese;
    private String english;
    private int position;
    private boolean active;
    private String source;
    private Instant recordedAt;

    protected CodeEntry() {}

    static CodeEntry add(CodeList list, String code, CodeLabels labels, Clock clock) {
        CodeEntry entry = new CodeEntry();
        entry.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entry.list = list;
        entry.code = code;
        entry.recordedAt = clock.instant();
        entry.change(labels);
        return entry;
    }

    void change(CodeLabels told) {
        chinese = told.chinese();
        english = told.english();
        position = told.order();
        active = told.active();
        source = told.source();
    }

    CodeLabels labels() {
        return new CodeLabels(chinese, english, position, active, source);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CodeList list() {
        return list;
    }

    String code() {
        return code;
    }

    boolean active() {
        return active;
    }

    CodeEntryView view() {
        return new CodeEntryView(id, version, code, chinese, english, position, active, source);
    }
}
