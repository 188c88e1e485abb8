package cn.baton.project.oc4ids;

import cn.baton.project.oc4ids.Oc4idsProject.Classification;
import cn.baton.project.oc4ids.Oc4idsProject.Reference;
import cn.baton.project.registry.Enterprise;
import cn.baton.project.registry.ProjectDetails;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The organisations of a project. Its leaders and staff are persons, and stay within. */
final class Parties {

    private Parties() {}

    static List<Oc4idsParty> of(ProjectDetails project) {
        return Stream.of(
                        owner(project),
                        unit(project, project.responsibleUnit()),
                        Objects.equals(project.leadDepartment(), project.responsibleUnit())
                                ? null
                                : unit(project, project.leadDepartment()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The responsible unit; the lead department where there is none. */
    static Reference publicAuthority(ProjectDetails project) {
        String code = publicAuthorityCode(project);
        return code == null ? null : new Reference(unitId(code));
    }

    private static String publicAuthorityCode(ProjectDetails project) {
        return project.responsibleUnit() != null ? project.responsibleUnit() : project.leadDepartment();
    }

    /** Who invests is a funder; where the government invests, the owner is the entity that procures. */
    private static Oc4idsParty owner(ProjectDetails project) {
        Enterprise owner = project.owner();
        if (owner == null) {
            return null;
        }
        String code = owner.creditCode();
        return new Oc4idsParty(
                code == null ? Schemes.OWNER : Schemes.CREDIT_CODE + "-" + code,
                owner.name(),
                code == null ? null : new Oc4idsParty.Identifier(Schemes.CREDIT_CODE, code, owner.name()),
                List.of(Schemes.OWNER, project.governmentInvested() ? Schemes.PROCURING_ENTITY : Schemes.FUNDER),
                ownership(owner));
    }

    private static List<Classification> ownership(Enterprise owner) {
        if (owner.foreignInvested() == null) {
            return List.of();
        }
        String id = owner.foreignInvested() ? Schemes.FOREIGN_INVESTED : Schemes.DOMESTIC;
        return List.of(new Classification(Schemes.OWNERSHIP, id, null));
    }

    private static Oc4idsParty unit(ProjectDetails project, String code) {
        if (code == null) {
            return null;
        }
        List<String> roles = new ArrayList<>();
        if (code.equals(project.responsibleUnit())) {
            roles.add(Schemes.RESPONSIBLE_UNIT);
        }
        if (code.equals(project.leadDepartment())) {
            roles.add(Schemes.LEAD_DEPARTMENT);
        }
        if (code.equals(publicAuthorityCode(project))) {
            roles.add(Schemes.PUBLIC_AUTHORITY);
        }
        return new Oc4idsParty(
                unitId(code), null, new Oc4idsParty.Identifier(Schemes.UNIT, code, null), roles, List.of());
    }

    private static String unitId(String code) {
        return Schemes.UNIT + "-" + code;
    }
}
