package cn.baton.scoring.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

/** A letter as it is kept; read through {@link LocatedLetter}. */
@Entity
@Table(name = "letter_fact")
class LetterRow {

    @Id
    @Column(name = "letterId")
    private UUID id;

    @Embedded
    private LetterFact fact;

    @Embedded
    private FactSource source;

    protected LetterRow() {}

    LetterRow(UUID id, LetterFact fact, FactSource source) {
        this.id = id;
        this.fact = fact;
        this.source = source;
    }
}
