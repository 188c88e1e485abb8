package cn.baton.project.oc4ids;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Optional;
import java.util.UUID;

/** Ids of the standard: our prefix and the id of the project. */
@ApplicationScoped
class Oc4idsIds {

    private final String prefix;

    @Inject
    Oc4idsIds(Oc4idsConfig config) {
        this.prefix = config.prefix() + "-";
    }

    String of(UUID project) {
        return prefix + project;
    }

    boolean isOurs(String id) {
        return id.startsWith(prefix);
    }

    /** Empty for what is not ours, or was never given out by us. */
    Optional<UUID> projectOf(String id) {
        if (!isOurs(id)) {
            return Optional.empty();
        }
        try {
            UUID project = UUID.fromString(id.substring(prefix.length()));
            return of(project).equals(id) ? Optional.of(project) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
