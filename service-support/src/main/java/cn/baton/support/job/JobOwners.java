package cn.baton.support.job;

import cn.baton.support.paging.Filter;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;

/** Whose jobs a caller sees: the own ones, and an administrator everybody's. */
final class JobOwners {

    private final boolean everybody;
    private final String subject;

    private JobOwners(boolean everybody, String subject) {
        this.everybody = everybody;
        this.subject = subject;
    }

    static JobOwners seenBy(Caller caller) {
        return new JobOwners(caller.has(Roles.CITY_ADMIN), caller.subject());
    }

    boolean cover(String owner) {
        return everybody || subject.equals(owner);
    }

    Filter filter() {
        return everybody ? Filter.openToAll() : Filter.ofParentInScope("r.subject", subject);
    }
}
