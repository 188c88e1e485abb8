package cn.baton.scoring.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.util.UUID;

/** A letter with the area that it counts for: its own, else that of its project. */
@Entity
@Immutable
@Table(name = "located_letter")
class LocatedLetter {

    @Id
    @Column(name = "letterId")
    private UUID id;

    @Embedded
    private LetterFact fact;

    @Embedded
    private FactSource source;

    private String area;

    protected LocatedLetter() {}

    UUID id() {
        return id;
    }

    LetterFact fact() {
        return fact;
    }

    KnownLetter toKnown() {
        return new KnownLetter(id, area, fact, source);
    }
}
