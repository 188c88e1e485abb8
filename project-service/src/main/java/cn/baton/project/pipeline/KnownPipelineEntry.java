package cn.baton.project.pipeline;

import cn.baton.project.config.KnownRow;
import cn.baton.project.registry.ProjectStage;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An entry as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "pipeline_entry_validity")
class KnownPipelineEntry extends KnownRow {

    @Embedded
    private PipelineState state;

    protected KnownPipelineEntry() {}

    UUID projectId() {
        return state.projectId();
    }

    LocalDate enteredOn() {
        return state.enteredOn();
    }

    Instant lastVerifiedAt() {
        return state.lastVerifiedAt();
    }

    /** @param stage of its project, as known then */
    PipelineEntryView view(ProjectStage stage, Nominations nominations, Instant staleBefore) {
        return state.view(id(), version(), nominations, PipelineEntry.isStale(state, stage, staleBefore));
    }
}
