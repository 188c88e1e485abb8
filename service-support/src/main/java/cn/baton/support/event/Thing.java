package cn.baton.support.event;

import java.util.Objects;
import java.util.UUID;

/**
 * What the payload of an event describes: a project, or a permit of it. That is not always the aggregate, which gives the
 * record its key and the payload its version: several things can change in one version of an aggregate.
 *
 * @param aspect empty for the thing itself; a name where one side of it is announced apart from the rest, such as the light
 *     of a project
 */
public record Thing(UUID id, String aspect) {

    public Thing {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(aspect, "aspect");
    }

    public static Thing of(UUID id) {
        return new Thing(id, "");
    }

    /** The id, and the aspect after a slash where there is one. */
    @Override
    public String toString() {
        return aspect.isEmpty() ? id.toString() : id + "/" + aspect;
    }
}
