package cn.baton.project.registry;

import java.util.List;
import java.util.UUID;

/** What the registry asks of the feature that keeps files: it knows evidence, and not who holds it. */
public interface EvidenceFiles {

    /**
     * In the transaction of the step that rests on it: 422 unless every file that the evidence names is kept for this
     * project, and from then on kept for good.
     *
     * @return the same evidence
     */
    List<Evidence> kept(UUID projectId, List<Evidence> evidence);
}
